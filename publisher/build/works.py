"""The works of a project for other programs: given out, and taken in from files of reference managers."""

import html
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publisher.bibliography.bibtex import bibtex
from publisher.bibliography.csl import Item, as_csl, facts_of
from publisher.bibliography.exchange import items_of, items_of_json, text_of_bibtex, without_new_capitals
from publisher.build import edited_toml, outputs
from publisher.build.module import settings_of
from publisher.build.project import SOURCES, read_project
from publisher.build.reading import read_book
from publisher.build.sources_file import Merged, as_toml, merged
from publisher.diagnostics import Diagnostic, Result, note
from publisher.errors import ConfigurationError, UsageError
from publisher.model.block import ReferenceList
from publisher.model.book import Book, Edition
from publisher.model.span import SourceId, Span
from publisher.model.walk import chapter_blocks
from publisher.model.work import Work

ENDINGS = (".json", ".bib", ".bibtex")
_MARKUP = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Listed:
    """The works of a book in their printed order, each with its reference as plain text."""

    works: tuple[Work, ...]
    references: tuple[str, ...]

    def as_values(self) -> list[dict[str, Any]]:
        """Each work as JSON values: its id, what `sources.toml` would say of it, its reference."""
        return [{"id": work.id, **facts_of(work), "reference": text} for work, text in zip(self.works, self.references, strict=True)]

    def as_csl(self) -> list[dict[str, Any]]:
        """Each work as an item of CSL-JSON."""
        return [as_csl(work) for work in self.works]

    def as_bibtex(self) -> str:
        """All works as BibTeX."""
        return bibtex(self.works)

    def as_toml(self) -> str:
        """All works as a `sources.toml`."""
        return as_toml([(work.id, facts_of(work)) for work in self.works])


def listed(paths: tuple[Path, ...]) -> Result[Listed]:
    """The works of a project: those of `sources.toml` and of the lists of its chapters, each once."""
    project = read_project(paths)
    read = read_book(project, settings_of(project), Edition(), "")
    if read.book is None:
        return Result(Listed((), ()), read.diagnostics)
    works = _works_of(read.book)
    return Result(Listed(works, tuple(_plain(work, read.book) for work in works)), read.diagnostics)


def _works_of(book: Book) -> tuple[Work, ...]:
    """The works in the list of the book and in those of its chapters, each once."""
    lists = [block for chapter in book.chapters for block in chapter_blocks(chapter) if isinstance(block, ReferenceList)]
    of_chapters = [entry.work for block in lists for entry in block.references if entry.work and not entry.content]
    return tuple({work.id: work for work in (*of_chapters, *book.works)}.values())


def _plain(work: Work, book: Book) -> str:
    from publisher.render.xhtml.references import reference
    from publisher.render.xhtml.setting import Medium, Setting

    written = reference(work, Setting(book=book, medium=Medium.HTML, places={}))
    return " ".join(html.unescape(_MARKUP.sub("", written)).split())


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of a file of a reference manager; `written` is the `sources.toml`."""

    written: Path
    merged: Merged


def take_in(paths: tuple[Path, ...], file: Path) -> Result[TakenIn]:
    """Merges the works of `file` (CSL-JSON or BibTeX) into the `sources.toml` of a project; nothing is written if anything is wrong.

    Raises UsageError for another kind of file, ConfigurationError with every problem of the file, ToolMissingError for BibTeX
    without pandoc, RenderError where `sources.toml` cannot be written.
    """
    project = read_project(paths)
    read = _items(file)
    written = edited_toml.read(project.sources or b"")
    done = merged(written.text, read.value)
    target = project.folder / SOURCES
    outputs.write(target, written.bytes(done.text))
    kept: tuple[Diagnostic, ...] = ()
    if done.kept:
        kept = (note("BIB039", Span(SourceId(SOURCES), 1, 1), names=", ".join(done.kept), count=len(done.kept)),)
    return Result(TakenIn(target, done), (*read.diagnostics, *kept))


def _items(file: Path) -> Result[tuple[Item, ...]]:
    if file.suffix.casefold() not in ENDINGS:
        raise UsageError("BIB038", file=file.as_posix(), known=", ".join(ENDINGS))
    try:
        data = file.read_bytes()
    except OSError:
        raise UsageError("BLD001", path=file.as_posix()) from None
    if file.suffix.casefold() == ".json":
        return items_of_json(data, file.name)
    return _of_bibtex(data, file.name)


def _of_bibtex(data: bytes, name: str) -> Result[tuple[Item, ...]]:
    from publisher import pandoc

    text, recoded = text_of_bibtex(data, name)
    items, line = pandoc.references(without_new_capitals(text).encode("utf-8"))
    if line:
        raise ConfigurationError("BIB034", file=name, line=line)
    # The language is the one that `without_new_capitals` wrote.
    told = [{key: value for key, value in item.items() if key != "language"} for item in items if isinstance(item, dict)]
    read = items_of(told, text, name)
    return Result(read.value, (*recoded, *read.diagnostics))
