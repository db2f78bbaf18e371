"""Numbered lines → series (1. 2. 3., a. b. c.), each either headings or items of a list.

What follows the numbers decides: text between them makes headings, the next number at once makes items. The whole series
is judged together, so that one odd member does not split it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from publisher.source import Hint
from publisher.structure import list_cues
from publisher.structure.line import LONGEST_HEADING, Line
from publisher.structure.marker import Reading
from publisher.structure.parallel import is_parallel

_COMPARED = 12
"""Members and candidates compared in wording."""
_LONGEST_ANSWER = 4
"""Lines of an answer on a worksheet."""
_LONGEST_ANSWER_LINE = 25
"""Words of such a line."""
_DEEPEST = 8
"""Open series looked at for the next number; more are never meant."""


@dataclass(slots=True)
class Series:
    """Lines numbered in one row. `members` are (line index, number); `restored` holds those whose number had been lost."""

    style: str
    members: list[tuple[int, int]]
    indent: int
    parent: "Series | None" = None
    is_stuck_at_one: bool = False
    """Whether every number so far was typed as 1, as in pages that open a new list for each."""
    is_heading: bool = False
    restored: set[int] = field(default_factory=set)

    @property
    def indices(self) -> set[int]:
        """The lines of its members."""
        return {index for index, _ in self.members}

    @property
    def next_number(self) -> int:
        """The number that would continue it."""
        return self.members[-1][1] + 1

    @property
    def last_index(self) -> int:
        """The line of its last member."""
        return self.members[-1][0]


def series_of(lines: Sequence[Line], taken: frozenset[int]) -> list[Series]:
    """All series of the lines outside `taken`, by their first lines; `parent` is the series of another style around it."""
    found: list[Series] = []
    stack: list[Series] = []
    for line in lines:
        if line.index in taken or line.marker is None or line.marker.is_bullet:
            continue
        joined = _joined(line, stack, lines)
        if joined is not None:
            series, number = joined
            series.is_stuck_at_one &= all(reading.value == 1 for reading in line.marker.readings[:1])
            del stack[stack.index(series) + 1 :]
            series.members.append((line.index, number))
            continue
        reading = line.marker.readings[0]
        started = Series(reading.style, [(line.index, reading.value)], line.indent, _parent(reading, stack), reading.value == 1)
        found.append(started)
        stack.append(started)
        del stack[:-_DEEPEST]
    return found


def _joined(line: Line, stack: Sequence[Series], lines: Sequence[Line]) -> tuple[Series, int] | None:
    """The open series that the line continues, with its number there."""
    options: list[tuple[tuple[int, int, int, int], Series, int]] = []
    for depth, series in enumerate(stack):
        for reading in line.marker.readings if line.marker else ():
            step = _step(reading, series, line, lines)
            if step:
                first = lines[series.members[0][0]]
                rank = (-step, int(line.indent == series.indent), int(line.is_short == first.is_short), depth)
                options.append((rank, series, series.members[-1][1] + min(step, 2)))
    if not options:
        return None
    _, series, number = max(options, key=lambda option: option[0])
    return series, number


def _step(reading: Reading, series: Series, line: Line, lines: Sequence[Line]) -> int:
    """1 for the next number, 2 where one is missing between, 0 if the line does not continue the series."""
    if reading.style != series.style:
        return 0
    difference = reading.value - series.members[-1][1]
    if difference == 1 and not (series.is_stuck_at_one and len(series.members) > 1):
        return 1
    previous = lines[series.last_index]
    if reading.value == 1 and series.is_stuck_at_one and _is_lazy(reading, line, previous, lines):
        return 1
    apart = line.index - previous.index > 1 and line.is_short and previous.is_short and line.indent == series.indent
    return 2 if difference == 2 and apart else 0


def _is_lazy(reading: Reading, line: Line, previous: Line, lines: Sequence[Line]) -> bool:
    """Whether a 1 after a 1 only stands for the next number: the format began anew, or all items of a row are typed as 1."""
    if line.hint is previous.hint is Hint.NUMBERED:
        return line.level == previous.level
    if line.index - previous.index != 1 or line.indent != previous.indent:
        return False
    following = lines[line.index + 1].marker if line.index + 1 < len(lines) else None
    return following is None or all(other.style != reading.style or other.value == 1 for other in following.readings)


def _parent(reading: Reading, stack: Sequence[Series]) -> Series | None:
    for series in reversed(stack):
        if series.style != reading.style:
            return series
    return None


def judge(series: Series, lines: Sequence[Line]) -> bool:
    """Whether the members are headings."""
    members = [lines[index] for index, _ in series.members]
    shaped = sum(_may_head(line) for line in members)
    if shaped * 5 < len(members) * 4 or not _may_head(members[0]):
        return False
    judged = members[:-1] if len(members) > 1 else members
    indices = series.indices
    opening = sum(_opens(line, indices, lines) for line in judged)
    if opening * 2 < len(judged) or (len(members) == 1 and not opening):
        return False
    if _are_tasks(members, lines):
        return False
    return not _is_list_of_lists(members, lines) and not _holds_only_items(members, lines)


def _are_tasks(members: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether the members are the questions of one task, lettered in small, each answered in a few lines right below it."""
    style = members[0].marker.readings[0].style if members[0].marker is not None else ""
    if not style.startswith("lower-alpha") or not all(_asks(line) for line in members):
        return False
    gaps = [right.index - left.index - 1 for left, right in pairwise(members)]
    between = [line for left, right in pairwise(members) for line in lines[left.index + 1 : right.index]]
    return max(gaps, default=0) <= _LONGEST_ANSWER and all(len(line.words) <= _LONGEST_ANSWER_LINE for line in between)


def _asks(line: Line) -> bool:
    return line.is_question or list_cues.gives_order(line.text)


def _may_head(line: Line) -> bool:
    if len(line.words) > LONGEST_HEADING + 3 or not line.opens_large:
        return False
    if line.is_announcing:
        return line.ends_in_colon and len(line.words) <= LONGEST_HEADING and _is_titled(line)
    return line.is_short or line.is_question or line.is_stopped_heading


def _is_titled(line: Line) -> bool:
    long = [word for word in line.words if len(word) > 3]
    return sum(word[:1].isupper() for word in long) * 4 >= len(long) * 3


def _opens(line: Line, indices: set[int], lines: Sequence[Line]) -> bool:
    """Whether something stands between the line and the next of its series that can belong to a section."""
    following = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if following is None or following.index in indices:
        return False
    return following.is_prose or following.is_item or following.is_finished or following.is_short or len(indices) > 1


def _is_list_of_lists(members: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether all members hold nothing but short bullets set deeper or short words, so that it is one nested list."""
    inner: list[Line] = []
    for line in members:
        rest = _bullets_after(line, lines)
        if not rest:
            return False
        inner.extend(rest)
    deeper = all(line.indent > members[0].indent or line.level > members[0].level for line in inner)
    return deeper or (all(len(line.words) <= 4 for line in inner) and not any(line.ends_in_colon for line in members))


def _holds_only_items(members: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether between the members stand but items, and one member has none or all were announced with numbers as items."""
    if len(members) < 2:
        return False
    between = [line for left, right in pairwise(members) for line in lines[left.index + 1 : right.index]]
    if not between or any(not line.is_item for line in between):
        return False
    bare = any(right.index - left.index == 1 for left, right in pairwise(members))
    announced = members[0].index > 0 and lines[members[0].index - 1].is_announcing
    numbered = all(line.marker is not None and not line.marker.is_bullet for line in between)
    return bare or (announced and (numbered or all(line.indent > members[0].indent for line in between)))


def level_out(found: Sequence[Series], hinted: AbstractSet[int], lines: Sequence[Line]) -> None:
    """Series of headings that hold nothing but items are items, if half the series of their numbers in such a place are.

    In an outline the numbers below the letters are items all over, also where letters stand below some of them.
    """
    count = Counter((_place(series), series.is_heading) for series in found)
    for series in found:
        if series.is_heading and not hinted & series.indices and count[_place(series), False] >= count[_place(series), True]:
            held = lines[series.members[0][0] : series.last_index + 2]
            series.is_heading = any(not line.is_item for line in held)


def _place(series: Series) -> tuple[str, str]:
    return (series.style, series.parent.style if series.parent is not None else "")


def _bullets_after(line: Line, lines: Sequence[Line]) -> list[Line]:
    """The bullets right after the line; none if prose follows."""
    found: list[Line] = []
    for index in range(line.index + 1, len(lines)):
        marker = lines[index].marker
        if marker is None or not marker.is_bullet:
            break
        found.append(lines[index])
    return found


def restore_lost(series: Series, headings: Sequence[int], lines: Sequence[Line]) -> None:
    """Add to a series of headings the unnumbered headings (line indices, ascending) that lost their number.

    One stands where a number is missing, or after the last member or before the first and is worded like the others.
    """
    texts = [lines[index].text for index, _ in series.members[:_COMPARED]]
    found: list[tuple[int, int]] = []
    for (left, number), (right, following) in pairwise(series.members):
        if following - number == 2:
            between = headings[bisect_right(headings, left) : bisect_left(headings, right)][:_COMPARED]
            alike = [index for index in between if is_parallel(lines[index].text, texts)]
            found.extend((index, number + 1) for index in (alike or between)[:1])
    for index in headings[bisect_right(headings, series.last_index) :][:_COMPARED]:
        if not is_parallel(lines[index].text, texts):
            break
        found.append((index, series.next_number + sum(other > series.last_index for other, _ in found)))
    if series.members[0][1] == 2:
        before = headings[: bisect_left(headings, series.members[0][0])][-1:]
        found.extend((index, 1) for index in before if is_parallel(lines[index].text, texts))
    series.restored.update(index for index, _ in found)
    series.members = sorted(series.members + found)
