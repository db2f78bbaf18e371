"""Where a statement names something: "disebut", "is called", "form a", and what may stand between."""

from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.english.namings import naming_at
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.words import Words

_LONGEST_FORMED = 3
_CALLED = 4
"""Words between "what" and "call": "what most economists call X"."""


def length_at(part: Clause, position: int, known: Words) -> int:
    """Number of words at `position` that name something; 0 for none, and for what stands in brackets."""
    length = known.phrase_at("namers", part.run, position) or _forms(part, position, known) or naming_at(part.run, position, known)
    return 0 if length and part.is_bracketed(position) else length


def is_proper(part: Clause, position: int, length: int, known: Words) -> bool:
    """As in "anak bernama Wira", "desa yang bernama Sukamaju": the name of one."""
    named = part.tokens[position + length].text if position + length < len(part.tokens) else ""
    return known.has("topic_marks", part.run[position]) and named[:1].isupper() and not is_short_form(named)


def adverbs_before(run: tuple[str, ...], position: int, known: Words) -> int:
    """Where "also" may stand: "juga disebut", "juga kerap disebut"; in "sama juga kita sebut" it belongs to what is described."""
    before = run[position - 1] if position else ""
    near = known.language != "id" or known.has("subject_closers", before) or known.has("relatives", before)
    return max(0, position - (2 if near else 1))


def start_of_calling(run: tuple[str, ...], position: int, known: Words) -> int:
    """Where "is what economists call" begins whose "call" stands at `position`; `position` itself for other namers."""
    for start in range(position - 1, max(0, position - 1 - _CALLED), -1):
        if known.has("callings", run[start]):
            return start - 1 if known.has("finite", run[start - 1]) else start
    return position


def _forms(part: Clause, position: int, known: Words) -> int:
    """Number of words of "form a" at `position` where it names what things of a kind make: the sentence must end with the name."""
    length = known.phrase_at("formers", part.run, position)
    if length and known.has("relatives", part.run[position - 1]):
        return 0
    last = length and position + length < len(part.run) <= position + length + _LONGEST_FORMED
    told = part.run[:position]
    described = any(known.has("relatives", word) for word in told) and not known.has("subordinators", told[0])
    return length if last and described else 0
