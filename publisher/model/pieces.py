"""A chapter taken apart in reading order: each heading, paragraph, item and so on with its role and its lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    DefinitionList,
    Figure,
    Label,
    LearningBlock,
    LineBlock,
    ListItem,
    MathBlock,
    OrderedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Rule,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Chapter, Section
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.model.words import words_of


class Role(StrEnum):
    """What a piece of a chapter is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LABEL = "label"
    ITEM = "item"
    NUMBERED = "numbered"
    TERM = "term"
    QUOTATION = "quotation"
    FIGURE = "figure"
    TABLE = "table"
    CODE = "code"
    FORMULA = "formula"
    VERSE = "verse"
    RULE = "rule"
    BOX = "box"
    REFERENCE = "reference"
    NOTE = "note"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece with its plain words. `level` is that of a heading (2-6) or the depth of an item (from 1), else 0.

    `number` is the place of a numbered item in its list; `anchor` the id of a section, "" for other pieces.
    """

    role: Role
    text: str
    span: Span
    level: int = 0
    number: int = 0
    anchor: str = ""


def pieces_of(chapter: Chapter) -> Iterator[Piece]:
    """Title, blocks and sections of a chapter in reading order, its footnotes last. The title has the first line of the chapter."""
    first = chapter.span.first_line
    yield Piece(role=Role.TITLE, text=plain_text(chapter.title), span=Span(chapter.span.source, first, first), level=1, anchor=chapter.id)
    yield from _pieces(chapter.blocks, 0)
    for section in chapter.sections:
        yield from _section(section, 2)
    for note in chapter.notes:
        for block in note.blocks:
            yield Piece(role=Role.NOTE, text=words_of(block), span=note.span)


def _section(section: Section, level: int) -> Iterator[Piece]:
    at = Span(section.span.source, section.span.first_line, section.span.first_line)
    yield Piece(role=Role.HEADING, text=plain_text(section.title), span=at, level=level, anchor=section.id)
    yield from _pieces(section.blocks, 0)
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _pieces(blocks: Blocks, depth: int) -> Iterator[Piece]:
    for block in blocks:
        yield from _of_block(block, depth)


def _of_block(block: Block, depth: int) -> Iterator[Piece]:  # noqa: C901, PLR0912 -- one case per kind of block
    match block:
        case BulletList(items=items):
            for item in items:
                yield from _item(item, depth + 1, 0)
        case OrderedList(items=items):
            for number, item in enumerate(items, block.start):
                yield from _item(item, depth + 1, number)
        case DefinitionList(items=definitions):
            for definition in definitions:
                yield Piece(role=Role.TERM, text=plain_text(definition.term), span=definition.span)
                for explanation in definition.explanations:
                    yield from _pieces(explanation, depth)
        case Quotation(blocks=blocks):
            yield from (Piece(role=Role.QUOTATION, text=words_of(inner), span=inner.span) for inner in blocks)
            if block.attribution:
                yield Piece(role=Role.QUOTATION, text=f"— {plain_text(block.attribution)}", span=_end_of(block.span))
        case LearningBlock(blocks=blocks) | UnknownBlock(blocks=blocks):
            name = plain_text(block.title) if isinstance(block, LearningBlock) else block.name
            yield Piece(role=Role.BOX if isinstance(block, LearningBlock) else Role.UNKNOWN, text=name, span=_start_of(block.span))
            yield from _pieces(blocks, depth)
        case ReferenceList(references=references):
            yield from (Piece(role=Role.REFERENCE, text=plain_text(one.content), span=one.span) for one in references)
        case LineBlock(lines=lines):
            first, last = block.span.first_line, block.span.last_line
            for place, line in enumerate(lines):
                at = min(first + place, last) if last - first + 1 == len(lines) else first
                yield Piece(role=Role.VERSE, text=plain_text(line), span=Span(block.span.source, at, at))
        case Paragraph() | Label() | Figure() | Table() | CodeBlock() | MathBlock() | Rule():
            yield Piece(role=_ROLES[type(block)], text=words_of(block), span=block.span)
        case _:
            assert_never(block)


def _item(item: ListItem, depth: int, number: int) -> Iterator[Piece]:
    """The item's first paragraph as the item, what follows below it."""
    first, rest = item.blocks[:1], item.blocks[1:]
    if not first or not isinstance(first[0], Paragraph | Label):
        first, rest = (), item.blocks
    text, span = (words_of(first[0]), first[0].span) if first else ("", _start_of(item.span))
    yield Piece(role=Role.NUMBERED if number else Role.ITEM, text=text, span=span, level=depth, number=number)
    yield from _pieces(rest, depth)


def _start_of(span: Span) -> Span:
    return Span(span.source, span.first_line, span.first_line)


def _end_of(span: Span) -> Span:
    return Span(span.source, span.last_line, span.last_line)


_ROLES: dict[type[Block], Role] = {
    Paragraph: Role.PARAGRAPH,
    Label: Role.LABEL,
    Figure: Role.FIGURE,
    Table: Role.TABLE,
    CodeBlock: Role.CODE,
    MathBlock: Role.FORMULA,
    Rule: Role.RULE,
}
