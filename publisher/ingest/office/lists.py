"""Pandoc's lists: where they start, how they count, what stands before each item."""

from dataclasses import dataclass

from publisher.ingest.office import tree
from publisher.ingest.office.tree import Node
from publisher.language.roman import roman
from publisher.model.block import Numbering
from publisher.pandoc import Json

_STYLES = {
    "LowerAlpha": Numbering.LOWER_ALPHA,
    "UpperAlpha": Numbering.UPPER_ALPHA,
    "LowerRoman": Numbering.LOWER_ROMAN,
    "UpperRoman": Numbering.UPPER_ROMAN,
}
_SIGNS = {"OneParen": ("", ")"), "TwoParens": ("(", ")")}


@dataclass(frozen=True, slots=True)
class Counting:
    """How a list counts. `before` and `after` are the signs around its numbers."""

    start: int = 1
    numbering: Numbering = Numbering.DECIMAL
    before: str = ""
    after: str = "."

    def marker(self, position: int) -> str:
        """What stands before the item at `position` (0-based): "b)". Numbers beyond the alphabet are written in figures."""
        return f"{self.before}{_number(self.start + position, self.numbering)}{self.after}"


def counting_of(ordered: Node) -> Counting:
    """How an ordered list counts."""
    given = ordered.part(0)
    before, after = _SIGNS.get(tree.node(tree.part(given, 2)).kind, ("", "."))
    numbering = _STYLES.get(tree.node(tree.part(given, 1)).kind, Numbering.DECIMAL)
    return Counting(max(0, tree.number(tree.part(given, 0))), numbering, before, after)


def items_of(listed: Node) -> list[Json]:
    """The items of a list, each a list of blocks."""
    return tree.items(listed.part(1) if listed.kind == "OrderedList" else listed.content)


def _number(number: int, numbering: Numbering) -> str:
    match numbering:
        case Numbering.LOWER_ALPHA | Numbering.UPPER_ALPHA if 1 <= number <= 26:
            letters = chr(ord("a") + number - 1)
        case Numbering.LOWER_ROMAN | Numbering.UPPER_ROMAN if 1 <= number <= 399:
            letters = roman(number)
        case _:
            return str(number)
    return letters.upper() if numbering in (Numbering.UPPER_ALPHA, Numbering.UPPER_ROMAN) else letters
