"""References of a wiki's page, which lost their numbers in copying: "^ a b Lund, A. …" is what the text calls "[2]"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from publisher.clean.inline import cut_from, trimmed
from publisher.clean.page import Page, line_of
from publisher.clean.patterns import cuts
from publisher.diagnostics import Change
from publisher.model.inline import Text

_RULE = "back-link"
_OPENING = 60
"""Characters at the start of a line among which its mark stands."""
_CALL = re.compile(r"(?<=\S)\[(\d{1,3})\]")
_TYPED = re.compile(r"(\d{1,3})\.")


def with_numbers(page: Page, code: str) -> tuple[Page, tuple[Change, ...]]:
    """The page with "[1]", "[2]" … in place of the marks that lead from its references back to the text, and the changes.

    Only where these stand in one list, where no number that the text calls goes beyond it, and where numbers that were copied
    along are those of the places: anything else is no longer the list that the numbers were made for.
    """
    text = [i for i in page.kept() if page.lines[i].text_only]
    works = [i for i in text if _mark().match(page.lines[i].flat[:_OPENING])]
    if not works or not _is_one_list(page, works) or not _are_called(page, [i for i in text if i < works[0]], len(works)):
        return page, ()
    lines = list(page.lines)
    changes: list[Change] = []
    for number, i in enumerate(works, 1):
        block = lines[i].block
        content, pieces = cut_from(block.content, _mark())
        lines[i] = line_of(replace(block, content=(Text(f"[{number}] "), *trimmed(content))))
        changes.append(Change(code, block.span, " ".join(pieces), f"[{number}]", _RULE))
    return replace(page, lines=tuple(lines)), tuple(changes)


@cache
def _mark() -> re.Pattern[str]:
    return next(cut.pattern for cut in cuts() if cut.id == _RULE)


def _is_one_list(page: Page, works: Sequence[int]) -> bool:
    """Whether the lines stand one below the other, and the numbers typed before them, if any, count them."""
    typed = [_TYPED.match(page.lines[i].flat) for i in works]
    counted = all(found is None or int(found[1]) == number for number, found in enumerate(typed, 1))
    return counted and works[-1] - works[0] == len(works) - 1


def _are_called(page: Page, text: Sequence[int], count: int) -> bool:
    """Whether the text calls numbers, and none but those from 1 to `count`."""
    called = [int(found[1]) for i in text if "[" in page.lines[i].flat for found in _CALL.finditer(page.lines[i].flat)]
    return bool(called) and min(called) >= 1 and max(called) <= count
