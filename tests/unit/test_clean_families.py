"""Pages of families of sites, with invented names: menus above, boxes and footers below, bylines in the shapes of each."""

import pytest

from publisher.clean import clean
from publisher.model.block import Figure
from publisher.model.chapter import Metadata
from tests.unit.clean_capture import captured, kept, marked

PAPER = """
- Skip to main content
- Print subscriptions
- Sign in
- Eur
- News
- Opinion
- Sport
- Culture
- Global development
~ Geology
= The Hill That Hums at Night
- This article is more than 1 year old
~ Harriet Cole Science correspondent
- @hcole
~ Sun 14 May 2023 09.00 BST
~ Last modified on Mon 15 May 2023 11.20 BST
- Share
- 312
| People in the valley say that the hill hums. On still nights a low sound rises from the ground, and dogs lift their heads.
| A sound too low for ears
| Instruments placed in three cellars show that the rock itself moves, by less than the width of a hair, eleven times in a second.
| The cause is water. It runs through a crack in the hill and makes the crack ring as breath makes a bottle ring.
- Mei Lin contributed to this report.
- Sign up for our weekly science letter. Get the best of it in your inbox.
- Explore more on these topics
- Geology
- Share
- Reuse this content
- More on this story
- The lake that vanished in a week
- 3 May 2023
- Most viewed
- About us
- Complaints & corrections
- SecureDrop
- Work for us
- Privacy policy
- All topics
- Digital newspaper archive
- Contact us
- © 2023 Valley Courier Media Limited or its affiliated companies. All rights reserved.
"""

AGENCY = """
- Skip to main content
- An official website of the state government
- Here's how you know
- Official websites use .gov
- A .gov website belongs to an official government organization.
- Home
- Science
- Products
- News
- Connect
- Latest Readings
- Search
- Breadcrumb
- Special Topics
- Science
= Springs and Seeps
~ By Office of Water Education October 16, 2019
| A spring is a place where ground water reaches the surface by itself. Where it only wets the soil, it is called a seep.
| Two things decide where springs appear:
| Slope — the shape of the land above.
| Rock — the layers that stop the water.
| Many towns grew beside a spring, for its water is cool in summer and does not freeze in winter.
| References
| Hale, R., 1983, Springs of the northern hills: Water Supply Paper 12, 40 p.
- Was this page helpful?
- Yes No
- Get Our News
- These items are in a feed by categories such as location and more.
- Contact Us
- Answers from our Public Affairs team
- Privacy Policy
- FOIA
- Site Map
- Accessibility
"""

SCHOLARS = """
- Edition:
- Indonesia
- United Kingdom
- Become an author
- Sign in
- The Open Lectern
- Arts + Culture
- Economy
- Science + Tech
= Why Do Old Bridges Sing?
~ Published: September 5, 2022 2.30pm BST
~ Nadia Brandt, University of Northmoor
- Email
- Facebook
- LinkedIn
- Print article
| Cross an old iron bridge on a windy day and you may hear a note, as if somebody were bowing a very large cello.
| The wind does not blow evenly past a cable. It curls away first on one side and then on the other, and so it shakes the cable.
| What engineers do about it
| They wind a thin wire around each cable. The wire breaks the curls, and the bridge falls silent.
- Bridges
- Sound
- Wind
- Nadia Brandt, University of Northmoor
~ Author
~ Nadia Brandt
- Senior Lecturer in Engineering, University of Northmoor
- Disclosure statement
- Nadia Brandt does not work for, consult, own shares in or receive funding from any company that would benefit from this article.
- Partners
- University of Northmoor provides funding as a founding partner of this site.
- View all partners
- We believe in the free flow of information
- Republish our articles for free under a Creative Commons licence.
- Want to write?
- Register now
"""

NOTES = """
- Courses
- Tutorials
- Practice
- Class 8 Syllabus
- Physics Notes Class 9
- Sign In
- Open In App
= Pulleys: Meaning, Kinds and Uses
~ Last Updated : 23 Jul, 2024
- Comments
- Improve
- Suggest changes
- Like Article
- Like
- Report
| A pulley is a wheel with a groove for a rope. It changes the direction of a pull, and several of them together make a load lighter.
| A fixed pulley
| A fixed pulley hangs from a beam. The load is as heavy as before, but one may pull downwards, which is easier.
| A movable pulley
| A movable pulley travels with the load, and two lengths of rope share the weight. The hand needs only half the force.
- Take our quiz on simple machines, free today.
- Comment
- More info
- Follow
- Improve
- Article Tags :
- School Learning
- Physics
- Similar Reads
- What is a Lever?
- A lever is a bar that turns about a point. In this article we shall look at...
- 5 min read
- Company
- Careers
- Advertise with us
- Privacy Policy
- We use cookies to ensure you have the best browsing experience on our website.
- Got It !
"""

LETTER = """
- Clay & Sand
- Subscribe
- Sign in
= What a Brick Remembers
| On thumbprints older than writing
~ Omar Field
~ Nov 02, 2023
- 41
- 6
- Share
| In the wall of a farm there is a brick with the print of a thumb. Somebody pressed it while the clay was wet.
| Bricks remember more than thumbs. The colour tells how hot the kiln was, and the grains tell from which bank the clay came.
| Whoever made it has left nothing else, neither a name nor a bone, only the pressure of a hand on an ordinary day.
- Clay & Sand is a reader-supported publication. To receive new posts, consider becoming a paid subscriber.
- Subscribe
- Share
- Discussion about this post
- Comments
- Restacks
- Lena
- Nov 3, 2023
- What a lovely letter, I read it to my class.
- Reply
- Ready for more?
- © 2023 Omar Field
- Privacy ∙ Terms ∙ Collection notice
- Get the app
"""

TUTORS = """
- Pijar Belajar
- Produk
- Blog
- Masuk
- Daftar
- SD
- SMP
- SMA
= Gaya Pegas: Bunyi, Rumus, dan Contohnya
~ Salsa Prameswari
~ September 21, 2022
- • 7 minutes read
| Pegas yang ditarik akan bertambah panjang. Semakin kuat tarikannya, semakin besar pertambahan panjangnya.
- [IDN] CTA kelas belajar Fisika Kelas 11
| Bunyi Hukum
| Pertambahan panjang pegas sebanding dengan gaya yang menariknya, selama pegas belum rusak.
| Yuk, coba hitung lagi jika gayanya dua kali semula. Berapa pertambahan panjangnya?
| Oke, segitu dulu pembahasan kali ini. Semoga bermanfaat, sampai jumpa!
- Kalau masih penasaran, belajar lewat video animasi di Pijar, langganan sekarang!
- Artikel Lainnya
- SMA
- Gaya Gesek dan Contohnya dalam Kehidupan
- Salsa Prameswari
- 5 min read
- Produk Pijar
- Kursus untuk Anak
- Perusahaan
- Karier
- Kebijakan Privasi
- Ikuti Kami
- ©2024 Pijar Belajar. All Rights Reserved
"""

SCHOOL = """
- SMP Negeri 3 Karangasri
- Unggul dalam Prestasi, Santun dalam Budi Pekerti
- Jl. Melati No. 12 Karangasri
- (0281) 555-777
- Beranda
- Profil
- Visi dan Misi
- Sambutan Kepala Sekolah
- Direktori Guru
- PPDB
~ Beranda » Artikel Guru » Membuat Pupuk dari Daun Kering
= Membuat Pupuk dari Daun Kering
- Dilihat 87 kali
~ Senin, 16 Januari 2023
~ Oleh: Ratna Wulan, S.Pd. (Guru Prakarya)
- Bagikan
| Daun kering di halaman sekolah setiap hari disapu lalu dibakar. Padahal daun itu dapat menjadi pupuk yang baik.
| Bahan yang diperlukan antara lain:
| - daun kering
| - air cucian beras
| Tumpuk daun berlapis-lapis, siram sedikit demi sedikit, lalu tutup rapat selama tiga pekan.
- Komentar (0)
- Tidak ada komentar, jadilah yang pertama.
- Kode Keamanan
- Kirim
- Agenda
- 20 Jan 2023
- Rapat Komite Sekolah
- Statistik Pengunjung
- Hari ini : 34
- Total : 45.221
- Hubungi Kami
- NPSN : 20301234
- Copyright © 2023 SMP Negeri 3 Karangasri. All Rights Reserved. Powered by MasIT
"""

REGIONAL = """
- Sabtu, 24 Februari 2024
- Kabar Karangasri
- Home
- Berita Daerah
- Kriminal
- Wisata & Kuliner
- Home / Pendidikan
= Pelajar Karangasri Menanam Seribu Bakau
~ Dimas Aji
~ - Senin, 19 Februari 2024 | 07:15 WIB
| KARANGASRI - Seribu bibit bakau ditanam pelajar di pesisir utara pada akhir pekan. Kegiatan itu diikuti empat sekolah.
| Bibit dipilih yang akarnya sudah kuat. Setiap kelompok menjaga dua puluh batang sampai musim hujan tiba.
- Baca Juga: Warga Pesisir Membangun Pemecah Ombak dari Bambu
| Menurut guru pembina, bakau menahan lumpur dan menjadi tempat ikan kecil berlindung dari ombak.
- (dim/lin)
~ Editor : Lina W
- #bakau
- #pesisir
- Artikel Terkait
- Siswa SMP Karangasri Juara Lomba Robot
- Terkini
- Jalan Rusak Segera Diperbaiki
- 20 menit lalu
- TERPOPULER
- 01
- Jadwal Pemadaman Listrik Hari Ini
- Pedoman Media Siber
- Jl. Veteran No. 8 Karangasri. Telp 0281-555888
- © Kabar Karangasri 2024
"""

AMP = """
- Lihat ke Halaman Asli
~ Ratih Lestari
- TERVERIFIKASI
~ Guru
= Sumur Resapan di Halaman Sekolah
~ Diperbarui: 5 Maret 2022   10:02
| Air hujan yang jatuh di halaman semen mengalir ke selokan. Sumur resapan mengembalikannya ke dalam tanah.
| Lubangnya sedalam dua meter dan diisi ijuk serta kerikil supaya air tersaring sebelum meresap.
- Halaman Selanjutnya
- BERI NILAI
- Bagaimana reaksi Anda tentang artikel ini?
- BERI KOMENTAR
- Kirim
- Konten Terkait
- Video Pilihan
- Terpopuler
- Nilai Tertinggi
- Feature Article
"""

TRIBUN = """
- Tribunnews.com
- Regional
~ Penulis: Joko Susilo
~ Editor: Ani Wijaya
- AA
- Text Sizes
- Medium
- Large
= Warga Merawat Mata Air di Kaki Gunung
| Laporan Wartawan TRIBUNCONTOH.com, Joko Susilo
| Warga tiga dusun membersihkan mata air setiap awal bulan. Mereka menanam pohon beringin di sekelilingnya.
- Baca juga: Tiga Danau yang Mengering pada Musim Kemarau
| Sejak lima tahun lalu, debit air tidak pernah turun walaupun kemarau panjang.
- Artikel ini telah tayang di TribunContoh.com dengan judul Warga Merawat Mata Air, https://contoh.example/air
- Simak berita terbaru kami di Google News
"""

KLY = """
- By Rani Dewi
~ on 16 Feb 2016 at 09:10 WIB
- 13 Shares
- Facebook
- Copy Link
= Mengapa Langit Senja Berwarna Merah?
| Liputan6.com, Jakarta - Cahaya matahari senja menempuh udara yang lebih tebal. Warna biru terhambur ke segala arah.
- Baca Juga
- Sepuluh Tempat Terbaik Melihat Matahari Terbit di Jawa
- Cara Memotret Senja dengan Telepon Genggam Murah
| Yang sampai ke mata kita terutama warna merah dan jingga, sebab panjang gelombangnya lebih besar.
- 2 dari 2 halaman
| Debu setelah gunung meletus membuat warna itu lebih pekat selama berminggu-minggu.
- * Follow Official WhatsApp Channel kami untuk berita terkini
- Rate artikel ini
- Like ( 0 )
- Related News
"""

GRID = """
- Close Banner Apps
- Download Apps
~ By Ikawati Sari, Jumat, 12 Maret 2021 | 15:00 WIB
= Mengapa Semut Berjalan Beriringan?
| Semut yang menemukan makanan meninggalkan bau di jalan pulang. Semut lain mengikuti bau itu ke tempat makanan.
- Baca Juga: Mengapa Lebah Menari di Depan Sarangnya?
| Semakin banyak semut lewat, semakin kuat baunya. Jika makanan habis, bau itu menguap dan jalan pun dilupakan.
- Find Us On Social Media :
- Silakan baca konten menarik lainnya dari kami di Google News
- Tag
- semut
- serangga
- TERPOPULER
"""

WIKI = """
- Loncat ke isi
- Menu utama
- Cari
- Sumbang
- Buat akun baru
= Danau Kawah
- Artikel
- Pembicaraan
- Baca
- Sunting
- Lihat riwayat
- Dari Wikipedia bahasa Indonesia, ensiklopedia bebas
| Danau kawah adalah danau yang terbentuk di dalam kawah gunung api. Airnya berasal dari hujan dan dari mata air panas.
| Danau kawah yang masih aktif dapat bersifat asam sebab gas dari bawah larut di dalam airnya.
| Referensi
| Rudi, A. (2010). Danau Vulkanik. Bandung: Lereng.
- Diperoleh dari "https://id.wikipedia.org/wiki/Danau_kawah"
- Kategori: Danau | Gunung api
- Halaman ini terakhir diubah pada 3 Mei 2023, pukul 10.12.
- Kebijakan privasi
"""

VIEWER = """
- Buka menu navigasi
- Unggah
- Masuk
= Siklus Nitrogen di Sawah
- Unduh sebagai DOCX, PDF, TXT atau baca online dari Situs
- 0%0% menganggap dokumen ini bermanfaat, Tandai dokumen ini sebagai bermanfaat
- Simpan Simpan Siklus Nitrogen di Sawah Untuk Nanti
- Anda di halaman 1dari 4
| Nitrogen di udara tidak dapat langsung dipakai padi. Bakteri di dalam tanah mengubahnya menjadi garam yang larut.
| Sawah yang diberi azola menyimpan nitrogen lebih lama, sebab ganggang kecil hidup di dalam daunnya.
- Anda mungkin juga menyukai
- Makalah Siklus Karbon Kelas X Semester Genap
- Judul yang ditingkatkan dengan AI
"""

PAGES = {
    "daily paper, English": (PAPER, Metadata(author="Harriet Cole", date="2023-05-14", updated="2023-05-15")),
    "agency, English": (AGENCY, Metadata(author="Office of Water Education", date="2019-10-16")),
    "scholars, English": (SCHOLARS, Metadata(author="Nadia Brandt", date="2022-09-05")),
    "study notes, English": (NOTES, Metadata(date="2024-07-23", updated="2024-07-23")),
    "letter by mail, English": (LETTER, Metadata(author="Omar Field", date="2023-11-02", site="Clay & Sand")),
    "tutoring": (TUTORS, Metadata(author="Salsa Prameswari", date="2022-09-21", site="Pijar Belajar")),
    "school": (SCHOOL, Metadata(author="Ratna Wulan, S.Pd.", date="2023-01-16", site="SMP Negeri 3 Karangasri", category="Artikel Guru")),
    "regional paper": (REGIONAL, Metadata(author="Dimas Aji", editor="Lina W", date="2024-02-19", site="Kabar Karangasri")),
    "Kompasiana AMP": (AMP, Metadata(author="Ratih Lestari", date="2022-03-05")),
    "Tribunnews": (TRIBUN, Metadata(author="Joko Susilo", editor="Ani Wijaya")),
    "Liputan6": (KLY, Metadata(author="Rani Dewi", date="2016-02-16", site="Liputan6.com")),
    "grid.id": (GRID, Metadata(author="Ikawati Sari", date="2021-03-12")),
    "Wikipedia, Indonesian": (WIKI, Metadata(site="Wikipedia bahasa Indonesia", updated="2023-05-03")),
    "document viewer": (VIEWER, Metadata()),
}
FIELDS = ("author", "editor", "date", "updated", "site", "category")


@pytest.mark.parametrize("page", [page for page, _ in PAGES.values()], ids=PAGES.keys())
def test_furniture_goes_and_the_article_stays(page: str) -> None:
    article = marked(page)
    result = clean(captured(article.text))
    stays = [line for line in kept(result) if line != article.title]
    own = [line for line in article.content if not line.startswith("Laporan Wartawan")]
    assert [line for line in stays if line in {*article.chrome, *article.metadata}] == []
    assert [line for line in own if not any(line.endswith(other) for other in stays)] == []
    assert result.value.metadata.title == article.title
    assert not any(isinstance(block.block, Figure) for block in result.value.blocks)


@pytest.mark.parametrize(("page", "expected"), PAGES.values(), ids=PAGES.keys())
def test_metadata_of_families(page: str, expected: Metadata) -> None:
    found = clean(captured(marked(page).text)).value.metadata
    told = {name: getattr(expected, name) for name in FIELDS if getattr(expected, name)}
    assert {name: getattr(found, name) for name in told} == told
