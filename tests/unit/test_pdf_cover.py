"""The cover as a page of the PDF: the whole paper, tagged as a figure with its words, before a title page on the right."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from publisher.model.book import Paper, Publication
from publisher.render import theme, xhtml
from publisher.render.pdf import pdf
from tests.builders import book, chapter, para

pytestmark = pytest.mark.pango
SIZES = {Paper.A4: (210, 297), Paper.F4: (215, 330), Paper.B5: (176, 250), Paper.A5: (148, 210)}
POINT = 25.4 / 72


def written(paper: Paper, *, cover: bool = True) -> Publication:
    whole = book([chapter("air", "Air", para("Air mengalir."))], title="Air Kita", authors=("Tim Penyusun",), year="2025")
    return xhtml.write(replace(whole, style=replace(whole.style, cover=cover)), xhtml.Medium.PRINT, paper)


def laid_out(paper: Paper, *, cover: bool = True) -> bytes:
    result = pdf(written(paper, cover=cover), theme.default(), paper)
    assert result.diagnostics == ()
    return result.value


def text_of(data: bytes, page: int) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return str(document[page].get_textpage().get_text_range())
    finally:
        document.close()


@pytest.mark.parametrize("paper", list(Paper))
def test_the_drawing_covers_the_whole_paper(paper: Paper) -> None:
    document = pypdfium2.PdfDocument(laid_out(paper))
    page = document[0]
    assert [round(length * POINT) for length in page.get_size()] == list(SIZES[paper])
    picture = page.render(scale=0.5).to_pil().convert("L")
    document.close()
    width, height = picture.size
    left, right = (picture.crop((x, height // 3, x + 3, height * 4 // 5)) for x in (0, width - 3))
    assert min(left.getextrema()[0], right.getextrema()[0]) < 128  # type: ignore[type-var, operator]


def test_its_words_are_text_and_nothing_else_is_on_the_page() -> None:
    assert text_of(laid_out(Paper.A4), 0).split() == ["Air", "Kita", "Tim", "Penyusun", "2025"]


def test_it_is_tagged_as_a_figure_with_its_words() -> None:
    with pikepdf.open(io.BytesIO(laid_out(Paper.A4))) as document:
        figures = [one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == ["Sampul. Air Kita. Tim Penyusun. 2025"]


def test_the_title_page_is_on_the_right_with_and_without_cover() -> None:
    assert text_of(laid_out(Paper.A4), 1).strip() == ""
    assert "Air Kita" in text_of(laid_out(Paper.A4), 2)
    assert "Air Kita" in text_of(laid_out(Paper.A4, cover=False), 0)


def test_the_same_book_gives_the_same_cover() -> None:
    assert laid_out(Paper.A5) == laid_out(Paper.A5)
