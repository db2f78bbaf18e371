"""Pandoc's blocks → finished blocks of the book, for the places that hold no lines: notes, cells, definitions."""

from collections.abc import Iterator, Sequence

from publisher.ingest.inlines import stripped
from publisher.ingest.office import tree
from publisher.ingest.office.figures import figure_of
from publisher.ingest.office.inlines import SIGNS, inlines, words_of
from publisher.ingest.office.lists import counting_of, items_of
from publisher.ingest.office.reading import Reading
from publisher.ingest.office.tables import arranges, cells_in, table_of
from publisher.ingest.office.tree import Node
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Definition,
    DefinitionList,
    Figure,
    LineBlock,
    ListItem,
    MathBlock,
    OrderedList,
    Paragraph,
    Quotation,
    Rule,
    UnknownBlock,
)
from publisher.model.inline import Inline, Inlines, LineBreak, Math, Strong, Text
from publisher.model.walk import text
from publisher.pandoc import Json

FINISHED = ("CodeBlock", "RawBlock", "HorizontalRule", "LineBlock", "DefinitionList", "Figure")
"""Kinds that are a finished block wherever they stand."""


def blocks(reading: Reading, value: Json) -> Blocks:
    """The blocks of a list of nodes."""
    with reading.deeper():
        return tuple(found for one in tree.nodes(value) for found in _converted(reading, one))


def content(reading: Reading, value: Json) -> Inlines:
    """Inlines with the notes in them read."""
    return inlines(reading, value, blocks)


def finished(reading: Reading, one: Node) -> Blocks:
    """The blocks of a node of one of the `FINISHED` kinds, and of any that is not known."""
    match one.kind:
        case "CodeBlock":
            return (CodeBlock(_code(one), reading.span),)
        case "HorizontalRule":
            return (Rule(reading.span),)
        case "LineBlock":
            return (LineBlock(tuple(content(reading, line) for line in tree.items(one.content)), reading.span),)
        case "DefinitionList":
            return _definitions(reading, one)
        case "Figure":
            return _figures(reading, one)
        case _:
            reading.warn("SRC077", name=one.kind)
            words = text(words_of(one.content).strip())
            return (UnknownBlock(one.kind, (Paragraph(words, reading.span),), reading.span),) if words else ()


def paragraphs(reading: Reading, found: Inlines) -> Blocks:
    """A paragraph and the figures of the pictures that stood in it; a formula alone is a block of its own."""
    words = stripped(found)
    figures = waiting_figures(reading)
    match words:
        case ():
            return figures
        case (Math(tex, display=True),):
            return (MathBlock(tex, reading.span), *figures)
        case _:
            return (Paragraph(words, reading.span), *figures)


def waiting_figures(reading: Reading) -> tuple[Figure, ...]:
    """The figures of the pictures met since they were last asked for."""
    return tuple(figure_of(reading, name) for name in reading.taken_pictures())


def line(reading: Reading, value: Json) -> Inlines:
    """Blocks as one line, for a cell or a caption: a space between paragraphs, items with their markers."""
    with reading.deeper():
        found = _spaced([_line(reading, one) for one in tree.nodes(value)])
        return tuple(Text(" ") if isinstance(inline, LineBreak) else inline for inline in found)


def _line(reading: Reading, one: Node) -> Inlines:
    match one.kind:
        case "Para" | "Plain":
            return stripped(content(reading, one.content))
        case "Header":
            return stripped(content(reading, one.part(2)))
        case "BulletList" | "OrderedList":
            counting = counting_of(one) if one.kind == "OrderedList" else None
            found: list[Inline] = []
            for position, item in enumerate(items_of(one)):
                marker = counting.marker(position) if counting else "-"
                found += [Text(f"{' ' if found else ''}{marker} "), *line(reading, item)]
            return tuple(found)
        case "Div" | "BlockQuote" | "Table" | "Figure" | "LineBlock" | "DefinitionList":
            return _spaced(list(_parts(reading, one)))
        case _:
            return text(words_of(one.content).strip())


def _parts(reading: Reading, one: Node) -> Iterator[Inlines]:
    """The texts of a block with others in it, in order."""
    match one.kind:
        case "BlockQuote":
            yield line(reading, one.content)
        case "Table":
            yield from (line(reading, cell) for cell in cells_in(one))
        case "Figure":
            yield from (line(reading, one.part(2)), line(reading, tree.part(one.part(1), 1)))
        case "LineBlock":
            yield from (stripped(content(reading, verse)) for verse in tree.items(one.content))
        case "DefinitionList":
            for entry in tree.items(one.content):
                yield stripped(content(reading, tree.part(entry, 0)))
                yield from (line(reading, explanation) for explanation in tree.items(tree.part(entry, 1)))
        case _:
            yield line(reading, one.part(1))


def _spaced(parts: Sequence[Inlines]) -> Inlines:
    found: list[Inline] = []
    for part in parts:
        found += [Text(" "), *part] if found and part else part
    return tuple(found)


def _converted(reading: Reading, one: Node) -> Blocks:
    match one.kind:
        case "Para" | "Plain":
            return paragraphs(reading, content(reading, one.content))
        case "Header":
            return paragraphs(reading, (Strong(content(reading, one.part(2))),))
        case "BulletList" | "OrderedList":
            return (_list(reading, one),)
        case "BlockQuote" | "Div" | "Table":
            return _framed(reading, one)
        case _:
            return finished(reading, one)


def _framed(reading: Reading, one: Node) -> Blocks:
    match one.kind:
        case "BlockQuote":
            quoted = blocks(reading, one.content)
            return (Quotation(quoted, reading.span),) if quoted else ()
        case "Table" if arranges(one):
            return tuple(found for cell in cells_in(one) for found in blocks(reading, cell))
        case "Table":
            return (table_of(reading, one, line), *waiting_figures(reading))
        case _:
            return blocks(reading, one.part(1))


def _list(reading: Reading, one: Node) -> Block:
    entries = tuple(ListItem(blocks(reading, item), reading.span) for item in items_of(one))
    if one.kind == "BulletList":
        return BulletList(entries, reading.span)
    counting = counting_of(one)
    return OrderedList(entries, reading.span, counting.start, counting.numbering)


def _definitions(reading: Reading, one: Node) -> Blocks:
    found: list[Definition] = []
    for entry in tree.items(one.content):
        explanations = tuple(blocks(reading, explanation) for explanation in tree.items(tree.part(entry, 1)))
        term = stripped(content(reading, tree.part(entry, 0)))
        found.append(Definition(term[0].content if len(term) == 1 and isinstance(term[0], Strong) else term, explanations, reading.span))
    return (DefinitionList(tuple(found), reading.span), *waiting_figures(reading))


def _figures(reading: Reading, one: Node) -> Blocks:
    """The pictures of a figure; the caption goes to the last. A figure without a picture is the text it holds."""
    caption = stripped(line(reading, tree.part(one.part(1), 1)))
    inner = blocks(reading, one.part(2))
    figures = [place for place, block in enumerate(inner) if isinstance(block, Figure)]
    if not figures:
        return (*inner, *paragraphs(reading, caption))
    last = inner[figures[-1]]
    if not isinstance(last, Figure) or not caption:
        return inner
    captioned = Figure(last.resource, last.alternative, last.span, caption)
    return (*inner[: figures[-1]], captioned, *inner[figures[-1] + 1 :])


def _code(one: Node) -> str:
    return tree.string(one.part(1)).translate(SIGNS)
