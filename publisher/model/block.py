"""Blocks: what a section is made of. A closed union: read it with `match` and end in `assert_never`."""

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NewType, TypeAlias

from publisher.model.inline import AnchorId, Inlines, NoteId
from publisher.model.span import Span
from publisher.model.work import Work

ResourceName = NewType("ResourceName", str)
"""Name of a picture among the resources of the book."""


class Decorative(Enum):
    """A picture that says nothing the text does not say: assistive technology skips it."""

    DECORATIVE = "decorative"


class Alignment(StrEnum):
    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    DEFAULT = ""


class Numbering(StrEnum):
    """The kind of number of an ordered list."""

    DECIMAL = "decimal"
    LOWER_ALPHA = "lower-alpha"
    UPPER_ALPHA = "upper-alpha"
    LOWER_ROMAN = "lower-roman"
    UPPER_ROMAN = "upper-roman"


@dataclass(frozen=True, slots=True)
class Paragraph:
    content: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class Label:
    """A short line that names what follows without being a heading ("Contoh kerja sama regional:"); printed run-in bold."""

    content: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class ListItem:
    blocks: "Blocks"
    span: Span


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[ListItem, ...]
    span: Span
    tight: bool = True


@dataclass(frozen=True, slots=True)
class OrderedList:
    items: tuple[ListItem, ...]
    span: Span
    start: int = 1
    numbering: Numbering = Numbering.DECIMAL
    tight: bool = True


@dataclass(frozen=True, slots=True)
class Definition:
    """One term of a definition list with its explanations."""

    term: Inlines
    explanations: tuple["Blocks", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class DefinitionList:
    items: tuple[Definition, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    blocks: "Blocks"
    span: Span
    attribution: Inlines = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption. `resource` is None where the picture itself was lost in pasting (a finding tells it).

    `number` is the one that its article gives it ("3", "2.1") and its text may name; the book prints its own.
    """

    resource: ResourceName | None
    alternative: str | Decorative
    span: Span
    caption: Inlines = ()
    credit: Inlines = ()
    id: AnchorId | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    content: Inlines
    alignment: Alignment = Alignment.DEFAULT


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length; `head` may be empty. `number` as for a figure."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    caption: Inlines = ()
    id: AnchorId | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class CodeBlock:
    content: str
    span: Span
    language: str = ""


@dataclass(frozen=True, slots=True)
class MathBlock:
    tex: str
    span: Span
    id: AnchorId | None = None


@dataclass(frozen=True, slots=True)
class LineBlock:
    """Verse, addresses, dialogue: the author's lines."""

    lines: tuple[Inlines, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Rule:
    """A break in thought (a line of asterisks)."""

    span: Span


@dataclass(frozen=True, slots=True)
class LearningBlock:
    """A block of teaching matter. `kind` is a key of `language/data/learning.toml`, which says for whom it is."""

    kind: str
    blocks: "Blocks"
    span: Span
    title: Inlines = ()
    id: AnchorId | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a reference list: its text as found, and the work that it names where that could be read.

    An entry without text of its own is set from its work.
    """

    content: Inlines
    span: Span
    work: Work | None = None
    id: AnchorId | None = None


@dataclass(frozen=True, slots=True)
class ReferenceList:
    references: tuple[Reference, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class UnknownBlock:
    """Something the reader did not understand: its blocks are kept, its `name` is told to the editor."""

    name: str
    blocks: "Blocks"
    span: Span


@dataclass(frozen=True, slots=True)
class Note:
    """The text of a footnote."""

    id: NoteId
    blocks: "Blocks"
    span: Span


Block: TypeAlias = (
    Paragraph
    | Label
    | BulletList
    | OrderedList
    | DefinitionList
    | Quotation
    | Figure
    | Table
    | CodeBlock
    | MathBlock
    | LineBlock
    | Rule
    | LearningBlock
    | ReferenceList
    | UnknownBlock
)
Blocks: TypeAlias = tuple[Block, ...]
