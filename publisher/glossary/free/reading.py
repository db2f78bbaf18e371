"""The definitions that no rule finds: proposals by shape, of which those are taken that learnt signs speak for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from publisher.glossary.free.around import around_of
from publisher.glossary.free.lines import Stretch
from publisher.glossary.free.printed import predicate_as_printed, subject_as_printed
from publisher.glossary.free.proposed import Proposal, Text, text_of
from publisher.glossary.free.shapes import proposals
from publisher.glossary.free.signs import Signer, form_weights
from publisher.glossary.grammar.keys import key
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.terms.casing import Casing
from publisher.glossary.terms.manner import Manner

_SURE = 0.5
"""Confidence from which on what a rule has found stands in the way of another reading of the same words."""
_LEAST = 0.2
"""Confidence below which a reading is not kept, not even as a proposal."""
_TRUST = 0.5
_NEAR = 2
"""Words beside a term that may belong to a longer one."""
REASON = "free"
"""Names the pattern of a definition that was read by its shape."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A proposal in its passage, and the probability (0-1) that it defines its term."""

    share: float
    passage: int
    found: Proposal


def read_freely(chapter: Sequence[Passage], ruled: Sequence[Candidate], casing: Casing, manner: Manner) -> list[Candidate]:
    """What `chapter` defines beside `ruled`, which the rules have found there and weighed.

    `casing` is how the book writes its words, `manner` how the chapter tells.
    Every term comes once, with its likeliest meaning, and no two meanings share a word.
    """
    weights = form_weights()
    weighed: list[_Weighed] = []
    texts: list[Text] = []
    for number, (signer, proposed) in enumerate(left_over(chapter, ruled, casing, manner)):
        texts.append(signer.text)
        for found in proposed:
            share = signer.share(found, weights[found.form])
            if share >= _LEAST:
                weighed.append(_Weighed(share, number, found))
    return list(_chosen(weighed, chapter, texts, defined_by(ruled)))


def left_over(
    chapter: Sequence[Passage], ruled: Sequence[Candidate], casing: Casing, manner: Manner
) -> Iterator[tuple[Signer, Iterator[Proposal]]]:
    """For each passage of `chapter` what tells its signs, and the proposals in the sentences that the rules have not surely read."""
    sure = _sure(ruled)
    around = around_of(chapter, casing, len(sure), manner)
    for passage in chapter:
        text = text_of(passage)
        yield Signer(text, passage, around), proposals(text, _ruled_sentences(passage, text, sure))


def defined_by(ruled: Sequence[Candidate]) -> set[str]:
    """The keys of the terms that the rules have surely defined."""
    return {key(one.subject.headword) for one in _sure(ruled)}


def _sure(ruled: Sequence[Candidate]) -> list[Candidate]:
    return [one for one in ruled if one.confidence >= _SURE]


def _ruled_sentences(passage: Passage, text: Text, ruled: Sequence[Candidate]) -> frozenset[int]:
    """The numbers of the sentences of `passage` that hold something of `ruled`."""
    within = [one.place[0] for one in ruled if passage.span.source == one.span.source and _is_within(one, passage)]
    return frozenset(number for number, line in enumerate(text.lines) if any(line.place[0] <= start < line.place[1] for start in within))


def _is_within(one: Candidate, passage: Passage) -> bool:
    return passage.span.first_line <= one.span.first_line <= passage.span.last_line


def _chosen(weighed: list[_Weighed], chapter: Sequence[Passage], texts: Sequence[Text], defined: set[str]) -> Iterator[Candidate]:
    taken: dict[tuple[int, int], list[Stretch]] = {}
    for one in sorted(weighed, key=lambda one: (-one.share, one.passage, one.found.meaning, one.found.term)):
        passage, text = chapter[one.passage], texts[one.passage]
        meaning = one.found.meaning
        beside = taken.setdefault((one.passage, meaning.line), [])
        name = key(text.lines[one.found.term.line].said(one.found.term))
        if name in defined or _is_taken(meaning, beside) or _is_part_of_term(one.found.term, text, defined):
            continue
        predicate = predicate_as_printed(one.found, text)
        subject = subject_as_printed(one.found, text)
        if predicate is None or subject is None:
            continue
        read = candidate(subject, predicate, _TRUST, REASON, passage, text.lines[meaning.line].place)
        defined.update((name, key(read.subject.headword)))
        beside.append(meaning)
        yield replace(read, confidence=round(one.share, 3))


def _is_taken(meaning: Stretch, taken: Sequence[Stretch]) -> bool:
    """Whether a word of `meaning` is one of another meaning."""
    return any(meaning.first < other.end and other.first < meaning.end for other in taken)


def _is_part_of_term(stretch: Stretch, text: Text, defined: set[str]) -> bool:
    """As in "(perdagangan) internasional": with the words beside it, it is a term that is defined already."""
    line = text.lines[stretch.line]
    firsts = range(max(0, stretch.first - _NEAR), stretch.first + 1)
    ends = range(stretch.end, min(len(line.run), stretch.end + _NEAR) + 1)
    longer = (Stretch(stretch.line, first, end) for first in firsts for end in ends if (first, end) != (stretch.first, stretch.end))
    return any(key(line.said(one)) in defined for one in longer)
