"""The word lists of the harvest, by language; the lists are data, `data/*.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from publisher.language.packaged import toml
from publisher.language.tokens import spelled

_FILES = {"id": "indonesian.toml", "en": "english.toml"}
_REMEMBERED = 4096
"""Texts whose words are remembered: the rules of a form ask for the same few again and again."""
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Definitor:
    """Words that introduce a definition.

    `trust` is 0-3; `verb`: the definition may start with a verb; `keep`: the words belong to the definition; `article`:
    what follows must start like a noun phrase ("is a …"); `measures`: it defines a quantity by a measure and only tells of other things
    ("menunjukkan banyaknya …").
    """

    words: Phrase
    trust: float
    verb: bool = False
    keep: bool = False
    article: bool = False
    measures: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What the harvest knows of one language: lists of single words, lists of phrases, and definitors."""

    language: str
    single: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Mapping[str, tuple[Phrase, ...]]]
    longest: Mapping[str, int]
    definitors: Mapping[str, tuple[Definitor, ...]]
    prefixes: tuple[str, ...]
    endings: tuple[str, ...]
    places: frozenset[str]
    event_link: str
    that_link: str
    indefinite: Mapping[str, str]
    plurals: Mapping[str, str]

    def has(self, kind: str, word: str) -> bool:
        """Whether the list `kind` holds `word`, which is in small letters."""
        return word in self.single[kind]

    def phrase_at(self, kind: str, run: Phrase, position: int = 0) -> int:
        """Number of words of the longest phrase of `kind` that stands in `run` at `position`; 0 for none."""
        for phrase in self.phrases[kind].get(run[position], ()) if position < len(run) else ():
            if run[position : position + len(phrase)] == phrase:
                return len(phrase)
        return 0

    def phrase_in(self, kind: str, run: Phrase, begin: int = 0, end: int | None = None) -> bool:
        """Whether a phrase of `kind` begins in `run` from position `begin` on and before `end`."""
        if self.phrases[kind].keys().isdisjoint(run):
            return False
        last = len(run) if end is None else min(end, len(run))
        return any(self.phrase_at(kind, run, position) for position in range(begin, last))

    def phrase_ends(self, kind: str, run: Phrase) -> int:
        """Number of words of the longest phrase of `kind` at the end of `run`; 0 for none."""
        for length in range(min(self.longest[kind], len(run)), 0, -1):
            if self.phrase_at(kind, run[-length:]) == length:
                return length
        return 0


def words_of(language: str) -> Words:
    """The lists of `language` (BCP 47 tag); those of Indonesian for a language without lists."""
    tag = language.split("-", maxsplit=1)[0]
    return _loaded(tag if tag in _FILES else "id")


@cache
def _loaded(language: str) -> Words:
    data = toml("publisher.glossary", "data", _FILES[language])
    lists: dict[str, list[str]] = {name: value for name, value in data.items() if isinstance(value, list) and name != "definitors"}
    folded = {name: [fold(phrase) for phrase in listed] for name, listed in lists.items()}
    return Words(
        language=language,
        single={name: frozenset(listed) for name, listed in lists.items()},
        phrases={name: _by_first_word(listed) for name, listed in folded.items()},
        longest={name: max(map(len, listed), default=0) for name, listed in folded.items()},
        definitors=_definitors(data["definitors"]),
        prefixes=tuple(lists["verb_prefixes"]),
        endings=tuple(lists["cue_endings"]),
        places=frozenset(" ".join(fold(name)) for names in toml("publisher.glossary", "data", "places.toml").values() for name in names),
        event_link=data["event_link"],
        that_link=data["that_link"],
        indefinite=data["indefinite"],
        plurals=data["plurals"],
    )


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> Phrase:
    """The words of `text` in small letters."""
    return tuple([word.casefold() for word in spelled(text)])


def _by_first_word(phrases: list[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        if phrase:
            found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(listed, key=len, reverse=True)) for first, listed in found.items()}


def _definitors(listed: list[dict[str, object]]) -> dict[str, tuple[Definitor, ...]]:
    found: dict[str, list[Definitor]] = {}
    for facts in listed:
        phrase = fold(str(facts["words"]))
        found.setdefault(phrase[0], []).append(
            Definitor(
                words=phrase,
                trust=float(str(facts["trust"])),
                verb=bool(facts.get("verb")),
                keep=bool(facts.get("keep")),
                article=bool(facts.get("article")),
                measures=bool(facts.get("measures")),
            )
        )
    return {first: tuple(sorted(same, key=lambda definitor: -len(definitor.words))) for first, same in found.items()}
