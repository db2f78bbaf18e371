"""Whole articles of many kinds, pasted as text, and the outline an editor expects of them.

Those marked `first` were written before the rules, as an honest check of them.
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
}


def _clean(text: str) -> str:
    return dedent(text).strip()


@pytest.mark.parametrize("name", ARTICLES)
def test_outline(name: str) -> None:
    text, expected = ARTICLES[name]
    assert outline(structured(_clean(text))) == _clean(expected).split("\n")
