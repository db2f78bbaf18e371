"""Where the terms of a glossary are mentioned: a lookup of word tuples, linear in the text and in the glossary."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from publisher.language.packaged import toml
from publisher.language.tokens import Token, words
from publisher.model.glossary import Acronym, GlossaryEntry
from publisher.model.inline import EntryId

Surface = tuple[str, ...]
_HYPHENS = str.maketrans({"‐": "-", "‑": "-", "’": "'"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text that name an entry: `text[start:end]`."""

    entry: EntryId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Surfaces:
    """The forms under which entries are mentioned.

    `folded` holds headwords, variants and foreign names in small letters, `singular` the same without an English plural
    ending; `exact` holds short forms as they are written, because "UN" is not "un". `reach` is the number of words of the
    longest form that starts with a word.
    """

    folded: Mapping[Surface, EntryId]
    singular: Mapping[Surface, EntryId]
    exact: Mapping[str, EntryId]
    reach: Mapping[str, int]


def surfaces(entries: Sequence[GlossaryEntry], acronyms: Sequence[Acronym]) -> Surfaces:
    """The forms of `entries`; a `see` entry's forms lead to the entry it points at. The first entry keeps a shared form."""
    folded: dict[Surface, EntryId] = {}
    exact: dict[str, EntryId] = {}
    for headwords_only in (True, False):
        for entry in entries:
            forms = (entry.headword,) if headwords_only else (*entry.variants, *entry.foreign, *entry.abbreviations)
            for form in forms:
                _add(form, entry.see or entry.id, folded, exact)
    for acronym in acronyms:
        entry_id = folded.get(surface_of(acronym.long))
        if entry_id is not None:
            exact.setdefault(acronym.short, entry_id)
    singular: dict[Surface, EntryId] = {}
    for surface, entry_id in folded.items():
        singular.setdefault(_singular(surface), entry_id)
    reach: dict[str, int] = {}
    for surface in (*folded, *singular):
        reach[surface[0]] = max(len(surface), reach.get(surface[0], 0))
    return Surfaces(folded, singular, exact, reach)


def _add(form: str, entry: EntryId, folded: dict[Surface, EntryId], exact: dict[str, EntryId]) -> None:
    if is_short_form(form):
        exact.setdefault(form, entry)
        return
    surface = surface_of(form)
    if surface:
        folded.setdefault(surface, entry)


def is_short_form(word: str) -> bool:
    """Whether `word` is written as a short form: one word, at least two capitals, nothing but capitals at its start."""
    return " " not in word and sum(letter.isupper() for letter in word) >= 2 and word[:2].upper() == word[:2]


def surface_of(form: str) -> Surface:
    """The words of `form` in small letters, hyphens and apostrophes of one kind."""
    return tuple(_fold(token.text) for token in words(form))


def _fold(word: str) -> str:
    return word.casefold().translate(_HYPHENS)


def mentions(text: str, known: Surfaces, language: str) -> Iterator[Mention]:
    """Mentions in `text` from left to right, the longest form first; they do not overlap."""
    tokens = words(text)
    position = 0
    while position < len(tokens):
        found = _mention_at(text, tokens, position, known, language)
        if found is None:
            position += 1
            continue
        length, entry = found
        yield Mention(entry, tokens[position].start, tokens[position + length - 1].end)
        position += length


def _mention_at(text: str, tokens: Sequence[Token], position: int, known: Surfaces, language: str) -> tuple[int, EntryId] | None:
    """(number of words, entry) of the longest mention that starts with the token at `position`."""
    reach = max(known.reach.get(first, 0) for first in _first_words(_fold(tokens[position].text), language))
    run = _run(text, tokens[position : position + reach])
    for length in range(len(run), 0, -1):
        surface = tuple(run[:length])
        if surface in known.folded:
            return length, known.folded[surface]
        if language == "en" and _singular(surface) in known.singular:
            return length, known.singular[_singular(surface)]
        for reading in _readings(surface) if language == "id" else ():
            if reading in known.folded:
                return length, known.folded[reading]
    word = tokens[position].text
    for form in (word, word.removesuffix("s"), word.partition("-")[0]):
        if form in known.exact:
            return 1, known.exact[form]
    return None


@lru_cache(maxsize=1 << 16)
def _first_words(word: str, language: str) -> tuple[str, ...]:
    """The words a form may start with whose mention starts with `word`: all others need not be looked up."""
    if language != "id":
        return (word, _english_singular(word))
    plain = _unreduplicated(word)
    return (word, plain, _without_clitic(plain), *_without_prefix(plain))


def _run(text: str, tokens: Sequence[Token]) -> list[str]:
    """The folded words of `tokens` as far as only white space stands between them."""
    run: list[str] = []
    for index, token in enumerate(tokens):
        if index and not text[tokens[index - 1].end : token.start].isspace():
            break
        run.append(_fold(token.text))
    return run


def _readings(surface: Surface) -> Iterator[Surface]:
    """What the Indonesian words of `surface` may be an inflected form of."""
    plain = tuple(_unreduplicated(word) for word in surface)
    bare = (*plain[:-1], _without_clitic(plain[-1]))
    yield from (plain, bare)
    if len(surface) > 1:
        yield from ((base, *bare[1:]) for base in _without_prefix(bare[0]))


def _unreduplicated(word: str) -> str:
    """The single form of a plural by repetition: "negara-negara" → "negara", "negara-negaranya" → "negaranya"."""
    first, hyphen, second = word.partition("-")
    return second if hyphen and first and second.startswith(first) else word


def _without_clitic(word: str) -> str:
    if word in _words("whole"):
        return word
    return next((word.removesuffix(clitic) for clitic in _words("clitics") if word.endswith(clitic) and len(word) > len(clitic) + 2), word)


def _without_prefix(word: str) -> Iterator[str]:
    return (word.removeprefix(prefix) for prefix in _words("prefixes") if word.startswith(prefix) and len(word) > len(prefix) + 2)


def is_verb(form: str) -> bool:
    """Whether an Indonesian form of one word looks like a verb: a form of its noun that a reader would not look up."""
    return form.islower() and " " not in form and form.startswith(_words("verbal")) and len(form) > 6


def _singular(surface: Surface) -> Surface:
    return (*surface[:-1], _english_singular(surface[-1]))


def _english_singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(toml("publisher.crossref", "words.toml")[kind])


def known_short_forms() -> frozenset[str]:
    """Short forms that need no explanation."""
    return frozenset(_words("known"))
