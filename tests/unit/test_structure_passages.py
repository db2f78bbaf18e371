"""Quotations, references, tables, verse, captions, footnotes, broken lines."""

import pytest

from publisher.model.block import Figure, Note, Paragraph, Quotation, ReferenceList, Table
from publisher.model.inline import Inlines, LineBreak, NoteId, NoteRef, Strong, Text
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint
from publisher.structure import cues, structure
from publisher.structure.inlines import between, cut
from publisher.structure.unwrap import unwrap
from tests.unit.test_structure_builder import SOURCE, article_of, hinted, outline, structured

PROSE = "Pasar tradisional tetap ramai walaupun toko serba ada bermunculan di kota."
MORE = "Pembeli dapat menawar harga dan mengenal penjualnya dengan baik."


@pytest.mark.parametrize(
    "line",
    [
        "“Pasar adalah sekolah kehidupan.” – Nani Wijaya",
        '"Pasar adalah sekolah kehidupan" - Nani Wijaya.',
        "“Pasar adalah sekolah kehidupan.” — Nani Wijaya",
    ],
)
def test_a_quotation_with_its_speaker(line: str) -> None:
    chapter = structured(f"Pasar\n{PROSE}\n{line}\n{MORE}")
    assert outline(chapter) == ["# Pasar", "p", "quote by Nani Wijaya", "p"]
    quotation = chapter.blocks[1]
    assert isinstance(quotation, Quotation)
    assert "sekolah kehidupan" in plain_text(next(block.content for block in quotation.blocks if isinstance(block, Paragraph)))


@pytest.mark.parametrize(
    ("typed", "name"), [("Nani, ketua PKK.", "Nani, ketua PKK"), ("Nani Wijaya, S.Pd.", "Nani Wijaya, S.Pd."), ("Ali Jr.", "Ali Jr.")]
)
def test_a_full_stop_after_the_speaker_goes_but_not_that_of_a_degree(typed: str, name: str) -> None:
    assert outline(structured(f"Pasar\n{PROSE}\n“Pasar adalah sekolah.” – {typed}\n{MORE}"))[2] == f"quote by {name}"


def test_a_speaker_on_the_next_line() -> None:
    assert outline(structured(f"Pasar\n{PROSE}\n“Pasar adalah sekolah.”\n— Nani Wijaya\n{MORE}")) == [
        "# Pasar",
        "p",
        "quote by Nani Wijaya",
        "p",
    ]


def test_a_quoted_sentence_of_the_story_is_no_block() -> None:
    assert outline(structured(f"Pasar\n{PROSE}\n“Silakan ditawar,” kata penjual itu sambil tersenyum.\n{MORE}")) == ["# Pasar", "p 3"]


def test_quotations_of_a_format_in_a_row_are_one() -> None:
    article = hinted(
        (Hint.PARAGRAPH, PROSE), (Hint.QUOTATION, "Harga boleh turun."), (Hint.QUOTATION, "Mutu jangan."), (Hint.QUOTATION, "— Nani")
    )
    assert outline(structure(article, "id").value)[1:] == ["p", "quote by Nani"]


@pytest.mark.parametrize("heading", ["Daftar Pustaka", "REFERENSI", "Sumber Referensi :", "References", "Rujukan:", "Works Cited"])
def test_works_below_a_reference_heading(heading: str) -> None:
    text = f"Pasar\n{PROSE}\n{heading}\n1. Geertz, C. (1963). Peddlers and Princes. Chicago.\n2. Portal Ekonomi. Pasar. https://contoh.id/pasar"
    chapter = structured(text)
    works = chapter.sections[-1].blocks[0]
    assert isinstance(works, ReferenceList)
    assert [plain_text(work.content)[:6] for work in works.references] == ["Geertz", "Portal"]


def test_the_word_source_over_other_matter_is_an_ordinary_heading() -> None:
    text = f"Air\n{PROSE}\nSumber\n{PROSE}\n{MORE}"
    assert outline(structured(text)) == ["# Air", "p", "## Sumber", "p 2"]


@pytest.mark.parametrize("above", [["Catatan kaki"], ["Referensi", "Catatan kaki"]])
def test_works_with_numbers_below_a_heading_of_notes_that_the_text_calls_more_than_once(above: list[str]) -> None:
    works = ["[1] Geertz, C. (1963). Peddlers and Princes. Chicago.", '[2] "Pasar pagi". Harian Kota. 2011.']
    cited = PROSE.replace(".", ".[1]", 1) + "[2]"
    chapter = structured("\n".join(["Pasar", cited, MORE + "[1]", *above, *works]))
    assert outline(chapter)[-1] == "refs 2"


def test_a_line_that_ends_in_the_number_of_a_work_and_its_page_is_a_sentence() -> None:
    text = f"Pasar\n{PROSE}\n\nPasar pagi dibuka pukul empat.[3]:45–46\n\n{MORE}"
    assert outline(structured(text)) == ["# Pasar", "p 3"]


def test_works_end_at_the_next_heading() -> None:
    text = f"Pasar\n{PROSE}\nDaftar Pustaka\nGeertz, C. (1963). Peddlers and Princes. Chicago.\nTentang Penulis\n{PROSE}"
    assert outline(structured(text))[2:] == ["## Daftar Pustaka", "refs 1", "## Tentang Penulis", "p"]


def test_numbers_of_works_that_the_text_cites_stay() -> None:
    text = f"Pasar\nPasar sudah lama ada [1] di kota.\n{MORE}\nReferensi\n[1] Geertz, C. (1963). Peddlers.\n[2] Salim (1999). Pasar."
    works = structured(text).sections[0].blocks[0]
    assert isinstance(works, ReferenceList)
    assert [plain_text(work.content)[:3] for work in works.references] == ["[1]", "[2]"]


@pytest.mark.parametrize(
    "rows",
    [
        ["Barang\tHarga", "Beras\t12000", "Gula\t15000"],
        ["Barang | Harga", "Beras | 12000", "Gula | 15000"],
        ["| Barang | Harga |", "|---|---|", "| Beras | 12000 |", "| Gula | 15000 |"],
    ],
)
def test_tables(rows: list[str]) -> None:
    chapter = structured("\n".join(["Pasar", PROSE, *rows, MORE]))
    assert outline(chapter) == ["# Pasar", "p", "table 2 with head", "p"]
    table = chapter.blocks[1]
    assert isinstance(table, Table)
    assert [[plain_text(cell.content) for cell in row] for row in (table.head, *table.rows)] == [
        ["Barang", "Harga"],
        ["Beras", "12000"],
        ["Gula", "15000"],
    ]


def test_a_tab_after_a_list_number_is_no_table() -> None:
    assert outline(structured(f"Pasar\n{PROSE} Contohnya:\n1.\tberas\n2.\tgula\n{MORE}")) == ["# Pasar", "p", "ol 2", "p"]


def test_a_caption_is_joined_to_its_table() -> None:
    result = structure(article_of(f"Pasar\n{PROSE}\nTabel 1. Harga bahan pokok\nBarang\tHarga\nBeras\t12000\n{MORE}"), "id")
    table = result.value.blocks[1]
    assert result.diagnostics == ()
    assert isinstance(table, Table)
    assert plain_text(table.caption) == "Harga bahan pokok"


def test_a_caption_whose_picture_is_lost_is_kept_and_told() -> None:
    result = structure(article_of(f"Pasar\n{PROSE}\nGambar 2. Suasana pasar pagi\n{MORE}"), "id")
    figure = result.value.blocks[1]
    assert isinstance(figure, Figure)
    assert (figure.resource, plain_text(figure.caption)) == (None, "Suasana pasar pagi")
    assert [one.code for one in result.diagnostics] == ["STR025"]


def test_stanzas_are_verse() -> None:
    rows = ["Kalau ada sumur di ladang", "Boleh kita menumpang mandi", "Kalau ada umur yang panjang", "Boleh kita berjumpa lagi"]
    text = "\n".join(["Pantun Lama", "", PROSE, "", *rows, "", *rows, "", MORE])
    assert outline(structured(text)) == ["# Pantun Lama", "p", "verse 4", "verse 4", "p"]


def test_footnotes() -> None:
    text = f"Pasar\nPasar terapung[1] ada di Kalimantan.\n{MORE}\nCatatan kaki\n[1] Para pedagang berjualan di atas perahu."
    chapter = structured(text)
    assert outline(chapter) == ["# Pasar", "p 2"]
    paragraph = chapter.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (Text("Pasar terapung"), NoteRef(NoteId("1")), Text(" ada di Kalimantan."))
    assert [(note.id, plain_text(_content(note))) for note in chapter.notes] == [("1", "Para pedagang berjualan di atas perahu.")]


def _content(note: Note) -> Inlines:
    first = note.blocks[0]
    assert isinstance(first, Paragraph)
    return first.content


def test_calls_without_notes_stay_as_typed() -> None:
    chapter = structured(f"Pasar\nPasar terapung [1] ada di Kalimantan [2] dan Thailand.\n{MORE}\n[1] Catatan.")
    assert chapter.notes == ()


COLUMN = """\
Pasar terapung adalah pasar tempat para pedagang menjajakan dagangan-
nya dari perahu. Sejak pagi buta perahu-perahu berkumpul di muara dan
pembeli datang dengan perahu pula. Yang dijual ialah sayur, buah, ku-
kuskus, dan hasil bumi lain. Menurut cerita, pasar seperti ini negara-
negara tetangga pun memilikinya, dan wisatawan senang berkunjung untuk
melihatnya."""


def test_broken_lines_are_joined_and_each_word_keeps_its_line() -> None:
    result = structure(article_of(f"Pasar Terapung\n\n{COLUMN}\n\nRagam Dagangan\n\n{PROSE}"), "id")
    paragraph = result.value.blocks[0]
    assert isinstance(paragraph, Paragraph)
    words = plain_text(paragraph.content)
    assert "dagangannya dari perahu. Sejak" in words
    assert "negara-negara tetangga" in words
    assert paragraph.span.first_line == 3
    assert paragraph.span.line_at(words.index("melihatnya")) == 8
    assert paragraph.span.line_at(words.index("tetangga")) == 7
    assert ("dagangan-nya", "dagangannya") in [(change.before, change.after) for change in result.changes]
    assert outline(result.value) == ["# Pasar Terapung", "p", "## Ragam Dagangan", "p"]


def test_short_lines_of_a_dense_paste_are_not_joined() -> None:
    blocks = article_of(f"Pasar\n{PROSE}\n{MORE}\n{PROSE}\n{MORE}\n{PROSE}").blocks
    assert unwrap(blocks).blocks == blocks


def test_lines_within_a_paragraph_of_a_format_that_are_items() -> None:
    content: Inlines = (Text("1. beras"), LineBreak(), Text("2. gula"))
    block = CapturedBlock(content=content, span=Span(SOURCE, 2, 2), hint=Hint.PARAGRAPH)
    article = hinted((Hint.PARAGRAPH, PROSE))
    chapter = structure(type(article)(source=SOURCE, blocks=(*article.blocks, block), metadata=article.metadata), "id").value
    assert outline(chapter)[1:] == ["p", "ol 2"]


def test_cutting_inlines() -> None:
    inlines: Inlines = (Text("1. "), Strong((Text("Pasar"),)), NoteRef(NoteId("1")), Text(" pagi:"))
    assert cut(inlines, 0, 3) == (Text("1. "),)
    assert between(inlines, 3, 13) == (Strong((Text("Pasar"),)), NoteRef(NoteId("1")), Text(" pagi"))
    assert between((Text("Judul:"), NoteRef(NoteId("2"))), 0, 5) == (Text("Judul"), NoteRef(NoteId("2")))


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Gambar 3.2 Profil tanah", "Profil tanah"),
        ("Gambar 3.2. Profil tanah", "Profil tanah"),
        ("Gambar 2: Siklus air", "Siklus air"),
        ("Gambar 3.2 menunjukkan profil tanah.", None),
        ("Gambar 2 Siklus air", None),
    ],
)
def test_numbers_of_captions(line: str, caption: str | None) -> None:
    found = cues.figure_pattern().match(line)
    assert (line[found.end() :] if found else None) == caption
