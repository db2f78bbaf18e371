"""What the editor's edition lists for its editor."""

from collections.abc import Sequence

from publisher.diagnostics import Diagnostic
from publisher.model.book import EditingNote
from publisher.model.chapter import Chapter


def editing_notes(told: Sequence[Diagnostic], chapters: Sequence[Chapter]) -> tuple[EditingNote, ...]:
    """The findings that concern the text, each with its place in the book."""
    del told, chapters
    return ()
