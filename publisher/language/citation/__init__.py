"""An entry of a reference list → the work it names.

Reads what school papers and web articles in Indonesian and English write: APA (7th edition, 2020), the author-date form of Indonesian
theses ("Anwar, Budi. 2020. …"), MLA, Chicago, IEEE and Vancouver, Wikipedia's citations, laws, bare addresses. What is not
certain stays empty; the text of the entry is never altered.
"""

import re
from dataclasses import dataclass

from publisher.language import dates
from publisher.language.citation.found import Found, bare_host, taken_out
from publisher.language.citation.people import are_people, authors_before, people
from publisher.language.citation.rest import Publication, publication
from publisher.language.citation.words import any_of, holds, is_named, opens_with
from publisher.language.slug import slug
from publisher.language.tokens import sentences
from publisher.model.work import Name, Work, WorkKind

_LONGEST = 1200
_IN_BRACKETS = re.compile(r"\(\s?(?P<date>(?:1[5-9]|20)\d\d[a-z]?(?:\s?,\s?[^()]{2,25})?|[^()]{0,20}(?:1[5-9]|20)\d\d)\s?\)")
_BARE_YEAR = re.compile(r"(?<=[.,;])\s?(?P<date>(?:1[5-9]|20)\d\d)[a-z]?\s?[.,:]\s")
_UNDATED = re.compile(rf"[(\[]?(?<!\w)(?:{any_of('undated')})[)\]]?[.,]?\s", re.IGNORECASE)
_LATE_YEAR = re.compile(r"(?<![\d–—/-])(1[5-9]\d\d|20\d\d)(?![\d–—/-])")
_LATE_DATE = re.compile(
    r"(?<![\w/-])\d{1,2}\s[A-Za-z]{3,9}\.?\s\d{4}(?!\w)|(?<!\w)[A-Za-z]{3,9}\.?\s\d{1,2},\s\d{4}(?!\w)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)"
)
_MOST_AUTHOR_WORDS = 40
_STATE = frozenset(("republik indonesia", "indonesia"))
"""Authors that only laws have."""


@dataclass(frozen=True, slots=True)
class _Divided:
    """An entry cut at its authors and its date."""

    authors: tuple[Name, ...]
    date: str
    rest: str


def work_of(text: str, emphasised: str = "") -> Work | None:
    """The work that an entry of a reference list names, None where not even a title is found.

    `emphasised` is the first run of the entry that was set in italics: a book's title or the name of a journal. `id` of the
    work is made of its author, year and title. Dates are ISO 8601.
    """
    found = taken_out(" ".join(text[:_LONGEST].split()))
    if not found.text:
        return _page(found) if found.url else None
    divided = _divided(found.text, found.url)
    read = publication(divided.rest, emphasised.strip(" .,"))
    if not read.title and divided.authors:
        divided, read = _Divided((), divided.date, ""), Publication(title=found.text.split(" (")[0].strip(" .,"))
    if not read.title:
        return None
    return _work(found, divided, read)


def _work(found: Found, divided: _Divided, read: Publication) -> Work:
    kind = _kind(found, divided, read)
    container, publisher = read.container, read.publisher
    if kind is WorkKind.WEBPAGE:
        container, publisher = container or publisher or found.place_of_access or bare_host(found.text), ""
    return Work(
        id=slug(" ".join(filter(None, (divided.authors[0].family if divided.authors else "", divided.date[:4], read.title[:40])))),
        kind=kind,
        title=read.title,
        authors=divided.authors,
        container=container,
        publisher=publisher,
        place=read.place,
        date=divided.date,
        url=found.url,
        accessed=found.accessed,
        volume=read.volume,
        issue=read.issue,
        pages=read.pages,
    )


def _page(found: Found) -> Work:
    """A bare address: its host stands for a title."""
    host = re.sub(r"^https?://(?:www\.)?", "", found.url, flags=re.IGNORECASE).split("/", 1)[0]
    return Work(id=slug(host), kind=WorkKind.WEBPAGE, title=found.url, url=found.url, accessed=found.accessed, container=host)


def _divided(text: str, url: str) -> _Divided:
    """Authors, date and the rest: the year behind the authors parts them, else the shape of the names does."""
    for shape in (_IN_BRACKETS, _BARE_YEAR, _UNDATED):
        year = shape.search(text[:500])
        if year is None or not _opens(text[: year.start()]):
            continue
        head, tail = text[: year.start()].strip(), text[year.end() :].lstrip(" .,:;")
        date = _date(year.groupdict().get("date") or "")
        if are_people(head):
            return _Divided(people(head), date, tail)
        if head and shape is not _UNDATED:
            return _Divided((), date, f"{head.rstrip('.')}. {tail}" if tail else head)
    return _without_early_year(text, url)


def _opens(head: str) -> bool:
    """Whether a year behind `head` can be the one behind the authors: few words, no title in quotation marks before it."""
    return bool(head.strip()) and len(head.split()) <= _MOST_AUTHOR_WORDS and not re.search(r"[”\"»]|:\s", head)


def _without_early_year(text: str, url: str) -> _Divided:
    date, rest = _late_date(text)
    end = authors_before(rest)
    if end:
        return _Divided(people(rest[:end]), date, rest[end:].lstrip(" .,;:"))
    pieces = [rest[start:stop] for start, stop in sentences(rest)]
    second = pieces[1] if len(pieces) > 1 else ""
    if second and pieces[0][0].isalnum() and slug(pieces[0]) in slug(url):
        return _Divided((), date, f"{' '.join(pieces[1:]).rstrip('.')}. {pieces[0]}")
    if (
        second
        and is_named(pieces[0])
        and (second[0] in '“"‘«' or (len(pieces) > 2 and len(pieces[0].split()) <= 8))
        and not opens_with(text, "law")
    ):
        return _Divided(people(pieces[0]), date, rest[len(pieces[0]) :].lstrip())
    return _Divided((), date, _title_first(rest))


def _title_first(text: str) -> str:
    """An entry that opens with the newspaper and then quotes the title, with the title first."""
    found = re.match(r"(?P<where>[^“”\"]{2,60}?)[,:.]?\s(?P<title>[“\"][^“”\"]{3,300}[”\"])\.?$", text)
    return f"{found['title']}. {found['where']}" if found and holds(found["where"], "journal") else text


def _late_date(text: str) -> tuple[str, str]:
    """The date that stands behind the title, and the text without a full date (a year alone is dropped with its part)."""
    full = _LATE_DATE.search(text)
    if full and (iso := dates.parse(full[0])):
        return iso, f"{text[: full.start()].rstrip(' ,(')} {text[full.end() :].lstrip(' ),')}".strip()
    if opens_with(text, "law"):
        year = re.search(r"(?:tahun|of)\s(\d{4})", text, re.IGNORECASE)
        return (year[1] if year else ""), text
    years = _LATE_YEAR.findall(text)
    return (years[-1] if years else ""), text


def _date(written: str) -> str:
    """The date between the brackets as ISO 8601: "2020, 12 Mei", "2020a", "Mei 2020"."""
    year = re.search(r"\d{4}", written)
    if not year:
        return ""
    rest = written.replace(year[0], " ", 1).strip(" ,")
    day_last = dates.parse(f"{rest} {year[0]}")
    return day_last or dates.parse(written) or year[0]


def _kind(found: Found, divided: _Divided, read: Publication) -> WorkKind:
    """What the work is, by what is known of it; the surest sign first."""
    state = bool(divided.authors) and divided.authors[0].family.casefold() in _STATE
    is_held = bool(read.container) and bool(read.publisher or read.place or (read.pages and not read.quoted))
    is_open = bool(found.url or found.accessed or bare_host(found.text))
    signs = (
        (WorkKind.LAW, opens_with(read.title, "law") or state),
        (WorkKind.TREATY, opens_with(read.title, "treaty") and not divided.authors),
        (WorkKind.ARTICLE, bool(read.volume or read.issue) or holds(read.container, "journal")),
        (WorkKind.CHAPTER, is_held),
        (WorkKind.BOOK, bool(read.place) or holds(read.publisher, "publisher")),
        (WorkKind.WEBPAGE, is_open),
        (WorkKind.REPORT, opens_with(read.title, "report")),
        (WorkKind.ARTICLE, bool(read.container)),
    )
    return next((kind for kind, is_so in signs if is_so), WorkKind.BOOK)
