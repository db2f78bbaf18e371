"""The index of an edition: lines and places that are in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from publisher.model.index import IndexEntry, Place
from publisher.model.inline import EntryId


def index_of(lines: Sequence[IndexEntry], anchors: frozenset[str], entries: Iterable[EntryId]) -> tuple[IndexEntry, ...]:
    """`lines` with the places among `anchors`, in their order, without those that lead nowhere then.

    `entries` are the glossary entries of the edition: a line of another entry is left out. A heading without places of its own and
    with one sub-entry gives way to it.
    """
    kept = frozenset(entries)
    alive = [_alone(line) for line in _shown(lines, anchors, kept)]
    present = frozenset(one.headword for line in alive for one in (line, *line.entries) if not one.see)
    return tuple(_as_printed(line, present) for line in alive if not line.see or line.see in present)


def _shown(lines: Sequence[IndexEntry], anchors: frozenset[str], kept: frozenset[EntryId]) -> Iterator[IndexEntry]:
    for line in lines:
        below = tuple(_shown(line.entries, anchors, kept))
        places = _places(line.places, anchors) if line.entry is None or line.entry in kept else ()
        if places or below:
            yield replace(line, places=places, entries=below)


def _alone(line: IndexEntry) -> IndexEntry:
    return replace(line.entries[0], short="") if len(line.entries) == 1 and not line.places else line


def _places(places: Sequence[Place], anchors: frozenset[str]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.anchor in anchors)


def _as_printed(line: IndexEntry, present: frozenset[str]) -> IndexEntry:
    others = tuple(other for other in line.see_also if other in present)
    below = tuple(_as_printed(entry, present) for entry in line.entries)
    return replace(line, see_also=others, places=() if line.see else line.places, entries=below)
