"""The text of a rich text file in the making: paragraphs, lists and tables → XHTML, as the words for their ends come."""

from dataclasses import dataclass, field, replace

from publisher.ingest.office.page import CAPTION, TITLE, Piece, line_of, stands_out, styled
from publisher.ingest.office.richtext.lists import Entry, ListTable, entry, listed
from publisher.ingest.office.richtext.tables import Row, RowForm, row, table

DEEPEST_TABLE = 8
_QUOTED = ("quote", "quotation", "intense quote", "block text", "kutipan")
_FAR = 200
"""Twentieths of a point at both sides: the paragraph is set in."""


@dataclass(frozen=True, slots=True)
class Lines:
    """How a paragraph is set. `outline` is the level of a heading (-1 for none), `override` its list (0 for none), `depth` of tables."""

    style: str = ""
    outline: int = -1
    override: int = 0
    level: int = 0
    depth: int = 0
    left: int = 0
    right: int = 0


@dataclass(slots=True)
class _Level:
    """The text itself, or a table with the cell at hand."""

    blocks: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def add(self, block: str) -> None:
        """A block, after the items of the list before it."""
        if self.entries:
            self.blocks.append(listed(self.entries))
            self.entries = []
        self.blocks.append(block)

    def ended(self) -> str:
        """The blocks so far, which the level then no longer has."""
        self.add("")
        found = "".join(self.blocks)
        self.blocks = []
        return found


@dataclass(slots=True)
class Body:
    """A text of its own: that of the file, of a note, of a text box. `usual` is the size of most text in points."""

    lists: ListTable
    usual: float
    pieces: list[Piece] = field(default_factory=list)
    marker: str = ""
    is_old: bool = False
    """Whether markers are written as before Word 97, once for several paragraphs."""
    beside: list[str] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=lambda: [_Level()])
    paragraphs: int = 0

    def paragraph(self, lines: Lines) -> None:
        """Ends the paragraph at hand."""
        self._at(min(lines.depth, DEEPEST_TABLE))
        level = self.levels[-1]
        pieces, self.pieces = self.pieces, []
        marker, self.marker = self.marker, ""
        if any(one.written.strip() for one in pieces):
            self.paragraphs += 1
            self._written(pieces, marker, lines, level)
        if self.beside:
            level.add("".join(self.beside))
            self.beside = []

    def break_page(self, lines: Lines) -> None:
        """A new page or column: ends the paragraph at hand if it has begun."""
        if self.pieces:
            self.paragraph(lines)

    def cell(self, lines: Lines, depth: int) -> None:
        """Ends the paragraph and the cell at hand."""
        depth = min(depth, DEEPEST_TABLE)
        if self.pieces or self.beside:
            self.paragraph(Lines(lines.style, lines.outline, lines.override, lines.level, depth))
        self._at(depth)
        level = self.levels[-1]
        level.cells.append(level.ended())

    def row(self, depth: int, form: RowForm) -> None:
        """Ends the row at hand."""
        if len(self.levels) - 1 < depth:
            return
        self._at(min(depth, DEEPEST_TABLE))
        level = self.levels[-1]
        rest = level.ended()
        if rest:
            level.cells.append(rest)
        if level.cells:
            level.rows.append(row(level.cells, form))
        level.cells = []

    def written(self, lines: Lines) -> str:
        """All of it, ended."""
        if self.pieces or self.beside:
            self.paragraph(lines)
        self._at(0)
        return self.levels[0].ended()

    def _at(self, depth: int) -> None:
        """Opens or closes tables until the text at hand is `depth` tables deep."""
        while len(self.levels) - 1 > depth:
            self.row(len(self.levels) - 1, RowForm())
            closed = self.levels.pop()
            if closed.rows:
                self.levels[-1].add(table(closed.rows))
        while len(self.levels) - 1 < depth:
            self.levels.append(_Level())

    def _is_listed(self, block: str, marker: str, lines: Lines, level: _Level) -> bool:
        """Whether a paragraph is an item, or one more paragraph of the item before: where each item has its sign, that has none."""
        last = level.entries[-1] if level.entries else None
        goes_on = last is not None and lines.override == last.source and lines.override > 0 and not marker.strip()
        if last is not None and goes_on and not last.is_old:
            level.entries[-1] = replace(last, inside=last.inside + block)
            return True
        item = entry(block, marker, min(lines.level, DEEPEST_TABLE), lines.override, self.lists) if marker or lines.override else None
        if item is None and last is not None and goes_on:
            item = replace(last, inside=block, number=0)
        if item is None:
            return False
        level.entries.append(replace(item, is_old=self.is_old))
        return True

    def _written(self, pieces: list[Piece], marker: str, lines: Lines, level: _Level) -> None:
        style = lines.style
        if 0 <= lines.outline <= 5:
            level.add(f"<h{lines.outline + 1}>{line_of(styled(pieces), bold=False)}</h{lines.outline + 1}>")
            return
        is_styled = style == "title" or style.startswith("caption")
        line = line_of(styled(pieces)) if is_styled else line_of(pieces, bold=stands_out(pieces, self.usual) or None)
        if self._is_listed(f"<p>{line}</p>", marker, lines, level):
            return
        marked = f"{marker.strip()} {line}" if marker.strip() else line
        level.add(_as_named(marked, style, lines))


def _as_named(line: str, style: str, lines: Lines) -> str:
    if style.startswith("caption"):
        return f'<div class="{CAPTION}"><p>{line}</p></div>'
    if style == "title":
        return f'<div class="{TITLE}"><p>{line}</p></div>'
    if style.startswith(_QUOTED) or (lines.left > _FAR and lines.right > _FAR):
        return f"<blockquote><p>{line}</p></blockquote>"
    return f"<p>{line}</p>"
