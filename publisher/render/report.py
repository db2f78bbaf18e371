"""The report of a build: what was found, removed and changed in each article, and what is worth a look; HTML and JSON.

Deterministic: no time stamp, no path of the machine. Wording comes from the message catalogue and report.toml.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from typing import Any

from publisher.diagnostics import Change, Diagnostic, Severity
from publisher.language.messages import message
from publisher.language.packaged import toml
from publisher.language.slug import slug
from publisher.model.chapter import Metadata
from publisher.model.span import Span

_EXPECTED = ("title", "author", "date", "url", "license")
"""Metadata that a source needs to be named fully; what is missing is told by name."""
_LINES_SHOWN = 40
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedArticle:
    """An article of the book: its file, its chapter, what is known of it. `edited` for Markdown that an editor owns."""

    source: str
    chapter: str
    title: str
    metadata: Metadata
    edited: bool = False


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


def report_json(report: Report, ui_language: str) -> bytes:
    """The report as JSON (UTF-8): for programs, and for who wants every single change."""
    document = {
        "format": 1,
        "title": report.title,
        "articles": [_article(article, report, ui_language) for article in report.articles],
        "findings": [finding(diagnostic, ui_language) for diagnostic in worst_first(report.diagnostics)],
        "passed_over": [{"file": name, "reason": reason} for name, reason in report.passed_over],
        "versions": {name: version for name, version in report.versions.items() if version},
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def report_html(report: Report, ui_language: str) -> bytes:
    """The report as one HTML page that needs nothing else."""
    word = _words(ui_language)
    told = [finding(diagnostic, ui_language) for diagnostic in worst_first(report.diagnostics)]
    page = _template().render(
        language=ui_language,
        report=report,
        word=word,
        look=[item for item in told if item["severity"] != Severity.NOTE],
        notes=[item for item in told if item["severity"] == Severity.NOTE],
        articles=[_page_part(article, report, ui_language) for article in report.articles],
        skipped=[(name, word[f"passed_{reason}"]) for name, reason in report.passed_over],
    )
    return str(page).encode("utf-8")


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


def _article(article: ReportedArticle, report: Report, ui_language: str) -> dict[str, Any]:
    changes = [change for change in report.changes if change.span.source == article.source]
    known = {name: list(value) if isinstance(value, tuple) else value for name, value in _known(article.metadata)}
    return {
        "file": article.source,
        "chapter": article.chapter,
        "title": article.title,
        "edited": article.edited,
        "metadata": known,
        "missing": [name for name in _EXPECTED if name not in known],
        "removed": [_removed_piece(change, ui_language) for change in changes if not change.after],
        "changed": _changed_groups([change for change in changes if change.after]),
    }


def _removed_piece(change: Change, ui_language: str) -> dict[str, str | int]:
    told = _about(change, ui_language)
    where = {"line": change.span.first_line, "last_line": change.span.last_line}
    return {**where, "text": change.before, "code": change.code, "rule": change.rule, "reason": told["text"]}


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


def _in_essence(change: Change) -> Change:
    """The change without the words that stay at both ends: a list mark that goes need not show its whole item."""
    before, after = change.before.split(" "), change.after.split(" ")
    while before and after and before[-1] == after[-1]:
        before.pop()
        after.pop()
    while before and after and before[0] == after[0]:
        before.pop(0)
        after.pop(0)
    return replace(change, before=" ".join(before), after=" ".join(after))


def _page_part(article: ReportedArticle, report: Report, ui_language: str) -> dict[str, Any]:
    """What the page shows of an article."""
    word = _words(ui_language)
    data = _article(article, report, ui_language)
    known = [(word[f"field_{name}"], _shown(value)) for name, value in data["metadata"].items() if f"field_{name}" in word]
    changes = [change for change in report.changes if change.span.source == article.source]
    groups = _changed_groups([_in_essence(change) for change in changes if change.after])
    changed = [{**group, "lines": _line_list(group["lines"]), "text": _about_code(group, ui_language)["text"]} for group in groups]
    return {
        **data,
        "source": article.source,
        "anchor": f"artikel-{slug(article.source)}",
        "metadata": known,
        "missing": [word[f"field_{name}"] for name in data["missing"]],
        "fields": [f"{name}:" for name in data["missing"]],
        "removed": _removed_groups([change for change in changes if not change.after], ui_language),
        "changed": changed,
    }


def _removed_groups(changes: Sequence[Change], ui_language: str) -> list[dict[str, Any]]:
    """Removed lines by class (code and rule), in the order the classes first appear."""
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.code, change.rule), []).append(change)
    return [
        {
            "code": code,
            "rule": rule,
            **_about(pieces[0], ui_language),
            "pieces": [{"lines": _lines_of(piece.span), "before": piece.before} for piece in pieces],
        }
        for (code, rule), pieces in groups.items()
    ]


def _about(change: Change, ui_language: str) -> dict[str, str]:
    return _about_code({"code": change.code, "rule": change.rule, "before": change.before, "after": change.after}, ui_language)


def _about_code(values: Mapping[str, Any], ui_language: str) -> dict[str, str]:
    filled = {name: values[name] for name in ("rule", "before", "after")}
    told = message(values["code"], filled, ui_language)
    return {"text": told.text, "why": told.why, "hint": told.hint}


def _known(metadata: Metadata) -> Iterable[tuple[str, Any]]:
    for field in fields(Metadata):
        value = getattr(metadata, field.name)
        if value and field.name != "extra":
            yield field.name, value


def _shown(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _lines_of(span: Span) -> str:
    return str(span.first_line) if span.first_line == span.last_line else f"{span.first_line}–{span.last_line}"


def _line_list(lines: Sequence[int]) -> str:
    """Line numbers, each once, the first forty of them."""
    numbers = list(dict.fromkeys(lines))
    return ", ".join(map(str, numbers[:_LINES_SHOWN])) + (" …" if len(numbers) > _LINES_SHOWN else "")


@cache
def _words(ui_language: str) -> Mapping[str, str]:
    return {key: wording[ui_language] for key, wording in toml("publisher.render", "report.toml").items()}


@cache
def _template() -> Any:  # noqa: ANN401 - Jinja's own type would import Jinja with this module
    from jinja2 import Environment, StrictUndefined

    text = files("publisher.render").joinpath("report.html.jinja").read_text(encoding="utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True).from_string(text)
