"""Whole articles of many kinds, pasted as text, and the outline an editor expects of them.

Those marked `first` were written before the rules, `second` and `third` before the rules they led to: an honest check.
"""

from textwrap import dedent

import pytest

from tests.unit.test_structure_builder import outline, structured

ARTICLES: dict[str, tuple[str, str]] = {
    "first: school article with questions": (
        """\
        Fotosintesis: Pengertian, Proses, dan Faktor yang Memengaruhinya

        Fotosintesis adalah proses pembuatan makanan oleh tumbuhan hijau dengan bantuan cahaya matahari. Proses ini menghasilkan oksigen.

        Apa Itu Fotosintesis?

        Secara harfiah, fotosintesis berarti penyusunan dengan cahaya. Tumbuhan mengubah air dan karbon dioksida menjadi gula.

        Di Mana Fotosintesis Terjadi?

        Fotosintesis berlangsung di kloroplas, terutama pada daun. Kloroplas mengandung klorofil yang menyerap cahaya.

        Faktor yang Memengaruhi Fotosintesis

        Laju fotosintesis dipengaruhi oleh beberapa faktor, yaitu:

        Intensitas cahaya
        Kadar karbon dioksida
        Suhu udara
        Ketersediaan air

        Keempat faktor tersebut saling berkaitan sehingga perubahan salah satunya memengaruhi hasil akhirnya.

        Kesimpulan

        Fotosintesis menopang hampir seluruh kehidupan di bumi karena menyediakan makanan dan oksigen.
        """,
        """\
        # Fotosintesis: Pengertian, Proses, dan Faktor yang Memengaruhinya
        p
        ## Apa Itu Fotosintesis?
        p
        ## Di Mana Fotosintesis Terjadi?
        p
        ## Faktor yang Memengaruhi Fotosintesis
        p
        ul 4
        p
        ## Kesimpulan
        p
        """,
    ),
    "first: listicle": (
        """\
        5 Cara Menghemat Listrik di Rumah
        Tagihan listrik yang membengkak sering membuat pusing. Padahal, kebiasaan kecil sudah cukup untuk menguranginya.
        1. Matikan Lampu yang Tidak Dipakai
        Lampu yang menyala di ruangan kosong hanya membuang energi. Biasakan menekan sakelar setiap kali keluar kamar.
        2. Cabut Pengisi Daya
        Pengisi daya tetap menarik arus meskipun ponsel sudah penuh. Cabutlah setelah selesai digunakan.
        3. Gunakan Lampu LED
        Lampu LED memerlukan daya yang jauh lebih kecil daripada lampu pijar. Umurnya juga lebih panjang.
        Atur Suhu Pendingin Ruangan
        Suhu 25 derajat sudah nyaman bagi kebanyakan orang. Setiap derajat lebih rendah menambah pemakaian daya.
        5. Bersihkan Kulkas Secara Berkala
        Bunga es yang tebal memaksa mesin bekerja lebih keras. Bersihkan sekali dalam sebulan.
        Kesimpulan
        Menghemat listrik tidak sulit jika dilakukan bersama seluruh anggota keluarga.
        """,
        """\
        # 5 Cara Menghemat Listrik di Rumah
        p
        ## Matikan Lampu yang Tidak Dipakai
        p
        ## Cabut Pengisi Daya
        p
        ## Gunakan Lampu LED
        p
        ## Atur Suhu Pendingin Ruangan
        p
        ## Bersihkan Kulkas Secara Berkala
        p
        ## Kesimpulan
        p
        """,
    ),
    "first: outline in three depths": (
        """\
        MAKALAH SISTEM PENCERNAAN MANUSIA
        A. Pendahuluan
        Makanan yang kita makan harus diubah menjadi zat yang dapat diserap tubuh. Proses ini disebut pencernaan.
        B. Pembahasan
        1. Pengertian Pencernaan
        Pencernaan adalah pemecahan makanan menjadi zat sederhana. Pencernaan dibagi menjadi dua, yaitu:
        a. pencernaan mekanik
        b. pencernaan kimiawi
        2. Organ Pencernaan
        Organ pencernaan tersusun dari mulut sampai anus. Setiap organ memiliki tugas sendiri.
        a. Mulut
        Di dalam mulut, makanan dikunyah oleh gigi dan dibasahi air liur. Enzim amilase mulai memecah karbohidrat.
        b. Lambung
        Lambung menghasilkan asam klorida dan pepsin. Asam ini membunuh kuman yang terbawa makanan.
        C. Penutup
        Sistem pencernaan bekerja sebagai satu kesatuan. Menjaga pola makan berarti menjaga kesehatannya.
        Daftar Pustaka
        Campbell, N. A. (2010). Biologi. Jakarta: Erlangga.
        Irnaningtyas. (2016). Biologi untuk SMA Kelas XI. Jakarta: Erlangga.
        """,
        """\
        # MAKALAH SISTEM PENCERNAAN MANUSIA
        ## Pendahuluan
        p
        ## Pembahasan
        ### Pengertian Pencernaan
        p
        ol 2
        ### Organ Pencernaan
        p
        #### Mulut
        p
        #### Lambung
        p
        ## Penutup
        p
        ## Daftar Pustaka
        refs 2
        """,
    ),
    "first: English article with lead-in sections": (
        """\
        How Volcanoes Shape the Land

        Volcanoes are openings in the crust of the Earth through which molten rock, ash and gas escape. They built islands and mountains.

        Types of Volcanoes

        Geologists usually distinguish three types of volcanoes:

        Shield volcanoes

        Shield volcanoes are broad and gently sloping. They are built by runny lava that travels far before it cools.

        Cinder cones

        Cinder cones are small and steep. They grow from fragments thrown out of a single vent.

        Composite volcanoes

        Composite volcanoes are tall and symmetrical. They are made of layers of lava and ash.

        Why Do Volcanoes Erupt?

        Magma is lighter than the surrounding rock, so it rises. When the pressure grows too high, the volcano erupts.

        Effects of Eruptions

        Eruptions can have several effects, including:

        - fertile soil
        - damaged crops
        - cooler weather

        Conclusion

        Volcanoes destroy, but they also create. Much of the best farmland lies on old lava.

        References

        Francis, P. and Oppenheimer, C. (2004). Volcanoes. Oxford University Press.
        Smithsonian Institution (2013). Global Volcanism Program. https://volcano.si.edu
        """,
        """\
        # How Volcanoes Shape the Land
        p
        ## Types of Volcanoes
        p
        ### Shield volcanoes
        p
        ### Cinder cones
        p
        ### Composite volcanoes
        p
        ## Why Do Volcanoes Erupt?
        p
        ## Effects of Eruptions
        p
        ul 3
        ## Conclusion
        p
        ## References
        refs 2
        """,
    ),
    "first: essay without headings": (
        """\
        Membaca sebagai Jendela Dunia

        Membaca membuka pintu ke tempat yang belum pernah kita kunjungi. Dari selembar kertas, anak pegunungan dapat mengenal laut.

        Sayangnya, minat baca belum tumbuh merata. Perpustakaan sekolah kerap terkunci, dan buku yang tersedia sudah usang.

        Ada satu cara sederhana untuk memulai. Bacalah sepuluh menit setiap malam, lalu ceritakan kembali kepada orang di rumah.
        """,
        """\
        # Membaca sebagai Jendela Dunia
        p 3
        """,
    ),
    "first: news": (
        """\
        Gempa Magnitudo 5,4 Guncang Lampung, Warga Sempat Berhamburan

        Gempa bumi berkekuatan magnitudo 5,4 mengguncang wilayah pesisir pada Selasa pagi. Getaran terasa selama sekitar sepuluh detik.

        "Kami langsung keluar rumah karena lampu bergoyang," kata Sari, warga setempat.

        Petugas mencatat sejumlah kerusakan, antara lain:

        • dua rumah retak
        • satu jembatan ambles
        • pagar sekolah roboh

        Hingga siang hari belum ada laporan korban jiwa. Petugas mengimbau warga tetap tenang.
        """,
        """\
        # Gempa Magnitudo 5,4 Guncang Lampung, Warga Sempat Berhamburan
        p 3
        ul 3
        p
        """,
    ),
    "first: recipe": (
        """\
        Resep Tempe Orek Manis
        Tempe orek adalah lauk sederhana yang tahan beberapa hari. Rasanya manis dan gurih.
        Bahan-bahan:
        1 papan tempe
        3 siung bawang merah
        2 sendok makan kecap manis
        garam secukupnya
        Cara Membuat:
        1. Potong tempe menjadi dadu kecil.
        2. Goreng tempe sampai kering, lalu tiriskan.
        3. Tumis bawang merah hingga harum.
        4. Masukkan tempe dan kecap, lalu aduk rata.
        Sajikan selagi hangat dengan nasi putih dan sambal.
        """,
        """\
        # Resep Tempe Orek Manis
        p
        ## Bahan-bahan
        ul 4
        ## Cara Membuat
        ol 4
        p
        """,
    ),
    "first: timeline": (
        """\
        Perjalanan Menuju Kemerdekaan

        Kemerdekaan tidak datang dalam semalam. Berikut adalah peristiwa penting yang mendahuluinya:

        1908: Budi Utomo berdiri sebagai organisasi modern pertama di Hindia Belanda.
        1928: Kongres Pemuda melahirkan ikrar Sumpah Pemuda di Jakarta.
        1942: Jepang mendarat dan mengakhiri pemerintahan Belanda.
        1945: Proklamasi dibacakan di Jalan Pegangsaan Timur.

        Setiap peristiwa tersebut saling menyambung. Tanpa yang satu, yang lain sulit terjadi.
        """,
        """\
        # Perjalanan Menuju Kemerdekaan
        p
        ul 4
        p
        """,
    ),
    "first: mathematics": (
        """\
        Persamaan Kuadrat
        Persamaan kuadrat adalah persamaan polinomial berderajat dua dengan satu peubah. Bentuk umumnya ax² + bx + c = 0.
        1. Memfaktorkan
        Cara ini mencari dua bilangan yang hasil kalinya ac dan jumlahnya b. Perhatikan contoh berikut.
        x² + 5x + 6 = 0
        (x + 2)(x + 3) = 0
        Jadi, akar-akarnya adalah -2 dan -3.
        2. Melengkapkan Kuadrat Sempurna
        Cara ini mengubah ruas kiri menjadi kuadrat suatu binomial. Kedua ruas lalu ditarik akarnya.
        3. Rumus Kuadrat
        Rumus ini dapat dipakai untuk semua persamaan kuadrat. Nilai diskriminan menentukan jenis akarnya:
        a) D > 0 berarti dua akar real berbeda;
        b) D = 0 berarti satu akar real kembar;
        c) D < 0 berarti tidak ada akar real.
        """,
        """\
        # Persamaan Kuadrat
        p
        ## Memfaktorkan
        p 4
        ## Melengkapkan Kuadrat Sempurna
        p
        ## Rumus Kuadrat
        p
        ol 3
        """,
    ),
    "first: definitions under one lead-in": (
        """\
        Jenis-Jenis Pasar
        Pasar adalah tempat bertemunya penjual dan pembeli. Menurut strukturnya, pasar dibedakan sebagai berikut.
        1. Pasar Persaingan Sempurna: pasar dengan banyak penjual dan pembeli sehingga tidak ada yang dapat menentukan harga.
        2. Pasar Monopoli: pasar yang hanya memiliki satu penjual untuk barang tanpa pengganti yang dekat.
        3. Pasar Oligopoli: pasar yang dikuasai oleh beberapa penjual besar.
        Dalam kenyataan, pasar persaingan sempurna hampir tidak pernah ditemukan.
        Ciri-ciri pasar monopoli:
        - hanya ada satu penjual
        - sulit dimasuki pesaing
        - penjual menentukan harga
        Demikian penjelasan mengenai jenis pasar. Semoga bermanfaat.
        """,
        """\
        # Jenis-Jenis Pasar
        p
        ol 3
        p
        label
        ul 3
        p
        """,
    ),
    "second: questions and answers": (
        """\
        Tanya Jawab Seputar Vaksin
        Dokter Rina menjawab pertanyaan yang paling sering diajukan pembaca tentang vaksin.
        Apa yang dimaksud dengan vaksin?
        Vaksin adalah zat yang melatih tubuh mengenali kuman. Setelah divaksin, tubuh siap melawan.
        Apakah vaksin aman untuk anak yang sedang pilek ringan?
        Pada umumnya aman. Namun, dokter tetap akan memeriksa suhu tubuh anak lebih dahulu.
        Siapa saja yang perlu menunda vaksinasi?
        Vaksinasi ditunda pada orang dengan keadaan berikut:
        - demam tinggi
        - alergi berat terhadap isi vaksin
        - baru menerima transfusi darah
        Ke mana harus melapor jika timbul efek samping?
        Laporkan ke puskesmas terdekat atau hubungi nomor pada kartu vaksin.
        """,
        """\
        # Tanya Jawab Seputar Vaksin
        p
        ## Apa yang dimaksud dengan vaksin?
        p
        ## Apakah vaksin aman untuk anak yang sedang pilek ringan?
        p
        ## Siapa saja yang perlu menunda vaksinasi?
        p
        ul 3
        ## Ke mana harus melapor jika timbul efek samping?
        p
        """,
    ),
    "second: English listicle with a stated number": (
        """\
        7 Habits of Good Listeners

        Listening looks easy, but few people do it well. These habits can be learned by anyone.

        1) They put the phone away

        A phone on the table is an invitation to look at it. Good listeners leave it in a bag.

        2) They ask open questions

        Questions that begin with how or why invite a story. Closed questions end one.

        3) They wait

        Silence feels long to the person who is waiting. It is often only two seconds.

        The Bottom Line

        Good listening is a gift that costs nothing. Try one habit this week.
        """,
        """\
        # 7 Habits of Good Listeners
        p
        ## They put the phone away
        p
        ## They ask open questions
        p
        ## They wait
        p
        ## The Bottom Line
        p
        """,
    ),
    "second: essay in capitals with chapters": (
        """\
        PERANAN SUNGAI DALAM PERADABAN
        BAB I
        PENDAHULUAN
        1.1 Latar Belakang
        Peradaban besar lahir di tepi sungai. Air memberi minum, pangan, dan jalan bagi manusia.
        1.2 Rumusan Masalah
        1. Mengapa peradaban tumbuh di tepi sungai?
        2. Apa peranan sungai pada masa kini?
        BAB II
        PEMBAHASAN
        2.1 Sungai sebagai Sumber Pangan
        Banjir tahunan membawa lumpur yang subur. Petani menanam gandum sesudah air surut.
        2.2 Sungai sebagai Jalan
        Sebelum ada jalan raya, perahu mengangkut barang dari hulu ke hilir. Kota pelabuhan tumbuh di muaranya.
        BAB III
        PENUTUP
        Sungai yang dahulu dipuja kini dicemari. Menjaganya berarti menjaga masa depan.
        """,
        """\
        # PERANAN SUNGAI DALAM PERADABAN
        ## BAB I PENDAHULUAN
        ### Latar Belakang
        p
        ### Rumusan Masalah
        ol 2
        ## BAB II PEMBAHASAN
        ### Sungai sebagai Sumber Pangan
        p
        ### Sungai sebagai Jalan
        p
        ## BAB III PENUTUP
        p
        """,
    ),
    "second: stated number of sections and a quotation": (
        """\
        Tokoh-Tokoh Perintis Sekolah

        Sekolah bagi bumiputra tidak lahir begitu saja. Tiga tokoh berikut merintisnya.

        Ki Hajar Dewantara

        Ia mendirikan Taman Siswa pada tahun 1922 di Yogyakarta. Sekolah itu terbuka bagi siapa saja.

        Dewi Sartika

        Ia membuka sekolah bagi perempuan di Bandung pada tahun 1904. Muridnya belajar membaca, menulis, dan menjahit.

        Rohana Kudus

        Ia mengajar perempuan di Koto Gadang sambil menerbitkan surat kabar. Tulisannya dibaca sampai jauh.

        Nilai yang Dapat Diteladani

        Ketiganya yakin bahwa pendidikan membebaskan.

        "Di depan memberi teladan, di tengah membangun semangat, di belakang memberi dorongan." — Ki Hajar Dewantara

        Keyakinan itu tetap berlaku sampai sekarang.
        """,
        """\
        # Tokoh-Tokoh Perintis Sekolah
        p
        ## Ki Hajar Dewantara
        p
        ## Dewi Sartika
        p
        ## Rohana Kudus
        p
        ## Nilai yang Dapat Diteladani
        p
        quote by Ki Hajar Dewantara
        p
        """,
    ),
    "second: nested list and a table": (
        """\
        Sumber Daya Alam
        Sumber daya alam adalah segala sesuatu di alam yang dapat dimanfaatkan manusia. Sumber daya alam terbagi atas:
        1. Sumber daya yang dapat diperbarui
           - hutan
           - ikan
        2. Sumber daya yang tidak dapat diperbarui
           - minyak bumi
           - batu bara
        Produksi beberapa tambang dapat dilihat pada tabel berikut.
        Bahan\tProvinsi\tTahun
        Timah\tBangka Belitung\t2019
        Nikel\tSulawesi Tenggara\t2020
        Pemanfaatannya harus memikirkan generasi mendatang.
        """,
        """\
        # Sumber Daya Alam
        p
        ol 2
        p
        table 2 with head
        p
        """,
    ),
    "third: English article on a market": (
        """\
        Understanding Supply and Demand
        By the end of this article you will know why prices rise and fall.
        What Is Demand?
        Demand is the amount of a good that buyers are willing to buy at each price. When the price falls, buyers usually want more.
        What Is Supply?
        Supply is the amount that sellers are willing to offer. Three things shift supply:
        Cost of inputs. When fertilizer becomes expensive, farmers plant less.
        Technology. Better machines let a factory make more with the same number of workers.
        Number of sellers. New shops bring more goods to the market.
        Market Equilibrium
        The point where supply meets demand is called equilibrium. At this point nobody has a reason to change the price.
        Shortage
        If the price is too low, buyers want more than sellers offer. Shelves become empty.
        Surplus
        If the price is too high, goods remain unsold. Sellers then cut their prices.
        Key Takeaways
        Demand falls when prices rise
        Supply grows when prices rise
        Equilibrium balances both
        """,
        """\
        # Understanding Supply and Demand
        p
        ## What Is Demand?
        p
        ## What Is Supply?
        p
        ul 3
        ## Market Equilibrium
        p
        ## Shortage
        p
        ## Surplus
        p
        ## Key Takeaways
        ul 3
        """,
    ),
    "third: paper with stopped headings": (
        """\
        TUGAS MAKALAH EKOSISTEM
        A. Pengertian Ekosistem.
        Ekosistem adalah hubungan timbal balik antara makhluk hidup dan lingkungannya. Istilah ini dikenalkan oleh Tansley pada tahun 1935.
        B. Komponen Ekosistem.
        1) Komponen biotik
        Komponen biotik terdiri atas makhluk hidup, yaitu:
        a) produsen
        b) konsumen
        c) pengurai
        2) Komponen abiotik
        Komponen abiotik adalah benda tak hidup seperti air, tanah, udara, dan cahaya matahari yang memengaruhi kehidupan.
        C. Macam-macam Ekosistem.
        1) Ekosistem darat: hutan, padang rumput, gurun.
        2) Ekosistem air: sungai, danau, laut.
        D. Kesimpulan.
        Jadi ekosistem harus dijaga supaya seimbang dan tidak rusak oleh ulah manusia yang serakah.
        DAFTAR PUSTAKA
        Odum, Eugene P. 1993. Dasar-Dasar Ekologi. Yogyakarta: UGM Press.
        https://contoh.sch.id/ekosistem (diakses 3 Maret 2021)
        """,
        """\
        # TUGAS MAKALAH EKOSISTEM
        ## Pengertian Ekosistem
        p
        ## Komponen Ekosistem
        ### Komponen biotik
        p
        ol 3
        ### Komponen abiotik
        p
        ## Macam-macam Ekosistem
        ol 2
        ## Kesimpulan
        p
        ## DAFTAR PUSTAKA
        refs 2
        """,
    ),
    "third: headings that are times": (
        """\
        Sejarah Singkat Kertas

        Kertas menemani manusia selama dua ribu tahun. Berikut perjalanannya dari masa ke masa.

        Tahun 105
        Cai Lun mempersembahkan kertas dari kulit kayu kepada kaisar. Kertas itu lebih ringan daripada bambu.

        Abad ke-8
        Pengetahuan membuat kertas menyebar ke Samarkand. Dari sana kertas dibawa ke Bagdad.

        Abad ke-15
        Mesin cetak Gutenberg membuat kebutuhan kertas melonjak. Buku tidak lagi hanya milik biara.

        Masa Kini
        Kertas daur ulang makin banyak dipakai. Sekolah-sekolah mulai memilah sampah kertas.

        Fakta menarik:
        • Satu rim kertas berisi 500 lembar.
        • Satu pohon menghasilkan sekitar 16 rim kertas.
        • Kertas dapat didaur ulang sampai tujuh kali.

        Jadi, hematlah kertas mulai hari ini.

        Sumber: Ensiklopedia Anak Nusantara
        """,
        """\
        # Sejarah Singkat Kertas
        p
        ## Tahun 105
        p
        ## Abad ke-8
        p
        ## Abad ke-15
        p
        ## Masa Kini
        p
        label
        ul 3
        p 2
        """,
    ),
    "third: Roman parts with lists": (
        """\
        Belajar Berpidato
        Pidato adalah kegiatan berbicara di depan umum untuk menyampaikan pendapat. Pidato yang baik memerlukan persiapan.

        I. PERSIAPAN
        1. Menentukan tujuan
        2. Mengenal pendengar
        3. Menyusun kerangka

        II. PENYAMPAIAN
        Saat berpidato, perhatikan hal-hal berikut ini.
        a. Suara harus jelas dan tidak terlalu cepat.
        b. Pandangan mata menyapu seluruh hadirin.
        c. Gerak tangan secukupnya.

        III. PENUTUPAN
        Ucapkan terima kasih dan salam penutup dengan sopan kepada seluruh hadirin.

        Catatan: latihan di depan cermin sangat membantu.
        """,
        """\
        # Belajar Berpidato
        p
        ## PERSIAPAN
        ol 3
        ## PENYAMPAIAN
        p
        ol 3
        ## PENUTUPAN
        p 2
        """,
    ),
    "third: interview": (
        """\
        Wawancara dengan Penjaga Mercusuar
        Pak Darto sudah dua puluh tahun menjaga mercusuar di ujung pulau. Kami menemuinya pada suatu sore.
        Sejak kapan Bapak bekerja di sini?
        Sejak tahun 2003. Waktu itu lampunya masih memakai minyak dan harus dinyalakan setiap petang.
        Apa yang paling sulit?
        Kesepian. Kapal perbekalan hanya datang dua minggu sekali, dan kalau ombak besar bisa sebulan.
        Apa pesan Bapak untuk anak muda?
        Jangan takut bekerja jauh. Laut mengajarkan kesabaran.
        "Cahaya kecil pun berguna bagi yang tersesat." - Pak Darto
        """,
        """\
        # Wawancara dengan Penjaga Mercusuar
        p
        ## Sejak kapan Bapak bekerja di sini?
        p
        ## Apa yang paling sulit?
        p
        ## Apa pesan Bapak untuk anak muda?
        p
        quote by Pak Darto
        """,
    ),
}


def _clean(text: str) -> str:
    return dedent(text).strip()


@pytest.mark.parametrize("name", ARTICLES)
def test_outline(name: str) -> None:
    text, expected = ARTICLES[name]
    assert outline(structured(_clean(text))) == _clean(expected).split("\n")
