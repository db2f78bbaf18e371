"""Which elements of a page hold the article: those that the vote of three extractors and the page's own marks lead to.

The extractors only say where the article is. Its text is read from the page itself, with all that stands there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.diagnostics import Change, Result, warning
from publisher.ingest.html.chrome import furniture_in
from publisher.ingest.html.densest import densest
from publisher.ingest.html.marks import Mark, marks_of
from publisher.ingest.html.outside import Around, left_out, wanted_outside
from publisher.ingest.html.places import Cover, Places, cover_of, flags_of, places_of
from publisher.ingest.html.tree import Element, line_of, removed, words_of
from publisher.ingest.html.vote import verdict_of
from publisher.ingest.html.voters import Words, votes_of
from publisher.language import guess
from publisher.language.packaged import toml
from publisher.model.span import SourceId, Span

_MOST_OF_IT = 0.9
"""Share of the winner's words that the article's element holds; the rest is looked for outside of it."""
_SURE = 0.6
"""Agreement below which pages were looked at one by one: research on 1,050 pages found the doubtful ones there."""
_AGREEING = 0.75
"""Word F1 with the winner from which on a marked element is taken at its word."""
_SLACK = 60
"""Words that an element which is marked as the article may hold besides, however short the article."""
_FURNITURE = 0.3
"""Share of the article's words above which an element cannot be furniture."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is known of a page: its words, those of the winner on it, those that two voters have, and those that all have."""

    body: Element
    places: Places
    winner: Words
    won: Cover
    backed: Cover
    undisputed: Cover


def article_parts(root: Element, source: SourceId, title: str, language: str) -> Result[tuple[Element, ...]]:
    """The elements of the article in the order of the page; the words of everything else are Changes, but for the title.

    `language` is the page's own word for it, "" if it says none. A warning where the voters disagree and no mark agrees.
    """
    body = next(root.iter("body"), root)
    votes = votes_of(body, _language(body, language))
    marks = tuple(marks_of(body))
    verdict = verdict_of(votes)
    told = warning("SRC024", Span(source, 1, 1), file=source)
    if not verdict.words:
        alone = (_by_itself(body, marks),)
        return Result(alone, (told,), tuple(_left_out(alone, body, source, title)))
    seen = _seen(body, votes, verdict.words)
    smallest = _smallest(seen)
    marked = _agreeing_mark(seen, smallest, marks)
    parts = _with_others(seen, _widened(seen, marked if marked is not None else smallest, marks), title, is_marked=marked is not None)
    left_out = tuple(_left_out(parts, body, source, title))
    doubtful = verdict.agreement < _SURE and marked is None
    return Result(parts, (told,) if doubtful else (), (*left_out, *_cleared(parts, seen, source)))


def _language(body: Element, stated: str) -> str:
    known = stated[:2].lower()
    return known if known in ("id", "en") else guess(words_of(body))


def _by_itself(body: Element, marks: Sequence[Mark]) -> Element:
    """The element that says it is the article, else the one with most running text."""
    shortest = int(toml("publisher.ingest", "data", "html.toml")["content"]["shortest"])
    for rank in sorted({mark.rank for mark in marks}):
        longest = max(((len(words_of(mark.element)), -place, mark.element) for place, mark in enumerate(marks) if mark.rank == rank))
        if longest[0] >= shortest:
            return longest[2]
    return densest(body)


def _seen(body: Element, votes: Sequence[Words], winner: Words) -> _Seen:
    places = places_of(body)
    known = {vote: flags_of(places, vote) for vote in votes}
    flags = [known[vote] for vote in votes]
    backed = map((1).__lt__, map(sum, zip(*flags, strict=True)))
    return _Seen(body, places, winner, cover_of(known[winner]), cover_of(backed), cover_of(map(all, zip(*flags, strict=True))))


def _with_others(seen: _Seen, holder: Element, title: str, *, is_marked: bool) -> tuple[Element, ...]:
    """The article's element and what belongs to it outside.

    Where the page marks an element that agrees with the winner, the mark is a vote too: against what stands outside of it.
    """
    backing = (seen.undisputed,) if is_marked else (seen.won, seen.backed)
    others = wanted_outside(Around(holder, seen.body, title), seen.places, backing)
    return tuple(sorted({holder, *others}, key=lambda element: seen.places.extents[element]))


def _agreeing_mark(seen: _Seen, smallest: Element, marks: Sequence[Mark]) -> Element | None:
    """The marked element in or around `smallest` that agrees with the winner best, None where none agrees."""
    extents, near = seen.places.extents, {*smallest.iterdescendants(), smallest}
    found = [mark.element for mark in marks if mark.element in near]
    scored = [(seen.won.of(extents[element]) * 2 / (seen.places.size(element) + len(seen.winner)), element) for element in found]
    best = max(scored, key=lambda one: one[0], default=(0.0, None))
    return best[1] if best[0] >= _AGREEING else None


def _smallest(seen: _Seen) -> Element:
    """The smallest element that holds nearly all of the winner's words."""
    extents = seen.places.extents
    enough = _MOST_OF_IT * min(len(seen.winner), seen.won.of(extents[seen.body]))
    found = seen.body
    while True:
        held = [(seen.won.of(extents[child]), child) for child in found if child in extents]
        most = max(held, key=lambda one: one[0], default=None)
        if most is None or most[0] < enough or not most[0]:
            return found
        found = most[1]


def _widened(seen: _Seen, holder: Element, marks: Sequence[Mark]) -> Element:
    """The largest element around `holder` that the page marks as the article and that does not hold much more than it."""
    limits = {mark.element: mark.slack for mark in marks}
    size = seen.places.size(holder)
    widest = holder
    for ancestor in holder.iterancestors():
        slack = limits.get(ancestor)
        if slack is not None and seen.places.size(ancestor) <= size * (1 + slack) + _SLACK:
            widest = ancestor
        if ancestor is seen.body:
            break
    return widest


def _cleared(parts: Sequence[Element], seen: _Seen, source: SourceId) -> Iterator[Change]:
    """Takes the page's furniture out of the article: what is named so and left out by at least one of the voters.

    Two of them take whatever stands in the element they choose, so a name weighs more than both.
    """
    largest = _FURNITURE * sum(seen.places.size(part) for part in parts)
    for furniture in [found for part in parts for found in furniture_in(part)]:
        size = seen.places.size(furniture)
        if size <= largest and 2 * seen.undisputed.of(seen.places.extents[furniture]) <= size:
            words, line = words_of(furniture), line_of(furniture)
            removed(furniture)
            if words:
                yield Change("SRC021", Span(source, line, line), words, rule="furniture")


def _left_out(parts: Sequence[Element], body: Element, source: SourceId, title: str) -> Iterator[Change]:
    """What stands outside the article, each piece named by its element; the title is not lost."""
    for element, words in left_out(parts, body):
        if words and words != title:
            yield Change("SRC022", Span(source, line_of(element), line_of(element)), words, rule=str(element.tag))
