"""What an entry of a reference list says beside author, title and place of publication, and whether anything is left unread.

An entry is printed in the form of the book only where each of its words is known to stand in that form; any other stays as written.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from publisher.language.citation.words import any_of, listed
from publisher.language.names import name as author_name
from publisher.language.packaged import toml
from publisher.language.tokens import words
from publisher.model.work import Name, Work, WorkKind

_LONGEST = 1200
_INITIALS = r"(?:[A-Z][a-z]?\.[\s-]?){1,4}"
_PERSON = rf"{_INITIALS}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?"
_PEOPLE = rf"{_PERSON}(?:(?:,\s(?:dan\s|and\s|&\s)?|\s(?:dan|and|&)\s){_PERSON}){{0,9}}"
_DOTTED = re.compile(r"(?:[A-Z]\.[\s-]?){2,4}")
_DIRECT = re.compile(rf"({_INITIALS})\s?(.+)")
_JOINT = re.compile(r",\s(?:dan|and|&)\s|,\s|\s(?:dan|and|&)\s")
_DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\d{4,9}/\S+)", re.IGNORECASE)
_REPOSITORY = re.compile(r"\.\s([^.]{3,60})\.\s(?=https?://)")
_ISBN = re.compile(r"\bISBN(?:-1[03])?\s?:?\s?([\dXx][\dXx -]{8,16}[\dXx])")
_NO_WORDS = re.compile(r"https?://\S+|www\.\S+|\bdoi\s?:?\s?\S+|\b\d{1,2}[.:]\d\d(?:[.:]\d\d)?\b|\b(?:WIB|WITA|WIT)\b", re.IGNORECASE)
_ORDINARY = (
    "accessed",
    "around_access",
    "opened_from",
    "available",
    "labelled",
    "by",
    "in",
    "volume",
    "issue",
    "pages",
    "medium",
    "published_by",
    "weekdays",
    "around_year",
    "small",
    "undated",
    "anonymous",
)
"""Words of entries that the form of the book has in its own way or, as APA 7, not at all."""
_WITH_PAGES = (WorkKind.ARTICLE, WorkKind.NEWSPAPER, WorkKind.MAGAZINE)
_NUMBERS = {word: str(number) for number, word in enumerate(("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam"), start=1)}
_NUMBERS |= {word: str(number) for number, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"), start=1)}


def with_particulars(work: Work, text: str) -> Work:
    """`work` as the entry `text` tells more of it: editors, translators, edition, thesis, ISBN, the DOI out of its address."""
    text = text[:_LONGEST]
    doi = _DOI.fullmatch(work.url)
    isbn = _ISBN.search(text)
    read = replace(work, doi=doi[1] if doi else "", url="" if doi else work.url, isbn=" ".join(isbn[1].split()) if isbn else "")
    read = replace(read, others=bool(read.authors) and _cut_short().search(text[: text.find(read.title)]) is not None)
    return _edited(_translated(_as_thesis(_in_edition(read, text), text), text), text)


@cache
def _cut_short() -> re.Pattern[str]:
    """A head whose list of authors is cut short: nothing but a year, and the mark of editors, follows."""
    return re.compile(
        rf"(?<=[.,\w]),?\s(?:{any_of('others')})(?!\w)[.,]?(?:\s?\([^()]{{2,30}}\))*[\s.,:]*(?:\d{{4}}[a-z]?[\s.,:]*)?[“\"‘']?\Z",
        re.IGNORECASE,
    )


def _edited(work: Work, text: str) -> Work:
    inside = _editors_inside().search(text)
    if inside and work.kind is WorkKind.CHAPTER:
        return replace(work, editors=_people(inside["who"]))
    if work.authors and work.kind is WorkKind.BOOK and _editors_first().search(text[: text.find(work.title)]):
        return replace(work, editors=work.authors, authors=())
    return work


@cache
def _editors_inside() -> re.Pattern[str]:
    return re.compile(rf"(?:Dalam|In):?\s(?P<who>{_PEOPLE}),?\s\((?:{any_of('editors')})\)", re.IGNORECASE)


@cache
def _editors_first() -> re.Pattern[str]:
    return re.compile(rf"\((?:{any_of('editors')})\)\.?,?\s", re.IGNORECASE)


def _translated(work: Work, text: str) -> Work:
    found = re.search(rf"\((?P<who>{_PEOPLE}),\s(?:Penerj|Terj|Trans|Penerjemah)\.?\)", text)
    if found is None:
        return work
    return replace(work, translators=_people(found["who"]), title=work.title.replace(found[0], "").strip(" .") or work.title)


def _as_thesis(work: Work, text: str) -> Work:
    found = _thesis().search(text)
    if found is None or not work.authors or work.kind not in (WorkKind.REPORT, WorkKind.BOOK, WorkKind.WEBPAGE):
        return work
    school = " ".join((found["school"] or "").split()) or work.publisher
    site = _REPOSITORY.match(text, found.end())
    container = site[1] if site else "" if work.container == school else work.container
    return replace(work, kind=WorkKind.THESIS, genre=found["genre"] or found["plain"], publisher=school, container=container)


@cache
def _thesis() -> re.Pattern[str]:
    kinds = r"(?:[\w.’']{2,14}\s){0,2}(?:skripsi|tesis|disertasi|thesis|dissertation|tugas akhir)(?:\s(?:sarjana|magister|doktor))?"
    kept = r"(?:\s(?:tidak|belum)\s(?:diterbitkan|dipublikasikan))?"
    school = r"(?:,\s(?P<school>[^\])]{3,100}))?"
    return re.compile(rf"[\[(](?:unpublished\s)?(?P<genre>{kinds}){kept}{school}[\])]|(?<=\.\s)(?P<plain>{kinds}){kept}\.\s", re.IGNORECASE)


def _in_edition(work: Work, text: str) -> Work:
    found = _edition().search(text) if work.kind in (WorkKind.BOOK, WorkKind.CHAPTER, WorkKind.REPORT) else None
    if found is None:
        return work
    counted = (found["behind"] or found["before"]).casefold()
    number = _number_of(counted)
    title = re.sub(rf"[\s.(,]*{re.escape(found[0])}[).]*", "", work.title)
    return replace(work, edition=number or counted.capitalize(), title=title or work.title)


def edition_of(written: str) -> str:
    """An edition as `sources.toml` has it: "2" for "2nd", "2nd ed." and "Kedua", any other as it is written."""
    return (
        _number_of(re.sub(r"\A(?:edisi|edition)\s|,?\s(?:ed\.?|edn\.?|edition)\Z", "", written, flags=re.IGNORECASE).casefold()) or written
    )


def _number_of(counted: str) -> str:
    """The number of an edition, "" of one with a name of its own."""
    number = re.sub(r"\A(?:ke-?\s?)?(\d{1,3})(?:st|nd|rd|th)?\Z", r"\1", counted)
    return _NUMBERS.get(number, number if number.isdecimal() else "")


@cache
def _edition() -> re.Pattern[str]:
    count = rf"(?:ke-?\s?)?\d{{1,3}}|{any_of('ordinal')}"
    behind = rf"(?:edisi|edition)\s(?P<behind>{count})"
    return re.compile(
        rf"(?<=[(,.\s])(?:{behind}|(?P<before>\d{{1,3}}(?:st|nd|rd|th)|{any_of('ordinal')})\s(?:ed\.|edition))(?=[),.\s])", re.IGNORECASE
    )


def _people(written: str) -> tuple[Name, ...]:
    """Names with their initials first."""
    people = []
    for one in _JOINT.split(written):
        direct = _DIRECT.fullmatch(one.strip())
        people.append(Name(direct[2], direct[1].strip()) if direct else author_name(one))
    return tuple(people)


def unread(work: Work, text: str) -> tuple[str, ...]:
    """The words of the entry `text` that stand in no fact of `work`, in their order; none where the entry was read to its end."""
    bare = _NO_WORDS.sub(" ", _ISBN.sub(" ", text) if work.isbn else text)
    known = set(_known(work))
    return tuple(token.text for token in words(bare) if not (set(_forms(token.text)) & known) and _weighs(token.text))


def _weighs(word: str) -> bool:
    """Whether the word says something: no initial, no word that every list has."""
    folded = word.casefold()
    return (len(folded) > 1 or folded.isdecimal()) and folded not in _ordinary()


def _known(work: Work) -> Iterator[str]:
    named = (*work.authors, *work.editors, *work.translators)
    # Initials that the entry wrote in one, "Salim HS"; those of a degree may be one, "Salim SH", and are left for the editor.
    joined = (re.sub(r"[.\s-]", "", one.given).casefold() for one in named if _DOTTED.fullmatch(one.given))
    yield from (initials for initials in joined if initials not in _degrees())
    people = (f"{one.family} {one.given} {one.suffix}" for one in named)
    # Only what is printed counts: a day of access without an address is not, nor are pages of what stands alone.
    dates = f"{work.date} {work.accessed if work.address else ''} {work.original}".replace("-", " ")
    pages = work.pages if work.is_part or work.kind in _WITH_PAGES else ""
    numbers = f"{work.volume} {work.issue} {pages.replace('–', ' ').replace('-', ' ')} {work.edition}"
    facts = (*people, work.title, work.container, work.publisher, work.place, work.genre, dates, numbers, work.doi, work.url)
    for token in words(" ".join(facts)):
        yield from _forms(token.text)
    yield from listed("editors") if work.editors else ()
    yield from (word for phrase in listed("others") for word in phrase.split()) if work.others and work.authors else ()
    yield from ("penerj", "trans", "terj", "penerjemah") if work.translators else ()
    yield from (*listed("edition"), *listed("ordinal")) if work.edition else ()


@cache
def _degrees() -> frozenset[str]:
    return frozenset(degree.replace(".", "").casefold() for degree in toml("publisher.language", "data", "degrees.toml")["after"])


def _forms(word: str) -> Iterator[str]:
    """A word in small letters, its parts, and a number without zeros before it and the letter or ending behind it."""
    folded = word.casefold()
    yield folded
    for part in re.split(r"[-‐‑.,:'’]", folded):
        number = re.fullmatch(r"0*(\d+)(?:[a-z]|st|nd|rd|th)?", part)
        if number:
            yield number[1]
        elif part != folded and len(part) > 2:
            yield part


@cache
def _ordinary() -> frozenset[str]:
    months = {month for spellings in toml("publisher.language", "data", "dates.toml")["months"].values() for month in spellings}
    return frozenset(word.strip(".") for kind in _ORDINARY for phrase in listed(kind) for word in phrase.split()) | months
