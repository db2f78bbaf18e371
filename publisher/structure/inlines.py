"""Cutting and joining inlines by the offsets of their plain text."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

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


def cut(inlines: Inlines, start: int, end: int) -> Inlines:
    """The part of `inlines` whose plain text is `plain_text(inlines)[start:end]`; what has no text stays where it stands.

    A formula or a line break is kept whole if its first character lies in the range, the call of a note if its place does
    (the end of the whole text counts as the range's own).
    """
    kept: list[Inline] = []
    position = 0
    whole = len(plain_text(inlines))
    for inline in inlines:
        length = len(plain_text((inline,)))
        reaches = position + length > start if length else position >= start
        if reaches and (position < end or position == whole <= end):
            piece = _piece(inline, start - position, end - position, length)
            kept.extend((piece,) if piece is not None else ())
        position += length
    return tuple(kept)


def _piece(inline: Inline, start: int, end: int, length: int) -> Inline | None:
    first, last = max(start, 0), min(end, length)
    match inline:
        case Text(content):
            return Text(content[first:last]) if first < last else None
        case Code(content):
            return Code(content[first:last]) if first < last else None
        case Math() | LineBreak():
            return inline if start <= 0 < end else None
        case NoteRef():
            return inline
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
            inner = cut(inline.content, first, last)
            return replace(inline, content=inner) if inner else None
        case _:
            assert_never(inline)


def stripped(inlines: Inlines) -> Inlines:
    """Without white space at either end."""
    text = plain_text(inlines)
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return inlines if (start, end) == (0, len(text)) else cut(inlines, start, max(start, end))


def between(inlines: Inlines, start: int, end: int) -> Inlines:
    """The part from `start` to `end`, stripped, with the calls of notes that stood outside it at its end."""
    whole = len(plain_text(inlines))
    outside = (*cut(inlines, 0, start), *(cut(inlines, end, whole) if end < whole else ()))
    return (*stripped(cut(inlines, start, end)), *(inline for inline in outside if isinstance(inline, NoteRef)))


def joined(parts: Iterable[Inlines]) -> Inlines:
    """One after the other, neighbouring plain text in one piece."""
    result: list[Inline] = []
    for part in parts:
        for inline in part:
            last = result[-1] if result else None
            if isinstance(last, Text) and isinstance(inline, Text):
                result[-1] = Text(last.content + inline.content)
            else:
                result.append(inline)
    return tuple(result)


def plain_if_bold(inlines: Inlines) -> Inlines:
    """Without the bold type that covers all of it, for headings and labels, which are bold by themselves."""
    solid = [inline for inline in inlines if not (isinstance(inline, Text) and not inline.content.strip())]
    if solid and all(isinstance(inline, Strong) for inline in solid):
        return joined((inline.content if isinstance(inline, Strong) else (inline,)) for inline in inlines)
    return inlines


def split_at_breaks(inlines: Inlines) -> list[Inlines]:
    """The pieces between line breaks at the top level."""
    pieces: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, LineBreak):
            pieces.append([])
        else:
            pieces[-1].append(inline)
    return [piece for piece in (stripped(tuple(piece)) for piece in pieces) if piece]
