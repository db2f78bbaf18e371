"""PDF files: columns, running lines, notes, tables, headings by their size; what cannot be read is refused with a way out."""

import io
from pathlib import Path

import pikepdf
import pytest

from publisher.build import pipeline
from publisher.cli import run
from publisher.config import Settings
from publisher.diagnostics import Result
from publisher.errors import ExitCode, SourceError
from publisher.ingest import capture
from publisher.ingest.pdf import pages
from publisher.model.block import Paragraph, Table
from publisher.model.inline import Emphasis, NoteRef, Strong, Subscript, Superscript
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import Capture, CapturedBlock, Hint, SourceFile
from tests.pdf import Words, pdf
from tests.pdf import column as page

RIVER = """\
Sungai itu mengalir tenang sepanjang tahun dan menjadi sumber air bagi sawah di sekitar-
nya. Pada musim kemarau airnya surut, tetapi tidak pernah kering. Anak-anak kampung di
kedua tepinya mandi dan memancing sepulang sekolah bersama kawan-kawan mereka."""
RICE = """\
Sawah di tepi sungai ditanami padi dua kali setahun. Di antara dua musim tanam petani me-
nanam kedelai dan kacang hijau supaya tanah tetap subur. Pematangnya ditanami sayur-
mayur yang dijual di pasar desa setiap hari Senin dan hari Kamis pagi."""


def source(data: bytes) -> SourceFile:
    return SourceFile(SourceId("artikel.pdf"), "pdf", data)


def read(*sheets: list[Words], **information: str) -> Result[Capture]:
    return capture(source(pdf(list(sheets), information)))


def words(result: Result[Capture]) -> list[str]:
    return [plain_text(block.content) for block in result.value.blocks if block.block is None]


def codes(result: Result[Capture]) -> set[str]:
    return {one.code for one in (*result.diagnostics, *result.changes)}


def refusal(data: bytes) -> str:
    with pytest.raises(SourceError) as refused:
        capture(source(data))
    return refused.value.code


def block(result: Result[Capture], text: str) -> CapturedBlock:
    return next(one for one in result.value.blocks if text in plain_text(one.content))


def test_rows_become_paragraphs_parted_by_space() -> None:
    result = read(page(f"{RIVER}\n\n{RICE}"))
    assert len(words(result)) == 2
    assert words(result)[0].startswith("Sungai itu mengalir")
    assert words(result)[1].endswith("Kamis pagi.")
    assert {one.hint for one in result.value.blocks} == {Hint.PARAGRAPH}


def test_words_broken_at_line_ends_are_joined() -> None:
    result = read(page(f"{RIVER}\n\n{RICE}"))
    assert "sawah di sekitarnya. Pada" in words(result)[0]
    assert "petani menanam kedelai" in words(result)[1]
    assert "sayur-mayur" in words(result)[1]
    joined = [(one.before, one.after) for one in result.changes if one.code == "SRC125"]
    assert joined == [("sekitar-nya.", "sekitarnya."), ("me-nanam", "menanam")]


def test_each_word_keeps_its_line() -> None:
    first = read(page(RIVER)).value.blocks[0]
    assert (first.span.first_line, first.span.last_line) == (1, 3)
    assert first.span.line_at(plain_text(first.content).index("Anak-anak")) == 2
    assert first.span.line_at(plain_text(first.content).index("memancing")) == 3


def test_indented_first_lines_begin_paragraphs() -> None:
    indent = " " * 14
    result = read(page(f"{RIVER}\n{indent}{RICE}\n{indent}{RICE}\n{indent}{RICE}"))
    assert [one[:10] for one in words(result)] == ["Sungai itu", "Sawah di t", "Sawah di t", "Sawah di t"]


def test_headings_by_size_and_by_weight() -> None:
    sheet = [
        Words(72, 90, "Sungai dan Sawah", 20, "bold"),
        *page(RIVER, top=130),
        Words(72, 200, "Air bagi Sawah", 14, "bold"),
        *page(RICE, top=222),
        Words(72, 290, "Musim tanam", 11, "bold"),
        *page(RICE, top=306),
        Words(72, 380, "Hidup di Tepi Sungai", 14, "bold"),
        *page(RIVER, top=402),
    ]
    result = read(sheet)
    found = {plain_text(one.content): (one.hint, one.level, one.bold) for one in result.value.blocks if one.hint is not Hint.PARAGRAPH}
    assert found == {
        "Sungai dan Sawah": (Hint.TITLE, 0, True),
        "Air bagi Sawah": (Hint.HEADING, 2, True),
        "Musim tanam": (Hint.LINE, 0, True),
        "Hidup di Tepi Sungai": (Hint.HEADING, 2, True),
    }
    chapter = pipeline.import_chapter(source(pdf([sheet])), Settings()).value.chapters[0]
    assert plain_text(chapter.title) == "Sungai dan Sawah"
    assert [plain_text(one.title) for one in chapter.sections] == ["Air bagi Sawah", "Hidup di Tepi Sungai"]
    assert [plain_text(one.title) for one in chapter.sections[0].sections] == ["Musim tanam"]


LEFT = """\
Pasar terapung adalah pasar tempat para
pedagang menjajakan dagangan dari perahu
kecil. Sejak pagi buta perahu berkumpul di
muara. Pembeli datang dengan perahu pula,
dan tawar-menawar terjadi di atas air yang
tenang. Yang dijual ialah sayur, buah, dan"""
ACROSS = "Ringkasan ini membentang melewati kedua kolom di halaman ini, lalu kolom itu dimulai lagi."
RIGHT = """\
hasil bumi lain dari kebun di hulu sungai.
Menjelang siang perahu pulang satu demi
satu, dan muara itu sunyi kembali sampai
esok pagi. Wisatawan senang berkunjung
ke sana untuk melihat keramaiannya, lalu
membeli makanan dari perahu dapur."""


def test_columns_are_read_one_after_the_other() -> None:
    sheet = [
        *page("Pasar terapung di muara sungai, tempat jual beli yang ramai sejak pagi buta sampai siang hari di Kalimantan."),
        *page(LEFT, top=140),
        *page(RIGHT, left=320, top=140),
        Words(72, 260, ACROSS),
        *page(RIGHT, top=300),
        *page(LEFT, left=320, top=300),
    ]
    found = words(read(sheet))
    assert len(found) == 5
    assert "sayur, buah, dan hasil bumi lain" in found[1]
    assert found[1].endswith("perahu dapur.")
    assert found[2].startswith("Ringkasan ini")
    assert found[3].startswith("hasil bumi lain")


def test_the_margin_is_read_after_the_text() -> None:
    beside = page("muara tempat\nsungai bertemu\nlaut; pasar\nterapung pasar\ndi atas air", left=530, top=104, size=8, pitch=11)
    found = words(read([*page(f"{RIVER}\n{RICE}"), *beside]))
    assert found[0].startswith("Sungai itu mengalir")
    assert "sumber air bagi sawah di sekitarnya. Pada musim kemarau airnya surut" in found[0]
    assert " ".join(found[1:]) == "muara tempat sungai bertemu laut; pasar terapung pasar di atas air"


def test_running_heads_and_page_numbers_are_changes() -> None:
    texts = enumerate((RIVER, RICE, LEFT), 3)
    sheets = [
        [Words(72, 40, "Majalah Sungai 7", 9), *page(text, top=90), Words(290, 800, f"Halaman {number}", 9)] for number, text in texts
    ]
    result = capture(source(pdf(sheets)))
    assert [one.before for one in result.changes if one.code == "SRC127"] == [
        "Majalah Sungai 7",
        "Halaman 3",
        "Majalah Sungai 7",
        "Halaman 4",
        "Majalah Sungai 7",
        "Halaman 5",
    ]
    assert [one[:6] for one in words(result)] == ["Sungai", "Sawah ", "Pasar "]


def test_paragraphs_go_on_over_pages() -> None:
    lines = RIVER.split("\n")
    found = words(read(page("\n".join(lines[:2]), top=770), page(lines[2])))
    assert len(found) == 1
    assert "kampung di kedua tepinya" in found[0]


def test_footnotes_find_their_marks() -> None:
    sheet = [
        Words(72, 100, "Pasar terapung sudah ada sejak abad kedelapan belas"),
        Words(326, 96, "1", 6),
        Words(331, 100, "di muara sungai itu."),
        *page(RIVER, top=130),
        Words(72, 750, "1", 5),
        Words(76, 754, "Menurut catatan para pelaut yang singgah di sana.", 8.5),
    ]
    result = read(sheet)
    first = result.value.blocks[0]
    assert [type(one) for one in first.content].count(NoteRef) == 1
    note = result.value.notes[0].blocks[0]
    assert isinstance(note, Paragraph)
    assert plain_text(note.content) == "Menurut catatan para pelaut yang singgah di sana."
    assert "SRC129" in codes(result)


def test_a_footnote_without_its_mark_is_kept() -> None:
    result = read([*page(RIVER), Words(72, 754, "2", 5), Words(76, 757, "Menurut catatan para pelaut.", 8.5)], page(RICE))
    assert words(result)[1] == "Menurut catatan para pelaut."
    assert result.value.notes == ()
    assert "SRC134" in codes(result)


def test_raised_and_lowered_figures() -> None:
    sheet = [
        Words(72, 100, "Luasnya 20 km"),
        Words(143.5, 96, "2", 7),
        Words(150, 100, "dan airnya ialah H"),
        Words(238.8, 102, "2", 7),
        Words(242.8, 100, "O murni."),
    ]
    content = read(sheet).value.blocks[0].content
    assert plain_text(content) == "Luasnya 20 km2 dan airnya ialah H2O murni."
    assert [type(one) for one in content if isinstance(one, Superscript | Subscript)] == [Superscript, Subscript]


def test_bold_and_italic_words_stay() -> None:
    sheet = [
        Words(72, 100, "Ikan"),
        Words(96, 100, "Osphronemus", font="italic"),
        Words(170, 100, "hidup di"),
        Words(215, 100, "air tenang", font="bold"),
        Words(275, 100, "saja."),
    ]
    content = read([*sheet, *page(RIVER, top=120)]).value.blocks[0].content
    assert [plain_text(one.content) for one in content if isinstance(one, Emphasis | Strong)] == ["Osphronemus", "air tenang"]


def test_tables_by_their_columns() -> None:
    rows = [("Hewan", "Makanan", "Habitat"), ("Kambing", "rumput", "padang"), ("Elang", "tikus", "gunung"), ("Katak", "serangga", "sawah")]
    cells = [
        Words(left, 200 + 16 * number, text) for number, row in enumerate(rows) for left, text in zip((72, 200, 330), row, strict=True)
    ]
    result = read([*page(RIVER), *cells, *page(RICE, top=300)])
    table = result.value.blocks[1].block
    assert isinstance(table, Table)
    assert [plain_text(cell.content) for cell in table.head] == ["Hewan", "Makanan", "Habitat"]
    assert [[plain_text(cell.content) for cell in row] for row in table.rows][2] == ["Katak", "serangga", "sawah"]


def test_lines_of_a_contents_list_are_no_table() -> None:
    rows = [
        ("Hulu sungai", ". . . . . . . . . . . .", "3"),
        ("Hilir sungai", ". . . . . . . . . . . .", "7"),
        ("Muara", ". . . . . . . . . .", "9"),
    ]
    cells = [Words(left, 200 + 16 * at, text) for at, row in enumerate(rows) for left, text in zip((72, 200, 400), row, strict=True)]
    found = read([*page(RIVER), *cells, *page(RICE, top=300)])
    assert not any(isinstance(one.block, Table) for one in found.value.blocks)
    assert sum("Hilir sungai" in text for text in words(found)) == 1


def test_lists_keep_their_markers() -> None:
    long = "1. jala dan bambu yang panjang untuk menangkap ikan di tepi sungai yang dalam,\n    termasuk tali pengikatnya;"
    found = words(read(page(f"Alat yang perlu disiapkan:\n{long}\n2. ember;\n3. perahu kecil.\n\n{RIVER}")))
    assert found[1] == "1. jala dan bambu yang panjang untuk menangkap ikan di tepi sungai yang dalam, termasuk tali pengikatnya;"
    assert found[2:4] == ["2. ember;", "3. perahu kecil."]


def test_words_across_the_page_are_told() -> None:
    result = read([*page(RIVER), Words(200, 500, "DRAF", 60, turn=45), Words(30, 500, "Unduhan sekolah", 8, turn=90)])
    assert {one.before for one in result.changes if one.code == "SRC130"} == {"DRAF", "Unduhan sekolah"}
    assert len(words(result)) == 1


def test_a_page_printed_sideways_is_read() -> None:
    lines = [Words(100 + 14 * number, 780, line, turn=90) for number, line in enumerate(RIVER.split("\n"))]
    assert words(read(lines)) == words(read(page(RIVER)))


def test_letter_spaced_headings_are_words() -> None:
    spaced = [Words(72 + 18 * number, 90, letter, 16) for number, letter in enumerate("SUNGAI")]
    assert words(read([*spaced, *page(RIVER, top=130)]))[0] == "SUNGAI"


def test_metadata_that_means_something() -> None:
    sheet = [Words(72, 90, "Sungai dan Sawah", 20, "bold"), Words(72, 112, "Oleh Ratna Wulandari"), *page(RIVER, top=140)]
    known = read(sheet, Title="Sungai dan Sawah", Author="Ratna Wulandari", CreationDate="D:20200101000000Z").value
    assert (known.metadata.title, known.metadata.author) == ("Sungai dan Sawah", "Ratna Wulandari")
    assert (known.metadata.date, known.language) == ("", "id-ID")
    made = read(sheet, Title="Microsoft Word - sungai.docx", Author="ASUS").value.metadata
    assert (made.title, made.author) == ("", "")
    assert read(sheet, Author="Wahyu Pratama").value.metadata.author == ""


def test_the_address_that_a_browser_prints() -> None:
    foot = "https://contoh.example/sungai"
    sheets = [[*page(text, top=90), Words(30, 820, f"{foot}  {number}/2", 8)] for number, text in enumerate((RIVER, RICE), 1)]
    result = capture(source(pdf(sheets)))
    assert result.value.metadata.url == "https://contoh.example/sungai"


def test_pictures_of_pages_are_refused() -> None:
    assert refusal(pdf([[], []], picture=True)) == "SRC120"
    assert refusal(pdf([[Words(72, 800, "Dipindai", 8)]], picture=True)) == "SRC120"
    assert refusal(pdf([[]])) == "SRC120"


def test_pages_that_are_pictures_are_told() -> None:
    whole = pikepdf.open(io.BytesIO(pdf([page(RIVER + "\n" + RICE), page(RICE + "\n" + RIVER)])))
    with whole, pikepdf.open(io.BytesIO(pdf([[]], picture=True))) as scan:
        whole.pages.append(scan.pages[0])
        data = io.BytesIO()
        whole.save(data)
    told = next(one for one in capture(source(data.getvalue())).diagnostics if one.code == "SRC131")
    assert dict(told.values)["pages"] == "3"


def test_pictures_are_told() -> None:
    assert "SRC132" in codes(capture(source(pdf([page(RIVER)], picture=True))))
    assert "SRC132" not in codes(read(page(RIVER)))


def test_signs_that_mean_nothing_are_told() -> None:
    result = read([*page(RIVER), Words(72, 200, "Tanda", 11), Words(110, 200, "xy", 11, "private")])
    told = next(one for one in result.diagnostics if one.code == "SRC133")
    assert dict(told.values) == {"count": 2, "page": 1}
    assert "SRC133" not in codes(read(page(RIVER)))


def test_a_text_layer_without_meaning_is_refused() -> None:
    assert refusal(pdf([[Words(one.left, one.base, one.text, one.size, "private") for one in page(RIVER)]])) == "SRC126"


def test_a_locked_file_is_refused() -> None:
    data = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf([page(RIVER)]))) as file:
        file.save(data, encryption=pikepdf.Encryption(owner="pemilik", user="rahasia"))
    assert refusal(data.getvalue()) == "SRC121"


def test_a_file_that_only_forbids_copying_is_read() -> None:
    data = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf([page(RIVER)]))) as file:
        file.save(data, encryption=pikepdf.Encryption(owner="pemilik", user=""))
    assert len(words(capture(source(data.getvalue())))) == 1


def test_what_is_no_pdf_is_refused() -> None:
    assert refusal(b"Sungai itu mengalir.") == "SRC122"
    assert refusal(b"%PDF-1.7\n1 0 obj\n") == "SRC122"
    assert refusal(b"") == "SRC122"


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_PAGES", 1)
    assert refusal(pdf([page(RIVER), page(RICE)])) == "SRC123"


def test_too_many_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_CHARACTERS", 300)
    assert refusal(pdf([page(RIVER), page(RICE)])) == "SRC124"


@pytest.mark.pango
def test_a_laid_out_page_is_read_as_it_was_written() -> None:
    import weasyprint

    html = f"""<html lang=id><title>Sungai Kita</title><style>@page {{ @top-center {{ content: "Majalah Desa" }}
    @bottom-right {{ content: counter(page) }} size: A5 }}
    body {{ font-size: 9pt }} .two {{ columns: 2; text-align: justify; hyphens: auto }} td, th {{ padding: 0 1em }}
    h2 {{ break-before: page }}</style><h1>Sungai Kita</h1><div class=two><p>{RIVER}<p>{RICE}<p>{RIVER}</div><h2>Alat</h2>
    <p>{RICE}</p><ul><li>jala<li>perahu</ul><h2>Waktu</h2><p>{RIVER}</p>
    <table><tr><th>Bulan<th>Tanam<th>Panen<tr><td>Mei<td>padi<td>kedelai<tr><td>Juni<td>jagung<td>padi</table></html>"""
    data = weasyprint.HTML(string=html.replace("-\n", "").replace("sayurmayur", "sayur-mayur")).write_pdf()
    assert data is not None
    found = pipeline.import_chapter(source(data), Settings())
    chapter = found.value.chapters[0]
    assert plain_text(chapter.title) == "Sungai Kita"
    first = [plain_text(one.content) for one in chapter.blocks if isinstance(one, Paragraph)]
    joined = [text.replace("-\n", "").replace("\n", " ").replace("sayurmayur", "sayur-mayur") for text in (RIVER, RICE, RIVER)]
    assert first == joined
    assert [plain_text(one.title) for one in chapter.sections] == ["Alat", "Waktu"]
    assert [type(one).__name__ for one in chapter.sections[0].blocks] == ["Paragraph", "BulletList"]
    assert [type(one).__name__ for one in chapter.sections[1].blocks] == ["Paragraph", "Table"]
    assert sum(one.code == "SRC127" for one in found.changes) >= 4


def test_a_pdf_is_imported_and_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "modul"
    folder.mkdir()
    sheet = [
        Words(72, 90, "Sungai dan Sawah", 20, "bold"),
        *page(RIVER, top=130),
        Words(72, 200, "Air bagi Sawah", 14, "bold"),
        *page(RICE, top=222),
    ]
    (folder / "1 sungai.pdf").write_bytes(pdf([sheet]))
    assert run(["import", str(folder / "1 sungai.pdf"), "--into", "naskah"]) == ExitCode.OK
    written = (tmp_path / "naskah" / "1 sungai.md").read_text(encoding="utf-8")
    assert "title: Sungai dan Sawah" in written
    assert "## Air bagi Sawah" in written
    assert run(["build", str(folder), "-t", "html"]) == ExitCode.OK
    (built,) = (folder / "build").glob("*.html")
    assert "petani menanam kedelai" in built.read_text(encoding="utf-8").replace("\xad", "")
