"""The running text of chapters, with where it stands: what definitions are harvested from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from publisher.glossary.grammar.words import Words, fold, words_of
from publisher.language import learning
from publisher.language.tokens import CITED, sentences
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    DefinitionList,
    Label,
    LearningBlock,
    OrderedList,
    Paragraph,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Chapter, Section
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.model.walk import text as as_inlines

_READ_KINDS = frozenset({"key-terms", "did-you-know", "example", "summary", "warm-up"})
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_CITED = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?…”\"’)\]]))(?:{CITED})")
"""The number of a work in the list; behind a letter alone it may be part of a formula ("a[1]")."""
_COLUMNS = 2
_BEFORE = 40
"""Characters before a quotation that are looked at."""
_SHORT_QUOTATION = 4
"""Words: up to so many, quotation marks single out a term; beyond, somebody speaks."""


class Kind(StrEnum):
    PROSE = "prose"
    ITEM = "item"
    EXPLANATION = "explanation"
    """Of a definition list or after a label: `term` is what it explains."""
    ROW = "row"
    """Of a table of two columns: `term` is what stands in the first."""
    HEADED = "headed"
    """The first paragraph under a heading: `term` is what the heading says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph. `headings` are those above it, the nearest last; `opens` says that it is the first under its heading.

    `whole` is `text` with what somebody else says, which is blanked out there;
    `before` is the paragraph before it under the same heading, of an item the one before its list.
    """

    text: str
    span: Span
    kind: Kind
    words: Words
    headings: tuple[str, ...]
    opens: bool
    closing: bool = False
    term: str = ""
    whole: str = ""
    before: str = ""

    def sentences(self) -> list[tuple[int, int]]:
        """(start, end) of the sentences that the author says himself."""
        return sentences(self.text)

    def span_of(self, start: int, end: int) -> Span:
        """The source lines of `text[start:end]`."""
        return Span(self.span.source, self.span.line_at(start), max(self.span.line_at(start), self.span.line_at(max(start, end - 1))))


def passages(chapter: Chapter, language: str) -> Iterator[Passage]:
    """The paragraphs of `chapter` in reading order: not its quotations, captions, larger tables, references, notes and exercises."""
    words = words_of(chapter.metadata.language or language)
    title = plain_text(chapter.title)
    yield from _Reader(words, (title,) if title else (), closing=False).blocks(chapter.blocks)
    for section in chapter.sections:
        yield from _section(section, words, (title,) if title else ())


def _section(section: Section, words: Words, above: tuple[str, ...]) -> Iterator[Passage]:
    headings = (*above, plain_text(section.title))
    closing = bool(words.phrase_at("closing_headings", fold(headings[-1])))
    yield from _Reader(words, headings, closing=closing, under_heading=True).blocks(section.blocks)
    for inner in section.sections:
        yield from _section(inner, words, headings)


class _Reader:
    """Reads the blocks under one heading; a label counts as a heading for the block after it."""

    def __init__(self, words: Words, headings: tuple[str, ...], *, closing: bool, under_heading: bool = False) -> None:
        self._under_heading = under_heading
        self._words = words
        self._headings = headings
        self._closing = closing
        self._opens = True
        self._label = ""
        self._before = ""

    def blocks(self, blocks: Blocks) -> Iterator[Passage]:
        for block in blocks:
            if isinstance(block, Label):
                self._label = plain_text(block.content).rstrip(": ")
                continue
            yield from self._block(block)
            self._label = ""
            self._opens = False
            self._before = plain_text(block.content) if isinstance(block, Paragraph) else ""

    def _block(self, block: Block) -> Iterator[Passage]:
        match block:
            case Paragraph():
                yield self._paragraph(block)
            case BulletList(items=items) | OrderedList(items=items):
                yield from chain.from_iterable(self._item(item.blocks) for item in items)
            case DefinitionList(items=definitions):
                explained = ((term, one.explanations) for one in definitions for term in _terms(plain_text(one.term)))
                yield from chain.from_iterable(self._explained(term, explanations) for term, explanations in explained)
            case LearningBlock(kind=kind, blocks=inner) if kind in _READ_KINDS and learning.kinds()[kind].audience == "all":
                yield from _Reader(self._words, self._headings, closing=kind == "summary").blocks(inner)
            case UnknownBlock(blocks=inner):
                yield from self.blocks(inner)
            case Table():
                yield from self._rows(block)
            case _:
                return

    def _paragraph(self, paragraph: Paragraph) -> Passage:
        if self._label:
            return self._passage(paragraph, Kind.EXPLANATION, self._label)
        if self._opens and self._under_heading:
            return self._passage(paragraph, Kind.HEADED, self._headings[-1])
        return self._passage(paragraph, Kind.PROSE)

    def _item(self, blocks: Blocks) -> Iterator[Passage]:
        for position, block in enumerate(blocks):
            if position == 0 and isinstance(block, Paragraph):
                yield self._passage(block, Kind.ITEM)
            else:
                yield from self._block(block)

    def _rows(self, table: Table) -> Iterator[Passage]:
        """The rows of a table of two columns: a term and what it is."""
        rows = [row for row in (table.head, *table.rows) if row]
        span = table.span
        by_line = span.last_line - span.first_line + 1 == len(rows)
        for number, row in enumerate(rows):
            if len(row) == _COLUMNS:
                term, explanation = (plain_text(cell.content).strip() for cell in row)
                line = span.first_line + number
                place = Span(span.source, line, line) if by_line else span
                yield self._passage(Paragraph(as_inlines(explanation), place), Kind.ROW, term)

    def _explained(self, term: str, explanations: tuple[Blocks, ...]) -> Iterator[Passage]:
        for blocks in explanations:
            for position, block in enumerate(blocks):
                if position == 0 and isinstance(block, Paragraph):
                    yield self._passage(block, Kind.EXPLANATION, term)
                else:
                    yield from self._block(block)

    def _passage(self, paragraph: Paragraph, kind: Kind, term: str = "") -> Passage:
        headings = (*self._headings, self._label) if self._label else self._headings
        whole = _CITED.sub("", plain_text(paragraph.content))
        return Passage(
            text=_without_speech(whole, self._words),
            whole=whole,
            span=paragraph.span,
            kind=kind,
            words=self._words,
            headings=headings,
            opens=self._opens,
            closing=self._closing,
            term=term,
            before=self._before,
        )


def _terms(written: str) -> list[str]:
    """The terms that one explanation is for: "Pengurai / Dekomposer"."""
    terms = [term.strip() for term in written.split(" / ")]
    return terms if all(terms) and "(" not in written else [written]


def _without_speech(text: str, known: Words) -> str:
    """`text`, of the same length, with what somebody else says blanked out; a term or a meaning in quotation marks is left."""

    def blanked(found: re.Match[str]) -> str:
        if len(fold(found[0])) <= _SHORT_QUOTATION or _is_meaning(text[max(0, found.start() - _BEFORE) : found.start()], known):
            return found[0]
        return "\x00" * len(found[0])

    return _QUOTED.sub(blanked, text)


def _is_meaning(before: str, known: Words) -> bool:
    """Whether what stands before a quotation says that it is what a word means or is short for: "bermakna “…”", "stands for “…”"."""
    run = fold(before)
    return known.phrase_ends("abbreviators", run) > 0 or any(
        one.verb and run[position:] == one.words
        for position in range(max(0, len(run) - 3), len(run))
        for one in known.definitors.get(run[position], ())
    )
