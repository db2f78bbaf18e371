"""Indonesian definitions that answer: "Apa itu X? …", "X? …", "X bukan A, melainkan B", "X bukan sekadar A. Yang dimaksud ialah B"."""

import re
from collections.abc import Iterator

from publisher.glossary.forms.anaphora import Before
from publisher.glossary.forms.appositions import is_sentence
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import is_general, without_more
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.named_term import name_at_start
from publisher.glossary.sides.predicates import Predicate, as_told, begun_small, is_enumeration, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_ASKED = re.compile(
    r"\b(?:apa|apakah)(?: sih| sebenarnya| sebetulnya)?,? (?:itu|arti(?: kata| istilah)?|makna|maksud|pengertian|definisi|yang dimaksud"
    r"|yang disebut|yang dinamakan)(?: dari| dengan)? ([^?,]{2,60}?)(?: itu)?(?:,? sih)?\?",
    re.IGNORECASE,
)
_ASKED_AROUND = re.compile(r"\A(?:lalu, |nah, |jadi, |kak, )?(?:apa|apakah) (?:sih )?([^?,]{2,50}?) itu(?:,? sih)?\?", re.IGNORECASE)
_ASKED_LAST = re.compile(r"\A(?:lalu, |nah, |jadi, |kak, )?([^?,]{2,50}?) itu apa(?:,? sih)?\?", re.IGNORECASE)
_ALONE = re.compile(r"\A([\w-]{3,30}(?: [\w-]{2,30}){0,2})\?\Z")
_LONGEST_QUESTION = 120
_ANSWERED, _ALONE_TRUST, _TOLD, _OPPOSED = 2.2, 1.6, 1.4, 2.0
_INSTEAD = "melainkan"
_MEANT = re.compile(r"\A(?:yang dimaksud(?:kan)?|maksudnya)(?: di sini| ialah| adalah|,)+ (?=\S)", re.IGNORECASE)
_STATE = "keadaan ketika"
_SHORTEST = 3


def answers(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """What the statement answers to the question or the denial before it, at most one."""
    known = passage.words
    if known.language != "id" or not before.text or "\x00" in part.text or part.text.rstrip().endswith("?"):
        return
    found = _to_question(part, before, known) or _instead(part, before, known)
    if found is not None:
        yield candidate(*found, "answer", passage, part.place)


def _to_question(part: Clause, before: Before, known: Words) -> tuple[Subject, Predicate, float] | None:
    question = before.text.strip()
    if not question.endswith("?") or len(question) > _LONGEST_QUESTION or not part.opens:
        return None
    asked = next((found for form in (_ASKED, _ASKED_AROUND, _ASKED_LAST) if (found := form.search(question))), None)
    alone = asked is None
    asked = asked or _ALONE.match(question)
    subject = _asked(asked[1], known) if asked is not None else None
    if subject is None:
        return None
    told = _after_explainer(without_openers(part.text, known), known)
    predicate = _noun_phrase(told, known)
    if predicate is not None:
        return subject, predicate, _ALONE_TRUST if alone else _ANSWERED
    clause = _clause(told, known) if not alone and not subject.verbal else None
    return (subject, clause, _TOLD) if clause is not None else None


def _asked(text: str, known: Words) -> Subject | None:
    """The term that is asked for; no judgement ("terlalu mahal") and nobody."""
    subject = name_at_start(text.strip(' "“”'), known)
    run = fold(subject.headword) if subject is not None else ()
    judged = any(known.has(kind, word) for word in run for kind in ("extremes", "pronouns", "humans"))
    return None if subject is None or subject.weak or judged or is_verb(run[0], known) else subject


def _after_explainer(text: str, known: Words) -> str:
    """Of "Artinya persetujuan bersama …" "persetujuan bersama …"."""
    tokens = words(text)
    length = known.phrase_at("explainers", tuple(token.text.casefold() for token in tokens)) if tokens else 0
    return text[tokens[length].start :] if 0 < length < len(tokens) else text


def _noun_phrase(told: str, known: Words) -> Predicate | None:
    """The answer as a kind with what sets it apart, no sentence."""
    predicate = predicate_of(begun_small(told), known)
    if predicate is None or not predicate.in_good_order or is_enumeration(predicate.text, known):
        return None
    run = fold(predicate.text)
    plain = tuple(word for word in run if not known.has("attributive", word)) if known.has("events", run[0]) else run
    return None if is_sentence(plain, known) else predicate


def _clause(told: str, known: Words) -> Predicate | None:
    """As in "Apa itu inflasi? Harga barang naik terus-menerus": "keadaan ketika harga barang naik terus-menerus"."""
    text = without_more(told)
    run = fold(text)
    closed = not run or any(known.has(kind, run[0]) for kind in ("pronouns", "not_telling", "negations", "particles", "stand_ins"))
    said = any(is_verb(word, known) or known.has("finite", word) or known.has("happenings", word) for word in run[1:])
    if closed or not said or is_verb(run[0], known) or len(run) < _SHORTEST or not is_general(text, known):
        return None
    return as_told(f"{_STATE} {begun_small(text)}", known)


def _instead(part: Clause, before: Before, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Somasi bukanlah gugatan, melainkan teguran tertulis …", "Stunting bukan sekadar pendek. Yang dimaksud adalah …"."""
    meant = _MEANT.match(part.text)
    if part.run[0] == _INSTEAD and len(part.run) > 1:
        told = part.after(1)
    elif meant is not None:
        told = part.text[meant.end() :]
    else:
        return None
    tokens = words(before.text)
    place = next((place for place, token in enumerate(tokens) if place and known.has("negations", token.text.casefold())), 0)
    subject = subject_of(before.text[: tokens[place].start].rstrip(" ,"), known) if place else None
    predicate = predicate_of(told, known)
    sound = predicate is not None and predicate.in_good_order and not is_enumeration(told, known)
    return (subject, predicate, _OPPOSED) if subject is not None and not subject.weak and predicate is not None and sound else None
