# ruff: noqa: INP001 - a script beside the pages, not part of a package
"""Draws the pictures of the README from the sample module, as it comes out of the program now.

    python docs/pictures.py [NAME …]

Each picture is a card: a page of HTML (`pictures.css`) laid out by WeasyPrint, with pages of the module's own PDF files laid over
it as vectors, then drawn once, at two pixels for each pixel of the web page. Same sample, same versions: same bytes.
"""

import io
import sys
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from PIL import Image

from publisher import config
from publisher.build.extract import chapter_only
from publisher.build.project import read_project
from publisher.build.reading import ReadBook, read_book
from publisher.model.book import Book, Edition, Paper
from publisher.render.html import html
from publisher.render.pdf import pdf
from publisher.render.pdf.fonts import own_fonts
from publisher.render.pdf.hyphenation import own_hyphenation
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write
from publisher.render.xhtml.handout import handout

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
STYLE = ROOT / "docs" / "pictures.css"
WIDTH = 1000
"""Width of a card in pixels of a web page; a README is about as wide."""
DENSITY = 2
FINENESS = 3
"""Times each side is drawn larger and then reduced: PDFium puts the edges of small letters on whole pixels."""
COLOURS = 160
LARGEST = 350_000
"""Bytes of a picture: a README should open on a slow line."""
POINT = 72 / 96
"""In pixels of a web page."""
A4 = 297 / 210
"""Height of the paper by its width."""

PASTED = "01-mengenal-kerja-sama-internasional.txt"
NOT_COPIED = "CLN104"
PAIRED = "asean-dan-kerja-sama-regional"
"""The chapter shown in three media: its source has an address, so that its handout has a QR code."""


class MissingPageError(Exception):
    """No page of the sample module has these words on it."""


class TooLargeError(Exception):
    """The picture has this many bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page on a card: which page of which PDF, and where it stands (pixels of a web page, from the top left)."""

    file: bytes
    page: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A picture: what is drawn below the pages, the pages, the height of it all."""

    body: str
    sheets: tuple[Sheet, ...]
    height: float


class Sample:
    """The sample module, made as far as the pictures ask for it."""

    @cached_property
    def read(self) -> ReadBook:
        """The manuscript as it was read, with what was done to it."""
        project = read_project((ROOT,))
        return read_book(project, config.load(project.settings or b""), Edition(), "")

    @cached_property
    def book(self) -> Book:
        """The student's edition."""
        if self.read.book is None:
            raise MissingPageError
        return self.read.book

    @cached_property
    def printed(self) -> bytes:
        """The PDF of the book."""
        return pdf(write(self.book, Medium.PRINT, Paper.A4), default(), Paper.A4).value

    @cached_property
    def handout(self) -> bytes:
        """The handout of the chapter shown in three media."""
        return pdf(handout(chapter_only(self.book, PAIRED)), default(), Paper.A4, ("handout.css",)).value

    @cached_property
    def phone(self) -> bytes:
        """The HTML file of that chapter, under its own style sheet, on pages as wide and high as a small phone."""
        made = html(write(chapter_only(self.book, PAIRED), Medium.HTML), default()).decode()
        return _laid_out(made.replace("</style>", "@page { size: 360px 720px; margin: 24px 0 0 }\n</style>"))

    @cached_property
    def removed(self) -> frozenset[int]:
        """Lines of the pasted article that do not go into the book: page chrome, and the caption of a picture that was not copied."""
        chrome = (change.span for change in self.read.changes if not change.after)
        captions = (told.span for told in self.read.diagnostics if told.code == NOT_COPIED and told.span)
        gone = (span for span in (*chrome, *captions) if span.source == PASTED)
        return frozenset(line for span in gone for line in range(span.first_line, span.last_line + 1))


def paste_to_page(sample: Sample) -> Card:
    """A pasted article as it is, with the lines that are taken out shaded, and the first page of its chapter."""
    width, top = 455.0, 24.0
    height, left = width * A4, WIDTH - 24 - width
    editor, arrow = left - 84, left - 51
    lines = (ROOT / "chapters" / PASTED).read_text(encoding="utf-8").splitlines()
    gone = _with_empty_lines(sample.removed, lines)
    rows = "".join(_row(number, line, gone=number in gone) for number, line in enumerate(lines, start=1))
    body = (
        f'<div class="editor" style="left: 24px; top: {top}px; width: {editor}px; height: {height}px">'
        f'<div class="bar">{escape(PASTED)}</div><table>{rows}</table></div>'
        f'<svg style="left: {arrow}px; top: {top + height / 2 - 18}px" width="38" height="36" viewBox="0 0 38 36">'
        '<path fill="none" stroke="#14507a" stroke-width="4" stroke-linecap="round" d="M3 18 H33 M21 5 L34 18 L21 31"/></svg>'
        + _caption(24, top + height + 8, editor, "As pasted. Shaded: what does not go into the book; the report lists it.")
        + _caption(left, top + height + 8, width, "The first page of the chapter in the PDF.")
    )
    page = _page_with(sample.printed, "Mengenal Kerja Sama", "Perhatikan benda-benda")
    return Card(body=body, sheets=(_sheet(sample.printed, page, left, top, width),), height=top + height + 46)


def spread(sample: Sample) -> Card:
    """Two facing pages with figures, formulas, an example, a footnote and definitions in the margin."""
    width, top = 475.0, 24.0
    verso = _page_with(sample.printed, "Gambar 7.1", "Gambar 7.2", "D. Janji Indonesia")
    left = _sheet(sample.printed, verso, 25, top, width)
    return Card(body="", sheets=(left, _sheet(sample.printed, verso + 1, 500, top, width)), height=top + width * A4 + 24)


def media(sample: Sample) -> Card:
    """One chapter on a printed page, on a phone, and as a handout whose last page has the address of its source as a QR code."""
    gap, top = 18.0, 24.0
    width = (WIDTH - 48 - 3 * gap) / (3 + A4 / 2)
    height = width * A4
    screen = height / 2
    print_, phone, first, last = (24.0, 24 + width + gap, 24 + width + screen + 2 * gap, WIDTH - 24 - width)
    figure = ("Gambar 3.1", "Perjanjian Persahabatan")
    end = _page_with(sample.handout, "Baca artikel")
    sheets = (
        _sheet(sample.printed, _page_with(sample.printed, *figure), print_, top, width),
        _sheet(sample.phone, _page_with(sample.phone, *figure), phone + 7, top + 14, screen - 14, (height - 28) / (screen - 14)),
        _sheet(sample.handout, 0, first, top, width),
        _sheet(sample.handout, end, last, top, width),
    )
    body = (
        f'<div class="phone" style="left: {phone}px; top: {top}px; width: {screen}px; height: {height}px"></div>'
        + _caption(print_, top + height + 8, width, "PDF, to print")
        + _caption(phone, top + height + 8, screen, "HTML and EPUB")
        + _caption(first, top + height + 8, width, "Handout: first page")
        + _caption(last, top + height + 8, width, "Handout: last page, with a QR code")
    )
    return Card(body=body, sheets=sheets, height=top + height + 46)


def parts(sample: Sample) -> Card:
    """Cover, contents, exercises, glossary and index, small."""
    pages = {
        "Cover": 0,
        "Contents": _page_with(sample.printed, "Daftar Isi", "Bab 2"),
        "Exercises": _page_with(sample.printed, "Pilihlah satu jawaban", "LATIHAN 4.1"),
        "Glossary": _page_with(sample.printed, "Glosarium", "Definisi bertanda"),
        "Index": _page_with(sample.printed, "Indeks", "Nomor halaman"),
    }
    gap, top = 20.0, 24.0
    width = (WIDTH - 48 - gap * (len(pages) - 1)) / len(pages)
    lefts = [24 + number * (width + gap) for number in range(len(pages))]
    sheets = tuple(_sheet(sample.printed, page, left, top, width) for page, left in zip(pages.values(), lefts, strict=True))
    body = "".join(_caption(left, top + width * A4 + 8, width, words) for words, left in zip(pages, lefts, strict=True))
    return Card(body=body, sheets=sheets, height=top + width * A4 + 46)


PICTURES = {"paste-to-page": paste_to_page, "spread": spread, "media": media, "parts": parts}


def drawn(card: Card) -> bytes:
    """The card as a PNG file of few colours. Raises TooLargeError where it is larger than a README should carry."""
    image = _rasterised(_composed(card))
    few = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    if len(out.getvalue()) > LARGEST:
        raise TooLargeError(len(out.getvalue()))
    return out.getvalue()


def _composed(card: Card) -> bytes:
    """The card as a PDF of one page."""
    frames = "".join(f'<div class="sheet" style="{_place(one)}"></div>' for one in card.sheets)
    size = f"@page {{ size: {WIDTH}px {card.height}px; margin: 0 }}"
    ground = _laid_out(f"<!DOCTYPE html><style>{size}{STYLE.read_text(encoding='utf-8')}</style><body>{card.body}{frames}</body>")
    with pikepdf.open(io.BytesIO(ground)) as document:
        for one in card.sheets:
            with pikepdf.open(io.BytesIO(one.file)) as source:
                document.pages[0].add_overlay(source.pages[one.page], _rectangle(one, card.height))
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _rasterised(file: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(file)
    try:
        image: Image.Image = document[0].render(scale=FINENESS * DENSITY / POINT, may_draw_forms=False).to_pil().convert("RGB")
    finally:
        document.close()
    return image.reduce(FINENESS)


def _laid_out(page: str) -> bytes:
    with own_fonts(), own_hyphenation():
        from weasyprint import HTML
        from weasyprint.text.fonts import FontConfiguration

        made: bytes = HTML(string=page, media_type="screen").write_pdf(font_config=FontConfiguration())
    return made


def _page_with(file: bytes, *words: str) -> int:
    """The first page, from 0, on which all of `words` stand. Raises MissingPageError."""
    document: Any = pypdfium2.PdfDocument(file)
    try:
        for number, page in enumerate(document):
            text = " ".join(page.get_textpage().get_text_range().replace("\xa0", " ").split()).casefold()
            if all(word.casefold() in text for word in words):
                return number
    finally:
        document.close()
    raise MissingPageError(*words)


def _sheet(file: bytes, page: int, left: float, top: float, width: float, shape: float = A4) -> Sheet:
    return Sheet(file=file, page=page, left=left, top=top, width=width, height=width * shape)


def _place(one: Sheet) -> str:
    return f"left: {one.left}px; top: {one.top}px; width: {one.width}px; height: {one.height}px"


def _rectangle(one: Sheet, height: float) -> pikepdf.Rectangle:
    """Where the page stands, in points from the bottom left."""
    bottom = height - one.top - one.height
    return pikepdf.Rectangle(*(side * POINT for side in (one.left, bottom, one.left + one.width, bottom + one.height)))


def _with_empty_lines(gone: frozenset[int], lines: list[str]) -> frozenset[int]:
    """`gone` with the single empty lines between two of them."""
    between = (number for number, line in enumerate(lines, start=1) if not line.strip() and {number - 1, number + 1} <= gone)
    return gone.union(between)


def _row(number: int, line: str, *, gone: bool) -> str:
    kind = "gone" if gone else "kept"
    return f'<tr class="{kind}"><th>{number}</th><td>{escape(line)}</td></tr>'


def _caption(left: float, top: float, width: float, words: str) -> str:
    return f'<p style="left: {left}px; top: {top}px; width: {width}px">{escape(words)}</p>'


def main(names: list[str]) -> None:
    """Writes the pictures of those names, all without any."""
    sample = Sample()
    FOLDER.mkdir(exist_ok=True)
    for name in names or PICTURES:
        data = drawn(PICTURES[name](sample))
        (FOLDER / f"{name}.png").write_bytes(data)
        print(f"docs/pictures/{name}.png, {len(data) // 1000} kB")  # noqa: T201 - a script says what it wrote


if __name__ == "__main__":
    main(sys.argv[1:])
