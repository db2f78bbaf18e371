"""Headings that pasted text marks by signs around them, and lines that only stand like headings."""

import pytest

from publisher.build import pipeline
from publisher.config import Settings
from publisher.model.inline import Emphasis, Strong, Text
from publisher.model.span import SourceId
from publisher.source import SourceFile
from tests.unit.test_structure_builder import outline, structured

PROSE = "Gunung api terbentuk ketika magma menemukan jalan ke permukaan bumi."
MORE = "Letusan besar dapat mengubah cuaca di seluruh dunia selama beberapa tahun."


def headings(*rows: str) -> list[str]:
    return [row for row in outline(structured("\n".join(("Gunung Api", PROSE, *rows)))) if row.startswith("##")]


@pytest.mark.parametrize(
    "marked", ["*Bentuk Gunung*", "**Bentuk Gunung**", "__Bentuk Gunung__", "==== Bentuk Gunung ====", "-- Bentuk Gunung --"]
)
def test_signs_around_a_heading_are_no_part_of_it(marked: str) -> None:
    assert headings(marked, MORE) == ["## Bentuk Gunung"]


def test_a_starred_heading_stands_over_its_list_without_a_word_that_announces_it() -> None:
    assert headings("*Lakukan ini ✅*", "1. Jauhi kawah.", "2. Pakai masker.", "*Setelah itu*", MORE) == [
        "## Lakukan ini ✅",
        "## Setelah itu",
    ]


def test_arrows_that_open_several_headings_put_them_below_those_in_frames() -> None:
    rows = ["==== BENTUK ====", ">> Gunung strato", MORE, ">> Gunung maar", MORE, "==== BAHAYA ====", MORE]
    assert headings(*rows) == ["## BENTUK", "### Gunung strato", "### Gunung maar", "## BAHAYA"]


def test_hashes_count_levels_where_several_lines_begin_so() -> None:
    rows = ["## Bentuk", MORE, "### Strato", MORE, "### **Maar**", MORE, "## Bahaya", MORE]
    assert headings(*rows) == ["## Bentuk", "### Strato", "### Maar", "## Bahaya"]


@pytest.mark.parametrize("signs", ["# {}", "**{}**", "=== {} ==="])
def test_a_title_below_a_menu_loses_its_signs_too(signs: str) -> None:
    rows = (
        "Beranda",
        "Berita",
        "",
        signs.format("Air di Bumi"),
        "",
        f"Air ada di laut dan di awan. {MORE}",
        "",
        signs.format("Hujan"),
        MORE,
    )
    source = SourceFile(SourceId("air.txt"), "txt", "\n".join(rows).replace("\n# Hujan", "\n## Hujan").encode())
    (chapter,) = pipeline.read_chapters([source], Settings()).value.chapters
    assert (chapter.metadata.title or "Air di Bumi") == "Air di Bumi"
    assert [row for row in outline(chapter) if row.startswith("#")] == ["# Air di Bumi", "## Hujan"]


@pytest.mark.parametrize("row", ["*) keterangan penulis", "2 * 3 * 4", "=====", ">> Gunung strato", "# satu-satunya"])
def test_other_signs_stay(row: str) -> None:
    assert not headings(row, MORE)


def test_words_in_the_stars_of_markdown_are_bold_and_italic_where_the_text_is_markdown() -> None:
    chapter = structured(f"# Gunung Api\n{PROSE}\n## Bentuk\n**Maar**: kawah berisi *air* hujan, dalamnya 2*3*4 meter.")
    assert chapter.sections[0].blocks[0].content == (
        Strong((Text("Maar"),)),
        Text(": kawah berisi "),
        Emphasis((Text("air"),)),
        Text(" hujan, dalamnya 2*3*4 meter."),
    )
    plain = structured(f"Gunung Api\n{PROSE}\nBentuk\nKawah itu *maar* namanya, kata penduduk di sekitar gunung.")
    assert plain.sections[0].blocks[0].content == (Text("Kawah itu *maar* namanya, kata penduduk di sekitar gunung."),)


def test_a_long_line_among_short_headings_is_a_caption_and_holds_none() -> None:
    rows = ["Bentuk", MORE, "Kawah yang terisi air hujan dilihat dari tepi barat", "Letak", MORE, "Bahaya", MORE, "Manfaat", MORE]
    assert headings(*rows) == ["## Bentuk", "## Letak", "## Bahaya", "## Manfaat"]


def test_a_question_in_quotation_marks_behind_other_words_heads_nothing() -> None:
    assert headings("Langkah Membaca", MORE, 'Tanyakan dalam hati, "Apa isi bacaan ini?"', MORE) == ["## Langkah Membaca"]


def test_a_short_question_that_begins_as_a_legend_does_is_a_heading() -> None:
    assert headings("Bentuk Gunung", MORE, "So is it getting hotter?", MORE) == ["## Bentuk Gunung", "## So is it getting hotter?"]


def test_a_caption_below_two_headings_leaves_them_what_they_are() -> None:
    rows = ["Manfaat", "Pupuk", "Abu yang jatuh di ladang sayur di lereng utara", MORE, "Obat", MORE, "Bahaya", MORE]
    assert [row.lstrip("# ") for row in headings(*rows)] == ["Manfaat", "Pupuk", "Obat", "Bahaya"]


def test_values_behind_a_colon_head_nothing() -> None:
    assert headings("Kata Kunci: kawah, magma, lahar", MORE, "Bahaya", MORE) == ["## Bahaya"]
