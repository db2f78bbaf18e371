"""Captions: number and words below a figure or above a table."""

from publisher.model.inline import Inlines
from publisher.render.markup import hard
from publisher.render.xhtml.inlines import inlines
from publisher.render.xhtml.setting import Setting


def caption(anchor: str | None, words: Inlines, setting: Setting) -> str:
    """The number of the thing at `anchor`, if it has one, and its caption; "" where there is neither."""
    number = setting.number(anchor)
    parts = [f'<span class="number">{hard(number.reference)}</span>'] if number else []
    parts += [inlines(words, setting)] if words else []
    return " ".join(parts)
