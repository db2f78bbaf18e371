"""Rows of tables as a PDF or a document gives them: lines below each other with as many cells, or as many figures at their ends."""

import re
from collections.abc import Iterator
from itertools import groupby

from publisher.clean.page import Line, Page, read_once

_FEWEST = 3
"""Rows that make a table."""
_MUCH = 200
_MOST_WORDS = 14
_PARTED = re.compile(r"[^\s.!?:;] {2,}(?=\S)")
_FIGURES = re.compile(r"(?:(?:^|\s)(?:Rp\.?\s?)?[-–+±]?\d+(?:[.,:/]\d+)*\s?%?){2,}$")
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")


def tabled_rows(page: Page) -> frozenset[int]:
    """Indices of the rows of such tables, with the line of their heads, within the text."""
    return frozenset(i for row in _tables(page) for i in row)


def _tables(page: Page) -> Iterator[list[int]]:
    kept = list(page.kept(page.first, page.after))
    for (cells, _), group in groupby(kept, key=lambda i: _shape(page.lines[i])):
        row = list(group)
        if cells and len(row) >= _FEWEST:
            yield row
    for figures, group in groupby(kept, key=lambda i: _figures(page.lines[i])):
        row = list(group)
        if figures and len(row) >= _FEWEST:
            yield row


@read_once
def _shape(line: Line) -> tuple[int, bool]:
    """How many seams of two spaces and more a short line has, and whether it is an item."""
    text = line.text
    fits = line.text_only and len(text) <= _MUCH and line.words <= _MOST_WORDS and not line.closed
    return (len(_PARTED.findall(text)) if fits and "  " in text else 0), line.listed


@read_once
def _figures(line: Line) -> int:
    """How many figures end a short line, if two and more."""
    fits = line.has_figure and line.text_only and len(line.flat) <= _MUCH and line.words <= _MOST_WORDS
    found = _FIGURES.search(line.flat) if fits and (line.flat[-1:] == "%" or line.flat[-1:].isdecimal()) else None
    return len(_FIGURE.findall(found[0])) if found else 0
