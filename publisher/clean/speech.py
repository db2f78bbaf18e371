"""Sentences in which a page speaks of itself: of letters by mail, apps, accounts, rights, corrections. See `data/speech.toml`."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from publisher.clean.page import Line, read_once
from publisher.clean.patterns import Match
from publisher.clean.phrases import Phrases, phrases
from publisher.language.packaged import toml
from publisher.source import Hint

_WORDS = re.compile(r"\.?\w+")
_STRONG = 2
_EDGE = 2
_ANYWHERE = 4
_LONGEST = 90
"""Words of a sentence that may be the page's: longer paragraphs are the author's."""
_OWN = 4
"""Lines with such phrases up to which an article is not itself about them; beyond that, a share of its words."""
_OWN_SHARE = 0.3


@cache
def _weights() -> Mapping[str, int]:
    table = toml("publisher.clean", "data", "speech.toml")
    return {**dict.fromkeys(table["weak"], 1), **dict.fromkeys(table["strong"], _STRONG)}


@cache
def _by_word() -> Mapping[str, tuple[str, ...]]:
    """First word of a phrase → the phrases, the longest first."""
    table: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(_weights(), key=len, reverse=True):
        opening = _WORDS.match(phrase)
        if opening:
            table[opening[0]] = (*table.get(opening[0], ()), phrase)
    return table


@cache
def _phrases() -> Phrases:
    return phrases(_weights())


def weight(folded: str) -> int:
    """How much a line in lower case speaks of the page: the phrases in it, each once, the strong ones double."""
    table = _by_word()
    found: set[str] = set()
    after = 0
    for word in _WORDS.finditer(folded):
        for phrase in table.get(word[0], ()) if word.start() >= after else ():
            end = word.start() + len(phrase)
            if folded.startswith(phrase, word.start()) and not folded[end : end + 1].isalnum():
                found.add(phrase)
                after = end
                break
    return sum(_weights()[phrase] for phrase in found)


def spoken(lines: Sequence[Line]) -> Mapping[int, Match]:
    """The lines in which the page speaks; none where the article itself is about such things."""
    found = {i: much for i, line in enumerate(lines) if (much := _much(line)) is not None}
    told = {i: Match("promo", "page-speech", "any" if much >= _ANYWHERE else "edge") for i, much in found.items() if much >= _EDGE}
    within = [i for i in _within(lines, found) if i in found]
    said, all_said = sum(lines[i].words for i in within if i in told), sum(lines[i].words for i in within)
    return told if sum(i in told for i in within) <= _OWN or said <= _OWN_SHARE * all_said else {}


def _within(lines: Sequence[Line], weights: Mapping[int, int]) -> range:
    """From the first to the last sentence without any such phrase: a long notice below an article is not its subject."""
    own = [i for i, line in enumerate(lines) if not weights.get(i) and line.is_prose]
    return range(own[0], own[-1] + 1) if own else range(len(lines))


@read_once
def _much(line: Line) -> int | None:
    if not _may_be(line):
        return None
    return weight(line.folded) if _phrases().may_be_in(line) else 0


def _may_be(line: Line) -> bool:
    """A sentence or label by itself: no item, no heading, nothing quoted."""
    plain = line.block.hint in {Hint.LINE, Hint.PARAGRAPH} and line.text_only and (not line.listed or line.flat[:1] in "»>")
    return plain and bool(line.folded) and 2 <= line.words <= _LONGEST and line.flat[0] not in "\"'“‘«"
