"""The references at the end of all sections of a book, from the chapters, the glossary and the editor's file."""

from collections.abc import Sequence

from publisher.crossref.pairs import PairDecision
from publisher.crossref.returned import returned
from publisher.crossref.see_also import Proposal, proposals, with_see_also
from publisher.crossref.terms import language_of
from publisher.crossref.titles import body_of
from publisher.diagnostics import Change, Result
from publisher.model.chapter import Chapter
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import AnchorId


def proposed(chapters: Sequence[Chapter], entries: Sequence[GlossaryEntry]) -> tuple[Proposal, ...]:
    """The pairs of sections that may refer to each other, the best first; front and back matter apart."""
    body = {AnchorId(chapter.id) for chapter in body_of(chapters)}
    apart = frozenset(AnchorId(chapter.id) for chapter in chapters) - body
    return proposals(chapters, entries, [language_of(chapter) for chapter in chapters], apart)


def related(
    chapters: Sequence[Chapter],
    entries: Sequence[GlossaryEntry],
    pairs: Sequence[PairDecision] = (),
    changes: Sequence[Change] = (),
    threshold: float | None = None,
) -> Result[tuple[Chapter, ...]]:
    """`chapters`, whose ids are unique, with *Lihat juga* at the end of their sections.

    `entries` are the glossary as it is printed, `pairs` the editor's decisions, `changes` what was done to the articles; proposals
    are printed from `threshold` (0-1) on, none at all where it is None.
    """
    named = returned(chapters, changes)
    return with_see_also(chapters, proposed(chapters, entries), pairs, named.value, threshold).after(named)
