"""Numbers in words and figures, with what they count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from publisher.check.lexicon import alternatives
from publisher.language.lexicon import LANGUAGES
from publisher.language.packaged import toml

_MORE = {"id": ("lebih dari", "minimal", "sedikitnya", "paling sedikit"), "en": ("more than", "at least", "over", "a minimum of")}
_OR_MORE = {"id": "atau lebih", "en": "or more"}
_ABOVE = ("lebih dari", "more than", "over")
_LARGEST = 999
"""From a thousand on, figures are years and statistics, which other rules look at."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts; `open` says that there may be more of it."""

    value: int
    of: str
    open: bool = False


def words_of(language: str) -> dict[str, object]:
    """The table of counting words of `language` (BCP 47)."""
    tag = language.split("-", maxsplit=1)[0]
    table: dict[str, object] = toml("publisher.check", "data", "counts.toml")[tag if tag in LANGUAGES else LANGUAGES[0]]
    return table


def listed(language: str, name: str) -> tuple[str, ...]:
    """One list of the counting words of `language`."""
    found = words_of(language)[name]
    return tuple(str(word) for word in found) if isinstance(found, list) else (str(found),)


@cache
def number_pattern(language: str) -> str:
    """A pattern that matches a number up to twelve in words, or one of at most three figures."""
    return rf"(?:{alternatives(listed(language, 'numbers'))}|\d{{1,3}})"


def number(text: str, language: str) -> int:
    """The value of what `number_pattern` matched."""
    folded = " ".join(text.casefold().split())
    return int(folded) if folded.isdecimal() else listed(language, "numbers").index(folded)


def quantities(text: str, language: str) -> Iterator[Quantity]:
    """Each number of `text` with the word it counts, bounds taken into it: "lebih dari dua negara" is three or more."""
    tag = language if language in _MORE else LANGUAGES[0]
    for found in _quantity(tag).finditer(text):
        value = number(found["number"], tag)
        is_open = bool(found["more"] or found["or_more"] or found["behind"])
        above = bool(found["more"]) and found["more"].casefold() in _ABOVE
        if value <= _LARGEST:
            yield Quantity(value + above, found["of"].casefold().removesuffix("s" if tag == "en" else ""), is_open)


@cache
def _quantity(language: str) -> re.Pattern[str]:
    more, behind = alternatives(_MORE[language]), re.escape(_OR_MORE[language]).replace(r"\ ", r"\s")
    return re.compile(
        rf"(?<![\w.,-])(?:(?P<more>{more})\s)?(?P<number>{number_pattern(language)})(?![\d.,-])\s(?:(?P<or_more>{behind})\s)?"
        rf"(?P<of>[^\W\d_][\w-]+)(?:\s(?P<behind>{behind}))?",
        re.IGNORECASE,
    )
