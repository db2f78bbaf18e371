"""Sections that an article calls its chapters ("BAB II PEMBAHASAN") → sections of a chapter of the book, which counts its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.diagnostics import Change, Result
from publisher.language import labels
from publisher.language.roman import value_of
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import Inlines, Text
from publisher.model.walk import plain_text

_LANGUAGES = ("id", "en")
_NUMBERED = re.compile(r"(?P<word>[^\W\d_]{1,20})\s{1,3}(?P<number>[ivxlc]{1,8}|\d{1,3})(?:\s?[.:–—-])?(?:\s{1,3}|$)", re.IGNORECASE)


def without_own_chapters(chapters: Sequence[Chapter]) -> Result[tuple[Chapter, ...]]:
    """`chapters` whose sections have lost "BAB II" before the words of their headings: inside "Bab 5" it would name another chapter.

    A heading that is nothing but the number keeps it. Ids stay as they are; each new heading is a Change.
    """
    changes: list[Change] = []
    done = tuple(replace(chapter, sections=tuple(_renamed(section, changes) for section in chapter.sections)) for chapter in chapters)
    return Result(done, changes=tuple(changes))


def _renamed(section: Section, changes: list[Change]) -> Section:
    title = _words_after_number(section.title)
    if title == section.title:
        return section
    changes.append(Change("ASM013", section.span, plain_text(section.title), plain_text(title)))
    return replace(section, title=title)


def _words_after_number(title: Inlines) -> Inlines:
    first = title[0] if title else None
    found = _NUMBERED.match(first.content) if isinstance(first, Text) else None
    if found is None or not isinstance(first, Text) or not _names_chapter(found["word"], found["number"]):
        return title
    rest = first.content[found.end() :]
    words: Inlines = (*((replace(first, content=rest),) if rest else ()), *title[1:])
    return words if plain_text(words).strip() else title


def _names_chapter(word: str, number: str) -> bool:
    named = word.casefold() in {labels(language)["chapter"].casefold() for language in _LANGUAGES}
    return named and (number.isdecimal() or value_of(number.casefold()) > 0)
