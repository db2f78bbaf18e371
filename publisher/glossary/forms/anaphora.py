"""Definitions that stand in the sentence before, in a subordinate clause, or half in another definition."""

from dataclasses import dataclass

from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.verbs import is_deed, is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.refusals.predicates import has_genus
from publisher.glossary.sides.candidates import Candidate
from publisher.glossary.sides.predicates import Predicate, as_told, begun_small, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_LONGEST_ANTECEDENT = 5
_LONGEST_HEAD = 3
_LONGEST_SUBJECT = 6
_WORD_AND_POINTER = 2
_LONGEST_CLAUSE = 40
"""Words: longer sentences tell a story."""


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a statement: its text, and the last definition found near it."""

    text: str = ""
    defined: Candidate | None = None


def antecedent(left: str, previous: str, known: Words) -> Subject | None:
    """The term that "It", "Ini" or "Teori itu" stands for: what the sentence before ends with, behind "is", "adalah", "disebut"."""
    run = fold(left)
    word = len(run) == _WORD_AND_POINTER and known.has("term_nouns", run[0]) and known.has("pointers", run[1])
    alone = len(run) == 1 and known.has("stand_ins", run[0])
    if not (alone or word) or not previous:
        return None
    if word and (asked := _term_before(previous, known)) is not None:
        return asked
    tokens = words(previous)
    folded = tuple(token.text.casefold() for token in tokens)
    for position in range(len(tokens) - 1, max(0, len(tokens) - 1 - _LONGEST_ANTECEDENT), -1):
        length = known.phrase_at("namers", folded, position) or (1 if known.has("presenters", folded[position]) else 0)
        if length and position + length < len(tokens):
            name = previous[tokens[position + length].start :].strip(" .!?")
            if (
                known.language == "en"
                and folded[0] != "what"
                and known.has("presenters", folded[position])
                and known.has("indefinite_articles", folded[position + length])
            ):
                name = previous[: tokens[position].start].strip()
            if known.language == "en" and name.endswith("ed") and " " not in name:
                return None
            return subject_of(name, known) if "," not in name else None
    return None


def _term_before(previous: str, known: Words) -> Subject | None:
    """The term that "Istilah itu" stands for: "Lalu bagaimana dengan X?", "Petani mengenal istilah X."."""
    bare = previous.strip(" .!?")
    tokens = words(bare)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(len(run) - 1):
        length = known.phrase_at("askings", run, position) if previous.rstrip().endswith("?") else 0
        length = length or (1 if known.has("term_nouns", run[position]) and position else 0)
        if length and position + length < len(run):
            name = bare[tokens[position + length].start :]
            return subject_of(name, known, named=True) if len(fold(name)) <= _LONGEST_ANTECEDENT and "," not in name else None
    return None


def described_when(left: str, known: Words) -> Predicate | None:
    """As in "Jika C, keadaannya disebut X", "When C, the process is called X", "When C, we call this X"."""
    clause, comma, head = left.rstrip(" ,").rpartition(", ")
    if not comma:
        clause, head = left.rstrip(" ,"), ""
    tokens = words(clause)
    run = tuple(token.text.casefold() for token in tokens)
    if (
        len(run) < _LONGEST_HEAD
        or not known.has("subordinators", run[0])
        or len(run) > _LONGEST_CLAUSE
        or (known.has("stand_ins", run[1]) and known.language == "id")
    ):
        return None
    told = clause[tokens[1].start :]
    noun = _head(head, known)
    if known.language == "id" and not noun and fold(told)[0].endswith("nya") and not known.has("genus", fold(told)[0]):
        return Predicate(told, genus=True, differentia=True, pointer=False)
    if known.language == "en" and (turned := _turned_english(told, head, known)):
        return Predicate(turned, genus=True, differentia=True, pointer=False)
    if known.language == "en" and (resulting := _resulting(clause, head, noun, known)):
        return as_told(resulting, known)
    if not noun:
        text = _turned(told, head, known) if known.language == "id" else _condition(clause, run, known)
    elif known.language == "en":
        text = f"{noun} {link_of(noun, known)} {told}"
    else:
        text = _deed(noun, told, known) or f"{noun} {run[0]} {told}"
    return as_told(text, known) if text else None


def _condition(clause: str, run: tuple[str, ...], known: Words) -> str:
    """The English condition as it stands; "" for "once it does", which speaks of what stands elsewhere."""
    return "" if known.has("stand_ins", run[1]) else begun_small(clause)


def _resulting(clause: str, head: str, noun: str, known: Words) -> str:
    """As in "When two sounds meet, the throbbing that results is called X", "When milk is heated, the result is called X"."""
    tokens = words(head)
    if (
        len(tokens) > _LONGEST_HEAD
        and known.has("articles", tokens[0].text.casefold())
        and known.has("relatives", tokens[2].text.casefold())
    ):
        return f"{head[tokens[1].start :].strip()} {begun_small(clause)}"
    if not known.has("results", noun):
        return ""
    told = words(clause)[1:]
    for position, token in enumerate(told[1:_LONGEST_ANTECEDENT], 1):
        if known.has("presenters", token.text.casefold()):
            start = 1 if known.has("articles", told[0].text.casefold()) else 0
            return f"{clause[told[start].start : told[position - 1].end]} that {clause[token.start :]}" if position > start else ""
    return ""


def _deed(noun: str, told: str, known: Words) -> str:
    """Of "perbuatan" and "seseorang mengambil karya …" "perbuatan seseorang yang mengambil karya …"; "" where nobody does it."""
    tokens = words(told)
    if len(tokens) < _LONGEST_HEAD or not known.has("human_stand_ins", tokens[0].text.casefold()):
        return ""
    return f"{noun} {tokens[0].text} yang {told[tokens[1].start :]}"


def _head(phrase: str, known: Words) -> str:
    """What the main clause is about: "keadaannya" → "keadaan", "the process" → "process"; "" for "we" or "many people"."""
    tokens = words(phrase)
    while len(tokens) > 1 and known.language == "id" and known.has("pointers", tokens[-1].text.casefold()):
        tokens = tokens[:-1]
    while tokens and (known.has("articles", tokens[0].text.casefold()) or known.has("demonstratives", tokens[0].text.casefold())):
        tokens = tokens[1:]
    if not tokens:
        return ""
    first = tokens[0].text.casefold()
    bare = first.removesuffix("nya") if known.language == "id" else first
    if len(tokens) == 1:
        return bare if known.has("events", bare) or is_deed(bare, known) or has_genus((bare,), known) else ""
    while tokens and known.has("conjunctions", tokens[-1].text.casefold()):
        tokens = tokens[:-1]
    return phrase[tokens[0].start : tokens[-1].end] if known.has("genus", bare) or known.has("events", bare) else ""


def _turned(told: str, head: str, known: Words) -> str:
    """Of "cairan itu sampai di permukaan" "cairan yang sampai di permukaan"; "" where the clause has no such subject."""
    tokens = words(told)
    for position, token in enumerate(tokens[1 : _LONGEST_HEAD + 1], 1):
        if known.has("pointers", token.text.casefold()) and position + 1 < len(tokens):
            return f"{told[: tokens[position - 1].end]} yang {told[tokens[position + 1].start :]}"
    if not any(known.has("stand_ins", word) for word in fold(head)[:1]):
        return ""
    for position, token in enumerate(tokens[1:_LONGEST_SUBJECT], 1):
        if is_verb(word := token.text.casefold(), known) or known.has("happenings", word) or known.has("finite", word):
            return f"{told[: tokens[position - 1].end]} yang {told[token.start :]}"
    return ""


def _turned_english(told: str, head: str, known: Words) -> str:
    """As in "When magma reaches the surface, it is called X" or "Once it reaches the surface, magma is called X": "magma that …"."""
    tokens = words(told)
    if len(tokens) < _LONGEST_HEAD:
        return ""
    heads = fold(head)
    if known.has("stand_ins", tokens[0].text.casefold()):
        short = 0 < len(heads) <= _LONGEST_HEAD and not known.has("stand_ins", heads[0])
        return f"{head.strip()} that {told[tokens[1].start :]}" if short else ""
    if len(heads) != 1 or not known.has("stand_ins", heads[0]) or known.has("demonstratives", heads[0]):
        return ""
    start = 1 if known.has("articles", tokens[0].text.casefold()) else 0
    for position in range(start + 1, min(start + 4, len(tokens) - 1)):
        word = tokens[position].text.casefold()
        if known.has("finite", word) or (word.endswith(("s", "ed")) and not tokens[position - 1].text.endswith("s")):
            return f"{told[tokens[start].start : tokens[position - 1].end]} that {told[tokens[position].start :]}"
    return ""


def elliptic(left: str, defined: str, known: Words) -> Predicate | None:
    """As in "Asas berdasarkan keturunan disebut X; yang berdasarkan tempat lahir disebut Y": the kind stands in `defined` alone."""
    tokens = words(left)
    run = tuple(token.text.casefold() for token in tokens)
    if len(run) < _LONGEST_HEAD and not (len(run) == _WORD_AND_POINTER and is_verb(run[1], known)):
        return None
    if known.language == "id" and known.has("relatives", run[0]):
        return _with_head(left, tokens[1].start, run[1], defined, known)
    if known.has("substitutes", run[0]) and (known.has("relatives", run[1]) or known.has("prepositions", run[1])):
        return _with_head(left, tokens[1].start, run[1], defined, known)
    return None


def kind_divided(previous: str, known: Words) -> str:
    """What the sentence before divides, as a kind that "yang …" may stand for: "Jaringan ada yang kecil, …" → "jaringan yang"."""
    tokens = words(without_openers(previous, known)[:80]) if known.language == "id" else []
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(1, min(_LONGEST_HEAD, len(run))):
        if known.phrase_at("dividers", run, position):
            return " ".join((*run[:position], "yang"))
    return ""


def of_defined(whole: str, defined: Candidate, known: Words) -> Predicate | None:
    """As in "… dinamai fokus, dan jarak ke titik (itu) disebut X": what the pointer means was named just before."""
    tokens = words(whole)
    told = fold(defined.definition)
    if len(tokens) < _LONGEST_HEAD or not told or tokens[-1].text.casefold() != told[0]:
        return None
    if not known.has("prepositions", tokens[-2].text.casefold()):
        return None
    predicate = predicate_of(f"{whole[: tokens[-1].start]}{defined.subject.headword}", known)
    return predicate if predicate is not None and predicate.in_good_order else None


def _with_head(left: str, start: int, first: str, defined: str, known: Words) -> Predicate | None:
    """The definition made of the kind in `defined` and what `left` says from `start` on."""
    tokens = words(defined)
    same = next((token for token in tokens[1:] if token.text.casefold() == first), None)
    stop = same or next((token for token in tokens[1:] if known.has("clause_stops", token.text.casefold())), None)
    if stop is None:
        return None
    joined = "" if same is not None or known.language == "en" else "yang "
    return predicate_of(f"{defined[: stop.start].rstrip(' ,')} {joined}{left[start:]}", known)


def link_of(noun: str, known: Words) -> str:
    """What joins a kind of event and the clause that tells it: "rule that", "process in which"."""
    return known.that_link if known.has("that_nouns", noun) else known.event_link
