"""Slides copied from a viewer: the number of each slide alone on its line, and the first slide, which names the whole."""

import re

from publisher.clean.page import Drop, Finding, Page, is_prose

_VIEWER = "slide viewer"
_NUMBER = re.compile(r"(\d{1,3})\.?")
_FEWEST = 3
_COVER = 4
"""Lines of the first slide at most, where it is nothing but a cover."""


def slide_numbers(page: Page) -> Finding:
    """The numbers that count the slides up from 1, and the lines of a first slide that only repeats the title."""
    if _VIEWER not in page.profiles:
        return Finding()
    numbers: list[int] = []
    for i in page.kept():
        found = _NUMBER.fullmatch(page.lines[i].flat[:6]) if page.lines[i].text_only else None
        if found and int(found[1]) == len(numbers) + 1:
            numbers.append(i)
    if len(numbers) < _FEWEST:
        return Finding()
    return Finding({i: Drop("page-furniture", "slide-number") for i in numbers} | _cover(page, numbers[0] + 1, numbers[1]))


def _cover(page: Page, first: int, stop: int) -> dict[int, Drop]:
    """The first slide, if its first line has stood above as the name of the upload."""
    lines = list(page.kept(first, stop))
    named = lines and any(page.lines[i].folded == page.lines[lines[0]].folded for i in page.kept(0, first - 1))
    if not named or len(lines) > _COVER or any(is_prose(page.lines[i]) for i in lines):
        return {}
    return {i: Drop("front-matter", "cover-slide") for i in lines}
