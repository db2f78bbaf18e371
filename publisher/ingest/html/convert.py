"""The article's element → captured blocks. One walk over the tree, without recursion: its depth is the page's choice."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, dropwhile

from lxml import etree

from publisher.diagnostics import Result, warning
from publisher.ingest.html.definitions import definitions_of
from publisher.ingest.html.figures import Pictured, is_caption, pictured_in
from publisher.ingest.html.footnotes import Footnote
from publisher.ingest.html.inline import INLINE, LEAVES, InlineBuilder
from publisher.ingest.html.mathematics import formula_of
from publisher.ingest.html.pictures import Gallery
from publisher.ingest.html.tables import content_of, is_data, table_of
from publisher.ingest.html.tree import Element, line_of
from publisher.ingest.inlines import stripped
from publisher.model.block import Block, CodeBlock, Figure, Note, Paragraph, Rule
from publisher.model.inline import Inline, Inlines, LineBreak, NoteId, Strong, Text
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.source import Capture, CapturedBlock, Hint, SourceFile

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_LISTS = ("ul", "ol", "menu", "dir")
_WHOLE = ("pre", "hr", "table", "dl")
_MOST_COLUMNS = 4
"""Columns of indent for each level of a list."""


@dataclass(slots=True)
class _List:
    ordered: bool
    number: int
    style: str
    step: int = 1


@dataclass(slots=True)
class _Item:
    """An open list item: its marker, until its first words have taken it."""

    marker: str
    begun: bool = False


@dataclass(slots=True)
class _Walk:
    source: SourceFile
    builder: InlineBuilder
    gallery: Gallery
    figures: dict[Element, Pictured]
    blocks: list[CapturedBlock] = field(default_factory=list)
    pictures: list[Element] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)
    quotations: int = 0
    heading: int = 0
    caption: int = 0
    summary: int = 0
    line: int = 1
    starts: list[int] = field(default_factory=lambda: [0])
    """First line with words of the paragraph that is open, and of each line of it after a break; 0 while there are none."""
    last_line: int = 1


def converted(parts: Sequence[Element], footnotes: Sequence[Footnote], source: SourceFile, address: str) -> Result[Capture]:
    """The blocks of the parts of an article, and its notes. `address` is the page's, for links that are relative to it."""
    root = parts[0].getroottree().getroot()
    base = next((found.get("href", "") for found in root.iter("base")), "") or address
    builder = InlineBuilder(base, root.get("lang", ""))
    state = _Walk(source, builder, Gallery(builder), pictured_in(parts))
    for part in parts:
        _walked(state, part)
    notes = tuple(_note(footnote, state) for footnote in footnotes)
    told = [warning("SRC043", Span(source.id, 1, 1), address=refused) for refused in dict.fromkeys(builder.refused)]
    capture = Capture(source=source.id, blocks=tuple(state.blocks), notes=notes, resources=tuple(state.gallery.resources))
    return Result(capture, (*state.gallery.told, *told))


def _note(footnote: Footnote, state: _Walk) -> Note:
    span = Span(state.source.id, footnote.line, footnote.line)
    pieces = [element for element in footnote.body.iter("p") if element is not footnote.body] or [footnote.body]
    whole = len("".join(map(str, footnote.body.itertext())).split())
    if sum(len("".join(map(str, piece.itertext())).split()) for piece in pieces) != whole:
        pieces = [footnote.body]
    contents = [content for piece in pieces if (content := content_of(piece, state.builder))]
    return Note(NoteId(str(footnote.number)), tuple(Paragraph(content, span) for content in contents), span)


def _walked(state: _Walk, article: Element) -> None:
    state.line = max(state.line, line_of(article))
    walk = etree.iterwalk(article, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            state.line = max(state.line, line_of(element))
            if _taken_whole(state, element):
                walk.skip_subtree()
            else:
                _start(state, element)
                _text(state, element.text)
        else:
            _end(state, element)
            if element is not article:
                _text(state, element.tail)
    _flush(state)


def _text(state: _Walk, text: str | None) -> None:
    if not text:
        return
    if text.strip():
        if not state.starts[-1]:
            state.starts[-1] = state.line + text[: len(text) - len(text.lstrip())].count("\n")
        state.last_line = state.line + text.rstrip().count("\n")
    state.line += text.count("\n")
    state.builder.text(text)


def _start(state: _Walk, element: Element) -> None:
    tag = str(element.tag)
    if tag in INLINE:
        state.builder.start(element)
        return
    if tag == "br":
        state.builder.line_break()
        state.starts.append(0)
        return
    _flush(state)
    if tag in _LISTS:
        step = 1 if element.get("reversed") is None else -1
        state.lists.append(_List(tag == "ol", _number(element.get("start"), 1), element.get("type", "1"), step))
    elif tag == "li":
        state.items.append(_Item(_marker(state, element)))
    else:
        _entered(state, element, 1)


def _end(state: _Walk, element: Element) -> None:
    tag = str(element.tag)
    if tag in INLINE:
        state.builder.end()
    if tag in INLINE or tag in LEAVES or tag == "br":
        return
    _flush(state)
    if tag in _LISTS and state.lists:
        state.lists.pop()
    elif tag == "li" and state.items:
        state.items.pop()
    else:
        _entered(state, element, -1)


def _entered(state: _Walk, element: Element, step: int) -> None:
    """Notes that an element which says what its text is begins (1) or ends (-1)."""
    tag = str(element.tag)
    if tag == "blockquote":
        state.quotations += step
    elif _level(element):
        state.heading = _level(element) if step > 0 else 0
    elif tag == "summary":
        state.summary += step
    elif tag == "caption" or is_caption(element):
        state.caption += step


def _level(element: Element) -> int:
    """The level of a heading (1-6), 0 for any other element."""
    if element.get("role", "") == "heading":
        level = element.get("aria-level", "2")
        return int(level) if level in ("1", "2", "3", "4", "5", "6") else 2
    return _HEADINGS.get(str(element.tag), 0)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.strip().isdecimal() and len(text.strip()) < 7 else otherwise


def _marker(state: _Walk, element: Element) -> str:
    if not state.lists or not state.lists[-1].ordered:
        return "-"
    current = state.lists[-1]
    number = _number(element.get("value"), current.number)
    current.number = number + current.step
    if current.style in ("a", "A") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return f"{letter.upper() if current.style == 'A' else letter}."
    return f"{number}."


def _taken_whole(state: _Walk, element: Element) -> bool:
    """Elements that are taken at once; their subtree is not walked."""
    if element.tag in LEAVES:
        if state.builder.leaf(element):
            state.starts[-1] = state.starts[-1] or state.line
        else:
            state.pictures.append(element)
        return True
    pictured = state.figures.get(element)
    if element.tag not in _WHOLE and pictured is None:
        return False
    _flush(state)
    span = Span(state.source.id, state.line, state.line)
    block = state.gallery.figure(pictured, span) if pictured is not None else _whole(state, element, span)
    if block is not None:
        _finished(state, block)
        inside = () if isinstance(block, Figure) else element.iter("img")  # pictures in cells and explanations stand below
        state.pictures.extend(image for image in inside if formula_of(image) is None)
        _flush(state)
    return block is not None


def _whole(state: _Walk, element: Element, span: Span) -> Block | None:
    """The block an element is; None where its parts must be walked."""
    match element.tag:
        case "pre":
            return CodeBlock("".join(map(str, element.itertext())).strip("\n"), span)
        case "hr":
            return Rule(span)
        case "table":
            return table_of(element, span, state.builder) if is_data(element) else None
        case _:
            return definitions_of(element, span, state.builder)


def _finished(state: _Walk, block: Block) -> None:
    content = block.caption if isinstance(block, Figure) else ()
    state.blocks.append(CapturedBlock(content=content, span=block.span, hint=Hint.BLOCK, gap=1, block=block))


def _flush(state: _Walk) -> None:
    """End the paragraph that is open: its lines, then the pictures that stood in it."""
    if state.builder.is_empty and not state.pictures:
        state.starts = [0]
        return
    content = state.builder.taken()
    starts, state.starts = list(dropwhile(lambda start: not start, state.starts)), [0]
    last = max((state.last_line, *starts))
    firsts, ends = list(accumulate(starts, max)) or [last], _ends(starts, last)
    gap = 1
    lines = _lines(content)
    for position, line in enumerate(lines):
        words = stripped(line) if len(lines) > 1 else line
        if words:
            place = min(position, len(firsts) - 1)
            span = Span(state.source.id, firsts[place], max(firsts[place], ends[place]))
            state.blocks.append(_captured(state, words, span, gap))
        gap = 0 if words else gap + 1
    pictures, state.pictures = state.pictures, []
    for picture in pictures:
        number = line_of(picture)
        figure = state.gallery.picture(picture, Span(state.source.id, number, number))
        if figure is not None:
            _finished(state, figure)


def _ends(starts: Sequence[int], last: int) -> list[int]:
    """For each line between breaks the line of the file where it ends at the latest: the earliest on which a later one starts."""
    before = accumulate((start or last for start in reversed(starts[1:])), min, initial=last)
    return list(before)[::-1]


def _lines(content: Inlines) -> list[Inlines]:
    """The lines between line breaks."""
    lines: list[list[Inline]] = [[]]
    for inline in content:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return [tuple(line) for line in lines]


def _captured(state: _Walk, content: Inlines, span: Span, gap: int) -> CapturedBlock:
    bold = all(isinstance(inline, Strong) or _is_blank(inline) for inline in content)
    if bold:
        content = tuple(inner for inline in content for inner in (inline.content if isinstance(inline, Strong) else (inline,)))
    bold = bold or state.summary > 0
    hint = Hint.LINE if gap == 0 else Hint.PARAGRAPH
    if state.heading:
        return CapturedBlock(content=content, span=span, hint=Hint.HEADING, gap=gap, level=state.heading)
    if state.items and not state.caption:
        return _item(state, CapturedBlock(content=content, span=span, hint=hint, gap=gap, bold=bold))
    hint = Hint.CAPTION if state.caption else Hint.QUOTATION if state.quotations > 0 else hint
    return CapturedBlock(content=content, span=span, hint=hint, gap=gap, bold=bold)


def _is_blank(inline: Inline) -> bool:
    return not (inline.content if isinstance(inline, Text) else plain_text((inline,))).strip()


def _item(state: _Walk, block: CapturedBlock) -> CapturedBlock:
    """A block in a list: the first of its item has the marker, the others stand below it."""
    level = max(0, len(state.lists) - 1)
    item = state.items[-1]
    if item.begun:
        return replace(block, hint=Hint.PARAGRAPH, level=level, indent=_MOST_COLUMNS * (level + 1))
    item.begun = True
    return replace(block, hint=Hint.BULLET if item.marker == "-" else Hint.NUMBERED, level=level, marker=item.marker)
