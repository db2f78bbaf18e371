"""The words of a table of terms: what its columns are called, and how statuses and truth values are written."""

import hashlib
import re
from collections.abc import Mapping
from functools import cache

from publisher.language.packaged import toml
from publisher.model.glossary import Status

LISTS = ("variants", "abbreviations", "foreign", "see_also")
LISTED = "; "
"""Between the names in one cell."""
_DIGITS = 4
"""Hexadecimal digits of the mark of a cell: one change in 65,536 is not seen, and then is the same as now or asked for again."""
_GUARDED = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet takes for a formula, after the list of the OWASP on CSV injection; with the marks put before it."""


def columns(language: str) -> Mapping[str, str]:
    """Key → heading of all columns in their order, in "id" or "en"."""
    sheet = toml("publisher.glossary", "data", "sheet.toml")
    return {key: names[language] for part in ("columns", "told", "key") for key, names in sheet[part].items()}


def editable() -> tuple[str, ...]:
    """The columns that are read back, in their order."""
    return tuple(toml("publisher.glossary", "data", "sheet.toml")["columns"])


@cache
def headings() -> Mapping[str, str]:
    """Heading, folded, in any language, or key → key of the column."""
    known = {folded(key): key for key in columns("id")}
    return known | {folded(heading): key for language in ("id", "en") for key, heading in columns(language).items()}


def word_of(part: str, value: str, language: str) -> str:
    """How a status or a truth value ("true", "false") is written."""
    return str(toml("publisher.glossary", "data", "sheet.toml")[part][value][language][0])


def pattern_of(reason: str, language: str) -> str:
    """How a definition was found, in words: those of the article, or what the pattern is called."""
    names = toml("publisher.glossary", "data", "sheet.toml")["pattern"]
    return str(names[reason][language]) if reason in names else reason


def value_of(part: str, written: str) -> str:
    """The status or truth value that is written, in any language; "" for another word."""
    values = toml("publisher.glossary", "data", "sheet.toml")[part]
    plain = folded(written)
    return next((value for value, words in values.items() if plain == value or any(plain in known for known in words.values())), "")


def statuses(language: str) -> str:
    """All words a status may be, for a message."""
    return ", ".join(word_of("status", str(status), language) for status in Status)


def folded(text: str) -> str:
    """A heading or word without what does not count: case, white space, brackets and what stands in them."""
    return " ".join(text.partition("(")[0].replace("_", " ").casefold().split())


def guarded(cell: str) -> str:
    """A cell that no spreadsheet reads as a formula."""
    return f"'{cell}" if _GUARDED.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that was guarded."""
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell) else cell


def listed(cell: str) -> tuple[str, ...]:
    """The names in a cell, each once."""
    return tuple(dict.fromkeys(one for name in cell.split(LISTED.strip()) if (one := name.strip())))


def mark_of(cells: Mapping[str, str]) -> str:
    """What tells, when a row comes back, which of its cells were changed: a short digest of each that can be.

    It begins with a letter, so that no spreadsheet takes it for a number.
    """
    return "s" + "-".join(_mark(key, cells.get(key, "")) for key in editable())


def untouched(cells: Mapping[str, str]) -> frozenset[str]:
    """The cells of a row that say what they said when it was written; none where the row has no mark."""
    marks = cells.get("mark", "").removeprefix("s").split("-")
    if len(marks) != len(editable()):
        return frozenset()
    return frozenset(key for key, mark in zip(editable(), marks, strict=True) if key in cells and _mark(key, cells[key]) == mark)


def _mark(key: str, cell: str) -> str:
    return hashlib.sha256(_plain(key, cell).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _plain(key: str, cell: str) -> str:
    """A cell without what says nothing: spaces, the language of a status, the full stop of a definition."""
    text = " ".join(cell.split())
    if key in ("status", "link"):
        return value_of(key, text) or text
    return LISTED.join(listed(text)) if key in LISTS else text.removesuffix(".") if key == "definition" else text
