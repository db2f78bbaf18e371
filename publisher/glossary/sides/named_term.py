"""The term that stands behind "disebut", "is called": where it begins and ends, and whether it is one."""

import re

from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.verbs import is_deed, is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.predicates import Predicate, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of, with_headword
from publisher.language.tokens import words

_TOLD = 2.2
_DEED = 4
"""Words of "penghancuran sel darah merah"; "peternakan lebah madu" is a name."""
_JOINTS = ("–",)
"""Between two words without white space: "poros usus–otak"."""
_LONGEST_NAME = 5


def name_at_start(right: str, known: Words) -> Subject | None:
    """The term at the start of `right`: up to punctuation or a word that begins something else."""
    tokens = words(right[:160])
    last, bracketed = 0, False
    while last < len(tokens) and last < _LONGEST_NAME + 2 and not known.has("name_ends", tokens[last].text.casefold()):
        between = right[tokens[last - 1].end : tokens[last].start] if last else ""
        bracketed = (bracketed or "(" in between) and ")" not in between
        if not bracketed and between not in _JOINTS and any(mark in between for mark in ",.;:–—"):
            break
        if last and _goes_on(tokens[last].text.casefold(), known):
            break
        last += 1
    if last and known.has("possessives", tokens[0].text.casefold()):
        return name_at_start(right[tokens[0].end :], known)
    if last == 0 or _is_then_identified(right[tokens[last - 1].end :], known):
        return None
    if last < len(tokens) and (
        known.has("pointers", tokens[last].text.casefold()) or known.has("defined_as", tokens[last].text.casefold())
    ):
        return None
    end = tokens[last - 1].end
    bracket = right[end:].startswith(")")
    name = right[: end + bracket].strip(" ,“”\"'")
    subject = subject_of(name, known, named=True)
    return subject if subject is not None and len(fold(subject.headword)) <= _LONGEST_NAME else None


def _goes_on(word: str, known: Words) -> bool:
    """Whether an Indonesian sentence goes on behind the name with its verb or a clause: "salt ditambahkan …", "salt sebelum …"."""
    acting = word.startswith(("di", "me")) and is_verb(word, known) and not known.has("describing_verbs", word)
    return known.language == "id" and (acting or known.has("subordinators", word))


def is_described(right: str, name: Subject, known: Words) -> bool:
    """Whether what follows "disebut juga" describes and does not name: "suatu tatanan …", "tatanan yang …"."""
    run = fold(right)
    after = run[len(fold(name.headword)) :][:1]
    return (known.language == "id" and known.has("articles", run[0])) or any(known.has("relatives", word) for word in after)


def _is_then_identified(rest: str, known: Words) -> bool:
    """As in "Orang yang dikenal sebagai bapak ekonomi adalah …": the name is part of the subject of something else."""
    run = fold(rest[:30])
    if not run or run[0] not in known.definitors:
        return False
    return known.language != "en" or (len(run) > 1 and known.has("articles", run[1]))


def restricted_name(phrase: str, known: Words) -> Subject | None:
    """As in "perubahan yang tidak direncanakan (unplanned change), yakni perubahan …": a name with a "yang" in it."""
    name = re.match(r"([\w-]+) (yang (?:tidak )?[\w-]+)(?=\s*\(|\Z)", phrase)
    subject = subject_of(name[1] + phrase[name.end() :], known, named=True) if name is not None else None
    return with_headword(subject, f"{name[1]} {name[2]}") if subject is not None and name is not None else None


def told_after_colon(part: Clause, start: int, name: Subject, known: Words) -> tuple[Predicate, float, str] | None:
    """(definition, trust, pattern) behind the name at `start`: "… itu dinamai mikrobiota usus: keseluruhan mikroorganisme yang …"."""
    right = part.after(start)
    rest = right[right.find(name.headword) + len(name.headword) :]
    if known.language != "id" or not rest.startswith(": "):
        return None
    predicate = predicate_of(rest[2:], known)
    return (predicate, _TOLD, "named") if predicate is not None and predicate.in_good_order else None


def deed_also_called(left: str, known: Words) -> Predicate | None:
    """As in "Penghancuran sel darah merah (disebut juga hemolisis)": what is done to what is no other name, but says what is meant."""
    run = fold(left)
    if len(run) < _DEED or not is_deed(run[0], known) or any(known.has(kind, word) for word in run for kind in ("pointers", "copulas")):
        return None
    predicate = predicate_of(left, known)
    return predicate if predicate is not None and predicate.genus else None
