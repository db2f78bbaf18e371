"""Tables of a page → finished blocks; the words of an element as one line."""

from collections.abc import Iterator

from lxml import etree

from publisher.ingest.html.inline import INLINE, LEAVES, InlineBuilder
from publisher.ingest.html.tree import Element, words_of
from publisher.model.block import Cell, Table
from publisher.model.inline import Inlines
from publisher.model.span import Span

_LONGEST_CELL = 600
"""Characters; a table with longer cells only arranges the page."""
_MOST_COLUMNS = 40
_MOST_ROWS = 500


def is_data(table: Element) -> bool:
    """Whether a table holds data: a grid without tables inside, or one that has header cells."""
    arranged = next(table.iterdescendants("table", "h1", "h2", "h3", "ul", "ol"), None)
    if table.get("role", "") in ("presentation", "none") or arranged is not None:
        return False
    rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    width = max((len(row) for row in rows), default=0)
    if not 2 <= width <= _MOST_COLUMNS or len(rows) < 2:
        return False
    return all(len(words_of(cell)) <= _LONGEST_CELL for row in rows for cell in row)


def table_of(table: Element, span: Span, outer: InlineBuilder) -> Table:
    """The table with rows of equal length; a cell over several columns or rows is followed by empty ones."""
    elements = list(table.iter("tr"))
    rows = _grid(elements, outer)
    width = max(len(row) for row in rows)
    filled = [(*row, *(Cell(()) for _ in range(width - len(row)))) for row in rows]
    caption = next(table.iterchildren("caption"), None)
    part = elements[0].getparent()
    is_head = (part is not None and part.tag == "thead") or all(cell.tag == "th" for cell in elements[0].iterchildren("td", "th"))
    head, body = (filled[0], filled[1:]) if is_head else ((), filled)
    return Table(head, tuple(body), span, content_of(caption, outer) if caption is not None else ())


def _grid(rows: list[Element], outer: InlineBuilder) -> list[tuple[Cell, ...]]:
    """The cells in their columns (the algorithm of HTML for forming a table, with each content in the first of its places)."""
    grid: list[tuple[Cell, ...]] = []
    below: dict[int, int] = {}
    for row in rows:
        cells: list[Cell] = []
        begun: dict[int, int] = {}
        for cell in row.iterchildren("td", "th"):
            cells.extend(_taken_from_above(len(cells), below))
            wide = _spans(cell, "colspan", max(1, _MOST_COLUMNS - len(cells)))
            high = _spans(cell, "rowspan", _MOST_ROWS)
            begun.update((column, high) for column in range(len(cells), min(len(cells) + wide, _MOST_COLUMNS)))
            cells.extend((Cell(content_of(cell, outer)), *(Cell(()) for _ in range(wide - 1))))
        cells.extend(_taken_from_above(len(cells), below))
        below = {column: left - 1 for column, left in (below | begun).items() if left > 1}
        grid.append(tuple(cells))
    return grid


def _taken_from_above(column: int, below: dict[int, int]) -> Iterator[Cell]:
    """Empty cells for the columns from `column` on that a cell of an earlier row reaches into."""
    while below.get(column, 0):
        yield Cell(())
        column += 1


def _spans(cell: Element, name: str, most: int) -> int:
    """Columns or rows that a cell takes; 1 for anything that is no number."""
    written = cell.get(name, "1").strip()
    return max(1, min(int(written), most)) if written.isdecimal() and len(written) < 5 else 1


def content_of(element: Element, outer: InlineBuilder) -> Inlines:
    """All words of an element as one line of inlines; blocks inside are parted by a space."""
    builder = like(outer)
    read_into(builder, element)
    return builder.taken()


def like(outer: InlineBuilder) -> InlineBuilder:
    """A builder for words that are taken by themselves."""
    return InlineBuilder(outer.base, outer.language, outer.refused)


def read_into(builder: InlineBuilder, element: Element) -> None:
    """The words of an element, without its own mark-up and without what stands behind it."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, found in walk:
        if event == "end":
            if found is not element:
                _closed(builder, found)
        elif found.tag in LEAVES:
            builder.leaf(found)
            walk.skip_subtree()
        else:
            if found is not element:
                _opened(builder, found)
            builder.text(found.text or "")


def _opened(builder: InlineBuilder, element: Element) -> None:
    if str(element.tag) in INLINE:
        builder.start(element)
    else:
        builder.text(" ")


def _closed(builder: InlineBuilder, element: Element) -> None:
    if str(element.tag) in INLINE:
        builder.end()
    elif element.tag not in LEAVES:
        builder.text(" ")
    builder.text(element.tail or "")
