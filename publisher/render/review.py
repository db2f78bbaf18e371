"""An article line by line, for its review: what was received, what became of it, what was said and done about it."""

from dataclasses import dataclass
from typing import Any

from publisher.diagnostics import Change, Diagnostic
from publisher.language.messages import message
from publisher.model.decision import Decision
from publisher.model.pieces import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedLine:
    """A line of the source. `text` is as received, after its encoding was repaired.

    `occurrence` counts the lines of these words from 1; 0 where there is only one. `removal` is the change that took the line
    out, None for a line that is `kept`. `became` are the pieces of the chapter that its words stand in first; `joined` says that
    they go on with what an earlier line became. `fields` are the names of the metadata found in it.
    """

    line: int
    last_line: int
    text: str
    fingerprint: str
    kept: bool = True
    occurrence: int = 0
    removal: Change | None = None
    decision: Decision | None = None
    became: tuple[Piece, ...] = ()
    joined: bool = False
    changes: tuple[Change, ...] = ()
    told: tuple[Diagnostic, ...] = ()
    fields: tuple[str, ...] = ()


def line_data(line: ReviewedLine, ui_language: str) -> dict[str, Any]:
    """A line as the report's data and `publisher show --format json` give it; the form is documented in docs/reference/report.md."""
    removal = line.removal
    return {
        "line": line.line,
        "last_line": line.last_line,
        "text": line.text,
        "fingerprint": line.fingerprint,
        "occurrence": line.occurrence,
        "kept": line.kept,
        "code": removal.code if removal else "",
        "rule": removal.rule if removal else "",
        "reason": _reason(removal, ui_language) if removal else "",
        "decision": line.decision.spelled if line.decision else "",
        "became": [_piece_data(piece) for piece in line.became],
        "joined": line.joined,
        "changes": [{"before": one.before, "after": one.after, "code": one.code, "rule": one.rule} for one in line.changes],
        "findings": [finding(one, ui_language) for one in line.told],
        "metadata": list(line.fields),
    }


def finding(diagnostic: Diagnostic, ui_language: str) -> dict[str, str | int]:
    """A diagnostic with its words, its file and line ("" and 0 where it has none)."""
    told = message(diagnostic.code, dict(diagnostic.values), ui_language)
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "source": span.source if span else "",
        "line": span.first_line if span else 0,
        "text": told.text,
        "why": told.why,
        "hint": told.hint,
    }


def _reason(change: Change, ui_language: str) -> str:
    return message(change.code, {"rule": change.rule, "before": change.before, "after": change.after}, ui_language).text


def _piece_data(piece: Piece) -> dict[str, str | int]:
    return {"role": str(piece.role), "level": piece.level, "number": piece.number, "text": piece.text}
