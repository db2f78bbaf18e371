"""Volume, issue, pages and date behind a title."""

import re
from dataclasses import dataclass
from functools import cache

from publisher.language.citation.statements import BREAK
from publisher.language.citation.when import YEAR, day_of_year, full_date, iso, month_date
from publisher.language.citation.words import any_of

PAGES = "\ue001"
"""Stands where the pages stood."""

_DASH = r"\s?[-–—‒]{1,2}\s?"
_PAGE = r"[A-Za-z]?\d{1,6}"
_SPAN = re.compile(_DASH)
_EDGE = rf"(?:^|(?<=[,;:.\s({BREAK}]))"
_YEAR = re.compile(
    rf"(?<!(?i:tahun)\s)(?<!\bin\s)(?:^|(?<=[\s,(;:.{BREAK}]))(?:©|c)?({YEAR})[a-z]?(?=\s(?![a-zà-ÿ])|[,).;:{BREAK}{PAGES}]|$)"
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """What stood before the numbers of a journal, the numbers, and what stood behind them."""

    before: str
    volume: str = ""
    issue: str = ""
    behind: str = ""


def without_pages(text: str) -> tuple[str, str]:
    """`text` with `PAGES` in the place of the pages; the pages, with an en dash ("45–60")."""
    for shape in _page_shapes():
        for found in shape.finditer(text):
            if not _is_span_of_years(found["pages"]):
                return f"{text[: found.start()]}{PAGES}{text[found.end() :]}", _SPAN.sub("–", found["pages"])
    return text, ""


@cache
def _page_shapes() -> tuple[re.Pattern[str], ...]:
    span = rf"(?P<pages>{_PAGE}(?:{_DASH}{_PAGE})?)"
    return (
        re.compile(rf"(?<!\w)(?:{any_of('pages')})\s?(?:ke-?\s?)?{span}(?!\w)", re.IGNORECASE),
        re.compile(rf"{_EDGE}(?P<pages>[A-Za-z]?\d{{1,5}}{_DASH}[A-Za-z]?\d{{1,5}})(?=\s?(?:[.,;){BREAK}]|$))"),
        re.compile(rf"(?<=\),\s)(?P<pages>{_PAGE}(?:{_DASH}{_PAGE})?)(?=\s?[.,;]?$)"),
        re.compile(r"(?<=[\d)IVXLC])\s?:\s?(?P<pages>e?\d{1,6})(?=\s?(?:[.,;)]|$))"),
    )


def _is_span_of_years(pages: str) -> bool:
    return re.fullmatch(rf"{YEAR}{_DASH}(?:{YEAR}|\d\d)", pages) is not None and _SPAN.split(pages)[0] < "2030"


def without_date(text: str, year: str = "") -> tuple[str, str]:
    """`text` with `BREAK` in the place of its dates; the finest of the first kind found (ISO 8601), "" if there is none.

    `year` is the one behind the authors, which a day without a year belongs to ("Kompas, 12 Juni, hlm. 5").
    """
    best = ""
    day = day_of_year().search(text) if year and not full_date().search(text) else None
    if day:
        text, best = f"{text[: day.start()]}{BREAK}{text[day.end() :]}", iso(f"{day[0]} {year}")
    for shape in (full_date(), month_date()):
        found = shape.search(text)
        best = best or (iso(found[0]) if found else "")
        text = shape.sub(BREAK, text)
    years = _YEAR.findall(text)
    return _YEAR.sub(BREAK, text), best or (years[-1] if years else "")


def page_behind_date(text: str) -> tuple[str, str]:
    """`text` and the page that stands bare behind the date of a magazine ("July 2011, 34")."""
    found = re.search(rf"{BREAK},\s(?P<pages>\d{{1,4}}(?:{_DASH}\d{{1,4}})?)[.\s]*$", text)
    return (f"{text[: found.start()]}{BREAK}{PAGES}", _SPAN.sub("–", found["pages"])) if found else (text, "")


def numbered(text: str) -> Numbered:
    """`text` cut at the volume and issue of a journal; all of it before them if there are none."""
    for shape in _volume_shapes():
        for found in shape.finditer(text):
            told = found.groupdict()
            if not _is_year(told.get("volume") or ""):
                return Numbered(
                    text[: found.start()], told.get("volume") or "", told.get("issue") or told.get("bracketed") or "", text[found.end() :]
                )
    return Numbered(text)


def _is_year(number: str) -> bool:
    return re.fullmatch(YEAR, number) is not None


@cache
def _volume_shapes() -> tuple[re.Pattern[str], ...]:
    """From the surest to the barest: labelled, "12(3)", "7, no. 2", an issue alone, a number before pages."""
    roman = r"[IVXLC]{1,7}"
    count = rf"(?P<volume>\d{{1,4}}|{roman})(?!\w)"
    label, number = any_of("volume"), any_of("issue")
    issue = r"(?P<issue>(?=\w{0,5}\d|[IVX]+\b)\w{1,6}(?:[-–/]\w{1,4})?)"
    bracketed = rf"\((?:(?:{number})\s?)?(?P<bracketed>(?!{YEAR}\))[\w–/-]{{1,9}}(?:\s\d{{1,3}})?)\)"
    year = rf"(?:\s?\({YEAR}\)|\s?{BREAK})?"
    start = rf"(?:^|(?<=[\s,;.({BREAK}]))"
    return tuple(
        re.compile(shape, re.IGNORECASE)
        for shape in (
            rf"{start}(?<!\w)(?:{label})\s?:?\s?{count}{year}(?:\s?{bracketed}|[\s,.:;/({BREAK}]{{0,3}}(?:{number})\s?:?\s?{issue}\)?)?",
            rf"{start}{count}\s?{bracketed}",
            rf"{start}(?P<volume>\d{{1,4}})\.(?P<issue>\d{{1,3}}){year}(?=\s?[,:({BREAK}{PAGES}])",
            rf"{start}{count}\s?[,.:/]?\s?\(?(?:{number})\s?{issue}\)?",
            rf"{start}(?<!\w)\(?(?:{number})\s?:?\s?{issue}\)?(?=\s?(?:[.,;:){BREAK}{PAGES}]|$))",
            rf"(?<=[,;\s{BREAK}])(?P<volume>\d{{1,4}}){year}\s?[,:;]?\s?\(?(?={PAGES})",
            rf"(?<=,\s)(?P<volume>\d{{1,4}}),?\s?(?=$|{BREAK}$|\.$)",
        )
    )
