"""Indonesian lists inside a paragraph: "herbivor yang memakan tumbuhan, karnivor yang memakan hewan lain", and the sentences behind them.

The kind of a listed thing is what the sentence divides ("hewan dibagi menjadi …"), or the first word that the listed names share
("kunci publik", "kunci privat").
"""

import re
from collections.abc import Iterator
from itertools import islice

from publisher.glossary.grammar.clauses import clauses
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import composed, doing, is_general, is_kind, kind_in, that_does, without_more
from publisher.glossary.indonesian.divisions import Division, division_of
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of

_TRUST, _EACH, _BEHIND = 1.8, 1.9, 1.5
_NAME = r"(?:satu |sebuah )?((?:[\w-]{1,30} ){0,3}?[\w-]{1,30}(?: \([^()]{2,40}\))?)"
_ITEM = re.compile(rf"{_NAME},? (yang|untuk) (.{{8,200}})")
_BETWEEN = re.compile(rf"(?:[,;] (?:(?:dan|serta|atau|sedangkan) )?| (?:dan|serta|sedangkan) )(?={_NAME},? (?:yang|untuk) )")
_RESPECTIVELY = re.compile(r",? masing-masing (?:adalah |ialah |berarti |yaitu )?")
_LEADING = re.compile(r": |[—–] ?|\b(?:yaitu|yakni|atas|menjadi|antara|ialah|adalah) ")
_LONGEST = 600
"""Characters of a sentence that is looked at."""
_MOST_LEADINGS = 4
_FEWEST = 2
_ONE = "satu "
"""As in "satu kunci publik yang …, satu kunci privat yang …"."""
_FOLLOWING = 4
"""Sentences behind a division that may tell of its kinds."""
_LONGEST_NAME = 4


def listings(passage: Passage) -> Iterator[Candidate]:
    """What the lists of `passage` tell of the things that they list."""
    known = passage.words
    if known.language != "id":
        return
    division, left = None, 0
    for begin, end in passage.sentences():
        sentence = passage.text[begin:end]
        if "\x00" in sentence or not sentence.strip() or len(sentence) > _LONGEST:
            continue
        for subject, text, trust in (*_related(sentence, known), *_respectively(sentence, known)):
            yield candidate(subject, composed(text, known), trust, "listed", passage, (begin, end))
        if division is not None and left:
            left -= 1
            yield from _behind(division, passage, (begin, end))
        fresh = division_of(sentence, known)
        division, left = (fresh, _FOLLOWING) if fresh is not None and (fresh.kind or fresh.names) else (division, left)


def _related(sentence: str, known: Words) -> Iterator[tuple[Subject, str, float]]:
    """As in "… dua kunci: kunci publik yang boleh diketahui siapa saja dan kunci privat yang hanya dipegang pemiliknya"."""
    division = division_of(sentence, known)
    if division is None and sentence.count(_ONE) < _FEWEST:
        return
    for found in islice(_LEADING.finditer(sentence), _MOST_LEADINGS):
        pieces = _pieces(sentence[found.end() :].strip(" .!?;"), known)
        if len(pieces) < _FEWEST:
            continue
        heads = [fold(name)[0] for name, _ in pieces]
        shared = len(set(heads)) == 1 and all(len(fold(name)) > 1 for name, _ in pieces)
        for name, told in pieces:
            subject = subject_of(name, known)
            kind = kind_in(name, known) if shared else (division.kind if division is not None else "")
            people = any(known.has(listed, fold(kind)[0]) for listed in ("teams", "humans", "person_genus", "trades")) if kind else False
            if subject is not None and kind and not people and not subject.weak and fold(kind) != fold(subject.headword):
                yield subject, f"{kind} {told}", _TRUST
        return


def _pieces(rest: str, known: Words) -> list[tuple[str, str]]:
    """(name, "yang …") of each listed thing; none where one of them is of another form."""
    pieces: list[tuple[str, str]] = []
    start = 0
    for stop in (*(found for found in _BETWEEN.finditer(rest)), None):
        item = _ITEM.fullmatch(rest[start : stop.start() if stop is not None else len(rest)])
        if item is None:
            return []
        told = without_more(item[3])
        if subject_of(item[1], known) is None or not is_general(f"yang {told}", known):
            return []
        pieces.append((item[1], f"{item[2]} {told}"))
        start = stop.end() if stop is not None else start
    return pieces


def _respectively(sentence: str, known: Words) -> Iterator[tuple[Subject, str, float]]:
    """As in "isobar dan isoterm, masing-masing garis yang … dan garis yang …"."""
    found = _RESPECTIVELY.search(sentence)
    pair = sentence[: found.start()].rstrip(" ,").rpartition(" dan ") if found is not None else ("", "", "")
    if found is None or not pair[1]:
        return
    right = sentence[found.end() :].strip(" .!?;")
    kind = fold(right[:40])[:1]
    joint = right.find(f" dan {kind[0]} ") if kind else -1
    first, second = noun_phrase_before(pair[0], known) or subject_of(without_openers(pair[0], known), known), subject_of(pair[2], known)
    one, other = (predicate_of(right[:joint], known), predicate_of(right[joint + 5 :], known)) if joint > 0 else (None, None)
    if first is not None and second is not None and one is not None and other is not None and one.genus and other.genus:
        yield first, one.text, _EACH
        yield second, other.text, _EACH


def _behind(division: Division, passage: Passage, place: tuple[int, int]) -> Iterator[Candidate]:
    """As in "Ada tiga golongan musuh alami. Predator memangsa hama …": a kind that was listed or has the divided thing in its name."""
    known = passage.words
    for part in clauses(passage.text, *place, known):
        for position in range(1, min(_LONGEST_NAME + 2, len(part.run) - 2)):
            if not doing(part.run[position:], known):
                continue
            subject = subject_of(part.before(position), known)
            kind = _kind_listed(subject, division, known) if subject is not None and not subject.verbal else ""
            predicate = that_does(kind, part.after(position), known)
            if subject is not None and predicate is not None:
                yield candidate(subject, predicate, _BEHIND, "listed", passage, part.place)
            break


def _kind_listed(subject: Subject, division: Division, known: Words) -> str:
    """The kind of a thing that the division lists, "" for another."""
    run = fold(subject.headword)
    if run in division.names:
        return kind_in(subject.headword, known) if fold(division.kind)[:1] == run[:1] else division.kind
    own = kind_in(subject.headword, known)
    if len(run) == 1 and division.counted and not division.rest and is_kind(run[0], known) and run[0] not in fold(division.kind):
        people = any(known.has(kind, run[0]) for kind in ("teams", "human_stand_ins", "actors", "times"))
        return "" if people else division.kind
    return own if own and own == (fold(division.kind) or ("",))[0] and not known.has("teams", own) else ""
