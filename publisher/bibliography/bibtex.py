"""Works as BibTeX with the fields of biblatex, for reference managers and LaTeX."""

import re
from collections.abc import Iterator, Sequence

from publisher.model.walk import plain_text
from publisher.model.work import Name, Work, WorkKind

_TYPES = {
    WorkKind.WEBPAGE: "online",
    WorkKind.ARTICLE: "article",
    WorkKind.NEWSPAPER: "article",
    WorkKind.MAGAZINE: "article",
    WorkKind.BOOK: "book",
    WorkKind.CHAPTER: "incollection",
    WorkKind.REPORT: "techreport",
    WorkKind.THESIS: "phdthesis",
    WorkKind.PAPER: "inproceedings",
    WorkKind.VIDEO: "video",
    WorkKind.AUDIO: "audio",
    WorkKind.LAW: "legislation",
    WorkKind.TREATY: "legislation",
}
_SUBTYPES = {WorkKind.NEWSPAPER: "newspaper", WorkKind.MAGAZINE: "magazine"}
_JOURNALS = frozenset((WorkKind.ARTICLE, WorkKind.NEWSPAPER, WorkKind.MAGAZINE))
_INSIDE_BOOKS = frozenset((WorkKind.CHAPTER, WorkKind.PAPER))
_SCHOOLS = {WorkKind.THESIS: "school", WorkKind.REPORT: "institution", WorkKind.WEBPAGE: "organization"}
_LANGUAGES = {"id": "indonesian", "en": "english"}
_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", **{one: f"\\{one}" for one in "{}%&#$_"}}


def bibtex(works: Sequence[Work]) -> str:
    """The works as entries, each with its id as the key; titles in double braces keep their capitals."""
    return "\n".join(_entry(work) for work in works)


def _entry(work: Work) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(work) if value)
    return f"@{'misc' if work.written else _TYPES[work.kind]}{{{work.id},\n{fields}}}\n"


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    if work.written:
        yield "note", _escaped(plain_text(work.written))
        return
    for name, people in (("author", work.authors), ("editor", work.editors), ("translator", work.translators)):
        named = [_name(one) for one in people]
        yield name, " and ".join([*named, "others"] if name == "author" and work.others else named)
    yield "title", f"{{{_escaped(work.title)}}}"
    yield _container(work.kind), _braced(work.container)
    yield _SCHOOLS.get(work.kind, "publisher"), _braced(work.publisher)
    yield "address", _escaped(work.place)
    yield "year", work.date[:4]
    yield "date", work.date if len(work.date) > len("2020") else ""
    yield "origdate", work.original
    yield "entrysubtype", _SUBTYPES.get(work.kind, "")
    yield "type", _escaped(work.genre)
    yield "edition", _escaped(work.edition)
    yield "volume", _escaped(work.volume)
    yield "number", _escaped(work.issue)
    yield "pages", re.sub(r"(?<=\d)\s*[-–]\s*(?=\d)", "--", _escaped(work.pages))
    yield from (("isbn", work.isbn), ("doi", work.doi), ("url", work.url), ("urldate", work.accessed))
    yield "langid", _LANGUAGES.get(work.language, "")


def _container(kind: WorkKind) -> str:
    if kind in _JOURNALS:
        return "journal"
    return "booktitle" if kind in _INSIDE_BOOKS else "howpublished"


def _name(one: Name) -> str:
    parts = (one.family, one.suffix, one.given) if one.given else ()
    return ", ".join(_escaped(part) for part in parts if part) or _braced(one.family)


def _braced(text: str) -> str:
    return f"{{{_escaped(text)}}}" if text else ""


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in text)
