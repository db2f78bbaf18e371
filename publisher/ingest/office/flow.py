"""Pandoc's blocks → captured blocks, in order; each paragraph of the document is one "line", counted from 1."""

from dataclasses import dataclass, replace

from publisher.diagnostics import note
from publisher.ingest.inlines import stripped
from publisher.ingest.office import tree
from publisher.ingest.office.blocks import content, finished, line, waiting_figures
from publisher.ingest.office.lists import counting_of, items_of
from publisher.ingest.office.page import CAPTION, TITLE, VERSE
from publisher.ingest.office.reading import Reading
from publisher.ingest.office.tables import arranges, cells_in, table_of
from publisher.ingest.office.tree import Node
from publisher.model.block import Block, Figure, LineBlock, MathBlock, Table
from publisher.model.inline import Emphasis, Inlines, LineBreak, Math, Strong
from publisher.model.walk import plain_text
from publisher.pandoc import Json
from publisher.source import CapturedBlock, Hint

_COLUMNS = 4
"""Columns of indent for each level of a list."""


@dataclass(slots=True)
class _Place:
    """Where in the document a block stands. `level` is the depth of the list (-1 outside); `marker` waits for an item's first words."""

    level: int = -1
    marker: str = ""
    quoted: bool = False


def flow(reading: Reading, value: Json) -> tuple[CapturedBlock, ...]:
    """The captured blocks of a list of nodes."""
    found: list[CapturedBlock] = []
    _flow(reading, value, _Place(), found)
    return tuple(found)


def titled(reading: Reading, title: Inlines, hint: Hint) -> CapturedBlock:
    """A line that the document sets before its text: the title, a subtitle."""
    captured = CapturedBlock(content=stripped(title), span=reading.span, hint=hint, gap=1)
    reading.ordinal += 1
    return captured


def _flow(reading: Reading, value: Json, place: _Place, found: list[CapturedBlock]) -> None:
    with reading.deeper():
        for one in tree.nodes(value):
            _block(reading, one, place, found)


def _block(reading: Reading, one: Node, place: _Place, found: list[CapturedBlock]) -> None:
    match one.kind:
        case "Para" | "Plain":
            _paragraph(reading, content(reading, one.content), place, found)
        case "Header":
            _heading(reading, one, found)
        case "BulletList" | "OrderedList":
            _list(reading, one, place, found)
        case "BlockQuote":
            _flow(reading, one.content, replace(place, quoted=True), found)
        case "Div":
            _division(reading, one, place, found)
        case "Table":
            _table(reading, one, place, found)
        case _:
            for block in finished(reading, one):
                _finish(reading, block, found)
            reading.ordinal += 1


def _division(reading: Reading, one: Node, place: _Place, found: list[CapturedBlock]) -> None:
    """A part of the document; one with a class of ours is what XHTML has no element for."""
    classes = tree.attributes(one.part(0)).classes
    if VERSE in classes:
        _verse(reading, one, found)
        return
    start = len(found)
    _flow(reading, one.part(1), place, found)
    hint = Hint.TITLE if TITLE in classes else Hint.CAPTION if CAPTION in classes else None
    if hint is not None:
        found[start:] = [replace(line, hint=hint, bold=False) if line.block is None else line for line in found[start:]]


def _verse(reading: Reading, one: Node, found: list[CapturedBlock]) -> None:
    """Verse: a stanza for each paragraph of several lines, one for all where each line is a paragraph."""
    stanzas = [_verses(reading, block) for block in tree.nodes(one.part(1))]
    if all(len(stanza) < 2 for stanza in stanzas):
        stanzas = [[line for stanza in stanzas for line in stanza]]
    for stanza in stanzas:
        if stanza:
            _finish(reading, LineBlock(tuple(stanza), reading.span), found)
            reading.ordinal += 1


def _verses(reading: Reading, one: Node) -> list[Inlines]:
    """The lines of a paragraph; of anything else, its words as one."""
    if one.kind in ("Para", "Plain"):
        return [stripped(part) for part, _ in _lines(content(reading, one.content))]
    words = stripped(line(reading, [{"t": one.kind, "c": one.content}]))
    return [words] if words else []


def _paragraph(reading: Reading, words: Inlines, place: _Place, found: list[CapturedBlock]) -> None:
    """The lines of a paragraph, then the figures of the pictures that stood in it."""
    match stripped(words):
        case (Math(tex, display=True),):
            _finish(reading, MathBlock(tex, reading.span), found)
        case _:
            for position, (part, gap) in enumerate(_lines(words)):
                found.append(_captured(reading, part, place, gap if position else 1))
    for figure in waiting_figures(reading):
        _finish(reading, figure, found)
    reading.ordinal += 1


def _lines(words: Inlines) -> list[tuple[Inlines, int]]:
    """The lines between line breaks, each with the empty lines before it."""
    lines: list[list[int]] = [[]]
    for position, inline in enumerate(words):
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(position)
    found: list[tuple[Inlines, int]] = []
    gap = 0
    for positions in lines:
        part = tuple(words[position] for position in positions)
        if stripped(part):
            found.append((part, gap))
            gap = 0
        else:
            gap += 1
    return found


def _captured(reading: Reading, part: Inlines, place: _Place, gap: int) -> CapturedBlock:
    """A line as its place says; its leading white space becomes its indent, a line that is bold all through says so once."""
    start = plain_text(part)[:200]
    indent = len(start[: len(start) - len(start.lstrip())].expandtabs(_COLUMNS))
    words = stripped(part)
    bold = all(isinstance(inline, Strong) or not plain_text((inline,)).strip() for inline in words)
    if bold:
        words = stripped(tuple(inner for inline in words for inner in (inline.content if isinstance(inline, Strong) else (inline,))))
    hint = Hint.LINE if gap == 0 else Hint.PARAGRAPH
    captured = CapturedBlock(content=words, span=reading.span, hint=hint, gap=gap, indent=indent, bold=bold)
    if place.marker:
        marker, place.marker = place.marker, ""
        kind = Hint.BULLET if marker == "-" else Hint.NUMBERED
        return replace(captured, hint=kind, level=place.level, marker=marker, indent=0)
    if place.level >= 0:
        return replace(captured, hint=Hint.PARAGRAPH, level=place.level, gap=0, indent=_COLUMNS * (place.level + 1))
    return replace(captured, hint=Hint.QUOTATION) if place.quoted else captured


def _heading(reading: Reading, one: Node, found: list[CapturedBlock]) -> None:
    words = stripped(tuple(inline for inline in content(reading, one.part(2)) if not isinstance(inline, LineBreak)))
    if len(words) == 1 and isinstance(words[0], Emphasis | Strong):
        words = words[0].content
    level = min(6, max(1, tree.number(one.part(0))))
    if plain_text(words).strip():
        found.append(CapturedBlock(content=words, span=reading.span, hint=Hint.HEADING, level=level, gap=1))
    for figure in waiting_figures(reading):
        _finish(reading, figure, found)
    reading.ordinal += 1


def _list(reading: Reading, one: Node, place: _Place, found: list[CapturedBlock]) -> None:
    counting = counting_of(one) if one.kind == "OrderedList" else None
    for position, item in enumerate(items_of(one)):
        marker = counting.marker(position) if counting is not None else "-"
        _flow(reading, item, _Place(place.level + 1, marker, place.quoted), found)


def _table(reading: Reading, one: Node, place: _Place, found: list[CapturedBlock]) -> None:
    if arranges(one):
        reading.diagnostics.append(note("SRC079", reading.span))
        for blocks in cells_in(one):
            _flow(reading, blocks, place, found)
        return
    _finish(reading, table_of(reading, one, line), found)
    for figure in waiting_figures(reading):
        _finish(reading, figure, found)
    reading.ordinal += 1


def _finish(reading: Reading, block: Block, found: list[CapturedBlock]) -> None:
    """A finished block. Its caption is a line of its own, above a table and below a picture: it may begin with a number to be read."""
    caption = block.caption if isinstance(block, Figure | Table) else ()
    bare = replace(block, caption=()) if isinstance(block, Figure | Table) else block
    lines = [CapturedBlock(content=(), span=reading.span, hint=Hint.BLOCK, gap=1, block=bare)]
    if caption:
        lines.insert(int(isinstance(block, Figure)), CapturedBlock(content=caption, span=reading.span, hint=Hint.CAPTION, gap=1))
    found += lines
