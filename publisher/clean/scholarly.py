"""The head of a paper in a journal: journal and issue, title over several lines, writers, their institutes, up to the abstract."""

import re
from dataclasses import dataclass

from publisher.clean.page import Drop, Finding, Line, Page
from publisher.clean.patterns import words
from publisher.clean.values import person
from publisher.language import dates
from publisher.model.chapter import Metadata
from publisher.source import Hint

_HEAD = 40
_MOST_TITLE_LINES = 5
_MOST_TITLE_WORDS = 45
_MOST_WRITERS = 8
_LONGEST = 200
_ABSTRACT = re.compile(r"(?:abstrak|abstract|intisari|summary)\s?(?:$|[:.—–-].*)", re.IGNORECASE)
_ISSUE = re.compile(
    r"\b(?:vol(?:ume)?\b\.?\s?\d|issn|doi\b|no(?:mor)?\.?\s?\d{1,3}\b.{0,40}\b(?:19|20)\d\d|edisi\s\d|issue\s\d)", re.IGNORECASE
)
_NUMBERS = re.compile(
    r"[\s,;:|•·–-]*(?:\bvol(?:ume)?\b|\bno(?:mor)?\b\.|\bedisi\b|\bissue\b|\bissn\b|\(?\b(?:19|20)\d\d\b|\d).*", re.IGNORECASE
)
_MONTH_YEAR = re.compile(r"\b([A-Za-z]{3,9}),?\s((?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?<![\d-])((?:19|20)\d\d)(?![\d-])")
_FURNITURE = re.compile(
    r"(?:.*\b(?:p-?issn|e-?issn|issn|doi)\b.*|https?://.*|www\..*|(?:research|original|review) (?:article|paper|research)"
    r"|artikel (?:penelitian|ilmiah|asli)"
    r"|(?:received|accepted|diterima|disetujui|submitted|available online|published|dipublikasikan|naskah)\b.*|(?:open access|full paper))",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\d¹²³⁴⁵⁶⁷⁸⁹⁰*†‡,]+(?=\s*(?:,|;|&|dan\b|and\b|$))|[\d¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]+")
_MAIL = re.compile(r"\S{2,40}@\S{2,40}|^(?:e-?mail|surel|corresponding author|penulis korespondensi|\*)", re.IGNORECASE)
_JOINS = re.compile(r"\s*(?:,|;|&|\bdan\b|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the parts of the head stand: lines of the title, line of the writers, further lines down to the abstract."""

    title: range
    writers: int
    abstract: int


def paper_head(page: Page) -> Finding:
    """Title, writers, journal and year of a paper that was copied from its first page; nothing unless writers stand over an abstract."""
    abstract = next((i for i in page.kept(0, _HEAD) if _ABSTRACT.match(page.lines[i].flat[:60])), None)
    head = _parts(page, abstract) if abstract else None
    issue = next((i for i in range(abstract or 0) if _is_issue(page.lines[i])), None)
    if head is None:
        return Finding()
    named = " ".join(page.lines[i].flat for i in head.title)
    around = [i for i in page.kept(0, head.abstract) if i not in head.title]
    drops = {i: Drop("metadata", "paper-head") for i in (*head.title, *around) if page.lines[i].text_only}
    metadata = Metadata(title=named, author=_unmarked(page.lines[head.writers].flat))
    if issue is not None:
        name, when = issue_of(page.lines[issue].flat)
        metadata = Metadata(title=named, author=metadata.author, site=name, date=when)
    return Finding(drops, metadata=metadata)


def issue_of(text: str) -> tuple[str, str]:
    """The name of a journal and the date of the issue in a line such as "Journal of Soil, Vol. 2 No. 1, May 2020"."""
    name = _NUMBERS.sub("", text).strip(" ,;:|-–")
    month = next((iso for found in _MONTH_YEAR.finditer(text) if (iso := dates.parse(found[0]))), "")
    year = _YEAR.search(text)
    return name if 1 <= len(name.split()) <= 8 and name[:1].isupper() else "", month or (year[1] if year else "")


def _is_issue(line: Line) -> bool:
    return len(line.flat) <= _LONGEST and _ISSUE.search(line.flat) is not None


def _parts(page: Page, abstract: int) -> _Head | None:
    """The parts of the head, where the first line that can be a title is followed by a line of names and an institute or a mark."""
    kept = [i for i in page.kept(0, abstract) if not _is_issue(page.lines[i]) and not _FURNITURE.fullmatch(page.lines[i].flat[:_LONGEST])]
    for place, i in enumerate(kept[1 : _MOST_TITLE_LINES + 1], 1):
        below = page.lines[kept[place + 1]] if place + 1 < len(kept) else None
        marked = _MARKS.search(page.lines[i].flat) is not None
        if _writers(page.lines[i].flat) and (marked or (below is not None and _is_institute(below))):
            title = range(kept[0], kept[place - 1] + 1)
            told = sum(page.lines[j].words for j in title)
            plain = all(page.lines[j].text_only and page.lines[j].block.hint is not Hint.TITLE for j in title)
            return _Head(title, i, abstract) if 2 <= told <= _MOST_TITLE_WORDS and plain and len(title) == place else None
    return None


def _writers(text: str) -> list[str]:
    """The names of a line of writers without the marks of their institutes; empty if any part is no name."""
    if len(text) > _LONGEST or text.endswith((".", ":", "?")):
        return []
    parts = [part.strip() for part in _JOINS.split(_MARKS.sub(" ", text)) if part.strip()]
    named = [person(part.title() if part.isupper() else part) for part in parts]
    fits = 1 <= len(named) <= _MOST_WRITERS and all(named) and any(" " in name for name in named)
    return named if fits else []


def _unmarked(text: str) -> str:
    """The line of writers as it is written, without marks of institutes."""
    bare = re.sub(r"\s+(?=[,;])", "", " ".join(_MARKS.sub(lambda mark: "," if "," in mark[0] else " ", text).split())).strip(" ,;")
    return bare.title() if bare.isupper() else bare


def _is_institute(line: Line) -> bool:
    told = {*words("schools"), *words("institutions")} & set(line.folded.replace(",", " ").split())
    return bool(told) or _MAIL.search(line.flat) is not None
