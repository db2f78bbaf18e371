"""Builds articles for the tests of structure, and draws the outline of a chapter in a few words."""

from itertools import groupby

from publisher.model.block import (
    Block,
    BulletList,
    DefinitionList,
    Figure,
    LineBlock,
    OrderedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Table,
)
from publisher.model.chapter import Chapter, Metadata, Section
from publisher.model.inline import Inlines, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import Article, CapturedBlock, Hint
from publisher.structure import structure

SOURCE = SourceId("01_bacaan.txt")


def article_of(text: str, metadata: Metadata | None = None) -> Article:
    """An article as pasted text gives it: a block for each line that is not empty."""
    blocks: list[CapturedBlock] = []
    gap = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            gap += 1
            continue
        indent = len(line) - len(line.lstrip())
        blocks.append(CapturedBlock(content=(Text(line.strip()),), span=Span(SOURCE, number, number), gap=gap, indent=indent))
        gap = 0
    return Article(source=SOURCE, blocks=tuple(blocks), metadata=metadata or Metadata())


def hinted(*rows: tuple[Hint, str] | tuple[Hint, str, int] | tuple[Hint, str, int, str], bold: tuple[int, ...] = ()) -> Article:
    """An article as a marked-up format gives it: hint, text, and where needed level and marker; `bold` are row numbers."""
    blocks = []
    for number, (hint, words, *more) in enumerate(rows, 1):
        level = int(more[0]) if more else 0
        marker = str(more[1]) if len(more) > 1 else ""
        content: Inlines = (Text(words),)
        span = Span(SOURCE, number, number)
        blocks.append(CapturedBlock(content=content, span=span, hint=hint, level=level, marker=marker, bold=number in bold))
    return Article(source=SOURCE, blocks=tuple(blocks), metadata=Metadata())


def structured(text: str, language: str = "id") -> Chapter:
    return structure(article_of(text), language).value


def outline(chapter: Chapter) -> list[str]:
    """Title, sections with their depth, and what blocks they hold; paragraphs in a row are counted."""
    return [f"# {plain_text(chapter.title)}", *_blocks(chapter.blocks), *(row for one in chapter.sections for row in _section(one, 2))]


def _section(section: Section, depth: int) -> list[str]:
    inner = [row for one in section.sections for row in _section(one, depth + 1)]
    return [f"{'#' * depth} {plain_text(section.title)}", *_blocks(section.blocks), *inner]


def _blocks(blocks: tuple[Block, ...]) -> list[str]:
    rows: list[str] = []
    for name, group in groupby(blocks, key=_name):
        count = len(list(group))
        rows.extend(["p" if count == 1 else f"p {count}"] if name == "p" else [name] * count)
    return rows


def _name(block: Block) -> str:
    match block:
        case OrderedList():
            return f"ol {len(block.items)}" + (f" from {block.start}" if block.start != 1 else "")
        case BulletList() | DefinitionList():
            return f"{'ul' if isinstance(block, BulletList) else 'dl'} {len(block.items)}"
        case Quotation():
            return "quote" + (f" by {plain_text(block.attribution)}" if block.attribution else "")
        case Table():
            return f"table {len(block.rows)}" + (" with head" if block.head else "")
        case _:
            return _simple_name(block)


def _simple_name(block: Block) -> str:
    match block:
        case Paragraph():
            return "p"
        case ReferenceList():
            return f"refs {len(block.references)}"
        case Figure():
            return f"figure: {plain_text(block.caption)}"
        case LineBlock():
            return f"verse {len(block.lines)}"
        case _:
            return type(block).__name__.casefold()


def test_outline_counts_paragraphs() -> None:
    assert outline(structured("Judul Bacaan\nIni kalimat pertama dari bacaan.\nIni kalimat kedua dari bacaan.")) == [
        "# Judul Bacaan",
        "p 2",
    ]
