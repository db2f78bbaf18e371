"""Lines → roles: what the format says, then numbers, then what stands around each line."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from publisher.source import Hint
from publisher.structure.claims import claimed
from publisher.structure.decided import fixed, parted, settle
from publisher.structure.doubts import resolve_doubts
from publisher.structure.line import Line, unmarked
from publisher.structure.role import Role
from publisher.structure.runs import resolve_runs
from publisher.structure.series import Series, judge, level_out, restore_lost, series_of
from publisher.structure.strays import resolve_strays

_FEWEST_ADORNED = 3
"""Headings that begin with one sign."""
_BY_HINT = {
    Hint.HEADING: Role.HEADING,
    Hint.TITLE: Role.HEADING,
    Hint.BLOCK: Role.FINISHED,
    Hint.CAPTION: Role.CAPTION,
    Hint.QUOTATION: Role.QUOTATION,
}


@dataclass(slots=True)
class Roles:
    """The lines (those whose marker was none given it back), the role of each, and the series of numbers among them."""

    lines: list[Line]
    of: dict[int, Role]
    series: list[Series] = field(default_factory=list)


def roles_of(lines: Sequence[Line]) -> Roles:
    """The role of every line."""
    roles = Roles(list(lines), {line.index: _BY_HINT[line.hint] for line in lines if line.hint in _BY_HINT})
    settle(roles.lines, roles.of)
    roles.of.update(claimed(roles.lines, roles.of))
    _number(roles)
    _bullets(roles)
    resolve_runs(roles.lines, roles.of)
    resolve_doubts(roles.lines, roles.of)
    resolve_strays(roles.lines, roles.of)
    settle(roles.lines, roles.of)
    _restore_ornaments(roles)
    headings = sorted(index for index, role in roles.of.items() if role is Role.HEADING and _may_have_lost_number(roles.lines[index]))
    for series in roles.series:
        if series.is_heading:
            restore_lost(series, headings, roles.lines)
    return roles


def _may_have_lost_number(line: Line) -> bool:
    return not line.is_item and not line.is_settled


def _number(roles: Roles) -> None:
    """Series of numbers are headings or items; a single number that is neither is part of the sentence."""
    taken = frozenset(index for index, role in roles.of.items() if role is not Role.HEADING) | fixed(roles.lines)
    found = series_of(roles.lines, taken)
    hinted = {index for index, role in roles.of.items() if role is Role.HEADING}
    for series in found:
        series.is_heading = bool(hinted & series.indices) or judge(series, roles.lines)
    level_out(found, hinted, roles.lines)
    for series in found:
        if not series.is_heading and _is_no_list(series, roles.lines) and not roles.lines[series.last_index].is_settled:
            roles.lines[series.last_index] = unmarked(roles.lines[series.last_index])
            continue
        for one in parted(series, roles.lines):
            roles.series.append(one)
            roles.of.update({index: Role.HEADING if one.is_heading else Role.ITEM for index, _ in one.members})


def _is_no_list(series: Series, lines: Sequence[Line]) -> bool:
    """Whether a lone number is the initial or the figure that a sentence begins with."""
    if len(series.members) > 1 or lines[series.last_index].hint is Hint.NUMBERED:
        return False
    before = lines[series.last_index - 1] if series.last_index else None
    announced = before is not None and (before.is_announcing or before.is_label)
    return not announced


def _bullets(roles: Roles) -> None:
    """Items by their signs. A dash alone goes back to its sentence, an emoji alone off the heading that it adorns."""
    adorned = _adorned(roles)
    for line in roles.lines:
        if line.index in roles.of or line.marker is None:
            continue
        if line.index in adorned:
            roles.lines[line.index] = replace(line, marker=None)
        elif not line.marker.is_unsure_bullet or _has_company(line, roles):
            roles.of[line.index] = Role.ITEM
        elif line.marker.is_picture and line.is_heading_shaped and not line.ends_in_colon:
            roles.lines[line.index] = replace(line, marker=None)
        else:
            roles.lines[line.index] = unmarked(line)


def _adorned(roles: Roles) -> set[int]:
    """The lines of one emoji or bullet that stand each alone over text of its own: headings adorned alike, three or more."""
    rows: dict[str, list[Line]] = {}
    for line in roles.lines:
        if line.index not in roles.of and line.marker is not None and line.marker.is_bullet and line.marker.length:
            rows.setdefault(line.marker.raw, []).append(line)
    found = (row for row in rows.values() if len(row) >= _FEWEST_ADORNED and all(_heads_text(line, roles) for line in row))
    return {line.index for row in found for line in row}


def _heads_text(line: Line, roles: Roles) -> bool:
    """Whether the line is in capitals, parted from what stands above it, and no list begins right above or below it with its sign."""
    following = roles.lines[line.index + 1] if line.index + 1 < len(roles.lines) else None
    own = following is not None and (following.marker is None or line.marker is None or following.marker.raw != line.marker.raw)
    return own and line.text.isupper() and line.is_heading_shaped


def _restore_ornaments(roles: Roles) -> None:
    """Give the emoji back to lines that were no headings after all."""
    for line in roles.lines:
        if line.marker is None and line.original and line.text != line.typed and roles.of.get(line.index) is not Role.HEADING:
            roles.lines[line.index] = replace(line, content=line.original, text=line.typed)


def _has_company(line: Line, roles: Roles) -> bool:
    """Whether a dash or an emoji at the start stands beside another, or after a lead-in."""
    around = [roles.lines[index] for index in (line.index - 1, line.index + 1) if 0 <= index < len(roles.lines)]
    if any(_is_like(line, other) for other in around):
        return True
    return bool(line.index) and roles.lines[line.index - 1].is_announcing


def _is_like(line: Line, other: Line) -> bool:
    """Whether two lines begin with the same sign, or both with emoji or one of the usual signs."""
    if line.marker is None or other.marker is None or not other.marker.is_bullet:
        return False
    if line.marker.raw == other.marker.raw:
        return True
    return line.marker.is_picture and other.marker.sign == line.marker.sign and line.is_prose == other.is_prose
