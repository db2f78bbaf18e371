"""The works that the entries of reference lists name."""

from dataclasses import replace

from publisher.language.citation import work_of
from publisher.model.block import Block, Reference, ReferenceList
from publisher.model.chapter import Chapter
from publisher.model.inline import Emphasis, Inlines
from publisher.model.walk import chapter_blocks, children, map_blocks, plain_text, rewrite_each_block


def with_works(chapter: Chapter) -> Chapter:
    """`chapter` with each entry of its reference lists read; the entries' own words stay as they are."""
    if not any(isinstance(block, ReferenceList) for block in chapter_blocks(chapter)):
        return chapter
    return map_blocks(chapter, lambda blocks: rewrite_each_block(blocks, _read, _may_hold))


def _may_hold(block: Block) -> bool:
    """Whether a block is a list of works or may have one inside it."""
    return isinstance(block, ReferenceList) or bool(children(block))


def _read(block: Block) -> Block:
    if not isinstance(block, ReferenceList):
        return block
    return replace(block, references=tuple(_with_work(entry) for entry in block.references))


def _with_work(entry: Reference) -> Reference:
    return replace(entry, work=work_of(plain_text(entry.content), _emphasised(entry.content)))


def _emphasised(content: Inlines) -> str:
    """The first words in italics: the title of a book or of a journal."""
    return next((plain_text(inline.content) for inline in content if isinstance(inline, Emphasis)), "")
