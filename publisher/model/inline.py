"""Text within a block. A closed union: read it with `match` and end in `assert_never`."""

from dataclasses import dataclass
from typing import NewType, TypeAlias

EntryId = NewType("EntryId", str)
"""Id of a glossary entry, an NCName."""
AnchorId = NewType("AnchorId", str)
"""Id of something that can be referred to: chapter, section, figure, table, learning block. An NCName."""
NoteId = NewType("NoteId", str)
"""Label of a footnote, unique in its chapter."""


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters, without line breaks."""

    content: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong:
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Superscript:
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Subscript:
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the book (http, https or mailto)."""

    content: "Inlines"
    address: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words of another language than the book's; `language` is a BCP 47 tag."""

    content: "Inlines"
    language: str


@dataclass(frozen=True, slots=True)
class TermRef:
    """A mention of a glossary term, linked to its entry; `anchor` is where the entry links back to, "" in a list of key terms."""

    content: "Inlines"
    entry: EntryId
    anchor: AnchorId


@dataclass(frozen=True, slots=True)
class IndexMark:
    """Words that a line of the index leads to, by `anchor`. Prints nothing of its own."""

    content: "Inlines"
    anchor: AnchorId


@dataclass(frozen=True, slots=True)
class Marked:
    """Words an editor has marked for this book's own lists.

    Not `linked` they name no term here, whatever they look like; `index` is the line of the index that leads here, with a colon before a
    sub-entry ("sawah: berundak"), "" for none.
    """

    content: "Inlines"
    linked: bool = True
    index: str = ""


@dataclass(frozen=True, slots=True)
class CrossRef:
    """A reference to a numbered part of the book. Empty `content` means "print kind and number"."""

    target: AnchorId
    content: "Inlines" = ()


@dataclass(frozen=True, slots=True)
class NoteRef:
    """The call of a footnote."""

    note: NoteId


@dataclass(frozen=True, slots=True)
class Math:
    """A formula in TeX notation, without its dollar signs."""

    tex: str
    display: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    content: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A break that the author wants (verse, addresses)."""


@dataclass(frozen=True, slots=True)
class UnknownInline:
    """Something the reader did not understand: its text is kept, its `name` is told to the editor."""

    content: "Inlines"
    name: str


Inline: TypeAlias = (
    Text
    | Emphasis
    | Strong
    | Superscript
    | Subscript
    | Link
    | Foreign
    | TermRef
    | IndexMark
    | Marked
    | CrossRef
    | NoteRef
    | Math
    | Code
    | LineBreak
    | UnknownInline
)
Inlines: TypeAlias = tuple[Inline, ...]
