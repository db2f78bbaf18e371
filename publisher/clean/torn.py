"""Short lines in the middle of a sentence: what stands between the foot of one page and the head of the next."""

import re

from publisher.clean.page import Line, Page, is_prose, read_once
from publisher.source import Hint

FURTHEST = 3
"""Lines of a page's foot or head."""
_HEAD_WORDS = 16
_FULL_LINE, _FIRST_LINE = 34, 40
"""Characters of a line of text that a page may end with; of the first line of the text, among dates and menus, some more."""
_NOTE_LINES = 6
"""Lines of the footnotes of a page that are passed over."""
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:hal(?:aman)?\.?|hlm\.?|page|p\.|slide|salindia)\s)?(\d{1,4})(?:\s?(?:of|dari|/)\s?\d{1,4})?[-–—|\s]*(?:\|?\s?p\s?a\s?g\s?e)?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[\d{1,3}\]|\*{1,3}|\d{1,3}(?=\s+[^\W\d_]))\s?\S")
_STOPS = ".!?…:;”\"')"


def torn_lines(page: Page) -> list[int]:
    """The short lines, ascending, in the middle of a sentence: each stands a few lines above one that goes on small."""
    small = (i for i, line in enumerate(page.lines) if line.flat[:1].islower() and i not in page.drops)
    above = {j for i in small for j in range(max(i - FURTHEST, 0), i)}
    return [j for j in sorted(above) if j not in page.drops and tears(page, j)]


def tears(page: Page, index: int) -> bool:
    """Whether a short line stands in the middle of a sentence: the text before it is open, the text after it goes on small.

    Short lines beside it that are not prose are passed over (a page has a foot and the next one a head), and footnotes above it.
    """
    line = page.lines[index]
    if not line.text_only or line.words > _HEAD_WORDS or not (is_running(line) or is_bare_number(line)):
        return False
    below = _text_from(page, index, 1)
    if below is None or not _goes_on(page.lines[below]):
        return False
    above = _text_above(page, index)
    return above is not None and _is_open(page.lines[above])


@read_once
def is_bare_number(line: Line) -> bool:
    """A line that is a number and nothing else, but for the word page and dashes."""
    plain = line.has_figure and line.words <= 6 and line.block.hint in {Hint.LINE, Hint.PARAGRAPH}
    return plain and _PAGE_NUMBER.fullmatch(line.flat) is not None


@read_once
def is_running(line: Line) -> bool:
    """A short line that is no sentence and leads nothing in."""
    return line.text_only and 2 <= line.words <= 14 and not line.closed and not line.flat.endswith(":")


def text_start(page: Page) -> int:
    """Index of the first line of running text; also of text that is broken into short lines. 0 where there is none."""
    for i in page.kept():
        line = page.lines[i]
        if is_prose(line):
            return i
        following = page.lines[i + 1].flat[:1] if i + 1 < len(page.lines) else ""
        if len(line.flat) >= _FIRST_LINE and _is_open(line) and following.islower():
            return i
    return 0


def _goes_on(line: Line) -> bool:
    """Whether a line starts small, as the rest of a sentence does; "a. ..." is an item."""
    return line.flat[:1].islower() and not line.number


def _is_open(line: Line) -> bool:
    return len(line.flat) >= _FULL_LINE and line.flat[-1:] not in _STOPS


def _text_above(page: Page, index: int) -> int | None:
    """The line of text above; where that is the end of a footnote, the line above the notes."""
    above = _text_from(page, index, -1)
    if above is None or _is_open(page.lines[above]):
        return above
    for j in range(above, max(above - _NOTE_LINES, 0), -1):
        if j in page.drops:
            return above
        if _NOTE.match(page.lines[j].flat[:40]) and _is_open(page.lines[j - 1]):
            return j - 1
    return above


def _text_from(page: Page, index: int, step: int) -> int | None:
    """The next line in one direction that is no short line, at most three lines away."""
    for j in range(index + step, index + step * (FURTHEST + 1), step):
        if not 0 <= j < len(page.lines) or j in page.drops:
            return None
        line = page.lines[j]
        if not is_running(line) and not is_bare_number(line):
            return j
        if step > 0 and _goes_on(line):
            return j
        if step < 0 and len(line.flat) >= _FULL_LINE:
            return j
    return None
