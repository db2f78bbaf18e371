"""Whole pages of different sites and subjects: every line of chrome goes, every line of the article stays, in order."""

import pytest

from publisher.clean import clean
from publisher.source import Hint
from tests.unit.clean_capture import captured, kept, marked, removed

KOMPASIANA = """
- Mohon tunggu...
~ Ratih Lestari
~ Ratih Lestari Mohon Tunggu... Guru - Pencinta kebun

~ Mengajar biologi di sebuah sekolah menengah dan merawat kebun kecil di belakang kelas bersama para siswa setiap akhir pekan.

- Selanjutnya

- Tutup

~ Ilmu Alam & Tekno

= Lumut, Perintis di Atas Batu

~ 3 Maret 2022   08:41 Diperbarui: 5 Maret 2022   10:02 1.204
- +
- Laporkan Konten
- Laporkan Akun
- Kompasiana adalah platform blog. Konten ini menjadi tanggung jawab bloger dan tidak mewakili pandangan redaksi Kompas.
- Lihat foto
~ Ratih Lestari
~ Guru Biologi SMA
| Lumut adalah tumbuhan tidak berpembuluh yang tumbuh rapat di tempat lembap. Walaupun kecil, lumut membuka jalan bagi tumbuhan lain.
| Ciri-ciri Lumut
| Lumut tidak memiliki akar sejati. Air diserap langsung oleh seluruh permukaan daunnya, yang tebalnya hanya satu lapis sel.
| Manfaatnya antara lain:
| - menahan air hujan
| - mengurai batuan menjadi tanah
| - menjadi petunjuk udara bersih
| Dengan menjaga lumut, kita menjaga tahap pertama terbentuknya hutan yang baru di atas tanah yang gundul.
| Daftar Pustaka
| Sutarno (2011). Tumbuhan Rendah. Surakarta: Pustaka Kebun. https://example.org/lumut
- Baca konten-konten menarik Kompasiana langsung dari smartphone kamu. Follow channel WhatsApp Kompasiana sekarang di sini: https://whatsapp.com/channel/abc
- HALAMAN :
-   1. 1
-   2. 2
-   3. 3
- Mohon tunggu...
- Lihat Konten Ilmu Alam & Tekno Selengkapnya
- Beri Komentar
- Berkomentarlah secara bijaksana dan bertanggung jawab. Komentar sepenuhnya menjadi tanggung jawab komentator seperti diatur dalam UU ITE
- Belum ada komentar. Jadilah yang pertama untuk memberikan komentar!
- LAPORKAN KONTEN
- Alasan
- Laporkan Konten
"""

DETIK = """
- Beranda
- detikEdu
~ Detikpedia
= Apa Itu Elastisitas Permintaan? Simak Rumus dan Contohnya
~ Dewi Anggraini - detikEdu
~ Selasa, 07 Mar 2023 09:15 WIB
- 0 komentar
- BAGIKAN
- URL telah disalin
| Elastisitas permintaan adalah ukuran kepekaan jumlah barang yang diminta terhadap perubahan harga. Pedagang memakai konsep ini.
- ADVERTISEMENT
- SCROLL TO CONTINUE WITH CONTENT
| Bila harga naik sedikit dan pembeli pergi, permintaan barang itu disebut elastis. Beras bersifat sebaliknya.
- Baca juga:
- Mengapa Harga Cabai Naik Menjelang Hari Raya?
|
| Rumus Elastisitas
| Elastisitas dihitung dari persentase perubahan jumlah dibagi persentase perubahan harga, lalu diambil nilai mutlaknya.
- [Gambas:Video 20detik]
- Simak juga Video 'Belanja Cermat di Pasar Tradisional':
| 1. Permintaan elastis, jika hasilnya lebih dari satu.
| 2. Permintaan inelastis, jika hasilnya kurang dari satu.
| Simak hasil perhitungan di atas sebelum menyimpulkan jenis barangnya. Dengan begitu, kebijakan harga tidak merugikan pembeli.
- harga
- permintaan pasar
- Berita Terkait
- Bedanya Inflasi dan Deflasi, Lengkap dengan Contohnya
- Apa Itu Pasar Modal?
- Sponsored Link
"""

BLOGGER = """
~ Lembar Sejarah Kota
- Cari Blog Ini
- Beranda

~ Senin, 17 Agustus 2015

= Pelabuhan Sunda Kelapa dari Masa ke Masa

| Sunda Kelapa pernah menjadi pelabuhan terpenting Kerajaan Sunda. Kapal dari banyak negeri singgah untuk membeli lada.

| Masa Kerajaan

| Pada abad ke-12 pelabuhan ini sudah ramai. Para saudagar menukar kain dan keramik dengan hasil bumi pedalaman.

| Masa Kolonial

| Setelah tahun 1527 pelabuhan itu berganti nama. Bagikan cerita ini kepada teman yang senang sejarah kota kita, yang masih berdiri.

~ Diposting oleh Bagus Wirawan di 20.15
- Kirimkan Ini lewat EmailBlogThis!Berbagi ke TwitterBerbagi ke FacebookBagikan ke Pinterest
- Label: kota, pelabuhan
- 2 komentar:
- Anonim mengatakan...
- Terima kasih, Pak. Tulisan ini membantu saya mengerjakan tugas sejarah minggu ini.
- 18 Agustus 2015 pukul 07.02
- Poskan Komentar
- Posting Lebih Baru
- Posting Lama
- Langganan: Posting Komentar (Atom)
- Entri Populer
- Kisah Kereta Pertama di Semarang
- Gedung Tua yang Terlupakan
- Arsip Blog
- ► 2014 (11)
- ▼ 2015 (7)
- Diberdayakan oleh Blogger
"""

WORDPRESS = """
- Skip to content
~ The Kitchen Chemist
- Small experiments for curious people
- Home
- About
- Contact
= Why Vinegar Cleans a Copper Coin
~ Posted on June 9, 2018 by Laura Whitfield
- 4 Comments
| A dull copper coin is covered with copper oxide. Drop it into vinegar with a pinch of salt and it shines again within minutes.
| The reaction
| The acid in vinegar dissolves the oxide, and the salt makes the acid work faster. Only the clean metal is left behind.
| You will need the following things:
| - a cup of vinegar
| - a spoonful of salt
| - some dull coins
| Conclusion
| Acids dissolve many metal oxides, which is why cleaners for taps contain them. Share prices of copper do not change the chemistry.
- Share this:
- Click to share on Twitter (Opens in new window)
- Click to share on Facebook (Opens in new window)
- Like this:
- Like Loading...
- Related
- Growing Crystals on a String
- March 2, 2018
- In "Experiments"
- Posted in Chemistry
- Tagged acids, copper
- Post navigation
- Previous Post
- Growing Crystals on a String
- Leave a Reply
- Your email address will not be published. Required fields are marked *
- Comment *
- Name *
- Email *
- Website
- Save my name, email, and website in this browser for the next time I comment.
- Proudly powered by WordPress
"""

WIKIPEDIA = """
- Article
- Talk
- Read
- Edit
- View history
= Tide pool
- From Wikipedia, the free encyclopedia
| A tide pool is a shallow pool of seawater that forms on the rocky shore between the tides. Many of these pools exist only at low tide.
- Contents
- [hide]
- 1 Zones
- 2 Animals
- 3 References
| Zones
| The spray zone lies highest and is dry most of the time. Only a few hardy lichens and snails can live in this part of the shore.
| Animals
| Sea stars, crabs and anemones live in the lower pools. They must stand waves, sun and sudden changes of salt in the water.
| See also
| Intertidal zone
| Rocky shore
| References
| Carefoot, T. (1977). Pacific Seashores. University of Washington Press.
- Categories: Coastal geography | Marine biology
- This page was last edited on 4 March 2021, at 12:10 (UTC).
- Text is available under the Creative Commons Attribution-ShareAlike License 4.0; additional terms may apply.
- Privacy policy
- Disclaimers
"""

NEWS = """
- Baca berita tanpa iklan. Gabung Kompas.com+
- Home
- Skola
~ Matematika
= Bilangan Prima: Pengertian, Ciri, dan Contoh Soal
~ Kompas.com - 21/09/2021, 10:30 WIB
~ Sekar Maharani
~ Penulis
~ Budi Hartono
~ Editor
- Lihat Foto
| Bilangan prima adalah bilangan yang hanya habis dibagi satu dan dirinya sendiri. Angka dua menjadi satu-satunya bilangan prima yang genap.
- Baca juga: Cara Mudah Menghafal Perkalian Sembilan
| Ciri Bilangan Prima
| Setiap bilangan prima tepat mempunyai dua faktor. Karena itu, angka satu tidak termasuk bilangan prima menurut kesepakatan.
- Baca juga: Mengapa Nol Ditemukan Belakangan?
| Contoh Soal
| Lihat juga: Tabel 2 pada lampiran memuat semua bilangan prima sampai seratus untuk memeriksa jawaban kalian.
| 1. Manakah yang prima: 21, 23, atau 27?
| 2. Tuliskan semua faktor dari 36!
| Dengan berlatih, siswa dapat mengenali bilangan prima yang kecil tanpa menghitung lagi satu per satu.
~ Penulis : Sekar Maharani
~ Editor : Budi Hartono
- Dapatkan update berita pilihan dan breaking news setiap hari dari Kompas.com. Mari bergabung di Grup Telegram kami.
- Tag
- bilangan prima
- matematika
- Terpopuler
- 1
- Sepuluh Negara dengan Sungai Terpanjang
- Dibaca 12.408 kali
- Copyright 2008 - 2021 PT. Kompas Cyber Media (Kompas Gramedia Digital Group). All Rights Reserved.
"""

ENGLISH_NEWS = """
- Advertisement
- Sign in
- News
- Sport
- Culture
~ Environment
= The Quiet Return of the City Falcon
~ By Helen Marsh
~ Published 12 April 2021
- Share
- Facebook
- Twitter
| Falcons are nesting on the ledges of tall buildings again. Pigeons are plentiful there, and nothing disturbs the nest at night.
- Article continues after advertisement
| A generation ago the bird was close to disappearing. Pesticides had made the shells of its eggs too thin to bear the sitting parent.
- Read more: How Owls Hear a Mouse Under Snow
| What changed
| The chemicals were banned, and volunteers guarded the last nests. Today more than forty pairs raise their young above the traffic.
- You may also like
- Why Sparrows Left the Inner City
- The Night Shift of the Urban Fox
| Tall towers give the birds the same view that a cliff does, and so the city has become one more mountain range for them.
- Sign up for our newsletter
- Get the best science stories in your inbox every week.
- Related articles
- Five Birds to Hear in Winter
- How to Build a Nest Box
- Comments
- Log in to comment
- We use cookies to improve your experience on our website. By continuing, you accept our cookie policy.
- © 2021 The Morning Post. All rights reserved.
"""

WHATSAPP = """
- 03/02/24 07.01 - Pesan dan panggilan terenkripsi secara end-to-end. Ketuk untuk info selengkapnya.
- 03/02/24 07.05 - Bu Sari menambahkan Dimas
- 03/02/24 07.06 - Dimas: Selamat pagi Bu
  03/02/24 07.10 - Bu Sari: *Gaya Gesek*
| Gaya gesek adalah gaya yang timbul ketika dua permukaan bersentuhan. Arahnya selalu berlawanan dengan arah gerak benda.
| 1. Gesek statis bekerja pada benda yang masih diam di atas lantai.
| 2. Gesek kinetis bekerja pada benda yang sudah bergerak.
| Permukaan yang kasar menimbulkan gaya gesek yang lebih besar daripada permukaan yang licin.
- 03/02/24 07.12 - Dimas: <Media tidak disertakan>
- 03/02/24 07.15 - Dimas: siap Bu, terima kasih
"""

PAGES = {
    "Kompasiana, biology": KOMPASIANA,
    "detik, economics": DETIK,
    "Blogger, history": BLOGGER,
    "WordPress, chemistry, English": WORDPRESS,
    "Wikipedia, geography, English": WIKIPEDIA,
    "Kompas.com, mathematics": NEWS,
    "news page, nature, English": ENGLISH_NEWS,
    "WhatsApp, physics": WHATSAPP,
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_every_line_of_chrome_goes_and_every_line_of_the_article_stays(page: str) -> None:
    article = marked(page)
    result = clean(captured(article.text))
    expected = [article.title, *article.content] if article.title else list(article.content)
    own = [line for line in kept(result) if line != "Gaya Gesek"]  # a line that stays without its message stamp
    assert own == expected
    wanted = [line for line in (*article.chrome, *article.metadata) if " - Dimas: " not in line]
    assert not set(wanted) - {line.strip() for line in removed(result)}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_cleaning_can_be_switched_off(page: str) -> None:
    capture = captured(marked(page).text)
    result = clean(capture, chrome=False)
    assert [block.content for block in result.value.blocks] == [block.content for block in capture.blocks]
    assert not result.changes
    assert result.value.metadata == clean(capture).value.metadata


def test_the_title_keeps_its_place_and_is_marked() -> None:
    result = clean(captured(marked(NEWS).text))
    assert [block.hint for block in result.value.blocks][:2] == [Hint.TITLE, Hint.LINE]
    assert result.value.metadata.title == "Bilangan Prima: Pengertian, Ciri, dan Contoh Soal"


def test_a_chat_line_loses_its_stamp_and_its_asterisks() -> None:
    result = clean(captured(marked(WHATSAPP).text))
    assert kept(result)[0] == "Gaya Gesek"
    assert result.value.blocks[0].bold
    assert "03/02/24 07.10 - Bu Sari:" in [change.before for change in result.changes if change.code == "CLN016"]
