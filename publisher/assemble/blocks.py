"""Going through blocks so that each may become none, one or several."""

from collections.abc import Callable
from dataclasses import replace

from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    DefinitionList,
    LearningBlock,
    ListItem,
    OrderedList,
    Quotation,
    UnknownBlock,
)

Selection = Callable[[Block], Blocks]


def kept_blocks(blocks: Blocks, select: Selection) -> Blocks:
    """What `select` makes of each block at any depth, outer blocks first; lists and quotations that become empty go."""
    return tuple(inner for block in blocks for chosen in select(block) for inner in _inside(chosen, select))


def _inside(block: Block, select: Selection) -> Blocks:
    match block:
        case BulletList(items=items) | OrderedList(items=items):
            left = tuple(item for old in items if (item := _item(old, select)).blocks or not old.blocks)
            return (replace(block, items=left),) if left else ()
        case DefinitionList(items=definitions):
            kept = tuple(
                replace(item, explanations=tuple(kept_blocks(explanation, select) for explanation in item.explanations))
                for item in definitions
            )
            return (replace(block, items=kept),)
        case Quotation() | LearningBlock() | UnknownBlock():
            inner = kept_blocks(block.blocks, select)
            return (replace(block, blocks=inner),) if inner or not block.blocks else ()
        case _:
            return (block,)


def _item(item: ListItem, select: Selection) -> ListItem:
    return replace(item, blocks=kept_blocks(item.blocks, select))
