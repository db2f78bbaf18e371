"""An article before it has structure: bytes, then captured blocks."""

from dataclasses import dataclass, field
from enum import StrEnum

from publisher.model.block import Block, Note
from publisher.model.chapter import Metadata
from publisher.model.inline import Inlines
from publisher.model.span import SourceId, Span

MEGABYTE = 1_000_000
LARGEST_ARTICLE = {"txt": 5, "md": 5, "html": 20, "htm": 20, "docx": 60}
"""Megabytes a file of each format may have: a novel has one of text; web pages and Word files hold pictures."""
FORMATS = tuple(LARGEST_ARTICLE)
"""Endings of the files that are read as articles, in lower case without the dot."""
LARGEST_PICTURE = 10
"""Megabytes of one picture."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the manuscript as it is on disk. `id` is its name; `format` its ending in lower case without the dot."""

    id: SourceId
    format: str
    data: bytes

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.id.rsplit("/", 1)[-1].rsplit(".", 1)[0]


class Hint(StrEnum):
    """What the format itself says about a block; LINE where it says nothing (pasted text)."""

    LINE = "line"
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTATION = "quotation"
    CAPTION = "caption"
    BLOCK = "block"
    """Already a finished block (table, figure, code): see `CapturedBlock.block`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturedBlock:
    """A line or block of an article as it was received, before cleaning and structure.

    `level` is the heading level (1-6) or the depth of a list item (0 = outermost). `marker` is a list or heading number
    that the format gave ("1.", "-"), "" where it is typed in the text or absent. `gap` is the number of empty lines before
    it, `indent` the white space at its start (columns). `bold` says that the whole line was set bold.
    """

    content: Inlines
    span: Span
    hint: Hint = Hint.LINE
    level: int = 0
    marker: str = ""
    gap: int = 0
    indent: int = 0
    bold: bool = False
    block: Block | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """An article as received: its blocks in order, what its format says about it, its footnotes."""

    source: SourceId
    blocks: tuple[CapturedBlock, ...]
    metadata: Metadata = field(default_factory=Metadata)
    notes: tuple[Note, ...] = ()
    resources: tuple[tuple[str, bytes], ...] = ()
    language: str = ""
    """BCP 47 tag where the format states it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A cleaned capture: the author's words only, with what was found out about them. Not yet structured."""

    source: SourceId
    blocks: tuple[CapturedBlock, ...]
    metadata: Metadata
    notes: tuple[Note, ...] = ()
    resources: tuple[tuple[str, bytes], ...] = ()
    language: str = ""
