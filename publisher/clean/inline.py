"""Pieces of chrome inside lines that stay: edit links, citation marks of an encyclopaedia, datelines, initials."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache
from typing import assert_never

from publisher.clean.page import Line, Page, is_prose, line_of, read_once
from publisher.clean.patterns import Cut, cuts, shape_of
from publisher.clean.quick import QuickTests, quick_tests
from publisher.diagnostics import Change
from publisher.model.inline import (
    Code,
    CrossRef,
    Emphasis,
    Foreign,
    IndexMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Math,
    NoteRef,
    Strong,
    Subscript,
    Superscript,
    TermRef,
    Text,
    UnknownInline,
)
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint

_LABEL = 5
_OPENING = 3
"""A dateline may stand behind a caption or a standfirst."""
_PLACE = 40
_HEADING = 20
"""Words of a heading with its link to edit the section."""
_EDIT_LINK = "edit-link"
_DASHES = ("-", "–", "—")
_OWN_NUMBER = re.compile(r"\s*\[\d{1,3}\]\s")
_MARK = re.compile(r"(?<=\S)\[\d{1,3}\]")


def cut_lines(page: Page, code: str, places: Collection[str]) -> tuple[Page, tuple[Change, ...]]:
    """The page with the cuts of those places made, and a change for each piece cut out."""
    kept = [i for i in page.kept() if page.lines[i].text_only]
    prose = [i for i in kept if is_prose(page.lines[i])]
    if not kept:
        return page, ()
    opening = {*prose[:_OPENING], *(i for i in kept if prose and i < prose[0] and _asks(page.lines[i]))}
    last = prose[-1] if prose else -1
    last = last if last == kept[-1] or page.after <= last + 1 else -1
    wanted = {place: cut for place, cut in _wanted(page, kept).items() if cut.where in places}
    lines = list(page.lines)
    changes: list[Change] = []
    for i in kept:
        at = {"any"} | ({"first"} if i in opening else set()) | ({"last"} if i == last else set())
        if at.isdisjoint(places):
            continue
        chosen = [cut for place in _tried(page.lines[i]) if (cut := wanted.get(place)) and cut.where in at]
        block, pieces = _without(page.lines[i], chosen) if chosen and not _goes(page.lines[i]) else (page.lines[i].block, [])
        if pieces:
            lines[i] = line_of(_as_heading(block, pieces, page.lines[i]))
            changes.extend(Change(code, block.span, piece, "", rule) for rule, piece in pieces)
    return replace(page, lines=tuple(lines)), tuple(changes)


def _as_heading(block: CapturedBlock, pieces: Sequence[tuple[str, str]], line: Line) -> CapturedBlock:
    """The block as a heading of no known level where a wiki's link to edit a section closed its line: only headings have one."""
    plain = block.hint is Hint.LINE and line.words <= _HEADING and not line.listed
    edited = any(rule == _EDIT_LINK and line.flat.endswith(piece) for rule, piece in pieces)
    return replace(block, hint=Hint.HEADING) if plain and edited else block


def _goes(line: Line) -> bool:
    """Whether a rule takes the whole line wherever it stands: then no piece is cut out of it."""
    shape = shape_of(line)
    return shape is not None and shape.match.zone == "any"


def _asks(line: Line) -> bool:
    """A question long enough to open an article."""
    return line.words > _LABEL and line.flat.endswith("?")


@read_once
def _tried(line: Line) -> Sequence[int]:
    """Places of the cuts whose quick test a line passes."""
    return _quick_tests().passed(line.flat)


@cache
def _quick_tests() -> QuickTests:
    return quick_tests(cut.has for cut in cuts())


def _wanted(page: Page, kept: Sequence[int]) -> dict[int, Cut]:
    """The cuts that this article allows, by their places: some belong to a site, some only where the marks are not the text's own."""
    lines = [page.lines[i] for i in kept if "[" in page.lines[i].flat]
    own = any(_OWN_NUMBER.match(line.flat) for line in lines)
    encyclopaedia = "Wikipedia" in page.profiles
    marks = not own and (encyclopaedia or sum(_MARK.search(line.flat) is not None for line in lines) >= 2)
    allowed = ((place, cut) for place, cut in enumerate(cuts()) if not cut.only or cut.only & page.profiles)
    return {place: cut for place, cut in allowed if not cut.citations or marks}


def _without(line: Line, wanted: Sequence[Cut]) -> tuple[CapturedBlock, list[tuple[str, str]]]:
    """The block of a line without what `wanted`, the cuts whose quick tests it passed, take out; and what they took."""
    content = line.block.content
    pieces: list[tuple[str, str]] = []
    for cut in wanted:
        shorter, found = _cut(_plainly_opened(content) if cut.where == "first" else content, cut.pattern)
        if found and plain_text(shorter).strip():  # a line that is nothing else is dropped as a whole, by its own rule
            content = shorter
            pieces.extend((cut.id, piece) for piece in found)
    return replace(line.block, content=_trimmed(content)) if pieces else line.block, pieces


def _plainly_opened(content: Inlines) -> Inlines:
    """A dateline whose place is set in bold or italics ("**JAKARTA** – …") as one plain text with what follows."""
    if len(content) < 2 or not isinstance(content[0], Strong | Emphasis) or not isinstance(content[1], Text):
        return content
    place, following = plain_text(content[0:1]), content[1].content
    dashed = len(place) <= _PLACE and (place.rstrip().endswith(_DASHES) or following.lstrip().startswith(_DASHES))
    return (Text(place + following), *content[2:]) if dashed else content


def _cut(inlines: Inlines, pattern: re.Pattern[str]) -> tuple[Inlines, list[str]]:
    """`inlines` without what `pattern` finds in their plain texts; what becomes empty goes with it."""
    kept: list[Inline] = []
    pieces: list[str] = []
    for inline in inlines:
        shorter, found = _cut_one(inline, pattern)
        pieces.extend(found)
        if shorter is not None:
            kept.append(shorter)
    return tuple(kept), pieces


def _cut_one(inline: Inline, pattern: re.Pattern[str]) -> tuple[Inline | None, list[str]]:
    match inline:
        case Text(content):
            found = [match[0].strip() for match in pattern.finditer(content)]
            rest = pattern.sub("", content) if found else content
            return (Text(rest) if rest else None), found
        case (
            Emphasis() | Strong() | Superscript() | Subscript() | Link() | Foreign() | TermRef() | IndexMark() | Marked() | UnknownInline()
        ):
            content_left, found = _cut(inline.content, pattern)
            return (replace(inline, content=content_left) if content_left else None), found
        case Code() | Math() | LineBreak() | NoteRef() | CrossRef():
            return inline, []
        case _:
            assert_never(inline)


def _trimmed(inlines: Inlines) -> Inlines:
    """Without white space at either end that a cut left behind."""
    trimmed = list(inlines)
    if trimmed and isinstance(trimmed[0], Text):
        trimmed[0] = Text(trimmed[0].content.lstrip())
    if trimmed and isinstance(trimmed[-1], Text):
        trimmed[-1] = Text(trimmed[-1].content.rstrip())
    return tuple(inline for inline in trimmed if inline != Text(""))


def named_dateline(page: Page, code: str) -> tuple[Page, tuple[Change, ...]]:
    """The name of the site at the start of the first sentence ("Bintang Pagi - Tukang kayu …"), cut off."""
    site = page.metadata.site
    index = next((i for i in page.kept() if is_prose(page.lines[i])), None)
    if not site or index is None or not page.lines[index].flat.startswith(site):
        return page, ()
    pattern = re.compile(rf"^{re.escape(site)}(?:, [A-Z][\w .]{{1,30}})?\s?(?:--|[-–—])\s(?=\S)")
    content, pieces = _cut(page.lines[index].block.content, pattern)
    if not pieces:
        return page, ()
    block = replace(page.lines[index].block, content=_trimmed(content))
    lines = (*page.lines[:index], line_of(block), *page.lines[index + 1 :])
    return replace(page, lines=lines), (Change(code, block.span, pieces[0], "", "dateline-site"),)
