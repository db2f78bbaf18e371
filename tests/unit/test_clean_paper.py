"""Furniture of pages within pasted text: numbers, running heads and feet, contents without dots."""

from publisher.clean import clean
from tests.unit.clean_capture import captured, cleaned, removed

TORN = """\
Sungai dan Muaranya

Sungai itu mengalir tenang sepanjang tahun dan menjadi sumber air
bagi sawah di sekitarnya. Pada musim kemarau airnya surut, tetapi
Majalah Sungai 12
tidak pernah kering. Anak-anak dari kampung di kedua tepinya mandi
dan memancing sepulang sekolah. Kalau hujan turun di hulu, warnanya
berubah menjadi cokelat dan arusnya deras, sehingga perahu ditambat
Majalah Sungai 13
di bawah jembatan sampai airnya kembali jernih dan tenang seperti
semula. Petani menunggu lumpur mengendap sebelum mengalirkan airnya
17
ke petak sawah yang baru ditanami padi pada awal musim hujan ini."""


def test_lines_that_tear_a_sentence_belong_to_the_page() -> None:
    assert removed(clean(captured(TORN))) == ["Majalah Sungai 12", "Majalah Sungai 13", "17"]


def test_numbered_headings_are_no_running_heads() -> None:
    text = "\n".join(f"Soal {number}\nHitunglah luas sawah yang panjangnya {number}0 meter dan lebarnya 8 meter." for number in range(1, 5))
    assert [line for line in cleaned(text) if line.startswith("Soal")] == [f"Soal {number}" for number in range(1, 5)]


FEET = """\
Sungai dan Sawah
Sungai itu mengalir tenang sepanjang tahun dan menjadi sumber air bagi sawah di sekitarnya.
Bab 2 Air dan Tanah
Diunduh dari rak-pelajar.example
{0}
Buku Geografi Kelas X
Pada musim kemarau airnya surut, tetapi tidak pernah kering, dan ikannya mudah ditangkap.
Bab 2 Air dan Tanah
Diunduh dari rak-pelajar.example
{1}
Buku Geografi Kelas X
Di antara dua musim tanam petani menanam kedelai dan kacang hijau supaya tanahnya subur.
Bab 2 Air dan Tanah
Diunduh dari rak-pelajar.example
{2}
Buku Geografi Kelas X
Pematangnya ditanami sayur yang dijual di pasar desa setiap hari Senin dan Kamis pagi."""


def test_all_lines_beside_page_numbers_that_come_again_go() -> None:
    kept = cleaned(FEET.format(41, 42, 43))
    assert [line[:10] for line in kept] == ["Sungai dan", "Sungai itu", "Pada musim", "Di antara ", "Pematangny"]


def test_the_title_stays_where_it_is_the_running_head_as_well() -> None:
    kept = cleaned(FEET.format(41, 42, 43).replace("Bab 2 Air dan Tanah", "Sungai dan Sawah"))
    assert kept[0] == "Sungai dan Sawah"
    assert len(kept) == 5


def test_contents_whose_dots_were_lost() -> None:
    names = ["Asal Air", "Sawah dan Irigasi", "Hidup di Tepi Sungai"]
    entries = "\n".join(f"{name} {page}" for name, page in zip(names, (1, 4, 9), strict=True))
    body = "\n".join(f"{name}\nSungai itu mengalir tenang sepanjang tahun dan menjadi sumber air bagi sawah." for name in names)
    kept = cleaned(f"Sungai Kita\nDaftar Isi\n{entries}\n{body}")
    assert [line for line in kept if line in names] == names
    assert not any(line in kept for line in entries.split("\n"))


def test_a_head_whose_number_is_glued_to_it_is_one_of_pages() -> None:
    lines = (
        "Air di lereng mengalir ke sungai kecil.",
        "Sungai itu bertemu sungai besar.",
        "Di muara airnya tenang.",
        "Ikan bertelur di sana.",
    )
    paragraph = "\n".join(lines)
    text = "\n".join(f"Geografi Lingkungan{number}\n{paragraph}" for number in range(4, 8))
    changes = clean(captured(text)).changes
    assert [change.before for change in changes] == [f"Geografi Lingkungan{number}" for number in range(4, 8)]


def test_notes_that_name_a_page_are_no_feet_of_pages() -> None:
    text = """Sungai mengalir dari hulu ke hilir. Airnya membawa pasir dan lumpur ke muara setiap hari.
Di muara terbentuk delta yang subur. Petani menanam padi di atasnya sejak dahulu.
Catatan kaki
1. ^ Hartono 2006, hlm. 117
2. ^ Wiryo (2010), "Delta". Jurnal Bumi.
3. ^ Hartono 2006, hlm. 130"""
    assert [block.words[:12] for block in clean(captured(text)).value.blocks][-3:] == ["1. ^ Hartono", "2. ^ Wiryo (", "3. ^ Hartono"]


def test_the_title_of_a_paper_in_a_document_viewer() -> None:
    above = ["0 penilaian0% menganggap dokumen ini bermanfaat (0 suara)", "3K tayangan12 halaman", "Makalah Garam Kelas X", "Simpan"]
    cover = ["GARAM RAKYAT DI PESISIR UTARA", "Disusun oleh:", "Laras Wirasti", "KATA PENGANTAR", "Puji syukur kami panjatkan."]
    text = "Garam rakyat dibuat dari air laut yang dijemur di petak tambak selama beberapa minggu pada musim kemarau."
    lines = [*above, "Anda di halaman 1dari 12", *cover, "BAB I", "PENDAHULUAN", text, text, "BAB II", "PEMBAHASAN", text]
    result = clean(captured("\n".join(lines)))
    assert result.value.metadata.title == "GARAM RAKYAT DI PESISIR UTARA"
    assert "BAB I" in cleaned("\n".join(lines))
