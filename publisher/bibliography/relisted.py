"""Reference lists of a chapter taken out, given anchors, or set anew."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from publisher.bibliography.remarks import is_remark
from publisher.language import labels
from publisher.model.block import Block, Blocks, Label, Paragraph, Reference, ReferenceList
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId
from publisher.model.span import Span
from publisher.model.walk import text
from publisher.model.work import Work

_CLOSING_LINES = 2
"""Paragraphs that may close an article behind its list; more are a text of their own."""

Listed = tuple[AnchorId, Work]


def without_lists(chapter: Chapter) -> Chapter:
    """The chapter without its reference lists, their labels, and the sections that held nothing else.

    A closing line below a list goes to the end of the text before it: the heading was that of the list.
    """
    blocks, sections = _closed(chapter.blocks, chapter.sections)
    return _rewritten(replace(chapter, blocks=blocks, sections=sections), _dropped)


def _closed(blocks: Blocks, old: Sequence[Section]) -> tuple[Blocks, tuple[Section, ...]]:
    """The text of a part with the closing lines below its lists moved up, out of the sections of these lists."""
    new: list[Section] = []
    for each in old:
        own, below = _closed(each.blocks, each.sections)
        section = replace(each, blocks=own, sections=below)
        lists, closing = _parted(section)
        last = next((place for place in reversed(range(len(new))) if new[place].sections or not _is_list_only(new[place])), None)
        if closing and last is None:
            blocks = (*blocks, *closing)
        elif closing and last is not None:
            new[last] = _ended(new[last], closing)
        new.append(replace(section, blocks=lists) if closing else section)
    return blocks, tuple(new)


def _parted(section: Section) -> tuple[Blocks, Blocks]:
    """The lists that a section begins with, and the line or two below them; () where it holds anything else."""
    lists = tuple(block for block in section.blocks if isinstance(block, ReferenceList))
    rest = section.blocks[len(lists) :]
    is_closing = 0 < len(rest) <= _CLOSING_LINES and all(isinstance(block, Paragraph) for block in rest)
    return (lists, rest) if lists and is_closing and not section.sections else (section.blocks, ())


def _is_list_only(section: Section) -> bool:
    return bool(section.blocks) and all(isinstance(block, ReferenceList) for block in section.blocks)


def _ended(section: Section, closing: Blocks) -> Section:
    """The section with blocks at its very end, below the last of its own sections."""
    if not section.sections:
        return replace(section, blocks=(*section.blocks, *closing))
    return replace(section, sections=(*section.sections[:-1], _ended(section.sections[-1], closing)))


def with_anchors(chapter: Chapter, anchors: Mapping[int, AnchorId]) -> Chapter:
    """The chapter with its lists as they are; `anchors` are those of their entries, by their place among all of the chapter."""
    place = 0

    def numbered(blocks: Blocks) -> Blocks:
        nonlocal place
        new: list[Block] = []
        for block in blocks:
            if isinstance(block, ReferenceList):
                entries = tuple(replace(entry, id=anchors.get(place + number)) for number, entry in enumerate(block.references))
                place += len(block.references)
                new.append(replace(block, references=entries))
            else:
                new.append(block)
        return tuple(new)

    return _rewritten(chapter, numbered)


def with_list(chapter: Chapter, works: Sequence[Listed], language: str) -> Chapter:
    """The chapter with one list of `works`: where its first list stood, else in a section of its own at its end."""
    if not works:
        return without_lists(chapter)
    done = False

    def replaced(blocks: Blocks) -> Blocks:
        nonlocal done
        first = next((number for number, block in enumerate(blocks) if isinstance(block, ReferenceList)), None)
        if first is None or done:
            return _dropped(blocks)
        done = True
        return (*blocks[:first], _list(works, blocks[first].span), *_remarks(blocks[first]), *_dropped(blocks[first + 1 :]))

    new = _rewritten(chapter, replaced)
    if done:
        return new
    section = Section(
        id=AnchorId(f"{chapter.id}-daftar-pustaka"),
        title=text(labels(language)["bibliography"]),
        span=chapter.span,
        blocks=(_list(works, chapter.span),),
    )
    return replace(new, sections=(*new.sections, section))


def _list(works: Sequence[Listed], span: Span) -> ReferenceList:
    return ReferenceList(tuple(Reference((), span, work, anchor) for anchor, work in works), span)


def _dropped(blocks: Blocks) -> Blocks:
    """The blocks without reference lists and the labels right above them; remarks in a list become paragraphs."""
    following = (*blocks[1:], None)
    kept: list[Block] = []
    for block, after in zip(blocks, following, strict=False):
        if isinstance(block, ReferenceList):
            kept.extend(_remarks(block))
        elif not (isinstance(block, Label) and isinstance(after, ReferenceList) and not _remarks(after)):
            kept.append(block)
    return tuple(kept)


def _remarks(block: Block) -> Blocks:
    """What a list holds that names no work."""
    references = block.references if isinstance(block, ReferenceList) else ()
    return tuple(Paragraph(reference.content, reference.span) for reference in references if is_remark(reference))


def _rewritten(chapter: Chapter, change: Callable[[Blocks], Blocks]) -> Chapter:
    """The chapter with its own blocks and those of its sections changed, in reading order; sections that this empties go."""

    def sections(old: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(new for each in old if (new := section(each)) is not None)

    def section(old: Section) -> Section | None:
        new = replace(old, blocks=change(old.blocks), sections=sections(old.sections))
        emptied = not new.blocks and not new.sections and (old.blocks or old.sections)
        return None if emptied else new

    blocks = change(chapter.blocks)
    return replace(chapter, blocks=blocks, sections=sections(chapter.sections))
