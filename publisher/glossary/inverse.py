"""Definitions around their verb: "By X we mean Y", "Y is the X", "We speak of X when Y", "Para ahli mendefinisikan X sebagai Y"."""

import re
from collections.abc import Iterator

from publisher.glossary.candidates import Candidate, candidate
from publisher.glossary.clauses import Clause
from publisher.glossary.openers import without_openers
from publisher.glossary.passages import Passage
from publisher.glossary.predicates import Predicate, predicate_of
from publisher.glossary.refusals import is_superlative
from publisher.glossary.short_forms import is_short_form
from publisher.glossary.subjects import Subject, subject_of
from publisher.glossary.words import Words, fold
from publisher.language.tokens import words

_MEANT = 2.6
_SPOKEN_OF = 1.6
_EQUATED = 1.7
_SHORTEST = 4
_LONG = 8
"""Words of a description that needs no clause: "the point on the surface directly above the focus"."""
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
        or _equated(part, passage)
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
    subject = _name(named[tail[1].end :], known)
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
    start = next((length for position in range(1, _OPENING) if (length := _word_said(part.run, position, known))), 0)
    if not start:
        return None
    for position in range(start + 1, min(start + _LONGEST_NAME + 1, len(part.run) - 2)):
        length = known.phrase_at("word_uses", part.run, position)
        if length:
            subject = subject_of(part.text[part.tokens[start].start : part.tokens[position].start], known, named=True)
            predicate = predicate_of(part.after(position + length), known, article=True)
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
    """X of "By X we mean": what stands between, without who means it."""
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


def _equated(part: Clause, passage: Passage) -> Candidate | None:
    """As in "The number of waves that pass in one second is the frequency": a described thing, then its name behind "is the"."""
    known = passage.words
    if not part.opens and not known.has("articles", part.run[0]) and not known.has("openers", part.run[0]):
        return None
    for position in range(len(part.run) - 2, _SHORTEST - 1, -1):
        if known.has("equators", part.run[position]) and (
            known.has("naming_articles", part.run[position + 1]) or _is_process_named(part, position, known)
        ):
            return _equation(part, position, passage)
    return None


def _is_process_named(part: Clause, position: int, known: Words) -> bool:
    """As in "The process by which sediment turns into rock is lithification": a name by its ending, at the end."""
    described = any(known.has("relatives", word) for word in part.run[2:5])
    if known.has("disciplines", part.run[1]) and part.run[2] == "of":
        described = part.run[-1].endswith(tuple(known.single["discipline_endings"]))
    return described and position + 2 == len(part.run) and part.run[-1].endswith(tuple(known.single["name_endings"]))


def _equation(part: Clause, position: int, passage: Passage) -> Candidate | None:
    known = passage.words
    left = without_openers(part.before(position).rstrip(" ,"), known)
    articled = known.has("naming_articles", part.run[position + 1])
    name = _name(part.text[part.tokens[position + 1].end if articled else part.tokens[position + 1].start :], known)
    if known.has("indefinite_articles", part.run[position + 1]) and "of" in part.run[position + 2 :]:
        return None
    predicate = predicate_of(left, known)
    run = fold(left)
    if name is None or predicate is None or not predicate.in_good_order or len(fold(predicate.text)) < _SHORTEST or "," in left:
        return None
    if not (
        known.has("articles", run[0])
        or (known.has("predeterminers", run[0]) and known.has("articles", run[1]))
        or run[0] in known.indefinite
    ) or _is_about_another(fold(predicate.text), known):
        return None
    its = known.has("possessives", part.run[position + 1]) and not known.has("articles", part.run[position + 1])
    long = part.run[position + 1] == "the" and len(run) >= _LONG
    if not (its or long or _sets_apart(run, known) or known.has("disciplines", fold(predicate.text)[0])) or any(
        is_superlative(word, known) for word in run[:_OPENING]
    ):
        return None
    return candidate(name, predicate, _EQUATED, "named at the end", passage, part.place)


def _is_about_another(run: tuple[str, ...], known: Words) -> bool:
    """As in "purpose of the trip"; "number of deaths" is a measure, and "price at which …" a kind of its own."""
    own = known.has("measures", run[0]) or any(known.has("relatives", word) for word in run[1:3])
    return known.has("relational", run[0]) and not own


def _sets_apart(run: tuple[str, ...], known: Words) -> bool:
    """Whether the description has a clause or a measure of its own, as a passing mention has not."""
    return any(known.has("relatives", word) for word in run[2:]) or any(known.has("measures", word) for word in run[:3])


def _name(right: str, known: Words) -> Subject | None:
    """The name at the end: short, in small letters but for its short form, and nothing behind it but a new statement."""
    tokens = words(right[:80])
    end = len(right)
    for mark in (". ", ", ", "; ", " (", " – "):
        found = right.find(mark)
        end = min(end, found) if found >= 0 else end
    text = right[:end].strip(" .!?")
    bracket = right[end:].lstrip()
    subject = subject_of(text + (" " + bracket[: bracket.find(")") + 1] if bracket.startswith("(") else ""), known)
    if subject is None or len(fold(subject.headword)) > _LONGEST_NAME or not tokens:
        return None
    if any(word[:1].isupper() and not is_short_form(word) for word in subject.headword.split()):
        return None
    return subject
