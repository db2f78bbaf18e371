"""Links to the parts of the article, one below the other between its title and its text, without a heading of contents."""

from collections.abc import Iterator, Sequence

from publisher.clean.page import Drop, Finding, Page
from publisher.clean.patterns import words
from publisher.source import Hint

_FEWEST = 2
_LONGEST = 10
"""Words of such a link, at most."""


def part_links(page: Page) -> Finding:
    """Runs of lines above the text that come again below, in their order, each by itself: they lead to those parts."""
    drops = {i: Drop("contents", "part-links") for run in _runs(page) if len(run) >= _FEWEST for i in run}
    return Finding(drops)


def _runs(page: Page) -> Iterator[Sequence[int]]:
    """Lines in one piece whose words stand by themselves further and further down."""
    places: dict[str, int] = {}
    for i in range(len(page.lines) - 1, page.first - 1, -1):
        if page.lines[i].words <= _LONGEST:
            places[page.lines[i].key] = i
    run: list[int] = []
    reached = 0
    for i in range(page.first + 1):
        place = places.get(page.lines[i].key, 0) if i < page.first and _may_be_link(page, i) else 0
        if run and place <= reached:
            yield run
            run, reached = [], 0
        if place:
            run, reached = [*run, i], place


def _may_be_link(page: Page, index: int) -> bool:
    line = page.lines[index]
    plain = line.text_only and line.block.hint not in {Hint.TITLE, Hint.HEADING} and bool(line.key)
    taken = index in page.drops and page.drops[index].kind in {"metadata", "caption", "contents"}
    return plain and not taken and not line.listed and 1 <= line.words <= _LONGEST and line.key not in words("rubrics")
