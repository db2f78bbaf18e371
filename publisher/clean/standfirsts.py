"""Which of two lines at the head is the title: that over a standfirst, and no section of the menu that comes again above it."""

from publisher.clean.keys import title_case
from publisher.clean.page import Line, Page
from publisher.clean.patterns import lexicon, words

_FEWEST = 4
"""Words of a title over its standfirst, at least: a shorter line above a title is its section or series."""
_CAPITALS = 0.7
_PHRASE = 0.5
_LONGER = 1.5
_EXPLAINS = 7
"""Words of a standfirst, at least."""
_SECTION = 3
_BYLINES = frozenset({"date", "byline", "label", "signature"})


def over_standfirst(upper: Line, lower: Line, subject: frozenset[str]) -> bool:
    """Whether `upper` is the title and `lower`, right below it, the phrase that explains it.

    Titles have capitals where a standfirst has none, or are much shorter; the names of sites and houses do not speak of the subject.
    """
    institution = words("institutions") & set(upper.folded.split())
    if upper.words < _FEWEST or institution or upper.key in words("rubrics") or not upper.stems & subject:
        return False
    if lower.words < _EXPLAINS or lower.flat.endswith("?") or title_case(lower.flat) >= _PHRASE or lower.block.gap > upper.block.gap + 1:
        return False
    return title_case(upper.flat) >= _CAPITALS or (upper.words > _FEWEST and lower.words >= _LONGER * upper.words)


def in_menu(page: Page, index: int) -> bool:
    """Whether a line of few words has one more above it and an entry of a menu below it: then it is one too, wherever it comes again."""
    if not 0 < index < len(page.lines) - 1 or max(page.lines[i].words for i in (index - 1, index)) > _SECTION:
        return False
    below = page.lines[index + 1]
    return below.masked in lexicon() or below.key in words("rubrics")


def byline_above(page: Page, index: int) -> int:
    """Where author and date stand above a line and apart from it, as they do above captions and first headings; else 0."""
    said = [i for i in range(index) if i in page.drops and page.drops[i].kind == "metadata" and page.drops[i].rule in _BYLINES]
    both = len({page.drops[i].rule == "date" for i in said}) > 1
    return said[0] if both and said[-1] < index - 1 else 0
