"""Paragraphs that are no running text: the caption or the source of a table, a label over what it names. No term is linked in them."""

import re
from collections.abc import Iterator
from functools import cache

from publisher.language import labels
from publisher.language.lexicon import LANGUAGES
from publisher.language.packaged import toml
from publisher.model.block import Block, Blocks, BulletList, Figure, OrderedList, Paragraph, Table
from publisher.model.walk import children, plain_text

_LONGEST_LABEL = 6
"""Words of a line that names what follows and says nothing."""
_LONGEST_SOURCE = 200
_SENTENCE = (".", "?", "!", ":", ";", ",", "…", '"', "”", ")")


def apart(blocks: Blocks) -> frozenset[Paragraph]:
    """The paragraphs among `blocks`, and in them, that belong to a table or figure beside them or are labels of the next paragraph."""
    return frozenset(_apart(blocks))


def _apart(blocks: Blocks) -> Iterator[Paragraph]:
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            before = blocks[place - 1] if place else None
            behind = blocks[place + 1] if place + 1 < len(blocks) else None
            if _belongs_to_shown(block, before, behind) or (isinstance(behind, Paragraph) and _is_label(block, behind)):
                yield block
        elif isinstance(block, BulletList | OrderedList):
            for item in block.items:
                yield from _apart(item.blocks)
        else:
            yield from _apart(children(block))


def _belongs_to_shown(block: Paragraph, before: Block | None, behind: Block | None) -> bool:
    text = plain_text(block.content).strip()
    if isinstance(before, Table | Figure) and len(text) <= _LONGEST_SOURCE and _source().match(text):
        return True
    return isinstance(behind, Table | Figure) and _caption().match(text) is not None


def _is_label(block: Paragraph, behind: Paragraph) -> bool:
    """Whether a line stands over the sentence of the next paragraph as its name: "Zona inti", "Bagian yang tertutup …"."""
    text, following = plain_text(block.content).strip(), plain_text(behind.content).strip()
    short = 1 < len(text.split()) <= _LONGEST_LABEL
    return short and text[:1].isupper() and not text.endswith(_SENTENCE) and following.endswith(_SENTENCE)


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(labels(language)['source'] for language in LANGUAGES)})s?\s?:", re.IGNORECASE)


@cache
def _caption() -> re.Pattern[str]:
    lists = toml("publisher.crossref", "mentions.toml")
    words = "|".join((*lists["figure"]["words"], *lists["table"]["words"]))
    return re.compile(rf"(?:{words})\.?\s\d[\d.]*\b", re.IGNORECASE)
