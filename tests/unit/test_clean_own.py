"""Short articles keep every line: what only articles have is never weighed, and nothing is weighed where no page chrome is known."""

import pytest

from publisher.clean.own import has_sign, signed_lines, spared
from publisher.clean.page import Drop, Finding, Page, line_of
from publisher.clean.stanzas import stanzas
from publisher.language.packaged import toml
from tests.unit.clean_capture import captured, cleaned

SIGNS = toml("publisher.clean", "data", "content.toml")["sign"]
COOKING = """\
Laporan Praktikum Membuat Klepon
Alat
- Panci
- Baskom
- Saringan
Bahan
- 250 gram tepung ketan
- Garam secukupnya
Cara Membuat
1. Campur tepung ketan dengan air pandan.
2. Bulatkan adonan, isi gula merah.
3. Rebus sampai mengapung.
Hasil
Klepon berwarna hijau, kenyal, dan manis. Gula di dalamnya mencair karena panas air rebusan.
Anggota kelompok
Rani
Bayu"""
EXAM = """\
SOAL ULANGAN HARIAN IPA
1. Satuan massa dalam SI adalah ...
A. gram
B. kilogram
C. ton
2. Alat untuk mengukur suhu adalah ...
A. neraca
B. mistar
C. termometer
Kunci Jawaban
1. B
2. C"""
WORKED = """\
Sebuah mobil bergerak dengan kecepatan 20 m/s selama 5 detik. Berapa jarak yang ditempuh mobil itu?
A. 50 m
B. 100 m
Pembahasan
Diketahui:
v = 20 m/s
t = 5 s
Ditanya: s
Jawab:
s = v × t
s = 100 m
Kunci Jawaban
B"""
CHEMISTRY = """\
Praktikum Indikator Asam Basa
Tujuan
Mengenal sifat larutan dengan ekstrak kunyit.
Alat dan Bahan
Gelas plastik
Sendok
Kunyit
Cuka
Langkah Kerja
Parut kunyit, lalu peras dengan sedikit air.
Teteskan ekstrak kunyit ke setiap gelas yang berisi larutan.
Reaksi
CH3COOH → CH3COO- + H+
HCl + NaOH → NaCl + H2O
Pertanyaan
Apa warna kunyit dalam larutan basa?
Mengapa warnanya berubah?"""
POEM = """\
Puisi "Hujan di Ladang" ditulis seorang siswa untuk lomba sekolah tahun lalu.
Hujan turun di ladang jagung
membasuh debu di daun tua
ayah berdiri di ujung pematang
menghitung musim yang tersisa
Tema
Kesederhanaan hidup keluarga petani.
Amanat
Bersyukurlah."""
JAVANESE = """\
Geguritan "Sawah Bapak"
Esuk-esuk srengenge njedhul
bapak mangkat menyang sawah
pacul dipanggul
atine bungah
Tegese tembung
mangkat = berangkat
pacul = cangkul
Geguritan iki nyritakake bapak tani sing sregep nyambut gawe. Sanajan kesel, bapak tetep bungah."""
RHYMED = """\
Ciri syair ialah bersajak a-a-a-a dan semua barisnya isi.
Wahai ananda dengarlah pesan
Hidup di dunia jangan bosan
Carilah ilmu penuh harapan
Supaya selamat sampai tujuan"""
WORDS = """\
Kosakata Bahasa Jepang: Angka
Satu
ichi
Dua
ni
Catatan
Angka empat dibaca shi atau yon."""
ALL = {
    "cooking": COOKING,
    "exam": EXAM,
    "worked exercise": WORKED,
    "chemistry": CHEMISTRY,
    "poem": POEM,
    "Javanese": JAVANESE,
    "rhymed": RHYMED,
    "word list": WORDS,
}
TAIL = ["Bagikan", "Facebook", "Twitter", "Tinggalkan Balasan", "Kirim Komentar"]


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_a_short_article_without_page_chrome_stays_as_it_is(text: str) -> None:
    assert cleaned(text) == text.split("\n")


@pytest.mark.parametrize("name", ["exam", "worked exercise", "chemistry", "poem", "Javanese", "rhymed"])
def test_a_short_article_stays_whole_above_page_chrome(name: str) -> None:
    lines = ALL[name].split("\n")
    assert cleaned("\n".join([*lines, *TAIL])) == lines


@pytest.mark.parametrize(("sign", "text"), [(sign["id"], yes) for sign in SIGNS for yes in sign["yes"]])
def test_signs_fit_their_examples(sign: str, text: str) -> None:
    assert sign
    assert has_sign(line_of(captured(text).blocks[0]))


@pytest.mark.parametrize("text", [no for sign in SIGNS for no in sign["no"]])
def test_signs_do_not_fit_what_looks_alike(text: str) -> None:
    assert not has_sign(line_of(captured(text).blocks[0]))


def page_of(*lines: str, drops: dict[int, Drop] | None = None) -> Page:
    made = tuple(line_of(block) for block in captured("\n".join(lines)).blocks)
    return Page(made, drops or {}, first=0, after=len(made))


def test_items_in_a_row_are_a_list_unless_page_chrome_opens_it() -> None:
    items = ("Peralatan tulis", "- buku gambar", "- pensil warna")
    assert signed_lines(page_of(*items)) == {1, 2}
    assert not signed_lines(page_of(*items, drops={0: Drop("navigation", "x")}))


def test_numbered_titles_of_other_articles_are_no_list() -> None:
    titles = ("Populer", "1. Lima Cara Membuat Klepon", "2. Resep Getuk Paling Lembut")
    assert not signed_lines(page_of(*titles))


def test_lines_below_a_label_of_an_exercise_belong_to_it_up_to_page_chrome() -> None:
    lines = ("Alat dan Bahan", "Sendok", "Kunyit", "Bagikan", "Facebook")
    assert signed_lines(page_of(*lines, drops={3: Drop("share", "x")})) == {0, 1, 2}


def test_rows_that_rhyme_or_run_on_are_verse_and_menus_are_not() -> None:
    assert stanzas(page_of(*POEM.split("\n")[1:5])) == {0, 1, 2, 3}
    assert stanzas(page_of(*RHYMED.split("\n")[1:])) == {0, 1, 2, 3}
    assert not stanzas(page_of("Kabar Dari Desa", "Kabar Dari Kota", "Cerita Para Petani", "Berita Hari Ini"))
    assert not stanzas(page_of("gempa bumi hari ini", "mitigasi di sekolah", "pelajar siaga bencana"))
    assert not stanzas(page_of("Enjoying our stories?", "Get one like it by email every Friday", "Start today", "Enjoying our stories?"))


HEAD = ["Beranda", "Materi", "Kelas VII", "Laporan Praktikum Membuat Klepon", "Oleh Sari Dewi - 12 Maret 2021"]


def test_rules_that_judge_by_place_leave_parts_of_a_practicum_alone() -> None:
    lines = COOKING.split("\n")
    assert cleaned("\n".join([*HEAD, *lines[1:], *TAIL])) == lines


def test_a_finding_by_place_is_spared_only_what_is_signed() -> None:
    page = page_of("Alat", "Sendok", "Kabar Terbaru", "Reksa Dana")
    found = spared(Page(page.lines, {2: Drop("related", "x")}), Finding(dict.fromkeys((0, 1, 3), Drop("sidebar", "x"))))
    assert set(found.drops) == {3}
