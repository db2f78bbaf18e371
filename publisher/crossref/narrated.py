"""Authors that a sentence names before a year in brackets: "Menurut Alisjahbana dkk. (1950)", "Nugroho (2011) juga menulis"."""

import re
from dataclasses import dataclass
from functools import cache

from publisher.language.citation.words import any_of

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
    led = _cue_inside().match(found["who"])
    who = _POSSESSIVE.sub("", found["who"][led.end() :] if led else found["who"])
    first = _POSSESSIVE.sub("", found["first"]).rsplit(maxsplit=1)[-1]
    is_clear = bool(found["others"] or led or _cue().search(before[: found.start()]) or _verb().match(after))
    return Narrated(who, first, is_clear)


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
