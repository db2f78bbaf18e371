"""Names of places in the text: those of the table, and those that a word before them makes places ("Gunung Slamet", "Desa Ngadas").

In the index the name of a mountain, river or lake comes first ("Merapi, Gunung"), as in the register of an atlas.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from publisher.crossref.named_text import Book, Passage
from publisher.language.packaged import toml
from publisher.model.index import Named, NameKind

_TABLES = ("regions", "countries", "provinces", "islands", "towns", "cities", "nature")
_TURNED = "nature"
"""The table of seas and mountains; "Kepulauan Solomon" is a country and keeps its name."""
_LONGEST = 3
"""Words of a name behind the word that says what it is."""
_SHORTEST = 3


def places(book: Book, language: str) -> tuple[Named, ...]:
    """The places of the table as a book in `language` calls them, then those found by the word before them.

    A doubtful name of the table ("Malang") is a place only in a book that once puts a word of place before it.
    """
    sure = {form for passage in book.passages for form in _cued(passage)}
    listed = [one for one in _table(language) if not _is_doubtful(one) or sure & {one.headword, *one.written}]
    known = {form: one.headword for one in listed for form in (one.headword, *one.written)}
    found = {(kind, name): None for passage in book.passages for kind, name in _found(passage, book) if f"{kind} {name}" not in known}
    for kind, name in found:
        if kind in _listed("villages"):
            known.setdefault(name, f"{name}, {kind}")
    return (*listed, *(_of_kind(kind, name, known.get(name) if _is_same(kind) else None) for kind, name in found))


def _is_same(kind: str) -> bool:
    """Whether the name alone means what kind and name together mean."""
    return kind in _listed("same") or kind in _listed("villages") or kind in _listed("areas")


@cache
def is_place(name: str) -> bool:
    """Whether the table has a place of that name."""
    return name in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(name for table in _TABLES for names in _data()[table] for name in names)


@cache
def _table(language: str) -> tuple[Named, ...]:
    return tuple(_named(tuple(names), language, table) for table in _TABLES for names in _data()[table])


def _named(names: tuple[str, ...], language: str, table: str) -> Named:
    headword = names[0] if language == "id" else names[-1]
    kind, _, rest = headword.partition(" ")
    if table == _TURNED and rest and kind in _listed("kinds"):
        headword = f"{rest}, {kind}"
    return Named(headword=headword, kind=NameKind.PLACE, written=tuple(name for name in names if name != headword))


def _is_doubtful(one: Named) -> bool:
    return one.headword in _listed("doubtful")


def _cued(passage: Passage) -> Iterator[str]:
    """Doubtful names behind a word of place."""
    for position, token in enumerate(passage.tokens[1:], start=1):
        before = passage.tokens[position - 1].text
        if token.text in _listed("doubtful") and passage.touches(position - 1, position):
            longer = passage.is_capital(position + 1) and passage.touches(position, position + 1)
            if not longer and (before.casefold() in _listed("at") or before in _listed("areas") or before in _listed("kinds")):
                yield token.text


def _found(passage: Passage, book: Book) -> Iterator[tuple[str, str]]:
    """(kind, name) of the places that say what they are."""
    for position, token in enumerate(passage.tokens):
        kind = token.text
        if kind in _listed("kinds") or kind in _listed("villages") or kind in _listed("areas"):
            name = _name_behind(passage, position + 1, book)
            if name:
                yield kind, name


def _name_behind(passage: Passage, first: int, book: Book) -> str:
    """The words with a capital behind the kind of a place, "" where they make no name."""
    last = first
    while last - first < _LONGEST and passage.touches(last - 1, last) and _is_name_word(passage, last, book):
        last += 1
    goes_on = passage.is_capital(last) and passage.touches(last - 1, last)
    return "" if last == first or goes_on else passage.words(first, last)


def _is_name_word(passage: Passage, position: int, book: Book) -> bool:
    word = passage.tokens[position].text
    if not word[:1].isupper() or word.isupper() or len(word) < _SHORTEST or not word.replace("-", "").isalpha():
        return False
    return word not in _listed("no_names") and (word.casefold() not in book.small or word in _names())


def _of_kind(kind: str, name: str, known: str | None) -> Named:
    """A place, under the headword it has in the table where that is `known`."""
    if known is not None:
        return Named(headword=known, kind=NameKind.PLACE, written=(f"{kind} {name}",))
    if kind in _listed("areas"):
        return Named(headword=name, kind=NameKind.PLACE, written=(name, f"{kind} {name}"))
    return Named(headword=f"{name}, {kind}", kind=NameKind.PLACE, written=(f"{kind} {name}",))


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(_data()[kind])


@cache
def _data() -> dict[str, Any]:
    return dict(toml("publisher.crossref", "data", "places.toml"))
