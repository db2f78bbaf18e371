"""Authors that a sentence names before a year in brackets: "Menurut Alisjahbana dkk. (1950)", "Nugroho (2011) juga menulis"."""

import re
from dataclasses import dataclass
from functools import cache

from publisher.language.citation.words import any_of, listed
from publisher.language.lexicon import LANGUAGES, stop_words

_SURNAME = r"[A-ZÀ-Þ][\w’'-]+"
_NAME = rf"{_SURNAME}(?:\s{_SURNAME}){{0,2}}"
_POSSESSIVE = re.compile(r"[’']s\Z")


@dataclass(frozen=True, slots=True)
class Narrated:
    """The authors as the sentence has them, the family name of the first, and whether the sentence surely speaks of their work."""

    who: str
    first: str
    is_clear: bool


def narrated(before: str, after: str) -> Narrated | None:
    """The authors that `before` ends with, None where no name stands there; `after` is what follows the year and its brackets.

    It is clear that a work is meant where others are left out ("dkk."), a cue stands before the name or a verb of saying behind
    the brackets. "Konferensi Bandung (1955)" is none.
    """
    found = _pattern().search(before)
    if found is None:
        return None
    named = _without_opener(found["who"])
    led = _cue_inside().match(named)
    who = _POSSESSIVE.sub("", named[led.end() :] if led else named)
    first = _POSSESSIVE.sub("", found["first"]).rsplit(maxsplit=1)[-1]
    is_clear = bool(found["others"] or led or _cue().search(before[: found.start()]) or _verb().match(after))
    return Narrated(who, first, is_clear)


def _without_opener(who: str) -> str:
    """`who` without a word that only opens the sentence: of "Namun Nugroho" "Nugroho". A name that is all of it stays ("So")."""
    first, _, rest = who.partition(" ")
    return rest if _opens_sentence(first.casefold()) and rest[:1].isupper() else who


def _opens_sentence(word: str) -> bool:
    return word in listed("sentence_openers") or any(word in stop_words(language) for language in LANGUAGES)


@cache
def _pattern() -> re.Pattern[str]:
    others = rf",?\s(?P<others>{any_of('others')})"
    return re.compile(rf"(?<![\w-])(?P<who>(?P<first>{_NAME})(?:{others}|,?\s(?:dan|serta|and|&)\s{_NAME})?)\s*\Z")


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of('narrated_before')})\s\Z", re.IGNORECASE)


@cache
def _cue_inside() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('narrated_before')})\s", re.IGNORECASE)


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"\s(?:(?:{any_of('narrated_between')})\s)?(?:{any_of('narrated_behind')})(?!\w)", re.IGNORECASE)
