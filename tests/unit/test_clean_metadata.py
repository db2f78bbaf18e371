"""What a page says of its article becomes values; what it does not say stays empty."""

import pytest

from publisher.clean import clean
from publisher.clean.values import date_line, labelled, person, residue
from publisher.model.chapter import Metadata
from tests.unit import test_clean_articles as pages
from tests.unit.clean_capture import captured, marked, metadata_of

BODY = """
Angin darat bertiup dari darat ke laut pada malam hari. Nelayan memakainya untuk berlayar sebelum fajar.
Angin laut bertiup sebaliknya pada siang hari, ketika darat lebih cepat panas daripada air di sekitarnya.
"""


def found(page: str) -> Metadata:
    return metadata_of(marked(page).text)


def test_kompasiana() -> None:
    assert found(pages.KOMPASIANA) == Metadata(
        title="Lumut, Perintis di Atas Batu",
        author="Ratih Lestari",
        date="2022-03-03",
        updated="2022-03-05",
        site="Kompasiana",
        category="Ilmu Alam & Tekno",
        bio=(
            "Mengajar biologi di sebuah sekolah menengah dan merawat kebun kecil di belakang kelas bersama para siswa setiap akhir pekan."
        ),
        affiliation="Guru Biologi SMA",
    )


def test_detik() -> None:
    metadata = found(pages.DETIK)
    assert (metadata.author, metadata.date, metadata.site, metadata.category) == ("Dewi Anggraini", "2023-03-07", "detikEdu", "Detikpedia")


def test_blogger() -> None:
    metadata = found(pages.BLOGGER)
    assert (metadata.author, metadata.date, metadata.site) == ("Bagus Wirawan", "2015-08-17", "Lembar Sejarah Kota")
    assert metadata.tags == ("kota", "pelabuhan")


def test_wordpress() -> None:
    metadata = found(pages.WORDPRESS)
    assert (metadata.author, metadata.date, metadata.category) == ("Laura Whitfield", "2018-06-09", "Chemistry")
    assert metadata.site == "The Kitchen Chemist"


def test_wikipedia() -> None:
    metadata = found(pages.WIKIPEDIA)
    assert (metadata.title, metadata.author, metadata.site, metadata.updated) == ("Tide pool", "", "Wikipedia", "2021-03-04")
    assert metadata.license == "Creative Commons Attribution-ShareAlike License 4.0"


def test_roles_below_their_names() -> None:
    metadata = found(pages.NEWS)
    assert (metadata.author, metadata.editor, metadata.site) == ("Sekar Maharani", "Budi Hartono", "Kompas.com")


def test_a_chat_says_no_more_than_the_title() -> None:
    assert found(pages.WHATSAPP) == Metadata(title="Gaya Gesek")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Penulis: Rudi Hartono", {"author": "Rudi Hartono"}),
        ("Penulis : Rudi Hartono Editor : Ani Wijaya", {"author": "Rudi Hartono", "editor": "Ani Wijaya"}),
        ("Oleh Siti Aminah, M.Pd.", {"author": "Siti Aminah, M.Pd."}),
        ("Oleh: Admin", {}),
        ("By Jane Doe and John Roe", {"author": "Jane Doe and John Roe"}),
        ("By Jane Doe | March 3, 2020", {"author": "Jane Doe", "date": "2020-03-03"}),
        ("Kamis, 24 Maret 2022 | 14:00 WIB", {"date": "2022-03-24"}),
        ("Published: 3 May 2020", {"date": "2020-05-03"}),
        ("Last updated on 4 June 2021", {"date": "2021-06-04", "updated": "2021-06-04"}),
        ("Kategori: Geografi", {"category": "Geografi"}),
        ("Laporan Wartawan TRIBUNCONTOH.com, Joko Susilo", {"author": "Joko Susilo", "site": "TRIBUNCONTOH.com"}),
    ],
)
def test_lines_of_a_head(lines: str, expected: dict[str, str]) -> None:
    metadata = metadata_of(f"Angin Darat dan Angin Laut\n{lines}\n{BODY}")
    read = {
        name: getattr(metadata, name) for name in ("author", "editor", "date", "updated", "category", "site") if getattr(metadata, name)
    }
    assert read == expected


@pytest.mark.parametrize(
    "line",
    [
        "17 Agustus 1945",
        "Oleh karena itu, kita perlu mengenalnya",
        "By the end of the day",
        "Pengertian Angin Darat",
        "Tanggal: lihat kalender",
    ],
)
def test_lines_of_the_article_are_no_metadata(line: str) -> None:
    result = clean(captured(f"{line}\n{BODY}"))
    assert not result.changes
    assert result.value.metadata == Metadata()


def test_dates_and_names_in_the_text_stay_there() -> None:
    text = f"{BODY}\nPada Senin, 12 Mei 2014, peneliti Budi Santoso mengukur kecepatan angin di pantai itu selama sehari penuh.\n{BODY}"
    result = clean(captured(text))
    assert not result.changes
    assert result.value.metadata == Metadata()


def test_an_address_at_the_end_is_the_source() -> None:
    result = clean(captured(f"{BODY}\nSumber: https://example.org/angin"))
    assert result.value.metadata.url == "https://example.org/angin"
    assert result.value.metadata.site == "example.org"
    assert [change.code for change in result.changes] == ["CLN021"]


def test_addresses_below_a_heading_of_references_stay() -> None:
    result = clean(captured(f"{BODY}\nReferensi\nhttps://example.org/angin\nhttps://example.org/laut"))
    assert not result.changes
    assert result.value.metadata.url == ""


def test_an_article_that_appeared_elsewhere_names_its_source() -> None:
    metadata = metadata_of(f'{BODY}\nArtikel ini telah tayang di Contoh.com dengan judul "Angin Malam", https://contoh.com/angin')
    assert (metadata.site, metadata.url, metadata.title) == ("Contoh.com", "https://contoh.com/angin", "Angin Malam")


def test_what_the_format_says_comes_first() -> None:
    capture = captured(f"Angin Darat\nPenulis: Rudi Hartono\n{BODY}")
    known = Metadata(author="Ani Wijaya", title="Angin Darat")
    blocks = clean(type(capture)(source=capture.source, blocks=capture.blocks, metadata=known))
    assert blocks.value.metadata == known


def test_names() -> None:
    assert person("Siti Aminah") == "Siti Aminah"
    assert person("Dr. Budi Santoso, M.Si.") == "Dr. Budi Santoso, M.Si."
    assert person("M. Nur Rahman bin Abdullah") == "M. Nur Rahman bin Abdullah"
    assert person("Tim Redaksi") == ""
    assert person("Hukum Newton") == ""
    assert person("hujan asam") == ""
    assert person("Tim Sains", labelled=True) == "Tim Sains"
    assert person("Admin", labelled=True) == ""


def test_labels() -> None:
    assert labelled("Penulis: A B Editor: C D") == {"author": "A B", "editor": "C D"}
    assert labelled("Sumber daya: air") == {}
    assert labelled("Menurut penulis: tidak") == {}


def test_date_lines() -> None:
    line = date_line("3 Maret 2022   08:41 Diperbarui: 5 Maret 2022   10:02 1.204")
    assert line is not None
    assert (line.date, line.updated, line.rest) == ("2022-03-03", "2022-03-05", "")
    assert date_line("Tiga hari kemudian") is None
    assert residue("Posted on | by Jane Doe") == "by Jane Doe"


def test_the_title_of_a_wiki_page_stands_over_its_tabs() -> None:
    page = """Menu utama
Daftar isi  sembunyikan
Awal
Ciri-ciri
Gulingkan subbagian Ciri-ciri
Daun
Penyebaran
Pohon aren
12 bahasa
Halaman
Pembicaraan
Baca
Sunting
Dari Ensikloflora bahasa Indonesia, ensiklopedia bebas
Pohon aren
Pohon aren adalah palma yang disadap niranya. Tumbuhan ini tumbuh di lereng yang lembap di seluruh Nusantara.
Ciri-ciri[sunting | sunting sumber]
Daun aren panjang dan sisi bawahnya berwarna putih. Batangnya terbungkus ijuk hitam yang kuat."""
    result = clean(captured(page))
    assert (result.value.metadata.title, result.value.metadata.author) == ("Pohon aren", "")
    kept = [block.words for block in result.value.blocks]
    assert kept[0] == "Pohon aren"
    assert [words for words in kept if len(words) < 20] == ["Pohon aren", "Ciri-ciri"]


def test_the_title_of_a_wiki_page_below_its_tabs_where_a_list_took_the_one_above() -> None:
    page = """Main menu
Search
Contents hide
(Top)
Leaves and trunk
Cultivation
See also
External links
Sugar palm
12 languages
Article
Talk
Read
Edit
From Shellpedia, the free encyclopedia
Sugar palm
The sugar palm is a tall palm that is tapped for its sap. It grows on moist slopes across the islands.
Leaves and trunk[edit]
The leaves are long and white below. The trunk is wrapped in strong black fibre."""
    assert metadata_of(page).title == "Sugar palm"


@pytest.mark.parametrize(
    ("card", "author"),
    [
        ("Profile\nRatna Melati\nContent Writer Kebun Ilmu", "Ratna Melati"),
        ("Contributor\nEdith Marlow\nScience teacher and reporter", "Edith Marlow"),
        ("Profile\nRatna Melati\nLihat semua produk", ""),
        ("Populer\nRatna Melati\nContent Writer Kebun Ilmu", ""),
    ],
)
def test_the_card_of_the_author_below_the_article(card: str, author: str) -> None:
    page = f"Angin Darat dan Angin Laut\n{BODY}\nShare:\nFacebook Twitter WhatsApp\n{card}\nArtikel Lainnya\nPasang Surut\n"
    assert metadata_of(page).author == author
