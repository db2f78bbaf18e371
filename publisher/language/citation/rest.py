"""What stands behind authors and year: title, what it appeared in, volume and pages, place and publisher."""

import re
from dataclasses import dataclass, replace

from publisher.language.citation.imprint import Imprint, assigned, by_commas, is_place, is_publisher, of_school, pieces, placed
from publisher.language.citation.numbers import PAGES, numbered, page_behind_date, without_date, without_pages
from publisher.language.citation.statements import BREAK, bracketed_edition, stated
from publisher.language.citation.title import titled
from publisher.language.citation.words import any_of, holds, is_named

_LONG = 700
_MOST_WORDS = 16
_LAST = re.compile(r"\s?(?:,\s)?(?:no\.?|vol\.?|edisi)?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Publication:
    """A reference without its authors and address; absent values are empty.

    `date` is the one behind the title. `quoted` tells that the title stood in quotation marks, `within` that a word like "in"
    opened what holds it.
    """

    title: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    place: str = ""
    publisher: str = ""
    date: str = ""
    quoted: bool = False
    within: bool = False
    is_thesis: bool = False
    is_online: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of an entry besides the words behind its authors."""

    emphasised: str = ""
    on_web: bool = False
    office: str = ""
    year: str = ""
    is_law: bool = False


def publication(text: str, known: Circumstances) -> Publication:
    """The parts of `text`, which stood behind authors and year."""
    cut = titled(text[:_LONG], known.emphasised)
    told = stated(f". {cut.rest}") if cut.quoted else cut.stated
    rest, pages = without_pages((told.text if cut.quoted else cut.rest).lstrip(" .,"))
    rest, date = without_date(rest, known.year)
    if not pages:
        rest, pages = page_behind_date(rest)
    read = Publication(cut.title, pages=pages, date=date, quoted=cut.quoted, is_thesis=told.is_thesis, is_online=told.is_online)
    inner = re.match(rf"[\s{BREAK}.,(]*(?:{any_of('in')})\s?:?\s(?=\S)", rest, re.IGNORECASE)
    is_paper = read.is_thesis and holds(rest, "proceedings")
    if read.is_thesis and not (inner or is_paper or numbered(rest).volume):
        imprint = of_school(pieces(rest))
        return replace(read, place=imprint.place, publisher=imprint.publisher)
    if known.is_law:
        imprint, _ = assigned([piece for piece in pieces(rest) if ": " in piece or is_place(piece)], after_title=True)
        return replace(read, pages="", place=imprint.place, publisher=imprint.publisher)
    if inner or is_paper:
        return _held(read, rest[inner.end() :] if inner else rest, known)
    return _in_journal(read, rest, known) or _in_volume(read, rest, known) or _published(read, rest, known)


def _in_volume(read: Publication, rest: str, known: Circumstances) -> Publication | None:
    """The parts of a book that is one volume of several, None if it is not: nothing stands before the number."""
    found = numbered(rest)
    if not found.volume or found.before.strip(f" .,;({BREAK}") or PAGES in found.before:
        return None
    return _published(replace(read, volume=found.volume), found.behind, known)


def _in_journal(read: Publication, rest: str, known: Circumstances) -> Publication | None:
    """The parts of an article in a periodical with numbers, None where there are none."""
    found = numbered(rest)
    before = pieces(found.before)
    if not (found.volume or found.issue) or not before:
        return None
    container = before[0] if len(before) < 2 or not (holds(before[-1], "journal")) else before[-1]
    if known.emphasised and known.emphasised in found.before:
        container = known.emphasised
    elif read.quoted and BREAK not in found.before and len(before[0].split()) == 1:
        container = found.before
    if placed(container, after_title=True) or len(container.split()) > _MOST_WORDS:
        return None
    imprint, _ = assigned([piece for piece in pieces(found.behind) if is_named(piece)], after_title=True)
    return replace(
        read, container=_name(container), volume=found.volume, issue=found.issue, place=imprint.place, publisher=imprint.publisher
    )


def _held(read: Publication, text: str, known: Circumstances) -> Publication:
    """The parts of a chapter behind "in", without the editors before or behind the name of what holds it."""
    bare = _without_editors(text)
    if known.emphasised and known.emphasised in bare:
        container, behind = known.emphasised, bare.split(known.emphasised, 1)[1]
        parts = pieces(behind)
    elif (found := numbered(bare)).before and (found.volume or found.issue) and found.before.strip():
        container, parts = _name(found.before), pieces(found.behind)
        read = replace(read, volume=found.volume, issue=found.issue)
    else:
        container, *parts = pieces(bare) or [""]
        container, further = _cut(container)
        parts = [*further, *parts]
    imprint, free = assigned(parts, after_title=True)
    house = imprint.publisher or next((piece for piece in free if is_named(piece) and len(piece.split()) <= 6), "")
    if read.is_thesis:
        house = imprint.publisher
    return replace(read, container=_name(container), place=imprint.place, publisher=house, within=True)


def _without_editors(text: str) -> str:
    names = r"[^“\"”]{2,140}?"
    marked = rf"^{names}[,\s]\s?\(?(?:{any_of('editors')})\)?\s?(?:[.,:{BREAK}]\s?|(?<=\))\s)"
    return re.sub(rf"{marked}|^\(?(?:{any_of('editors')})\)?\s?:?\s", "", text, count=1, flags=re.IGNORECASE).lstrip(f' ,.:{BREAK}“"')


def _cut(container: str) -> tuple[str, list[str]]:
    """The name of a collection, and the place or publisher that commas part from it."""
    parts = container.split(", ")
    for at in range(1, len(parts)):
        tail = ", ".join(parts[at:])
        if is_place(tail) or placed(tail, after_title=True) or by_commas(tail) or (is_publisher(tail) and at == len(parts) - 1):
            return ", ".join(parts[:at]), [tail]
    if len(parts) == 2 and holds(parts[0], "proceedings") and is_named(parts[1]) and len(parts[1].split()) <= 3:
        return parts[0], [parts[1]]
    return container, []


def _name(text: str) -> str:
    """The name of a journal or a collection without what clings to it."""
    whole = bracketed_edition().sub("", text.strip(f" ,;:{BREAK}{PAGES}“”\"'’‘").removesuffix("("))
    last = pieces(whole)[-1] if BREAK in whole else whole
    dotted = last.strip(" ,;:([")
    return dotted if re.search(r"\s[A-Z]\w{1,8}\.\Z", dotted) and dotted.count(".") > 1 else _LAST.sub("", dotted).strip(" .,;:(")


def _published(read: Publication, rest: str, known: Circumstances) -> Publication:
    """The parts of a work without volume: the imprint, and the site, newspaper or collection that holds it."""
    parts = pieces(rest)
    if known.emphasised and parts and parts[0].startswith(known.emphasised):
        parts = [known.emphasised, *pieces(rest.split(known.emphasised, 1)[1])]
    elif read.quoted and parts:
        parts = _opened(parts, read, known)
    seat = next((piece for piece in parts if known.office and not known.on_web and _is_seat(piece, known.office)), "")
    is_cited = _is_held(read, known) or ("–" in read.pages and re.search(rf"[^.\s{BREAK}]\s?{PAGES}", rest) is not None)
    first = parts[:1] if is_cited and parts and not placed(parts[0], after_title=not read.quoted) and not is_place(parts[0]) else []
    if first and not read.quoted and (is_publisher(first[0]) or by_commas(first[0])) and not _is_periodical(first[0]):
        first = [] if not (known.on_web and not holds(first[0], "publisher")) else first
    imprint, free = assigned([piece for piece in parts[len(first) :] if piece != seat], after_title=True)
    free = tuple(piece for piece in free if is_named(piece) and len(piece.split()) <= _MOST_WORDS)
    container = first[0] if first and len(first[0].split()) <= _MOST_WORDS else ""
    if not container and free and _is_periodical(free[0]):
        container, free = free[0], free[1:]
    house = imprint.publisher or ("" if container and not read.pages else next(iter(free), ""))
    return replace(read, container=_name(container), place=imprint.place or seat, publisher=house)


def _opened(parts: list[str], read: Publication, known: Circumstances) -> list[str]:
    """The pieces behind a title in quotation marks, the first cut where a publisher or a place follows a comma."""
    container, further = _cut(parts[0])
    if not further and read.pages and len(read.date) == 4 and not known.on_web and ", " in container and not _is_periodical(container):
        container, _, house = container.rpartition(", ")
        further = [house]
    return [container, *further, *parts[1:]]


def _is_held(read: Publication, known: Circumstances) -> bool:
    return read.quoted or known.on_web or len(read.date) > 4 or read.is_online


def _is_periodical(text: str) -> bool:
    return holds(text, "journal") or holds(text, "periodical") or holds(text, "proceedings")


def _is_seat(piece: str, office: str) -> bool:
    """Whether `piece` is the town that the name of the office that wrote the work ends with."""
    return len(piece.split()) <= 2 and office.casefold().endswith(f" {piece.casefold()}")


def imprint_of(text: str) -> Imprint:
    """Place and publisher of "(Makassar: Pustaka Phinisi, 2010)" without its brackets."""
    return assigned(pieces(without_date(text)[0]), after_title=True)[0]
