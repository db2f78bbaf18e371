"""What the signs of bullets say about their lists: which are one list, which lies within the other."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from publisher.structure.line import Line
from publisher.structure.series import Series

_STEP = 2
"""Columns by which a list lies deeper whose indent was lost."""


def bullets_of(lines: Sequence[Line], series: Mapping[int, Series]) -> dict[int, tuple[str, int]]:
    """For each bullet, the sign of its list and the columns by which it lies deeper than it stands.

    Three or more signs of one item each, as in lists adorned with a sign for each, are one list. Where the first of two signs
    comes back after the second, the items of the second lie within those of the first.
    """
    found: dict[int, tuple[str, int]] = {}
    for is_bullet, row in groupby(lines, key=lambda line: line.marker is not None and line.index not in series):
        if is_bullet:
            for _, level in groupby(row, key=lambda line: (line.level, line.indent)):
                found.update(_read(list(level)))
    return found


def _read(row: Sequence[Line]) -> Iterable[tuple[int, tuple[str, int]]]:
    """The bullets of a row that all stand equally deep."""
    signs = [line.marker.sign if line.marker is not None else "" for line in row]
    runs = [(sign, len(list(group))) for sign, group in groupby(signs)]
    distinct = list(dict.fromkeys(signs))
    if len(distinct) > 2 and all(count == 1 for _, count in runs):
        return [(line.index, (distinct[0], 0)) for line in row]
    nested = len(distinct) == 2 and len(runs) > 2
    return [(line.index, (sign, _STEP if nested and sign != distinct[0] else 0)) for line, sign in zip(row, signs, strict=True)]
