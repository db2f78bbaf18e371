"""Verse before its structure is known: rows of short lines that rhyme or run on from line to line, as no menu does."""

from collections.abc import Iterator, Sequence

from publisher.clean.page import Line, Page
from publisher.language.rhyme import RHYMED, rhymes
from publisher.source import Hint

_FEWEST = 3
_RHYMED_WORDS = 3
_LEAST_WORDS, _MOST_WORDS = 2, 10
_LONGEST = 70
"""Characters of a line of verse."""
_MEAN_WORDS = 2.5
_CAPITALS = 0.5


def stanzas(page: Page) -> set[int]:
    """Lines of `page` that are verse by their rhyme, or because sentences run over their ends. None that a rule has dropped."""
    found: set[int] = set()
    for row in _rows(page):
        lines = [page.lines[i] for i in row]
        if len(row) < _FEWEST or sum(line.words for line in lines) < _MEAN_WORDS * len(row):
            continue
        if sum(line.capitals for line in lines) > _CAPITALS * len(row):
            continue
        if _runs_on(lines) or any(_rhyme(lines[start : start + RHYMED]) for start in range(len(lines) - RHYMED + 1)):
            found.update(row)
    return found


def _rows(page: Page) -> Iterator[list[int]]:
    """Lines in a row, to the next empty line, that may be verse."""
    row: list[int] = []
    for i, line in enumerate(page.lines):
        fits = i not in page.drops and _may_be_verse(line)
        if row and (line.block.gap or not fits):
            yield row
            row = []
        if fits:
            row.append(i)
    if row:
        yield row


def _may_be_verse(line: Line) -> bool:
    if line.block.hint is not Hint.LINE or line.listed or line.flat.endswith(":"):
        return False
    return _LEAST_WORDS <= line.words <= _MOST_WORDS and len(line.flat) <= _LONGEST and not line.flat.isupper()


def _runs_on(lines: Sequence[Line]) -> bool:
    """Whether a capital opens the row and most lines after it begin with small letters, as no row of tags does."""
    small = sum(line.flat[:1].islower() for line in lines[1:])
    return lines[0].flat[:1].isupper() and 2 * small > len(lines) - 1


def _rhyme(four: Sequence[Line]) -> bool:
    """Whether four lines of some words rhyme in turn, in pairs, around or all, by their last vowel and their last letter."""
    if any(line.words < _RHYMED_WORDS or line.flat.endswith("?") for line in four) or len({line.key for line in four}) < len(four):
        return False
    return rhymes([line.flat for line in four])
