"""What stands above a passage: what its heading announces, and what leads in to its list."""

from collections.abc import Iterator

from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.words import fold

_ANNOUNCING = ("defining_headings", "arguing_headings", "closing_headings", "loose_arguing")
"""Lists of phrases that announce meanings and kinds, benefits and challenges, conclusions."""


def announced(passage: Passage) -> Iterator[str]:
    """What the nearest heading announces, and for an item of a list the paragraph before it."""
    known = passage.words
    heading = fold(passage.headings[-1]) if passage.headings else ()
    yield from (f"heading {kind}" for kind in _ANNOUNCING if known.phrase_in(kind, heading))
    if passage.kind is Kind.ITEM:
        lead = fold(passage.before)
        yield from (f"lead {kind}" for kind in _ANNOUNCING if known.phrase_in(kind, lead))
