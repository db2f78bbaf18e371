"""Glyphs of a page → pieces of lines: what stands side by side on one line without a gap.

A gap wider than a word space parts two pieces: whether they are columns of the page, cells of a table or an item and its
number is seen later, from what stands above and below.
"""

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from publisher.ingest.pdf.glyphs import Face, Glyph

GAP = 0.6
"""Ems between two pieces of a line. A word space is a quarter to half an em, in a badly justified line more; a gutter one em."""
_WORD_GAP = 0.22
"""Ems from which on two glyphs are parted by a space though the file has none."""
_SAME_LINE = 0.15
_RAISED, _LOWERED = 0.75, 0.35
"""Ems that a small glyph may stand above or below the line that it belongs to."""
_SMALL = 0.88
"""Size of a raised or lowered glyph to that of its line, at most."""
_BUCKET = 4.0
_REACH = 40
"""Pieces of a line that are looked at for a raised glyph: it stands beside the nearest."""


@dataclass(frozen=True, slots=True)
class Part:
    """Characters set alike. `shift` is 1 for raised ones, -1 for lowered ones, 0 for those on the line; `note` the footnote called."""

    text: str
    bold: bool = False
    italic: bool = False
    shift: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words side by side on a line, from `left` to `right`, standing on `base`, in points."""

    parts: tuple[Part, ...]
    left: float
    right: float
    base: float
    size: float

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(part.text for part in self.parts)

    @property
    def bold(self) -> bool:
        """Whether all its letters are bold."""
        return all(part.bold for part in self.parts if part.text.strip() and part.shift == 0)


@dataclass(slots=True)
class _Run:
    """Glyphs of one size on one line that follow each other."""

    glyphs: list[Glyph]
    shift: int = 0

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return max(self.glyphs[-1].right, self.glyphs[0].left)

    @property
    def base(self) -> float:
        return self.glyphs[0].base

    @property
    def size(self) -> float:
        return self.glyphs[0].face.size


@dataclass(slots=True)
class _Row:
    """Runs on one line, in any order."""

    base: float
    size: float
    runs: list[_Run] = field(default_factory=list)


def pieces_of(glyphs: Sequence[Glyph]) -> tuple[list[Piece], list[str]]:
    """The pieces of a page from top to bottom and left to right, and the words that do not run with the page (stamps, margins)."""
    upright, turned = _by_direction(glyphs)
    runs = _runs(upright)
    aside = [_plain(run.glyphs) for run in _runs(turned, straight=False)]
    rows = _rows(runs)
    pieces = [piece for row in rows for piece in _pieces(row)]
    return sorted(pieces, key=lambda one: (round(one.base), one.left, one.base)), [words for words in aside if words.strip()]


def _by_direction(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    upright = [one for one in glyphs if _is_upright(one.face)]
    return upright, [one for one in glyphs if not _is_upright(one.face)]


def _is_upright(face: Face) -> bool:
    return face.turned <= 5 or face.turned >= 355


def _plain(glyphs: Sequence[Glyph]) -> str:
    return "".join((" " if one.spaced else "") + one.text for one in glyphs).strip()


def _runs(glyphs: Sequence[Glyph], *, straight: bool = True) -> list[_Run]:
    runs: list[_Run] = []
    for one in glyphs:
        last = runs[-1].glyphs[-1] if runs else None
        if last is not None and (_follows(last, one) if straight else last.face.turned == one.face.turned):
            runs[-1].glyphs.append(one)
        else:
            runs.append(_Run([one]))
    return runs


def _follows(last: Glyph, one: Glyph) -> bool:
    size = last.face.size
    gap = one.left - last.right
    return abs(one.base - last.base) < 0.02 * size + 0.1 and abs(one.face.size - size) < 0.05 * size and -0.6 * size < gap < GAP * size


def _rows(runs: Iterable[_Run]) -> list[_Row]:
    """Runs by lines, the large before the small, so that a raised figure finds the line that it belongs to."""
    buckets: dict[int, list[_Row]] = {}
    rows: list[_Row] = []
    small: list[_Run] = []
    for run in sorted(runs, key=lambda one: -one.size):
        row = _row_of(run, buckets)
        if row is not None and _is_script(run, row):
            small.append(run)
        elif row is not None:
            row.runs.append(run)
        else:
            rows.append(_Row(run.base, run.size, [run]))
            buckets.setdefault(int(run.base / _BUCKET), []).append(rows[-1])
    for row in rows:
        row.runs.sort(key=lambda one: one.left)
    for run in small:
        _attach(run, rows, buckets)
    return rows


def _nearby(base: float, reach: float, buckets: dict[int, list[_Row]]) -> Iterable[_Row]:
    for bucket in range(int((base - reach) / _BUCKET) - 1, int((base + reach) / _BUCKET) + 2):
        yield from buckets.get(bucket, ())[:_REACH]


def _row_of(run: _Run, buckets: dict[int, list[_Row]]) -> _Row | None:
    """The line that the run stands on, or beside which it may be raised or lowered."""
    near = [row for row in _nearby(run.base, 2 * run.size, buckets) if _stands_at(run, row)]
    level = [row for row in near if not _is_script(run, row)]
    return min(level or near, key=lambda row: abs(row.base - run.base), default=None)


def _stands_at(run: _Run, row: _Row) -> bool:
    above = row.base - run.base
    if abs(above) <= _SAME_LINE * min(row.size, run.size):
        return True
    return run.size <= _SMALL * row.size and -_LOWERED * row.size <= above <= _RAISED * row.size and _nearest(run, row) is not None


def _is_script(run: _Run, row: _Row) -> bool:
    return abs(row.base - run.base) > _SAME_LINE * min(row.size, run.size)


def _nearest(run: _Run, row: _Row) -> _Run | None:
    """The run of the line that the small one touches."""
    limit = 0.5 * row.size
    touching = (one for one in row.runs[-_REACH:] if one.left - limit <= run.right and run.left <= one.right + limit and not one.shift)
    return next(touching, None)


def _attach(run: _Run, rows: list[_Row], buckets: dict[int, list[_Row]]) -> None:
    near = [row for row in _nearby(run.base, 2 * run.size, buckets) if _stands_at(run, row)]
    row = min(near, key=lambda row: abs(row.base - run.base), default=None)
    if row is None:
        rows.append(_Row(run.base, run.size, [run]))
        return
    run.shift = 1 if run.base < row.base else -1
    around = next((one for one in row.runs if one.left < run.left < one.right), None)
    if around is not None:
        _split(around, run.left, row)
    insort(row.runs, run, key=lambda one: one.left)


def _split(run: _Run, at: float, row: _Row) -> None:
    """Parts a run where a raised glyph stands in it."""
    place = next((place for place, one in enumerate(run.glyphs) if one.left >= at), len(run.glyphs))
    if 0 < place < len(run.glyphs):
        insort(row.runs, _Run(run.glyphs[place:], run.shift), key=lambda one: one.left)
        del run.glyphs[place:]


def _pieces(row: _Row) -> list[Piece]:
    groups: list[list[_Run]] = []
    right = 0.0
    for run in sorted(row.runs, key=lambda one: one.left):
        if groups and run.left - right < GAP * max(row.size, 1.0):
            groups[-1].append(run)
            right = max(right, run.right)
        else:
            groups.append([run])
            right = run.right
    return [_piece(group, row) for group in groups]


def _piece(runs: list[_Run], row: _Row) -> Piece:
    looks: list[tuple[bool, bool, int]] = []
    words: list[list[str]] = []
    right = runs[0].left
    for position, run in enumerate(runs):
        spaces = _spaces(run.glyphs)
        for place, one in enumerate(run.glyphs):
            parted = spaces[place] if place else bool(position) and (one.spaced or one.left - right > _WORD_GAP * row.size)
            look = one.face.bold, one.face.italic, run.shift
            if not looks or looks[-1] != look:
                looks.append(look)
                words.append([])
            words[-1].append(f" {one.text}" if parted else one.text)
            right = max(right, one.right) if place or position else one.right
    size = max((run for run in runs if not run.shift), key=lambda run: len(run.glyphs), default=runs[0]).size
    parts = tuple(Part("".join(texts), bold, italic, shift) for texts, (bold, italic, shift) in zip(words, looks, strict=True))
    return Piece(parts, runs[0].left, right, row.base, size)


def _spaces(glyphs: Sequence[Glyph]) -> list[bool]:
    """Before which glyphs there is a space. Where letters are spaced out, only the wider gaps are spaces."""
    gaps = [later.left - earlier.right for earlier, later in pairwise(glyphs)]
    size = glyphs[0].face.size
    marked = [one.spaced for one in glyphs[1:]]
    between = [place for place, (one, other) in enumerate(pairwise(glyphs)) if one.text[-1:].isalpha() and other.text[:1].isalpha()]
    if len(between) >= 4 and sum(marked[place] for place in between) > 0.7 * len(between):
        usual = median(gaps[place] for place in between)
        return [False, *(gap > 1.6 * usual + 0.05 * size for gap in gaps)]
    return [False, *(spaced or gap > _WORD_GAP * size for spaced, gap in zip(marked, gaps, strict=True))]
