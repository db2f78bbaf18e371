"""Definitions around their verb: "By X we mean Y", "Y is the X", "We speak of X when Y", "Para ahli mendefinisikan X sebagai Y"."""

import re
from collections.abc import Iterator

from publisher.glossary.english.named_last import equated_last, last_name
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import Predicate, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_MEANT = 2.6
_SPOKEN_OF = 1.6
_EQUATED = 1.7
_SHORTEST = 4
_OPENING = 4
_LONGEST_NAME = 4
_ARTICLED = 2
_INSERTED = re.compile(r"([^,–—]{3,60})(?:, |\s[–—]\s)(.{8,200}?)(?:, |\s[–—]\s)((?:is|are)\s[^,–—]{3,50})")
_NEAR = 8
"""Words among which "By X we mean" ends."""


def inverse(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """The definition of the statement whose term stands in the middle or at the end, at most one."""
    if len(part.run) < _SHORTEST:
        return
    found = (
        _named_behind_description(part, passage)
        or _worded(part, passage)
        or _defined_as(part, passage)
        or _meant(part, passage)
        or _spoken_of(part, passage)
        or equated_last(part, passage)
    )
    if found is not None:
        yield found


def _named_behind_description(part: Clause, passage: Passage) -> Candidate | None:
    """As in "The shortest kind, two lines that usually rhyme, is the couplet": what stands between commas or dashes describes the name."""
    known = passage.words
    pieces = _INSERTED.fullmatch(part.text.rstrip(" .!?"))
    if pieces is None or not part.opens:
        return None
    first, told, named = pieces[1], pieces[2], pieces[3]
    tail = words(named)
    if not _LONGEST_NAME + 3 > len(tail) > 1 or not 0 < len(fold(first)) <= _OPENING or not known.has("equators", tail[0].text.casefold()):
        return None
    opened = known.has("articles", fold(first)[0]) or known.has("possessives", fold(first)[0])
    articled = known.has("articles", tail[1].text.casefold()) and len(tail) > _ARTICLED
    bare = len(tail) == _ARTICLED and tail[1].text.casefold().endswith(tuple(known.single["name_endings"]))
    if not opened or not (articled or bare):
        return None
    tail = tail if articled else [tail[0], tail[0]]
    subject = last_name(named[tail[1].end :], known)
    predicate = predicate_of(told, known, article=True) or _counted(told, known)
    if subject is None or predicate is None or not predicate.in_good_order:
        return None
    return candidate(subject, predicate, _EQUATED, "named at the end", passage, part.place)


def _counted(told: str, known: Words) -> Predicate | None:
    """As in "two lines that usually rhyme": so many of a kind."""
    return predicate_of(told, known) if known.has("numerals", fold(told)[0]) else None


def _worded(part: Clause, passage: Passage) -> Candidate | None:
    """As in "We use the word habitat for the place where …"."""
    known = passage.words
    start = next((length for position in range(_OPENING) if (length := _word_said(part.run, position, known))), 0)
    if not start:
        return None
    for position in range(start + 1, min(start + _LONGEST_NAME + 1, len(part.run) - 2)):
        length = known.phrase_at("word_uses", part.run, position)
        if length:
            subject = subject_of(part.text[part.tokens[start].start : part.tokens[position].start], known, named=True)
            predicate = predicate_of(part.after(position + length), known, article=known.language == "en")
            return candidate(subject, predicate, _MEANT, "meant", passage, part.place) if subject and predicate else None
    return None


def _word_said(run: tuple[str, ...], position: int, known: Words) -> int:
    """Where the word begins that "use the word …" at `position` speaks of; 0 where nothing like that stands there."""
    length = known.phrase_at("word_users", run, position)
    return position + length if length else 0


def _defined_as(part: Clause, passage: Passage) -> Candidate | None:
    """As in "Geologists define a mineral as a solid that …"."""
    known = passage.words
    for position in range(1, min(_NEAR, len(part.run) - 2)):
        if not known.has("definers", part.run[position]):
            continue
        for end in range(position + 2, min(position + _NEAR, len(part.run) - 1)):
            if known.has("defined_as", part.run[end]):
                subject = subject_of(part.text[part.tokens[position + 1].start : part.tokens[end].start], known)
                predicate = predicate_of(part.after(end + 1), known)
                if subject is not None and predicate is not None:
                    return candidate(subject, predicate, _MEANT, "meant", passage, part.place)
    return None


def _meant(part: Clause, passage: Passage) -> Candidate | None:
    """As in "By elasticity economists mean the degree to which …"."""
    known = passage.words
    if not known.has("meant_openers", part.run[0]):
        return None
    for position in range(2, min(_NEAR, len(part.run) - 1)):
        if known.has("meant", part.run[position]):
            subject = _before_speaker(part, position, known)
            predicate = predicate_of(part.after(position + 1), known)
            if subject is not None and predicate is not None:
                return candidate(subject, predicate, _MEANT, "meant", passage, part.place)
    return None


def _before_speaker(part: Clause, position: int, known: Words) -> Subject | None:
    """X of "By X we mean", "By X is meant": what stands between, without who means it."""
    if known.has("demonstratives", part.run[1]):
        return None
    return subject_of(part.text[part.tokens[1].start : part.tokens[position - 1].start], known) if position > 1 else None


def _spoken_of(part: Clause, passage: Passage) -> Candidate | None:
    """As in "Physicists speak of interference when two waves combine"."""
    known = passage.words
    for position in range(1, min(_NEAR, len(part.run) - 2)):
        length = known.phrase_at("speakings", part.run, position)
        if not length:
            continue
        start = position + length
        for when in range(start + 1, min(start + _LONGEST_NAME + 1, len(part.run) - 2)):
            if known.has("subordinators", part.run[when]):
                subject = subject_of(part.text[part.tokens[start].start : part.tokens[when].start], known)
                text = part.after(when).strip(" .!?")
                if subject is not None:
                    return candidate(
                        subject, Predicate(text, genus=True, differentia=True, pointer=False), _SPOKEN_OF, "clause", passage, part.place
                    )
    return None
