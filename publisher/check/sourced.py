"""Whether a text says where something comes from."""

import re
from functools import cache

from publisher.check.lexicon import any_of
from publisher.check.passages import Passage
from publisher.language import dates

_YEAR = re.compile(r"(?<![\d.,])(?:1[0-9]|20)\d\d(?![\d%])(?![.,]\d)")
_BRACKETED = re.compile(
    r"\([^()]{0,160}?(?:1[5-9]|20)\d\d[^()]{0,80}\)|\[\d{1,3}\]|\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)|https?://|www\."
)


def has_year(text: str, language: str) -> bool:
    """Whether `text` names a year or a century."""
    return bool(_YEAR.search(text) or _centuries(language).search(text))


def names_a_source(passage: Passage, start: int, end: int) -> bool:
    """Whether the passage from `start` to `end` has a footnote, a link, an address, a date, or a year in brackets."""
    piece = passage.text[start:end]
    return passage.has_mark(start, end) or bool(_BRACKETED.search(piece)) or bool(dates.parse(piece))


def names_a_work(text: str, language: str) -> bool:
    """Whether `text` says in what work or on what occasion words were said ("dalam pidatonya")."""
    return bool(_works(language).search(text))


@cache
def _centuries(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language, 'dated')}\b", re.IGNORECASE)


@cache
def _works(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language, 'within')}\b", re.IGNORECASE)
