"""Findings that the editor does not want to be told of, taken out of what is told, each with its reason."""

import difflib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from publisher import decisions
from publisher.build.lines import Lines
from publisher.build.project import CHAPTERS
from publisher.decisions import SHORTENED
from publisher.diagnostics import Diagnostic, Result, Severity, note, warning
from publisher.language.messages import codes
from publisher.model.chapter import Chapter
from publisher.model.decision import fingerprint, folded
from publisher.model.ignore import Ignore
from publisher.model.span import SourceId
from publisher.source import Article

OWN = "IGN"
"""What the codes of findings about ignoring begin with: these cannot be ignored themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """A finding that is not told, and what asks for that."""

    finding: Diagnostic
    by: Ignore


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told, what is ignored, and what asks for nothing that there is."""

    told: tuple[Diagnostic, ...]
    ignored: tuple[Ignored, ...] = ()
    unused: tuple[Ignore, ...] = ()


def ignores(settings: Sequence[Ignore], articles: Iterable[Article | Chapter], lines: Lines) -> Result[tuple[Ignore, ...]]:
    """All that is to be ignored: by `[[check.ignore]]` of book.toml and by the remarks in the edited files.

    Told, and not ignored: IGN001 without a reason, IGN003 a code that there is not, IGN004 a remark that is not understood.
    """
    asked = [replace(one, source=one.source.removeprefix(f"{CHAPTERS}/")) for one in settings]
    told: list[Diagnostic] = []
    for chapter in articles:
        if not isinstance(chapter, Chapter):
            continue
        found = decisions.remarks(chapter, lines.of(chapter.source))
        asked += found.value
        told += found.diagnostics
    faults = [(one, _fault(one)) for one in asked]
    told += [fault for _, fault in faults if fault is not None]
    return Result(tuple(one for one, fault in faults if fault is None), tuple(told))


def _fault(one: Ignore) -> Diagnostic | None:
    known = [code for code in codes() if not code.startswith(OWN)]
    if one.code not in known:
        close = difflib.get_close_matches(one.code, known, n=1, cutoff=0.5)
        return warning("IGN003", one.span, wanted=one.code or "?", suggestion=close[0] if close else "CHK101")
    return None if one.reason else warning("IGN001", one.span, wanted=one.code)


def divided(told: Iterable[Diagnostic], asked: Sequence[Ignore], lines: Lines) -> Told:
    """What is told, without what is to be ignored. An error stays: the book is wrong with it (IGN005 says so)."""
    by_code: dict[str, list[Ignore]] = {}
    for one in asked:
        by_code.setdefault(one.code, []).append(one)
    left: list[Diagnostic] = []
    ignored: list[Ignored] = []
    used: set[Ignore] = set()
    for finding in told:
        matching = [one for one in by_code.get(finding.code, ()) if _is_about(one, finding, lines)]
        used.update(matching)
        if matching and finding.severity is not Severity.ERROR:
            ignored.append(Ignored(finding=finding, by=matching[0]))
            continue
        left.append(finding)
        left += [warning("IGN005", one.span, wanted=one.code) for one in matching]
    unused = tuple(one for one in dict.fromkeys(asked) if one not in used)
    return Told(told=tuple(left), ignored=tuple(ignored), unused=unused)


def _is_about(one: Ignore, finding: Diagnostic, lines: Lines) -> bool:
    span = finding.span
    if one.source and (span is None or span.source != one.source):
        return False
    if one.lines is not None:
        return span is not None and one.lines[0] <= span.first_line <= one.lines[1]
    if not one.fingerprint and not one.line:
        return True
    words = lines.words(span.source, span.first_line) if span is not None else ()
    return any(_is_line(one, text) for text in words)


def _is_line(one: Ignore, text: str) -> bool:
    """Whether an entry names this line: by its fingerprint, else by its words or its opening words."""
    if one.fingerprint:
        return fingerprint(text) == one.fingerprint
    named = folded(one.line.removesuffix("…").removesuffix("..."))
    return folded(text).startswith(named) if one.line.endswith(SHORTENED) else folded(text) == named


def counted(ignored: Sequence[Ignored]) -> tuple[Diagnostic, ...]:
    """What a build tells of ignored findings: how many, and their codes (IGN006)."""
    if not ignored:
        return ()
    named = ", ".join(sorted({one.finding.code for one in ignored}))
    return (note("IGN006", None, count=len(ignored), codes=named),)


def stale(unused: Iterable[Ignore], read: Collection[SourceId], *, whole: bool) -> tuple[Diagnostic, ...]:
    """What is told of ignores that no finding answers to (IGN002).

    `read` are the articles that were read; where these are not the `whole` manuscript, entries about others are not judged.
    """
    return tuple(warning("IGN002", one.span, wanted=one.code, reason=one.reason) for one in unused if whole or one.source in read)
