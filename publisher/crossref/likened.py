"""The sections of a book as they are compared: their words, the terms they define, the places they refer to."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.crossref.similar import Passage, counted, stem
from publisher.language import learning
from publisher.language.tokens import spelled
from publisher.model.block import Block, Blocks, DefinitionList, Figure, Label, LearningBlock, LineBlock, Paragraph, Table
from publisher.model.chapter import Chapter, Section
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import AnchorId, CrossRef, EntryId, Inline, Inlines
from publisher.model.span import SourceId
from publisher.model.walk import all_sections, children, plain_text, rewrite_blocks, rewrite_each_inline

_FEWEST = 40
"""Words below which a section says too little to be likened to another."""
_UNREAD = frozenset({"key-terms", "objectives", "summary"})
"""Boxes that name what the chapter says elsewhere."""

Defined = Mapping[SourceId, Sequence[tuple[int, EntryId]]]
"""The lines of each article that define a term, and the term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section, or the opening of a chapter under the chapter's id, with all that it is compared by.

    `place` counts all sections of the book in reading order, `home` its chapters; `written` gives for a word without affixes a
    word of the section that has it; `refers` are the targets of the references in its text.
    """

    id: AnchorId
    chapter: AnchorId
    home: int
    place: int
    title: frozenset[str]
    counts: Counter[str]
    written: Mapping[str, str]
    defines: frozenset[EntryId]
    refers: frozenset[AnchorId]

    @property
    def passage(self) -> Passage:
        """The part as `similar` compares it."""
        return Passage(home=self.home, counts=self.counts, title=self.title, defines=self.defines)


def parts_of(
    chapters: Sequence[Chapter], entries: Sequence[GlossaryEntry], languages: Sequence[str], apart: Collection[AnchorId] = ()
) -> tuple[Part, ...]:
    """The parts of the book that say something of their own, in reading order.

    Not among them: exercises, summaries, matter for teachers, parts of fewer than 40 words, and what is `apart`.
    """
    parts: list[Part] = []
    defined = _defined(entries)
    place = 0
    for home, (chapter, language) in enumerate(zip(chapters, languages, strict=True)):
        sections = () if AnchorId(chapter.id) in apart else tuple(_sections_of(chapter))
        own = _terms_of(chapter, sections, defined)
        for number, section in enumerate(sections, place + 1):
            words = _words(section)
            if len(spelled(words)) >= _FEWEST and _speaks(section):
                parts.append(_part(section, (AnchorId(chapter.id), home, number), (words, language), own))
        place += len(sections)
    return tuple(parts)


def _part(section: Section, where: tuple[AnchorId, int, int], said: tuple[str, str], terms: Mapping[AnchorId, set[EntryId]]) -> Part:
    chapter, home, place = where
    words, language = said
    return Part(
        id=section.id,
        chapter=chapter,
        home=home,
        place=place,
        title=frozenset(counted(plain_text(section.title), language)),
        counts=counted(words, language),
        written=_written(words, language),
        defines=frozenset(terms.get(section.id, ())),
        refers=_targets(section.blocks),
    )


def _sections_of(chapter: Chapter) -> Iterator[Section]:
    """The sections of a chapter at all depths; what stands before the first, or all of a chapter without any, is a section too."""
    if chapter.blocks:
        yield Section(id=AnchorId(chapter.id), title=chapter.title, span=chapter.span, blocks=chapter.blocks)
    yield from all_sections(chapter.sections)


def _speaks(section: Section) -> bool:
    title = plain_text(section.title)
    return not learning.is_conclusion(title) and not learning.is_back_heading(title)


def _words(section: Section) -> str:
    return "\n".join((plain_text(section.title), *_texts(section.blocks)))


def _texts(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _own_texts(block)
        if not (isinstance(block, LearningBlock) and _is_unread(block)):
            yield from _texts(children(block))


def _own_texts(block: Block) -> Iterator[str]:
    """What a block says apart from the blocks in it."""
    match block:
        case Paragraph(content=content) | Label(content=content):
            yield plain_text(content)
        case DefinitionList(items=items):
            yield from (plain_text(item.term) for item in items)
        case LineBlock(lines=lines):
            yield from (plain_text(line) for line in lines)
        case Figure(caption=caption):
            yield plain_text(caption)
        case Table(head=head, rows=rows, caption=caption):
            yield plain_text(caption)
            yield from (plain_text(cell.content) for row in (head, *rows) for cell in row)
        case _:
            return


def _is_unread(block: LearningBlock) -> bool:
    return block.kind in _UNREAD or learning.is_back_kind(block.kind) or learning.is_for_teachers(block)


def _written(words: str, language: str) -> dict[str, str]:
    """For each word without affixes the word it was first taken from."""
    found: dict[str, str] = {}
    for word in spelled(words.casefold()):
        for part in dict.fromkeys(word.split("-")):
            found.setdefault(stem(part, language), part)
    return found


def _targets(blocks: Blocks) -> frozenset[AnchorId]:
    found: set[AnchorId] = set()

    def noted(inline: Inline) -> Inlines:
        if isinstance(inline, CrossRef):
            found.add(inline.target)
        return (inline,)

    rewrite_blocks(blocks, lambda inlines: rewrite_each_inline(inlines, noted))
    return frozenset(found)


def _defined(entries: Sequence[GlossaryEntry]) -> Defined:
    found: dict[SourceId, list[tuple[int, EntryId]]] = defaultdict(list)
    for entry in entries:
        for span in (*((entry.span,) if entry.span else ()), *(span for _, span in entry.further)):
            found[span.source].append((span.first_line, entry.id))
    return found


def _terms_of(chapter: Chapter, sections: Sequence[Section], defined: Defined) -> dict[AnchorId, set[EntryId]]:
    """The terms that each section of a chapter explains."""
    own = [section for section in sections if section.span.source == chapter.source]
    starts = [section.span.first_line for section in own]
    found: dict[AnchorId, set[EntryId]] = defaultdict(set)
    for line, entry in defined.get(chapter.source, ()):
        above = bisect_right(starts, line) - 1
        if above >= 0:
            found[own[above].id].add(entry)
    return found
