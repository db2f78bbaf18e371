"""Pieces of chrome inside lines that stay: edit links, citation marks of an encyclopaedia, datelines, initials."""

import re
from collections.abc import Mapping, Sequence
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
_DATELINE = 80
_HEADING = 20
"""Words of a heading with its link to edit the section."""
_EDIT_LINK = "edit-link"
_DASHES = ("-", "–", "—")
_FEWEST_MARKS = 2
_OWN_NUMBER = re.compile(r"\s*\[\d{1,3}\]\s")
_MARK = re.compile(r"(?<=\S)\[\d{1,3}\]")


def cut_anywhere(page: Page, code: str) -> tuple[Page, tuple[Change, ...]]:
    """The page without the pieces that are cut out of any line, and a change for each of them."""
    page = _with_headings(page)
    tried = {i: cuts for i in _text(page) if (cuts := _tried(page.lines[i]))}
    return _cut_out(page, code, tried) if tried else (page, ())


def cut_ends(page: Page, code: str) -> tuple[Page, tuple[Change, ...]]:
    """The page without the pieces that are cut out of the lines that open the running text, and of its last line, and the changes."""
    kept = _text(page)
    prose = [i for i in kept if is_prose(page.lines[i])]
    if not prose:
        return page, ()
    opening = sorted({*prose[:_OPENING], *(i for i in kept if i < prose[0] and _asks(page.lines[i]))})
    ends = prose[-1:] if prose[-1] == kept[-1] or page.after <= prose[-1] + 1 else []
    tried = {i: [cut for cut in _of_ends(page.lines[i]) if i in (opening if cut.where == "first" else ends)] for i in (*opening, *ends)}
    return _cut_out(page, code, tried)


def _text(page: Page) -> list[int]:
    return [i for i in page.kept() if page.lines[i].text_only]


def _cut_out(page: Page, code: str, tried: Mapping[int, Sequence[Cut]]) -> tuple[Page, tuple[Change, ...]]:
    """The page without what the cuts that are `tried` on a line find there, as far as the article allows them."""
    refused = _refused(page) if any(tried.values()) else frozenset()
    lines = list(page.lines)
    changes: list[Change] = []
    for i, found in tried.items():
        chosen = [cut for cut in found if cut.id not in refused]
        block, pieces = _without(page.lines[i], chosen) if chosen and not _goes(page.lines[i]) else (page.lines[i].block, [])
        if pieces:
            lines[i] = line_of(_as_heading(block, pieces, page.lines[i]))
            changes.extend(Change(code, block.span, piece, "", rule) for rule, piece in pieces)
    return (replace(page, lines=tuple(lines)) if changes else page), tuple(changes)


def _as_heading(block: CapturedBlock, pieces: Sequence[tuple[str, str]], line: Line) -> CapturedBlock:
    """The block as a heading of no known level where a wiki's link to edit a section closed its line: only headings have one."""
    plain = block.hint is Hint.LINE and line.words <= _HEADING and not line.listed
    edited = any(rule == _EDIT_LINK and line.flat.endswith(piece) for rule, piece in pieces)
    return replace(block, hint=Hint.HEADING) if plain and edited else block


def _with_headings(page: Page) -> Page:
    """The page with the short lines as headings right below which a wiki's link to edit a section stands by itself."""
    links = {i for i in _text(page) if "[" in page.lines[i].flat and _is_edit_link(page.lines[i])}
    above = {i - 1 for i in links} - links
    return replace(page, lines=tuple(_headed(line) if i in above else line for i, line in enumerate(page.lines))) if above else page


@read_once
def _is_edit_link(line: Line) -> bool:
    return any(cut.id == _EDIT_LINK and cut.pattern.fullmatch(line.flat) for cut in cuts())


def _headed(line: Line) -> Line:
    plain = line.block.hint is Hint.LINE and line.words <= _HEADING and not line.listed
    return line_of(replace(line.block, hint=Hint.HEADING)) if plain else line


def _goes(line: Line) -> bool:
    """Whether a rule takes the whole line wherever it stands: then no piece is cut out of it."""
    shape = shape_of(line)
    return shape is not None and shape.match.zone == "any"


def _asks(line: Line) -> bool:
    """A question long enough to open an article."""
    return line.words > _LABEL and line.flat.endswith("?")


@read_once
def _tried(line: Line) -> Sequence[Cut]:
    """The cuts for any line whose quick test a line passes."""
    places, tests = _cuts(at_ends=False)
    return [places[place] for place in tests.passed(line.flat)]


def _of_ends(line: Line) -> Sequence[Cut]:
    """The cuts for the first and last lines of the text whose quick test a line passes."""
    places, tests = _cuts(at_ends=True)
    return [places[place] for place in tests.passed(line.flat)]


@cache
def _cuts(*, at_ends: bool) -> tuple[Sequence[Cut], QuickTests]:
    """The cuts for any line, or those for the ends of the text, and their quick tests."""
    found = [cut for cut in cuts() if (cut.where != "any") is at_ends]
    return found, quick_tests(cut.has for cut in found)


def _refused(page: Page) -> frozenset[str]:
    """The cuts that this article does not allow: some belong to a site, some are made only where the marks are not the text's own."""
    lines = [page.lines[i] for i in _text(page) if "[" in page.lines[i].flat]
    own = any(_OWN_NUMBER.match(line.flat) for line in lines)
    encyclopaedia = "Wikipedia" in page.profiles
    marks = not own and (encyclopaedia or sum(_MARK.search(line.flat) is not None for line in lines) >= _FEWEST_MARKS)
    allowed = {"citation-mark": marks, "remark-mark": marks or encyclopaedia}
    return frozenset(cut.id for cut in cuts() if (cut.only and not cut.only & page.profiles) or not allowed.get(cut.id, True))


def _without(line: Line, wanted: Sequence[Cut]) -> tuple[CapturedBlock, list[tuple[str, str]]]:
    """The block of a line without what `wanted`, the cuts whose quick tests it passed, take out; and what they took."""
    content = line.block.content
    pieces: list[tuple[str, str]] = []
    for cut in wanted:
        shorter, found = cut_from(_plainly_opened(content) if cut.where == "first" else content, cut.pattern)
        if found and plain_text(shorter).strip():  # a line that is nothing else is dropped as a whole, by its own rule
            content = shorter
            pieces.extend((cut.id, piece) for piece in found)
    return replace(line.block, content=trimmed(content)) if pieces else line.block, pieces


def _plainly_opened(content: Inlines) -> Inlines:
    """A dateline whose place is set in bold or italics ("**JAKARTA** – …") as one plain text with what follows."""
    if len(content) < 2 or not isinstance(content[0], Strong | Emphasis) or not isinstance(content[1], Text):
        return content
    place, following = plain_text(content[0:1]), content[1].content
    dashed = len(place) <= _PLACE and (place.rstrip().endswith(_DASHES) or following.lstrip().startswith(_DASHES))
    return (Text(place + following), *content[2:]) if dashed else content


def cut_from(inlines: Inlines, pattern: re.Pattern[str]) -> tuple[Inlines, list[str]]:
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
            content_left, found = cut_from(inline.content, pattern)
            return (replace(inline, content=content_left) if content_left else None), found
        case Code() | Math() | LineBreak() | NoteRef() | CrossRef():
            return inline, []
        case _:
            assert_never(inline)


def trimmed(inlines: Inlines) -> Inlines:
    """Without white space at either end that a cut left behind."""
    trimmed = list(inlines)
    if trimmed and isinstance(trimmed[0], Text):
        trimmed[0] = Text(trimmed[0].content.lstrip())
    if trimmed and isinstance(trimmed[-1], Text):
        trimmed[-1] = Text(trimmed[-1].content.rstrip())
    return tuple(inline for inline in trimmed if inline != Text(""))


def named_dateline(page: Page, code: str) -> tuple[Page, tuple[Change, ...]]:
    """The name of the site at the start of the first sentence, perhaps with a town ("Bintang Pagi - Tukang kayu …"), cut off."""
    site = page.metadata.site
    index = next((i for i in page.kept() if is_prose(page.lines[i])), None)
    if not site or index is None or site not in page.lines[index].flat[:_DATELINE]:
        return page, ()
    place = r"[A-Z][\w .]{1,30}"
    pattern = re.compile(rf"^(?:{place}, )?{re.escape(site)}(?:, {place})?\s?(?:--|[-–—])\s(?=\S)")
    content, pieces = cut_from(_plainly_opened(page.lines[index].block.content), pattern)
    if not pieces:
        return page, ()
    block = replace(page.lines[index].block, content=trimmed(content))
    lines = (*page.lines[:index], line_of(block), *page.lines[index + 1 :])
    return replace(page, lines=lines), (Change(code, block.span, pieces[0], "", "dateline-site"),)
