"""The lint of the manuscript: what an editor should look at in the words themselves. Pure; nothing is changed.

Precision comes first: at most one finding a passage and kind, and where a book has many of a kind, the rest by chapter in one.
"""

from collections.abc import Iterator, Sequence

from publisher.check.answers import open_answers
from publisher.check.claims import hearsay, quotations, quoted_sentences
from publisher.check.dated import figures, time_words
from publisher.check.passages import passages
from publisher.check.summary import summarised
from publisher.diagnostics import Diagnostic, Result
from publisher.model.chapter import Chapter

__all__ = ["check"]


def check(chapters: Sequence[Chapter], language: str) -> Result[None]:
    """Findings on the text of `chapters` in `language` ("id" or "en"), in reading order.

    Unsourced quotations and claims, figures without a year, words bound to the day of writing, answer keys open to students.
    """
    told = [(chapter, tuple(_findings(chapter, language))) for chapter in chapters]
    return Result(None, tuple(summarised([found for _, found in told])))


def _findings(chapter: Chapter, language: str) -> Iterator[Diagnostic]:
    own = chapter.metadata.language[:2] or language
    yield from open_answers(chapter)
    yield from quotations(chapter, own)
    for passage in passages(chapter):
        for detector in (quoted_sentences, hearsay, figures, time_words):
            yield from detector(passage, own)
