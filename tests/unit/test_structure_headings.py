"""What becomes a heading, and how deep it lies."""

import pytest

from publisher.diagnostics import Change
from publisher.model.chapter import Metadata
from publisher.model.walk import all_sections, plain_text
from publisher.source import Hint
from publisher.structure import structure
from tests.unit.test_structure_builder import article_of, hinted, outline, structured

PROSE = "Lebah hidup berkelompok di dalam sarang dan bekerja sama sepanjang hari."
MORE = "Setiap kelompok dipimpin oleh seekor ratu yang bertelur hampir tanpa henti."


def headings(text: str) -> list[str]:
    return [row for row in outline(structured(text)) if row.startswith("##")]


def test_a_short_line_before_text_is_a_heading() -> None:
    assert headings(f"Lebah\n{PROSE}\nRatu Lebah\n{MORE}") == ["## Ratu Lebah"]


@pytest.mark.parametrize("line", ["Ratu lebah.", "ratu lebah", "Sumber: https://contoh.id/lebah", "a² + b² = c²", "Ya; tentu saja"])
def test_a_line_that_only_is_short_is_none(line: str) -> None:
    assert headings(f"Lebah\n{PROSE}\n{line}\n{MORE}") == []


def test_a_short_line_at_the_end_is_none() -> None:
    assert headings(f"Lebah\n{PROSE}\nTerima kasih") == []


def test_a_heading_right_below_a_heading_is_deeper() -> None:
    assert headings(f"Lebah\n{PROSE}\nAnggota Kelompok\nRatu\n{MORE}\nPekerja\n{PROSE}") == [
        "## Anggota Kelompok",
        "### Ratu",
        "### Pekerja",
    ]


def test_a_lead_in_opens_a_deeper_level_until_a_heading_like_the_outer_ones() -> None:
    text = f"Lebah\n{PROSE}\nApa Itu Lebah?\n{PROSE} Berikut anggotanya:\nRatu\n{MORE}\nPekerja\n{MORE}\nBagaimana Lebah Hidup?\n{MORE}"
    assert headings(text) == ["## Apa Itu Lebah?", "### Ratu", "### Pekerja", "## Bagaimana Lebah Hidup?"]


def test_a_stated_number_of_sections_closes_the_group() -> None:
    text = f"Lebah\n{PROSE}\nAnggota\n{PROSE} Ada dua anggota sebagai berikut.\nRatu\n{MORE}\nPekerja\n{MORE}\nMadu\n{MORE}"
    assert headings(text) == ["## Anggota", "### Ratu", "### Pekerja", "## Madu"]


def test_a_closing_heading_goes_back_to_the_top() -> None:
    text = f"Lebah\n{PROSE}\nAnggota\n{PROSE} Berikut anggotanya:\nRatu\n{MORE}\nPekerja\n{MORE}\nSimpulan\n{MORE}"
    assert headings(text)[-1] == "## Simpulan"


def test_headings_that_extend_another_lie_below_it() -> None:
    text = f"Hewan\n{PROSE}\nLebah\n{PROSE}\nLebah Madu\n{MORE}\nLebah Hutan\n{MORE}\nSemut\n{MORE}"
    assert headings(text) == ["## Lebah", "### Lebah Madu", "### Lebah Hutan", "## Semut"]


def test_capitals_outrank_other_headings() -> None:
    text = f"Lebah\n{PROSE}\nSARANG LEBAH\n{PROSE}\nLetak sarang\n{MORE}\nBahan sarang\n{MORE}\nHASIL LEBAH\n{PROSE}"
    assert headings(text) == ["## SARANG LEBAH", "### Letak sarang", "### Bahan sarang", "## HASIL LEBAH"]


def test_an_abbreviation_is_no_heading_in_capitals() -> None:
    assert headings(f"Lebah\n{PROSE}\nWWF\n{PROSE}\nRatu Lebah\n{MORE}") == ["## WWF", "## Ratu Lebah"]


def test_numbers_with_text_between_are_headings_and_lose_their_number() -> None:
    result = structure(article_of(f"Lebah\n{PROSE}\n1. Ratu\n{MORE}\n2. Pekerja\n{PROSE}"), "id")
    assert outline(result.value) == ["# Lebah", "p", "## Ratu", "p", "## Pekerja", "p"]
    assert [(change.code, change.before, change.after) for change in result.changes] == [
        ("STR001", "1. Ratu", "Ratu"),
        ("STR001", "2. Pekerja", "Pekerja"),
    ]


def test_numbers_one_after_the_other_are_items() -> None:
    assert outline(structured(f"Lebah\n{PROSE}\n1. Ratu\n2. Pekerja\n3. Jantan\n{MORE}")) == ["# Lebah", "p", "ol 3", "p"]


def test_a_list_inside_a_numbered_section_starts_its_own_numbers() -> None:
    text = f"Lebah\n{PROSE}\n1. Ratu\n{MORE} Tugasnya:\n1. bertelur\n2. memimpin\n2. Pekerja\n{PROSE}"
    assert outline(structured(text)) == ["# Lebah", "p", "## Ratu", "p", "ol 2", "## Pekerja", "p"]


def test_a_lost_number_is_put_back_and_taken_off_like_the_others() -> None:
    result = structure(article_of(f"Lebah\n{PROSE}\n1. Lebah Ratu\n{MORE}\n2. Lebah Pekerja\n{MORE}\nLebah Jantan\n{PROSE}"), "id")
    assert outline(result.value)[-2:] == ["## Lebah Jantan", "p"]
    changes = [change for change in result.changes if "Jantan" in change.before]
    assert changes == [
        Change("STR002", changes[0].span, "Lebah Jantan", "3. Lebah Jantan", "lost-number"),
        Change("STR001", changes[0].span, "3. Lebah Jantan", "Lebah Jantan", "heading"),
    ]


def test_a_letter_that_is_lost_is_put_back_as_a_letter() -> None:
    result = structure(article_of(f"Lebah\n{PROSE}\nA. Ratu\n{MORE}\nPekerja\n{MORE}\nC. Jantan\n{PROSE}"), "id")
    assert ("STR002", "B. Pekerja") in [(change.code, change.after) for change in result.changes]


def test_numbers_below_a_heading_that_announces_them_are_deeper() -> None:
    text = f"Serangga\n{PROSE}\nJenis Lebah\n1. Madu\n{MORE}\n2. Hutan\n{MORE}\nManfaat Lebah\n{PROSE}"
    assert headings(text) == ["## Jenis Lebah", "### Madu", "### Hutan", "## Manfaat Lebah"]


def test_three_kinds_of_numbers_are_three_levels() -> None:
    text = f"Lebah\nI. Sarang\n{PROSE}\nA. Letak\n1. Pohon\n{MORE}\n2. Gua\n{MORE}\nB. Bahan\n{PROSE}\nII. Hasil\n{MORE}"
    assert headings(text) == ["## Sarang", "### Letak", "#### Pohon", "#### Gua", "### Bahan", "## Hasil"]


def test_chapters_of_a_paper_and_their_titles_on_the_next_line() -> None:
    text = (
        f"Lebah\nBAB I\nPENDAHULUAN\n1.1 Latar\n{PROSE}\n1.2 Tujuan\n{MORE}\nBAB II SARANG\n{PROSE}\nDAFTAR PUSTAKA\nSalim (2010). Lebah."
    )
    assert headings(text) == ["## BAB I PENDAHULUAN", "### Latar", "### Tujuan", "## BAB II SARANG", "## DAFTAR PUSTAKA"]


@pytest.mark.parametrize("first", ["mRNA vaccines", "pH Tanah", "eSIM and roaming"])
def test_a_heading_may_begin_with_a_word_that_has_its_capital_further_in(first: str) -> None:
    assert headings(f"Lebah\n{PROSE}\nSarang\n{PROSE}\n{first}\n{MORE}") == ["## Sarang", f"## {first}"]


def test_the_last_part_of_a_paper_holds_its_conclusion_and_advice() -> None:
    text = f"Lebah\nPEMBAHASAN\nLetak Sarang\n{PROSE}\nBahan Sarang\n{MORE}\nPENUTUP\nKesimpulan\n{PROSE}\nSaran\n{MORE}"
    assert headings(text)[-3:] == ["## PENUTUP", "### Kesimpulan", "### Saran"]


def test_a_closing_word_that_comes_again_is_a_heading_like_others_where_it_is_not_the_last() -> None:
    text = f"Surat\n{PROSE}\nPembuka\n{PROSE}\nPenutup\n{MORE}\nBahasa Surat\n{PROSE}\nContoh Surat\n{MORE}\nPenutup\n{PROSE}"
    assert headings(text).count("## Penutup") + headings(text).count("### Penutup") == 2


def test_lettered_questions_with_short_answers_are_items() -> None:
    text = f"Gerak\n{PROSE}\nSari berjalan.\na) Berapa kecepatannya?\nKecepatannya 2 m/s.\nb) Berapa jaraknya?\nJaraknya 40 m.\n{MORE}"
    assert headings(text) == []


def test_numbers_of_several_parts_stay_with_their_sections_and_others_go() -> None:
    chapter = structured(f"Lebah\n1. Sarang\n{PROSE}\n1.1 Letak\n{MORE}\n1.2. Bahan\n{PROSE}\n2. Hasil\n{MORE}")
    assert [(one.number, plain_text(one.title)) for one in all_sections(chapter.sections)] == [
        ("", "Sarang"),
        ("1.1", "Letak"),
        ("1.2.", "Bahan"),
        ("", "Hasil"),
    ]


def test_a_colon_before_text_makes_a_heading_without_the_colon() -> None:
    assert headings(f"Lebah\n{PROSE}\nPembagian tugas:\n{MORE}") == ["## Pembagian tugas"]


def test_a_colon_before_a_list_makes_a_label() -> None:
    text = f"Lebah\n{PROSE}\nSarang\n{PROSE}\nContoh sarang:\n- pohon\n- gua\n{MORE}"
    assert outline(structured(text)) == ["# Lebah", "p", "## Sarang", "p", "label", "ul 2", "p"]


def test_colons_are_headings_where_there_are_no_others() -> None:
    text = f"Lebah\n{PROSE}\nAnggota lebah:\n- ratu\n- pekerja\nHasil lebah:\n- madu\n- lilin"
    assert headings(text) == ["## Anggota lebah", "## Hasil lebah"]


def test_an_initial_stays_in_its_sentence() -> None:
    assert outline(structured("Lebah\nA. Rahman meneliti lebah madu di hutan selama dua puluh tahun.\n" + MORE)) == ["# Lebah", "p 2"]


def test_levels_of_a_format_hold() -> None:
    article = hinted(
        (Hint.HEADING, "Lebah", 1), (Hint.PARAGRAPH, PROSE), (Hint.HEADING, "Sarang", 2), (Hint.PARAGRAPH, PROSE),
        (Hint.HEADING, "Letak", 3), (Hint.PARAGRAPH, MORE), (Hint.HEADING, "Hasil", 2), (Hint.PARAGRAPH, MORE),
    )  # fmt: skip
    assert outline(structure(article, "id").value) == ["# Lebah", "p", "## Sarang", "p", "### Letak", "p", "## Hasil", "p"]


def test_a_short_paragraph_of_a_format_with_headings_stays_a_paragraph() -> None:
    article = hinted(
        (Hint.HEADING, "Sarang", 2),
        (Hint.PARAGRAPH, "Sungguh menakjubkan"),
        (Hint.PARAGRAPH, PROSE),
        (Hint.HEADING, "Hasil", 2),
        (Hint.PARAGRAPH, MORE),
    )
    assert [row for row in outline(structure(article, "id").value) if row != "# Lebah"][1:] == ["## Sarang", "p 2", "## Hasil", "p"]


def test_a_bold_line_is_a_heading_below_those_of_the_format() -> None:
    article = hinted(
        (Hint.HEADING, "Sarang", 2), (Hint.PARAGRAPH, PROSE), (Hint.HEADING, "Anggota", 2), (Hint.PARAGRAPH, PROSE),
        (Hint.PARAGRAPH, "Ratu"), (Hint.PARAGRAPH, MORE), bold=(5,),
    )  # fmt: skip
    assert outline(structure(article, "id").value)[1:] == ["## Sarang", "p", "## Anggota", "p", "### Ratu", "p"]


def test_headings_of_one_level_with_different_numbers_are_ranked_by_these() -> None:
    article = hinted(
        (Hint.PARAGRAPH, "Kehidupan Lebah"), (Hint.HEADING, "A. Sarang", 1), (Hint.PARAGRAPH, PROSE), (Hint.HEADING, "1. Letak", 1),
        (Hint.PARAGRAPH, MORE), (Hint.HEADING, "2. Bahan", 1), (Hint.PARAGRAPH, MORE), (Hint.HEADING, "B. Hasil", 1),
        (Hint.PARAGRAPH, PROSE),
    )  # fmt: skip
    assert [row for row in outline(structure(article, "id").value) if "##" in row] == ["## Sarang", "### Letak", "### Bahan", "## Hasil"]


def test_a_heading_deeper_than_four_levels_becomes_a_label() -> None:
    rows = [(Hint.HEADING, f"Tingkat {level}", level) for level in (1, 2, 3, 4, 5)]
    article = hinted((Hint.PARAGRAPH, PROSE), *rows, (Hint.PARAGRAPH, MORE))
    assert outline(structure(article, "id").value)[-4:] == ["#### Tingkat 3", "label", "label", "p"]


def test_a_jump_of_levels_is_told() -> None:
    article = hinted(
        (Hint.PARAGRAPH, PROSE), (Hint.HEADING, "Sarang", 2), (Hint.PARAGRAPH, PROSE), (Hint.HEADING, "Pintu", 4), (Hint.PARAGRAPH, MORE),
        (Hint.HEADING, "Letak", 3), (Hint.PARAGRAPH, MORE),
    )  # fmt: skip
    result = structure(article, "id")
    assert [(one.code, dict(one.values)["text"]) for one in result.diagnostics if one.code == "STR021"] == [("STR021", "Pintu")]


def test_ids_come_from_titles_and_parents_never_from_places() -> None:
    text = f"Lebah\n{PROSE}\nA. Madu\n{PROSE}\n1. Rasa\n{MORE}\n2. Warna\n{MORE}\nB. Lilin\n{PROSE}\n1. Rasa\n{MORE}\n2. Warna\n{MORE}"
    chapter = structured(text)
    assert chapter.id == "bacaan"
    assert [section.id for section in chapter.sections] == ["bacaan-madu", "bacaan-lilin"]
    assert [section.id for section in chapter.sections[1].sections] == ["bacaan-lilin-rasa", "bacaan-lilin-warna"]


def test_metadata_title_takes_the_line_that_repeats_it() -> None:
    article = article_of(f"Dunia Lebah\n{PROSE}", Metadata(title="Dunia lebah"))
    assert outline(structure(article, "id").value) == ["# Dunia Lebah", "p"]


def test_without_a_title_one_is_proposed_and_told() -> None:
    result = structure(article_of(f"Lebah madu adalah serangga penghasil madu yang hidup berkelompok.\nSarang Lebah Madu\n{MORE}"), "id")
    assert outline(result.value)[0] == "# Lebah Madu"
    assert [one.code for one in result.diagnostics] == ["STR020"]


def test_a_definition_heading_with_others_like_it_is_no_title() -> None:
    text = f"Pengertian Lebah\nLebah adalah serangga yang hidup berkelompok.\nManfaat Lebah\n{MORE}\nJenis Lebah\n{PROSE}"
    assert outline(structured(text))[:2] == ["# Lebah", "## Pengertian Lebah"]


def test_an_empty_article_is_a_chapter_too() -> None:
    assert outline(structured("")) == ["# Bacaan"]


def test_numbers_of_a_format_that_start_anew_with_text_between_are_headings() -> None:
    article = hinted(
        (Hint.PARAGRAPH, PROSE), (Hint.NUMBERED, "Ratu", 0, "1."), (Hint.PARAGRAPH, MORE), (Hint.NUMBERED, "Pekerja", 0, "1."),
        (Hint.PARAGRAPH, PROSE), (Hint.NUMBERED, "Jantan", 0, "1."), (Hint.PARAGRAPH, MORE),
    )  # fmt: skip
    assert [row for row in outline(structure(article, "id").value) if "##" in row] == ["## Ratu", "## Pekerja", "## Jantan"]


@pytest.mark.parametrize(
    "row", ["1. Foo", "Kebun Raya", "Contoh kebun:", "Berikut adalah kebun.", "Daftar Pustaka", "- a", "BAB I", "(" * 20000, "a\tb"]
)
def test_a_hostile_text_takes_no_longer_than_its_length(row: str) -> None:
    """Ten times the lines of a long article; a rule that looks at all lines from each would take minutes."""
    assert structured("\n".join([row] * (4000 if len(row) < 100 else 20))).id == "bacaan"


@pytest.mark.parametrize(
    "line",
    [
        "Ratu lebah di sarangnya (Dok. sekolah)",
        "Foto: Wening Sari",
        "Wening Sari/Unsplash",
        "Assalamu'alaikum, anak-anak semua",
        "Teman-teman, pernahkah kamu melihat sarang lebah?",
        "V is the volume of the hive",
        "Published by Wening Sari",
    ],
)
def test_credits_greetings_and_first_questions_are_none(line: str) -> None:
    assert headings(f"Lebah\n{PROSE}\nRatu Lebah\n{MORE}\n{line}\n{MORE}") == ["## Ratu Lebah"]


def test_a_question_below_an_exercise_is_a_paragraph_and_its_answer_a_label() -> None:
    asked = "Berapa jumlah sarang setelah empat tahun?"
    text = f"Lebah\n{PROSE}\nContoh Soal 1\n{asked}\nPembahasan:\n{MORE}\nContoh Soal 2\n{asked}\nPembahasan:\n{MORE}"
    assert headings(text) == ["## Contoh Soal 1", "## Contoh Soal 2"]


def test_the_labels_of_questions_and_answers_are_headings_where_each_comes_once() -> None:
    text = f"Mengapa lebah menyengat?\n{MORE}\nJawaban:\n{PROSE}\nPenjelasan:\n{MORE}"
    assert headings(text)[-2:] == ["## Jawaban", "## Penjelasan"]


def test_a_heading_stands_before_a_formula() -> None:
    assert headings(f"Lebah\n{PROSE}\nRumus Jumlah Sel\nN = 2 × r + 1\n{MORE}") == ["## Rumus Jumlah Sel"]


def test_a_pointing_hand_announces_what_follows() -> None:
    assert outline(structured(f"Lebah\n{PROSE}\nURUTANNYA\nMulailah dari yang ringan 👇\n1. ratu\n2. pekerja"))[-3:] == [
        "## URUTANNYA",
        "p",
        "ol 2",
    ]


def test_the_title_of_a_plan_stands_below_the_names_of_its_series() -> None:
    text = f"Rangkuman IPA Kelas X\nDUNIA LEBAH\nI. Sarang\nA. Letak\n{PROSE}\nB. Bahan\n{MORE}\nII. Hasil\nA. Madu\n{PROSE}"
    assert outline(structured(text))[:3] == ["# DUNIA LEBAH", "p", "## Sarang"]


def test_numbers_below_letters_stay_items_where_letters_stand_below_them() -> None:
    text = (
        "LEBAH\nI. Sarang\nA. Letak\n1. di pohon\n2. di gua\nB. Bahan\n1. Lilin putih\na. muda\nb. lunak\n2. Lilin tua\na. keras\nb. gelap"
    )
    assert headings(text) == ["## Sarang", "### Letak", "### Bahan"]


def test_examples_counted_in_words_are_headings_and_their_questions_and_solutions_are_none() -> None:
    first = "Example 1: Warm water\nHow much heat does a litre of water take?\nShow solution\nQ = m c t = 4200 J"
    second = f"Example 2: Which metal is it?\nA block takes 90 J for each degree of warming.\nSolution\n{PROSE}"
    text = f"Heat\n{PROSE}\nWorked examples\n{first}\n{second}\nSummary\n{MORE}"
    assert headings(text) == ["## Worked examples", "### Example 1: Warm water", "### Example 2: Which metal is it?", "## Summary"]


def test_what_is_counted_over_nothing_is_no_heading() -> None:
    assert headings(f"Lebah\n{PROSE}\nTim 1: Ani\nTim 2: Budi\nTim 3: Citra\n{MORE}") == []


def test_a_solution_outside_an_exercise_stays_a_heading() -> None:
    assert headings(f"Lebah\n{PROSE}\nSarang\n{PROSE}\nPembahasan\n{MORE}") == ["## Sarang", "## Pembahasan"]


def test_a_question_too_long_for_a_heading_is_text() -> None:
    asked = (
        "Sebuah sarang di tepi danau berisi 40 °C. Berapa lama lebah harus mengipas dengan sayapnya sampai udara di dalam sarang dingin?"
    )
    assert headings(f"Lebah\n{PROSE}\nContoh Perhitungan\n{asked}\n{MORE}") == ["## Contoh Perhitungan"]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [("Gagal? Ini sebabnya", True), ("Sarang rusak? Perbaiki saja sendiri.", False), ("Rusak? Coba lagi. Lalu tunggu", False)],
)
def test_a_question_with_its_answer_can_be_a_heading(line: str, is_heading: bool) -> None:
    assert (f"## {line}" in headings(f"Lebah\n{PROSE}\nSarang\n{PROSE}\n{line}\n{MORE}")) is is_heading


def test_a_short_heading_in_capitals_is_one_of_those_that_are() -> None:
    text = f"Lebah\nSARANG\n{PROSE}\nLetak Sarang\n{MORE}\nRATU LEBAH\n{PROSE}\nPEKERJA\n{MORE}\nTugas Pekerja\n{PROSE}"
    assert headings(text) == ["## SARANG", "### Letak Sarang", "## RATU LEBAH", "## PEKERJA", "### Tugas Pekerja"]


def test_a_counted_list_ends_before_the_next_heading() -> None:
    listed = "Ada dua bahaya bagi lebah, yaitu:\nRacun hama di ladang\nBadai pada musim hujan"
    text = f"Lebah\n{PROSE}\nSarang\n{PROSE}\n{listed}\nPencegahan Bahaya\nTanaman Bunga\n{MORE}"
    assert headings(text)[:2] == ["## Sarang", "## Pencegahan Bahaya"]


def test_a_heading_over_questions_is_no_item_of_the_list_before_it() -> None:
    listed = "Fakta singkat tentang lebah:\nKaki: enam\nMata: lima"
    text = f"Lebah\n{PROSE}\nSarang\n{PROSE}\n{listed}\nFAQ\nApakah lebah tidur?\n{MORE}\nApakah lebah minum?\n{MORE}"
    assert "## FAQ" in headings(text)
