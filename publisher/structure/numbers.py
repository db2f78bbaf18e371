"""Markers that only their neighbours show to be some: on a line of their own, or numbers without a sign behind them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.model.block import Numbering
from publisher.model.inline import Text
from publisher.source import Hint
from publisher.structure.inlines import between, joined
from publisher.structure.line import Line
from publisher.structure.marker import Marker, Reading, marker_of

_LONE = re.compile(r"(?:[•·▪◦‣►●○■□➢➤✓✔✅*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])$")
_BARE = re.compile(r"(\d{1,2})(\t|[ \u00a0][–-][ \u00a0]|[ \u00a0])[ \u00a0]*(?=[^\W\d_])")
_FEWEST = 2
_FEWEST_SPACED = 3
"""Lines of a list whose numbers have but a space behind them."""
_LONGEST = 40
"""Words of an item whose number has no sign."""


def with_markers(lines: Sequence[Line]) -> list[Line]:
    """The lines with such markers read; a marker alone is put before the line after it. Indices are given anew."""
    read = _numbered(_joined(lines))
    return [line if line.index == index else replace(line, index=index) for index, line in enumerate(read)]


def _joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, each of several lone markers of one kind put before the line below it."""
    lone = [index for index in range(len(lines) - 1) if _is_lone(lines[index]) and _may_follow(lines[index + 1])]
    if len(lone) < _FEWEST:
        return list(lines)
    result: list[Line] = []
    for index, line in enumerate(lines):
        if result and result[-1] is lines[index - 1] and _is_lone(result[-1]) and _may_follow(line):
            result[-1] = _put_before(result[-1], line)
        else:
            result.append(line)
    return result


def _is_lone(line: Line) -> bool:
    plain = line.hint is Hint.LINE and not line.is_item and not line.is_settled
    return plain and len(line.text) <= 4 and _LONE.match(line.text) is not None


def _may_follow(line: Line) -> bool:
    return line.hint is Hint.LINE and not line.is_item and not line.is_settled and not _is_lone(line)


def _put_before(sign: Line, line: Line) -> Line:
    original = joined((sign.content, (Text(" "),), line.content))
    marker = marker_of(f"{sign.text} x") or Marker(sign.text, 0)
    marker = replace(marker, length=len(sign.text) + 1)
    return replace(line, original=original, marker=marker, gap=sign.gap, span=sign.span.to(line.span))


def _numbered(lines: Sequence[Line]) -> list[Line]:
    """The lines; rows of numbers without a sign that count from one are read as numbered."""
    result = list(lines)
    index = 0
    while index < len(lines):
        end = _row_end(lines, index)
        if end > index:
            result[index:end] = [_with_number(line) for line in lines[index:end]]
        index = max(end, index + 1)
    return result


def _row_end(lines: Sequence[Line], start: int) -> int:
    """End of the row that counts from one at `start`; `start` where there is none, or where a table or prose is numbered."""
    end = start
    sign = ""
    while end < len(lines):
        found = _bare(lines[end])
        if found is None or int(found[1]) != end - start + 1 or (sign and found[2] != sign):
            break
        sign = found[2]
        end += 1
    if end - start < _FEWEST:
        return start
    before = lines[start - 1] if start else None
    announced = before is not None and (before.is_announcing or before.is_label)
    enough = end - start >= (_FEWEST if sign.strip(" ") else _FEWEST_SPACED)
    heads = before is not None and "\t" in sign and "\t" in before.text
    return end if enough and not heads and (announced or sign.strip(" ")) else start


def _bare(line: Line) -> re.Match[str] | None:
    found = _BARE.match(line.text[:40])
    if found is None or line.hint is not Hint.LINE or line.is_item or line.is_settled or line.is_finished:
        return None
    return found if len(line.words) <= _LONGEST and "\t" not in line.text[found.end() :] else None


def _with_number(line: Line) -> Line:
    found = _BARE.match(line.text[:40])
    if found is None:
        return line
    marker = Marker(found[1], found.end(), (Reading(f"{Numbering.DECIMAL} ", int(found[1])),))
    return replace(line, marker=marker, content=between(line.content, found.end(), len(line.text)), text=line.text[found.end() :].rstrip())
