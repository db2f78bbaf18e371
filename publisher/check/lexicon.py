"""The words the lint looks for, as patterns: `data/words.toml`."""

import re
from collections.abc import Iterable
from functools import cache

from publisher.language.lexicon import LANGUAGES
from publisher.language.packaged import toml


@cache
def phrases(language: str, name: str) -> tuple[str, ...]:
    """The list of that name for `language` (BCP 47; one without lists gives those of the first language)."""
    tag = language.split("-", maxsplit=1)[0]
    listed: list[str] = _words()[tag if tag in LANGUAGES else LANGUAGES[0]][name]
    return tuple(listed)


@cache
def any_of(language: str, *names: str) -> str:
    """A pattern that matches a phrase of the lists of those names, the longest first; no group is counted."""
    return alternatives(phrase for name in names for phrase in phrases(language, name))


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches one of `words`, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) + ")"


@cache
def fact_kinds() -> frozenset[str]:
    """Kinds of learning blocks whose text states facts."""
    return frozenset(_words()["reading"]["kinds"])


@cache
def reference_titles() -> frozenset[str]:
    """Titles, in small letters, of sections that list sources."""
    return frozenset(_words()["reading"]["references"])


@cache
def answer_titles() -> frozenset[str]:
    """Titles, in small letters, under which answers to exercises stand."""
    return frozenset(_words()["reading"]["answers"])


@cache
def answer_titles_behind() -> frozenset[str]:
    """Titles, in small letters, under which answers stand where exercises went before."""
    return frozenset(_words()["reading"]["answers_behind"])


@cache
def exercise_titles() -> frozenset[str]:
    """How titles of exercises begin, in small letters."""
    return frozenset(_words()["reading"]["exercises"])


def _words() -> dict[str, dict[str, list[str]]]:
    return toml("publisher.check", "data", "words.toml")
