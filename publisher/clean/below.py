"""What stands below the article among page chrome that no rule knows: teasers, boxes, addresses, menus of the site."""

from publisher.clean.page import Drop, Finding, Line, Page
from publisher.clean.patterns import words
from publisher.source import Hint

_OPENED = 2
_FURNITURE = frozenset({"share", "engagement", "comment", "promo", "legal", "navigation", "sidebar", "access", "tags"})
_ALSO = frozenset({"related", "metadata", "ad"})
"""Classes that count only beside one of the furniture: they stand within articles too."""


def below_article(page: Page) -> Finding:
    """After the last sentence and two lines of the page's furniture, or between two of them, everything that is left.

    Works cited stay, from their heading to the next line of furniture; so do tables and figures, and sections with a heading that
    lessons end with.
    """
    tail = range(page.after, len(page.lines))
    left = sum(i in page.drops and page.drops[i].kind in _FURNITURE for i in tail)
    drops: dict[int, Drop] = {}
    seen = furniture = 0
    own = False
    for i in tail:
        if i in page.drops:
            kind = page.drops[i].kind
            furniture += kind in _FURNITURE
            seen += kind in _FURNITURE or (kind in _ALSO and furniture > 0)
            own = own and (kind not in _FURNITURE or page.drops[i].rule == "page-speech")
            continue
        own = own or _is_section(page.lines[i])
        if not own and (seen >= _OPENED or (seen and left - furniture >= 1)):
            drops[i] = Drop("sidebar", "below-article")
    return Finding(drops)


def _is_section(line: Line) -> bool:
    """A heading of references, or one that only lessons have."""
    return line.key in words("references") or line.key in words("headings") or line.block.hint is Hint.TITLE
