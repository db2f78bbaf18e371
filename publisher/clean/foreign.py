"""Boxes right below the article that no rule knows: told by what they do not speak of, and by whom they speak to."""

import re
from collections.abc import Sequence

from publisher.clean.page import Drop, Finding, Line, Page, common_stems, is_prose
from publisher.clean.patterns import words
from publisher.clean.recognise import Matches
from publisher.source import Hint

_FEWEST = 3
"""Lines of a box at least: one or two may be the author's farewell."""
_MOST = 25
_SHARE = 0.25
"""Of the words of the article, a box has no more."""
_SUBJECT = 0.15
_AFTER = 12
_READER = re.compile(r"\b(?:you|your|you'll|you're|our|us|we|kamu|kalian|anda|kami|mu)\b")
_FURNITURE = frozenset({"share", "engagement", "comment", "promo", "legal", "navigation", "sidebar", "related", "access"})


def foreign_box(page: Page, matches: Matches) -> Finding:
    """The last lines of the article, if none of them speaks of its subject, one speaks to the reader, and furniture follows."""
    kept = list(page.kept(page.first, page.after))
    said = sum(page.lines[i].words for i in kept)
    subject = common_stems(page.lines[i] for i in kept[: max(1, len(kept) // 2)])
    box = _box(page, kept, subject)
    if len(box) < _FEWEST or sum(page.lines[i].words for i in box) > _SHARE * said or not _is_followed(page, matches, page.after):
        return Finding()
    spoken = any(is_prose(page.lines[i]) and _READER.search(page.lines[i].folded) for i in box)
    if not spoken or all(page.lines[i].closed for i in box):  # a farewell is all sentences, a box has a button or a label
        return Finding()
    return Finding({i: Drop("promo", "foreign-box") for i in box})


def _box(page: Page, kept: Sequence[int], subject: frozenset[str]) -> list[int]:
    """The lines at the end that do not speak of the subject, from the last one up."""
    box: list[int] = []
    for i in reversed(kept):
        line = page.lines[i]
        if len(box) == _MOST or _is_own(line) or not _is_off(line, subject):
            break
        box.append(i)
    while box and page.lines[box[-1]].flat.endswith(":"):
        box.pop()
    return box[::-1]


def _is_own(line: Line) -> bool:
    """What only articles have: items, tables, quotations, headings of works cited or of lessons."""
    if not line.text_only or line.listed or line.block.hint in {Hint.TITLE, Hint.HEADING, Hint.QUOTATION, Hint.NUMBERED}:
        return True
    return line.flat[:1] in "\"“'‘«" or line.key in words("references") or line.key in words("headings") or not line.folded


def _is_off(line: Line, subject: frozenset[str]) -> bool:
    own = line.stems
    return not own or len(own & subject) <= _SUBJECT * len(own)


def _is_followed(page: Page, matches: Matches, start: int) -> bool:
    """Whether the page goes on with furniture, or has such lines among the box."""
    near = range(start, min(len(page.lines), start + _AFTER))
    known = sum((i in page.drops and page.drops[i].kind in _FURNITURE) or matches[i] is not None for i in near)
    return known >= _FEWEST
