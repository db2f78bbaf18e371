"""Tables as they come in pasted text: cells parted by tabs, bars or runs of spaces, or each cell on a line of its own."""

import re
from collections.abc import Sequence

from publisher.structure import list_cues
from publisher.structure.line import Line
from publisher.structure.role import Role

_RULE_ROW = re.compile(r"[\s|:+=-]{3,}$")
_SPACES = re.compile(r"[ \u00a0]{2,}")
_NAMED = re.compile(r"[^\t]{1,80}\t[ \u00a0]*[:=][^\t]+$")
_FIGURE = re.compile(r"[-–+±<>≈]?\s?(?:Rp\.?\s?|US\$|[$€£])?\d|[-–]$")
_STOPS = (".", "!", "?", ";", ":")
_MUCH = 600
_LONGEST_CELL = 60
_MOST_WORDS = 6
_LONGEST_TABLE = 200
"""Lines of a table whose cells stand below each other."""
_WIDEST = 6
_MOST_CELLS = 200
"""Cells of a row; a line with more signs between is no table that a page could hold."""

Cells = list[tuple[int, int]]


def cells_of(line: Line) -> Cells:
    """Offsets in the typed text of the cells of a row; one cell for any other line.

    Tabs go before bars, and both before runs of spaces. A name, a tab and a colon or a sign of equality begin an explanation and no row.
    """
    text = line.typed
    sign = next((sign for sign in ("\t", "|") if sign in (line.text if sign == "\t" else text)), "")
    if not sign:
        return _spaced(text)
    if text.count(sign) > _MOST_CELLS:
        return [(0, len(text))]
    if sign == "\t" and _NAMED.match(line.text[:_MUCH]):
        return [(0, len(text))]
    cells: Cells = []
    start = 0
    for piece in text.split(sign):
        cells.append((start, start + len(piece)))
        start += len(piece) + 1
    if sign == "|":
        framed = text.startswith("|")  # a bar at the end alone parts off a cell that is left empty
        return cells[framed : len(cells) - (framed and text.rstrip().endswith("|"))]
    return [cell for cell in cells if cell[0] < cell[1]]


def _spaced(text: str) -> Cells:
    """Cells parted by two spaces or more, none of them a sentence; the whole line as one where it reads otherwise.

    What opens with a sign of equality says what the sign before it stands for, however far they are set apart.
    """
    whole = [(0, len(text))]
    if len(text) > _MUCH or "  " not in text.replace("\u00a0", " "):
        return whole
    cells: Cells = []
    start = 0
    for found in _SPACES.finditer(text):
        cells.append((start, found.start()))
        start = found.end()
    cells.append((start, len(text)))
    ended = any(text[first:last].endswith(_STOPS) for first, last in cells[:-1])
    told = any(text.startswith("=", first) for first, _ in cells[1:])
    return whole if ended or told or any(last - first > _LONGEST_CELL or first == last for first, last in cells) else cells


def columns_of(line: Line) -> int:
    """How many cells the line has."""
    return len(cells_of(line)) if not line.is_finished else 0


def is_rule_row(line: Line) -> bool:
    """Whether it is the rule below the head of a table."""
    return "-" in line.typed and _RULE_ROW.match(line.typed[:_MUCH]) is not None and not line.is_finished


def table_rows(lines: Sequence[Line], taken: set[int]) -> dict[int, Role]:
    """The lines outside `taken` that are rows of tables, or cells of them."""
    roles: dict[int, Role] = {}
    index = 0
    while index < len(lines):
        end = _rows_end(lines, taken, index) if index not in taken else index
        if sum(not is_rule_row(line) for line in lines[index:end]) >= 2 or (end == index and _stacked(lines, taken, index)):
            end = max(end, index + _stacked(lines, taken, index))
            roles.update(dict.fromkeys(range(index, end), Role.TABLE_ROW))
        index = max(end, index + 1)
    return roles


def _rows_end(lines: Sequence[Line], taken: set[int], start: int) -> int:
    """End of the rows from `start`: as many cells in each, but rows of tabs, whose last cells may be empty, at least two."""
    width = columns_of(lines[start])
    if width < 2:
        return start
    tabbed = "\t" in lines[start].text
    end = start + 1
    while end < len(lines) and end not in taken:
        line = lines[end]
        here = columns_of(line)
        ragged = tabbed and "\t" in line.text and here > 1 and not (line.gap and here != width)
        if here != width and not ragged and not is_rule_row(line):
            break
        end += 1
    return end


def _stacked(lines: Sequence[Line], taken: set[int], start: int) -> int:
    """How many lines from `start` are the cells of a table that the line before them names; 0 where they are none."""
    if not start or not _is_cell(lines[start]) or not list_cues.names_table(lines[start - 1].text):
        return 0
    end = start
    while end < len(lines) and end not in taken and end - start < _LONGEST_TABLE and _is_cell(lines[end]):
        end += 1
    return stacked_width(lines[start:end])[1]


def _is_cell(line: Line) -> bool:
    short = len(line.words) <= _MOST_WORDS and len(line.text) <= _LONGEST_CELL
    return short and not (line.is_item or line.is_finished or line.text.endswith(_STOPS))


def stacked_width(lines: Sequence[Line]) -> tuple[int, int]:
    """The columns of a table whose cells stand below each other, and how many lines it has; (0, 0) where they make none.

    The head is all words; below it each column is of figures or of words throughout, the first of words, one of figures.
    """
    kinds = [_FIGURE.match(line.text) is not None for line in lines]
    best = (0, 0)
    for width in range(2, _WIDEST + 1):
        row = kinds[width : 2 * width]
        if len(row) < width or any(kinds[:width]) or row[0] or not any(row):
            continue
        length = 2 * width
        while kinds[length : length + width] == row:
            length += width
        if length >= 3 * width and length > best[1]:
            best = (width, length)
    return best
