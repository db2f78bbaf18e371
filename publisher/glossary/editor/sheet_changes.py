"""What a table of terms that came back from a spreadsheet changes in `glossary.toml`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from publisher.diagnostics import Value
from publisher.errors import Problem, UsageError
from publisher.glossary.editor.choosing import meant, nearest
from publisher.glossary.editor.ids import id_of
from publisher.glossary.editor.sheet import Row, Table, cells_of, refuse
from publisher.glossary.editor.sheet_words import LISTS, editable, listed, statuses, untouched, value_of
from publisher.glossary.editor.verdicts import Deed, Fact, Facts, Known, facts_of, is_within
from publisher.language.slug import slug
from publisher.model.glossary import GlossaryEntry, Status
from publisher.model.inline import EntryId

_NAMES = ("variants", "abbreviations", "foreign")
_DEEDS = {Status.APPROVED: Deed.APPROVE, Status.REJECTED: Deed.REJECT, Status.PROPOSED: Deed.UNDO}


class Outcome(StrEnum):
    """What a row does."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"
    """A proposed term that the articles do not have any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """A row with what it does: the columns that changed, and the facts to write under the id."""

    row: int
    term: str
    outcome: Outcome
    before: str = ""
    """The headword it had, where that changes."""
    id: str = ""
    columns: tuple[str, ...] = ()
    facts: Facts = field(default_factory=dict)


def changes_of(table: Table, terms: Sequence[Known], language: str) -> tuple[RowChange, ...]:
    """What each row changes.

    Cells that nobody touched since the table was written change nothing, whatever was decided meanwhile; nor do those that say
    what the book has already. A row is known by its id, else by its term; another is a new term. `language` is that of messages.
    Raises ConfigurationError with everything that is wrong with any row (GLO047 to GLO054, GLO058 to GLO060).
    """
    reading = _Reading(table, terms, language)
    found = [reading.change(row) for row in table.rows]
    refuse(table.name, reading.problems)
    return tuple(found)


class _Reading:
    """The rows of one table, against the terms of the book."""

    def __init__(self, table: Table, terms: Sequence[Known], language: str) -> None:
        self._table = table
        self._language = language
        self._entries = [known.entry for known in terms]
        self._known = {known.entry.id: known for known in terms}
        self._names: Mapping[EntryId, str] = {entry.id: entry.headword for entry in self._entries}
        self._rows: dict[str, int] = {}
        self._new = {row.cells.get("term", "").casefold(): id_of(row.cells.get("term", "")) for row in table.rows}
        self.problems: list[Problem] = []

    def _tell(self, code: str, row: Row, column: str, **values: Value) -> None:
        self.problems.append((code, {"row": row.number, "column": self._table.places.get(column, column), **values}))

    def change(self, row: Row) -> RowChange:
        term = row.cells.get("term", "")
        known = self._meant(row)
        if not term:
            self._tell("GLO047", row, "term")
        own = known.entry.id if known is not None else slug(row.cells["id"]) if row.cells.get("id") else id_of(term)
        first = self._rows.setdefault(own, row.number)
        if term and first != row.number:
            self._tell("GLO051", row, "term", term=term, first=first)
        return self._of_new(row, str(own)) if known is None else self._of_known(row, known)

    def _meant(self, row: Row) -> Known | None:
        """The term of a row: by its id, else the one of its name."""
        term = row.cells.get("term", "")
        by_id = self._known.get(EntryId(row.cells.get("id", "").casefold()))
        if by_id is not None or not term:
            return by_id
        try:
            entry = meant(term, self._entries)
        except UsageError as failure:
            if failure.code == "GLO024":
                self._tell("GLO058", row, "term", **failure.values)
            return None
        # A variant of one term may be the headword of a new one.
        return self._known[entry.id] if entry.headword.casefold() == term.casefold() else None

    def _of_known(self, row: Row, known: Known) -> RowChange:
        before = cells_of(known.entry, self._names, self._language)
        # Where the row is known by its term alone, another case of it is no other name.
        left = untouched(row.cells) | (frozenset() if row.cells.get("id") else {"term"})
        touched = [key for key in editable() if key in row.cells and key not in left]
        differ = tuple(key for key in touched if not _is_same(key, row.cells[key], before[key]) and not _is_written(key, row, known.own))
        if not differ:
            return RowChange(row=row.number, term=known.entry.headword, outcome=Outcome.SAME)
        status = self._status(row, known.entry.status) if "status" in differ else known.entry.status
        facts: dict[str, Fact] = dict(self._begun(known, status))
        if "term" in differ and row.cells["term"]:
            facts |= self._renamed(row, known)
        for key in differ:
            facts |= self._fact(key, row) if key not in ("term", "status") else {}
        if "variants" in differ:
            old = known.entry.headword
            former = (*_former(known.own, row), *(() if is_within(row.cells.get("term") or old, old) else (old,)))
            facts["variants"] = tuple(dict.fromkeys((*listed(row.cells["variants"]), *former)))
        if "definition" in differ and known.entry.see is None and row.cells["definition"]:
            facts |= {key: fact for key, fact in facts_of(known, Deed.EDIT, row.cells["definition"], "").items() if key != "status"}
        self._check(row, {**before, **{key: row.cells[key] for key in differ}}, before)
        renamed = known.entry.headword if "term" in differ else ""
        term = row.cells.get("term") or known.entry.headword
        return RowChange(row=row.number, term=term, outcome=Outcome.CHANGED, before=renamed, id=known.entry.id, columns=differ, facts=facts)

    def _begun(self, known: Known, status: Status) -> Facts:
        """What the status alone makes of the entry."""
        if known.own is not None or status is not Status.PROPOSED:
            return facts_of(known, _DEEDS[status], "", "") if known.entry.status is not status else {}
        return {"id": str(known.entry.id), "term": known.entry.headword, "status": str(status)}

    def _of_new(self, row: Row, own: str) -> RowChange:
        status = self._status(row, Status.APPROVED)
        says = row.cells.get("definition") or row.cells.get("see")
        if row.cells.get("id") and status is Status.PROPOSED:
            return RowChange(row=row.number, term=row.cells.get("term", ""), outcome=Outcome.GONE)
        if not says and status is not Status.REJECTED and row.cells.get("term"):
            self._tell("GLO052", row, "definition", term=row.cells["term"])
        facts: dict[str, Fact] = {"id": own, "term": row.cells.get("term", ""), "status": str(status)}
        for key in editable():
            if key not in ("term", "status") and row.cells.get(key):
                facts |= self._fact(key, row)
        self._check(row, row.cells, {})
        return RowChange(row=row.number, term=row.cells.get("term", ""), outcome=Outcome.ADDED, id=own, facts=facts)

    def _renamed(self, row: Row, known: Known) -> Facts:
        """The facts of another headword, which no other term may have."""
        name = row.cells["term"]
        other = next((one for one in self._entries if one.id != known.entry.id and one.headword.casefold() == name.casefold()), None)
        if other is not None:
            self._tell("GLO060", row, "term", term=known.entry.headword, name=name, id=other.id)
        else:
            twins = (one.number for one in self._table.rows if one is not row and one.cells.get("term", "").casefold() == name.casefold())
            for first in list(twins)[:1]:
                self._tell("GLO051", row, "term", term=name, first=first)
        return {key: fact for key, fact in facts_of(known, Deed.RENAME, name, "").items() if key != "status"}

    def _fact(self, key: str, row: Row) -> Facts:
        cell = row.cells[key]
        match key:
            case "see":
                return {"see": self._referred(cell, key, row)}
            case "see_also":
                return {key: tuple(self._referred(name, key, row) for name in listed(cell))}
            case "link":
                return {"link": self._link(row)}
            case _ if key in LISTS:
                return {key: listed(cell)}
            case _:
                return {key: cell}

    def _status(self, row: Row, otherwise: Status) -> Status:
        written = row.cells.get("status", "")
        value = value_of("status", written) if written else str(otherwise)
        if not value:
            self._tell("GLO048", row, "status", value=written, wanted=statuses(self._language))
        return Status(value or otherwise)

    def _link(self, row: Row) -> bool | None:
        written = row.cells["link"]
        value = value_of("link", written) if written else "true"
        if not value:
            self._tell("GLO049", row, "link", value=written)
        return False if value == "false" else None

    def _referred(self, name: str, key: str, row: Row) -> str:
        """The id of the term that a reference names."""
        if not name:
            return ""
        if name.casefold() in self._new:
            known = next((entry for entry in self._entries if entry.headword.casefold() == name.casefold()), None)
            return str(known.id if known is not None else self._new[name.casefold()])
        try:
            return str(meant(name, self._entries).id)
        except UsageError:
            near = nearest(name, self._entries)
            self._tell("GLO053", row, key, see=name, suggestion=near) if near else self._tell("GLO054", row, key, see=name)
            return ""

    def _check(self, row: Row, cells: Mapping[str, str], before: Mapping[str, str]) -> None:
        """What definition and reference of a term must be once the row is taken over."""
        definition, see = cells.get("definition", ""), cells.get("see", "")
        if definition and see:
            self._tell("GLO050", row, "see", term=cells.get("term", ""))
        if before.get("definition") and not definition and not see:
            self._tell("GLO059", row, "definition", term=cells.get("term", ""))


def _is_same(key: str, cell: str, before: str) -> bool:
    """Whether a cell says what it said; a status and a truth value in any language."""
    if key in ("status", "link"):
        return not cell or value_of(key, cell) == value_of(key, before)
    said = " ".join(before.split())
    if key == "definition":
        return cell.removesuffix(".") == said.removesuffix(".")
    return cell == said or (key in LISTS and listed(cell) == listed(before))


def _is_written(key: str, row: Row, own: GlossaryEntry | None) -> bool:
    """Whether the file has just these names; the articles may have more of them, and its former headword is one that nobody typed."""
    if own is None or key not in _NAMES:
        return False
    has = getattr(own, key)
    return listed(row.cells[key]) in (has, tuple(name for name in has if name not in _former(own, row)))


def _former(own: GlossaryEntry | None, row: Row) -> tuple[str, ...]:
    """Names under which an entry of the file was known before it was renamed: its id is theirs.

    None where the table was written after that: its reader saw them, and may have taken them out.
    """
    if own is None or id_of(own.headword) == own.id or ("term" in untouched(row.cells) and row.cells["term"] == own.headword):
        return ()
    return tuple(name for name in own.variants if id_of(name) == own.id)
