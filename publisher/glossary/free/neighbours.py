"""What the sentences before and behind a proposal say: that one asks, counts or defines, that the other gives a name to what was said."""

from collections.abc import Iterator

from publisher.glossary.free.lines import Line
from publisher.glossary.free.proposed import Text
from publisher.glossary.grammar.words import Phrase, Words

_NAMERS = ("namers", "loose_namers")
_POINTERS = ("explainers", "loose_pointers")
_POINTING = ("near_pointers", "demonstratives")
_OPENING, _NEAR = 5, 8
"""Words at the beginning of a sentence: those that point back, and those among which it names what it points at."""
_SHORT = 6


def neighbour_signs(text: Text, number: int) -> Iterator[str]:
    """What the lines around line `number` of `text` show, and whether that line itself gives a name."""
    known, last = text.known, len(text.lines) - 1 - (text.heading >= 0)
    if any(known.phrase_in(kind, text.lines[number].run) for kind in _NAMERS):
        yield "names here"
    if number < last and text.lines[number + 1].run:
        yield from _behind(text.lines[number + 1], known)
    else:
        yield "next none"
    if number and text.lines[number - 1].run:
        yield from _before(text.lines[number - 1], known)


def _behind(line: Line, known: Words) -> Iterator[str]:
    if any(known.phrase_in(kind, line.run, end=_NEAR) for kind in _NAMERS):
        yield "next names"
        if _points(line.run, known):
            yield "next names this"
    if len(line.run) <= _SHORT:
        yield "next short"
    if line.text.endswith("?"):
        yield "next asks"


def _points(run: Phrase, known: Words) -> bool:
    """As in "Peristiwa ini (disebut)", "Such a current (is called)"."""
    opens = any(known.phrase_at(kind, run) for kind in _POINTERS)
    return opens or any(known.has(kind, word) for kind in _POINTING for word in run[:_OPENING])


def _before(line: Line, known: Words) -> Iterator[str]:
    if line.text.endswith("?"):
        yield "before asks"
    if line.text.endswith(":"):
        yield "before colon"
    if any(known.has("numerals", word) for word in line.run):
        yield "before counts"
    if any(known.phrase_in(kind, line.run) for kind in _NAMERS):
        yield "before names"
    if any(word in known.definitors for word in line.run):
        yield "before defines"
