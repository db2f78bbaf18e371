"""What "X is Y" says of one thing, of its cause or by its own word, and what it says of any of a kind."""

from publisher.glossary.forms.anaphora import Before
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.generic import is_everyday
from publisher.glossary.grammar.words import Definitor, Words, fold
from publisher.glossary.refusals.predicates import is_superlative
from publisher.glossary.sides.predicates import Predicate
from publisher.glossary.sides.subjects import Subject, is_name

_REPEATING = 4
"""Words from which on a definition may begin like its term: "Satelit kubus ialah satelit mini berbentuk kubus"."""


def tells_cause(definitor: Definitor, subject: Subject, known: Words) -> bool:
    """As in "Malaria is caused by …", "Accidents happen when …"; of a kind ("structural unemployment") the cause says what it is."""
    if definitor.keep and known.language == "en" and is_everyday(fold(subject.headword), known):
        return True
    told = known.has("event_openers", definitor.words[-1])
    causes = definitor.keep and not told and any(known.has("causing", word) for word in definitor.words)
    return causes and (subject.article or " " not in subject.headword)


def _is_any(part: Clause, predicate: Predicate, known: Words) -> bool:
    """As in "A villein was a peasant who …", English: any one of the kind."""
    restricted = any(known.has("relatives", word) for word in fold(predicate.text))
    return known.language == "en" and restricted and known.has("indefinite_articles", part.run[0])


def _is_somebody(subject: Subject, definitor: str, run: tuple[str, ...], known: Words) -> bool:
    """As in "My uncle was the man who taught me", "… the neighbour who had called"; no "The reeve was the villager who spoke for …"."""
    office = known.language == "en" and subject.article and subject.headword.islower() and not is_superlative(run[0], known)
    told = run[run.index("who") + 1 : run.index("who") + 2]
    return definitor == "was" and not (office and told != ("had",) and not any(known.has("humans", word) for word in run[:_REPEATING]))


def _is_fact(subject: Subject, definitor: str, predicate: Predicate, known: Words) -> bool:
    run, head = fold(predicate.text), fold(subject.headword)
    restricted = any(known.has("relatives", word) for word in run)
    if (
        "who" in run
        and not known.has("genus", run[0])
        and (is_name(subject.headword, known) or _is_somebody(subject, definitor, run, known))
    ):
        return True
    record = known.language == "id" and any(_is_record(word, known) for word in run[:_REPEATING])
    if is_name(subject.headword, known) and (record or any(known.has(kind, run[0]) for kind in ("humans", "relics"))):
        return True
    if restricted:
        return known.language == "id" and is_name(subject.headword, known) and run[0] == head[0] and "di" in head
    if known.language == "id" and _is_said_again(subject, predicate, run):
        return True
    same = run[0] == head[0] and (len(head) == 1 or subject.verbal or len(run) < _REPEATING)
    return same or (is_name(subject.headword, known) and any(is_superlative(word, known) for word in run))


def is_about_one(subject: Subject, part: Clause, position: int, predicate: Predicate, known: Words) -> bool:
    """As in "Galileo was an astronomer who …", "Posyandu Mawar adalah pos dengan kunjungan tertinggi", "Janji adalah janji"."""
    return not _is_any(part, predicate, known) and _is_fact(subject, part.run[position], predicate, known)


def _is_record(word: str, known: Words) -> bool:
    """As in "stasiun tertua yang masih dipakai"; "lembaga tertinggi yang …" is a rank."""
    return is_superlative(word, known) and not known.has("ranks", word)


def repeats_defined(before: Before, right: str) -> bool:
    """As in "plasma is the liquid part of blood, while serum is plasma without …": what was just defined."""
    run = fold(right[:60])
    return before.defined is not None and bool(run) and run[0] == fold(before.defined.subject.headword)[-1]


def repeats_head(subject: Subject, right: str) -> bool:
    """As in "Potential energy is energy stored …": English needs no article there."""
    run, head = fold(right[:60]), fold(subject.headword)
    described = len(run) > _REPEATING and run[1] == head[-1] and run[0] not in head and not run[0].endswith("ly")
    return len(head) > 1 and bool(run) and (run[0] == head[-1] or described)


def _is_said_again(subject: Subject, predicate: Predicate, run: tuple[str, ...]) -> bool:
    """As in "Lapangan voli adalah lapangan 18 x 9 meter", "Cabai adalah untung, cabai juga rugi"."""
    again = f", {subject.headword.casefold()} " in predicate.text.casefold()
    return again or (run[0] == fold(subject.headword)[0] and any(word.isdigit() for word in run))
