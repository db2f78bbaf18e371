"""One chapter of a book as a publication of its own: it keeps its number; references that lead out of it print as text."""

import difflib
from dataclasses import replace

from publisher.errors import UsageError
from publisher.model.book import Book
from publisher.model.chapter import Chapter
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import EntryId
from publisher.model.walk import plain_text


def chapter_only(book: Book, wanted: str) -> Book:
    """The book reduced to one chapter, named by its id or its number, with the glossary entries and the source it uses.

    Raises UsageError, with the ids there are, if there is no such chapter.
    """
    chapter = _chapter(book, wanted)
    used = {entry.id for entry in book.glossary if any(place.chapter == chapter.id for place in entry.locators)}
    used |= {entry.see for entry in book.glossary if entry.id in used and entry.see is not None}
    metadata = replace(
        book.metadata,
        title=plain_text(chapter.title),
        subtitle=book.metadata.title,
        slug=f"{book.metadata.slug}-{chapter.id}",
        identifier=f"{book.metadata.identifier}:{chapter.id}",
    )
    return replace(
        book,
        metadata=metadata,
        chapters=(chapter,),
        glossary=tuple(_entry(entry, chapter, used) for entry in book.glossary if entry.id in used),
        sources=tuple(source for source in book.sources if str(source.chapter) == chapter.id),
    )


def _chapter(book: Book, wanted: str) -> Chapter:
    for number, chapter in enumerate(book.chapters, start=1):
        if wanted in {str(chapter.id), str(number)}:
            return chapter
    ids = [str(chapter.id) for chapter in book.chapters]
    close = difflib.get_close_matches(wanted, ids, n=1)
    raise UsageError("BLD006", wanted=wanted, suggestion=close[0] if close else ids[0], known=", ".join(ids))


def _entry(entry: GlossaryEntry, chapter: Chapter, used: set[EntryId]) -> GlossaryEntry:
    places = tuple(place for place in entry.locators if place.chapter == chapter.id)
    return replace(entry, locators=places, see_also=tuple(other for other in entry.see_also if other in used))
