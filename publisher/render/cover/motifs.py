"""Motifs of the cover in a unit square: figures of Indonesian cloth reduced to circles and straight lines.

`pattern` turns, places and inks them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from publisher.render.cover.shapes import Ink, Path, Point, arc, disc, polygon, straight

CENTRE = (0.5, 0.5)


@dataclass(frozen=True, slots=True)
class Motif:
    """Paths of the figure, what is cut out of it, and what stands in the opening."""

    main: tuple[Path, ...]
    cut: tuple[Path, ...] = ()
    accent: tuple[Path, ...] = ()


def turned(paths: Iterable[Path], quarters: int) -> tuple[Path, ...]:
    """The paths turned about the centre of the square by quarters of a turn."""
    return tuple(path.moved(lambda point: _turned(point, quarters), path.ink) for path in paths)


def _turned(point: Point, quarters: int) -> Point:
    x, y = point
    for _ in range(quarters % 4):
        x, y = 1 - y, x
    return x, y


def _four(*paths: Path) -> tuple[Path, ...]:
    return tuple(path for quarters in range(4) for path in turned(paths, quarters))


def _petal(start: Point, end: Point) -> Path:
    """A lens between opposite corners of a square."""
    (ax, ay), (bx, by) = start, end
    return Path(start, (arc(start, end, (ax, by)), arc(end, start, (bx, ay))), Ink.BLUE)


def _fan(corner: Point, radius: float) -> Path:
    """A quarter of a disc about the top left corner or any that `turned` makes of it."""
    x, y = corner
    right, below = (x + radius, y), (x, y + radius)
    return Path(corner, (straight(corner, right), arc(right, below, corner), straight(below, corner)), Ink.BLUE)


def _ring(corner: Point, outer: float, inner: float) -> Path:
    """A quarter of a ring about the top left corner."""
    x, y = corner
    a, b, c, d = (x + outer, y), (x, y + outer), (x, y + inner), (x + inner, y)
    return Path(a, (arc(a, b, corner), straight(b, c), arc(c, d, corner), straight(d, a)), Ink.BLUE)


def _half_disc(left: Point, radius: float) -> Path:
    """The upper half of a disc whose diameter starts at `left`."""
    x, y = left
    top, right, centre = (x + radius, y - radius), (x + 2 * radius, y), (x + radius, y)
    return Path(left, (arc(left, top, centre), arc(top, right, centre), straight(right, left)), Ink.BLUE)


def kawung() -> Motif:
    """Four seeds about a point, with a dot between each two."""
    return Motif(_four(_petal((0.04, 0.04), (0.47, 0.47))), accent=_four(disc((0.5, 0.13), 0.055)))


def blossom() -> Motif:
    """Four round leaves about a point."""
    middle = polygon((0.5, 0.26), (0.74, 0.5), (0.5, 0.74), (0.26, 0.5))
    return Motif((*_four(disc((0.5, 0.26), 0.24)), middle), accent=(disc(CENTRE, 0.1),))


def star() -> Motif:
    """A star of four points, hollowed by quarter circles, between four corners."""
    top, right, bottom, left = (0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)
    turns = ((top, right, (1.0, 0.0)), (right, bottom, (1.0, 1.0)), (bottom, left, (0.0, 1.0)), (left, top, (0.0, 0.0)))
    return Motif((Path(top, tuple(arc(a, b, c) for a, b, c in turns), Ink.BLUE),))


def target() -> Motif:
    """A ring about a point."""
    return Motif((disc(CENTRE, 0.47),), cut=(disc(CENTRE, 0.31),), accent=(disc(CENTRE, 0.17),))


def diamond() -> Motif:
    """A square on its corner, in a frame."""
    return Motif((_diamond(0.48),), cut=(_diamond(0.33),), accent=(_diamond(0.2),))


def _diamond(reach: float) -> Path:
    return polygon((0.5, 0.5 - reach), (0.5 + reach, 0.5), (0.5, 0.5 + reach), (0.5 - reach, 0.5))


def pinwheel() -> Motif:
    """Four triangles that turn about a point."""
    return Motif(_four(polygon((0.0, 0.0), (0.5, 0.0), (0.5, 0.5))))


def sails() -> Motif:
    """Four quarter discs that turn about a point."""
    return Motif(_four(_fan((0.0, 0.0), 0.5)))


def waves() -> Motif:
    """Quarter rings about one corner."""
    corner = (0.0, 0.0)
    return Motif((_ring(corner, 0.92, 0.73), _ring(corner, 0.54, 0.35), _fan(corner, 0.16)))


def leaf() -> Motif:
    """One leaf from corner to corner."""
    return Motif((_petal((0.0, 0.0), (1.0, 1.0)),))


def scales() -> Motif:
    """Half discs in two rows."""
    return Motif(tuple(_half_disc((x, y), 0.25) for x, y in ((0.0, 0.5), (0.5, 0.5), (0.0, 1.0), (0.5, 1.0))))


def mountains() -> Motif:
    """Triangles in two rows, as at the hem of a cloth."""
    peaks = ((0.0, 0.5), (0.5, 0.5), (0.0, 1.0), (0.5, 1.0))
    return Motif(tuple(polygon((x, y), (x + 0.25, y - 0.5), (x + 0.5, y)) for x, y in peaks))


def blades() -> Motif:
    """Slanting bands, cut by the edge of the square."""
    return Motif(
        (
            polygon((0.0, 0.0), (0.25, 0.0), (0.0, 0.25)),
            polygon((0.5, 0.0), (0.75, 0.0), (0.0, 0.75), (0.0, 0.5)),
            polygon((1.0, 0.0), (1.0, 0.25), (0.25, 1.0), (0.0, 1.0)),
            polygon((1.0, 0.5), (1.0, 0.75), (0.75, 1.0), (0.5, 1.0)),
        )
    )


ROUND: tuple[Callable[[], Motif], ...] = (kawung, blossom, star, target, diamond)
"""Motifs that look the same from all four sides."""
TURNING: tuple[Callable[[], Motif], ...] = (pinwheel, sails, waves, leaf, scales, mountains, blades)
"""Motifs with a direction."""
