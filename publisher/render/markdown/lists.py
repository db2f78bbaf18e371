"""Markers of list items, and whether a list can be written without empty lines."""

from collections.abc import Iterator

from publisher.language.roman import roman
from publisher.model.block import BulletList, CodeBlock, Figure, Label, ListItem, MathBlock, Numbering, OrderedList, Paragraph

_LARGEST = {
    Numbering.LOWER_ALPHA: 26,
    Numbering.UPPER_ALPHA: 26,
    Numbering.LOWER_ROMAN: 99,
    Numbering.UPPER_ROMAN: 99,
}
_SAID_OTHERWISE = {
    Numbering.LOWER_ALPHA: (9,),
    Numbering.UPPER_ALPHA: (9,),
    Numbering.LOWER_ROMAN: (5, 10, 50),
    Numbering.UPPER_ROMAN: (5, 10, 50),
}
"""First numbers that a reader takes for the other kind: `i.` is Roman one, `v.` the letter."""


def markers(block: BulletList | OrderedList) -> Iterator[str]:
    """The marker of each item with the white space after it."""
    if isinstance(block, BulletList):
        yield from ("- " for _ in block.items)
        return
    last = block.start + len(block.items) - 1
    is_decimal = (
        block.numbering is Numbering.DECIMAL
        or block.start < 1
        or last > _LARGEST[block.numbering]
        or block.start in _SAID_OTHERWISE[block.numbering]
    )
    numbering = Numbering.DECIMAL if is_decimal else block.numbering
    for number in range(block.start, last + 1):
        yield _numbered(number, numbering)


def _numbered(number: int, numbering: Numbering) -> str:
    match numbering:
        case Numbering.DECIMAL:
            return f"{number}. "
        case Numbering.LOWER_ALPHA:
            return f"{chr(ord('a') + number - 1)}. "
        case Numbering.UPPER_ALPHA:
            return f"{chr(ord('A') + number - 1)}.  "
        case Numbering.LOWER_ROMAN:
            return f"{roman(number)}. "
        case Numbering.UPPER_ROMAN:
            return f"{roman(number).upper()}.  "


def is_tight(block: BulletList | OrderedList) -> bool:
    """Whether the list is meant to be tight and can be: each item a line, perhaps with a tight list below."""
    return block.tight and all(_is_compact(item) for item in block.items)


def _is_compact(item: ListItem) -> bool:
    first, rest = item.blocks[:1], item.blocks[1:]
    if any(isinstance(block, BulletList | OrderedList) for block in first):
        first, rest = (), item.blocks
    if not all(isinstance(block, Paragraph | Label | CodeBlock | MathBlock | Figure) for block in first) or len(rest) > 1:
        return False
    return all(isinstance(block, BulletList | OrderedList) and is_tight(block) for block in rest)
