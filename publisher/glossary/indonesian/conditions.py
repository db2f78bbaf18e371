"""Indonesian names for what is so under a condition: "Jika semua sisinya sama panjang, segitiga itu dinamakan segitiga sama sisi".

The clause of the condition tells what is meant. It becomes a noun phrase by what is named there ("segitiga itu"), by what was defined just
before ("Kalau lewat telepon, namanya vishing", behind phishing), or as a state ("keadaan ketika …").
"""

import re
from collections.abc import Iterator

from publisher.glossary.forms.anaphora import Before
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import composed, is_general, is_kind, owning
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.named_term import name_at_start
from publisher.glossary.sides.predicates import begun_small
from publisher.language.tokens import words

_IF = r"(?:kalau|jika|bila|apabila|ketika|saat|bilamana|manakala)"
_NAMED = (
    r"(?:(?:biasa |lazim |sering )?(?:disebut|dinamakan|dinamai|diistilahkan|dikenal sebagai)|namanya|istilahnya|sebutannya"
    r"|kita sebut|kita namakan|kita (?:berbicara|bicara) (?:tentang|soal)"
    r"|(?:kita|orang|warga|para ahli) menyebutnya|itu namanya|itulah|inilah)"
)
_FIRST = re.compile(
    rf"\A(?:nah, |jadi, |tetapi |namun, |dan )?{_IF} ([^;:]{{6,220}}), (?:([\w-]{{2,30}}(?: [\w-]{{2,30}}){{0,2}}) )?{_NAMED} "
    r"(?=[^,.;:]{3,60}\Z)",
    re.IGNORECASE,
)
_LAST = re.compile(rf"\A(?:kita|orang|para ahli|mereka) menyebutnya ([^,.;:]{{3,40}}?),? {_IF} ([^;:]{{8,200}})\Z", re.IGNORECASE)
_TRUST = 1.3
_STATE = "keadaan ketika"
_LONGEST_NAME = 4
_POINTERS = frozenset({"ini", "itu", "tersebut"})


def conditions(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """What the statement says a thing is called under a condition, at most one."""
    known = passage.words
    text = part.text.rstrip(" .!?")
    if known.language != "id" or "\x00" in text:
        return
    first, last = _FIRST.match(text), _LAST.match(text)
    if first is not None:
        name, told = text[first.end() :], _told(first[1], first[2] or "", before, known)
    elif last is not None:
        name, told = last[1], _state(last[2], known)
    else:
        return
    subject = name_at_start(name, known)
    judged = (
        subject is None or subject.weak or any(known.has(kind, word) for word in fold(name) for kind in ("judgements", "personal", "times"))
    )
    plain = subject is not None and len(fold(subject.headword)) <= _LONGEST_NAME and fold(subject.headword) == fold(name.partition("(")[0])
    if subject is not None and told and plain and not judged:
        yield candidate(subject, composed(told, known), _TRUST, "clause", passage, part.place)


def _told(clause: str, head: str, before: Before, known: Words) -> str:
    """The clause of the condition as a noun phrase; "" where it cannot be one."""
    run, named = fold(clause), fold(head)
    if not _is_plain(clause, known):
        return ""
    owned = any(word.endswith("nya") for word in run[:3])
    if named and named[-1] in _POINTERS and is_kind(named[0], known):
        noun = head[: words(head)[-1].start].strip()
        return f"{begun_small(noun)} {'yang' if owned else 'ketika'} {clause}"
    if named and len(named) == 1 and named[0].endswith("nya") and is_kind(named[0].removesuffix("nya"), known):
        return f"{named[0].removesuffix('nya')} ketika {clause}"
    defined = begun_small(before.defined.subject.headword) if before.defined is not None else ""
    if defined and owning(run[:1], known):
        return f"{defined} yang {clause}"
    if defined and known.has("prepositions", run[0]):
        return f"{defined} {clause}"
    return _state(clause, known) if not named else ""


def _state(clause: str, known: Words) -> str:
    return f"{_STATE} {begun_small(clause)}" if _is_plain(clause, known) and not known.has("prepositions", fold(clause)[0]) else ""


def _is_plain(clause: str, known: Words) -> bool:
    """Whether the clause is of anything, and of nobody who is spoken to."""
    return is_general(clause, known) and not any(known.has("personal", word) or known.has("near_pointers", word) for word in fold(clause))
