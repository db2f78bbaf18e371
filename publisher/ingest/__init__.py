"""Bytes of an article → captured blocks, one reader per format. What is edited already is read as a chapter.

The readers are loaded when a file of their format comes: a folder of pasted text needs neither lxml nor pandoc.
"""

import re
from contextlib import suppress

from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.ingest.decoding import refuse_long
from publisher.ingest.plaintext import read_text
from publisher.model.chapter import Chapter
from publisher.source import Capture, SourceFile

_METADATA = re.compile(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:\w[\w-]{0,29}:[^\r\n]{0,300}\r?\n|[ \t-][^\r\n]{0,300}\r?\n){1,30}?---[ \t]*\r?\n"
)
"""Fields between two lines of dashes at the very start of a file."""


def is_edited(source: SourceFile) -> bool:
    """Whether an editor owns this text: a Markdown file whose metadata does not say `state: capture`."""
    if source.format != "md":
        return False
    from publisher.ingest.markdown import is_capture

    return not is_capture(source)


def capture(source: SourceFile) -> Result[Capture]:
    """The article as received. SourceError where it cannot be read."""
    captured = _read(source)
    refuse_long(source, len(captured.value.blocks))
    return captured


def _read(source: SourceFile) -> Result[Capture]:
    match source.format:
        case "txt":
            return _read_typed(source)
        case "md":
            from publisher.ingest.markdown import read_lines

            return read_lines(source)
        case "html" | "htm":
            from publisher.ingest.html import read_html

            return read_html(source)
        case "docx" | "odt" | "rtf" | "epub":
            from publisher.ingest.office import read_office

            return read_office(source)
        case "pdf":
            from publisher.ingest.pdf import read_pdf

            return read_pdf(source)
        case _:
            raise SourceError("SRC007", file=source.id, format=source.format)


def _read_typed(source: SourceFile) -> Result[Capture]:
    """A text file; one that opens with metadata as Markdown has them, as a chat program's answer may, gives those to the article."""
    if _METADATA.match(source.data):
        from publisher.ingest.markdown import read_lines

        with suppress(SourceError):  # what cannot be read as metadata stays text
            return read_lines(source)
    return read_text(source)


def chapter(source: SourceFile) -> Result[Chapter]:
    """An edited Markdown file, only read. SourceError where it cannot be read."""
    if source.format != "md":
        raise SourceError("SRC007", file=source.id, format=source.format)
    from publisher.ingest.markdown import read_chapter

    return read_chapter(source)
