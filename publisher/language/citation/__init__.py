"""An entry of a reference list → the work it names.

Reads what school papers and web articles in Indonesian and English write: APA (6th and 7th edition), the author-date form of
Indonesian theses ("Anwar, Budi. 2020. …"), MLA (7th to 9th edition), Chicago (notes and bibliography), IEEE and Vancouver, Wikipedia's
citations, laws, bare addresses. What is not certain stays empty; the text of the entry is never altered.
"""

import re

from publisher.language.citation.found import Found, bare_host, taken_out
from publisher.language.citation.head import Divided, divided
from publisher.language.citation.kind import kind_of
from publisher.language.citation.rest import Circumstances, Publication, publication
from publisher.language.citation.spacing import spaced
from publisher.language.citation.words import listed, opens_with
from publisher.language.slug import slug
from publisher.model.work import Work, WorkKind

_LONGEST = 1200
_OWN_MARKS = re.compile("[\ue000-\ue002]")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_OF_LAW = re.compile(r"(?:tahun|of)\s(\d{4})", re.IGNORECASE)


def work_of(text: str, emphasised: str = "") -> Work | None:
    """The work that an entry of a reference list names, None where not even a title is found.

    `emphasised` is the first run of the entry that was set in italics: a book's title or the name of a journal. `id` of the
    work is made of its author, year and title. Dates are ISO 8601.
    """
    found = taken_out(" ".join(_OWN_MARKS.sub(" ", text[:_LONGEST]).split()))
    if not found.text:
        return _page(found) if found.url else None
    cut = divided(found.text, found.url)
    known = Circumstances(
        spaced(emphasised.strip(" .,")),
        on_web=bool(found.url or found.accessed) and "://doi.org/" not in found.url,
        office=_office(cut),
        year=cut.date[:4],
        is_law=opens_with(cut.rest, "law"),
    )
    read = publication(cut.rest, known)
    if not read.title and cut.authors:
        cut, read = Divided((), cut.date, ""), Publication(title=found.text.split(" (")[0].strip(" .,"))
    return _work(found, cut, read) if read.title else None


def _office(cut: Divided) -> str:
    """The first author if it is an office, "" otherwise."""
    first = cut.authors[0] if cut.authors else None
    return first.family if first and not first.given and first.family.split()[0].casefold() in listed("offices") else ""


def _work(found: Found, cut: Divided, read: Publication) -> Work:
    kind = kind_of(found, cut.authors, cut.date, read)
    container, publisher = read.container, read.publisher
    if kind is WorkKind.WEBPAGE and not read.place:
        container, publisher = container or publisher or found.place_of_access or bare_host(found.text), ""
    date = _date(kind, cut.date, read)
    return Work(
        id=slug(" ".join(filter(None, (cut.authors[0].family if cut.authors else "", date[:4], read.title[:40])))),
        kind=kind,
        title=read.title,
        authors=cut.authors,
        container=container,
        publisher=publisher,
        place=read.place,
        date=date,
        url=found.url,
        accessed=found.accessed,
        volume=read.volume,
        issue=read.issue,
        pages=read.pages,
    )


def _date(kind: WorkKind, early: str, read: Publication) -> str:
    """The date behind the authors or the title, as fine as the kind of work knows it."""
    match kind:
        case WorkKind.LAW:
            years = _OF_LAW.findall(read.title) or _YEAR.findall(read.title)
            return early or (years[0] if years else read.date[:4])
        case WorkKind.BOOK | WorkKind.CHAPTER | WorkKind.REPORT:
            return early or read.date[:4]
        case _:
            return read.date if not early or (len(early) < len(read.date) and read.date.startswith(early)) else early


def _page(found: Found) -> Work:
    """A bare address: its host stands for a title."""
    host = re.sub(r"^https?://(?:www\.)?", "", found.url, flags=re.IGNORECASE).split("/", 1)[0]
    return Work(id=slug(host), kind=WorkKind.WEBPAGE, title=found.url, url=found.url, accessed=found.accessed, container=host)
