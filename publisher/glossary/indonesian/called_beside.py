"""Indonesian terms named in passing: "menambahkan data acak yang disebut salt sebelum …", "dalam petak kecil bernama persemaian".

What is called so is the noun phrase before the "yang". In a story it is somebody or some place ("desa yang bernama Sukamaju"), so a
name in capitals is none; and one noun alone says nothing ("proses yang disebut dekripsi").
"""

import re
from collections.abc import Iterator

from publisher.glossary.forms.kinds import begins_kind
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import is_event
from publisher.glossary.refusals.predicates import has_genus
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.named_term import name_at_start
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import Predicate, begun_small
from publisher.glossary.sides.subjects import subject_of
from publisher.language.tokens import words

_NAMER = re.compile(
    r",? (?:(?:yang )?bernama|yang (?:lazim |biasa |biasanya |sering |kerap |umum )?"
    r"(?:disebut(?: dengan| sebagai)?(?: istilah| nama)?|dinamakan|dinamai|diberi nama|diistilahkan|"
    r"dikenal (?:sebagai|dengan (?:nama|sebutan|istilah)))) "
)
_RESTRICTED = re.compile(r" yang (?=(?:tidak |hanya |akan )?[a-z]+ [^,;]{5,80}\Z)")
_TRUST = 1.4
_SHORTEST, _LONGEST = 2, 14
_LONGEST_NAME = 3


def called_beside(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """The term that the statement names in passing, with the noun phrase that it is a name of; at most one."""
    known = passage.words
    namer = _NAMER.search(part.text) if known.language == "id" else None
    if namer is None:
        return
    right = part.text[namer.end() :]
    name = name_at_start(right, known)
    told = _kind(part.text[: namer.start()], known)
    if name is None or not told or not _is_term(name.headword, right, known) or is_event(told, fold(told), known):
        return
    run = fold(told)
    predicate = Predicate(told, genus=has_genus(run, known), differentia=True, pointer=False)
    yield candidate(name, predicate, _TRUST, "named", passage, part.place)


def _is_term(name: str, right: str, known: Words) -> bool:
    """Whether somebody's opinion is none: no "disebut indah oleh gurunya", no capital, no judgement."""
    run = fold(name)
    rest = fold(right[len(name) : len(name) + 30])
    judged = any(known.has(kind, word) for kind in ("judgements", "judged", "weighing", "extremes", "colloquial") for word in run)
    return name == name.casefold() and len(run) <= _LONGEST_NAME and not judged and not (rest and rest[0] == "oleh")


def _kind(left: str, known: Words) -> str:
    """The noun phrase that ends `left`, with the clause that restricts it; "" for one word, people and what is pointed at."""
    restricted = list(_RESTRICTED.finditer(left))
    head = left[: restricted[-1].start()] if restricted else left
    whole = subject_of(head, known) if len(fold(head)) <= _LONGEST_NAME + 1 else None
    subject = whole or noun_phrase_before(head, known)
    if subject is None or subject.verbal:
        return ""
    told = f"{begun_small(subject.headword)}{left[len(head) :]}"
    run = fold(told)
    sound = _SHORTEST <= len(run) <= _LONGEST and begins_kind(run, known) and not any(known.has("pointers", word) for word in run)
    return told if sound and words(told) else ""
