"""The lint of the manuscript: what an editor should look at in the words themselves. Pure; nothing is changed.

Precision comes first: at most one finding a passage and kind, and where a book has many of a kind, the rest by chapter in one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.check.addresses import misformed, of_works
from publisher.check.answers import open_answers
from publisher.check.claims import hearsay, quotations, quoted_sentences
from publisher.check.conflicts import gone, mismatched, two_short_forms, unofficial, used_once
from publisher.check.counts import contradictions, miscounted
from publisher.check.dated import figures, surveys, time_words
from publisher.check.definitions import definitions, facts
from publisher.check.eyd import usage
from publisher.check.mentions import mentions
from publisher.check.names import in_small_letters, upright
from publisher.check.passages import Passage, passages
from publisher.check.readability import readability
from publisher.check.repeats import repeats
from publisher.check.shape import shape
from publisher.check.speakers import witnesses
from publisher.check.summary import summarised
from publisher.check.texts import Piece, texts
from publisher.check.variants import variants
from publisher.diagnostics import Diagnostic, Result
from publisher.language.lexicon import known_language
from publisher.model.chapter import Chapter
from publisher.model.glossary import Glossary
from publisher.model.work import Work

__all__ = ["check"]


def check(chapters: Sequence[Chapter], language: str, glossary: Glossary | None = None, works: Sequence[Work] = ()) -> Result[None]:
    """Findings on the text of `chapters` in `language` ("id" or "en"): first of the book as a whole, then in reading order.

    `glossary` holds what the chapters define and abbreviate, and the names of organisations; `works` are those an editor noted.
    """
    known = glossary or Glossary()
    read = [_read(chapter, language) for chapter in chapters]
    told = [tuple(_findings(one, known)) for one in read]
    return Result(None, (*_whole(read, known, language), *of_works(works), *summarised(told)))


@dataclass(frozen=True, slots=True)
class _Read:
    """A chapter taken apart once, with its language."""

    chapter: Chapter
    pieces: tuple[Piece, ...]
    passages: tuple[Passage, ...]
    language: str


def _read(chapter: Chapter, language: str) -> _Read:
    own = known_language(chapter.metadata.language) or language
    return _Read(chapter, tuple(texts(chapter)), tuple(passages(chapter)), own)


def _whole(read: Sequence[_Read], glossary: Glossary, language: str) -> Iterator[Diagnostic]:
    """What only the whole book tells."""
    pieces = [piece for one in read for piece in one.pieces]
    used = mentions(pieces)
    yield from unofficial(glossary)
    yield from two_short_forms(glossary, used)
    yield from mismatched(glossary)
    yield from contradictions([(one.language, one.pieces) for one in read])
    yield from definitions(glossary, language)
    yield from facts(pieces, glossary, language)
    yield from repeats([passage for one in read for passage in one.passages])
    yield from variants(pieces, used, language)
    yield from used_once(glossary, used)


def _findings(one: _Read, glossary: Glossary) -> Iterator[Diagnostic]:
    yield from open_answers(one.chapter)
    yield from quotations(one.chapter, one.language)
    known = witnesses(one.passages, one.language)
    for passage in one.passages:
        yield from quoted_sentences(passage, one.language, known)
        for detector in (hearsay, figures, time_words, surveys):
            yield from detector(passage, one.language)
    yield from gone(one.pieces)
    yield from miscounted(one.pieces, one.language)
    for piece in one.pieces:
        yield from usage(piece, one.language)
        yield from upright(piece, one.language)
        yield from in_small_letters(piece, glossary.names, one.language)
        yield from misformed(piece)
    yield from shape(one.chapter)
    yield from readability(one.pieces, one.language)
