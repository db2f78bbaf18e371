"""The grid of lines: what is not made of lines of text takes up a whole number of them, so that lines of facing pages meet.

CSS has `block-step` for this (CSS Rhythmic Sizing Level 1), which WeasyPrint does not know. So a block that is finished is made
higher while its page is laid out, by less than a line, and never past the foot of the page.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from publisher.render.pdf.replaced import replaced

STEPPED_TAGS = frozenset({"figure", "pre", "ul", "ol", "dl", "blockquote"})
STEPPED_CLASSES = frozenset({"table", "equation", "opening", "loose", "box", "missing"})
"""What is rounded up to whole lines: elements whose height comes from pictures, small type, rules or padding."""
FREE_CLASSES = frozenset({"index-entries", "contents"})
"""What keeps a grid of its own, in small lines, with all that is in it."""
NEARLY = 0.05
"""Pixels that rounding in the layout may be off."""


@contextmanager
def on_the_grid() -> Iterator[None]:
    """Within the block WeasyPrint rounds the height of stepped elements up to lines of the root element."""
    from weasyprint.layout import block

    laid_out = block.block_level_layout
    free: list[Any] = []

    def stepped(context: Any, box: Any, bottom_space: float, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 -- WeasyPrint ships no types
        if _is_free(box):
            free.append(box)
        try:
            result = laid_out(context, box, bottom_space, *rest, **named)
        finally:
            if _is_free(box):
                free.pop()
        made, resume_at = result[:2]
        if made is not None and resume_at is None and not free and _is_stepped(made):
            left = context.page_bottom - bottom_space - made.border_box_y() - made.border_height()
            made.height += max(0.0, min(_missing(made.border_height(), _line(made)), left))
        return result

    with replaced(block, "block_level_layout", stepped):
        yield


def _is_stepped(box: Any) -> bool:  # noqa: ANN401 -- as above
    element = box.element
    if element is None or not box.is_in_normal_flow() or not isinstance(box.height, int | float):
        return False
    classes = frozenset((element.get("class") or "").split())
    stepped = box.element_tag in STEPPED_TAGS or not STEPPED_CLASSES.isdisjoint(classes)
    return stepped and FREE_CLASSES.isdisjoint(classes)


def _is_free(box: Any) -> bool:  # noqa: ANN401 -- as above
    return box.element is not None and not FREE_CLASSES.isdisjoint((box.element.get("class") or "").split())


def _line(box: Any) -> float:  # noqa: ANN401 -- as above
    """Height in pixels of a line of the root element."""
    from weasyprint.text.line_break import strut

    return float(strut(box.style.root_style)[0])


def _missing(height: float, line: float) -> float:
    """What `height` lacks to a whole number of lines."""
    over = height % line if line else 0.0
    return line - over if NEARLY < over < line - NEARLY else 0.0
