"""Bytes of an article → captured blocks, one reader per format. What is edited already is read as a chapter."""

from collections.abc import Callable

from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.ingest.markdown import is_capture, read_chapter, read_lines
from publisher.ingest.plaintext import read_text
from publisher.model.chapter import Chapter
from publisher.source import Capture, SourceFile

_READERS: dict[str, Callable[[SourceFile], Result[Capture]]] = {
    "txt": read_text,
    "text": read_text,
    "md": read_lines,
    "markdown": read_lines,
}
_MARKDOWN = ("md", "markdown")

SUPPORTED: frozenset[str] = frozenset(_READERS)
"""Endings of the files that can be read, in lower case without the dot."""


def is_edited(source: SourceFile) -> bool:
    """Whether an editor owns this text: a Markdown file whose metadata does not say `state: capture`."""
    return source.format in _MARKDOWN and not is_capture(source)


def capture(source: SourceFile) -> Result[Capture]:
    """The article as received. SourceError where it cannot be read."""
    reader = _READERS.get(source.format)
    if reader is None:
        raise SourceError("SRC007", file=source.id, format=source.format)
    return reader(source)


def chapter(source: SourceFile) -> Result[Chapter]:
    """An edited Markdown file, only read. SourceError where it cannot be read."""
    if source.format not in _MARKDOWN:
        raise SourceError("SRC007", file=source.id, format=source.format)
    return read_chapter(source)
