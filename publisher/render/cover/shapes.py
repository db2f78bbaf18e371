"""What a drawn cover consists of: filled paths and lines of text. Lengths are millimetres, y runs down from the top."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
CIRCLE = 0.5522847498
"""Length of the handles of a Bézier curve that draws a quarter of a circle of radius 1."""


class Ink(StrEnum):
    """Colours that a black-and-white copier keeps apart from the paper."""

    BLUE = "#14507a"
    BLACK = "#1a1a1a"
    WHITE = "#ffffff"


class Face(StrEnum):
    """A font file of Fira Sans without its ending."""

    HEAVY = "FiraSans-ExtraBold"
    STRONG = "FiraSans-SemiBold"
    PLAIN = "FiraSans-Regular"


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bézier curve to `end`; a straight line has its handles on its ends."""

    first: Point
    second: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Path:
    """A closed outline, filled."""

    start: Point
    curves: tuple[Curve, ...]
    ink: Ink

    def moved(self, place: Callable[[Point], Point], ink: Ink) -> "Path":
        """The path with each point where `place` puts it, in another ink."""
        curves = tuple(Curve(place(curve.first), place(curve.second), place(curve.end)) for curve in self.curves)
        return Path(place(self.start), curves, ink)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: left end of its baseline, size of its type, width as measured."""

    text: str
    x: float
    y: float
    size: float
    face: Face
    ink: Ink
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A cover of `width` × `height`; later paths lie on earlier ones, text on top."""

    width: float
    height: float
    paths: tuple[Path, ...]
    lines: tuple[Line, ...]


def polygon(*corners: Point, ink: Ink = Ink.BLUE) -> Path:
    """A closed outline of straight lines."""
    ends = (*corners[1:], corners[0])
    return Path(corners[0], tuple(Curve(a, b, b) for a, b in zip(corners, ends, strict=True)), ink)


def rectangle(x: float, y: float, width: float, height: float, ink: Ink) -> Path:
    """A filled rectangle."""
    return polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height), ink=ink)


def arc(start: Point, end: Point, centre: Point) -> Curve:
    """A quarter of a circle about `centre`."""
    (ax, ay), (bx, by), (cx, cy) = start, end, centre
    return Curve((ax + CIRCLE * (bx - cx), ay + CIRCLE * (by - cy)), (bx + CIRCLE * (ax - cx), by + CIRCLE * (ay - cy)), end)


def straight(start: Point, end: Point) -> Curve:
    """A straight line."""
    return Curve(start, end, end)


def disc(centre: Point, radius: float) -> Path:
    """A full circle."""
    x, y = centre
    right, below, left, above = (x + radius, y), (x, y + radius), (x - radius, y), (x, y - radius)
    turns = ((right, below), (below, left), (left, above), (above, right))
    return Path(right, tuple(arc(a, b, centre) for a, b in turns), Ink.BLUE)
