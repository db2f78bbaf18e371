"""Files that go to a copy machine or a printer: fonts inside, nothing off the page, every page the size it is sold as."""

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pytest

from publisher.model.book import Paper
from publisher.render import xhtml
from publisher.render.pdf import pdf
from publisher.render.pdf.imposition import imposed
from publisher.render.theme import default
from tests.sample import all_parts

pytestmark = pytest.mark.pango
SIZES = {Paper.A4: (210, 297), Paper.F4: (215, 330), Paper.B5: (176, 250), Paper.A5: (148, 210)}
"""Widths and heights in millimetres."""
MILLIMETRE = 72 / 25.4
SLACK = 1.0
"""Points that a letter may stand over the edge, as the box of a letter is larger than its ink."""


@pytest.fixture(scope="module")
def small() -> bytes:
    """The book with every part, its cover first, on A5."""
    return laid_out(Paper.A5)


def laid_out(paper: Paper) -> bytes:
    return pdf(xhtml.write(all_parts(), xhtml.Medium.PRINT, paper), default(), paper).value


def fonts_left_out(data: bytes) -> set[str]:
    """Names of fonts whose letters are not in the file."""
    with pikepdf.open(io.BytesIO(data)) as file:
        fonts = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        drawn = [one for one in fonts if one.Subtype not in ("/Type0", "/Type3")]
        assert fonts
        return {
            str(font.BaseFont) for font in drawn if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.get("/FontDescriptor", {}))
        }


def text_off_the_page(data: bytes) -> Iterator[tuple[int, str]]:
    """Pages from 1, each with a letter that the trimmed page cuts or loses."""
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document, start=1):
            left, bottom, right, top = page.get_trimbox()
            text = page.get_textpage()
            for place in range(text.count_chars()):
                x1, y1, x2, y2 = text.get_charbox(place)
                inside = left - SLACK <= x1 and bottom - SLACK <= y1 and x2 <= right + SLACK and y2 <= top + SLACK
                if not inside and (letter := text.get_text_range(place, 1).strip()):
                    yield number, letter


def sizes(data: bytes) -> set[tuple[int, int]]:
    """The sizes of all pages in millimetres; the page is what is seen, what is cut and what is printed."""
    with pikepdf.open(io.BytesIO(data)) as file:
        found = {tuple(round(float(edge) / MILLIMETRE, 1) for edge in box) for page in file.pages for box in (page.mediabox, page.trimbox)}
        assert {box[:2] for box in found} == {(0, 0)}
        return {(round(box[2]), round(box[3])) for box in found}


@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4, Paper.B5])
def test_a_book_is_whole_on_its_paper(paper: Paper) -> None:
    data = laid_out(paper)
    assert (fonts_left_out(data), list(text_off_the_page(data)), sizes(data)) == (set(), [], {SIZES[paper]})


def test_a_small_book_and_its_booklet_are_whole(small: bytes) -> None:
    assert (fonts_left_out(small), list(text_off_the_page(small)), sizes(small)) == (set(), [], {SIZES[Paper.A5]})
    booklet = imposed(small)
    assert (fonts_left_out(booklet), list(text_off_the_page(booklet)), sizes(booklet)) == (set(), [], {(297, 210)})


def test_faults_are_found() -> None:
    with pikepdf.new() as made:
        page = made.add_blank_page(page_size=(419.53, 595.28))
        font = made.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica))
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.obj.Contents = made.make_stream(b"BT /F1 40 Tf 380 300 Td (AB) Tj ET")
        buffer = io.BytesIO()
        made.save(buffer)
    data = buffer.getvalue()
    assert fonts_left_out(data) == {"/Helvetica"}
    assert list(text_off_the_page(data)) == [(1, "B")]
    assert sizes(data) == {(148, 210)}
