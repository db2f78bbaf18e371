"""What stands on the pages of a PDF: glyphs with their places, as values. Nothing here knows the library that read them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """How a glyph is set. `size` is in points as printed, `turned` its direction in whole degrees (0 = to the right)."""

    size: float
    bold: bool = False
    italic: bool = False
    turned: int = 0
    font: str = ""


@dataclass(frozen=True, slots=True)
class Glyph:
    """Characters at a place. In points from the left and the top of the page: `left`, `right`, and `base`, the line they stand on.

    `spaced` says that the file has a space before it, typed or meant.
    """

    text: str
    left: float
    right: float
    base: float
    face: Face
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is read, upright: its size in points, its glyphs in the order of the file, how many pictures it has."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """The pages of a file and what it says of itself: `properties` by their names in the file (Title, Author …)."""

    pages: tuple[Page, ...]
    properties: tuple[tuple[str, str], ...] = ()
    language: str = ""
