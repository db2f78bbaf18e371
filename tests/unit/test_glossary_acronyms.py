"""Short forms and their long forms."""

import pytest

from publisher import glossary
from publisher.glossary.abbreviations.acronyms import pairs
from publisher.glossary.abbreviations.letters import is_blend
from publisher.glossary.abbreviations.short_forms import is_formula, is_short_form
from publisher.glossary.grammar.words import words_of
from tests.unit.glossary_text import chapter_of

PAIRS = [
    (
        "Perdagangan itu diatur oleh CITES (Convention on International Trade in Endangered Species of Wild Fauna and Flora).",
        {("CITES", "Convention on International Trade in Endangered Species of Wild Fauna and Flora")},
    ),
    ("Kementerian Lingkungan Hidup (KLH) mengawasi sungai.", {("KLH", "Kementerian Lingkungan Hidup")}),
    ("Bencana diumumkan oleh Badan Nasional Penanggulangan Bencana (BNPB).", {("BNPB", "Badan Nasional Penanggulangan Bencana")}),
    ("Perairan itu termasuk zona ekonomi eksklusif (ZEE).", {("ZEE", "zona ekonomi eksklusif")}),
    ("Ibu berobat ke pusat kesehatan masyarakat (Puskesmas).", {("Puskesmas", "pusat kesehatan masyarakat")}),
    ("GPS (Global Positioning System) dipakai nelayan.", {("GPS", "Global Positioning System")}),
    (
        "Sistem Pemosisi Global (Global Positioning System/GPS) dipakai nelayan.",
        {("GPS", "Global Positioning System"), ("GPS", "Sistem Pemosisi Global")},
    ),
    ("Upah minimum regional atau UMR naik lagi.", {("UMR", "Upah minimum regional")}),
    ("Usaha kecil dan menengah, disingkat UKM, tumbuh pesat.", {("UKM", "Usaha kecil dan menengah")}),
    ("TPA singkatan dari tempat pemrosesan akhir.", {("TPA", "tempat pemrosesan akhir")}),
    ("Sampahnya termasuk bahan berbahaya dan beracun (B3).", {("B3", "bahan berbahaya dan beracun")}),
    (
        (
            "Organisasi Pendidikan, Keilmuan, dan Kebudayaan PBB "
            "(United Nations Educational, Scientific and Cultural Organization/UNESCO) berpusat di Paris."
        ),
        {
            ("UNESCO", "Organisasi Pendidikan, Keilmuan, dan Kebudayaan PBB"),
            ("UNESCO", "United Nations Educational, Scientific and Cultural Organization"),
        },
    ),
    ("Jumantik (juru pemantau jentik) datang lagi.", {("Jumantik", "juru pemantau jentik")}),
    ("Orang Jawa (The Java War) kalah.", set()),
    ("Molekul asam ribonukleat (RNA) ada di dalam sel.", {("RNA", "asam ribonukleat")}),
    (
        "Menurut FAO atau Organisasi Pangan dan Pertanian Dunia, produksi naik.",
        {("FAO", "Organisasi Pangan dan Pertanian Dunia")},
    ),
    (
        "Mereka meminjam dari BPR, ADB atau Dana Pembangunan Daerah (DPD).",
        {("DPD", "Dana Pembangunan Daerah")},
    ),
    ("Mereka bergabung dalam kelompok peduli sungai (pokdulisu) di hulu.", {("pokdulisu", "kelompok peduli sungai")}),
    ("Di sana ada regu siaga bencana, yang biasa disingkat DRT.", {("DRT", "regu siaga bencana")}),
]


@pytest.mark.parametrize(("sentence", "expected"), PAIRS)
def test_pairs_are_found_in_every_order(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert {(pair.short, pair.long) for pair in pairs(sentence, words_of("id"), frozenset())} == expected


LOOK_ALIKES = [
    "Mereka bekerja di bidang kesehatan (WHO) dan pangan (FAO).",
    "Air (H2O) dan garam dapur (NaCl) mudah ditemukan.",
    "Kecepatan (v) diukur dalam meter per sekon (m/s).",
    "Buku itu ditulis oleh seorang sejarawan (2005).",
    "Raja itu bergelar Paku Buwono (IX).",
    "Ada rasa asin (garam) di lidah.",
    "Ia ingin kuliah di ITB atau Universitas Padjadjaran Bandung.",
    "Petani menanam pohon besar (pelindung) di tepi jalan.",
    "Produksi tercatat 31,3 juta ton (BPS, 2022).",
    "Luas hutan bertambah (KLHK, 2020; BPS, 2021).",
]


@pytest.mark.parametrize("sentence", LOOK_ALIKES)
def test_other_brackets_are_left(sentence: str) -> None:
    assert pairs(sentence, words_of("id"), frozenset()) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The bottles are made of polyethylene terephthalate, PET for short.", [("PET", "polyethylene terephthalate")]),
        ("The pipes are of polyvinyl chloride, PVC for short, and last long.", [("PVC", "polyvinyl chloride")]),
        ("The bottles are made of polyethylene terephthalate, and PET is light.", []),
        ("The pupils call the swimming pool, SPQ for short, their own.", []),
    ],
)
def test_letters_inside_words_count_where_the_text_says_it_is_short(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(pair.short, pair.long) for pair in pairs(sentence, words_of("en"), frozenset())] == expected


def test_the_language_of_a_long_form_is_told() -> None:
    found = pairs("Sistem Pemosisi Global (Global Positioning System/GPS) dipakai.", words_of("id"), frozenset())
    assert {pair.long: pair.language for pair in found} == {"Sistem Pemosisi Global": "id", "Global Positioning System": "en"}


@pytest.mark.parametrize("word", ["PBB", "SDGs", "COVID-19", "B3", "G20", "LIPI"])
def test_short_forms_are_known_by_their_letters(word: str) -> None:
    assert is_short_form(word)


@pytest.mark.parametrize("word", ["Bandung", "CO2", "II", "v", "2005", "NaCl", "pangan"])
def test_other_words_are_no_short_forms(word: str) -> None:
    assert not is_short_form(word)


def test_a_formula_holds_elements_only() -> None:
    assert is_formula("CO2")
    assert not is_formula("G20")


def test_pairs_stand_in_headings_too() -> None:
    text = "# Pungutan\n\n## Bea Masuk Tambahan (BMT)\n\nPungutan ini dikenakan pada barang dari luar negeri yang dijual terlalu murah."
    built = glossary.build([chapter_of(text, "teks.txt", "id")], (), "id").value
    assert ("BMT", "Bea Masuk Tambahan") in {(pair.short, pair.long) for pair in built.acronyms} | {
        (short, entry.headword) for entry in built.entries for short in entry.abbreviations
    }


def test_small_words_alone_are_no_long_form() -> None:
    """Nothing is left of "of the" to take letters from."""
    assert not is_blend("ABCD", "of the", words_of("en"))


TWO_THINGS = (
    "Kementerian Kelautan dan Perikanan (KKP) mengawasinya.\n\nWilayah laut yang dilindungi disebut kawasan konservasi perairan (KKP)."
)


def test_a_short_form_of_two_things_makes_no_one_thing_of_them() -> None:
    built = glossary.build([chapter_of(TWO_THINGS)], (), "id").value
    assert built.ambiguous == ("KKP",)
    assert [(entry.headword, entry.foreign, entry.variants) for entry in built.entries] == [("kawasan konservasi perairan", (), ())]


def test_a_slip_in_a_long_form_makes_no_two_things() -> None:
    text = "World Trade Organization (WTO) mengaturnya.\n\nKata World Trade Center Organization (WTO), perlu aturan."
    assert glossary.build([chapter_of(text)], (), "id").value.ambiguous == ()
