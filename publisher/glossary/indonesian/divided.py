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
from publisher.glossary.indonesian.composing import doing, is_describing, is_general, is_loose, kind_in, owning, without_more
from publisher.glossary.indonesian.divisions import division_of
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import Predicate
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_TRUST = 1.3
_AGAINST = re.compile(
    r"[,;.!?]\s+(?:sedangkan|sementara(?: itu)?,?|sebaliknya,?|adapun|tetapi|Sedangkan|Sementara itu,|Sebaliknya,|Adapun)\s+"
)
_LONGEST_NAME = 4
_KIND_AND_NAME = 2
"""Words of "koloid liofob", behind which "gaya tariknya lemah" tells of it."""
_LONGEST = 600
"""Characters of a side."""


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
        if len(both) == len(sides) and (kind or _shares_head(both, known) or _in_heading(both, passage)):
            for subject, told in both:
                own = kind_in(subject.headword, known)
                if not (own or kind):
                    continue
                text = f"{own or kind} yang {told}"
                predicate = Predicate(text, genus=True, differentia=True, pointer=False)
                yield candidate(subject, predicate, _TRUST, "contrast", passage, (begin, stop))


def _alike(passage: Passage, sentences: list[tuple[int, int]]) -> Iterator[Candidate]:
    """As in "Sistem terbuka dapat bertukar materi …. Sistem tertutup hanya dapat bertukar energi": two kinds of one thing."""
    known = passage.words
    sides = [(_side(passage.text[begin:end], known), (begin, end)) for begin, end in sentences]
    for (first, one), (second, other) in pairwise(sides):
        if first is None or second is None or not _shares_head([first, second], known):
            continue
        for (subject, told), place in ((first, one), (second, other)):
            predicate = Predicate(f"{fold(subject.headword)[0]} yang {told}", genus=True, differentia=True, pointer=False)
            yield candidate(subject, predicate, _TRUST, "contrast", passage, place)


def _shares_head(sides: list[tuple[Subject, str]], known: Words) -> bool:
    """As in "Angin darat bertiup …, sedangkan angin laut bertiup …": two kinds of one thing."""
    names = [fold(subject.headword) for subject, _ in sides]
    return names[0] != names[1] and kind_in(" ".join(names[0]), known) == kind_in(" ".join(names[1]), known) != ""


def _in_heading(sides: list[tuple[Subject, str]], passage: Passage) -> bool:
    """Whether the heading above names both: "Koloid Liofil dan Liofob"."""
    heading = fold(passage.headings[-1]) if passage.headings else ()
    return all(fold(subject.headword)[-1] in heading for subject, _ in sides)


def _kind_of(previous: str, known: Words) -> str:
    """What the sentence before divides in two: "Penerjemahnya ada dua" → "penerjemah"; "" for none."""
    division = division_of(previous, known) if "dua" in fold(previous) else None
    return division.kind if division is not None else ""


def _has_definitor(run: tuple[str, ...], known: Words) -> bool:
    return any(
        run[position : position + len(one.words)] == one.words
        for position in range(len(run))
        for one in known.definitors.get(run[position], ())
    )


def _side(text: str, known: Words) -> tuple[Subject, str] | None:
    """(term, what it does) of "Kompilator menerjemahkan seluruh kode sekaligus"; None where the sentence is none of that form."""
    if len(text) > _LONGEST:
        return None
    text = without_openers(text.strip(" .!?;,"), known)
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(1, min(_LONGEST_NAME + 1, len(run) - 1)):
        if not (doing(run[position:], known) or owning(run[position : position + 1], known)):
            if is_verb(run[position], known) and not (known.has("describing_verbs", run[position]) or is_describing(run[position:], known)):
                return None
            continue
        before = position > _KIND_AND_NAME and known.has("genus", run[position - 1]) and not doing(run[position:], known)
        start = tokens[position - before].start
        subject, told = subject_of(text[:start], known), without_more(text[start:])
        return (subject, told) if subject is not None and _is_sound(subject, told, known) else None
    return None


def _is_sound(subject: Subject, told: str, known: Words) -> bool:
    """Whether the subject may be a kind of thing, no people, and what is told of it is general."""
    people = any(known.has(kind, fold(subject.headword)[0]) for kind in ("humans", "trades", "person_genus", "actors", "teams"))
    loose = people or subject.verbal or is_loose(subject.headword, known)
    return not loose and is_general(told, known) and not _has_definitor(fold(told), known)
