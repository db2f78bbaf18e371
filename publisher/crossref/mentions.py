"""Where a text speaks of other parts of the book: "Bab 2", "bab sebelumnya", "Gambar 3", "tabel di bawah ini", a title."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from publisher.crossref.titles import Titles, fold
from publisher.language.packaged import toml
from publisher.language.roman import value_of
from publisher.language.tokens import Token, words
from publisher.model.inline import AnchorId

_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’", "'": "'"}
_LONGEST = 20_000
"""Characters of a paragraph that are looked at."""
_FEWEST = 2
"""Words by which a title in quotation marks is known without a word such as "artikel" before it."""


class Thing(StrEnum):
    """What a mention speaks of."""

    CHAPTER = "chapter"
    FIGURE = "figure"
    TABLE = "table"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A stretch of text, from `start` up to `end`, that speaks of a `thing`.

    `number` is the number it gives ("3", "2.1"), `step` the way from here: -1 for the one before or above, 1 for the one behind or
    below, 0 where it gives a number; `target` is what a title leads to.
    """

    thing: Thing
    start: int
    end: int
    number: str = ""
    step: int = 0
    target: AnchorId | None = None


def spoken_of(text: str, articles: Titles, sections: Titles, mains: Titles | None = None) -> Iterator[Spoken]:
    """The mentions in a paragraph, from left to right; none overlaps another. Linear in its length.

    `mains` are titles of articles without their subtitles, which count only behind a word that announces a title.
    """
    named = _Named(articles, sections, mains or Titles())
    text = text[:_LONGEST]
    tokens = words(text)
    position = 0
    while position < len(tokens):
        found = _title(text, tokens, position, named) or _thing(text, tokens, position)
        if found is None:
            position += 1
            continue
        yield found
        while position < len(tokens) and tokens[position].start < found.end:
            position += 1


class _Named(NamedTuple):
    """What the parts of the book are called."""

    articles: Titles
    sections: Titles
    mains: Titles


def _title(text: str, tokens: Sequence[Token], position: int, named: _Named) -> Spoken | None:
    """A title, in quotation marks or behind a word that announces one; with its quotation marks."""
    for titles, before in ((named.articles, "before_titles"), (named.mains, "before_titles"), (named.sections, "before_sections")):
        found = titles.at(tokens, position)
        if found is None:
            continue
        start, end = tokens[position].start, tokens[position + found[0] - 1].end
        start, end, quoted = _with_quotes(text, start, end)
        announced = position > 0 and _announces(text, tokens[position - 1], start, before)
        known = quoted and found[0] >= _FEWEST and titles is named.articles
        capital = tokens[position].text[:1].isupper() and not (titles is named.mains and _goes_on(text, tokens, position + found[0]))
        if known or (announced and (quoted or (capital and found[0] >= _FEWEST))):
            return Spoken(thing=Thing.TITLE, start=start, end=end, target=found[1])
    return None


def _announces(text: str, word: Token, start: int, before: str) -> bool:
    """Whether a word announces the title that begins at `start`: with spaces, a colon or the stop of a short form between them."""
    written = fold(word.text)
    between = " :.\u00a0" if written in _lists()["short_before_titles"] else " :\u00a0"
    return written in (*_lists()[before], *_lists()["short_before_titles"]) and not text[word.end : start].strip(between)


def _goes_on(text: str, tokens: Sequence[Token], behind: int) -> bool:
    """Whether a longer name follows: "Read Rivers and Lakes Magazine"."""
    return behind < len(tokens) and tokens[behind].text[:1].isupper() and text[tokens[behind - 1].end : tokens[behind].start].isspace()


def _with_quotes(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """A title with the sign that ends it and the quotation marks around it, and whether it has them."""
    closed = end + 1 if text[end : end + 1] in ("?", "!") and text[end : end + 1] else end
    opening = text[start - 1 : start]
    if opening in _QUOTES and text[closed : closed + 1] == _QUOTES[opening]:
        return start - 1, closed + 1, True
    return start, closed, False


def _thing(text: str, tokens: Sequence[Token], position: int) -> Spoken | None:
    word = fold(tokens[position].text)
    for thing in (Thing.CHAPTER, Thing.FIGURE, Thing.TABLE):
        if word in _lists()[thing]["words"]:
            return _numbered(text, tokens, position, thing) or _relative(text, tokens, position, thing)
    return None


def _numbered(text: str, tokens: Sequence[Token], position: int, thing: Thing) -> Spoken | None:
    """As "Bab 2", "Gambar 2.1": the word with its number, unless what follows tells that another book's is meant."""
    if position + 1 >= len(tokens) or text[tokens[position].end : tokens[position + 1].start].strip(" .\u00a0"):
        return None
    written = tokens[position + 1]
    number = _number(written.text, thing)
    if not number or _is_of_another(text, tokens, position + 2, thing) or _is_verb(text, tokens, position, thing):
        return None
    return Spoken(thing=thing, start=tokens[position].start, end=written.end, number=number)


def _is_verb(text: str, tokens: Sequence[Token], position: int, thing: Thing) -> bool:
    """Whether the word with a number asks the reader to draw so many: "Gambar 3 segitiga!"."""
    lists = _lists()["figure"]
    word = tokens[position].text
    if thing is not Thing.FIGURE or fold(word) not in lists["verbs"]:
        return False
    before = text[tokens[position - 1].end : tokens[position].start] if position else ""
    led = position > 0 and not before.strip(" (\u00a0") and fold(tokens[position - 1].text) in lists["before"]
    if led or (word[:1].isupper() and position > 0 and not set(before) & set(".!?:…")):
        return False
    following = fold(tokens[position + 2].text) if position + 2 < len(tokens) else ""
    goes_on = following in lists["after"] or following.startswith(tuple(lists["after_prefixes"]))
    return not (word[:1].isupper() and goes_on)


def _number(written: str, thing: Thing) -> str:
    """A number in digits; of chapters also a Roman one, in capitals."""
    plain = written.replace(",", ".")
    if all(part.isascii() and part.isdigit() and len(part) <= 3 for part in plain.split(".")):
        return plain if thing is not Thing.CHAPTER or "." not in plain else ""
    value = value_of(written.casefold()) if thing is Thing.CHAPTER and written.isupper() else 0
    return str(value) if value else ""


def _is_of_another(text: str, tokens: Sequence[Token], behind: int, thing: Thing) -> bool:
    """Whether a word of another work follows a chapter's number: "Bab X UUD 1945"; or the number is said to be this chapter's."""
    if thing is not Thing.CHAPTER or behind >= len(tokens) or text[tokens[behind - 1].end : tokens[behind].start].strip(" \u00a0"):
        return False
    following = [fold(token.text) for token in tokens[behind : behind + 2]]
    of = following[1:] if following[0] in ("dalam", "dari", "pada", "of", "in") else following[:1]
    return any(word in _lists()["chapter"]["others"] for word in of) or following[0] in _lists()["chapter"]["here"]


def _relative(text: str, tokens: Sequence[Token], position: int, thing: Thing) -> Spoken | None:
    """As "bab sebelumnya", "the previous chapter", "tabel di bawah ini"."""
    if thing is Thing.CHAPTER:
        return _beside(text, tokens, position)
    for step, key in ((-1, "above"), (1, "below")):
        for phrase in sorted(_lists()["near"][key], key=len, reverse=True):
            run = tokens[position + 1 : position + 1 + len(phrase.split())]
            if [fold(token.text) for token in run] == phrase.split() and not text[tokens[position].end : run[0].start].strip():
                return Spoken(thing=thing, start=tokens[position].start, end=run[-1].end, step=step)
    return None


def _beside(text: str, tokens: Sequence[Token], position: int) -> Spoken | None:
    english = fold(tokens[position].text) == "chapter"
    other = position - 1 if english else position + 1
    if not 0 <= other < len(tokens):
        return None
    first, last = sorted((position, other))
    if text[tokens[first].end : tokens[last].start].strip():
        return None
    for step, key in ((-1, "previous"), (1, "next")):
        if fold(tokens[other].text) in _lists()["chapter"][key]:
            return Spoken(thing=Thing.CHAPTER, start=tokens[first].start, end=tokens[last].end, step=step)
    return None


@cache
def _lists() -> dict[str, Any]:
    return toml("publisher.crossref", "mentions.toml")
