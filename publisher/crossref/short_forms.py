"""Short forms in a text: which words are written as one, and which of them nobody explains."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from publisher.diagnostics import Diagnostic, note
from publisher.language.packaged import toml
from publisher.language.tokens import Token, words
from publisher.model.block import Paragraph
from publisher.model.chapter import Chapter
from publisher.model.inline import Code, Inline, Inlines, Link, Math, Subscript, Superscript
from publisher.model.span import Span
from publisher.model.walk import chapter_blocks, plain_text

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_LONGEST = 8
"""Letters of the longest short form that is asked about: longer ones are words in capitals."""
_SHOUTED = 3
"""Words in capitals one after another that are a heading or an outcry and no short forms."""
_UNREADABLE = "\x00"
_GREEK = re.compile(r"[\u0370-\u03ff]")
_DATELINE = re.compile(r"\s*(?:[A-Z][A-Z.'’-]*[\s,/]+){1,4}(?:\([^()]{1,30}\)\s*)?[–—-]\s")
"""The place, and the agency in brackets, at the head of a report: "LOW BRIDGE – More than …"."""


def is_short_form(word: str) -> bool:
    """Whether `word` is written as a short form: one word, at least two capitals, nothing but capitals at its start."""
    return " " not in word and sum(letter.isupper() for letter in word) >= 2 and word[:2].upper() == word[:2]


@cache
def known_short_forms() -> frozenset[str]:
    """Short forms that need no explanation."""
    return frozenset(toml("publisher.crossref", "words.toml")["known"])


def unexpanded(chapters: Sequence[Chapter], explained: Collection[str]) -> Iterator[Diagnostic]:
    """A note for each short form that is used without its long form anywhere in the book, at its first place.

    Not asked about: what everybody knows, `explained` ones, Roman numbers, formulas, codes and grades with digits, words that the book
    also writes in small letters or as a name, words in a row of capitals, and the place at the head of a report ("NEW YORK –").
    """
    places: dict[str, Span] = {}
    small: Counter[str] = Counter()
    titled: set[str] = set()
    ignored = known_short_forms() | frozenset(explained)
    for block in _paragraphs(chapters):
        text = _readable(block.content)
        tokens = words(text)
        small.update(token.text for token in tokens if token.text.islower())
        titled.update(token.text for token in tokens if token.text.istitle())
        dateline = _DATELINE.match(text)
        for token in _single([token for token in tokens if dateline is None or token.start >= dateline.end()]):
            if _is_unexplained(token.text, ignored):
                line = block.span.line_at(token.start)
                places.setdefault(token.text, Span(block.span.source, line, line))
    plain = (short for short in places if short.casefold() not in small and short.title() not in titled)
    return (note("REF006", places[short], short=short) for short in plain)


def _paragraphs(chapters: Iterable[Chapter]) -> Iterator[Paragraph]:
    return (block for chapter in chapters for block in chapter_blocks(chapter) if isinstance(block, Paragraph))


def _readable(content: Inlines) -> str:
    """The plain text, with what belongs to formulas, code and addresses glued to a sign that is in no word."""
    return "".join(_piece(inline) for inline in content)


def _piece(inline: Inline) -> str:
    match inline:
        case Code() | Math() | Link():
            return _UNREADABLE * len(plain_text((inline,)))
        case Subscript() | Superscript():
            # A digit, so that the word before it is no plain word any more: the O of "CO₂" is no letter of a name.
            return "0" * len(plain_text((inline,)))
        case _:
            return plain_text((inline,))


def _single(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words in capitals that do not stand in a row of them."""
    row: list[Token] = []
    for token in (*tokens, None):
        if token is not None and token.text.isupper() and len(token.text) > 1:
            row.append(token)
            continue
        if len(row) < _SHOUTED:
            yield from row
        row = []
        if token is not None:
            yield token


def _is_unexplained(word: str, ignored: frozenset[str]) -> bool:
    bare = word.partition("-")[0].removesuffix("'s").removesuffix("’s")
    # A Greek letter belongs to a formula: "ΔT".
    if not is_short_form(bare) or not bare.isalpha() or _GREEK.search(bare) or len(bare) > _LONGEST:
        return False
    return bare == word and bare not in ignored and bare.removesuffix("s") not in ignored and not _ROMAN.match(bare)
