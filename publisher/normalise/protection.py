"""Stretches of a line in which words are not changed: addresses, quotations, italics, titles of works."""

import re
from collections.abc import Sequence

from publisher.language.tokens import Token
from publisher.normalise import quotes
from publisher.normalise.edit import Line, Range
from publisher.normalise.lexicon import kept

_CHUNK = re.compile(r"\S+")
_ENDING = re.compile(r"\w\.([a-z0-9]{2,5})(?:[/?#:].*)?\Z", re.DOTALL)
_BRACKETS = "()[]<>{}\"'“”‘’«».,;:!?"
_YEAR = re.compile(r" ?\((?:1[5-9]|20)\d\d[a-z]?\)")
_REFERENCE = re.compile(r"\A.{3,160}?\((?:(?:1[5-9]|20)\d\d[a-z]?|t\.t\.|n\.d\.)[^()\n]{0,40}\)\.? \S")
_CITATION_END = re.compile(r"https?://\S+\s*\Z|(?:doi|hlm|pp|vol|no)[.:(]? ?\d", re.IGNORECASE)
_LONGEST_TITLE = 12
"""Words; a longer stretch of italics is a passage set in italics by the site and no title."""


def addresses(text: str) -> list[Range]:
    """URLs, e-mail addresses, file names, hashtags and the like."""
    if not any(sign in text for sign in "./@#\\_"):
        return []
    return [match.span() for match in _CHUNK.finditer(text) if _is_address(match[0])]


def _is_address(chunk: str) -> bool:
    if "://" in chunk or "@" in chunk or "\\" in chunk or "_" in chunk:
        return True
    bare = chunk.strip(_BRACKETS)
    if bare.startswith(("www.", "#", "/")):
        return True
    ending = _ENDING.search(bare[:200])
    return ending is not None and ending[1] in kept("endings")


def quotations(line: Line) -> list[Range]:
    """Stretches that are somebody's words: what stands in quotation marks."""
    return quotes.quotations(line.text)


def foreign(line: Line) -> list[Range]:
    """Italics: a foreign word or the title of a work."""
    return [(start, end) for start, end in line.emphasised if len(line.text[start:end].split()) <= _LONGEST_TITLE]


def is_reference(text: str) -> bool:
    """Whether the line is an entry of a reference list: author, year in brackets, title, and an address or pages."""
    return bool(_REFERENCE.match(text) and _CITATION_END.search(text[-400:]))


def in_name(text: str, found: Sequence[Token], position: int) -> bool:
    """Whether the capitalised word at `position` belongs to the name of an institution that opens before it."""
    return any(found[at].text.casefold() in kept("names") for at in run_before(text, found, position))


def in_title(text: str, found: Sequence[Token], position: int) -> bool:
    """Whether the capitalised word at `position` belongs to the title of a work: "buku Praktek Kedokteran (2005)"."""
    before = run_before(text, found, position)
    first = before[-1] if before else position
    if first and found[first - 1].text.casefold() in kept("works") and text[found[first - 1].end : found[first].start].isspace():
        return True
    last = _run_end(text, found, position)
    return last - first > 0 and _YEAR.match(text, found[last].end) is not None


def run_before(text: str, found: Sequence[Token], position: int) -> list[int]:
    """Positions of the capitalised words directly before, nearest first; small function words between them are passed over."""
    run: list[int] = []
    at = position
    while at and len(run) < _LONGEST_TITLE and text[found[at - 1].end : found[at].start] in {" ", "-"}:
        at -= 1
        if found[at].text[0].isupper():
            run.append(at)
        elif found[at].text not in {"dan", "untuk", "dalam", "atas", "bagi", "tentang"}:
            break
    return run


def _run_end(text: str, found: Sequence[Token], position: int) -> int:
    last = position
    for at in range(position + 1, min(position + _LONGEST_TITLE, len(found))):
        if text[found[at - 1].end : found[at].start] not in {" ", "-"}:
            break
        if found[at].text[0].isupper():
            last = at
        elif found[at].text not in {"dan", "untuk", "dalam", "atas", "bagi", "tentang", "di"}:
            break
    return last
