"""Footnotes typed as "[1]" or "¹" in the text, with their notes at its end → notes."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.diagnostics import Change
from publisher.model.block import Note, Paragraph
from publisher.model.inline import Inline, Inlines, NoteId, NoteRef, Text
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint
from publisher.structure import cues
from publisher.structure.inlines import between, joined

_SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_BRACKETED = re.compile(r"\s?\[(\d{1,3})\]")
_RAISED = re.compile(rf"(?<=[^\s\d])([{_SMALL}]{{1,3}})(?!\w)")
_ROUND = re.compile(r"\s?\((\d{1,3})\)")
_FIRST = 40
"""Characters at the start of a line among which its number stands."""


@dataclass(frozen=True, slots=True)
class _Notes:
    """How notes are numbered: `number` matches it at the start of a note (group 1, empty where notes are only marked).

    `calls` are the ways in which such notes are called in the text.
    """

    number: re.Pattern[str]
    calls: tuple[re.Pattern[str], ...]
    needs_heading: bool = True


_KINDS = (
    _Notes(re.compile(r"\[(\d{1,3})\]\s*(?=\S)"), (_BRACKETED,), needs_heading=False),
    _Notes(re.compile(rf"([{_SMALL}]{{1,3}})\s*(?=\S)"), (_RAISED,), needs_heading=False),
    _Notes(re.compile(r"\((\d{1,3})\)\s*(?=\S)"), (_ROUND,)),
    _Notes(re.compile(r"(\d{1,3})[.)]?\s+(?=\S)"), (_BRACKETED, _RAISED)),
    _Notes(re.compile(r"[\^↑]()\s*(?=\S)"), (_BRACKETED, _RAISED)),
)


@dataclass(frozen=True, slots=True)
class Footnoted:
    """The blocks with the calls of their footnotes, the notes, and what was changed."""

    blocks: tuple[CapturedBlock, ...]
    notes: tuple[Note, ...] = ()
    changes: tuple[Change, ...] = ()


def footnoted(blocks: Sequence[CapturedBlock]) -> Footnoted:
    """Takes the notes from the end of an article, if they are numbered from 1 and each is called in the text exactly once."""
    for kind in _KINDS:
        start = len(blocks)
        while start and _is_note(blocks[start - 1], kind):
            start -= 1
        heading = start - 1 if start and cues.is_notes_heading(plain_text(blocks[start - 1].content)) else None
        body = blocks[: heading if heading is not None else start]
        call = _call(body, blocks[start:], kind)
        works = start > 0 and cues.is_reference_heading(plain_text(blocks[start - 1].content))
        if call is not None and not works and (heading is not None or not kind.needs_heading):
            return _taken(body, blocks[start:], blocks[heading] if heading is not None else None, (kind, call))
    return Footnoted(tuple(blocks))


def _is_note(block: CapturedBlock, kind: _Notes) -> bool:
    plain = block.hint in {Hint.LINE, Hint.PARAGRAPH, Hint.NUMBERED} and not block.is_settled and block.block is None
    return plain and kind.number.match(plain_text(block.content)[:_FIRST]) is not None


def _call(body: Sequence[CapturedBlock], notes: Sequence[CapturedBlock], kind: _Notes) -> re.Pattern[str] | None:
    """The kind of call by which each of the notes is called once in the text, None if there is none."""
    numbers = [_number(block, position, kind) for position, block in enumerate(notes, 1)]
    if not numbers or numbers != list(range(1, len(numbers) + 1)) or any(_begins_so(plain_text(block.content), kind) for block in body):
        return None
    texts = [inline.content for block in body if block.block is None for inline in block.content if isinstance(inline, Text)]
    for call in kind.calls:
        called = sorted(_value(found[1]) for text in texts for found in call.finditer(text))
        if called == numbers:
            return call
    return None


def _begins_so(text: str, kind: _Notes) -> bool:
    """Whether a line of the text itself begins like a note, where no heading parts them."""
    return not kind.needs_heading and kind.number.match(text[:_FIRST]) is not None


def _number(block: CapturedBlock, position: int, kind: _Notes) -> int:
    found = kind.number.match(plain_text(block.content)[:_FIRST])
    return _value(found[1]) if found is not None and found[1] else position


def _value(figures: str) -> int:
    return int(unicodedata.normalize("NFKC", figures))


def _taken(
    body: Sequence[CapturedBlock], notes: Sequence[CapturedBlock], heading: CapturedBlock | None, kinds: tuple[_Notes, re.Pattern[str]]
) -> Footnoted:
    changes: list[Change] = []
    if heading is not None:
        changes.append(Change("STR008", heading.span, plain_text(heading.content), "", "notes-heading"))
    marked = [block if block.block is not None else _marked(block, kinds[1], changes) for block in body]
    made = tuple(_note(block, position, kinds[0], changes) for position, block in enumerate(notes, 1))
    return Footnoted(tuple(marked), made, tuple(changes))


def _marked(block: CapturedBlock, call: re.Pattern[str], changes: list[Change]) -> CapturedBlock:
    content: list[Inlines] = [_with_calls(inline, call) if isinstance(inline, Text) else (inline,) for inline in block.content]
    result = joined(content)
    if result != block.content:
        before = plain_text(block.content)
        calls = " ".join(found[0].strip() for found in call.finditer(before)) if call is _BRACKETED else before
        changes.append(Change("STR008", block.span, calls, "" if call is _BRACKETED else plain_text(result), "call"))
    return replace(block, content=result)


def _with_calls(inline: Text, call: re.Pattern[str]) -> tuple[Inline, ...]:
    pieces: list[Inline] = []
    position = 0
    for found in call.finditer(inline.content):
        if found.start() > position:
            pieces.append(Text(inline.content[position : found.start()]))
        pieces.append(NoteRef(NoteId(str(_value(found[1])))))
        position = found.end()
    if position < len(inline.content):
        pieces.append(Text(inline.content[position:]))
    return tuple(pieces)


def _note(block: CapturedBlock, position: int, kind: _Notes, changes: list[Change]) -> Note:
    whole = plain_text(block.content)
    found = kind.number.match(whole[:_FIRST])
    start = found.end() if found is not None else 0
    changes.append(Change("STR008", block.span, whole[:start].strip(), "", "note-number"))
    number = NoteId(str(_number(block, position, kind)))
    return Note(number, (Paragraph(between(block.content, start, len(whole)), block.span),), block.span)
