"""The book of one edition: what the edition shows, numbered, with its glossary, sources and pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from publisher.assemble.glossary import glossary_of
from publisher.assemble.numbering import numbered
from publisher.assemble.pictures import published, with_pictures
from publisher.assemble.selection import anchors_of, shown
from publisher.diagnostics import Diagnostic, Result, note
from publisher.language import labels
from publisher.model.book import Book, BookMetadata, Edition, Source
from publisher.model.chapter import Chapter
from publisher.model.glossary import Glossary
from publisher.model.inline import AnchorId

__all__ = ["assemble"]


class Linked(Protocol):
    """Chapters with their links, and the glossary they link to; what `publisher.crossref.link` returns."""

    @property
    def chapters(self) -> tuple[Chapter, ...]: ...

    @property
    def glossary(self) -> Glossary: ...


def assemble(linked: Linked, metadata: BookMetadata, edition: Edition, resources: Mapping[str, bytes]) -> Result[Book]:
    """The book in the order of `linked.chapters`; `resources` are pictures by name, of which the book keeps those it shows.

    Students get no teacher's matter; a release leaves out harvested entries that nobody approved; a figure whose picture
    was lost is left out. References to what is left out lose their link and are told.
    """
    pictures = with_pictures(linked.chapters, resources)
    entries = glossary_of(linked.glossary, edition, metadata.language)
    selected = shown(pictures.value, edition, frozenset(entry.id for entry in entries), metadata.language)
    numbering = numbered(selected.value, metadata.language)
    anchors = anchors_of(numbering.chapters)
    illustrated = published(numbering.chapters, resources)
    located = tuple(replace(entry, locators=tuple(place for place in entry.locators if place.anchor in anchors)) for entry in entries)
    book = Book(
        metadata=metadata,
        edition=edition,
        labels=labels(metadata.language),
        chapters=illustrated.chapters,
        glossary=located,
        sources=sources_of(numbering.chapters),
        numbers=numbering.numbers,
        resources=illustrated.resources,
    )
    return Result(book, (*pictures.told, *selected.diagnostics, *_of_unknown_source(numbering.chapters)))


def sources_of(chapters: Sequence[Chapter]) -> tuple[Source, ...]:
    """The articles the book was made from: chapters of which an author, site, address or date is known.

    All count as changed: each went through cleaning, spelling and numbering, and a licence asks to say so.
    """
    return tuple(Source(AnchorId(chapter.id), chapter.metadata, changed=True) for chapter in chapters if _is_sourced(chapter))


def _is_sourced(chapter: Chapter) -> bool:
    known = chapter.metadata
    return bool(known.author or known.site or known.source or known.date)


def _of_unknown_source(chapters: Sequence[Chapter]) -> tuple[Diagnostic, ...]:
    """Captures of which nobody knows whose they are; an edited file may well be the editor's own."""
    return tuple(note("ASM003", chapter.span) for chapter in chapters if not _is_sourced(chapter) and not chapter.source.endswith(".md"))
