"""Rows whose pieces stand below each other → tables: the strips that no row writes in part the columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from publisher.ingest.pdf.columns import Row
from publisher.ingest.pdf.lines import Part, Piece
from publisher.ingest.pdf.measures import Measures
from publisher.ingest.pdf.paragraphs import is_marked

_GUTTER = 0.5
"""Ems between two columns of a table, at least."""
_CLEAR = 1.15
"""Ems between two columns from which on two rows are enough: a word space of a justified line is narrower."""
_WIDE = 2.2
"""Steps between rows beyond which a table has ended."""
_MOST_COLUMNS, _MOST_ROWS = 20, 200
_LEADER = re.compile(r"(?:[.…·]\s?){6}")
_LONGEST = 400
"""Letters of a row that are looked at for a leader."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the rows that it was made from, and its cells."""

    rows: tuple[Row, ...]
    cells: tuple[tuple[tuple[Part, ...], ...], ...]
    headed: bool


def tables_of(rows: Sequence[Row], measures: Measures) -> list[Row | Grid]:
    """The rows with each table among them as one."""
    result: list[Row | Grid] = []
    start = 0
    while start < len(rows):
        end = _end(rows, start, measures) if len(rows[start].pieces) > 1 and not _is_led(rows[start]) else start
        grid = _grid(rows[start:end], measures) if end - start > 1 else None
        if grid is None:
            result.append(rows[start])
            start += 1
        else:
            result.append(grid)
            start = end
    return result


def _end(rows: Sequence[Row], start: int, measures: Measures) -> int:
    """Where the table that may begin at `start` ends: at a row that writes across its columns, or a wide space."""
    spans = [(piece.left, piece.right) for piece in rows[start].pieces]
    last = end = start
    while end + 1 < min(len(rows), start + _MOST_ROWS):
        before, row = rows[end], rows[end + 1]
        if _is_led(row) or (row.page, row.flow) != (before.page, before.flow) or row.base - before.base > _WIDE * measures.pitch * row.size:
            break
        columns = _columns([*spans, *((piece.left, piece.right) for piece in row.pieces)], row.size)
        if len(columns) < 2 or len(columns) < _columns_before(spans, row.size):
            break
        spans = columns
        end += 1
        last = end if len(row.pieces) > 1 or not _is_leftmost(row, columns) else last
    return last + 1


def _is_led(row: Row) -> bool:
    """Whether dots lead to a page number: a line of a contents list, whose numbers only look like a column."""
    return _LEADER.search(row.text[:_LONGEST]) is not None


def _columns_before(spans: Sequence[tuple[float, float]], size: float) -> int:
    """Columns that must stay: a row may close one gap of many, but not make one column of two."""
    count = len(_columns(spans, size))
    return count if count <= 3 else count - 1


def _is_leftmost(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    return len(row.pieces) == 1 and row.left < columns[0][1]


def _columns(spans: Sequence[tuple[float, float]], size: float) -> list[tuple[float, float]]:
    """Spans that overlap or nearly touch, as one."""
    columns: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if columns and left - columns[-1][1] < _GUTTER * size:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    return columns


def _grid(rows: Sequence[Row], measures: Measures) -> Grid | None:
    size = rows[0].size
    columns = _columns([(piece.left, piece.right) for row in rows for piece in row.pieces], size)
    full = [row for row in rows if len(row.pieces) > 1]
    enough = 3 if len(columns) == 2 else 2
    if len(columns) > _MOST_COLUMNS or len(full) < enough or len(full) * 2 < len(rows) or _is_list(full, columns):
        return None
    lines = [[_cell(row, column) for column in columns] for row in rows]
    cells = _merged(rows, lines)
    if len(cells) < 2 or not (_is_clear(columns, size) or _is_loose(full, measures)):
        return None
    bold = rows[0].bold and not all(row.bold for row in rows)
    texts = [["".join(part.text for part in cell) for cell in line] for line in cells]
    words = all(cell and not cell[:1].isdecimal() for cell in texts[0])
    return Grid(tuple(rows), tuple(tuple(line) for line in cells), bold or words)


def _is_clear(columns: Sequence[tuple[float, float]], size: float) -> bool:
    """Whether the columns stand well apart."""
    return all(later[0] - earlier[1] >= _CLEAR * size for earlier, later in pairwise(columns))


def _is_loose(rows: Sequence[Row], measures: Measures) -> bool:
    """Whether there are rows enough, and none is as long as a line of the text."""
    return len(rows) >= 3 and all(measures.room(row) > 2 * row.size for row in rows)


def _is_list(rows: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether the first column holds nothing but the signs of a list, or the second nothing but colons."""
    if len(columns) > 2:
        return False
    return all(is_marked(row.pieces[0].text) and len(row.pieces[0].text) <= 5 for row in rows)


def _cell(row: Row, column: tuple[float, float]) -> tuple[Part, ...]:
    inside = [piece for piece in row.pieces if column[0] - 1 <= piece.left and piece.right <= column[1] + 1]
    return _joined(inside)


def _joined(pieces: Sequence[Piece]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for piece in pieces:
        parts += [Part(" "), *piece.parts] if parts else piece.parts
    return tuple(parts)


def _merged(rows: Sequence[Row], lines: list[list[tuple[Part, ...]]]) -> list[list[tuple[Part, ...]]]:
    """The rows of the table: a line goes on with the one above it where its first cell is empty or the space is the narrower of two."""
    steps = [later.base - earlier.base for earlier, later in pairwise(rows)]
    narrow = min(steps)
    wide = sum(step > 1.25 * narrow for step in steps)
    is_spaced = wide >= 2 and wide * 4 >= len(steps)
    result = [lines[0]]
    for step, line in zip(steps, lines[1:], strict=True):
        if step < 1.15 * narrow and (not line[0] or is_spaced):
            result[-1] = [_appended(above, below) for above, below in zip(result[-1], line, strict=True)]
        else:
            result.append(line)
    return result


def _appended(above: tuple[Part, ...], below: tuple[Part, ...]) -> tuple[Part, ...]:
    return (*above, Part(" "), *below) if above and below else above or below
