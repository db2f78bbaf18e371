"""Heads and feet of pages that show themselves by counting page by page, and lines that say whose the pages are."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from publisher.clean.page import Page

_PAGES = 3
"""Pages in a row that must be counted."""
_MANY = 6
_LATE = 4
"""Headings are counted from 1, 2 or 3; a chapter in a book starts on a later page."""
_APART = 4
"""Lines from one head to the next, at least, on average."""
_WORDS = 3
_OF_PAGES = re.compile(r"(?<![\d.,])(\d{1,4}) ?(?:of|dari|/) ?(\d{1,4})$")
"""The number of a page and how many there are, at the end of a line."""
_OWNED = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|\bwww\.|https?://|\bdi ?unduh dari\b|\bdownloaded from\b"
    r"|\ball rights reserved\b|\bhak cipta\b|\bissn\b|\bisbn\b"
)
"""What the foot of a page says of its owner."""


def page_of_pages(folded: str) -> re.Match[str] | None:
    """Page and number of pages at the end of a line ("2 of 8"), the first not above the second."""
    found = _OF_PAGES.search(folded[-16:])
    return found if found and 0 < int(found[1]) <= int(found[2]) else None


def page_by_page(
    page: Page, families: Sequence[Sequence[tuple[int, int]]], again: Collection[str], squashed: Mapping[int, str]
) -> list[int]:
    """Which of `families`, heads of the same words as (index, number), count pages: left and right pages in turn, or one by one.

    One by one also the parts of an article are counted, so that a line beside the heads must come again with them, or the numbers
    must be too high or too many for parts.
    """
    wordy = [place for place, family in enumerate(families) if len(family) >= 2 and page.lines[family[0][0]].words > _WORDS]
    found = [place for place in wordy if _counts(families[place]) and _is_proven(page, families[place], again, squashed)]
    found += [
        place
        for one in wordy
        for other in wordy
        if one < other and _counts(sorted([*families[one], *families[other]]))
        for place in (one, other)
    ]
    return sorted(set(found))


def _counts(heads: Sequence[tuple[int, int]]) -> bool:
    """Three heads and more whose numbers follow each other at once, with text between them."""
    steps = list(pairwise(heads))
    one_by_one = len(heads) >= _PAGES and all(later[1] - earlier[1] == 1 for earlier, later in steps)
    return one_by_one and heads[-1][0] - heads[0][0] >= _APART * len(steps)


def _is_proven(page: Page, heads: Sequence[tuple[int, int]], again: Collection[str], squashed: Mapping[int, str]) -> bool:
    beside = sum(any(squashed.get(j) in again for j in (i - 1, i + 1) if 0 <= j < len(page.lines)) for i, _ in heads)
    return beside >= len(heads) - 1 or heads[0][1] >= _LATE or len(heads) >= _MANY


def owners(page: Page, again: Collection[str], squashed: Mapping[int, str]) -> list[int]:
    """Lines that come again and name who made the pages, or where they are from."""
    return [i for i, letters in squashed.items() if letters in again and _OWNED.search(page.lines[i].folded) is not None]
