"""Indonesian definitions by what a thing does: "Lembaga Penjamin Simpanan (LPS) menjamin simpanan nasabah".

Any sentence has this form. It defines where the text shows that it presents the term: by its other name in brackets, as the first
sentence under its heading, or by a verb that tells of a thing how it comes about, is measured or used.
"""

from collections.abc import Iterator

from publisher.glossary.abbreviations.letters import is_spelled_by
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.openers import heading_term
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import doing, is_describing, kind_in, that_does, without_more
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import Predicate
from publisher.glossary.sides.subjects import Subject, is_name, subject_of

_LAW, _SHOWN, _DEFINING = 2.0, 1.5, 1.2
_LONGEST_NAME = 9
"""Words of a subject with its other name in brackets."""
_SHORTEST = 4
_NEAR = 4
"""Words behind the verb among which the kind comes again where the sentence is about one thing."""


def functions(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """What the statement tells that its subject does, as a noun phrase with the subject's kind, at most one."""
    known = passage.words
    if known.language != "id" or len(part.run) < _SHORTEST or "\x00" in part.text or part.text.rstrip().endswith("?"):
        return
    position = _verb_at(part, known)
    subject = subject_of(part.before(position), known) if position else None
    if subject is None or subject.weak or subject.verbal:
        return
    told = part.after(position)
    law = _law(subject, told, known)
    if law is not None:
        yield candidate(subject, law, _LAW, "law", passage, part.place)
        return
    trust, kind = _shown(subject, part, position, passage)
    predicate = that_does(kind, told, known) if trust else None
    if predicate is not None:
        yield candidate(subject, predicate, trust, "function", passage, part.place)


def _verb_at(part: Clause, known: Words) -> int:
    """Where the sentence's verb stands, 0 where it has none near its start or is of another form."""
    for position in range(1, min(_LONGEST_NAME, len(part.run) - 2)):
        word = part.run[position]
        if part.is_bracketed(position) or known.has("describing_verbs", word) or is_describing(part.run[position:], known):
            continue
        if known.has("relatives", word) or known.has("copulas", word):
            return 0
        if doing(part.run[position:], known) or known.has("law_verbs", word):
            return position
        if is_verb(word, known):
            return 0
    return 0


def _law(subject: Subject, told: str, known: Words) -> Predicate | None:
    """As in "Hukum Ohm menyatakan bahwa …", "Teori kuantitas uang menyebutkan bahwa …": "hukum yang menyatakan bahwa …"."""
    run, kind = fold(told), fold(subject.headword)[0]
    if len(run) < _SHORTEST or not known.has("law_verbs", run[0]) or not known.has("rules", kind):
        return None
    return Predicate(f"{kind} yang {without_more(told)}", genus=True, differentia=True, pointer=False)


def _shown(subject: Subject, part: Clause, position: int, passage: Passage) -> tuple[float, str]:
    """(trust, kind) by which the text shows that it presents the subject; no trust where it does not."""
    known = passage.words
    kind = kind_in(subject.headword, known)
    if not kind or not part.opens:
        return 0.0, ""
    spelled = any(is_spelled_by(subject.headword, short.casefold(), known) for short in subject.abbreviations)
    bracket = "(" in part.before(position) and (spelled or bool(subject.glosses))
    heading = fold(heading_term(passage.headings[-1], known)) if passage.headings else ()
    first = part.start == 0 and passage.opens and heading[: len(fold(subject.headword))] == fold(subject.headword)
    once = is_name(subject.headword, known) and any(known.has("numerals", word) for word in part.run[position:])
    if (bracket or first) and not once:
        return _SHOWN, kind
    telling = known.has("telling_verbs", part.run[position]) and part.run[0] == kind and _is_of_any(subject.headword, known)
    return (
        (_DEFINING, kind) if telling and not known.has("teams", kind) and kind not in part.run[position : position + _NEAR] else (0.0, "")
    )


def _is_of_any(headword: str, known: Words) -> bool:
    """Whether it may be a term of its own: no name, no "individu baru", no word that is spoken of."""
    run = fold(headword)
    return not (is_name(headword, known) or known.has("sizes", run[-1]) or known.has("judged", run[-1]) or known.has("term_nouns", run[0]))
