"""Items that are but a name, each with a paragraph below it that says what is meant: the paragraph belongs to the item."""

from collections.abc import Mapping, Sequence

from publisher.structure.line import Line
from publisher.structure.role import Role

_FEWEST = 2
_LONGEST_NAME = 8
_MOST = 2
"""Paragraphs of one item."""


def explained(lines: Sequence[Line], roles: Mapping[int, Role]) -> dict[int, int]:
    """Line of a paragraph → that of the item it explains, in a row of items with one sign that all have such a paragraph.

    The last one has a single paragraph: what follows may be the text that goes on after the list.
    """
    found: dict[int, int] = {}
    position = 0
    while position < len(lines):
        row = _row(lines, roles, position)
        if len(row) >= _FEWEST:
            found.update({line.index: item.index for item, more in row for line in more})
        position += max(1, sum(1 + len(more) for _, more in row))
    return found


def _row(lines: Sequence[Line], roles: Mapping[int, Role], start: int) -> list[tuple[Line, Sequence[Line]]]:
    """The names from `start` with the paragraphs below each of them."""
    row: list[tuple[Line, Sequence[Line]]] = []
    position = start
    while position < len(lines) and _is_name(lines[position], roles) and _is_like(lines[start], lines[position]):
        end = position + 1
        while end < len(lines) and end - position <= _MOST and _is_text(lines[end], roles):
            end += 1
        more = lines[position + 1 : end]
        if not more:
            return row
        goes_on = end < len(lines) and _is_name(lines[end], roles) and _is_like(lines[start], lines[end])
        row.append((lines[position], more if goes_on else more[:1]))
        if not goes_on:
            return row
        position = end
    return row


def _is_name(line: Line, roles: Mapping[int, Role]) -> bool:
    bullet = line.marker is not None and line.marker.is_bullet and bool(line.marker.raw)
    return bullet and roles.get(line.index) is Role.ITEM and line.is_short and len(line.words) <= _LONGEST_NAME and not line.is_question


def _is_like(one: Line, other: Line) -> bool:
    same = one.marker is not None and other.marker is not None and one.marker.sign == other.marker.sign
    return same and one.indent == other.indent and one.level == other.level


def _is_text(line: Line, roles: Mapping[int, Role]) -> bool:
    plain = roles.get(line.index, Role.PARAGRAPH) is Role.PARAGRAPH and line.marker is None
    return plain and line.is_prose and not line.is_announcing
