"""The words of a table of terms: what its columns are called, and how statuses and truth values are written."""

import re
from collections.abc import Mapping
from functools import cache

from publisher.language.packaged import toml
from publisher.model.glossary import Status

KEY = "id"
_GUARDED = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet takes for a formula, after the list of the OWASP on CSV injection; with the marks put before it."""


def columns(language: str) -> Mapping[str, str]:
    """Key → heading of all columns in their order, in "id" or "en"."""
    sheet = toml("publisher.glossary", "data", "sheet.toml")
    return {key: names[language] for part in ("columns", "told", "key") for key, names in sheet[part].items()}


def is_told(key: str) -> bool:
    """Whether a column is there to be read by people only."""
    return key in toml("publisher.glossary", "data", "sheet.toml")["told"]


@cache
def headings() -> Mapping[str, str]:
    """Heading, folded, in any language, or key → key of the column."""
    known = {folded(key): key for key in columns("id")}
    return known | {folded(heading): key for language in ("id", "en") for key, heading in columns(language).items()}


def word_of(part: str, value: str, language: str) -> str:
    """How a status or a truth value ("true", "false") is written."""
    return str(toml("publisher.glossary", "data", "sheet.toml")[part][value][language][0])


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
