"""Whether a book has the parts that a standard asks for (`data/standards.toml`)."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from publisher.diagnostics import Diagnostic, warning
from publisher.language import learning
from publisher.language.packaged import toml
from publisher.language.parts import parts
from publisher.model.block import Decorative, Figure, LearningBlock, Table
from publisher.model.book import Book
from publisher.model.chapter import Chapter
from publisher.model.span import Span
from publisher.model.walk import chapter_blocks, plain_text

_MADE = "how-to-use"
"""The part that is made from the blocks of the chapters where no editor wrote one."""


@cache
def standards() -> tuple[str, ...]:
    """Names of the standards, in the order of the file."""
    return tuple(toml("publisher.check", "data", "standards.toml"))


def missing(book: Book, standard: str) -> Iterator[Diagnostic]:
    """What `book` lacks of `standard`: facts, cover, parts around the chapters, blocks of each chapter, captions and sources of figures.

    Parts are named by keys of the printed labels. KeyError for a standard that is none of `standards`.
    """
    asked = toml("publisher.check", "data", "standards.toml")[standard]
    yield from _of_book(book, asked, standard)
    for chapter in book.chapters:
        yield from _blocks(chapter, asked["blocks"], standard)
        yield from _numbered(chapter, asked, standard)


def _of_book(book: Book, asked: Mapping[str, Any], standard: str) -> Iterator[Diagnostic]:
    for fact in asked["facts"]:
        if not getattr(book.metadata, fact):
            yield warning("CHK701", None, standard=standard, key=fact)
    if asked["cover"] and not book.style.cover:
        yield warning("CHK707", None, standard=standard)
    for wanted in asked["matter"]:
        if not _parts(book) & set(wanted):
            yield warning("CHK702", None, standard=standard, part=parts()[wanted[0]].label)
    made = {"glossary": book.glossary, "bibliography": book.works, "index": book.index}
    for name in asked["lists"]:
        if not made[name]:
            yield warning("CHK703", None, standard=standard, part=name)


def _parts(book: Book) -> set[str]:
    explained = len(learning.kinds_in(book.chapters)) >= learning.FEWEST_TO_EXPLAIN
    return {matter.part for matter in book.matter} | ({_MADE} if explained else set())


def _blocks(chapter: Chapter, wanted: list[list[str]], standard: str) -> Iterator[Diagnostic]:
    kinds = {block.kind for block in chapter_blocks(chapter) if isinstance(block, LearningBlock)}
    lacking = [learning.kinds()[group[0]].label for group in wanted if not kinds & set(group)]
    if lacking:
        place = Span(chapter.span.source, chapter.span.first_line, chapter.span.first_line)
        yield warning("CHK704", place, standard=standard, title=plain_text(chapter.title), parts=", ".join(lacking))


def _numbered(chapter: Chapter, asked: Mapping[str, Any], standard: str) -> Iterator[Diagnostic]:
    """Figures and tables without a caption, figures without a source; pictures that only decorate need neither."""
    for block in chapter_blocks(chapter):
        if not isinstance(block, Figure | Table) or (isinstance(block, Figure) and isinstance(block.alternative, Decorative)):
            continue
        kind = "figure" if isinstance(block, Figure) else "table"
        if kind in asked["captioned"] and not plain_text(block.caption).strip():
            yield warning("CHK705", block.span, standard=standard, what=kind)
        if kind in asked["credited"] and isinstance(block, Figure) and not plain_text(block.credit).strip():
            yield warning("CHK706", block.span, standard=standard, what=kind)
