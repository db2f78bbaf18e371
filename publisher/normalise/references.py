"""Where the reference list of an article is: its entries are other people's titles."""

import re
from collections.abc import Iterator, Sequence

from publisher.model.walk import plain_text
from publisher.normalise.lexicon import kept
from publisher.source import CapturedBlock, Hint

_NUMBER = re.compile(r"\A(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s+")
_YEAR_OR_ADDRESS = re.compile(r"\b(?:1[5-9]|20)\d\d\b|://|\bwww\.")
_PROSE = 25
"""Words from which a block without year or address is running text again, not a reference."""


def in_references(blocks: Sequence[CapturedBlock]) -> Iterator[bool]:
    """For each block whether it belongs to a reference list (after its heading, up to the next heading or running text)."""
    inside = False
    for block in blocks:
        text = plain_text(block.content)
        if _is_heading_of_references(text):
            inside = True
            yield False
            continue
        if inside and _ends(block, text):
            inside = False
        yield inside


def _is_heading_of_references(text: str) -> bool:
    bare = _NUMBER.sub("", text[:80].strip()).rstrip(" :.").casefold()
    return len(text) < 60 and bare in kept("reference_headings")


def _ends(block: CapturedBlock, text: str) -> bool:
    if block.hint in {Hint.TITLE, Hint.HEADING}:
        return True
    return len(text.split(maxsplit=_PROSE)) > _PROSE and not _YEAR_OR_ADDRESS.search(text)
