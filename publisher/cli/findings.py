"""Findings of a check on the screen: by file, in the order of its lines, each with what to do next; counts at the end."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from publisher.build.checking import Checked
from publisher.cli.console import Console
from publisher.diagnostics import Severity
from publisher.language.messages import message
from publisher.render.review import finding
from publisher.render.sarif import Located, fingerprints


def as_text(found: Checked, fixable: Sequence[Located], console: Console, *, listed: bool = False) -> None:
    """Writes findings, files in the order of the book; a next action that several share stands at the first of them.

    `fixable` are the corrections that can be written into edited files: counted, and `listed` where they were asked for.
    """
    said: set[str] = set()
    for file, group in groupby(_by_place(found, fixable if listed else ()), key=lambda one: one.file if one.finding.span else ""):
        if not file:
            console.data(f"{console.word('whole_book')}:")
        for one in group:
            for line in _lines(one, console, said):
                console.data(line)
        console.data("")
    _sum_up(found, fixable, console)


def as_json(found: Checked, fixable: Sequence[Located], console: Console) -> list[dict[str, Any]]:
    """Findings as plain values: those told, worst first, the corrections that `--fix` writes, the ignored ones with their reason."""
    listed = (*found.told, *fixable, *found.ignored)
    return [
        {
            **finding(one.finding, console.language),
            "values": dict(one.finding.values),
            "file": one.file if one.finding.span else "",
            "column": one.columns[0] if one.columns else 0,
            "fingerprint": mark,
            "fixable": bool(one.fix),
            "ignored": one.by.reason if one.by else "",
        }
        for one, mark in zip(listed, fingerprints(listed), strict=True)
    ]


def _by_place(found: Checked, fixable: Sequence[Located]) -> list[Located]:
    """As the book reads; what is about no file comes last."""
    order = {source.id: place for place, source in enumerate(found.read.manuscript.sources)}

    def place(one: Located) -> tuple[bool, int, str, int]:
        span = one.finding.span
        return (span is None, order.get(span.source, len(order)) if span else 0, one.file, span.first_line if span else 0)

    return sorted((*found.told, *fixable), key=place)


def _lines(one: Located, console: Console, said: set[str]) -> list[str]:
    told = message(one.finding.code, dict(one.finding.values), console.language)
    level = console.word(str(one.finding.severity))
    span = one.finding.span
    place = f"{one.file}:{span.first_line}:{f'{one.columns[0]}:' if one.columns else ''} " if span else ""
    lines = [f"{place}{level} {one.finding.code} {told.text}"]
    if told.hint and told.hint not in said:
        lines.append(f"    → {told.hint}")
    said.add(told.hint)
    return lines


def _sum_up(found: Checked, fixable: Sequence[Located], console: Console) -> None:
    counts = Counter(one.finding.severity for one in found.told)
    if not found.told:
        console.say("no_findings")
    else:
        console.say("check_tally", **{str(level): console.count(counts[level]) for level in Severity})
    if fixable:
        console.say("check_fixable", count=len(fixable))
    if found.ignored:
        console.say("check_ignored", count=len(found.ignored))
    if counts:
        console.say("check_explain", code=_commonest(found.told))


def _commonest(told: Sequence[Located]) -> str:
    return min(Counter(one.finding.code for one in told).items(), key=lambda item: (-item[1], item[0]))[0]
