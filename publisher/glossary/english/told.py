"""English definitions told in a sentence of their own: laws, instruments, clauses behind "which means that", "By this he meant …"."""

import re
from collections.abc import Iterator

from publisher.glossary.forms.anaphora import Before
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.generic import is_everyday
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import Predicate, as_told, begun_small, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_STATED = 2.2
_DONE = 1.4
_POINTED = 2.0
_CLAUSE = 1.3
_LONGEST_NAME = 5
_SHORTEST = 4
_LONGEST = 45
"""Words of a clause: longer ones tell a story."""
_QUOTED = re.compile(r"(?<!\w)[“\"‘']([^“”\"‘’']{3,40})[”\"’']")
_SHORT_AT_END = re.compile(r"\(([A-Z][A-Za-z&-]{1,9})\)\s*,?\s*\Z")
_NEAR = 7


def told(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """The definition that the statement tells, at most one; only in English."""
    if passage.words.language != "en" or len(part.run) < _SHORTEST:
        return
    found = _stated(part, passage) or _pointed(part, passage, before) or _of_them(part, passage, before) or _meaning_that(part, passage)
    found = found or _of_instrument(part, passage) or _is_when(part, passage)
    if found is not None:
        yield found


def _clause(text: str, known: Words) -> Predicate | None:
    bare = text.strip(" .!?;:,")
    run = fold(bare)
    if not _SHORTEST <= len(run) <= _LONGEST or "\x00" in bare:
        return None
    return as_told(begun_small(bare) if bare[1:2].islower() else bare, known)


def _stated(part: Clause, passage: Passage) -> Candidate | None:
    """As in "Ohm's law states that …", "The principle of least effort says that …"."""
    known = passage.words
    for position in range(1, min(_NEAR, len(part.run) - 1)):
        length = known.phrase_at("law_verbs", part.run, position)
        if length:
            left = without_openers(part.before(position), known)
            run = fold(left)
            lawful = any(known.has("laws", word) for word in run) and len(run) > 1 and not known.has("demonstratives", run[0])
            only = len(run) == 2 and known.has("definite", run[0])
            subject = subject_of(left, known, named=True) if lawful and not only else None
            predicate = _clause(part.after(position + length), known)
            return candidate(subject, predicate, _STATED, "states that", passage, part.place) if subject and predicate else None
    return None


def _pointed(part: Clause, passage: Passage, before: Before) -> Candidate | None:
    """As in "By this he meant the line that …", behind a sentence that ends with the term or has it in quotation marks."""
    known = passage.words
    if not known.has("meant_openers", part.run[0]) or not known.has("demonstratives", part.run[1]) or not before.text:
        return None
    for position in range(2, min(_NEAR, len(part.run) - 1)):
        if known.has("meant", part.run[position]):
            subject = _last_named(before.text, known)
            predicate = predicate_of(part.after(position + 1), known)
            return candidate(subject, predicate, _POINTED, "meant", passage, part.place) if subject and predicate else None
    return None


def _last_named(text: str, known: Words) -> Subject | None:
    """The term of the sentence before: what stands in quotation marks, else the noun phrase at its end."""
    quoted = _QUOTED.findall(text)
    if len(quoted) == 1:
        return subject_of(quoted[0], known, named=True)
    bare = text.rstrip(" .!?")
    tokens = words(bare[-60:])
    alone = len(tokens) > 1 and any(known.has(kind, tokens[-2].text.casefold()) for kind in ("prepositions", "articles", "pronouns"))
    return subject_of(tokens[-1].text, known) if alone else noun_phrase_before(bare, known)


def _of_them(part: Clause, passage: Passage, before: Before) -> Candidate | None:
    """As in "Decomposers are easy to forget. They are bacteria and fungi that break down waste": what the sentence before speaks of."""
    known = passage.words
    if not (part.opens and known.has("stand_ins", part.run[0]) and not known.has("demonstratives", part.run[0])):
        return None
    if not (known.has("presenters", part.run[1]) and before.text and before.defined is None):
        return None
    subject = _subject_before(before.text, several=part.run[1] == "are", known=known)
    right = part.after(2)
    predicate = predicate_of(right, known, article=True)
    restricted = predicate is not None and any(known.has("relatives", word) for word in fold(predicate.text)[:_NEAR])
    return candidate(subject, predicate, _CLAUSE, "sentence before", passage, part.place) if subject and predicate and restricted else None


def _subject_before(text: str, *, several: bool, known: Words) -> Subject | None:
    """What "Decomposers are …", "A pipette is used …" speak of: any of a kind, up to the helper verb."""
    bare = without_openers(text, known)
    tokens = words(bare[:80])
    run = tuple(token.text.casefold() for token in tokens)
    stop = next((position for position in range(1, min(_LONGEST_NAME, len(run))) if known.has("auxiliaries", run[position])), 0)
    any_one = stop and (run[stop - 1].endswith("s") if several else known.has("indefinite_articles", run[0]))
    return subject_of(bare[: tokens[stop].start], known) if any_one and not known.has("definite", run[0]) else None


def _meaning_that(part: Clause, passage: Passage) -> Candidate | None:
    """As in "… ambulatory monitoring (ABPM), which means that a small device measures …": behind a name with its short form."""
    known = passage.words
    for position in range(2, len(part.run) - _SHORTEST):
        if part.run[position] != "which" or not _is_present(part.run[position + 1], known):
            continue
        short = _SHORT_AT_END.search(part.before(position))
        if part.run[position + 1] != "means":
            return _of_relative(part, position, passage) if short is not None else None
        subject = noun_phrase_before(part.before(position).rstrip(" ,"), known) if short is not None else None
        start = position + 2 + (part.run[position + 2] == known.that_link)
        predicate = _clause(part.after(start), known)
        return candidate(subject, predicate, _CLAUSE, "clause", passage, part.place) if subject and predicate else None
    return None


def _is_present(word: str, known: Words) -> bool:
    """As in "(which) means", "(which) tracks": a verb of the present, no form of "be" or "have"."""
    return word.endswith("s") and not known.has("auxiliaries", word) and len(word) > _SHORTEST


def _of_relative(part: Clause, position: int, passage: Passage) -> Candidate | None:
    """As in "The consumer price index (CPI), which tracks the price of a basket of goods, rose": behind a name with its short form."""
    known = passage.words
    left = part.before(position).rstrip(" ,")
    subject = subject_of(left, known) or noun_phrase_before(left, known)
    predicate = _clause(part.after(position).partition(", ")[0], known)
    return candidate(subject, predicate, _CLAUSE, "clause", passage, part.place) if subject and predicate else None


def _is_when(part: Clause, passage: Passage) -> Candidate | None:
    """As in "Managed retreat is when the coast is allowed to flood", "Mitigation is about reducing emissions": of deeds and their kinds."""
    known = passage.words
    for position in range(1, min(_LONGEST_NAME + 1, len(part.run) - _SHORTEST + 1)):
        if not known.has("presenters", part.run[position]):
            continue
        told = part.run[position + 1]
        about = told == "about" and part.run[position + 2].endswith("ing")
        subject = subject_of(part.before(position), known) if about or known.has("event_openers", told) else None
        if subject is None or (about and subject.article):
            return None
        deed = subject.headword.casefold().endswith(tuple(known.single["event_endings"]))
        predicate = _clause(part.after(position + 1 + about), known)
        return (
            candidate(subject, predicate, _CLAUSE, "clause", passage, part.place)
            if predicate and (deed or " " in subject.headword)
            else None
        )
    return None


def _of_instrument(part: Clause, passage: Passage) -> Candidate | None:
    """As in "A barometer measures the pressure of the air": what any one of the kind is there for."""
    known = passage.words
    if not (part.opens and known.has("indefinite_articles", part.run[0])):
        return None
    for position in range(2, min(_LONGEST_NAME, len(part.run) - 2)):
        if not known.has("instruments_do", part.run[position]):
            continue
        subject = subject_of(part.before(position), known)
        head = fold(subject.headword) if subject is not None else ("",)
        everyday = (len(head) == 1 and known.has("genus", head[0])) or is_everyday(head, known)
        closed = everyday or any(known.has(kind, head[-1]) for kind in ("situational", "humans", "person_genus"))
        predicate = _clause(part.after(position), known)
        owned = any(known.has(kind, word) for word in part.run[position + 1 :] for kind in ("personal", "first_person"))
        return (
            None
            if closed or owned or predicate is None or subject is None
            else candidate(subject, predicate, _DONE, "does", passage, part.place)
        )
    return None
