"""Rewriting the blocks of a chapter one by one, each with its own span, so that what is told names the right line."""

from collections.abc import Callable
from dataclasses import replace

from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    Definition,
    DefinitionList,
    LearningBlock,
    ListItem,
    OrderedList,
    Quotation,
    UnknownBlock,
)
from publisher.model.inline import (
    CrossRef,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    Link,
    NoteRef,
    Strong,
    Subscript,
    Superscript,
    TermRef,
    UnknownInline,
)

Change = Callable[[Block], Block]
InlineChange = Callable[[Inline], Inlines]
_CONTAINERS = (Emphasis, Strong, Superscript, Subscript, Link, Foreign, TermRef, CrossRef, UnknownInline)


def rewrite_leaves(blocks: Blocks, change: Change, enter: Callable[[Block], bool] = lambda _: True) -> Blocks:
    """`blocks` with `change` applied to each block, the inner ones first; a block that `enter` refuses stays as it is."""
    return tuple(change(_inside(block, change, enter)) if enter(block) else block for block in blocks)


def _inside(block: Block, change: Change, enter: Callable[[Block], bool]) -> Block:
    match block:
        case BulletList(items=items):
            return replace(block, items=tuple(_item(item, change, enter) for item in items))
        case OrderedList(items=items):
            return replace(block, items=tuple(_item(item, change, enter) for item in items))
        case DefinitionList(items=definitions):
            return replace(block, items=tuple(_definition(item, change, enter) for item in definitions))
        case Quotation() | LearningBlock() | UnknownBlock():
            return replace(block, blocks=rewrite_leaves(block.blocks, change, enter))
        case _:
            return block


def _item(item: ListItem, change: Change, enter: Callable[[Block], bool]) -> ListItem:
    return replace(item, blocks=rewrite_leaves(item.blocks, change, enter))


def _definition(item: Definition, change: Change, enter: Callable[[Block], bool]) -> Definition:
    return replace(item, explanations=tuple(rewrite_leaves(explanation, change, enter) for explanation in item.explanations))


def rewrite_inline(inlines: Inlines, change: InlineChange) -> Inlines:
    """`inlines` with each cross-reference and note call, at any depth, replaced by what `change` makes of it."""
    rewritten: list[Inline] = []
    for inline in inlines:
        deeper = _deeper(inline, change)
        rewritten.extend(change(deeper) if isinstance(deeper, CrossRef | NoteRef) else (deeper,))
    return tuple(rewritten)


def _deeper(inline: Inline, change: InlineChange) -> Inline:
    if isinstance(inline, _CONTAINERS):
        return replace(inline, content=rewrite_inline(inline.content, change))
    return inline
