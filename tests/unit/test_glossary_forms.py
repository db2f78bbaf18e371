"""The forms in which Indonesian and English texts define: beside the term, before it, over sentences, by contrast, in notes."""

import pytest

from publisher import glossary
from publisher.glossary.free.reading import REASON
from publisher.model.block import Cell, Paragraph, Table
from publisher.model.chapter import Chapter
from publisher.model.glossary import GlossaryEntry
from publisher.model.span import SourceId, Span
from publisher.model.walk import text as inlines
from tests.unit.glossary_text import chapter_of


def entries(text: str, language: str = "id") -> list[GlossaryEntry]:
    return list(glossary.build([chapter_of(text, "teks.txt", language)], (), language).value.entries)


def pairs(text: str, language: str = "id") -> set[tuple[str, str]]:
    return {(one.short, one.long) for one in glossary.build([chapter_of(text, "teks.txt", language)], (), language).value.acronyms}


DEFINED = [
    (
        "Perajin menenun songket di atas gedogan, alat tenun kayu yang dipangku penenunnya.",
        "gedogan",
        "alat tenun kayu yang dipangku penenunnya",
    ),
    (
        "Kepiting bersembunyi di antara pneumatofor – akar yang tumbuh ke atas lumpur – ketika air surut.",
        "pneumatofor",
        "akar yang tumbuh ke atas lumpur",
    ),
    (
        "Besi dilapisi galvanum (lapisan seng yang mencegah karat) sebelum dijual.",
        "galvanum",
        "lapisan seng yang mencegah karat",
    ),
    ("Yang pertama ialah pantun, puisi lama yang terdiri atas empat larik.", "pantun", "puisi lama yang terdiri atas empat larik"),
    (
        "Lepasnya bulir padi dari tangkainya ini disebut perontokan.",
        "perontokan",
        "lepasnya bulir padi dari tangkainya",
    ),
    (
        "Jika dua bunyi berbeda tipis frekuensinya, keadaannya disebut layangan bunyi.",
        "layangan bunyi",
        "keadaan jika dua bunyi berbeda tipis frekuensinya",
    ),
    (
        "Tanah yang mengandung banyak liat disebut tanah berat; yang mengandung banyak pasir disebut tanah ringan.",
        "tanah ringan",
        "tanah yang mengandung banyak pasir",
    ),
    (
        "Bila benih direndam air hangat, kulitnya menjadi lunak. Air meresap ke dalam biji. Proses ini dinamakan imbibisi.",
        "imbibisi",
        "proses air meresap ke dalam biji",
    ),
    (
        "Anjungan -> bagian depan kapal yang menjadi tempat nakhoda mengemudi.",
        "anjungan",
        "bagian depan kapal yang menjadi tempat nakhoda mengemudi",
    ),
    (
        "Trisatya Pramuka adalah tiga janji yang diucapkan setiap anggota penggalang.",
        "Trisatya Pramuka",
        "tiga janji yang diucapkan setiap anggota penggalang",
    ),
    (
        "Ahli tata kota mendefinisikan permukiman kumuh sebagai kawasan hunian yang padat dan tidak layak huni.",
        "permukiman kumuh",
        "kawasan hunian yang padat dan tidak layak huni",
    ),
    ("Baterai, alat penyedia arus, dipasang di bawah jok.", "baterai", "alat penyedia arus"),
]


@pytest.mark.parametrize(("text", "headword", "definition"), DEFINED)
def test_an_indonesian_form_is_read(text: str, headword: str, definition: str) -> None:
    assert (headword, definition) in [(entry.headword, entry.definition) for entry in entries(text)]


DEFINED_IN_ENGLISH = [
    ("The village lies beside an oxbow, a curved lake that a river has left behind.", "oxbow", "curved lake that a river has left behind"),
    ("By photoperiod gardeners mean the number of hours of light in a day.", "photoperiod", "number of hours of light in a day"),
    ("The angle at which a roof rises is its pitch.", "pitch", "angle at which a roof rises"),
    ("The process by which milk turns into curd is coagulation.", "coagulation", "process by which milk turns into curd"),
    (
        "When a choir sings without instruments, the performance is called a cappella singing.",
        "cappella singing",
        "performance in which a choir sings without instruments",
    ),
    ("Once it leaves the kiln, clay is called ceramic.", "ceramic", "clay that leaves the kiln"),
    ("A person who bakes bread is a baker, whereas a person who sells it is a grocer.", "grocer", "person who sells it"),
    ("A perennial plant is one that lives for several years.", "perennial plant", "plant that lives for several years"),
    ("A fall in the water table, or drawdown, worries the farmers.", "drawdown", "fall in the water table"),
    (
        "In a closed economy, goods stay inside the country. In an open economy, goods cross the border.",
        "open economy",
        "economy in which goods cross the border",
    ),
    ("Seeds wait until spring, a state known as dormancy.", "dormancy", "state in which seeds wait until spring"),
    (
        "What a bank pays for savings is what customers call interest. Carpenters define a joint as a place where two pieces of wood meet.",
        "joint",
        "place where two pieces of wood meet",
    ),
]


@pytest.mark.parametrize(("text", "headword", "definition"), DEFINED_IN_ENGLISH)
def test_an_english_form_is_read(text: str, headword: str, definition: str) -> None:
    assert (headword, definition) in [(entry.headword, entry.definition) for entry in entries(text, "en")]


TRAPS = [
    "Pak Lurah adalah orang yang selalu hadir di balai desa.",
    "Gudang adalah bangunan yang paling tua di pelabuhan itu.",
    "Madu adalah pemanis yang paling sering kami pakai.",
    "Sumber yang paling tua adalah sumber yang harus dibaca dengan teliti.",
    "Janji adalah janji, gumam seorang pedagang.",
    "Cabai merah adalah bumbunya dan bawang adalah pelengkapnya.",
    "Hasil panen rata-rata adalah 5,7 ton per hektare.",
    "Kendala terbesar adalah ongkos yang mahal.",
    "Ketika nelayan menarik jaring, ikan yang kecil dilepas lagi.",
    "Hal ini menimbulkan salah paham, pertengkaran yang panjang, atau bahkan perkelahian.",
    "Pasar Baru adalah pasar dengan pengunjung terbanyak di kota itu.",
    "Banyumas - Antrean pembeli mengular di depan toko, Sabtu pagi.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_an_indonesian_form_is_left(text: str) -> None:
    assert entries(text) == []


ENGLISH_TRAPS = [
    "The house is a place that my uncle loves.",
    "Mr Bird is a farmer who owns sixty cows.",
    "The ferry is a lifeline, the captain said.",
    "Rubber boots are a clever use of it.",
    "Mobile banking is a blessing in most villages.",
    "The new bridge is a victory for cyclists.",
    "Ana Ruiz, a nurse who works at night, agreed.",
    "The steeper the roof is, the faster the snow slides.",
]


@pytest.mark.parametrize("text", ENGLISH_TRAPS)
def test_what_only_looks_like_an_english_form_is_left(text: str) -> None:
    assert [entry for entry in entries(text, "en") if entry.reason != REASON] == []


def test_the_first_words_under_a_heading_explain_it() -> None:
    found = entries("# Kapal\n\n## Lunas (keel)\n\nBagian dasar kapal yang membujur dari haluan ke buritan.")
    assert [(entry.headword, entry.foreign or entry.variants) for entry in found] == [("lunas", ("keel",))]


def test_a_sentence_under_a_heading_does_not() -> None:
    assert entries("# Kapal\n\n## Pelabuhan lama\n\nGagasan membuka kembali dermaga dikenal luas di kota ini.") == []


def test_a_table_of_two_columns_explains_row_by_row() -> None:
    rows = [
        ("Haluan", "bagian depan kapal yang membelah air"),
        ("Buritan", "bagian belakang kapal yang memegang kemudi"),
        ("Awak", "ada dua belas"),
    ]
    cells = tuple((Cell(inlines(term)), Cell(inlines(told))) for term, told in rows)
    source = SourceId("teks.txt")
    table = Table(head=(), rows=cells, span=Span(source, 3, 5))
    chapter = chapter_of("# Kapal\n\nx", "teks.txt")
    whole = Chapter(
        id=chapter.id,
        title=chapter.title,
        source=source,
        span=chapter.span,
        metadata=chapter.metadata,
        blocks=(Paragraph(inlines("Nama bagian kapal ada di sini."), Span(source, 2, 2)), table),
        sections=(),
    )
    found = glossary.build([whole], (), "id").value.entries
    assert [(entry.headword, entry.span.first_line if entry.span else 0) for entry in found] == [("buritan", 4), ("haluan", 3)]


def test_a_name_that_opens_a_sentence_keeps_its_capitals() -> None:
    text = "Kerja sama Utara-Selatan adalah hubungan yang dijalin negara maju dengan negara berkembang."
    assert [entry.headword for entry in entries(text)] == ["kerja sama Utara-Selatan"]


ACRONYMS = [
    ("Kadarnya lima bagian per juta (bpj) atau parts per million, disingkat ppm.", ("ppm", "parts per million"), "id"),
    ("Organisasi Kesehatan Dunia atau WHO mengirim obat.", ("WHO", "Organisasi Kesehatan Dunia"), "id"),
    ("Lumbung Desa (selanjutnya disebut LD) dibuka kembali.", ("LD", "Lumbung Desa"), "id"),
    ("Pasmawar, kependekan dari Pasar Malam Warga, digelar tiap Jumat.", ("Pasmawar", "Pasar Malam Warga"), "id"),
    ("Pages are written in HTML, the HyperText Markup Language.", ("HTML", "HyperText Markup Language"), "en"),
    ("We use the consumer price index, CPI for short, to compare years.", ("CPI", "consumer price index"), "en"),
    ("The NHS – the National Health Service – was founded in 1948.", ("NHS", "National Health Service"), "en"),
    ("Volatile organic compounds – VOCs – evaporate easily.", ("VOCs", "Volatile organic compounds"), "en"),
    ("The gross domestic product, known as GDP, fell.", ("GDP", "gross domestic product"), "en"),
    ("The European Union's Common Agricultural Policy (the CAP) is costly.", ("CAP", "Common Agricultural Policy"), "en"),
    ("Nato, the North Atlantic Treaty Organization, met in Oslo.", ("Nato", "North Atlantic Treaty Organization"), "en"),
    ("The abbreviation CPU stands for “central processing unit”.", ("CPU", "central processing unit"), "en"),
    ("BCE means before the Common Era.", ("BCE", "before the Common Era"), "en"),
]


@pytest.mark.parametrize(("text", "pair", "language"), ACRONYMS)
def test_a_short_form_is_paired_with_its_long_form(text: str, pair: tuple[str, str], language: str) -> None:
    assert pair in pairs(text, language)


@pytest.mark.parametrize("text", ["The temperature (T) rose by two degrees (C).", "The union (TWU) and the firm (Northline) will meet."])
def test_what_only_looks_like_an_english_short_form_is_left(text: str) -> None:
    assert pairs(text, "en") == set()


@pytest.mark.parametrize("text", ["Kelajuan (v) diukur dalam meter per detik (m/s).", "Tugu itu (1928) terbuat dari batu (andesit)."])
def test_what_only_looks_like_a_short_form_is_left(text: str) -> None:
    assert pairs(text) == set()
