"""Checking a manuscript: what is told, where, what is ignored, and the command that ignores a finding."""

import difflib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from publisher.build import ignoring, outputs, pipeline
from publisher.build.fixing import Mended, mended
from publisher.build.lines import Lines
from publisher.build.module import settings_of
from publisher.build.own_theme import look
from publisher.build.project import SETTINGS, Project, read_project
from publisher.build.reading import ReadBook, read_book
from publisher.check.standard import missing
from publisher.config import Settings
from publisher.diagnostics import Change, Diagnostic, note
from publisher.errors import UsageError
from publisher.language.messages import codes
from publisher.model.book import Edition, Use
from publisher.model.chapter import Chapter
from publisher.model.ignore import Ignore
from publisher.render.report import worst_first
from publisher.render.sarif import Located
from publisher.source import SourceFile

STYLE = "NRM"
"""What the codes of changes to the style of the house begin with."""
_INSTEAD = ("suggestion", "other")
"""Values that name what a line may mean or contradicts, and hardly ever what it says."""
_TELLING = 4
"""Characters that a value needs to be looked for in its line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A manuscript and all that is told of it: `told` worst first, `ignored` in the order found."""

    project: Project
    settings: Settings
    read: ReadBook
    told: tuple[Located, ...]
    ignored: tuple[Located, ...]


def checked(paths: tuple[Path, ...], only: Sequence[str] = (), standard: str = "") -> Checked:
    """All that the pure pipeline says of a manuscript, and what can be told of the book's own templates without an output.

    `only` are the codes wanted, all without it; `standard` names one whose parts the book must have. Raises UsageError for a code
    that there is not (IGN014).
    """
    wanted = {known_code(code) for code in only}
    project = read_project(paths)
    settings = settings_of(project)
    read = read_book(project, settings, Edition(use=Use(settings.book.use)), "")
    sources = {source.id for source in read.manuscript.sources}
    lacking = missing(read.book, standard) if standard and read.book is not None else ()
    lines = read.chapters.lines
    more = ignoring.divided((*lacking, *look(project.templates).diagnostics), read.chapters.ignores, lines)
    unused = (one for one in read.unused if one in more.unused)
    stale = ignoring.stale(unused, sources, whole=not any(path.is_file() for path in paths))
    told = worst_first((*(one for one in read.diagnostics if one.code != "IGN006"), *stale, *more.told))
    places = _Places(project, lines)
    return Checked(
        project=project,
        settings=settings,
        read=read,
        told=tuple(places.located(one) for one in told if not wanted or one.code in wanted),
        ignored=tuple(
            places.located(one.finding, one.by) for one in (*read.ignored, *more.ignored) if not wanted or one.finding.code in wanted
        ),
    )


def corrected(found: Checked, only: Sequence[str] = ()) -> tuple[Mended, ...]:
    """The edited files that house style changes, with what can be written into them; of the codes `only`, where there are any."""
    wanted = tuple(known_code(code) for code in only)
    edited = {article.source for article in found.read.chapters.articles if isinstance(article, Chapter)}
    touched = {change.span.source for change in found.read.changes if change.code.startswith(STYLE)} & edited

    def style(source: SourceFile) -> tuple[Chapter, tuple[Change, ...]]:
        article = pipeline.read_article(source, found.settings)
        chapter = pipeline.chapter_from(article.value, found.read.chapters.language)
        styled = pipeline.in_house_style(chapter.value, found.read.chapters.language, found.settings)
        return styled.value, styled.changes

    return tuple(mended(source, style, wanted) for source in found.read.manuscript.sources if source.id in touched)


def as_findings(found: Checked, files: Iterable[Mended]) -> tuple[Located, ...]:
    """Corrections as notes of their place, each with what it replaces."""
    places = _Places(found.project, found.read.chapters.lines)
    located = []
    for file in files:
        for one in file.corrections:
            values = {"before": one.change.before, "after": one.change.after, "rule": one.change.rule}
            told = places.located(note(one.change.code, one.change.span, **values))
            first = next(iter(one.replacements), None)
            columns = (first.start, first.end) if first else None
            located.append(replace(told, line=first.line if first else told.line, columns=columns, fix=one.replacements))
    return tuple(located)


def left_to_builds(found: Checked) -> int:
    """How many changes of house style stand in captures, whose files are never written."""
    edited = {article.source for article in found.read.chapters.articles if isinstance(article, Chapter)}
    return sum(1 for change in found.read.changes if change.code.startswith(STYLE) and change.span.source not in edited)


def write(found: Checked, files: Iterable[Mended]) -> None:
    """Writes corrected files in place, each in one step. Raises RenderError where that cannot be done."""
    for file in files:
        outputs.write(found.project.folder / file.source.id, file.data)


def unified(found: Checked, files: Iterable[Mended]) -> Iterator[str]:
    """What `write` would change, as the lines of a unified diff."""
    places = _Places(found.project, found.read.chapters.lines)
    for file in files:
        name = places.file(file.source.id)
        before, after = (data.decode("utf-8", "replace").splitlines() for data in (file.source.data, file.data))
        yield from difflib.unified_diff(before, after, f"a/{name}", f"b/{name}", lineterm="")


def known_code(written: str) -> str:
    """A code of the catalogue, however it is written. Raises UsageError, with the nearest one, for what is none."""
    code = written.strip().upper()
    if code in codes():
        return code
    close = difflib.get_close_matches(code, codes(), n=1, cutoff=0.3)
    raise UsageError("IGN014", wanted=written, suggestion=close[0] if close else "CHK101")


@dataclass(frozen=True, slots=True)
class _Places:
    """Where things are said to be: files relative to the current folder, else to the folder of the book."""

    project: Project
    lines: Lines

    def located(self, finding: Diagnostic, by: Ignore | None = None) -> Located:
        """A finding with its place; one about the whole book stands at book.toml, else at the first article."""
        span = finding.span
        if span is None:
            return Located(finding=finding, file=self._of_all(), by=by)
        written = self.lines.of(span.source)
        text = written[span.first_line - 1] if span.first_line <= len(written) else ""
        return Located(
            finding=finding,
            file=self.file(span.source),
            line=span.first_line if written or not self._is_article(span.source) else 0,
            columns=_columns(finding, text),
            words=text or " ".join(self.lines.words(span.source, span.first_line)),
            by=by,
        )

    def file(self, source: str) -> str:
        """The path of a file of the manuscript, or of one beside it."""
        folders = (self.project.folder, self.project.root)
        path = next((folder / source for folder in folders if (folder / source).is_file()), self.project.folder / source)
        return self._shown(path)

    def _is_article(self, source: str) -> bool:
        return source in self.project.articles

    def _of_all(self) -> str:
        if self.project.settings is not None:
            return self._shown(self.project.root / SETTINGS)
        return next((self.file(name) for name in self.project.articles), "")

    def _shown(self, path: Path) -> str:
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are written
        for base in (Path.cwd(), Path(os.path.abspath(self.project.root))):  # noqa: PTH100
            if absolute.is_relative_to(base):
                return absolute.relative_to(base).as_posix()
        return absolute.name


def _columns(finding: Diagnostic, text: str) -> tuple[int, int] | None:
    """Where in its line the words stand that a finding shows: the longest of its values that is found there.

    An id is sought as a reference writes it, whole words before parts of words, and what may be meant instead after all others.
    """
    values = ((key, str(value).strip("… ")) for key, value in finding.values if isinstance(value, str))
    for key, value in sorted(values, key=lambda one: (one[0] in _INSTEAD, -len(one[1]), one[1])):
        if len(value) >= _TELLING and (at := _found(value, text, is_id=key == "id")) >= 0:
            return at + 1, at + 1 + len(value)
    return None


def _found(value: str, text: str, *, is_id: bool) -> int:
    """Where `value` stands in `text`, -1 for nowhere."""
    whole = rf"(?<![\w-]){re.escape(value)}(?![\w-])"
    for pattern in (rf"(?<=\(#){re.escape(value)}(?=\))", whole) if is_id else (whole,):
        if found := re.search(pattern, text):
            return found.start()
    return text.find(value)
