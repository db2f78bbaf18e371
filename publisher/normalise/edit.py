"""Edits of a line: found on its plain text, made in its inlines."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TypeAlias, assert_never

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
from publisher.model.span import Span
from publisher.model.walk import plain_text

Range: TypeAlias = tuple[int, int]

FIXED = "\ue000"
"""Stands for a character of code or mathematics, and for a reference that prints its own words; LineBreak stands as a line feed.
None of them is ever edited."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters `start` to `end` of a line become `after`; `code` and `rule` as in `Change`. Never of no length."""

    start: int
    end: int
    after: str
    code: str
    rule: str


@dataclass(frozen=True, slots=True)
class Line:
    """A run of inlines: `text` has what is not to be edited masked."""

    inlines: Inlines
    span: Span
    text: str
    emphasised: tuple[Range, ...] = ()
    """Stretches in italics or marked as another language."""


def line_of(inlines: Inlines, span: Span) -> Line:
    """The line for editing."""
    match inlines:
        case (Text(content),):
            return Line(inlines, span, content)
        case _:
            emphasised: list[Range] = []
            text = "".join(_masked(inlines, 0, emphasised))
            return Line(inlines, span, text, tuple(emphasised))


def _masked(inlines: Inlines, offset: int, emphasised: list[Range]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(content):
                piece = content
            case Code() | Math() | CrossRef(content=()):
                piece = FIXED * _width(inline)
            case LineBreak():
                piece = "\n"
            case NoteRef():
                piece = ""
            case Emphasis() | Foreign():
                piece = "".join(_masked(inline.content, offset, emphasised))
                emphasised.append((offset, offset + len(piece)))
            case Strong() | Superscript() | Subscript() | Link() | TermRef() | IndexMark() | Marked() | CrossRef() | UnknownInline():
                piece = "".join(_masked(inline.content, offset, emphasised))
            case _:
                assert_never(inline)
        offset += len(piece)
        yield piece


def _width(inline: Code | Math | CrossRef) -> int:
    """Characters that stand for something printed as it is; a reference by number has no words yet, but takes a place."""
    return len(plain_text((inline,))) or 1


def edited(line: Line, edits: Sequence[Edit]) -> Line:
    """`line` with `edits` made, which are ascending and do not overlap; the line numbers in its span keep their words."""
    if not edits:
        return line
    maker = _Maker(edits)
    inlines, _ = maker.inlines(line.inlines, 0)
    return line_of(inlines, replace(line.span, starts=_moved(line.span.starts, edits)))


def outside_fixed(line: Line, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Those edits that touch neither code nor mathematics nor a break."""
    return tuple(edit for edit in edits if FIXED not in line.text[edit.start : edit.end] and "\n" not in line.text[edit.start : edit.end])


def _moved(starts: tuple[tuple[int, int], ...], edits: Sequence[Edit]) -> tuple[tuple[int, int], ...]:
    if not starts:
        return starts
    ends = [edit.end for edit in edits]
    growth = list(accumulate((len(edit.after) - (edit.end - edit.start) for edit in edits), initial=0))

    def moved(offset: int) -> int:
        done = bisect_right(ends, offset)
        inside = done < len(edits) and edits[done].start < offset
        return (edits[done].start if inside else offset) + growth[done]

    return tuple((moved(offset), number) for offset, number in starts)


class _Maker:
    """Rebuilds inlines with edits. An edit that reaches over several texts puts its new text where it starts."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]
        self._ends = [edit.end for edit in edits]

    def inlines(self, inlines: Inlines, offset: int) -> tuple[Inlines, int]:
        """The rebuilt inlines and the offset after the old ones."""
        rebuilt: list[Inline] = []
        for inline in inlines:
            new, offset = self._inline(inline, offset)
            if new != Text(""):
                rebuilt.append(new)
        return tuple(rebuilt), offset

    def _inline(self, inline: Inline, offset: int) -> tuple[Inline, int]:
        match inline:
            case Text(content):
                return Text(self._text(content, offset)), offset + len(content)
            case Code() | Math() | CrossRef(content=()):
                return inline, offset + _width(inline)
            case LineBreak() | NoteRef():
                return inline, offset + len(plain_text((inline,)))
            case (
                Emphasis()
                | Strong()
                | Superscript()
                | Subscript()
                | Link()
                | Foreign()
                | TermRef()
                | IndexMark()
                | Marked()
                | CrossRef()
                | UnknownInline()
            ):
                content_, after = self.inlines(inline.content, offset)
                return replace(inline, content=content_), after
            case _:
                assert_never(inline)

    def _text(self, content: str, offset: int) -> str:
        end = offset + len(content)
        pieces: list[str] = []
        at = offset
        for edit in self._edits[bisect_right(self._ends, offset) : bisect_left(self._starts, end)]:
            if edit.start >= offset:
                pieces += (content[at - offset : edit.start - offset], edit.after)
            at = min(edit.end, end)
        pieces.append(content[at - offset :])
        return "".join(pieces)
