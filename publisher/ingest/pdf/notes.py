"""Footnotes: small rows with a mark at the foot of a column, called by a raised mark in the text of the same page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from publisher.ingest.pdf.columns import Row
from publisher.ingest.pdf.lines import Part, Piece
from publisher.ingest.pdf.measures import Measures

_SMALLER = 0.94
"""Size of a footnote to that of the text, at most."""
_MARK = re.compile(r"\s*(\d{1,3}|[*†‡]{1,3})[.)]?(?=\s|[^\W\d_]|[\"“(]|$)")
_CALL = re.compile(r"\s*\[?(\d{1,3}|[*†‡]{1,3})\]?\s*")


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: its `mark` as printed, its rows without the mark, its `id` if the text calls it, else ""."""

    mark: str
    rows: tuple[Row, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """The rows of the text with the calls in their places, and the footnotes of the document in order."""

    rows: list[Row]
    notes: list[Footnote]


def noted(rows: Sequence[Row], measures: Measures) -> Noted:
    """The rows without the footnotes at the foot of their columns."""
    text: list[Row] = []
    notes: list[Footnote] = []
    for _, group in groupby(rows, key=lambda row: row.page):
        page = list(group)
        foot = _foot(page, measures)
        feet = {id(row) for row in foot}
        body = [row for row in page if id(row) not in feet]
        found = _footnotes(foot)
        for one in found:
            body, called = _called(body, one.mark, str(len(notes) + 1))
            notes.append(replace(one, id=str(len(notes) + 1) if called else ""))
        text += body
    return Noted(text, notes)


def _foot(page: Sequence[Row], measures: Measures) -> list[Row]:
    """The small rows at the end of each column of a page, from the first that begins with a mark."""
    found: list[Row] = []
    calls = _calls(page)
    for _, group in groupby(page, key=lambda row: row.flow):
        flow = list(group)
        start = len(flow)
        while start and flow[start - 1].size <= _SMALLER * measures.size:
            start -= 1
        while start < len(flow) and not _begins(flow[start], calls):
            start += 1
        has_text = start > 0 or any(row.size > _SMALLER * measures.size for row in page)
        found += flow[start:] if has_text else []
    return found


def _begins(row: Row, calls: frozenset[str]) -> bool:
    """Whether a small row begins a footnote: with a raised mark, or with one that is called. Numbered items have neither."""
    mark = _mark(row)
    return bool(mark) and (row.pieces[0].parts[0].shift > 0 or mark in calls)


def _calls(page: Sequence[Row]) -> frozenset[str]:
    """The raised marks within the rows of a page."""
    parts = (part for row in page for place, piece in enumerate(row.pieces) for part in piece.parts[int(not place) :] if part.shift > 0)
    return frozenset(found[1] for part in parts if (found := _CALL.fullmatch(part.text)) is not None)


def _mark(row: Row) -> str:
    """The mark at the start of a row: raised, or typed before its words."""
    first = row.pieces[0].parts[0]
    found = _CALL.fullmatch(first.text) if first.shift > 0 or len(row.pieces) > 1 else None
    found = found or _MARK.match(row.text[:12])
    return found[1] if found else ""


def _footnotes(rows: Sequence[Row]) -> list[Footnote]:
    notes: list[Footnote] = []
    for row in rows:
        mark = _mark(row)
        if mark and (not notes or _follows(notes[-1].mark, mark)):
            notes.append(Footnote(mark, (_unmarked(row, mark),)))
        else:
            notes[-1] = replace(notes[-1], rows=(*notes[-1].rows, row))
    return notes


def _follows(mark: str, other: str) -> bool:
    """Whether the marks count on; signs follow each other freely."""
    return not other.isdecimal() or not mark.isdecimal() or int(other) == int(mark) + 1


def _unmarked(row: Row, mark: str) -> Row:
    """The row without its mark; a mark alone in its piece leaves nothing of it."""
    first = row.pieces[0]
    rest = _cut(first, len(first.text) - len(first.text.lstrip()) + len(mark))
    if rest.text.strip(" .)"):
        return replace(row, pieces=(rest, *row.pieces[1:]))
    return replace(row, pieces=row.pieces[1:] or (rest,))


def _cut(piece: Piece, count: int) -> Piece:
    parts: list[Part] = []
    for part in piece.parts:
        words = part.text[count:]
        count = max(0, count - len(part.text))
        if words:
            parts.append(replace(part, text=words if parts else words.lstrip(" .)")))
    return replace(piece, parts=tuple(part for part in parts if part.text) or (Part(""),))


def _called(body: Sequence[Row], mark: str, name: str) -> tuple[list[Row], bool]:
    """The rows with the raised `mark` turned into a call, if it stands there exactly once."""
    places = [
        (at, piece, part)
        for at, row in enumerate(body)
        for piece, one in enumerate(row.pieces)
        for part, words in enumerate(one.parts)
        if words.shift > 0 and (found := _CALL.fullmatch(words.text)) is not None and found[1] == mark
    ]
    if len(places) != 1:
        return list(body), False
    at, piece, part = places[0]
    row = body[at]
    parts = list(row.pieces[piece].parts)
    parts[part] = Part("", note=name)
    pieces = list(row.pieces)
    pieces[piece] = replace(pieces[piece], parts=tuple(parts))
    return [*body[:at], replace(row, pieces=tuple(pieces)), *body[at + 1 :]], True
