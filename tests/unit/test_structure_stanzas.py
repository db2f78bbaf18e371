"""Stanzas in short articles keep their lines; lines of broken paragraphs are joined, also where the text speaks of verse."""

import pytest

from publisher import ingest
from publisher.language.rhyme import rhymes
from publisher.model.block import LineBlock, Paragraph
from publisher.model.chapter import Chapter
from publisher.model.span import SourceId
from publisher.model.walk import chapter_blocks, plain_text
from publisher.source import Article, SourceFile
from publisher.structure import structure
from publisher.structure.stanzas import labels_stanza

POEM = """\
Puisi Hujan di Ladang

Hujan turun di ladang jagung
membasuh debu di daun tua
ayah berdiri di ujung pematang
menghitung musim yang tersisa

Ibu menanak nasi di tungku
asapnya naik pelan-pelan
adik menggambar di pintu
rumah, matahari, dan awan

Puisi ini bercerita tentang keluarga petani yang hidup sederhana.
"""
SONG = """\
Lirik Lagu "Desaku Pagi"

Bait 1
Fajar datang membuka jendela
Ayam berkokok bersahutan
Kabut turun menyapa
Sawah hijau membentang

Reff:
Oh desaku, desa permai
Tempat aku dibesarkan
Oh desaku, tetap damai
Selamanya kukenang

Bait 2
Sungai kecil mengalir jernih
Anak-anak bermain air
Tak ada hati yang sedih
Semua senang dan hadir
"""
COUPLETS = """\
Gurindam terdiri atas dua baris dalam satu bait.
Barang siapa mengenal diri
maka telah mengenal akan Tuhan yang bahari
Barang siapa tiada memegang agama
sekali-kali tiada boleh dibilangkan nama
Barang siapa meninggalkan sembahyang
seperti rumah tiada bertiang
Apabila terpelihara mata
sedikitlah cita-cita
Baris pertama berisi syarat, baris kedua berisi akibat.
"""
HAIKU = """\
A haiku is a poem of three lines.

An old silent pond
a frog jumps into the pond
splash! Silence again

Over the dark sea
a wild duck is calling out
its voice faintly white

Count the syllables of each line.
"""
COLUMN = """\
Lagu daerah sering dinyanyikan pada
upacara adat, dan setiap daerah di
Nusantara mempunyai lagunya sendiri.
Angklung mengiringi lagu itu dengan
bunyi bambu yang digetarkan oleh
banyak pemain sekaligus. Pemain harus
sabar menunggu gilirannya, karena satu
angklung hanya memiliki satu nada saja.
"""


def chapter_of(text: str) -> Chapter:
    capture = ingest.capture(SourceFile(SourceId("bait.txt"), "txt", text.encode())).value
    return structure(Article(source=capture.source, blocks=capture.blocks, metadata=capture.metadata), "id").value


def stanzas_of(text: str) -> list[list[str]]:
    return [[plain_text(line) for line in block.lines] for block in chapter_blocks(chapter_of(text)) if isinstance(block, LineBlock)]


def test_a_poem_in_small_letters_is_not_taken_for_a_column() -> None:
    paragraphs = POEM.strip().split("\n\n")
    assert stanzas_of(POEM) == [paragraph.split("\n") for paragraph in paragraphs[1:3]]
    assert plain_text(chapter_of(POEM).title) == paragraphs[0]


def test_a_song_keeps_its_stanzas_below_their_labels() -> None:
    paragraphs = SONG.strip().split("\n\n")
    assert stanzas_of(SONG) == [paragraph.split("\n")[1:] for paragraph in paragraphs[1:]]
    assert plain_text(chapter_of(SONG).title) == 'Lirik Lagu "Desaku Pagi"'


def test_couplets_between_sentences_keep_their_lines() -> None:
    assert [line for stanza in stanzas_of(COUPLETS) for line in stanza] == COUPLETS.strip().split("\n")[1:-1]


def test_three_lines_keep_their_ends() -> None:
    assert stanzas_of(HAIKU) == [paragraph.split("\n") for paragraph in HAIKU.strip().split("\n\n")[1:3]]


def test_a_broken_paragraph_about_songs_is_joined() -> None:
    assert stanzas_of(COLUMN) == []
    paragraphs = [block for block in chapter_blocks(chapter_of(COLUMN)) if isinstance(block, Paragraph)]
    assert [plain_text(paragraph.content) for paragraph in paragraphs] == [" ".join(COLUMN.split())]


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        (("duku", "bibi", "buku", "hari"), True),
        (("pesan", "bosan", "harapan", "tujuan"), True),
        (("jagung", "tua", "pematang", "bumi"), False),
        (("", "", "", ""), False),
    ],
)
def test_rhymes_are_heard_by_the_last_vowel_and_letter(lines: tuple[str, ...], known: bool) -> None:
    assert rhymes(lines) is known


@pytest.mark.parametrize(
    ("text", "known"), [("Bait 2", True), ("Reff:", True), ("Verse two", True), ("Bait pantun", False), ("Verses", False)]
)
def test_labels_of_stanzas(text: str, known: bool) -> None:
    assert labels_stanza(text) is known
