"""Values in lines of metadata: names of people, dates, addresses, labels with what follows them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from publisher.clean.keys import folded_text
from publisher.clean.patterns import words
from publisher.language import dates
from publisher.language.packaged import toml

_DATE = re.compile(
    r"(?<![\w/.-])(?:"
    r"\d{1,2}(?:st|nd|rd|th)?[ -]{1,2}[A-Za-z]{3,9}\.?,?[ -]{1,2}\d{4}"
    r"|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"|\d{1,2}/\d{1,2}/\d{2}(?=,? \d{1,2}[.:]\d\d)"
    r"|\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]{4,20})?|(?:19|20)\d\d[/.][01]\d[/.][0-3]\d"
    r")(?![\w/])"
)
_FIGURE = re.compile(r"\d")
_TIME = re.compile(r"(?<!\d)\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?!\d)\s?(?:[AaPp]\.?[Mm]\b\.?)?")
_TIME_FIRST = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d)")
_CELLS = re.compile(r"\s?\|\s?:\s?\|\s?")
_AROUND_LABEL = " -|(*_~"
_LONGEST_LABEL = 40
_REMEMBERED = 1024
"""Lines of which is known what was read off them: several rules ask, in each round anew."""
_YEAR_TIME = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\d{1,2}[.:]\d\d)")
_UPDATED = re.compile(r"(?<=[a-z\d])(?=(?:Updated|Published|Diperbarui|Diterbitkan)\b)")
_ZONE = re.compile(r"(?:gmt|utc)(?:[+-]\d{1,2}(?::\d\d)?)?")
_TOKEN = re.compile(r"[^\s|,:;()·•/–—+*\[\]-]+")
_COUNT = re.compile(r"\d[\d.,]*(?:k|rb|jt)?\+?", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"'()\[\]]{4,300}|www\.[^\s<>\"'()\[\]]{4,300}", re.IGNORECASE)
_NAME_WORD = re.compile(r"(?:[^\W\d_][^\W\d_'’-]{0,24}(?:[-'’][^\W\d_]{1,20})*|[A-Z]{1,3}\.(?:[A-Z]\.){0,3})[.,]?")
_USER = re.compile(r"[a-z][a-z0-9_.-]{3,24}")
_DEGREE = re.compile(
    r"(?:,\s?|\s)(?:[SMD]\.\s?[A-Z][A-Za-z]{0,5}(?![A-Za-z])\.?(?:[A-Z]\.)?|Ph\.?D\.?|M\.?Sc\.?|MBA|Dr\.|Ir\.|Ak\.|Gr\.|Lc\.|A\.Md\.)",
    re.ASCII,
)
_SITE = re.compile(
    r"(?<![@\w.-])[\w-]{2,40}\.(?:com|co\.id|id|net|org|ac\.id|sch\.id|go\.id|co|tv|news|edu|info)|detik[A-Za-z]{2,12}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line with a date: ISO dates, what is left of the line, and whether a clock time or weekday stood with it."""

    date: str
    updated: str
    rest: str
    certain: bool


@cache
def labels(field: str) -> frozenset[str]:
    """The labels of a field of the metadata, in lower case."""
    return frozenset(toml("publisher.clean", "data", "bylines.toml")[field])


@cache
def plain_labels() -> tuple[str, ...]:
    """The labels of authors that need no colon, the longest first."""
    return tuple(sorted(labels("plain_author"), key=lambda label: (-len(label), label)))


@cache
def _label_pattern() -> re.Pattern[str]:
    fields = ("author", "editor", "date", "updated", "category", "url", "site", "license")
    every = sorted({label for field in fields for label in labels(field)}, key=len, reverse=True)
    listed = "|".join(re.escape(label).replace(r"\ ", r"\s") for label in every)
    return re.compile(rf"(?:^|(?<=[\s|,;·(/-])|(?<=[a-z])(?=[A-Z]))({listed})\s?:\s?", re.IGNORECASE)


@cache
def _fields() -> Mapping[str, str]:
    order = ("author", "editor", "date", "updated", "category", "url", "site", "license")
    return {label: field for field in reversed(order) for label in labels(field)}


def field_of(label: str) -> str:
    """The field of the metadata that a label names, "" if none."""
    return _fields().get(label, "")


@lru_cache(maxsize=_REMEMBERED)
def labelled(text: str) -> Mapping[str, str]:
    """Fields of a line like "Penulis: A Editor: B": label by label what follows it. Empty unless a label opens the line."""
    text = _CELLS.sub(": ", text) if "|" in text else text
    opening = text.partition(":")[0].strip(_AROUND_LABEL)
    known = ":" in text and len(text) <= 300 and bool(field_of(" ".join(folded_text(opening[:_LONGEST_LABEL]).split())))
    found = list(_label_pattern().finditer(text)) if known else []
    if not found or text[: found[0].start()].strip(_AROUND_LABEL):
        return {}
    values: dict[str, str] = {}
    for here, following in zip(found, [*found[1:], None], strict=True):
        value = text[here.end() : following.start() if following else None].strip(" |,;·-)*_~")
        values.setdefault(field_of(" ".join(folded_text(here[1]).split())), value)
        if "http" in value:
            break
    return values


@lru_cache(maxsize=_REMEMBERED)
def date_line(text: str) -> DateLine | None:
    """A line with one or two dates, taken apart; None without a date or for a long line."""
    if len(text) > 220 or _FIGURE.search(text) is None:
        return None
    text = _UPDATED.sub(" ", _YEAR_TIME.sub(r"\1 ", text))
    found = [(match, iso) for match in _DATE.finditer(text) if (iso := dates.parse(_hyphened(match[0]) + _clock_after(text, match)))]
    if not found or len(found) > 2:
        return None
    rest = text
    for match, _ in reversed(found):
        rest = f"{rest[: match.start()]} | {rest[match.end() :]}"
    timeless = _TIME.sub(" ", rest)
    days = words_in(timeless) & labels("weekdays")
    certain = bool(days) or (timeless != rest and _TIME_FIRST.search(rest) is not None)
    first_updated = bool(
        words_in(text[: found[0][0].start()]) & {"diperbarui", "updated", "update", "diubah", "modified", "diupdate", "edited"}
    )
    stamps = [iso for _, iso in found]
    if first_updated and len(stamps) == 1:
        return DateLine("", stamps[0], residue(timeless), certain=True)
    if first_updated:
        return DateLine(stamps[1], stamps[0], residue(timeless), certain)
    return DateLine(stamps[0], stamps[1] if len(stamps) == 2 else "", residue(timeless), certain)


def _hyphened(date: str) -> str:
    """A date that starts with the year, as ISO 8601 writes it ("2021/05/03" and "2021.05.03" too)."""
    return re.sub(r"[/.]", "-", date) if date[:4].isdigit() else date


def _clock_after(text: str, match: re.Match[str]) -> str:
    """The characters after a date that a short year is trusted by."""
    return text[match.end() : match.end() + 8] if re.search(r"/\d\d$", match[0]) else ""


def words_in(text: str) -> set[str]:
    """The words of a line in lower case."""
    return {token[0].casefold().translate({0x2019: "'"}).strip(".") for token in _TOKEN.finditer(text)}


def residue(text: str) -> str:
    """What is left of a date line without the words that stand around dates, counters and separators."""
    around = toml("publisher.clean", "data", "bylines.toml")["around_dates"]
    tokens = re.sub(r"([|·•])", r" \1 ", text).split()
    while tokens and _is_around(tokens[0], around):
        tokens.pop(0)
    while tokens and _is_around(tokens[-1], around):
        tokens.pop()
    return " ".join(tokens)


def _is_around(token: str, around: list[str]) -> bool:
    bare = token.strip("|,:;()·•/–—-+*[]").casefold().replace("’", "'")
    return not bare or bare in around or bare.strip(".") in around or any(shape.fullmatch(bare) for shape in (_COUNT, _ZONE))


def person(text: str, *, labelled: bool = False) -> str:
    """`text` as the name of a person or several, "" when it does not read as one.

    After a label ("Penulis:", "By") a group's name ("Tim Sains"), initials ("N.A.P.") or a user's name ("gurukimia") will do
    too, but not "Admin".
    """
    name = text.strip(" -|,;·@()*/").removesuffix(" -")
    bare = _DEGREE.sub("", name)
    if labelled and _USER.fullmatch(name) and name.casefold() not in words("nobody"):
        return name if not name.startswith("admin") else ""
    parts = [part for part in re.split(r"\s(?:dan|and|&)\s|[,/;]\s?", bare) if part.strip()]
    if not parts or len(name) > 100 or len(parts) > 4:
        return ""
    return name.rstrip(",") if all(_is_name(part.split(), labelled=labelled) for part in parts) else ""


def _is_name(parts: list[str], *, labelled: bool) -> bool:
    if not 1 <= len(parts) <= 6 or " ".join(parts).casefold() in words("nobody"):
        return False
    for part in parts:
        folded = part.casefold().strip(".,")
        if folded in words("not_names") and not labelled:
            return False
        small = folded in words("name_particles") or (labelled and folded in words("group_particles"))
        if not _NAME_WORD.fullmatch(part) or not (part[0].isupper() or small):
            return False
    return True


def has_degree(text: str) -> bool:
    """Whether an academic degree stands with the name."""
    return _DEGREE.search(text) is not None


def address(text: str) -> str:
    """The first web address in `text`, "" if there is none."""
    found = _ADDRESS.search(text) if "/" in text or "." in text else None
    return found[0].rstrip(".,;:!?") if found else ""


def site_in(text: str) -> str:
    """The name of a site that is written like a domain ("Contoh.com"), "" if there is none."""
    found = _SITE.search(text) if "." in text or "detik" in text.casefold() else None
    return found[0] if found else ""


def host(url: str) -> str:
    """The host of an address without "www."."""
    bare = re.sub(r"^https?://", "", url, flags=re.IGNORECASE)
    return re.split(r"[/?#:]", bare, maxsplit=1)[0].casefold().removeprefix("www.")
