"""What an advertisement says below its label, between the paragraphs of a pasted article, and the initials of reporters below it."""

import re

from publisher.clean.page import Drop, Finding, Page, is_prose
from publisher.clean.patterns import words
from publisher.source import Hint

_MOST_WORDS = 16
_SELLS = re.compile(r"(?:[£$€]|\brp\.?)\s?\d|\d\s?%|!$", re.IGNORECASE)
"""A price, a discount or a call."""
_INITIALS = re.compile(r"\((?!(?:km|mg|kg|ml|cm|mm|mol|gr|dan|and|ya|pro|he|she|his|him)/)[a-z]{2,5}/[a-z]{2,5}(?:/[a-z]{2,5})?\)\.?")


def below_label(page: Page) -> Finding:
    """A short line right below "ADVERTISEMENT", apart from what follows, that names a price or calls to something."""
    drops: dict[int, Drop] = {}
    for i, drop in page.drops.items():
        below = i + 1
        if drop.kind != "ad" or page.lines[i].key not in words("ad_labels") or below >= len(page.lines) or below in page.drops:
            continue
        line = page.lines[below]
        apart = below + 1 in page.drops or below + 1 == len(page.lines) or page.lines[below + 1].block.gap > 0
        plain = line.text_only and line.block.hint is Hint.LINE and not line.block.gap and not line.listed
        if apart and plain and line.words <= _MOST_WORDS and _SELLS.search(line.flat):
            drops[below] = Drop("ad", "below-label")
    return Finding(drops)


def initials_alone(page: Page) -> Finding:
    """The initials of reporter and editor alone on the line after the last sentence ("(abc/def)")."""
    for i in page.kept(page.first + 1):
        if not _INITIALS.fullmatch(page.lines[i].flat):
            continue
        before, after = page.previous_kept(i), page.next_kept(i)
        ends = after is None or page.lines[after].key in words("references")
        if ends and before is not None and page.lines[before].closed and is_prose(page.lines[before]):
            return Finding({i: Drop("metadata", "initials")})
    return Finding()
