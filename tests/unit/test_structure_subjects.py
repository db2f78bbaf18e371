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


LISTS |= {
    "lists one after the other": (
        """Ecoprint
Corak ecoprint dibuat dari daun dan bunga segar yang dipukul di atas kain.
Alat
palu kayu
talenan
gunting
Bahan
1 tas polos
daun segar: jarak, pakis, kelor
5 liter air
1 sendok makan soda abu
Langkah kerja
Pengerjaan dibagi menjadi tiga tahap. Jangan melewatkan tahap pertama walaupun terasa membosankan bagi pemula.""",
        ["# Ecoprint", "p", "## Alat", "ul 3", "## Bahan", "ul 4", "## Langkah kerja", "p"],
    ),
    "a sentence that does nothing but count": (
        """Langit Biru
Bukankah cahaya ungu lebih pendek lagi gelombangnya? Ada tiga alasan.
Cahaya ungu memang lebih sedikit daripada biru.
Sebagian cahaya ungu diserap di lapisan atas atmosfer.
Mata manusia lebih peka terhadap warna biru.
Lalu senja?
Pada waktu senja cahaya menempuh lapisan udara yang lebih tebal daripada siang hari.""",
        ["# Langit Biru", "p", "ul 3", "## Lalu senja?", "p"],
    ),
    "counted off in words": (
        """Menulis Pantun
Murid yang kesulitan saya anjurkan bekerja dari belakang.
Pertama, tentukan pesan yang hendak disampaikan.
Kedua, catat bunyi akhir barisnya.
Ketiga, cari benda yang berakhir dengan bunyi sama.
Cara ini terdengar terbalik, tetapi justru memudahkan murid yang baru belajar.""",
        ["# Menulis Pantun", "p", "ol 3", "p"],
    ),
    "tasks below a heading of exercises": (
        """Peluang
Peluang dihitung dengan membagi banyak hasil yang diharapkan dengan banyak seluruh hasil.
Latihan Mandiri
Sebuah dadu dilempar sekali. Tentukan peluang muncul mata genap.
Satu kartu diambil dari setumpuk kartu. Hitung peluang terambil kartu hati.
Dari delapan siswa dipilih dua orang. Berapa peluang keduanya putri?""",
        ["# Peluang", "p", "## Latihan Mandiri", "ol 3"],
    ),
    "examples of one form below a word": (
        """Conditionals
We use the zero conditional for things that are always true, such as facts of science.
Examples
If water gets hot enough, it boils.
If my sister is tired, she drinks tea.
We can often replace if with when without changing the meaning.""",
        ["# Conditionals", "p", "## Examples", "ul 2", "p"],
    ),
    "long paragraphs counted off in words are none": (
        """Menghargai Perbedaan
Ada banyak alasan mengapa perbedaan perlu dihargai sejak di sekolah.
Pertama, setiap orang lahir di keluarga yang berbeda sehingga kebiasaannya pun tidak pernah sama dengan kebiasaan tetangganya.
Kedua, kerja sama menjadi lebih kaya apabila orang membawa cara pandang yang beragam ke dalam satu kelompok kerja.
Ketiga, pertengkaran karena hal kecil menghabiskan waktu dan tenaga yang dapat dipakai untuk belajar bersama di kelas.""",
        ["# Menghargai Perbedaan", "p 4"],
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_lists(name: str) -> None:
    text, expected = LISTS[name]
    assert outline(structured(text)) == expected


TABLES = {
    "columns held apart by spaces": (
        """Lapisan Hutan
Hutan hujan tersusun atas beberapa lapisan dari atas ke bawah.
Tabel 1. Lapisan hutan hujan
Lapisan      Tinggi (m)     Ciri utama
Muncul       40-60          Pohon jarang, terkena matahari penuh
Tajuk        25-40          Daun rapat, banyak burung
Bawah        5-25           Teduh dan lembap
Lapisan tajuk menampung sebagian besar satwa hutan.""",
        ["# Lapisan Hutan", "p", "table 3 with head", "p"],
    ),
    "sentences with two spaces between them are no table": (
        """Kota Tua
Kota tua dibangun pada abad ke-17.  Bangunannya masih berdiri sampai hari ini.
Wisatawan datang setiap akhir pekan.  Mereka naik sepeda sewaan berkeliling.""",
        ["# Kota Tua", "p 2"],
    ),
    "rows with empty cells": (
        """Jadwal Piket
Setiap regu membersihkan kelas menurut jadwal yang disepakati bersama.
Hari\tRegu\tCatatan
Senin\tMelati
Selasa\tMawar\tUpacara
Rabu\tKenanga
Regu yang lupa piket mengganti pada hari berikutnya.""",
        ["# Jadwal Piket", "p", "table 3 with head", "p"],
    ),
    "names and values": (
        """Profil Gunung Semeru
Gunung ini adalah yang tertinggi di Pulau Jawa.
Tinggi\t: 3.676 m
Letak\t: Jawa Timur
Jenis\t: strato
Pendaki memerlukan dua hari untuk sampai ke puncaknya.""",
        ["# Profil Gunung Semeru", "p", "ul 3", "p"],
    ),
    "names and values in a form": (
        """Modul Prakarya
Nama\t:\tSiti Rahma
Kelas\t:\tVIII
Waktu\t:\t2 x 40 menit
Modul ini membahas cara mengawetkan ikan dengan garam.""",
        ["# Modul Prakarya", "table 3", "p"],
    ),
    "a cell a line": (
        """Planet Dalam
Keempat planet dalam berbeda ukurannya seperti tampak pada tabel berikut.
Tabel 2. Ukuran planet
Planet
Diameter (km)
Satelit
Merkurius
4.879
0
Venus
12.104
0
Bumi
12.742
1
Bumi adalah planet dalam yang terbesar menurut tabel tersebut.""",
        ["# Planet Dalam", "p", "table 3 with head", "p"],
    ),
    "a list of words is no table": (
        """Warna Primer
Warna primer tidak dapat dibuat dari warna lain, yaitu:
merah
kuning
biru
hitam
putih
cokelat
Semua warna lain dicampur dari ketiga warna yang pertama.""",
        ["# Warna Primer", "p", "ul 6", "p"],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    text, expected = TABLES[name]
    assert outline(structured(text)) == expected


REFERENCES = {
    "entries without years": (
        """Bunga Bank
Bunga adalah harga yang dibayar untuk memakai uang orang lain.
Sources
Consumer Bank Office. "How Does Saving Work?"
Ministry of Trade. "Prices and Markets."
Institute for Money. “Loans in Short.”""",
        ["# Bunga Bank", "p", "## Sources", "refs 3"],
    ),
    "addresses on lines of their own": (
        """Angin Muson
Angin muson bertiup berganti arah setiap enam bulan.
Daftar Pustaka
Rahman, A. 2015. Iklim Nusantara. Jakarta: Bumi Raya.
https://contoh.id/iklim
Santi, D. 2018. Musim dan Angin. Bandung: Langit.
Angin Laut. Diakses 2 Mei 2020 dari
https://contoh.id/angin-laut""",
        ["# Angin Muson", "p", "## Daftar Pustaka", "refs 3"],
    ),
    "works end where an empty line parts them from other words": (
        """Rumah Adat
Rumah adat dibangun tanpa paku dan tahan gempa.

Daftar Pustaka

Wijaya, A. (2011). Rumah Kayu. Medan: Toba.
Lestari, B. (2014). Arsitektur Nusantara. Solo: Pandan.

Unduh materi rumah adat lengkap (PPT)

Silabus seni budaya kelas delapan""",
        ["# Rumah Adat", "p", "## Daftar Pustaka", "refs 2", "p 2"],
    ),
    "works of several lines each, parted by empty lines": (
        """Rumah Adat
Rumah adat dibangun tanpa paku dan tahan gempa.

Referensi

Wijaya, A. (2011). Rumah Kayu. Medan: Toba.

Dinas Kebudayaan. Pedoman Rumah Panggung.

Lestari, B. (2014). Arsitektur Nusantara. Solo: Pandan.""",
        ["# Rumah Adat", "p", "## Referensi", "refs 3"],
    ),
    "one line that names its source": (
        """Teluk Tomini
Teluk ini kaya akan ikan karang dan dugong.
Nelayan di sana memakai perahu kecil dari kayu.
Sumber: Badan Kelautan. 2019. Profil Teluk Tomini. https://contoh.id/tomini""",
        ["# Teluk Tomini", "p 2", "## Sumber", "refs 1"],
    ),
    "several lines below a colon": (
        """Teluk Tomini
Teluk ini kaya akan ikan karang dan dugong.
Sumber:
https://contoh.id/tomini
https://contoh.id/dugong""",
        ["# Teluk Tomini", "p", "## Sumber", "refs 2"],
    ),
    "a label that is part of the heading": (
        """Teluk Tomini
Teluk ini kaya akan ikan karang dan dugong.
Sumber-sumber bacaan
• Yanti, S. (2017). Laut Sulawesi. Gorontalo: Tomini Pers.
• Nur, H. (2020). Dugong. Jakarta: Samudra.""",
        ["# Teluk Tomini", "p", "## Sumber-sumber bacaan", "refs 2"],
    ),
    "numbers in brackets": (
        """Coral Reefs
Reefs are built by tiny animals that live in warm, clear water.
Works cited
[1] Moore, K. "Reef Builders." Ocean Weekly, 2012.
[2] Park, J. Corals of the East. London: Tide, 2009.""",
        ["# Coral Reefs", "p", "## Works cited", "refs 2"],
    ),
}


@pytest.mark.parametrize("name", REFERENCES)
def test_references(name: str) -> None:
    text, expected = REFERENCES[name]
    assert outline(structured(text)) == expected


QUOTATIONS = {
    "below a word that announces it": (
        """Ki Hajar
Tokoh itu mendirikan sekolah bagi rakyat pada masa penjajahan.
Kutipan:
"Setiap orang menjadi guru, setiap rumah menjadi sekolah."
Kalimat itu sampai sekarang ditulis di dinding banyak sekolah.""",
        ["# Ki Hajar", "p", "label", "quote", "p"],
    ),
    "with the speaker in brackets": (
        """Membaca
Orang yang membaca mengenal banyak kehidupan di luar kehidupannya.
"Buku adalah jendela yang tidak pernah ditutup." (Ratna Dewanti)
Perpustakaan desa menyimpan ribuan jendela seperti itu.""",
        ["# Membaca", "p", "quote by Ratna Dewanti", "p"],
    ),
    "over two lines with a tilde": (
        """Membaca
Orang yang membaca mengenal banyak kehidupan di luar kehidupannya.
“Buku adalah jendela yang tidak pernah ditutup.”
~ Ratna Dewanti
Perpustakaan desa menyimpan ribuan jendela seperti itu.""",
        ["# Membaca", "p", "quote by Ratna Dewanti", "p"],
    ),
    "a sentence of the article shown again": (
        """Night Work
The bakery opens its doors at two in the morning. "Bread does not wait for anyone," says Amina, who has worked here for ten years.
“Bread does not wait for anyone”
At five the first buses carry the loaves into the city.""",
        ["# Night Work", "p", "quote", "p"],
    ),
    "talk in a story is no quotation": (
        """Kancil dan Buaya
Kancil berdiri di tepi sungai dan memandang ke seberang.
"Hai, Buaya! Raja menyuruhku menghitung kalian."
"Untuk apa Raja menghitung kami?" tanya Buaya.
"Supaya daging untuk kalian cukup."
Buaya-buaya itu pun berbaris dari tepi ke tepi.""",
        ["# Kancil dan Buaya", "p 5"],
    ),
}


@pytest.mark.parametrize("name", QUOTATIONS)
def test_quotations(name: str) -> None:
    text, expected = QUOTATIONS[name]
    assert outline(structured(text)) == expected


PASSAGES = {
    "a poem of unequal lines": (
        """Membaca Puisi
Puisi mengungkapkan perasaan dengan kata-kata yang dipilih. Bacalah puisi berikut dengan suara yang jelas!

Hujan di Kampung

Hujan turun pelan
di atap rumbia kami
ayah menyeduh kopi
ibu menanak nasi

Aku menghitung tetes
yang jatuh di ember
satu untuk rindu
satu untuk pulang

Puisi itu terdiri atas dua bait yang masing-masing memiliki empat larik.""",
        ["# Membaca Puisi", "p", "## Hujan di Kampung", "verse 4", "verse 4", "p"],
    ),
    "an English rhyme": (
        """Rhyme in Verse
Poets often end their lines with words that sound alike, as in this short poem:
The moon looked in at half past nine,
It found the washing on the line,
It dried the socks, it dried the sheet,
And warmed the stones beneath my feet.
The first two lines rhyme, and so do the last two.""",
        ["# Rhyme in Verse", "p", "verse 4", "p"],
    ),
    "talk with names": (
        """Percakapan di Toko Buku
Bacalah percakapan berikut bersama temanmu!
Rina: Selamat pagi, Pak. Ada buku tentang bintang?
Penjual: Ada, di rak sebelah kanan.
Rina: Berapa harganya?
Penjual: Empat puluh ribu rupiah.
Percakapan itu terjadi di sebuah toko buku pada pagi hari.""",
        ["# Percakapan di Toko Buku", "p 6"],
    ),
    "a worked example": (
        """Kecepatan Rata-rata
Kecepatan rata-rata adalah perpindahan dibagi waktu tempuh.
Contoh soal:
Sebuah mobil menempuh 120 km dalam 2 jam. Berapa kecepatannya?
Diketahui:
s = 120 km
t = 2 jam
Ditanya: v = …?
Jawab:
v = s / t
v = 120 km / 2 jam
v = 60 km/jam
Jadi, kecepatan mobil itu 60 km/jam.""",
        ["# Kecepatan Rata-rata", "p", "## Contoh soal", "p", "label", "p 3", "label", "p 4"],
    ),
    "a list within numbers": (
        """Jenis Koperasi
Koperasi dibedakan menurut usahanya sebagai berikut.
1. Koperasi konsumsi
a. menjual barang kebutuhan sehari-hari
b. anggotanya para pembeli
2. Koperasi simpan pinjam
a. menerima simpanan
b. memberi pinjaman dengan bunga ringan
Koperasi sekolah termasuk jenis yang pertama karena menjual alat tulis.""",
        ["# Jenis Koperasi", "p", "ol 2", "p"],
    ),
    "bullets below numbers": (
        """Layers of the Soil
Soil is made of three layers that differ in colour and grain:
1. Topsoil
   - dark and full of humus
   - roots grow here
2. Subsoil
   - lighter in colour
3. Bedrock
Farmers plough only the topmost of these layers.""",
        ["# Layers of the Soil", "p", "ol 3", "p"],
    ),
    "numbers whose items are explained": (
        """Menyusun Laporan
Laporan kunjungan disusun dengan langkah berikut.
1. Tentukan tujuan kunjungan.
Tujuan yang jelas membantu penulis memilih apa yang perlu diamati selama kunjungan berlangsung.
2. Catat hasil pengamatan.
Catatan dibuat singkat tetapi lengkap, dengan waktu dan tempatnya.
3. Tulis kerangka laporan.
Kerangka itu dikembangkan menjadi beberapa bagian yang saling berhubungan.""",
        ["# Menyusun Laporan", "p", "ol 1", "p", "ol 1 from 2", "p", "ol 1 from 3", "p"],
    ),
    "a sentence that lists within itself": (
        """Gizi Seimbang
Makanan bergizi mengandung karbohidrat, protein, lemak, vitamin, dan mineral.
Setiap zat memiliki tugasnya sendiri: karbohidrat memberi tenaga, protein membangun sel, vitamin menjaga tubuh.
Anak sekolah memerlukan sarapan supaya dapat belajar dengan baik.""",
        ["# Gizi Seimbang", "p 3"],
    ),
    "an answer after true and false": (
        """Quick Check
Decide whether these statements are true or false.
1. A triangle can have two right angles.
2. The angles of a triangle add up to 180 degrees.
Answers
1. False
2. True""",
        ["# Quick Check", "p", "ol 2", "## Answers", "ol 2"],
    ),
    "dates and what happened": (
        """Jalan Menuju Kemerdekaan
Peristiwa penting pada bulan itu adalah sebagai berikut:
6 Agustus 1945: bom pertama dijatuhkan
9 Agustus 1945: bom kedua dijatuhkan
15 Agustus 1945: Jepang menyerah kepada Sekutu
17 Agustus 1945: proklamasi dibacakan
Rangkaian peristiwa itu berlangsung kurang dari dua minggu.""",
        ["# Jalan Menuju Kemerdekaan", "p", "ul 4", "p"],
    ),
    "causes in full sentences, the last with and": (
        """Why Languages Die
There are several reasons why a language stops being spoken:
Parents no longer speak it to their children;
Schools teach only in the national language; and
Young people move to cities to find work.
When the last speaker dies, songs and stories are lost as well.""",
        ["# Why Languages Die", "p", "ul 3", "p"],
    ),
    "materials with amounts": (
        """How to Make Paper
Old newspaper can be turned into new sheets with simple tools from the kitchen.
Materials
4 sheets of newspaper
1 litre of warm water
a wire mesh or an old sieve
Steps
Tear the paper into small pieces and soak them overnight.
Blend the paper and water into a pulp.
Dip the mesh into the pulp and lift it out flat.
Leave the sheet in the sun until it is dry.""",
        ["# How to Make Paper", "p", "## Materials", "ul 3", "## Steps", "ol 4"],
    ),
    "notes called with small figures": (
        """Candi Batu
Candi itu dibangun pada abad kesembilan¹ oleh raja yang memerintah di dataran Kedu.
Batu-batunya diambil dari sungai² di sebelah barat.
Catatan
¹ Angka tahun pada prasasti menunjuk tahun 824.
² Sungai itu kini bernama Progo.""",
        ["# Candi Batu", "p 2"],
    ),
    "notes called with a caret": (
        """Candi Batu
Candi itu dibangun pada abad kesembilan[1] oleh raja yang memerintah di dataran Kedu.
Batu-batunya diambil dari sungai[2] di sebelah barat.
Catatan kaki
^ Angka tahun pada prasasti menunjuk tahun 824.
^ Sungai itu kini bernama Progo.""",
        ["# Candi Batu", "p 2"],
    ),
    "short lines of a lesson are not joined": (
        """Bunyi
Bunyi dihasilkan oleh benda yang bergetar.
Bunyi merambat melalui zat padat, cair, dan gas.
Bunyi tidak merambat di ruang hampa.
Kekuatan bunyi diukur dalam desibel.""",
        ["# Bunyi", "p 4"],
    ),
}


@pytest.mark.parametrize("name", PASSAGES)
def test_passages(name: str) -> None:
    text, expected = PASSAGES[name]
    assert outline(structured(text)) == expected


MORE_LISTS = {
    "examples in quotation marks": (
        """Majas Personifikasi
Majas ini memberi sifat manusia kepada benda mati di dalam kalimat.
Contoh:
"Angin malam berbisik di telingaku."
"Ombak menari di tepi pantai."
Majas Hiperbola
Majas ini melebih-lebihkan suatu keadaan supaya pembaca terkesan.
Contoh:
Suaranya menggelegar membelah langit.
Keringatnya mengalir menganak sungai.
Majas Metafora
Majas ini membandingkan dua hal secara langsung tanpa kata pembanding.""",
        ["# Majas Personifikasi", "p", "label", "ul 2", "## Majas Hiperbola", "p", "label", "ul 2", "## Majas Metafora", "p"],
    ),
    "boxes to tick": (
        """Persiapan Ujian
Sebelum ujian periksalah hal-hal ini:
☐ kartu peserta
☐ pensil dan penghapus
☐ jam tangan
Datanglah lima belas menit sebelum ujian dimulai supaya tidak tergesa.""",
        ["# Persiapan Ujian", "label", "ul 3", "p"],
    ),
    "figures in circles": (
        """Persiapan Ujian
Sebelum ujian periksalah hal-hal ini:
① kartu peserta
② pensil dan penghapus
③ jam tangan
Datanglah lima belas menit sebelum ujian dimulai supaya tidak tergesa.""",
        ["# Persiapan Ujian", "label", "ul 3", "p"],
    ),
    "numbers and dashes": (
        """Persiapan Ujian
Sebelum ujian periksalah hal-hal ini:
1 - kartu peserta
2 - pensil dan penghapus
3 - jam tangan
Datanglah lima belas menit sebelum ujian dimulai supaya tidak tergesa.""",
        ["# Persiapan Ujian", "label", "ol 3", "p"],
    ),
    "numbers and tabs": (
        """Persiapan Ujian
Sebelum ujian periksalah hal-hal ini:
1	kartu peserta
2	pensil dan penghapus
3	jam tangan
Datanglah lima belas menit sebelum ujian dimulai supaya tidak tergesa.""",
        ["# Persiapan Ujian", "label", "ol 3", "p"],
    ),
    "numbers and spaces": (
        """Persiapan Ujian
Sebelum ujian periksalah hal-hal ini:
1 kartu peserta
2 pensil dan penghapus
3 jam tangan
Datanglah lima belas menit sebelum ujian dimulai supaya tidak tergesa.""",
        ["# Persiapan Ujian", "label", "ol 3", "p"],
    ),
    "signs on lines of their own": (
        """Persiapan Ujian
Ujian akhir dimulai minggu depan di semua kelas.
Sebelum ujian periksalah hal-hal ini:
•
kartu peserta
•
pensil dan penghapus
•
jam tangan
Datanglah lima belas menit sebelum ujian dimulai supaya tidak tergesa.""",
        ["# Persiapan Ujian", "p", "label", "ul 3", "p"],
    ),
    "numbers on lines of their own": (
        """Persiapan Ujian
Sebelum ujian periksalah hal-hal ini:
1.
Siapkan kartu peserta.
2.
Siapkan pensil dan penghapus.
3.
Pakai jam tangan.
Datanglah lima belas menit sebelum ujian dimulai supaya tidak tergesa.""",
        ["# Persiapan Ujian", "label", "ol 3", "p"],
    ),
    "steps by name": (
        """Baking Bread
Bread needs only four things and some patience.
Step 1: Mix flour, water, yeast and salt.
Step 2: Knead the dough for ten minutes.
Step 3: Let it rise until it doubles in size.
Step 4: Bake it for half an hour.
Fresh bread should cool on a rack before it is cut.""",
        ["# Baking Bread", "p", "ul 4", "p"],
    ),
    "sentences with empty lines between them": (
        """Manfaat Tidur Siang

Tidur siang yang singkat membuat tubuh kembali segar.

Berikut manfaat tidur siang bagi pelajar:

Ingatan menjadi lebih kuat setelah pelajaran yang berat.

Suasana hati membaik sehingga anak tidak mudah marah.

Mata beristirahat dari layar dan buku.

Meskipun begitu, tidur siang sebaiknya tidak lebih dari setengah jam supaya tidak sulit tidur pada malam hari.""",
        ["# Manfaat Tidur Siang", "p 2", "ul 3", "p"],
    ),
    "pairs of words": (
        """Kata Baku
Perhatikan penulisan kata baku berikut:
apotik → apotek
aktifitas → aktivitas
resiko → risiko
Kata yang benar ada di sebelah kanan tanda panah.""",
        ["# Kata Baku", "p", "ul 3", "p"],
    ),
    "names before the next heading": (
        """Alat Musik
Alat musik pukul yang terkenal antara lain:
Gong
Kendang
Bonang
Alat Musik Tiup
Alat musik tiup dibunyikan dengan meniupkan udara ke dalamnya.
Contohnya:
Suling
Serunai
Alat Musik Petik
Alat musik petik dibunyikan dengan memetik dawainya.""",
        ["# Alat Musik", "p", "ul 3", "## Alat Musik Tiup", "p 2", "ul 2", "## Alat Musik Petik", "p"],
    ),
    "as many as the groups named": (
        """Types of Clouds
Clouds are grouped by their height. The three main groups are:
High clouds are thin and made of ice crystals. They often announce a change of weather.
Middle clouds form layers of grey or white. They may bring light rain.
Low clouds lie close to the ground. They are thick and often dark.
Pilots watch all three groups with care before they take off.""",
        ["# Types of Clouds", "p", "ul 3", "p"],
    ),
    "an unfinished sentence and its ends": (
        """Hak Anak
Setiap anak mempunyai hak yang dijamin oleh undang-undang, misalnya
hak untuk bermain,
hak memperoleh pendidikan, dan
hak atas nama.
Hak itu harus dihormati oleh orang tua, guru, dan negara.""",
        ["# Hak Anak", "p", "ul 3", "p"],
    ),
    "a second sign within the first": (
        """Tata Surya
Anggota tata surya adalah sebagai berikut:
• Planet dalam
- Merkurius
- Venus
• Planet luar
- Jupiter
- Saturnus
Semua planet itu mengelilingi matahari pada lintasan yang hampir bulat.""",
        ["# Tata Surya", "p", "ul 2", "p"],
    ),
    "choices on one line": (
        """Latihan
1. Ibu kota Jawa Barat adalah …
a. Bandung   b. Serang   c. Semarang   d. Surabaya
2. Sungai terpanjang di Kalimantan adalah …
a. Mahakam   b. Kapuas   c. Barito   d. Kayan""",
        ["# Latihan", "ol 1", "p", "ol 1 from 2", "p"],
    ),
}


@pytest.mark.parametrize("name", MORE_LISTS)
def test_more_lists(name: str) -> None:
    text, expected = MORE_LISTS[name]
    assert outline(structured(text)) == expected


CAPTIONS = {
    "a credit in brackets": ("Suasana rapat di balai desa (dokpri)", "Suasana rapat di balai desa"),
    "a credit behind a full stop": ("Pedagang menata ikan di pasar. Foto: Arsip Warta Desa", "Pedagang menata ikan di pasar."),
    "a stock site": ("Ilustrasi anak membaca di perpustakaan (pexels.com/sari)", "Ilustrasi anak membaca di perpustakaan"),
    "an English credit": ("Children plant a tree behind the school. Photo: Green Valley Trust", "Children plant a tree behind the school."),
    "a number": ("Gambar 4.2 Peta jalur kereta", "Peta jalur kereta"),
    "a number and a credit": ("Gambar 3. Peta jalur kereta (Sumber: dokumentasi sekolah)", "Peta jalur kereta"),
}


@pytest.mark.parametrize("name", CAPTIONS)
def test_captions(name: str) -> None:
    line, caption = CAPTIONS[name]
    text = f"Warga Desa\nWarga desa bekerja bersama membangun jalan baru.\n{line}\nJalan itu selesai dalam tiga bulan saja."
    assert outline(structured(text)) == ["# Warga Desa", "p", f"figure: {caption}", "p"]


@pytest.mark.parametrize(
    "line",
    [
        "Naskah itu disimpan di gedung ANRI (Arsip Nasional Republik Indonesia).",
        "Penduduk pulau itu berjumlah dua ribu jiwa (sumber: sensus desa).",
        "Catatan penting: foto lama harus disimpan di tempat yang kering.",
        "Gambar 3 menunjukkan bahwa suhu air naik perlahan sejak pagi.",
    ],
)
def test_sentences_that_are_no_captions(line: str) -> None:
    text = f"Warga Desa\nWarga desa bekerja bersama membangun jalan baru.\n{line}\nJalan itu selesai dalam tiga bulan saja."
    assert outline(structured(text)) == ["# Warga Desa", "p 3"]
