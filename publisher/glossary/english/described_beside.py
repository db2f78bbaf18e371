"""English descriptions beside a name that take another turn: "X, or brackets that …", "…, the so-called X", "X, in which each voice …"."""

import re
from collections.abc import Iterator

from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.english import is_plural, singular
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import Predicate, as_told, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of

_OR = re.compile(r",\sor\s(?P<told>[^,;:–—]{12,160})(?P<end>,|\Z)")
_SO_CALLED = re.compile(
    r"(?:,|\s[–—]|\s\()\s?(?:the\s|a\s|an\s)?so-called\s[“\"‘']?(?P<name>[\w-]+(?:\s[\w-]+){0,2}?)[”\"’']?(?=[,.;:)]|\s[–—]|\Z)"
)
_IN_WHICH = re.compile(r",\s(?P<link>in\swhich|where)\s(?P<told>[^;:–—()]{12,220})")
_RENAMED, _SO_NAMED, _TOLD = 1.7, 1.9, 1.4
_SHORT_NAME = 3
_DESCRIBED = 4
"""Words from which on what stands behind "or" describes and is no second name."""
_CLAUSE = 4
_PAST = ("was", "were", "had", "did", "could", "would")
_EITHER = ("either", "whether", "no", "not", "any")
_CLOSED = ("situational", "humans", "person_genus", "images", "vague", "periods", "book_parts")
_PROCESS = "process"


def described_beside(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """The definitions of the statement that stand beside their names in these ways, at most one of each; only in English."""
    if passage.words.language != "en":
        return
    for found in (_renamed(part, passage), _so_called(part, passage), _in_which(part, passage)):
        if found is not None:
            yield found


def _renamed(part: Clause, passage: Passage) -> Candidate | None:
    """As in "the corbels, or brackets of stone that jut out, …", "The gable, or triangular top of the wall, …"."""
    known = passage.words
    found = _OR.search(part.text.rstrip(" .!?"))
    if found is None or any(word in _EITHER for word in fold(part.text[: found.start()])):
        return None
    left = part.text[: found.start()]
    subject = _name(left, known, opens=part.opens)
    told = _told(found["told"], subject, known, closed=bool(found["end"])) if subject is not None else None
    return candidate(subject, told, _RENAMED, "apposition", passage, part.place) if subject is not None and told is not None else None


def _name(left: str, known: Words, *, opens: bool) -> Subject | None:
    bare = without_openers(left, known) if opens else left
    short = opens and len(fold(bare)) <= _SHORT_NAME and "," not in bare
    subject = (subject_of(bare, known) if short else None) or noun_phrase_before(left, known)
    head = singular(fold(subject.headword)[-1], known) if subject is not None else ""
    return None if any(known.has(kind, head) for kind in (*_CLOSED, "relational", "genus")) else subject


def _told(text: str, subject: Subject, known: Words, *, closed: bool) -> Predicate | None:
    run = fold(text)
    if len(run) < _DESCRIBED or known.has("prepositions", run[0]):
        return None
    several = is_plural(fold(subject.headword)[-1], known)
    restricted = any(known.has("relatives", word) for word in run) or "with" in run
    if restricted and (several == is_plural_phrase(run, known) or known.has("articles", run[0])):
        told = predicate_of(text, known, article=True)
        return told if told is not None and told.in_good_order else None
    single = closed and not several and not known.has("articles", run[0]) and "of" in run
    told = predicate_of(f"the {text}", known, article=True) if single else None
    return told if told is not None and told.differentia else None


def is_plural_phrase(run: Phrase, known: Words) -> bool:
    """Whether the noun before the first word that sets it apart is a plural."""
    stop = next((place for place, word in enumerate(run) if place and known.has("clause_stops", word)), len(run))
    return is_plural(run[stop - 1], known)


def _so_called(part: Clause, passage: Passage) -> Candidate | None:
    """As in "The sum set aside each month, the so-called sinking fund, …": what stands before is described."""
    known = passage.words
    found = _SO_CALLED.search(part.text)
    if found is None or not part.opens or "," in part.text[: found.start()]:
        return None
    subject = subject_of(found["name"], known, named=True)
    told = predicate_of(without_openers(part.text[: found.start()], known), known, article=True)
    fits = told is not None and told.differentia and len(fold(told.text)) >= _DESCRIBED
    return candidate(subject, told, _SO_NAMED, "other name", passage, part.place) if subject and told and fits else None


def _in_which(part: Clause, passage: Passage) -> Candidate | None:
    """As in "strict imitation, in which one voice enters and the others follow": the name says the kind."""
    known = passage.words
    found = _IN_WHICH.search(part.text.rstrip(" .!?"))
    if found is None:
        return None
    left, clause = part.text[: found.start()], found["told"].partition(", ")[0]
    run = fold(clause)
    subject = noun_phrase_before(left, known) or (subject_of(left, known) if part.opens else None)
    kind = _kind(subject, known) if subject is not None else ""
    if subject is None or not kind or len(run) < _CLAUSE or _is_past(run, known):
        return None
    return candidate(subject, as_told(f"{kind} {found['link']} {clause}", known), _TOLD, "clause", passage, part.place)


def _kind(subject: Subject, known: Words) -> str:
    """Of "canon form" "form", of "outsourcing" "process"; "" where the name says no kind, or is of one thing ("the old hall")."""
    run = fold(subject.headword)
    head = singular(run[-1], known)
    closed = any(known.has(listed, head) for listed in _CLOSED) and not known.has("events", head)
    adjective = any(known.has(listed, run[0]) for listed in ("story_adjectives", "judgements", "ordinals", "superlatives"))
    if closed or adjective or not subject.headword[-1:].islower():
        return ""
    if len(run) > 1:
        return "" if known.has("place_genus", head) else head
    return _PROCESS if head.endswith(tuple(known.single["deed_endings"])) else ""


def _is_past(run: Phrase, known: Words) -> bool:
    """Whether the clause tells what happened, or what a letter stands for: "in which he thanked …", "where m is the mass"."""
    if len(run[0]) == 1 and run[0] != "a":
        return True
    acted = any(
        (word.endswith("ed") or known.has("pasts", word)) and not known.has("auxiliaries", run[place - 1])
        for place, word in enumerate(run)
        if place
    )
    return acted or any(word in _PAST or known.has("first_person", word) for word in run)
