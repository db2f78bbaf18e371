"""All texts of a chapter that a reader sees, each with what it is and what is set off in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from publisher.check.lexicon import reference_titles
from publisher.check.passages import Passage, Range, passage
from publisher.model.block import (
    Block,
    Blocks,
    DefinitionList,
    Figure,
    Label,
    LearningBlock,
    LineBlock,
    Paragraph,
    Quotation,
    ReferenceList,
    Table,
)
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import Code, Emphasis, Foreign, Inlines, Link, Math
from publisher.model.span import Span
from publisher.model.walk import children, plain_text

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|id|go|ac|edu|gov|int|io)\b(?:/\S*)?")


class Kind(StrEnum):
    """What a text is. Quotations and references are other people's words."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    LABEL = "label"
    CAPTION = "caption"
    CELL = "cell"
    QUOTATION = "quotation"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Piece:
    """A text with its inlines, its place and what it is; `follows` is the block that comes right after it."""

    text: str
    content: Inlines
    span: Span
    kind: Kind
    follows: Block | None = None

    @property
    def is_own(self) -> bool:
        """Whether the words are the author's and not quoted."""
        return self.kind not in (Kind.QUOTATION, Kind.REFERENCE)

    def place(self, offset: int) -> Span:
        """The source line of the character at `offset`."""
        line = self.span.line_at(offset)
        return Span(self.span.source, line, line)

    def passage(self) -> Passage:
        """The text with its sentences and quotations."""
        return passage(Paragraph(self.content, self.span))


def texts(chapter: Chapter) -> Iterator[Piece]:
    """Title, headings, paragraphs, items, labels, captions, cells, quotations, references and notes in reading order."""
    yield _piece(chapter.title, Span(chapter.span.source, chapter.span.first_line, chapter.span.first_line), Kind.HEADING)
    yield from _blocks(chapter.blocks, Kind.PARAGRAPH)
    for section in chapter.sections:
        yield from _section(section)
    for note in chapter.notes:
        yield from _blocks(note.blocks, Kind.PARAGRAPH)


def _section(section: Section) -> Iterator[Piece]:
    place = Span(section.span.source, section.span.first_line, section.span.first_line)
    yield _piece(section.title, place, Kind.HEADING)
    listed = plain_text(section.title).strip(" :").casefold() in reference_titles()
    yield from _blocks(section.blocks, Kind.REFERENCE if listed else Kind.PARAGRAPH)
    for inner in section.sections:
        yield from _section(inner)


def _blocks(blocks: Blocks, kind: Kind) -> Iterator[Piece]:
    for block, after in zip_longest(blocks, blocks[1:]):
        yield from _block(block, after, kind)


def _block(block: Block, after: Block | None, kind: Kind) -> Iterator[Piece]:
    match block:
        case Paragraph():
            yield Piece(plain_text(block.content), block.content, block.span, kind, after)
        case Label():
            yield Piece(plain_text(block.content), block.content, block.span, Kind.LABEL if kind is Kind.PARAGRAPH else kind, after)
        case Quotation():
            yield from _blocks(block.blocks, Kind.QUOTATION)
        case ReferenceList():
            yield from (_piece(one.content, one.span, Kind.REFERENCE) for one in block.references)
        case LearningBlock():
            yield from ([_piece(block.title, block.span, Kind.HEADING)] if block.title else [])
            yield from _blocks(block.blocks, kind)
        case Figure() | Table() | LineBlock() | DefinitionList():
            yield from _parts(block, kind)
        case _:
            yield from _blocks(children(block), Kind.ITEM if kind is Kind.PARAGRAPH else kind)


def _parts(block: Figure | Table | LineBlock | DefinitionList, kind: Kind) -> Iterator[Piece]:
    match block:
        case Figure():
            yield _piece(block.caption, block.span, Kind.CAPTION)
        case Table():
            yield _piece(block.caption, block.span, Kind.CAPTION)
            yield from (_piece(cell.content, block.span, Kind.CELL) for row in (block.head, *block.rows) for cell in row)
        case LineBlock():
            yield from (_piece(line, block.span, Kind.QUOTATION) for line in block.lines)
        case DefinitionList():
            for item in block.items:
                yield _piece(item.term, item.span, Kind.LABEL)
                for explanation in item.explanations:
                    yield from _blocks(explanation, kind)


def _piece(content: Inlines, span: Span, kind: Kind) -> Piece:
    return Piece(plain_text(content), content, Span(span.source, span.first_line, span.first_line), kind)


class Ranges:
    """Stretches of a text that do not overlap, for asking whether an offset is in one of them."""

    def __init__(self, ranges: Iterator[Range]) -> None:
        self._ranges = sorted(ranges)

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self._ranges, offset, key=_start) - 1
        return at >= 0 and offset < self._ranges[at][1]


def _start(piece: Range) -> int:
    return piece[0]


def set_off(piece: Piece) -> Ranges:
    """What stands in italics, another language, code, mathematics or a link: its form is decided already."""
    return Ranges(_set_off(piece.content, 0))


def addresses(text: str) -> Ranges:
    """Addresses of pages and mail boxes."""
    return Ranges(found.span() for found in _ADDRESS.finditer(text))


def _set_off(inlines: Inlines, offset: int) -> Iterator[Range]:
    for inline in inlines:
        width = len(plain_text((inline,)))
        if isinstance(inline, Emphasis | Foreign | Code | Math | Link):
            yield offset, offset + width
        elif hasattr(inline, "content") and isinstance(inline.content, tuple):
            yield from _set_off(inline.content, offset)
        offset += width
