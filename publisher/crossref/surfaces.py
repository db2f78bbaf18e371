"""Where the terms of a glossary are mentioned: a lookup of word tuples, linear in the text and in the glossary."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from publisher.crossref.derived import Surface, derived, singular, unreduplicated, without_clitic
from publisher.crossref.named_text import is_escort, makes_no_name
from publisher.crossref.short_forms import is_short_form
from publisher.language.lexicon import LANGUAGES, stop_words
from publisher.language.packaged import toml
from publisher.language.tokens import Token, words
from publisher.model.glossary import Acronym, GlossaryEntry
from publisher.model.inline import EntryId

_HYPHENS = str.maketrans({"‐": "-", "‑": "-", "’": "'"})
_STOPS = ".?!:…"
_PUNCTUATED = re.compile(r"[.,]\s?\w")
_JOINTS = frozenset({".", ". ", ", ", ".\u00a0"})


class Target(NamedTuple):
    """What a form stands for: an entry, or None for words that mean something else together.

    `is_name` forms begin with a capital in the glossary; `is_cased` ones are only meant where the text has that capital too.
    """

    entry: EntryId | None
    is_name: bool = False
    is_cased: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text that name an entry: `text[start:end]`."""

    entry: EntryId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Surfaces:
    """The forms under which entries are mentioned.

    `folded` holds headwords, variants and foreign names in small letters with the forms derived from them, `singular` the same
    without an English ending; `exact` holds short forms as they are written, because "UN" is not "un". `reach` is the number of
    words of the longest form that starts with a word.
    """

    folded: Mapping[Surface, Target]
    singular: Mapping[Surface, Target]
    exact: Mapping[str, EntryId]
    reach: Mapping[str, int]
    punctuated: frozenset[Surface] = frozenset()
    """Forms with a comma or a full stop between their words ("B.J. Habibie")."""
    remembered: dict[tuple[str, str], int] = field(default_factory=dict, compare=False, repr=False)
    """Words looked up before, by language."""


def surfaces(
    entries: Sequence[GlossaryEntry], acronyms: Sequence[Acronym], *, cased: Collection[EntryId] = (), apart: Iterable[str] = ()
) -> Surfaces:
    """The forms of `entries`; a `see` entry's forms lead to the entry it points at. The first entry keeps a shared form.

    A form as it is written in the glossary goes before one derived from another entry. Entries among `cased` are names that are
    meant only where they are written with a capital; `apart` are names of something else, so that no entry is seen inside them.
    """
    folded: dict[Surface, Target] = {}
    exact: dict[str, EntryId] = {}
    for headwords_only in (True, False):
        for entry in entries:
            forms = (entry.headword,) if headwords_only else _other_forms(entry)
            for form in forms:
                _add(form, entry, folded, exact, is_cased=entry.id in cased)
    for acronym in acronyms:
        target = folded.get(surface_of(acronym.long))
        if target is not None and target.entry is not None:
            exact.setdefault(acronym.short, target.entry)
    _add_derived(folded)
    for phrase in (*_phrases(), *apart):
        folded.setdefault(surface_of(phrase), Target(None))
    written = (form for entry in entries for form in (entry.headword, *_other_forms(entry)))
    punctuated = frozenset(folded.keys() & {surface_of(form) for form in written if _PUNCTUATED.search(form)})
    singulars: dict[Surface, Target] = {}
    for surface, found in folded.items():
        singulars.setdefault(_singular(surface), found)
    return Surfaces(folded, singulars, exact, _reach((*folded, *singulars)), punctuated)


def _other_forms(entry: GlossaryEntry) -> tuple[str, ...]:
    return (*entry.variants, *entry.foreign, *entry.abbreviations, *(long.text for long in entry.expansions))


def _add(form: str, entry: GlossaryEntry, folded: dict[Surface, Target], exact: dict[str, EntryId], *, is_cased: bool) -> None:
    own = entry.see or entry.id
    if is_short_form(form):
        exact.setdefault(form, own)
        return
    surface = surface_of(form)
    if surface:
        folded.setdefault(surface, Target(own, form[:1].isupper(), is_cased))


def _add_derived(folded: dict[Surface, Target]) -> None:
    for surface, target in list(folded.items()):
        if not target.is_name:
            for form in derived(surface):
                folded.setdefault(form, target)


def _reach(known: Iterable[Surface]) -> dict[str, int]:
    reach: dict[str, int] = {}
    for surface in known:
        if surface:
            reach[surface[0]] = max(len(surface), reach.get(surface[0], 0))
    return reach


def surface_of(form: str) -> Surface:
    """The words of `form` in small letters, hyphens and apostrophes of one kind."""
    return tuple(_fold(token.text) for token in words(form))


def _fold(word: str) -> str:
    return word.casefold().translate(_HYPHENS)


def mentions(text: str, known: Surfaces, language: str) -> Iterator[Mention]:
    """Mentions in `text` from left to right, the longest form first; they do not overlap.

    A term inside a name of something else ("Bank" in "Bank Mandiri") is none.
    """
    tokens = words(text)
    position = 0
    while position < len(tokens):
        found = _mention_at(text, tokens, position, known, language)
        if found is None:
            position += 1
            continue
        length, target = found
        last = position + length
        meant = _is_meant(text, tokens, (position, last), target)
        if target.entry is not None and meant:
            yield Mention(target.entry, tokens[position].start, tokens[last - 1].end)
        # What is no name here may hold one: "di Yogyakarta" is not "DI Yogyakarta".
        position = last if meant or not target.is_cased else position + 1


def _mention_at(text: str, tokens: Sequence[Token], position: int, known: Surfaces, language: str) -> tuple[int, Target] | None:
    """(number of words, what they stand for) of the longest form that starts with the token at `position`."""
    reach = _reach_of(tokens[position].text, known, language)
    if reach == 0:
        return None
    beginning = tokens[position : position + reach]
    run = _run(text, beginning)
    if known.punctuated and len(run) < len(beginning):
        whole = _run(text, beginning, _JOINTS)
        for length in range(len(whole), len(run), -1):
            if tuple(whole[:length]) in known.punctuated:
                return length, known.folded[tuple(whole[:length])]
    for length in range(len(run), 0, -1):
        found = _meaning(tuple(run[:length]), known, language)
        if found is not None:
            return length, found
    form = _exact(tokens[position].text, known)
    return (1, Target(known.exact[form], is_name=True)) if form else None


def _reach_of(word: str, known: Surfaces, language: str) -> int:
    """Words of the longest form a mention that starts with `word` may have, 0 where none does; each word of a book is looked up once."""
    reach = known.remembered.get((word, language))
    if reach is None:
        reach = max(known.reach.get(first, 0) for first in _first_words(_fold(word), language))
        reach = max(reach, 1 if _exact(word, known) else 0)
        known.remembered[word, language] = reach
    return reach


def _exact(word: str, known: Surfaces) -> str:
    """The short form that `word` is, also with an ending: "PBB-nya", "SDGs", "WTO's"; "" for none."""
    word = word.replace("’", "'")
    forms = (word, word.removesuffix("'s"), word.removesuffix("s"), word.partition("-")[0])
    return next((form for form in forms if form in known.exact), "")


def _meaning(surface: Surface, known: Surfaces, language: str) -> Target | None:
    if surface in known.folded:
        return known.folded[surface]
    if language == "en":
        bare = _singular(surface)
        return known.folded.get(bare) or known.singular.get(bare)
    return next((known.folded[reading] for reading in _readings(surface) if reading in known.folded), None)


def _is_meant(text: str, tokens: Sequence[Token], place: tuple[int, int], target: Target) -> bool:
    """Whether words are used as the term they look like, and are no part of a longer name."""
    first, last = place
    is_capital = tokens[first].text[:1].isupper()
    if target.is_cased and (not is_capital or (first > 0 and makes_no_name(_fold(tokens[first - 1].text)))):
        return False
    if not is_capital or (target.is_name and not target.is_cased):
        return True
    opens = _opens_sentence(text, tokens, first)
    if not opens and _is_behind_name(text, tokens, first, is_cased=target.is_cased):
        return False
    followed = last < len(tokens) and _is_capital_beside(text, tokens[last], tokens[last - 1])
    return not followed or (opens and _fold(tokens[last].text) in _followers())


def _opens_sentence(text: str, tokens: Sequence[Token], position: int) -> bool:
    if position == 0:
        return True
    between = text[tokens[position - 1].end : tokens[position].start]
    return any(mark in between for mark in _STOPS)


def _is_capital_beside(text: str, neighbour: Token, token: Token) -> bool:
    """Whether a word with a capital stands directly before or behind a token."""
    between = text[min(neighbour.end, token.end) : max(neighbour.start, token.start)]
    return neighbour.text[:1].isupper() and between.isspace()


def _is_behind_name(text: str, tokens: Sequence[Token], position: int, *, is_cased: bool) -> bool:
    """Whether the word before a term makes a name of it: "Hutan Bakau", "Helen Marsh says".

    Of a word that opens a sentence the capital says nothing of a name; it makes one if it is no small word ("The", "Setiap").
    """
    word = tokens[position - 1]
    if not _is_capital_beside(text, word, tokens[position]):
        return False
    if _opens_sentence(text, tokens, position - 1):
        return not is_cased and not any(word.text.casefold() in stop_words(language) for language in LANGUAGES)
    return not (is_cased and is_escort(word.text))


def _first_words(word: str, language: str) -> tuple[str, ...]:
    """The words a form may start with whose mention starts with `word`: all others need not be looked up."""
    if language != "id":
        return (word, singular(word))
    plain = unreduplicated(word)
    return (word, plain, without_clitic(plain))


def _run(text: str, tokens: Sequence[Token], joints: frozenset[str] = frozenset()) -> list[str]:
    """The folded words of `tokens` as far as only white space, or one of `joints`, stands between them."""
    run: list[str] = []
    for index, token in enumerate(tokens):
        between = text[tokens[index - 1].end : token.start] if index else " "
        if not between.isspace() and between not in joints:
            break
        run.append(_fold(token.text))
    return run


def _readings(surface: Surface) -> tuple[Surface, Surface]:
    """What the Indonesian words of `surface` may be an inflected form of."""
    plain = tuple(map(unreduplicated, surface))
    return plain, (*plain[:-1], without_clitic(plain[-1]))


def is_verb(form: str) -> bool:
    """Whether an Indonesian form of one word looks like a verb: a form of its noun that a reader would not look up."""
    return form.islower() and " " not in form and form.startswith(_words("verbal")) and len(form) > 6


def _singular(surface: Surface) -> Surface:
    return (*surface[:-1], singular(surface[-1])) if surface else surface


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(toml("publisher.crossref", "words.toml")[kind])


@cache
def _phrases() -> tuple[str, ...]:
    return _words("phrases")


@cache
def _followers() -> frozenset[str]:
    """Names of countries, which say whose the thing is: "Ekspor Indonesia naik"."""
    return frozenset(_fold(name) for name in _words("owners"))
