"""The glossary: headwords, definitions, and where they are used."""

from dataclasses import dataclass
from enum import StrEnum

from publisher.model.chapter import ChapterId
from publisher.model.index import Named
from publisher.model.inline import AnchorId, EntryId
from publisher.model.span import Span


class Origin(StrEnum):
    AUTHORED = "authored"
    HARVESTED = "harvested"


class Status(StrEnum):
    """The editor's word on an entry."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Locator:
    """A place where a term is used: an anchor until the page map is known."""

    chapter: ChapterId
    anchor: AnchorId


@dataclass(frozen=True, slots=True)
class Expansion:
    """The long form of an abbreviation; `language` is a BCP 47 tag."""

    text: str
    language: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """One concept.

    `definition` has no capital at its start (but names) and no full stop at its end; it is empty for an entry that has
    only expansions or a `see`. `foreign` are names in other languages, `variants` spellings that count as the same term,
    `confidence` runs from 0 to 1 (1 for authored entries).
    """

    id: EntryId
    headword: str
    definition: str = ""
    variants: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    foreign: tuple[str, ...] = ()
    see: EntryId | None = None
    see_also: tuple[EntryId, ...] = ()
    origin: Origin = Origin.HARVESTED
    status: Status = Status.PROPOSED
    confidence: float = 1.0
    reason: str = ""
    """Which pattern found the definition, for the editor."""
    span: Span | None = None
    """Where the definition stands; None for an entry of `glossary.toml`."""
    further: tuple[tuple[str, Span], ...] = ()
    """Other definitions found, best first."""
    locators: tuple[Locator, ...] = ()

    def __post_init__(self) -> None:
        if self.see is not None and self.definition:
            msg = f"{self.id}: an entry has a definition or a see, not both"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form with a long form found beside it."""

    short: str
    long: str
    language: str
    span: Span


@dataclass(frozen=True, slots=True)
class Glossary:
    """Entries sorted by headword (rules of the book's language), ids unique; all acronym pairs found; names for the index."""

    entries: tuple[GlossaryEntry, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    names: tuple[Named, ...] = ()

    def entry(self, entry_id: EntryId) -> GlossaryEntry:
        """The entry of that id; KeyError if there is none."""
        for entry in self.entries:
            if entry.id == entry_id:
                return entry
        raise KeyError(entry_id)
