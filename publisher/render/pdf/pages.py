"""What is read from laid-out pages and written into their file: text that fell off the paper, page labels, tags."""

from collections.abc import Callable, Sequence
from typing import Any

TOLERANCE = 1.0
"""Pixels that a letter may stand over the edge before it counts as lost."""


def pages_with_lost_text(pages: Sequence[Any]) -> tuple[int, ...]:
    """Numbers (from 1) of pages where text runs off the paper, as a note higher than the page does without a word."""
    return tuple(number for number, page in enumerate(pages, start=1) if _loses_text(page))


def _loses_text(page: Any) -> bool:  # noqa: ANN401 -- a class of WeasyPrint, which ships no types
    right, bottom = page.width + TOLERANCE, page.height + TOLERANCE
    return any(
        min(box.position_x, box.position_y) < -TOLERANCE or box.position_x + box.width > right or box.position_y + box.height > bottom
        for box in page._page_box.descendants()  # noqa: SLF001 -- there is no public way to the boxes; WeasyPrint is pinned
        if getattr(box, "text", "").strip()
    )


def folios(pages: Sequence[Any], body_start: str) -> dict[str, int]:
    """The folio of each anchor: pages are counted from 1 at that of `body_start`, those before it have folios below 1."""
    front = _front(pages, body_start)
    found: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for anchor in page.anchors:
            found.setdefault(anchor, number - front)
    return found


def _front(pages: Sequence[Any], body_start: str) -> int:
    """How many pages there are before the one with the anchor `body_start`, 0 where no page has it."""
    return next((number for number, page in enumerate(pages) if body_start in page.anchors), 0)


def finisher(pages: Sequence[Any], body_start: str) -> Callable[[Any, Any], None]:
    """What is done to the file before it is written: page labels, links tagged as links."""
    front = _front(pages, body_start)

    def finish(_document: object, pdf: Any) -> None:  # noqa: ANN401 -- pydyf ships no types
        _label_pages(pdf, front)
        _tag_links(pdf)

    return finish


def _label_pages(pdf: Any, front: int) -> None:  # noqa: ANN401 -- as above
    """Page labels (ISO 32000-1, 12.4.2): roman for the first `front` pages, then from 1."""
    labels = ["0 << /S /r >>"] if front else []
    labels.append(f"{front} << /S /D >>")
    pdf.catalog["PageLabels"] = f"<< /Nums [{' '.join(labels)}] >>"


def _tag_links(pdf: Any) -> None:  # noqa: ANN401 -- as above
    """Tags each element that holds a link as a link (ISO 14289-1, 7.18.5).

    WeasyPrint gives words set in italics or bold within a link an annotation of their own and leaves their tag a Span.
    """
    objects = {item.reference: item for item in pdf.objects}
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("Type") == "/StructElem" and element.get("S") in {"/Span", "/NonStruct"}:
            kids = (objects.get(kid) for kid in element["K"] if isinstance(kid, bytes))
            if any(isinstance(kid, dict) and kid.get("Type") == "/OBJR" for kid in kids):
                element["S"] = "/Link"
