"""Short articles of many subjects: which lines are headings, and how deep. The marks `#` are taken off before they are read."""

import re

import pytest

from tests.unit.test_structure_builder import outline, structured

ARTICLES = {
    "kinds named by the sentence above them": """
# Sendi pada Tubuh Manusia
Tulang-tulang dihubungkan oleh sendi sehingga tubuh dapat bergerak.
## Mengapa Sendi Penting?
Tanpa sendi, rangka menjadi kaku seperti patung.
## Macam-Macam Sendi
Menurut arah gerakannya, sendi dibedakan menjadi sendi peluru, sendi engsel, dan sendi putar.
### Sendi Peluru
Sendi ini memungkinkan gerakan ke segala arah, misalnya pada pangkal lengan.
### Sendi Engsel
Sendi ini hanya bergerak ke satu arah, misalnya pada siku.
### Sendi Putar
Sendi ini memungkinkan gerakan berputar, misalnya antara tulang leher.
## Gangguan pada Sendi
Keseleo terjadi ketika ikat sendi tertarik terlalu kuat.
## Kesimpulan
Sendi perlu dijaga dengan olahraga dan makanan bergizi.
""",
    "a section without text of its own": """
# Pasar dalam Kehidupan Sehari-hari
Hampir setiap orang pernah pergi ke pasar untuk membeli kebutuhan.
## Pengertian Pasar
Pasar adalah tempat bertemunya penjual dan pembeli.
## Pasar Menurut Wujudnya
### Pasar Konkret
Barang yang dijual ada di tempat dan dapat langsung dibawa pulang.
### Pasar Abstrak
Pembeli hanya melihat contoh atau gambar barang yang dipesan.
## Pasar Menurut Waktunya
### Pasar Harian
Pasar ini buka setiap hari, biasanya sejak sebelum subuh.
### Pasar Mingguan
Pasar ini hanya ramai pada hari tertentu dalam seminggu.
## Fungsi Pasar
Pasar membentuk harga dan menyalurkan barang kepada konsumen.
""",
    "exercises numbered in words": """
# Cara Menghitung Luas Trapesium
Trapesium memiliki sepasang sisi yang sejajar.
## Rumus Luas Trapesium
Luasnya adalah setengah jumlah sisi sejajar dikali tinggi.
## Contoh Soal
### Contoh Soal 1
Sebuah trapesium memiliki sisi sejajar 6 cm dan 10 cm serta tinggi 4 cm. Berapa luasnya?
Pembahasan:
Luas trapesium itu sama dengan setengah dari 16 dikali 4, yaitu 32 cm persegi.
### Contoh Soal 2
Luas sebuah trapesium 45 cm persegi dan jumlah sisi sejajarnya 15 cm. Tentukan tingginya.
Pembahasan:
Tingginya diperoleh dari dua kali 45 dibagi 15, yaitu 6 cm.
## Kesalahan yang Sering Dilakukan
Banyak siswa lupa membagi dua hasil perkaliannya.
""",
    "stages with steps and a count": """
# Daur Hidup Kupu-Kupu
Kupu-kupu mengalami perubahan bentuk yang sempurna.
## Apa Itu Metamorfosis?
Metamorfosis adalah perubahan bentuk tubuh hewan selama hidupnya.
## Tahapan Metamorfosis
Metamorfosis kupu-kupu terdiri atas empat tahap.
### Telur
Telur diletakkan di bawah daun dan menetas setelah beberapa hari.
### Ulat
Ulat makan daun sepanjang hari dan berganti kulit beberapa kali.
### Kepompong
Ulat membungkus diri dan beristirahat selama dua minggu.
### Kupu-kupu Dewasa
Sayapnya yang basah dikeringkan sebelum dipakai terbang.
## Peran Kupu-Kupu bagi Tumbuhan
Kupu-kupu membantu penyerbukan ketika mengisap madu bunga.
""",
    "flat questions": """
# Gerhana Matahari
Gerhana matahari terjadi ketika Bulan menutupi Matahari.
## Apa Itu Gerhana Matahari?
Gerhana ini terjadi pada siang hari ketika bulan baru.
## Mengapa Gerhana Tidak Terjadi Setiap Bulan?
Bidang edar Bulan miring terhadap bidang edar Bumi.
## Berapa Lama Gerhana Berlangsung?
Gerhana total paling lama berlangsung sekitar tujuh menit.
## Bolehkah Melihat Gerhana Langsung?
Melihat Matahari tanpa pelindung dapat merusak mata.
""",
    "flat sides of one subject": """
# Koperasi Sekolah
Koperasi sekolah dikelola oleh siswa dengan bimbingan guru.
## Pengertian Koperasi Sekolah
Koperasi sekolah adalah koperasi yang anggotanya siswa sekolah itu.
## Ciri-Ciri Koperasi Sekolah
Koperasi ini buka pada jam istirahat dan tidak berbadan hukum.
## Sejarah Singkat
Koperasi sekolah mulai dikembangkan pada tahun 1970-an.
## Manfaat Koperasi Sekolah
Siswa belajar berusaha bersama dan bertanggung jawab.
## Tantangan
Pengurus berganti setiap tahun sehingga pengalaman sering hilang.
""",
    "letters over numbers over text": """
# Candi Borobudur
Candi ini terletak di Magelang, Jawa Tengah.
## A. Sejarah Pembangunan
Candi dibangun pada masa Wangsa Syailendra.
## B. Bagian Candi
### 1. Kamadhatu
Bagian kaki candi menggambarkan dunia yang penuh keinginan.
### 2. Rupadhatu
Bagian tengah berisi relief yang panjangnya beberapa kilometer.
### 3. Arupadhatu
Bagian atas polos dan berisi stupa berlubang.
## C. Pemugaran
Pemugaran besar selesai pada tahun 1983 dengan bantuan banyak negara.
""",
    "chapters of a paper": """
# PENGARUH GAWAI TERHADAP MINAT BACA
## BAB I PENDAHULUAN
### 1.1 Latar Belakang
Gawai dipakai hampir semua siswa di sekolah kami.
### 1.2 Rumusan Masalah
Makalah ini membahas hubungan antara gawai dan minat baca.
## BAB II PEMBAHASAN
### 2.1 Pengertian Minat Baca
Minat baca adalah keinginan yang kuat untuk membaca.
### 2.2 Dampak Gawai
Waktu membaca berkurang karena waktu layar bertambah.
## BAB III PENUTUP
### 3.1 Simpulan
Gawai perlu dipakai dengan bijak oleh siswa.
### 3.2 Saran
Sekolah sebaiknya menyediakan buku digital yang menarik.
""",
    "steps of an activity": """
# Make Your Own Rain Gauge
Scientists measure rain with a simple tool that you can build at home.
## What You Will Need
- a plastic bottle
- a ruler
- some pebbles
## What to Do
Work through these steps with a partner.
### Step 1: Prepare the bottle
Ask an adult to cut the top off the bottle and turn it upside down.
### Step 2: Add a scale
Tape the ruler to the side so that zero is at the bottom.
### Step 3: Take a reading
Read the level every morning and write it in a table.
## Why It Works
The funnel keeps the water from drying up before you read the level.
""",
    "parts of a whole": """
# How a Plant Cell Works
Every leaf is built from millions of tiny cells.
## What is a plant cell?
A plant cell is the smallest living part of a plant.
## Parts of a plant cell
A plant cell has several parts, each with its own job.
### Cell wall
The wall is stiff and gives the cell its shape.
### Nucleus
The nucleus holds the instructions for the whole cell.
### Chloroplasts
These green bodies turn light into food.
## How is it different from an animal cell?
Animal cells have no wall and no chloroplasts.
## Summary
Plant cells make their own food and keep their shape.
""",
    "orders below a question": """
# Saving Water at Home
Clean water is used faster than rain can replace it.
## Where does the water go?
Most of it is used in the bathroom and in the garden.
## What can families do?
A few small habits make a big difference.
### Turn off the tap while brushing
A running tap wastes six litres of water every minute.
### Fix leaks at once
A dripping tap fills a bath tub within a week.
### Water plants in the evening
Less water dries up when the sun has gone down.
## What should schools do?
Schools can collect rain from their roofs and use it for cleaning.
""",
    "kinds with their own kinds": """
# Sumber Energi
Energi diperlukan untuk semua kegiatan manusia.
## Pengertian Energi
Energi adalah kemampuan untuk melakukan kerja.
## Jenis-Jenis Sumber Energi
### Energi Terbarukan
Sumber ini tidak akan habis walaupun terus dipakai.
### Energi Tak Terbarukan
Sumber ini terbentuk selama jutaan tahun dan dapat habis.
## Cara Menghemat Energi
Matikan lampu yang tidak dipakai dan pilih alat yang hemat.
""",
    "the same headings below several": """
# Dua Tarian dari Dua Pulau
Indonesia memiliki ratusan tarian daerah.
## Tari Piring
Tarian ini berasal dari Sumatra Barat.
### Asal-usul
Tarian ini dahulu dipentaskan sesudah panen padi.
### Gerakan
Penari mengayunkan piring tanpa menjatuhkannya.
## Tari Gandrung
Tarian ini berasal dari Banyuwangi di Jawa Timur.
### Asal-usul
Tarian ini dipentaskan untuk menghormati Dewi Sri.
### Gerakan
Penari mengajak penonton menari bersama di panggung.
## Melestarikan Tarian Daerah
Sekolah dapat mengadakan pentas seni setiap tahun.
""",
    "places between places": """
# Layers of the Rainforest
A rainforest is built like a house with several floors.
## Top layer
The tallest trees rise above all others and meet the wind and the sun.
### Eagles and bats
Large birds of prey watch the forest from these trees.
## Middle layer
Branches form a thick roof that keeps most of the light out.
### Monkeys
Most monkeys never leave this roof in their whole life.
### Orchids
Orchids sit on branches and drink from the damp air.
## Bottom layer
Little light reaches the ground and few plants grow there.
## Why do we need rainforests?
They clean the air and hold much of the world's fresh water.
""",
    "a numbered list of tips": """
# 5 Kebiasaan Belajar yang Efektif
Belajar lama belum tentu berhasil jika caranya salah.
## 1. Tentukan Tujuan
Tulislah apa yang ingin kamu kuasai hari ini.
## 2. Atur Waktu
Belajarlah tiga puluh menit lalu beristirahat sebentar.
## 3. Buat Catatan Sendiri
Menulis dengan kata sendiri membantu ingatan.
## 4. Ajarkan kepada Teman
Kamu baru paham kalau bisa menjelaskannya.
## 5. Tidur yang Cukup
Otak menyimpan pelajaran ketika kita tidur.
""",
    "capitals over title case": """
# MENULIS SURAT RESMI
Surat resmi memakai bahasa baku dan bentuk tertentu.
## BAGIAN SURAT
Bagian surat disusun dari atas ke bawah.
### Kepala Surat
Kepala surat memuat nama dan alamat lembaga.
### Isi Surat
Isi surat memuat maksud yang hendak disampaikan.
## BAHASA SURAT
Bahasa surat harus singkat, jelas, dan sopan.
### Kalimat Pembuka
Kalimat pembuka menghubungkan penulis dengan pembaca.
### Kalimat Penutup
Kalimat penutup berisi ucapan terima kasih.
""",
    "effects for good and ill": """
# Urbanisasi
Urbanisasi adalah perpindahan penduduk dari desa ke kota.
## Faktor Pendorong
Lahan pertanian di desa makin sempit.
## Dampak Urbanisasi
### Dampak Positif
Kebutuhan tenaga kerja di kota terpenuhi, dan pendatang memperoleh penghasilan yang lebih besar daripada di desanya.
### Dampak Negatif
Permukiman kumuh tumbuh di pinggir sungai.
## Upaya Mengatasi Urbanisasi
Pemerintah membangun desa dan membuka lapangan kerja baru.
""",
    "places of a news feature": """
# Kampung Literasi di Tepi Sungai
Anak-anak Desa Sukaraja kini punya tempat membaca sendiri.
## Berawal dari Gerobak
Dua guru membawa buku berkeliling dengan gerobak setiap Minggu.
## Didukung Warga
Warga menyumbangkan papan dan paku untuk membangun pondok.
## Rencana ke Depan
Pengelola ingin membuka kelas menulis untuk remaja.
""",
    "theories named with their author": """
# Teori Masuknya Islam ke Nusantara
Para ahli berbeda pendapat tentang asal pembawa agama Islam.
## Teori Gujarat
Teori ini menyebut pedagang dari Gujarat sebagai pembawanya.
## Teori Makkah
Teori ini menyebut pedagang Arab sebagai pembawanya.
## Teori Persia
Teori ini melihat persamaan budaya dengan Persia.
## Saluran Penyebaran Islam
Islam menyebar dengan damai melalui beberapa saluran berikut.
### Perdagangan
Pedagang muslim singgah dan menetap di pelabuhan.
### Perkawinan
Pedagang menikah dengan putri bangsawan setempat.
### Kesenian
Wayang dan gamelan dipakai untuk berdakwah.
## Bukti Tertua
Nisan Fatimah binti Maimun di Leran termasuk bukti tertua.
""",
    "rules of grammar with sub-rules": """
# Using Articles in English
Articles are small words that cause big trouble for learners.
## The Indefinite Article
It has two forms, and the sound after it decides.
### When to use "a"
It stands before words that begin with a consonant sound.
### When to use "an"
It stands before words that begin with a vowel sound.
## The Definite Article
We use it when the listener knows which thing we mean.
## Common Mistakes
Many learners leave the article out before jobs.
## Practice
Fill in the gaps with the right article.
1. She is ... engineer.
2. He has ... dog.
""",
    "numbers over headings without one": """
# Tata Surya Kita
Tata surya terdiri atas Matahari dan benda yang mengitarinya.
## 1. Matahari
Matahari adalah bintang yang berada di pusat tata surya.
## 2. Planet
Planet dibagi menjadi dua kelompok.
### Planet Dalam
Merkurius, Venus, Bumi, dan Mars berbatu dan kecil.
### Planet Luar
Jupiter, Saturnus, Uranus, dan Neptunus besar dan berupa gas.
## 3. Asteroid dan Komet
Asteroid berada di antara Mars dan Jupiter.
## Kesimpulan
Setiap benda langit bergerak pada lintasannya.
""",
    "numbers that start anew below two headings": """
# Perubahan Wujud Benda
Benda dapat berubah wujud karena panas.
## Wujud Benda
Ada tiga wujud benda di sekitar kita.
### 1. Padat
Bentuk dan volumenya tetap.
### 2. Cair
Bentuknya mengikuti wadah.
### 3. Gas
Gas mengisi seluruh ruangan.
## Macam Perubahan Wujud
Perubahan wujud terjadi karena panas diterima atau dilepas.
### 1. Mencair
Es batu mencair bila dibiarkan di meja.
### 2. Membeku
Air membeku di dalam lemari es.
## Percobaan Sederhana
Siapkan lilin dan korek api, lalu amati lelehannya.
""",
    "branches of a flat article": """
# The Three Branches of Government
A democracy shares its power among three branches.
## The Legislative Branch
This branch makes the laws of the country.
## The Executive Branch
This branch carries the laws out.
## The Judicial Branch
This branch decides what the laws mean.
## Checks and Balances
Each branch can limit the power of the others.
## Why It Matters
No single person can take all the power.
""",
    "ways to prevent something": """
# Mengenal Penyakit Tifus
Tifus adalah penyakit yang disebabkan oleh bakteri.
## Penyebab Tifus
Bakteri Salmonella typhi menular melalui makanan yang kotor.
## Gejala Tifus
Gejalanya muncul satu sampai dua minggu setelah tertular.
## Cara Mencegah Tifus
Ada beberapa cara untuk mencegah penyakit ini.
### Mencuci Tangan
Cucilah tangan dengan sabun sebelum makan.
### Memasak Air sampai Mendidih
Bakteri mati pada suhu yang tinggi.
### Vaksinasi
Vaksin tifus diberikan kepada anak di atas dua tahun.
## Kapan Harus ke Dokter?
Segeralah ke dokter bila demam lebih dari tiga hari.
""",
    "places of a word in a sentence": """
# Adverbs of Frequency
Adverbs of frequency tell how often something happens.
## Definition
They answer the question how often.
## Position
Where they stand depends on the verb.
### Before the main verb
She always walks to school with her brother.
### After the verb to be
He is never late for his lessons.
### At the beginning or the end
Sometimes we eat rice for breakfast.
## Common mistakes
Do not put never together with not.
## Exercises
1. I (always) drink tea.
2. They (never) are at home.
""",
    "functions that repeat the word of their heading": """
# Jurnal Umum
Jurnal umum mencatat transaksi secara berurutan.
## Fungsi Jurnal Umum
Jurnal umum memiliki lima fungsi utama.
### Fungsi Historis
Transaksi dicatat menurut tanggal kejadiannya.
### Fungsi Mencatat
Semua transaksi harus dicatat tanpa kecuali.
### Fungsi Analisis
Pencatat menentukan akun mana yang bertambah.
### Fungsi Instruktif
Jurnal memerintahkan pencatatan ke buku besar.
### Fungsi Informatif
Jurnal memberi keterangan tentang transaksi.
## Bentuk Jurnal Umum
Jurnal umum memiliki kolom tanggal, keterangan, debit, dan kredit.
## Langkah Membuat Jurnal Umum
Mulailah dengan mengumpulkan bukti transaksi.
""",
    "numbers over letters": """
# 4 Jenis Majas dan Contohnya
Majas membuat bahasa lebih hidup.
## 1. Majas Perbandingan
Majas ini membandingkan dua hal.
### a. Simile
Simile memakai kata seperti atau bagaikan.
### b. Metafora
Metafora membandingkan secara langsung.
## 2. Majas Pertentangan
Majas ini menyatakan hal yang berlawanan.
### a. Hiperbola
Hiperbola melebih-lebihkan kenyataan.
### b. Litotes
Litotes merendahkan diri.
## 3. Majas Sindiran
Majas ini menyindir secara halus.
## 4. Majas Penegasan
Majas ini menekankan maksud pembicara.
""",
    "forms, effects and ways of a sociology lesson": """
# Konflik Sosial
Konflik dapat terjadi di mana saja.
## Penyebab Konflik
Konflik timbul karena perbedaan kepentingan dan kebudayaan.
## Bentuk Konflik
Menurut Soerjono Soekanto, konflik memiliki beberapa bentuk khusus.
### Konflik pribadi
Konflik ini terjadi antara dua orang yang tidak saling menyukai.
### Konflik rasial
Konflik ini terjadi antara kelompok ras yang berbeda.
### Konflik antarkelas
Konflik ini timbul karena perbedaan kepentingan kelas sosial.
## Dampak Konflik
### Dampak positif
Solidaritas di dalam kelompok bertambah kuat karena mereka menghadapi lawan yang sama.
### Dampak negatif
Harta benda rusak dan korban jiwa berjatuhan di kedua pihak yang bertikai.
## Cara Menyelesaikan Konflik
Konflik dapat diselesaikan dengan cara berikut:
### Mediasi
Pihak ketiga membantu tanpa memberi keputusan.
### Arbitrasi
Pihak ketiga memberi keputusan yang mengikat.
### Konsiliasi
Lembaga tertentu mempertemukan kedua pihak.
""",
    "a heading that puts two together": """
# Puasa dan Manfaatnya
Puasa dijalankan umat Islam pada bulan Ramadan.
## Pengertian Puasa
Puasa berarti menahan diri dari makan dan minum.
## Syarat dan Rukun Puasa
### Syarat Wajib
Orang yang berpuasa harus sudah balig dan berakal sehat.
### Rukun
Rukunnya adalah niat dan menahan diri dari yang membatalkan.
## Hikmah Berpuasa
Puasa melatih kesabaran dan kejujuran.
## Penutup
Semoga kita dapat menjalankan puasa dengan baik.
""",
    "tools and techniques of a drawing lesson": """
# Teknik Dasar Menggambar
Menggambar memerlukan latihan yang teratur.
## Alat Menggambar
Alat yang sederhana pun dapat menghasilkan gambar yang indah.
### Pensil
Pensil memiliki beberapa tingkat kekerasan.
### Penghapus
Pilih penghapus yang lunak agar kertas tidak rusak.
### Kertas
Kertas bertekstur cocok untuk arsiran.
## Teknik Menggambar
### Arsir
Arsir dibuat dengan garis sejajar atau bersilang.
### Dusel
Dusel dibuat dengan menggosok arsiran.
### Pointilis
Pointilis dibuat dengan titik-titik.
## Menyimpan Karya
Simpan gambar di dalam map agar tidak terlipat.
""",
    "a flat article with a question inside": """
# Mengapa Langit Berwarna Biru?
Pertanyaan ini sering diajukan anak-anak.
## Cahaya Matahari
Cahaya Matahari tersusun atas banyak warna.
## Hamburan Rayleigh
Warna biru dihamburkan lebih banyak daripada warna merah.
## Bagaimana dengan Senja?
Saat senja, cahaya menempuh jarak yang lebih jauh di udara.
## Coba Lakukan Ini
Campurkan sedikit susu ke dalam segelas air dan soroti dengan senter.
""",
    "cases that ask when": """
# The Passive Voice
The passive is used when the doer is not important.
## Form
We make the passive with a form of be and the past participle.
## When do we use it?
### When we do not know who did it
My bicycle was stolen last night near the station.
### When everybody knows who did it
The thief was arrested on the following morning.
### When the result matters more
The bridge was built in only seven months.
## From active to passive
Follow these steps to change a sentence.
1. Find the object.
2. Make it the subject.
3. Change the verb.
## Mistakes to avoid
Do not use the passive in every sentence.
## Exercises
Change these sentences into the passive.
1. They sell fruit here.
2. Somebody broke the window.
""",
    "principles and bodies of an election": """
# Asas Pemilu di Indonesia
Pemilu diselenggarakan setiap lima tahun.
## Pengertian Pemilu
Pemilu adalah sarana kedaulatan rakyat.
## Asas Pemilu
Pemilu dilaksanakan berdasarkan asas luber jurdil.
### Langsung
Pemilih memberikan suara tanpa perantara.
### Umum
Semua warga yang memenuhi syarat berhak memilih.
### Bebas
Pemilih tidak boleh dipaksa oleh siapa pun.
### Rahasia
Pilihan seseorang tidak diketahui orang lain.
### Jujur
Semua pihak harus bertindak sesuai aturan.
### Adil
Setiap pemilih dan peserta mendapat perlakuan sama.
## Penyelenggara Pemilu
Ada tiga lembaga yang menyelenggarakan pemilu.
### KPU
KPU merencanakan dan melaksanakan pemilu.
### Bawaslu
Bawaslu mengawasi jalannya pemilu.
### DKPP
DKPP memeriksa pelanggaran kode etik.
## Mengapa Kita Harus Memilih?
Satu suara ikut menentukan arah negara.
""",
    "shapes in sentence case": """
# Mengenal Topologi Jaringan Komputer
Topologi menggambarkan cara komputer saling dihubungkan.
## Apa itu topologi jaringan?
Topologi adalah susunan komputer dan kabel dalam jaringan.
## Jenis-jenis topologi jaringan
Berikut ini beberapa topologi yang sering dipakai.
### Topologi bus
Semua komputer terhubung ke satu kabel utama.
### Topologi ring
Komputer terhubung membentuk lingkaran.
### Topologi star
Semua komputer terhubung ke sebuah pusat.
## Memilih topologi yang tepat
Pertimbangkan biaya, luas ruangan, dan jumlah komputer.
## Kesimpulan
Setiap topologi memiliki kelebihan dan kekurangan.
""",
    "a notice in capitals": """
# WASPADA DEMAM BERDARAH
Musim hujan telah tiba dan jumlah penderita bertambah.
## APA PENYEBABNYA?
Penyakit ini ditularkan oleh nyamuk Aedes aegypti.
## BAGAIMANA GEJALANYA?
Penderita demam tinggi selama dua sampai tujuh hari.
## CARA MENCEGAH
Lakukan 3M Plus setiap minggu:
1. Menguras bak mandi
2. Menutup tempat air
3. Mendaur ulang barang bekas
## KAPAN KE PUSKESMAS?
Segera periksa bila demam tidak turun dalam tiga hari.
""",
    "parts of a text and flat sides": """
# Teks Anekdot
Anekdot menyindir dengan cara yang lucu.
## Pengertian Teks Anekdot
Teks anekdot adalah cerita singkat yang lucu dan mengandung kritik.
## Ciri-Ciri Teks Anekdot
- bersifat lucu
- bersifat menyindir
- menceritakan orang penting
## Struktur Teks Anekdot
Teks anekdot tersusun atas lima bagian.
### Abstraksi
Bagian ini memberi gambaran awal tentang isi cerita.
### Orientasi
Bagian ini menunjukkan latar belakang peristiwa.
### Krisis
Bagian ini memuat masalah yang tidak biasa.
### Reaksi
Bagian ini memuat cara tokoh menyelesaikan masalah.
### Koda
Bagian ini menutup cerita.
## Kaidah Kebahasaan
Teks anekdot menggunakan kalimat langsung dan kata kerja aksi.
## Contoh Teks Anekdot
Seorang guru bertanya kepada muridnya tentang cita-cita.
## Langkah Menulis Teks Anekdot
1. Menentukan topik
2. Menentukan tokoh
3. Menulis kerangka
""",
    "questions asked often": """
# Why Does Ice Float?
Most things sink when they become solid, but ice does not.
## Density decides
An object floats if it is less dense than the liquid.
## The shape of water molecules
Water molecules form an open pattern when they freeze.
## Why this matters for life
Lakes freeze from the top, so fish survive below.
## Experiment: oil, water and ice
You need a glass, some oil and ice cubes.
1. Pour the oil into the glass.
2. Drop an ice cube into it.
3. Watch what happens as it melts.
## Frequently asked questions
### Does sea ice float higher?
Yes, because salt water is denser than fresh water.
### Can ice ever sink?
Ice sinks in alcohol, which is less dense than ice.
""",
    "kinds and techniques": """
# Angklung, Musik Bambu dari Tanah Sunda
Angklung dimainkan dengan cara digoyangkan.
## Asal Mula Angklung
Angklung dipakai dalam upacara untuk Dewi Sri.
## Jenis Angklung
### Angklung Kanekes
Angklung ini dimainkan orang Baduy saat menanam padi.
### Angklung Reog
Angklung ini mengiringi tari reog di Ponorogo.
### Angklung Padaeng
Angklung ini memakai tangga nada diatonis.
## Teknik Memainkan
Ada tiga teknik dasar memainkan angklung, yaitu kurulung, centok, dan tengkep.
### Kurulung
Angklung digetarkan sampai nada selesai.
### Centok
Angklung disentak sekali saja.
### Tengkep
Satu tabung ditahan agar tidak bergetar.
## Diakui Dunia
UNESCO mengakui angklung pada tahun 2010.
""",
    "four levels of numbers": """
# Sistem Peredaran Darah
Darah mengalir ke seluruh tubuh tanpa henti.
## A. Komponen Darah
Darah terdiri atas plasma dan sel darah.
### 1. Plasma Darah
Plasma adalah cairan berwarna kekuningan.
### 2. Sel Darah
Sel darah dibagi menjadi tiga.
#### a. Sel darah merah
Sel ini mengangkut oksigen ke seluruh tubuh.
#### b. Sel darah putih
Sel ini melawan kuman penyakit.
#### c. Keping darah
Keping ini membantu pembekuan darah.
## B. Alat Peredaran Darah
### 1. Jantung
Jantung memompa darah ke seluruh tubuh.
### 2. Pembuluh Darah
Pembuluh darah terdiri atas arteri, vena, dan kapiler.
## C. Gangguan Peredaran Darah
Gangguan yang sering terjadi adalah anemia dan hipertensi.
""",
    "numbered ways with lists inside": """
# Perpindahan Kalor
Kalor berpindah dari benda panas ke benda dingin.
## Apa Itu Kalor?
Kalor adalah energi yang berpindah karena perbedaan suhu.
## Cara Perpindahan Kalor
Kalor dapat berpindah dengan tiga cara.
### 1. Konduksi
Konduksi terjadi tanpa perpindahan zat perantaranya.
Contoh konduksi:
- sendok menjadi panas di dalam sup
- setrika melicinkan baju
### 2. Konveksi
Konveksi terjadi bersama perpindahan zatnya.
Contoh konveksi:
- air mendidih
- angin laut
### 3. Radiasi
Radiasi tidak memerlukan zat perantara.
## Isolator Kalor
Isolator menghambat perpindahan kalor.
## Latihan
1. Apa beda konduksi dan konveksi?
2. Mengapa panci bergagang plastik?
""",
    "levels of choosing": """
# Opportunity and Choice
People cannot have everything that they want.
## What is scarcity?
Scarcity means that there is not enough for everybody.
## Scarcity at different levels
Everyone has to choose, but not in the same way.
### Individuals
A student may have to choose between a book and a ticket.
### Businesses
A bakery has one oven and must decide what to bake.
### Governments
Money spent on roads cannot be spent on schools.
## Making better choices
Compare what you gain with what you give up.
## Check your understanding
1. What is scarcity?
2. Give an example of your own.
""",
    "examples with long names before the end": """
# Kerja Sama Antardaerah
Daerah yang bertetangga sering menghadapi masalah yang sama.
## Apa Manfaat Kerja Sama Antardaerah?
Biaya dapat ditanggung bersama dan hasilnya dinikmati lebih banyak warga.
## Bagaimana Kerja Sama Dijalankan?
Kerja sama antardaerah dijalankan melalui beberapa tahap.
### Perundingan
Para kepala daerah bertemu dan menyusun pokok-pokok kesepakatan.
### Penyusunan Naskah dan Anggaran
Naskah disusun bersama bagian hukum, lalu anggarannya dihitung.
### Pelaksanaan
Pekerjaan dimulai setelah naskah ditandatangani semua pihak.
## Contoh Kerja Sama Antardaerah yang Berhasil
Beberapa kerja sama sudah berjalan bertahun-tahun.
### Kesepakatan Hulu dan Hilir tentang Air Bersih
Kota di hilir ikut membiayai penanaman pohon di hulu.
### Kesepakatan Pengelolaan Sampah
Tiga kabupaten memakai satu tempat pengolahan sampah.
### Forum Pelabuhan Selatan (FPS)
Forum ini mengatur jadwal kapal antarpulau.
## Kesimpulan
Kerja sama antardaerah membuat masalah besar menjadi lebih ringan.
""",
    "a labelled box between sections": """
# Earthquakes and the Ground We Stand On
The ground feels solid, yet it moves a little every day.
## How Faults Move
A fault is a crack along which two blocks of rock slide past each other.
## Measuring a Quake
The magnitude of a quake tells how much energy it set free.
## CAREER CONNECTION
### A Day with a Seismologist
Amara Nwosu reads the traces of forty stations before breakfast.
## Living with Risk
Risk is the product of a hazard and of how much it can destroy.
## Early Warning
The first waves are fast and weak, the second slow and strong.
## Building Codes
Frames of steel bend before they break.
""",
    "a labelled box in small letters": """
# Hutan Mangrove di Pesisir
Mangrove tumbuh di antara darat dan laut.
## Zona Tumbuhnya
Jenis pohon berganti dari arah laut ke arah darat.
## Studi Kasus
### Warga Desa Pasir Putih Menanam Kembali
Tambak yang ditinggalkan ditanami dua ribu bibit bakau dalam setahun.
## Hewan yang Hidup di Sana
Ikan gelodok merayap di lumpur ketika air surut.
## Ancaman dari Darat
Sampah plastik menutup akar napas sehingga pohon mati.
## Upaya Pemulihan
Penanaman hanya berhasil jika aliran air ikut dipulihkan.
""",
    "cases numbered below their label": """
# Sengketa Batas Tanah
Batas tanah sering menjadi sumber pertengkaran antartetangga.
## Dasar Hukumnya
Hak milik dibuktikan dengan sertifikat yang diterbitkan kantor pertanahan.
## Studi Kasus
### Kasus 1
Dua keluarga memperebutkan jalan setapak di antara rumah mereka.
### Kasus 2
Sebuah pagar berdiri setengah meter di luar batas yang tercatat.
## Penyelesaian di Luar Pengadilan
Musyawarah di balai desa lebih murah dan lebih cepat.
""",
}


def _expected(article: str) -> list[str]:
    rows = [row for row in article.strip().split("\n") if row.startswith("#")]
    return [re.sub(r"^(#+) (?:[A-Za-z]\.|\d\.|\d\.\d) ", r"\1 ", row) for row in rows]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["tight", "loose"])
@pytest.mark.parametrize("name", ARTICLES)
def test_headings_of_an_article(name: str, between: str) -> None:
    article = ARTICLES[name]
    raw = between.join(re.sub(r"^#+ ", "", row) for row in article.strip().split("\n"))
    assert [row for row in outline(structured(raw)) if row.startswith("#")] == _expected(article)
