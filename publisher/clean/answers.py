"""Pages of a network of questions and answers: votes above each answer, buttons, the writer's card and remarks below it.

All answers are the article: what stands between them goes by its place between the buttons, whatever its words.
"""

import re
from collections.abc import Iterator

from publisher.clean.page import Drop, Finding, Page, is_prose
from publisher.clean.patterns import words
from publisher.clean.recognise import Matches

QUESTIONS = "question network"
"""Profile of such pages."""
_REACH = 60
"""Lines of remarks below an answer, at most."""
_CARD = 5
"""Words of a line of the writer's card: name, reputation, badges."""
_LINES = 8
"""Lines of a card that no button ends."""
_REMARK = re.compile(r"[–—-] ?\S.{1,60}$")
_VOTE = re.compile(r"[-–−]?\d{1,5}|\d{1,3}[.,]?\d?k")


def answer_cards(page: Page, matches: Matches) -> Finding:
    """What stands below each question and answer, from its buttons to that for remarks, and the votes above it."""
    if QUESTIONS not in page.profiles:
        return Finding()
    drops: dict[int, Drop] = {}
    for i in page.kept():
        if i in drops or page.lines[i].key not in words("answer_buttons"):
            continue
        drops.update({j: Drop("comment", "answer-card") for j in _card(page, matches, i)})
    drops.update({i: Drop("engagement", "answer-votes") for i in _votes(page, drops)})
    return Finding(drops)


def _card(page: Page, matches: Matches, start: int) -> Iterator[int]:
    """To the button for remarks; where there is none, the short lines below."""
    stop = next((j for j in range(start + 1, min(len(page.lines), start + _REACH)) if _ends(page, matches, j)), None)
    if stop is not None and page.lines[stop].key in words("remark_buttons"):
        yield from range(start, stop + 1)
        return
    for j in range(start, min(len(page.lines) if stop is None else stop, start + _LINES)):
        if page.lines[j].words > _CARD and not _is_stamp(page, j):
            return
        yield j


def _ends(page: Page, matches: Matches, index: int) -> bool:
    """The button for remarks, or a sentence that is none: remarks end with who wrote them, and when."""
    line = page.lines[index]
    if line.key in words("remark_buttons"):
        return True
    remark = _REMARK.search(line.flat[-80:]) is not None and any(map(str.isdigit, line.flat[-40:]))
    return is_prose(line) and not remark and matches[index] is None and not _is_stamp(page, index)


def _is_stamp(page: Page, index: int) -> bool:
    return page.lines[index].folded.split(" ", 1)[0] in words("answer_stamps")


def _votes(page: Page, cards: dict[int, Drop]) -> Iterator[int]:
    """A bare number right above a sentence: at the head of the page or below what else is no part of an answer."""
    for i in page.kept(1, len(page.lines) - 1):
        line, below = page.lines[i], page.lines[i + 1]
        if i not in cards and _VOTE.fullmatch(line.folded) is not None and is_prose(below):
            above = page.lines[i - 1]
            if i - 1 in cards or not (is_prose(above) or above.listed):
                yield i
