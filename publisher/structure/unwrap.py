"""Paragraphs whose lines were broken at a column width (mail, PDF, old pages) → one block each.

Whether an article was broken so is judged over all of it: lines cluster below one width and mostly stop in mid-sentence.
A line is joined to the next if the next word would not have fitted.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from publisher.diagnostics import Change
from publisher.language.seams import Vocabulary, seam
from publisher.model.inline import Inlines, Text
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint
from publisher.structure.inlines import cut, joined, stripped
from publisher.structure.marker import marker_of

_NARROWEST, _WIDEST = 40, 110
"""Characters of a column of text."""
_FEWEST = 4
"""Broken lines that an article must have to count as broken."""
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The blocks with broken lines joined, and the hyphens that went in doing so."""

    blocks: tuple[CapturedBlock, ...]
    changes: tuple[Change, ...] = ()


def unwrap(blocks: Sequence[CapturedBlock]) -> Unwrapped:
    """The article with its broken lines joined; the same blocks where none are broken."""
    texts = [plain_text(block.content) for block in blocks]
    width = _width(blocks, texts)
    if not width:
        return Unwrapped(tuple(blocks))
    known = Vocabulary.of(texts)
    result: list[CapturedBlock] = []
    changes: list[Change] = []
    row: list[int] = []
    for index in range(len(blocks)):
        if row and not _continues(blocks, texts, index, width):
            result.append(_join([blocks[one] for one in row], known, changes))
            row = []
        row.append(index)
    if row:
        result.append(_join([blocks[one] for one in row], known, changes))
    return Unwrapped(tuple(result), tuple(changes))


def _width(blocks: Sequence[CapturedBlock], texts: Sequence[str]) -> int:
    """The column width at which the lines were broken, 0 if they were not."""
    lengths = sorted(len(text) + block.indent for block, text in zip(blocks, texts, strict=True) if block.hint is Hint.LINE)
    if not lengths:
        return 0
    width = lengths[int(len(lengths) * 0.98)] if len(lengths) >= 50 else lengths[-1]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    broken = [
        index
        for index in range(len(blocks) - 1)
        if _is_tight(blocks[index], blocks[index + 1])
        and len(texts[index]) + blocks[index].indent >= 0.75 * width
        and not _END.search(texts[index][-8:])
    ]
    tight = sum(_is_tight(blocks[index], blocks[index + 1]) for index in range(len(blocks) - 1))
    carried = sum(texts[index + 1][:1].islower() for index in broken)
    return width if len(broken) >= _FEWEST and carried * 2 >= len(broken) and len(broken) * 3 >= tight else 0


def _is_tight(block: CapturedBlock, following: CapturedBlock) -> bool:
    return block.hint is Hint.LINE and following.hint is Hint.LINE and following.gap == 0 and block.block is None


def _continues(blocks: Sequence[CapturedBlock], texts: Sequence[str], index: int, width: int) -> bool:
    """Whether the line at `index` goes on with the sentence of the one before it."""
    before, line = blocks[index - 1], blocks[index]
    if not _is_tight(before, line) or marker_of(texts[index][:40]) is not None or texts[index - 1].rstrip().endswith(":"):
        return False
    if texts[index].isupper() != texts[index - 1].isupper():
        return False
    first = texts[index].split(maxsplit=1)[0] if texts[index].strip() else ""
    full = len(texts[index - 1]) + before.indent + 1 + len(first) > width
    return full or (texts[index][:1].islower() and not _END.search(texts[index - 1][-8:]) and len(texts[index - 1]) * 5 > 4 * width)


def _join(blocks: Sequence[CapturedBlock], known: Vocabulary, changes: list[Change]) -> CapturedBlock:
    if len(blocks) == 1:
        return blocks[0]
    parts: list[Inlines] = [blocks[0].content]
    starts = [(0, blocks[0].span.first_line)]
    length = len(plain_text(blocks[0].content))
    for before, block in pairwise(blocks):
        between, dropped = seam(plain_text(before.content), plain_text(block.content), known)
        if dropped:
            length -= 1
            parts[-1] = cut(parts[-1], 0, len(plain_text(parts[-1])) - 1)
            changes.append(_rejoined(before, block))
        parts += [(Text(between),)] if between else []
        length += len(between)
        starts.append((length, block.span.first_line))
        parts.append(stripped(block.content))
        length += len(plain_text(parts[-1]))
    span = Span(blocks[0].span.source, blocks[0].span.first_line, blocks[-1].span.last_line, tuple(starts))
    return replace(blocks[0], content=joined(parts), span=span)


def _rejoined(before: CapturedBlock, block: CapturedBlock) -> Change:
    left, right = plain_text(before.content).rsplit(maxsplit=1)[-1], plain_text(block.content).split(maxsplit=1)[0]
    return Change("STR005", before.span.to(block.span), f"{left}{right}", f"{left[:-1]}{right}", "line-end")
