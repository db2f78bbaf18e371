"""Spaces that no line break may divide, and words that break at their own hyphen only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model.inline import Code, Foreign, Math, Text
from publisher.render.typography import HARD_SPACE, held, joined
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, para

HELD = """
    hlm.~12 | Bab~3 | lihat Gambar~2.1 | Tabel~1.2 memuat | seharga Rp~5~juta | Rp5~juta | 12~km | suhu 25~°C | Pasal~33~ayat~(2)
    | abad~ke-21 | disebut~… | disebut~....
    | pada 17~Agustus 1945 | oleh B.J.~Habibie | B.~J.~Habibie | Moh.~Hatta | Ali, Budi,~dkk. | 25~persen | No.~5 | pukul~07.30~WIB
    | kelas~X | 1.250~meter dari | 3~juta orang | abad~XX
"""
FREE = """
    bab ini | gambar itu | tahun lalu | hari Senin | 1945, malam itu | kami berlima | pasal yang sama | ketika juta rupiah | seorang guru
"""


def cases(text: str) -> list[str]:
    return [" ".join(case.split()) for case in text.split("|")]


@pytest.mark.parametrize("text", cases(HELD))
def test_what_belongs_together_is_held(text: str) -> None:
    assert held(text.replace("~", " "), "id") == text.replace("~", HARD_SPACE)


@pytest.mark.parametrize("text", cases(FREE))
def test_other_words_are_left_alone(text: str) -> None:
    assert held(text, "id") == text


@pytest.mark.parametrize(
    "text", ["see p.~12", "Chapter~3 says", "Figure~2.1", "5~million", "12~km", "17~August 1945", "by J.~R.~Tolkien", "Ali~et al."]
)
def test_english_has_words_of_its_own(text: str) -> None:
    assert held(text.replace("~", " "), "en") == text.replace("~", HARD_SPACE)


def test_a_language_that_is_not_known_is_left_alone() -> None:
    assert held("Seite 12 km", "de") == "Seite 12 km"


NEIGHBOURS = (
    "hlm. | Bab | Gambar | 3 | 2.1 | Rp | juta | km | °C | ke-21 | abad | Agustus | B.J. | J. | Habibie | dkk. | – | 1–6 | (2) | ayat | a"
)
PIECES = st.sampled_from([*cases(NEIGHBOURS), " ", "  "])


@given(st.lists(PIECES | st.text(max_size=6), max_size=12).map(" ".join), st.sampled_from(["id", "en"]))
def test_nothing_changes_but_spaces_and_once_is_enough(text: str, language: str) -> None:
    once = held(text, language)
    assert held(once, language) == once
    assert once.replace(HARD_SPACE, " ") == text.replace(HARD_SPACE, " ")


@given(st.text(alphabet="abcdefgh-–19 ,.", max_size=40))
def test_parts_are_together_the_text(text: str) -> None:
    assert "".join(part for part, _ in joined(text)) == text


def test_a_reduplication_and_a_range_are_marked() -> None:
    marked = {part: kind for part, kind in joined("masalah-masalah, undang-undang, kupu-kupu, berbeda-beda pada 10–20 dan 1945") if kind}
    assert marked == {"masalah-masalah": "joined", "berbeda-beda": "joined", "10–20": "range"}


@pytest.mark.parametrize("medium", Medium)
def test_code_addresses_and_formulas_keep_their_spaces(medium: Medium) -> None:
    content = (Code("hlm. 12"), Text(" hlm. 12 "), Math("5 km"), Foreign((Text("Chapter 3, Bab 3"),), "en"))
    written = "".join(document.body for document in write(book([chapter("air", "Air", para(content))]), medium).documents)
    assert "<code>hlm. 12</code>" in written
    assert f"hlm.{HARD_SPACE}12" in written
    assert f"Chapter{HARD_SPACE}3, Bab 3" in written
