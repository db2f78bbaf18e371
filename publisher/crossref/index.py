"""The lines of the index: headwords with the places that name them, other names with the headword to look under."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from publisher.crossref.bodies import bodies
from publisher.crossref.grouped import grouped, with_own
from publisher.crossref.headwords import Form, Headword, Headwords, form_of
from publisher.crossref.marks import Marks, Mentioned
from publisher.crossref.named_text import book_of
from publisher.crossref.people import known_people, people
from publisher.crossref.places import places
from publisher.crossref.surfaces import is_verb, surface_of
from publisher.model.chapter import Chapter
from publisher.model.glossary import Glossary, GlossaryEntry
from publisher.model.index import IndexEntry, NameKind, Place
from publisher.model.inline import EntryId

_SCENE, _SCENE_SHARE = 8, 0.12
"""Paragraphs, and share of all, above which a place is the scene of the book."""
_ALIKE = 4
"""Letters two names begin with alike that would stand side by side: nobody needs to be sent from one to the other."""


def indexed(
    chapters: Sequence[Chapter], languages: Sequence[str], glossary: Glossary, language: str
) -> tuple[tuple[Chapter, ...], tuple[IndexEntry, ...]]:
    """`chapters`, each in its of `languages`, with the mentions of all headwords marked; and the lines of the index.

    Lines come in the alphabetical order of the book's `language`, places in reading order.
    """
    known = Headwords(language)
    known.add_entries(glossary.entries)
    known.add_names(glossary.names, glossary.acronyms)
    known.add_acronyms(glossary.acronyms)
    book = book_of(chapters, languages)
    known.add_bodies(bodies(book))
    known.add_found((*known_people(language), *people(book), *places(book, language)))
    marks = Marks(known.surfaces())
    marked = tuple(marks.chapter(chapter, own) for chapter, own in zip(chapters, languages, strict=True))
    named: dict[EntryId, list[Mentioned]] = {}
    for found in marks.found:
        named.setdefault(found.headword, []).append(found)
    for headword in known.found:
        if headword.kind is NameKind.PLACE and _is_everywhere(
            sum(not one.place.again for one in named.get(headword.id, ())), len(book.passages)
        ):
            del named[headword.id]
    names = {headword.id: headword.name for headword in known.found if headword.id in named}
    lines = [line for headword in known.found if headword.id in named for line in _lines(headword, named[headword.id], names)]
    lines += _of_see_entries(glossary.entries, named, names)
    unique = tuple({(line.headword, line.see): line for line in reversed(lines)}.values())
    return marked, grouped(with_own(unique, marks.own), language)


def _is_everywhere(places: int, paragraphs: int) -> bool:
    """Whether a place is the scene of the whole book: nobody looks it up, and its line would list half the pages."""
    return places > _SCENE and places > paragraphs * _SCENE_SHARE


def _lines(headword: Headword, found: Sequence[Mentioned], names: dict[EntryId, str]) -> Iterator[IndexEntry]:
    entry = headword.entry
    main = _main(entry, found)
    places = tuple(replace(one.place, main=one is main) for one in found)
    others = tuple(names[other] for other in entry.see_also if other in names) if entry else ()
    yield IndexEntry(headword=headword.name, places=places, see_also=others, entry=entry.id if entry else None)
    written: dict[Form, list[Place]] = {}
    for one in found:
        for form in dict.fromkeys(form for words in one.written for form in _forms(words)):
            written.setdefault(form, []).append(one.place)
    for form, name in headword.others.items():
        is_singular = f"{name}s" in written and f"{name}s" in headword.others
        if (
            form in written
            and not is_singular
            and form not in headword.silent
            and not _stand_side_by_side(name, headword.name)
            and not is_verb(name)
        ):
            yield IndexEntry(headword=name, places=tuple(written[form]), see=headword.name, entry=entry.id if entry else None)


def _forms(words: str) -> Iterator[Form]:
    """What a mention may have been written as: a short form, also before a hyphen or in the plural, or a full name."""
    yield from (form_of(words), words.removesuffix("s"), words.partition("-")[0], surface_of(words))


def _main(entry: GlossaryEntry | None, found: Sequence[Mentioned]) -> Mentioned | None:
    """The paragraph that defines the headword; of one defined in the glossary only, the first that pupils see."""
    if entry is None or not entry.definition:
        return None
    if entry.span is None:
        return next((one for one in found if one.for_all), None)
    return next((one for one in found if one.span.overlaps(entry.span)), None)


def _of_see_entries(
    entries: Sequence[GlossaryEntry], named: dict[EntryId, list[Mentioned]], names: dict[EntryId, str]
) -> Iterator[IndexEntry]:
    """Lines of the entries that only send the reader elsewhere, whether or not the text uses them."""
    for entry in entries:
        if entry.see in names and not _stand_side_by_side(entry.headword, names[entry.see]):
            places = tuple(one.place for one in named[entry.see])
            yield IndexEntry(headword=entry.headword, places=places, see=names[entry.see], entry=entry.see)


def _stand_side_by_side(name: str, other: str) -> bool:
    one, two = ("".join(surface_of(form)).replace("-", "") for form in (name, other))
    return one[:_ALIKE] == two[:_ALIKE]
