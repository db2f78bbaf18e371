"""The one doorway to PDFium: bytes of a PDF → pages of glyphs. It is handed bytes, never a path, and opens nothing else.

PDFium is the PDF library of a browser, made for hostile files; what it cannot read is a SourceError here. Coordinates: PDF has
its origin at the bottom left of the page and turns pages on display only (ISO 32000-2, 8.3.2.3); here all pages are upright.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from publisher.errors import SourceError
from publisher.ingest.pdf.glyphs import Document, Face, Glyph, Page
from publisher.ingest.pdf.wording import readable
from publisher.source import SourceFile

MOST_PAGES = 600
MOST_CHARACTERS = 3_000_000
_MOST_PICTURES = 2_000
_SMALLEST_PICTURE = 36.0
"""Points: smaller pictures are bullets and ornaments."""
_BOLD = re.compile(r"bold|black|heavy|demi|cmbx|cmb10|cmssbx|-bd|ultra", re.IGNORECASE)
_LIGHT_BOLD = re.compile(r"semilight|demilight", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|slanted|kursiv|cmti|cmsl|cmmi|-it\b|-ital", re.IGNORECASE)
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
"""Font flags of ISO 32000-2, table 121."""
_FILL_AND_STROKE = 2
_PROPERTIES = ("Title", "Author", "Keywords", "Creator", "Producer", "CreationDate")
_PASSWORD = 4
"""FPDF_ERR_PASSWORD of fpdfview.h."""


def document_of(source: SourceFile) -> Document:
    """All pages of a file. SourceError for one that is locked (SRC121), no PDF (SRC122) or beyond the bounds (SRC123)."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as refused:
        code = "SRC121" if getattr(refused, "err_code", 0) == _PASSWORD else "SRC122"
        raise SourceError(code, file=source.id) from None
    with document:
        if not len(document):
            raise SourceError("SRC122", file=source.id)
        if len(document) > MOST_PAGES:
            raise SourceError("SRC123", file=source.id, count=len(document), limit=MOST_PAGES)
        properties = document.get_metadata_dict()
        known = tuple((name, properties.get(name, "")) for name in _PROPERTIES)
        return Document(_pages(document, source), known, _language(document))


def _language(document: Any) -> str:  # noqa: ANN401
    from pypdfium2 import raw

    units = (ctypes.c_ushort * 40)()
    raw.FPDFCatalog_GetLanguage(document.raw, units, len(units))
    return "".join(map(chr, units)).partition("\0")[0]


def _pages(document: Any, source: SourceFile) -> tuple[Page, ...]:  # noqa: ANN401
    import pypdfium2

    pages: list[Page] = []
    count = 0
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            pages.append(Page(0, 0, ()))  # a broken page among whole ones: told as a page without text
            continue
        reader = _Reader(page, MOST_CHARACTERS - count)
        read = reader.read()
        page.close()
        count += reader.characters
        if count > MOST_CHARACTERS:
            raise SourceError("SRC124", file=source.id, page=number + 1, limit=MOST_CHARACTERS)
        pages.append(read)
    return tuple(pages)


class _Character(NamedTuple):
    """A character where PDFium says it is: its box and the point where it begins, from the bottom left."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    across: float
    up: float
    face: Face
    spaced: bool


@dataclass(slots=True)
class _Reader:
    """Reads one page. What is asked of each character is asked once for each run of text or font where it can be."""

    page: Any
    most: int
    characters: int = 0
    faces: dict[object, Face] = field(default_factory=dict)
    fonts: dict[object, tuple[str, bool, bool]] = field(default_factory=dict)

    def read(self) -> Page:
        """The glyphs of the page, turned upright."""
        from pypdfium2 import raw

        text = raw.FPDFText_LoadPage(self.page.raw)
        if not text:
            return Page(0, 0, ())
        try:
            found = list(self._characters(raw, text))
        finally:
            raw.FPDFText_ClosePage(text)
        left, bottom, right, top = self.page.get_bbox()
        turns = Counter(one.face.turned for one in found)
        most = max(turns, key=lambda turn: (turns[turn], -turn)) if turns else 0
        turn = most if most in (90, 180, 270) else 0
        size = (top - bottom, right - left) if turn in (90, 270) else (right - left, top - bottom)
        return Page(*size, tuple(_placed(one, turn, (left, bottom, right, top)) for one in found), self._pictures(raw))

    def _characters(self, raw: Any, text: Any) -> Iterator[_Character]:  # noqa: ANN401
        box, across, up = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        spaced = False
        self.characters = max(0, raw.FPDFText_CountChars(text))
        for index in range(min(self.characters, self.most)):
            code = raw.FPDFText_GetUnicode(text, index)
            if raw.FPDFText_IsGenerated(text, index) == 1 or code in (0x20, 0xA0, 0x09, 0x0A, 0x0D, 0x3000):
                spaced = True
                continue
            raw.FPDFText_GetLooseCharBox(text, index, box)
            raw.FPDFText_GetCharOrigin(text, index, across, up)
            face = self._face(raw, text, index)
            yield _Character(readable(code, face.font), box.left, box.bottom, box.right, box.top, across.value, up.value, face, spaced)
            spaced = False

    def _face(self, raw: Any, text: Any, index: int) -> Face:  # noqa: ANN401
        thing = raw.FPDFText_GetTextObject(text, index)
        key = ctypes.addressof(thing.contents) if thing else None
        known = self.faces.get(key) if key is not None else None
        if known is None:
            matrix = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(text, index, matrix)
            size = float(raw.FPDFText_GetFontSize(text, index)) * (math.hypot(matrix.c, matrix.d) or 1.0)
            turned = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
            font, bold, italic = self._font(raw, thing) if thing else ("", False, False)
            stroked = bool(thing) and raw.FPDFTextObj_GetTextRenderMode(thing) == _FILL_AND_STROKE
            known = Face(round(abs(size), 1) or 1.0, bold or stroked, italic, turned, font)
            self.faces[key] = known
        return known

    def _font(self, raw: Any, thing: Any) -> tuple[str, bool, bool]:  # noqa: ANN401
        font = raw.FPDFTextObj_GetFont(thing)
        key = ctypes.addressof(font.contents) if font else None
        if key is None:
            return "", False, False
        if key not in self.fonts:
            buffer = ctypes.create_string_buffer(128)
            raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
            name = buffer.value.decode("latin-1").partition("+")[2] or buffer.value.decode("latin-1")
            flags, angle = max(0, raw.FPDFFont_GetFlags(font)), ctypes.c_int()
            leaning = bool(raw.FPDFFont_GetItalicAngle(font, angle)) and angle.value != 0
            bold = bool(flags & _BOLD_FLAG) or (_BOLD.search(name) is not None and _LIGHT_BOLD.search(name) is None)
            self.fonts[key] = name, bold, leaning or bool(flags & _ITALIC_FLAG) or _ITALIC.search(name) is not None
        return self.fonts[key]

    def _pictures(self, raw: Any) -> int:  # noqa: ANN401
        count = 0
        for index in range(min(raw.FPDFPage_CountObjects(self.page.raw), _MOST_PICTURES)):
            thing = raw.FPDFPage_GetObject(self.page.raw, index)
            if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_IMAGE:
                continue
            sides = [ctypes.c_float() for _ in range(4)]
            raw.FPDFPageObj_GetBounds(thing, *sides)
            left, bottom, right, top = (side.value for side in sides)
            count += right - left >= _SMALLEST_PICTURE and top - bottom >= _SMALLEST_PICTURE
        return count


def _placed(one: _Character, turn: int, box: tuple[float, float, float, float]) -> Glyph:
    """A character with the origin at the top left of the page, which is turned so that text running in direction `turn` is upright."""
    left, bottom, right, top = box
    match turn:
        case 90:
            start, end, base = one.bottom - bottom, one.top - bottom, one.across - left
        case 270:
            start, end, base = top - one.top, top - one.bottom, right - one.across
        case 180:
            start, end, base = right - one.right, right - one.left, one.up - bottom
        case _:
            start, end, base = one.left - left, one.right - left, top - one.up
    face = one.face if not turn else replace(one.face, turned=(one.face.turned - turn) % 360)
    return Glyph(one.text, start, end, base, face, one.spaced)
