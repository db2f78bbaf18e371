"""Pasted text → captured blocks: one line, one block. Nothing is known of a line but its words and the white space around it."""

from collections.abc import Iterable

from publisher.diagnostics import Result
from publisher.ingest.decoding import Line, lines_of, mended, refuse_long, text_of
from publisher.model.chapter import Metadata
from publisher.model.inline import Text
from publisher.model.span import SourceId, Span
from publisher.source import Capture, CapturedBlock, SourceFile

_INVISIBLE = "\ufeff\u200b\u2060\u00ad"
_TAB = 4


def read_text(source: SourceFile) -> Result[Capture]:
    """The lines of a text file. SourceError where it cannot be read as text."""
    text = text_of(source)
    refuse_long(source, sum(not line.isspace() for line in text.value.splitlines() if line))
    whole = mended(text.value, source.id)
    return Result(text_capture(source.id, lines_of(whole.value))).after(text, whole)


def text_capture(source: SourceId, lines: Iterable[Line], metadata: Metadata | None = None) -> Capture:
    """A capture of lines, counted from 1; `gap` counts the empty lines before each, `indent` its leading columns (a tab is four)."""
    blocks: list[CapturedBlock] = []
    gap = 0
    for line in lines:
        words = line.text.strip().strip(_INVISIBLE).strip()
        if not words:
            gap += 1
            continue
        span = Span(source, line.number, line.number)
        blocks.append(CapturedBlock(content=(Text(words),), span=span, gap=gap, indent=_columns(line.text), number=len(blocks) + 1))
        gap = 0
    return Capture(source=source, blocks=tuple(blocks), metadata=metadata or Metadata())


def _columns(line: str) -> int:
    columns = 0
    for character in line:
        if character == "\t":
            columns += _TAB - columns % _TAB
        elif character in _INVISIBLE:
            continue
        elif character.isspace():
            columns += 1
        else:
            break
    return columns
