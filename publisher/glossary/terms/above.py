"""What stands above a passage and beside it: what its heading announces, what leads in to its list, what the items of the list tell."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.telling import is_statement
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.language.tokens import sentences
from publisher.model.span import Span

_ANNOUNCING = ("defining_headings", "arguing_headings", "closing_headings", "loose_arguing")
"""Lists of phrases that announce meanings and kinds, benefits and challenges, conclusions."""
_LABEL = re.compile(r"[^:–—]{2,60}?(?::|\s[–—-])\s+(?=\S)")


def announced(passage: Passage) -> Iterator[str]:
    """What the nearest heading announces, and for an item of a list the paragraph before it."""
    known = passage.words
    heading = fold(passage.headings[-1]) if passage.headings else ()
    yield from (f"heading {kind}" for kind in _ANNOUNCING if announces(kind, heading, known))
    if passage.kind is Kind.ITEM:
        lead = fold(passage.before)
        yield from (f"lead {kind}" for kind in _ANNOUNCING if announces(kind, lead, known))


def announces(kind: str, run: Phrase, known: Words) -> bool:
    """Whether `run` has a phrase of the list `kind`."""
    return any(known.phrase_at(kind, run, position) for position in range(len(run)))


def told_in_lists(passages: Sequence[Passage]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """For each labelled item of a list whether most or some of its labels are followed by a statement: they argue and define nothing."""
    items = (passage for passage in passages if passage.kind is Kind.ITEM)
    for _, same in groupby(items, lambda item: (item.headings, item.before)):
        told = [(item, item.text[label.end() :]) for item in same if (label := _LABEL.match(item.text))]
        telling = sum(is_statement(_first_sentence(text), item.words) for item, text in told)
        if telling and len(told) > 1:
            share = "most" if 2 * telling >= len(told) else "some"
            yield from ((item.span, (f"list tells {share}",)) for item, _ in told)


def _first_sentence(text: str) -> str:
    begin, end = next(iter(sentences(text)), (0, len(text)))
    return text[begin:end]
