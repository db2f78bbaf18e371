"""The one content writer: a book as XHTML documents, for print, EPUB or one HTML file.

Pure: a book in, a publication out. What each kind of inline and block becomes is in `inlines` and `blocks`; where media
differ is said there too, and nowhere else.
"""

from collections.abc import Iterable, Iterator, Sequence

from publisher.language.citation.people import people
from publisher.model.block import Block, Figure, LearningBlock, MathBlock, ReferenceList, Table
from publisher.model.book import FRONT, Book, Document, Entry, Paper, Publication, Role, Source
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.walk import all_blocks, all_sections, chapter_blocks, plain_text
from publisher.model.work import work_anchor
from publisher.render.markup import identifier
from publisher.render.xhtml import glossary, sources
from publisher.render.xhtml.answers import NAME as ANSWERS
from publisher.render.xhtml.answers import answers_document, part_anchor
from publisher.render.xhtml.bibliography import NAME as BIBLIOGRAPHY
from publisher.render.xhtml.bibliography import bibliography_document
from publisher.render.xhtml.chapters import chapter_document, section_number
from publisher.render.xhtml.colophon import colophon_document
from publisher.render.xhtml.cover import cover_document, cover_picture
from publisher.render.xhtml.credits import credits_document
from publisher.render.xhtml.editing import editing_notes_document, marked_spans, note_places
from publisher.render.xhtml.glossary import glossary_document
from publisher.render.xhtml.imprint import copyright_page
from publisher.render.xhtml.index import index_document
from publisher.render.xhtml.inlines import entry_anchor
from publisher.render.xhtml.lists import figures_document, tables_document
from publisher.render.xhtml.matter import contents_document, matter_document, matter_name, title_page
from publisher.render.xhtml.setting import Medium, Setting
from publisher.render.xhtml.sources import sources_document
from publisher.render.xhtml.use import how_to_use_document

__all__ = ["Medium", "write"]

_ROLES = tuple(Role)
_UNLISTED = frozenset({Role.COVER, Role.TITLE_PAGE, Role.COPYRIGHT_PAGE, Role.CONTENTS, Role.COLOPHON})


def write(book: Book, medium: Medium, paper: Paper = Paper.A4) -> Publication:
    """`book` as XHTML for `medium`: front matter, chapters, back matter, in the order of `Role`.

    An EPUB has its contents in its navigation document, so none is among its documents. Bodies are well-formed fragments
    whose ids are unique in the whole publication. `paper` matters to print alone: definitions stand in the margin where it has room.
    """
    places, marks = _places(book), marked_spans(book)
    entries = {entry.id: entry for entry in book.glossary}
    setting = Setting(
        book=book,
        medium=medium,
        places=places,
        entries=entries,
        paper=paper,
        front=_front_names(book),
        chapters={places[chapter.id]: AnchorId(chapter.id) for chapter in book.chapters},
        marks=marks,
    )
    origins: dict[AnchorId, Source] = {source.chapter: source for source in book.sources}
    chapters = [chapter_document(chapter, origins.get(AnchorId(chapter.id)), setting) for chapter in book.chapters]
    back = _back(setting, chapters)
    front = _front(setting, back)
    before = _part_entries(front)
    body = (_entry(chapter, setting) for chapter in book.chapters)
    contents = (*before, *body, *_part_entries(back))
    if medium is not Medium.EPUB:
        front = sorted([*front, contents_document(contents, setting, front=len(before))], key=_reading_order)
    return Publication(
        metadata=book.metadata,
        labels=book.labels,
        documents=(*front, *chapters, *back),
        contents=contents,
        resources={**book.resources, **cover_picture(setting)},
        contributors=_contributors(book),
    )


def _contributors(book: Book) -> tuple[str, ...]:
    """The authors that the lines under the chapters' titles name, each once, in reading order."""
    named = (one for chapter in book.chapters for one in people(_author(chapter, book.sources)))
    written = dict.fromkeys(" ".join(filter(None, (one.given, one.family))) for one in named)
    makers = {maker.casefold() for maker in book.metadata.authors}
    return tuple(one for one in written if one.casefold() not in makers)


def _author(chapter: Chapter, sources: Sequence[Source]) -> str:
    return next((source.metadata.author for source in sources if source.chapter == AnchorId(chapter.id)), chapter.metadata.author)


def _front(setting: Setting, back: Sequence[Document]) -> list[Document]:
    made = (
        cover_document(setting),
        title_page(setting),
        copyright_page(setting),
        editing_notes_document(setting),
        figures_document(setting),
        tables_document(setting),
        how_to_use_document(setting, back),
        *(matter_document(part, setting) for part in setting.book.matter if part.role in FRONT),
    )
    return sorted((document for document in made if document), key=_reading_order)


def _back(setting: Setting, chapters: Sequence[Document]) -> list[Document]:
    made = (
        answers_document(setting),
        glossary_document(setting),
        bibliography_document(setting),
        sources_document(setting),
        credits_document(setting),
        index_document(setting),
        *(matter_document(part, setting) for part in setting.book.matter if part.role not in FRONT),
        colophon_document(setting, code=any("<code" in chapter.body for chapter in chapters)),
    )
    return sorted((document for document in made if document), key=_reading_order)


def _front_names(book: Book) -> frozenset[str]:
    """Names of the documents before the chapters that something may refer to."""
    return frozenset(matter_name(part) for part in book.matter if part.role in FRONT)


def _reading_order(document: Document) -> int:
    return _ROLES.index(document.role)


def _entry(chapter: Chapter, setting: Setting) -> Entry:
    """The lines of the contents for a chapter and its sections."""
    name = setting.places[chapter.id]
    number = setting.number(chapter.id)
    sections = []
    for section in chapter.sections:
        numbered = setting.number(section.id)
        text = section_number(numbered.text) if numbered else ""
        sections.append(Entry(plain_text(section.title), text, name, identifier(section.id)))
    return Entry(plain_text(chapter.title), number.reference if number else "", name, identifier(chapter.id), tuple(sections))


def _part_entries(documents: Iterable[Document]) -> tuple[Entry, ...]:
    """The lines of the contents for front and back matter; what stands before the contents by custom is not listed."""
    listed = (document for document in documents if document.role not in _UNLISTED)
    return tuple(Entry(document.title, "", document.name, document.anchor) for document in listed)


def _places(book: Book) -> dict[str, str]:
    """Which document holds each anchor that something may refer to."""
    places = {glossary.ANCHOR: glossary.NAME, sources.ANCHOR: sources.NAME}
    places |= {entry_anchor(entry.id): glossary.NAME for entry in book.glossary}
    places |= {anchor: ANSWERS for part in book.answers for anchor in (part_anchor(part), *_block_anchors(all_blocks(part.blocks)))}
    names: dict[str, str] = {chapter.id: f"chapter-{identifier(chapter.id)}" for chapter in book.chapters}
    places |= {anchor: names[chapter.id] for chapter in book.chapters for anchor in _anchors(chapter)}
    places |= {anchor: matter_name(matter) for matter in book.matter for anchor in _anchors(matter.chapter)}
    files: dict[str, str] = {chapter.source: names[chapter.id] for chapter in book.chapters}
    files |= {matter.chapter.source: matter_name(matter) for matter in book.matter}
    places |= note_places(book, files)
    places |= {work_anchor(work.id): BIBLIOGRAPHY for work in book.works}
    mentions = (locator for entry in book.glossary for locator in entry.locators)
    places |= {locator.anchor: names[locator.chapter] for locator in mentions if locator.chapter in names}
    lines = (one for line in book.index for one in (line, *line.entries))
    places |= {place.anchor: names[place.chapter] for line in lines for place in line.places if place.chapter in names}
    return places


def _anchors(chapter: Chapter) -> Iterator[str]:
    """Ids of a chapter, its sections and those of its blocks that have one."""
    yield chapter.id
    yield from (section.id for section in all_sections(chapter.sections))
    yield from _block_anchors(chapter_blocks(chapter))


def _block_anchors(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Figure(id=anchor) | Table(id=anchor) | MathBlock(id=anchor) | LearningBlock(id=anchor) if anchor:
                yield anchor
            case ReferenceList(references=references):
                yield from (entry.id for entry in references if entry.id)
            case _:
                pass
