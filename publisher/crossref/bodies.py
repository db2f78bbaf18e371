"""Names of organisations in the text that no register lists: "Badan Pusat Statistik", "Universitas Gadjah Mada", "Stanford University"."""

from collections.abc import Iterator
from functools import cache

from publisher.crossref.named_text import Book, Passage, is_escort
from publisher.language.lexicon import stop_words
from publisher.language.packaged import toml
from publisher.model.index import Named

_LONGEST = 9
_FEWEST = 2


def bodies(book: Book) -> tuple[Named, ...]:
    """The organisations that `book` names in full, in reading order."""
    found: dict[str, Named] = {}
    for passage in book.passages:
        for name in _names(passage):
            found.setdefault(name.casefold(), Named(headword=name))
    return tuple(found.values())


def is_head(word: str) -> bool:
    """Whether names of organisations begin with `word`."""
    return word in _listed("heads")


def is_tail(word: str) -> bool:
    """Whether English names of organisations end in `word`."""
    return word in _listed("tails")


def _names(passage: Passage) -> Iterator[str]:
    position = 0
    while position < len(passage.tokens):
        last = _end(passage, position)
        # "The Environment Agency" stands under E, and is the same as "the Environment Agency".
        position += last is not None and passage.tokens[position].text.casefold() in _listed("articles")
        if last is not None and _is_name(passage, position, last):
            yield passage.words(position, last)
            position = last
        position += 1


def _end(passage: Passage, position: int) -> int | None:
    """Behind the last word of the name that begins at `position`, None where none does."""
    if not passage.is_capital(position):
        return None
    if passage.language == "en":
        return _english_end(passage, position)
    return _run(passage, position) if passage.tokens[position].text in _listed("heads") else None


def _english_end(passage: Passage, position: int) -> int | None:
    if position and passage.is_capital(position - 1) and passage.touches(position - 1, position):
        return None
    last = _run(passage, position)
    opening = passage.words(position, min(position + 2, last))
    ends = passage.tokens[last - 1].text in _listed("tails")
    return last if ends or (opening in _listed("heads") and last - position > 2) else None


def _run(passage: Passage, first: int) -> int:
    """Behind the last word with a capital that belongs to the one at `first`, small words between them and a row with commas included."""
    last = first + 1
    while last - first < _LONGEST:
        if passage.is_capital(last) and passage.touches(last - 1, last):
            last += 1
        elif linked := _link(passage, last):
            last += linked
        elif _is_row(passage, last):
            last += 1
        else:
            break
    return last


def _link(passage: Passage, position: int) -> int:
    """How many words go on with the name where a small word stands at `position`, also before an article; 0 for none."""
    if position + 1 >= len(passage.tokens) or passage.tokens[position].text not in _listed("links"):
        return 0
    following = position + 1 + (passage.tokens[position + 1].text == "the")
    joined = passage.between(position - 1, position).strip(",").isspace()
    joined = joined and all(passage.touches(at, at + 1) for at in range(position, following))
    named = passage.is_capital(following) and passage.tokens[following].text not in _listed("heads")
    return following + 1 - position if joined and named else 0


def _is_row(passage: Passage, position: int) -> bool:
    """Whether the name goes on behind a comma: "Meteorologi, Klimatologi, dan Geofisika"."""
    if not passage.is_capital(position) or passage.between(position - 1, position).strip() != ",":
        return False
    behind = position + 1
    return (
        behind < len(passage.tokens) and passage.between(position, behind).strip() == "," and passage.tokens[behind].text in ("dan", "and")
    )


def _is_name(passage: Passage, first: int, last: int) -> bool:
    own = [passage.tokens[position].text for position in range(first, last)]
    if last - first < _FEWEST or any(word.isdigit() or is_escort(word) for word in own) or len(own[-1]) == 1:
        return False
    if is_tail(own[-1]) and last - first == _FEWEST and own[0].casefold() in (*_listed("openings"), *stop_words("en")):
        return False
    return last - first > _FEWEST or passage.tokens[last - 1].text not in _listed("generic")


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(toml("publisher.crossref", "data", "bodies.toml")[kind])
