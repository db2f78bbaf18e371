"""How deep each heading lies: 2 for a section of the chapter, 3 and 4 below it (the title is 1).

What the editor, a format or a number says holds. The other headings stand in frames: the article, a numbered part, the text of
one numbered section, the text below a heading in capitals. In each frame the division into groups with the most evidence
is taken (`division`).
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.decided import level_of
from publisher.structure.division import divided, numbered_below
from publisher.structure.frames import Frame, frames_of
from publisher.structure.grouping import Context, context_of
from publisher.structure.heads import Text
from publisher.structure.line import Line
from publisher.structure.parts import is_part
from publisher.structure.role import Role
from publisher.structure.series import Series

DEEPEST = 4
_MUCH = 200
_FEW = 4
"""A level that fewer than one heading in so many has from the format is not that of the article's sections."""


def levels_of(lines: Sequence[Line], roles: Mapping[int, Role], series: Sequence[Series], title: str = "") -> dict[int, int]:
    """Level (2 or more, format levels may pass 4) of every line that is a heading."""
    by_line = {index: one for one in series if one.is_heading for index, _ in one.members}
    headings = [line for line in lines if roles.get(line.index) is Role.HEADING]
    ends = {one.index: other.index for one, other in pairwise(headings)}
    text = Text(lines, roles, ends)
    context = context_of([text.head(line) for line in headings], text, title)
    frames = frames_of(headings, by_line, text)
    parents = {index: above for frame in frames for index, above in _parents(frame, by_line, context).items()}
    owners = {line.index: frame.owner for frame in frames for line in frame.headings}
    given = _given_levels(headings, by_line)
    levels: dict[int, int] = {}
    outer = 0
    for line in headings:
        level = level_of(line) or given.get(line.index, 0)
        if level or not outer:
            levels[line.index] = level or _level(line, levels, by_line, parents, owners)
        else:
            levels[line.index] = _inside(line, levels, parents, _below(line, outer, given))
        outer = given.get(line.index, outer)
    free = [line for line in headings if not (level_of(line) or line.index in given or line.index in by_line or is_part(line))]
    return levels | _of_twins(free, headings, levels)


def _below(line: Line, outer: int, given: Mapping[int, int]) -> int:
    """Level of a heading that only its words or bold type tell, among those of the format: below the last of them."""
    beside = cues.is_reference_heading(line.text) or (not line.bold and cues.heads_box(line.text))
    return min(given.values()) if beside else outer + 1


def _of_twins(free: Sequence[Line], headings: Sequence[Line], levels: Mapping[int, int]) -> dict[int, int]:
    """Levels of headings that come again word for word ("Contoh Soal"): all as deep as the deepest.

    Where the one before lies deep enough, and none lies below it.
    """
    before = {line.index: levels[above.index] for above, line in pairwise(headings)}
    deepest: dict[str, int] = {}
    for line in free:
        wording = cues.wording(line.text[:_MUCH])
        deepest[wording] = max(deepest.get(wording, 0), levels[line.index])
    wanted = {line.index: deepest[cues.wording(line.text[:_MUCH])] for line in free}
    holding = {above.index for above, line in pairwise(headings) if levels[line.index] > levels[above.index]}
    return {
        index: level
        for index, level in wanted.items()
        if level > levels[index] and before.get(index, 0) >= level - 1 and index not in holding
    }


def _inside(line: Line, levels: Mapping[int, int], parents: Mapping[int, int], least: int) -> int:
    """Level of a heading within a section of known level; one that only its format shows lies as deep as the words say.

    Such a heading right below another, with no text between, is the first of its parts.
    """
    if line.hint is not Hint.HEADING:
        return least
    bare = levels.get(line.index - 1, 0)
    above = bare if bare >= least else levels.get(parents.get(line.index, -1), 0)
    return min(DEEPEST, max(least, above + 1))


def _given_levels(headings: Sequence[Line], series: Mapping[int, Series]) -> dict[int, int]:
    """Levels that the format gives, moved so that the highest is 2.

    None if it gave all headings one level but numbers differ, or gave one level to a few of them, as to the heads of boxes.
    """
    hinted = [line for line in headings if line.hint in {Hint.HEADING, Hint.TITLE} and line.level]
    used = sorted({line.level for line in hinted})
    styles = {series[line.index].style for line in hinted if line.index in series}
    few = len(used) == 1 and len(hinted) * _FEW < len(headings)
    if not used or few or (len(used) == 1 and len(styles) > 1):
        return {}
    steps = {level: 2 + rank for rank, level in enumerate(used)}
    given = {line.index: steps[line.level] for line in hinted}
    return given | dict.fromkeys(_beside_sections(hinted, given), 2)


def _beside_sections(hinted: Sequence[Line], given: Mapping[int, int]) -> list[int]:
    """Headings after the last of several sections that close the article, although the heads of boxes are of a lower level."""
    sections = [index for index, level in given.items() if level == 2]
    last = sections[-1] if len(sections) > 1 else hinted[-1].index
    return [line.index for line in hinted if line.index > last and (cues.is_closing(line.text) or cues.is_outermost(line.text))]


def _level(
    line: Line, levels: Mapping[int, int], series: Mapping[int, Series], parents: Mapping[int, int], owners: Mapping[int, Line | None]
) -> int:
    one = series.get(line.index)
    known = next((levels[index] for index, _ in one.members if index in levels), 0) if one is not None else 0
    if known:
        return known
    if one is not None and one.style.startswith("path "):
        return min(DEEPEST, 2 + one.style.count("."))
    if one is None and (is_part(line) or cues.is_reference_heading(line.text)):
        return 2
    above = parents.get(line.index)
    if above is not None:
        return min(DEEPEST, levels[above] + 1)
    owner = owners.get(line.index)
    return min(DEEPEST, levels[owner.index] + 1) if owner is not None else 2


def _parents(frame: Frame, series: Mapping[int, Series], context: Context) -> dict[int, int]:
    """The heading above each heading of a frame that another of the frame holds."""
    parents: dict[int, int] = {}
    for row in frame.rows:
        free = [line for line in row if line.index not in series]
        for position, line in enumerate(row):
            if line.index in series and position and row[position - 1].index not in series:
                members = [context.text.head(context.text.lines[index]) for index, _ in series[line.index].members]
                following = next((other for other in row[position + 1 :] if other.index not in series), None)
                after = context.text.head(following) if following is not None else None
                above = context.text.head(row[position - 1])
                if numbered_below(above, members, after, context):
                    parents[line.index] = above.line.index
        parents.update(_divided(row, series, parents, context) if free else {})
    return parents


def _divided(row: Sequence[Line], series: Mapping[int, Series], held: Mapping[int, int], context: Context) -> dict[int, int]:
    """Groups of the headings without numbers; a row of numbers that none of them holds parts them."""
    parents: dict[int, int] = {}
    rest = [line for line in row if line.index not in held]
    while rest:
        free = list(takewhile(lambda line: line.index not in series, rest))
        parents.update(divided([context.text.head(line, holds=line.index in held.values()) for line in free], context))
        rest = rest[len(free) + 1 :]
    return parents
