"""Findings in the form that code hosts and editors read: SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format).

Nothing in it depends on the machine or the day: addresses are relative, and a finding keeps its fingerprint when lines above it move.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from publisher.diagnostics import Diagnostic
from publisher.language.messages import message, places
from publisher.model.decision import folded
from publisher.model.ignore import Ignore

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_BASE = "%SRCROOT%"
"""The root of the checkout, by the name that code hosts know it by."""
_FINGERPRINT = "publisherFinding/v1"
_DIGITS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """The characters `start` to `end` (columns from 1, end not included) of a line of the file become `text`."""

    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A finding with its place for a program.

    `file` is relative to the current folder, with forward slashes, "" where nothing is known. `line` is from 1, 0 where the format has
    no lines; `columns` are the first character that is meant and the one behind the last. `words` are those of the line. `by` says
    that it is ignored; `fix` is what would mend it.
    """

    finding: Diagnostic
    file: str = ""
    line: int = 0
    columns: tuple[int, int] | None = None
    words: str = ""
    by: Ignore | None = None
    fix: tuple[Replacement, ...] = ()


def sarif(found: Sequence[Located], ui_language: str, version: str, *, complete: bool = True) -> dict[str, Any]:
    """A log of one run. `version` is the program's; `complete` says that every article could be read."""
    codes = sorted({one.finding.code for one in found})
    places_of = {code: place for place, code in enumerate(codes)}
    suppressed = any(one.by is not None for one in found)
    run = {
        "tool": {
            "driver": {
                "name": "publisher",
                "version": version,
                "language": ui_language,
                "rules": [_rule(code, ui_language) for code in codes],
            }
        },
        "invocations": [{"executionSuccessful": complete}],
        "originalUriBaseIds": {_BASE: {"description": {"text": "The folder that the check was run in."}}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(one, mark, places_of, ui_language, with_suppressions=suppressed)
            for one, mark in zip(found, fingerprints(found), strict=True)
        ],
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def fingerprints(found: Iterable[Located]) -> list[str]:
    """What a finding is known by from one run to the next: code, file and words of the line, not its number; a count for equal ones."""
    met: Counter[str] = Counter()
    marks = []
    for one in found:
        values = "\0".join(str(value) for _, value in one.finding.values if not isinstance(value, int))
        told = "\0".join((one.finding.code, one.file, folded(one.words) or values))
        mark = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
        met[mark] += 1
        marks.append(f"{mark}:{met[mark]}")
    return marks


def _rule(code: str, ui_language: str) -> dict[str, Any]:
    told = message(code, dict.fromkeys(places(code), "…"), ui_language)
    level = told.severity if told.severity != "change" else "note"
    return {
        "id": code,
        "shortDescription": {"text": told.text},
        "fullDescription": {"text": told.why},
        "help": {
            "text": f"{told.why} {told.hint}",
            "markdown": f"{told.why}\n\n**→** {told.hint}\n\n`publisher explain {code}`",
        },
        "defaultConfiguration": {"level": level},
        "properties": {"tags": [code[:3]]},
    }


def _result(one: Located, mark: str, rules: dict[str, int], ui_language: str, *, with_suppressions: bool) -> dict[str, Any]:
    told = message(one.finding.code, dict(one.finding.values), ui_language)
    result: dict[str, Any] = {
        "ruleId": one.finding.code,
        "ruleIndex": rules[one.finding.code],
        "level": str(one.finding.severity),
        "message": {"text": f"{told.text} {told.hint}".strip()},
        "locations": [{"physicalLocation": _place(one)}] if one.file else [],
        "partialFingerprints": {_FINGERPRINT: mark},
    }
    if with_suppressions:
        result["suppressions"] = [_suppression(one.by)] if one.by is not None else []
    if one.fix:
        result["fixes"] = [_fix(one, told.text)]
    return result


def _place(one: Located) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(one.file)}
    if one.line:
        place["region"] = {"startLine": one.line}
        if one.columns is not None:
            place["region"] |= {"startColumn": one.columns[0], "endColumn": one.columns[1]}
    return place


def _artifact(file: str) -> dict[str, str]:
    return {"uri": quote(file, safe="/"), "uriBaseId": _BASE}


def _suppression(by: Ignore) -> dict[str, str]:
    kind = "inSource" if by.lines is not None else "external"
    return {"kind": kind, "status": "accepted", "justification": by.reason}


def _fix(one: Located, description: str) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"startLine": part.line, "startColumn": part.start, "endColumn": part.end},
            "insertedContent": {"text": part.text},
        }
        for part in one.fix
    ]
    return {
        "description": {"text": description},
        "artifactChanges": [{"artifactLocation": _artifact(one.file), "replacements": replacements}],
    }
