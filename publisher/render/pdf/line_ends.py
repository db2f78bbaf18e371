"""A line that is full to the last letter: WeasyPrint 70 breaks it after its first word.

When text before an inline element (a link, italics) fits on the rest of a line, but not with the space that ends it, the library
takes the line for one that cannot be broken and leaves a single word on it. Here the space is dropped, as at the end of any line,
and the line ends there. See also https://github.com/Kozea/WeasyPrint/issues/1614.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from publisher.render.pdf.replaced import replaced

_COLLAPSING = frozenset({"normal", "pre-line"})


@contextmanager
def hanging_spaces() -> Iterator[None]:
    """Within the block a text whose last space alone does not fit is set on one line."""
    from weasyprint.layout import inline

    split = inline.split_first_line

    def whole(text: str, style: Any, context: Any, max_width: Any, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 -- WeasyPrint ships no types
        result = split(text, style, context, max_width, *rest, **named)
        resume_at, bare = result[2], text.rstrip(" ")
        is_cut = resume_at is not None and resume_at < len(bare.encode())
        if not (is_cut and bare and bare != text and style["white_space"] in _COLLAPSING):
            return result
        layout, length, further, *metrics = split(bare, style, context, max_width, *rest, **named)
        return result if further is not None else (layout, length, len(text.encode()), *metrics)

    with replaced(inline, "split_first_line", whole):
        yield
