"""A row of headings → which of them lie below which: of all divisions into groups the one with most evidence."""

from collections.abc import Sequence
from dataclasses import replace

from publisher.structure import cues
from publisher.structure.evidence import total
from publisher.structure.grouping import MOST, Context, Group
from publisher.structure.heads import Head, weights

_LONG_ROW = 200
"""Headings; no article has more in one row, and those of a longer one stay side by side."""


def divided(row: Sequence[Head], context: Context) -> dict[int, int]:
    """The line of the heading above each heading of a row that lies below another of the row.

    All divisions into single headings and groups are weighed from the end to the start (dynamic programming), so the cost
    grows with the number of headings, not with that of the divisions. Where a group is found, its heading is evidence for those
    of its make, so the row is divided twice.
    """
    if len(row) > _LONG_ROW:
        return {}
    first = _division(row, context, inner=False)
    held = set(first.values())
    if not held:
        return first
    return _division(row, replace(context, holders=[head for head in row if head.line.index in held]), inner=False)


def _division(row: Sequence[Head], context: Context, *, inner: bool) -> dict[int, int]:
    """The best division; `inner` asks for groups within a group."""
    best = [0.0] * (len(row) + 1)
    taken = [0] * (len(row) + 1)
    for start in range(len(row) - 1, -1, -1):
        best[start] = best[start + 1] + _alone(row, start)
        for count in range(1, min(MOST, len(row) - start - 1) + 1):
            if row[start].holds or not _may_lie_below(row[start + count]):
                break
            following = row[start + count + 1] if start + count + 1 < len(row) else None
            group = Group(row[start], row[start + 1 : start + 1 + count], following)
            value = best[start + count + 1] + total(group, context, inner=inner)
            if value > best[start]:
                best[start], taken[start] = value, count
    return _read(row, taken, context, inner=inner)


def _read(row: Sequence[Head], taken: Sequence[int], context: Context, *, inner: bool) -> dict[int, int]:
    parents: dict[int, int] = {}
    start = 0
    while start < len(row):
        below = row[start + 1 : start + 1 + taken[start]]
        parents.update({head.line.index: row[start].line.index for head in below})
        if len(below) > 2 and not inner:
            parents.update(_division(below, context, inner=True))
        start += taken[start] + 1
    return parents


def _alone(row: Sequence[Head], start: int) -> float:
    """What a heading costs that has no text and nothing below it although others follow."""
    head = row[start]
    empty = head.is_bare and start + 1 < len(row) and not cues.is_opening(head.line.text)
    return weights()["empty"] if empty and _may_lie_below(row[start + 1]) else 0


def _may_lie_below(head: Head) -> bool:
    return not cues.is_closing(head.line.text)


def numbered_below(above: Head, members: Sequence[Head], following: Head | None, context: Context) -> bool:
    """Whether a row of numbers lies below the unnumbered heading before it; `following` is the next unnumbered one."""
    return total(Group(above, members, following, is_numbered=True), context) > 0
