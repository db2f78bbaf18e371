"""Characters, spaces, quotation marks, numbers."""

from dataclasses import replace

import pytest

from publisher.model.block import Cell as TableCell
from publisher.model.block import CodeBlock, Note, Paragraph, Quotation, Table
from publisher.model.inline import AnchorId, Code, CrossRef, Inlines, LineBreak, Math, NoteId, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import text
from publisher.normalise import normalise, quotes
from tests.unit.test_normalise_words import lines, normal, of, paragraphs

SPAN = Span(SourceId("a.txt"), 1, 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("dua  kata\u00a0dan\ttiga ", "dua kata dan tiga"),
        ("foto\u00adsin\u200btesis", "fotosintesis"),
        ("e\u0301lan", "élan"),
        ("e\u200b\u0301lan", "élan"),
        ("re\ufb01leksi", "refileksi"),
        ("kata , lagi ; dan ( ini ) !", "kata, lagi; dan (ini)!"),
        ("Sumber bacaan :", "Sumber bacaan:"),
        ("Lalu . . . diam", "Lalu ... diam"),
        ("\u202akiri\u202c", "kiri"),
    ],
)
def test_characters_and_spaces(before: str, after: str) -> None:
    assert normal(before) == [after]


@pytest.mark.parametrize(
    "line",
    [
        "Skala 2 : 3 dan 12 , 5 meter",
        "W = F . s",
        "Ibu kota Sulawesi Barat adalah ......",
        "( ) benar",
        "Ia diam ... lalu pergi.",
        "\u0627\u0644\u0644\u0647\u200f",
        "👩\u200d🏫 mengajar",
        "Pakai .NET saja",
    ],
)
def test_what_looks_like_a_slip_of_spacing_and_is_none(line: str) -> None:
    assert normal(line) == [line]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"Mari," kata Ani, "kita mulai."', "“Mari,” kata Ani, “kita mulai.”"),
        ("hari Jum'at 'besar' itu doa-doa", "hari Jumat ‘besar’ itu doa-doa"),
        ("Don't!", "Don’t!"),
        ('Ia membaca ("Laskar") dan "kata".', "Ia membaca (“Laskar”) dan “kata”."),
        ("layar 15\" dan 6'", "layar 15\" dan 6'"),
        ('tanpa "penutup', 'tanpa "penutup'),
        ('cetak print("halo")', 'cetak print("halo")'),
        ("“sudah ‘rapi’ ini”", "“sudah ‘rapi’ ini”"),
    ],
)
def test_quotation_marks(before: str, after: str) -> None:
    assert normal(before) == [after]


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("Ia “satu” dan «dua» dan ‘tiga’", ["“satu”", "‘tiga’", "«dua»"]),
        ("hari Jum'at dan ma'af", []),
        ("kata “tanpa penutup", ["“tanpa penutup"]),
    ],
)
def test_quotations_are_found(line: str, inside: list[str]) -> None:
    assert [line[start:end] for start, end in quotes.quotations(line)] == inside


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Harga Rp 5.000 dan Rp. 7.500", "Harga Rp5.000 dan Rp7.500"),
        ("masa 1945-1949 dan 1950 - 1959", "masa 1945–1949 dan 1950–1959"),
        ("lihat hlm. 10-20", "lihat hlm. 10–20"),
        ("pukul 07.30-09.00 WIB", "pukul 07.30–09.00 WIB"),
    ],
)
def test_numbers(before: str, after: str) -> None:
    assert normal(before) == [after]


@pytest.mark.parametrize(
    "line",
    [
        "COVID-19",
        "27-12-2023",
        "0812-3456-7890",
        "UU No. 12-2003",
        "skor 3-1",
        "2020-12-27",
        "ISBN 978-602-1234",
        "tahun 1949-1945",
        "https://a.id/1990-1995",
    ],
)
def test_hyphens_that_are_no_range(line: str) -> None:
    assert normal(line) == [line]


def test_code_mathematics_and_breaks_are_not_edited() -> None:
    line: Inlines = (Text("satu "), Code('print("a  b")'), Text(" , dua"), LineBreak(), Math("a  - b"), Text(" tiga"))
    assert paragraphs(normalise(lines(line), "id").value)[0].content == line


def test_small_marks_are_told_once_per_line_and_rule() -> None:
    changes = normalise(lines('Kata "satu" dan "dua" , lalu  1945-1949.'), "id").changes
    assert [(change.code, change.before, change.after) for change in changes] == [
        ("NRM007", "lalu  1945-1949.", "lalu 1945-1949."),
        ("NRM007", '"dua" ,', '"dua",'),
        ("NRM006", '"satu" … "dua",', "“satu” … “dua”,"),
        ("NRM008", "1945-1949.", "1945–1949."),
    ]


def test_blocks_of_all_kinds_and_footnotes_are_normalised() -> None:
    table = Table((TableCell(text("Resiko")),), ((TableCell(text("kerjasama")),),), SPAN)
    quotation = Quotation((Paragraph(text('"kerjasama"'), SPAN),), SPAN)
    code = CodeBlock("kerjasama", SPAN)
    note = Note(NoteId("1"), (Paragraph(text("seringkali"), SPAN),), SPAN)
    value = normalise(replace(of(table, quotation, code), notes=(note,)), "id").value
    assert value.blocks == (
        Table((TableCell(text("Risiko")),), ((TableCell(text("kerja sama")),),), SPAN),
        Quotation((Paragraph(text("“kerjasama”"), SPAN),), SPAN),
        code,
    )
    assert value.notes[0].blocks == (Paragraph(text("sering kali"), SPAN),)


def test_a_reference_by_number_keeps_its_spaces() -> None:
    line: Inlines = (Text("Lihat "), CrossRef(AnchorId("bab-dua")), Text(" dan "), CrossRef(AnchorId("tbl-harga")), Text("."))
    assert paragraphs(normalise(lines(line), "id").value)[0].content == line
