"""The one content writer: a book as XHTML documents, for print, EPUB or one HTML file.

Pure: a book in, a publication out. What each kind of inline and block becomes is in `inlines` and `blocks`; where media
differ is said there too, and nowhere else.
"""

from collections.abc import Iterable, Iterator

from publisher.model.block import Figure, LearningBlock, MathBlock, Table
from publisher.model.book import FRONT, Book, Document, Entry, Publication, Role, Source
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.walk import all_sections, chapter_blocks, plain_text
from publisher.render.markup import identifier
from publisher.render.xhtml import glossary, sources
from publisher.render.xhtml.answers import answers_document
from publisher.render.xhtml.bibliography import bibliography_document
from publisher.render.xhtml.chapters import chapter_document, section_number
from publisher.render.xhtml.colophon import colophon_document
from publisher.render.xhtml.cover import cover_document
from publisher.render.xhtml.credits import credits_document
from publisher.render.xhtml.editing import editing_notes_document
from publisher.render.xhtml.glossary import glossary_document
from publisher.render.xhtml.index import index_document
from publisher.render.xhtml.inlines import entry_anchor
from publisher.render.xhtml.lists import figures_document, tables_document
from publisher.render.xhtml.matter import contents_document, copyright_page, matter_document, title_page
from publisher.render.xhtml.setting import Medium, Setting
from publisher.render.xhtml.sources import sources_document
from publisher.render.xhtml.use import how_to_use_document

__all__ = ["Medium", "write"]

_ROLES = tuple(Role)
_UNLISTED = frozenset({Role.COVER, Role.TITLE_PAGE, Role.COPYRIGHT_PAGE, Role.CONTENTS, Role.COLOPHON})


def write(book: Book, medium: Medium) -> Publication:
    """`book` as XHTML for `medium`: front matter, chapters, back matter, in the order of `Role`.

    An EPUB has its contents in its navigation document, so none is among its documents. Bodies are well-formed fragments
    whose ids are unique in the whole publication.
    """
    setting = Setting(book=book, medium=medium, places=_places(book))
    origins: dict[AnchorId, Source] = {source.chapter: source for source in book.sources}
    chapters = [chapter_document(chapter, origins.get(AnchorId(chapter.id)), setting) for chapter in book.chapters]
    matter = [matter_document(part, setting) for part in book.matter]
    before = [document for document in (*_front(setting), *matter) if document.role in FRONT]
    behind = [document for document in (*_back(setting), *matter) if document.role not in FRONT]
    front = sorted(before, key=_reading_order)
    back = sorted(behind, key=_reading_order)
    body = (_entry(chapter, setting) for chapter in book.chapters)
    contents = (*_part_entries(front), *body, *_part_entries(back))
    if medium is not Medium.EPUB:
        front = sorted([*front, contents_document(contents, setting)], key=_reading_order)
    return Publication(
        metadata=book.metadata,
        labels=book.labels,
        documents=(*front, *chapters, *back),
        contents=contents,
        resources=book.resources,
    )


def _front(setting: Setting) -> list[Document]:
    made = (
        cover_document(setting),
        title_page(setting),
        copyright_page(setting),
        editing_notes_document(setting),
        figures_document(setting),
        tables_document(setting),
        how_to_use_document(setting),
    )
    return [document for document in made if document]


def _back(setting: Setting) -> list[Document]:
    made = (
        answers_document(setting),
        glossary_document(setting),
        bibliography_document(setting),
        sources_document(setting),
        credits_document(setting),
        index_document(setting),
        colophon_document(setting),
    )
    return [document for document in made if document]


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
    names = {chapter.id: f"chapter-{identifier(chapter.id)}" for chapter in book.chapters}
    places |= {anchor: names[chapter.id] for chapter in book.chapters for anchor in _anchors(chapter)}
    mentions = (locator for entry in book.glossary for locator in entry.locators)
    places |= {locator.anchor: names[locator.chapter] for locator in mentions if locator.chapter in names}
    return places


def _anchors(chapter: Chapter) -> Iterator[str]:
    """Ids of a chapter, its sections and those of its blocks that have one."""
    yield chapter.id
    yield from (section.id for section in all_sections(chapter.sections))
    for block in chapter_blocks(chapter):
        match block:
            case Figure(id=anchor) | Table(id=anchor) | MathBlock(id=anchor) | LearningBlock(id=anchor) if anchor:
                yield anchor
            case _:
                pass
