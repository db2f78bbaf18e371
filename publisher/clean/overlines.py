"""A title that is broken over two or three lines, as copied pages and magazines break it."""

from publisher.clean.page import Line, Page
from publisher.clean.patterns import words
from publisher.clean.values import date_line, labelled, person
from publisher.source import Hint

_MOST_LINES = 3
_MOST_WORDS = 12


def lines_of_title(page: Page, index: int) -> list[int]:
    """The lines that the title at `index` is broken over, in order; only `index` itself where none goes on."""
    start = index
    while start and index - start < _MOST_LINES - 1 and _goes_on(page, start - 1, start):
        start -= 1
    end = index
    while end + 1 < len(page.lines) and end - start < _MOST_LINES - 1 and _goes_on(page, end, end + 1):
        end += 1
    return list(range(start, end + 1))


def _goes_on(page: Page, here: int, following: int) -> bool:
    """Whether the second line ends what the first one starts: it starts small, the first ends in a small word, or is broken in capitals."""
    first, second = page.lines[here], page.lines[following]
    if not all(_is_plain(page, i) for i in (here, following)) or second.block.gap or first.flat.endswith((".", "!", "?", ":", ";")):
        return False
    opening, closing = second.flat.split()[0], first.flat.split()[-1].casefold()
    if opening[:1].islower():
        return first.flat[:1].isupper() and not second.closed
    if closing in words("joining") and first.flat[:1].isupper():
        return not person(second.flat) or closing not in {"oleh", "by"}
    return first.flat.endswith(",") and second.words >= 2 and not person(second.flat) and not person(first.flat.rstrip(","))


def _is_plain(page: Page, index: int) -> bool:
    """A short line that is no metadata, item, heading of the format or heading that every article has."""
    line = page.lines[index]
    shaped = line.text_only and 2 <= line.words <= _MOST_WORDS and not line.listed and index not in page.drops
    usual = line.key in words("headings") or line.key in words("references") or line.key in words("rubrics")
    return shaped and not usual and line.block.hint in {Hint.LINE, Hint.PARAGRAPH} and not _is_told(line)


def _is_told(line: Line) -> bool:
    return bool(labelled(line.flat)) or date_line(line.flat) is not None
