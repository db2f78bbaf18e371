"""Whether a book has the parts that a standard asks for (`data/standards.toml`)."""

from collections.abc import Iterator
from functools import cache

from publisher.diagnostics import Diagnostic, warning
from publisher.language import learning
from publisher.language.packaged import toml
from publisher.model.block import LearningBlock
from publisher.model.book import Book
from publisher.model.chapter import Chapter
from publisher.model.span import Span
from publisher.model.walk import chapter_blocks, plain_text


@cache
def standards() -> tuple[str, ...]:
    """Names of the standards, in the order of the file."""
    return tuple(toml("publisher.check", "data", "standards.toml"))


def missing(book: Book, standard: str) -> Iterator[Diagnostic]:
    """What `book` lacks of `standard`: facts of its imprint, parts before and behind the chapters, blocks of each chapter.

    Parts are named in the language of the book. KeyError for a standard that is none of `standards`.
    """
    asked = toml("publisher.check", "data", "standards.toml")[standard]
    for fact in asked["facts"]:
        if not getattr(book.metadata, fact):
            yield warning("CHK701", None, standard=standard, key=fact)
    parts = {matter.part for matter in book.matter}
    for wanted in asked["matter"]:
        if not parts & set(wanted):
            yield warning("CHK702", None, standard=standard, part=wanted[0])
    made = {"glossary": book.glossary, "bibliography": book.works, "index": book.index}
    for name in asked["lists"]:
        if not made[name]:
            yield warning("CHK703", None, standard=standard, part=book.labels[name])
    for chapter in book.chapters:
        yield from _blocks(chapter, asked["blocks"], standard, book)


def _blocks(chapter: Chapter, wanted: list[list[str]], standard: str, book: Book) -> Iterator[Diagnostic]:
    kinds = {block.kind for block in chapter_blocks(chapter) if isinstance(block, LearningBlock)}
    lacking = [book.labels[learning.kinds()[group[0]].label] for group in wanted if not kinds & set(group)]
    if lacking:
        place = Span(chapter.span.source, chapter.span.first_line, chapter.span.first_line)
        yield warning("CHK704", place, standard=standard, title=plain_text(chapter.title), parts=", ".join(lacking))
