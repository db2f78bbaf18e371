"""Groups of rows → captured blocks: their words with emphasis, the seams between their rows, what they are set as."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from publisher.diagnostics import Change
from publisher.ingest.pdf.columns import Row
from publisher.ingest.pdf.lines import Part
from publisher.ingest.pdf.measures import Measures
from publisher.ingest.pdf.paragraphs import LEADERS, is_bullet, is_marked, is_wide
from publisher.ingest.pdf.tables import Grid
from publisher.language.seams import Vocabulary, seam
from publisher.model.block import Cell, Note, Paragraph, Table
from publisher.model.inline import Emphasis, Inline, Inlines, NoteId, NoteRef, Strong, Subscript, Superscript, Text
from publisher.model.span import SourceId, Span
from publisher.source import CapturedBlock, Hint

_MOST_WORDS = 25
_MOST_ROWS = 4
_MOST_LEVELS = 5
_ENDS = re.compile(r"[^.][.;,]$")


@dataclass(slots=True)
class Setting:
    """What blocks are made from: the source, the measures, the words of the text; and what was done."""

    source: SourceId
    measures: Measures
    known: Vocabulary
    changes: list[Change] = field(default_factory=list)

    def span(self, rows: Sequence[Row], starts: tuple[tuple[int, int], ...] = ()) -> Span:
        """The lines of the rows."""
        numbers = [row.number for row in rows]
        return Span(self.source, min(numbers), max(numbers), starts)


def levels_of(groups: Sequence[Sequence[Row]], measures: Measures) -> dict[float, int]:
    """The level of a heading by its size: the largest is 1, or as many as there are."""
    sizes = {_rounded(group[0].size) for group in groups if measures.is_larger(group[0]) and is_heading(group, measures)}
    return {size: min(level, _MOST_LEVELS) for level, size in enumerate(sorted(sizes, reverse=True), 1)}


def is_heading(group: Sequence[Row], measures: Measures) -> bool:
    """Whether a group is set as a heading and can be one: few words, no sentence."""
    text = " ".join(row.text for row in group)
    fits = len(group) <= _MOST_ROWS and len(text.split()) <= _MOST_WORDS and any(character.isalpha() for character in text)
    return fits and all(measures.stands_out(row) for row in group) and not _ENDS.search(text[-3:]) and not LEADERS.search(text[-60:])


def block_of(group: Sequence[Row], before: Row | None, levels: Mapping[float, int], setting: Setting) -> CapturedBlock:
    """The block of one group; `before` is the row above it."""
    measures = setting.measures
    first = group[0]
    parts, starts = _flowing(group, setting)
    is_near = before is not None and (before.page, before.flow) == (first.page, first.flow)
    gap = 0 if is_near and before is not None and not is_wide(before, first, measures) else 1
    heads = is_heading(group, measures)
    level = levels.get(_rounded(first.size), 0) if heads and measures.is_larger(first) and not is_bullet(first.text) else 0
    is_plain = heads or all(row.bold for row in group) or all(_is_slanted(row) for row in group)
    words = "".join(part.text for part in parts)
    is_line = heads or (len(group) == 1 and not words.rstrip().endswith((".", "!", "?"))) or is_marked(words)
    hint = Hint.HEADING if level else Hint.LINE if is_line else Hint.PARAGRAPH
    return CapturedBlock(
        content=inlines(parts, plain=is_plain),
        span=setting.span(group, starts),
        hint=hint,
        level=level,
        gap=gap,
        indent=_columns(first, measures),
        bold=first.bold and all(row.bold for row in group) and not measures.bold,
    )


def _columns(row: Row, measures: Measures) -> int:
    """Columns from the edge: half an em is as wide as a letter."""
    return max(0, round(measures.indent(row) / (0.5 * measures.size)))


def _is_slanted(row: Row) -> bool:
    return all(part.italic for piece in row.pieces for part in piece.parts if part.text.strip() and not part.shift)


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def table_of(grid: Grid, setting: Setting) -> CapturedBlock:
    """The block of a table."""
    rows = tuple(tuple(Cell(inlines(cell, plain=all(part.bold for part in cell))) for cell in line) for line in grid.cells)
    span = setting.span(grid.rows)
    table = Table(rows[0], rows[1:], span) if grid.headed else Table((), rows, span)
    return CapturedBlock(content=(), span=span, hint=Hint.BLOCK, gap=1, block=table)


def note_of(rows: Sequence[Row], name: str, setting: Setting) -> Note:
    """The text of a footnote."""
    parts, starts = _flowing(rows, setting)
    span = setting.span(rows, starts)
    return Note(NoteId(name), (Paragraph(inlines(parts), span),), span)


def _flowing(group: Sequence[Row], setting: Setting) -> tuple[list[Part], tuple[tuple[int, int], ...]]:
    """The parts of a group as one text, with the offset at which each row begins."""
    parts = _parts(group[0])
    starts = [(0, group[0].number)]
    length = sum(len(part.text) for part in parts)
    for before, row in pairwise(group):
        between, dropped = seam(before.text.rstrip(), row.text, setting.known)
        if dropped:
            parts[-1] = _shorter(parts[-1])
            length -= 1
            setting.changes.append(_rejoined(before, row, setting))
        if between:
            parts.append(Part(between))
        starts.append((length + len(between), row.number))
        added = _parts(row)
        parts += added
        length += len(between) + sum(len(part.text) for part in added)
    return parts, tuple(starts) if len(group) > 1 else ()


def _parts(row: Row) -> list[Part]:
    parts: list[Part] = []
    for piece in row.pieces:
        parts += [Part(" "), *piece.parts] if parts else piece.parts
    return parts


def _shorter(part: Part) -> Part:
    return Part(part.text[:-1], part.bold, part.italic, part.shift, part.note)


def _rejoined(before: Row, row: Row, setting: Setting) -> Change:
    left, right = before.text.rsplit(maxsplit=1)[-1], row.text.split(maxsplit=1)[0]
    return Change("SRC125", setting.span((before, row)), f"{left}{right}", f"{left[:-1]}{right}", "line-end")


def inlines(parts: Sequence[Part], *, plain: bool = False) -> Inlines:
    """Parts as inlines; `plain` leaves out bold and italic type, which says nothing where all is set so."""
    merged: list[Part] = []
    for part in parts:
        same = merged and not part.note and not merged[-1].note and _look(merged[-1], plain) == _look(part, plain)
        if same or (merged and not part.note and not merged[-1].note and not part.text.strip() and not merged[-1].shift):
            merged[-1] = Part(merged[-1].text + part.text, merged[-1].bold, merged[-1].italic, merged[-1].shift)
        elif part.text or part.note:
            merged.append(part)
    return tuple(inline for part in merged for inline in _inline(part, plain=plain))


def _look(part: Part, plain: bool) -> tuple[bool, bool, int]:
    return (False, False, part.shift) if plain else (part.bold, part.italic, part.shift)


def _inline(part: Part, *, plain: bool) -> list[Inline]:
    if part.note:
        return [NoteRef(NoteId(part.note))]
    words = part.text.strip()
    if not words or (plain and not part.shift) or not (part.shift or part.bold or part.italic):
        return [Text(part.text)] if part.text else []
    start, end = part.text.index(words), part.text.index(words) + len(words)
    content: Inlines = (Text(words),)
    one: Inline
    if part.shift:
        one = Superscript(content) if part.shift > 0 else Subscript(content)
    else:
        one = Strong(content) if part.bold else Emphasis(content)
    before, after = part.text[:start], part.text[end:]
    return [*([Text(before)] if before else []), one, *([Text(after)] if after else [])]
