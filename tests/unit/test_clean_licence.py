"""The licence that a page names for its text: read from its foot, never from a picture's credit or a plea."""

import pytest

from publisher.bibliography.licences import licence_of
from publisher.clean.licence import named_in
from publisher.language.packaged import toml
from tests.unit.clean_capture import metadata_of

TABLE = toml("publisher.clean", "data", "licences.toml")
TEXT = """Pasar Apung

Pasar apung adalah pasar yang pedagangnya menjual barang dari perahu kecil di atas sungai yang lebar.

Para pedagang datang sebelum matahari terbit dan pulang ketika air sungai mulai surut pada siang hari.

"""


@pytest.mark.parametrize("case", TABLE["yes"], ids=lambda case: case["line"][:40])
def test_a_licence_is_read_in_the_words_of_the_page(case: dict[str, str]) -> None:
    assert named_in(case["line"]) == case["licence"]
    assert licence_of(case["licence"]) is not None


@pytest.mark.parametrize("case", TABLE["no"], ids=lambda case: case["line"][:40])
def test_no_licence_is_read_where_none_is_given_to_the_text(case: dict[str, str]) -> None:
    assert named_in(case["line"]) == ""


def test_a_name_without_a_version_stays_without_one() -> None:
    found = licence_of(named_in("Isi kamus ini tersedia di bawah Lisensi Atribusi-BerbagiSerupa Creative Commons."))
    assert found is not None
    assert (found.id, found.name) == ("cc-by-sa", "CC BY-SA")


def test_the_foot_of_a_page_names_the_licence_and_where_the_text_is_free() -> None:
    foot = """Attribution information
If you are redistributing all or part of this book in a print format, then you must include on every physical page the following
attribution: Access for free at https://lumbung.example/buku/pasar
© Mar 3, 2024 Lumbung. Textbook content produced by Lumbung is licensed under a Creative Commons Attribution License.
""".replace("following\n", "following ")
    known = metadata_of(TEXT + foot)
    assert (known.license, known.url) == ("Creative Commons Attribution License", "https://lumbung.example/buku/pasar")


def test_a_licence_goes_before_reserved_rights() -> None:
    open_foot = "© 2024 Lumbung. All rights reserved.\nExcept where noted, content on this site is licensed under CC BY-NC 4.0.\n"
    assert metadata_of(TEXT + open_foot).license == "CC BY-NC 4.0"
    own_words = "Artikel ini dilisensikan di bawah CC BY-SA 4.0, boleh disalin dan diubah asal nama penulisnya disebut.\n"
    assert metadata_of(TEXT + own_words).license == "CC BY-SA 4.0"
    about = "Banyak kamus di dunia kini terbit dengan CC BY-SA 4.0 sehingga siapa pun boleh memakainya di kelas.\n"
    assert metadata_of(TEXT + about).license == ""
    assert metadata_of(TEXT + "© 2024 Kabar Hulu. Hak cipta dilindungi.\n").license == "Hak cipta dilindungi"
