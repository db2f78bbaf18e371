"""Indonesian definitions whose term stands behind the copula or inside a condition.

"Waktu yang diperlukan untuk satu getaran penuh ialah periode (T)"; "Suatu larutan dikatakan jenuh apabila tidak dapat lagi
melarutkan zat". "Buah yang paling ia sukai adalah mangga" has the form of the first and defines nothing: there the description
must be one of a quantity, or the term must be written like one, with its symbol or foreign name in brackets.
"""

import re
from collections.abc import Iterator

from publisher.glossary.forms.anaphora import Before, elliptic, kind_divided
from publisher.glossary.forms.appositions import is_sentence
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.named_term import name_at_start
from publisher.glossary.sides.predicates import Predicate, begun_small, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_SYMBOL = re.compile(r"\([^()\s]{1,3}\)\Z")
"""As in "periode (T)"."""
_EQUATED = 1.7
_CONDITION = 1.3
_SHORTEST = 4
"""Words of the description."""
_LONGEST_NAME = 3
_KIND = 4
"""Words of what a condition is said of: "suatu larutan garam"."""
_OWNED = 3
"""Words among which "nilai mutlak rasionya" says whose it is."""
_NEAR = 8


def equated(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """The definition of the statement whose term stands behind "adalah" or between "dikatakan" and "jika", at most one."""
    if passage.words.language != "id" or len(part.run) < _SHORTEST:
        return
    found = _named_last(part, passage, before) or _on_condition(part, passage)
    if found is not None:
        yield found


def _named_last(part: Clause, passage: Passage, before: Before) -> Candidate | None:
    """As in "Waktu yang diperlukan … ialah periode (T)", "…; yang mencakup satu kota ialah MAN (metropolitan area network)"."""
    known = passage.words
    for position in range(_SHORTEST - 1, len(part.run) - 1):
        if not known.has("equators", part.run[position]) or part.is_bracketed(position):
            continue
        left = without_openers(part.before(position).rstrip(" ,"), known)
        name = name_at_start(part.after(position + 1), known)
        predicate = _described(left, before, known)
        if name is None or predicate is None or not _ends_with(name, part.after(position + 1), known):
            return None
        introduced = bool(name.abbreviations or name.glosses) or _SYMBOL.search(part.text.rstrip(" .;,")) is not None
        tool = known.has("instruments", fold(predicate.text)[0]) and known.has("tool_links", fold(predicate.text)[1])
        if not tool and not known.has("measures", (head := fold(predicate.text)[0])) and (not introduced or _is_about_another(head, known)):
            return None
        return candidate(name, predicate, _EQUATED, "named at the end", passage, part.place)
    return None


def _is_about_another(head: str, known: Words) -> bool:
    """As in "Faktor yang memengaruhi kelarutan adalah suhu"."""
    return any(known.has(kind, head) for kind in ("relational", "particular"))


def _described(left: str, before: Before, known: Words) -> Predicate | None:
    """`left` as a kind of thing with what sets it apart, its kind taken from the sentence before where it has none."""
    run = fold(left)
    if (
        len(run) < _SHORTEST
        or "=" in left
        or (is_sentence(run, known) and not known.has("relatives", run[0]))
        or any(known.has("pointers", word) for word in run)
    ):
        return None
    defined = kind_divided(before.text, known) or (before.defined.definition if before.defined is not None else "")
    predicate = elliptic(left, defined, known) or predicate_of(left, known)
    return predicate if predicate is not None and predicate.in_good_order else None


def _ends_with(name: Subject, right: str, known: Words) -> bool:
    """Whether the statement ends with the name, a short one that judges nothing: no "masalah utama", no "lima menit"."""
    run = fold(name.headword)
    rest = right[len(name.headword) :].partition("(")
    after = (rest[2].partition(")")[2] if rest[1] else rest[0]).partition(", yang ")[0]
    if len(run) > _LONGEST_NAME or after.strip(" .!?;,") or name.weak or name.verbal:
        return False
    if any(part[:1].isupper() for part in name.headword.split()[1:]):
        return False
    if known.has("relational", run[0]) and not known.phrase_at("compounds", run):
        return False
    return not any(known.has(kind, word) for word in run for kind in ("judgements", "numerals"))


def _on_condition(part: Clause, passage: Passage) -> Candidate | None:
    """As in "Sebuah reaksi disebut eksoterm jika melepaskan kalor": "reaksi yang melepaskan kalor"."""
    known = passage.words
    for position in range(1, min(_NEAR, len(part.run) - 2)):
        if not known.has("said_of", part.run[position]):
            continue
        kind = _kind(part.before(position), known)
        for when in range(position + 2, min(position + 2 + _LONGEST_NAME, len(part.run) - 1)):
            if known.has("subordinators", part.run[when]):
                subject = subject_of(part.text[part.tokens[position + 1].start : part.tokens[when].start], known, named=True)
                told = _clause(part.after(when + 1), known)
                if not kind or subject is None or not told:
                    return None
                predicate = Predicate(f"{kind} yang {told}", genus=True, differentia=True, pointer=False)
                return candidate(subject, predicate, _CONDITION, "clause", passage, part.place)
        return None
    return None


def _kind(left: str, known: Words) -> str:
    """What the condition is said of, without article: "Suatu larutan" → "larutan"; "" for people and pointers."""
    subject = subject_of(without_openers(left, known), known)
    if subject is None or subject.verbal or len(fold(subject.headword)) > _KIND:
        return ""
    run = fold(subject.headword)
    if any(known.has(kind, run[0]) for kind in ("person_genus", "humans", "actors", "place_genus")):
        return ""
    return begun_small(subject.headword)


def _clause(text: str, known: Words) -> str:
    """What follows "jika" where a "yang" may stand for its subject: a verb, or something of the thing's own ("nilainya …")."""
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    if len(run) > 1 and known.has("stand_ins", run[0]):
        text, run = text[tokens[1].start :], run[1:]
    if not run or text.rstrip().endswith(":") or any(known.has("pointers", word) for word in run):
        return ""
    own = any(word.endswith("nya") for word in run[:_OWNED]) and len(run) > 1
    return text.strip(" .!?;,") if own or known.has("finite", run[0]) or is_verb(run[0], known) else ""
