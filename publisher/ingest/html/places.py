"""Where on a page words stand that others say are the article: elements as stretches of the page's words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import lt

from lxml import etree

from publisher.ingest.html.tree import Element
from publisher.ingest.html.voters import Words, words_in

_RUN = 4
"""Words in a row that must be the same: single words stand everywhere."""


@dataclass(frozen=True, slots=True)
class Places:
    """The words of a page, and from which to which each element holds them."""

    words: Words
    extents: dict[Element, tuple[int, int]]

    def size(self, element: Element) -> int:
        """Words of an element."""
        start, end = self.extents[element]
        return end - start


@dataclass(frozen=True, slots=True)
class Cover:
    """How many of the page's words up to each place are among those of a vote."""

    upto: Sequence[int]

    def of(self, extent: tuple[int, int]) -> int:
        """Words of a stretch that the vote has."""
        return self.upto[extent[1]] - self.upto[extent[0]]


def places_of(body: Element) -> Places:
    """All words of `body`, element by element."""
    words: list[str] = []
    extents: dict[Element, tuple[int, int]] = {}
    starts: list[int] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            starts.append(len(words))
            if element.text and not element.text.isspace():
                words.extend(words_in(element.text))
            continue
        extents[element] = (starts.pop(), len(words))
        if element.tail and not element.tail.isspace() and element is not body:
            words.extend(words_in(element.tail))
    return Places(tuple(words), extents)


def flags_of(places: Places, vote: Words) -> list[bool]:
    """For each word of the page whether it stands in a run of words that the vote has too."""
    known = frozenset(_runs(vote))
    upto = list(accumulate(map(known.__contains__, _runs(places.words)), initial=0))
    before, after = [0] * (_RUN - 1) + upto, upto[1:] + upto[-1:] * (_RUN - 1)
    return list(map(lt, before, after[: len(places.words)]))


def cover_of(flags: Iterable[bool]) -> Cover:
    """The sums of `flags` up to each place."""
    return Cover(tuple(accumulate(flags, initial=0)))


def _runs(words: Words) -> Iterator[tuple[str, ...]]:
    return zip(*(words[offset:] for offset in range(_RUN)), strict=False)
