"""Lines that are the number of a page and nothing else, and count up through a text."""

import re
from collections.abc import Sequence

from publisher.clean.page import Page
from publisher.clean.torn import is_bare_number

SLIDES = ("slide", "salindia")
"""How the number of a slide begins."""
_NUMERAL = re.compile(r"\d+")
_DRESSED = re.compile(r"[-–—] ?\d{1,4} ?[-–—]|(?:halaman|hal\.?|hlm\.?|page) \d{1,4}(?: ?(?:of|dari|/) ?\d{1,4})?")
_FEWEST = 3
_TWO, _PAGE, _LATE = 2, 10, 3
"""Numbers that are enough with this many lines of text between them, if no parts of an article are counted: those are from 1."""
_MANY, _SKIPPED, _APART = 4, 3, 5
"""Numbers where some are left out, the most that one is above the last, and the lines between them."""


def bare_pages(page: Page) -> list[int]:
    """Indices of the lines that number the pages, ascending; none where there are too few of them."""
    numbers = {i: _number(page, i) for i in page.kept() if is_bare_number(page.lines[i])}
    counted, skipping = _counted(page, numbers), _skipping(page, numbers)
    if len(skipping) >= max(_MANY, len(counted) + 1):
        return skipping
    return counted if len(counted) >= _FEWEST or _are_two(page, counted, numbers) else []


def _number(page: Page, index: int) -> int:
    found = _NUMERAL.search(page.lines[index].flat)
    return int(found[0]) if found is not None else 0


def _are_two(page: Page, counted: Sequence[int], numbers: dict[int, int]) -> bool:
    """Whether two numbers are those of pages that follow each other: far apart and too high for parts, or dressed as pages are."""
    if len(counted) != _TWO:
        return False
    late = counted[1] - counted[0] >= _PAGE and numbers[counted[0]] >= _LATE
    return late or all(_DRESSED.fullmatch(page.lines[i].folded) for i in counted)


def _counted(page: Page, numbers: dict[int, int]) -> list[int]:
    """Numbers of which each is one more than the last, with text between them."""
    taken: list[int] = []
    for i, number in numbers.items():
        between = 1 if page.lines[i].folded.startswith(SLIDES) else 2
        if not taken or (number == numbers[taken[-1]] + 1 and i - taken[-1] > between):
            taken.append(i)
        elif len(taken) == 1:
            taken = [i]
    return taken


def _skipping(page: Page, numbers: dict[int, int]) -> list[int]:
    """Numbers of which each is a little more than the last: not all pages of a document are shown, or have a number."""
    taken: list[int] = []
    for i, number in numbers.items():
        if page.lines[i].folded.startswith(SLIDES):
            continue
        if not taken or (0 < number - numbers[taken[-1]] <= _SKIPPED and i - taken[-1] >= _APART):
            taken.append(i)
        elif len(taken) == 1:
            taken = [i]
    return taken
