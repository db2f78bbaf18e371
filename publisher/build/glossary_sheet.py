"""The glossary to a file for a spreadsheet or another program, and such a table back into `glossary.toml`."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from publisher.build import outputs
from publisher.build.glossary_file import with_entries
from publisher.build.registering import Register
from publisher.diagnostics import Result
from publisher.errors import UsageError
from publisher.glossary import as_records
from publisher.glossary.editor.records import whole_facts
from publisher.glossary.editor.sheet import as_csv, table_in
from publisher.glossary.editor.sheet_changes import RowChange, changes_of
from publisher.model.glossary import GlossaryEntry

FORMS = ("csv", "json", "toml")


def as_bytes(register: Register, entries: Sequence[GlossaryEntry], form: str, language: str, heading: str) -> bytes:
    """These terms in one of `FORMS`; `language` is that of the headings of a table, `heading` the first comment of TOML."""
    match form:
        case "csv":
            return as_csv(entries, {entry.id: entry.headword for entry in register.entries}, language)
        case "json":
            records = as_records(replace(register.glossary, entries=tuple(entries)))
            return (json.dumps(records, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
        case _:
            return with_entries(b"", {entry.id: whole_facts(register.known(entry)) for entry in entries}, heading)


def form_of(file: Path) -> str:
    """The form that the ending of a file asks for. Raises UsageError for another ending (GLO062)."""
    ending = file.suffix.casefold().removeprefix(".")
    if ending not in FORMS:
        raise UsageError("GLO062", file=file.as_posix(), forms=", ".join(f".{form}" for form in FORMS))
    return ending


def export(file: Path, data: bytes) -> None:
    """Writes a new file. Raises UsageError for one that is there already (GLO061): somebody may have worked in it."""
    if file.exists():
        raise UsageError("GLO061", file=file.as_posix())
    outputs.write(file, data)


def imported(register: Register, file: Path, language: str, heading: str) -> Result[tuple[RowChange, ...]]:
    """Writes what a table changes into glossary.toml, all of it or nothing; what each row did.

    Raises UsageError for a file that is not there or no table, ConfigurationError with everything that is wrong in it.
    """
    if not file.is_file():
        raise UsageError("BLD001", path=file.as_posix())
    table = table_in(file.read_bytes(), file.name)
    changes = changes_of(table.value, [register.known(entry) for entry in register.entries], language)
    facts = {change.id: change.facts for change in changes if change.facts}
    if facts:
        outputs.write(register.file, with_entries(register.data, facts, heading))
    return Result(changes).after(table)
