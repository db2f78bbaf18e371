"""Short passages of many subjects: what stands in them is found as what it is, and running text is left alone."""

import pytest

from tests.unit.test_structure_builder import outline, structured

LISTS = {
    "as many as the sentence says": (
        """Ekosistem Sawah
Sawah adalah ekosistem buatan yang dirawat petani sepanjang musim tanam.
Ada dua hal yang menentukan hasil panen, yakni:
Air mengalir cukup dari hulu sampai ke petak paling ujung.
Hama dikendalikan oleh musuh alaminya seperti ular dan burung hantu.
Petani di Desa Sumber Rejeki memelihara burung hantu sejak sepuluh tahun lalu.
Musim Tanam
Musim tanam pertama dimulai ketika hujan mulai turun teratur.""",
        ["# Ekosistem Sawah", "p 2", "ul 2", "p", "## Musim Tanam", "p"],
    ),
    "verbs of one form without full stops": (
        """Manfaat Hutan Kota
Hutan kota memberi udara segar bagi warga yang tinggal di sekitarnya.
Menurut para peneliti, hutan kota penting bagi kehidupan warga karena:
Menyerap gas buang kendaraan yang lewat setiap hari di jalan besar
Meredam suara bising dari jalan raya, pabrik, dan rel kereta api di dekat permukiman warga
Menjadi tempat bermain anak
Tanpa hutan kota, suhu siang hari di tengah permukiman bisa naik sampai tiga derajat. Warga pun lebih sering menyalakan kipas angin.""",
        ["# Manfaat Hutan Kota", "p 2", "ul 3", "p"],
    ),
    "sentences below a heading that names steps": (
        """Kerajinan Tanah Liat
Tanah liat mudah dibentuk ketika basah dan menjadi keras setelah dibakar.

Alat dan bahan
tanah liat, 1 kg
air secukupnya
kain basah dan pisau tumpul

Langkah kerja
Remas tanah liat sampai lembut dan tidak ada gelembung udara.
Bentuk bola kecil, lalu tekan bagian tengahnya dengan ibu jari.
Haluskan dindingnya dengan jari yang dibasahi.
Jemur di tempat teduh selama dua hari.

Gambar 1. Mangkuk karya siswa

Pembakaran

Mangkuk yang sudah kering dibakar dalam tungku sampai berwarna merah bata.""",
        [
            "# Kerajinan Tanah Liat",
            "p",
            "## Alat dan bahan",
            "ul 3",
            "## Langkah kerja",
            "ol 4",
            "figure: Mangkuk karya siswa",
            "## Pembakaran",
            "p",
        ],
    ),
    "small letters after an unfinished sentence": (
        """Why Bees Matter
Bees carry pollen from flower to flower while they look for food. Without them many plants

would set fewer fruits
would lose the insects that keep them apart from other plants
would slowly disappear from meadows

Farmers know this well and leave strips of wild flowers between their fields.""",
        ["# Why Bees Matter", "p", "ul 3", "p"],
    ),
    "small letters after a short unfinished sentence": (
        """Kartu Perpustakaan
Setiap anggota mendapat kartu yang berlaku satu tahun penuh.

Kartu anggota memuat

nama lengkap
nomor induk siswa
alamat rumah

Kartu yang hilang harus segera dilaporkan kepada petugas perpustakaan.""",
        ["# Kartu Perpustakaan", "p 2", "ul 3", "p"],
    ),
    "terms as many as the sentence says": (
        """Gerak Benda

Benda yang bergerak berubah kedudukannya terhadap titik acuan. Ada tiga besaran yang perlu dibedakan.

Jarak (panjang lintasan): seluruh panjang jalan yang ditempuh benda.

Perpindahan: perubahan kedudukan dari awal sampai akhir.

Kelajuan: jarak yang ditempuh setiap satuan waktu.

Contoh dalam kehidupan

Seorang anak berlari mengelilingi lapangan lalu kembali ke tempat semula.""",
        ["# Gerak Benda", "p", "ul 3", "## Contoh dalam kehidupan", "p"],
    ),
    "terms end before a sentence without one": (
        """Friction
The size of the force of friction depends on:
Surface: Rough surfaces grip each other more firmly.
Weight: A heavier body presses harder on the ground.
It does not depend on the area of contact.
Uses of friction
Brakes slow a bicycle down because the pads rub against the rim.""",
        ["# Friction", "p", "ul 2", "p", "## Uses of friction", "p"],
    ),
    "key points": (
        """The Water Cycle
Key points
Water moves between the ocean, the air and the land.
The Sun gives the energy that lifts water into the air.
Rain, snow and hail bring the water back to the ground.
Evaporation
When the Sun warms the sea, some of its water turns into vapour and rises into the air above.""",
        ["# The Water Cycle", "## Key points", "ul 3", "## Evaporation", "p"],
    ),
    "questions to talk about": (
        """Berdagang di Pasar
Pasar mempertemukan penjual dan pembeli yang saling membutuhkan.
Diskusikan pertanyaan berikut bersama teman sebangkumu!
Mengapa harga cabai naik pada musim hujan?
Siapa yang paling rugi ketika harga beras turun?
Apa yang dapat dilakukan pemerintah desa?""",
        ["# Berdagang di Pasar", "p 2", "ul 3"],
    ),
    "instructions below a heading": (
        """Membuat Pupuk Cair
Pupuk cair dapat dibuat sendiri dari sisa sayur di dapur rumah.
Cara Membuat Pupuk Cair
Potong sisa sayur kecil-kecil.
Masukkan ke dalam ember bersama air cucian beras.
Tambahkan gula merah yang sudah dilarutkan.
Tutup rapat dan diamkan selama dua minggu.
Manfaat Pupuk Cair
Pupuk cair memberi makan tanaman lewat akar dan daun sekaligus.""",
        ["# Membuat Pupuk Cair", "p", "## Cara Membuat Pupuk Cair", "ol 4", "## Manfaat Pupuk Cair", "p"],
    ),
    "short paragraphs of a report are no list": (
        """Cara Kerja Vaksin
Vaksin memperkenalkan kuman yang sudah dilemahkan kepada tubuh.
Tubuh kemudian membuat antibodi untuk melawannya.
Antibodi itu disimpan dalam ingatan sel selama bertahun-tahun.
Jenis Vaksin
Vaksin cacar ditemukan lebih dari dua ratus tahun yang lalu oleh seorang dokter desa.""",
        ["# Cara Kerja Vaksin", "p 3", "## Jenis Vaksin", "p"],
    ),
    "choices below questions": (
        """Latihan Fisika
Kerjakan soal berikut dengan teliti!
1. Satuan gaya dalam sistem internasional adalah …
A. joule
B. newton
C. watt
D. pascal
2. Alat untuk mengukur suhu adalah …
A. barometer
B. termometer
C. neraca
D. mistar
Kunci jawaban
1. B
2. B""",
        ["# Latihan Fisika", "p", "ol 2", "## Kunci jawaban", "ol 2"],
    ),
    "numbers in a sentence are no list": (
        """Syarat Menjadi Pemilih
Seorang pemilih harus (1) berusia 17 tahun, (2) warga negara Indonesia, dan (3) terdaftar di kelurahan.
Ketiga syarat itu diperiksa oleh petugas pada hari pemungutan suara.""",
        ["# Syarat Menjadi Pemilih", "p 2"],
    ),
    "an item broken over two lines": (
        """Aturan Perpustakaan
Setiap pengunjung perpustakaan wajib menaati aturan berikut:
- Menyimpan tas dan jaket di loker yang sudah disediakan oleh petugas di
dekat pintu masuk.
- Tidak makan dan minum di ruang baca.
- Mengembalikan buku tepat waktu.
Pengunjung yang melanggar akan ditegur oleh petugas yang sedang berjaga.""",
        ["# Aturan Perpustakaan", "p", "ul 3", "p"],
    ),
    "signs of several kinds": (
        """Berkemah dengan Aman
Sebelum berangkat ke gunung, siapkan barang-barang ini:
👉 tenda dan tali
✅ senter dengan baterai cadangan
➤ jas hujan
Barang yang berat diletakkan di bagian bawah ransel supaya badan tetap seimbang.""",
        ["# Berkemah dengan Aman", "p", "ul 3", "p"],
    ),
    "the letter o as a sign": (
        """Alat Optik
Alat optik yang sering dipakai di sekolah antara lain:
o Lup untuk melihat benda kecil
o Mikroskop untuk melihat sel
o Teropong untuk melihat benda jauh
Semua alat itu memakai lensa dari kaca atau plastik yang jernih.""",
        ["# Alat Optik", "p", "ul 3", "p"],
    ),
    "what the signs of a formula stand for": (
        """Gaya Berat
Gaya berat adalah gaya tarik bumi pada benda yang bermassa.
Besarnya gaya berat dapat dihitung dengan rumus berikut:
w = m × g
Keterangan:
w = berat benda (N)
m = massa benda (kg)
g = percepatan gravitasi (m/s²)
Berat benda di bulan lebih kecil karena percepatan gravitasinya lebih kecil.""",
        ["# Gaya Berat", "p 3", "label", "ul 3", "p"],
    ),
    "formulas after a colon are no items": (
        """Neraca Dagang
Neraca dagang mencatat nilai barang yang keluar dan masuk suatu negara.
Karena kedua nilai itu dibandingkan, rumusnya dapat ditulis menjadi:
Neraca = Ekspor – Impor
Neraca yang baik menunjukkan nilai ekspor lebih besar.
Ekspor neto dihitung pada tahun dasar:
EN = 120 – 80 = 40
EN > 0
Jadi, negara itu menikmati surplus sepanjang tahun tersebut.""",
        ["# Neraca Dagang", "p 4", "label", "p 3"],
    ),
    "a reaction after a list": (
        """Reaksi Asam dan Basa
Yang termasuk asam kuat dalam percobaan ini:
asam klorida, misalnya HCl pekat
asam sulfat, yaitu H₂SO₄
HCl(aq) + NaOH(aq) → NaCl(aq) + H₂O(l)
Kedua larutan itu saling menetralkan ketika dicampur dengan jumlah yang sesuai.""",
        ["# Reaksi Asam dan Basa", "label", "ul 2", "p 2"],
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_lists(name: str) -> None:
    text, expected = LISTS[name]
    assert outline(structured(text)) == expected
