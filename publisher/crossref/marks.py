"""Marks in running text for the index to lead to: where a paragraph first names a headword, and again where that may be another page."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from publisher.crossref.surfaces import Mention, Surfaces, mentions
from publisher.language import learning
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    DefinitionList,
    LearningBlock,
    OrderedList,
    Paragraph,
    UnknownBlock,
)
from publisher.model.chapter import Chapter, Section
from publisher.model.index import Place
from publisher.model.inline import (
    AnchorId,
    Code,
    Emphasis,
    EntryId,
    Foreign,
    IndexMark,
    Inline,
    Inlines,
    Marked,
    Math,
    Strong,
    Subscript,
    Superscript,
    Text,
    UnknownInline,
)
from publisher.model.span import Span
from publisher.model.walk import map_inside, plain_text, rewrite_each_inline, rewrite_inlines

_UNREADABLE = "\x00"
_UNMARKED = ("key-terms", "exercise", "answer-key")
"""Boxes that name words without speaking of them, or that stand elsewhere in the book."""


_APART = 400
"""Characters behind a mark from which on a mention has its own: a page may end between them."""
_HELD = 80
"""Characters at the beginning and at the end of a paragraph, two lines of narrow paper, that no end of a page parts."""


class Mentioned(NamedTuple):
    """A paragraph that names a headword: the place, how it is written there each time, where the paragraph came from."""

    headword: EntryId
    place: Place
    written: tuple[str, ...]
    span: Span
    for_all: bool
    """False in teacher's matter."""


class _Mark(NamedTuple):
    start: int
    end: int
    anchor: AnchorId


@dataclass(slots=True)
class Marks:
    """Marks the mentions of one book chapter by chapter; `found` are the paragraphs that name something, in reading order."""

    surfaces: Surfaces
    found: list[Mentioned] = field(default_factory=list)
    own: dict[str, list[Place]] = field(default_factory=dict)
    """Where the editor's own words for the index lead, by these words."""

    def chapter(self, chapter: Chapter, language: str) -> Chapter:
        """`chapter` with its mentions marked: those in paragraphs, lists and boxes; not in headings, captions, quotations or notes."""
        inside = _ChapterMarks(self, AnchorId(chapter.id), language)
        blocks = tuple(inside.block(block) for block in chapter.blocks)
        return replace(chapter, blocks=blocks, sections=tuple(inside.section(section) for section in chapter.sections))


@dataclass(slots=True)
class _ChapterMarks:
    book: Marks
    of: AnchorId
    language: str
    within: AnchorId | None = None
    for_all: bool = True
    asking: bool = False
    count: int = 0

    def section(self, section: Section) -> Section:
        outer, self.within = self.within, self.within or section.id
        before, self.asking = self.asking, self.asking or learning.is_exercise(section)
        blocks = tuple(self.block(block) for block in section.blocks)
        new = replace(section, blocks=blocks, sections=tuple(self.section(inner) for inner in section.sections))
        self.within, self.asking = outer, before
        return new

    def block(self, block: Block) -> Block:
        match block:
            case _ if self.asking:
                return rewrite_inlines(block, self._own)
            case Paragraph(content=content, span=span):
                return replace(block, content=self.marked(content, span))
            case DefinitionList(span=span):
                return map_inside(block, self.block, lambda term: self.marked(term, span))
            case BulletList() | OrderedList() | UnknownBlock():
                return map_inside(block, self.block, lambda inlines: inlines)
            case LearningBlock(kind=kind) if kind not in _UNMARKED:
                return replace(block, blocks=self._boxed(block.blocks, kind))
            case _:
                return rewrite_inlines(block, self._own)

    def _boxed(self, blocks: Blocks, kind: str) -> Blocks:
        known = learning.kinds().get(kind)
        outer, self.for_all = self.for_all, self.for_all and known is not None and known.audience == "all"
        new = tuple(self.block(block) for block in blocks)
        self.for_all = outer
        return new

    def marked(self, content: Inlines, span: Span) -> Inlines:
        text = "".join(_readable(inline) for inline in content)
        named: dict[EntryId, list[Mention]] = {}
        for mention in mentions(text, self.book.surfaces, self.language):
            named.setdefault(mention.entry, []).append(mention)
        stretches = [stretch for found in named.values() for stretch in _stretches(found, len(text))]
        marks: list[_Mark] = []
        for first, *others in sorted(stretches, key=lambda stretch: stretch[0].start):
            self.count += 1
            marks.append(_Mark(first.start, first.end, AnchorId(f"mark.{self.of}.{self.count}")))
            place = Place(marks[-1].anchor, self.of, section=self.within, again=first is not named[first.entry][0])
            written = tuple(text[one.start : one.end] for one in (first, *others))
            self.book.found.append(Mentioned(first.entry, place, written, span, self.for_all))
        return self._own(_Marker(marks).inlines(content) if marks else content)

    def _own(self, content: Inlines) -> Inlines:
        """`content` with a mark at the words the editor put into the index."""

        def noted(inline: Inline) -> Inlines:
            if not isinstance(inline, Marked) or not inline.index:
                return (inline,)
            self.count += 1
            anchor = AnchorId(f"mark.{self.of}.{self.count}")
            self.book.own.setdefault(inline.index, []).append(Place(anchor, self.of, section=self.within))
            return (IndexMark(inline.content, anchor),)

        return rewrite_each_inline(content, noted)


def _stretches(found: Sequence[Mention], length: int) -> list[list[Mention]]:
    """The mentions of a headword in a paragraph of `length` characters, parted where a page may end so that each of its pages is named.

    A page may end within a stretch too: then the last mention of the paragraph stands on the next one.
    """
    stretches: list[list[Mention]] = []
    for one in found:
        if not stretches or one.start - stretches[-1][0].start >= _APART:
            stretches.append([])
        stretches[-1].append(one)
    last = stretches[-1]
    if len(last) > 1 and last[0].start < length - _HELD and last[-1].start >= _HELD:
        stretches.append([last.pop()])
    return stretches


def _readable(inline: Inline) -> str:
    """The plain text of `inline`, each character of code and formulas replaced by one that is in no word."""
    match inline:
        case Code() | Math() | Marked(linked=False):
            return _UNREADABLE * len(plain_text((inline,)))
        case Emphasis() | Strong() | Superscript() | Subscript() | Foreign() | Marked() | UnknownInline():
            return "".join(_readable(inner) for inner in inline.content)
        case _:
            return plain_text((inline,))


class _Marker:
    """Puts marks, which come in ascending order, into inlines; a link is marked as a whole."""

    def __init__(self, marks: Sequence[_Mark]) -> None:
        self._marks = deque(marks)
        self._offset = 0

    def inlines(self, old: Inlines) -> Inlines:
        return tuple(new for inline in old for new in self._inline(inline))

    def _inline(self, inline: Inline) -> Inlines:
        match inline:
            case Text(content):
                return self._text(content)
            case Emphasis() | Strong() | Superscript() | Subscript() | Foreign() | Marked(linked=True) | UnknownInline():
                return (replace(inline, content=self.inlines(inline.content)),)
            case _:
                return (self._whole(inline),)

    def _text(self, content: str) -> Inlines:
        pieces: list[Inline] = []
        done = 0
        while self._marks and self._marks[0].start < self._offset + len(content):
            mark = self._marks.popleft()
            start, end = mark.start - self._offset, min(mark.end - self._offset, len(content))
            pieces += [Text(content[done:start]), IndexMark((Text(content[start:end]),), mark.anchor)]
            done = end
        pieces.append(Text(content[done:]))
        self._offset += len(content)
        return tuple(piece for piece in pieces if piece != Text(""))

    def _whole(self, inline: Inline) -> Inline:
        self._offset += len(plain_text((inline,)))
        while self._marks and self._marks[0].start < self._offset:
            inline = IndexMark((inline,), self._marks.popleft().anchor)
        return inline
