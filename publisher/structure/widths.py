"""The stretches of an article whose lines were broken at a width of their own: the abstract over both columns, the columns, a side note.

Which width each sure line (see `wrapping`) was broken at is the cheapest way through a grid of widths (Viterbi, linear in the lines): a
line costs what it falls short of the width, a change of width costs as much as a few lines that fall short of it. So the lines of one
width prove nothing against those of another, and neither a short line nor a list of short items makes a width of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import log

from publisher.source import CapturedBlock
from publisher.structure.wrapping import NARROWEST_NOTE, Wrapping, ends, sure_lines, wrapping_of

_GRID = tuple(16 * 1.1**step for step in range(24))
"""Widths in characters that are told apart, in steps that lines of one column vary by anyway."""
_CHANGE = 1.2
"""Cost of another width: as much as two lines of a third of the width."""
_TOO_LONG = 8.0
"""How much more than what falls short it costs that a line is longer than the width."""
_ALIKE = 2
"""Steps of the grid by which widths of one column differ in different places."""
_OVER = 1.08
"""Length to that of the longest sure line up to which a line still belongs to the narrower of two stretches."""
_FEW = 2
"""Sure lines that are enough for a stretch where the article is broken elsewhere."""


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring lines and how they are broken, None where they are whole paragraphs."""

    lines: range
    wrapping: Wrapping | None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Sure lines of one width, and the length of the longest of them."""

    sure: tuple[int, ...]
    longest: int


def wrappings_of(blocks: Sequence[CapturedBlock], texts: Sequence[str], verse: frozenset[int] = frozenset()) -> tuple[Part, ...]:
    """All lines in parts of one width each, lines of `verse` left aside."""
    whole = wrapping_of(blocks, texts, verse)
    stretches = _stretches(blocks, texts, sure_lines(blocks, texts, verse, NARROWEST_NOTE))
    borders = [0, *(_border(blocks, texts, one, other) for one, other in pairwise(stretches)), len(blocks)]
    parts = [range(start, stop) for start, stop in pairwise(borders)]
    if len(parts) < _FEW or not (whole or any(_of(blocks, texts, verse, part) for part in parts)):
        return (Part(range(len(blocks)), whole),)
    return tuple(Part(part, _of(blocks, texts, verse, part) or _of(blocks, texts, verse, part, fewest=_FEW) or whole) for part in parts)


def _of(
    blocks: Sequence[CapturedBlock], texts: Sequence[str], verse: frozenset[int], part: range, fewest: int | None = None
) -> Wrapping | None:
    """How the lines of a part are broken by what they show themselves."""
    inner = frozenset(index - part.start for index in verse if index in part)
    return wrapping_of(blocks[part.start : part.stop], texts[part.start : part.stop], inner, fewest=fewest)


def _stretches(blocks: Sequence[CapturedBlock], texts: Sequence[str], sure: Sequence[int]) -> list[_Stretch]:
    """The sure lines by their widths, in order; those that make no paragraphs go with the ones before them."""
    lengths = {index: len(texts[index]) + blocks[index].indent for index in sure}
    widths = _widths(list(lengths.values()))
    rows: list[list[int]] = []
    kept: list[int] = []
    for width, group in groupby(zip(sure, widths, strict=True), key=lambda one: one[1]):
        row = [index for index, _ in group]
        if rows and (abs(kept[-1] - width) <= _ALIKE or not _are_paragraphs(texts, row)):
            rows[-1] += row
        else:
            rows.append(row)
            kept.append(width)
    return [_Stretch(tuple(row), max(lengths[index] for index in row)) for row in rows]


def _widths(lengths: Sequence[int]) -> list[int]:
    """For each length the place in the grid of the width that it was broken at."""
    costs = [0.0] * len(_GRID)
    origins: list[list[int]] = []
    for length in lengths:
        best = min(range(len(_GRID)), key=costs.__getitem__)
        origins.append([place if cost <= costs[best] + _CHANGE else best for place, cost in enumerate(costs)])
        costs = [costs[origin] + (origin != place) * _CHANGE + _cost(length, _GRID[place]) for place, origin in enumerate(origins[-1])]
    place = min(range(len(_GRID)), key=costs.__getitem__)
    found: list[int] = []
    for origin in reversed(origins):
        found.append(place)
        place = origin[place]
    return found[::-1]


def _cost(length: int, width: float) -> float:
    if length <= width:
        return log(width / max(length, 1))
    return min(_TOO_LONG * log(length / width), _TOO_LONG)


def _are_paragraphs(texts: Sequence[str], sure: Sequence[int]) -> bool:
    """Whether most rows of lines that go on begin with a capital and end as sentences do; items in small letters do not."""
    within = set(sure)
    rows = [index for index in sure if index - 1 not in within]
    last = [index + 1 for index in sure if index + 1 not in within]
    whole = sum(not texts[first][:1].islower() and ends(texts[end]) for first, end in zip(rows, last, strict=True))
    return whole * 2 >= len(rows)


def _border(blocks: Sequence[CapturedBlock], texts: Sequence[str], one: _Stretch, other: _Stretch) -> int:
    """The first line of the later of two stretches: where the lines get longer, or after the last that is too long for it."""
    between = range(one.sure[-1] + 2, other.sure[0] + 1)
    reach = _OVER * min(one.longest, other.longest)
    long = [index for index in between if len(texts[index]) + blocks[index].indent > reach]
    if other.longest > one.longest:
        return long[0] if long else other.sure[0]
    return long[-1] + 1 if long else between.start
