"""The page of XHTML that stands for a document when it is given to pandoc: pieces of text with their looks, notes, pictures.

Its classes, written by the readers of this package alone, say what XHTML has no element for; `flow` reads them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from itertools import groupby

from publisher.ingest.office.prepared import SPACE, TAB

TITLE = "publisher-title"
CAPTION = "publisher-caption"
VERSE = "publisher-verse"
FORMAT = "html+epub_html_exts-auto_identifiers"
"""Pandoc's reader for these pages. The extension makes notes of what `epub:type` says are notes (EPUB Structural Semantics 1.1)."""
LARGER = 1.15
"""How many times the usual size a heading has."""
LONGEST_HEADING = 200
"""Characters of a large paragraph that may still be a heading."""
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile("  +")


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece of text is set. `position` is "sup", "sub" or ""; `size` is in points, 0 where unknown; `address` that of a link."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    small_capitals: bool = False
    position: str = ""
    address: str = ""
    size: float = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph: its XHTML, and how many characters of text it has that could be set large or bold."""

    written: str
    look: Look = field(default_factory=Look)
    letters: int = 0


def piece(text: str, look: Look) -> Piece:
    """A piece of text with its tabs and runs of spaces."""
    shown = _SPACES.sub(_signs, text.replace("\t", TAB))
    return Piece(escaped(shown), look, len("".join(text.split())))


def escaped(text: str) -> str:
    """Text as it stands in XHTML, without the signs that no text has."""
    return escape(_NO_TEXT.sub("", text))


def picture(name: str) -> Piece:
    """The stand-in of a picture."""
    return Piece(f'<img src="{escape(name)}" alt="">')


def stands_out(pieces: Iterable[Piece], usual: float) -> bool:
    """Whether a whole paragraph is bold, or short and larger than the text usually is (`usual` in points)."""
    shown = [one for one in pieces if one.letters]
    short = sum(one.letters for one in shown) <= LONGEST_HEADING
    return bool(shown) and all(one.look.bold or (short and usual and one.look.size >= usual * LARGER) for one in shown)


def styled(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a heading or a caption without what all of them are set in: that is how such a line looks, no emphasis."""
    shown = [one.look for one in pieces if one.letters]
    bold, italic, underlined = (
        (all(marks) for marks in zip(*((one.bold, one.italic, one.underlined) for one in shown), strict=True)) if shown else (False,) * 3
    )
    return [
        replace(
            one,
            look=replace(
                one.look,
                bold=one.look.bold and not bold,
                italic=one.look.italic and not italic,
                underlined=one.look.underlined and not underlined,
            ),
        )
        for one in pieces
    ]


def line_of(pieces: Sequence[Piece], bold: bool | None = None) -> str:
    """The XHTML of pieces in order; those of the same look are one. `bold` overrules what they say of it."""
    alike = groupby(pieces, key=lambda one: replace(one.look, size=0))
    return "".join(_marked("".join(one.written for one in group), look, bold) for look, group in alike)


def _marked(written: str, look: Look, bold: bool | None) -> str:
    marks = {
        "sup": look.position == "sup",
        "sub": look.position == "sub",
        "s": look.struck,
        "u": look.underlined and not look.address,
        "i": look.italic,
        "b": look.bold if bold is None else bold,
    }
    for mark, is_set in marks.items():
        if is_set:
            written = f"<{mark}>{written}</{mark}>"
    return f'<a href="{escape(look.address)}">{written}</a>' if look.address else written


def _signs(spaces: re.Match[str]) -> str:
    """Signs for all spaces but the first, at which a line may be broken; at the start of a line for that too."""
    count = len(spaces[0])
    return " " + SPACE * (count - 1) if spaces.start() else SPACE * count


@dataclass(slots=True)
class Page:
    """A page in the making: its blocks and the notes that stand at its end."""

    blocks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def reserve_note(self) -> int:
        """The place of a new note, which may hold notes itself."""
        self.notes.append("")
        return len(self.notes) - 1

    def call(self, place: int, blocks: str) -> Piece:
        """The call of the note at `place`, which says `blocks`."""
        name = f"publisher-note-{place + 1}"
        self.notes[place] = f'<aside epub:type="footnote" id="{name}">{blocks}</aside>'
        return Piece(f'<a epub:type="noteref" href="#{name}">{place + 1}</a>')

    def written(self) -> bytes:
        """The page as bytes."""
        return (
            f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{"".join((*self.blocks, *self.notes))}</body></html>'.encode()
        )
