"""What a screen reader is told of the PDF (PDF/UA-1, ISO 14289-1): more than WeasyPrint's tags say by themselves.

WeasyPrint tags a page as it paints it, box by box. While a file is written, ornament is painted as an artifact instead of being
tagged (running heads, folios, leaders, pictures without meaning), a link has one area with its own words, and the finished tags
are set right by `publisher.render.pdf.tagging`, which is told the box that each tag came from.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from publisher.render.pdf.replaced import replaced
from publisher.render.pdf.tagging import set_right

PAGINATION = "<</Type/Pagination>>"
LAYOUT = "<</Type/Layout>>"
"""Property lists of artifacts (ISO 32000-1, 14.8.2.2.2)."""
PRINTED = 4
"""Flag of an annotation that is there on paper as on the screen (ISO 32000-1, table 165)."""
SLACK = 1.0
"""Pixels that the area of a word in a link may stand out of the area of the whole link."""
Ornament = dict[int, str]
"""What is painted as an artifact: identities of boxes, with the property list."""


@contextmanager
def tags_for_readers(pages: Sequence[Any]) -> Iterator[None]:
    """Within the block WeasyPrint writes `pages` with tags that read well. The boxes of ornament are taken out of the pages."""
    from weasyprint import pdf as writer
    from weasyprint.pdf import tags
    from weasyprint.pdf.stream import Stream

    ornament, sources = _ornament(pages), dict[int, Any]()
    with (
        replaced(writer, "add_links", _one_area_each(writer.add_links, ornament)),
        replaced(writer, "add_tags", _set_right(writer.add_tags, ornament, sources)),
        replaced(tags, "_build_box_tree", _remembered(tags._build_box_tree, sources)),  # noqa: SLF001 -- as in layout
        replaced(Stream, "marked", _marked(Stream.marked, ornament)),
    ):
        yield


def _ornament(pages: Sequence[Any]) -> Ornament:
    from weasyprint.formatting_structure.boxes import MarginBox

    found: Ornament = {}
    for page in pages:
        for child in page._page_box.children:  # noqa: SLF001 -- there is no public way to the boxes; WeasyPrint is pinned
            if isinstance(child, MarginBox):
                found.update((id(box), PAGINATION) for box in child.descendants(placeholders=True))
            else:
                found.update((id(box), LAYOUT) for box in _decoration(child))
    return found


def _decoration(root: Any) -> Iterator[Any]:  # noqa: ANN401 -- a class of WeasyPrint, which ships no types
    for box in _within(root):
        if box.is_leader:
            yield from box.children
        elif box.element_tag == "img" and not box.element.get("alt"):
            yield box


def _within(root: Any) -> Iterator[Any]:  # noqa: ANN401 -- as above
    """A box and all that is in it."""
    yield root
    if hasattr(root, "descendants"):
        yield from root.descendants(placeholders=True)


def _marked(original: Callable[..., AbstractContextManager[None]], ornament: Ornament) -> Callable[..., AbstractContextManager[None]]:
    def marked(stream: Any, box: Any, tag: str) -> AbstractContextManager[None]:  # noqa: ANN401 -- as above
        properties = ornament.get(id(box))
        return original(stream, box, tag) if properties is None else _artifact(stream, properties)

    return marked


@contextmanager
def _artifact(stream: Any, properties: str) -> Iterator[None]:  # noqa: ANN401 -- as above
    import pydyf

    pydyf.Stream.begin_marked_content(stream, "Artifact", properties.encode("ascii"))
    yield
    pydyf.Stream.end_marked_content(stream)


def _one_area_each(original: Callable[..., None], ornament: Ornament) -> Callable[..., None]:
    """Links without areas inside their own area; each says its own words, as ISO 14289-1, 7.18.5 asks."""
    import pydyf

    def add_links(links_and_anchors: tuple[list[Any], Any], *rest: Any) -> None:  # noqa: ANN401 -- as above
        links, anchors = links_and_anchors
        kept: list[Any] = []
        for link in links:
            if not any(_covers(other, link) for other in kept):
                kept.append(link)
        original((kept, anchors), *rest)
        for annotation, words in ((box.link_annotation, _words(box, ornament)) for _, _, _, box in kept):
            if annotation is not None:
                annotation["F"] = PRINTED
                annotation["Contents"] = pydyf.String(words) if words else annotation["Contents"]

    return add_links


def _covers(outer: Any, inner: Any) -> bool:  # noqa: ANN401 -- as above
    (_, target, (left, top, right, bottom), _), (_, same, (x1, y1, x2, y2), _) = outer, inner
    return bool(target == same and left - SLACK <= x1 and top - SLACK <= y1 and x2 <= right + SLACK and y2 <= bottom + SLACK)


def _words(box: Any, ornament: Ornament) -> str:  # noqa: ANN401 -- as above
    texts = (getattr(each, "text", "") for each in _within(box) if id(each) not in ornament)
    return " ".join("".join(texts).split())


def _remembered(original: Callable[..., Iterator[Any]], sources: dict[int, Any]) -> Callable[..., Iterator[Any]]:
    """Notes the box of each tag."""

    def build(box: Any, *rest: Any) -> Iterator[Any]:  # noqa: ANN401 -- as above
        box = getattr(box, "_box", box)
        for element in original(box, *rest):
            sources.setdefault(id(element), box)
            yield element

    return build


def _set_right(original: Callable[..., None], ornament: Ornament, sources: dict[int, Any]) -> Callable[..., None]:
    def add_tags(pdf: Any, document: Any, *rest: Any) -> None:  # noqa: ANN401 -- as above
        for page in document.pages:
            _take_out(page._page_box, ornament)  # noqa: SLF001 -- as above
        # The list is made anew at each look, once for each tag, which takes longer the more pages there are.
        with replaced(type(pdf), "page_references", pdf.page_references):
            original(pdf, document, *rest)
        set_right(pdf, sources)

    return add_tags


def _take_out(box: Any, ornament: Ornament) -> None:  # noqa: ANN401 -- as above
    """Takes what is no part of the text out of a box, now that it is painted: it has no tag."""
    box = getattr(box, "_box", box)
    children = getattr(box, "children", None)
    if not children:
        return
    if any(id(child) in ornament for child in children):
        box.children = [child for child in children if id(child) not in ornament]
    for child in box.children:
        _take_out(child, ornament)
