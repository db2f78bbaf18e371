"""What the editor decided about lines goes before what they look like."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from publisher.model.decision import Verdict
from publisher.source import CapturedBlock, Hint
from publisher.structure.line import Line, unmarked
from publisher.structure.role import Role
from publisher.structure.series import Series

_LISTED = (Hint.BULLET, Hint.NUMBERED)


def hinted(block: CapturedBlock) -> CapturedBlock:
    """The block as if its format had said of it what the editor did; a level is not the format's then."""
    if block.decision is None or not block.is_settled:
        return block
    match block.decision.verdict:
        case Verdict.HEADING:
            return replace(block, hint=Hint.HEADING, level=0)
        case Verdict.LIST:
            return block if block.hint in _LISTED else replace(block, hint=Hint.BULLET, level=0)
        case Verdict.PARAGRAPH:
            return replace(block, hint=Hint.LINE if block.hint is Hint.LINE else Hint.PARAGRAPH, level=0, marker="", bold=False)
        case Verdict.KEEP | Verdict.DROP:
            return block
        case _:
            assert_never(block.decision.verdict)


def level_of(line: Line) -> int:
    """The level that the editor gave a heading, 0 where none was given."""
    return line.decision.level if line.decision is not None else 0


def settle(lines: list[Line], roles: dict[int, Role]) -> None:
    """Gives each line that was decided about its role, and a paragraph the marker back that it begins with."""
    for line in [line for line in lines if line.decision is not None]:
        role = _role(line, roles.get(line.index))
        if role is Role.PARAGRAPH:
            lines[line.index] = unmarked(line)
        if role is not None:
            roles[line.index] = role


def _role(line: Line, now: Role | None) -> Role | None:
    """The role that was decided for a line, None for none.

    A numbered item has none: its number is still read, and `parted` keeps it out of a series of headings.
    """
    match line.decision.verdict if line.decision is not None else None:
        case Verdict.HEADING:
            return Role.HEADING
        case Verdict.PARAGRAPH:
            return Role.PARAGRAPH
        case Verdict.LIST:
            return None if line.marker is not None and line.marker.readings else Role.ITEM
        case Verdict.KEEP:
            return Role.LABEL if now is Role.SCAFFOLD else None
        case Verdict.DROP | None:
            return None


def parted(series: Series, lines: Sequence[Line]) -> list[Series]:
    """A series of headings without the members that are to be items, and the series that these make."""
    listed = [member for member in series.members if _is_listed(lines[member[0]])]
    if not series.is_heading or not listed:
        return [series]
    series.members = [member for member in series.members if member not in listed]
    items = Series(series.style, listed, series.indent, series.parent)
    return [series, items] if series.members else [items]


def fixed(lines: Sequence[Line]) -> frozenset[int]:
    """Lines that are no members of a series, because they are to be headings of their own or paragraphs."""
    return frozenset(line.index for line in lines if line.is_settled and not _is_listed(line))


def _is_listed(line: Line) -> bool:
    return line.decision is not None and line.decision.verdict is Verdict.LIST
