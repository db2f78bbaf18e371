"""Pieces of a page → rows in the order in which they are read: the columns of a page one after the other, headings across them first.

Method: a page is cut at its widest empty strip (the gutter), between what runs across it; each side is cut again (the XY-cut of
Nagy and Seth 1984, with the strip sought among the narrow pieces only). Cells of a table leave strips as well, so both sides must
be filled as running text is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from publisher.ingest.pdf.lines import Piece

_NARROW = 0.62
"""Width of a piece to that of its region, at most, to count in seeking the gutter."""
_GUTTER = 0.75
"""Ems of the narrowest gutter."""
_FEWEST = 4
"""Lines of the shortest column."""
_FILLED = 0.55
"""Share of the column that its middle line fills, at least."""
_NARROWEST = 9.0
"""Ems of the narrowest column."""
_CROSSING = 0.06
"""Share of the narrow pieces that may stand in the gutter: short headings across the columns."""
_DEEPEST = 3
_LONG = 0.4
"""Width of a line of the text to that of all that stands on the page."""
_SMALLER = 0.93
"""Size of what stands in the margin to that of the text, at most."""
_LINE = 0.35
"""Ems between the baselines of pieces that make one row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of text as it is read: its pieces from left to right.

    `page` is 0-based; `flow` tells the columns of a page apart; `number` counts the lines of the file from 1.
    """

    page: int
    flow: int
    pieces: tuple[Piece, ...]
    number: int = 0

    @property
    def text(self) -> str:
        """Its words, the gaps between its pieces as one space."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Where it begins, in points from the left of the page."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.pieces[-1].right

    @property
    def base(self) -> float:
        """The line it stands on, in points from the top of the page."""
        return self.pieces[0].base

    @property
    def size(self) -> float:
        """Its size in points: that of most of its letters."""
        return max(self.pieces, key=lambda piece: len(piece.text)).size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(piece.bold for piece in self.pieces)


def rows_of(page: int, pieces: Sequence[Piece]) -> list[Row]:
    """The rows of a page in reading order."""
    text, margins = _margins(pieces)
    flows = [*_flows(text, _DEEPEST), *(by_line(margin) for margin in margins if margin)]
    return [Row(page, number, row) for number, flow in enumerate(flows) for row in flow]


def _margins(pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[list[Piece], list[Piece]]]:
    """The text of a page, and what is set smaller in its left and right margin: it is read after the text."""
    across = max((piece.right for piece in pieces), default=0.0) - min((piece.left for piece in pieces), default=0.0)
    long = [piece for piece in pieces if piece.right - piece.left >= _LONG * across]
    if len(long) < _FEWEST:
        return list(pieces), ([], [])
    size = median(piece.size for piece in long)
    left, right = min(piece.left for piece in long), max(piece.right for piece in long)
    small = [piece for piece in pieces if piece.size <= _SMALLER * size]
    sides = [piece for piece in small if piece.right < left], [piece for piece in small if piece.left > right]
    kept = [side if len(by_line(side)) >= _FEWEST - 1 else [] for side in sides]
    taken = {id(piece) for side in kept for piece in side}
    return [piece for piece in pieces if id(piece) not in taken], (kept[0], kept[1])


def by_line(pieces: Iterable[Piece]) -> list[tuple[Piece, ...]]:
    """Pieces that stand on one line, from top to bottom; each line from left to right."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (one.base, one.left)):
        if lines and abs(piece.base - lines[-1][0].base) <= _LINE * min(piece.size, lines[-1][0].size):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [tuple(sorted(line, key=lambda one: one.left)) for line in lines]


def _flows(pieces: list[Piece], depth: int) -> Iterable[list[tuple[Piece, ...]]]:
    gutter = _gutter(pieces) if depth else None
    if gutter is None:
        if pieces:
            yield by_line(pieces)
        return
    for band, across in _bands(pieces, gutter):
        if across:
            yield by_line(band)
            continue
        yield from _flows([piece for piece in band if piece.right <= gutter], depth - 1)
        yield from _flows([piece for piece in band if piece.right > gutter], depth - 1)


def _bands(pieces: Sequence[Piece], gutter: float) -> list[tuple[list[Piece], bool]]:
    """The page from top to bottom in bands: lines that run across the gutter, and those that stand on either side of it."""
    bands: list[tuple[list[Piece], bool]] = []
    for line in by_line(pieces):
        across = any(piece.left < gutter < piece.right for piece in line)
        if not bands or bands[-1][1] != across:
            bands.append(([], across))
        bands[-1][0].extend(line)
    return bands


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """The middle of the strip that parts two columns of running text; None where there are no two."""
    if len(pieces) < 2 * _FEWEST:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    size = median(piece.size for piece in pieces)
    narrow = [piece for piece in pieces if piece.right - piece.left <= _NARROW * (right - left)]
    strips = [strip for strip in _strips(narrow) if strip[1] - strip[0] >= _GUTTER * size]
    for start, end in sorted(strips, key=lambda strip: strip[0] - strip[1])[:4]:
        middle = (start + end) / 2
        sides = [piece for piece in narrow if piece.right <= middle], [piece for piece in narrow if piece.left >= middle]
        if all(_is_column(side, size) for side in sides) and not _is_table(*sides):
            return middle
    return None


def _strips(pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    """Strips from top to bottom that hardly a piece stands in."""
    allowed = int(_CROSSING * len(pieces))
    edges = sorted([(piece.left, 1) for piece in pieces] + [(piece.right, -1) for piece in pieces])
    strips: list[tuple[float, float]] = []
    covered, start, begun = 0, None, False
    for place, step in edges:
        covered += step
        begun = begun or covered > allowed
        if covered <= allowed and begun and start is None:
            start = place
        elif covered > allowed and start is not None:
            strips.append((start, place))
            start = None
    return strips


def _is_column(pieces: Sequence[Piece], size: float) -> bool:
    """Whether the pieces are lines of running text, one below the other."""
    lines = by_line(pieces)
    if len(lines) < _FEWEST:
        return False
    left, right = min(line[0].left for line in lines), max(line[-1].right for line in lines)
    widths = [line[-1].right - line[0].left for line in lines]
    return right - left >= _NARROWEST * size and median(widths) >= _FILLED * (right - left)


def _is_table(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Whether both sides are cells: their blocks begin on the same lines, again and again, as rows of a table do."""
    starts, others = _block_starts(one), _block_starts(other)
    if min(len(starts), len(others)) < 3:
        return False
    shared = sum(any(abs(start - another) < 2.0 for another in others) for start in starts)
    return shared >= 0.8 * max(len(starts), len(others))


def _block_starts(pieces: Sequence[Piece]) -> list[float]:
    lines = by_line(pieces)
    steps = [later[0].base - earlier[0].base for earlier, later in pairwise(lines)]
    usual = median(steps)
    return [lines[0][0].base, *(line[0].base for line, step in zip(lines[1:], steps, strict=True) if step > 1.3 * usual)]
