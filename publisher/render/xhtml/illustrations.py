"""Figures and tables of the whole book in the order of their numbers, for the lists that name them."""

import re
from collections.abc import Iterator
from textwrap import shorten

from publisher.model.block import Decorative, Figure, Table
from publisher.model.chapter import Chapter
from publisher.model.walk import chapter_blocks, plain_text
from publisher.render.markup import attributes, characters, hard
from publisher.render.xhtml.setting import Setting

LONGEST_CAPTION = 110
"""Characters of a caption in a list: two lines at most, as the contents have."""


def figures(setting: Setting) -> Iterator[tuple[Chapter, Figure]]:
    """Each figure of the chapters with its chapter."""
    for chapter in setting.book.chapters:
        for block in chapter_blocks(chapter):
            if isinstance(block, Figure):
                yield chapter, block


def tables(setting: Setting) -> Iterator[tuple[Chapter, Table]]:
    """Each table of the chapters with its chapter."""
    for chapter in setting.book.chapters:
        for block in chapter_blocks(chapter):
            if isinstance(block, Table):
                yield chapter, block


def listed(illustration: Figure | Table, setting: Setting) -> str:
    """A line of a list: number and caption, leading to the illustration; "" for one without a number."""
    number = setting.number(illustration.id)
    if number is None or illustration.id is None:
        return ""
    name = f'<span class="number">{hard(number.reference)}</span>'
    words = short_caption(illustration, setting)
    title = f' <span class="title">{characters(words)}</span>' if words else ""
    return f"<a{attributes(href=setting.link(illustration.id))}>{name}{title}</a>"


def short_caption(illustration: Figure | Table, setting: Setting) -> str:
    """The caption as plain words on two lines at most, without its source and its full stop; for a figure without one, what it shows."""
    words, _ = divided_caption(plain_text(illustration.caption), setting)
    if not words and isinstance(illustration, Figure) and not isinstance(illustration.alternative, Decorative):
        words = illustration.alternative
    return shorten(words, LONGEST_CAPTION, placeholder=" …").removesuffix(".")


def divided_caption(caption: str, setting: Setting) -> tuple[str, str]:
    """A caption without the source that an author wrote at its end ("(Sumber: arsip desa)"), and that source, "" if there is none."""
    word = re.escape(setting.book.labels["source"])
    found = re.search(rf"(?:\A|\s*[(\[]|[.;,–—|]?\s+){word}\s*:\s*([^()\[\]]+?)[)\]]?\.?\s*\Z", caption, re.IGNORECASE)
    return (caption[: found.start()].strip(), found[1]) if found else (caption, "")
