"""Heads, feet and numbers of pages within pasted text: lines that come again while their number counts up.

What makes a line one of a page, and not a numbered heading: it stands in the middle of a sentence; its number stands now left,
now right; it names the page; it is set far from its number; or it fits between pages that are known already.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from publisher.clean.footers import owners, page_by_page, page_of_pages
from publisher.clean.own_heads import own_heads
from publisher.clean.page import Drop, Finding, Line, Page, read_once
from publisher.clean.page_numbers import SLIDES, bare_pages
from publisher.clean.patterns import words
from publisher.clean.torn import FURTHEST, is_bare_number, is_running, text_start, torn_lines
from publisher.clean.values import date_line, person
from publisher.model.chapter import Metadata
from publisher.source import Hint

_LONGEST = 160
_HEAD_WORDS = 16
_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
_LETTERS = re.compile(r"[^\W_]+")
_NAMED = re.compile(r"\b(?:halaman|hal\.?|hlm\.?|laman|page|pg\.?|p\.)\s?$")
_WIDE = re.compile(r"(?:^\d{1,4}(?:\t| {3,})|(?:\t| {3,})\D{0,12}\d{1,4}(?: ?(?:of|dari|/) ?\d{1,4})?$)")
_PARTED = re.compile(r"^\d{1,4}\s?[|•·]|[|•·]\s?\d{1,4}$")
_CITED = re.compile(r"\d{4}[a-z]?\)?[,:]? ?(?:halaman|hal|hlm|page|pp|pg|p)\b|^\W{0,6}\d{0,3}\W{0,4}\^")
"""A work and the page in it, or the note of a wiki: a reference, not a foot of pages."""
_GLUED = re.compile(r"[^\W\d_]{3}\d{1,3}$")
_TITLE_WORDS = 3
"""Words of a title, usually; a line above the text of fewer may be a button."""
_TOP = 2
"""Lines of the head of the first page."""
_ENOUGH = 2
"""Pages that must be known before other lines are fitted between them."""
_APART = 5
"""Lines between two heads of pages, at least, on average."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A line with a number that may be a page's: `letters` are its words without that number, `first` says it stands first."""

    index: int
    number: int
    letters: str
    first: bool


def running_lines(page: Page) -> Finding:
    """Page numbers, and the short lines that come again beside them: heads and feet of pages.

    A number is a page's if it counts up through the text, or if it stands in the middle of a sentence.
    """
    torn = torn_lines(page)
    again = _repeated(page)
    bare = {*bare_pages(page), *(i for i in torn if is_bare_number(page.lines[i]))}
    letters = _letters(page) if again else {}
    heads = _numbered(page, frozenset(torn), sorted(bare), again, letters)
    marks = sorted({*bare, *heads})
    beside = _often_beside(page, marks, again)
    beside += [i for i in torn if _squashed(page.lines[i]) in again]
    beside += [*owners(page, again, letters), *own_heads(page, marks, torn)]
    title = _only_opening(page, {_squashed(page.lines[j]) for j in beside}, heads)
    title = _first_slide(page, bare) if title is None else title
    above_text = range(text_start(page) - 1)
    gone = {j for j in (*beside, *heads, *_elsewhere(page, beside, again)) if j != title and not (j in above_text and _is_signed(page, j))}
    drops = {j: Drop("page-furniture", "page-number" if j in bare else "running-head") for j in sorted({*gone, *bare})}
    if title is None or page.metadata.title or any(line.block.hint is Hint.TITLE for line in page.lines):
        return Finding(drops)
    line = page.lines[title]
    return Finding(drops, {title: replace(line.block, hint=Hint.TITLE)}, Metadata(title=line.flat))


def _is_signed(page: Page, index: int) -> bool:
    """A name right above a day is a byline, wherever the name comes again."""
    return bool(person(page.lines[index].flat)) and date_line(page.lines[index + 1].flat) is not None


def _only_opening(page: Page, furniture: set[str], numbered: Collection[int]) -> int | None:
    """The line above the text that is the title and comes again as head of pages: nothing else of any length stands there."""
    above = [i for i in page.kept(0, text_start(page)) if page.lines[i].text_only and not is_bare_number(page.lines[i])]
    heads = [i for i in above if _squashed(page.lines[i]) in furniture and i not in numbered]
    others = [i for i in above if i not in heads and i not in numbered]
    is_last = bool(heads) and above[-1] == heads[-1]
    return heads[0] if heads and (not others or (is_last and all(page.lines[i].words < _TITLE_WORDS for i in others))) else None


def _first_slide(page: Page, bare: Collection[int]) -> int | None:
    """The line below the number of the first slide, where the document begins with that: it names the whole."""
    if len(bare) < _ENOUGH or 0 not in bare or 1 in bare or len(page.lines) < _ENOUGH:
        return None
    line = page.lines[1]
    return 1 if is_running(line) and page.lines[0].folded.startswith(SLIDES) else None


def _elsewhere(page: Page, heads: Sequence[int], again: Counter[str]) -> list[int]:
    """Further places of running lines: above the text, and after the first that was found. One before that may be a heading."""
    if not heads:
        return []
    earliest = {_squashed(page.lines[j]): j for j in sorted(heads, reverse=True)}
    opening = text_start(page)
    squashed = {j: _squashed(page.lines[j]) for j in page.kept()}
    often = (j for j, letters in squashed.items() if letters in earliest and again[letters] >= 3)
    return [j for j in often if j < opening or j > earliest[squashed[j]]]


def _repeated(page: Page) -> Counter[str]:
    """How often each short line comes, if more than once."""
    times = Counter(_squashed(page.lines[i]) for i in page.kept() if _comes_again(page.lines[i]))
    return Counter({letters: count for letters, count in times.items() if letters and count >= 2})


@read_once
def _comes_again(line: Line) -> bool:
    """A line that may be the head or foot of each page; the address of a site is one word."""
    return bool(line.folded) and (is_running(line) or (line.words == 1 and line.text_only and "." in line.folded[1:-1]))


@read_once
def _squashed(line: Line) -> str:
    """The letters and digits of a line alone: text of a PDF has spaces within words now and then."""
    return "".join(line.tokens)


def _often_beside(page: Page, marks: Sequence[int], again: Counter[str]) -> list[int]:
    """Lines beside the numbers of two pages and more; once is enough for one that opens the document. A heading stands there once."""
    found = sorted({j for i in marks for j in _beside(page, i, again)})
    times = Counter(_squashed(page.lines[j]) for j in found)
    times.update(_squashed(page.lines[i]) for i in page.kept(0, _TOP) if i not in found)
    slides = any(page.lines[i].folded.startswith(SLIDES) for i in marks)  # an agenda names their headings as well
    return [j for j in found if times[_squashed(page.lines[j])] >= (3 if slides else 2)]


def _beside(page: Page, index: int, again: Counter[str]) -> list[int]:
    """The lines above and below a page number that come again elsewhere, up to the first that does not."""
    found: list[int] = []
    for step in (-1, 1):
        j = index + step
        while 0 <= j < len(page.lines) and j not in page.drops and abs(j - index) <= FURTHEST and _squashed(page.lines[j]) in again:
            found.append(j)
            j += step
    return found


def _letters(page: Page) -> dict[int, str]:
    """The letters of each short line."""
    return {i: _squashed(page.lines[i]) for i in page.kept() if is_running(page.lines[i]) or page.lines[i].words == 1}


def _numbered(page: Page, torn: frozenset[int], bare: Sequence[int], again: Collection[str], squashed: Mapping[int, str]) -> list[int]:
    """Lines with a page number and other words: families of the same words first, then what fits between their pages."""
    families = _families(page)
    counted = page_by_page(page, [[(head.index, head.number) for head in family] for family in families], again, squashed)
    proven = [family for place, family in enumerate(families) if place in counted or _is_of_pages(page, family, torn)]
    known = {index: int(_NUMERAL.findall(page.lines[index].flat)[0]) for index in bare}
    known.update({head.index: head.number for family in proven for head in family})
    others = [family for family in families if len(family) > 1 and family not in proven and not _counts_parts(family)]
    pages = sorted(known.items())
    known.update({head.index: head.number for family in others if all(_fits(head, pages) for head in family) for head in family})
    pages = sorted(known.items())
    single = [head for family in families if len(family) == 1 for head in family if head.index not in known]
    known.update({head.index: head.number for head in single if _is_set_off(page, head.index, torn) and _fits(head, pages)})
    return [index for index in known if index not in bare]


def _families(page: Page) -> list[list[_Head]]:
    """Lines of the same words whose page number counts up; a line of words of its own is a family of one."""
    groups: dict[str, list[_Head]] = {}
    for i in page.kept():
        line = page.lines[i]
        if _may_be_head(line):
            for number, letters, first in _readings(line):
                groups.setdefault(letters, []).append(_Head(i, number, letters, first))
    return [family for group in groups.values() if (family := _counting(group))]


@read_once
def _may_be_head(line: Line) -> bool:
    """A short line of text that ends no sentence and names no work."""
    short = line.text_only and line.has_figure and bool(line.folded) and line.words <= _HEAD_WORDS and len(line.flat) <= _LONGEST
    return short and not line.closed and not _CITED.search(line.folded)


@read_once
def _readings(line: Line) -> list[tuple[int, str, bool]]:
    """Number, other letters, whether it stands first: the line read with its first, and with its last number as that of the page.

    That with "page" before it alone, if there is one.
    """
    folded = line.folded
    total = page_of_pages(folded)
    if total:
        letters = "".join(_LETTERS.findall(folded[: -len(total[0])]))
        return [(int(total[1]), letters, False)] if sum(map(str.isalpha, letters)) >= 2 else []
    found = list(_NUMERAL.finditer(folded))
    named = [one for one in found if _NAMED.search(folded[: one.start()][-12:])]
    ends = [one for one in (found[:1] + found[-1:] if len(found) > 1 else found) if _is_edge(folded, one)]
    readings = []
    for one in named[:1] or ends:
        letters = "".join(_LETTERS.findall(folded[: one.start()] + " " + folded[one.end() :]))
        if one[0].isdigit() and len(one[0]) <= 4 and sum(map(str.isalpha, letters)) >= 2:
            readings.append((int(one[0]), letters, not any(map(str.isalpha, folded[: one.start()]))))
    return readings


def _is_edge(folded: str, found: re.Match[str]) -> bool:
    """Whether a number stands free at either end of the line, or glued to a word at its end; "1." and "a1" do not."""
    before, after = folded[: found.start()], folded[found.end() :]
    opens = not before.strip("|-–—•· ") and (after[:1] in {" ", "\t", "|"})
    closes = not after.strip("|-–—•· ") and (before[-1:] in {" ", "\t", "|", "•", "·"} or _GLUED.search(folded) is not None)
    return opens or closes


def _counting(group: Sequence[_Head]) -> list[_Head]:
    """The heads of a group if their numbers go up, else none."""
    return list(group) if all(later.number > earlier.number for earlier, later in pairwise(group)) else []


def _is_of_pages(page: Page, family: Sequence[_Head], torn: frozenset[int]) -> bool:
    """Whether the lines of one family are heads of pages for what they show themselves."""
    if len(family) < 2:
        return False
    flats = [page.lines[head.index].folded for head in family]
    if any(head.index in torn for head in family) or len({head.first for head in family}) > 1:
        return True
    if all(page_of_pages(flat) for flat in flats):
        return True
    if all(_NAMED.search(flat[: flat.find(str(head.number))]) for flat, head in zip(flats, family, strict=True)):
        return True
    if len(family) >= 3 and all(_PARTED.search(flat) for flat in flats):
        return True
    apart = family[-1].index - family[0].index >= _APART * (len(family) - 1)
    glued = (
        len(family) >= 3 and all(_GLUED.search(flat) for flat in flats) and len({head.number - at for at, head in enumerate(family)}) == 1
    )
    return apart and (glued or all(_is_wide(page, head.index) for head in family)) and not _counts_parts(family)


def _is_wide(page: Page, index: int) -> bool:
    """Whether the number is set far from the words, as at the edge of a page."""
    text = page.lines[index].text
    return len(text) <= 2 * _LONGEST and _WIDE.search(text) is not None


def _is_set_off(page: Page, index: int, torn: frozenset[int]) -> bool:
    """Whether a line of words of its own may still be a head: it tears a sentence, or a bar or a wide space parts its number."""
    return index in torn or _PARTED.search(page.lines[index].folded) is not None or _is_wide(page, index)


def _counts_parts(family: Sequence[_Head]) -> bool:
    """Whether the words are those by which parts of an article are counted ("Soal 1", "Step 2")."""
    return family[0].letters in words("counted_parts")


def _fits(head: _Head, pages: Sequence[tuple[int, int]]) -> bool:
    """Whether a number lies between those of the pages before and after it, and follows or precedes one of them at once.

    `pages` are the lines that are known to hold the number of a page, with that number.
    """
    if len(pages) < _ENOUGH:
        return False
    place = bisect_left(pages, (head.index, 0))
    before, after = pages[max(place - 1, 0) : place], pages[place : place + 1]
    low = before[0][1] if before else -1
    high = after[0][1] if after else head.number + 2
    near = (bool(before) and head.number - low == 1) or (bool(after) and high - head.number == 1)
    return low < head.number < high and near
