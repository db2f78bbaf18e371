"""Ids of everything that can be referred to, and the references and note calls that lead there."""

import difflib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from publisher.diagnostics import Diagnostic, error, note, warning
from publisher.language.slug import slug
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    Definition,
    DefinitionList,
    Figure,
    LearningBlock,
    MathBlock,
    Note,
    OrderedList,
    Quotation,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Chapter, ChapterId, Section
from publisher.model.inline import AnchorId, CrossRef, Inline, Inlines, NoteId, NoteRef, Text
from publisher.model.span import Span
from publisher.model.walk import rewrite_each_block, rewrite_each_inline, rewrite_inlines


@dataclass(slots=True)
class Anchors:
    """The ids met so far, with their places, and what had to be told."""

    places: dict[str, Span] = field(default_factory=dict)
    told: list[Diagnostic] = field(default_factory=list)

    def claim(self, anchor: str, span: Span) -> str:
        """`anchor`, or where it is taken a free id made from it, so that the book stays valid while the editor is told."""
        if anchor not in self.places:
            self.places[anchor] = span
            return anchor
        first = self.places[anchor]
        self.told.append(error("REF001", span, id=anchor, file=first.source, line=first.first_line))
        return self._free(anchor, span)

    def claim_chapter(self, chapter: Chapter) -> ChapterId:
        """The id of a chapter: two files whose names differ in the number alone get two ids, without anybody's fault."""
        if chapter.id not in self.places:
            self.places[chapter.id] = chapter.span
            return chapter.id
        made = ChapterId(self._free(chapter.id, chapter.span))
        self.told.append(note("REF008", chapter.span, id=made, file=self.places[chapter.id].source))
        return made

    def _free(self, anchor: str, span: Span) -> str:
        number = 2
        while f"{anchor}-{number}" in self.places:
            number += 1
        self.places[f"{anchor}-{number}"] = span
        return f"{anchor}-{number}"


def with_unique_ids(chapters: Sequence[Chapter]) -> tuple[tuple[Chapter, ...], Anchors]:
    """The chapters with every id used once, and the register of the ids. Chapters come first: other ids give way to theirs."""
    anchors = Anchors()
    renamed = [_renamed(chapter, anchors.claim_chapter(chapter)) for chapter in chapters]
    return tuple(_chapter(chapter, anchors) for chapter in renamed), anchors


def _renamed(chapter: Chapter, own: ChapterId) -> Chapter:
    """`chapter` under the id `own`, the ids of its sections that begin with the old one made to begin with it."""

    def section(old: Section) -> Section:
        made = AnchorId(f"{own}-{old.id.removeprefix(before)}") if old.id.startswith(before) else old.id
        return replace(old, id=made, sections=tuple(section(inner) for inner in old.sections))

    before = f"{chapter.id}-"
    if own == chapter.id:
        return chapter
    return replace(chapter, id=own, sections=tuple(section(old) for old in chapter.sections))


def _chapter(chapter: Chapter, anchors: Anchors) -> Chapter:
    def block(old: Block) -> Block:
        if not isinstance(old, Figure | Table | LearningBlock | MathBlock) or old.id is None:
            return old
        return replace(old, id=AnchorId(anchors.claim(old.id, old.span)))

    def blocks(old: Blocks) -> Blocks:
        return rewrite_each_block(old, block)

    def section(old: Section) -> Section:
        own = AnchorId(anchors.claim(old.id, old.span))
        return replace(old, id=own, blocks=blocks(old.blocks), sections=tuple(section(inner) for inner in old.sections))

    return replace(
        chapter,
        blocks=blocks(chapter.blocks),
        sections=tuple(section(inner) for inner in chapter.sections),
        notes=tuple(replace(note, blocks=blocks(note.blocks)) for note in chapter.notes),
    )


@dataclass(slots=True)
class _References:
    """Resolves the references of one chapter; `called` are the notes its text calls."""

    places: dict[str, Span]
    notes: frozenset[NoteId]
    told: list[Diagnostic]
    called: set[NoteId] = field(default_factory=set)

    def inlines(self, old: Inlines, span: Span) -> Inlines:
        return rewrite_each_inline(old, lambda inline: self._resolved(inline, span))

    def blocks(self, old: Blocks) -> Blocks:
        return rewrite_each_block(old, self._block)

    def _block(self, block: Block) -> Block:
        match block:
            case DefinitionList(items=items):
                return replace(block, items=tuple(self._term(item) for item in items))
            case BulletList() | OrderedList() | UnknownBlock():
                return block
            case Quotation():
                return replace(block, attribution=self.inlines(block.attribution, block.span))
            case LearningBlock():
                return replace(block, title=self.inlines(block.title, block.span))
            case _:
                return rewrite_inlines(block, lambda inlines: self.inlines(inlines, block.span))

    def _term(self, item: Definition) -> Definition:
        return replace(item, term=self.inlines(item.term, item.span))

    def _resolved(self, inline: Inline, span: Span) -> Inlines:
        match inline:
            case CrossRef(target, content) if target not in self.places:
                near = nearest(target, self.places)
                self.told.append(error("REF002", span, id=target, suggestion=near) if near else error("REF007", span, id=target))
                return content or (Text(target),)
            case NoteRef(called) if called not in self.notes:
                self.told.append(warning("REF003", span, note=called))
                return ()
            case NoteRef(called):
                self.called.add(called)
                return (inline,)
            case _:
                return (inline,)


def nearest(written: str, ids: Collection[str]) -> str:
    """The one of `ids` that may be meant: the one made from the title that was written, else one that resembles it; "" for none."""
    plain = slug(written)
    of_title = [anchor for anchor in ids if anchor == plain or anchor.endswith(f"-{plain}")]
    if len(of_title) == 1:
        return of_title[0]
    near = difflib.get_close_matches(written, ids, n=1) or difflib.get_close_matches(plain, ids, n=1)
    if near:
        return near[0]
    endings = {anchor.partition("-")[2]: anchor for anchor in ids if "-" in anchor}
    last = difflib.get_close_matches(plain, endings, n=1, cutoff=0.75)
    return endings[last[0]] if last else ""


def with_references(chapter: Chapter, anchors: Anchors, works: Collection[AnchorId] = ()) -> Chapter:
    """The chapter without references that lead nowhere: they become their text, or the id; a lost note's call goes."""
    references = _References(
        {**dict.fromkeys(works, chapter.span), **anchors.places}, frozenset(note.id for note in chapter.notes), anchors.told
    )

    def section(old: Section) -> Section:
        return replace(
            old,
            title=references.inlines(old.title, old.span),
            blocks=references.blocks(old.blocks),
            sections=tuple(section(inner) for inner in old.sections),
        )

    resolved = replace(
        chapter,
        title=references.inlines(chapter.title, chapter.span),
        blocks=references.blocks(chapter.blocks),
        sections=tuple(section(inner) for inner in chapter.sections),
        notes=tuple(replace(note, blocks=references.blocks(note.blocks)) for note in chapter.notes),
    )
    anchors.told.extend(_uncalled(chapter.notes, references.called))
    return resolved


def _uncalled(notes: tuple[Note, ...], called: set[NoteId]) -> Iterator[Diagnostic]:
    return (warning("REF004", note.span, note=note.id) for note in notes if note.id not in called)
