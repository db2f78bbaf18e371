"""The cover, drawn from the book's data: its words in large type over a field of motifs that its title chooses.

Pure: facts in, shapes and lines of text out. `svg` and `png` turn a drawing into a picture.
"""

from dataclasses import dataclass

from publisher.render.cover.pattern import Grid, pattern
from publisher.render.cover.setting import Manner, fitted
from publisher.render.cover.shapes import Drawing, Face, Ink, Line, Path, rectangle

__all__ = ["Drawing", "Facts", "draw"]

MARGIN = 16.0
COLUMNS = (5, 6, 7)
"""Numbers of squares across the page, the first being the best where several fill it as well."""
CLEAR = 11.0
"""Paper between the text and the field."""
HEAD = 0.46
"""Share of the page that text may take above the field,"""
TITLE_ALONE = 0.34
"""and the share the title may take in any case."""
SLACK = 12.0
"""Difference in what is left above the field that nobody sees."""
BAND = 18.0
"""Height of the band that marks an edition."""
TITLE = Manner(Face.HEAVY, Ink.BLUE, (46, 42, 38, 34, 30, 27, 24, 22, 20, 18, 16, 14, 12, 10, 8, 6), 1.03, 8)
SUBTITLE = Manner(Face.PLAIN, Ink.BLACK, (9.5, 8.5, 7.5, 6.5, 5.5, 4.5), 1.25, 3)
AUDIENCE = Manner(Face.STRONG, Ink.BLACK, (6.5, 5.5, 4.8, 4.2), 1.3, 2)
AUTHORS = Manner(Face.STRONG, Ink.BLACK, (6.0, 5.4, 4.8, 4.2, 3.6), 1.35, 3)
IMPRINT = Manner(Face.PLAIN, Ink.BLACK, (4.8, 4.2, 3.6), 1.3, 2)
EDITION = Manner(Face.STRONG, Ink.WHITE, (8.0, 6.5, 5.0), 1.2, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The words of a cover; absent ones are empty. `edition` is said on the teacher's and the editor's."""

    title: str
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    audience: str = ""
    imprint: str = ""
    edition: str = ""

    @property
    def words(self) -> str:
        """All of it as one sentence after another, for who does not see the drawing."""
        parts = (self.title, self.subtitle, self.audience, self.edition, ", ".join(self.authors), self.imprint)
        return " ".join(part if part.endswith((".", "?", "!", "…")) else f"{part}." for part in parts if part).removesuffix(".")


def draw(facts: Facts, height: float, width: float = 210.0) -> Drawing:
    """The cover of `facts` on a page of `width` × `height` (millimetres, for the proportion; it may be scaled to any size)."""
    measure = width - 2 * MARGIN
    band = _band(facts.edition, width)
    foot = _foot(facts, measure, height)
    head = _head(facts, measure, height, BAND if facts.edition else 0.0)
    floor = min((line.y - line.size for line in foot), default=height + 9.0) - 9.0
    text_end = max((line.y + 0.25 * line.size for line in head), default=MARGIN)
    field = pattern(facts.title, _grid(text_end + CLEAR, floor, width))
    return Drawing(width, height, (*band[0], *field), (*band[1], *head, *foot))


def _grid(top: float, bottom: float, width: float) -> Grid:
    """Squares that fill the page from edge to edge, down to `bottom` and up to `top` as nearly as one of the numbers of columns can.

    Without rows where the text leaves no room.
    """
    sides = {columns: width / columns for columns in COLUMNS}
    rows = {columns: max(0, int((bottom - top) / side)) for columns, side in sides.items()}
    grids = [Grid(bottom - rows[columns] * side, columns, rows[columns], side) for columns, side in sides.items()]
    return min(grids, key=lambda grid: (round((grid.top - top) / SLACK), COLUMNS.index(grid.columns)))


def _band(edition: str, width: float) -> tuple[tuple[Path, ...], tuple[Line, ...]]:
    if not edition:
        return (), ()
    block = fitted(edition.split(), width - 2 * MARGIN, BAND, EDITION)
    return (rectangle(0.0, 0.0, width, BAND, Ink.BLACK),), block.placed(MARGIN, (BAND - block.height) / 2)


def _head(facts: Facts, measure: float, height: float, top: float) -> tuple[Line, ...]:
    """For whom, title, subtitle, one under the other."""
    audience = fitted(facts.audience.split(), measure, 20.0, AUDIENCE)
    subtitle = fitted(facts.subtitle.split(), measure, 40.0, SUBTITLE)
    others = audience.height + subtitle.height + MARGIN + 30.0
    title = fitted(facts.title.split(), measure, max(HEAD * height - others, TITLE_ALONE * height), TITLE)
    placed: list[Line] = []
    y = top + MARGIN
    for block, gap in ((audience, 0.0), (title, 10.0 + 0.1 * title.size if facts.audience else 0.0), (subtitle, 5.0 + 0.3 * title.size)):
        if block.lines:
            y += gap
            placed += block.placed(MARGIN, y)
            y += block.height
    return tuple(placed)


def _foot(facts: Facts, measure: float, height: float) -> tuple[Line, ...]:
    """Authors, and publisher with year, at the foot of the page."""
    names = [f"{name}," for name in facts.authors[:-1]] + list(facts.authors[-1:])
    authors = fitted(names, measure, 30.0, AUTHORS)
    imprint = fitted(facts.imprint.split(), measure, 15.0, IMPRINT)
    gap = 4.0 if authors.lines and imprint.lines else 0.0
    top = height - 14.0 - imprint.height - gap - authors.height
    return (*authors.placed(MARGIN, top), *imprint.placed(MARGIN, top + authors.height + gap))
