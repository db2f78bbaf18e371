"""One chapter of a book as a publication of its own: it keeps its number; references that lead out of it print as text."""

import difflib
from dataclasses import replace

from publisher.assemble.selection import anchors_of
from publisher.bibliography import works_of
from publisher.errors import UsageError
from publisher.model.block import Blocks, Figure
from publisher.model.book import Book, Kind
from publisher.model.chapter import Chapter, Section
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import AnchorId, CrossRef, EntryId, Inline, Inlines, Text
from publisher.model.walk import all_blocks, chapter_blocks, map_blocks, plain_text, rewrite_blocks, rewrite_each_inline
from publisher.model.work import is_work_anchor

HARD_SPACE = "\u00a0"


def chapter_only(book: Book, wanted: str) -> Book:
    """The book reduced to one chapter, named by its id or its number; no cover, no index, no foreword.

    It keeps the glossary entries, works and source the chapter uses, its answer keys and the editing notes on it.
    Raises UsageError, with the ids there are, if there is no such chapter.
    """
    chapter = _chapter(book, wanted)
    body, keys = _with_words_for_what_is_elsewhere(chapter, book)
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
        style=replace(book.style, cover=False),
        chapters=(body,),
        matter=(),
        answers=tuple(replace(part, blocks=keys) for part in book.answers if str(part.chapter) == chapter.id),
        index=(),
        editing_notes=tuple(note for note in book.editing_notes if note.span and note.span.source == chapter.source),
        glossary=tuple(_entry(entry, chapter, used) for entry in book.glossary if entry.id in used),
        works=works_of(book.works, chapter.source),
        sources=tuple(source for source in book.sources if str(source.chapter) == chapter.id),
        resources={name: data for name, data in book.resources.items() if name in _shown_by(chapter, keys)},
    )


def _chapter(book: Book, wanted: str) -> Chapter:
    for number, chapter in enumerate(book.chapters, start=1):
        if wanted in {str(chapter.id), str(number)}:
            return chapter
    ids = [str(chapter.id) for chapter in book.chapters]
    close = difflib.get_close_matches(wanted, ids, n=1)
    known = ", ".join(f"{number} ({chapter})" for number, chapter in enumerate(ids, start=1))
    if close:
        raise UsageError("BLD006", wanted=wanted, suggestion=close[0], known=known)
    raise UsageError("BLD023", wanted=wanted, known=known)


def _shown_by(chapter: Chapter, keys: Blocks) -> set[str]:
    """Names of the pictures of a chapter and its keys."""
    shown = (*chapter_blocks(chapter), *all_blocks(keys))
    return {block.resource for block in shown if isinstance(block, Figure) and block.resource}


def _with_words_for_what_is_elsewhere(chapter: Chapter, book: Book) -> tuple[Chapter, Blocks]:
    """`chapter` and its answer keys with each reference that leads out of both in words: its number, and the chapter of it."""
    keys = tuple(block for part in book.answers if str(part.chapter) == chapter.id for block in part.blocks)
    behind = Section(id=AnchorId(f"answers.{chapter.id}"), title=(), span=chapter.span, blocks=keys)
    whole = replace(chapter, sections=(*chapter.sections, behind))
    here = anchors_of((whole,))

    def in_words(inline: Inline) -> Inlines:
        match inline:
            case CrossRef(target, content) if target not in here and not is_work_anchor(target):
                return _in_words(target, content, book)
            case _:
                return (inline,)

    done = map_blocks(
        _without_see_also(whole), lambda blocks: rewrite_blocks(blocks, lambda inlines: rewrite_each_inline(inlines, in_words))
    )
    return replace(done, sections=done.sections[:-1]), done.sections[-1].blocks


def _without_see_also(chapter: Chapter) -> Chapter:
    """`chapter` without the references at the ends of its sections: they lead to other chapters."""

    def section(old: Section) -> Section:
        return replace(old, see_also=(), sections=tuple(section(inner) for inner in old.sections))

    return replace(chapter, see_also=(), sections=tuple(section(old) for old in chapter.sections))


def _in_words(target: str, content: Inlines, book: Book) -> Inlines:
    """As "Bab 2", "Gambar 2.1" or "Subbab A, Bab 2"; behind the author's own words in brackets: "data curah hujan (Bab 2)"."""
    number = book.numbers.get(AnchorId(target))
    home = next((other.id for other in book.chapters if target in anchors_of((other,))), "")
    chapter = book.numbers.get(AnchorId(home))
    place = chapter.reference.replace(" ", HARD_SPACE) if chapter else ""
    if content:
        return (*content, Text(f" ({place})")) if place else content
    if number is None:
        return (Text(place),) if place else ()
    itself = number.reference.replace(" ", HARD_SPACE)
    lettered = number.kind is Kind.SECTION and "." not in number.text
    return (Text(f"{itself}, {place}" if lettered and place else itself),)


def _entry(entry: GlossaryEntry, chapter: Chapter, used: set[EntryId]) -> GlossaryEntry:
    places = tuple(place for place in entry.locators if place.chapter == chapter.id)
    return replace(entry, locators=places, see_also=tuple(other for other in entry.see_also if other in used))
