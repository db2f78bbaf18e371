"""English definitions by contrast: things of one kind, each with a clause of its own.

"In a transverse wave, the particles move …. In a longitudinal wave, they move …"; "A strong acid ionises completely, whereas a
weak acid ionises only partly"; "a public key, which …, and a private key, which …". One such sentence alone may tell anything;
two about the same kind say how its kinds differ.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.glossary.grammar.english import is_plural, singular
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import as_told, begun_small
from publisher.glossary.sides.subjects import subject_of
from publisher.language.tokens import words

_TRUST = 1.3
_LONGEST_NAME = 3
_SHORTEST, _LONGEST = 3, 40
"""Words of the clause."""
_PIECES = re.compile(r";\s|:\s|,\s(?:whereas|while|but|and)\s|,\s(?=an?\s[\w-]+(?:\s[\w-]+)?\s(?!is\b|was\b|has\b|does\b)\w+s\s)")
_BY_CONTRAST = re.compile(r",\s(?:by contrast|in contrast|on the other hand|however|meanwhile|for its part),?(?=\s)")
_SHORT = re.compile(r"\s\([A-Z][A-Za-z&-]{1,9}\)")
_RELATIVE = re.compile(
    r"(?:\b(?:an?|the)\s)?\b([a-z][a-z-]+(?:\s[a-z-]+)?),\s(?:(which|that|where)|(whose))\s([^;:]{8,200}?)"
    r"(?=,?\sand\s(?:(?:an?|the)\s)?[a-z-]+(?:\s[a-z-]+)?,\s(?:which|whose|where)\s|[.;]|\Z)"
)


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the things: its name, and what is told of it, standing at `place` of its passage; `alone`: it needs no other."""

    name: str
    text: str
    place: tuple[int, int]
    alone: bool = False

    @property
    def kind(self) -> str:
        return fold(self.name)[-1].rpartition("-")[2]


def contrasts(passage: Passage) -> Iterator[Candidate]:
    """The things that sentences of `passage` set against each other, with what sets each apart."""
    known = passage.words
    if not known.single["contrasters"]:
        return
    sides = [side for begin, end in passage.sentences() for side in _sides(passage.text[begin:end], (begin, end), known)]
    names: defaultdict[str, set[str]] = defaultdict(set)
    for side in sides:
        names[singular(side.kind, known)].add(side.name.casefold())
    for side in sides:
        subject = subject_of(side.name, known)
        if subject is not None and (side.alone or len(names[singular(side.kind, known)]) > 1):
            yield candidate(subject, as_told(side.text, known), _TRUST, "contrast", passage, side.place)


def _sides(text: str, place: tuple[int, int], known: Words) -> Iterator[_Side]:
    sentence = _BY_CONTRAST.sub("", text.rstrip(" .!?"))
    yield from _relative(sentence, place)
    start = 0
    for found in (*_PIECES.finditer(sentence), None):
        piece = sentence[start : found.start() if found else len(sentence)]
        start = found.end() if found else start
        side = _in_which(piece, place, known) or _that(piece, place, known)
        if side is not None:
            yield side


def _relative(sentence: str, place: tuple[int, int]) -> Iterator[_Side]:
    """As in "two keys: a public key, which …, and a private key, which …"."""
    found = list(_RELATIVE.finditer(sentence))
    if len(found) > 1:
        for one in found:
            kind = one[1].split()[-1].rpartition("-")[2]
            yield _Side(one[1], f"{kind} {one[2] or one[3]} {one[4]}", place, alone=":" in sentence[: one.start()])


def _in_which(piece: str, place: tuple[int, int], known: Words) -> _Side | None:
    """As in "In a transverse wave, the particles move …", "In self-pollination the pollen comes …", "In an attack of the kind (XYZ), …"."""
    short = _SHORT.search(piece)
    alone = short is not None
    if short is not None:
        piece = piece[: short.start()] + piece[short.end() :]
    tokens = words(piece[:120])
    if len(tokens) < _SHORTEST or not known.has("adjunct_prepositions", tokens[0].text.casefold()):
        return None
    first = 1 + known.has("indefinite_articles", tokens[1].text.casefold())
    end = next(
        (
            position
            for position in range(first + 1, min(first + _LONGEST_NAME + 1, len(tokens)))
            if _ends(piece, tokens[position - 1].end, tokens[position].text, known)
        ),
        0,
    )
    if not end:
        return None
    name = piece[tokens[first].start : tokens[end - 1].end]
    clause = piece[tokens[end - 1].end :].lstrip(" ,")
    if not _is_kind(name, known) or (first == 1 and is_plural(fold(name)[-1], known)) or not _is_clause(clause):
        return None
    if first == 1 and known.has("subject_pronouns", fold(clause)[0]):
        return None
    process = first == 1 and " " in name and _is_course(name, known) and piece[tokens[end - 1].end :].startswith(",")
    return _Side(name, f"{fold(name)[-1].rpartition('-')[2]} in which {begun_small(clause)}", place, alone=alone or process)


def _is_course(name: str, known: Words) -> bool:
    """As in "In crop rotation, …", which tells how one goes."""
    return name.endswith(tuple(known.single["course_endings"]))


def _ends(piece: str, end: int, word: str, known: Words) -> bool:
    """Whether the name ends there: at a comma, or before what begins a clause."""
    if piece[end : end + 1] == ",":
        return True
    return any(known.has(kind, word.casefold()) for kind in ("articles", "subject_pronouns", "distributives", "numerals", "possessives"))


def _that(piece: str, place: tuple[int, int], known: Words) -> _Side | None:
    """As in "A strong acid ionises completely"; with "is" it is no clause of its own, that is read elsewhere."""
    piece = without_openers(piece, known)
    tokens = words(piece[:160])
    if len(tokens) < _SHORTEST + 2 or not known.has("indefinite_articles", tokens[0].text.casefold()):
        return None
    for position in (3, 2, 4):
        verb = tokens[position].text.casefold() if position < len(tokens) else ""
        rest = piece[tokens[position].start :] if verb else ""
        if verb.endswith("s") and not known.has("presenters", verb) and not known.has("prepositions", verb) and _is_clause(rest):
            name = piece[tokens[1].start : tokens[position - 1].end]
            return _Side(name, f"{fold(name)[-1].rpartition('-')[2]} that {rest}", place) if _is_kind(name, known) else None
    return None


def _is_kind(name: str, known: Words) -> bool:
    """Whether a name of several parts tells one kind from others: "strong acid", "self-pollination"; no "small town"."""
    run = fold(name)
    if "," in name or any(known.has("relatives", word) for word in run):
        return False
    composed = len(run) > 1 or "-" in name
    return composed and not any(known.has(kind, run[0]) for kind in ("sized", "wished", "superlatives", "story_adjectives"))


def _is_clause(text: str) -> bool:
    return _SHORTEST <= len(fold(text)) <= _LONGEST and "\x00" not in text
