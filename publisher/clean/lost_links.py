"""Boxes of textbooks that send the reader to a film or a page whose address was lost in copying ("LINK TO LEARNING")."""

import re

from publisher.clean.page import Drop, Finding, Line, Page
from publisher.clean.patterns import words
from publisher.model.block import Figure
from publisher.model.inline import Link
from publisher.source import Hint

_LONGEST = 45
_SENT = re.compile(
    r"(?:watch|view|visit|see|explore|open|click|try|read|listen to|check out|follow|use|play|go to|browse|take)\s(?:\w+\s)?"
    r"(?:this|these|the following)\s(?:[\w-]+\s){0,3}?(?:videos?|websites?|sites?|web ?pages?|pages?|links?|animations?|simulations?|"
    r"clips?|films?|interactives?|articles?|podcasts?|tutorials?|tools?|quiz(?:zes)?|lectures?|maps?|slideshows?|resources?)\b"
    r"|(?:tonton|simak|lihat|kunjungi|buka|klik|jelajahi|dengarkan|saksikan|coba|baca|putar|ikuti)(?:lah)?\s(?:\w+\s){0,2}?"
    r"(?:video|laman|situs|tautan|link|animasi|simulasi|film|halaman|podcast|artikel|kuis|klip|tayangan)\s(?:\w+\s){0,2}?(?:ini|berikut)\b"
)
_ADDRESS = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|org|net|edu|gov|id|uk|io)\b")


def lost_links(page: Page) -> Finding:
    """The label of such a box and its only sentence, which speaks of "this" film or page and has no address."""
    drops: dict[int, Drop] = {}
    for i in page.kept():
        below = page.next_kept(i) if page.lines[i].masked in words("link_boxes") else None
        if below is not None and _heads(page.lines[i]) and _sends(page.lines[below]):
            drops.update(dict.fromkeys((i, below), Drop("media-ui", "lost-link")))
    return Finding(drops)


def _heads(line: Line) -> bool:
    return line.text_only and line.block.hint in {Hint.LINE, Hint.PARAGRAPH, Hint.HEADING} and not line.listed


def _sends(line: Line) -> bool:
    """Whether a line is nothing but the way to something outside that the copy does not show."""
    plain = line.text_only and not isinstance(line.block.block, Figure) and not line.listed and line.words <= _LONGEST
    linked = any(isinstance(inline, Link) for inline in line.block.content)
    return plain and not linked and _SENT.match(line.folded) is not None and _ADDRESS.search(line.folded) is None
