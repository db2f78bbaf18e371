"""Dates as reference lists write them: the year may stand first, months may be joined to a span."""

import re
from functools import cache

from publisher.language import dates
from publisher.language.citation.words import any_of, listed
from publisher.language.packaged import toml

YEAR = r"(?:1[5-9]\d\d|20\d\d)"


@cache
def _months() -> str:
    names = {name for spellings in toml("publisher.language", "data", "dates.toml")["months"].values() for name in spellings}
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


@cache
def full_date() -> re.Pattern[str]:
    """A pattern for a day in any of the usual orders."""
    month = rf"(?:{_months()})\.?"
    return re.compile(
        rf"(?<![\w/-])(?:(?:{any_of('weekdays')}),?\s)?(?:(?:\d{{1,2}}\s?[-–]\s?)?\d{{1,2}}(?:st|nd|rd|th)?[\s-]{month},?[\s-]{YEAR}|{month}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{YEAR}"
        rf"|\d{{4}}[-/]\d{{1,2}}[-/]\d{{1,2}}|\d{{1,2}}([/.-])\d{{1,2}}\1{YEAR}"
        rf"|{YEAR},?\s{month}\s\d{{1,2}}|{YEAR},\s\d{{1,2}}\s{month})(?![\w/])",
        re.IGNORECASE,
    )


@cache
def day_of_year() -> re.Pattern[str]:
    """A pattern for a day and its month as a part of its own, without a year."""
    return re.compile(rf"(?<=[,.(]\s)\d{{1,2}}\s(?:{_months()})\.?(?=\s?[,;.):]|$)", re.IGNORECASE)


@cache
def month_date() -> re.Pattern[str]:
    """A pattern for a month with its year, or a span of months or a season with its year."""
    month = rf"(?:{_months()})\.?"
    span = rf"{month}(?:\s?[-–/]\s?{month})?"
    return re.compile(rf"(?<![\w/-])(?:{span},?\s{YEAR}|{YEAR},?\s{span}|(?:{any_of('seasons')})\s{YEAR})(?![\w/–-])", re.IGNORECASE)


def iso(written: str) -> str:
    """The date in `written` as ISO 8601, as fine as it is sure: a span of months gives its year. "" if there is none."""
    bare = " ".join(written.replace(",", " ").split())
    found = dates.parse(bare) or dates.parse(bare.rstrip("abcdef"))
    year = re.search(rf"(?<!\d){YEAR}(?!\d)", bare)
    if found or not year:
        return found
    rest = f"{bare[: year.start()]} {bare[year.end() :]}".strip(" .")
    turned = rest.split()
    return dates.parse(f"{rest} {year[0]}") or dates.parse(f"{' '.join(reversed(turned))} {year[0]}") or year[0]


def is_date(written: str) -> bool:
    """Whether `written` holds a year and nothing beside it but a day, a month, a season or a letter behind the year."""
    words = re.findall(r"[^\W\d_]+\.?", re.sub(rf"({YEAR})[a-z]\b", r"\1", written))
    return re.search(rf"(?<!\d){YEAR}(?!\d)", written) is not None and all(
        word.casefold().rstrip(".") in _names() or word.casefold() in listed("around_year") for word in words
    )


@cache
def _names() -> frozenset[str]:
    return (
        frozenset(_months().split("|"))
        | listed("weekdays")
        | {"st", "nd", "rd", "th"}
        | {word.rstrip(".") for word in listed("seasons") | listed("around_year")}
    )
