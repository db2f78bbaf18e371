"""Spelling of words: look each up, look at where it stands, say what becomes of it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from publisher import language
from publisher.language.tokens import Token
from publisher.language.tokens import words as tokens_of
from publisher.normalise import protection
from publisher.normalise.casing import Places, carried_over
from publisher.normalise.edit import Edit, Line, Range
from publisher.normalise.lookup import Found, find


@dataclass(frozen=True, slots=True)
class Spelling:
    """The edits of a line, and those that were not made because the words are in a quotation or name."""

    edits: tuple[Edit, ...] = ()
    kept: tuple[Edit, ...] = ()


def spelling(line: Line, *, heading: bool, quotation: bool) -> Spelling:
    """Edits that bring the words of an Indonesian line to standard spelling.

    `heading`: the line is known as a heading; `quotation`: all of it is somebody else's words.
    """
    tokens = tokens_of(line.text)
    found = find(line.text, tokens)
    if not found or protection.is_reference(line.text):
        return Spelling()
    quoted = [(0, len(line.text))] if quotation else protection.quotations(line)
    judge = _Judge(line, tokens, quoted, heading=heading)
    edits = [(word, judge.edit(word)) for word in found]
    return Spelling(
        edits=tuple(edit for word, edit in edits if edit and not judge.is_kept(word)),
        kept=tuple(edit for word, edit in edits if edit and judge.is_kept(word)),
    )


class _Judge:
    """Decides what becomes of the words found in one line."""

    def __init__(self, line: Line, tokens: list[Token], quoted: list[Range], *, heading: bool) -> None:
        self._text = line.text
        self._tokens = tokens
        self._places = Places(line.text, tokens, heading=heading)
        self._silent = _Stretches(protection.addresses(line.text) + protection.foreign(line))
        self._quoted = _Stretches(quoted)

    def edit(self, word: Found) -> Edit | None:
        """What the word becomes; None where nobody need be told."""
        start, end = self._tokens[word.first].start, self._tokens[word.last].end
        if start in self._silent:
            return None
        if self._is_excepted(word) or language.guess(self._places.sentence(word.first)) != "id":
            return None
        if not self._is_capitalised(word) and not word.entry.at_start:
            return Edit(start, end, word.entry.after, word.entry.code, word.entry.rule)
        where = self._places.of(word.first, word.last)
        if (word.entry.at_start and not where.starts) or (not where.title and self._is_in_title(word)):
            return None
        after = carried_over(self._text[start:end], word.entry.after, where)
        return Edit(start, end, after, word.entry.code, word.entry.rule) if after else None

    def is_kept(self, word: Found) -> bool:
        """Whether the word is somebody else's: in a quotation, or in the name of an institution."""
        if self._tokens[word.first].start in self._quoted:
            return True
        if not self._is_capitalised(word) or word.entry.in_names:
            return False
        return protection.in_name(self._text, self._tokens, word.first)

    def _is_excepted(self, word: Found) -> bool:
        if word.entry.not_after and word.first and self._tokens[word.first - 1].text.casefold() in word.entry.not_after:
            return True
        return word.entry.lower_only and self._is_capitalised(word)

    def _is_in_title(self, word: Found) -> bool:
        return self._is_capitalised(word) and protection.in_title(self._text, self._tokens, word.first)

    def _is_capitalised(self, word: Found) -> bool:
        return self._tokens[word.first].text[0].isupper()


class _Stretches:
    """Ranges of a text, for asking whether an offset is in one of them."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        merged: list[Range] = []
        for start, end in sorted(ranges):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]
