"""The index: headwords and the places they lead to."""

from dataclasses import dataclass
from enum import StrEnum

from publisher.model.inline import AnchorId, EntryId


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the text that an index entry leads to; `main` marks the one that explains the headword.

    `section` is the section of the chapter's first level that holds it, None before the first; `again` says that it stands in the
    paragraph of the place before it.
    """

    anchor: AnchorId
    chapter: AnchorId
    main: bool = False
    section: AnchorId | None = None
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A line of the index: places in reading order, or the headword under which they stand (`see`).

    Before an edition is chosen the places of a `see` line are those where its own wording stands; in a book it has none.
    """

    headword: str
    short: str = ""
    """What is printed of a sub-entry below its heading ("bilateral" of "kerja sama bilateral"); "" for a line of its own."""
    places: tuple[Place, ...] = ()
    see: str = ""
    see_also: tuple[str, ...] = ()
    entries: tuple["IndexEntry", ...] = ()
    """Sub-entries."""
    entry: EntryId | None = None
    """The glossary entry of that headword: an edition that leaves it out leaves out the line."""


class NameKind(StrEnum):
    """What a name is the name of."""

    ORGANISATION = "organisation"
    PERSON = "person"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name that the index lists although no entry of the glossary explains it, such as an organisation.

    `headword` is what the index prints, also turned round ("Hatta, Mohammad").
    """

    headword: str
    kind: NameKind = NameKind.ORGANISATION
    written: tuple[str, ...] = ()
    """How the text writes it where that is no name to look under: "Mohammad Hatta", "Hatta"."""
    variants: tuple[str, ...] = ()
    """Other full names, also in other languages."""
    abbreviations: tuple[str, ...] = ()
