"""An article before it has structure: bytes, then captured blocks."""

from dataclasses import dataclass, field
from enum import StrEnum

from publisher.model.block import Block, Note
from publisher.model.chapter import Metadata
from publisher.model.decision import Decision, Verdict
from publisher.model.inline import Inlines
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.model.words import words_of

MEGABYTE = 1_000_000
LARGEST_ARTICLE = {"txt": 5, "md": 5, "html": 20, "htm": 20, "docx": 60, "odt": 60, "rtf": 60, "epub": 60, "pdf": 60}
"""Megabytes a file of each format may have: a novel has one of text; web pages, office documents and e-books hold pictures."""
FORMATS = tuple(LARGEST_ARTICLE)
"""Endings of the files that are read as articles, in lower case without the dot."""
MOST_LINES = 100_000
"""Lines, or elements of a page, that an article may have: a novel set in short lines has fewer."""
LARGEST_PICTURE = 10
"""Megabytes of one picture."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the manuscript as it is on disk. `id` is its name; `format` its ending in lower case without the dot.

    `decisions` are those of the editor about its lines.
    """

    id: SourceId
    format: str
    data: bytes
    decisions: tuple[Decision, ...] = ()

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
    it, `indent` the white space at its start (columns). `bold` says that the whole line was set bold. `number` is its place in
    the article as received, from 1 (0 where nobody counted); `decision` is what the editor decided about it.
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
    number: int = 0
    decision: Decision | None = None

    @property
    def words(self) -> str:
        """Its words, also of a finished block."""
        return plain_text(self.content) or (words_of(self.block) if self.block is not None else "")

    @property
    def is_held(self) -> bool:
        """Whether the editor wants it in the article, so that no rule takes it out."""
        return self.decision is not None and self.decision.verdict is not Verdict.DROP

    @property
    def is_settled(self) -> bool:
        """Whether the editor said what it is: heading, item of a list or paragraph."""
        return self.is_held and self.decision is not None and self.decision.verdict is not Verdict.KEEP


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
    """A cleaned capture: the author's words only, with what was found out about them. Not yet structured.

    `received` are all blocks as they were before cleaning.
    """

    source: SourceId
    blocks: tuple[CapturedBlock, ...]
    metadata: Metadata
    notes: tuple[Note, ...] = ()
    resources: tuple[tuple[str, bytes], ...] = ()
    language: str = ""
    received: tuple[CapturedBlock, ...] = ()
