"""Pandoc's tables → tables of the book; tables that only arrange the page are read as the text they hold."""

from collections.abc import Callable, Iterator

from publisher.ingest.inlines import stripped
from publisher.ingest.office import tree
from publisher.ingest.office.reading import Reading
from publisher.ingest.office.tree import Node
from publisher.model.block import Alignment, Cell, Table
from publisher.model.inline import Inlines, Strong
from publisher.model.walk import plain_text
from publisher.pandoc import Json

_MOST_COLUMNS = 60
_MOST_BLOCKS = 12
_ALIGNMENTS = {"AlignLeft": Alignment.LEFT, "AlignCenter": Alignment.CENTRE, "AlignRight": Alignment.RIGHT}
_HOLDS = ("Table", "Figure", "Header", "BlockQuote", "CodeBlock", "DefinitionList", "HorizontalRule")
"""What no cell of a table with data holds."""

Row = list[tuple[int, int, Alignment, Json]]
"""Cells as written: columns and rows they take, alignment, blocks."""
ContentOf = Callable[[Reading, Json], Inlines]


def arranges(table: Node) -> bool:
    """Whether a table is a frame around text: one column, or cells with more in them than words and lists."""
    rows = [row for part in _parts(table) for row in part]
    width = _width(table)
    if width < 2 or width > _MOST_COLUMNS or not rows:
        return True
    contents = [tree.nodes(blocks) for row in rows for _, _, _, blocks in row]
    return any(len(blocks) > _MOST_BLOCKS or any(one.kind in _HOLDS for one in blocks) for blocks in contents)


def cells_in(table: Node) -> Iterator[Json]:
    """The blocks of each cell, row by row; the caption's first."""
    yield tree.part(table.part(1), 1)
    for part in _parts(table):
        for row in part:
            for _, _, _, blocks in row:
                yield blocks


def table_of(reading: Reading, table: Node, content_of: ContentOf) -> Table:
    """A table with rows of equal length; a cell that takes several places is followed by empty ones."""
    aligned = [_ALIGNMENTS.get(tree.node(tree.part(column, 0)).kind, Alignment.DEFAULT) for column in tree.items(table.part(2))]
    caption = stripped(content_of(reading, tree.part(table.part(1), 1)))
    head, body = _parts(table)
    placed = [*_placed(head), *_placed(body)]
    width = max(len(aligned), *(max(row, default=-1) + 1 for row in placed))
    aligned += [Alignment.DEFAULT] * (width - len(aligned))
    rows = [tuple(_cell(reading, row.get(column), aligned[column], content_of) for column in range(width)) for row in placed]
    has_head = bool(head) or _opens_with_head(rows)
    top = tuple(_plain(cell) for cell in rows[0]) if has_head else ()
    return Table(top, tuple(rows[1:] if has_head else rows), reading.span, caption)


def _plain(cell: Cell) -> Cell:
    """A cell of the head without the bold that heads have anyway."""
    content = tuple(inner for one in cell.content for inner in (one.content if isinstance(one, Strong) else (one,)))
    return Cell(content if _is_bold(cell) else cell.content, cell.alignment)


def _cell(reading: Reading, given: tuple[Alignment, Json] | None, aligned: Alignment, content_of: ContentOf) -> Cell:
    if given is None:
        return Cell((), aligned)
    return Cell(stripped(content_of(reading, given[1])), given[0] or aligned)


def _opens_with_head(rows: list[tuple[Cell, ...]]) -> bool:
    """Whether the first row names columns: all of it bold and nothing of the second."""
    if len(rows) < 2:
        return False
    return all(_is_bold(cell) for cell in rows[0]) and not all(_is_bold(cell) for cell in rows[1])


def _is_bold(cell: Cell) -> bool:
    return bool(cell.content) and all(isinstance(one, Strong) or not plain_text((one,)).strip() for one in cell.content)


def _placed(rows: list[Row]) -> Iterator[dict[int, tuple[Alignment, Json]]]:
    """The cells of each row by column; `taken` counts, for a column, the rows that a cell above still takes."""
    taken: dict[int, int] = {}
    for row in rows:
        cells: dict[int, tuple[Alignment, Json]] = {}
        column = 0
        free = dict(taken)
        taken = {place: left - 1 for place, left in taken.items() if left > 1}
        for wide, high, alignment, blocks in row:
            while free.get(column):
                column += 1
            cells[column] = (alignment, blocks)
            for place in range(column, column + min(wide, _MOST_COLUMNS)):
                if high > 1:
                    taken[place] = high - 1
            column += min(wide, _MOST_COLUMNS)
        yield cells


def _parts(table: Node) -> tuple[list[Row], list[Row]]:
    """The rows of the head, and all others."""
    head = [_row(row) for row in tree.items(tree.part(table.part(3), 1))]
    body = [_row(row) for body in tree.items(table.part(4)) for place in (2, 3) for row in tree.items(tree.part(body, place))]
    foot = [_row(row) for row in tree.items(tree.part(table.part(5), 1))]
    return head, [*body, *foot]


def _row(row: Json) -> Row:
    return [
        (
            max(1, tree.number(tree.part(cell, 3))),
            max(1, tree.number(tree.part(cell, 2))),
            _ALIGNMENTS.get(tree.node(tree.part(cell, 1)).kind, Alignment.DEFAULT),
            tree.part(cell, 4),
        )
        for cell in tree.items(tree.part(row, 1))
    ]


def _width(table: Node) -> int:
    return len(tree.items(table.part(2)))
