"""The lint of the manuscript: what an editor should look at in the words themselves. Pure; nothing is changed.

Precision comes first: at most one finding a passage and kind, and where a book has many of a kind, the rest by chapter in one.
"""

from collections.abc import Iterator, Sequence

from publisher.check.answers import open_answers
from publisher.check.claims import hearsay, quotations, quoted_sentences
from publisher.check.conflicts import gone, mismatched, two_short_forms, unofficial, used_once
from publisher.check.dated import figures, time_words
from publisher.check.eyd import usage
from publisher.check.mentions import mentions
from publisher.check.names import in_small_letters, upright
from publisher.check.passages import passages
from publisher.check.summary import summarised
from publisher.check.texts import Piece, texts
from publisher.check.variants import variants
from publisher.diagnostics import Diagnostic, Result
from publisher.model.chapter import Chapter
from publisher.model.glossary import Glossary

__all__ = ["check"]


def check(chapters: Sequence[Chapter], language: str, glossary: Glossary | None = None) -> Result[None]:
    """Findings on the text of `chapters` in `language` ("id" or "en"): first of the book as a whole, then in reading order.

    `glossary` holds what the chapters define and abbreviate, and the names of organisations.
    """
    known = glossary or Glossary()
    read = [tuple(texts(chapter)) for chapter in chapters]
    told = [
        tuple(_findings(chapter, pieces, known, chapter.metadata.language[:2] or language))
        for chapter, pieces in zip(chapters, read, strict=True)
    ]
    return Result(None, (*_whole(read, known, language), *summarised(told)))


def _whole(read: Sequence[Sequence[Piece]], glossary: Glossary, language: str) -> Iterator[Diagnostic]:
    """What only the whole book tells."""
    pieces = [piece for chapter in read for piece in chapter]
    used = mentions(pieces)
    yield from unofficial(glossary)
    yield from two_short_forms(glossary, used)
    yield from mismatched(glossary)
    yield from used_once(glossary, used)
    yield from variants(pieces, used, language)


def _findings(chapter: Chapter, pieces: Sequence[Piece], glossary: Glossary, language: str) -> Iterator[Diagnostic]:
    yield from open_answers(chapter)
    yield from quotations(chapter, language)
    for passage in passages(chapter):
        for detector in (quoted_sentences, hearsay, figures, time_words):
            yield from detector(passage, language)
    yield from gone(pieces)
    for piece in pieces:
        yield from usage(piece, language)
        yield from upright(piece, language)
        yield from in_small_letters(piece, glossary.names, language)
