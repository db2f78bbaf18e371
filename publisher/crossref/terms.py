"""Mentions of terms become references: the first one of each entry in a chapter, in a section, or all of them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from publisher.crossref.apart import apart
from publisher.crossref.defining import DefiningSentences
from publisher.crossref.surfaces import Surfaces, mentions
from publisher.diagnostics import Diagnostic, note
from publisher.language import guess, learning
from publisher.language.lexicon import known_language
from publisher.model.block import Block, Blocks, BulletList, DefinitionList, LearningBlock, Numbering, OrderedList, Paragraph, UnknownBlock
from publisher.model.chapter import Chapter, Section
from publisher.model.glossary import GlossaryEntry, LinkScope, Locator
from publisher.model.inline import AnchorId, Emphasis, EntryId, Inline, Inlines, Marked, Strong, TermRef, Text
from publisher.model.span import Span
from publisher.model.walk import chapter_blocks, plain_text, rewrite_each_block

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_TESTING = ("exercise", "answer-key")
"""Boxes that ask what the glossary explains."""
_LETTERS = (Numbering.LOWER_ALPHA, Numbering.UPPER_ALPHA)


@dataclass(slots=True)
class TermLinks:
    """Links the terms of one book chapter by chapter; `locators` collects where each entry is mentioned."""

    surfaces: Surfaces
    entries: dict[EntryId, GlossaryEntry]
    scope: LinkScope = LinkScope.CHAPTER
    locators: dict[EntryId, list[Locator]] = field(default_factory=dict)

    def chapter(self, chapter: Chapter) -> Chapter:
        """`chapter` with its mentions linked.

        Headings, captions, sources and labels, quotations, notes, tables, exercises, answers and teacher's matter are left.
        """
        links = _ChapterLinks(self, chapter, language_of(chapter))

        def section(old: Section, *, is_first_level: bool = True) -> Section:
            if learning.is_exercise(old):
                return old
            if is_first_level and self.scope is LinkScope.SECTION:
                links.seen.clear()
            inner = replace(old, blocks=links.blocks(old.blocks))
            return replace(inner, sections=tuple(section(below, is_first_level=False) for below in old.sections))

        return replace(chapter, blocks=links.blocks(chapter.blocks), sections=tuple(section(inner) for inner in chapter.sections))


def language_of(chapter: Chapter) -> str:
    """The language its metadata name if the program knows it, else the one most of its words are in."""
    return known_language(chapter.metadata.language) or guess(_text(chapter))


def _text(chapter: Chapter) -> str:
    return "\n".join(plain_text(block.content) for block in chapter_blocks(chapter) if isinstance(block, Paragraph))


@dataclass(slots=True)
class _ChapterLinks:
    book: TermLinks
    of: Chapter
    language: str
    seen: set[EntryId] = field(default_factory=set)
    count: dict[EntryId, int] = field(default_factory=dict)
    apart: frozenset[Paragraph] = frozenset()

    def blocks(self, old: Blocks) -> Blocks:
        self.apart = apart(old)
        return rewrite_each_block(old, self._block, _may_hold_links)

    def _block(self, block: Block) -> Block:
        if isinstance(block, Paragraph) and block not in self.apart:
            return replace(block, content=_ParagraphLinks(self, plain_text(block.content), block.span).inlines(block.content))
        return block

    def reference(self, content: str, entry: EntryId) -> TermRef:
        if self.book.scope is not LinkScope.ALL:
            self.seen.add(entry)
        self.count[entry] = self.count.get(entry, 0) + 1
        number = f".{self.count[entry]}" if self.count[entry] > 1 else ""
        anchor = AnchorId(f"ref-{self.of.id}-{entry}{number}")
        self.book.locators.setdefault(entry, []).append(Locator(self.of.id, anchor))
        return TermRef((Text(content),), entry, anchor)


def _may_hold_links(block: Block) -> bool:
    match block:
        case LearningBlock(kind=kind):
            return kind in learning.kinds() and kind not in _TESTING and learning.kinds()[kind].audience == "all"
        case OrderedList(items=items):
            return not any(_is_choice(item.blocks) for item in items)
        case Paragraph() | BulletList() | DefinitionList() | UnknownBlock():
            return True
        case _:
            return False


def _is_choice(blocks: Blocks) -> bool:
    """Whether a list item asks something and gives lettered answers to choose from: a link would give one of them away."""
    asks = next((plain_text(block.content).rstrip() for block in blocks if isinstance(block, Paragraph)), "")
    lettered = any(isinstance(block, OrderedList) and block.numbering in _LETTERS for block in blocks)
    return lettered and asks.endswith(("?", "…", "...", "…."))


class _ParagraphLinks:
    """Links within one paragraph; keeps the position in its plain text, so that sentences and quotations are known."""

    def __init__(self, links: _ChapterLinks, text: str, span: Span) -> None:
        self._links = links
        self._defining = DefiningSentences(text, span)
        self._offset = 0
        self._quoted = [found.span() for found in _QUOTED.finditer(text)]
        self._quoted_from = [first for first, _ in self._quoted]

    def inlines(self, old: Inlines) -> Inlines:
        return tuple(new for inline in old for new in self._inline(inline))

    def _inline(self, inline: Inline) -> Inlines:
        match inline:
            case Text(content):
                return self._linked(content)
            case Emphasis(content) | Strong(content) | Marked(content, linked=True):
                return (replace(inline, content=self.inlines(content)),)
            case _:
                self._offset += len(plain_text((inline,)))
                return (inline,)

    def _linked(self, content: str) -> Inlines:
        pieces: list[Inline] = []
        done = 0
        for mention in mentions(content, self._links.book.surfaces, self._links.language):
            if self._may_link(mention.entry, mention.start, mention.end):
                pieces.append(Text(content[done : mention.start]))
                pieces.append(self._links.reference(content[mention.start : mention.end], mention.entry))
                done = mention.end
        pieces.append(Text(content[done:]))
        self._offset += len(content)
        return tuple(piece for piece in pieces if piece != Text(""))

    def _may_link(self, entry: EntryId, start: int, end: int) -> bool:
        if entry in self._links.seen or not self._links.book.entries[entry].link:
            return False
        start, end = start + self._offset, end + self._offset
        before = bisect_left(self._quoted_from, end) - 1
        if before >= 0 and start < self._quoted[before][1]:
            return False
        return not self._defining.hold(self._links.book.entries[entry], start)


def unused(entries: Sequence[GlossaryEntry]) -> Iterator[Diagnostic]:
    """A note for each entry that the book neither mentions nor defines in its text."""
    return (note("REF005", entry.span, term=entry.headword) for entry in entries if entry.link and not entry.locators and entry.see is None)
