"""Counts of things that no word for kinds names: "Indonesia terbagi atas tiga zona waktu", "soils have four main horizons, namely …".

Only statements of how a thing is made up count: a verb that divides it, or a row of all its parts behind the number. Not what
people are divided into, what is measured, supposed, or was so at another time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from publisher.check.lexicon import alternatives, any_of
from publisher.check.quantities import listed, number, number_pattern
from publisher.check.sourced import has_year
from publisher.language.tokens import spelled

_MOST_NAMED, _MOST_PLACED = 3, 3
"""Words of the name of what is counted, and of where it is."""
_LARGEST = 20


@dataclass(frozen=True, slots=True)
class Said:
    """A number at `start`: `value` of `named`; either `before` ends in what has them or they are in a `place`; `words` show it."""

    value: int
    named: str
    before: str
    place: str
    words: str
    start: int


def said_counts(sentence: str, language: str) -> Iterator[Said]:
    """What a sentence says a thing is made up of; `before` is not yet read as a subject."""
    bare = re.sub(r"\([^()]*\)", "", sentence)
    if sentence.endswith("?") or has_year(bare, language) or _elsewhen(language).search(bare):
        return
    for found in _stated(language).finditer(sentence):
        value = number(found["number"], language)
        named, place = _parted(found["named"].casefold(), language)
        listing = found["listing"] is not None
        divides = found["divides"] is not None
        if not named or value > _LARGEST or not (listing or (divides and not place)):
            continue
        words = f"{found['number']} {found['named']}".casefold()
        yield Said(value, named, "" if found["exists"] else sentence[: found.start()], place, words, found.start())


def _parted(words: str, language: str) -> tuple[str, str]:
    """The name of what is counted and the place behind it; "" for what is measured or is no plain name."""
    kept = spelled(words)
    at = next((place for place, word in enumerate(kept) if word in listed(language, "where")), len(kept))
    named = [word for word in kept[:at] if word not in listed(language, "main")]
    closed = any(word in listed(language, kind) for word in named for kind in ("measures", "ends", "pointing"))
    if not 0 < len(named) <= _MOST_NAMED or len(kept) - at - 1 > _MOST_PLACED or closed:
        return "", ""
    return " ".join(named), " ".join(kept[at:])


@cache
def _stated(language: str) -> re.Pattern[str]:
    divides, has, exists, listing = (alternatives(listed(language, name)) for name in ("divides", "has", "exists", "listing"))
    return re.compile(
        rf"\b(?:(?P<divides>{divides})|(?P<exists>{exists})|{has})\s(?P<number>{number_pattern(language)})\s"
        rf"(?P<named>[^\W\d_][\w'-]*(?:\s[^\W\d_][\w'-]*){{0,6}}?)(?:(?P<listing>\s?:|,?\s{listing}\b)|[.!;]?\Z)",
        re.IGNORECASE,
    )


@cache
def _elsewhen(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(language, 'supposed')}|{alternatives(listed(language, 'elsewhen'))})\b", re.IGNORECASE)
