"""Sentences that offer the reader a product of the site, between two paragraphs of the article. See `data/offers.toml`."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from publisher.clean.page import Line, read_once
from publisher.clean.patterns import Match
from publisher.clean.phrases import Phrases, phrases
from publisher.language.packaged import toml
from publisher.source import Hint

_WORDS = re.compile(r"[\w%][\w%:/-]*")
_NUMBER = re.compile(r"\d+")
_NAMED = re.compile(r"(?<=[\w,;:)] )(?:[A-Z][\w'’&+-]*[a-z][\w'’&+-]*)")
"""A capitalised word within a sentence."""
_ENDED = re.compile(r"[.!?…]\s+")
_KINDS = ("address", "calls", "gains")
_ALL = 4
_MOST = 3
_LONGEST = 70
_SHORTEST = 5
_BUTTON = 7
"""Words of a button at most."""
_YOURS = re.compile(r"\b(?!(?:ilmu|bertemu|ketemu|tamu|jamu|semu|temu)\b)\w{3,}mu\b")
_LINES = 3
"""Lines with a word of advertising that make it the subject of an article."""


@cache
def _data() -> Mapping[str, list[str]]:
    return toml("publisher.clean", "data", "offers.toml")


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """First word → phrases that open with it, and their kind."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for kind in _KINDS:
        for phrase in _data()[kind]:
            opening = _WORDS.search(phrase.replace("#", "0"))
            key = _NUMBER.sub("0", opening[0]) if opening else ""
            found[key] = (*found.get(key, ()), (phrase.replace("#", "0"), kind))
    return found


@cache
def _gains() -> Phrases:
    """What one gets: a line without any of it, and without a button at its end, is no offer."""
    return phrases(phrase.replace("#", "0") for phrase in _data()["gains"])


@cache
def _last_words() -> frozenset[str]:
    return frozenset(button.rsplit(" ", 1)[-1] for button in _buttons())


@cache
def _buttons() -> frozenset[str]:
    return frozenset(_data()["buttons"])


def kinds_of(flat: str, folded: str) -> frozenset[str]:
    """Which of "address", "calls", "gains" and "name" a line has; `folded` is it in lower case."""
    masked = _NUMBER.sub("0", folded)
    table = _phrases()
    found = {
        kind
        for word in _WORDS.finditer(masked)
        for phrase, kind in table.get(word[0].split("-")[0], ()) + (table.get(word[0], ()) if "-" in word[0] else ())
        if masked.startswith(phrase, word.start()) and not masked[word.start() + len(phrase) :][:1].isalnum()
    }
    if _YOURS.search(folded):
        found.add("address")
    if any(_NAMED.search(part) for part in _ENDED.split(flat)):
        found.add("name")
    return frozenset(found)


@read_once
def offer(line: Line) -> Match | None:
    """The line as an offer, None if it is none."""
    if not _may_be(line):
        return None
    ends = _button_at_end(line.folded)
    if not ends and not _gains().may_be_in(line):
        return None
    kinds = kinds_of(line.flat, line.folded)
    if len(kinds) == _ALL or ("gains" in kinds and ends):
        return Match("promo", "offer", "any")
    return Match("promo", "offer", "edge") if ends or (len(kinds) == _MOST and {"gains", "calls"} <= kinds) else None


@read_once
def is_button(line: Line) -> bool:
    """A short order alone on its line ("Book now")."""
    return line.key in _buttons() or (2 <= line.words <= _BUTTON and _button_shape().fullmatch(line.key) is not None)


@cache
def _button_shape() -> re.Pattern[str]:
    return re.compile(str(toml("publisher.clean", "data", "offers.toml")["button"]))


def opens_call(folded: str) -> bool:
    """Whether a line in lower case opens with an order or with words to the reader."""
    opening = _WORDS.search(folded)
    return opening is not None and any(
        folded.startswith(f"{phrase} ") for phrase, kind in _phrases().get(opening[0], ()) if kind != "gains"
    )


@read_once
def _offered(line: Line) -> Match | None:
    made = offer(line)
    is_order = made is None and line.text_only and not line.listed and is_button(line)
    return Match("promo", "offer-button", "edge") if is_order else made


def offered(lines: Sequence[Line]) -> Mapping[int, Match]:
    """The offers among the lines; none where the article is about advertising."""
    found = {i: match for i, line in enumerate(lines) if (match := _offered(line)) is not None}
    subjects = frozenset(_data()["subjects"])
    told = sum(not subjects.isdisjoint(_WORDS.findall(line.folded)) for line in lines) if found else 0
    return found if told < _LINES else {}


def _may_be(line: Line) -> bool:
    plain = line.block.hint in {Hint.LINE, Hint.PARAGRAPH} and line.text_only and not line.listed and bool(line.folded)
    return plain and _SHORTEST <= line.words <= _LONGEST and line.flat[0] not in "\"'“‘«("


def _button_at_end(folded: str) -> bool:
    """Whether the last sentence is a button."""
    bare = folded.rstrip(" .!»›→>")
    if bare.rpartition(" ")[2] not in _last_words():
        return False
    parts = _ENDED.split(bare)
    return len(parts) > 1 and len(parts[-1].split()) <= _BUTTON and parts[-1] in _buttons()
