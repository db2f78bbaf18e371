"""A title that is broken over two or three lines, as copied pages and magazines break it."""

import re

from publisher.clean.page import Line, Page
from publisher.clean.patterns import words
from publisher.clean.values import date_line, labelled, person
from publisher.language.lexicon import LANGUAGES, stop_words
from publisher.source import Hint

_MOST_LINES = 3
_MOST_WORDS = 12
_LESSON = re.compile(r"(?:lesson|lecture|unit|module|handout|topic|week|pertemuan|modul|materi|topik)\s\d{1,2}\s?[:.–-]\s\S", re.IGNORECASE)
"""The number of a lesson before its name: the short line above names the course."""
_FULL = 24
"""Letters of a line in capitals that has no room for more."""
_CAPITALS = 0.7
_SERIES_LINES = 5
_FEW = 6
_WRAPPED = 7
_NARROWER = 0.85


def lines_of_title(page: Page, index: int) -> list[int]:
    """The lines that the title at `index` is broken over, in order; only `index` itself where none goes on."""
    start = index
    while start and index - start < _MOST_LINES - 1 and _goes_on(page, start - 1, start):
        start -= 1
    end = index
    while end + 1 < len(page.lines) and end - start < _MOST_LINES - 1 and _goes_on(page, end, end + 1):
        end += 1
    return list(range(start, end + 1))


def opening_title(page: Page) -> list[int]:
    """The first lines of a page without any head, where they are one title in two lines: capitals, and narrower than the text below."""
    first = next((i for i in page.kept(0, _SERIES_LINES) if not _names_series(page.lines[i])), None)
    if first is None or page.lines[first].block.hint is not Hint.LINE:
        return []
    second = next(iter(page.kept(first + 1, first + 2)), None)
    if second is not None and page.lines[first].words <= _FEW and _LESSON.match(page.lines[second].flat[:40]) and _is_heading(page, second):
        return [second]
    parts = lines_of_title(page, first)
    parts = [first, first + 1] if len(parts) < 2 and _is_wrapped_pair(page, first) else parts
    below = [page.lines[i].flat for i in page.kept(parts[-1] + 1, parts[-1] + 4)]
    if len(parts) < 2 or not below or not below[0][:1].isupper():
        return []
    shaped = all(page.lines[i].capitals >= _CAPITALS for i in parts)
    narrow = max(len(page.lines[i].flat) for i in parts) <= _NARROWER * max(map(len, below))
    return parts if shaped and narrow else []


def _is_heading(page: Page, index: int) -> bool:
    """A line of few words without the end of a sentence, over more text."""
    line = page.lines[index]
    return line.text_only and line.words <= _MOST_WORDS and not line.flat.endswith((".", ":", ",")) and index + 1 < len(page.lines)


def _names_series(line: Line) -> bool:
    """A line above a title that names the book, the class or the number of the part."""
    opening = line.folded.split()[0] if line.folded else ""
    return (
        line.key in words("paper_kinds")
        or (line.words <= _FEW and (opening in words("documents") or opening in words("counted_heads")))
        or line.flat.isdigit()
    )


def _is_wrapped_pair(page: Page, first: int) -> bool:
    """Two short lines in capitals over text that is wrapped at a width: the second no name and no heading that every article has."""
    if first + 3 >= len(page.lines) or not all(_is_plain(page, i) for i in (first, first + 1)):
        return False
    second, text, more = page.lines[first + 1 : first + 4]
    wrapped = text.words >= _WRAPPED and not text.closed and more.flat[:1].islower()
    told = (
        second.closed or second.block.gap or second.number or _is_name(second.flat) or page.lines[first].flat.endswith((":", "?", "!", "."))
    )
    return wrapped and not told and len(page.lines[first].flat) >= len(second.flat)


def _is_name(text: str) -> bool:
    """A person's name, in which no small word of the language stands ("Have Used Them" is none)."""
    small = frozenset().union(*(stop_words(language) for language in LANGUAGES))
    return bool(person(text)) and not small & set(text.casefold().split())


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
    if first.flat.isupper() and second.flat.isupper() and len(first.flat) >= _FULL:
        return opening.casefold() not in words("institutions") and not _is_name(second.flat.title())
    return first.flat.endswith(",") and second.words >= 2 and not person(second.flat) and not person(first.flat.rstrip(","))


def _is_plain(page: Page, index: int) -> bool:
    """A short line that is no metadata, item, heading of the format or heading that every article has."""
    line = page.lines[index]
    shaped = line.text_only and 2 <= line.words <= _MOST_WORDS and not line.listed and index not in page.drops
    usual = (
        line.key in words("paper_kinds") or line.key in words("headings") or line.key in words("references") or line.key in words("rubrics")
    )
    return shaped and not usual and line.block.hint in {Hint.LINE, Hint.PARAGRAPH} and not _is_told(line)


def _is_told(line: Line) -> bool:
    return bool(labelled(line.flat)) or date_line(line.flat) is not None
