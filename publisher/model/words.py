"""The words of a block as one line of text, for what shows an article line by line."""

from collections.abc import Iterable
from typing import assert_never

from publisher.model.block import (
    Block,
    BulletList,
    Cell,
    CodeBlock,
    Decorative,
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
from publisher.model.walk import children, plain_text


def words_of(block: Block) -> str:  # noqa: C901, PLR0911 -- one case per kind of block
    """All words of a block: cells parted by bars, rows and items by slashes; "" for one without words."""
    match block:
        case Paragraph() | Label():
            return plain_text(block.content)
        case BulletList() | OrderedList() | UnknownBlock():
            return _joined(words_of(inner) for inner in children(block))
        case DefinitionList(items=items):
            return _joined(f"{plain_text(one.term)}: {_joined(words_of(b) for part in one.explanations for b in part)}" for one in items)
        case Quotation() | LearningBlock():
            own = plain_text(block.attribution if isinstance(block, Quotation) else block.title)
            return _joined([*(words_of(inner) for inner in block.blocks), own])
        case Figure():
            alternative = "" if isinstance(block.alternative, Decorative) else block.alternative
            return _joined([plain_text(block.caption) or alternative or block.resource or "", plain_text(block.credit)])
        case Table():
            return _joined([plain_text(block.caption), *(_row(row) for row in (block.head, *block.rows) if row)])
        case CodeBlock():
            return _joined(block.content.splitlines())
        case MathBlock():
            return block.tex
        case LineBlock():
            return _joined(plain_text(line) for line in block.lines)
        case ReferenceList():
            return _joined(plain_text(reference.content) for reference in block.references)
        case Rule():
            return ""
        case _:
            assert_never(block)


def _row(row: tuple[Cell, ...]) -> str:
    return " | ".join(plain_text(cell.content).strip() for cell in row)


def _joined(parts: Iterable[str]) -> str:
    return " / ".join(part for part in parts if part)
