"""The assembled book, and the publication written from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from publisher.model.block import Blocks
from publisher.model.chapter import Chapter, Metadata
from publisher.model.glossary import GlossaryEntry
from publisher.model.index import IndexEntry
from publisher.model.inline import AnchorId
from publisher.model.span import Span
from publisher.model.work import Work


class Audience(StrEnum):
    STUDENT = "student"
    TEACHER = "teacher"
    EDITOR = "editor"


class Use(StrEnum):
    CLASSROOM = "classroom"
    PUBLIC = "public"
    SALE = "sale"


@dataclass(frozen=True, slots=True)
class Edition:
    """A view of the book: for whom, for what use, and whether it is meant for release."""

    audience: Audience = Audience.STUDENT
    use: Use = Use.CLASSROOM
    release: bool = False


class Paper(StrEnum):
    """Size of the printed page: A4, F4 (Folio, 215 × 330 mm), B5 (176 × 250 mm), A5."""

    A4 = "a4"
    F4 = "f4"
    B5 = "b5"
    A5 = "a5"


class Headings(StrEnum):
    """How headings are numbered: A, 1, a, 1), a) by depth, or decimally after the chapter (2.1, 2.1.1)."""

    LETTERS = "letters"
    DECIMAL = "decimal"


class Lists(StrEnum):
    """Where the works stand: in one list for the whole book, or in one for each chapter."""

    BOOK = "book"
    CHAPTER = "chapter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a book shows and how it counts, apart from its look."""

    headings: Headings = Headings.LETTERS
    cover: bool = True
    key_terms: bool = True
    margin_definitions: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BookMetadata:
    """What the title and copyright pages say. Empty fields are not printed."""

    title: str
    slug: str
    language: str = "id"
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    year: str = ""
    subject: str = ""
    level: str = ""
    license: str = ""
    description: str = ""
    identifier: str = ""
    """Unique and stable: a URN, made from the title where `book.toml` gives none."""
    modified: str = "2000-01-01T00:00:00Z"
    """UTC time stamp of the edition, never the clock: SOURCE_DATE_EPOCH, the newest date the book names, or a fixed date."""


class Kind(StrEnum):
    """What a number numbers."""

    CHAPTER = "chapter"
    SECTION = "section"
    FIGURE = "figure"
    TABLE = "table"
    LEARNING = "learning"
    EQUATION = "equation"


@dataclass(frozen=True, slots=True)
class Number:
    """The number of an anchor. `text` is bare ("2.1", "A"); `reference` is how running text names it ("Gambar 2.1")."""

    kind: Kind
    text: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What is known of the rights in an article: its licence by name, with the address of its text; who permitted the use.

    `changes` say what was done to the text, `changed` that something was.
    """

    license: str = ""
    url: str = ""
    permission: str = ""
    changes: str = ""
    changed: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """An article the book was made from, for the list of sources."""

    chapter: AnchorId
    metadata: Metadata
    changed: bool
    """True when words were removed or altered."""
    rights: Rights = field(default_factory=Rights)


class Role(StrEnum):
    """What a document of the publication is, in reading order."""

    COVER = "cover"
    TITLE_PAGE = "titlepage"
    COPYRIGHT_PAGE = "copyright-page"
    EDITING_NOTES = "editing-notes"
    FOREWORD = "foreword"
    CONTENTS = "toc"
    FIGURES = "list-of-figures"
    TABLES = "list-of-tables"
    HOW_TO_USE = "how-to-use"
    CHAPTER = "chapter"
    ANSWERS = "answers"
    GLOSSARY = "glossary"
    BIBLIOGRAPHY = "bibliography"
    SOURCES = "sources"
    CREDITS = "credits"
    ABOUT_AUTHORS = "about-authors"
    INDEX = "index"
    COLOPHON = "colophon"


FRONT = frozenset(
    {
        Role.COVER,
        Role.TITLE_PAGE,
        Role.COPYRIGHT_PAGE,
        Role.EDITING_NOTES,
        Role.FOREWORD,
        Role.CONTENTS,
        Role.FIGURES,
        Role.TABLES,
        Role.HOW_TO_USE,
    }
)
"""Roles of the documents before the first chapter."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A part before or behind the chapters that an editor wrote: a foreword, how to use the book, who the authors are.

    `part` is its key in `language/data/parts.toml`, finer than the role: a foreword or a preface.
    """

    role: Role
    chapter: Chapter
    part: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answer keys of one chapter, gathered for the end of the teacher's edition; `exercises` pair a key with what it answers."""

    chapter: AnchorId
    blocks: Blocks
    exercises: tuple[tuple[AnchorId, AnchorId], ...] = ()


@dataclass(frozen=True, slots=True)
class EditingNote:
    """Something the editor should look at, for the editor's edition: a message by its code and values, and where it stands.

    `span` is the place in the manuscript; `anchor` the nearest place in the book, None where there is none.
    """

    code: str
    values: Mapping[str, str | int]
    span: Span | None
    anchor: AnchorId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Everything of one edition, in order and numbered; what the edition does not show is not in it."""

    metadata: BookMetadata
    edition: Edition
    labels: Mapping[str, str]
    """Words the book prints by itself ("Daftar Isi"), by key, in the book's language."""
    chapters: tuple[Chapter, ...]
    style: Style = field(default_factory=Style)
    matter: tuple[Matter, ...] = ()
    answers: tuple[Answers, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    works: tuple[Work, ...] = ()
    """The bibliography, in its printed order."""
    sources: tuple[Source, ...] = ()
    index: tuple[IndexEntry, ...] = ()
    editing_notes: tuple[EditingNote, ...] = ()
    numbers: Mapping[AnchorId, Number] = field(default_factory=dict)
    resources: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: the title as plain text, its number ("" if none), where it leads, what is below it."""

    title: str
    number: str
    document: str
    anchor: str
    entries: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One XHTML document of the publication; `body` is a well-formed fragment: one element with id `anchor`."""

    name: str
    """File stem, an NCName."""
    role: Role
    title: str
    anchor: str
    body: str
    has_math: bool = False
    has_svg: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The book as XHTML, in reading order, with everything it needs by value."""

    metadata: BookMetadata
    labels: Mapping[str, str]
    documents: tuple[Document, ...]
    contents: tuple[Entry, ...]
    resources: Mapping[str, bytes]
    contributors: tuple[str, ...] = ()
    """Who wrote its chapters, without those who put the book together (`metadata.authors`)."""
