"""Lines that are the article's whatever their words weigh: they have what articles have and page chrome has not.

Titles, tables, works cited and notes; items that a sentence leads in and lists in one piece; exercises with their keys, formulas,
quotations and verse (`data/content.toml`).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from publisher.clean.bars import barred_rows
from publisher.clean.page import Finding, Line, Page, is_prose, leads_in, read_once
from publisher.clean.patterns import words
from publisher.clean.quick import QuickTests, quick_tests
from publisher.clean.stanzas import stanzas
from publisher.clean.tabled import tabled_rows
from publisher.clean.wikis import WIKIS, named_articles
from publisher.language.packaged import toml
from publisher.source import Hint

NEUTRAL = frozenset({"metadata", "caption", "contents", "front-matter", "page-furniture", "pagination", "chat", "doc-viewer", "ad"})
"""Classes of what stands within articles too."""
_HEADLINE = 3
_BELOW = 6
_ON_SUBJECT = 0.4
_PARAGRAPH = 35
_SHARED = 0.2
_LEAD = 3
_ITEM = 20
_FEWEST_ITEMS = 2
_LINK = 4
"""Words of items from which on they may be titles of other articles."""
_CAPITALS = 0.6
_PART = 12
"""Lines below a label that belong to it."""
_WORK = re.compile(r"\b(?:1[5-9]|20)\d\d\b|https?://|www\.|[\"“”]|^\[\d|\bn\.d\.|\bt\.t\.|\. .+\. ")
"""What works cited have, and buttons have not."""
_OF = re.compile(r" (?:on|of|for|about|in|tentang|mengenai|dari|pada|untuk|dalam) ")
_WIDE = re.compile(r" {3,}")
_CELLS = 40
"""Words of a row, at most."""
_NOTE = re.compile(r"\[\d{1,3}\] \w+ \w+")
_TYPED = frozenset("-–—•·▪◦●○■✓✔*0")
"""Bullets of lists; signs that point somewhere ("»", "➢") stand before links as well. A bullet given by the format is "0"."""


def own_lines(page: Page) -> frozenset[int]:
    """Lines that are the article's whatever their words weigh."""
    return settled_lines(page) | signed_lines(page)


def settled_lines(page: Page) -> frozenset[int]:
    """Titles, tables, works cited, notes, led-in items: what weights need not be learnt for. They are learnt with all other lines."""
    own = _titles(page) | _led(page) | _paragraphs(page) | _columns(page) | barred_rows(page) | tabled_rows(page)
    return frozenset(own | {i for i in page.kept() if _is_own(page.lines[i])})


def signed_lines(page: Page) -> frozenset[int]:
    """Lines that only articles have and no rule has dropped: parts of exercises, lists in one piece, verse, formulas, quotations."""
    signed = _parts(page) | _lists(page) | stanzas(page) | named_articles(page) | _sections(page)
    return frozenset(signed | {i for i in page.kept() if has_sign(page.lines[i])})


def _sections(page: Page) -> set[int]:
    """On a wiki, what stands from the first section to the last, be it one that goes: its menus and boxes are above and below."""
    heads = [i for i, line in enumerate(page.lines) if line.block.hint is Hint.HEADING] if page.profiles & WIKIS else []
    return set(page.kept(heads[0], heads[-1])) if heads else set()


def spared(page: Page, found: Finding) -> Finding:
    """What a rule found that judges lines by their place alone, without the lines that only articles have."""
    signed = signed_lines(page) if found.drops else frozenset()
    return replace(found, drops={i: drop for i, drop in found.drops.items() if i not in signed}) if signed else found


@read_once
def has_sign(line: Line) -> bool:
    """Whether a line has the shape of something that only articles have: a formula, a quotation, the key of an exercise."""
    if not line.folded:
        return False
    signs, tests = _signs()
    return any(signs[place].fullmatch(line.flat) for place in tests.passed(line.flat))


@cache
def _signs() -> tuple[Sequence[re.Pattern[str]], QuickTests]:
    entries = toml("publisher.clean", "data", "content.toml")["sign"]
    return [re.compile(entry["pattern"]) for entry in entries], quick_tests(entry["has"] for entry in entries)


@cache
def _labels() -> frozenset[str]:
    return frozenset(toml("publisher.clean", "data", "content.toml")["labels"])


def is_chrome(page: Page, index: int) -> bool:
    """Whether a rule has taken the line as page chrome, and not as something that articles have too."""
    drop = page.drops.get(index)
    return drop is not None and drop.kind not in NEUTRAL


def _led(page: Page) -> set[int]:
    """Works cited below their heading, items that a sentence leads in."""
    lines = page.lines
    found: set[int] = set()
    leading = citing = False
    before: Line | None = None
    for i in page.kept():
        line = lines[i]
        if is_chrome(page, i - 1):
            citing = citing and before is not None and before.key in words("references")
            leading = leading and before is not None and leads_in(before)
        leading = leading and (before is None or leads_in(before) or line.listed == before.listed) and not is_prose(line)
        if (citing and _WORK.search(line.flat)) or (leading and line.words <= _ITEM):
            found.add(i)
        citing = citing or line.key in words("references")
        leading = leading or (line.flat.endswith(":") and line.words >= _LEAD)
        before = line
    return found


def _titles(page: Page) -> set[int]:
    """Where no rule has found the title: lines near the start of the text that speak of what it speaks of."""
    if any(line.block.hint is Hint.TITLE for line in page.lines):
        return set()
    subject = frozenset().union(*(page.lines[i].stems for i in page.kept(page.first, page.after) if is_prose(page.lines[i])))
    above = (i for i in page.kept(0, page.first + _BELOW) if page.lines[i].words >= _HEADLINE)
    return {i for i in above if page.lines[i].stems and len(page.lines[i].stems & subject) >= _ON_SUBJECT * len(page.lines[i].stems)}


def _paragraphs(page: Page) -> set[int]:
    """Long paragraphs in or above the text that share words with its other sentences: notices of pages are shorter, or of other things.

    Shorter ones above the text, as questions and standfirsts, where they share more.
    """
    prose = [i for i in page.kept(0, page.after) if is_prose(page.lines[i])]
    subject = Counter(stem for i in prose for stem in page.lines[i].stems)
    long = {i for i in prose if page.lines[i].words >= _PARAGRAPH and _shares(page.lines[i], subject, _SHARED)}
    return long | {i for i in prose if i < page.first and page.lines[i].words >= _PART and _shares(page.lines[i], subject, _ON_SUBJECT)}


def _shares(line: Line, subject: Counter[str], least: float) -> bool:
    """Whether other sentences have a good part of the words of one."""
    own = line.stems
    return bool(own) and sum(subject[stem] > 1 for stem in own) >= least * len(own)


def _is_own(line: Line) -> bool:
    """A title, a table or a row of one, a figure, code, what the editor decided, running text too long to be judged."""
    return not line.text_only or line.block.hint is Hint.TITLE or not line.folded or _is_row(line) or _NOTE.match(line.flat) is not None


def _is_row(line: Line) -> bool:
    return "\t" in line.text and not line.listed


def _columns(page: Page) -> set[int]:
    """Rows of a table whose cells are set apart by runs of spaces: several below each other, aligned, within the text."""
    places = {i: _cells(page.lines[i]) for i in page.kept(page.first, page.after)}
    return {i for i, cells in places.items() if cells and any(cells & places.get(j, frozenset()) for j in (i - 1, i + 1))}


def _cells(line: Line) -> frozenset[int]:
    """Where cells behind runs of spaces start."""
    text = line.text if line.words <= _CELLS else ""
    return frozenset() if "   " not in text else frozenset(found.end() for found in _WIDE.finditer(text))


def _parts(page: Page) -> set[int]:
    """Labels of exercises and practicums with the short lines below them, to the first known page chrome, sentence or gap."""
    found: set[int] = set()
    for i in page.kept():
        line = page.lines[i]
        if not (line.folded and _names_part(line)) or is_chrome(page, i - 1) or is_chrome(page, i + 1):
            continue
        found.add(i)
        found.update(_below(page, i))
    return found


def _names_part(line: Line) -> bool:
    """A label by itself ("Alat dan Bahan"), or before a colon ("Ditanya: s")."""
    named, _, _ = line.folded.partition(":")
    return line.words <= _ITEM and (line.key in _labels() or (":" in line.folded and named.strip() in _labels()))


def heads_part(line: Line) -> bool:
    """Whether a line is the label of an exercise or practicum with its subject behind it ("Solved Examples on Levers")."""
    opening = _OF.split(line.key, maxsplit=1)
    return line.words <= _ITEM and len(opening) > 1 and opening[0] in _labels()


def _below(page: Page, index: int) -> Iterator[int]:
    usual = page.lines[index + 1].block.gap if index + 1 < len(page.lines) else 0
    for i in range(index + 1, min(index + 1 + _PART, len(page.lines))):
        line = page.lines[i]
        if i in page.drops or line.block.gap > usual or is_prose(line) or line.words > _ITEM:
            return
        yield i


def _lists(page: Page) -> set[int]:
    """Items of lists in one piece: none of them known as page chrome, no page chrome right before, no titles of other articles."""
    found: set[int] = set()
    for mark, places in groupby(range(len(page.lines)), key=lambda i: _mark(page.lines[i])):
        row = list(places) if mark else []
        if len(row) >= _FEWEST_ITEMS and _is_list(page, row):
            found.update(row)
    return found


@read_once
def _mark(line: Line) -> str:
    """What makes items of one list alike: the bullet, or that they are numbered; "" for a line without either."""
    if line.number:
        return "number" if line.number.isdecimal() else "letter"
    sign = "0" if line.block.hint is Hint.BULLET else line.flat[:1]
    return sign if line.bulleted and sign in _TYPED else ""


def _is_list(page: Page, row: Sequence[int]) -> bool:
    if any(i in page.drops for i in row) or is_chrome(page, row[0] - 1):
        return False
    lines = [page.lines[i] for i in row]
    links = sum(line.words >= _LINK and not line.closed and line.capitals >= _CAPITALS for line in lines)
    return 2 * links < len(lines)
