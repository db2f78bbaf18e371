"""What is usual in a document: the size of its text, the distance of its lines, where its columns begin and end."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median_low

from publisher.ingest.pdf.columns import Row
from publisher.ingest.pdf.lines import Piece

_LARGER = 1.12
"""Size to that of the text from which on a line is set as a heading."""
_NEAR = 6.0
"""Points by which columns on several pages may differ and be the same."""
_ENOUGH = 6
"""Rows that show where a column ends."""
_USUAL = 12.0
_RAGGED = 4.0
"""Ems that a line in mid-sentence may end before the edge."""
_STOPS = (".", "!", "?", ":", ";")


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes and distances in points. `edges` holds the left and right edge of each column of text by page and flow."""

    size: float
    bold: bool
    pitch: float
    """Baseline to baseline in running text, to the size of the text: 1.15 is usual."""
    edges: Mapping[tuple[int, int], tuple[float, float]]
    indented: bool = False
    """Whether paragraphs begin with an indented line."""

    def stands_out(self, row: Row) -> bool:
        """Whether a row is set as a heading: larger than the text or bold in a text that is not."""
        return self.is_larger(row) or (row.bold and not self.bold and row.size >= 0.95 * self.size)

    def is_larger(self, row: Row) -> bool:
        """Whether a row is larger than the text."""
        return row.size >= _LARGER * self.size

    def ends_early(self, row: Row, following: Row) -> bool:
        """Whether the first word of the following row would have had room at the end of this one."""
        _, right = self.edges.get((row.page, row.flow), (row.left, row.right))
        first = following.text.split(maxsplit=1)[0] if following.text.strip() else ""
        width = len(first) * (following.right - following.left) / max(1, len(following.text))
        is_open = not row.text.rstrip().endswith(_STOPS) and not first[:1].isupper()
        return row.right + 0.25 * row.size + width < right - (_RAGGED if is_open else 0.6) * row.size

    def room(self, row: Row) -> float:
        """Points from the end of a row to the right edge of its column."""
        return self.edges.get((row.page, row.flow), (row.left, row.right))[1] - row.right

    def indent(self, row: Row) -> float:
        """Points from the left edge of its column."""
        return row.left - self.edges.get((row.page, row.flow), (row.left, row.right))[0]


def text_size(pieces: Sequence[Piece]) -> tuple[float, bool]:
    """Size of most of the letters, and whether most are bold."""
    sizes: Counter[float] = Counter()
    bold = 0
    for piece in pieces:
        sizes[round(piece.size * 2) / 2] += len(piece.text)
        bold += len(piece.text) if piece.bold else 0
    size = max(sizes, key=lambda one: (sizes[one], one)) if sizes else _USUAL
    return size or 1.0, bold * 2 > sum(sizes.values())


def measured(rows: Sequence[Row]) -> Measures:
    """The measures of a document whose rows are in reading order."""
    size, bold = text_size([piece for row in rows for piece in row.pieces])
    flows = {place: list(group) for place, group in groupby(rows, key=lambda row: (row.page, row.flow))}
    steps = [
        round((later.base - earlier.base) / size, 2)
        for flow in flows.values()
        for earlier, later in pairwise(flow)
        if abs(earlier.size - size) < 0.1 * size and abs(later.size - size) < 0.1 * size and 0 < later.base - earlier.base < 3 * size
    ]
    first = Measures(size, bold, _usual_step(steps), _edges(flows))
    return Measures(size, bold, first.pitch, first.edges, _has_indents(flows, first))


def _usual_step(steps: Sequence[float]) -> float:
    """The step of running text: the smallest that is frequent, since paragraphs are parted by wider ones."""
    counts = Counter(round(step, 1) for step in steps)
    if not counts:
        return 1.2
    often = [step for step, times in counts.items() if times * 4 >= max(counts.values())]
    near = [step for step in steps if abs(step - min(often)) <= 0.1]
    return median_low(near) if near else min(often)


def _edges(flows: Mapping[tuple[int, int], Sequence[Row]]) -> dict[tuple[int, int], tuple[float, float]]:
    """Left and right edge of each flow; a short flow takes the right edge from the columns of other pages that begin where it does."""
    own: dict[tuple[int, int], tuple[float, float]] = {}
    known: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    for place, rows in flows.items():
        rights = sorted(row.right for row in rows)
        left = _left(rows)
        own[place] = left, rights[int(0.95 * (len(rights) - 1))] if len(rights) >= _ENOUGH else rights[-1]
        if len(rows) >= _ENOUGH:
            known[round(left / _NEAR)].append(own[place])
    return {place: edges if len(flows[place]) >= 2 * _ENOUGH else _widened(edges, known) for place, edges in own.items()}


def _left(rows: Sequence[Row]) -> float:
    lefts = Counter(round(row.left) for row in rows)
    often = [left for left, times in lefts.items() if times > 1]
    return float(min(often)) if often and min(often) - min(lefts) < _NEAR else float(min(lefts))


def _widened(edges: tuple[float, float], known: Mapping[int, Sequence[tuple[float, float]]]) -> tuple[float, float]:
    left, right = edges
    slot = round(left / _NEAR)
    near = [one for step in (-1, 0, 1) for one in known.get(slot + step, ()) if one[1] >= right - _NEAR]
    return left, max(right, min((one[1] for one in near), default=right))


def _has_indents(flows: Mapping[tuple[int, int], Sequence[Row]], measures: Measures) -> bool:
    """Whether single rows, and not whole groups, begin further in than the row after them, again and again."""
    single = 0
    for rows in flows.values():
        for before, row, after in zip(rows, rows[1:], rows[2:], strict=False):
            step = 0.8 * measures.size
            single += row.left - before.left > step and row.left - after.left > step and not measures.stands_out(row)
    return single >= max(2, sum(len(rows) for rows in flows.values()) // 60)
