"""Rows of tables that are written with bars between the cells."""

from publisher.clean.page import Line, Page, read_once

_SIGNS = frozenset("|-–—_=+: ")
_LONGEST = 400


def barred_rows(page: Page) -> frozenset[int]:
    """Lines below each other with as many bars: a table. A menu or a path from the start page is one line alone."""
    path = {i for i, drop in page.drops.items() if drop.rule == "breadcrumb"}
    bars = {i: count for i, line in enumerate(page.lines) if "|" in line.flat and i not in path and (count := _bars(line))}
    return frozenset(i for i, count in bars.items() if count in {bars.get(i - 1), bars.get(i + 1)} and page.lines[i].text_only)


def says_nothing(line: Line) -> bool:
    """Whether a line is bars, dashes and the like alone: a rule between parts, which shows nothing of what stands around it."""
    return bool(line.flat) and _SIGNS.issuperset(line.flat[:_LONGEST])


@read_once
def _bars(line: Line) -> int:
    """The bars between cells, 0 for a line without cells."""
    cells = line.flat.strip("| ")
    return line.flat.count("|") if "|" in cells and len(line.flat) <= _LONGEST and any(map(str.isalnum, cells)) else 0
