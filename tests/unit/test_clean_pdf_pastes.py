"""Ten texts as they come out of PDF files, shared documents and slides: what belongs to the pages goes, every sentence stays."""

import pytest

from publisher.clean import clean
from publisher.model.walk import plain_text
from publisher.structure.unwrap import unwrap
from tests.unit.clean_capture import captured, kept, marked, removed

PASTES = {
    "textbook, heads left and right": """
- 64   IPA SMP/MTs Kelas VII
= Zat dan Perubahannya
| A. Wujud Zat
| Semua benda di sekitar kita tersusun atas zat. Air di gelas, udara
| di dalam balon, dan batu di tepi jalan adalah zat dengan wujud yang
| berbeda-beda. Wujud itu bergantung pada jarak dan gerak partikel-
| partikel penyusunnya, sehingga zat padat sukar dimampatkan, sedang-
- Bab 3  Zat dan Perubahannya   65
-
| kan gas dapat dimampatkan dengan mudah di dalam sebuah pompa.²
| Contoh lain ialah udara di dalam ban sepeda yang dipompa terus-
| menerus sampai ban itu menjadi keras dan tidak dapat ditekan lagi
| ² Pompa yang dimaksud ialah pompa tangan.
- 66   IPA SMP/MTs Kelas VII
| oleh ibu jari orang dewasa.
| B. Perubahan Fisika
| Perubahan fisika tidak menghasilkan zat baru. Es yang mencair tetap
| air, dan kertas yang disobek tetap kertas. Perubahan seperti ini
| pada umumnya dapat dibalikkan dengan cara yang sederhana.
- Bab 3  Zat dan Perubahannya   67
| C. Perubahan Kimia
| Perubahan kimia menghasilkan zat baru. Kayu yang terbakar menjadi
| abu dan asap, besi yang dibiarkan basah menjadi karat, dan singkong
| yang diberi ragi menjadi tape.
""",
    "lecture notes, page n of m": """
- Soil Science 101 - Lecture 4                                Page 1 of 3
= Why Soils Have Colours
| A soil that has never been ploughed shows several layers, and each of
| them has a colour of its own. The upper layer is dark because it holds
| the remains of plants; the layers below it are red, yellow or grey, de-
| pending on how much iron they hold and on how long they stay wet in an
- Soil Science 101 - Lecture 4                                Page 2 of 3
| ordinary year.
| Red and yellow
| Iron that meets air turns into oxides, as it does on an old gate. Dry
| and warm soils are red, cooler and moister ones yellow or brown. Farm-
| ers have long used these colours as a guide to what a field can bear.
| 1. Red soils drain well but hold few nutrients.
| 2. Grey soils are wet for most of the year, and their roots have lit-
| tle air.
- Soil Science 101 - Lecture 4                                Page 3 of 3
| Black
| Black soils are rich in humus. In the volcanic valleys of Java they are
| replanted several times a year, and they still yield a good harvest.
""",
    "worksheet, blanks and halaman n dari m": """
- LKPD Matematika Kelas VII                 Halaman 1 dari 3
- Nama: ............................  Kelas: ..........  No. Absen: .....
- Hari/Tanggal: ....................
= Mengukur Tinggi Pohon dengan Bayangan
| Pada siang yang cerah, tiang bendera dan pohon di halaman sekolah
| mempunyai bayangan. Perbandingan tinggi benda dan panjang bayangannya
| sama besar pada saat yang sama, sebab sinar matahari datang sejajar.
| A. Alat dan Bahan
| 1. Pita ukur
| 2. Tongkat sepanjang satu meter
- LKPD Matematika Kelas VII                 Halaman 2 dari 3
| B. Langkah Kerja
| 1. Tegakkan tongkat di tempat yang datar, lalu ukur panjang bayang-
| annya dengan pita ukur.
| 2. Ukur panjang bayangan pohon pada saat yang sama.
| 3. Hitung tinggi pohon dengan perbandingan senilai.
- LKPD Matematika Kelas VII                 Halaman 3 dari 3
| C. Pertanyaan
| 1. Mengapa kedua bayangan harus diukur pada saat yang sama?
| Jawab: ............................................................
| 2. Kapan cara ini tidak dapat dipakai?
""",
    "magazine, name and number": """
- THE TIDE POOL
- 14
= A Night with the Moth Counters
| On the first warm evening of May a white sheet hangs between two trees
| behind the school, and a lamp shines on it. Within minutes the first
| visitors arrive. By midnight the children of the biology club will have
| counted more than sixty kinds, and written each of them into a book.
- THE TIDE POOL 15
| Nobody in the village had expected so many. Moths fly when people sleep,
| and most of them are small and brown. A field guide helps, but the real
| help comes from Mr Harrow, who has counted them for forty years and who
| still finds something new every summer.
| How to Build a Trap
| A sheet, a lamp and patience are enough. Choose a night without wind and
| without a moon, and let every guest go before the birds wake up.
- 16 THE TIDE POOL
| What the Numbers Say
| In the wet years the club counted more moths than in the dry ones, and the
| curve follows the rain with a delay of a few weeks.
""",
    "module, chapter title above the number": """
= Gerak pada Tumbuhan
| Tumbuhan tidak berpindah tempat, tetapi bagian-bagian tubuhnya dapat
| bergerak. Bunga matahari muda mengikuti arah cahaya, daun putri malu
| mengatup ketika disentuh, dan sulur labu melilit tongkat di dekatnya.
| Gerak itu lambat sehingga jarang kita perhatikan, kecuali bila kita me-
| motretnya berkali-kali dari tempat yang sama sepanjang hari sampai
- Gerak pada Tumbuhan
- - 21 -
- Modul Biologi Paket C
| matahari terbenam.
| 1. Gerak karena rangsang luar
| Gerak ini disebut gerak esionom. Menurut arahnya, gerak ini dibedakan
| menjadi tropisme, nasti, dan taksis. Ketiganya dapat diamati pada orang-
| orangan sawah yang dililit kacang panjang.
- Gerak pada Tumbuhan
- - 22 -
- Modul Biologi Paket C
| 2. Gerak karena kadar air
| Kulit buah polong yang kering pecah karena kadar airnya tidak merata.
| Bijinya terlempar jauh-jauh dari induknya.
- Gerak pada Tumbuhan
- - 23 -
- Modul Biologi Paket C
| 3. Rangkuman
| Tumbuhan bergerak karena tumbuh, karena tekanan air, dan karena rangsang.
""",
    "journal, running heads with bars": """
- Jurnal Pangan Lokal, Vol. 5, No. 2, Desember 2021
- ISSN 2301-4455 (cetak), 2541-0098 (daring)
= Sifat Adonan Roti dari Tepung Sorgum
~ Wulan Pratiwi dan Arta Sembiring
~ Program Studi Teknologi Pangan, Universitas Bukit Hijau
~ Surel: wulan@bukithijau.example
- Diterima: 3 Mei 2021; disetujui: 10 Agustus 2021
| Abstrak
| Penelitian ini mengamati sifat adonan roti yang sebagian tepungnya di-
| ganti dengan tepung sorgum. Adonan dengan sorgum 20 persen mengembang
| hampir sama dengan adonan terigu, tetapi warnanya lebih gelap.
| Kata kunci: sorgum, roti, adonan
| PENDAHULUAN
| Sorgum tumbuh baik di lahan kering. Petani di Nusa Tenggara menanamnya
| sejak dahulu, tetapi hasilnya jarang diolah menjadi roti. Tepungnya ti-
| dak mengandung gluten sehingga adonan roti yang dibuat dari tepung itu
- 113 | Jurnal Pangan Lokal, Vol. 5, No. 2, Desember 2021
| sukar mengembang bila tidak dicampur dengan tepung terigu.
| METODE
| Adonan dibuat dengan lima perbandingan tepung, masing-masing diulang ti-
| ga kali. Tinggi adonan diukur setelah satu jam pengembangan pada suhu
- Pratiwi & Sembiring - Sifat Adonan Roti | 114
| ruang.
| HASIL DAN PEMBAHASAN
| Makin banyak sorgum, makin rendah adonannya. Pada 20 persen penurunan
| itu belum berarti, sedangkan pada 40 persen roti menjadi bantat.
- 115 | Jurnal Pangan Lokal, Vol. 5, No. 2, Desember 2021
| SIMPULAN
| Sorgum dapat menggantikan seperlima terigu tanpa merusak roti.
""",
    "shared document with its menus and comments": """
- Bahan ajar hujan asam (versi 3)
- File Edit View Insert Format Tools Extensions Help
- Last edit was seconds ago
- Outline
- Headings you add to the document will appear here.
= Hujan Asam dan Batu Candi
| Air hujan yang bersih pun sedikit asam, sebab karbon dioksida dari udara larut di dalamnya.
| Dampak pada batu
| Batu kapur larut perlahan oleh asam. Relief candi dari batu andesit lebih tahan, tetapi nat di antaranya tetap rusak.
| Pencegahan
| Cerobong pabrik dipasangi penyaring belerang, dan kendaraan tua diperiksa setiap tahun.
- Pak Damar
- 09:41 Hari ini
- Tolong tambahkan gambar cerobong di bagian ini
- Selesaikan
""",
    "viewer of a PDF file": """
- 1 / 3
- 100%
- Automatic Zoom
= The Salt Roads of the Sahara
| For centuries camels carried salt across the desert in slabs as heavy as
| a child. The road from the mines to the river took about forty days, and
| nobody went alone. Salt was worth so much because it kept meat and fish
| from spoiling in the heat, and because the grain of the south has lit-
- The Salt Roads of the Sahara
- 2
| tle of it.
| The Caravans
| A caravan could hold several thousand animals. It left when the nights
| grew cool, and the guides steered by the stars and by the taste of the
| sand.
- The Salt Roads of the Sahara
- 3
| The End of the Trade
| Lorries replaced the camels, yet a few caravans still walk, because sand
| breaks engines and does not hurt feet.
""",
    "slides with their foot": """
- Slide 1 of 4
= Getting to Know Gears
- Slide 2 of 4
| What Is a Gear?
| A gear is a wheel with teeth that turns another wheel without slipping.
| The larger wheel turns more slowly, and with more force.
- Workshop Technology 8
- Slide 3 of 4
| Kinds of Gears
| • Spur gears turn shafts that lie side by side
| • Bevel gears turn shafts that meet at an angle
| • Worm gears slow a motion down by a large factor
- Workshop Technology 8
- Slide 4 of 4
| Try It Yourself
| Count the teeth of the two wheels of a bicycle and work out how often the rear wheel turns for each turn of the pedals.
- Workshop Technology 8
""",
    "letters spaced out by the file": """
= Pasar Terapung dan Sungai
| Di muara anak sungai para pedagang mengayuh perahu sejak subuh. Mereka
| menukar sayur dengan ikan, atau pisang dengan beras, kadang tanpa uang
| sama sekali. Pasar itu bubar ketika matahari naik, sebab para pembeli
- Sosiologi Lingkungan Sungai 8
| harus membuka warung di darat. Kebiasaan ini berubah setelah jalan raya
| dibangun di sepanjang tepi sungai dan harga bahan bakar perahu naik ber-
- Sosiologi Ling kungan Sungai 9
| kali-kali lipat.
| Soal 1
| Mengapa pasar terapung bubar ketika matahari mulai naik?
| Soal 2
| Sebutkan dua sebab berkurangnya jumlah pedagang di sungai, lalu jelaskan
| akibatnya bagi anak-anak mereka yang bersekolah di kota kabupaten.
- Sosiologi Lingkungan Sungai 10
""",
}


@pytest.mark.parametrize("paste", PASTES.values(), ids=PASTES.keys())
def test_what_belongs_to_the_pages_goes(paste: str) -> None:
    article = marked(paste)
    result = clean(captured(article.text))
    gone = removed(result)
    assert [line for line in article.chrome if line not in gone] == []
    assert [line for line in article.content if line not in kept(result)] == []


@pytest.mark.parametrize("paste", PASTES.values(), ids=PASTES.keys())
def test_the_title_is_found(paste: str) -> None:
    article = marked(paste)
    found = clean(captured(article.text)).value
    assert article.title in {found.metadata.title, plain_text(found.blocks[0].content)}


def _paragraphs(name: str) -> list[str]:
    return [plain_text(block.content) for block in unwrap(clean(captured(marked(PASTES[name]).text)).value.blocks).blocks]


JOINED = {
    "textbook, heads left and right": ["partikel-partikel penyusunnya", "sedangkan gas", "terus-menerus sampai"],
    "lecture notes, page n of m": ["depending on", "in an ordinary year.", "little air."],
    "worksheet, blanks and halaman n dari m": ["ukur panjang bayangannya dengan"],
    "module, chapter title above the number": ["memotretnya", "sampai matahari terbenam.", "orang-orangan sawah"],
    "journal, running heads with bars": ["diganti dengan", "dari tepung itu sukar mengembang", "pada suhu ruang."],
    "letters spaced out by the file": ["sebab para pembeli harus membuka", "berkali-kali lipat."],
}


@pytest.mark.parametrize(("name", "pieces"), JOINED.items(), ids=JOINED.keys())
def test_sentences_go_on_over_the_page(name: str, pieces: list[str]) -> None:
    text = "\n".join(_paragraphs(name))
    assert [piece for piece in pieces if piece not in text] == []


def test_headings_of_slides_that_an_agenda_names_stay() -> None:
    names = ["Asal Garam", "Ladang Garam", "Mutu Garam"]
    slides = "\n".join(
        f"Slide {number}\n{name}\nAir laut dialirkan ke petak yang dangkal dan diuapkan oleh matahari."
        for number, name in enumerate(names, start=3)
    )
    text = "\n".join(["Slide 1", "GARAM RAKYAT", "Slide 2", "Isi", *(name.lower() for name in names), slides])
    assert [line for line in kept(clean(captured(text))) if line in names] == names


def test_questions_with_blanks_are_no_form() -> None:
    sentence = "Amati hewan di halaman sekolah selama sepuluh menit, lalu isilah titik-titik di bawah ini."
    text = f"Mengamati Hewan\nNama: ............\n{sentence}\nNama: ............\nJumlah kaki: ............"
    assert removed(clean(captured(text))) == ["Nama: ............"]
    assert "Jumlah kaki: ............" in kept(clean(captured(text)))


def test_rows_that_begin_with_numbers_are_no_heads() -> None:
    prose = "Air sungai diambil dari lima tempat dan diuji di laboratorium sekolah oleh murid kelas delapan."
    rows = [f"{number}   Sampel air {place}" for number, place in ((1, "hulu"), (2, "muara"), (3, "sumur"))]
    text = "\n".join(["Menguji Air Sungai", prose, *rows, prose.replace("Air", "Setiap air")])
    assert [line for line in kept(clean(captured(text))) if "Sampel" in line] == rows


WRAPPED = """\
Kebun sekolah dirawat bergantian oleh semua kelas sehingga setiap
murid pernah menanam, menyiram, dan memanen paling sedikit dua ka-
li dalam setahun. Hasilnya dicatat di papan yang dipasang di de-
pan ruang guru supaya semua orang dapat melihat perkembangannya
dari bulan ke bulan.
"""


@pytest.mark.parametrize("sign", ["  ", " | "])
def test_rows_of_cells_are_no_broken_lines(sign: str) -> None:
    rows = [
        sign.join(cells) for cells in (("Kelas", "Tanaman"), ("tujuh A yang pertama", "bayam dan kangkung"), ("delapan B", "cabai rawit"))
    ]
    blocks = unwrap(captured(WRAPPED + "\n".join(rows)).blocks).blocks
    assert [plain_text(block.content) for block in blocks[1:]] == rows


def test_justified_text_is_no_table() -> None:
    text = "\n".join(line.replace(" ", "  ", 2) for line in WRAPPED.strip().split("\n"))
    assert len(unwrap(captured(text).blocks).blocks) == 1
