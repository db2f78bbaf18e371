"""Indonesian definitions in a relative clause or a bracket: "X, yang merupakan Y", "data yang terbaca (plaintext)".

Of a certain thing ", yang …" tells what happened; of a kind of thing, just presented or set against another, what it is.
"""

import re
from collections.abc import Iterator

from publisher.glossary.candidates import Candidate, candidate
from publisher.glossary.clauses import Clause
from publisher.glossary.named_term import restricted_name
from publisher.glossary.nounphrase import noun_phrase_before
from publisher.glossary.onward import introduced, is_event
from publisher.glossary.openers import without_openers
from publisher.glossary.passages import Passage
from publisher.glossary.predicates import Predicate, is_enumeration, predicate_of
from publisher.glossary.short_forms import is_short_form
from publisher.glossary.subjects import Subject, is_name, subject_of
from publisher.glossary.verbs import is_verb
from publisher.glossary.words import Words, fold
from publisher.language.tokens import words

_RELATIVE = re.compile(r",\s+yang\s+")
_DESCRIBED = re.compile(r"([\w-]+ yang (?:[\w-]+ ){0,4}[\w-]+) \(([a-z][a-z-]{3,}(?: [a-z-]{3,})?)\)")
_IS = 1.7
_DOES = 1.2
_BRACKETED = 1.5
_SHORTEST, _LONGEST = 3, 30
_CONTRAST = re.compile(r"(?:berbeda (?:dengan|dari)|(?:kebalikan|lawan) dari) ([^,.;]{3,60})\Z", re.IGNORECASE)
_JOINED = re.compile(r" (?:dan|serta|atau) ([\w-]+ yang (?:tidak )?[\w-]+(?: \([^()]*\))?)\Z")


def relative_definitions(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """The definitions that follow their term as ", yang …" or stand before it in brackets."""
    known = passage.words
    if known.language != "id":
        return
    for found in _DESCRIBED.finditer(part.text):
        subject = subject_of(found[2], known, named=True)
        predicate = predicate_of(found[1], known)
        described = predicate is not None and known.has("genus", fold(found[1])[0])
        if subject is not None and predicate is not None and described and not is_event(found[1], fold(found[1]), known):
            yield candidate(subject, predicate, _BRACKETED, "bracket", passage, part.place)
    for found in _RELATIVE.finditer(part.text):
        one = _relative(part.text[: found.start()], part.text[found.end() :], known)
        if one is not None:
            yield candidate(one[0], one[1], one[2], "relative clause", passage, part.place)
            return


def _relative(left: str, right: str, known: Words) -> tuple[Subject, Predicate, float] | None:
    run = fold(right[:60])
    if not run:
        return None
    clause = _up_to_end(right, known)
    if known.has("copulas", run[0]):
        subject = _term(left, known)
        told = clause[words(clause)[0].end :]
        predicate = predicate_of(told, known)
        sound = predicate is not None and predicate.in_good_order and not is_enumeration(told, known)
        return (subject, predicate, _IS) if subject is not None and predicate is not None and sound else None
    contrasted = _contrasted(left, known)
    subject = contrasted or introduced(left, known, ending=True)
    whole = fold(clause)
    doing = (is_verb(run[0], known) or known.has("tellable", run[0])) and not known.has("not_telling", run[0])
    if subject is None or not doing or not _SHORTEST <= len(whole) <= _LONGEST or is_event(clause, whole, known):
        return None
    if is_name(subject.headword, known) or is_short_form(subject.headword):
        return None
    kind = fold(subject.headword)[0]
    general = known.has("genus", kind) or known.has("events", kind)
    text = f"{kind} yang {clause}" if general and len(fold(subject.headword)) > 1 else clause
    return subject, Predicate(text, genus=True, differentia=True, pointer=False), _DOES


def _term(left: str, known: Words) -> Subject | None:
    whole = subject_of(without_openers(left, known), known) if "," not in left else None
    return whole or noun_phrase_before(left, known)


def _contrasted(left: str, known: Words) -> Subject | None:
    """As in "Berbeda dengan sistem terbuka, yang …", "… dan perubahan yang tidak dikehendaki, yang …"."""
    found = _CONTRAST.search(left)
    if found is not None:
        if found[1][:1].isupper() and not is_short_form(found[1]):
            return None
        return restricted_name(found[1], known) or subject_of(found[1], known)
    joined = _JOINED.search(left)
    return restricted_name(joined[1], known) if joined is not None else None


def _up_to_end(right: str, known: Words) -> str:
    """`right` up to the comma that closes the clause; a comma of a list in it is none."""
    comma = right.find(", ")
    while comma >= 0:
        run = fold(right[comma + 1 : comma + 40])
        listed = any(known.has("conjunctions", fold(piece)[0]) for piece in right[comma + 1 :].split(",") if fold(piece))
        if run and not listed:
            return right[:comma].strip()
        comma = right.find(", ", comma + 1)
    return right.strip(" .!?;")
