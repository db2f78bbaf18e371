"""How a chapter tells: as a report, in lists that argue."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.telling import is_statement
from publisher.glossary.grammar.words import Phrase, fold
from publisher.language.tokens import sentences
from publisher.model.span import Span

Signs = tuple[str, ...]
_LABEL = re.compile(r"[^:–—]{2,60}?(?::|\s[–—-])\s+(?=\S)")
_QUOTATION = ("\x00", "“", '"')
_REPORT_SHARE, _REPORT_COUNT = 0.12, 3


@dataclass(frozen=True, slots=True)
class Manner:
    """`report`: many sentences of the chapter are somebody's words; `lists`: what the labelled items of a list tell together."""

    report: bool
    lists: Mapping[Span, Signs]

    def told_in_list(self, passage: Passage) -> Signs:
        """What the list tells to which `passage` belongs; nothing where it is no labelled item."""
        return self.lists.get(passage.span, ())


def manner_of(passages: Sequence[Passage]) -> Manner:
    """How the chapter that consists of `passages` tells."""
    return Manner(_is_report(passages), dict(_told_in_lists(passages)))


def _is_report(passages: Sequence[Passage]) -> bool:
    """Whether many sentences of a chapter are somebody's words."""
    said = total = 0
    for passage in passages:
        total += len(passage.sentences())
        run = fold(passage.text)
        said += _said(passage, run) + passage.text.count("\x00 ")
    return said >= _REPORT_COUNT and said >= _REPORT_SHARE * total


def _said(passage: Passage, run: Phrase) -> int:
    """How often somebody speaks: "kata" beside a quotation, "mengatakan bahwa"; "kata benda" and "added to the water" are no speech."""
    if any(mark in passage.text for mark in _QUOTATION):
        return sum(passage.words.has("reporting", word) for word in run)
    return sum(passage.words.phrase_at("sayings", run, position) > 0 for position in range(len(run)))


def _told_in_lists(passages: Sequence[Passage]) -> Iterator[tuple[Span, Signs]]:
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
