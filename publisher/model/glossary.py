"""The glossary: headwords, definitions, and where they are used."""

from dataclasses import dataclass, replace
from enum import StrEnum

from publisher.model.chapter import ChapterId
from publisher.model.decision import fingerprint
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


class LinkScope(StrEnum):
    """Which mentions of an entry are linked to it: the first in each chapter, in each section of the first level, or all."""

    CHAPTER = "chapter"
    SECTION = "section"
    ALL = "all"


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
class Basis:
    """What an editor decided upon, and where that is written.

    `source` is where the definition stood then ("file:line", "" for an entry nobody harvested), `fingerprint` knows its words,
    `reason` is the editor's own; `span` is the place of the entry in `glossary.toml`; `found` is what the articles say now: the
    definition decided upon where they still have it, else their best.
    """

    source: str = ""
    fingerprint: str = ""
    reason: str = ""
    span: Span | None = None
    found: tuple[str, Span] | None = None
    references: tuple[tuple[EntryId, str], ...] = ()
    """The words in which `see` and `see_also` were written, by the ids they make."""

    @property
    def is_stale(self) -> bool:
        """Whether the articles say something else now than what was decided upon, and not that any more."""
        return bool(self.fingerprint) and self.found is not None and fingerprint(self.found[0]) != self.fingerprint


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
    """Where the chapters define the term; None where they do not."""
    further: tuple[tuple[str, Span], ...] = ()
    """Other definitions found, best first."""
    locators: tuple[Locator, ...] = ()
    link: bool = True
    """Whether mentions in the text lead to the entry."""
    basis: Basis | None = None
    """What the editor's decision rests on; None for an entry that is harvested alone."""

    @property
    def defining(self) -> tuple[str, Span] | None:
        """The words by which the chapters define the term, and where; also where the editor's own words are printed instead."""
        found = self.basis.found if self.basis is not None else None
        return found or ((self.definition, self.span) if self.span is not None else None)

    def is_printed(self, threshold: float) -> bool:
        """Whether a book prints and links the entry: the editor wrote or approved it, or it is at least as sure as `threshold` (0-1)."""
        sure = self.origin is Origin.AUTHORED or self.status is Status.APPROVED or self.confidence >= threshold
        return sure and self.status is not Status.REJECTED

    def typed(self, reference: EntryId) -> str:
        """A reference of this entry as a person wrote it; the id of one that nobody wrote."""
        return dict(self.basis.references).get(reference, str(reference)) if self.basis is not None else str(reference)

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
    ambiguous: tuple[str, ...] = ()
    """Short forms that stand for two things: no mention of them tells which is meant."""
    lost: tuple[GlossaryEntry, ...] = ()
    """Entries of the editor's whose `see` leads to no entry that is explained; they are not printed."""
    rejected: tuple[GlossaryEntry, ...] = ()
    """What the editor rejected, with what was harvested of it; nothing of it is printed, linked or indexed."""

    def entry(self, entry_id: EntryId) -> GlossaryEntry:
        """The entry of that id; KeyError if there is none."""
        for entry in self.entries:
            if entry.id == entry_id:
                return entry
        raise KeyError(entry_id)

    def unrejected(self) -> "Glossary":
        """This glossary without the acronyms and names of what the editor rejected: the index lists none of them."""
        forms = {form.casefold() for entry in self.rejected for form in (entry.headword, *entry.variants, *entry.foreign)}
        short = {entry.headword for entry in self.rejected} | {short for entry in self.rejected for short in entry.abbreviations}
        names = (
            one
            for one in self.names
            if not short & {*one.abbreviations} and not forms & {one.headword.casefold(), *map(str.casefold, one.variants)}
        )
        acronyms = (one for one in self.acronyms if one.long.casefold() not in forms and one.short.casefold() not in forms)
        return replace(self, acronyms=tuple(acronyms), names=tuple(names))
