"""The field of motifs on a cover, drawn from the title: the same title gives the same field, another one another field."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from publisher.render.cover.motifs import ROUND, TURNING, Motif, turned
from publisher.render.cover.shapes import Ink, Path, Point, rectangle

T = TypeVar("T")


@dataclass(slots=True)
class Draws:
    """Numbers drawn from a text: SHA-256 of the text and a counter, byte after byte."""

    text: str
    count: int = 0
    waiting: list[int] = field(default_factory=list)

    def below(self, limit: int) -> int:
        """A number from 0 to `limit` - 1; `limit` is at most 256."""
        while True:
            if not self.waiting:
                self.waiting = list(hashlib.sha256(f"{self.count} {self.text}".encode()).digest())
                self.count += 1
            number = self.waiting.pop()
            if number < 256 - 256 % limit:
                return number % limit

    def one_of(self, choices: Sequence[T]) -> T:
        """One of `choices`."""
        return choices[self.below(len(choices))]

    def several(self, choices: Sequence[T], count: int) -> list[T]:
        """Different ones of `choices`."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in range(count)]


@dataclass(frozen=True, slots=True)
class Grid:
    """Squares of `side` from `top` down, the first at the left edge of the page."""

    top: float
    columns: int
    rows: int
    side: float


@dataclass(frozen=True, slots=True)
class Cast:
    """What the field of one title is made of: motifs on paper, motifs on a dark ground, the one that may be large."""

    light: tuple[Motif, ...]
    dark: tuple[Motif, ...]
    hero: Motif
    phase: int


def pattern(title: str, grid: Grid) -> tuple[Path, ...]:
    """Light and dark squares in turn, filling `grid`; a few take two by two."""
    draws = Draws(" ".join(title.casefold().split()))
    rounds = [motif() for motif in draws.several(ROUND, 3)]
    turning = [motif() for motif in draws.several(TURNING, 2)]
    cast = Cast((rounds[0], rounds[1]), (turning[0], turning[1], rounds[2]), draws.one_of((*rounds, *turning)), draws.below(2))
    large = _large(draws, grid)
    covered = {(row + down, column + right) for row, column in large for down in (0, 1) for right in (0, 1)}
    paths: list[Path] = []
    for row in range(grid.rows):
        for column in range(grid.columns):
            corner = (column * grid.side, grid.top + row * grid.side)
            if (row, column) in large:
                paths += _square((cast.hero, draws.below(4)), corner, 2 * grid.side, Ink.BLUE, dark=draws.below(2) == 0)
            elif (row, column) not in covered:
                dark = (row + column + cast.phase) % 2 == 0
                chosen = draws.one_of(cast.dark if dark else cast.light), draws.below(4)
                paths += _square(chosen, corner, grid.side, Ink.BLACK if draws.below(6) == 0 else Ink.BLUE, dark=dark)
    return tuple(paths)


def _large(draws: Draws, grid: Grid) -> frozenset[tuple[int, int]]:
    """Upper left squares of the large ones: one for each dozen squares, apart from each other."""
    places = [(row, column) for row in range(grid.rows - 1) for column in range(grid.columns - 1)]
    chosen: list[tuple[int, int]] = []
    for _ in range(max(1, grid.rows * grid.columns // 12)):
        free = [place for place in places if all(max(abs(place[0] - row), abs(place[1] - column)) > 2 for row, column in chosen)]
        if free:
            chosen.append(draws.one_of(free))
    return frozenset(chosen)


def _square(turned_motif: tuple[Motif, int], corner: Point, side: float, strong: Ink, *, dark: bool) -> list[Path]:
    """One motif, turned by quarters: in `strong` ink on paper, or in white on a ground of that ink."""
    motif, quarters = turned_motif
    weak = Ink.BLUE if strong is Ink.BLACK else Ink.BLACK
    ground = [rectangle(*corner, side, side, strong)] if dark else []
    inks = (Ink.WHITE, strong, Ink.WHITE) if dark else (strong, Ink.WHITE, weak)
    layers = zip((motif.main, motif.cut, motif.accent), inks, strict=True)
    return [*ground, *(path for paths, ink in layers for path in _placed(turned(paths, quarters), corner, side, ink))]


def _placed(paths: Sequence[Path], corner: Point, side: float, ink: Ink) -> list[Path]:
    x, y = corner
    return [path.moved(lambda point: (x + point[0] * side, y + point[1] * side), ink) for path in paths]
