"""Whether a list whose signs were lost was one of steps or of tasks, and so was numbered."""

from collections.abc import Mapping, Sequence

from publisher.language.tokens import sentences
from publisher.structure import cues, list_cues, tallies
from publisher.structure.line import Line
from publisher.structure.role import Role

_MUCH = 600
"""Characters at the end of a line whose last sentences are looked at."""
_FEW = 6
"""Words of a last sentence that says too little to be read without the one before it."""
_FARTHEST = 40
"""Lines above a list among which the heading over its own heading is looked for."""


def is_ordered(items: Sequence[Line], lines: Sequence[Line], roles: Mapping[int, Role]) -> bool:
    """Whether the items are steps, questions or tasks: said so before them, counted off in words, or one told after the other."""
    first = items[0]
    if list_cues.ordinal_of(first.text) == 1:
        return True
    before = lines[first.index - 1] if first.index else None
    if before is None or roles.get(before.index) is Role.ITEM:
        return False
    announced = _announcement(before)
    if list_cues.names_some(announced):
        return False
    if cues.announces_steps(announced) or _are_questions(items, before, announced, roles):
        return True
    return _are_told_in_order(items, before, announced, lines, roles)


def _announcement(before: Line) -> str:
    """The last sentence before a list, with the one before it where it says too little."""
    text = before.text[-_MUCH:]
    found = sentences(text)
    if not found:
        return text
    last = text[found[-1][0] :]
    return text[found[-2][0] :] if len(found) > 1 and len(last.split()) <= _FEW else last


def _are_questions(items: Sequence[Line], before: Line, announced: str, roles: Mapping[int, Role]) -> bool:
    if not cues.speaks_of_questions(announced):
        return False
    asked = sum(line.text.rstrip('"”’)').endswith("?") for line in items)
    return roles.get(before.index) is Role.HEADING or (tallies.stated_count(announced) == len(items) and asked * 2 > len(items))


def _are_told_in_order(items: Sequence[Line], before: Line, announced: str, lines: Sequence[Line], roles: Mapping[int, Role]) -> bool:
    """Whether all items tell the reader what to do, one of them when or how long, and nothing calls them advice."""
    told = sum(cues.is_instruction(line.text) and line.text[:1].isalpha() for line in items)
    if len(items) < 2 or told * 4 < len(items) * 3:
        return False
    if list_cues.gives_advice(announced) or any(list_cues.warns(line.text) for line in items):
        return False
    return any(list_cues.tells_time(line.text) for line in items) or _is_below_steps(before, lines, roles)


def _is_below_steps(before: Line, lines: Sequence[Line], roles: Mapping[int, Role]) -> bool:
    """Whether the heading before the items, or the nearest heading above it, speaks of steps, or of making and trying something."""
    above = lines[max(0, before.index - _FARTHEST) : before.index]
    headings = [line for line in above if roles.get(line.index) is Role.HEADING]
    nearest = [before, *headings[-1:]]
    return any(cues.announces_steps(line.text) for line in headings[-2:]) or any(list_cues.names_making(line.text) for line in nearest)
