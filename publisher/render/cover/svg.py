"""A drawn cover as SVG: filled paths, text that stays text."""

from publisher.render.cover.shapes import Curve, Drawing, Face, Line, Path, Point
from publisher.render.markup import attributes, characters

WEIGHTS = {Face.HEAVY: "800", Face.STRONG: "600", Face.PLAIN: "400"}


def svg(drawing: Drawing, alternative: str, kind: str) -> str:
    """An `svg` element of class `kind` that fills its box, `alternative` being its title."""
    view = f"0 0 {_number(drawing.width)} {_number(drawing.height)}"
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg"{attributes(class_=kind, role="img", viewBox=view, preserveAspectRatio="xMidYMid slice")}>'
    )
    parts = [opening, f"<title>{characters(alternative)}</title>"]
    parts += [f'<path fill="{path.ink}" d="{_outline(path)}"/>' for path in drawing.paths]
    parts += [_text(line) for line in drawing.lines]
    return "\n".join((*parts, "</svg>"))


def _outline(path: Path) -> str:
    last, steps = path.start, [f"M{_point(path.start)}"]
    for curve in path.curves:
        steps.append(_step(last, curve))
        last = curve.end
    return "".join((*steps, "Z"))


def _step(start: Point, curve: Curve) -> str:
    if curve.first in (start, curve.end) and curve.second == curve.end:
        return f"L{_point(curve.end)}"
    return f"C{_point(curve.first)} {_point(curve.second)} {_point(curve.end)}"


def _text(line: Line) -> str:
    place = attributes(
        x=_number(line.x), y=_number(line.y), fill=str(line.ink), font_size=_number(line.size), font_weight=WEIGHTS[line.face]
    )
    return f'<text font-family="Fira Sans"{place}>{characters(line.text)}</text>'


def _point(point: Point) -> str:
    return f"{_number(point[0])},{_number(point[1])}"


def _number(value: float) -> str:
    """Two decimals: a hundredth of a millimetre."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
