"""A decision put into the text of a file of decisions, or taken out of it; its comments and its order stay."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from publisher.decisions import SHORTENED, TABLE
from publisher.model.decision import fingerprint, folded, opening

if TYPE_CHECKING:
    from tomlkit.items import AoT, Table
    from tomlkit.toml_document import TOMLDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A decision to write: the whole words of the line, `do` as the file spells it, which of the lines of these words (0: all)."""

    words: str
    do: str = ""
    occurrence: int = 0
    reason: str = ""


def with_decision(written: str, noted: Noted) -> str:
    """The text of the file with the decision: in the table about the same line where there is one, else in a new one at the end.

    `written` is TOML that can be read (see `decisions_in`), "" for a new file.
    """
    import tomlkit

    document = tomlkit.parse(written)
    tables = _tables(document)
    table = next((table for table in tables if _is_about(table, noted)), None)
    if table is None:
        table = tomlkit.table()
        table.update(_facts(noted))
        _append(document, tables, table)
    else:
        table["do"] = noted.do
        if noted.reason:
            table["reason"] = noted.reason
    return str(tomlkit.dumps(document))


def without_decision(written: str, noted: Noted) -> str:
    """The text of the file without the decisions about this line; the same text where there are none."""
    import tomlkit

    document = tomlkit.parse(written)
    tables = _tables(document)
    places = [place for place, table in enumerate(tables) if _is_about(table, noted)]
    for place in reversed(places):
        del tables[place]
    if places and not tables:
        del document[TABLE]
    return str(tomlkit.dumps(document)) if places else written


def _tables(document: "TOMLDocument") -> "AoT | list[Table]":
    found: Any = document.get(TABLE)
    return found if found is not None else []


def _append(document: "TOMLDocument", tables: "AoT | list[Table]", table: "Table") -> None:
    """Puts a table behind the others, an empty line before it."""
    import tomlkit

    if TABLE not in document:
        if document.body:
            document.add(tomlkit.nl())
        listed = tomlkit.aot()
        listed.append(table)
        document.append(TABLE, listed)
        return
    last: Any = tables[-1]
    if not str(last.as_string()).endswith("\n\n"):
        last.add(tomlkit.nl())
    tables.append(table)


def _facts(noted: Noted) -> dict[str, str | int]:
    facts: dict[str, str | int] = {"line": opening(noted.words), "do": noted.do}
    if noted.occurrence:
        facts["occurrence"] = noted.occurrence
    facts["fingerprint"] = fingerprint(noted.words)
    if noted.reason:
        facts["reason"] = noted.reason
    return facts


def _is_about(table: "Table", noted: Noted) -> bool:
    """Whether a table names this line: by its fingerprint, else by its words."""
    if int(table.get("occurrence", 0)) != noted.occurrence:
        return False
    mark, line = str(table.get("fingerprint", "")), str(table.get("line", ""))
    if mark:
        return mark.strip().casefold() == fingerprint(noted.words)
    words = folded(line)
    return folded(noted.words).startswith(words) if line.endswith(SHORTENED) else folded(noted.words) == words
