"""How many things a text says there are: "tiga tahap berikut:", "divided into four", "several kinds"."""

import re
from functools import cache

from publisher.structure.cues import LONGEST_ENDING, listed, may_hold, numerals, pattern_of, remembered, wording

_FIGURE = re.compile(r"\d")


@remembered
def stated_count(text: str) -> int:
    """How many things the last sentence announces ("tiga tahap berikut" → 3); 0 where it does not say."""
    tail = wording(text[-3 * LONGEST_ENDING :])
    for word in reversed(tail.split()):
        if word in numerals():
            return numerals()[word]
        if word.isdecimal() and 2 <= int(word[:3]) <= 20 and len(word) < 3:
            return int(word)
    return 0


def announced_count(text: str) -> int:
    """How many things a sentence that ends in a colon announces by a number word and what it counts; 0 where it measures something."""
    words = wording(text[-3 * LONGEST_ENDING :]).split()
    for word, counted in zip(reversed(words[:-1]), reversed(words), strict=False):
        if word in numerals():
            return numerals()[word] if counted not in listed("units") else 0
    return 0


def counts_of_kinds(text: str) -> list[int]:
    """How many kinds, parts or the like the text says there are ("Ada tiga bentuk …", "divided into four"), the last first."""
    told = wording(text[-6 * LONGEST_ENDING :])
    return [_number(found[1] or found[2]) for found in reversed(list(_kinds_pattern().finditer(told)))] if _may_count(told) else []


def counts_left_open(text: str) -> list[int]:
    """Those numbers of kinds or parts that the text does not go on to name ("Ada tiga bentuk, yaitu …" names them)."""
    told = wording(text[-6 * LONGEST_ENDING :])
    if not _may_count(told):
        return []
    names = pattern_of("enumerating", r"(?<!\S)(?:{0})(?!\S)(?=.)")
    return [_number(found[1] or found[2]) for found in _kinds_pattern().finditer(told) if not names.search(told, found.end())]


def all_of_them(text: str) -> int:
    """How many things the text speaks of as of all there are ("Ketiganya …", "All three …", "Both …"); 0 where it does not."""
    told = wording(text[: 6 * LONGEST_ENDING])
    found = _all_pattern().search(told)
    return 0 if found is None else _number(next(word for word in (*found.groups(), "2") if word))


def says_several(text: str) -> bool:
    """Whether the last part of the text says, without a number, that there are several kinds, or that the subject is divided."""
    kinds = pattern_of("kinds", r"(?:\S{{1,20}}\s){{0,2}}(?:{0})(?!\S)")
    tail = wording(text[-3 * LONGEST_ENDING :])
    divided = pattern_of("divides", r"(?<!\S)(?:{0})(?!\S)").search(tail) if may_hold("divides", tail) else None
    if divided is not None:
        return pattern_of("enumerating", r"(?<!\S)(?:{0})(?!\S)(?=.)").search(tail, divided.end()) is None
    vague = pattern_of("vague", r"(?<!\S)(?:{0})\s").finditer(tail) if may_hold("vague", tail) else ()
    return any(kinds.match(tail, found.end()) for found in vague)


def _may_count(words: str) -> bool:
    """A quick test before the pattern: whether there is a number, in figures or as a word."""
    return _FIGURE.search(words) is not None or not _opening_numerals().isdisjoint(words.split())


@cache
def _opening_numerals() -> frozenset[str]:
    return frozenset(numeral.split(" ", 1)[0] for numeral in numerals())


@cache
def _kinds_pattern() -> re.Pattern[str]:
    numbers = "|".join(sorted(numerals(), key=lambda word: (-len(word), word)))
    count = rf"({numbers}|\d{{{{1,2}}}})"
    return pattern_of(
        "kinds", rf"(?<!\S)(?:{count}\s(?:\S{{{{1,20}}}}\s){{{{0,2}}}}(?:{{0}})(?!\S)|(?:menjadi|atas|dari|into|of)\s{count}$)"
    )


@cache
def _all_pattern() -> re.Pattern[str]:
    numbers = "|".join(sorted(numerals(), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\S)(?:ke({numbers})nya|(?:all|these|the)\s({numbers})(?:\sof\s(?:them|these))?|both)(?!\S)")


def _number(word: str) -> int:
    return numerals().get(word) or int(word)
