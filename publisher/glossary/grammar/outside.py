"""What a chapter says outside its paragraphs: captions, and the cells of tables that are no list of terms."""

from collections.abc import Iterator

from publisher.model.block import Figure, Table
from publisher.model.chapter import Chapter
from publisher.model.span import Span
from publisher.model.walk import chapter_blocks, plain_text

_COLUMNS = 2


def outside(chapter: Chapter) -> Iterator[tuple[str, Span]]:
    """Each caption and each cell with its place, in reading order; the rows of a table of two columns are passages."""
    for block in chapter_blocks(chapter):
        match block:
            case Figure(caption=caption):
                yield plain_text(caption), block.span
            case Table(caption=caption):
                yield plain_text(caption), block.span
                for row in (block.head, *block.rows):
                    if len(row) > _COLUMNS:
                        yield from ((plain_text(cell.content), block.span) for cell in row)
            case _:
                pass
