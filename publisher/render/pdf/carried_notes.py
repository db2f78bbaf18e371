"""Footnotes that find no room beside their call and are carried to the next page, kept through all passes of the layout.

WeasyPrint lays a document out again where a page number it prints has become known, but only those pages that print one. A note
carried over from a page that stays to a page that is laid out again is forgotten in that pass, with its text. Here each page says
what it carries over, and the next one begins with that, whichever of the two is laid out again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from publisher.render.pdf.replaced import replaced

_KEPT = "carried_notes"
"""Name, in the layout context of a document, of the notes that each of its pages carries over."""


@contextmanager
def carried_notes() -> Iterator[None]:
    """Within the block no footnote is forgotten between two passes."""
    from weasyprint.layout import page

    laid_out = page.remake_page

    def remade(index: int, context: Any, *rest: Any) -> Any:  # noqa: ANN401 -- WeasyPrint ships no types
        carried: dict[int, list[Any]] = context.__dict__.setdefault(_KEPT, {})
        context.reported_footnotes = list(carried.get(index - 1, ()))
        made = laid_out(index, context, *rest)
        carried[index] = list(context.reported_footnotes)
        return made

    with replaced(page, "remake_page", remade):
        yield
