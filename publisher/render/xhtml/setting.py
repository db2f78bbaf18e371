"""What the writer must know to set a piece of text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from publisher.model.block import Note
from publisher.model.book import Book, Document, Number, Paper, Role
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import AnchorId, EntryId, NoteId
from publisher.model.span import Span
from publisher.render.markup import characters, identifier


class Medium(StrEnum):
    """What the XHTML is for. Media differ in notes, mathematics, links between documents, page numbers and pictures only."""

    PRINT = "print"
    EPUB = "epub"
    HTML = "html"


class Call(NamedTuple):
    """The place where a footnote is called: its number in the chapter, and whether the note was called before."""

    number: int
    again: bool


@dataclass(slots=True)
class Calls:
    """Notes called and terms defined so far in a chapter; the one thing that grows while a chapter is written."""

    order: list[NoteId] = field(default_factory=list)
    boxes: int = 0
    marked: set[int] = field(default_factory=set)
    defined: set[EntryId] = field(default_factory=set)

    def call(self, note: NoteId) -> Call:
        """Number of `note`, which is the next free one at its first call."""
        again = note in self.order
        if not again:
            self.order.append(note)
        return Call(self.order.index(note) + 1, again)

    def define(self, entry: EntryId) -> bool:
        """Whether `entry` has not been defined in the margin of the chapter before; from now on it has."""
        new = entry not in self.defined
        self.defined.add(entry)
        return new

    def mark(self, note: int) -> bool:
        """Whether the editing note of that number has no mark in the document yet; from now on it has."""
        new = note not in self.marked
        self.marked.add(note)
        return new

    def next_box(self) -> int:
        """Ordinal of the next learning block without an id of its own."""
        self.boxes += 1
        return self.boxes


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """All that text at one place of the book depends on.

    `places` gives the document that holds an anchor, `entries` the glossary by id, `front` names the documents before the
    chapters, `chapters` gives the chapter that is in a document, `document` is the one being written, `notes` the footnotes of its chapter.
    """

    book: Book
    medium: Medium
    places: Mapping[str, str]
    entries: Mapping[EntryId, GlossaryEntry] = field(default_factory=dict)
    paper: Paper = Paper.A4
    front: frozenset[str] = frozenset()
    chapters: Mapping[str, AnchorId] = field(default_factory=dict)
    language: str = ""
    document: str = ""
    anchor: str = ""
    notes: Mapping[NoteId, Note] = field(default_factory=dict)
    calls: Calls = field(default_factory=Calls)
    near: frozenset[str] = frozenset()
    """Ids of the figures, tables, formulas and boxes of the section being written: a reader sees them without a page number."""
    marks: Mapping[Span, tuple[int, ...]] = field(default_factory=dict)
    """Numbers of the editing notes that a paragraph of the editor's edition carries."""
    bracketed: bool = False
    """Whether what is being written stands in a bracket of the text."""

    def label(self, key: str) -> str:
        """What the book calls `key` in its own language."""
        return characters(self.book.labels[key])

    def number(self, anchor: str | None) -> Number | None:
        """The number of an anchor, None where it has none."""
        return self.book.numbers.get(AnchorId(anchor)) if anchor else None

    def chapter_of(self, anchor: str) -> Number | None:
        """The number of the chapter that an anchor stands in, None for the chapter being written and outside of chapters."""
        place = self.places.get(anchor, "")
        return self.number(self.chapters.get(place)) if place != self.document else None

    def in_front(self, anchor: str) -> bool:
        """Whether an anchor stands before the chapters, where folios are roman."""
        return self.places.get(anchor) in self.front

    def link(self, anchor: str) -> str:
        """The address of an anchor of the book, seen from the document being written."""
        place = self.places.get(anchor, self.document)
        elsewhere = self.medium is Medium.EPUB and place != self.document
        return f"{place}.xhtml#{identifier(anchor)}" if elsewhere else f"#{identifier(anchor)}"


def document(name: str, role: Role, title: str, anchor: str, body: str) -> Document:
    """A document of the publication; what its body contains is read from the body."""
    return Document(name, role, title, anchor, body, has_math="<math" in body, has_svg="<svg" in body)
