"""What is read from laid-out pages and written into their file: text that fell off the paper, page labels."""

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


def label_pages(pages: Sequence[Any], body_start: str) -> Callable[[Any, Any], None]:
    """A finisher that writes page labels (ISO 32000-1, 12.4.2): roman before `body_start`, from 1 after it."""
    front = next((number for number, page in enumerate(pages) if body_start in page.anchors), 0)

    def finish(_document: object, pdf: Any) -> None:  # noqa: ANN401 -- pydyf ships no types
        labels = ["0 << /S /r >>"] if front else []
        labels.append(f"{front} << /S /D >>")
        pdf.catalog["PageLabels"] = f"<< /Nums [{' '.join(labels)}] >>"

    return finish
