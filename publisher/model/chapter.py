"""A chapter: one article of the manuscript."""

from dataclasses import dataclass, field
from typing import NewType

from publisher.model.block import Blocks, Note
from publisher.model.inline import AnchorId, Inlines
from publisher.model.span import SourceId, Span

ChapterId = NewType("ChapterId", str)
"""Slug of the file's stem without its number; an NCName; also the chapter's anchor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of an article. An absent value is empty; dates are ISO 8601 (year, year-month or full date)."""

    title: str = ""
    author: str = ""
    date: str = ""
    updated: str = ""
    site: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    url: str = ""
    """Address the article was taken from."""
    license: str = ""
    language: str = ""
    editor: str = ""
    bio: str = ""
    """What the page says of the author; kept in the metadata, not printed by default."""
    affiliation: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    """Further fields of a Markdown file's metadata, kept as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeeAlso:
    """A part of the book that a reader of another part may turn to: a section or a chapter, under its `title`.

    `score` (0-1) says how much the two have in common, 1 where a person named it; `shared` are words they have in common.
    """

    target: AnchorId
    title: str
    score: float = 1.0
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled part of a chapter. A tree, not flat headings: a depth cannot lie."""

    id: AnchorId
    title: Inlines
    span: Span
    blocks: Blocks = ()
    sections: tuple["Section", ...] = ()
    number: str = ""
    """The number of several parts that the article itself gives it ("2.1"): stays in the manuscript, the book prints its own."""
    see_also: tuple[SeeAlso, ...] = ()
    """Printed at its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """An article with its structure. `title` is what is printed; `metadata.title` what the source said (often the same)."""

    id: ChapterId
    title: Inlines
    source: SourceId
    span: Span
    metadata: Metadata = field(default_factory=Metadata)
    blocks: Blocks = ()
    sections: tuple[Section, ...] = ()
    notes: tuple[Note, ...] = ()
    see_also: tuple[SeeAlso, ...] = ()
    """Printed at its end, behind all sections."""
