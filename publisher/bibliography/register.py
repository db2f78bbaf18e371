"""`sources.toml`: the works the chapters rest on, one table each. Read strictly, all problems at once."""

import datetime as dt
import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from publisher.bibliography.doubles import merged
from publisher.bibliography.particulars import edition_of
from publisher.diagnostics import Diagnostic, Result, warning
from publisher.errors import ConfigurationError, Problem
from publisher.language import dates
from publisher.language.names import are_others
from publisher.language.names import name as author_name
from publisher.model.span import SourceId, Span
from publisher.model.work import UsedAs, Work, WorkKind
from publisher.settings_file import key_lines, line_of, parsed, unknown

_TEXTS = ("kind", "title", "container", "publisher", "place", "url", "genre", "language", "license", "permission", "changes", "used_as")
_NUMBERS = ("volume", "issue", "pages", "edition", "doi", "isbn")
_DATES = ("date", "original", "updated", "accessed")
_PEOPLE = ("authors", "editors", "translators")
_LISTS = (*_PEOPLE, "used_in")
KEYS = (*_TEXTS, *_DATES, *_NUMBERS, *_LISTS)
"""What the table of a work may say."""
OTHER_NAMES = MappingProxyType(
    {"author": "authors", "site": "container", "published": "date", "licence": "license", "editor": "editors", "translator": "translators"}
)
"""Names that are read as the keys they stand for."""
_KINDS = tuple(kind.value for kind in WorkKind)
_USES = tuple(use.value for use in UsedAs)
DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s?)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
_DATE_FORMS = "2023, 2023-12, 2023-12-27"


def register(data: bytes, name: str, files: Sequence[str]) -> Result[tuple[Work, ...]]:
    """The works of a `sources.toml` in its order, doubles merged.

    Each table is a work, its key the work's id: `kind` (one of WorkKind) and `title`; as known the other KEYS, each also under
    its name in OTHER_NAMES. `used_in` are the files of the manuscript that rest on it. Dates are ISO 8601, also as bare TOML
    dates or years. `name` is the file's own, for messages; `files` those of the manuscript.

    Raises ConfigurationError with every problem found.
    """
    text, document = parsed(data, name)
    lines = key_lines(text)
    problems: list[Problem] = []
    works = []
    for key, facts in document.items():
        if isinstance(facts, dict):
            works.append(_work(_Table(key, _by_key(facts), lines, problems)))
        else:
            problems.append(("CFG004", {"key": key, "line": line_of((key,), lines), "example": f"[{key}]"}))
    if problems:
        located: tuple[Problem, ...] = tuple((code, {"file": name, **values}) for code, values in problems)
        raise ConfigurationError("CFG005", located, file=name, count=len(problems))
    spans = {work.id: _span(name, line_of((work.id,), lines)) for work in works}
    strays = tuple(told for work in works for told in _strays(work, files, _span(name, line_of((work.id, "used_in"), lines))))
    once = merged(works, spans)
    return Result(once.value, (*strays, *once.diagnostics))


def _by_key(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts under the names they are known by; a name that is written both ways keeps its own."""
    own = {key: OTHER_NAMES.get(key, key) for key in facts}
    return {key if own[key] != key and own[key] in facts else own[key]: value for key, value in facts.items()}


@dataclass(frozen=True, slots=True)
class _Table:
    """The table of one work, and where its problems go."""

    id: str
    facts: Mapping[str, Any]
    lines: dict[tuple[str, ...], int]
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, key: str, **values: str | int) -> None:
        written = next((other for other, own in OTHER_NAMES.items() if own == key and (self.id, other) in self.lines), key)
        named = key if (self.id, key) in self.lines else written
        self.problems.append((code, {"key": f"{self.id}.{named}", "line": line_of((self.id, named), self.lines), **values}))

    def text(self, key: str) -> str:
        value = self.facts.get(key, "")
        if isinstance(value, str):
            return " ".join(value.split())
        self.tell("CFG004", key, example=f'{key} = "…"')
        return ""

    def number(self, key: str) -> str:
        """A text, or a whole number as it is written."""
        value = self.facts.get(key, "")
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else self.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.facts.get(key, [])
        if isinstance(value, str) and key in _PEOPLE:
            value = [value]
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(" ".join(item.split()) for item in value if item.strip())
        self.tell("CFG004", key, example=f'{key} = ["…", "…"]')
        return ()

    def date(self, key: str) -> str:
        """A date in ISO 8601, "" for none or a wrong one."""
        value = self.facts.get(key, "")
        plain_date = isinstance(value, dt.date) and not isinstance(value, dt.datetime)
        written = value.isoformat() if plain_date else self.number(key)
        if not written or is_date(written):
            return written
        self.tell("BIB001", key, value=written, suggestion=dates.parse(written) or _DATE_FORMS)
        return ""


def _work(table: _Table) -> Work:
    for key in table.facts:
        if key not in KEYS:
            table.problems.append(unknown((table.id, key), KEYS, table.lines))
    text = {key: table.text(key) for key in _TEXTS}
    for key in ("kind", "title"):
        if not text[key] and isinstance(table.facts.get(key, ""), str):
            table.tell("BIB002", key, id=table.id, name=key)
    _check_word(table, "kind", text["kind"], _KINDS, "BIB003")
    if text["url"] and not ADDRESS.fullmatch(text["url"]):
        table.tell("CFG007", "url", value=text["url"], allowed="https://…")
    _check_word(table, "used_as", text["used_as"], _USES, "BIB004")
    lists = {key: table.texts(key) for key in _LISTS}
    facts: dict[str, Any] = {key: text[key] for key in _TEXTS if key not in ("kind", "used_as")}
    facts |= {key: tuple(author_name(one) for one in lists[key] if not are_others(one)) for key in _PEOPLE}
    facts["others"] = any(are_others(one) for one in lists["authors"])
    facts |= {key: table.date(key) for key in _DATES} | {key: table.number(key) for key in _NUMBERS if key != "doi"}
    facts["edition"] = edition_of(facts["edition"])
    kind = WorkKind(text["kind"]) if text["kind"] in _KINDS else WorkKind.WEBPAGE
    used_as = UsedAs(text["used_as"]) if text["used_as"] in _USES else None
    return Work(id=table.id, **{**facts, "kind": kind, "used_as": used_as, "used_in": lists["used_in"], "doi": _doi(table)})


def _check_word(table: _Table, key: str, value: str, allowed: Sequence[str], code: str) -> None:
    if value and value not in allowed:
        table.tell(code, key, value=value, suggestion=_closest(value, allowed), allowed=", ".join(allowed))


def _doi(table: _Table) -> str:
    """The DOI without the address of its resolver (ISO 26324)."""
    written = table.number("doi")
    found = DOI.fullmatch(written)
    if written and not found:
        table.tell("CFG007", "doi", value=written, allowed="10.1234/…")
    return found[1] if found else ""


def is_date(written: str) -> bool:
    """Whether `written` is a year, a year and month, or a day there was, in ISO 8601."""
    found = _DATE.fullmatch(written)
    if found is None:
        return False
    try:
        dt.date(*(int(part or 1) for part in found.groups()))
    except ValueError:
        return False
    return True


def _strays(work: Work, files: Sequence[str], span: Span) -> tuple[Diagnostic, ...]:
    """Files of `used_in` that the manuscript does not have."""
    return tuple(
        warning("BIB010", span, work=work.id, file=file, suggestion=_closest(file, files)) for file in work.used_in if file not in files
    )


def _closest(written: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(written, known, n=1, cutoff=0.4)
    return close[0] if close else ", ".join(known[:12])


def _span(name: str, line: int) -> Span:
    return Span(SourceId(name), line, line)
