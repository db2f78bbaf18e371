"""The Markdown dialect (docs/reference/markdown.md): an edited file → a chapter, one that is still a capture → its lines."""

from dataclasses import replace

from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.ingest.decoding import Line, lines_of, mended, text_of
from publisher.ingest.markdown.chapter import read_body
from publisher.ingest.markdown.fences import TooDeepError
from publisher.ingest.markdown.metadata import divided, head_of
from publisher.ingest.plaintext import text_capture
from publisher.model.chapter import Chapter
from publisher.source import Capture, SourceFile

_CAPTURE = "capture"


def is_capture(source: SourceFile) -> bool:
    """Whether a Markdown file says `state: capture`, so that its lines are still to be cleaned."""
    try:
        text, _, _ = divided(mended(text_of(source).value, source.id).value)
        return head_of(text, source.id).value.state.casefold() == _CAPTURE
    except SourceError:
        return False


def read_lines(source: SourceFile) -> Result[Capture]:
    """The lines of a Markdown file that is still a capture, with its metadata. SourceError as for pasted text."""
    text = text_of(source)
    whole = mended(text.value, source.id)
    yaml_text, body, before = divided(whole.value)
    head = head_of(yaml_text, source.id)
    lines = (Line(line.number + before, line.text) for line in lines_of(body))
    metadata = replace(head.value.metadata, title=head.value.title)
    captured = replace(text_capture(source.id, lines, metadata), language=metadata.language)
    return Result(captured).after(text, whole, head)


def read_chapter(source: SourceFile) -> Result[Chapter]:
    """An edited file as a chapter. SourceError where it is no text, its metadata are broken or it is nested too deep."""
    text = text_of(source)
    whole = mended(text.value, source.id)
    yaml_text, body, before = divided(whole.value)
    head = head_of(yaml_text, source.id)
    try:
        chapter = read_body(body, before, head.value, source)
    except TooDeepError as problem:
        raise SourceError("SRC012", file=source.id, line=before + problem.line + 1) from problem
    except RecursionError as problem:
        raise SourceError("SRC012", file=source.id, line=before + 1) from problem
    return chapter.after(text, whole, head)
