"""Citations in running text, led to their entries: "Santoso (2019, hlm. 12)", "(Santoso dkk., 2020; Dewi, 2018)", "[3]"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from publisher.crossref.cited_lookup import Citation, Lookup, as_cited
from publisher.crossref.cited_names import known
from publisher.crossref.runs import Run, flat, with_runs
from publisher.diagnostics import Change, Diagnostic, Result, note
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    DefinitionList,
    Figure,
    LearningBlock,
    LineBlock,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId, Inlines
from publisher.model.span import Span
from publisher.model.walk import all_blocks, map_inside, rewrite_blocks, rewrite_inlines
from publisher.model.work import Citable

_SHOWN = 3
_TELLING = 2
"""Words of a title from which a note that has them names the work."""


def citing(
    chapters: Sequence[Chapter], citable: Sequence[Sequence[Citable]], shared: Sequence[Citable] = ()
) -> Result[tuple[Chapter, ...]]:
    """`chapters` with each citation of a work that they may cite (`citable` for each in turn, `shared` for all) led to its entry.

    Not in headings, captions, quotations, links and code. A citation that resembles what is listed but is not is told with what
    may be meant; so is, in a chapter that cites, what its own list has and the text never names. Where the list of the book has
    another letter behind a year than the chapter's own had, the text follows it, as a Change.
    """
    rest_of = known(shared)
    done = [
        _Citing(Lookup(known(own, rest_of))).chapter(chapter, own) if own or shared else Result(chapter)
        for chapter, own in zip(chapters, citable, strict=False)
    ]
    rest = tuple(chapters[len(done) :])
    return Result(
        (*(one.value for one in done), *rest),
        tuple(told for one in done for told in one.diagnostics),
        tuple(change for one in done for change in one.changes),
    )


@dataclass(slots=True)
class _Citing:
    """Links the citations of one chapter."""

    lookup: Lookup
    cited: set[AnchorId] = field(default_factory=set)
    told: list[tuple[Diagnostic, bool]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def chapter(self, old: Chapter, own: Sequence[Citable]) -> Result[Chapter]:
        blocks = self._blocks(old.blocks)
        sections = tuple(self._section(section) for section in old.sections)
        notes = tuple(replace(one, blocks=self._blocks(one.blocks)) for one in old.notes)
        told = [one for one, is_sure in self.told if is_sure or self.cited]
        return Result(replace(old, blocks=blocks, sections=sections, notes=notes), (*told, *self._uncited(old, own)), tuple(self.changes))

    def _section(self, old: Section) -> Section:
        return replace(old, blocks=self._blocks(old.blocks), sections=tuple(self._section(inner) for inner in old.sections))

    def _blocks(self, old: Blocks) -> Blocks:
        return tuple(self._block(block) for block in old)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(content=content, span=span):
                return replace(block, content=self._linked(content, span))
            case Quotation(attribution=attribution, span=span):
                rewrite_blocks(block.blocks, self._seen)
                return replace(block, attribution=self._linked(attribution, span))
            case BulletList() | OrderedList() | DefinitionList() | LearningBlock() | UnknownBlock():
                return map_inside(block, self._block, self._seen)
            case Figure() | Table() | LineBlock():
                return rewrite_inlines(block, self._seen)
            case _:
                return block

    def _seen(self, content: Inlines) -> Inlines:
        """Words whose citations are not linked; the works are cited all the same."""
        self.cited |= {one.work.anchor for one in self.lookup.citations(flat(content)) if one.work is not None}
        return content

    def _linked(self, content: Inlines, span: Span) -> Inlines:
        text = flat(content)
        runs: list[Run] = []
        for citation in self.lookup.citations(text):
            line = span.line_at(citation.start)
            self._noted(citation, text, Span(span.source, line, line))
            if citation.work is not None:
                runs.append(Run(citation.start, citation.end, citation.work.anchor, citation.year_end, citation.letter))
        return with_runs(content, runs) if runs else content

    def _noted(self, citation: Citation, text: str, place: Span) -> None:
        written = text[citation.start : citation.end]
        if citation.work is not None:
            self.cited.add(citation.work.anchor)
        if citation.letter is not None and citation.year_end is not None:
            year = re.sub(r"[a-z]\Z", "", text[citation.start : citation.year_end])
            after = f"{year}{citation.letter}{text[citation.year_end : citation.end]}"
            self.changes.append(Change("BIB016", place, written, after))
        for one in citation.told:
            self.told.append((replace(one, span=place), one.code != "BIB018"))

    def _uncited(self, chapter: Chapter, own: Sequence[Citable]) -> tuple[Diagnostic, ...]:
        notes = [flat(block.content) for note_ in chapter.notes for block in all_blocks(note_.blocks) if isinstance(block, Paragraph)]
        open_ = [one for one in own if one.line and one.anchor not in self.cited] if self.cited else []
        left = [one for one in open_ if not any(_names(text, one) for text in notes)]
        if not left:
            return ()
        names = ", ".join(as_cited(one) for one in left[:_SHOWN]) + (" …" if len(left) > _SHOWN else "")
        span = Span(chapter.source, left[0].line, left[0].line)
        return (note("BIB019", span, file=str(chapter.source), count=len(left), names=names),)


def _names(text: str, one: Citable) -> bool:
    """Whether a footnote names a work: its title, or its first author and its year."""
    title = one.title.partition(":")[0].strip().casefold()
    if len(title.split()) >= _TELLING and title in text.casefold():
        return True
    name = text.find(one.names[0]) if one.names and one.year else -1
    return name >= 0 and not text[max(0, name - 1) : name].isalnum() and one.year in text[name:]
