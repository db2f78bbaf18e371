"""The table of checks at the end of each run, and the switch that turns a missing checker into a failure."""

import ctypes.util
import importlib.util
import os
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no failure, and the same tree gives the same verdict; `--hypothesis-profile=search` looks for more.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("steady")

TESTS = Path(__file__).parent
REQUIRED = os.environ.get("PUBLISHER_REQUIRE_CHECKERS") == "1"

KINDS = {
    "unit": "pure functions",
    "cases": "one folder per code: left alone, told",
    "property": "nothing lost, round trips, hostile input",
    "transcripts": "commands with exact output",
    "books": "whole projects, determinism",
    "quality": "labelled articles with floors",
    "conformance": "EPUBCheck, veraPDF and the files themselves",
    "contract": "layers, types, style, sizes, codes, wheel",
}


def missing_tool(item: pytest.Item) -> str:
    """Why this test cannot run here, "" if it can."""
    if item.get_closest_marker("pango") and not ctypes.util.find_library("pangoft2-1.0"):
        return "Pango is not installed"
    checker = item.get_closest_marker("checker")
    if checker and checker.kwargs.get("java", True) and not shutil.which("java"):
        return "its checker needs a Java runtime"
    absent = [module for module in checker.args if not importlib.util.find_spec(module)] if checker else []
    return f"not installed: {', '.join(absent)} (make test-all)" if absent else ""


def pytest_runtest_setup(item: pytest.Item) -> None:
    reason = missing_tool(item)
    if reason and REQUIRED:
        pytest.fail(f"{reason}, and every checker is required")
    if reason:
        pytest.skip(reason)


def kind_of(nodeid: str) -> str:
    """The kind of a test by its folder (a file at the top counts by its name)."""
    part = nodeid.removeprefix("tests/").split("/")[0].removesuffix(".py").split("::")[0].removesuffix(".py")
    return part.removeprefix("test_")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Checks run and not run, by kind, with the reasons for what was not."""
    counts: Counter[tuple[str, str]] = Counter()
    reasons: dict[str, Counter[str]] = {}
    for outcome in ("passed", "failed", "error", "skipped"):
        for report in terminalreporter.stats.get(outcome, []):
            kind = kind_of(report.nodeid)
            counts[kind, "failed" if outcome == "error" else outcome] += 1
            if outcome == "skipped" and isinstance(report.longrepr, tuple):
                reasons.setdefault(kind, Counter())[report.longrepr[2].removeprefix("Skipped: ")] += 1
    terminalreporter.section("checks run and not run")
    for kind, what in KINDS.items():
        passed, failed, skipped = (counts[kind, outcome] for outcome in ("passed", "failed", "skipped"))
        if not passed + failed + skipped:
            continue
        why = "; ".join(f"{n} not run: {reason}" for reason, n in reasons.get(kind, Counter()).items())
        terminalreporter.write_line(
            f"{kind:12} {passed:5} passed {failed:4} failed {skipped:4} not run   {what}{'  -- ' + why if why else ''}"
        )
