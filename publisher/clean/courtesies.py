"""What a group writes around a text that one of them sends on: greetings, thanks, replies, reminders. See `data/courtesies.toml`."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

from publisher.clean.page import Line, Page
from publisher.language.packaged import toml

_LONGEST = 24
"""Words of such a line at most."""
_NAME = 5
_COURTESY = 2
_FIRST_LINES = 4
"""Lines at the head of a message that may greet."""
_WORDS = re.compile(r"[^\W_]+")
_PICTURE = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_KINDS = ("asking", "thanks", "greeting", "reply", "asked", "address")
_ASKING = 2


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """First word → the phrases that open with it and their kind."""
    table = toml("publisher.clean", "data", "courtesies.toml")
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for kind in _KINDS:
        for phrase in table[kind]:
            opening = _WORDS.search(phrase)
            if opening:
                found[opening[0]] = (*found.get(opening[0], ()), (phrase, kind))
    return found


def courtesy(folded: str) -> int:
    """How much a line in lower case is said to the members of a group and not to readers: its kinds of phrases, and a picture."""
    table = _phrases()
    kinds: set[str] = set()
    for word in _WORDS.finditer(folded):
        for phrase, kind in table.get(word[0], ()):
            end = word.start() + len(phrase)
            if folded.startswith(phrase, word.start()) and not folded[end : end + 1].isalnum():
                kinds.add(kind)
    return len(kinds) + ("asking" in kinds) * (_ASKING - 1) + (bool(kinds) and _PICTURE.search(folded) is not None)


def is_courtesy(line: Line) -> bool:
    """A short line that is such."""
    plain = line.text_only and not line.listed and not line.block.bold
    return plain and bool(line.folded) and line.words <= _LONGEST and courtesy(line.folded) >= _COURTESY


def courtesies(page: Page, starts: Sequence[int]) -> list[int]:
    """Such lines at the head of the messages that start at `starts`, whole messages of them, and replies under the name of who wrote."""
    stops = [*starts[1:], len(page.lines)]
    found: list[int] = []
    for start, stop in zip(starts, stops, strict=True):
        head = list(page.kept(start, min(stop, start + _FIRST_LINES)))
        opening = takewhile(lambda i: not (page.lines[i].block.bold or (page.lines[i].is_prose and not is_courtesy(page.lines[i]))), head)
        found.extend(i for i in opening if is_courtesy(page.lines[i]))
    return [*found, *_replies(page)]


def _replies(page: Page) -> list[int]:
    """A name with a colon by itself and the courtesies below it: a reply that was copied without its stamp."""
    found: list[int] = []
    for i in page.kept():
        line = page.lines[i]
        named = 1 <= line.words <= _NAME and line.flat.endswith(":") and line.flat[:1].isupper() and not line.block.bold
        below = next(page.kept(i + 1), None) if named else None
        if below is not None and is_courtesy(page.lines[below]):
            found.extend((i, below))
    return found
