"""What an edition shows, and links only to what it shows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from publisher.assemble.blocks import kept_blocks
from publisher.diagnostics import Diagnostic, Result, note
from publisher.language import labels, learning
from publisher.model.block import Block, Blocks, Figure, LearningBlock, MathBlock, ReferenceList, Table
from publisher.model.book import Audience, Edition
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId, CrossRef, EntryId, IndexMark, Inline, Inlines, NoteId, NoteRef, TermRef
from publisher.model.walk import all_sections, chapter_blocks, map_blocks, rewrite_blocks, rewrite_each_inline, text


def shown(
    chapters: Sequence[Chapter],
    edition: Edition,
    entries: frozenset[EntryId],
    language: str,
    works: frozenset[AnchorId] = frozenset(),
    lost: frozenset[AnchorId] = frozenset(),
) -> Result[tuple[Chapter, ...]]:
    """`chapters` as the edition shows them, links to anything left out turned into plain words.

    `entries` are the glossary entries of the edition, `works` the anchors of its bibliography, `lost` figures without
    a picture. Notes called only from what is left out go with it.
    """
    selected = _for_students(chapters) if edition.audience is Audience.STUDENT else tuple(chapters)
    figure = labels(language)["figure"]
    names = _names_of(chapters, language) | {str(anchor): figure for anchor in lost}
    links = _Links(anchors_of(selected) | works, entries, names, lost)
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
        lists = (block for block in chapter_blocks(chapter) if isinstance(block, ReferenceList))
        anchors.update(entry.id for block in lists for entry in block.references if entry.id)
        anchors.update(inline.anchor for inline in _inlines_of(chapter) if isinstance(inline, TermRef | IndexMark))
    return frozenset(anchors)


def _for_students(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """`chapters` without teachers' matter; a chapter that was nothing else goes, its title would be left of it."""
    reduced = ((chapter, _without_teachers_matter(chapter)) for chapter in chapters)
    return tuple(new for old, new in reduced if new.blocks or new.sections or not (old.blocks or old.sections))


def _without_teachers_matter(chapter: Chapter) -> Chapter:
    def select(block: Block) -> Blocks:
        return () if learning.is_for_teachers(block) else (block,)

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


def _names_of(chapters: Sequence[Chapter], language: str) -> dict[str, str]:
    """What to call each place whose reference may lose its target: its kind alone, for its id and title go with it."""
    printed = labels(language)
    names: dict[str, str] = {}
    for chapter in chapters:
        names[chapter.id] = printed["chapter"]
        names |= {section.id: printed["section"] for section in all_sections(chapter.sections)}
        for block in chapter_blocks(chapter):
            if isinstance(block, Figure | Table | MathBlock | LearningBlock) and block.id and _label(block):
                names[block.id] = printed[_label(block)]
    return names


def _label(block: Figure | Table | MathBlock | LearningBlock) -> str:
    """The key of the label that names the kind of a block; "" for a learning block of an unknown kind."""
    match block:
        case Figure():
            return "figure"
        case Table():
            return "table"
        case MathBlock():
            return "equation"
        case LearningBlock(kind=kind):
            return learning.kinds()[kind].label if kind in learning.kinds() else ""
        case _:
            assert_never(block)


@dataclass(slots=True)
class _Links:
    """Keeps the links of one edition true."""

    anchors: frozenset[str]
    entries: frozenset[EntryId]
    names: dict[str, str]
    lost: frozenset[AnchorId]
    told: list[Diagnostic] = field(default_factory=list)

    def rewritten(self, chapter: Chapter) -> Chapter:
        def unlinked(inline: Inline) -> Inlines:
            match inline:
                case CrossRef(target, content) if target not in self.anchors:
                    self.told.append(note("ASM014" if target in self.lost else "ASM002", chapter.span, id=target))
                    return content or text(self.names.get(target, target))
                case TermRef(content, entry) if entry not in self.entries:
                    return content
                case _:
                    return (inline,)

        return _rewritten(chapter, lambda inlines: rewrite_each_inline(inlines, unlinked))


def _relinked(chapter: Chapter, links: _Links) -> Chapter:
    new = _with_see_also(links.rewritten(chapter), links.anchors)
    called = _called_notes(new)
    return replace(new, notes=tuple(old for old in new.notes if old.id in called))


def _with_see_also(chapter: Chapter, anchors: frozenset[str]) -> Chapter:
    """`chapter` with only those references at the ends of its sections that lead to what the edition shows."""

    def section(old: Section) -> Section:
        kept = tuple(one for one in old.see_also if one.target in anchors)
        return replace(old, see_also=kept, sections=tuple(section(inner) for inner in old.sections))

    kept = tuple(one for one in chapter.see_also if one.target in anchors)
    return replace(chapter, see_also=kept, sections=tuple(section(old) for old in chapter.sections))


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
