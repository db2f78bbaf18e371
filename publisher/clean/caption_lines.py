"""What a single line says of a picture: its caption, its credit, the place where it stood."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from publisher.clean.page import Line, read_once
from publisher.clean.quick import QuickTests, quick_tests
from publisher.language.packaged import toml

_LONGEST_LINE = 420
_REMEMBERED = 1024
"""Lines of which is known from an earlier round whether they hold a credit."""
COUNTED = re.compile(
    r"(?:gambar|figure|fig\.?|foto|photo|bagan|peta|map|diagram|grafik|chart)\s(?P<number>\d{1,3}(?:\.\d{1,3})*)"
    r"(?:\s?[.:–—-]\s?(?=[^\s\d])|(?<=\.\d)\s(?=(?-i:[A-Z]))|(?<=\.\d\d)\s(?=(?-i:[A-Z])))",
    re.IGNORECASE,
)
"""The opening of a caption with a number."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A way in which a picture's source is named."""

    sure: bool
    has: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Captioned:
    """A line taken apart into caption and credit; `shown` is what the picture shows where the article says it besides."""

    caption: str
    credit: str
    sure: bool
    shown: str = ""


@cache
def credits_known() -> tuple[Credit, ...]:
    """The shapes of credits, in order."""
    entries = toml("publisher.clean", "data", "captions.toml")["credit"]
    return tuple(
        Credit(entry["sure"], tuple(part.casefold() for part in entry["has"]), re.compile(entry["pattern"], re.IGNORECASE))
        for entry in entries
    )


@cache
def shows() -> re.Pattern[str]:
    """How the description of a picture opens, in lower case."""
    return re.compile(toml("publisher.clean", "data", "captions.toml")["shows"])


@cache
def lines_like(name: str) -> re.Pattern[str]:
    """The pattern of that name for lines about pictures."""
    return re.compile(toml("publisher.clean", "data", "captions.toml")[name], re.IGNORECASE)


@read_once
def placeholder(line: Line) -> Captioned | None:
    """What a line says of the picture in whose place it stands ("[Image: A boat on the lake]"), None for any other line."""
    found = lines_like("placeholder").fullmatch(line.flat) if line.flat.startswith("[") and len(line.flat) <= _LONGEST_LINE else None
    return Captioned(found["caption"] or found["told"] or line.flat.strip("[]"), "", sure=True) if found else None


@read_once
def bracketed(line: Line) -> Captioned | None:
    """Caption and credit of a line in round brackets ("(Image: A boat. Source: Ana Sol)"), None for any other line."""
    found = lines_like("bracketed").fullmatch(line.flat) if line.flat.startswith("(") and len(line.flat) <= _LONGEST_LINE else None
    return Captioned(found["caption"] or found["told"], found["credit"] or "", sure=True) if found else None


@read_once
def left_by_wiki(line: Line) -> Captioned | None:
    """What the name of a file says of the picture that a wiki showed ("File:Gully in field.jpg"), None for any other line."""
    found = lines_like("file").fullmatch(line.flat) if ":" in line.flat and len(line.flat) <= _LONGEST_LINE else None
    return Captioned(found["caption"].replace("_", " "), "", sure=True) if found else None


@cache
def _quick_tests() -> QuickTests:
    return quick_tests(shape.has for shape in credits_known())


@lru_cache(maxsize=_REMEMBERED)
def captioned(flat: str, folded: str) -> Captioned | None:
    """Caption and credit of a line, None if it holds no credit."""
    if not folded or len(flat) > _LONGEST_LINE:
        return None
    for shape in (credits_known()[place] for place in _quick_tests().passed(folded)):
        found = shape.pattern.search(flat)
        if found:
            start, end = found.span("credit")
            if found["credit"].endswith((":", ",")):  # only the label "Foto:": the words after it are the caption
                return Captioned(flat, "", shape.sure)
            caption = f"{flat[:start]} {flat[end:]}".strip(" .,|–-()")
            if flat[:start].rstrip().endswith("."):
                caption += "."
            return Captioned(caption, found["credit"].strip("() "), shape.sure)
    return None
