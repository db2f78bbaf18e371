"""The whole book on one page: what happens to a sentence between the pasted article and the printed page.

    bytes → ingest → decisions → clean → structure → Chapter   a capture, on its own; an edited file is a Chapter at once
    Chapter → normalise                                        each chapter, in the style of the house
    Chapters → glossary → bibliography → crossref → check → assemble → Book   all together, with the registers the editor keeps

A broken article is told and left out; the others still make a book.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from publisher import assemble, bibliography, clean, decisions, glossary, ingest, normalise, structure
from publisher.assemble.parts import is_matter
from publisher.bibliography import NO_RIGHTS, Bibliography
from publisher.build import ignoring
from publisher.build.guard import each, survived
from publisher.build.lines import Lines, lines_in, no_lines
from publisher.build.metadata import book_metadata, style_of
from publisher.check import check
from publisher.clean.decided import EVERYWHERE
from publisher.clean.recurring import dropped_nowhere, recurring
from publisher.config import Settings
from publisher.crossref import Linked, PairDecision, citing, link, naming, related
from publisher.diagnostics import Diagnostic, Result
from publisher.language import guess
from publisher.model.block import Paragraph
from publisher.model.book import Book, Edition, Lists
from publisher.model.chapter import Chapter
from publisher.model.glossary import Glossary, GlossaryEntry, LinkScope, Origin
from publisher.model.ignore import Ignore
from publisher.model.inline import AnchorId
from publisher.model.walk import chapter_blocks, plain_text
from publisher.model.work import Work
from publisher.source import Article, SourceFile

_NO = ("false", "no", "off", "tidak")
_SAMPLE = 40
"""Blocks of each article that say what language the book is in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapters:
    """The chapters of a book in order, the language they are in, the pictures their files brought along.

    `articles` are the files that could be read, cleaned and not yet structured; they are what a report compares with. `ignores` are
    the findings not to be told, `lines` the words they are known by.
    """

    chapters: tuple[Chapter, ...]
    language: str
    resources: Mapping[str, bytes]
    articles: tuple[Article | Chapter, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    lines: Lines = field(default_factory=no_lines)


def import_chapter(source: SourceFile, settings: Settings) -> Result[Chapters]:
    """One article as an editor takes it over: cleaned and structured, its words as the author spelled them; with its pictures.

    Raises SourceError if it cannot be read.
    """
    article = read_article(source, settings)
    language = language_of([article.value], settings)
    chapter = chapter_from(article.value, language)
    brought = dict(article.value.resources) if isinstance(article.value, Article) else {}
    chapters = Chapters(chapters=(chapter.value,), language=language, resources=brought, articles=(article.value,))
    return Result(chapters).after(article, chapter)


def read_chapters(sources: Sequence[SourceFile], settings: Settings) -> Result[Chapters]:
    """All articles that can be read, as chapters, all in one language; the broken ones are told."""
    articles = each(sources, lambda source: read_article(source, settings), lambda source: source.id)
    language = language_of(articles.value, settings)
    structured = each(articles.value, lambda article: chapter_from(article, language), lambda article: article.source)
    styled = each(structured.value, lambda chapter: in_house_style(chapter, language, settings), lambda chapter: chapter.source)
    brought = {name: data for article in articles.value if isinstance(article, Article) for name, data in article.resources}
    lines = lines_in(sources, articles.value)
    asked = ignoring.ignores(settings.check.ignore, articles.value, lines)
    chapters = Chapters(
        chapters=styled.value, language=language, resources=brought, articles=articles.value, ignores=asked.value, lines=lines
    )
    return Result(chapters, (*_of_all(articles, settings), *asked.diagnostics)).after(articles, structured, styled)


def _of_all(articles: Result[tuple[Article | Chapter, ...]], settings: Settings) -> tuple[Diagnostic, ...]:
    """What only all articles together tell: lines that several have, lines the editor wanted out that none has."""
    pasted = [article for article in articles.value if isinstance(article, Article)]
    removed = [change.before for change in articles.changes if change.rule == EVERYWHERE]
    return (*recurring(pasted, settings.cleaning.drop), *dropped_nowhere(settings.cleaning.drop, removed))


def read_article(source: SourceFile, settings: Settings) -> Result[Article | Chapter]:
    """The author's words of a capture, found among the page chrome; an edited file is a chapter at once."""
    if ingest.is_edited(source):
        chapter = ingest.chapter(source)
        return Result(chapter.value, chapter.diagnostics, chapter.changes)
    capture = decisions.applied(ingest.capture(source), source.decisions)
    article = clean.clean(capture.value, chrome=settings.cleaning.chrome, everywhere=settings.cleaning.drop).after(capture)
    return Result(replace(article.value, received=capture.value.blocks), article.diagnostics, article.changes)


def chapter_from(article: Article | Chapter, language: str) -> Result[Chapter]:
    """A cleaned article with its sections, lists and quotations; an edited chapter as it is, but never without a title."""
    return structure.titled(article, language) if isinstance(article, Chapter) else structure.structure(article, language)


def in_house_style(chapter: Chapter, language: str, settings: Settings) -> Result[Chapter]:
    """A chapter in the standard spelling of `language`, unless book.toml or the chapter's own metadata says `spelling: false`."""
    own = dict(chapter.metadata.extra).get("spelling", "").casefold()
    wanted = settings.cleaning.spelling and own not in _NO
    return normalise.normalise(chapter, language) if wanted else Result(chapter)


def language_of(articles: Sequence[Article | Chapter], settings: Settings) -> str:
    """The language book.toml names, else the one most of the words are in: "id" or "en"."""
    return settings.book.language or guess("\n".join(_sample(article) for article in articles))


def make_glossary(chapters: Chapters, settings: Settings, authored: tuple[GlossaryEntry, ...]) -> Result[Glossary]:
    """The editor's entries and the harvested ones that the settings let in; what a foreword says defines no term."""
    body = tuple(chapter for chapter in chapters.chapters if not is_matter(chapter))
    built = glossary.build(body, authored, chapters.language, settings.glossary.threshold)
    kept = tuple(entry for entry in built.value.entries if settings.glossary.harvest or entry.origin is Origin.AUTHORED)
    told = glossary.doubtful(kept, built.value.entries, settings.glossary.threshold)
    return replace(built, value=replace(built.value, entries=kept), diagnostics=(*built.diagnostics, *told))


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What the editor keeps beside the manuscript: entries of the glossary, works of the bibliography, pairs of sections."""

    entries: tuple[GlossaryEntry, ...] = ()
    works: tuple[Work, ...] = ()
    pairs: tuple[PairDecision, ...] = ()


def make_book(chapters: Result[Chapters], settings: Settings, registers: Registers, edition: Edition, modified: str) -> Result[Book]:
    """The book of one edition: glossary, links between its parts, numbers, front and back matter.

    `modified` is the UTC time stamp of the edition, "" for the newest date of the book;
    `chapters.value.resources` holds all pictures by value.
    """
    read = chapters.value
    terms = survived(lambda: make_glossary(read, settings, registers.entries), Glossary())
    known = bibliography.completed(read.chapters, registers.works)
    rights = survived(lambda: bibliography.rights(known, registers.works, settings.book.license, edition.use, read.language), NO_RIGHTS)
    lists = Lists(settings.bibliography.lists)
    works = survived(lambda: bibliography.compiled(registers.works, known, read.language, lists), Bibliography(chapters=known))
    cited = survived(lambda: citing(works.value.chapters, works.value.citable, works.value.shared), works.value.chapters)
    named = survived(lambda: naming(cited.value), cited.value)
    linked = _linked(named.value, terms.value, settings, read.language, works.value.anchors)
    alike = settings.see_also.threshold if settings.see_also.propose else None
    ends = survived(
        lambda: related(linked.value.chapters, linked.value.glossary.entries, registers.pairs, chapters.changes, alike),
        linked.value.chapters,
    )
    noticed = survived(lambda: check(read.chapters, read.language, terms.value, registers.works), None)
    told = (
        *chapters.diagnostics,
        *terms.diagnostics,
        *rights.diagnostics,
        *works.diagnostics,
        *cited.diagnostics,
        *named.diagnostics,
        *linked.diagnostics,
        *ends.diagnostics,
        *noticed.diagnostics,
    )
    plan = assemble.Plan(
        metadata=book_metadata(settings.book, linked.value.chapters, read.language, modified),
        edition=edition,
        style=style_of(settings.layout),
        works=works.value.works,
        resources=read.resources,
        rights=rights.value,
        told=ignoring.divided(told, read.ignores, read.lines).told,
    )
    finished = replace(linked.value, chapters=ends.value)
    return assemble.assemble(finished, plan).after(terms, rights, works, cited, named, linked, ends, noticed)


def _linked(
    chapters: tuple[Chapter, ...], terms: Glossary, settings: Settings, language: str, anchors: Collection[AnchorId]
) -> Result[Linked]:
    """The linked book. Should the links of the glossary fail, the chapters still get ids of their own, or one would hide another."""
    scope, least = LinkScope(settings.glossary.links), settings.glossary.threshold
    unlinked = Linked(chapters=chapters, glossary=Glossary())
    linked = survived(lambda: link(chapters, terms, least, language, anchors, scope), unlinked)
    if linked.value is unlinked:
        return survived(lambda: link(chapters, Glossary(), least, language, anchors, scope), unlinked).after(linked)
    return linked


def _sample(article: Article | Chapter) -> str:
    """Some of the words of an article, to tell its language by."""
    match article:
        case Article():
            return "\n".join(plain_text(block.content) for block in article.blocks[:_SAMPLE])
        case Chapter():
            paragraphs = [block for block in chapter_blocks(article) if isinstance(block, Paragraph)]
            return "\n".join(plain_text(block.content) for block in paragraphs[:_SAMPLE])
