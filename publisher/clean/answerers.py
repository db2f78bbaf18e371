"""Pages of a question with answers below the picture and the name of who wrote each: the cards, the buttons, the names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from publisher.clean.page import Drop, Finding, Line, Page, is_prose
from publisher.clean.recognise import Matches
from publisher.clean.values import person
from publisher.model.chapter import Metadata
from publisher.source import Hint

_PICTURED = re.compile(r"(?:profile (?:photo|picture) (?:for|of)|foto profil(?: untuk| dari)?) (.{2,60})", re.IGNORECASE)
_AGE = re.compile(
    r"(?:.{0,200}[·•]\s?)?(?:updated |answered |diperbarui |dijawab )?\d{1,2}\s?"
    r"(?:y|mo|w|d|h|yr|thn|tahun|bln|bulan|mgg|minggu|hari|hr|jam|j)\.?(?: ago| (?:yang )?lalu)?"
)
"""The end of a card: how old the answer is, perhaps behind what its writer says of themselves."""
_CARD = 5
"""Lines from a name to the age of the answer."""
_LONGEST = 40
"""Words of a line of a card, and of one between two answers."""
_FOOT = 40
_ANSWER = 30
_CHROME = frozenset({"engagement", "share", "comment", "related", "navigation", "ad", "promo", "access"})


@dataclass(frozen=True, slots=True)
class _Card:
    """The lines that say who wrote the answer below them."""

    lines: range
    name: str


def answerers(page: Page, matches: Matches) -> Finding:
    """The cards above the answers, what stands between the end of an answer and the next card, and the names of who wrote."""
    cards = list(_cards(page))
    drops = {i: Drop("engagement", "answerer") for card in cards for i in card.lines}
    for before, card in pairwise(cards):
        drops.update({i: Drop("engagement", "answer-foot") for i in _foot(page, matches, before.lines.stop, card.lines.start)})
    stops = [*(card.lines.start for card in cards), len(page.lines)][1:]
    wrote = [card.name for card, stop in zip(cards, stops, strict=False) if _said(page, card.lines.stop, stop) >= _ANSWER]
    return Finding(drops, metadata=Metadata(author=", ".join(dict.fromkeys(filter(None, wrote)))))


def _said(page: Page, start: int, stop: int) -> int:
    """Words of running text that are kept between two cards."""
    return sum(page.lines[i].words for i in page.kept(start, stop) if is_prose(page.lines[i]))


def _cards(page: Page) -> Iterator[_Card]:
    """A name below the words that stand for its picture, down to the age of the answer."""
    last = -1
    for i in page.kept():
        pictured = _PICTURED.fullmatch(page.lines[i].flat[:120]) if i > last and _is_short(page.lines[i]) else None
        stop = _end(page, i, pictured[1].strip()) if pictured is not None else i
        if pictured is not None and stop > i:
            last = stop - 1
            yield _Card(range(i, stop), person(pictured[1]))


def _end(page: Page, index: int, name: str) -> int:
    """The line after a card: behind the age of the answer, or behind the name where no age is told."""
    named = index + 1
    if named >= len(page.lines) or page.lines[named].folded != name.casefold():
        return index
    for i in range(named + 1, min(named + _CARD, len(page.lines))):
        if not _is_short(page.lines[i]):
            break
        if _AGE.fullmatch(page.lines[i].folded):
            return i + 1
    return named + 1


def _is_short(line: Line) -> bool:
    plain = line.text_only and bool(line.folded) and line.block.hint in {Hint.LINE, Hint.PARAGRAPH}
    return plain and line.words <= _LONGEST and not line.flat.endswith(".")


def _foot(page: Page, matches: Matches, start: int, stop: int) -> Sequence[int]:
    """From the first button below an answer to the next card: counts, buttons, titles of other questions, but no sentence."""
    foot: Sequence[int] = ()
    for i in range(stop - 1, max(start, stop - _FOOT) - 1, -1):
        line, match = page.lines[i], matches[i]
        said = (is_prose(line) and line.flat.endswith((".", ":"))) or (line.listed and match is None)
        if said or not line.text_only or line.words > _LONGEST:
            break
        if i in page.drops or (match is not None and match.kind in _CHROME):
            foot = range(i, stop)
    return foot
