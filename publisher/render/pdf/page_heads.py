"""A page that was not forced begins on its first line: the space above a heading, a box or a figure is left out there.

CSS says so (CSS Fragmentation Level 3, section 5.2: margins at an unforced break are truncated). WeasyPrint does it where a page
has no name; the pages of a book have one, and it takes a name for a forced break.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from publisher.render.pdf.replaced import replaced

FORCED = frozenset({"page", "left", "right", "recto", "verso", "always"})
_SKIP_STACK, _PAGE_IS_EMPTY = 0, 2
"""Where WeasyPrint hands on from which child a box goes on, and whether nothing stands on the page yet."""


@contextmanager
def page_heads() -> Iterator[None]:
    """Within the block WeasyPrint leaves out the space above what begins a page, unless the page was forced."""
    from weasyprint.layout import block

    laid_out = block.block_level_layout
    forced: list[int] = []

    def closed_up(context: Any, box: Any, bottom_space: float, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 -- WeasyPrint ships no types
        if len(rest) > _PAGE_IS_EMPTY and rest[_PAGE_IS_EMPTY]:
            if rest[_SKIP_STACK] is not None:
                forced.clear()
            elif box.style["break_before"] in FORCED:
                forced[:] = [context.current_page]
            if context.current_page > 1 and context.current_page not in forced and _stands_off(box):
                box = _without_space_above(box)
        return laid_out(context, box, bottom_space, *rest, **named)

    with replaced(block, "block_level_layout", closed_up):
        yield


def _stands_off(box: Any) -> bool:  # noqa: ANN401 -- as above
    """Whether `box` is a block of its own with space above it."""
    return box.element is not None and box.is_in_normal_flow() and bool(getattr(box.style["margin_top"], "value", 0))


def _without_space_above(box: Any) -> Any:  # noqa: ANN401 -- as above
    from weasyprint.css.properties import ZERO_PIXELS

    copied = box.copy()
    copied.style = box.style.copy()
    copied.style["margin_top"] = ZERO_PIXELS
    return copied
