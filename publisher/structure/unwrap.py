"""Paragraphs whose lines were broken at a column width (mail, PDF, old pages) → one block each.

Whether an article was broken so is judged over all of it: lines cluster below one width and mostly stop in mid-sentence.
A line is joined to the next if the next word would not have fitted.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from publisher.diagnostics import Change
from publisher.model.inline import Inlines, Text
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint
from publisher.structure import cues
from publisher.structure.inlines import cut, joined, stripped
from publisher.structure.marker import marker_of

_NARROWEST, _WIDEST = 40, 110
"""Characters of a column of text."""
_FEWEST = 4
"""Broken lines that an article must have to count as broken."""
_LAST_WORD = re.compile(r"([^\W\d_]+)[-‐\u00ad]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
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
    known = _hyphenated(texts)
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


def _hyphenated(texts: Sequence[str]) -> frozenset[str]:
    """Hyphenated words that stand within the lines, in lower case."""
    return frozenset(word.casefold() for text in texts for word in re.findall(r"[^\W\d_]+-[^\W\d_]+", text))


def _join(blocks: Sequence[CapturedBlock], known: frozenset[str], changes: list[Change]) -> CapturedBlock:
    if len(blocks) == 1:
        return blocks[0]
    parts: list[Inlines] = [blocks[0].content]
    starts = [(0, blocks[0].span.first_line)]
    length = len(plain_text(blocks[0].content))
    for before, block in pairwise(blocks):
        seam, dropped = _seam(plain_text(before.content), plain_text(block.content), known)
        if dropped:
            length -= 1
            parts[-1] = cut(parts[-1], 0, len(plain_text(parts[-1])) - 1)
            changes.append(_rejoined(before, block))
        parts += [(Text(seam),)] if seam else []
        length += len(seam)
        starts.append((length, block.span.first_line))
        parts.append(stripped(block.content))
        length += len(plain_text(parts[-1]))
    span = Span(blocks[0].span.source, blocks[0].span.first_line, blocks[-1].span.last_line, tuple(starts))
    return replace(blocks[0], content=joined(parts), span=span)


def _seam(before: str, after: str, known: frozenset[str]) -> tuple[str, bool]:
    """What goes between two lines, and whether the hyphen at the end of the first goes away."""
    left, right = _LAST_WORD.search(before[-60:]), _FIRST_WORD.match(after)
    if left is None or right is None:
        return ("" if before.endswith(("-", "‐")) and before[-2:-1] != " " else " "), False
    if before.endswith("\u00ad"):
        return "", True
    return "", not keeps_hyphen(left[1], right[0], known)


def keeps_hyphen(left: str, right: str, known: frozenset[str]) -> bool:
    """Whether the hyphen between two halves belongs to the word: doubling, a prefix, a capital, or seen so elsewhere."""
    one, other = left.casefold(), right.casefold()
    word = f"{one}-{other}"
    if word in known or cues.is_doubled(word) or right[:1].isupper() or cues.is_hyphenated_prefix(one):
        return True
    return other.startswith(one) or (len(other) > 2 and one.endswith(other)) or (len(one) > 3 and one[-4:] in other and one[0] != other[0])


def _rejoined(before: CapturedBlock, block: CapturedBlock) -> Change:
    left = _LAST_WORD.search(plain_text(before.content)[-60:])
    right = _FIRST_WORD.match(plain_text(block.content))
    one, other = left[1] if left else "", right[0] if right else ""
    return Change("STR005", before.span.to(block.span), f"{one}-{other}", f"{one}{other}", "line-end")
