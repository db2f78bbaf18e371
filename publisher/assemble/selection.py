"""What an edition shows, and links only to what it shows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from publisher.assemble.blocks import kept_blocks
from publisher.diagnostics import Diagnostic, Result, note
from publisher.language import labels, learning
from publisher.model.block import Block, Blocks, Figure, LearningBlock, MathBlock, Table
from publisher.model.book import Audience, Edition
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import CrossRef, EntryId, IndexMark, Inline, Inlines, NoteId, NoteRef, TermRef
from publisher.model.walk import all_sections, chapter_blocks, map_blocks, rewrite_blocks, rewrite_each_inline, text


def shown(chapters: Sequence[Chapter], edition: Edition, entries: frozenset[EntryId], language: str) -> Result[tuple[Chapter, ...]]:
    """`chapters` as the edition shows them, links to anything left out turned into plain words.

    `entries` are the glossary entries of the edition. Notes called only from what is left out go with it.
    """
    selected = tuple(_without_teachers_matter(chapter) for chapter in chapters) if edition.audience is Audience.STUDENT else tuple(chapters)
    links = _Links(anchors_of(selected), entries, _names_of(chapters, language))
    linked = tuple(_relinked(chapter, links) for chapter in selected)
    return Result(linked, tuple(links.told))


def anchors_of(chapters: Sequence[Chapter]) -> frozenset[str]:
    """Every id in `chapters`: chapters, sections, blocks, mentions of terms and marks of the index."""
    anchors: set[str] = set()
    for chapter in chapters:
        anchors.add(chapter.id)
        anchors.update(section.id for section in all_sections(chapter.sections))
        anchors.update(
            block.id for block in chapter_blocks(chapter) if isinstance(block, Figure | Table | LearningBlock | MathBlock) and block.id
        )
        anchors.update(inline.anchor for inline in _inlines_of(chapter) if isinstance(inline, TermRef | IndexMark))
    return frozenset(anchors)


def _without_teachers_matter(chapter: Chapter) -> Chapter:
    def select(block: Block) -> Blocks:
        return () if isinstance(block, LearningBlock) and _is_for_teachers(block.kind) else (block,)

    def sections(old: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(new for section in old if (new := _section(section)) is not None)

    def _section(old: Section) -> Section | None:
        new = replace(old, blocks=kept_blocks(old.blocks, select), sections=sections(old.sections))
        # A section that held only teacher's matter would leave its title behind.
        emptied = not new.blocks and not new.sections and (old.blocks or old.sections)
        return None if emptied else new

    return replace(
        chapter,
        blocks=kept_blocks(chapter.blocks, select),
        sections=sections(chapter.sections),
        notes=tuple(replace(old, blocks=kept_blocks(old.blocks, select)) for old in chapter.notes),
    )


def _is_for_teachers(kind: str) -> bool:
    known = learning.kinds().get(kind)
    return known is not None and known.audience == "teacher"


def _names_of(chapters: Sequence[Chapter], language: str) -> dict[str, str]:
    """What to call each learning block that has an id, for a reference whose target is left out."""
    printed = labels(language)
    kinds = learning.kinds()
    return {
        block.id: printed[kinds[block.kind].label]
        for chapter in chapters
        for block in chapter_blocks(chapter)
        if isinstance(block, LearningBlock) and block.id and block.kind in kinds
    }


@dataclass(slots=True)
class _Links:
    """Keeps the links of one edition true."""

    anchors: frozenset[str]
    entries: frozenset[EntryId]
    names: dict[str, str]
    told: list[Diagnostic] = field(default_factory=list)

    def rewritten(self, chapter: Chapter) -> Chapter:
        def unlinked(inline: Inline) -> Inlines:
            match inline:
                case CrossRef(target, content) if target not in self.anchors:
                    self.told.append(note("ASM002", chapter.span, id=target))
                    return content or text(self.names.get(target, target))
                case TermRef(content, entry) if entry not in self.entries:
                    return content
                case _:
                    return (inline,)

        return _rewritten(chapter, lambda inlines: rewrite_each_inline(inlines, unlinked))


def _relinked(chapter: Chapter, links: _Links) -> Chapter:
    new = links.rewritten(chapter)
    called = _called_notes(new)
    return replace(new, notes=tuple(old for old in new.notes if old.id in called))


def _called_notes(chapter: Chapter) -> frozenset[NoteId]:
    """Notes the text calls, and the notes those notes call."""
    by_id = {old.id: old for old in chapter.notes}
    waiting = [inline.note for inline in _inlines_of(replace(chapter, notes=())) if isinstance(inline, NoteRef)]
    called: set[NoteId] = set()
    while waiting:
        note_id = waiting.pop()
        if note_id in by_id and note_id not in called:
            called.add(note_id)
            alone = replace(chapter, title=(), blocks=by_id[note_id].blocks, sections=(), notes=())
            waiting.extend(inline.note for inline in _inlines_of(alone) if isinstance(inline, NoteRef))
    return frozenset(called)


def _rewritten(chapter: Chapter, rewrite: Callable[[Inlines], Inlines]) -> Chapter:
    def section(old: Section) -> Section:
        return replace(old, title=rewrite(old.title), sections=tuple(section(inner) for inner in old.sections))

    titled = replace(chapter, title=rewrite(chapter.title), sections=tuple(section(inner) for inner in chapter.sections))
    return map_blocks(titled, lambda blocks: rewrite_blocks(blocks, rewrite))


def _inlines_of(chapter: Chapter) -> Iterator[Inline]:
    """Every inline of the chapter at any depth."""
    found: list[Inline] = []

    def noted(inline: Inline) -> Inlines:
        found.append(inline)
        return (inline,)

    _rewritten(chapter, lambda inlines: rewrite_each_inline(inlines, noted))
    return iter(found)
