"""Indonesian sentences that divide a thing into kinds: "Hewan dibagi menjadi tiga: herbivor, karnivor, dan omnivor"."""

import re
from dataclasses import dataclass

from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.indonesian.composing import is_kind
from publisher.glossary.sides.subjects import subject_of
from publisher.language.tokens import Token, words

_LONGEST_KIND = 3
_LONGEST_NAME = 4
_FAR = 24
"""Words among which the dividing verb or number stands."""
_LISTED = re.compile(r": |,? (?:yaitu|yakni|ialah|adalah|menjadi|atas|antara) (?:(?:dua|tiga|empat|lima)(?: \w+)?,? (?:yaitu |yakni )?)?")
_JOINTS = re.compile(r"[,;] (?:(?:dan|serta|atau) )?| (?:dan|serta|atau) ")
_BRACKETS = re.compile(r" ?\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Division:
    """What is divided ("hewan", "" where it is not said), the names of its kinds where they are listed, and the list as it stands."""

    kind: str
    names: tuple[Phrase, ...]
    rest: str
    counted: bool = False
    """Whether it says how many kinds there are and of what sort: "ada tiga golongan"."""


def division_of(sentence: str, known: Words) -> Division | None:
    """The division that `sentence` makes, None where it makes none."""
    if not sentence or "\x00" in sentence:
        return None
    tokens = words(sentence)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(min(_FAR, len(run) - 1)):
        length = known.phrase_at("dividers", run, position)
        if length and position:
            sorted_ = any(known.has("kinds_of", word) for word in run[position + length : position + length + 3])
            whole = known.has("composing", run[position]) and not sorted_
            left = "" if whole else _divided(sentence[: tokens[position].start], known)
            kind = left or ("" if whole else _counted(sentence, tokens, position + length, known))
        elif known.has("numerals", run[position]) and (position == 0 or not known.has("pointers", run[position - 1])):
            kind, length = _counted(sentence, tokens, position + 1, known), 1
        else:
            continue
        rest = _list(sentence[tokens[position].start :])
        counted = any(known.has("kinds_of", word) for word in run[position + 1 : position + length + 3])
        return Division(kind, _names(rest, known), rest, counted) if kind or rest else None
    return None


def _divided(left: str, known: Words) -> str:
    """The kind that stands before the divider: of "Berdasarkan makanannya, hewan" "hewan"."""
    bare = without_openers(left, known).partition(",")[0].strip()
    run = fold(_BRACKETS.sub("", bare))
    while run and (known.has("pointers", run[-1]) or known.has("subject_closers", run[-1]) or known.has("finite", run[-1])):
        run = run[:-1]
    if not 0 < len(run) <= _LONGEST_KIND or not _is_divided(run[0].removesuffix("nya"), known):
        return ""
    return " ".join((*run[:-1], run[-1].removesuffix("nya")))


def _counted(sentence: str, tokens: list[Token], start: int, known: Words) -> str:
    """Of "(ada tiga) golongan musuh alami" "musuh alami", of "(memakai dua) kunci: …" "kunci"; "" where nothing is counted."""
    run = tuple(token.text.casefold() for token in tokens)
    while start < len(run) and (known.has("numerals", run[start]) or known.has("kinds_of", run[start])):
        start += 1
    end = start
    while end < len(run) and end - start < _LONGEST_KIND - 1 and not _closes(sentence, tokens, end, start, known):
        end += 1
    return " ".join(run[start:end]) if start < end and _is_divided(run[start], known) else ""


def _closes(sentence: str, tokens: list[Token], position: int, start: int, known: Words) -> bool:
    """Whether what is counted has ended before the word at `position`."""
    if position == start:
        return False
    word = tokens[position].text.casefold()
    closed = any(known.has(kind, word) for kind in ("prepositions", "conjunctions", "relatives", "finite", "pointers", "identifiers"))
    return closed or is_verb(word, known) or bool(sentence[tokens[position - 1].end : tokens[position].start].strip())


def _is_divided(word: str, known: Words) -> bool:
    """Whether things may be kinds of it: no cause, no people, no "hal"."""
    return is_kind(word, known) and not any(known.has(kind, word) for kind in ("teams", "particular"))


def _list(rest: str) -> str:
    """What stands behind "yaitu", "menjadi tiga:", "atas"; "" where no list follows."""
    found = None
    for one in _LISTED.finditer(rest[:120]):
        found = one
        if one[0].startswith(":"):
            break
    return rest[found.end() :].strip(" .!?;") if found is not None else ""


def _names(rest: str, known: Words) -> tuple[Phrase, ...]:
    pieces = [_BRACKETS.sub("", piece).strip() for piece in _JOINTS.split(rest)] if rest else []
    if len(pieces) < 2 or any(len(fold(piece)) > _LONGEST_NAME or not fold(piece) for piece in pieces):
        return ()
    return tuple(fold(piece) for piece in pieces if subject_of(piece, known) is not None)
