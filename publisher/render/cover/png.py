"""A drawn cover as a small PNG, for the shelf of a reading system. Needs Pillow and the font files, not Pango."""

import io
from collections.abc import Iterator

from publisher.render.cover import metrics
from publisher.render.cover.shapes import Drawing, Ink, Path, Point

FINER = 4
"""Drawn that many times larger and then reduced, which smooths the edges."""
STEPS = 12
"""Straight lines in place of a curve."""
COLOURS = 24


def png(drawing: Drawing, height: int) -> bytes:
    """The drawing `height` pixels high, with a palette; the same bytes from the same version of Pillow."""
    from PIL import Image, ImageDraw, ImageFont

    scale = height * FINER / drawing.height
    size = round(drawing.width * scale / FINER), height
    sheet = Image.new("RGB", (size[0] * FINER, height * FINER), Ink.WHITE.value)
    pen = ImageDraw.Draw(sheet)
    for path in drawing.paths:
        pen.polygon([(x * scale, y * scale) for x, y in _corners(path)], fill=path.ink.value)
    for line in drawing.lines:
        font = ImageFont.truetype(str(metrics.file(line.face)), line.size * scale, layout_engine=ImageFont.Layout.BASIC)
        pen.text((line.x * scale, line.y * scale), line.text, font=font, fill=line.ink.value, anchor="ls")
    reduced = sheet.resize(size, Image.Resampling.BOX).quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    reduced.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _corners(path: Path) -> Iterator[Point]:
    """The outline as a polygon."""
    last = path.start
    yield last
    for curve in path.curves:
        straight = curve.first in (last, curve.end) and curve.second == curve.end
        for step in (STEPS,) if straight else range(1, STEPS + 1):
            t = step / STEPS
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            points = (last, curve.first, curve.second, curve.end)
            yield (
                sum(weight * point[0] for weight, point in zip(weights, points, strict=True)),
                sum(weight * point[1] for weight, point in zip(weights, points, strict=True)),
            )
        last = curve.end
