"""Sentences as rows of words, and the stretches of words in them that may be a term or what it means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.glossary.grammar.verbs import is_emphasised
from publisher.glossary.grammar.words import Phrase, Words
from publisher.language.tokens import Token, words

_MARKS = re.compile(r"[,;:()–—“”\"=→]|\s-\s|->")
_CITED = re.compile(r"\([^()]*,\s(?:1[5-9]|20)\d\d[a-z]?\b[^()]*\)")
_COMMAS = re.compile(r"[,;]")
_MOST_WORDS = 5
"""Of a term."""
_LONGEST_ROOT = 5
"""Letters of the roots that end in "nya": "tanya", "hanya", "punya"."""
_JOINING = ("openers", "restaters")
_NEVER_FIRST = ("articles", "prepositions", "conjunctions", "alternatives", "relatives", "pronouns", "subordinators", "negations")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, or a heading: its words, and which of them have a mark before them.

    `number` counts the lines of its passage, `place` is where it stands there; `gaps[n]` is what stands before word `n`, and behind
    the last word at the end.
    """

    number: int
    text: str
    tokens: tuple[Token, ...]
    run: Phrase
    gaps: tuple[str, ...]
    place: tuple[int, int]

    def said(self, stretch: "Stretch") -> str:
        """The text of `stretch`."""
        return self.text[self.tokens[stretch.first].start : self.tokens[stretch.end - 1].end]

    def is_broken(self, position: int) -> bool:
        """Whether a mark stands before the word there."""
        return _MARKS.search(self.gaps[position]) is not None


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """The words `first` to `end` (exclusive) of line `line`."""

    line: int
    first: int
    end: int


def line_of(number: int, text: str, place: tuple[int, int]) -> Line:
    """`text` as line `number`."""
    tokens = tuple(words(text))
    edges = [0, *(token.end for token in tokens)]
    starts = [*(token.start for token in tokens), len(text)]
    gaps = tuple(text[edge:start] for edge, start in zip(edges, starts, strict=True))
    return Line(number, text, tokens, tuple(token.text.casefold() for token in tokens), gaps, place)


def terms_before(line: Line, end: int, known: Words) -> Iterator[Stretch]:
    """The stretches that may be a term and end before word `end`, the shortest first; what stands in brackets there is passed over."""
    if end and ")" in line.gaps[end]:
        opening = next((place for place in range(end - 1, 0, -1) if "(" in line.gaps[place]), 0)
        end = opening or end
    for first in range(end - 1, max(-1, end - 1 - _MOST_WORDS), -1):
        if (first < end - 1 and line.is_broken(first + 1)) or _points_back(line.run[first], known):
            return
        if not _never_first(line.run[first], known):
            yield Stretch(line.number, first, end)


def terms_from(line: Line, first: int, known: Words, limit: int = 0) -> Iterator[Stretch]:
    """The stretches that may be a term and begin at word `first` or behind the article there; none reaches word `limit`."""
    stop = limit or len(line.run)
    while first < stop and known.has("articles", line.run[first]):
        first += 1
    if first >= stop or _never_first(line.run[first], known):
        return
    for end in range(first + 1, min(stop, first + _MOST_WORDS) + 1):
        if (end > first + 1 and line.is_broken(end - 1)) or _points_back(line.run[end - 1], known):
            return
        yield Stretch(line.number, first, end)


def connectors(line: Line, known: Words) -> frozenset[int]:
    """The words of phrases that only join sentences and are set apart ("Supply, by contrast, is"), and of who is cited in brackets."""
    found: set[int] = set()
    for cited in _CITED.finditer(line.text):
        found.update(place for place, token in enumerate(line.tokens) if cited.start() < token.start < cited.end())
    for place in range(len(line.run)):
        length = max(known.phrase_at(kind, line.run, place) for kind in _JOINING)
        if length > 1 and line.is_broken(place + length):
            found.update(range(place, place + length))
    return frozenset(found)


def _never_first(word: str, known: Words) -> bool:
    return not word[0].isalnum() or is_emphasised(word, known) or any(known.has(kind, word) for kind in _NEVER_FIRST)


def _points_back(word: str, known: Words) -> bool:
    """Whether an Indonesian word belongs to something told before and to no term: "susunannya", "(negara) pun"."""
    return known.language == "id" and ((len(word) > _LONGEST_ROOT and word.endswith("nya")) or word == "pun")


def reaches(line: Line, first: int, *, marks: bool) -> Iterator[tuple[str, Stretch]]:
    """How far the meaning that begins at word `first` may go: to the end of its sentence, to a semicolon, with `marks` to other marks."""
    if first >= len(line.run):
        return
    seen = opened = 0
    for place in range(first + 1, len(line.run)):
        gap = line.gaps[place]
        if not _MARKS.search(gap):
            continue
        opened += gap.count("(") - gap.count(")")
        if ";" in gap or opened < 0:
            yield "semicolon", Stretch(line.number, first, place)
            return
        if marks and seen < 2:
            seen += 1
            yield f"mark {seen}", Stretch(line.number, first, place)
    yield "end", Stretch(line.number, first, len(line.run))


def pieces(line: Line, known: Words) -> list[int]:
    """Where statements may begin in a line: at its start, behind a mark that may end one."""
    starts = [0]
    for place in range(1, len(line.run)):
        gap = line.gaps[place]
        joined = "," in gap and any(known.has(kind, line.run[place]) for kind in ("conjunctions", "clause_breaks", "subordinators"))
        if joined or (_MARKS.search(gap) and not _COMMAS.search(gap)) or ";" in gap:
            starts.append(place)
    return starts
