"""Imposition: which pages stand on which side of which sheet, and that they really do."""

import io

import pikepdf
import pypdfium2
import pytest

from publisher.build.plan import Target
from publisher.build.store import Store
from publisher.build.targets import artefact
from publisher.model.book import Paper
from publisher.render.pdf import pdf
from publisher.render.pdf.imposition import SHEET, imposed, page_count, sides, signatures
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, everything, para


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (4, ((4, 1), (2, 3))),
        (5, ((8, 1), (2, 7), (6, 3), (4, 5))),
        (8, ((8, 1), (2, 7), (6, 3), (4, 5))),
        (13, ((16, 1), (2, 15), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9))),
    ],
)
def test_the_order_of_a_saddle_stitch(pages: int, expected: tuple[tuple[int, int], ...]) -> None:
    assert sides(pages) == expected


def test_a_thick_booklet_is_folded_in_several_signatures() -> None:
    assert signatures(80) == (20,)
    assert signatures(81) == (11, 10)
    order = sides(81)
    assert order[0] == (44, 1)
    assert order[22] == (84, 45)
    assert sorted(page for side in order for page in side) == list(range(1, 85))


@pytest.mark.parametrize("pages", [4, 5, 8, 13, 81, 200])
def test_folding_brings_the_pages_into_order(pages: int) -> None:
    """A sheet folded in the middle shows: right half of the front, then left and right of the back, then left of the front."""
    order, read = sides(pages), []
    for sheets in signatures(pages):
        mine, order = order[: 2 * sheets], order[2 * sheets :]
        fronts, backs = mine[::2], mine[1::2]
        read += [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
        read += [page for front, back in reversed(list(zip(fronts, backs, strict=True))) for page in (back[1], front[0])]
    assert read == list(range(1, len(read) + 1))


def halves(data: bytes) -> list[tuple[str, str]]:
    """The text on the left and on the right half of each side."""
    with pypdfium2.PdfDocument(data) as document:
        found = []
        for page in document:
            text, (width, height) = page.get_textpage(), page.get_size()
            found.append((text.get_text_bounded(0, 0, width / 2, height), text.get_text_bounded(width / 2, 0, width, height)))
        return found


def numbered(count: int) -> bytes:
    """A PDF of A5 pages that bear their numbers."""
    with pikepdf.new() as made:
        for number in range(1, count + 1):
            page = made.add_blank_page(page_size=(419.53, 595.28))
            font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            page.obj.Contents = made.make_stream(f"BT /F1 40 Tf 180 300 Td ({number}) Tj ET".encode())
        buffer = io.BytesIO()
        made.save(buffer)
        return buffer.getvalue()


@pytest.mark.parametrize("pages", [1, 4, 5, 8, 13])
def test_each_side_shows_its_two_pages(pages: int) -> None:
    def shown(number: int) -> str:
        return str(number) if number <= pages else ""

    data = imposed(numbered(pages))
    assert [(left.strip(), right.strip()) for left, right in halves(data)] == [(shown(a), shown(b)) for a, b in sides(pages)]


def test_a_sheet_is_a4_across_and_its_pages_keep_their_size() -> None:
    with pikepdf.open(io.BytesIO(imposed(numbered(5)))) as file:
        assert {tuple(round(float(edge)) for edge in page.mediabox) for page in file.pages} == {(0, 0, round(SHEET[0]), round(SHEET[1]))}
        assert {bytes(part) for page in file.pages for part in page.Contents.read_bytes().split() if part == b"cm"} == {b"cm"}
        for page in file.pages:
            assert all(line.startswith(b"q 1 0 0 1 ") for line in page.Contents.read_bytes().splitlines())


@pytest.mark.pango
def test_a_booklet_keeps_title_language_and_vectors_and_drops_links() -> None:
    laid = pdf(write(everything(), Medium.PRINT), default(), Paper.A5).value
    data = imposed(laid)
    assert data == imposed(laid)
    assert page_count(data) == 2 * -(-page_count(laid) // 4)
    with pikepdf.open(io.BytesIO(data)) as file:
        assert str(file.docinfo["/Title"]) == "Air di Sekitar Kita"
        assert str(file.docinfo["/CreationDate"]).startswith("D:20000101")
        assert str(file.Root.Lang) == "id"
        assert "/StructTreeRoot" not in file.Root
        assert not any("/Annots" in page for page in file.pages)
        assert file.Root.ViewerPreferences.Duplex == pikepdf.Name.DuplexFlipShortEdge
        fonts = [item for item in file.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"]
    assert len(data) < len(laid) * 1.1
    assert fonts


@pytest.mark.pango
def test_a_booklet_says_what_it_is_not_for(tmp_path: object) -> None:
    made = artefact(Target.BOOKLET, book([chapter("air", "Air", para("x"))]), default(), Store(tmp_path))  # type: ignore[arg-type]
    assert [told.code for told in made.diagnostics] == ["OUT022"]
    assert page_count(made.value) % 2 == 0
