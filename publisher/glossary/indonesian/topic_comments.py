"""Indonesian definitions without a copula: "Emulgator itu zat yang menstabilkan emulsi".

"Gedung itu bangunan yang …" points at one building; there the topic is a kind of thing that everybody knows.
"""

import re
from collections.abc import Iterator

from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.learned import is_learned
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import is_enumeration, predicate_of
from publisher.glossary.sides.subjects import subject_of

_TOPIC_MARK = "itu"
_TRUST = 1.8
_LONGEST_NAME = 3
_WELL_KNOWN = ("genus", "humans", "actors", "place_genus", "person_genus", "trades", "times", "pronouns", "events")


def topic_comments(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """The definition of the statement that sets a kind of thing beside its term, at most one."""
    known = passage.words
    if known.language != "id" or not part.opens:
        return
    for position in range(1, min(_LONGEST_NAME + 2, len(part.run) - 2)):
        if part.run[position] == _TOPIC_MARK and not known.phrase_at("clause_breaks", part.run, position):
            subject = subject_of(part.before(position), known)
            right = part.after(position + 1)
            predicate = predicate_of(right, known)
            if (
                subject is None
                or predicate is None
                or part.run[position + 1].startswith(("ber", "ter"))
                or subject.weak
                or _is_role(subject.headword, known)
                or subject.verbal
                or (_is_well_known(subject.headword, known) and not _is_meant(subject.headword, passage))
            ):
                return
            if predicate.in_good_order and not is_enumeration(right, known):
                yield candidate(subject, predicate, _TRUST, "topic", passage, part.place)
            return


def _is_meant(headword: str, passage: Passage) -> bool:
    """Whether the word is no thing that is pointed at: learned, in the heading, or named before without "itu"."""
    name = headword.casefold()
    before = re.search(rf"\b{re.escape(name)}\b(?! (?:itu|ini|tersebut|adalah)\b)", passage.text.casefold())
    again = before is not None and " " in name
    return is_learned(headword, passage.words) or _is_headed(headword, passage) or again


def _is_role(headword: str, known: Words) -> bool:
    """As in "Andalan tim itu": what somebody is to others."""
    run = headword.casefold().split()
    return len(run) > 1 and known.has("particular", run[0]) and not known.has("genus", run[0])


def _is_headed(headword: str, passage: Passage) -> bool:
    """Whether a heading above is about it, so that "konjungsi itu" means any."""
    return " " not in headword and any(headword.casefold() in fold(heading) for heading in passage.headings)


def _is_well_known(headword: str, known: Words) -> bool:
    """As in "Gedung itu", "Pasar Baru itu": something that is pointed at, or a name."""
    run = headword.casefold().split()
    named = headword[:1].isupper() and any(part[:1].isupper() for part in headword.split()[1:])
    return named or len(run) > _LONGEST_NAME or any(known.has(kind, run[0]) for kind in _WELL_KNOWN)
