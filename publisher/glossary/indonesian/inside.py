"""Indonesian definitions by what is so within a thing: "Pada runtunan (sequence), setiap perintah dikerjakan berurutan".

Any circumstance has this form ("Pada musim hujan, sungai meluap"). It defines where the text shows that it presents the term: by its other
name in brackets, under a heading of that name, behind a sentence that lists it, or against another of its kind ("sedangkan pada …").
"""

import re
from collections.abc import Iterator

from publisher.glossary.grammar.openers import heading_term
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import composed, is_general, kind_in, without_more
from publisher.glossary.indonesian.divisions import Division, division_of
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import Predicate, begun_small
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_WITHIN = re.compile(
    r"(?:\A|(?:, |; )(?:sedangkan|sementara|adapun) )(?:pada|dalam|di dalam) "
    r"([\w-]{2,30}(?: [\w-]{2,30}){0,3}(?: \([^()]{2,40}\))?),? (?=\S)",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"[,;] (?:sedangkan|sementara|adapun) ", re.IGNORECASE)
_TRUST = 1.4
_LONGEST = 600
_SAID = 6
"""Words among which the clause has its verb."""
_EVENT = "ketika"
_HOLDER = "yang di dalamnya"


def within(passage: Passage) -> Iterator[Candidate]:
    """What the sentences of `passage` say to be so within a thing that they present."""
    known = passage.words
    if known.language != "id":
        return
    division: Division | None = None
    for begin, end in passage.sentences():
        sentence = passage.text[begin:end]
        if len(sentence) > _LONGEST or "\x00" in sentence:
            continue
        for subject, told in _stated(sentence, passage, division):
            yield candidate(subject, told, _TRUST, "within", passage, (begin, end))
        division = division_of(sentence, known) or division


def _stated(sentence: str, passage: Passage, division: Division | None) -> Iterator[tuple[Subject, Predicate]]:
    known = passage.words
    found = [(one, subject_of(one[1], known)) for one in _WITHIN.finditer(sentence)]
    heads = [kind_in(subject.headword, known) for _, subject in found if subject is not None]
    for one, subject in found:
        if subject is None or subject.weak or subject.verbal:
            continue
        kind = kind_in(subject.headword, known)
        listed = division is not None and fold(subject.headword) in division.names
        shown = bool(subject.glosses) or listed or _is_headed(subject, passage) or (kind and heads.count(kind) > 1)
        kind = kind or (division.kind if listed and division is not None else "")
        told = without_more(_AGAINST.split(sentence[one.end() :])[0])
        if shown and kind and _is_clause(told, known):
            link = _EVENT if known.has("events", kind) or known.has("clausal", kind) else _HOLDER
            first = words(told)[0]
            itself = first.text.casefold() == kind
            yield subject, composed(f"{kind} yang{told[first.end :]}" if itself else f"{kind} {link} {begun_small(told)}", known)


def _is_headed(subject: Subject, passage: Passage) -> bool:
    """Whether the paragraph is the first under a heading that is the term."""
    return passage.opens and bool(passage.headings) and fold(heading_term(passage.headings[-1], passage.words)) == fold(subject.headword)


def _is_clause(told: str, known: Words) -> bool:
    """Whether somebody or something does it there, in general and with a subject of its own."""
    run = fold(told)
    if not run or not is_general(told, known) or is_verb(run[0], known):
        return False
    closed = any(known.has(kind, run[0]) for kind in ("personal", "stand_ins", "particles", "relatives", "prepositions", "near_pointers"))
    said = any(is_verb(word, known) or known.has("finite", word) for word in run[1:_SAID])
    return said and not closed and not any(known.has("personal", word) for word in run)
