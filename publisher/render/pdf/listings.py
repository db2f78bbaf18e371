"""Lists in the tags of a PDF: items with label and body, terms with their explanations, contents (ISO 32000-1, 14.8.4.3.3)."""

from typing import Any

from publisher.render.pdf.structure_tree import Element, Tree

NUMBERINGS = {
    "decimal": "/Decimal",
    "lower-alpha": "/LowerAlpha",
    "upper-alpha": "/UpperAlpha",
    "lower-latin": "/LowerAlpha",
    "upper-latin": "/UpperAlpha",
    "lower-roman": "/LowerRoman",
    "upper-roman": "/UpperRoman",
    "disc": "/Disc",
    "circle": "/Circle",
    "square": "/Square",
}
"""Values of ListNumbering (ISO 32000-1, table 347) for those of `list-style-type`."""
OTHERWISE = {"ol": "/Decimal", "ul": "/Disc"}
"""The same for markers that a style sheet draws itself."""


def lists_set_right(tree: Tree, element: Element, *, in_contents: bool = False) -> None:
    """Sets the lists in `element` right."""
    box = tree.boxes.get(id(element))
    in_contents = in_contents or (box is not None and box.element_tag == "nav")
    for kid in tree.kids(element):
        lists_set_right(tree, kid, in_contents=in_contents)
    if element["S"] == "/L":
        _set_right(tree, element)
        if in_contents:
            _as_contents(tree, element)
        elif box is not None:
            _say_numbering(tree, element, box)


def _set_right(tree: Tree, listing: Element) -> None:
    _splice(tree, listing, "/Div")
    items: list[Element] = []
    for kid in tree.kids(listing):
        role = _role(tree, kid)
        if role in {"dt", "dd"}:
            _splice(tree, kid, "/NonStruct")
        if role == "dt":
            for body in tree.kids(kid):
                body["S"] = "/Lbl"
        if role == "dd" and items and _role(tree, items[-1]) == "dt":
            items[-1]["K"] += [tree.adopt(items[-1], kid, each) for each in kid["K"]]
            kid.clear()
            continue
        items.append(kid)
    listing["K"][:] = [item.reference for item in items]  # type: ignore[attr-defined]
    for item in items:
        if item["S"] == "/LI":
            _with_body(tree, item)
    _lists_in_their_items(tree, listing)


def _lists_in_their_items(tree: Tree, listing: Element) -> None:
    """Puts each list that stands right in a list into the item before it."""
    kept: list[Any] = []
    body: Element | None = None
    for kid in tree.kids(listing):
        if kid["S"] == "/L" and body is not None:
            body["K"].append(tree.adopt(body, listing, kid.reference))  # type: ignore[attr-defined]
            continue
        kept.append(kid.reference)  # type: ignore[attr-defined]
        body = next((inner for inner in tree.kids(kid) if inner["S"] == "/LBody"), None)
    listing["K"][:] = kept


def _role(tree: Tree, element: Element) -> str:
    box = tree.boxes.get(id(element))
    return "" if box is None or element.get("S") != "/LI" else str(box.element_tag)


def _splice(tree: Tree, element: Element, kind: str) -> None:
    """Puts the kids of those kids that are of a kind in their place."""
    kept: list[Any] = []
    for kid in element["K"]:
        inner = tree.objects[kid] if isinstance(kid, bytes) else {}
        if inner.get("S") == kind:
            kept += [tree.adopt(element, inner, each) for each in inner["K"]]
            inner.clear()
        else:
            kept.append(kid)
    element["K"][:] = kept


def _with_body(tree: Tree, item: Element) -> None:
    """Puts all of an item that is neither its label nor in its body into the body."""
    kinds = [tree.objects[kid].get("S") if isinstance(kid, bytes) else None for kid in item["K"]]
    if set(kinds) <= {"/Lbl", "/LBody"}:
        return
    body = next((kid for kid in tree.kids(item) if kid["S"] == "/LBody"), None) or tree.new("/LBody", item)
    labels, inside = [], list[Any]()
    for kid, kind in zip(item["K"], kinds, strict=True):
        if kind == "/Lbl":
            labels.append(kid)
        elif kind == "/LBody":
            inner = tree.objects[kid]
            inside += [tree.adopt(body, inner, each) for each in inner["K"]]
        else:
            inside.append(tree.adopt(body, item, kid))
    body["K"][:] = inside
    item["K"][:] = [*labels, body.reference]  # type: ignore[attr-defined]


def _as_contents(tree: Tree, listing: Element) -> None:
    """A list of contents: its items hold what was in their bodies."""
    listing["S"] = "/TOC"
    for item in tree.kids(listing):
        if item["S"] == "/LI":
            item["S"] = "/TOCI"
            _splice(tree, item, "/LBody")


def _say_numbering(tree: Tree, listing: Element, box: Any) -> None:  # noqa: ANN401 -- a class of WeasyPrint, which ships no types
    """Says how the items are counted; nothing of a list without labels, nor of terms, which are labels themselves."""
    import pydyf

    labelled = any(inner["S"] == "/Lbl" for item in tree.kids(listing) for inner in tree.kids(item))
    if labelled and box.element_tag in OTHERWISE:
        numbering = NUMBERINGS.get(box.style["list_style_type"], OTHERWISE[box.element_tag])
        listing["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})
