"""Where a word stands, and the capitals that follow from it: title case in headings, one capital at the start of a sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.language.lexicon import stop_words
from publisher.language.tokens import Token, sentences

_INNER_BREAK = re.compile(r"[:;(\[–—•\"“‘«]\s?")
_TITLE_SHARE = 0.6
_SMALL = frozenset({"di", "ke", "dari", "per", "pun"})
"""Words that stay small in titles unless they open them."""
_REACH = 300
"""Characters looked at on each side of a word, so that a line of any length is read in linear time."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The part of a sentence or heading that a word stands in: between full stops, colons, brackets, quotation marks and dashes."""

    starts: bool
    """The word is the first of it."""
    title: bool
    """Written with capitals throughout, as headings are."""
    capitals: bool
    """Written in capital letters only."""


class Places:
    """Tells of words of a line where they stand. `heading` says that the whole line is known as a heading."""

    def __init__(self, text: str, tokens: Sequence[Token], *, heading: bool) -> None:
        self._text = text
        self._tokens = tokens
        self._heading = heading
        self._token_starts = [token.start for token in tokens]
        self._sentences = sentences(text)
        self._sentence_starts = [start for start, _ in self._sentences]

    def of(self, first: int, last: int) -> Surroundings:
        """Surroundings of the tokens `first` to `last`."""
        begin, finish = self._tokens[first].start, self._tokens[last].end
        start, end = self._reach(begin)
        sentence = self._text[start:end]
        start, end = self._segment(start, end, begin, finish)
        inside = range(bisect_left(self._token_starts, start), bisect_left(self._token_starts, end))
        words = {position: self._tokens[position].text for position in inside if self._tokens[position].text[0].isalpha()}
        others = [word for position, word in words.items() if not first <= position <= last]
        return Surroundings(
            starts=not any(position < first and len(word) > 1 for position, word in words.items()),
            title=(self._heading or not self._is_prose(sentence, end)) and _is_title(others),
            capitals=bool(others) and all(word.isupper() for word in others),
        )

    def sentence(self, first: int) -> str:
        """The sentence of the token `first`, of a long one the part around it."""
        start, end = self._reach(self._tokens[first].start)
        return self._text[start:end]

    def _is_prose(self, sentence: str, end: int) -> bool:
        """Whether the segment that ends at `end` is part of a sentence with a full stop, not a term before its colon."""
        return sentence.endswith(".") and self._text[end : end + 1] not in {":", ";"}

    def _reach(self, at: int) -> tuple[int, int]:
        start, end = self._sentences[bisect_right(self._sentence_starts, at) - 1]
        return max(start, at - _REACH), min(end, at + _REACH)

    def _segment(self, start: int, end: int, begin: int, finish: int) -> tuple[int, int]:
        before = [match.end() for match in _INNER_BREAK.finditer(self._text, start, begin)]
        after = _INNER_BREAK.search(self._text, finish, end)
        return (before[-1] if before else start), (after.start() if after else end)


def _is_title(others: list[str]) -> bool:
    words = [word for word in others if not word.isupper() and word.casefold() not in stop_words("id") and len(word) > 1]
    capitalised = sum(word[0].isupper() for word in words)
    return capitalised > 0 and capitalised >= _TITLE_SHARE * len(words)


def carried_over(before: str, after: str, where: Surroundings) -> str:
    """`after` (lower case) with the capitals of `before`; "" where `before` is an acronym that happens to look alike."""
    if before.isupper() and len(before) > 1:
        return after.upper() if where.capitals else ""
    if not before[0].isupper():
        return after
    first, *others = re.split(r"([ -])", after)
    if where.title or not (where.starts or _SMALL & {first, *others}):
        others = [part if part in _SMALL else part.capitalize() for part in others]
    if first not in _SMALL or where.starts or not where.title:
        first = first.capitalize()
    return "".join((first, *others))
