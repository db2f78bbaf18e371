"""How deep each heading lies: 2 for a section of the chapter, 3 and 4 below it (the title is 1).

Read from top to bottom with the stack of open headings. What a format or a number says holds; for the rest, a sentence
that announces sections, a heading right below a heading, and capitals open a deeper level, and a heading that is worded
like those outside, asks, closes or names a side of the subject goes back up.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.decided import level_of
from publisher.structure.groups import groups_of, stands_out, states
from publisher.structure.line import Line
from publisher.structure.parallel import form, is_parallel, words_of
from publisher.structure.parts import is_part
from publisher.structure.role import Role
from publisher.structure.series import Series

DEEPEST = 4
_COMPARED = 6
"""Headings of a group that another is compared with."""


@dataclass(frozen=True, slots=True)
class Open:
    """A heading whose section is open."""

    line: Line
    level: int
    series: Series | None
    announced: int = -1
    """How many children its lead-in stated; 0 if it announced without a number, -1 if it announced none."""


@dataclass(slots=True)
class Reading:
    """The state of going through the headings."""

    lines: Sequence[Line]
    roles: Mapping[int, Role]
    series: Mapping[int, Series]
    free: list[int] = field(default_factory=list)
    """Headings without a number that do not merely close the article."""
    parents: Mapping[int, int] = field(default_factory=dict)
    """The heading above each heading of a group."""
    counted: Counter[int] = field(default_factory=Counter)
    """How many headings each group has, by the heading above it."""
    wordings: Counter[str] = field(default_factory=Counter)
    """How often each heading's words come."""
    levels: dict[int, int] = field(default_factory=dict)
    stack: list[Open] = field(default_factory=list)
    children: dict[int, list[Line]] = field(default_factory=dict)
    """Headings so far by level, those of the open section only."""

    def following(self, index: int) -> list[int]:
        """The next heading without a number after the one at `index`, if there is one."""
        position = bisect_right(self.free, index)
        return self.free[position : position + 1]


def levels_of(lines: Sequence[Line], roles: Mapping[int, Role], series: Sequence[Series], title: str = "") -> dict[int, int]:
    """Level (2 or more, format levels may pass 4) of every line that is a heading."""
    by_line = {index: one for one in series if one.is_heading for index, _ in one.members}
    reading = Reading(lines, roles, by_line)
    headings = [line for line in lines if roles.get(line.index) is Role.HEADING]
    reading.free = [line.index for line in headings if line.index not in by_line and not cues.is_closing(line.text)]
    given = _given_levels(headings, by_line)
    reading.parents = groups_of(lines, roles, frozenset(by_line))
    reading.counted = Counter(reading.parents.values())
    reading.wordings = Counter(cues.wording(line.text[:200]) for line in headings)
    shouting = _has_ranks(headings, by_line)
    listed = cues.stated_count(title)
    for line in headings:
        level = level_of(line) or given.get(line.index) or _below_given(reading, given)
        level = level or min(DEEPEST, _level(line, reading, shouting=shouting, listed=listed))
        _enter(line, level, reading)
    return reading.levels


def _given_levels(headings: Sequence[Line], series: Mapping[int, Series]) -> dict[int, int]:
    """Levels that the format gives, moved so that the highest is 2; none if it gave all headings one level but numbers differ."""
    hinted = [line for line in headings if line.hint in {Hint.HEADING, Hint.TITLE} and line.level]
    used = sorted({line.level for line in hinted})
    styles = {series[line.index].style for line in hinted if line.index in series}
    if not used or (len(used) == 1 and len(styles) > 1):
        return {}
    steps = {level: 2 + rank for rank, level in enumerate(used)}
    return {line.index: steps[line.level] for line in hinted}


def _below_given(reading: Reading, given: Mapping[int, int]) -> int:
    """One below the open heading of the format, for a heading that only its words or bold type tell; 0 without one."""
    around = [open_.level for open_ in reading.stack if open_.line.index in given]
    return around[-1] + 1 if around else 0


def _has_ranks(headings: Sequence[Line], series: Mapping[int, Series]) -> bool:
    """Whether capitals tell outer headings from inner ones."""
    free = [line for line in headings if line.index not in series and line.hint is not Hint.HEADING]
    loud = sum(line.is_caps for line in free)
    return loud >= 2 and loud < len(free)


def _level(line: Line, reading: Reading, *, shouting: bool, listed: int) -> int:
    series = reading.series.get(line.index)
    if is_part(line) or cues.is_reference_heading(line.text):
        return _top(line, reading) if series is not None else 2
    if series is not None:
        return _numbered_level(line, series, reading, listed)
    if shouting and line.is_caps:
        return 3 if _in_part(reading) else 2
    if shouting and not any(open_.line.is_caps for open_ in reading.stack):
        return 2
    return _free_level(line, reading, floor=3 if shouting or _in_part(reading) else 2)


def _in_part(reading: Reading) -> bool:
    return bool(reading.stack) and is_part(reading.stack[0].line)


def _top(line: Line, reading: Reading) -> int:
    """Level of the series that a reference heading is numbered in."""
    series = reading.series[line.index]
    return next((reading.levels[index] for index, _ in series.members if index in reading.levels), 2)


def _numbered_level(line: Line, series: Series, reading: Reading, listed: int) -> int:
    """Level of a numbered heading: that of its series, which its first member finds."""
    known = next((reading.levels[index] for index, _ in series.members if index in reading.levels), 0)
    if known or not reading.stack:
        return known or 2
    if series.style.startswith("path "):
        return min(DEEPEST, 2 + series.style.count("."))
    if listed and listed == len(series.members) and not _is_announced(line, reading):
        return 2
    inner = reading.stack[-1]
    if inner.series is not None:
        return _below_numbers(series, _heading_parent(series, reading), inner, reading)
    return inner.level + 1 if _belongs_below(line, series, inner, reading) else inner.level


def _heading_parent(series: Series, reading: Reading) -> Series | None:
    parent = series.parent
    while parent is not None and (not parent.is_heading or parent.members[0][0] not in reading.levels):
        parent = parent.parent
    return parent


def _below_numbers(series: Series, parent: Series | None, inner: Open, reading: Reading) -> int:
    """Level of a series that starts inside a numbered section: below it, or beside an earlier series of its style."""
    if inner.series is not None and inner.series.style == series.style:
        return inner.level if series.indent <= inner.series.indent else min(DEEPEST, inner.level + 1)
    if parent is None:
        return min(DEEPEST, inner.level + 1)
    return min(DEEPEST, reading.levels[parent.members[0][0]] + 1 if inner.series is parent else inner.level + 1)


def _belongs_below(line: Line, series: Series, inner: Open, reading: Reading) -> bool:
    """Whether numbers that start under an unnumbered heading divide it: it announces them, or others like it follow."""
    if is_part(inner.line):
        return True
    if cues.is_opening(inner.line.text) or cues.is_closing(inner.line.text):
        return False
    if _is_announced(line, reading) or states(len(series.members), inner.line, line.index, reading.lines):
        return True
    return (reading.free or [-1])[-1] > series.last_index


def _is_announced(line: Line, reading: Reading) -> bool:
    """Whether right before the line stands a heading or something that announces it."""
    before = reading.lines[line.index - 1]
    return reading.roles.get(before.index) is Role.HEADING or before.is_announcing or before.ends_in_colon


def _free_level(line: Line, reading: Reading, floor: int) -> int:
    """Level of a heading that nothing but its words and its place tell."""
    if not reading.stack or cues.is_closing(line.text) or (cues.is_outermost(line.text) and _is_single(line, reading)):
        return 3 if _in_part(reading) else 2
    if reading.parents.get(line.index) in reading.levels:
        return max(floor, reading.levels[reading.parents[line.index]] + 1)
    before = reading.lines[line.index - 1]
    inner = reading.stack[-1]
    if reading.roles.get(before.index) is Role.HEADING:
        return inner.level + 1 if not cues.is_opening(before.text) else inner.level
    if before.is_announcing and inner.announced >= 0:
        return max(floor, inner.level + 1)
    if inner.series is None and _extends(line, inner.line, reading):
        return max(floor, inner.level + 1)
    return max(floor, _beside(line, reading))


def _is_single(line: Line, reading: Reading) -> bool:
    """Whether no other heading has the same words."""
    return reading.wordings[cues.wording(line.text[:200])] <= 1


def _extends(line: Line, outer: Line, reading: Reading) -> bool:
    """Whether the heading and the next one both begin with the whole of the open heading ("Pasar": "Pasar Monopoli")."""
    words = words_of(outer.text)
    row = [line.index, *reading.following(line.index)]
    return len(row) == 2 and all(words_of(reading.lines[index].text)[: len(words)] == words for index in row)


def _beside(line: Line, reading: Reading) -> int:
    """Level of a heading after the text of another: the same, or that of an outer one it is worded like."""
    for position in range(len(reading.stack) - 1, -1, -1):
        open_ = reading.stack[position]
        if open_.series is not None:
            if _is_below_number(line, open_, reading):
                return open_.level + 1
            continue
        if position == 0 or not _leaves(line, reading.stack[position - 1], open_, reading):
            return open_.level
    return reading.stack[0].level


def _is_below_number(line: Line, open_: Open, reading: Reading) -> bool:
    """Whether an unnumbered heading stands between two numbers of a series, and so inside the first."""
    return open_.series is not None and open_.series.last_index > line.index and open_.line.index in reading.levels


def _leaves(line: Line, outer: Open, inner: Open, reading: Reading) -> bool:
    """Whether a heading after the section `inner` closes the group that `outer` announced."""
    siblings = reading.children.get(inner.level, [])
    if outer.announced > 0:
        return len(siblings) >= outer.announced
    if cues.names_side(line.text) and len(siblings) > 1 and not any(cues.names_side(other.text) for other in siblings[-_COMPARED:]):
        return True
    head = words_of(outer.line.text)
    if len(siblings) > 1 and all(words_of(other.text)[: len(head)] == head for other in siblings[-_COMPARED:]):
        return words_of(line.text)[: len(head)] != head
    around = reading.children.get(outer.level, [])
    if outer.announced < 0 and stands_out(line, siblings[-_COMPARED:], reading.lines):
        return True
    return _likeness(line, around, reading) > _likeness(line, siblings, reading)


def _likeness(line: Line, group: Sequence[Line], reading: Reading) -> float:
    """How much a heading has of what marks the headings of a group."""
    group = group[-_COMPARED:]
    if not group:
        return 0
    texts = [other.text for other in group]
    score = 2.0 if is_parallel(line.text, texts) else 0.0
    for feature in (_asks, _sides, _announces, _has_form):
        shared = sum(feature(other, reading) == feature(line, reading) for other in group) / len(group)
        score += shared
    return score + 2 * _shared_words(line, texts)


def _asks(line: Line, _: Reading) -> bool:
    return line.is_question


def _sides(line: Line, _: Reading) -> bool:
    return cues.names_side(line.text)


def _has_form(line: Line, _: Reading) -> str:
    return form(line.text)


def _announces(line: Line, reading: Reading) -> bool:
    return _announced(line, reading) >= 0


def _shared_words(line: Line, texts: Sequence[str]) -> float:
    """Share of the headings of a group that have a longer word in common with the line."""
    mine = {word for word in words_of(line.text) if len(word) > 3}
    return sum(bool(mine & set(words_of(text))) for text in texts) / len(texts)


def _announced(line: Line, reading: Reading) -> int:
    """Whether the text below a heading ends, before the next heading, by announcing sections: the stated number, 0, or -1."""
    index = line.index + 1
    while index < len(reading.lines) and index - line.index < 60 and reading.roles.get(index) is not Role.HEADING:
        index += 1
    last = reading.lines[index - 1]
    if index >= len(reading.lines) or index - 1 == line.index or not last.is_announcing:
        return -1
    return cues.stated_count(last.text)


def _enter(line: Line, level: int, reading: Reading) -> None:
    while reading.stack and reading.stack[-1].level >= level:
        reading.stack.pop()
    reading.levels[line.index] = level
    for deeper in [other for other in reading.children if other > level]:
        del reading.children[deeper]
    reading.children.setdefault(level, []).append(line)
    counted = reading.counted[line.index]
    reading.stack.append(Open(line, level, reading.series.get(line.index), counted or _announced(line, reading)))
