"""The way of a sentence on the screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from publisher.build.trail import Trail
from publisher.cli.console import Console
from publisher.diagnostics import Change
from publisher.language.messages import message
from publisher.language.roles import role_name
from publisher.render.review import line_data

_WIDTH = 12
_SHORT, _AROUND = 50, 10
"""Characters of a change that is shown whole; else so many around the difference."""


def as_text(trail: Trail, console: Console) -> Iterator[str]:
    """One line for each station: received, cleaned, joined, spelt, what it is, where it stands, terms, editions, findings."""
    file = console.path(Path(trail.file))
    for row in trail.lines:
        yield f"{file}:{row.line}: {' '.join(row.text.split())}"
    for key, told in _stations(trail, console):
        yield f"  {console.word(f'trace_{key}'):<{_WIDTH}} {told}"


def _stations(trail: Trail, console: Console) -> Iterator[tuple[str, str]]:
    yield from _cleaned(trail, console)
    for change in dict.fromkeys(change for row in trail.lines for change in row.changes):
        yield "changed", _change(change, console)
    piece = trail.piece
    if piece is not None:
        if piece.span.last_line > piece.span.first_line:
            yield "joined", console.word("trace_joined_of", first=piece.span.first_line, last=piece.span.last_line)
        yield "role", role_name(piece.role, piece.level, piece.number, console.language)
        yield "place", f"{' › '.join(f'{number} {title}'.strip() for number, title in trail.place)}  #{trail.anchor}"
    for key, names in (("defines", trail.defined), ("links", trail.terms)):
        if names:
            yield key, ", ".join(names)
    if piece is not None:
        yield "editions", ", ".join(console.word(f"trace_{one}") for one in trail.editions) or console.word("trace_none")
    for told in dict.fromkeys(told for row in trail.lines for told in row.told):
        yield "finding", f"{message(told.code, dict(told.values), console.language).text} [{told.code}]"


def _cleaned(trail: Trail, console: Console) -> Iterator[tuple[str, str]]:
    for row in trail.lines:
        if row.removal is not None:
            yield "removed", _change(row.removal, console)
        if row.decision is not None:
            yield "decided", f"{row.decision.spelled} {row.decision.reason}".strip()
    if all(row.kept for row in trail.lines):
        yield "kept", console.word("trace_lines", marks=", ".join(row.fingerprint for row in trail.lines))


def _change(change: Change, console: Console) -> str:
    values = {"rule": change.rule, "before": change.before, "after": change.after}
    told = message(change.code, values, console.language).text
    done = f"{' → '.join(_apart(change.before, change.after))}: " if change.after else ""
    return f"{done}{told} [{' '.join(part for part in (change.code, change.rule) if part)}]"


def _apart(before: str, after: str) -> tuple[str, str]:
    """Two texts without what they share at length before and behind their difference."""
    if max(len(before), len(after)) <= _SHORT:
        return before, after
    start = max(_alike(before, after) - _AROUND, 0)
    end = max(_alike(before[start:][::-1], after[start:][::-1]) - _AROUND, 0)
    cut = [f"{'…' * bool(start)}{text[start : len(text) - end]}{'…' * bool(end)}" for text in (before, after)]
    return cut[0], cut[1]


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), min(len(one), len(other)))


def as_data(trail: Trail, console: Console) -> dict[str, Any]:
    """The same as plain values."""
    piece = trail.piece
    return {
        "file": console.path(Path(trail.file)),
        "lines": [line_data(row, console.language) for row in trail.lines],
        "role": str(piece.role) if piece else "",
        "text": piece.text if piece else "",
        "first_line": piece.span.first_line if piece else 0,
        "last_line": piece.span.last_line if piece else 0,
        "place": [{"number": number, "title": title} for number, title in trail.place],
        "anchor": trail.anchor,
        "terms": list(trail.terms),
        "defines": list(trail.defined),
        "editions": list(trail.editions),
    }
