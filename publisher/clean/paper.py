"""Furniture of papers and documents: contents boxes, the front matter of a student paper."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from publisher.clean.page import Drop, Finding, Line, Page, is_prose, read_once
from publisher.clean.patterns import words
from publisher.clean.values import person
from publisher.model.chapter import Metadata

_MOST_ENTRIES = 80
_ENTRY_WORDS = 30
_REACH = 80
_NAME_WORDS = 10
_TITLED = 2
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
_PURPOSE = re.compile(r"(?:di)?(?:susun|ajukan|buat|tulis)\b|submitted\b|for\b", re.IGNORECASE)
"""How the line opens that says what a paper was made for."""
_VIEWER = re.compile(r"(?:anda di halaman|anda berada di halaman|you are on page|you're on page) ?\d{1,4} ?(?:dari|of) ?\d{1,4}$")
"""The last line of a document viewer above the document itself."""
_STUDENT = re.compile(r"(?!(?:nim|npm|nisn?|no)\b)(.{3,60}?)[\s(:–-]+(?:nim|npm|nisn?)?[\s.:]*\(?[\d.]{5,20}\)?$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]\s?)?([^\d()]{3,60}?)\s?(?:[(–-][^()]{1,24}\)?)?$")
"""A name in a list, with the class or number of the student behind it: "1. NAME (IX C / 05)"."""
_FIELD = re.compile(r"^(?:nama|name)(?: lengkap| siswa| penulis)?\s?:\s", re.IGNORECASE)
_NUMBER = re.compile(r"\(?(?:nim|npm|nisn?|no\.? (?:induk|absen))[\s.:]*[\d./]{2,20}\)?", re.IGNORECASE)


def contents_box(page: Page) -> Finding:
    """A box of contents: its heading and the entries below it that come back as lines of the article."""
    heads = [i for i in page.kept() if _is_contents(page.lines[i])]
    later: Counter[str] = Counter(_entry_key(line) for line in page.lines) if heads else Counter()
    drops: dict[int, Drop] = {}
    for i in heads:
        if i in drops:
            continue
        entries = _entries(page, i, later)
        if sum(page.lines[j].key not in words("contents_buttons") for j in entries) >= 2:
            drops.update({j: Drop("contents", "contents-box") for j in (i, *entries)})
    return Finding(drops)


@read_once
def _is_contents(line: Line) -> bool:
    key = line.key
    if not key.startswith(tuple(words("contents"))):
        return False
    for button in ("[hide]", "[show]", "[sembunyikan]", "[tampilkan]", "hide", "show", "sembunyikan", "toggle", "tampilkan"):
        key = key.removesuffix(button).strip()
    return key in words("contents")


@read_once
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
    viewer = [i for i in before if _VIEWER.match(page.lines[i].folded)]
    return Finding(drops, metadata=_cover(page, [i for i in before if not viewer or i > viewer[-1]]))


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
    names = [_name(found[1]) for line in cover if (found := _STUDENT.fullmatch(line.flat))]
    names = names if any(names) else list(_below_label(cover))
    lines = [line for line in cover if line.key not in words("paper_kinds")]
    lines = lines[1:] if _names_kind(lines) else lines
    start = lines[:1]
    for line in lines[1:3]:
        if line.block.gap or _WRITERS.match(line.flat) or not line.flat.isupper():
            break
        start.append(line)
    name = " ".join(line.flat for line in start)
    return Metadata(title=name if 2 <= len(name.split()) <= 30 else "", author=", ".join(name for name in names if name))


def _names_kind(lines: list[Line]) -> bool:
    """Whether the first line says what paper this is and for which subject ("MAKALAH BIOLOGI"), and the title stands apart below it."""
    if len(lines) < _TITLED or not any(lines[0].folded.startswith(f"{kind} ") for kind in words("paper_kinds")):
        return False
    kind = next(kind for kind in sorted(words("paper_kinds"), key=len, reverse=True) if lines[0].folded.startswith(f"{kind} "))
    title = lines[1]
    subject = lines[0].folded.removeprefix(f"{kind} ") in words("rubrics")
    apart = (subject or title.block.gap > 0) and title.words >= _TITLED
    return apart and title.flat.isupper() == lines[0].flat.isupper() and not _WRITERS.match(title.flat) and not _PURPOSE.match(title.flat)


def _name(text: str) -> str:
    return person(text.title() if text.isupper() else text)


def _below_label(cover: list[Line]) -> Iterator[str]:
    """The names below "Disusun oleh:", to the first line that is neither a name nor the number of a student."""
    label = next((place for place, line in enumerate(cover) if _WRITERS.match(line.flat)), len(cover))
    for line in cover[label + 1 :]:
        found = _NUMBERED.fullmatch(_FIELD.sub("", line.flat)) if line.words <= _NAME_WORDS else None
        name = _name(found[1]) if found else ""
        if name and words("institutions").isdisjoint(line.folded.split()):
            yield name
        elif _NUMBER.fullmatch(line.flat) is None:
            return
