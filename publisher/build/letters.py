"""Letters that no font of the book has, told where they stand in the manuscript: the layout only knows which they are."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from publisher.check.texts import texts
from publisher.diagnostics import Diagnostic, warning
from publisher.model.chapter import Chapter
from publisher.model.span import Span

_CODE = "OUT002"


def placed(told: Iterable[Diagnostic], chapters: Sequence[Chapter]) -> Iterator[Diagnostic]:
    """The findings, that on letters once for each chapter that has some, at the line of the first; what is in no chapter has no line."""
    for one in told:
        letters = str(dict(one.values)["letters"]).split() if one.code == _CODE and one.span is None else []
        if not letters:
            yield one
            continue
        found = [place for chapter in chapters for place in _places(chapter, letters)]
        for _, of_chapter in groupby(found, key=lambda place: place[1].source):
            places = list(of_chapter)
            first = min((span for _, span in places), key=_line)
            yield warning(_CODE, first, letters=" ".join(letter for letter, _ in places), count=len(places))
        elsewhere = [letter for letter in letters if letter not in {known for known, _ in found}]
        if elsewhere:
            yield warning(_CODE, letters=" ".join(elsewhere), count=len(elsewhere))


def _places(chapter: Chapter, letters: Sequence[str]) -> list[tuple[str, Span]]:
    """Each of `letters` that is in the chapter, and where first."""
    found: dict[str, Span] = {}
    for piece in texts(chapter):
        for letter in letters:
            if letter not in found and letter in piece.text:
                found[letter] = piece.place(piece.text.index(letter))
    return [(letter, found[letter]) for letter in letters if letter in found]


def _line(span: Span) -> int:
    return span.first_line
