"""What stands beside a mark that may part a term from its description, and where the description ends."""

import re
from dataclasses import dataclass

from publisher.glossary.grammar.words import Words, fold

_LONGEST_LISTED = 3
_ADJECTIVE = 2
"""Words of "a thin, …": the comma parts adjectives."""
_FIRST_THING = 5
"""Words of the first thing of a list, with its article: "a pair of leather gloves and …"."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands to the left and right of a mark; `opens` says that the left side begins its sentence."""

    left: str
    mark: str
    right: str
    opens: bool


def end_of(beside: Beside, known: Words) -> str:
    """The right side up to the mark that closes what stands beside."""
    match beside.mark:
        case "(":
            return beside.right.partition(")")[0]
        case "–" | "—" | "-":
            return re.split(r"\s*—\s*|\s+[–-](?:\s+|$)", beside.right)[0]
        case ":":
            return beside.right
        case _:
            return _up_to_closing_comma(re.split(r"\s+[–—](?:\s+|$)", beside.right)[0], known)


def _up_to_closing_comma(rest: str, known: Words) -> str:
    """`rest` up to the comma that closes it; what continues it ("bertujuan untuk …") belongs to it."""
    comma = rest.find(", ")
    while comma >= 0:
        following = fold(rest[comma + 1 : comma + 60])
        if known.language == "id" and following[:2] == ("seperti", "yang"):
            return rest[:comma]
        if not following or known.has("continuations", following[0]) or known.phrase_at("danglers", following):
            return rest
        if _goes_on_listing(rest, comma, known):
            comma = rest.find(", ", comma + 1)
            continue
        adjective = known.language == "en" and len(fold(rest[:comma])) <= _ADJECTIVE
        if not adjective and not any(known.has("conjunctions", word) or known.has("alternatives", word) for word in following[:1]):
            return rest[:comma]
        comma = rest.find(", ", comma + 1)
    return rest


def _goes_on_listing(rest: str, comma: int, known: Words) -> bool:
    """As in "campuran gas, abu, dan batu yang …": the piece behind the comma is short and the next one begins with "dan"."""
    following = rest.find(", ", comma + 1)
    if following < 0 or len(fold(rest[comma:following])) > _LONGEST_LISTED:
        return False
    run = fold(rest[following + 1 : following + 20])
    return bool(run) and any(known.has(kind, run[0]) for kind in ("conjunctions", "alternatives"))


def is_list_of_things(right: str, known: Words) -> bool:
    """As in "(found shoes,) a pair of dice and a comb", English: things that each have their article; no clause tells of one.

    What is "of" several things ("a mixture of …") or has them ("a stick with a point and a handle") is one thing.
    """
    run = fold(right)
    joint = next((at for at, word in enumerate(run[:-2]) if at and known.has("conjunctions", word)), 0)
    if joint and run[0] == run[joint + 1] == "the" and not any(known.has("prepositions", word) for word in run[:joint]):
        return not any(known.has("relatives", word) for word in run)
    if known.language != "en" or not 0 < joint <= _FIRST_THING or not known.has("indefinite_articles", run[0]):
        return False
    first, second = run[1:joint], run[joint + 1 :]
    amount = known.has("quantifiers", second[1]) or known.has("amounts", second[1])
    whole = any(known.has("composites", word) or known.has("articles", word) for word in first)
    placed = any(known.has("prepositions", word) and word != "of" for word in first)
    told = any(known.has("relatives", word) for word in run)
    counted = known.has("indefinite_articles", second[0]) or known.has("numerals", second[0]) or known.has("quantifiers", second[0])
    return counted and not (amount or whole or placed or told)
