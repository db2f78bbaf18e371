"""Word documents: words in fields, custom mark-up and other containers arrive; contents fields are told; credits find their picture."""

import pytest

from publisher.build.pipeline import import_chapter
from publisher.config import Settings
from publisher.ingest.office.credits import credited
from publisher.model.block import Figure, MathBlock, ResourceName, Table
from publisher.model.inline import Link, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint, SourceFile
from tests.office import finished, left_out, lines, read
from tests.word import NUMBERING, PNG, STYLES, bold, drawing, numbered, numbering, paragraph, relation, run, styles, table, word

PROSE = "Sel adalah satuan terkecil makhluk hidup yang menjalankan semua kegiatan kehidupan setiap saat."
MATH = 'xmlns:n="http://schemas.openxmlformats.org/officeDocument/2006/math"'
SPAN = Span(SourceId("a.docx"), 1, 1)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f'<w:p>{run("Gambar ")}<w:fldSimple w:instr="SEQ Gambar">{run("7")}</w:fldSimple>{run(". Sel")}</w:p>', ["Gambar 7. Sel"]),
        (f'<w:p><w:customXml w:element="x">{run("kata")}</w:customXml></w:p>', ["kata"]),
        (f'<w:customXml w:element="x">{paragraph("satu")}{paragraph("dua")}</w:customXml>', ["satu", "dua"]),
        (f'<w:p><w:bdo w:val="ltr">{run("kata")}</w:bdo><w:dir w:val="ltr">{run(" dua")}</w:dir></w:p>', ["kata dua"]),
        (f"<w:p><w:novelty><w:more>{run('kata')}</w:more></w:novelty></w:p>", ["kata"]),
        (f"<w:novelty>{paragraph('kata')}</w:novelty>", ["kata"]),
        (
            f'<w:p><mc:AlternateContent><mc:Choice Requires="x">{run("kata")}</mc:Choice><mc:Fallback/></mc:AlternateContent></w:p>',
            ["kata"],
        ),
        (
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
            ["漢 (kan)"],
        ),
        ('<w:p><w:r><w:pict><v:shape><v:textpath string="Huruf Hias"/></v:shape></w:pict></w:r></w:p>', ["Huruf Hias"]),
        ("<w:p><w:r><w:t>satu</w:t><w:cr/><w:t>dua</w:t></w:r></w:p>", ["satu", "dua"]),
    ],
)
def test_words_in_containers_arrive(body: str, found: list[str]) -> None:
    assert lines(read(word(body), "docx")) == found


def test_formulas_are_read_whatever_prefix_they_have() -> None:
    formula = "<n:oMath><n:f><n:num><n:r><n:t>a</n:t></n:r></n:num><n:den><n:r><n:t>2</n:t></n:r></n:den></n:f></n:oMath>"
    result = read(word(f"<w:p {MATH}><n:oMathPara>{formula}</n:oMathPara></w:p><w:p {MATH}>{run('Nilai ')}{formula}</w:p>"), "docx")
    assert [block.tex for block in finished(result, MathBlock) if isinstance(block, MathBlock)] == ["\\frac{a}{2}"]
    assert lines(result) == ["Nilai \\frac{a}{2}"]


def test_a_contents_field_without_styles_is_told() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    inner = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF x</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    body = f'<w:p>{begin}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("Bab Satu 1")}{inner}</w:p>'
    body += f'<w:p>{run("Bab Dua 2")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' + paragraph("isi")
    result = read(word(body), "docx")
    assert lines(result) == ["isi"]
    assert left_out(result) == [("contents", "Bab Satu 1"), ("contents", "Bab Dua 2")]


def test_a_title_of_two_paragraphs_is_one_title() -> None:
    body = paragraph("Sel", '<w:pStyle w:val="J"/>') + paragraph("dan Jaringan", '<w:pStyle w:val="J"/>') + paragraph(PROSE)
    result = read(word(body, STYLES, styles(("J", "Title", ""))), "docx")
    assert result.value.metadata.title == "Sel dan Jaringan"


def test_words_in_merged_cells_are_told() -> None:
    upper = f'<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{paragraph("a")}</w:tc><w:tc>{paragraph("b")}</w:tc></w:tr>'
    lower = f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('tertutup')}</w:tc><w:tc>{paragraph('c')}</w:tc></w:tr>"
    assert left_out(read(word(f"<w:tbl>{upper}{lower}</w:tbl>"), "docx")) == [("hidden", "tertutup")]


def test_what_stands_in_a_list_in_a_cell_keeps_its_spaces() -> None:
    inner = table((paragraph("satu"), paragraph("dua")))
    body = f"<w:tbl><w:tr><w:tc>{numbered('butir', 0)}</w:tc><w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>"
    (block,) = finished(read(word(body, NUMBERING, numbering()), "docx"), Table)
    assert isinstance(block, Table)
    assert plain_text(block.rows[0][0].content) == "I. butir"
    assert lines(read(word(table((inner + "<w:p/>", paragraph("tiga")))), "docx")) == ["tiga"]


def test_numbers_that_word_counts_are_told_where_they_become_headings() -> None:
    body = bold("Bagian Sel") + paragraph(PROSE) + numbered("Inti", 0) + paragraph(PROSE) + numbered("Sitoplasma", 0) + paragraph(PROSE)
    result = import_chapter(SourceFile(SourceId("sel.docx"), "docx", word(body, NUMBERING, numbering())), Settings())
    assert [plain_text(section.title) for section in result.value.chapters[0].sections] == ["Inti", "Sitoplasma"]
    assert [(change.code, change.before) for change in result.changes] == [("STR001", "I. Inti"), ("STR001", "II. Sitoplasma")]


# ---- credits


def figure() -> CapturedBlock:
    return CapturedBlock(content=(), span=SPAN, hint=Hint.BLOCK, block=Figure(ResourceName("a.png"), "Sel", SPAN))


def line(text: str, hint: Hint = Hint.PARAGRAPH) -> CapturedBlock:
    return CapturedBlock(content=(Text(text),), span=SPAN, hint=hint)


@pytest.mark.parametrize(
    ("texts", "kept", "credit"),
    [
        (["Gambar 1. Sel (Sumber: Buku Kelas X)"], ["Gambar 1. Sel"], "Sumber: Buku Kelas X"),
        (["Gambar 1. Sel (Sumber: Buku (edisi dua))."], ["Gambar 1. Sel"], "Sumber: Buku (edisi dua)"),
        (["Sel hewan (Foto: Ayu)"], ["Sel hewan"], "Foto: Ayu"),
        (["Sumber: Dokumentasi Sekolah"], [], "Sumber: Dokumentasi Sekolah"),
        (["Gambar 2 Sel", "Sumber : https://contoh.example/a"], ["Gambar 2 Sel"], "Sumber : https://contoh.example/a"),
        (["Figure 3. A cell", "Photo by Jane Doe"], ["Figure 3. A cell"], "Photo by Jane Doe"),
        (["Foto: siswa menanam bakau"], ["Foto: siswa menanam bakau"], ""),
        (["Sumber air itu mengering."], ["Sumber air itu mengering."], ""),
        (["Gambar 1. Sel (lihat sumber)"], ["Gambar 1. Sel (lihat sumber)"], ""),
        ([PROSE + " " + PROSE + " (Sumber: BPS)"], [PROSE + " " + PROSE + " (Sumber: BPS)"], ""),
        (["Paragraf biasa.", "Sumber: BPS"], ["Paragraf biasa.", "Sumber: BPS"], ""),
    ],
)
def test_credits_go_to_their_picture(texts: list[str], kept: list[str], credit: str) -> None:
    first, *rest = credited((figure(), *(line(text) for text in texts)))
    assert isinstance(first.block, Figure)
    assert plain_text(first.block.credit) == credit
    assert [plain_text(block.content) for block in rest] == kept


def test_a_credit_keeps_its_link() -> None:
    content = (Text("Gambar 1. Sel (Sumber: "), Link((Text("laman"),), "https://contoh.example/"), Text(")"))
    first, caption = credited((figure(), CapturedBlock(content=content, span=SPAN, hint=Hint.CAPTION)))
    assert isinstance(first.block, Figure)
    assert first.block.credit == (Text("Sumber: "), Link((Text("laman"),), "https://contoh.example/"))
    assert caption.content == (Text("Gambar 1. Sel"),)


def test_without_a_picture_nothing_is_a_credit() -> None:
    blocks = (line("Gambar 1. Sel (Sumber: Buku)"), line("Sumber: Buku"))
    assert credited(blocks) == blocks


def test_the_credit_reaches_the_chapter() -> None:
    caption = paragraph("Gambar 1. Inti sel (Sumber: Dokumentasi Sekolah)", '<w:pStyle w:val="Ket"/>')
    data = word(
        bold("Sel") + paragraph(PROSE) + drawing("rId8", "Inti sel") + caption + paragraph(PROSE),
        relation("rId8", "image", "media/image1.png") + STYLES,
        {"word/media/image1.png": PNG, **styles(("Ket", "caption", ""))},
    )
    result = import_chapter(SourceFile(SourceId("sel.docx"), "docx", data), Settings())
    (found,) = [block for block in result.value.chapters[0].blocks if isinstance(block, Figure)]
    assert (plain_text(found.caption), plain_text(found.credit)) == ("Inti sel", "Sumber: Dokumentasi Sekolah")
    assert [one.code for one in result.diagnostics] == []
