"""Rows in reading order → groups of rows that make one paragraph, heading or item each."""

import re
from collections.abc import Sequence

from publisher.ingest.pdf.columns import Row
from publisher.ingest.pdf.measures import Measures

_MARKER = re.compile(r"(?:[•·▪◦‣►▶●○■□◆◇❖➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc*–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|o)(?=\s|$)")
_PATH = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[^\W\d_]")
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
LEADERS = re.compile(r"(?:\s?[.…·_]){4,}\s{0,4}\S{1,6}$")
"""The end of an entry of a contents list: dots and a page."""
_WIDE = 1.32
"""Distance of two rows to the usual one from which on a new paragraph begins."""
_STEP = 0.8
"""Ems by which an indented row stands further in."""


def is_marked(text: str) -> bool:
    """Whether a row begins with the sign or number of a list."""
    return _MARKER.match(text[:12]) is not None


def is_bullet(text: str) -> bool:
    """Whether a row begins with the sign of a list, not a number."""
    return is_marked(text) and not any(character.isalnum() for character in text[:2].strip(".)"))


def groups_of(rows: Sequence[Row], measures: Measures) -> list[list[Row]]:
    """The rows of each block, in order."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and goes_on(groups[-1], row, measures):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def goes_on(group: Sequence[Row], row: Row, measures: Measures) -> bool:
    """Whether the row goes on with the text of the group."""
    before = group[-1]
    if not _is_alike(before, row, measures) or (is_marked(row.text) and not _is_wrapped_dash(group, row, measures)):
        return False
    if LEADERS.search(before.text[-60:]) or (_PATH.match(row.text) and measures.stands_out(row)):
        return False
    if (before.page, before.flow) != (row.page, row.flow):
        return _goes_over(group, row, measures)
    if is_wide(before, row, measures):
        return False
    if measures.stands_out(before) and measures.stands_out(row):
        return _is_one_heading(before, row, measures)
    return not measures.ends_early(before, row) and not _begins_by_indent(group, row, measures)


def is_wide(before: Row, row: Row, measures: Measures) -> bool:
    """Whether more than the usual space stands between two rows of one column, or the second stands above the first."""
    step = row.base - before.base
    usual = max(before.size, row.size) * measures.pitch
    return step <= 0 or step > _WIDE * usual + 0.5


def _is_alike(before: Row, row: Row, measures: Measures) -> bool:
    if abs(before.size - row.size) > 0.08 * max(before.size, row.size) + 0.2:
        return False
    return measures.stands_out(before) == measures.stands_out(row) or _is_run_in(before, row)


def _is_run_in(before: Row, row: Row) -> bool:
    """Whether one of the rows only happens to hold nothing but bold words of a paragraph."""
    mixed = any(not part.bold for piece in row.pieces for part in piece.parts if part.text.strip())
    return mixed and row.text[:1].islower() and not _END.search(before.text[-8:])


def _is_wrapped_dash(group: Sequence[Row], row: Row, measures: Measures) -> bool:
    """Whether a dash at the start of a row belongs to the sentence: the row before is full, and the group is no item with a dash."""
    is_dash = row.text[:1] in "–—-" and group[0].text[:1] != row.text[:1]
    return is_dash and not measures.ends_early(group[-1], row) and row.left <= group[-1].left


def _is_one_heading(before: Row, row: Row, measures: Measures) -> bool:
    """Whether two rows of headings are one: the first is full, or both are centred, or the second begins with a small letter."""
    if row.text[:1].islower() or not measures.ends_early(before, row):
        return True
    centred = abs((before.left + before.right) - (row.left + row.right)) < 0.8 * row.size
    return centred and abs(before.left - row.left) > 0.3 * row.size and measures.is_larger(row)


def _goes_over(group: Sequence[Row], row: Row, measures: Measures) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    before = group[-1]
    if measures.stands_out(row) or row.page - before.page > 1:
        return False
    ended = _END.search(before.text[-8:]) is not None
    if not ended and row.text[:1].islower():
        return True
    if _width_ends_early(before, measures) or (ended and not measures.indented):
        return False
    return not ended or measures.indent(row) < _STEP * row.size


def _width_ends_early(row: Row, measures: Measures) -> bool:
    """Whether a row, of which the next word is not known, ends well before the edge."""
    _, right = measures.edges.get((row.page, row.flow), (row.left, row.right))
    return row.right < right - 5 * row.size


def _begins_by_indent(group: Sequence[Row], row: Row, measures: Measures) -> bool:
    """Whether the place where a row begins makes it a new paragraph: further in than the text, or out again after a hanging one."""
    before = group[-1]
    step = row.left - before.left
    edge = _STEP * row.size
    if abs(step) < edge:
        return False
    ended = _END.search(before.text[-8:]) is not None
    is_first = len(group) == 1
    if step > 0:
        if is_marked(group[0].text) and is_first:
            return False
        return ended and not row.text[:1].islower() and (measures.indented or not is_first)
    return not (is_first and not is_marked(before.text)) and (ended or not row.text[:1].islower())
