"""Headings that pasted text marks by signs around them: "*Judul*", "**Judul**", "==== JUDUL ====", ">> Judul", "## Judul"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.model.inline import Text
from publisher.source import CapturedBlock, Hint

_LONGEST = 120
"""Characters of a line with its signs."""
_STARRED = re.compile(r"(?P<before>[^\w\s*_]{0,3}\s?)(?P<sign>\*{1,3}|__)(?P<words>[^*\s_][^*]*?)(?P=sign)(?P<after>\s?[^\w\s*_]{0,3}):?")
"""Words in the stars that chats and notes set for bold type, emoji around them or not."""
_FRAMED = re.compile(r"[=~#+*_<>•·.:|-]{2,40}\s{0,4}(?P<words>[^\W_][^=~#*_<>|]*?)\s{0,4}[=~#+*_<>•·.:|-]{2,40}")
_POINTED = re.compile(r">{2,3}\s{1,4}(?P<words>[^\W_].*)")
_HASHED = re.compile(r"(?P<hashes>#{1,6})\s{1,4}(?P<words>\S.*?)[\s#]*")
_FEWEST = 2
"""Lines of one article that a sign opens; a single one may be anything."""


def unadorned(blocks: Sequence[CapturedBlock]) -> list[CapturedBlock]:
    """The blocks; lines of pasted text in such signs lose them and are bold, or headings of the level that the signs count."""
    texts = [_text(block) for block in blocks]
    hashed = [_HASHED.fullmatch(text) for text in texts]
    pointed = [_POINTED.fullmatch(text) for text in texts]
    if sum(found is not None for found in hashed) >= _FEWEST:
        blocks = [_heading(block, found) if found is not None else block for block, found in zip(blocks, hashed, strict=True)]
    if sum(found is not None for found in pointed) >= _FEWEST:
        blocks = [_bold(block, found["words"]) if found is not None else block for block, found in zip(blocks, pointed, strict=True)]
    return [_plain(block) for block in blocks]


def _text(block: CapturedBlock) -> str:
    """The text of a line of pasted text that nothing is known of; "" for any other."""
    plain = block.hint is Hint.LINE and block.block is None and block.decision is None and len(block.content) == 1
    only = block.content[0] if plain else None
    return only.content if isinstance(only, Text) and len(only.content) <= _LONGEST else ""


def _heading(block: CapturedBlock, found: re.Match[str]) -> CapturedBlock:
    words = found["words"].removeprefix("**").removesuffix("**")
    return replace(block, content=(Text(words),), hint=Hint.HEADING, level=len(found["hashes"]))


def _bold(block: CapturedBlock, words: str) -> CapturedBlock:
    return replace(block, content=(Text(words.strip()),), bold=True)


def _plain(block: CapturedBlock) -> CapturedBlock:
    text = _text(block)
    starred = _STARRED.fullmatch(text)
    if starred is not None:
        return _bold(block, starred["before"] + starred["words"] + starred["after"])
    framed = _FRAMED.fullmatch(text)
    return _bold(block, framed["words"]) if framed is not None else block
