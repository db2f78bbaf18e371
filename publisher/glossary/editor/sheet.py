"""The terms as a table for a spreadsheet (CSV, RFC 4180), and such a table read again.

Written are a byte order mark, without which Excel reads UTF-8 as Windows-1252, and semicolons, because Excel takes the list
separator of the system's region, which is the semicolon wherever the decimal sign is a comma. Read are semicolons, commas and
tabs, UTF-8, UTF-16 ("Unicode text" of Excel) and Windows-1252 ("CSV" of Excel).
"""

import codecs
import csv
import difflib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.diagnostics import Diagnostic, Result, warning
from publisher.errors import ConfigurationError, Problem, UsageError
from publisher.glossary.editor.records import place_of
from publisher.glossary.editor.sheet_words import LISTED, columns, folded, guarded, headings, mark_of, pattern_of, unguarded, word_of
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import EntryId

SEPARATOR = ";"
_SEPARATORS = (";", ",", "\t")
_OTHER_KINDS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
"""How XLSX and ODS, XLS and PDF begin."""
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: its number as the spreadsheet counts, the cells of known columns by key."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was read; `places` says of each column its heading and its letter, "status (C)"."""

    name: str
    rows: tuple[Row, ...]
    places: Mapping[str, str]


def as_csv(entries: Sequence[GlossaryEntry], names: Mapping[EntryId, str], language: str) -> bytes:
    """The terms as CSV with headings in `language` ("id" or "en"); `names` are the headwords of all entries, for references."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow(columns(language).values())
    for entry in entries:
        cells = cells_of(entry, names, language)
        writer.writerow([guarded(cells[key]) for key in columns(language)])
    return codecs.BOM_UTF8 + written.getvalue().encode("utf-8")


def cells_of(entry: GlossaryEntry, names: Mapping[EntryId, str], language: str) -> dict[str, str]:
    """The cells of a term by column."""
    cells = {
        "term": entry.headword,
        "definition": entry.definition,
        "status": word_of("status", str(entry.status), language),
        **{key: LISTED.join(getattr(entry, key)) for key in ("variants", "abbreviations", "foreign")},
        "see": names.get(entry.see, entry.typed(entry.see)) if entry.see is not None else "",
        "see_also": LISTED.join(names.get(other, entry.typed(other)) for other in entry.see_also),
        "link": word_of("link", "true" if entry.link else "false", language),
        "reason": entry.basis.reason if entry.basis is not None else "",
        "confidence": f"{float(f'{entry.confidence:.2f}') * 100:.0f}",
        "pattern": pattern_of(entry.reason, language) if entry.span is not None else "",
        "source": place_of(entry.span) if entry.span is not None else "",
        "id": str(entry.id),
    }
    return {**cells, "mark": mark_of(cells)}


def table_in(data: bytes, name: str) -> Result[Table]:
    """The table of a CSV file. Findings: GLO045 a column nobody knows, GLO057 read as Windows-1252.

    Raises UsageError for what is no table of terms (GLO041 another kind of file, GLO042 no text, GLO043 no column of terms),
    ConfigurationError with all that is wrong with columns and rows (GLO044, GLO046, GLO055, GLO056).
    """
    text, told = _text(data, name)
    first, _, rest = text.partition("\n")
    text = rest if first.strip().casefold().startswith("sep=") else text
    separator = max(_SEPARATORS, key=lambda sign: _known_in(text, sign))
    problems: list[Problem] = []
    records = [(number, cells) for number, cells in _records(text, separator, problems) if any(cell.strip() for cell in cells)]
    heading = records[0][1] if records else []
    keys = [headings().get(folded(unguarded(cell))) for cell in heading]
    if "term" not in keys:
        raise UsageError("GLO043", file=name, shown=" | ".join(heading)[:_SHOWN])
    told += _tell_columns(heading, keys, name, problems)
    rows = [_row(number, cells, keys, problems) for number, cells in records[1:]]
    refuse(name, problems)
    places = {key: f"{heading[place].strip()} ({_letter(place)})" for place, key in enumerate(keys) if key is not None}
    return Result(Table(name, tuple(rows), places), tuple(told))


def refuse(name: str, problems: Sequence[Problem]) -> None:
    """Raises ConfigurationError with all problems of the table, in the order of its rows, if there are any."""
    if problems:
        located = sorted(((code, {"file": name, **values}) for code, values in problems), key=lambda one: int(one[1]["row"]))
        raise ConfigurationError("GLO040", tuple(located), file=name, count=len(located))


def _text(data: bytes, name: str) -> tuple[str, list[Diagnostic]]:
    if data.startswith(_OTHER_KINDS):
        raise UsageError("GLO041", file=name)
    for encoding, told in (
        ("utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig", False),
        ("cp1252", True),
    ):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, [warning("GLO057", None, file=name)] if told else []
    raise UsageError("GLO042", file=name)


def _known_in(text: str, separator: str) -> int:
    first = next((cells for _, cells in _records(text, separator, []) if any(cells)), [])
    return sum(folded(unguarded(cell)) in headings() for cell in first)


def _records(text: str, separator: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """The rows with their numbers; where quotation marks do not fit the rest cannot be read."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            yield number, cells
    except csv.Error:
        problems.append(("GLO056", {"row": number + 1}))


def _tell_columns(heading: Sequence[str], keys: Sequence[str | None], name: str, problems: list[Problem]) -> list[Diagnostic]:
    told: list[Diagnostic] = []
    for place, (cell, key) in enumerate(zip(heading, keys, strict=True)):
        values: dict[str, str | int] = {"row": 1, "column": f"{cell.strip()} ({_letter(place)})"}
        if key is None and cell.strip():
            near = difflib.get_close_matches(folded(cell), headings(), n=1, cutoff=0.75)
            if near:
                problems.append(("GLO044", {**values, "suggestion": near[0]}))
            else:
                told.append(warning("GLO045", None, file=name, column=values["column"]))
        elif key is not None and key in keys[:place]:
            problems.append(("GLO046", values))
    return told


def _row(number: int, cells: Sequence[str], keys: Sequence[str | None], problems: list[Problem]) -> Row:
    beyond = [cell for cell in cells[len(keys) :] if cell.strip()]
    if beyond:
        problems.append(("GLO055", {"row": number, "text": beyond[0].strip()[:_SHOWN]}))
    return Row(number, {key: " ".join(unguarded(cell).split()) for key, cell in zip(keys, cells, strict=False) if key is not None})


def _letter(place: int) -> str:
    """The letters of a column, from 0: A, B … Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
