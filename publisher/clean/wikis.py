"""Encyclopaedias that readers write: which pages are theirs, and the part that names further articles on the subject."""

from dataclasses import replace
from itertools import takewhile

from publisher.clean.page import Finding, Page, is_prose
from publisher.clean.patterns import words
from publisher.source import Hint

WIKIS = frozenset({"Wikipedia", "wiki"})
"""Profiles of such pages; a lesson with a table of facts at its head is none of them."""
_WORDS = 2
_TITLES = 14
_TITLE = 16
"""Words of the name of an article with a remark on it, at most."""


def heads_see_also(page: Page, index: int) -> bool:
    """Whether "See also" heads a part of the article: on a wiki, or with the works cited right below its titles.

    On other pages the words lead to other articles of the site, as "Read also" does.
    """
    line = page.lines[index]
    if line.words > _WORDS or line.key not in words("see_also") or line.flat.endswith(":"):
        return False
    if page.profiles & WIKIS:
        return True
    below = (page.lines[i] for i in page.kept(index + 1, index + 1 + _TITLES))
    shut = next((one for one in below if is_prose(one) or one.key in words("references") or one.block.hint is Hint.HEADING), None)
    return shut is not None and shut.key in words("references")


def named_articles(page: Page) -> frozenset[int]:
    """The headings "See also" with the names below them, to the next heading, sentence or line of page chrome."""
    found: set[int] = set()
    for i in page.kept():
        if heads_see_also(page, i):
            found.update((i, *takewhile(lambda j: _is_name(page, j), range(i + 1, min(i + 1 + _TITLES, len(page.lines))))))
    return frozenset(found)


def see_also_list(page: Page) -> Finding:
    """The names below "See also" as the items of the list that they were on the page."""
    named = (i for i in named_articles(page) if not heads_see_also(page, i))
    plain = (i for i in sorted(named) if page.lines[i].block.hint is Hint.LINE and not page.lines[i].listed)
    return Finding(blocks={i: replace(page.lines[i].block, hint=Hint.BULLET) for i in plain})


def _is_name(page: Page, index: int) -> bool:
    line = page.lines[index]
    ends = line.closed or line.key in words("references") or line.block.hint is Hint.HEADING
    return index not in page.drops and line.text_only and line.words <= _TITLE and not ends
