"""Bytes of an article → captured blocks, one reader per format. What is edited already is read as a chapter.

The readers are loaded when a file of their format comes: a folder of pasted text needs neither lxml nor pandoc.
"""

from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.ingest.plaintext import read_text
from publisher.model.chapter import Chapter
from publisher.source import Capture, SourceFile

_TEXT = ("txt", "text")
_MARKDOWN = ("md", "markdown")
_PAGES = ("html", "htm", "xhtml")
_WORD = ("docx",)

SUPPORTED: frozenset[str] = frozenset((*_TEXT, *_MARKDOWN, *_PAGES, *_WORD))
"""Endings of the files that can be read, in lower case without the dot."""


def is_edited(source: SourceFile) -> bool:
    """Whether an editor owns this text: a Markdown file whose metadata does not say `state: capture`."""
    if source.format not in _MARKDOWN:
        return False
    from publisher.ingest.markdown import is_capture

    return not is_capture(source)


def capture(source: SourceFile) -> Result[Capture]:
    """The article as received. SourceError where it cannot be read."""
    if source.format in _TEXT:
        return read_text(source)
    if source.format in _MARKDOWN:
        from publisher.ingest.markdown import read_lines

        return read_lines(source)
    if source.format in _PAGES:
        from publisher.ingest.html import read_html

        return read_html(source)
    if source.format in _WORD:
        from publisher.ingest.office import read_word

        return read_word(source)
    raise SourceError("SRC007", file=source.id, format=source.format)


def chapter(source: SourceFile) -> Result[Chapter]:
    """An edited Markdown file, only read. SourceError where it cannot be read."""
    if source.format not in _MARKDOWN:
        raise SourceError("SRC007", file=source.id, format=source.format)
    from publisher.ingest.markdown import read_chapter

    return read_chapter(source)
