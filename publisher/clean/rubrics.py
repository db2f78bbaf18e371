"""The section an article stands in, where only the place of a short line and its repetition tell."""

import re
from collections.abc import Iterator

from publisher.clean.page import Drop, Finding, Line, Page
from publisher.clean.patterns import lexicon, words
from publisher.clean.values import person
from publisher.model.chapter import Metadata
from publisher.source import Hint

_NEAR = 4
"""Lines above the title, or below it, among which the section is looked for."""
_MOST_WORDS = 4
_FEWEST_PIECES = 2
_MOST_PIECES = 5
_LONGEST = 90
_PATH = re.compile(r"\s(?:/|>|»|›|→|\|)\s")
_ARROWS = re.compile(r"\s[>»›→]\s")
"""What only a path is written with; strokes also part choices."""
_TEASERS = re.compile(
    r"(?:(?:the )?(?:latest|more|trending|popular|most popular|most read|top stories|new) (?:in|on)|more articles in|"
    r"(?:artikel |berita )?(?:terbaru|terkini|terpopuler|populer|lainnya|pertanyaan baru) (?:di|dari|seputar|tentang)) (.{2,40})",
    re.IGNORECASE,
)
_PART_OF = frozenset({"part of", "bagian dari", "filed under", "in", "posted in", "kategori", "category", "rubrik", "topik", "subject"})
_IN = re.compile(r"(?:[Ii]n|[Dd]i|[Dd]alam)\s([A-Z][\w&-]*(?: [\w&-]+){0,3})(?:, [A-Z][\w& -]{2,30}){0,5}")
_BYLINES = frozenset({"date", "byline", "label", "name-by-place", "role"})
_MADE_FOR = re.compile(
    r"(?:(?:gcse|igcse|a-level|ks\d|year \d{1,2}|grade \d{1,2}|class \d{1,2})\s)?"
    r"(?:(?:rangkuman|ringkasan|materi|modul(?: ajar)?|bahan ajar|catatan|lkpd|mata pelajaran|mapel)\s)?"
    r"(.{2,40}?)(\s\([^()]{3,40}\))?(?:\s(?:untuk\s)?(?:kelas|sma|smp|sd|mts|ma|smk|fase|semester|grade|class)\b.{0,40})?",
    re.IGNORECASE,
)


_WIKI = "Wikipedia"
"""The profile of encyclopaedias, which have no sections."""
_CLASS = re.compile(r"\b(?:kelas|kls|grade|class)\s(?:\d|[ivx])")


def section(page: Page) -> Finding:
    """The category by place, and the lines that say it; nothing where the category is known already."""
    title = next((i for i, line in enumerate(page.lines) if line.block.hint is Hint.TITLE), None)
    if page.metadata.category or _WIKI in page.profiles or (title is not None and title > page.first):
        return Finding()
    if title is None:
        found = _subject(page, min(len(page.lines), 2))
        return Finding(metadata=Metadata(category=found[1])) if found and _CLASS.search(page.lines[found[0]].folded) else Finding()
    for reading in (_path, _part_of, _told_in, _repeated, _by_byline, _below_site, _subject):
        found = reading(page, title)
        if found is not None:
            index, name = found
            return Finding({index: Drop("metadata", "section-by-place")}, metadata=Metadata(category=name))
    return Finding(metadata=Metadata(category=_of_teasers(page, title)))


def _of_teasers(page: Page, title: int) -> str:
    """The section that a heading over other articles names ("Latest in Science"), where it is a subject or stands in the menu."""
    menu = {page.lines[i].folded for i in range(title) if i in page.drops} | words("rubrics")
    below = (i for i in sorted(page.drops) if i > title and len(page.lines[i].flat) <= _LONGEST)
    named = [found[1] for i in below if (found := _TEASERS.fullmatch(page.lines[i].flat))]
    return next((name for name in named if name.casefold() in menu and _is_section(page, name)), "")


def _above(page: Page, title: int) -> Iterator[int]:
    """Short lines right above the title, the nearest first, up to the first that can be no section."""
    for i in range(title - 1, max(-1, title - 1 - _NEAR), -1):
        line = page.lines[i]
        if not line.text_only or line.words > _MOST_WORDS:
            return
        yield i


def _path(page: Page, title: int) -> tuple[int, str] | None:
    """A line such as "Culture / Islands" beside the title, one part of which the page's menu has too."""
    menu = {page.lines[i].key for i in range(title)} | words("rubrics")
    for i in (*range(title - 1, max(-1, title - 1 - _NEAR), -1), *range(title + 1, min(title + _NEAR, page.first))):
        line = page.lines[i]
        pieces = [piece.strip() for piece in _PATH.split(line.flat)] if line.text_only and len(line.flat) <= _LONGEST else []
        numbered = any(map(str.isdigit, line.flat)) and "kelas" not in line.folded and "grade" not in line.folded
        if numbered or not _FEWEST_PIECES <= len(pieces) <= _MOST_PIECES or any(len(piece.split()) > _MOST_WORDS for piece in pieces):
            continue
        own = page.lines[title].folded
        named = [piece for piece in pieces if piece.casefold() not in own and _is_section(page, piece)]
        if named and (any(_is_known(piece.casefold(), menu) for piece in pieces) or (i == title - 1 and _ARROWS.search(line.flat))):
            return i, " / ".join(named)
    return None


def _is_known(folded: str, menu: set[str]) -> bool:
    """A piece of a path that is a line of the menu, a class, or that has a subject among its words."""
    return folded in menu or folded.startswith(("kelas ", "grade ", "class ")) or bool(words("rubrics") & set(folded.split()))


def _part_of(page: Page, title: int) -> tuple[int, str] | None:
    """The line below "Part of", where both stand between the title and the text."""
    for i in range(max(0, title - _NEAR), min(title + _NEAR, page.first - 1)):
        line = page.lines[i + 1]
        if i != title and page.lines[i].key in _PART_OF and line.words <= _MOST_WORDS and line.text_only and i + 1 != title:
            return (i + 1, line.flat) if _is_section(page, line.flat) else None
    return None


def _told_in(page: Page, title: int) -> tuple[int, str] | None:
    """A line such as "in Science" right below the date."""
    for i in range(title + 1, min(title + _NEAR, page.first)):
        found = _IN.fullmatch(page.lines[i].flat) if page.lines[i].text_only and len(page.lines[i].flat) <= _LONGEST else None
        if found and i - 1 in page.drops and page.drops[i - 1].rule in _BYLINES and _is_section(page, found[1]):
            return i, found[1]
    return None


def _repeated(page: Page, title: int) -> tuple[int, str] | None:
    """A line above the title that stands once more by itself in the page's furniture, and there not between the same lines."""
    for i in _above(page, title):
        line = page.lines[i]
        others = [j for j in page.drops if j != i and page.lines[j].key == line.key and page.drops[j].kind not in {"comment", "contents"}]
        apart = [j for j in others if not i or j == i - 1 or not j or page.lines[j - 1].key != page.lines[i - 1].key]
        if others and len(apart) == len(others) and i in page.drops and _is_section(page, line.flat):
            return i, line.flat
    return None


def _by_byline(page: Page, title: int) -> tuple[int, str] | None:
    """The line right above the title, where the byline stands above it ("3 May 2020", "Crafts", title)."""
    i = title - 1
    if i < 1 or not page.lines[i].text_only or page.lines[i].words > _FEWEST_PIECES or not _is_section(page, page.lines[i].flat):
        return None
    above = [j for j in (i - 1, i - 2) if j in page.drops and page.drops[j].rule in _BYLINES]
    return (i, page.lines[i].flat) if above else None


def _below_site(page: Page, title: int) -> tuple[int, str] | None:
    """The only line between the name of the site, with which the page opens, and the title."""
    if title != _FEWEST_PIECES or not page.metadata.site or page.lines[0].folded != page.metadata.site.casefold():
        return None
    line = page.lines[1]
    named = _is_section(page, line.flat[:1].upper() + line.flat[1:])
    return (1, line.flat) if line.words <= _FEWEST_PIECES and 1 in page.drops and named else None


def _subject(page: Page, title: int) -> tuple[int, str] | None:
    """A school subject over the title of a lesson ("CRAFTS (FOOD)", "Rangkuman Biologi Kelas X")."""
    for i in range(max(0, title - _NEAR), title):
        line = page.lines[i]
        found = _MADE_FOR.fullmatch(line.flat) if line.text_only and len(line.flat) <= _LONGEST else None
        furniture = i in page.drops and page.drops[i].kind == "page-furniture"
        if found and found[1].casefold() in words("rubrics") and not line.number and line.words > 1 and not furniture:
            name = f"{found[1]}{found[2] or ''}"
            return i, name.title() if name.isupper() else name
    return None


def _is_section(page: Page, text: str) -> bool:
    """A name that is no button, not the site's, not the author's."""
    folded = text.casefold()
    known = {page.metadata.site.casefold(), page.metadata.author.casefold(), page.metadata.title.casefold()}
    bare = folded not in known and folded not in words("home") and not words("no_sites") & set(folded.split())
    usable = folded in words("rubrics") or (folded not in lexicon() and folded not in words("before_names") and not _is_person(text))
    return bare and usable and text[:1].isupper() and not text.endswith((".", "!", "?", ":")) and any(map(str.isalpha, text))


def _is_person(text: str) -> bool:
    """A name with an initial or a title; two plain words with capitals may as well be a section."""
    return "." in text and bool(person(text))


def is_path(line: Line) -> bool:
    """Short names parted by slashes or arrows, as above the title of a page."""
    pieces = _PATH.split(line.flat) if len(line.flat) <= _LONGEST else []
    return _FEWEST_PIECES <= len(pieces) <= _MOST_PIECES and all(1 <= len(piece.split()) <= _MOST_WORDS for piece in pieces)
