"""What was true on the day of writing only: figures without a year, words such as "saat ini"."""

import re
from collections.abc import Iterator
from functools import cache
from textwrap import shorten

from publisher.check.claims import EXCERPT
from publisher.check.lexicon import alternatives, any_of, phrases
from publisher.check.passages import Passage
from publisher.check.sourced import has_year
from publisher.diagnostics import Diagnostic, note

_NUMBER = r"(?<![\w.,-])(?P<number>\d{1,3}(?:[.,]\d{3}){1,4}|\d{1,6})(?:[.,]\d{1,2})?"
LEAST_COUNT = 10
"""Members or countries from which a count is a figure and not part of a definition ("dua negara atau lebih")."""
LEAST_MASS = 1000
"""People or goods from which a count is a statistic."""
BESIDE = 2
"""Sentences on both sides of a figure in which a year may stand that dates it."""
_WHOLE = "100"
"""Percent that are no figure but a word for all."""


def figures(passage: Passage, language: str) -> Iterator[Diagnostic]:
    """The first count, price or percentage of a passage with no year in its sentence or beside it."""
    for found in _figure(language).finditer(passage.text):
        if passage.is_quoted(found.start()) or not _is_figure(passage, found, language):
            continue
        own = passage.text[slice(*passage.around(*found.span()))]
        # A year beside it says nothing of what is so "now".
        beside = own if _time(language).search(own) else passage.text[slice(*passage.around(*found.span(), BESIDE))]
        if not has_year(beside, language) and not _has("supposed", beside, language):
            yield note("CHK104", passage.place(found.start()), text=found[0])
            return


def surveys(passage: Passage, language: str) -> Iterator[Diagnostic]:
    """The first data of a passage whose year is told: there may be newer ones."""
    for found in _survey(language).finditer(passage.text):
        if not passage.is_quoted(found.start()) and not _has(
            "supposed", passage.text[max(0, found.start() - EXCERPT) : found.start()], language
        ):
            yield note("CHK107", passage.place(found.start()), text=found[0], year=found["year"])
            return


@cache
def _survey(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language, 'surveys')}\s(?:[\w-]+\s){{0,4}}(?P<year>(?:19|20)\d\d)\b(?![-–]\d)", re.IGNORECASE)


def _is_figure(passage: Passage, found: re.Match[str], language: str) -> bool:
    """Whether the number is one that changes with time: no limit between kinds, no whole, no count of those at an event."""
    first, last = passage.around(*found.span())
    if found["sum"] or found["price"]:
        return _has("prices", passage.text[first:last], language)
    if found["percent"]:
        return _is_share(passage.text, found, (first, last), language)
    if found["counted"] and _has("events", passage.text[first : found.start()], language):
        return False
    if found["spelled"]:
        return _has("large" if found["counted"] else "thousands", found["spelled"], language)
    value = int(re.sub(r"\D", "", found["number"]))
    return bool(found["scale"]) or value >= (LEAST_COUNT if found["counted"] else LEAST_MASS)


def _is_share(text: str, found: re.Match[str], sentence: tuple[int, int], language: str) -> bool:
    """Whether a percentage is a share of people, lands or an economy: no mixture, no rule, no limit between kinds, no whole."""
    first, last = sentence
    if found["number"] == _WHOLE or _limit(language).match(text, found.end()) or _threshold(language).search(text[first : found.start()]):
        return False
    return _has("shares", text[first:last], language) and not _has("ruled", text[first:last], language)


def _has(listed: str, text: str, language: str) -> bool:
    return bool(_phrase(language, listed).search(text))


@cache
def _phrase(language: str, listed: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language, listed)}\b", re.IGNORECASE)


@cache
def _threshold(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language, 'thresholds')}\s[^.;]{{0,30}}\Z", re.IGNORECASE)


@cache
def _limit(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{any_of(language, 'limits')}\b", re.IGNORECASE)


@cache
def _figure(language: str) -> re.Pattern[str]:
    between = rf"(?:{any_of(language, 'between')}\s){{0,2}}"
    settled = rf"(?!\s{any_of(language, 'settled')}\b)"
    after = (
        rf"(?:\s(?P<scale>{any_of(language, 'scales')}))?"
        rf"(?:(?P<percent>\s?%|\s{any_of(language, 'percent')}\b)"
        rf"|\s{between}(?:(?P<counted>{any_of(language, 'counted')}\b{settled})"
        rf"|(?P<mass>{any_of(language, 'masses')}\b)|(?P<price>{any_of(language, 'money')}\b)))"
    )
    signs = alternatives(phrases(language, "money_signs"))
    sum_ = rf"(?<!\w){signs}\s?(?P<sum>\d{{1,3}}(?:[.,]\d{{3}}){{0,4}}|\d{{1,9}})(?:[.,]\d{{1,2}})?(?:\s{any_of(language, 'scales')})?"
    ones, more = any_of(language, "ones"), any_of(language, "spelled")
    spelled = rf"(?<![\w-])(?P<spelled>(?:{ones}[\s-])?{more}(?:[\s-](?:{ones}|{more})){{0,8}})(?!\w)"
    return re.compile(rf"(?:{_NUMBER}|{spelled}){after}|{sum_}", re.IGNORECASE)


def time_words(passage: Passage, language: str) -> Iterator[Diagnostic]:
    """The first word of a passage that is bound to the day of writing, in a sentence that names no year."""
    for found in _time(language).finditer(passage.text):
        first, last = passage.around(*found.span())
        if passage.is_quoted(found.start()) or has_year(passage.text[first:last], language):
            continue
        if _stands_alone(passage.text, found, language):
            yield note("CHK105", passage.place(found.start()), word=found[0].casefold(), text=_excerpt(passage.text[first:last], found[0]))
            return


def _excerpt(sentence: str, word: str) -> str:
    """The words of the sentence around `word`."""
    at = max(sentence.find(word) - EXCERPT // 3, 0)
    start = sentence.find(" ", at) + 1 if at else 0
    return ("… " if start else "") + shorten(sentence[start:], EXCERPT, placeholder=" …")


def _stands_alone(text: str, found: re.Match[str], language: str) -> bool:
    """Whether the words around leave it a word for today: not "ratusan tahun lalu", "masa kini", "sekarang mari kita"."""
    before = re.search(r"([\w-]+)\W\Z", text[max(0, found.start() - 24) : found.start()])
    after = re.match(r"\W{0,2}([\w-]+)(?:\W{1,2}([\w-]+))?", text[found.end() : found.end() + 48])
    near = re.findall(r"[\w-]+", text[max(0, found.start() - 24) : found.start()])[-3:]
    if {word.casefold() for word in near} & set(phrases(language, "time_addressed")):
        return False
    if before and (before[1].casefold() in phrases(language, "time_not_after") or (before[1].isdigit() and len(before[1]) > 1)):
        return False
    if text[: found.start()].endswith("("):
        return False  # a new name: "Birma (kini Myanmar)"
    return not (after and {word.casefold() for word in after.groups() if word} & set(phrases(language, "time_not_before")))


@cache
def _time(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(language, 'time')}(?![\w-])", re.IGNORECASE)
