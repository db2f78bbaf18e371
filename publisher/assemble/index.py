"""The index of an edition: lines and places that are in it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from publisher.model.index import IndexEntry, Place
from publisher.model.inline import EntryId


def index_of(lines: Sequence[IndexEntry], anchors: frozenset[str], entries: Iterable[EntryId]) -> tuple[IndexEntry, ...]:
    """`lines` with the places among `anchors`, in their order, without those that lead nowhere then.

    `entries` are the glossary entries of the edition: a line of another entry is left out.
    """
    kept = frozenset(entries)
    shown = [_shown(line, anchors) for line in lines if line.entry is None or line.entry in kept]
    alive = [line for line in shown if line.places or line.entries]
    present = frozenset(line.headword for line in alive if not line.see)
    return tuple(_as_printed(line, present) for line in alive if not line.see or line.see in present)


def _shown(line: IndexEntry, anchors: frozenset[str]) -> IndexEntry:
    below = tuple(inner for inner in (_shown(entry, anchors) for entry in line.entries) if inner.places or inner.entries)
    return replace(line, places=_places(line.places, anchors), entries=below)


def _places(places: Sequence[Place], anchors: frozenset[str]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.anchor in anchors)


def _as_printed(line: IndexEntry, present: frozenset[str]) -> IndexEntry:
    others = tuple(other for other in line.see_also if other in present)
    return replace(line, see_also=others, places=() if line.see else line.places)
