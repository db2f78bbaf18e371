"""What pasted text marks by signs: headings ("**Judul**", "==== JUDUL ====", ">> Judul", "## Judul"), bold and italic words in Markdown."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.language.typed_signs import HASHED, LONGEST, words_within
from publisher.model.inline import Emphasis, Inline, Inlines, Strong, Text
from publisher.source import CapturedBlock, Hint

_POINTED = re.compile(r">{2,3}\s{1,4}(?P<words>[^\W_].*)")
_STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])(?P<words>[^*]{1,200}(?:\*[^*]{1,100}\*[^*]{0,100})?)(?<=[^\s*])\*\*(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])(?P<words>[^*]{1,200})(?<=[^\s*])\*(?![\w*])")
"""Words in the stars of Markdown: no space inside, no letter outside, so that products and notes keep theirs."""
_FEWEST = 2
"""Lines of one article that a sign opens; a single one may be anything."""


def unadorned(blocks: Sequence[CapturedBlock]) -> list[CapturedBlock]:
    """The blocks; lines of pasted text in such signs lose them and are bold, or headings of the level that the signs count.

    Where several lines show that the text is Markdown, as chat programs write it, words in stars are set in bold or italics.
    """
    texts = [_text(block) for block in blocks]
    hashed = [HASHED.fullmatch(text) for text in texts]
    titles = sum(HASHED.match(_words(block)) is not None for block in blocks if block.hint is Hint.TITLE)
    blocks = [_titled(block) if block.hint is Hint.TITLE else block for block in blocks]
    pointed = [_POINTED.fullmatch(text) for text in texts]
    if titles + sum(found is not None for found in hashed) >= _FEWEST:
        blocks = [_heading(block, found) if found is not None else block for block, found in zip(blocks, hashed, strict=True)]
    if sum(found is not None for found in pointed) >= _FEWEST:
        blocks = [_bold(block, found["words"]) if found is not None else block for block, found in zip(blocks, pointed, strict=True)]
    marked = sum(_STRONG.search(_words(block)) is not None for block in blocks)
    is_markdown = max(marked, sum(found is not None for found in hashed)) >= _FEWEST
    plain = [_plain(block) for block in blocks]
    return [_emphasised(block) for block in plain] if is_markdown else plain


def _text(block: CapturedBlock) -> str:
    """The text of a line of pasted text that nothing is known of; "" for any other."""
    plain = block.hint is Hint.LINE and block.block is None and block.decision is None and len(block.content) == 1
    only = block.content[0] if plain else None
    return only.content if isinstance(only, Text) and len(only.content) <= LONGEST else ""


def _words(block: CapturedBlock) -> str:
    """The text of a line or paragraph of plain words, of any length; "" for any other."""
    plain = block.block is None and len(block.content) == 1 and isinstance(block.content[0], Text)
    return block.content[0].content if plain and isinstance(block.content[0], Text) else ""


def _emphasised(block: CapturedBlock) -> CapturedBlock:
    """The block with the words in stars as bold and italic ones."""
    words = _words(block)
    return replace(block, content=_with(words, _STRONG, Strong)) if "*" in words else block


def _with(words: str, pattern: re.Pattern[str], kind: type[Strong | Emphasis]) -> Inlines:
    """`words` with what the pattern finds set in one kind of type; within bold words and beside them, stars set italics."""
    found: list[Inline] = []
    end = 0
    for one in pattern.finditer(words):
        found += [*_plainer(words[end : one.start()], kind), kind(_plainer(one["words"], kind))]
        end = one.end()
    return (*found, *_plainer(words[end:], kind))


def _plainer(words: str, kind: type[Strong | Emphasis]) -> Inlines:
    """What is around bold words may be italic; what is around italic words is plain."""
    if not words:
        return ()
    return _with(words, _EMPHASIS, Emphasis) if kind is Strong else (Text(words),)


def _titled(block: CapturedBlock) -> CapturedBlock:
    """The line of the title without the signs around it."""
    said = words_within(_words(block))
    return replace(block, content=(Text(said),)) if said else block


def _heading(block: CapturedBlock, found: re.Match[str]) -> CapturedBlock:
    return replace(block, content=(Text(words_within(found[0])),), hint=Hint.HEADING, level=len(found["hashes"]))


def _bold(block: CapturedBlock, words: str) -> CapturedBlock:
    return replace(block, content=(Text(words.strip()),), bold=True)


def _plain(block: CapturedBlock) -> CapturedBlock:
    text = _text(block)
    said = "" if HASHED.fullmatch(text) else words_within(text)
    return _bold(block, said) if said else block
