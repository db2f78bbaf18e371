"""Sub-entries of the index: headwords with one head noun below it, and what the editor puts below a word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from publisher.language.collation import sort_key
from publisher.model.index import IndexEntry, Place

_FEWEST = 3
"""Headwords with one head noun that are set below it."""


def with_own(lines: Sequence[IndexEntry], own: Mapping[str, Sequence[Place]]) -> tuple[IndexEntry, ...]:
    """`lines` with the places of the editor's own words; "sawah: lereng" is a sub-entry."""
    made = {line.headword: line for line in lines if not line.see}
    below: dict[str, dict[str, tuple[Place, ...]]] = {}
    for words, places in own.items():
        headword, _, rest = (part.strip() for part in words.partition(":"))
        if rest:
            below.setdefault(headword, {})[rest] = tuple(places)
        else:
            known = made.get(headword, IndexEntry(headword=headword))
            made[headword] = replace(known, places=(*known.places, *places))
    for headword, parts in below.items():
        entries = tuple(IndexEntry(headword=f"{headword} {rest}", short=rest, places=places) for rest, places in parts.items())
        made[headword] = replace(made.get(headword, IndexEntry(headword=headword)), entries=entries)
    return (*made.values(), *(line for line in lines if line.see))


def grouped(lines: Sequence[IndexEntry], language: str) -> tuple[IndexEntry, ...]:
    """`lines` in alphabetical order, Indonesian headwords that begin with one noun as sub-entries of it.

    An Indonesian noun stands before what narrows it ("kerja sama bilateral"), so its terms come together in the alphabet; English terms
    do not ("fixed cost") and each keeps its place.
    """
    whole = _grouped(lines) if language == "id" else lines
    return tuple(_sorted(whole, language))


def _grouped(lines: Sequence[IndexEntry]) -> Iterator[IndexEntry]:
    families: dict[str, list[IndexEntry]] = {}
    for line in lines:
        words = line.headword.split()
        if not line.see and words[0].islower() and words[0].isalpha():
            families.setdefault(words[0], []).append(line)
        else:
            yield line
    for family in families.values():
        yield from _family(family)


def _family(family: Sequence[IndexEntry]) -> Iterator[IndexEntry]:
    """The lines of headwords that begin with one word."""
    head = _common([line.headword.split() for line in family])
    narrower = [line for line in family if line.headword != head]
    if len(narrower) < _FEWEST or any(line.entries for line in narrower):
        yield from family
        return
    own = next((line for line in family if line.headword == head), IndexEntry(headword=head))
    below = tuple(replace(line, short=line.headword.removeprefix(head).strip()) for line in narrower)
    yield replace(own, entries=(*own.entries, *below))


def _common(headwords: Sequence[Sequence[str]]) -> str:
    """The words that all `headwords` begin with."""
    shared = 0
    while all(len(words) > shared for words in headwords) and len({words[shared] for words in headwords}) == 1:
        shared += 1
    return " ".join(headwords[0][:shared])


def _sorted(lines: Sequence[IndexEntry] | Iterator[IndexEntry], language: str) -> list[IndexEntry]:
    inside = (replace(line, entries=tuple(_sorted(line.entries, language))) if line.entries else line for line in lines)
    return sorted(inside, key=lambda line: (sort_key(line.short or line.headword, language), line.see))
