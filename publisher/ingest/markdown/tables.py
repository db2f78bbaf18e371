"""A pipe table and its caption."""

from dataclasses import replace

from publisher.ingest.markdown.inlines import inlines_of
from publisher.ingest.markdown.reading import Reading
from publisher.ingest.markdown.tree import Node
from publisher.model.block import Alignment, Cell, Table


def table(node: Node, reading: Reading) -> Table:
    """The table; a head of empty cells only is no head."""
    rows = [_row(row, reading) for part in node.children for row in part.children]
    head, body = rows[0], tuple(rows[1:])
    return Table(head if any(cell.content for cell in head) else (), body, reading.span(node.token))


def _row(row: Node, reading: Reading) -> tuple[Cell, ...]:
    return tuple(_cell(cell, reading) for cell in row.children)


def _cell(node: Node, reading: Reading) -> Cell:
    inline = node.children[0].token
    content, _ = inlines_of(inline.children or [], reading, reading.span(inline))
    return Cell(content, Alignment(str(node.token.attrs.get("style", "")).removeprefix("text-align:")))


def caption_into(table_: Table, node: Node, reading: Reading) -> Table:
    """`table_` with the caption of the caption paragraph `node`, its id and its article's number."""
    span = reading.span(node.token)
    caption, _ = inlines_of(node.children[0].token.children or [], reading, span)
    return replace(table_, caption=caption, id=reading.anchor(node.attributes.id, span), number=node.attributes.value("number"))
