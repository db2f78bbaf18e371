"""Page numbers of the printed index: equal pages once, pages in a row as a range, written into the links that stand for places."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from publisher.render.markup import attributes

PLACES = re.compile(r'<span class="places">((?:<a class="place[^>]*></a>)+)</span>')
PLACE = re.compile(r'<a class="place( main| again)?" href="#([^"]+)" data-part="([^"]*)"></a>')
LONGEST = 12
"""Page numbers after one headword from which they are set apart by chapter, so that a reader need not try them all."""
_FEWEST = 3
"""Pages in a row that make a range."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the text on its page; `part` is the chapter it is in, `again` says that the paragraph of the place before goes on."""

    page: int
    anchor: str
    main: bool = False
    part: str = ""
    again: bool = False


def merged(spots: Sequence[Spot]) -> tuple[tuple[Spot, ...], ...]:
    """What is printed for `spots`, ascending: (page,) or (first, last) of a range.

    Each page comes once, by its first place, or the main one. Three or more pages in a row are a range, and two if one paragraph names
    the word on both; a page with a main place is never part of one, because it is printed in bold.
    """
    going_on = {two.page for one, two in pairwise(spots) if two.again and one.page == two.page - 1}
    pages: dict[int, Spot] = {}
    for spot in sorted(spots, key=lambda spot: spot.page):
        known = pages.get(spot.page)
        if known is None or (spot.main and not known.main):
            pages[spot.page] = spot
    printed: list[tuple[Spot, ...]] = []
    for _, run in groupby(enumerate(pages.values()), lambda numbered: (numbered[1].page - numbered[0], numbered[1].main)):
        row = [spot for _, spot in run]
        is_range = len(row) >= _FEWEST or (len(row) > 1 and row[1].page in going_on)
        printed += [(row[0], row[-1])] if is_range and not row[0].main else [(spot,) for spot in row]
    return tuple(printed)


def with_pages(body: str, folios: Mapping[str, int]) -> str:
    """The index with the number of its page in each place; `folios` gives the page of an anchor."""

    def paged(places: re.Match[str]) -> str:
        found = PLACE.findall(places[1])
        spots = [
            Spot(folios[anchor], anchor, main=kind == " main", part=part, again=kind == " again")
            for kind, anchor, part in found
            if anchor in folios
        ]
        return f'<span class="places">{_written(spots)}</span>'

    return PLACES.sub(paged, body)


def _written(spots: Sequence[Spot]) -> str:
    printed = merged(spots)
    if len(printed) <= LONGEST:
        return "".join(f", {_link(run)}" for run in printed)
    return "".join(_by_part(spots))


def _by_part(spots: Sequence[Spot]) -> Iterator[str]:
    for part, group in groupby(spots, lambda spot: spot.part):
        yield f'<span class="part">{part}: {", ".join(map(_link, merged(list(group))))}</span>'


def _link(run: tuple[Spot, ...]) -> str:
    return "–".join(f"<a{attributes(class_='main' if spot.main else None, href=f'#{spot.anchor}')}>{spot.page}</a>" for spot in run)
