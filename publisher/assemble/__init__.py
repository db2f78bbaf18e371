"""The book of one edition: what the edition shows, numbered, with its glossary, sources and pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Protocol

from publisher.assemble.answers import gathered
from publisher.assemble.editing import editing_notes
from publisher.assemble.formulas import with_formulas
from publisher.assemble.glossary import glossary_of
from publisher.assemble.index import index_of
from publisher.assemble.numbering import numbered
from publisher.assemble.own_chapters import without_own_chapters
from publisher.assemble.parts import divided
from publisher.assemble.pictures import published, with_pictures
from publisher.assemble.selection import anchors_of, shown
from publisher.assemble.teaching import with_key_terms, with_summaries
from publisher.diagnostics import Diagnostic, Result, note
from publisher.language import labels
from publisher.model.book import Audience, Book, BookMetadata, Edition, Rights, Source, Style
from publisher.model.chapter import Chapter
from publisher.model.glossary import Glossary
from publisher.model.index import IndexEntry
from publisher.model.inline import AnchorId
from publisher.model.span import SourceId
from publisher.model.work import Work, work_anchor

__all__ = ["Plan", "assemble"]


class Linked(Protocol):
    """Chapters with their links, and the glossary they link to; what `publisher.crossref.link` returns."""

    @property
    def chapters(self) -> tuple[Chapter, ...]: ...

    @property
    def glossary(self) -> Glossary: ...

    @property
    def index(self) -> tuple[IndexEntry, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a book is to be, besides its chapters.

    `works` are the register of sources; `resources` pictures by name, of which the book keeps those it shows; `told` what was
    found in the manuscript so far, for the editor's edition.
    """

    metadata: BookMetadata
    edition: Edition = field(default_factory=Edition)
    style: Style = field(default_factory=Style)
    works: tuple[Work, ...] = ()
    resources: Mapping[str, bytes] = field(default_factory=dict)
    rights: Mapping[SourceId, Rights] = field(default_factory=dict)
    """By the file of an article."""
    told: tuple[Diagnostic, ...] = ()


def assemble(linked: Linked, plan: Plan) -> Result[Book]:
    """The book of one edition, its chapters in the order of `linked.chapters`, the editor's front and back matter apart.

    Students get no teacher's matter; a release leaves out harvested entries that nobody approved; a figure whose picture
    was lost is left out. References to what is left out lose their link and are told.
    """
    edition, language = plan.edition, plan.metadata.language
    pictures = with_pictures(linked.chapters, plan.resources)
    entries = with_formulas(glossary_of(linked.glossary, edition, language), linked.chapters)
    works = frozenset(work_anchor(work.id) for work in plan.works)
    selected = shown(pictures.value, edition, frozenset(entry.id for entry in entries), language, works, pictures.lost)
    parts = divided(selected.value)
    renamed = without_own_chapters(parts.value.chapters)
    summarised = with_summaries(renamed.value, language)
    anchors = anchors_of((*summarised.value, *(matter.chapter for matter in parts.value.matter)))
    apart = frozenset(matter.chapter.id for matter in parts.value.matter)
    located = tuple(
        replace(entry, locators=tuple(place for place in entry.locators if place.anchor in anchors and place.chapter not in apart))
        for entry in entries
    )
    taught = with_key_terms(summarised.value, located) if plan.style.key_terms else summarised.value
    numbering = numbered(taught, language, plan.style.headings, anchors)
    illustrated = published((*numbering.chapters, *(matter.chapter for matter in parts.value.matter)), plan.resources)
    count = len(numbering.chapters)
    matter = tuple(replace(old, chapter=new) for old, new in zip(parts.value.matter, illustrated.chapters[count:], strict=True))
    keyed = gathered(illustrated.chapters[:count], numbering.numbers, language)
    told = (*pictures.told, *selected.diagnostics, *parts.diagnostics, *_of_unknown_source(numbering.chapters))
    book = Book(
        metadata=plan.metadata,
        edition=edition,
        labels=labels(language),
        chapters=keyed.chapters,
        style=plan.style,
        matter=matter,
        answers=keyed.answers,
        glossary=located,
        works=plan.works,
        sources=sources_of(numbering.chapters, plan.rights),
        index=index_of(linked.index, anchors_of(keyed.chapters), (entry.id for entry in located)),
        editing_notes=editing_notes((*plan.told, *told), illustrated.chapters) if edition.audience is Audience.EDITOR else (),
        numbers={**numbering.numbers, **keyed.numbers},
        resources=illustrated.resources,
    )
    return Result(book, told, (*renamed.changes, *summarised.changes))


def sources_of(chapters: Sequence[Chapter], rights: Mapping[SourceId, Rights] = MappingProxyType({})) -> tuple[Source, ...]:
    """The articles the book was made from: chapters of which an author, site, address or date is known.

    All count as changed unless `rights` tell otherwise: each went through cleaning, spelling and numbering, and a licence asks to
    say so.
    """
    sourced = (chapter for chapter in chapters if _is_sourced(chapter))
    return tuple(_source(chapter, rights.get(chapter.source, Rights(license=chapter.metadata.license))) for chapter in sourced)


def _source(chapter: Chapter, rights: Rights) -> Source:
    return Source(AnchorId(chapter.id), chapter.metadata, changed=rights.changed, rights=rights)


def _is_sourced(chapter: Chapter) -> bool:
    known = chapter.metadata
    return bool(known.author or known.site or known.url or known.date)


def _of_unknown_source(chapters: Sequence[Chapter]) -> tuple[Diagnostic, ...]:
    """Captures of which nobody knows whose they are; an edited file may well be the editor's own."""
    return tuple(note("ASM003", chapter.span) for chapter in chapters if not _is_sourced(chapter) and not chapter.source.endswith(".md"))
