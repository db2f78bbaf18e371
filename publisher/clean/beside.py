"""Buttons within the running text that are known as such only beside other page chrome, or by the name of the site behind them."""

from collections.abc import Iterator

from publisher.clean.page import Drop, Finding, Page
from publisher.clean.patterns import Match, words
from publisher.clean.recognise import Matches
from publisher.source import Hint

_BUTTONS = frozenset({"share", "promo", "engagement", "media-ui", "access", "tags"})
"""Classes of buttons that no heading of a lesson is taken for."""
_FURNITURE = frozenset({*_BUTTONS, "navigation", "legal", "comment", "ad", "pagination", "page-furniture", "loading"})
"""Classes of lines that show where a page puts its furniture; captions, metadata and titles of other articles stand beside headings."""
_LONGEST = 8
"""Words of a button with the name of the site."""


def beside_furniture(page: Page, matches: Matches) -> Finding:
    """Lines that a rule knows at the edges of a page, where they stand within the text beside furniture, and buttons that name the site."""
    drops = {i: Drop("share", "names-site") for i in _naming(page)}
    for order in (range(page.first, page.after), range(page.after - 1, page.first - 1, -1)):
        for i in order:
            match = matches[i] if i not in page.drops and i not in drops else None
            if match is not None and match.zone in {"edge", "run"} and page.lines[i].block.hint is not Hint.HEADING:
                near = [one for one in (_kind(page, drops, i - 1), _kind(page, drops, i + 1)) if one in _FURNITURE]
                if _is_shown(match, near):
                    drops[i] = Drop(match.kind, match.rule)
    return Finding(drops)


def _kind(page: Page, drops: dict[int, Drop], index: int) -> str:
    drop = page.drops.get(index) or drops.get(index)
    return drop.kind if drop is not None and drop.rule != "evidence" else ""


def _is_shown(match: Match, near: list[str]) -> bool:
    """Whether the furniture on either side shows what a line is: one of its own class, or of buttons; else both sides."""
    if match.zone == "run":  # an ordinary word: "Iklan" over "Laporkan iklan ini"
        return match.kind in near
    return match.kind in near or (match.kind in _BUTTONS and any(kind in _BUTTONS for kind in near)) or len(near) > 1


def _naming(page: Page) -> Iterator[int]:
    """Lines that are a call and the name of the site and nothing else ("Share CONTOH", "Gabung Contoh.com+")."""
    site = page.metadata.site.casefold()
    if len(site) < 3 or site == page.metadata.title.casefold():
        return
    for i in page.kept(page.first, page.after):
        line = page.lines[i]
        if line.words <= _LONGEST and line.text_only and not line.listed and site in line.key:
            before, _, after = line.key.partition(site)
            if before.strip() in words("before_site") and after.strip(" +!") in words("after_site"):
                yield i
