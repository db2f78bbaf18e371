"""Lines that were taken for headings and are none: captions, titles of tables, a standfirst, the last line of a box of facts."""

import re
from collections.abc import Sequence
from itertools import pairwise

from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.counted import counted
from publisher.structure.line import Line
from publisher.structure.role import Role

Roles = dict[int, Role]
_FEWEST = 3
"""Headings of an article that a caption is compared with."""
_BRACKETED = re.compile(r"\(([^()]{1,80})\)\s*$")
_APPOSED = re.compile(r"^[^,:]{3,80}, (?!dan |atau |serta |and |or |lalu |then )[a-z][^,:?!]{5,80}$")
"""A name with a clause behind one comma that says what is meant."""
_LONG = 6
_LONGER = 1.7
"""Words of a caption, and how many times those of the headings around it."""
_LONGEST_FIRST = 7
"""Words of a first heading that is no standfirst."""


def resolve_strays(lines: Sequence[Line], roles: Roles) -> None:
    """Makes paragraphs of headings that only stand like one. Called when all other headings are known."""
    _captions(lines, roles)
    _standfirst(lines, roles)
    _table_titles(lines, roles)
    _facts(lines, roles)


def _captions(lines: Sequence[Line], roles: Roles) -> None:
    """A heading right above another that is much longer than the rest and set like a sentence is what a picture showed.

    So is the only one that names a thing and goes on to say what it is ("Rumah Joglo di Kudus, tempat tinggal saudagar"), if it
    stands right below a heading.
    """
    headings = [line for line in lines if roles.get(line.index) is Role.HEADING]
    if len(headings) <= _FEWEST:
        return
    mean = sum(len(line.words) for line in headings) / len(headings)
    for one, other in pairwise(headings):
        is_long = len(one.words) >= max(_LONG, _LONGER * mean)
        if one.index + 1 == other.index and is_long and _may_stray(one) and _is_low(one):
            roles[one.index] = Role.PARAGRAPH
    apposed = [line for line in headings if _APPOSED.search(line.text)]
    if len(apposed) == 1 and _is_below_heading(apposed[0], lines, roles) and _may_stray(apposed[0]):
        others = (len(headings) * mean - len(apposed[0].words)) / (len(headings) - 1)
        if len(apposed[0].words) >= max(_LONG, _LONGER * others):
            roles[apposed[0].index] = Role.CAPTION


def _is_below_heading(line: Line, lines: Sequence[Line], roles: Roles) -> bool:
    """Whether it stands right below a heading that has no other text, and text follows."""
    above = line.index > 0 and roles.get(line.index - 1) is Role.HEADING
    return above and line.index + 1 < len(lines) and lines[line.index + 1].is_prose


def _standfirst(lines: Sequence[Line], roles: Roles) -> None:
    """A first heading that is much longer than the rest and set like a sentence says below the title what the article is about."""
    headings = [line for line in lines if roles.get(line.index) is Role.HEADING]
    first = next((line for line in lines if not line.is_above_title), None)
    if len(headings) <= _FEWEST or first is None or headings[0].index != first.index:
        return
    mean = sum(len(line.words) for line in headings[1:]) / (len(headings) - 1)
    if len(first.words) >= max(_LONGEST_FIRST, _LONGER * mean) and _may_stray(first) and _is_low(first):
        roles[first.index] = Role.PARAGRAPH


def _table_titles(lines: Sequence[Line], roles: Roles) -> None:
    """A line right above a table that calls itself one ("Tabel persilangan", "Ions in water (my own table)") is its title."""
    for line, below in pairwise(lines):
        if (
            roles.get(line.index) is Role.HEADING
            and roles.get(below.index) is Role.TABLE_ROW
            and _may_stray(line)
            and _is_table_title(line)
        ):
            roles[line.index] = Role.PARAGRAPH


def _is_table_title(line: Line) -> bool:
    words = cues.wording(line.text[: cues.LONGEST_ENDING]).split()
    bracketed = _BRACKETED.search(line.text[-cues.LONGEST_ENDING :])
    inner = cues.wording(bracketed[1]).split() if bracketed is not None else []
    return bool(cues.listed("tables") & {*words[:1], *inner}) and len(words) > 1


def _facts(lines: Sequence[Line], roles: Roles) -> None:
    """The last line of a box of facts before the first sentence of an article heads nothing: short lines and rows stand above it."""
    first = next((line.index for line in lines if line.is_prose), 0)
    if first < 2:
        return
    last, before = lines[first - 1], lines[first - 2]
    boxed = any(roles.get(line.index) is Role.TABLE_ROW for line in lines[: first - 1])
    if boxed and roles.get(last.index) is Role.HEADING and _may_stray(last) and before.is_short:
        roles[last.index] = Role.PARAGRAPH


def _may_stray(line: Line) -> bool:
    """Whether nothing but its place makes it a heading."""
    plain = line.hint is Hint.LINE and not line.is_item and not line.is_settled and not line.bold
    names = cues.is_instruction(line.text) or ":" in line.text or counted(line.text) is not None
    return plain and not (line.is_caps or line.is_question or names)


def _is_low(line: Line) -> bool:
    """Whether most of its longer words after the first have no capital."""
    longer = [word for word in line.words[1:] if len(word) > 3]
    return sum(word[:1].isupper() for word in longer) * 2 < len(longer)
