"""PDF files with a text layer → captured blocks, by where each letter stands on its page.

Columns are read one after the other; running heads, page numbers and what is printed across the page are Changes; footnotes become
notes where their mark is found in the text. Pictures, and pages that are pictures of text, are told. The "line" of a block is that of
the file counted through all its pages.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from publisher.diagnostics import Change, Diagnostic, Result, warning
from publisher.errors import SourceError
from publisher.ingest.decoding import refuse_large
from publisher.ingest.pdf.blocks import Setting, block_of, levels_of, note_of, table_of
from publisher.ingest.pdf.columns import Row, rows_of
from publisher.ingest.pdf.furniture import Sheet, running
from publisher.ingest.pdf.glyphs import Document
from publisher.ingest.pdf.lines import Piece, pieces_of
from publisher.ingest.pdf.measures import Measures, measured, text_size
from publisher.ingest.pdf.metadata import metadata_of, titled
from publisher.ingest.pdf.notes import Footnote, noted
from publisher.ingest.pdf.pages import document_of
from publisher.ingest.pdf.paragraphs import groups_of
from publisher.ingest.pdf.tables import Grid, tables_of
from publisher.ingest.pdf.wording import is_unreadable
from publisher.language.seams import Vocabulary
from publisher.model.span import SourceId, Span
from publisher.source import Capture, CapturedBlock, SourceFile

_FEWEST_LETTERS = 50
"""Letters that the pages have in the middle, at least; fewer beside pictures are the stamp of a scanner."""
_FEWEST_ON_PAGE = 10
_NAMED = 10
_ADDRESS = re.compile(r"https?://[^\s…]{4,300}[^\s….,;)]")
_UNREADABLE = 0.3
"""Share of characters without meaning from which on a text layer is of no use."""


@dataclass(slots=True)
class _Reading:
    """What was said and done on the way, and how many lines were met."""

    source: SourceId
    diagnostics: list[Diagnostic] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    line: int = 0
    address: str = ""
    """The address that a browser prints at the foot of a page."""

    def next_span(self) -> Span:
        """The span of one more line."""
        self.line += 1
        return Span(self.source, self.line, self.line)


def read_pdf(source: SourceFile) -> Result[Capture]:
    """The article of a PDF file. SourceError where it is too large, locked, broken, or has no text that can be read."""
    refuse_large(source)
    if b"%PDF" not in source.data[:1024]:
        raise SourceError("SRC122", file=source.id)
    document = document_of(source)
    _refuse_unreadable(document, source)
    reading = _Reading(source.id)
    rows = _rows(document, reading)
    if not rows:
        raise SourceError("SRC120", file=source.id)
    _tell(document, rows, reading)
    return _captured(document, rows, reading)


def _refuse_unreadable(document: Document, source: SourceFile) -> None:
    """SourceError for pictures of pages (SRC120) and for a text layer that means nothing (SRC126)."""
    letters = [glyph.text for page in document.pages for glyph in page.glyphs]
    scanned = all(page.pictures for page in document.pages) and len(letters) < _FEWEST_LETTERS * len(document.pages)
    if not letters or scanned:
        raise SourceError("SRC120", file=source.id)
    if sum(map(is_unreadable, letters)) > _UNREADABLE * len(letters):
        raise SourceError("SRC126", file=source.id)


def _rows(document: Document, reading: _Reading) -> list[Row]:
    """The rows of all pages in reading order and numbered, without what stands beside the text."""
    pages = [pieces_of(page.glyphs) for page in document.pages]
    size, _ = text_size([piece for pieces, _ in pages for piece in pieces])
    sheets = [Sheet(page.height, tuple(pieces)) for page, (pieces, _) in zip(document.pages, pages, strict=True)]
    furniture = running(sheets, size)
    rows: list[Row] = []
    for number, (sheet, (_, aside)) in enumerate(zip(sheets, pages, strict=True)):
        lines = furniture.get(number, ())
        taken = {id(piece) for line in lines for piece in line}
        middle = sheet.height / 2
        _remove([line for line in lines if line[0].base < middle], reading)
        text = rows_of(number, [piece for piece in sheet.pieces if id(piece) not in taken])
        rows += [replace(row, number=reading.next_span().first_line) for row in text]
        _remove([line for line in lines if line[0].base >= middle], reading)
        reading.changes += [Change("SRC130", reading.next_span(), words, "", "turned") for words in aside]
    return rows


def _remove(lines: Sequence[tuple[Piece, ...]], reading: _Reading) -> None:
    """Tells the running lines of a page; the address that a browser prints there is that of the article."""
    for line in lines:
        words = " ".join(piece.text for piece in line)
        reading.changes.append(Change("SRC127", reading.next_span(), words, "", "running-line"))
        found = _ADDRESS.search(words[:1000])
        reading.address = reading.address or (found[0] if found else "")


def _tell(document: Document, rows: Sequence[Row], reading: _Reading) -> None:
    """What the editor must know of the file as a whole."""
    start = Span(reading.source, 1, 1)
    blank = [number for number, page in enumerate(document.pages, 1) if len(page.glyphs) < _FEWEST_ON_PAGE and page.pictures]
    if blank:
        named = ", ".join(map(str, blank[:_NAMED])) + (" …" if len(blank) > _NAMED else "")
        reading.diagnostics.append(warning("SRC131", start, count=len(blank), pages=named))
    pictures = sum(page.pictures for number, page in enumerate(document.pages, 1) if number not in blank)
    if pictures:
        reading.diagnostics.append(warning("SRC132", start, count=pictures))
    unread = [row for row in rows if any(map(is_unreadable, row.text))]
    if unread:
        count = sum(is_unreadable(character) for row in unread for character in row.text)
        where = Span(reading.source, unread[0].number, unread[0].number)
        reading.diagnostics.append(warning("SRC133", where, count=count, page=unread[0].page + 1))


def _captured(document: Document, rows: Sequence[Row], reading: _Reading) -> Result[Capture]:
    measures = measured(rows)
    found = noted(rows, measures)
    setting = Setting(reading.source, measures, Vocabulary.of(row.text for row in rows), reading.changes)
    blocks = tuple(_blocks(found.rows, [one for one in found.notes if not one.id], setting))
    if not blocks:
        raise SourceError("SRC120", file=reading.source)
    called = [one for one in found.notes if one.id]
    notes = tuple(note_of(one.rows, one.id, setting) for one in called)
    reading.changes += [Change("SRC129", setting.span(one.rows[:1]), one.mark, "", "note-mark") for one in called]
    lost = [one for one in found.notes if not one.id]
    reading.diagnostics += [warning("SRC134", setting.span(one.rows[:1]), mark=one.mark) for one in lost]
    metadata = metadata_of(document, blocks, reading.address)
    named = titled(blocks, metadata.title)
    capture = Capture(source=reading.source, blocks=named, metadata=metadata, notes=notes, language=metadata.language)
    changes = sorted(reading.changes, key=lambda change: change.span.first_line)
    return Result(capture, tuple(reading.diagnostics), tuple(changes))


def _blocks(rows: Sequence[Row], lost: Sequence[Footnote], setting: Setting) -> Iterator[CapturedBlock]:
    """The blocks in order; footnotes that nothing calls stand behind the paragraph that ends on their page or the next."""
    items = _items(rows, setting.measures)
    levels = levels_of([item for item in items if not isinstance(item, Grid)], setting.measures)
    waiting = list(lost)
    before: Row | None = None
    for item in items:
        first = item.rows[0] if isinstance(item, Grid) else item[0]
        while waiting and waiting[0].rows[0].page < first.page:
            yield block_of(waiting.pop(0).rows, None, {}, setting)
        yield table_of(item, setting) if isinstance(item, Grid) else block_of(item, before, levels, setting)
        before = item.rows[-1] if isinstance(item, Grid) else item[-1]
    for one in waiting:
        yield block_of(one.rows, None, {}, setting)


def _items(rows: Sequence[Row], measures: Measures) -> list[Grid | list[Row]]:
    """Tables, and between them the groups of rows."""
    items: list[Grid | list[Row]] = []
    waiting: list[Row] = []
    for one in tables_of(rows, measures):
        if isinstance(one, Grid):
            items += [*groups_of(waiting, measures), one]
            waiting = []
        else:
            waiting.append(one)
    return [*items, *groups_of(waiting, measures)]
