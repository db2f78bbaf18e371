"""Titles of other articles in a box of their own between paragraphs, below a word that may also be a heading ("Related")."""

from itertools import takewhile

from publisher.clean.page import Line, Page, Zone, stems
from publisher.clean.patterns import Lead, leads_at

_MOST_TITLES = 12
_HEADLINE_WORDS = 4
_FROM_HOUSE = "more-from"
"""The lead whose words name where the titles are from."""
_FEWEST_WORDS = 2
_LONGEST_TITLE = 20


def boxed_titles(page: Page, index: int) -> list[int]:
    """Titles of other articles right below a lead that elsewhere may be a heading, the two set apart from the text as one box."""
    line = page.lines[index]
    alone = leads_at(line)
    leads_titles = bool(alone) and any(lead.match.kind == "related" and lead.takes in {"titles", "widget"} for lead in alone)
    if not leads_titles or not line.block.gap or page.zone(index) is not Zone.BODY:
        return []
    named = line.flat.split()[-1][:1].isupper() and any(lead.match.rule == _FROM_HOUSE for lead in alone)
    least = _FEWEST_WORDS if named else _HEADLINE_WORDS
    titles = list(takewhile(lambda j: not page.lines[j].block.gap, range(index + 1, min(index + 1 + _MOST_TITLES, len(page.lines)))))
    bare = all(_is_bare_title(page.lines[j], least) for j in titles)
    return titles if bare and page.lines[min(index + 1 + len(titles), len(page.lines) - 1)].block.gap else []


def names_house(page: Page, index: int, lead: Lead) -> bool:
    """Whether the lead names the site of the page or its author: "More from …" can then be no heading of the article."""
    known = stems([page.metadata.site, page.metadata.author])
    return lead.match.rule == _FROM_HOUSE and not known.isdisjoint(page.lines[index].stems)


def _is_bare_title(line: Line, least: int) -> bool:
    """A headline of some words, at least so many, that ends no sentence and is no item of a list."""
    ends = line.closed and not line.flat.endswith(("?", "!"))
    return line.text_only and not line.listed and least <= line.words <= _LONGEST_TITLE and not ends and line.flat[:1].isupper()
