"""Tables with bars; a column is aligned as its first cell is."""

from publisher.model.block import Alignment, Cell, Table
from publisher.render.markdown.escape import quoted
from publisher.render.markdown.inlines import cell, one_line

_RULES = {Alignment.DEFAULT: "---", Alignment.LEFT: ":---", Alignment.CENTRE: ":---:", Alignment.RIGHT: "---:"}


def table_lines(table: Table) -> list[str]:
    """The rows and below them the caption; a table without a head gets one of empty cells."""
    rows = [table.head, *table.rows]
    width = max(len(row) for row in rows)
    if not width:
        return []
    first = table.head or next(row for row in table.rows if row)
    alignments = [first[column].alignment if column < len(first) else Alignment.DEFAULT for column in range(width)]
    written = [_row(table.head, width), f"| {' | '.join(_RULES[alignment] for alignment in alignments)} |"]
    written.extend(_row(row, width) for row in table.rows)
    # Braces of other programs begin with an id or a class: where there is none, the class says what is captioned.
    name = f"#{table.id}" if table.id else ".table" if table.number else ""
    attributes = [*([name] if name else []), *([f"number={quoted(table.number)}"] if table.number else [])]
    braces = f" {{{' '.join(attributes)}}}" if attributes else ""
    if table.caption or braces:
        written.extend(("", f": {one_line(table.caption)}{braces}".replace(":  {", ": {")))
    return written


def _row(row: tuple[Cell, ...], width: int) -> str:
    return f"| {' | '.join(cell(row[column].content) if column < len(row) else '' for column in range(width))} |"
