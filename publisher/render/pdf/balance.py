"""Titles of several lines: their lines are made about equally long, so that no word stands alone below a full line.

CSS has `text-wrap: balance` for this (CSS Text Level 4), which WeasyPrint does not know. So a title that has come out in more
than one line is laid out again with room on its right, as much as it bears without another line.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from publisher.render.pdf.replaced import replaced

BALANCED_TAGS = frozenset({"h1", "h2", "h3"})
MOST_LINES = 4
"""Lines from which a title is so long that no reader sees whether they are equal."""
STEPS = 5
"""Halvings of the width that is tried: the last one is a thirtieth of a line."""


@contextmanager
def balanced_titles() -> Iterator[None]:
    """Within the block WeasyPrint lays out titles in lines of about one length."""
    from weasyprint.layout import block

    laid_out = block.block_level_layout

    def balanced(context: Any, box: Any, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 -- WeasyPrint ships no types
        if not _is_title(box):
            return laid_out(context, box, *rest, **named)
        untouched, given = box.copy(), tuple(map(_own, rest))
        result = laid_out(context, box, *rest, **named)
        made = result[0]
        lines = _lines(made) if made is not None else 0
        if not 1 < lines <= MOST_LINES:
            return result
        least, most = 0.0, made.width / 2
        for _ in range(STEPS):
            tried = (least + most) / 2
            attempt = laid_out(context, _narrower(untouched, tried), *map(_own, given), **named)
            if attempt[0] is not None and _lines(attempt[0]) == lines:
                least, result = tried, attempt
            else:
                most = tried
        return result

    with replaced(block, "block_level_layout", balanced):
        yield


def _is_title(box: Any) -> bool:  # noqa: ANN401 -- as above
    """Whether `box` is a title without notes, which a second layout would set twice."""
    if box.element_tag not in BALANCED_TAGS:
        return False
    return not any("footnote" in (element.get("class") or "") for element in box.element.iter())


def _lines(box: Any) -> int:  # noqa: ANN401 -- as above
    return sum(type(child).__name__ == "LineBox" for child in box.descendants())


def _own(value: Any) -> Any:  # noqa: ANN401 -- as above
    """A list of its own, so that what a layout adds to it (margins that collapse) is not there for the next one."""
    return list(value) if isinstance(value, list) else value


def _narrower(box: Any, room: float) -> Any:  # noqa: ANN401 -- as above
    """A copy of `box` with `room` pixels more padding on its right."""
    from weasyprint.css.properties import Dimension

    copied = box.copy()
    copied.style = box.style.copy()
    copied.style["padding_right"] = Dimension(room, "px")
    return copied
