"""The index: headwords and the places they lead to."""

from dataclasses import dataclass

from publisher.model.inline import AnchorId


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the text that an index entry leads to; `main` marks the one that explains the headword."""

    anchor: AnchorId
    chapter: AnchorId
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A line of the index: places in reading order, or the headword under which they stand (`see`)."""

    headword: str
    places: tuple[Place, ...] = ()
    see: str = ""
    see_also: tuple[str, ...] = ()
    entries: tuple["IndexEntry", ...] = ()
    """Sub-entries."""
