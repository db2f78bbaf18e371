"""One sentence, one definition; and the sentences that only look like one."""

import time

import pytest

from publisher import glossary
from publisher.model.glossary import GlossaryEntry
from tests.builders import chapter, definition, definitions
from tests.unit.glossary_text import chapter_of


def entries(text: str, language: str = "id") -> list[GlossaryEntry]:
    return list(glossary.build([chapter_of(text, "teks.txt", language)], (), language).value.entries)


def test_the_terms_that_share_an_explanation_are_entries_each() -> None:
    meaning = "makhluk hidup yang menguraikan sisa makhluk hidup lain menjadi zat hara"
    explained = definitions(definition("Pengurai / Dekomposer", f"M{meaning[1:]}."))
    built = glossary.build([chapter("hutan", "Hutan", explained)], (), "id").value
    assert [(entry.headword, entry.definition) for entry in built.entries] == [("dekomposer", meaning), ("pengurai", meaning)]


DEFINED = [
    ("Erosi adalah terkikisnya tanah oleh air, angin, atau es.", "erosi", "terkikisnya tanah oleh air, angin, atau es"),
    (
        "Jadi, gotong royong ialah kegiatan yang dilakukan bersama-sama untuk kepentingan umum.",
        "gotong royong",
        "kegiatan yang dilakukan bersama-sama untuk kepentingan umum",
    ),
    (
        "Menurut para ahli gizi, vitamin adalah zat organik yang dibutuhkan tubuh dalam jumlah kecil.",
        "vitamin",
        "zat organik yang dibutuhkan tubuh dalam jumlah kecil",
    ),
    (
        "Yang dimaksud dengan irigasi adalah pengairan lahan pertanian secara teratur.",
        "irigasi",
        "pengairan lahan pertanian secara teratur",
    ),
    (
        "Hutan hujan dapat didefinisikan sebagai hutan yang menerima curah hujan tinggi sepanjang tahun.",
        "hutan hujan",
        "hutan yang menerima curah hujan tinggi sepanjang tahun",
    ),
    ("Batuan yang terbentuk dari magma yang membeku disebut batuan beku.", "batuan beku", "batuan yang terbentuk dari magma yang membeku"),
    (
        "Ia menyimpan beras di lumbung, yaitu bangunan yang dipakai untuk menyimpan hasil panen.",
        "lumbung",
        "bangunan yang dipakai untuk menyimpan hasil panen",
    ),
    ("Menahan abrasi, yaitu pengikisan pantai oleh ombak.", "abrasi", "pengikisan pantai oleh ombak"),
    (
        "Subak, sebuah organisasi petani yang mengatur air sawah di Bali, sudah berumur ratusan tahun.",
        "subak",
        "organisasi petani yang mengatur air sawah di Bali",
    ),
    ("Air laut menguap karena panas matahari. Proses ini disebut evaporasi.", "evaporasi", "proses air laut menguap karena panas matahari"),
    (
        "Hutan kota ialah kawasan yang ditumbuhi pohon, sedangkan taman kota adalah ruang terbuka yang ditata untuk warga.",
        "taman kota",
        "ruang terbuka yang ditata untuk warga",
    ),
    ("Denotasi berarti makna kata yang sebenarnya.", "denotasi", "makna kata yang sebenarnya"),
    ("Otot yang dapat bergerak sendiri disebut otot polos.", "otot polos", "otot yang dapat bergerak sendiri"),
    (
        "Kredit macet (bad debt, dubious loan) yaitu pinjaman yang tidak dapat dilunasi peminjamnya.",
        "kredit macet",
        "pinjaman yang tidak dapat dilunasi peminjamnya",
    ),
    (
        "Rentan pangan didefinisikan oleh Badan Pangan Nasional sebagai keadaan ketika makanan tidak selalu cukup.",
        "rentan pangan",
        "keadaan ketika makanan tidak selalu cukup",
    ),
]


@pytest.mark.parametrize(("sentence", "headword", "definition"), DEFINED)
def test_a_definition_is_found_and_trimmed(sentence: str, headword: str, definition: str) -> None:
    assert (headword, definition) in [(entry.headword, entry.definition) for entry in entries(sentence)]


DEFINED_IN_ENGLISH = [
    ("In general, erosion is the wearing away of soil by water or wind.", "erosion", "wearing away of soil by water or wind"),
    ("A book that tells the story of somebody's life is called a biography.", "biography", "book that tells the story of somebody's life"),
    ("The term budget refers to a plan of income and spending.", "budget", "plan of income and spending"),
    ("Mammals are animals that feed their young with milk.", "mammal", "animals that feed their young with milk"),
]


@pytest.mark.parametrize(("sentence", "headword", "definition"), DEFINED_IN_ENGLISH)
def test_an_english_definition_is_found_and_trimmed(sentence: str, headword: str, definition: str) -> None:
    assert (headword, definition) in [(entry.headword, entry.definition) for entry in entries(sentence, "en")]


TRAPS = [
    "Tujuan lomba ini adalah melatih keberanian siswa di depan umum.",
    "Ini adalah kegiatan yang ditunggu-tunggu oleh seluruh warga sekolah.",
    "Bandung adalah kota yang sejuk di Jawa Barat.",
    "Thailand adalah negara yang menghasilkan beras.",
    "Membaca dan menulis adalah dua keterampilan yang saling mendukung.",
    "Air adalah kebutuhan yang sangat penting bagi manusia.",
    "Guru adalah salah satu tokoh dalam cerita itu.",
    "Sungai itu terbagi menjadi tiga bagian, yaitu hulu, tengah, dan hilir.",
    "Berikut adalah langkah-langkah yang harus dilakukan:",
    "Kucing bukan hewan yang hidup di air.",
    "Raden Saleh adalah pelukis yang terkenal di Eropa.",
    "Hal yang paling berkesan adalah keramahan penduduk desa yang kami kunjungi.",
    "“Buku adalah jendela yang membuka dunia bagi siapa saja,” kata pustakawan itu.",
]


@pytest.mark.parametrize("sentence", TRAPS)
def test_what_only_looks_like_a_definition_is_left(sentence: str) -> None:
    assert entries(sentence) == []


ENGLISH_TRAPS = [
    "The purpose of the trip is a visit to the museum that we like.",
    "It is a place that many birds visit.",
    "Germany is a country that borders nine others.",
    "The book is interesting for young readers.",
    "One of the rules is a ban on phones in class.",
    "Dogs and cats are animals that people keep at home.",
    "The Amazon is the largest river in South America.",
]


@pytest.mark.parametrize("sentence", ENGLISH_TRAPS)
def test_what_only_looks_like_an_english_definition_is_left(sentence: str) -> None:
    assert entries(sentence, "en") == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("Bakau adalah hutan yang tumbuh di pesisir, dan …", "id"), ("A mangrove is a forest that grows on the coast, and …", "en")],
)
def test_a_sentence_that_breaks_off_behind_and_still_defines(sentence: str, language: str) -> None:
    assert [entry.definition for entry in entries(sentence, language)] != []


def test_a_heading_lends_its_name_to_the_sentence_below_it() -> None:
    found = entries("# Air\n\n## Pengertian Infiltrasi\n\nProses ini adalah peresapan air ke dalam tanah.")
    assert [(entry.headword, entry.definition) for entry in found] == [("infiltrasi", "peresapan air ke dalam tanah")]


def test_quotations_are_not_harvested() -> None:
    assert entries("> Sabar adalah sikap yang membuat hati tenang.") == []


def test_names_keep_their_capitals_and_terms_lose_them() -> None:
    text = """Di sekolah kami ada Gerakan Literasi Nusantara.

- Gerakan Literasi Nusantara: kegiatan membaca yang diadakan setiap pagi.
- Pojok Baca: tempat yang menyediakan buku di sudut kelas.

Setiap kelas punya pojok baca."""
    assert {entry.headword for entry in entries(text)} == {"Gerakan Literasi Nusantara", "pojok baca"}


def test_the_better_definition_is_printed_and_the_other_kept() -> None:
    text = (
        "Delta adalah daratan yang terbentuk di muara sungai.\n\n"
        "Delta didefinisikan sebagai daratan di muara sungai yang terbentuk dari endapan lumpur."
    )
    (delta,) = entries(text)
    assert delta.definition == "daratan di muara sungai yang terbentuk dari endapan lumpur"
    assert [definition for definition, _ in delta.further] == ["daratan yang terbentuk di muara sungai"]


def test_news_needs_better_definitions_than_a_lesson() -> None:
    lesson = "Pasar malam adalah keramaian warga yang digelar di lapangan pada malam hari."
    report = f'{lesson} "Saya senang," kata Ani. "Saya juga," ujar Budi. "Sama," tutur Cici. "Ya," ucap Dodi.'
    assert [entry.confidence for entry in entries(report)] < [entry.confidence for entry in entries(lesson)]


@pytest.mark.parametrize(
    "line",
    ["(" * 20_000, "yang adalah " * 40_000, "a" * 1_000_000, "Kata " * 100_000, "X, " * 100_000, '"' * 50_000, "disebut yang " * 30_000],
)
def test_hostile_lines_take_linear_time(line: str) -> None:
    start = time.process_time()
    entries(line)
    assert time.process_time() - start < 20


def test_what_a_sentence_names_before_its_definition_is_the_term() -> None:
    text = "Kebalikan inflasi disebut deflasi, yaitu turunnya harga barang secara umum dalam waktu yang lama."
    assert [entry.headword for entry in entries(text)] == ["deflasi"]
