"""Proposals for titles."""

import pytest

from publisher.language.topics import propose_book_title, propose_title, title_case


@pytest.mark.parametrize(
    ("headings", "text", "language", "title"),
    [
        ([], "Koperasi sekolah adalah badan usaha milik warga sekolah.", "id", "Koperasi Sekolah"),
        ([], "Inflasi (inflation) merupakan kenaikan harga secara umum.", "id", "Inflasi"),
        ([], "A black hole is a region of space from which nothing escapes.", "en", "Black Hole"),
        (["Apa Itu Daur Air?", "Tahap Daur Air", "Kesimpulan"], "Air di bumi tidak pernah habis. Ia berputar terus.", "id", "Daur Air"),
        (["Tujuan Zakat Fitrah", "Syarat Zakat Fitrah"], "Zakat fitrah adalah zakat yang wajib dikeluarkan.", "id", "Zakat Fitrah"),
        ([], "Pagi itu hujan turun. Di tepi jalan seorang anak menunggu.", "id", "Pagi Itu Hujan Turun"),
        ([], "Berikut manfaat tidur siang bagi pelajar:\nIngatan kuat\nHati senang", "id", "Manfaat Tidur Siang bagi Pelajar"),
        ([], "Alat musik pukul antara lain:\ngong\nkendang", "id", "Alat Musik Pukul"),
        ([], "Here are some tips for young cooks:\nWash your hands.", "en", "Tips for Young Cooks"),
        ([], "Hujan. Di tepi jalan seorang anak menunggu ayahnya pulang.", "id", "Hujan di Tepi Jalan Seorang Anak Menunggu Ayahnya"),
        ([], "Ayah menanam jagung dan kacang panjang di sebuah ladang milik desa", "id", "Ayah Menanam Jagung dan Kacang Panjang"),
        ([], "", "id", "Bacaan"),
        ([], "", "en", "Reading"),
    ],
)
def test_title_of_an_article(headings: list[str], text: str, language: str, title: str) -> None:
    proposed = propose_title(headings, text, language)
    assert proposed.replace(".", "") == title


@pytest.mark.parametrize(
    ("titles", "title"),
    [
        (["Energi Surya", "Manfaat Energi Surya bagi Desa", "Angin"], "Energi Surya"),
        (["Peluang Usaha Kecil", "Tantangan Usaha Kecil di Desa", "Usaha Kecil dan Koperasi"], "Usaha Kecil"),
        (["Fotosintesis"], "Fotosintesis"),
        (["Fotosintesis", "Enzim: Pengertian dan Fungsi"], "Fotosintesis dan Enzim"),
        (["Fotosintesis", "Enzim", "Sel"], "Fotosintesis, Enzim, dan Sel"),
        (["Fotosintesis", "Enzim", "Sel", "Jaringan"], "Fotosintesis, Enzim, dan Bacaan Lain"),
        (
            ["Perjalanan Air dari Hulu ke Hilir melalui Sungai, Danau, Rawa, Waduk, dan Muara hingga Laut", "Enzim", "Sel"],
            "Perjalanan Air dari Hulu ke Hilir melalui Sungai dan Bacaan Lain",
        ),
        (["Mengapa Langit Biru?", "Pelangi", "Awan"], "Mengapa Langit Biru? dan Bacaan Lain"),
        (["Pelangi", "Mengapa Langit Biru?"], "Pelangi dan Mengapa Langit Biru?"),
        (
            ["Menyusuri Pasar Terapung di Kota Seribu Sungai", "Rempah", "Garam dan Kehidupan Para Petaninya"],
            "Menyusuri Pasar Terapung di Kota Seribu Sungai dan Bacaan Lain",
        ),
        ([], "Bacaan"),
    ],
)
def test_title_of_a_book(titles: list[str], title: str) -> None:
    assert propose_book_title(titles, "id") == title


def test_an_english_book_is_named_after_its_first_chapter_where_the_titles_are_long() -> None:
    titles = ["Who Owns the Rain, Anyway?", "The River That Nobody Named", "Salt Roads"]
    assert propose_book_title(titles, "en") == "Who Owns the Rain, Anyway? and Other Readings"


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        ("kerja sama antara negara dan daerah", "id", "Kerja Sama antara Negara dan Daerah"),
        ("bentuk-bentuk usaha WTO di era COVID-19", "id", "Bentuk-Bentuk Usaha WTO di Era COVID-19"),
        ("the history of the iPhone", "en", "The History of the iPhone"),
    ],
)
def test_title_case(text: str, language: str, title: str) -> None:
    assert title_case(text, language) == title
