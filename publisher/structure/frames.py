"""Headings in frames: those of one frame are compared with each other, those of another never lie below them."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.heads import Text
from publisher.structure.line import Line
from publisher.structure.parallel import is_parallel
from publisher.structure.parts import is_part
from publisher.structure.series import Series

_COMPARED = 6
"""Headings that another is compared with."""


@dataclass(slots=True)
class Frame:
    """The headings right below `owner`, the article's own without one, in rows that closing headings part.

    A row of numbers stands with its first member only. `series` is that of the owner.
    """

    owner: Line | None = None
    series: Series | None = None
    rows: list[list[Line]] = field(default_factory=lambda: [[]])
    headings: list[Line] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Put a heading at the end of the last row."""
        self.rows[-1].append(line)
        self.headings.append(line)

    def close(self, line: Line) -> None:
        """Begin a row with a heading that no other one holds."""
        self.rows.append([line])
        self.headings.append(line)

    @property
    def is_numbered(self) -> bool:
        """Whether it is the text of a numbered section."""
        return self.series is not None


@dataclass(slots=True)
class _Framing:
    series: Mapping[int, Series]
    text: Text
    single: frozenset[str]
    closing: frozenset[int]
    """Headings that close the article; of those of one wording the last."""
    is_ranked: bool
    frames: list[Frame] = field(default_factory=lambda: [Frame()])
    stack: list[Frame] = field(default_factory=list)
    inside: dict[int, list[Line]] = field(default_factory=dict)
    """Headings without numbers within the sections of each series, by its first line."""


def frames_of(headings: Sequence[Line], series: Mapping[int, Series], text: Text) -> list[Frame]:
    """The frames of an article, in order of their first lines."""
    count = Counter(cues.wording(line.text[:200]) for line in headings)
    single = frozenset(wording for wording, times in count.items() if times == 1)
    closing = {cues.wording(line.text[:200]): line.index for line in headings if cues.is_closing(line.text)}
    framing = _Framing(series, text, single, frozenset(closing.values()), _has_ranks(headings, series))
    framing.stack.append(framing.frames[0])
    for line in headings:
        _place(line, framing)
    return framing.frames


def _place(line: Line, framing: _Framing) -> None:
    one = framing.series.get(line.index)
    if one is not None:
        _place_numbered(line, one, framing)
    elif is_part(line):
        _pop_to_owner(framing, lambda _: False)
        framing.stack[-1].close(line)
        _open(Frame(line), framing)
    elif framing.is_ranked and _is_loud(line):
        _pop_to_owner(framing, is_part)
        framing.stack[-1].close(line)
        _open(Frame(line), framing)
    else:
        _place_free(line, framing)


def _open(frame: Frame, framing: _Framing) -> None:
    framing.frames.append(frame)
    framing.stack.append(frame)


def _place_numbered(line: Line, one: Series, framing: _Framing) -> None:
    """A number opens a frame of its own; the first of a row is placed like any heading."""
    if one.members[0][0] == line.index:
        while framing.stack[-1].series is not None and _is_beside(one, framing.stack[-1].series):
            framing.stack.pop()
        framing.stack[-1].add(line)
    else:
        while len(framing.stack) > 1 and any(frame.series is one for frame in framing.stack):
            framing.stack.pop()
    _open(Frame(line, one), framing)


def _is_beside(one: Series, other: Series) -> bool:
    """Whether a row of numbers that starts inside the last section of another is no part of it."""
    return other.style == one.style and one.indent <= other.indent


def _place_free(line: Line, framing: _Framing) -> None:
    closes = line.index in framing.closing or (cues.is_outermost(line.text) and cues.wording(line.text[:200]) in framing.single)
    while framing.stack[-1].series is not None and not _is_inside(line, framing.stack[-1], framing, closes=closes):
        framing.stack.pop()
    frame = framing.stack[-1]
    if frame.series is not None:
        framing.inside.setdefault(frame.series.members[0][0], []).append(line)
        frame.add(line)
    elif closes:
        last = line.index in framing.closing and not cues.is_reference_heading(line.text)
        _pop_to_owner(framing, lambda owner: is_part(owner) or (last and owner.index in framing.closing))
        framing.stack[-1].close(line)
        if last and line.index + 1 in framing.closing:
            _open(Frame(line), framing)
    else:
        frame.add(line)


def _is_inside(line: Line, frame: Frame, framing: _Framing, *, closes: bool) -> bool:
    """Whether a heading without a number belongs to the numbered section that is open.

    It does while numbers of the row are to come; after the last one, if it stands right below it, is announced, or is worded
    like those inside the earlier sections.
    """
    if frame.series is None or frame.owner is None:
        return False
    if frame.series.last_index > line.index:
        return True
    if closes:
        return False
    before = framing.text.lines[line.index - 1]
    if before.index == frame.owner.index or (before.is_announcing and framing.text.ends.get(frame.owner.index) == line.index):
        return True
    inside = framing.inside.get(frame.series.members[0][0], [])[-_COMPARED:]
    known = any(cues.wording(line.text[:200]) == cues.wording(other.text[:200]) for other in inside)
    return known or any(is_parallel(line.text, [other.text]) for other in frame.headings[-1:])


def _pop_to_owner(framing: _Framing, holds: Callable[[Line], bool]) -> None:
    """Leave all frames but the article's own and those whose owner is such a heading."""
    while len(framing.stack) > 1 and not (framing.stack[-1].owner is not None and holds(framing.stack[-1].owner)):
        framing.stack.pop()


def _has_ranks(headings: Sequence[Line], series: Mapping[int, Series]) -> bool:
    """Whether capitals tell outer headings from inner ones: the first is in capitals and others are not."""
    free = [line for line in headings if line.index not in series and line.hint is not Hint.HEADING and not is_part(line)]
    loud = sum(line.is_caps for line in free)
    return loud >= 2 and not all(_is_loud(line) for line in free) and _is_loud(free[0])


def _is_loud(line: Line) -> bool:
    """Whether all its letters are capitals, as in "MATA" among other headings in capitals."""
    return line.text.isupper()
