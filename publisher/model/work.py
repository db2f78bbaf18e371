"""A work of the bibliography."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never


class WorkKind(StrEnum):
    """What a work is; the form of its reference follows."""

    WEBPAGE = "webpage"
    ARTICLE = "article"
    BOOK = "book"
    CHAPTER = "chapter"
    REPORT = "report"
    LAW = "law"
    TREATY = "treaty"


@dataclass(frozen=True, slots=True)
class Name:
    """A person with family and given name; an organisation or a person of one name has only `family`."""

    family: str
    given: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is known of a work; absent values are empty, dates ISO 8601 (year, year-month or full date).

    `used_in` are the manuscript files that rest on it, none for the book as a whole. `letter` parts works of the same authors
    and year ("a", "b"), "" where none is needed.
    """

    id: str
    kind: WorkKind
    title: str
    authors: tuple[Name, ...] = ()
    container: str = ""
    publisher: str = ""
    place: str = ""
    date: str = ""
    url: str = ""
    accessed: str = ""
    license: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    used_in: tuple[str, ...] = ()
    letter: str = ""

    @property
    def shown_date(self) -> str:
        """What a reference tells of the date: the year alone of books, laws and articles in a numbered volume (APA 7, 9.14)."""
        match self.kind:
            case WorkKind.WEBPAGE | WorkKind.TREATY | WorkKind.REPORT:
                return self.date
            case WorkKind.ARTICLE:
                return self.date[:4] if self.volume else self.date
            case WorkKind.BOOK | WorkKind.CHAPTER | WorkKind.LAW:
                return self.date[:4]
            case _:
                assert_never(self.kind)
