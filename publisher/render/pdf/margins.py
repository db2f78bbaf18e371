"""Definitions in the outer margin, taken to the height of the words they explain once the pages are laid out.

Neither floats nor the notes of WeasyPrint can stand in the outer margin of both recto and verso pages beside a certain line, so
each page's definitions are moved there: beside their mention or below the definition before, further up where the page ends, and
left out where the column is full (the glossary has them all). Nothing else on the page moves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

MARGIN_DEFINITION = "margin-definition"
"""Class of what is moved; the attribute `data-for` holds the id of the mention."""
APART = 10.0
"""Pixels between two definitions."""


@dataclass(slots=True)
class Placed:
    """A definition: its box, its height, and the top it is given, all in pixels."""

    box: Any
    height: float
    top: float


def settle_margins(pages: Sequence[Any]) -> None:
    """Moves the margin definitions of all pages to their places."""
    for page in pages:
        _settle(page._page_box)  # noqa: SLF001 -- there is no public way to the boxes; WeasyPrint is pinned


def _settle(page: Any) -> None:  # noqa: ANN401 -- a class of WeasyPrint, which ships no types
    holders = [box for box in page.descendants(placeholders=True) if _classes(box) == f"{MARGIN_DEFINITION}s" and box.children]
    notes = [child for holder in holders for child in holder.children if _classes(child) == MARGIN_DEFINITION]
    if not notes:
        return
    top, bottom = page.content_box_y(), page.content_box_y() + page.height
    mentions = _baselines(page)
    wanted = [Placed(note, note.margin_height(), _beside(note, mentions, top)) for note in notes]
    placed = list(arranged(sorted(wanted, key=lambda one: one.top), top, bottom))
    on_recto = page.margin_right > page.margin_left
    for one in placed:
        x = page.content_box_x() + page.width if on_recto else page.content_box_x() - one.box.margin_width()
        one.box.translate(x - one.box.position_x, one.top - one.box.position_y)
    kept = [one.box for one in placed]
    for holder in holders:
        holder.children = [child for child in holder.children if any(child is box for box in kept)]


def arranged(wanted: Sequence[Placed], top: float, bottom: float) -> Iterator[Placed]:
    """The definitions that fit between `top` and `bottom`, none over another, each as near to its place as that allows.

    `wanted` is in the order of the page. Those that find no room are left out, the last first.
    """
    fitting = list(wanted)
    while fitting and sum(one.height + APART for one in fitting) - APART > bottom - top:
        fitting.pop()
    free = top
    for one in fitting:
        one.top = max(one.top, free)
        free = one.top + one.height + APART
    limit = bottom
    for one in reversed(fitting):
        one.top = min(one.top, limit - one.height)
        limit = one.top - APART
    yield from fitting


def _classes(box: Any) -> str:  # noqa: ANN401 -- as above
    """The classes of the element that a block is made of, "" for any other box."""
    return (box.element.get("class") or "") if box.element is not None and _is_block(box) else ""


def _is_block(box: Any) -> bool:  # noqa: ANN401 -- as above
    from weasyprint.formatting_structure.boxes import BlockBox

    return isinstance(getattr(box, "_box", box), BlockBox)


def _baselines(page: Any) -> dict[str, float]:  # noqa: ANN401 -- as above
    """The baseline of the first line of each element of `page` that has an id, by id, in pixels from its top."""
    from weasyprint.formatting_structure.boxes import LineBox

    found: dict[str, float] = {}
    for line in page.descendants(placeholders=True):
        if isinstance(line, LineBox):
            for box in line.descendants():
                name = box.element.get("id") if box.element is not None else None
                if name:
                    found.setdefault(name, line.position_y + line.baseline)
    return found


def _beside(note: Any, mentions: dict[str, float], top: float) -> float:  # noqa: ANN401 -- as above
    """The top that lets the first line of `note` stand on the line of its mention; `top` where the mention is on a page before."""
    from weasyprint.formatting_structure.boxes import LineBox

    baseline = mentions.get(note.element.get("data-for"))
    first = next((box for box in note.descendants() if isinstance(box, LineBox)), None)
    if baseline is None or first is None:
        return top
    return float(baseline - (first.position_y + first.baseline - note.position_y))
