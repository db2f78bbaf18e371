"""What the editor's edition lists for its editor."""

from collections.abc import Mapping, Sequence

from publisher.diagnostics import Diagnostic
from publisher.language import messages
from publisher.model.book import EditingNote
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.span import SourceId, Span
from publisher.model.walk import all_sections

GROUPS = ("conflicts", "claims", "dated", "missing", "other")
"""Groups of editing notes in their printed order; the catalogue of messages says which code belongs to which."""


def editing_notes(told: Sequence[Diagnostic], chapters: Sequence[Chapter]) -> tuple[EditingNote, ...]:
    """The findings that concern the words of the manuscript, each once, with the nearest place in the book.

    Sorted by group, then as the book reads; what stands in no chapter comes last.
    """
    order = {chapter.source: place for place, chapter in enumerate(chapters)}
    concerning = [one for one in dict.fromkeys(told) if messages.editing_group(one.code) in GROUPS]
    concerning.sort(key=lambda one: (GROUPS.index(messages.editing_group(one.code)), *_place(one.span, order)))
    return tuple(EditingNote(one.code, dict(one.values), one.span, _anchor(one.span, chapters)) for one in concerning)


def _place(span: Span | None, order: Mapping[SourceId, int]) -> tuple[int, int]:
    return (order.get(span.source, len(order)), span.first_line) if span else (len(order) + 1, 0)


def _anchor(span: Span | None, chapters: Sequence[Chapter]) -> AnchorId | None:
    """The section that holds the first line of `span`, else its chapter; None outside all chapters."""
    chapter = next((one for one in chapters if span and one.source == span.source), None)
    if chapter is None or span is None:
        return None
    above = [one.id for one in all_sections(chapter.sections) if one.span.source == span.source and one.span.first_line <= span.first_line]
    return above[-1] if above else AnchorId(chapter.id)
