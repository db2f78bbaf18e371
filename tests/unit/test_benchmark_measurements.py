"""Measurements: whole processes, ratios to one row, tables. No test looks at how long something takes."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.commands import BASELINE
from benchmarks.measure import Ratio, Row, Run, ratio, run
from benchmarks.tables import Measured, as_json, as_text

OURS = Row(key=BASELINE, label="ours", runs=(Run(4.0, 100, 0), Run(2.0, 200, 0), Run(3.0, 150, 0)), pages=12, size=54_321)
FAST = Row(key="fast", label="fast", runs=(Run(0.5, 50, 0), Run(0.7, 40, 0)))
ABSENT = Row(key="absent", label="absent", why="needs typst: pip install '.[bench]'")
FAILED = Row(key="failed", label="failed", runs=(Run(1.0, 10, 3),), why="failed with exit code 3: no such font")
SIZE = Measured(chapters=2, words=900, rounds=3, rows=(OURS, FAST, ABSENT, FAILED))


def test_a_row_has_its_fastest_its_median_and_its_highest_peak() -> None:
    assert (OURS.least, OURS.middle, OURS.peak) == (2.0, 3.0, 200)


def test_ratios_divide_by_the_baseline() -> None:
    assert ratio(OURS, OURS) == Ratio(1.0, 1.0)
    assert ratio(FAST, OURS) == Ratio(0.25, 0.25)
    assert ratio(OURS, FAST) == Ratio(4.0, 4.0)


@pytest.mark.parametrize("row", [ABSENT, FAILED])
def test_what_was_not_measured_has_no_ratio(row: Row) -> None:
    assert ratio(row, OURS) == Ratio(None, None)
    assert ratio(OURS, row) == Ratio(None, None)
    assert ratio(OURS, None) == Ratio(None, None)


def test_the_table_says_what_was_not_run_and_what_it_needs() -> None:
    lines = as_text({"Python": "3", "cores": "2"}, [SIZE]).split("\n")
    table = {line.split("|")[1].strip(): [cell.strip() for cell in line.split("|")[2:-1]] for line in lines if line.startswith("|")}
    assert table["ours"] == ["2.00 s", "3.00 s", "1.0", "0 MB", "1.0", "12", "54 kB"]
    assert table["fast"][2] == "0.25"
    assert table["absent"] == ["not run", *["–"] * 6]
    assert table["failed"][0] == "failed"
    assert "Not run or failed: absent. needs typst: pip install '.[bench]'" in lines
    assert lines[-1] == "Python 3, cores 2"
    assert len({len(line) for line in lines if line.startswith("|")}) == 1


def test_the_json_has_each_run_and_the_ratios() -> None:
    told = json.loads(as_json({"Python": "3"}, [SIZE]))
    ours, fast, absent, _ = told["sizes"][0]["rows"]
    assert [run["seconds"] for run in ours["runs"]] == [4.0, 2.0, 3.0]
    assert fast["times"] == {"time": 0.25, "memory": 0.25}
    assert absent["times"] == {"time": None, "memory": None}


def test_a_process_is_measured_to_its_end(tmp_path: Path) -> None:
    program = "import os, sys; x = bytearray(64_000_000); sys.stderr.write(os.environ['WORD'] + '\\n\\n'); sys.exit(3)"
    heavy = run((sys.executable, "-c", program), tmp_path, {"WORD": "selesai"})
    light = run((sys.executable, "-c", "pass"), tmp_path)
    assert (heavy.exit_code, heavy.said) == (3, "selesai")
    assert (light.exit_code, light.said) == (0, "")
    assert heavy.seconds > 0
    assert heavy.peak >= 64_000_000
    assert not list(tmp_path.iterdir())
