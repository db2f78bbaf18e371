"""Footnotes typed as "[1]" in the text and "[1] …" at its end → notes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.diagnostics import Change
from publisher.model.block import Note, Paragraph
from publisher.model.inline import Inline, Inlines, NoteId, NoteRef, Text
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint
from publisher.structure import cues
from publisher.structure.inlines import between, joined

_CALL = re.compile(r"\s?\[(\d{1,3})\]")
_NOTE = re.compile(r"\[(\d{1,3})\]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Footnoted:
    """The blocks with the calls of their footnotes, the notes, and what was changed."""

    blocks: tuple[CapturedBlock, ...]
    notes: tuple[Note, ...] = ()
    changes: tuple[Change, ...] = ()


def footnoted(blocks: Sequence[CapturedBlock]) -> Footnoted:
    """Takes the notes from the end of an article, if they are numbered from 1 and each is called in the text exactly once."""
    start = len(blocks)
    while start and _number(blocks[start - 1]):
        start -= 1
    numbers = [_number(block) for block in blocks[start:]]
    heading = start - 1 if start and cues.is_notes_heading(plain_text(blocks[start - 1].content)) else None
    body = blocks[: heading if heading is not None else start]
    calls = [found[1] for block in body for found in _CALL.finditer(plain_text(block.content)) if block.block is None]
    is_list_of_works = start > 0 and cues.is_reference_heading(plain_text(blocks[start - 1].content))
    expected = [str(number) for number in range(1, len(numbers) + 1)]
    if any(_NOTE.match(plain_text(block.content)[:40]) for block in body):
        return Footnoted(tuple(blocks))
    if not numbers or is_list_of_works or numbers != expected or sorted(calls) != sorted(expected):
        return Footnoted(tuple(blocks))
    return _taken(body, blocks[start:], blocks[heading] if heading is not None else None)


def _number(block: CapturedBlock) -> str:
    if block.hint not in {Hint.LINE, Hint.PARAGRAPH} or block.is_settled:
        return ""
    found = _NOTE.match(plain_text(block.content)[:40])
    return found[1] if found is not None else ""


def _taken(body: Sequence[CapturedBlock], notes: Sequence[CapturedBlock], heading: CapturedBlock | None) -> Footnoted:
    changes: list[Change] = []
    if heading is not None:
        changes.append(Change("STR008", heading.span, plain_text(heading.content), "", "notes-heading"))
    marked = [block if block.block is not None else _marked(block, changes) for block in body]
    made = tuple(_note(block, changes) for block in notes)
    return Footnoted(tuple(marked), made, tuple(changes))


def _marked(block: CapturedBlock, changes: list[Change]) -> CapturedBlock:
    content: list[Inlines] = [_with_calls(inline) if isinstance(inline, Text) else (inline,) for inline in block.content]
    result = joined(content)
    if result != block.content:
        calls = " ".join(found[0].strip() for found in _CALL.finditer(plain_text(block.content)))
        changes.append(Change("STR008", block.span, calls, "", "call"))
    return replace(block, content=result)


def _with_calls(inline: Text) -> tuple[Inline, ...]:
    pieces: list[Inline] = []
    position = 0
    for found in _CALL.finditer(inline.content):
        if found.start() > position:
            pieces.append(Text(inline.content[position : found.start()]))
        pieces.append(NoteRef(NoteId(found[1])))
        position = found.end()
    if position < len(inline.content):
        pieces.append(Text(inline.content[position:]))
    return tuple(pieces)


def _note(block: CapturedBlock, changes: list[Change]) -> Note:
    whole = plain_text(block.content)
    found = _NOTE.match(whole[:40])
    start = found.end() if found is not None else 0
    changes.append(Change("STR008", block.span, whole[:start].strip(), "", "note-number"))
    number = found[1] if found is not None else ""
    return Note(NoteId(number), (Paragraph(between(block.content, start, len(whole)), block.span),), block.span)
