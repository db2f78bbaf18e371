"""Mentions of other articles, chapters, figures and tables become references; what fits nothing in the book is told, never guessed."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from publisher.crossref.chapter_fit import ChapterFit, chapter_fit, evidence
from publisher.crossref.mentions import Spoken, Thing, spoken_of
from publisher.crossref.own_addresses import OwnAddresses, own_addresses
from publisher.crossref.runs import Run, flat, with_runs
from publisher.crossref.shown_things import Things, things_of
from publisher.crossref.terms import language_of
from publisher.crossref.titles import Titles, body_of, clear_ids, main_titles, section_titles, titles_of
from publisher.diagnostics import Change, Diagnostic, Result, note, warning
from publisher.language import learning
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    DefinitionList,
    Figure,
    LearningBlock,
    OrderedList,
    Paragraph,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId, CrossRef, Inline, Inlines, Link
from publisher.model.span import Span
from publisher.model.walk import chapter_blocks, map_inside, plain_text, rewrite_each_inline


def naming(chapters: Sequence[Chapter]) -> Result[tuple[Chapter, ...]]:
    """`chapters` with their mentions of each other, and of their own figures and tables, as references.

    A title leads to its article or section; "Bab 2" and "bab sebelumnya" to that chapter if it speaks of what the text speaks of;
    "Gambar 3" to the figure that its article gave that number: the text then names it by its number in the book, as a Change.
    A link to the web that names another article leads to it instead, as a Change. Not in headings, captions, quotations and code.
    """
    body = body_of(chapters)
    ids = clear_ids(chapters)
    languages = [language_of(chapter) for chapter in body]
    articles = titles_of(body, ids)
    book = _Book(
        body=body,
        places={str(chapter.source): place for place, chapter in enumerate(body)},
        languages=languages,
        articles=articles,
        mains=main_titles(body, ids, articles),
        sections=section_titles(body, ids),
        addresses=own_addresses(body, articles),
        fit=chapter_fit(body, languages),
        taken={*ids, *(block.id for one in chapters for block in chapter_blocks(one) if isinstance(block, Figure | Table) and block.id)},
    )
    done = [_Naming(book, chapter, things_of(chapter, book.taken)).named() for chapter in chapters]
    return Result(
        tuple(one.value for one in done),
        tuple(told for one in done for told in one.diagnostics),
        tuple(change for one in done for change in one.changes),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """What the text of every chapter is read with."""

    body: tuple[Chapter, ...]
    places: dict[str, int]
    languages: list[str]
    articles: Titles
    mains: Titles
    sections: Titles
    addresses: OwnAddresses
    fit: ChapterFit
    taken: set[str]


@dataclass(slots=True)
class _Naming:
    """Finds the mentions of one chapter."""

    book: _Book
    chapter: Chapter
    things: Things
    told: list[Diagnostic] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def named(self) -> Result[Chapter]:
        old = self.chapter
        new = replace(old, blocks=self._blocks(old.blocks), sections=tuple(self._section(one) for one in old.sections))
        return Result(self.things.with_ids(new), tuple(self.told), tuple(self.changes))

    def _section(self, old: Section) -> Section:
        return replace(old, blocks=self._blocks(old.blocks), sections=tuple(self._section(inner) for inner in old.sections))

    def _blocks(self, old: Blocks) -> Blocks:
        return tuple(self._block(block, old, place) for place, block in enumerate(old))

    def _block(self, block: Block, beside: Blocks, place: int) -> Block:
        match block:
            case Paragraph(content=content, span=span):
                return replace(block, content=self._linked(content, span, (beside, place)))
            case BulletList() | OrderedList() | DefinitionList() | UnknownBlock():
                return map_inside(block, lambda inner: self._block(inner, beside, place), lambda inlines: inlines)
            case LearningBlock(blocks=blocks) if not learning.is_for_teachers(block):
                return replace(block, blocks=self._blocks(blocks))
            case _:
                return block

    def _linked(self, content: Inlines, span: Span, where: tuple[Blocks, int]) -> Inlines:
        content = rewrite_each_inline(content, lambda inline: (self._led_inside(inline, span),))
        text = flat(content)
        runs: list[Run] = []
        for spoken in spoken_of(text, self.book.articles, self.book.sections, self.book.mains):
            line = span.line_at(spoken.start)
            at = Span(span.source, line, line)
            target = self._target(spoken, text, at, where)
            if target is None or target == AnchorId(self.chapter.id):
                continue
            renumbered = spoken.thing in (Thing.FIGURE, Thing.TABLE) and bool(spoken.number)
            if renumbered:
                self.changes.append(Change("REF029", at, text[spoken.start : spoken.end], f"[](#{target})"))
            runs.append(Run(spoken.start, spoken.end, target, renumbered=renumbered))
        return with_runs(content, runs) if runs else content

    def _led_inside(self, inline: Inline, span: Span) -> Inline:
        """A link to the web that names another article of the book, as a reference to it."""
        target = self.book.addresses.target(inline) if isinstance(inline, Link) else None
        if not isinstance(inline, Link) or target is None or target == AnchorId(self.chapter.id):
            return inline
        self.changes.append(Change("REF035", span, inline.address, f"[](#{target})"))
        return CrossRef(target, inline.content)

    def _target(self, spoken: Spoken, text: str, at: Span, where: tuple[Blocks, int]) -> AnchorId | None:
        said = text[spoken.start : spoken.end]
        match spoken.thing:
            case Thing.TITLE:
                return spoken.target
            case Thing.CHAPTER:
                return self._chapter(spoken, text, at)
            case Thing.FIGURE | Thing.TABLE:
                return self._thing(spoken, said, at, where)

    def _thing(self, spoken: Spoken, said: str, at: Span, where: tuple[Blocks, int]) -> AnchorId | None:
        if spoken.number:
            found = self.things.numbered(spoken.thing, spoken.number)
            if found is None:
                self.told.append(warning("REF025", at, said=said))
            return found
        if not self.things.has_any(spoken.thing):
            self.told.append(warning("REF025", at, said=said))
        return self.things.near(spoken.thing, *where, spoken.step)

    def _chapter(self, spoken: Spoken, text: str, at: Span) -> AnchorId | None:
        """The chapter that a number or "bab sebelumnya" means, if it speaks of what the text around speaks of."""
        home = self.book.places.get(str(self.chapter.source))
        if home is None or len(self.book.body) < 2:
            return None
        said = text[spoken.start : spoken.end]
        place = home + spoken.step if spoken.step else int(spoken.number) - 1
        if place == home:
            return None
        if not 0 <= place < len(self.book.body):
            self.told.append(warning("REF026", at, said=said, count=len(self.book.body)))
            return None
        words = evidence(text, spoken.start, spoken.end, self.book.languages[home])
        if self.book.fit.fits(words, place, home):
            return AnchorId(self.book.body[place].id)
        self._tell_misfit(said, at, place, self.book.fit.best(words, home))
        return None

    def _tell_misfit(self, said: str, at: Span, place: int, best: int | None) -> None:
        title = plain_text(self.book.body[place].title)
        if best is None or best == place:
            self.told.append(note("REF027", at, said=said, number=place + 1, title=title))
            return
        other = self.book.body[best]
        meant: dict[str, str | int] = {"meant": best + 1, "suggestion": plain_text(other.title), "id": str(other.id)}
        self.told.append(warning("REF028", at, said=said, number=place + 1, title=title, **meant))
