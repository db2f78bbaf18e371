"""What a decision about a term makes of its entry in `glossary.toml`, as keys and values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from publisher.errors import UsageError
from publisher.glossary.editor.ids import id_of
from publisher.model.decision import fingerprint
from publisher.model.glossary import GlossaryEntry, Status

Fact = str | bool | tuple[str, ...] | None
"""A value of the file; None takes the key out."""
Facts = Mapping[str, Fact]


class Deed(StrEnum):
    """What an editor does with a term."""

    APPROVE = "approve"
    REJECT = "reject"
    EDIT = "edit"
    RENAME = "rename"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A term as the book has it now, and as `glossary.toml` has it (None where it does not); lost if its `see` leads nowhere."""

    entry: GlossaryEntry
    own: GlossaryEntry | None
    is_lost: bool = False

    @property
    def found(self) -> tuple[str, str] | None:
        """The definition of the articles and its place, "file:line"; None where they have none."""
        found = self.own and self.entry.basis and self.entry.basis.found
        if self.own is None and self.entry.span is not None:
            found = (self.entry.definition, self.entry.span)
        return (found[0], f"{found[1].source}:{found[1].first_line}") if found else None


def facts_of(known: Known, deed: Deed, words: str, reason: str) -> Facts:
    """The keys to set in the entry of a term, in the order of a new entry. UNDO is no entry of its own: it gives the status alone.

    `words` are the new definition, which takes the place of a `see` that leads nowhere, or the new headword. Raises UsageError
    for a definition of an entry that refers to another (GLO026) and an empty one (GLO027).
    """
    match deed:
        case Deed.APPROVE:
            facts = {**_head(known, Status.APPROVED), **_approved(known), **_ground(known)}
        case Deed.REJECT:
            facts = {**_head(known, Status.REJECTED), **_ground(known)}
        case Deed.EDIT:
            led: Facts = {"see": None} if known.is_lost else {}
            facts = {**_head(known, Status.APPROVED), **led, "definition": _definition(known, words), **_ground(known)}
        case Deed.RENAME:
            facts = {**_head(known, Status.APPROVED), **_renamed(known, words), **_approved(known), **_ground(known)}
        case Deed.UNDO:
            return {"status": str(Status.PROPOSED)}
        case _:
            assert_never(deed)
    return {**facts, "reason": reason} if reason else facts


def _head(known: Known, status: Status) -> dict[str, Fact]:
    """What a new entry begins with; of one that is there already, its status if it changes."""
    if known.own is None:
        return {"id": str(known.entry.id), "term": known.entry.headword, "status": str(status)}
    return {} if known.own.status is status else {"status": str(status)}


def _approved(known: Known) -> dict[str, Fact]:
    """The definition that the articles give, unless the editor has words of their own."""
    if known.found is None or known.entry.see is not None or not known.found[0]:
        return {}
    own = known.own
    was_adopted = own is None or not own.definition or (own.basis is not None and fingerprint(own.definition) == own.basis.fingerprint)
    return {"definition": known.found[0]} if was_adopted and (own is None or own.definition != known.found[0]) else {}


def _ground(known: Known) -> dict[str, Fact]:
    """Where the definition decided upon stands and what it says; not of an entry that somebody wrote without the articles."""
    if known.found is None:
        return {}
    words, place = known.found
    basis = known.own.basis if known.own is not None else None
    mark = fingerprint(words)
    if basis is not None and (basis.fingerprint == mark or not (basis.fingerprint or known.own is None)):
        return {}
    return {"source": place, "fingerprint": mark}


def _definition(known: Known, words: str) -> str:
    if known.entry.see is not None and not known.is_lost:
        raise UsageError("GLO026", term=known.entry.headword)
    text = " ".join(words.split())
    if not text:
        raise UsageError("GLO027", term=known.entry.headword)
    return text


def _renamed(known: Known, words: str) -> dict[str, Fact]:
    """The new headword; the old one stays as another name, because the articles use it, but for one cut too long or given by the editor."""
    name = " ".join(words.split())
    if not name:
        raise UsageError("GLO027", term=known.entry.headword)
    old = known.entry.headword
    listed = known.own.variants if known.own is not None else ()
    kept = tuple(one for one in listed if one != name)
    if not (is_within(name, old) or old in listed or is_renamed(str(known.entry.id), old, listed)):
        kept = (*kept, old)
    return {"id": str(known.entry.id), "term": name, **({"variants": kept} if kept != listed else {})}


def is_renamed(entry_id: str, term: str, variants: Sequence[str]) -> bool:
    """Whether the other names of an entry are just the headword, or a part of it, that it had before it was renamed: its id keeps it."""
    former = len(variants) == 1 and (id_of(variants[0]) == entry_id or is_within(variants[0], entry_id.replace("-", " ")))
    return former and id_of(term) != entry_id


def is_within(name: str, longer: str) -> bool:
    """Whether a name is the other one or a run of its words; case does not count."""
    return f" {' '.join(name.casefold().split())} " in f" {' '.join(longer.casefold().split())} "
