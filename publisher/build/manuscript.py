"""Which of the articles found make the book, in what order; and what is told of the others."""

import difflib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from publisher.build.project import PassedOver, Project, Unreadable, decisions_name
from publisher.config import Settings
from publisher.decisions import decisions_in
from publisher.diagnostics import Diagnostic, Result, error, note, warning
from publisher.errors import ConfigurationError, Problem
from publisher.ingest import is_edited
from publisher.model.span import SourceId, Span
from publisher.source import LARGEST_ARTICLE, SourceFile

_SHOWN = 12
"""Names in one message; the report lists all."""

_PASSED_OVER = {
    PassedOver.DOCUMENT: "BLD010",
    PassedOver.HIDDEN: "BLD011",
    PassedOver.UNSUPPORTED: "BLD013",
    PassedOver.OUTSIDE: "BLD014",
    PassedOver.LINK: "BLD015",
    PassedOver.FOLDER: "BLD016",
    PassedOver.EMPTY: "BLD017",
    PassedOver.DECISIONS: "DEC011",
}
_WORTH_A_LOOK = (PassedOver.UNSUPPORTED, PassedOver.OUTSIDE, PassedOver.LINK, PassedOver.FOLDER, PassedOver.EMPTY, PassedOver.DECISIONS)
_UNREADABLE = {Unreadable.PERMISSION: "BLD018", Unreadable.SIZE: "BLD019"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """The articles of the book in reading order. `shadowed` are captures whose edited Markdown is used in their place."""

    sources: tuple[SourceFile, ...]
    shadowed: tuple[str, ...] = ()


def choose(project: Project, settings: Settings) -> Result[Manuscript]:
    """The manuscript of a project: shadowed captures and doubles out, order by `book.chapters` or by the names.

    Each article comes with the decisions about it; those about an edited file are told and not used. Raises ConfigurationError
    where `book.chapters` names a file that is not there, and for a file of decisions with mistakes.
    """
    told = [*_files_passed_over(project), *_files_unreadable(project)]
    shadowed = _shadowed(project.articles)
    if shadowed:
        told.append(note("BLD020", names=_listed(shadowed), count=len(shadowed)))
    names, doubles = _without_doubles([name for name in project.articles if name not in shadowed], project.articles)
    told += [warning("BLD021", _whole(double), file=double, same=first) for double, first in doubles]
    ordered, left_out = _in_order(names, settings, project)
    if left_out:
        told.append(warning("BLD022", names=_listed(left_out), count=len(left_out)))
    sources = tuple(_with_decisions(name, project) for name in ordered)
    told += [_unused(source.id) for source in sources if source.decisions and is_edited(source)]
    return Result(Manuscript(sources=sources, shadowed=shadowed), tuple(told))


def _with_decisions(name: str, project: Project) -> SourceFile:
    about = decisions_name(name)
    data = project.decisions.get(about)
    decisions = decisions_in(data, about) if data is not None else ()
    return SourceFile(SourceId(name), name.rpartition(".")[2].casefold(), project.articles[name], decisions)


def _unused(article: SourceId) -> Diagnostic:
    about = decisions_name(article)
    return note("DEC010", _whole(about), file=about, article=article)


def _files_passed_over(project: Project) -> list[Diagnostic]:
    told = []
    for reason, code in _PASSED_OVER.items():
        names = tuple(name.removeprefix("../") for name, why in project.passed_over if why is reason)
        if names:
            tell = warning if reason in _WORTH_A_LOOK else note
            told.append(tell(code, names=_listed(names), count=len(names)))
    return told


def _files_unreadable(project: Project) -> list[Diagnostic]:
    return [
        error(_UNREADABLE[reason], _whole(name), file=name, limit=LARGEST_ARTICLE[name.rpartition(".")[2].casefold()])
        for name, reason in project.unreadable
    ]


def _shadowed(names: Mapping[str, bytes]) -> tuple[str, ...]:
    edited = {name.rpartition(".")[0] for name in names if name.casefold().endswith(".md")}
    return tuple(name for name in names if not name.casefold().endswith(".md") and name.rpartition(".")[0] in edited)


def _without_doubles(names: list[str], articles: Mapping[str, bytes]) -> tuple[list[str], list[tuple[str, str]]]:
    """Names with different bytes, the first of each; and (double, the first one) pairs."""
    first: dict[bytes, str] = {}
    doubles = []
    for name in names:
        digest = hashlib.sha256(articles[name]).digest()
        if digest in first:
            doubles.append((name, first[digest]))
        else:
            first[digest] = name
    return list(first.values()), doubles


def _in_order(names: list[str], settings: Settings, project: Project) -> tuple[list[str], tuple[str, ...]]:
    """The names in reading order, and those that `book.chapters` does not list. An edited file stands for its capture."""
    if not settings.book.chapters:
        return names, ()
    there = [*project.articles, *(name for name, _ in project.unreadable)]
    missing = [name for name in settings.book.chapters if name not in there]
    if missing:
        problems: list[Problem] = [
            ("CFG009", {"file": "book.toml", "value": name, "suggestion": _closest(name, there)}) for name in missing
        ]
        raise ConfigurationError("CFG005", tuple(problems), file="book.toml", count=len(problems))
    edited = {name.rpartition(".")[0]: name for name in names if name.casefold().endswith(".md")}
    wanted = [edited.get(name.rpartition(".")[0], name) for name in settings.book.chapters]
    return [name for name in dict.fromkeys(wanted) if name in names], tuple(name for name in names if name not in wanted)


def _closest(name: str, names: list[str]) -> str:
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.4)
    return close[0] if close else _listed(tuple(names))


def _listed(names: tuple[str, ...]) -> str:
    """Names for a message, the first dozen of them."""
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")


def _whole(name: str) -> Span:
    return Span(SourceId(name), 1, 1)
