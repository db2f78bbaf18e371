"""A book with every construct of the model, in our own words, for tests of the writers and for looking at the theme."""

import struct
import zlib
from dataclasses import replace

from publisher.model.block import (
    Alignment,
    BulletList,
    Cell,
    CodeBlock,
    Decorative,
    Figure,
    Label,
    LineBlock,
    MathBlock,
    Numbering,
    OrderedList,
    Quotation,
    Reference,
    ReferenceList,
    ResourceName,
    Rule,
    Table,
    UnknownBlock,
)
from publisher.model.book import Book, Matter, Role
from publisher.model.chapter import Chapter, ChapterId
from publisher.model.glossary import Expansion, GlossaryEntry, Locator, Origin, Status
from publisher.model.index import IndexEntry, Place
from publisher.model.inline import (
    AnchorId,
    Code,
    CrossRef,
    Emphasis,
    EntryId,
    Foreign,
    IndexMark,
    LineBreak,
    Link,
    Math,
    NoteId,
    NoteRef,
    Strong,
    Subscript,
    Superscript,
    TermRef,
    Text,
    UnknownInline,
)
from publisher.model.work import Name, Work, WorkKind
from tests.builders import SPAN, book, box, chapter, definition, definitions, item, note, numbers, para, section, table, words

RAIN = (
    "Hujan yang jatuh di lereng gunung tidak langsung kembali ke laut. Sebagian meresap ke dalam tanah, sebagian ditahan "
    "akar, dan sebagian lagi mengalir di permukaan menuju sungai. Lama perjalanan itu berbeda-beda: setetes air dapat "
    "tinggal beberapa hari di awan, tetapi ribuan tahun di bawah tanah."
)
RIVER = (
    "Sungai mengumpulkan air dari daerah yang luas. Batas daerah itu disebut punggung bukit, dan semua air yang jatuh di "
    "sebelah dalamnya akhirnya bertemu di satu muara. Karena itu, apa yang dilakukan warga di hulu terasa sampai ke hilir."
)
FOREST = (
    "Hutan memperlambat semuanya. Tajuk pohon menahan butir hujan, serasah menyerapnya, dan akar membuka jalan masuk ke "
    "tanah. Ketika hutan hilang, air yang sama mengalir jauh lebih cepat, membawa tanah, lalu menumpuknya di tempat yang rendah."
)
NUMBERS_RIGHT = (Alignment.DEFAULT, Alignment.RIGHT, Alignment.RIGHT, Alignment.DEFAULT)
DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120">
<path d="M0 110 L80 40 L130 80 L210 15 L320 110 Z" fill="none" stroke="#14507a" stroke-width="2"/>
<path d="M210 15 C190 60 230 80 200 110" fill="none" stroke="#1a1a1a" stroke-width="1"/></svg>"""


def png(width: int = 240, height: int = 90) -> bytes:
    """A small grey picture: a slope of light."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes(60 + (x + 2 * y) * 160 // (width + 2 * height) for x in range(width)) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def everything() -> Book:
    """Three chapters about water with every inline and block, notes, a glossary and sources."""
    made = book(
        [_cycle(), _basin(), _measuring()],
        glossary=_glossary(),
        resources={"lereng.png": png(), "daur-air.svg": DRAWING},
        title="Air di Sekitar Kita",
        slug="air-di-sekitar-kita",
        subtitle="Daur, sungai, dan cara mengukurnya",
        authors=("Tim Penyusun Modul", "R. Kusuma"),
        publisher="Sanggar Belajar Hulu",
        year="2025",
        subject="IPA Terpadu",
        level="Fase D / Kelas VIII",
        license="CC BY-SA 4.0",
        description="Modul tentang air untuk kelas VIII.",
    )
    return replace(made, index=_index())


def all_parts() -> Book:
    """The same book with parts that an editor wrote before and behind it, and lists of figures and tables."""
    foreword = chapter(
        "kata-pengantar",
        "Kata Pengantar",
        para("Modul ini lahir dari pertanyaan di tepi sungai.", NoteRef(NoteId("tepi")), " Bacalah ", CrossRef(AnchorId("sungai")), "."),
        Figure(ResourceName("lereng.png"), "Lereng di pagi hari", SPAN, words("Tempat kami belajar."), (), AnchorId("tempat")),
        section("kata-pengantar-terima-kasih", "Terima kasih", para("Terima kasih kepada semua yang menjaga hulu.")),
        notes=(note("tepi", "Sungai itu mengalir di belakang sekolah."),),
        author="R. Kusuma",
        date="2025-07-14",
    )
    signed = Label(words("Tim Penyusun Modul"), SPAN)
    preface = chapter("prakata", "Prakata", para("Edisi ini menambah satu bab."), signed, author="Tim Penyusun Modul")
    authors = chapter("profil-penyusun", "Profil Penyusun", para("Kami guru dan warga di daerah hulu."), author="R. Kusuma")
    tables = [
        table(("Bulan", "Debit"), ("Mei", str(number)), caption=f"Debit tahun ke-{number}.", anchor=f"tabel-debit-{number}")
        for number in (1, 2, 3)
    ]
    terms = para(TermRef(words("daur air"), EntryId("daur-air"), AnchorId("")), ", debit, limpasan")
    summary = section("angka-rangkuman", "Rangkuman", box("summary", para(RIVER)))
    whole = everything()
    chapters = (*whole.chapters, chapter("lampiran-angka", "Angka-angka air", box("key-terms", terms), *tables, summary))
    matter = (
        Matter(Role.FOREWORD, foreword, "foreword"),
        Matter(Role.FOREWORD, preface, "preface"),
        Matter(Role.ABOUT_AUTHORS, authors, "about-authors"),
    )
    return replace(whole, chapters=chapters, matter=matter, works=_works(), numbers=numbers(chapters))


def _works() -> tuple[Work, ...]:
    """A work of each kind, in their printed order."""
    people = (Name("Kusuma", "Rini Ayu"), Name("Badan Meteorologi"))
    address = "https://contoh.example/air?a=1&b=2"
    facts: dict[WorkKind, dict[str, str]] = {
        WorkKind.ARTICLE: {"container": "Jurnal Air", "volume": "12", "issue": "3", "pages": "45-60"},
        WorkKind.BOOK: {"publisher": "Hulu", "date": "2018", "letter": "a"},
        WorkKind.CHAPTER: {"container": "Bunga Rampai Air", "pages": "3-9", "date": "2018", "letter": "b"},
        WorkKind.REPORT: {"publisher": "Badan Meteorologi", "issue": "4", "date": "2019"},
        WorkKind.LAW: {"date": "2019-10-15"},
        WorkKind.TREATY: {"date": "1992-03-17", "url": address},
        WorkKind.WEBPAGE: {"container": "Majalah Hulu", "date": "2023-12", "url": address, "accessed": "2025-07-14"},
    }
    return tuple(
        Work(id=kind, kind=kind, title=f"Air & tanah <{kind}>", authors=() if kind is WorkKind.TREATY else people, **known)  # type: ignore[arg-type]
        for kind, known in facts.items()
    )


def _cycle() -> Chapter:
    return chapter(
        "daur-air",
        "Daur air dan perjalanan setetes hujan dari gunung ke laut",
        box(
            "objectives",
            BulletList((item("Menjelaskan tahap daur air."), item("Membedakan aliran permukaan dan aliran bawah tanah.")), SPAN),
        ),
        para(RAIN, NoteRef(NoteId("lama"))),
        para(
            "Perjalanan itu disebut ",
            IndexMark((TermRef(words("daur air"), EntryId("daur-air"), AnchorId("daur-air-istilah-1")),), AnchorId("mark.daur-air.1")),
            ". Dalam bahasa Inggris istilahnya ",
            Foreign(words("hydrologic cycle"), "en"),
            ", dan gambarannya ada pada ",
            CrossRef(AnchorId("gambar-daur")),
            ". Pengukurannya dibahas dalam ",
            CrossRef(AnchorId("mengukur")),
            "; lihat juga ",
            CrossRef(AnchorId("tabel-curah"), words("data curah hujan")),
            ".",
        ),
        section(
            "daur-air-tahap",
            "Tahap-tahap daur air",
            para(RIVER),
            Figure(
                ResourceName("daur-air.svg"),
                "Garis gunung dengan satu aliran yang turun ke lembah.",
                SPAN,
                words("Aliran air dari puncak ke lembah."),
                words("gambar penyusun"),
                AnchorId("gambar-daur"),
            ),
            para("Tiga tahap selalu ada, betapapun berbeda tempatnya."),
            OrderedList(
                (
                    item("Penguapan: panas matahari mengubah air menjadi uap."),
                    item("Pengembunan: uap menjadi butir air di udara yang dingin."),
                    item(
                        "Presipitasi: air jatuh sebagai hujan, salju, atau es.",
                        BulletList((item("hujan orografis"), item("hujan zenital")), SPAN),
                    ),
                ),
                SPAN,
            ),
            section(
                "daur-air-meresap",
                "Air yang meresap",
                para(RAIN),
                para(FOREST, NoteRef(NoteId("serasah")), " Bandingkan ", NoteRef(NoteId("lama")), "."),
                definitions(
                    definition("akuifer", "lapisan batuan yang menyimpan dan meneruskan air."),
                    definition("mata air", "tempat air tanah keluar dengan sendirinya.", "dalam bahasa sehari-hari juga disebut umbul."),
                ),
                section("daur-air-tanah", "Air tanah dangkal", para(RIVER)),
            ),
        ),
        section("daur-air-hutan", "Peran hutan", para(FOREST), para(RAIN), box("did-you-know", para(RIVER)), para(FOREST)),
        notes=(
            note("lama", "Angka ini adalah perkiraan; air tanah dalam dapat berumur lebih tua lagi."),
            note(
                "serasah",
                (Text("Serasah: lapisan daun gugur. Lihat "), Emphasis(words("Ekologi Tanah")), Text(".")),
                "Kata ini dipakai sejak lama.",
            ),
        ),
        author="Lestari Wardhana",
        title="Ke mana perginya hujan?",
        site="contoh.example",
        date="2022-03-24",
        url="https://contoh.example/artikel/ke-mana-perginya-hujan?halaman=1&cetak=ya",
        license="CC BY 4.0",
    )


def _basin() -> Chapter:
    return chapter(
        "sungai",
        "Sungai dan daerah alirannya",
        para(RIVER),
        para(
            "Satuan yang dipakai adalah ",
            IndexMark((TermRef(words("DAS"), EntryId("das"), AnchorId("sungai-istilah-1")),), AnchorId("mark.sungai.1")),
            ". Di dalamnya ",
            IndexMark((TermRef(words("daur air"), EntryId("daur-air"), AnchorId("sungai-istilah-2")),), AnchorId("mark.sungai.2")),
            " berlangsung utuh.",
        ),
        section(
            "sungai-hulu",
            "Dari hulu ke hilir",
            section("sungai-hulu-arus", "Arus", para(FOREST)),
            Label(words("Contoh sungai di Jawa:"), SPAN),
            BulletList((item("Citarum"), item("Brantas"), item("Bengawan Solo, yang terpanjang")), SPAN),
            Quotation((para(RIVER), para(FOREST)), SPAN, words("— catatan lapangan seorang juru ukur, 1931")),
            LineBlock((words("Air jernih dari gunung"), words("turun pelan ke ladang"), words("singgah di sumur kami")), SPAN),
            Rule(SPAN),
            para(
                "Ada juga ",
                Strong(words("huruf tebal")),
                ", ",
                Code("kode <pre>"),
                ", H",
                Subscript(words("2")),
                "O, m",
                Superscript(words("3")),
                ", baris",
                LineBreak(),
                "baru, dan ",
                UnknownInline(words("sesuatu"), "ruby"),
                " serta ",
                Link((Text("laman "), Emphasis(words("contoh"))), "https://contoh.example/?a=1&b=2"),
                ".",
            ),
            UnknownBlock("video", (para("Isi blok yang tidak dikenal tetap ada."),), SPAN),
        ),
        section(
            "sungai-ukuran",
            "Ukuran beberapa sungai",
            Table(
                tuple(
                    Cell(words(text), side)
                    for text, side in zip(("Sungai", "Panjang (km)", "Luas DAS (km²)", "Muara"), NUMBERS_RIGHT, strict=True)
                ),
                tuple(
                    tuple(Cell(words(text), side) for text, side in zip(row, NUMBERS_RIGHT, strict=True))
                    for row in (
                        ("Bengawan Solo", "548", "16.100", "Laut Jawa"),
                        ("Brantas", "320", "11.800", "Selat Madura"),
                        ("Citarum", "297", "6.614", "Laut Jawa, lewat beberapa cabang di dataran pantai utara"),
                    )
                ),
                SPAN,
                words("Panjang dan luas, angka bulat."),
                AnchorId("tabel-sungai"),
            ),
            para(RAIN),
            Figure(
                ResourceName("lereng.png"),
                Decorative.DECORATIVE,
                SPAN,
                words("Lereng pada pagi hari."),
                words("Sumber: arsip desa"),
                AnchorId("gambar-lereng"),
            ),
            para(RIVER),
            Figure(None, "Peta daerah aliran sungai.", SPAN, words("Peta yang hilang."), (), AnchorId("gambar-peta")),
            box(
                "exercise",
                OrderedList(
                    (item("Mengapa banjir di hilir dapat berasal dari hulu?"), item("Sebutkan dua cara memperlambat aliran air.")),
                    SPAN,
                    numbering=Numbering.LOWER_ALPHA,
                ),
                title="Periksa pemahamanmu",
            ),
        ),
        author="M. Sastra",
        site="Majalah Hulu",
        date="2021-11",
        url="https://majalah.example/sungai",
    )


def _measuring() -> Chapter:
    return chapter(
        "mengukur",
        "Mengukur hujan",
        para("Jika luas alas ", Math("A"), " dan volume ", Math("V"), ", tinggi hujan adalah ", Math(r"h = \frac{V}{A}"), "."),
        MathBlock(r"\bar{h} = \frac{1}{n}\sum_{i=1}^{n} h_i", SPAN, AnchorId("rerata")),
        section(
            "mengukur-alat",
            "Alat sederhana",
            para(RAIN),
            CodeBlock("for hari in minggu:\n    print(hari.curah)", SPAN, "python"),
            table(
                ("Bulan", "Curah (mm)"),
                ("Januari", "312"),
                ("Februari", "287"),
                caption="Curah hujan bulanan.",
                anchor="tabel-curah",
            ),
            box("activity", para("Pasang wadah bermulut lebar di halaman selama satu minggu, lalu catat tinggi airnya setiap pagi.")),
            box("summary", para(FOREST), para(RIVER)),
        ),
        section(
            "mengukur-pustaka",
            "Bacaan",
            ReferenceList(
                (
                    Reference((Text("Kusuma, R. (2019). "), Emphasis(words("Hidrologi untuk sekolah")), Text(". Bandung: Hulu.")), SPAN),
                    Reference(words("Wardhana, L. (2021). Membaca sungai. Diakses dari https://contoh.example/membaca"), SPAN),
                ),
                SPAN,
            ),
        ),
    )


def _index() -> tuple[IndexEntry, ...]:
    """A headword with a main place, one that leads on to another, a short form, and one without a letter."""
    cycle, basin = AnchorId("daur-air"), AnchorId("sungai")
    return (
        IndexEntry(headword="3R", places=(Place(AnchorId("mark.sungai.1"), basin),)),
        IndexEntry(headword="daerah aliran sungai", places=(Place(AnchorId("mark.sungai.1"), basin, main=True),), see_also=("daur air",)),
        IndexEntry(headword="DAS", see="daerah aliran sungai"),
        IndexEntry(
            headword="daur air", places=(Place(AnchorId("mark.daur-air.1"), cycle, main=True), Place(AnchorId("mark.sungai.2"), basin))
        ),
    )


def _glossary() -> tuple[GlossaryEntry, ...]:
    first, second = ChapterId("daur-air"), ChapterId("sungai")
    return (
        GlossaryEntry(
            id=EntryId("das"),
            headword="daerah aliran sungai",
            abbreviations=("DAS",),
            definition="wilayah yang semua airnya mengalir ke satu sungai",
            foreign=("drainage basin",),
            see_also=(EntryId("daur-air"),),
            locators=(Locator(second, AnchorId("sungai-istilah-1")),),
        ),
        GlossaryEntry(
            id=EntryId("daur-air"),
            headword="daur air",
            definition="perjalanan air dari laut ke udara, ke darat, dan kembali ke laut",
            origin=Origin.AUTHORED,
            status=Status.APPROVED,
            locators=(Locator(first, AnchorId("daur-air-istilah-1")), Locator(second, AnchorId("sungai-istilah-2"))),
        ),
        GlossaryEntry(id=EntryId("siklus-hidrologi"), headword="siklus hidrologi", see=EntryId("daur-air")),
        GlossaryEntry(id=EntryId("wmo"), headword="WMO", expansions=(Expansion("World Meteorological Organization", "en", SPAN),)),
    )
