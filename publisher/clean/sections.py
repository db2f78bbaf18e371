"""Sections of a wiki page: what its edit links and its list of contents say of headings, and of what is none."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from publisher.clean.caption_lines import Captioned
from publisher.clean.captions import figure_of
from publisher.clean.keys import folded_text, key_of
from publisher.clean.page import Finding, Line, Page, is_prose
from publisher.clean.patterns import words
from publisher.source import CapturedBlock, Hint

_FEWEST = 2
"""Headings with a link to edit them that show that all of the page's have one."""
_LONGEST_CONTENTS = 200
_LONGEST_CAPTION = 25
_OUTERMOST = 2
_AHEAD = 3
"""Entries of a list of contents that are looked for at once: one may have gone with its section."""
_ENTRY = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?P<name>[^\W\d].{0,150})")
_TOGGLES = frozenset({"subbagian", "subsection"})
_ENDS = (".", ":", ";", ",", "?", "!")


def outermost_sections(page: Page) -> Finding:
    """Levels of the headings that a folded list of contents names: it names the outermost sections alone."""
    marked = [i for i in page.kept() if _is_marked(page.lines[i])]
    found = _outermost(page, marked) if len(marked) >= _FEWEST else []
    return Finding(blocks={i: replace(page.lines[i].block, level=_OUTERMOST) for i in found})


def counted_sections(page: Page) -> Finding:
    """Levels of the headings that a list of contents with numbers names ("2.3 Wind"), whether that list went or not."""
    marked = [i for i in page.kept() if _is_marked(page.lines[i])]
    return Finding(blocks={i: replace(page.lines[i].block, level=level) for i, level in _counted(page, marked).items()})


def _counted(page: Page, marked: Sequence[int]) -> dict[int, int]:
    """The headings that the list names, in its order, each with its level.

    None where the list has no second level, or where it does not name all headings with a link to edit them.
    """
    start = next((i for i, line in enumerate(page.lines[:_LONGEST_CONTENTS]) if line.key in words("contents")), None)
    if start is None or len(marked) < _FEWEST:
        return {}
    entries = [one for one in takewhile(bool, (_ENTRY.fullmatch(line.flat) for line in page.lines[start + 1 :])) if one]
    named = [(key_of(folded_text(one["name"])), one["number"].count(".") + _OUTERMOST) for one in entries]
    if len(named) <= _FEWEST or entries[0]["number"] != "1" or all(level == _OUTERMOST for _, level in named):
        return {}
    found: dict[int, int] = {}
    rest = named
    for i in marked:
        here = next((place for place, (name, _) in enumerate(rest[:_AHEAD]) if name == page.lines[i].key), None)
        if here is not None:
            found[i] = rest[here][1]
            rest = rest[here + 1 :]
    return found if len(found) == len(marked) else {}


def section_captions(page: Page) -> Finding:
    """The captions at the heads of sections: where headings show by their links that they are, a short line below one is none."""
    marked = [i for i in page.kept() if _is_marked(page.lines[i])]
    return Finding(blocks=_captions(page, marked)) if len(marked) >= _FEWEST else Finding()


def _is_marked(line: Line) -> bool:
    """A heading of pasted text: only the link to edit a section shows it."""
    return line.block.hint is Hint.HEADING and line.block.level in {0, _OUTERMOST} and not line.block.is_settled and line.text_only


def _outermost(page: Page, marked: Sequence[int]) -> list[int]:
    """The headings that the list of contents names, in its order; none where it is not folded up."""
    names, folded = _contents(page, [page.lines[i].key for i in marked], marked[0])
    found: list[int] = []
    for i in marked:
        here = next((place for place, name in enumerate(names) if name == page.lines[i].key), None)
        if here is not None:
            found.append(i)
            names = names[here + 1 :]
    return found if folded and _FEWEST <= len(found) < len(marked) else []


def _contents(page: Page, headings: Sequence[str], stop: int) -> tuple[Sequence[str], bool]:
    """The lines of the list of contents above the text; and whether no part of a section follows the button that unfolds it."""
    start = next((i for i in range(stop) if page.lines[i].key in words("contents")), None)
    if start is None:
        return (), False
    keys = [line.key for line in page.lines[start + 1 : min(stop, start + _LONGEST_CONTENTS)] if not is_prose(line)]
    names = [key for key in keys if not _is_toggle(key)]
    parts = dict(pairwise(headings))
    unfolded = any(
        _is_toggle(toggle) and parts.get(name) == following for name, toggle, following in zip(keys, keys[1:], keys[2:], strict=False)
    )
    return names, not unfolded and any(map(_is_toggle, keys))


def _is_toggle(key: str) -> bool:
    """The button that unfolds a section of the list of contents."""
    return not _TOGGLES.isdisjoint(key.split())


def _captions(page: Page, marked: Sequence[int]) -> dict[int, CapturedBlock]:
    found: dict[int, CapturedBlock] = {}
    for i in marked:
        below = page.next_kept(i)
        after = page.next_kept(below) if below is not None else None
        if below is not None and after is not None and _may_be_caption(page.lines[below]) and is_prose(page.lines[after]):
            line = page.lines[below]
            found[below] = figure_of(line, Captioned(line.flat, "", sure=True))
    return found


def _may_be_caption(line: Line) -> bool:
    plain = line.block.hint is Hint.LINE and line.text_only and not line.listed and not line.block.bold
    return plain and _FEWEST < line.words <= _LONGEST_CAPTION and not line.flat.endswith(_ENDS) and line.flat[:1].isupper()
