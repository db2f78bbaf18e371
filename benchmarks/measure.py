"""Whole processes, measured: wall-clock time and peak resident memory."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which `ru_maxrss` counts: getrusage(2) of the system."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: seconds from start to end, peak resident memory in bytes, exit code, last line of its error stream."""

    seconds: float
    peak: int
    exit_code: int
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a command cost. Without `runs` it was not run, and `why` says what it needs; with both, it failed."""

    key: str
    label: str
    runs: tuple[Run, ...] = ()
    why: str = ""
    pages: int | None = None
    size: int | None = None

    @property
    def least(self) -> float:
        """Seconds of the fastest run: the one least disturbed by what else the machine was doing."""
        return min(run.seconds for run in self.runs)

    @property
    def middle(self) -> float:
        """Seconds of the median run."""
        return median(run.seconds for run in self.runs)

    @property
    def peak(self) -> int:
        """Bytes of the run that needed most memory."""
        return max(run.peak for run in self.runs)

    @property
    def measured(self) -> bool:
        """Whether the figures mean something."""
        return bool(self.runs) and not self.why


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times the baseline's time and memory something took; None where one of them was not measured."""

    time: float | None
    memory: float | None


def ratio(row: Row, baseline: Row | None) -> Ratio:
    """`row` by `baseline`: fastest run by fastest run, highest peak by highest peak."""
    if baseline is None or not (row.measured and baseline.measured):
        return Ratio(None, None)
    return Ratio(row.least / baseline.least, row.peak / baseline.peak if baseline.peak and row.peak else None)


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Run:
    """Runs a command to its end in `folder`, its output thrown away, `environment` on top of the current one.

    Peak memory is that of the process or of the largest process it waited for, not their sum, as wait4(2) gives it.
    """
    errors = folder / ".errors"
    with errors.open("wb") as sink:
        started = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 -- the commands are written in this package
            command, cwd=folder, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=sink
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    lines = errors.read_text(encoding="utf-8", errors="replace").split("\n")
    errors.unlink()
    return Run(seconds, usage.ru_maxrss * _UNIT, process.returncode, next((line for line in reversed(lines) if line.strip()), ""))
