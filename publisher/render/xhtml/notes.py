"""A footnote as running text: on paper it is one line of type after another, whatever blocks it is made of."""

from collections.abc import Iterator
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
    MathBlock,
    OrderedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Rule,
    Table,
    UnknownBlock,
)
from publisher.model.inline import Code, Inlines, Math, Text
from publisher.model.walk import children


def runs(blocks: Blocks) -> Iterator[Inlines]:
    """The text of `blocks` as runs of inlines, one a paragraph, in reading order."""
    for block in blocks:
        yield from _runs(block)


def _runs(block: Block) -> Iterator[Inlines]:  # noqa: C901, PLR0912 -- one case per kind of block
    match block:
        case Paragraph(content=content) | Label(content=content):
            yield content
        case BulletList() | OrderedList() | LearningBlock() | UnknownBlock():
            yield from runs(children(block))
        case DefinitionList(items=items):
            for item in items:
                yield item.term
                yield from runs(tuple(inner for explanation in item.explanations for inner in explanation))
        case Quotation(blocks=blocks, attribution=attribution):
            yield from runs(blocks)
            yield attribution
        case Figure(caption=caption, credit=credit):
            yield from (caption, credit)
        case Table(head=head, rows=rows):
            for row in (head, *rows):
                yield tuple(inline for cell in row for inline in (*cell.content, Text(" ")))
        case CodeBlock(content=code):
            yield (Code(code),)
        case MathBlock(tex=tex):
            yield (Math(tex),)
        case LineBlock(lines=lines):
            yield from lines
        case ReferenceList(references=references):
            yield from (reference.content for reference in references)
        case Rule():
            return
        case _:
            assert_never(block)
