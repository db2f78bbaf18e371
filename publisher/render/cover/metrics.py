"""Widths of text, from the font files themselves: the same on each machine, with or without Pango."""

from functools import cache
from pathlib import Path
from typing import Any

from publisher.render.cover.shapes import Face
from publisher.render.fonts import folders


def width(text: str, face: Face, size: float) -> float:
    """Width of `text` in the unit of `size`, without kerning, which in this family makes text narrower."""
    advances, fallback, units = _advances(face)
    return sum(advances.get(ord(character), fallback) for character in text) * size / units


@cache
def file(face: Face) -> Path:
    """The font file of a face."""
    return next(folder / f"{face}.ttf" for folder in folders() if (folder / f"{face}.ttf").is_file())


@cache
def _advances(face: Face) -> tuple[dict[int, int], int, int]:
    """Advance of each character, of the glyph that stands for a missing one, and units in the em."""
    from fontTools.ttLib import TTFont

    with TTFont(file(face), lazy=True) as font:
        metrics: Any = font["hmtx"]
        advances = {code: metrics[glyph][0] for code, glyph in font.getBestCmap().items()}
        return advances, metrics[".notdef"][0], font["head"].unitsPerEm
