"""The tags of a PDF set right (structure elements, ISO 32000-1, 14.8.4), before the file is written.

WeasyPrint gives a tag to each box of each page. From these is made what the document means: a section, a list or a paragraph that
goes on over a page is one again; boxes without a meaning leave no tag; contents, terms with their explanations, notes and formulas
are named as such; each note is read behind the paragraph that calls it; words in another language say so.
"""

from typing import Any

from publisher.render.pdf.listings import lists_set_right
from publisher.render.pdf.structure_tree import Element, Tree

JOINED = frozenset({"/Part", "/Art", "/Sect", "/Div", "/P", "/L", "/LI", "/LBody", "/BlockQuote", "/NonStruct"})
"""What may go on over a page. A table is one on each page, with its header."""
SILENT = frozenset({"/Span", "/NonStruct"})
SAYING = frozenset({"Lang", "A", "ID", "Alt"})
"""What makes even a span worth keeping."""
MEANT = {"figure": "/Div", "aside": "/Div", "nav": "/Sect", "pre": "/P", "code": "/Code", "q": "/Quote"}
"""Types for HTML elements that WeasyPrint knows no type for."""
INLINE = frozenset({"/Span", "/NonStruct", "/Link", "/Reference", "/Quote", "/Code"})
TEXT_BLOCKS = frozenset({"/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6"})
SCOPES = {"row": "/Row", "col": "/Column"}
POINTS = 0.75
"""Points in a pixel of CSS."""
CALL = "span::footnote-call"


def set_right(pdf: Any, boxes: dict[int, Any]) -> None:  # noqa: ANN401 -- pydyf ships no types
    """Sets the tags of `pdf` right; `boxes` are those of WeasyPrint by the identity of the element made from them."""
    tree = Tree(pdf, boxes)
    _join_pages(tree, tree.root)
    notes = _named(tree)
    _without_silent(tree, tree.root)
    lists_set_right(tree, tree.root)
    for note, call in notes:
        _read_behind(tree, note, call)


def _join_pages(tree: Tree, root: Element) -> None:
    """Joins, in the root and below it, what was parted by pages."""
    references, known = [], dict[tuple[int, str, str], Element]()
    for reference in root["K"]:
        kid = tree.objects[reference]
        key = _key(tree, kid)
        if key in known:
            _join(tree, known[key], kid)
            continue
        references.append(reference)
        if key is not None:
            known[key] = kid
    root["K"][:] = references


def _join(tree: Tree, into: Element, later: Element) -> None:
    """Makes the kids of `later`, from the next page, those of `into`."""
    known = {_key(tree, kid): kid for kid in tree.kids(into)}
    for reference in later["K"]:
        kid = tree.objects[reference]
        key = _key(tree, kid)
        if key is not None and key in known:
            _join(tree, known[key], kid)
        else:
            into["K"].append(tree.adopt(into, later, reference))
    later.clear()


def _key(tree: Tree, element: Element) -> tuple[int, str, str] | None:
    """What two parts of one thing have in common, None for what is never parted."""
    box = tree.boxes.get(id(element))
    if box is None or box.element is None or element["S"] not in JOINED or not all(isinstance(kid, bytes) for kid in element["K"]):
        return None
    # The end of the book is laid out as a document of its own, with a main part of its own.
    source = 0 if box.element_tag == "main" else id(box.element)
    return source, box.element_tag, element["S"]


def _named(tree: Tree) -> list[tuple[Element, Element]]:
    """Names elements by what they mean; gives the notes, each with its call."""
    notes, calls = dict[Any, Element](), dict[Any, Element]()

    def name(element: Element, around: tuple[Any, str, str]) -> None:
        box = tree.boxes.get(id(element))
        mine = around if box is None else (box.element, box.element_tag, element["S"])
        if box is not None and box.element is not None:
            if mine == around:
                element["S"] = "/NonStruct"
            else:
                _name(tree, element, box)
            _note_or_call(element, box, notes, calls)
        if element["S"] == "/Link" and not tree.holds_annotation(element):
            element["S"] = "/Span"
        elif element["S"] in SILENT and tree.holds_annotation(element):
            element["S"] = "/Link"
        for kid in tree.kids(element):
            name(kid, mine)

    for kid in tree.kids(tree.root):
        name(kid, (None, "", ""))
    return [(note, calls[source]) for source, note in notes.items() if source in calls]


def _note_or_call(element: Element, box: Any, notes: dict[Any, Element], calls: dict[Any, Element]) -> None:  # noqa: ANN401 -- as above
    import pydyf

    if box.element_tag == CALL and box.element not in calls:
        element["S"] = "/Reference"
        calls[box.element] = element
    elif box.element_tag == "span" and "footnote" in _classes(box) and box.element not in notes:
        element["S"] = "/Note"
        element["ID"] = pydyf.String(box.element.get("id"))
        notes[box.element] = element


def _name(tree: Tree, element: Element, box: Any) -> None:  # noqa: ANN401 -- as above
    import pydyf

    element["S"] = MEANT.get(box.element_tag, element["S"])
    language = box.element.get("lang")
    if language and "::" not in box.element_tag:
        element["Lang"] = pydyf.String(language)
        element["S"] = "/Span" if element["S"] == "/NonStruct" else element["S"]
    if element["S"] == "/TH":
        element["A"]["Scope"] = SCOPES.get(box.element.get("scope"), "/Column")
    elif element["S"] == "/Figure":
        element["A"]["BBox"] = pydyf.Array(_on_page(element["A"]["BBox"], tree.objects[element["Pg"]]["MediaBox"]))
        if "math" in _classes(box):
            element["S"] = "/Formula"


def _classes(box: Any) -> list[str]:  # noqa: ANN401 -- as above
    return (box.element.get("class") or "").split()


def _on_page(box: list[float], page: list[float]) -> list[float]:
    """A box in pixels from the top of a page as a rectangle in points from its foot."""
    left, top, right, bottom = (edge * POINTS for edge in box)
    return [left, page[3] - bottom, right, page[3] - top]


def _without_silent(tree: Tree, element: Element) -> None:
    """Puts the kids of elements that say nothing in their place, and leaves out what is empty."""
    kept: list[int | bytes] = []
    for kid in element["K"]:
        inner = tree.objects.get(kid) if isinstance(kid, bytes) else None
        if inner is None or inner.get("Type") != "/StructElem":
            kept.append(kid)
            continue
        _without_silent(tree, inner)
        if _is_silent(inner) and _can_take(element, inner):
            kept += [tree.adopt(element, inner, each) for each in inner["K"]]
            inner.clear()
        else:
            kept.append(kid)
    element["K"][:] = kept


def _is_silent(element: Element) -> bool:
    return (element["S"] in SILENT and SAYING.isdisjoint(element)) or (element["S"] in {"/P", "/Div"} and not element["K"])


def _can_take(element: Element, kid: Element) -> bool:
    """Whether marked content of `kid` may stand in `element`, which must be of the same page."""
    return element.get("Pg") == kid["Pg"] or all(isinstance(each, bytes) for each in kid["K"])


def _read_behind(tree: Tree, note: Element, call: Element) -> None:
    """Puts a note behind the paragraph or heading that calls it; in a cell or an item without one, at its end."""
    reference = note.reference  # type: ignore[attr-defined]
    tree.parent(note)["K"].remove(reference)
    block = call
    while block["S"] in INLINE:
        block = tree.parent(block)
    holder = tree.parent(block) if block["S"] in TEXT_BLOCKS else block
    place = len(holder["K"])
    if holder is not block:
        place = holder["K"].index(block.reference) + 1  # type: ignore[attr-defined]
        while place < len(holder["K"]) and _is_note(tree, holder["K"][place]):
            place += 1
    holder["K"].insert(place, tree.adopt(holder, note, reference))


def _is_note(tree: Tree, kid: int | bytes) -> bool:
    return isinstance(kid, bytes) and tree.objects[kid].get("S") == "/Note"
