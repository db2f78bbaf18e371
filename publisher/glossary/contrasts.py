"""English definitions by contrast: two things of one kind, each with a clause of its own.

"In a transverse wave, the particles move …. In a longitudinal wave, they move …"; "A strong acid ionises completely, whereas a
weak acid ionises only partly". One such sentence alone may tell anything; two about the same kind say how its kinds differ.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.glossary.candidates import Candidate, candidate
from publisher.glossary.openers import without_openers
from publisher.glossary.passages import Passage
from publisher.glossary.predicates import Predicate
from publisher.glossary.subjects import subject_of
from publisher.glossary.words import Words, fold
from publisher.language.tokens import words

_TRUST = 1.3
_NAME = 2
"""Words of "transverse wave": a difference and a kind."""
_SHORTEST, _LONGEST = 3, 30
"""Words of the clause."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the things: its name, and what is told of it, standing at `place` of its passage."""

    name: str
    text: str
    place: tuple[int, int]

    @property
    def kind(self) -> str:
        return fold(self.name)[-1]


def contrasts(passage: Passage) -> Iterator[Candidate]:
    """The things that sentences of `passage` set against each other, with what sets each apart."""
    known = passage.words
    if not known.single["contrasters"]:
        return
    sides = [side for begin, end in passage.sentences() for side in _sides(passage.text, begin, end, known)]
    kinds = Counter(side.kind for side in sides)
    for side in sides:
        subject = subject_of(side.name, known)
        if kinds[side.kind] > 1 and subject is not None:
            predicate = Predicate(
                side.text, genus=True, differentia=True, pointer=any(known.has("pointers", word) for word in fold(side.text))
            )
            yield candidate(subject, predicate, _TRUST, "contrast", passage, side.place)


def _sides(text: str, begin: int, end: int, known: Words) -> Iterator[_Side]:
    sentence = text[begin:end].rstrip(" .!?")
    whole = _in_which(sentence, (begin, end), known)
    if whole is not None:
        yield whole
        return
    for contraster in sorted(known.single["contrasters"]):
        first, mark, second = sentence.partition(f", {contraster} ")
        if mark:
            both = [_that(part, (begin, end), known) for part in (first, second)]
            yield from (side for side in both if side is not None and None not in both)


def _in_which(sentence: str, place: tuple[int, int], known: Words) -> _Side | None:
    """As in "In a transverse wave, the particles move …"."""
    phrase, comma, clause = sentence.partition(", ")
    tokens = words(phrase)
    opened = len(tokens) == _NAME + 2 and known.has("adjunct_prepositions", tokens[0].text.casefold())
    clause = without_openers(clause, known)
    if not (comma and opened and known.has("indefinite_articles", tokens[1].text.casefold()) and _is_clause(clause)):
        return None
    name = phrase[tokens[2].start :]
    return _Side(name, f"{fold(name)[-1]} in which {clause[:1].lower()}{clause[1:]}", place)


def _that(part: str, place: tuple[int, int], known: Words) -> _Side | None:
    """As in "A strong acid ionises completely"; with "is" it is no clause of its own, that is read elsewhere."""
    part = without_openers(part, known)
    tokens = words(part)
    if len(tokens) < _NAME + _SHORTEST or not known.has("indefinite_articles", tokens[0].text.casefold()):
        return None
    verb = tokens[_NAME + 1].text.casefold()
    rest = part[tokens[_NAME + 1].start :]
    if not verb.endswith("s") or known.has("presenters", verb) or known.has("prepositions", verb) or not _is_clause(rest):
        return None
    name = part[tokens[1].start : tokens[_NAME].end]
    return _Side(name, f"{fold(name)[-1]} that {rest}", place)


def _is_clause(text: str) -> bool:
    return _SHORTEST <= len(fold(text)) <= _LONGEST and "\x00" not in text
