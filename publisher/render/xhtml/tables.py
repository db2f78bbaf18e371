"""Tables as XHTML."""

from publisher.model.block import Alignment, Cell, Table
from publisher.model.walk import plain_text
from publisher.render.markup import attributes, identifier
from publisher.render.xhtml.captions import caption
from publisher.render.xhtml.inlines import inlines
from publisher.render.xhtml.setting import Setting

SHORT = 16
"""Characters up to which a cell is kept on one line ..."""
ROOM = 48
"""... if all columns of such cells together have no more than these."""
ENDLESS = 30
"""Characters of a word that may be wider than its column: an address, a formula without spaces."""
WHOLE = 12
"""Rows up to which a table is kept on one page."""


def table(block: Table, setting: Setting) -> str:
    """A table in a box that may scroll, its caption above, each head cell the head of its column."""
    written = caption(block.id, block.caption, setting)
    short = _short_columns(block)
    lines = [f"<caption>{written}</caption>"] if written else []
    if block.head:
        lines.append(f"<thead>\n{_row(block.head, 'th', short, setting)}\n</thead>")
    rows = "\n".join(_row(row, "td", short, setting) for row in block.rows)
    lines.append(f"<tbody>\n{rows}\n</tbody>")
    anchor = identifier(block.id) if block.id else None
    box = "table whole" if len(block.rows) <= WHOLE else "table"
    return f'<div class="{box}">\n<table{attributes(id=anchor)}>\n' + "\n".join(lines) + "\n</table>\n</div>"


def _short_columns(block: Table) -> frozenset[int]:
    """Columns whose cells are short enough to stay on one line: names, years, figures."""
    columns = zip(*(row for row in block.rows if len(row) == len(block.rows[0])), strict=True)
    widest = {number: max(len(plain_text(cell.content)) for cell in column) for number, column in enumerate(columns)}
    short = {number: width for number, width in widest.items() if width <= SHORT}
    return frozenset(short) if sum(short.values()) <= ROOM else frozenset()


def _row(row: tuple[Cell, ...], tag: str, short: frozenset[int], setting: Setting) -> str:
    cells = "".join(_cell(cell, tag, setting, keep=tag == "td" and number in short) for number, cell in enumerate(row))
    return f"<tr>{cells}</tr>"


def _cell(cell: Cell, tag: str, setting: Setting, *, keep: bool) -> str:
    classes = [cell.alignment.value] if cell.alignment in {Alignment.CENTRE, Alignment.RIGHT} else []
    classes += ["short"] if keep else []
    classes += ["endless"] if any(len(word) > ENDLESS for word in plain_text(cell.content).split()) else []
    written = attributes(scope="col" if tag == "th" else None, class_=" ".join(classes) or None)
    return f"<{tag}{written}>{inlines(cell.content, setting)}</{tag}>"
