"""Short forms in a text: which words are written as one, and which of them nobody explains."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from publisher.diagnostics import Diagnostic, note
from publisher.language.lexicon import LANGUAGES, stop_words
from publisher.language.packaged import toml
from publisher.language.tokens import Token, words
from publisher.model.block import Paragraph
from publisher.model.chapter import Chapter
from publisher.model.inline import Code, Inline, Inlines, Link, Math, Subscript, Superscript
from publisher.model.span import Span
from publisher.model.walk import all_blocks, chapter_blocks, plain_text

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_LONGEST = 8
"""Letters of the longest short form that is asked about: longer ones are words in capitals."""
_SHOUTED = 3
"""Words in capitals one after another that are a heading or an outcry and no short forms."""
_UNREADABLE = "\x00"
_GREEK = re.compile(r"[\u0370-\u03ff]")
_CITED = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?\)[.,]|\([A-Z][^():]{1,40}:\s[^():]{2,60},\s(?:1[5-9]|20)\d\d\)|\bISBN\b|https?://")
"""What the particulars of a work in a note have: a year, place and publisher, a number, an address."""
_ENTRY = re.compile(r"[A-Z][\w'’-]+,\s[A-Z][\w’'.,&\s-]{0,100}\s\((?:1[5-9]|20)\d\d[a-z]?\)[.,]\s[A-Z“\"]")
_INITIALLED = re.compile(r"\b[A-Z][a-z’'-]+\s[A-Z]{2,3}\b")
_NAME_BEFORE = re.compile(r"([A-Z][a-z’'-]+)\s\Z")
_LONGEST_NAME = 30
_MOST_ROWS = 20
"""Rows of words in one paragraph that are tried for a short form."""
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
    also writes in small letters or as a name, words in a row of capitals, and the place at the head of a report ("NEW YORK –"). Nor
    what is spelled out beside it, stands in the particulars of a work, or belongs to the name of an author that is cited.
    """
    places: dict[str, Span] = {}
    small: Counter[str] = Counter()
    titled: set[str] = set()
    ignored = known_short_forms() | frozenset(explained)
    spelled: set[str] = set()
    readable = [(block, _readable(block.content)) for block in _paragraphs(chapters)]
    of_works = _of_works(chapters)
    cited = _behind_names(text for block, text in readable if id(block) in of_works)
    for block, text in readable:
        tokens = words(text)
        small.update(token.text for token in tokens if token.text.islower())
        titled.update(token.text for token in tokens if token.text.istitle())
        dateline = _DATELINE.match(text)
        asked: set[str] = set()
        for token in _single([token for token in tokens if dateline is None or token.start >= dateline.end()]):
            if _is_unexplained(token.text, ignored) and id(block) not in of_works and _name_before(text, token) not in cited:
                asked.add(token.text)
                line = block.span.line_at(token.start)
                places.setdefault(token.text, Span(block.span.source, line, line))
        spelled |= _spelled(asked - spelled, text, tokens)
    plain = (short for short in places if short not in spelled and short.casefold() not in small and short.title() not in titled)
    return (note("REF006", places[short], short=short) for short in plain)


def _of_works(chapters: Sequence[Chapter]) -> frozenset[int]:
    """The paragraphs that give the particulars of a work: notes, and entries that were pasted without their heading."""
    notes = {id(block) for chapter in chapters for note in chapter.notes for block in all_blocks(note.blocks)}
    told = ((block, plain_text(block.content)) for block in _paragraphs(chapters))
    return frozenset(id(block) for block, text in told if _ENTRY.match(text) or (id(block) in notes and _CITED.search(text)))


def _spelled(shorts: Collection[str], text: str, tokens: Sequence[Token]) -> set[str]:
    """Those of `shorts` whose words are in the text: in a row of capitalised words, or filling brackets of their own."""
    weighty = [token for token in tokens if token.text.casefold() not in _linking()] if shorts else []
    initials = "".join(token.text[0].casefold()[:1] for token in weighty)
    return {short for short in shorts if any(_stands_for(text, row) for row in _rows(short, initials, weighty))}


def _rows(short: str, initials: str, weighty: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The words in a row that begin with the letters of `short`."""
    letters = "".join(letter.casefold()[:1] for letter in short)
    start = initials.find(letters)
    for _ in range(_MOST_ROWS):
        if start < 0:
            return
        yield weighty[start : start + len(letters)]
        start = initials.find(letters, start + 1)


def _stands_for(text: str, row: Sequence[Token]) -> bool:
    if all(token.text[0].isupper() and not token.text.isupper() for token in row):
        return True
    return text[row[0].start - 1 : row[0].start] == "(" and text[row[-1].end : row[-1].end + 1] == ")"


@cache
def _linking() -> frozenset[str]:
    return frozenset().union(*(stop_words(language) for language in LANGUAGES))


def _behind_names(texts: Iterable[str]) -> frozenset[str]:
    """The names with initials behind them in what names a work: "Salim HS", "Sudarmo RT"."""
    return frozenset(" ".join(found[0].split()) for text in texts for found in _INITIALLED.finditer(text))


def _name_before(text: str, token: Token) -> str:
    found = _NAME_BEFORE.search(text[max(0, token.start - _LONGEST_NAME) : token.start])
    return f"{found[1]} {token.text}" if found else ""


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
