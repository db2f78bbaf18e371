"""A work of the bibliography, and what a text may cite."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from publisher.model.inline import AnchorId, Inlines


class WorkKind(StrEnum):
    """What a work is; the form of its reference follows."""

    WEBPAGE = "webpage"
    ARTICLE = "article"
    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    BOOK = "book"
    CHAPTER = "chapter"
    REPORT = "report"
    THESIS = "thesis"
    PAPER = "paper"
    VIDEO = "video"
    AUDIO = "audio"
    LAW = "law"
    TREATY = "treaty"


class UsedAs(StrEnum):
    """What was done with a work: its text made into a chapter and edited, or taken as it is; words of it quoted; only named."""

    EDITED = "edited"
    VERBATIM = "verbatim"
    QUOTED = "quoted"
    CITED = "cited"


@dataclass(frozen=True, slots=True)
class Name:
    """A person with family and given name; an organisation or a person of one name has only `family`.

    `suffix` is what tells fathers from sons ("Jr.", "III").
    """

    family: str
    given: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is known of a work; absent values are empty, dates ISO 8601 (year, year-month or full date).

    `used_in` are the manuscript files that rest on it, none for the book as a whole. `letter` parts works of the same authors
    and year ("a", "b"), "" where none is needed. `written` is an entry that could not be read, to be printed as it is; then
    `title` holds its words. `used_as` is None where nobody said it.
    """

    id: str
    kind: WorkKind
    title: str
    authors: tuple[Name, ...] = ()
    others: bool = False
    """Whether there are more authors than those told ("dkk.")."""
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    container: str = ""
    publisher: str = ""
    place: str = ""
    date: str = ""
    original: str = ""
    """When a work that was translated or printed again came out first."""
    updated: str = ""
    url: str = ""
    doi: str = ""
    """Without the address of its resolver: "10.1234/abc"."""
    isbn: str = ""
    accessed: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition: str = ""
    genre: str = ""
    """What the work is in a word or two ("Skripsi", "Infografik"); printed in brackets behind the title."""
    language: str = ""
    license: str = ""
    permission: str = ""
    """Who allowed the use, when and what for, where the licence itself does not."""
    changes: str = ""
    """What was done to the text, for the list of sources."""
    used_as: UsedAs | None = None
    used_in: tuple[str, ...] = ()
    letter: str = ""
    written: Inlines = ()

    @property
    def shown_date(self) -> str:
        """What a reference tells of the date: the year alone of books, laws and articles in a numbered volume (APA 7, 9.14)."""
        match self.kind:
            case WorkKind.WEBPAGE | WorkKind.TREATY | WorkKind.REPORT | WorkKind.NEWSPAPER | WorkKind.VIDEO | WorkKind.AUDIO:
                return self.date
            case WorkKind.PAPER:
                return self.date[:4] if self.is_part else self.date
            case WorkKind.ARTICLE | WorkKind.MAGAZINE:
                return self.date[:4] if self.volume and self.kind is WorkKind.ARTICLE else self.date
            case WorkKind.BOOK | WorkKind.CHAPTER | WorkKind.LAW | WorkKind.THESIS:
                return self.date[:4]
            case _:
                assert_never(self.kind)

    @property
    def is_part(self) -> bool:
        """Whether it stands in a book: a chapter, or a paper that was printed among the proceedings."""
        printed = bool(self.editors or self.pages or self.publisher)
        return self.kind is WorkKind.CHAPTER or (self.kind is WorkKind.PAPER and bool(self.container) and printed)

    @property
    def address(self) -> str:
        """Where it is found: its DOI as an address, else its own."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


_ANCHORS = "work."


def work_anchor(work: str, chapter: str = "") -> AnchorId:
    """The anchor of a work's entry in the list of the book, or in that of one chapter."""
    return AnchorId(f"{_ANCHORS}{chapter}.{work}" if chapter else f"{_ANCHORS}{work}")


def is_work_anchor(anchor: str) -> bool:
    """Whether an anchor is the entry of a work."""
    return anchor.startswith(_ANCHORS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citable:
    """A work as the texts of one chapter may cite it.

    `names` are the family names of its authors, of editors or the title where it has none; `year` its year, "" for none; `letter`
    what the printed list has behind the year, `written_letter` what the chapter's own list had; `number` its place in a numbered
    list ("3"), "" in others. `anchor` is its entry in the list that is printed.
    """

    anchor: AnchorId
    names: tuple[str, ...]
    year: str
    title: str
    letter: str = ""
    written_letter: str = ""
    number: str = ""
    line: int = 0
    """Line of the manuscript where the chapter lists it, 0 where only the register does."""
