"""Captions and credits that their labels show, as news sites print them: "Image source, X" above "Image caption, Y"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from publisher.clean.page import Line, Page, read_once
from publisher.language.packaged import toml
from publisher.source import Hint

LONGEST_CAPTION = 45
_LONGEST_CREDIT = 12
"""Words of a credit that stands on a line of its own below its label."""
_LONGEST_LINE = 420
_CAPTION, _CREDIT = "caption", "credit"


@dataclass(frozen=True, slots=True)
class Labelled:
    """The words behind the labels, and the lines from which they were taken, in order."""

    caption: str
    credit: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    kind: str
    words: str
    lines: tuple[int, ...]
    is_set_off: bool
    """Whether a comma stands behind the label: sentences and legends have none there."""


def may_be_caption(line: Line) -> bool:
    """Whether a line is short and plain enough for a caption."""
    short = line.words <= LONGEST_CAPTION and line.block.hint in {Hint.LINE, Hint.PARAGRAPH, Hint.CAPTION}
    return short and not line.listed


def labelled(page: Page, index: int) -> Labelled | None:
    """The caption and the credit of one picture from the line at `index` on; one alone only where its label is sure to be one."""
    first = _said(page, index)
    if first is None:
        return None
    second = _said(page, first.lines[-1] + 1)
    if second is not None and second.kind != first.kind:
        both = {first.kind: first.words, second.kind: second.words}
        return Labelled(both[_CAPTION], both[_CREDIT], (*first.lines, *second.lines))
    if first.kind == _CREDIT:
        return Labelled("", first.words, first.lines)
    return Labelled(first.words, "", first.lines) if first.is_set_off else None


def _said(page: Page, index: int) -> _Said | None:
    """What a label at the start of the line says, perhaps on the line below it."""
    found = _label(page.lines[index]) if index < len(page.lines) and index not in page.drops else None
    if found is None:
        return None
    kind, words, is_set_off = found
    if words:
        return _Said(kind, words, (index,), is_set_off)
    below = index + 1
    if below >= len(page.lines) or below in page.drops or not _follows(page.lines[below], kind):
        return None
    return _Said(kind, page.lines[below].flat, (index, below), is_set_off)


def _follows(line: Line, kind: str) -> bool:
    """Whether a line right below a label alone is what the label announces."""
    longest = LONGEST_CAPTION if kind == _CAPTION else _LONGEST_CREDIT
    return not line.block.gap and may_be_caption(line) and line.words <= longest and _label(line) is None


@read_once
def _label(line: Line) -> tuple[str, str, bool] | None:
    """The kind of a label, the words behind it, and whether a comma parts them; None for a line without one."""
    if len(line.flat) > _LONGEST_LINE or not line.text_only or not may_be_caption(line):
        return None
    for kind, pattern in _patterns().items():
        found = pattern.fullmatch(line.flat)
        if found:
            return kind, found["words"].strip(), found["sign"] == ","
    return None


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    labels: Mapping[str, list[str]] = toml("publisher.clean", "data", "captions.toml")["labels"]
    return {
        kind: re.compile(rf"(?:{'|'.join(map(re.escape, words))})\s?(?P<sign>[,:])(?P<words>(?:\s.*)?)", re.IGNORECASE)
        for kind, words in labels.items()
    }
