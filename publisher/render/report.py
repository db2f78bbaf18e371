"""The report of a build: each article line by line beside what became of it, and what is worth a look; HTML and JSON.

Deterministic: no time stamp, no path of the machine. Wording comes from the message catalogue and report.toml. The form of the
JSON is documented in docs/reference/report.md.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from publisher.diagnostics import Change, Diagnostic, Severity
from publisher.language.messages import message
from publisher.model.chapter import Metadata
from publisher.render.report_pages import pages
from publisher.render.review import ReviewedLine, finding, line_data

FORMAT = 2
_EXPECTED = ("title", "author", "date", "url", "license")
"""Metadata that a source needs to be named fully; what is missing is told by name."""
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedArticle:
    """An article of the book: its file, its chapter, what is known of it, its lines. `edited` for Markdown that an editor owns."""

    source: str
    chapter: str
    title: str
    metadata: Metadata
    edited: bool = False
    lines: tuple[ReviewedLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that a build has to say. `passed_over` are (name, reason) with the reasons of report.toml (`passed_*`)."""

    title: str
    articles: tuple[ReportedArticle, ...]
    diagnostics: tuple[Diagnostic, ...]
    changes: tuple[Change, ...]
    passed_over: tuple[tuple[str, str], ...]
    versions: Mapping[str, str]


def worst_first(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors, then warnings, then notes; otherwise in the order found, each once."""
    return sorted(dict.fromkeys(diagnostics), key=lambda diagnostic: _ORDER[diagnostic.severity])


def report_data(report: Report, ui_language: str) -> dict[str, Any]:
    """The report as plain values."""
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for change in report.changes:
        changes[change.span.source].append(change)
    return {
        "format": FORMAT,
        "title": report.title,
        "articles": [_article(article, changes[article.source], ui_language) for article in report.articles],
        "findings": [finding(diagnostic, ui_language) for diagnostic in worst_first(report.diagnostics)],
        "passed_over": [{"file": name, "reason": reason} for name, reason in report.passed_over],
        "versions": {name: version for name, version in report.versions.items() if version},
    }


def report_json(report: Report, ui_language: str) -> bytes:
    """The report as JSON (UTF-8): for programs, and for who wants every single change."""
    return (json.dumps(report_data(report, ui_language), ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def report_pages(report: Report, ui_language: str) -> dict[str, bytes]:
    """The report as HTML pages that need nothing else, by file name: "index.html", and one for each article of a large book."""
    return {name: page.encode("utf-8") for name, page in pages(report_data(report, ui_language), ui_language).items()}


def _article(article: ReportedArticle, changes: Sequence[Change], ui_language: str) -> dict[str, Any]:
    known = {name: list(value) if isinstance(value, tuple) else value for name, value in _known(article.metadata)}
    return {
        "file": article.source,
        "chapter": article.chapter,
        "title": article.title,
        "edited": article.edited,
        "metadata": known,
        "missing": [name for name in _EXPECTED if name not in known],
        "lines": [line_data(line, ui_language) for line in article.lines],
        "removed": [_removed_piece(change, ui_language) for change in changes if not change.after],
        "changed": _changed_groups([change for change in changes if change.after]),
    }


def _removed_piece(change: Change, ui_language: str) -> dict[str, str | int]:
    told = message(change.code, {"rule": change.rule, "before": change.before, "after": change.after}, ui_language)
    where = {"line": change.span.first_line, "last_line": change.span.last_line}
    return {**where, "text": change.before, "code": change.code, "rule": change.rule, "reason": told.text}


def _changed_groups(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """Equal changes as one, with their count and their lines, most frequent first."""
    groups: dict[tuple[str, str, str, str], list[int]] = {}
    for change in changes:
        groups.setdefault((change.code, change.rule, change.before, change.after), []).append(change.span.first_line)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[1][0], item[0]))
    return [
        {"before": before, "after": after, "count": len(lines), "lines": lines, "code": code, "rule": rule}
        for (code, rule, before, after), lines in ordered
    ]


def _known(metadata: Metadata) -> Iterable[tuple[str, Any]]:
    for field in fields(Metadata):
        value = getattr(metadata, field.name)
        if value and field.name != "extra":
            yield field.name, value
