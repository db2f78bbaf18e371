"""The block rule for lists: CommonMark's, and besides decimal numbers also `a.` `A.` `i.` `I.` and `(1)` as pandoc reads them.

Adapted from the list rule of markdown-it-py (MIT), which knows decimal numbers only.
"""

import re
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock

from publisher.language.roman import value_of
from publisher.model.block import Numbering

_BULLET = re.compile(r"[*+-](?=[ \t]|$)")
_NUMBER = re.compile(r"(\(?)([0-9]{1,9}|[ivxlc]{1,9}|[IVXLC]{1,9}|[A-Za-z])([.)])(?=[ \t]|$)")
_SILENT = True
_LARGEST_ROMAN = 99
"""Above it, words ("mix", "di") look like numbers."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker. `readings` are its possible kinds and values, likeliest first; empty for a bullet."""

    end: int
    sign: str
    readings: tuple[tuple[Numbering, int], ...] = ()

    def like(self, first: "Marker") -> bool:
        """Whether an item with this marker continues a list that began with `first`."""
        if self.sign != first.sign:
            return False
        return not first.readings or first.readings[0][0] in (numbering for numbering, _ in self.readings)


def list_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Rule: a list starts at line `start`."""
    if state.is_code_block(start) or _continues_paragraph(state, start):
        return False
    first = _marker_at(state, start)
    if first is None or not _may_start(state, start, first, silent):
        return False
    if silent:
        return True
    name = "ordered_list" if first.readings else "bullet_list"
    token = state.push(f"{name}_open", "ol" if first.readings else "ul", 1)
    if first.readings:
        token.meta["numbering"], token.meta["start"] = first.readings[0]
    parent, state.parentType = state.parentType, "list"
    after, token.meta["tight"] = _items(state, start, end, first)
    state.parentType = parent
    state.push(f"{name}_close", "", -1)
    token.map = [start, after]
    state.line = after
    return True


def _continues_paragraph(state: StateBlock, line: int) -> bool:
    """A marker indented four columns deeper than its list is text."""
    return state.listIndent >= 0 and state.sCount[line] - state.listIndent >= 4 and state.sCount[line] < state.blkIndent


def _may_start(state: StateBlock, line: int, marker: Marker, silent: bool) -> bool:
    """A letter needs text after it; in a paragraph a list starts at a bullet, at `1.` and, within an item, at `a.` or `i.`, with text."""
    has_text = state.skipSpaces(marker.end) < state.eMarks[line]
    if not silent or state.parentType != "paragraph" or state.sCount[line] < state.blkIndent:
        return has_text or not marker.readings or marker.readings[0][0] is Numbering.DECIMAL
    if not has_text or not marker.readings:
        return has_text
    numbering, value = marker.readings[0]
    return value == 1 and marker.sign != "()" and (numbering is Numbering.DECIMAL or state.listIndent >= 0)


def _marker_at(state: StateBlock, line: int) -> Marker | None:
    position, limit = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    if _BULLET.match(state.src, position, limit):
        return Marker(position + 1, state.src[position])
    found = _NUMBER.match(state.src, position, limit)
    if not found or (found[1] and found[3] == "."):
        return None
    readings = _readings(found[2])
    if not readings or (found[2].isupper() and found[3] == "." and not _is_set_off(state.src, found.end(), limit)):
        return None
    return Marker(found.end(), found[1] + found[3], readings)


def _is_set_off(text: str, position: int, limit: int) -> bool:
    """Two spaces or a tab: a capital with a full stop and one space is an initial ("B. Russell")."""
    return text[position:limit].startswith(("  ", "\t")) or position >= limit


def _readings(number: str) -> tuple[tuple[Numbering, int], ...]:
    if number.isdecimal():
        return ((Numbering.DECIMAL, int(number)),)
    upper = number.isupper()
    alpha = (Numbering.UPPER_ALPHA if upper else Numbering.LOWER_ALPHA, ord(number[0].lower()) - ord("a") + 1)
    value = value_of(number.lower())
    if not 0 < value <= _LARGEST_ROMAN:
        return (alpha,) if len(number) == 1 else ()
    as_roman = (Numbering.UPPER_ROMAN if upper else Numbering.LOWER_ROMAN, value)
    if len(number) > 1:
        return (as_roman,)
    return (as_roman, alpha) if number in "iI" else (alpha, as_roman)


def _items(state: StateBlock, line: int, end: int, first: Marker) -> tuple[int, bool]:
    """Read the items; the line after the list, and whether it is tight."""
    tight, blank_before = True, False
    marker: Marker | None = first
    while marker is not None:
        item_is_tight = _item(state, line, end, marker)
        tight = tight and item_is_tight and not blank_before
        blank_before = state.line - line > 1 and state.isEmpty(state.line - 1)
        line = state.line
        marker = _next_marker(state, line, end, first)
    return line, tight


def _next_marker(state: StateBlock, line: int, end: int, first: Marker) -> Marker | None:
    if line >= end or state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return None
    if any(rule(state, line, end, _SILENT) for rule in state.md.block.ruler.getRules("list")):
        return None
    marker = _marker_at(state, line)
    return marker if marker is not None and marker.like(first) else None


def _item(state: StateBlock, line: int, end: int, marker: Marker) -> bool:
    """Read one item; whether it is tight."""
    width = marker.end - (state.bMarks[line] + state.tShift[line])
    initial = state.sCount[line] + width
    position, offset = _content_start(state, line, marker.end, initial)
    is_empty = position >= state.eMarks[line]
    after_marker = 1 if is_empty or offset - initial > 4 else offset - initial
    token = state.push("list_item_open", "li", 1)
    saved = (state.tight, state.tShift[line], state.sCount[line], state.listIndent, state.blkIndent)
    state.listIndent, state.blkIndent, state.tight = state.blkIndent, initial + after_marker, True
    state.tShift[line], state.sCount[line] = position - state.bMarks[line], offset
    if is_empty and state.isEmpty(line + 1):
        state.line = min(state.line + 2, end)
    else:
        state.md.block.tokenize(state, line, end)
    is_tight = state.tight
    state.tight, state.tShift[line], state.sCount[line], state.listIndent, state.blkIndent = saved
    state.push("list_item_close", "li", -1)
    token.map = [line, state.line]
    return is_tight


def _content_start(state: StateBlock, line: int, position: int, column: int) -> tuple[int, int]:
    """Offset and column of the first character of an item after its marker."""
    while position < state.eMarks[line]:
        if state.src[position] == "\t":
            column += 4 - (column + state.bsCount[line]) % 4
        elif state.src[position] == " ":
            column += 1
        else:
            break
        position += 1
    return position, column
