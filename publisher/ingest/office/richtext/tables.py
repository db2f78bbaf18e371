"""Tables of rich text: rows with the right edges of their cells → XHTML with cells over several columns and rows.

Rich Text Format Specification 1.9.1, "Table Definitions".
"""

from dataclasses import dataclass, field
from itertools import pairwise

_NEAR = 40
"""Twentieths of a point between edges that are meant to be one."""
_MOST_COLUMNS = 60


@dataclass(slots=True)
class CellForm:
    """How a cell is set. `edge` is its right edge; `goes_on` that it belongs to the cell above, `joins` to the one before."""

    edge: int = 0
    goes_on: bool = False
    joins: bool = False


@dataclass(slots=True)
class RowForm:
    """How a row is set. `waiting` is the cell whose edge was not told yet."""

    cells: list[CellForm] = field(default_factory=list)
    waiting: CellForm = field(default_factory=CellForm)
    is_head: bool = False

    def closed(self, edge: int) -> None:
        """The cell that waited ends here."""
        self.waiting.edge = edge
        if len(self.cells) < _MOST_COLUMNS:
            self.cells.append(self.waiting)
        self.waiting = CellForm()


@dataclass(slots=True)
class _Cell:
    inside: str
    column: int
    wide: int
    high: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row with the XHTML of its cells."""

    cells: tuple[str, ...]
    forms: tuple[CellForm, ...]
    is_head: bool


def row(cells: list[str], form: RowForm) -> Row:
    """A finished row; cells that its form does not know of follow at the right, and those beyond the last column are in it."""
    if len(cells) > _MOST_COLUMNS:
        cells = [*cells[: _MOST_COLUMNS - 1], "".join(cells[_MOST_COLUMNS - 1 :])]
    known = [CellForm(one.edge, one.goes_on, one.joins) for one in form.cells[: len(cells)]]
    last = known[-1].edge if known else 0
    known += [CellForm(last + 1_000 * (place + 1)) for place in range(len(cells) - len(known))]
    return Row(tuple(cells), tuple(known), form.is_head)


def table(rows: list[Row]) -> str:
    """A table of those rows. The head are the first rows that say so."""
    edges = _grid(rows)
    above: dict[int, _Cell] = {}
    placed = [_placed(one, edges, above) for one in rows]
    heads = next((place for place, one in enumerate(rows) if not one.is_head), len(rows))
    if heads == len(rows):
        heads = 0
    head, body = ("".join(_written(cells) for cells in part) for part in (placed[:heads], placed[heads:]))
    return f"<table>{f'<thead>{head}</thead>' if head else ''}<tbody>{body}</tbody></table>"


def _grid(rows: list[Row]) -> list[int]:
    """The right edges of the columns; edges that lie close are one."""
    every = sorted({form.edge for one in rows for form in one.forms})
    return [edge for edge, following in pairwise([*every, 1 << 40]) if following - edge > _NEAR]


def _placed(one: Row, edges: list[int], above: dict[int, _Cell]) -> list[_Cell]:
    """The cells of a row. `above` are the cells that stand over each column, brought up to date."""
    found: list[_Cell] = []
    column = 0
    for inside, form in zip(one.cells, one.forms, strict=True):
        wide = max(1, sum(1 for edge in edges[column:] if edge <= form.edge + _NEAR))
        if form.joins and found:
            found[-1].inside += inside
            found[-1].wide += wide
        elif form.goes_on and column in above:
            above[column].inside += inside
            above[column].high += 1
        else:
            found.append(_Cell(inside, column, wide))
            above[column] = found[-1]
        column += wide
    return found


def _written(cells: list[_Cell]) -> str:
    inside = "".join(f'<td colspan="{one.wide}" rowspan="{one.high}">{one.inside}</td>' for one in cells)
    return f"<tr>{inside}</tr>"
