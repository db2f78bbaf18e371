"""Lists without signs: which were numbered, which stand below no colon, and what only looks like an item."""

import pytest

from publisher.structure import cues, list_cues
from publisher.structure.formula import is_formula
from tests.unit.test_structure_builder import outline, structured

PROSE = "Sekolah kami menanam sayuran di halaman belakang sejak tahun lalu bersama warga sekitar."


def page(*rows: str) -> list[str]:
    return outline(structured("\n".join(("Kebun Sekolah", PROSE, *rows, PROSE))))[2:-1]


@pytest.mark.parametrize(
    ("rows", "made"),
    [
        (
            (
                "Membuat Pupuk",
                "Potong daun kering menjadi serpihan.",
                "Siram dengan air, lalu aduk sampai rata.",
                "Tutup ember selama dua minggu.",
            ),
            "ol 3",
        ),
        (("Making Paper", "Cut the old paper into strips.", "Pour water on it and wait until it is soft.", "Press the pulp flat."), "ol 3"),
        (("Tips Merawat Kebun", "Siram tanaman setiap pagi.", "Cabut rumput sampai ke akarnya.", "Gunakan pupuk dari dapur."), "ul 3"),
        (
            (
                "Merawat Kebun",
                "Siram tanaman setiap pagi.",
                "Jangan menyiram sampai becek.",
                "Gunakan pupuk dari dapur.",
                "Cabut rumput dengan tangan.",
            ),
            "ul 4",
        ),
    ],
)
def test_instructions_told_one_after_the_other_were_numbered_and_advice_was_not(rows: tuple[str, ...], made: str) -> None:
    assert page(*rows)[-1] == made


@pytest.mark.parametrize(
    ("lead", "made"),
    [
        ("Pada tahap awal, benih sering layu. Gejalanya antara lain:", "ul 2"),
        ("Tahap pembenihan dilakukan seperti di bawah ini:", "ol 2"),
        ("Pada tahap awal, benih sering layu. Gejala layu mudah dikenali dari warna daunnya, yaitu:", "ul 2"),
    ],
)
def test_only_the_last_sentence_announces_steps(lead: str, made: str) -> None:
    assert page(lead, "daun menguning dari tepi", "batang menunduk pada siang hari")[-1] == made


def test_questions_after_a_sentence_that_counts_them_were_numbered() -> None:
    rows = ("Pick one plant in the garden. Then answer three questions.", "How tall is it?", "Who planted it?", "When does it flower?")
    assert page(*rows) == ["ol 3"]


def test_an_answer_is_no_task_of_the_row() -> None:
    rows = (
        "Pertanyaan yang sering diajukan",
        "Bolehkah disiram siang hari?",
        "Sebaiknya tidak. Siram pada pagi hari.",
        "Bolehkah memakai air cucian beras?",
        "Boleh sekali. Gunakan airnya yang pertama.",
    )
    assert not any(one.startswith(("ol", "ul")) for one in page(*rows))


def test_a_question_that_heads_what_follows_is_no_item_of_the_sentences_above() -> None:
    rows = (
        "Kebiasaan ini baik bagi kebun:",
        "Air disimpan di dalam gentong.",
        "Daun dikumpulkan setiap sore.",
        "Alat dicuci bersih.",
        "Kapan Panen?",
    )
    assert page(*rows)[-2:] == ["ul 3", "## Kapan Panen?"]


def test_three_terms_below_a_paragraph_are_a_list() -> None:
    rows = (
        "Warna kebun berubah.",
        "Hijau: daun muda yang baru tumbuh.",
        "Kuning: daun tua yang akan gugur.",
        "Merah: buah yang siap dipetik.",
    )
    assert page(*rows, "Penutup Musim")[-2] == "ul 3"


def test_names_of_a_row_with_a_full_stop_are_items() -> None:
    assert page("Usually one of these wins:", "Sun. The beds face north.", "Water. The pond is close by.")[-1] == "ul 2"


def test_sentences_turned_and_sentences_marked_are_examples() -> None:
    rows = ("Kalimat dapat diubah.", '"Saya lapar." ⇒ Ia berkata bahwa ia lapar.', '"Kami pulang." ⇒ Mereka berkata bahwa mereka pulang.')
    assert page(*rows)[-1] == "ul 2"
    assert page("Be careful with the tense here.", "If it will rain, we stay. ✗", "If it rains, we stay. ✓")[-1] == "ul 2"


def test_a_bracketed_name_that_holds_the_name_of_an_agency_is_no_source_of_a_picture() -> None:
    assert page("Tokoh pertanian itu antara lain:", "Sumarno", "Raden Wijaya (Ki Tani Nusantara)", "Kartini")[-1] == "ul 3"


def test_what_is_given_in_a_worked_example_is_no_heading() -> None:
    rows = ("Diketahui: luas kebun 40 meter persegi", "Ditanya: jumlah bibit", "Jawab: 40 × 9 = 360 bibit")
    assert not any(one.startswith("#") for one in page(*rows))


def test_a_sign_before_headings_in_capitals_is_an_ornament() -> None:
    rows = [row for name in ("TANAH", "AIR", "CAHAYA") for row in (f"🔹 {name}", PROSE)]
    assert [one for one in page(*rows) if one.startswith(("#", "ul"))] == ["## TANAH", "## AIR", "## CAHAYA"]


def test_a_product_of_long_names_is_a_formula() -> None:
    assert is_formula("Bagian panen = (luas bedeng : luas seluruh kebun) × hasil panen satu musim")
    assert not is_formula("g = percepatan gravitasi bumi yang selalu tetap")


def test_cues() -> None:
    assert list_cues.says_wording("Pada pintunya tertulis:")
    assert not list_cues.says_wording("Pada pintunya tertulis nama pemilik kebun.")
    assert not cues.announces_steps("For a negative order we put the word first.")


def test_a_row_of_terms_ends_where_a_line_has_none() -> None:
    rows = (
        "Berikut nama tanaman beserta asalnya.",
        "Kangkung – dari tepi sungai",
        "Bayam – dari kebun lama",
        "Terung – dari desa sebelah",
        "Cara Menyemai",
        "Penyemaian dilakukan dengan dua cara, yaitu",
        "menabur benih di bedeng,",
        "menanam benih di polibag.",
    )
    assert page(*rows)[:4] == ["ul 3", "## Cara Menyemai", "p", "ul 2"]


def test_a_line_over_three_terms_is_their_heading() -> None:
    rows = ("Profil", "Nama: Kebun Melati", "Luas: 40 meter persegi", "Pengurus: kelas delapan", "Tahapan Menyemai", "Mengayak tanah")
    assert page(*rows, "Menabur benih", "Menyiram bedeng") == ["## Profil", "ul 3", "## Tahapan Menyemai", "ol 3"]


def test_a_longer_line_below_items_of_one_word_is_the_heading_of_what_follows() -> None:
    rows = ("Sayuran yang ditanam antara lain:", "kangkung", "bayam", "terung", "Tanda Tanaman Sehat", PROSE)
    assert [one for one in page(*rows) if one.startswith(("ul", "#"))] == ["ul 3", "## Tanda Tanaman Sehat"]


def test_two_short_sentences_between_a_colon_and_a_heading_are_items() -> None:
    rows = ("Kata itu dipakai dalam kalimat:", "Ibu memetik bayam.", "Adik menyiram terung.", "Kalimat Tanya")
    assert page(*rows)[-2] == "ul 2"


def test_a_last_line_made_like_those_before_it_is_no_heading() -> None:
    assert page("Isi Sekotak Bekal", "Karbohidrat 20 g", "Lemak 3 g", "Protein 2 g")[-1:] == ["ul 3"]
    assert page("Why it matters", "Beds may run dry", "Ponds may shrink in summer", "Salt may creep in near the coast")[-1:] == ["ul 3"]


def test_an_instruction_does_not_look_back() -> None:
    assert cues.looks_back("Contoh di atas menunjukkan dua hal.")
    assert not cues.looks_back("Gulingkan di atas kelapa parut.")


def test_a_heading_over_terms_ends_the_row_of_short_lines_above_it() -> None:
    rows = (
        "Kunci latihan minggu ini",
        "satu benar",
        "dua salah",
        "Kosakata",
        "bedeng – gundukan tanah",
        "polibag – kantong tanam",
        "gulma – rumput liar",
    )
    assert page(*rows)[-2:] == ["## Kosakata", "ul 3"]


def test_sentences_after_a_line_that_announces_examples_are_items() -> None:
    rows = ("Perhatikan contoh kalimat di bawah ini!", "Hujan turun sejak pagi.", "Bayam tumbuh subur.", "Adik memetik terung.")
    assert page(*rows) == ["ul 3"]


def test_a_list_ends_before_the_line_that_heads_the_next_one() -> None:
    rows = ("Hak Anggota", "memilih bedeng", "memetik hasil", "Kewajiban anggota", "menyiram tanaman", "membayar iuran")
    assert [one for one in page(*rows) if one.startswith(("#", "ul"))] == ["## Hak Anggota", "ul 2", "## Kewajiban anggota", "ul 2"]
    assert page("Kekurangan:", "Lahan sempit", "Air terbatas", "Soal", "1. Apa itu bedeng?", "2. Apa gulma?")[-2:] == [
        "## Soal",
        "ol 2",
    ]


def test_as_many_lines_with_one_first_word_as_were_counted_are_items() -> None:
    rows = ("Jenis bedeng ada tiga.", "Bedeng tinggi", "Bedeng datar", "Bedeng cekung")
    following = "Bedeng tinggi cocok untuk tanah yang mudah tergenang air pada musim hujan."
    assert "ul 3" in page(*rows, following)


def test_a_tip_below_terms_is_none_of_them() -> None:
    rows = ("Useful plants", "fern: it grows in shade", "basil: it needs sun", "mint: it likes water", "Tip: water them in the morning.")
    assert page(*rows)[:2] == ["## Useful plants", "ul 3"]
