"""Headings that a stated number, or their make, puts below another; labels and lead-ins; essay labels; emoji; nested lists."""

import pytest

from publisher.model.block import BulletList, OrderedList, Paragraph
from publisher.model.inline import Strong
from publisher.model.walk import chapter_blocks, plain_text
from publisher.structure import structure
from tests.unit.test_structure_builder import article_of, outline, structured

PROSE = "Gunung api terbentuk ketika magma menemukan jalan ke permukaan bumi."
MORE = "Letusan besar dapat mengubah cuaca di seluruh dunia selama beberapa tahun."


def article(*rows: str) -> str:
    return "\n".join(rows)


def headings(*rows: str) -> list[str]:
    return [row for row in outline(structured(article("Gunung Api", PROSE, *rows))) if row.startswith("##")]


def test_as_many_parallel_headings_as_a_sentence_states_lie_deeper() -> None:
    rows = ["Bentuk Gunung", "Ada tiga bentuk yang perlu kamu kenali.", "Gunung Strato", MORE, "Gunung Maar", MORE, "Gunung Perisai", MORE]
    assert headings(*rows, "Bahaya Letusan", MORE) == [
        "## Bentuk Gunung",
        "### Gunung Strato",
        "### Gunung Maar",
        "### Gunung Perisai",
        "## Bahaya Letusan",
    ]


@pytest.mark.parametrize("lead", ["Ada lima bentuk yang perlu kamu kenali.", "Bentuknya beragam.", "Tiga ratus tahun lalu ia meletus."])
def test_another_number_puts_nothing_deeper(lead: str) -> None:
    rows = ["Sebaran", lead, "Gunung Strato", MORE, "Gunung Maar", MORE, "Gunung Perisai", MORE, "Bahaya Letusan", MORE]
    assert not [row for row in headings(*rows) if row.startswith("###")]


def test_a_heading_may_state_the_number_itself() -> None:
    text = article(
        "Inside the Earth",
        "Nobody has ever seen the inside of the Earth with their own eyes.",
        "The Three Layers of the Earth",
        "Waves from earthquakes tell what lies below our feet.",
        "Crust",
        "The crust is thin and solid and carries the oceans and the continents.",
        "Mantle",
        "The mantle is hot rock that flows as slowly as nails grow.",
        "Core",
        "The core consists of iron and nickel and is as hot as the Sun.",
        "How Do We Know?",
        "Stations all over the world write down every tremor of the ground.",
    )
    levels = [row.split()[0] for row in outline(structured(text, "en")) if row.startswith("##")]
    assert levels == ["##", "###", "###", "###", "##"]


def test_numbers_as_many_as_stated_lie_below_the_heading() -> None:
    rows = ["Jenis Letusan", "Para ahli membedakan dua jenis letusan.", "1. Letusan Efusif", MORE, "2. Letusan Eksplosif", MORE]
    assert headings(*rows) == ["## Jenis Letusan", "### Letusan Efusif", "### Letusan Eksplosif"]


def test_a_heading_of_another_make_leaves_the_group() -> None:
    rows = ["Bahan letusan", "Lava", "Lava adalah batuan cair yang mengalir.", "Abu", "Abu terbawa angin sampai jauh.", "Gas"]
    rows += ["Gas yang keluar sering beracun bagi ternak.", "Melindungi diri dari letusan", "Jauhi lembah sungai dan pakailah masker kain."]
    assert headings(*rows)[-2:] == ["### Gas", "## Melindungi diri dari letusan"]


@pytest.mark.parametrize(
    "line",
    [
        "Secara umum, pengamatan gunung bertujuan untuk:",
        "Pos pengamatan berfungsi:",
        "Pada musim hujan, warga diharapkan:",
        "Tugas pokok pos adalah:",
        "Alat yang dipakai petugas pos meliputi:",
        "Bekal penting untuk naik ke puncak gunung pada malam hari:",
    ],
)
def test_a_sentence_before_a_list_is_no_label(line: str) -> None:
    assert outline(structured(article("Gunung Api", PROSE, "Pos", MORE, line, "- mencatat gempa", "- menjaga warga")))[-2:] == [
        "p 2",
        "ul 2",
    ]


@pytest.mark.parametrize("line", ["Contoh gunung strato:", "Alat yang digunakan:", "Cara membuat model:", "Hal yang harus dihindari:"])
def test_a_noun_phrase_before_a_list_is_a_label(line: str) -> None:
    assert outline(structured(article("Gunung Api", PROSE, "Pos", MORE, line, "- mencatat gempa", "- menjaga warga")))[-2:] == [
        "label",
        "ul 2",
    ]


def test_all_terms_of_a_list_are_strong() -> None:
    rows = [
        "Contoh lembaga:",
        "- Pusat Vulkanologi dan Mitigasi Bencana Geologi Nasional (Center for Volcanology and Geological Hazard Mitigation): pengamat.",
        "- G7: tujuh negara yang ikut membiayai pos.",
        "- Palang Merah (PMI): penolong korban.",
    ]
    chapter = structured(article("Gunung Api", PROSE, "Lembaga", MORE, *rows))
    items = next(block for block in chapter_blocks(chapter) if isinstance(block, BulletList)).items
    assert [type(item.blocks[0].content[0]) for item in items if isinstance(item.blocks[0], Paragraph)] == [Strong, Strong, Strong]


@pytest.mark.parametrize("lead", ["Bahaya letusan meliputi", "Bahaya letusan antara lain", "Dangers of an eruption include"])
def test_a_lead_in_may_lack_its_colon(lead: str) -> None:
    rows = ["Bahaya", lead, "awan panas", "hujan abu", "lahar dingin", MORE]
    assert outline(structured(article("Gunung Api", PROSE, *rows)))[-3:] == ["p", "ul 3", "p"]


def test_definitions_below_a_heading_need_no_lead_in() -> None:
    rows = ["Istilah Penting", "Magma: batuan cair di dalam bumi.", "Lava: magma yang sudah keluar.", "Lahar: aliran lumpur gunung.", MORE]
    assert outline(structured(article("Gunung Api", PROSE, *rows)))[-3:] == ["## Istilah Penting", "ul 3", "p"]


def test_announced_numbers_with_letters_below_are_a_list() -> None:
    rows = ["Persiapan", "Siapkan hal-hal sebagai berikut.", "1) Peta", "2) Bekal", "   a) makanan", "   b) minuman", "3) Masker"]
    assert outline(structured(article("Gunung Api", PROSE, *rows)))[-2:] == ["p", "ol 3"]


def test_bullets_after_the_last_letter_lie_below_it_as_before() -> None:
    rows = ["Dampak", "Dampak letusan ada dua:", "a. Merugikan", "- sawah rusak", "- udara kotor", "b. Menguntungkan", "- tanah subur"]
    chapter = structured(article("Gunung Api", PROSE, *rows))
    lists = [block for block in chapter_blocks(chapter) if isinstance(block, OrderedList)]
    assert [len(item.blocks) for item in lists[0].items] == [2, 2]


ESSAY = ["Pembukaan:", PROSE, "Isi:", "1. Penyebab Letusan:", MORE, "2. Akibat Letusan:", MORE, "Penutup:", PROSE]


def test_labels_of_an_essay_are_left_out_and_its_closing_is_a_section() -> None:
    result = structure(article_of(article("Gunung Api", *ESSAY)), "id")
    assert outline(result.value) == ["# Gunung Api", "p", "## Penyebab Letusan", "p", "## Akibat Letusan", "p", "## Penutup", "p"]
    assert [change.before for change in result.changes if change.code == "STR004"] == ["Pembukaan:", "Isi:"]


def test_one_such_label_alone_stays() -> None:
    assert "label" in outline(structured(article("Gunung Api", PROSE, "Isi:", MORE)))


def test_emoji_are_bullets_in_a_row_and_ornaments_before_a_heading() -> None:
    rows = [
        "🌋 Mengapa Meletus?",
        MORE,
        "🎒 Isi Tas",
        "Bawalah barang berikut:",
        "💧 botol air",
        "🔦 senter kecil",
        "❌ barang mewah",
        PROSE,
    ]
    result = structure(article_of(article("Gunung Api", PROSE, *rows)), "id")
    assert outline(result.value)[2:] == ["## Mengapa Meletus?", "p", "## Isi Tas", "p", "ul 3", "p"]
    assert "🌋 Mengapa Meletus?" in [change.before for change in result.changes]


def test_an_emoji_before_a_sentence_stays() -> None:
    sentence = "🌋 Gunung itu meletus lagi pada malam hari dan warga segera mengungsi ke balai desa."
    chapter = structured(article("Gunung Api", PROSE, sentence))
    assert sentence in [plain_text(block.content) for block in chapter_blocks(chapter) if isinstance(block, Paragraph)]


def test_sources_at_the_very_end_need_no_years() -> None:
    rows = ["Sumber:", "- Ensiklopedia Gunung", "- Majalah Alam edisi Juni"]
    assert outline(structured(article("Gunung Api", PROSE, "Bahaya", MORE, *rows)))[-2:] == ["## Sumber", "refs 2"]


def test_prose_after_numbered_works_is_none() -> None:
    rows = ["Referensi", "1. Adi (2010). Gunung. Solo: Kawah.", "2. Ika (2012). Lava. Solo: Kawah.", "Penulis mengajar di kaki Merapi."]
    assert outline(structured(article("Gunung Api", PROSE, "Bahaya", MORE, *rows)))[-2:] == ["refs 2", "p"]


@pytest.mark.parametrize(
    ("head", "inner"),
    [
        ("Jenis Gunung", ["Gunung Strato", "Gunung Maar"]),
        ("Lapisan Udara", ["Troposfer", "Stratosfer", "Mesosfer"]),
        ("Craters", ["The oldest crater", "A crater under the sea"]),
    ],
    ids=["worded alike", "of one ending", "narrower than the heading"],
)
def test_headings_of_kinds_lie_below_the_heading_that_divides(head: str, inner: list[str]) -> None:
    rows = [row for name in inner for row in (name, MORE)]
    assert headings(head, MORE, *rows, "Mengapa Meletus?", MORE) == [
        f"## {head}",
        *(f"### {name}" for name in inner),
        "## Mengapa Meletus?",
    ]


def test_sides_of_a_subject_are_not_its_kinds() -> None:
    rows = headings("Jenis Gunung", MORE, "Manfaat Gunung", MORE, "Bahaya Gunung", MORE, "Cerita Rakyat", MORE)
    assert rows == ["## Jenis Gunung", "## Manfaat Gunung", "## Bahaya Gunung", "## Cerita Rakyat"]


def test_headings_that_the_text_above_them_names_lie_below() -> None:
    told = "Petugas pos terdiri atas kepala pos, juru ukur, dan penjaga malam."
    rows = headings("Petugas", told, "Kepala Pos", MORE, "Juru Ukur", MORE, "Penjaga Malam", MORE, "Bahaya Letusan", MORE)
    assert rows == ["## Petugas", "### Kepala Pos", "### Juru Ukur", "### Penjaga Malam", "## Bahaya Letusan"]


def test_further_links_stand_beside_the_works() -> None:
    rows = ["Further reading", "Hill, J. (2009). Fire. London: Ash.", "External links", "Map of craters, https://craters.example.org"]
    assert outline(structured(article("Volcanoes", PROSE, "Sejarah", MORE, *rows)))[-4:] == [
        "## Further reading",
        "refs 1",
        "## External links",
        "ul 1",
    ]


def test_terms_with_a_dash_below_a_heading_are_a_list() -> None:
    rows = ["Key Terms", "Vent – the opening of a volcano", "Ash – fine dust of rock", "Caldera – a large round basin", MORE]
    assert outline(structured(article("Volcanoes", PROSE, *rows)))[-3:] == ["## Key Terms", "ul 3", "p"]


def test_names_that_begin_alike_lie_side_by_side_though_the_end_of_the_title_has_the_first() -> None:
    title = "Jejak Kerajaan Wening, dari Batu Hulu hingga Kali Rasa"
    rows = [
        "BATU PENINGGALAN",
        MORE,
        "Batu Hulu",
        MORE,
        "Batu Tapak Kuda",
        MORE,
        "Batu Lor",
        MORE,
        "Batu Lainnya",
        MORE,
        "RAJA WENING",
        MORE,
    ]
    found = [row for row in outline(structured(article(title, PROSE, *rows))) if row.startswith("##")]
    assert found == ["## BATU PENINGGALAN", "### Batu Hulu", "### Batu Tapak Kuda", "### Batu Lor", "### Batu Lainnya", "## RAJA WENING"]
