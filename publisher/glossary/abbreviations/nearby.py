"""Short forms that another sentence explains: "DOMS is what you feel. It stands for delayed onset muscle soreness."."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from publisher.glossary.abbreviations.letters import is_link, is_spelled_by, spelled
from publisher.glossary.abbreviations.long_forms import Pair
from publisher.glossary.abbreviations.short_forms import is_short_form, is_sign
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.tongues import tongue_of
from publisher.glossary.grammar.words import Words, fold
from publisher.language.tokens import words

_NEAREST_FIRST = (0, 1, -1, 2, -2)
"""Sentences from that of the short form in which its long form is looked for."""
_FEWEST_TOLD, _FEWEST_OF_NAME = 3, 4
"""Letters of a short form where the text says that it is one, and where only a name beside it agrees: three agree by chance."""
_BROKEN = re.compile(r"[.;:!?()\"“”]")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of `passage` from `start` on, or the heading above it; `tells` that something in it is short for something."""

    passage: Passage
    start: int
    text: str
    tells: bool
    heads: bool = False


def told_nearby(chapter: Sequence[Passage], explained: Collection[str], small: frozenset[str]) -> Iterator[tuple[Passage, Pair]]:
    """The pairs of `chapter` whose long form stands up to two sentences away, for short forms that are not `explained` otherwise.

    The letters must be those of the words one by one. Besides, the text must say that something is short here, name the thing in
    capitals, or have the short form in a heading and the long one right below it.
    """
    sentences = [sentence for passage in chapter for sentence in _sentences(passage)]
    found: set[str] = set()
    for number, sentence in enumerate(sentences):
        for short in _shorts_of(sentence.text):
            if short in explained or short in found:
                continue
            near = (sentences[number + step] for step in _NEAREST_FIRST if 0 <= number + step < len(sentences))
            told = (pair for other in near if not other.heads for pair in _pair(short, sentence, other, small))
            first = next(told, None)
            if first is not None:
                found.add(short)
                yield first


def _sentences(passage: Passage) -> Iterator[_Sentence]:
    if passage.opens and passage.headings:
        yield _Sentence(passage, 0, passage.headings[-1], tells=False, heads=True)
    for start, end in passage.sentences():
        run = fold(passage.text[start:end])
        tells = passage.words.phrase_in("abbreviators", run)
        yield _Sentence(passage, start, passage.text[start:end], tells)


def _shorts_of(text: str) -> list[str]:
    """The words that are short forms for certain; none where all is written in capitals."""
    found = [token.text for token in words(text)]
    shorts = [word for word in found if len(word) >= _FEWEST_TOLD and word.isupper() and is_short_form(word) and not is_sign(word)]
    return shorts if 2 * len(shorts) <= len(found) else []


def _pair(short: str, sentence: _Sentence, other: _Sentence, small: frozenset[str]) -> Iterator[tuple[Passage, Pair]]:
    passage = other.passage
    told = sentence.tells or other.tells
    for start, end in _spelling(short, other.text, passage.words):
        long = other.text[start:end]
        named = len(short) >= _FEWEST_OF_NAME and _is_name(long, passage.words)
        answered = sentence.heads and all(passage.words.has("articles", word) for word in fold(other.text[:start]))
        if told or named or answered:
            place = (other.start + start, other.start + end)
            yield passage, Pair(short, long, tongue_of(long, passage.words, small), *place)


def _spelling(short: str, text: str, known: Words) -> Iterator[tuple[int, int]]:
    """(start, end) of the runs of words whose initials are the letters of `short`."""
    letters = spelled(short)
    tokens = words(text)
    for first, token in enumerate(tokens):
        if token.text[0].casefold() != letters[0] or token.text.isupper() or is_link(token.text, known):
            continue
        for last in tokens[first + 1 : first + 2 * len(letters)]:
            phrase = text[token.start : last.end]
            if _BROKEN.search(phrase):
                break
            if not is_link(last.text, known) and is_spelled_by(phrase, letters, known):
                yield token.start, last.end


def _is_name(long: str, known: Words) -> bool:
    return all(token.text[0].isupper() for token in words(long) if not is_link(token.text, known))
