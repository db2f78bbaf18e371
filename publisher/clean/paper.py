"""Furniture of papers and documents: contents boxes, the front matter of a student paper, running heads and page numbers."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from publisher.clean.page import Drop, Finding, Line, Page, is_prose
from publisher.clean.patterns import words
from publisher.clean.values import person
from publisher.model.chapter import Metadata
from publisher.source import Hint

_MOST_ENTRIES = 80
_ENTRY_WORDS = 30
_REACH = 80
_ENTRY_NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivxlIVXL]{1,5}|[A-Za-z])[.)]?\s+(?=\S)")
_LEADERS = re.compile(r"(?:\s?[.…·_]){4,}\s{0,4}(?:\d{1,4}|[ivxl]{1,6})$", re.IGNORECASE)
_PAGE_AT_END = re.compile(r"\s(?:\d{1,3}|[ivx]{1,6})$")
_FIRST_CHAPTER = re.compile(r"(?:bab|chapter)\s(?:i|1)\b(?!\s?[-.]?\d)[\s.:–-]*(?:pendahuluan|introduction)?", re.IGNORECASE)
_FRONT = frozenset(
    {
        "kata pengantar",
        "daftar isi",
        "halaman judul",
        "lembar pengesahan",
        "halaman pengesahan",
        "daftar gambar",
        "daftar tabel",
        "preface",
        "abstrak",
    }
)
_WRITERS = re.compile(r"(?:disusun|ditulis|dibuat|penyusun|oleh|nama)\b.{0,20}:?$", re.IGNORECASE)
_STUDENT = re.compile(r"(.{3,60}?)[\s(:–-]+(?:nim|npm|nis)?[\s.:]*\(?[\d.]{6,20}\)?$", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:hal(?:aman)?\.?\s|page\s|p\.\s)?(\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:\|?\s?p\s?a\s?g\s?e)?", re.IGNORECASE
)


_GLUED_HEAD = re.compile(r"(?:(\d{1,4})\s(\D{3,90})|(\D{3,90}?)\s(\d{1,4}))")
_MOST_HEADS = 3
"""Lines of a page's foot or head."""
_HEAD_WORDS = 16
_FULL_LINE = 40
"""Characters of a line of text that a page may end with."""
_NUMBERED_HEAD = re.compile(r"(?:(\d{1,4})\s?[|•·]\s?(.{3,90})|(.{3,90}?)\s?[|•·]\s?(\d{1,4}))")


def contents_box(page: Page) -> Finding:
    """A box of contents: its heading and the entries below it that come back as lines of the article."""
    later: Counter[str] = Counter(_entry_key(line) for line in page.lines)
    drops: dict[int, Drop] = {}
    for i in page.kept():
        line = page.lines[i]
        if i in drops or not _is_contents(line):
            continue
        entries = _entries(page, i, later)
        if sum(page.lines[j].key not in words("contents_buttons") for j in entries) >= 2:
            drops.update({j: Drop("contents", "contents-box") for j in (i, *entries)})
    return Finding(drops)


def _is_contents(line: Line) -> bool:
    key = line.key
    for button in ("[hide]", "[show]", "[sembunyikan]", "[tampilkan]", "hide", "show", "sembunyikan", "toggle", "tampilkan"):
        key = key.removesuffix(button).strip()
    return key in words("contents")


def _entry_key(line: Line) -> str:
    if line.words > _ENTRY_WORDS:
        return ""
    end = max(0, len(line.flat) - _REACH)
    bare = line.flat[:end] + _LEADERS.sub("", line.flat[end:])
    return _ENTRY_NUMBER.sub("", bare).casefold().strip(" .:•-–—")


def _has_leaders(line: Line) -> bool:
    """Ends in dots and a page number; only the end of the line is looked at, so that a line of dots costs little."""
    return line.words <= _ENTRY_WORDS and _LEADERS.search(line.flat[-_REACH:]) is not None


def _entries(page: Page, index: int, later: Counter[str]) -> list[int]:
    """Lines below the heading that occur once more, or end in dot leaders and a page number. A stray line ends the box."""
    taken: list[int] = []
    seen: set[str] = set()
    for j in page.kept(index + 1, index + 1 + _MOST_ENTRIES):
        line = page.lines[j]
        key = _entry_key(line)
        if key in seen and not _has_leaders(line):
            break  # the article itself starts: its first heading repeats the first entry
        again = bool(key) and (later[key] > 1 or later[_PAGE_AT_END.sub("", key)] > (key == _PAGE_AT_END.sub("", key)))
        if not line.text_only or not (again or line.key in words("contents_buttons") or _has_leaders(line)):
            break
        seen.add(key)
        taken.append(j)
    return taken


def front_matter(page: Page) -> Finding:
    """Cover, preface and contents of a student paper, before its first chapter; title and writers are read off the cover."""
    first = _first_chapter(page)
    if first is None:
        return Finding()
    before = [i for i in page.kept(0, first) if page.lines[i].text_only]
    if not before:
        return Finding()
    drops = {i: Drop("front-matter", "before-first-chapter") for i in before}
    return Finding(drops, metadata=_cover(page, before))


def _first_chapter(page: Page) -> int | None:
    """The heading of chapter I itself, and not its entry in the contents: text follows it before the words come again."""
    fronts = [i for i in page.kept() if page.lines[i].key in _FRONT]
    if not fronts:
        return None
    found = [i for i in page.kept(fronts[-1]) if page.lines[i].words <= 6 and _FIRST_CHAPTER.fullmatch(page.lines[i].flat)]
    for here, following in pairwise(found):
        if any(is_prose(page.lines[i]) for i in page.kept(here + 1, following)):
            return here
    return found[-1] if found else None


def _cover(page: Page, before: list[int]) -> Metadata:
    """Title: the lines of the cover up to the first blank line after it; writers: names with their student numbers."""
    cover = []
    for i in before:
        if page.lines[i].key in _FRONT:
            break
        cover.append(page.lines[i])
    names = [person(found[1].title() if found[1].isupper() else found[1]) for line in cover if (found := _STUDENT.fullmatch(line.flat))]
    lines = [line for line in cover if line.key not in {"makalah", "tugas", "karya tulis", "paper", "artikel", "laporan"}]
    start = lines[:1]
    for line in lines[1:3]:
        if line.block.gap or _WRITERS.match(line.flat) or not line.flat.isupper():
            break
        start.append(line)
    name = " ".join(line.flat for line in start)
    return Metadata(title=name if 2 <= len(name.split()) <= 30 else "", author=", ".join(name for name in names if name))


def running_lines(page: Page) -> Finding:
    """Page numbers, and the short lines that come again beside them: heads and feet of pages.

    A number is a page's if it counts up through the text, or if it stands in the middle of a sentence.
    """
    numbered_heads = _numbered_heads(page)
    counted = _counted(page)
    torn = [i for i in page.kept() if _tears(page, i)]
    bare = [i for i in torn if _page_number(page.lines[i])]
    numbered = sorted({*(counted if len(counted) >= 3 else ()), *bare})
    drops = {i: Drop("page-furniture", "page-number") for i in numbered}
    again = _repeated(page)
    heads = [j for i in numbered for j in _beside(page, i, again)]
    heads += [i for i in torn if page.lines[i].folded in again]
    title = _only_opening(page, {page.lines[j].folded for j in (*heads, *numbered_heads)})
    heads = [j for j in {*heads, *_elsewhere(page, heads, again)} if j != title]
    gone = {**drops, **{j: Drop("page-furniture", "running-head") for j in (*numbered_heads, *heads) if j not in drops}}
    if title is None or page.metadata.title or any(line.block.hint is Hint.TITLE for line in page.lines):
        return Finding(gone)
    line = page.lines[title]
    return Finding(gone, {title: replace(line.block, hint=Hint.TITLE)}, Metadata(title=line.flat))


def _only_opening(page: Page, furniture: set[str]) -> int | None:
    """The first line above the text, where all lines there come again as heads of pages: it is the title as well."""
    opening = next((i for i in page.kept() if is_prose(page.lines[i])), 0)
    above = [i for i in page.kept(0, opening) if page.lines[i].text_only and not _page_number(page.lines[i])]
    return above[0] if above and all(page.lines[i].folded in furniture for i in above) else None


def _elsewhere(page: Page, heads: list[int], again: Counter[str]) -> list[int]:
    """Further places of running lines: above the text, and after the first that was found. One before that may be a heading."""
    earliest = {page.lines[j].folded: j for j in sorted(heads, reverse=True)}
    opening = next((i for i in page.kept() if is_prose(page.lines[i])), 0)
    often = (j for j in page.kept() if page.lines[j].folded in earliest and again[page.lines[j].folded] >= 3)
    return [j for j in often if j < opening or j > earliest[page.lines[j].folded]]


def _repeated(page: Page) -> Counter[str]:
    """How often each short line comes, if more than once."""
    times = Counter(page.lines[i].folded for i in page.kept() if _is_running(page.lines[i]) and page.lines[i].folded)
    return Counter({folded: count for folded, count in times.items() if count >= 2})


def _beside(page: Page, index: int, again: Counter[str]) -> list[int]:
    """The lines above and below a page number that come again elsewhere, up to the first that does not."""
    found: list[int] = []
    for step in (-1, 1):
        j = index + step
        while 0 <= j < len(page.lines) and j not in page.drops and page.lines[j].folded in again and abs(j - index) <= _MOST_HEADS:
            found.append(j)
            j += step
    return found


def _tears(page: Page, index: int) -> bool:
    """Whether a short line stands in the middle of a sentence: the text before it is open, the text after it goes on small.

    Short lines beside it that are not prose are passed over: a page has a foot and the next one a head.
    """
    line = page.lines[index]
    if not line.text_only or line.words > _HEAD_WORDS or not (_is_running(line) or _page_number(line)):
        return False
    above, below = _prose_from(page, index, -1), _prose_from(page, index, 1)
    if above is None or below is None:
        return False
    before, after = page.lines[above].flat, page.lines[below].flat
    return len(before) >= _FULL_LINE and before[-1:] not in ".!?…:;”\"')" and after[:1].islower()


def _prose_from(page: Page, index: int, step: int) -> int | None:
    """The next line in one direction that is no short line, at most three lines away."""
    for j in range(index + step, index + step * (_MOST_HEADS + 1), step):
        if not 0 <= j < len(page.lines) or j in page.drops:
            return None
        line = page.lines[j]
        if not _is_running(line) and not _page_number(line):
            return j
        if step > 0 and line.flat[:1].islower():
            return j
        if step < 0 and len(line.flat) >= _FULL_LINE:
            return j
    return None


def _page_number(line: Line) -> bool:
    found = _PAGE_NUMBER.fullmatch(line.flat) if line.words <= 6 and line.block.hint in {Hint.LINE, Hint.PARAGRAPH} else None
    return found is not None and found[1].isdigit()


def _is_running(line: Line) -> bool:
    return line.text_only and 2 <= line.words <= 14 and not line.closed and not line.flat.endswith(":")


def _numbered_heads(page: Page) -> list[int]:
    """Lines "Title | 3" or "3 | Title" that recur with a number counting up."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for i in page.kept():
        line = page.lines[i]
        found = _NUMBERED_HEAD.fullmatch(line.flat) if line.words <= 16 and line.folded and line.text_only else None
        if found:
            words_only = (found[2] or found[3]).casefold()
            groups.setdefault(words_only, []).append((i, int(found[1] or found[4])))
    return [*_counting_up(groups), *_glued_heads(page)]


def _counting_up(groups: Mapping[str, list[tuple[int, int]]]) -> list[int]:
    taken: list[int] = []
    for places in groups.values():
        numbers = [number for _, number in places]
        if len(places) >= 3 and all(later > earlier for earlier, later in pairwise(numbers)):
            taken += [i for i, _ in places]
    return taken


def _glued_heads(page: Page) -> list[int]:
    """Lines of the same words with a number counting up, one of which tears a sentence: "Majalah Sungai 12". Not "Soal 1"."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for i in page.kept():
        line = page.lines[i]
        found = _GLUED_HEAD.fullmatch(line.flat) if line.words <= _HEAD_WORDS and line.folded and line.text_only else None
        if found:
            groups.setdefault((found[2] or found[3]).casefold(), []).append((i, int(found[1] or found[4])))
    torn = {words_only: places for words_only, places in groups.items() if any(_tears(page, i) for i, _ in places)}
    return [
        i
        for places in torn.values()
        if len(places) >= 2 and all(later[1] > earlier[1] for earlier, later in pairwise(places))
        for i, _ in places
    ]


def _counted(page: Page) -> list[int]:
    """Lines that are a bare number, each one more than the last, with text between them."""
    taken: list[int] = []
    expected = 0
    for i in page.kept():
        line = page.lines[i]
        found = _PAGE_NUMBER.fullmatch(line.flat) if line.words <= 6 and line.block.hint in {Hint.LINE, Hint.PARAGRAPH} else None
        if not found or not found[1].isdigit():
            continue
        number = int(found[1])
        if not taken or (number == expected and i - taken[-1] > 2):
            taken.append(i)
            expected = number + 1
        elif len(taken) == 1:
            taken, expected = [i], number + 1
    return taken
