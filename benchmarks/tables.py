"""Measurements as a table to read (Markdown, also good on a terminal) and as JSON."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.commands import BASELINE
from benchmarks.measure import Row, ratio

_HEAD = ("", "fastest", "median", "time ×", "peak memory", "memory ×", "pages", "PDF")
_NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The rows for one manuscript: its chapters and words, and how often each command ran."""

    chapters: int
    words: int
    rounds: int
    rows: tuple[Row, ...]

    @property
    def baseline(self) -> Row | None:
        """The row all others are divided by."""
        return next((row for row in self.rows if row.key == BASELINE), None)


def as_text(environment: Mapping[str, str], sizes: Sequence[Measured]) -> str:
    """A table for each manuscript, and what they were measured with."""
    return "\n\n".join((*map(_table, sizes), _line(f"{name} {value}" for name, value in environment.items())))


def as_json(environment: Mapping[str, str], sizes: Sequence[Measured]) -> str:
    """All measurements: seconds, bytes, and times the baseline (null where there is none)."""
    return json.dumps({"environment": dict(environment), "sizes": [_size(size) for size in sizes]}, ensure_ascii=False, indent=1)


def _size(size: Measured) -> dict[str, Any]:
    rows = [{**asdict(row), "times": asdict(ratio(row, size.baseline))} for row in size.rows]
    return {"chapters": size.chapters, "words": size.words, "runs": size.rounds, "baseline": BASELINE, "rows": rows}


def _table(size: Measured) -> str:
    lines = [_HEAD, *(_cells(row, size.baseline) for row in size.rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    rule = "|".join(["", "-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:]), ""])
    drawn = [_drawn(line, widths) for line in lines]
    notes = [f"Not run or failed: {row.label}. {row.why}" for row in size.rows if row.why]
    title = f"{size.chapters} chapters, {size.words} words, runs: {size.rounds}"
    return "\n".join([title, "", drawn[0], rule, *drawn[1:], *(["", *notes] if notes else [])])


def _drawn(line: Sequence[str], widths: Sequence[int]) -> str:
    cells = [line[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))]
    return f"| {' | '.join(cells)} |"


def _cells(row: Row, baseline: Row | None) -> tuple[str, ...]:
    if not row.measured:
        return (row.label, "failed" if row.runs else "not run", *([_NOTHING] * (len(_HEAD) - 2)))
    times = ratio(row, baseline)
    return (
        row.label,
        f"{row.least:.2f} s",
        f"{row.middle:.2f} s",
        _times(times.time),
        f"{row.peak / 1e6:.0f} MB",
        _times(times.memory),
        _NOTHING if row.pages is None else str(row.pages),
        _NOTHING if row.size is None else f"{row.size / 1e3:.0f} kB",
    )


def _times(value: float | None) -> str:
    """Two digits that count: 0.034, 0.52, 1.4, 12."""
    if value is None:
        return _NOTHING
    decimals = 3 if value < 0.1 else 2 if value < 1 else 1 if value < 10 else 0
    return f"{value:.{decimals}f}"


def _line(parts: Iterable[str]) -> str:
    return ", ".join(parts)
