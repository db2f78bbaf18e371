"""Going through a tree: plain text of inlines, all blocks of a chapter, rewriting inlines. The only traversal code."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import assert_never

from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    Cell,
    CodeBlock,
    Definition,
    DefinitionList,
    Figure,
    Label,
    LearningBlock,
    LineBlock,
    ListItem,
    MathBlock,
    Note,
    OrderedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Rule,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import (
    Code,
    CrossRef,
    Emphasis,
    Foreign,
    IndexMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Math,
    NoteRef,
    Strong,
    Subscript,
    Superscript,
    TermRef,
    Text,
    UnknownInline,
)

InlinesRewrite = Callable[[Inlines], Inlines]
BlockRewrite = Callable[[Block], Block]
_CONTAINERS = (Emphasis, Strong, Superscript, Subscript, Link, Foreign, TermRef, IndexMark, Marked, CrossRef, UnknownInline)


def plain_text(inlines: Inlines) -> str:
    """The characters a reader sees, without mark-up; notes and numberless references give nothing, a line break a space."""
    return "".join([inline.content if type(inline) is Text else _plain(inline) for inline in inlines])


def _plain(inline: Inline) -> str:
    match inline:
        case Text(content) | Code(content):
            return content
        case Math(tex=tex):
            return tex
        case LineBreak():
            return " "
        case NoteRef():
            return ""
        case (
            Emphasis()
            | Strong()
            | Superscript()
            | Subscript()
            | Link()
            | Foreign()
            | TermRef()
            | IndexMark()
            | Marked()
            | CrossRef()
            | UnknownInline()
        ):
            return plain_text(inline.content)
        case _:
            assert_never(inline)


def text(content: str) -> Inlines:
    """Inlines of one plain text, none for an empty one."""
    return (Text(content),) if content else ()


def map_inside(block: Block, inner: BlockRewrite, rewrite: InlinesRewrite) -> Block:  # noqa: C901, PLR0911, PLR0912 -- one case per kind of block
    """`block` with each block directly inside it passed through `inner`, each run of inlines it holds itself through `rewrite`."""
    match block:
        case Paragraph() | Label():
            return replace(block, content=rewrite(block.content))
        case BulletList(items=items):
            return replace(block, items=tuple(_item(item, inner) for item in items))
        case OrderedList(items=items):
            return replace(block, items=tuple(_item(item, inner) for item in items))
        case DefinitionList(items=definitions):
            return replace(block, items=tuple(_definition(item, inner, rewrite) for item in definitions))
        case Quotation():
            return replace(block, blocks=_each(block.blocks, inner), attribution=rewrite(block.attribution))
        case Figure():
            return replace(block, caption=rewrite(block.caption), credit=rewrite(block.credit))
        case Table():
            head, *rows = (_cells(row, rewrite) for row in (block.head, *block.rows))
            return replace(block, head=head, rows=tuple(rows), caption=rewrite(block.caption))
        case LineBlock():
            return replace(block, lines=tuple(rewrite(line) for line in block.lines))
        case LearningBlock():
            return replace(block, title=rewrite(block.title), blocks=_each(block.blocks, inner))
        case ReferenceList():
            return replace(block, references=tuple(replace(one, content=rewrite(one.content)) for one in block.references))
        case UnknownBlock():
            return replace(block, blocks=_each(block.blocks, inner))
        case CodeBlock() | MathBlock() | Rule():
            return block
        case _:
            assert_never(block)


def rewrite_inlines(block: Block, rewrite: InlinesRewrite) -> Block:
    """`block` with every run of inlines in it, at any depth, passed through `rewrite` once."""
    return map_inside(block, lambda inside: rewrite_inlines(inside, rewrite), rewrite)


def rewrite_blocks(blocks: Blocks, rewrite: InlinesRewrite) -> Blocks:
    """Each block with its inlines rewritten."""
    return tuple(rewrite_inlines(block, rewrite) for block in blocks)


def rewrite_each_block(blocks: Blocks, change: BlockRewrite, enter: Callable[[Block], bool] = lambda _: True) -> Blocks:
    """`blocks` with `change` applied to each block at any depth, the inner ones first; a block that `enter` refuses stays as it is."""

    def changed(block: Block) -> Block:
        return change(map_inside(block, changed, lambda inlines: inlines)) if enter(block) else block

    return _each(blocks, changed)


def rewrite_each_inline(inlines: Inlines, change: Callable[[Inline], Inlines]) -> Inlines:
    """`inlines` with each inline at any depth replaced by what `change` makes of it, the inner ones first."""
    return tuple(new for inline in inlines for new in change(_deeper(inline, change)))


def _deeper(inline: Inline, change: Callable[[Inline], Inlines]) -> Inline:
    return replace(inline, content=rewrite_each_inline(inline.content, change)) if isinstance(inline, _CONTAINERS) else inline


def _each(blocks: Blocks, inner: BlockRewrite) -> Blocks:
    return tuple(inner(block) for block in blocks)


def _item(item: ListItem, inner: BlockRewrite) -> ListItem:
    return replace(item, blocks=_each(item.blocks, inner))


def _definition(item: Definition, inner: BlockRewrite, rewrite: InlinesRewrite) -> Definition:
    return replace(item, term=rewrite(item.term), explanations=tuple(_each(explanation, inner) for explanation in item.explanations))


def _cells(row: tuple[Cell, ...], rewrite: InlinesRewrite) -> tuple[Cell, ...]:
    return tuple(replace(cell, content=rewrite(cell.content)) for cell in row)


def children(block: Block) -> Blocks:
    """The blocks directly inside `block`."""
    match block:
        case BulletList(items=items) | OrderedList(items=items):
            return tuple(inner for item in items for inner in item.blocks)
        case DefinitionList(items=definitions):
            return tuple(inner for item in definitions for explanation in item.explanations for inner in explanation)
        case Quotation(blocks=blocks) | LearningBlock(blocks=blocks) | UnknownBlock(blocks=blocks):
            return blocks
        case Paragraph() | Label() | Figure() | Table() | LineBlock() | ReferenceList() | CodeBlock() | MathBlock() | Rule():
            return ()
        case _:
            assert_never(block)


def all_blocks(blocks: Blocks) -> Iterator[Block]:
    """Each block and the blocks inside it, in reading order."""
    for block in blocks:
        yield block
        yield from all_blocks(children(block))


def all_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Each section and its subsections, in reading order."""
    for section in sections:
        yield section
        yield from all_sections(section.sections)


def chapter_blocks(chapter: Chapter) -> Iterator[Block]:
    """All blocks of a chapter at any depth, in reading order, footnotes last."""
    yield from all_blocks(chapter.blocks)
    for section in all_sections(chapter.sections):
        yield from all_blocks(section.blocks)
    for note in chapter.notes:
        yield from all_blocks(note.blocks)


def map_blocks(chapter: Chapter, change: Callable[[Blocks], Blocks]) -> Chapter:
    """`chapter` with each list of top-level blocks (its own, its sections', its notes') passed through `change`."""

    def section(old: Section) -> Section:
        return replace(old, blocks=change(old.blocks), sections=tuple(section(inner) for inner in old.sections))

    def footnote(old: Note) -> Note:
        return replace(old, blocks=change(old.blocks))

    return replace(
        chapter,
        blocks=change(chapter.blocks),
        sections=tuple(section(inner) for inner in chapter.sections),
        notes=tuple(footnote(inner) for inner in chapter.notes),
    )
