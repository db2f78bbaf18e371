"""The chapter around a proposal, and the heading above it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.word_signs import classes, listed
from publisher.glossary.grammar.words import Phrase, fold
from publisher.glossary.terms.casing import Casing
from publisher.glossary.terms.manner import Manner
from publisher.glossary.terms.traits import step

_LONGEST = 5
"""Words of a run that is counted: those of the longest term."""
_HUNDRED = 100
_DEFINING = (3, 8, 15, 25, 40)
_ARGUING = (1, 2, 3, 5)
_JUDGING = (10, 20, 30, 40, 55)
"""Bounds of the shares, of a hundred sentences, and of the number of headings."""
_MANY = 2


@dataclass(frozen=True, slots=True)
class Around:
    """A chapter: how often each run of words comes in it, the runs of its headings, how the book writes its words.

    `signs` say what kind of text it is: how much of it defines, argues and judges; `manner` is how it tells.
    """

    counts: Mapping[Phrase, int]
    headings: frozenset[Phrase]
    casing: Casing
    signs: tuple[str, ...]
    manner: Manner

    @property
    def is_doubtful(self) -> bool:
        """Whether it tells news, or several headings announce benefits, challenges or conclusions."""
        return self.manner.report or not {f"arguing {number}" for number in range(_MANY, len(_ARGUING) + 1)}.isdisjoint(self.signs)


def around_of(passages: Sequence[Passage], casing: Casing, ruled: int, manner: Manner) -> Around:
    """The chapter of `passages`, in which the rules found `ruled` definitions; `casing` is how the book writes its words."""
    counts = Counter(run for passage in passages for run in _runs(fold(passage.text)))
    headings = {heading for passage in passages for heading in passage.headings}
    return Around(
        counts=counts,
        headings=frozenset(run for heading in headings for run in _runs(fold(heading))),
        casing=casing,
        signs=tuple(_kind_of_text(passages, ruled)) if passages else (),
        manner=manner,
    )


def _kind_of_text(passages: Sequence[Passage], ruled: int) -> Iterator[str]:
    sentences = [fold(passage.text[begin:end]) for passage in passages for begin, end in passage.sentences()]
    total = max(1, len(sentences))
    known = passages[0].words
    headings = {fold(passage.headings[-1]) for passage in passages if passage.headings}
    arguing = sum(any(known.phrase_in(kind, heading) for kind in listed("argued")) for heading in headings)
    judging = sum(any(known.has(kind, word) for kind in listed("judging") for word in run) for run in sentences)
    yield f"defining {step(_HUNDRED * ruled // total, _DEFINING)}"
    yield f"arguing {step(arguing, _ARGUING)}"
    yield f"judging {step(_HUNDRED * judging // total, _JUDGING)}"


def _runs(run: Phrase) -> Iterator[Phrase]:
    return (run[start:end] for start in range(len(run)) for end in range(start + 1, min(len(run), start + _LONGEST) + 1))


def heading_signs(passage: Passage) -> Iterator[str]:
    """What the heading above says of what stands below it: meanings, or benefits and challenges."""
    run = fold(passage.headings[-1]) if passage.headings else ()
    if not run:
        yield "heading:none"
        return
    yield "heading:title" if len(passage.headings) == 1 else "heading:section"
    yield from (f"heading:{kind}" for kind in listed("headings") if passage.words.phrase_in(kind, run))
    yield from (f"heading:first {one}" for one in classes(run[0], passage.words.language))
