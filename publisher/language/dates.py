"""Dates as web pages and word processors write them → ISO 8601, and ISO 8601 → the book's language."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from publisher.language.packaged import toml

_EDGE = r"(?<![\w/.:-])"
_END = r"(?![\w/])(?![-.,]\d)"
_ISO = re.compile(_EDGE + r"(?P<y>\d{4})(?P<sep>[-/])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?=T\d\d:|(?!\w)(?!-\d)(?!/))", re.ASCII)
_DAY_MONTH_YEAR = re.compile(
    _EDGE + r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[ \t\u00a0-]{1,3}(?P<name>[A-Za-z]{3,9})\.?,?[ \t\u00a0-]{1,3}(?P<y>\d{4})(?!\w)", re.ASCII
)
_MONTH_DAY_YEAR = re.compile(
    _EDGE + r"(?P<name>[A-Za-z]{3,9})\.?[ \t\u00a0](?P<d>\d{1,2})(?:st|nd|rd|th)?,?[ \t\u00a0]{1,3}(?P<y>\d{4})(?!\w)", re.ASCII
)
_NUMBERS = re.compile(_EDGE + r"(?P<d>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4})" + _END, re.ASCII)
# Two digits for the year are only trusted before a clock time, as chat exports write them.
_SHORT_YEAR = re.compile(_EDGE + r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{2})(?=,? \d{1,2}[.:]\d\d)", re.ASCII)
_MONTH_YEAR = re.compile(r"(?P<name>[A-Za-z]{3,9})\.?,?\s{1,3}(?P<y>\d{4})", re.ASCII)
_YEAR_MONTH = re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})", re.ASCII)
_YEAR = re.compile(r"(?P<y>(?:1[89]|20)\d\d)", re.ASCII)

_Reading = Callable[[re.Match[str]], str]


def parse(text: str) -> str:
    """The first date in `text` as ISO 8601, "" if there is none.

    A full date is found anywhere ("Kamis, 24 Maret 2022 | 14:00 WIB"); a month with its year or a bare year only counts
    where it is the whole text. Numbers are read day first, as in Indonesia, unless only month first gives a date. Clock
    times and zones are left out; weekdays, spans of years and impossible dates give nothing.
    """
    found = sorted(_full_dates(text))
    if found:
        return found[0][1]
    whole = text.strip()
    for shape, reading in ((_MONTH_YEAR, _named_month), (_YEAR_MONTH, _numbered_month), (_YEAR, _bare_year)):
        match = shape.fullmatch(whole)
        if match:
            return reading(match)
    return ""


def display(iso: str, language: str) -> str:
    """An ISO date (year, year-month or full) in words: "27 Desember 2023", "Desember 2023", "2023".

    Names of months are those of CLDR. Anything that is no ISO date comes back unchanged.
    """
    from babel.dates import format_date

    parts = iso.split("-")
    try:
        day = date(*(int(part) for part in (*parts, "1", "1")[:3]))
    except ValueError:
        return iso
    pattern = ("y", "MMMM y", "d MMMM y")[min(len(parts), 3) - 1]
    return str(format_date(day, pattern, locale=language.replace("-", "_")))


def _full_dates(text: str) -> Iterator[tuple[int, str]]:
    """(position, date) of the first good match of each shape."""
    shapes: tuple[tuple[re.Pattern[str], _Reading], ...] = (
        (_ISO, _numbered),
        (_DAY_MONTH_YEAR, _named),
        (_MONTH_DAY_YEAR, _named),
        (_NUMBERS, _day_first),
        (_SHORT_YEAR, _day_first),
    )
    for shape, reading in shapes:
        for match in shape.finditer(text):
            iso = reading(match)
            if iso:
                yield match.start(), iso
                break


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _numbered(match: re.Match[str]) -> str:
    return _iso(int(match["y"]), int(match["m"]), int(match["d"]))


def _named(match: re.Match[str]) -> str:
    return _iso(int(match["y"]), _month(match["name"]), int(match["d"]))


def _day_first(match: re.Match[str]) -> str:
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
    day, month = int(match["d"]), int(match["m"])
    return _iso(year, month, day) or _iso(year, day, month)


def _named_month(match: re.Match[str]) -> str:
    month = _month(match["name"])
    return f"{match['y']}-{month:02}" if month else ""


def _numbered_month(match: re.Match[str]) -> str:
    return match[0] if 1 <= int(match["m"]) <= 12 else ""


def _bare_year(match: re.Match[str]) -> str:
    return match["y"]


def _month(name: str) -> int:
    """Number of the month of that name, 0 if it is none."""
    return _months().get(name.casefold(), 0)


@cache
def _months() -> dict[str, int]:
    table = toml("publisher.language", "data", "dates.toml")["months"]
    return {name: int(number) for number, names in table.items() for name in names}
