"""Names of persons in the text, and how the index prints them.

A person is one of the table, or a name behind a title, an office, a profession or a word of saying, with initials, or before a degree.
The headword is the name as it is written, its title left out. It is turned round ("Habibie, B.J.") where the last part is a family name,
stands behind initials or a given name from abroad, or is the part by which the text calls the person again; and in English chapters. So a
Javanese or Sundanese name keeps its order and a single name stays single: the practice of schoolbooks, which turn foreign names only, and
the advice of The Chicago Manual of Style (17th ed., 16.71 and 16.75 ff.) to enter a name under the part used for a short reference.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from publisher.crossref.bodies import is_head, is_tail
from publisher.crossref.named_text import Book, Passage
from publisher.crossref.places import is_place
from publisher.language.packaged import toml
from publisher.model.index import Named, NameKind

_LONGEST = 5
"""Words of the longest name."""
_SHORTEST_ALONE = 4
"""Letters of a part of a name by which a person is called."""
_DEGREE = re.compile(r",\s(?:S|M|A|B|Ph|LL)\.\s?[A-Z][A-Za-z]{0,4}\b")
_LIFE = re.compile(r" \((?:[1-9]\d|1[0-9]{3} ?[-–] ?[12][0-9]{3}|[12][0-9]{3} ?[-–] ?[12][0-9]{3})(?: tahun)?\)")
"""An age or the years of a life behind a name."""
_LONGEST_YEARS = 24
_DERIVED = re.compile(r"(?:Pe|Ke|Se)[a-z]+an\Z")
"""Nouns of matters and offices ("Menteri Pertanian"); hardly any name is made so."""


def people(book: Book) -> tuple[Named, ...]:
    """The persons that `book` names, known ones left out (`known_people`)."""
    names: dict[str, str] = {}
    for passage in book.passages:
        for name in _names(passage, book):
            names.setdefault(name, passage.language)
    whole = {name for name in names if " " in name and not any(name in other and name != other for other in names)}
    parts = [part for name in whole for part in name.split()]
    single = {name for name in names if name not in whole and name not in parts}
    known = {form for one in known_people("id") for form in (one.headword, *one.variants, *one.written)}
    return tuple(_named(name, language, book, parts) for name, language in names.items() if name in whole | single and name not in known)


def _names(passage: Passage, book: Book) -> Iterator[str]:
    for position in range(len(passage.tokens)):
        start = _start(passage, position, book)
        if start is None:
            continue
        first, fewest = start
        last = _end(passage, first, book)
        if _counted(passage, first, last) >= fewest:
            name = _spelled(passage, first, last)
            if not is_place(name):
                yield name
                yield from _beside(passage, last, book)
    for degree in _DEGREE.finditer(passage.text):
        yield from _before_degree(passage, degree.start(), book)


def _beside(passage: Passage, last: int, book: Book) -> Iterator[str]:
    """The person named in one breath with the one whose name ends before `last`: "Walter Wischmeier and Dwight Smith"."""
    if last + 1 < len(passage.tokens) and passage.tokens[last].text in _listed("joined"):
        first = last + 1
        if passage.touches(last - 1, last) and passage.touches(last, first):
            end = _end(passage, first, book)
            goes_on = passage.is_capital(end) and passage.touches(end - 1, end)
            name = _spelled(passage, first, end) if _counted(passage, first, end) > 1 and not goes_on else ""
            if name and not is_place(name):
                yield name


def _start(passage: Passage, position: int, book: Book) -> tuple[int, int] | None:
    """(first word of the name, fewest words it must have) where the word at `position` announces or begins a name."""
    token = passage.tokens[position].text
    folded = token.casefold()
    if _is_initial(passage, position) and _follows_given(passage, position, book):
        return position - 1, 3
    if token in _listed("titles") or token.partition(".")[0] in _listed("titles"):
        first = _past_titles(passage, position)
        learned = token not in _listed("everyday") and passage.text[passage.tokens[position].end : passage.tokens[position].end + 1] == "."
        return first, 1 if learned else 2
    if token in _last_words("offices") or token in _listed("roles") or folded in _last_words("sayers"):
        return _past_titles(passage, position), 2
    if token in _listed("kept") and passage.language == "id" and passage.is_capital(position + 1):
        return position, 2
    return (position, 2) if _begins(passage, position) else None


def _begins(passage: Passage, position: int) -> bool:
    """Whether a name begins with the word there: with an initial, a given name, or before what is said of a person."""
    if _is_initial(passage, position) and not _is_initial(passage, position - 1):
        return _is_initial(passage, position + 1) or not passage.opens(position)
    token = passage.tokens[position].text
    return token in _listed("given") or token in _listed("abroad") or _is_described(passage, position)


def _follows_given(passage: Passage, position: int, book: Book) -> bool:
    """Whether a given name stands before the word there: "Pitirim A. Sorokin"; at the start of a sentence it may be any word."""
    given = position - 1
    if given < 1 or passage.opens(given) or not passage.touches(given, position) or _is_title(passage, given):
        return False
    return _is_name_word(passage, given, book)


def _is_described(passage: Passage, position: int) -> bool:
    """Whether words with a capital begin here behind which stand an age, years of a life, an apposition or a word of saying."""
    if not passage.is_capital(position) or (passage.is_capital(position - 1) and passage.touches(position - 1, position)):
        return False
    last = position + 1
    while passage.is_capital(last) and passage.touches(last - 1, last):
        last += 1
    if last - position < 2 or last >= len(passage.tokens):
        return False
    behind = passage.text[passage.tokens[last - 1].end : passage.tokens[last - 1].end + _LONGEST_YEARS]
    return _LIFE.match(behind) is not None or (behind[:1] in ", " and passage.tokens[last].text in _listed("after"))


def _past_titles(passage: Passage, position: int) -> int:
    """The first word behind the titles that begin at `position`."""
    position += 1
    while position < len(passage.tokens) and _is_title(passage, position):
        position += 1
    return position


def _is_title(passage: Passage, position: int) -> bool:
    word = passage.tokens[position].text
    return (
        (word in _listed("titles") and not _is_initial(passage, position))
        or word in _listed("offices")
        or word.casefold() in _listed("roles")
    )


def _is_initial(passage: Passage, position: int) -> bool:
    if not 0 <= position < len(passage.tokens):
        return False
    token = passage.tokens[position]
    return len(token.text) == 1 and token.text.isupper() and passage.text[token.end : token.end + 1] == "."


def _end(passage: Passage, first: int, book: Book) -> int:
    """Behind the last word of the name that begins with the word at `first`; `first` where none does."""
    last = first
    while last < len(passage.tokens) and last - first < _LONGEST and (last == first or _continues(passage, last)):
        if not _is_initial(passage, last) and not _is_name_word(passage, last, book):
            behind = _past_particles(passage, last)
            if last in (first, behind) or not _is_name_word(passage, behind, book):
                break
            last = behind
        last += 1
    return last


def _past_particles(passage: Passage, position: int) -> int:
    """The first word behind "van den" at `position`; `position` itself where no particle stands there, or no word behind it."""
    behind = position
    while behind + 1 < len(passage.tokens) and passage.tokens[behind].text in _listed("particles") and passage.touches(behind, behind + 1):
        behind += 1
    return behind


def _continues(passage: Passage, position: int) -> bool:
    between = passage.between(position - 1, position)
    return between.isspace() or (_is_initial(passage, position - 1) and between.strip() == ".")


def _is_name_word(passage: Passage, position: int, book: Book) -> bool:
    word = passage.tokens[position].text
    plain = word.replace("-", "").replace("'", "").replace("’", "")
    if not plain.isalpha() or not word[:1].isupper() or word.isupper() or len(word) < 2:
        return False
    common = word.casefold() in book.small or word in _listed("no_names") or is_head(word) or is_tail(word)
    return not common and not _DERIVED.match(word)


def _counted(passage: Passage, first: int, last: int) -> int:
    """Words of a name; 0 for initials alone or where the name goes on in a way that is not understood."""
    own = sum(not _is_initial(passage, position) for position in range(first, last))
    return last - first if own else 0


def _spelled(passage: Passage, first: int, last: int) -> str:
    """The name as the text has it, initials without a space between them: "B.J. Habibie"."""
    return re.sub(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)", "", passage.words(first, last))


def _before_degree(passage: Passage, end: int, book: Book) -> Iterator[str]:
    last = next((number + 1 for number, token in enumerate(passage.tokens) if token.end == end), 0)
    first = last
    while (
        first > 0
        and last - first < _LONGEST
        and _is_name_word(passage, first - 1, book)
        and (first == last or passage.touches(first - 1, first))
    ):
        first -= 1
    if last - first > 1:
        yield passage.words(first, last)


def _named(name: str, language: str, book: Book, parts: Sequence[str]) -> Named:
    called = tuple(
        part
        for part in dict.fromkeys(name.split())
        if len(part) >= _SHORTEST_ALONE
        and book.alone[part]
        and parts.count(part) == 1
        and not is_place(part)
        and part not in _listed("kept")
    )
    headword = turned(name, called, language)
    return Named(headword=headword, kind=NameKind.PERSON, written=tuple(form for form in (name, *called) if form != headword))


def turned(name: str, called: Sequence[str], language: str) -> str:
    """`name` as the index prints it; `called` are the parts of it by which the text calls the person again."""
    *given, last = name.split()
    if not given or given[0] in _listed("kept"):
        return name
    by_last = last in called and given[0] not in called
    of_family = last in _listed("families") or any(part.endswith(".") or part in _listed("of_families") for part in given)
    if language == "en" or given[0] in _listed("abroad") or of_family or by_last:
        return f"{last}, {' '.join(given)}"
    return name


@cache
def known_people(language: str) -> tuple[Named, ...]:
    """The persons of the table, as a book in `language` calls them.

    A name that has no word in common with the headword is one to look under.
    """
    table = toml("publisher.crossref", "data", "people.toml")
    called = table["english"] if language == "en" else {}
    return tuple(_known(forms, called.get(forms[0], forms[0])) for forms in table["persons"])


def _known(forms: Sequence[str], headword: str) -> Named:
    others = tuple(form for form in forms if form != headword)
    own = set(re.findall(r"\w+", headword.casefold()))
    apart = tuple(form for form in others if not own & set(re.findall(r"\w+", form.casefold())))
    return Named(headword=headword, kind=NameKind.PERSON, variants=apart, written=tuple(form for form in others if form not in apart))


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(toml("publisher.crossref", "data", "people.toml")[kind])


@cache
def _last_words(kind: str) -> frozenset[str]:
    return frozenset(one.split()[-1] for one in _listed(kind))
