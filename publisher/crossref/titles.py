"""The titles of a book's articles and sections, looked up word by word."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from publisher.language.parts import part_of
from publisher.language.tokens import Token, words
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.walk import all_sections, plain_text

Folded = tuple[str, ...]
_BEFORE_SUBTITLE = re.compile(r"(?<=\w)[”\"’)]?(?::\s|\s[–—]\s|[?!]\s)")
_HYPHENS = str.maketrans({"‐": "-", "‑": "-", "’": "'"})


def folded(text: str) -> Folded:
    """The words of a title, in small letters; signs between them do not count."""
    return tuple(fold(token.text) for token in words(text))


def fold(word: str) -> str:
    """A word in small letters, hyphens and apostrophes of one kind."""
    return word.casefold().translate(_HYPHENS)


def body_of(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """The chapters that are numbered: without front and back matter, unless the book is nothing else."""
    body = tuple(chapter for chapter in chapters if part_of(chapter.source, chapter.metadata) is None)
    return body or tuple(chapters)


@dataclass(slots=True)
class Titles:
    """What each title leads to; a title that several have leads to none of them."""

    found: dict[Folded, AnchorId | None] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)

    def add(self, title: str, target: AnchorId) -> None:
        """Makes `title` lead to `target`."""
        surface = folded(title)
        if surface and self.found.setdefault(surface, target) != target:
            self.found[surface] = None
        if surface:
            self.longest[surface[0]] = max(len(surface), self.longest.get(surface[0], 0))

    def at(self, tokens: Sequence[Token], position: int) -> tuple[int, AnchorId] | None:
        """(number of words, target) of the longest title that begins with the token at `position`."""
        reach = self.longest.get(fold(tokens[position].text), 0)
        run = tuple(fold(token.text) for token in tokens[position : position + reach])
        for length in range(len(run), 0, -1):
            target = self.found.get(run[:length])
            if target is not None:
                return length, target
        return None


def titles_of(chapters: Sequence[Chapter], ids: Collection[str]) -> Titles:
    """The titles of articles, as printed and as their source had them; only of those whose id is among `ids`, the clear ones."""
    titles = Titles()
    for chapter in chapters:
        if chapter.id in ids:
            for title in dict.fromkeys((plain_text(chapter.title), chapter.metadata.title)):
                titles.add(title, AnchorId(chapter.id))
    return titles


def main_titles(chapters: Sequence[Chapter], ids: Collection[str], whole: Titles) -> Titles:
    """What stands before the subtitle of articles ("How a River Works: From Source to Sea"), unless it is a whole title of the book."""
    titles = Titles()
    for chapter in chapters:
        if chapter.id in ids:
            for title in (plain_text(chapter.title), chapter.metadata.title):
                main, sign, subtitle = _main(title)
                if sign and subtitle and folded(main) not in whole.found:
                    titles.add(main, AnchorId(chapter.id))
    return titles


def _main(title: str) -> tuple[str, str, str]:
    """A title up to its subtitle, the sign between the two, and the subtitle."""
    found = _BEFORE_SUBTITLE.search(title)
    return (title[: found.start()], found[0], title[found.end() :]) if found else (title, "", "")


def section_titles(chapters: Sequence[Chapter], ids: Collection[str]) -> Titles:
    """The titles of sections that lead to one section of the book alone."""
    titles = Titles()
    for chapter in chapters:
        for section in all_sections(chapter.sections):
            if section.id in ids:
                titles.add(plain_text(section.title), section.id)
    return titles


def clear_ids(chapters: Sequence[Chapter]) -> frozenset[str]:
    """The ids of chapters and sections that one chapter or section alone has."""
    seen: dict[str, int] = {}
    for chapter in chapters:
        for anchor in (str(chapter.id), *(str(section.id) for section in all_sections(chapter.sections))):
            seen[anchor] = seen.get(anchor, 0) + 1
    return frozenset(anchor for anchor, times in seen.items() if times == 1)
