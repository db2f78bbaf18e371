"""Lines that stand in several articles of one run: what one site puts on each of its pages, whatever it says."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from publisher.clean.page import leads_in, line_of
from publisher.clean.patterns import words
from publisher.diagnostics import Diagnostic, note
from publisher.language.citation import work_of
from publisher.model.decision import folded
from publisher.model.span import Span
from publisher.source import Article, CapturedBlock, Hint

_ARTICLES = 3
"""Articles a line must stand in; two may quote the same source."""
_EDGE = 8
"""Kept lines at each end of an article that count as its edge: menus and footers stand there, not phrases of lessons."""
_WORDS_WITHIN = 7
"""Words from which a line is told wherever it stands: shorter ones are phrases of lessons ("Perhatikan gambar berikut!")."""
_MOST = 20
"""Lines that are told; more say nothing new about the site."""
_HINTS = frozenset((Hint.LINE, Hint.PARAGRAPH, Hint.BULLET, Hint.NUMBERED, Hint.HEADING))


@dataclass(frozen=True, slots=True)
class _Place:
    article: int
    span: Span
    text: str


def recurring(articles: Sequence[Article], known: Collection[str] = ()) -> tuple[Diagnostic, ...]:
    """A note (CLN105) for each line that cleaning kept in three articles or more; it may be page chrome that no rule knows.

    The strongest sign that needs no wording, but a sign only: nothing is removed. `known` are lines that the editor has
    judged already. Lines are compared by their words. In order of the first article they stand in.
    """
    judged = {folded(line) for line in known}
    places: dict[str, list[_Place]] = {}
    for number, article in enumerate(articles):
        for key, place in _candidates(article, number):
            standing = places.setdefault(key, [])
            if not standing or standing[-1].article != number:
                standing.append(place)
    often = [standing for key, standing in places.items() if len(standing) >= _ARTICLES and key not in judged]
    found = [standing for standing in often if not _names_work(standing[0].text)]
    return tuple(
        note("CLN105", standing[0].span, line=standing[0].text, count=len(standing), file=articles[standing[1].article].source)
        for standing in found[:_MOST]
    )


def dropped_nowhere(lines: Collection[str], removed: Collection[str]) -> tuple[Diagnostic, ...]:
    """A note (CLN106) for each line of `[cleaning] drop` that none of the `removed` ones is."""
    found = {folded(line) for line in removed}
    return tuple(note("CLN106", None, line=line) for line in lines if folded(line) not in found)


def _candidates(article: Article, number: int) -> Iterator[tuple[str, _Place]]:
    blocks = [block for block in article.blocks if block.hint in _HINTS and not block.is_held]
    for place, block in enumerate(blocks):
        at_edge = place < _EDGE or place >= len(blocks) - _EDGE
        if _may_be_chrome(block, at_edge=at_edge):
            text = " ".join(block.words.split())
            yield folded(text), _Place(number, block.span, text)


def _may_be_chrome(block: CapturedBlock, *, at_edge: bool) -> bool:
    """Not a heading of lessons, nor a sentence that leads something in; within the text only what is long enough to be no phrase."""
    line = line_of(block)
    if not line.key or line.key in words("headings") or line.key in words("references") or leads_in(line):
        return False
    return line.words >= (2 if at_edge else _WORDS_WITHIN)


def _names_work(text: str) -> bool:
    """Whether a line is an entry of a reference list: articles of one module rest on the same works."""
    work = work_of(text)
    return work is not None and bool(work.authors and work.date)
