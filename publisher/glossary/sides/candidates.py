"""A definition found in the text, before it is weighed against others."""

from dataclasses import dataclass

from publisher.glossary.grammar.passages import Passage
from publisher.glossary.sides.nounphrase import behind_carrier
from publisher.glossary.sides.predicates import Predicate
from publisher.glossary.sides.subjects import Subject
from publisher.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A subject with its definition; `reason` names the pattern, `trust` (0-3) how seldom that pattern errs.

    `introduced` says that other names stand beside the term, as they do where it is introduced; `composed` that the
    definition is put together from several places and stands nowhere like that. `place` is where its clause or sentence
    stands in its paragraph (start, end).
    """

    subject: Subject
    definition: str
    trust: float
    reason: str
    span: Span
    genus: bool = False
    differentia: bool = False
    pointer: bool = False
    closing: bool = False
    headed: bool = False
    introduced: bool = False
    composed: bool = False
    confidence: float = 0.0
    order: int = 0
    place: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Alias:
    """Two names for one thing, without a definition: "Fotosintesis disebut juga asimilasi"."""

    name: str
    other: str


def candidate(subject: Subject, predicate: Predicate, trust: float, reason: str, passage: Passage, place: tuple[int, int]) -> Candidate:
    """A candidate whose definition stands at `place` (start, end) of `passage`; what only carries its subject is left out."""
    subject = behind_carrier(subject, predicate.text, passage.words)
    return Candidate(
        subject=subject,
        definition=predicate.text,
        trust=trust,
        reason=reason,
        span=passage.span_of(*place),
        genus=predicate.genus,
        differentia=predicate.differentia,
        pointer=predicate.pointer,
        closing=passage.closing,
        headed=_is_headed(subject, passage),
        introduced=bool(subject.abbreviations or subject.glosses),
        place=place,
        composed=predicate.text.casefold() not in passage.text.casefold(),
    )


def _is_headed(subject: Subject, passage: Passage) -> bool:
    """Whether the heading above names the subject."""
    return bool(passage.headings) and subject.headword.casefold() in passage.headings[-1].casefold()
