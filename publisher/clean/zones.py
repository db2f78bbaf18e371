"""Where the article starts and ends: before and after the running text, judged by sentences and not by length alone."""

from dataclasses import replace
from itertools import pairwise

from publisher.clean.page import Line, Page, is_prose
from publisher.clean.patterns import Match
from publisher.clean.recognise import Matches
from publisher.clean.values import labelled
from publisher.source import Hint

_NEAR = 6
_LONE = 30
_STRAY = 3
_SHORT = 14
_FOOTER = frozenset({"share", "engagement", "comment", "promo", "legal", "tags", "navigation", "sidebar", "access"})
"""Classes that stand after an article; advertisements and related titles stand within it as well."""


def zoned(page: Page, matches: Matches) -> Page:
    """`page` with the bounds of its running text. Without any sentence all of it counts as body: nothing is at an edge."""
    prose = [i for i in page.kept() if matches[i] is None and (is_prose(page.lines[i]) or _is_wrapped(page, i))]
    if not prose:
        return replace(page, first=0, after=len(page.lines))
    first = _first(page, prose)
    last = _last(page, prose, first, matches)
    return replace(page, first=first, after=last + 1)


def _first(page: Page, prose: list[int]) -> int:
    """The first sentence that another one follows closely, or that is long; a lone one (a teaser, a notice) is skipped."""
    place = {i: position for position, i in enumerate(page.kept())}
    for here, following in pairwise(prose):
        if place[following] - place[here] <= _NEAR or page.lines[here].words >= _LONE:
            return here
    return prose[0]


def _last(page: Page, prose: list[int], first: int, matches: Matches) -> int:
    """The last sentence that is not cut off from the others by page chrome, as comments and footers are."""
    end = len(prose) - 1
    while end > 0 and prose[end] > first and end > len(prose) // 2:
        chrome = sum(_is_footer(page.lines[i], matches[i]) for i in range(prose[end - 1] + 1, prose[end]))
        if chrome < (_STRAY if page.lines[prose[end]].words > _SHORT else _STRAY - 1):
            break
        end -= 1
    return max(prose[end], first)


def _is_footer(line: Line, match: Match | None) -> bool:
    """A line that only stands after an article: buttons, a byline with its label."""
    if match is not None:
        return match.kind in _FOOTER or match.zone == "tail"
    return bool(line.folded) and bool({"author", "editor"} & labelled(line.flat).keys())


def _is_wrapped(page: Page, index: int) -> bool:
    """A line of a hard-wrapped paragraph: no sentence by itself, but the line after goes on in lower case."""
    line = page.lines[index]
    following = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if following is None or line.words < 5 or line.block.hint is not Hint.LINE:
        return False
    return following.block.gap == 0 and following.flat[:1].islower() and following.words >= 2 and not line.closed
