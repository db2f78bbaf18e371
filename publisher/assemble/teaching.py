"""Learning blocks that follow from what a chapter has: its key terms, its summary."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from publisher.diagnostics import Change, Result
from publisher.language import labels, learning
from publisher.model.block import Block, Blocks, Figure, LearningBlock, Paragraph, ReferenceList, Table
from publisher.model.chapter import Chapter, Section
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import AnchorId, EntryId, Inline, Inlines, TermRef, Text
from publisher.model.walk import all_blocks, chapter_blocks, map_blocks, plain_text, rewrite_blocks, rewrite_each_inline, text

FEWEST_TERMS = 3
"""Below this a list of key terms tells a pupil nothing."""
MOST_TERMS = 12
"""Above this it is no list of what is key: then the terms that other chapters explain, or bring up first, are left out."""


def with_key_terms(chapters: Sequence[Chapter], entries: Sequence[GlossaryEntry]) -> tuple[Chapter, ...]:
    """`chapters`, each with a box of the glossary terms it mentions unless it has one of its own.

    The box stands behind the objectives at the head of a chapter, else first, and lists the headwords in the order of `entries`
    (that of the alphabet), each leading to its entry. Chapters with fewer than three terms get none. Of more than twelve it
    lists those that the chapter explains or brings up before the others do.
    """
    return tuple(_with_key_terms(chapter, entries) for chapter in chapters)


def _with_key_terms(chapter: Chapter, entries: Sequence[GlossaryEntry]) -> Chapter:
    if any(isinstance(block, LearningBlock) and block.kind == "key-terms" for block in chapter_blocks(chapter)):
        return chapter
    mentioned = _mentioned(chapter)
    own = [entry for entry in entries if entry.id in mentioned or any(place.chapter == chapter.id for place in entry.locators)]
    terms = [entry for entry in own if entry.see is None]
    if len(terms) > MOST_TERMS:
        terms = [entry for entry in terms if _belongs_to(entry, chapter)]
    if len(terms) < FEWEST_TERMS:
        return chapter
    box = LearningBlock("key-terms", (Paragraph(_listed(terms), chapter.span),), chapter.span)
    objectives = [number for number, block in enumerate(chapter.blocks) if isinstance(block, LearningBlock) and block.kind == "objectives"]
    place = objectives[-1] + 1 if objectives else 0
    return replace(chapter, blocks=(*chapter.blocks[:place], box, *chapter.blocks[place:]))


def _belongs_to(entry: GlossaryEntry, chapter: Chapter) -> bool:
    explained = entry.span is not None and entry.span.source == chapter.source
    return explained or (bool(entry.locators) and entry.locators[0].chapter == chapter.id)


def _mentioned(chapter: Chapter) -> frozenset[EntryId]:
    found: set[EntryId] = set()

    def noted(inline: Inline) -> Inlines:
        if isinstance(inline, TermRef):
            found.add(inline.entry)
        return (inline,)

    map_blocks(chapter, lambda blocks: rewrite_blocks(blocks, lambda inlines: rewrite_each_inline(inlines, noted)))
    return frozenset(found)


def _listed(terms: Sequence[GlossaryEntry]) -> Inlines:
    """The headwords one after the other. They are no mentions of the text, so they have no anchor and no locator leads to them."""
    references = [TermRef(text(entry.headword), entry.id, AnchorId("")) for entry in terms]
    return tuple(inline for reference in references for inline in (Text(", "), reference))[1:]


def with_summaries(chapters: Sequence[Chapter], language: str) -> Result[tuple[Chapter, ...]]:
    """`chapters` in which a conclusion of the article's own stands as the summary: in a box, under that name, with the same id.

    Only a section that sums up by its heading and is the last one but for exercises and reference lists, and only text: no
    sections, tables, figures or boxes in it. Its words stay as they are; the new name of its heading is a Change.
    """
    changes: list[Change] = []
    done = tuple(_with_summary(chapter, labels(language)["summary"], changes) for chapter in chapters)
    return Result(done, changes=tuple(changes))


def _with_summary(chapter: Chapter, name: str, changes: list[Change]) -> Chapter:
    if any(isinstance(block, LearningBlock) and block.kind == "summary" for block in chapter_blocks(chapter)):
        return chapter
    last = len(chapter.sections) - 1
    while last >= 0 and _stands_behind(chapter.sections[last]):
        last -= 1
    if last < 0 or not _sums_up(chapter.sections[last]):
        return chapter
    old = chapter.sections[last]
    words = _words(old.blocks)
    box = LearningBlock("summary", words, old.span)
    new = replace(old, title=text(name), blocks=(box, *old.blocks[len(words) :]))
    changes.append(Change("ASM011", old.span, plain_text(old.title), name))
    return replace(chapter, sections=(*chapter.sections[:last], new, *chapter.sections[last + 1 :]))


def _stands_behind(section: Section) -> bool:
    holds_back_matter = bool(section.blocks) and not section.sections and all(_is_back_matter(block) for block in section.blocks)
    return holds_back_matter or learning.is_back_heading(plain_text(section.title)) or learning.is_exercise(section)


def _is_back_matter(block: Block) -> bool:
    return isinstance(block, ReferenceList) or (isinstance(block, LearningBlock) and learning.is_back_kind(block.kind))


def _sums_up(section: Section) -> bool:
    if section.sections or not learning.is_conclusion(plain_text(section.title)):
        return False
    words = _words(section.blocks)
    plain = not any(isinstance(block, Figure | Table | LearningBlock | ReferenceList) for block in all_blocks(words))
    return bool(words) and plain and all(isinstance(block, ReferenceList) for block in section.blocks[len(words) :])


def _words(blocks: Blocks) -> Blocks:
    """What stands before the references an article ends with."""
    return tuple(takewhile(_is_no_reference, blocks))


def _is_no_reference(block: Block) -> bool:
    return not isinstance(block, ReferenceList)
