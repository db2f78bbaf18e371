"""Words and sentences of a text, by position. Every function is linear in the length of the text."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from publisher.language.lexicon import LANGUAGES, stop_words
from publisher.language.packaged import toml

_WORD = re.compile(r"\d+(?:[.,:]\d+)+(?![^\W_])|[^\W_]+(?:[-‐‑'’][^\W_]+)*")
CITED = r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,10}\](?::\s?\d{1,4}(?:[–-]\d{1,4})?)?"
"""A pattern for the number by which a text calls a work of its list, with the page behind it as wikis have it: "[3]", "[2]:45–46"."""
_STOP = re.compile(rf"[.!?…]+[\"'”’»)\]]*(?:{CITED})*(?=\s|$)")
_WORD_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\Z")
_OPENING = "\"'“‘«([¿¡"
_LONGEST_ABBREVIATION = 24
_LONGEST_REMEMBERED = 2000
"""Characters of a text whose words and sentences are remembered: several rules ask for those of one paragraph, or of a part of it."""
_REMEMBERED, _REMEMBERED_WORDS = 256, 2048
"""How many such texts are remembered."""


class Token(NamedTuple):
    """A word or number of a text: `text == whole[start:end]`."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Token]:
    """Words and numbers in reading order. Hyphens and apostrophes inside a word belong to it ("negara-negara", "Jum'at")."""
    return list(_known_words(text) if len(text) <= _LONGEST_REMEMBERED else _words(text))


@lru_cache(maxsize=_REMEMBERED_WORDS)
def _known_words(text: str) -> tuple[Token, ...]:
    return tuple(_words(text))


def _words(text: str) -> list[Token]:
    return [Token(found[0], found.start(), found.end()) for found in _WORD.finditer(text)]


def spelled(text: str) -> list[str]:
    """The words of `words` without their places."""
    return _WORD.findall(text)


def sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence, without the white space around it, in order; all other characters are covered.

    A sentence ends at . ! ? … with the quotation marks, brackets and numbers of works behind it, if white space follows and then
    no small letter. Abbreviations, initials, dotted titles ("S.Pd.", "U.S.") and numbers of list items do not end one.
    """
    return list(_known_sentences(text) if len(text) <= _LONGEST_REMEMBERED else _sentences(text))


@lru_cache(maxsize=_REMEMBERED)
def _known_sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(_sentences(text))


def _sentences(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_sentence(text, start, stop):
            _add(found, text, start, stop.end())
            start = stop.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        found.append((start + left, start + len(piece.rstrip())))


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    following = _next_word(text, stop.end())
    if following[:1].islower():
        return False
    if stop[0] != ".":
        return True
    before = text[max(start, stop.start() - _LONGEST_ABBREVIATION) : stop.start()]
    word = _WORD_BEFORE.search(before)
    if word is None or not following:
        return True
    opens = not before[: word.start()].strip() and stop.start() - start < _LONGEST_ABBREVIATION
    return _word_may_end(word[0], following, opens=opens)


def _next_word(text: str, position: int) -> str:
    """The word after the white space at `position`, without opening marks; "" at the end of the text."""
    rest = text[position : position + 60].lstrip().lstrip(_OPENING)
    word = _WORD.match(rest)
    return word[0] if word else rest[:1]


def _word_may_end(word: str, following: str, *, opens: bool) -> bool:
    """Whether "word." can be the end of a sentence before `following`, which does not start with a small letter."""
    folded = word.casefold()
    kinds = _abbreviations()
    if folded in kinds["before_a_name"] or folded in kinds["joining"]:
        return False
    if (folded in kinds["before_a_number"] or word in kinds["before_a_year"]) and following[0].isdigit():
        return False
    if folded in kinds["closing"]:
        return following[0].isalpha()
    if opens and (word.isdecimal() or len(word) == 1):
        return False
    if (len(word) == 1 and word.isupper()) or _is_dotted_title(word):
        return _starts_sentences(following)
    return True


def _is_dotted_title(word: str) -> bool:
    """Whether it is written like "S.Pd" or "U.S": short parts with a full stop between, at least one capital."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) <= 3 and part.isalpha() for part in parts) and not word.islower()


def _starts_sentences(word: str) -> bool:
    folded = word.casefold()
    return any(folded in stop_words(language) for language in LANGUAGES)


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    return {kind: frozenset(listed) for kind, listed in toml("publisher.language", "data", "abbreviations.toml").items()}
