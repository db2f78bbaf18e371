"""Passages of a chapter that state something: paragraphs and list items, with their sentences, quotations and marks of a source."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.check.lexicon import fact_kinds, reference_titles
from publisher.language.tokens import sentences
from publisher.model.block import Block, Blocks, BulletList, DefinitionList, LearningBlock, OrderedList, Paragraph, UnknownBlock
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import CrossRef, Inlines, Link, NoteRef
from publisher.model.span import Span
from publisher.model.walk import children, plain_text

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_BEFORE = 200
"""Characters of the paragraph above that may introduce a quotation."""
LONGEST = 1000
"""Characters on either side of a find within which its sentence is read, so that a text without full stops costs no more."""
Range = tuple[int, int]


def _start(piece: Range) -> int:
    return piece[0]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its text, the ranges of its sentences and quotations, the offsets of its footnote calls and links.

    `before` is the end of the paragraph above it, which may introduce it.
    """

    text: str
    span: Span
    sentences: tuple[Range, ...]
    quoted: tuple[Range, ...]
    marks: tuple[int, ...]
    before: str = ""

    def sentence_at(self, offset: int) -> int:
        """Ordinal of the sentence that holds the character at `offset`; the last one before it where it stands between two."""
        return max(bisect_right(self.sentences, offset, key=_start) - 1, 0)

    def around(self, start: int, end: int, reach: int = 0) -> Range:
        """The range of the sentences that hold `start` to `end`, with `reach` more on both sides; a longer one counts in part."""
        first = max(self.sentence_at(start) - reach, 0)
        last = min(self.sentence_at(max(start, end - 1)) + reach, len(self.sentences) - 1)
        return max(self.sentences[first][0], start - LONGEST), min(self.sentences[last][1], end + LONGEST)

    def is_quoted(self, offset: int) -> bool:
        """Whether the character at `offset` stands in quotation marks."""
        at = bisect_right(self.quoted, offset, key=_start) - 1
        return at >= 0 and offset < self.quoted[at][1]

    def has_mark(self, start: int, end: int) -> bool:
        """Whether a footnote is called or a link stands from `start` to `end`, a call right behind the full stop included."""
        at = bisect_left(self.marks, start)
        return at < len(self.marks) and self.marks[at] <= end

    def place(self, offset: int) -> Span:
        """The source line of the character at `offset`."""
        line = self.span.line_at(offset)
        return Span(self.span.source, line, line)


def passages(chapter: Chapter) -> Iterator[Passage]:
    """The passages of `chapter` in reading order.

    Quotations, headings, captions, tables, notes and reference lists are not among them, nor learning blocks that ask or
    make up rather than state.
    """
    for blocks in _texts(chapter.blocks, chapter.sections):
        before = ""
        for paragraph in _paragraphs(blocks):
            found = passage(paragraph, before)
            before = found.text[-_BEFORE:]
            if found.sentences:
                yield found


def passage(paragraph: Paragraph, before: str = "") -> Passage:
    """A paragraph with what is known of its text."""
    text = plain_text(paragraph.content)
    return Passage(
        text=text,
        span=paragraph.span,
        sentences=tuple(sentences(text)),
        quoted=tuple(found.span() for found in _QUOTED.finditer(text)),
        marks=tuple(_marks(paragraph.content, 0)),
        before=before,
    )


def _texts(blocks: Blocks, sections: tuple[Section, ...]) -> Iterator[Blocks]:
    yield blocks
    for section in sections:
        if plain_text(section.title).strip(" :").casefold() not in reference_titles():
            yield from _texts(section.blocks, section.sections)


def _paragraphs(blocks: Blocks) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif _states(block):
            yield from _paragraphs(children(block))


def _states(block: Block) -> bool:
    match block:
        case LearningBlock(kind=kind):
            return kind in fact_kinds()
        case BulletList() | OrderedList() | DefinitionList() | UnknownBlock():
            return True
        case _:
            return False


def _marks(inlines: Inlines, offset: int) -> Iterator[int]:
    """Offsets in the plain text of what leads to a source; a reference within the book leads to none."""
    for inline in inlines:
        if isinstance(inline, NoteRef | Link):
            yield offset
        elif not isinstance(inline, CrossRef) and hasattr(inline, "content") and isinstance(inline.content, tuple):
            yield from _marks(inline.content, offset)
        offset += len(plain_text((inline,)))
