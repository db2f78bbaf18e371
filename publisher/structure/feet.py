"""Footnotes at the feet of pages → notes, so that the text goes on where a page ended.

A note is a line that begins with its number, right above lines of a page's foot that were taken out (or at the end), whose number
stands once in the text before it: raised, in square brackets, or glued to a word as a PDF gives raised figures.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.diagnostics import Change
from publisher.language.seams import Vocabulary
from publisher.model.block import Note, Paragraph
from publisher.model.inline import Inline, Inlines, NoteId, NoteRef, Text
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint
from publisher.structure import cues
from publisher.structure.footnotes import Footnoted
from publisher.structure.inlines import between, joined
from publisher.structure.unwrap import joined_lines

_SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NUMBER = re.compile(rf"(?:(\d{{1,2}})\s+|([{_SMALL}]{{1,2}})\s*|\[(\d{{1,2}})\]\s*)(?=[\"“'‘(]?[A-Z])")
_COUNTED = re.compile(rf"\[?[\d{_SMALL}]")
_MOST_LINES = 6
"""Lines of the notes of one page."""
_PAGE = 70
"""Lines of a page above its notes."""
_UNITS = "(?<!cm)(?<!km)(?<!mm)(?<!dm)"


@dataclass(frozen=True, slots=True)
class _Foot:
    """Lines of one note, its number, and where that is called: line and the match in the piece of text at `piece`."""

    lines: tuple[int, ...]
    number: int
    call: int
    piece: int
    found: re.Match[str]


def without_feet(blocks: Sequence[CapturedBlock]) -> Footnoted:
    """The blocks without the notes at the feet of their pages, which are called in the text; nothing where no page ends."""
    breaks = [index for index in range(1, len(blocks)) if _is_break(blocks[index - 1], blocks[index])]
    feet: list[_Foot] = []
    start = 0
    for end in [*breaks, len(blocks)] if breaks else []:
        feet += _feet_of(blocks, max(start, end - _PAGE), end)
        start = end
    if not feet or len({foot.number for foot in feet}) < len(feet):
        return Footnoted(tuple(blocks))
    known = Vocabulary.of(plain_text(block.content) for block in blocks)
    changes: list[Change] = []
    notes = tuple(_note(blocks, foot, known, changes) for foot in feet)
    called = list(blocks)
    for foot in sorted(feet, key=lambda one: (one.call, -one.piece, -one.found.start())):
        called[foot.call] = _called(called[foot.call], foot)
    calls = sorted({foot.call for foot in feet})
    changes += [Change("STR008", blocks[i].span, plain_text(blocks[i].content), plain_text(called[i].content), "call") for i in calls]
    gone = {index for foot in feet for index in foot.lines}
    return Footnoted(tuple(block for i, block in enumerate(called) if i not in gone), notes, tuple(changes))


def _is_break(before: CapturedBlock, after: CapturedBlock) -> bool:
    """Whether lines were taken out between two blocks."""
    return after.span.first_line - before.span.last_line - 1 > after.gap


def _feet_of(blocks: Sequence[CapturedBlock], start: int, end: int) -> list[_Foot]:
    """The notes among the last lines of a page."""
    first = max(start, end - _MOST_LINES)
    heads = [(index, number) for index in range(first, end) if (number := _number(blocks[index]))]
    heads = [head for place, head in enumerate(heads) if head[1] == heads[0][1] + place]
    if heads and _is_of_works(blocks, start, heads[0][0]):
        return []
    feet: list[_Foot] = []
    for place, (index, number) in enumerate(heads):
        stop = heads[place + 1][0] if place + 1 < len(heads) else end
        call = _call(blocks, start, heads[0][0], number)
        if call is None or not all(blocks[line].hint is Hint.LINE and blocks[line].block is None for line in range(index, stop)):
            return []
        feet.append(_Foot(tuple(range(index, stop)), number, *call))
    return feet


def _is_of_works(blocks: Sequence[CapturedBlock], start: int, index: int) -> bool:
    """Whether the line at `index` stands in a list of works: lines with numbers below a heading that says so."""
    above = index - 1
    while above > start and _COUNTED.match(plain_text(blocks[above].content)[:12]):
        above -= 1
    return above >= start and cues.is_reference_heading(plain_text(blocks[above].content))


def _number(block: CapturedBlock) -> int:
    """The number of a note at the start of a line; 0 where there is none."""
    plain = block.hint is Hint.LINE and block.block is None and not block.is_settled
    found = _NUMBER.match(plain_text(block.content)[:12]) if plain else None
    return int(unicodedata.normalize("NFKC", found[1] or found[2] or found[3])) if found is not None else 0


def _call(blocks: Sequence[CapturedBlock], start: int, stop: int, number: int) -> tuple[int, int, re.Match[str]] | None:
    """Where a note is called among the lines from `start` to `stop`: the one place; None where there is none or several."""
    small = "".join(_SMALL[int(digit)] for digit in str(number))
    glued = rf"{_UNITS}(?:(?<=[a-z]{{2}})|(?<=[a-z]{{2}}[.,;:)”\"’]))(?:{number}(?=$|[\s.,;:)])|{small}(?!\w)|\s?\[{number}\])"
    pattern = re.compile(glued)
    found = [
        (index, piece, match)
        for index in range(start, stop)
        if blocks[index].block is None
        for piece, inline in enumerate(blocks[index].content)
        if isinstance(inline, Text)
        for match in pattern.finditer(inline.content)
    ]
    return found[0] if len(found) == 1 else None


def _note(blocks: Sequence[CapturedBlock], foot: _Foot, known: Vocabulary, changes: list[Change]) -> Note:
    whole = joined_lines([blocks[index] for index in foot.lines], known, changes)
    told = plain_text(whole.content)
    found = _NUMBER.match(told[:12])
    start = found.end() if found is not None else 0
    changes.append(Change("STR008", whole.span, told[:start].strip(), "", "page-foot"))
    return Note(NoteId(str(foot.number)), (Paragraph(between(whole.content, start, len(told)), whole.span),), whole.span)


def _called(block: CapturedBlock, foot: _Foot) -> CapturedBlock:
    """The block with the call of a note; calls behind it in the same piece are made already."""
    inline = block.content[foot.piece]
    words = inline.content if isinstance(inline, Text) else ""
    called: tuple[Inline, ...] = (Text(words[: foot.found.start()]), NoteRef(NoteId(str(foot.number))), Text(words[foot.found.end() :]))
    pieces: list[Inlines] = [block.content[: foot.piece], tuple(one for one in called if one != Text("")), block.content[foot.piece + 1 :]]
    return replace(block, content=joined(pieces))
