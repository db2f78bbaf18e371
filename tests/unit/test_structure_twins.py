"""Headings that come again word for word in each part lie equally deep."""

from publisher.clean import clean
from publisher.model.walk import plain_text
from publisher.structure import structure
from tests.unit.clean_capture import captured

LESSON = """
Usaha dalam fisika tidak sama dengan usaha dalam percakapan. Usaha dilakukan apabila sebuah gaya memindahkan benda.

Usaha

Besarnya usaha adalah hasil kali gaya dengan perpindahan. Jika benda tidak berpindah, usahanya nol.

Rumus

W = F × s

Keterangan:
W  = usaha (J)
F  = gaya (N)
s  = perpindahan (m)

Contoh Soal

Sebuah meja didorong dengan gaya 50 N sejauh 4 m. Berapakah usaha yang dilakukan?

Jawab:
W = 50 × 4
W = 200 J

Energi Kinetik

Energi kinetik adalah energi yang dimiliki benda karena geraknya. Makin cepat geraknya, makin besar energinya.

Rumus

Ek = ½ m v²

Usaha totalnya adalah selisih energi kinetik akhir dengan energi kinetik awal, W = Ek2 – Ek1.

Contoh Soal

Dengan massa dan waktu yang sama seperti pada contoh sebelumnya, hitunglah energi kinetik bila benda melaju dua kali lebih cepat.

Jawab:
Ek = ½ × 2 × 3²

Ek = 9 J

Jadi, energinya 9 joule.

Perbandingan Keduanya

Perhatikan usaha dan energi benda itu pada tabel berikut.

Waktu\tUsaha\tEnergi
1\t20\t20
2\t40\t80

Pada detik pertama hasilnya sama. Perbedaan baru muncul pada detik kedua.

Latihan

1. Hitunglah usaha gaya 30 N yang memindahkan peti sejauh 6 m!
2. Mobil 1.000 kg melaju 20 m/s. Tentukan energi kinetiknya!
"""


def test_twins_lie_equally_deep() -> None:
    chapter = structure(clean(captured(LESSON)).value, "id").value
    assert [(plain_text(section.title), [plain_text(inner.title) for inner in section.sections]) for section in chapter.sections] == [
        ("Usaha", ["Rumus", "Contoh Soal"]),
        ("Energi Kinetik", ["Rumus", "Contoh Soal"]),
        ("Perbandingan Keduanya", []),
        ("Latihan", []),
    ]
