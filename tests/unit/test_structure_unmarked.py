"""Lists whose signs the paste has lost, from handouts, magazines, portals and lesson plans; and what only looks so."""

import pytest

from publisher.model.block import BulletList, OrderedList, Paragraph
from publisher.model.chapter import Chapter, Metadata
from publisher.model.walk import all_sections, chapter_blocks, plain_text
from publisher.structure import structure
from tests.unit.test_structure_builder import article_of

LISTS = {
    "magazine, advice below a question": (
        """Why do bicycle chains rust?

A chain is made of steel, and steel reacts with water and air. A thin film of oil keeps both away, but the film wears off on every \
ride. After a \
few wet weeks the first brown spots appear between the links.

How can you slow it down?

Dry the chain with an old cloth after every ride in the rain.
Oil each link from the inside, and wipe off what drips.
Park the bicycle under a roof whenever you can.
Replace a chain that has stretched.

Mechanics say that a clean chain lasts three times as long as a neglected one. It also makes pedalling easier, because less force is \
lost in the \
links. Riders who live near the sea should look after it every week.
""",
        ["Dry the chain", "Oil each link", "Park the bicycle", "Replace a chain"],
    ),
    "handout, goals that finish a sentence": (
        """Map Scales

Learning goals
By the end of this lesson you will be able to
read a line scale
tell a large scale from a small one
calculate a real distance from a distance on paper

What a scale says
A scale compares a length on the map with the same length on the ground. Every map needs one, because without it nobody knows how far \
two towns \
lie apart.
""",
        ["read a line scale", "tell a large", "calculate a real"],
    ),
    "handout, mistakes as gerunds": (
        """Writing a Summary

A summary says in a few sentences what a longer text says in many. It keeps the main ideas and leaves out examples, dates and names \
that nobody \
needs to follow the thought.

Common mistakes
Copying whole sentences from the text.
Adding an opinion of your own.
Using more words than a third of the original.

How long should it be?
Most teachers accept a third of the text. Some ask for one paragraph only, so read the task twice before you begin to write.
""",
        ["Copying whole", "Adding an opinion", "Using more words"],
    ),
    "handout, tasks to practise": (
        """Fractions and Percentages

A percentage is a fraction with the denominator one hundred. Half of a cake is the same as fifty per cent of it, whatever the size of \
the cake may \
be.

Practice
Shade three quarters of a square and write the percentage beside it.
A shirt costs 80,000 rupiah. The shop takes off a quarter. What does the shirt cost now?
Explain to a partner why ten per cent of a large number can be more than half of a small one.

Exit ticket
Write down one thing that is still unclear to you and hand it in at the door.
""",
        ["Shade three", "A shirt costs", "Explain to a"],
    ),
    "worksheet, lines set in": (
        """Simple Circuits

Big ideas
    A current flows only in a closed loop.
    The battery gives the push, the wire shows the way.
    What the lamp turns into light comes from the battery.

Series and parallel
Lamps in one loop share the push of the battery, so each of them is dimmer. Lamps in loops of their own are all as bright as one alone, \
but the \
battery is empty sooner. Most houses are wired in the second way.
""",
        ["A current flows", "The battery gives", "What the lamp"],
    ),
    "page on health, signs": (
        """Dehydration in children

Children lose water faster than adults, because their skin is large for their weight. Fever, diarrhoea and play in the sun are the \
usual causes.

Signs of dehydration

Dry lips and tongue
Few or no tears when crying
Dark urine, or none for six hours
Unusual sleepiness

A child with several of these signs needs a doctor on the same day. Until then, small sips every few minutes are better than a full \
glass at once, \
because the stomach keeps them more easily.
""",
        ["Dry lips", "Few or no tears", "Dark urine", "Unusual sleepiness"],
    ),
    "rencana pelajaran, tujuan": (
        """Siklus Batuan

Tujuan Pembelajaran
Setelah mengikuti pelajaran ini, peserta didik dapat
menyebutkan tiga jenis batuan
membedakan batuan beku dari batuan sedimen
menggambar bagan siklus batuan

Uraian Materi
Batuan di permukaan bumi tidak pernah tetap selamanya. Panas, tekanan, air, dan angin mengubahnya sedikit demi sedikit selama jutaan tahun.
""",
        ["menyebutkan tiga", "membedakan batuan", "menggambar bagan"],
    ),
    "portal, kiat": (
        """Menabung Sejak Remaja

Uang saku sering habis sebelum akhir pekan. Padahal kebiasaan kecil sudah cukup untuk menyisihkan sebagian, asalkan dilakukan \
terus-menerus dan \
tidak menunggu sisa.

Tips Menabung untuk Pelajar

Catat setiap pengeluaran, sekecil apa pun.
Sisihkan sepersepuluh uang saku begitu diterima.
Bawa bekal dari rumah tiga kali seminggu.
Tunda membeli barang yang baru dilihat di iklan.

Kebiasaan itu tampak sepele, tetapi hasilnya terasa setelah setahun. Banyak pelajar yang kemudian mampu membeli sendiri buku dan sepatu \
yang mereka \
perlukan tanpa meminta kepada orang tua.
""",
        ["Catat setiap", "Sisihkan sepersepuluh", "Bawa bekal", "Tunda membeli"],
    ),
    "portal, manfaat": (
        """Hutan Kota

Pohon di tengah kota bukan sekadar hiasan. Satu pohon yang rindang menurunkan suhu di bawahnya beberapa derajat dan menahan debu jalan raya.

Manfaat Hutan Kota
Menyerap air hujan.
Mengurangi kebisingan.
Menjadi tempat tinggal burung.

Siapa yang Merawatnya?
Dinas pertamanan menyiram dan memangkas pohon, tetapi warga sekitar yang paling sering melihat bila ada yang sakit atau tumbang.
""",
        ["Menyerap air", "Mengurangi kebisingan", "Menjadi tempat"],
    ),
    "laman kesehatan, larangan": (
        """Pertolongan Pertama pada Luka Bakar

Luka bakar ringan dapat ditangani di rumah. Yang penting ialah mendinginkan kulit secepatnya, sebab panas masih merusak jaringan \
beberapa menit \
setelah kejadian.

Hal yang Harus Dihindari
Jangan mengoleskan pasta gigi atau mentega.
Jangan memecahkan gelembung.
Tidak menempelkan es langsung pada kulit.
Tidak menutup luka dengan kapas.

Kapan Harus ke Dokter?
Luka yang lebih lebar daripada telapak tangan perlu diperiksa dokter. Demikian pula luka di wajah, tangan, dan persendian.
""",
        ["Jangan mengoleskan", "Jangan memecahkan", "Tidak menempelkan", "Tidak menutup"],
    ),
    "lembar kerja, kesalahan": (
        """Membaca Termometer

Termometer ruang berisi alkohol yang diberi warna. Alkohol memuai bila panas, sehingga kolomnya naik di dalam pipa yang sempit.

Kesalahan yang Sering Terjadi
Terlalu cepat membaca skala sebelum kolom berhenti.
Memegang tandonnya dengan jari.
Membaca skala dari atas, bukan sejajar dengan mata.
Lupa menuliskan satuan.

Latihan
Ukurlah suhu di tiga tempat di sekolah pada jam yang sama.
Mengapa suhu di lapangan lebih tinggi daripada di bawah pohon?
Gambarlah diagram batang dari hasil pengukuranmu.
""",
        ["Terlalu cepat", "Memegang tandonnya", "Membaca skala", "Lupa menuliskan", "Ukurlah suhu", "Mengapa suhu", "Gambarlah diagram"],
    ),
    "majalah, langkah": (
        """Belajar dengan Peta Pikiran

Peta pikiran menata gagasan seperti dahan pada pohon. Satu kata di tengah halaman menjadi pangkalnya, lalu cabang demi cabang tumbuh ke \
segala arah.

Langkah Menyusun Peta Pikiran

Tulislah topik di tengah kertas yang diputar mendatar.
Tanyakan dalam hati, "Apa saja yang sudah kuketahui?"
Hubungkan setiap jawaban dengan garis lengkung.
Warnai cabang yang berbeda dengan warna yang berbeda.

Peta yang baik tidak harus rapi. Coretan dan tanda panah justru membantu ingatan, sebab setiap halaman menjadi berbeda dari halaman \
yang lain.
""",
        ["Tulislah topik", "Tanyakan dalam", "Hubungkan setiap", "Warnai cabang"],
    ),
}
LOOK_ALIKES = {
    "news in paragraphs of one sentence": """Bridge closed after flood

The bridge over the Serayu was closed on Monday after two days of heavy rain.
Water had reached the deck shortly before midnight.
Nobody was hurt, according to the local police.
Drivers are asked to take the road through the hills.
Engineers hope to open one lane by the end of the week.
""",
    "berita dengan paragraf sekalimat": """Pasar Lama Dibuka Lagi

Pasar Lama di tepi sungai dibuka lagi pada hari Senin setelah setahun diperbaiki.
Pedagang menempati kios yang lebih luas daripada dahulu.
Kepala pasar mengatakan bahwa sewa tidak akan dinaikkan tahun ini.
Pembeli pertama datang sebelum matahari terbit.
Mereka mencari ikan segar dari muara.
""",
    "dialogue": """At the Library

Two pupils meet between the shelves.

Are you looking for something?
Yes, a book about volcanoes.
Try the shelf by the window.
Thank you, I will.
Do not forget your card.

Both of them laughed, and the librarian looked up from her desk. She had heard the same words a hundred times that week.
""",
    "verse": """Hujan di Beranda

Puisi ini ditulis oleh seorang siswa kelas delapan.

Menetes pelan di ujung daun
Membawa kabar dari gunung
Menyapa tanah yang lama diam
Memanggil nama yang hampir hilang

Pada bait itu hujan digambarkan seperti tamu. Ia datang tanpa suara keras, tetapi semua yang disapanya bangun kembali.
""",
    "story in a chat": """Anak yang Menanam Jagung

Dulu ada seorang anak yang tinggal di lereng bukit.
Setiap pagi ia membawa air dari mata air di bawah.
Tetangganya menertawakan dia.
Namun, anak itu tidak berhenti.
Enam bulan kemudian seluruh desa makan dari ladangnya.
Sejak itu tidak ada lagi yang tertawa.
""",
    "paragraphs of a sentence below a heading": """The Old Lighthouse

History
The tower was built by a merchant who had lost two ships on the reef.
It burned palm oil for forty years before gas arrived on the island.
In the war the lamp stayed dark, and the keeper raised goats on the lawn.
Today it belongs to a school of navigation.
""",
    "headings over text": """Jenis Awan

Awan Sirus
Awan ini tipis seperti bulu dan berada pada ketinggian lebih dari enam ribu meter. Bentuknya terurai oleh angin.
Awan Stratus
Awan ini rata dan kelabu seperti kabut yang terangkat. Kadang-kadang ia membawa gerimis yang panjang.
Awan Kumulus
Awan ini bergumpal dan putih dengan dasar yang rata. Ia sering muncul pada siang hari yang cerah.
""",
    "how a task is solved": """Menghitung Jarak

Contoh Soal
Sebuah mobil melaju 60 km per jam selama dua jam. Berapa jarak yang ditempuhnya?
Pembahasan:
Kecepatan mobil tetap sepanjang perjalanan.
Jarak ialah kecepatan dikalikan waktu.
Jadi, jarak yang ditempuh ialah 120 km.
""",
}


def chapter_of(text: str) -> Chapter:
    """The chapter of a pasted text whose first line is its title."""
    return structure(article_of(text, Metadata(title=text.partition("\n")[0])), "id").value


def items_of(text: str) -> list[str]:
    chapter = chapter_of(text)
    found = [block for block in chapter_blocks(chapter) if isinstance(block, BulletList | OrderedList)]
    return [plain_text(item.blocks[0].content) for one in found for item in one.items if isinstance(item.blocks[0], Paragraph)]


@pytest.mark.parametrize("name", LISTS)
def test_the_items_are_found_without_their_signs(name: str) -> None:
    text, openings = LISTS[name]
    items = items_of(text)
    assert [item[: len(opening)] for item, opening in zip(items, openings, strict=False)] == openings
    assert len(items) == len(openings)


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_what_looks_like_a_list_stays_text(name: str) -> None:
    assert items_of(LOOK_ALIKES[name]) == []


def test_the_lines_over_a_list_keep_their_own_roles() -> None:
    text, _ = LISTS["handout, goals that finish a sentence"]
    assert [plain_text(section.title) for section in all_sections(chapter_of(text).sections)] == ["Learning goals", "What a scale says"]


def test_a_wave_is_a_bullet_only_beside_others() -> None:
    rows = ["Kesalahan umum", "~ Lupa menulis satuan.", "~ Salah membaca skala."]
    assert items_of("\n".join(["Mengukur", *rows])) == ["Lupa menulis satuan.", "Salah membaca skala."]
    assert items_of("Mengukur\nPanjang meja diukur dengan pita.\n~ Bu guru mencatat hasilnya.\nLalu semua pulang.") == []


def test_sentences_below_a_label_of_an_example_that_look_back_are_text() -> None:
    rows = ["Contoh:", "Merah dan hitam berarti dua puluh.", "Dengan angka itu, nilainya dua kilo."]
    text = "Gelang warna pada hambatan menyatakan nilainya dalam ohm."
    assert items_of("\n".join(["Hambatan", text, "", *rows, "", text])) == []


def test_steps_of_a_calculation_are_no_items() -> None:
    rows = ["Bunga pinjaman selama sebulan:", "Bunga = 0,4% × 30 × Rp1.000.000", "Bunga = 12% × Rp1.000.000"]
    assert items_of("\n".join(["Pinjaman", *rows])) == []
