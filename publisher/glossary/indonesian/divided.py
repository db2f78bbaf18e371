"""Kinds that an Indonesian text sets side by side: "Penerjemahnya ada dua. Kompilator …, sedangkan interpreter …".

One sentence about two things may tell anything; after a sentence that divides, or under a heading that names both, it says how
they differ.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.onward import is_event
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import Predicate
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_TRUST = 1.3
_AGAINST = re.compile(
    r"[,;.!?]\s+(?:sedangkan|sementara(?: itu)?,?|sebaliknya,?|adapun|tetapi|Sedangkan|Sementara itu,|Sebaliknya,|Adapun)\s+"
)
_KIND_AND_NAME = 2
"""Words of "sistem terbuka"."""
_LONGEST_KIND = 3
_LONGEST_NAME = 3
_SHORTEST, _LONGEST = 3, 30


def divided(passage: Passage) -> Iterator[Candidate]:
    """The kinds that two clauses of `passage` set against each other."""
    known = passage.words
    if known.language != "id":
        return
    sentences = passage.sentences()
    yield from _alike(passage, sentences)
    for number, (begin, end) in enumerate(sentences):
        previous = passage.text[slice(*sentences[number - 1])] if number else ""
        following = sentences[number + 1][1] if number + 1 < len(sentences) else end
        stop = end if _AGAINST.search(passage.text, begin, end - 1) else following
        against = _AGAINST.search(passage.text, begin, stop)
        if against is None:
            continue
        sides = [_side(text, known) for text in (passage.text[begin : against.start()], passage.text[against.end() : stop])]
        kind = _kind_of(previous, known)
        both = [side for side in sides if side is not None]
        if len(both) == 2 and (kind or _in_heading(both, passage)):
            for subject, told in both:
                text = f"{kind or fold(subject.headword)[0]} yang {told}"
                predicate = Predicate(text, genus=True, differentia=True, pointer=False)
                yield candidate(subject, predicate, _TRUST, "contrast", passage, (begin, stop))


def _alike(passage: Passage, sentences: list[tuple[int, int]]) -> Iterator[Candidate]:
    """As in "Sistem terbuka dapat bertukar materi …. Sistem tertutup hanya dapat bertukar energi": two kinds of one thing."""
    known = passage.words
    sides = [(_side(passage.text[begin:end], known), (begin, end)) for begin, end in sentences]
    for (first, one), (second, other) in pairwise(sides):
        if first is None or second is None:
            continue
        names = fold(first[0].headword), fold(second[0].headword)
        if len(names[0]) == len(names[1]) == _KIND_AND_NAME and names[0][0] == names[1][0] and names[0] != names[1]:
            for (subject, told), place in ((first, one), (second, other)):
                predicate = Predicate(f"{names[0][0]} yang {told}", genus=True, differentia=True, pointer=False)
                yield candidate(subject, predicate, _TRUST, "contrast", passage, place)


def _in_heading(sides: list[tuple[Subject, str]], passage: Passage) -> bool:
    """Whether the heading above names both: "Koloid Liofil dan Liofob"."""
    heading = fold(passage.headings[-1]) if passage.headings else ()
    return all(fold(subject.headword)[-1] in heading for subject, _ in sides)


def _kind_of(previous: str, known: Words) -> str:
    """What the sentence before divides in two: "Penerjemahnya ada dua" → "penerjemah"; "" for none."""
    run = fold(without_openers(previous, known)[:100]) if previous else ()
    for position in range(1, min(_LONGEST_KIND + 2, len(run))):
        length = known.phrase_at("dividers", run, position)
        if length and "dua" in run[position : position + length + 3]:
            kind = run[:position]
            return " ".join((*kind[:-1], kind[-1].removesuffix("nya"))) if len(kind) <= _LONGEST_KIND else ""
    return ""


def _has_definitor(run: tuple[str, ...], known: Words) -> bool:
    return any(
        run[position : position + len(one.words)] == one.words
        for position in range(len(run))
        for one in known.definitors.get(run[position], ())
    )


def _without_more(told: str) -> str:
    """Of "gaya tariknya lemah, bahkan tidak ada" what stands before "bahkan"."""
    return re.split(r",\s+(?:bahkan|misalnya|contohnya|seperti|jadi|sehingga)\b", told)[0]


def _side(text: str, known: Words) -> tuple[Subject, str] | None:
    """(term, what it does) of "Kompilator menerjemahkan seluruh kode sekaligus"; None where the sentence is none of that form."""
    text = without_openers(text.strip(" .!?;,"), known)
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(1, min(_LONGEST_NAME + 1, len(run) - 1)):
        if (
            position > 1
            and known.has("tellable_adverbs", run[position])
            and position + 1 < len(run)
            and known.has("tellable", run[position + 1])
        ):
            subject, told = subject_of(text[: tokens[position].start], known), text[tokens[position].start :]
            return (subject, told) if subject is not None and not is_event(told, fold(told), known) else None
        acting = is_verb(run[position].removesuffix("nya"), known) or known.has("tellable", run[position])
        owned = run[position].endswith("nya") and not acting
        if acting or owned:
            start = position - owned
            subject = subject_of(text[: tokens[start].start], known) if start else None
            told = _without_more(text[tokens[start].start :])
            people = any(known.has(kind, run[0]) for kind in ("humans", "trades", "person_genus", "actors"))
            sound = not people and _SHORTEST <= len(run) - position <= _LONGEST and not is_event(told, fold(told), known)
            defining = known.has("not_telling", run[position]) or _has_definitor(run, known)
            return (subject, told) if subject is not None and sound and not defining and not subject.verbal else None
    return None
