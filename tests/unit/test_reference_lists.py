"""Where the reference list of an article ends, what is one entry of it, and what becomes of a line that stands below it."""

import pytest

from publisher.bibliography.relisted import without_lists
from publisher.model.block import Reference, ReferenceList
from publisher.model.walk import plain_text
from tests.builders import SPAN, chapter, para, section, words
from tests.unit.test_structure_builder import outline, structured

ARTICLE = """Air dan Tanah

Air mengalir dari gunung ke laut dan membawa tanah yang subur dari lereng bukit ke dataran rendah setiap hari.

Daftar Pustaka

Suripin. 2004. Sistem Drainase. Yogyakarta: Andi.
Asdak, C. 2010. Hidrologi. Yogyakarta: UGM Press.
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Semoga tulisan ini berguna bagi kita semua", ["refs 2", "p"]),
        ("Undang-Undang itu berlaku sejak lama", ["refs 2", "p"]),
        ("Undang-Undang Republik Indonesia Nomor 18 Tahun 2008 tentang Pengelolaan Sampah.", ["refs 3"]),
        ("UU No. 5 Tahun 1990 tentang Konservasi", ["refs 3"]),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945.", ["refs 3"]),
        ("Undang-Undang Nomor 5 Tahun 1990 tentang Konservasi.\nhttps://peraturan.bpk.go.id/Details/46795", ["refs 3"]),
        ("Undang-Undang Nomor 5 Tahun 1990 tentang Konservasi.\nhttps://koran.example/read/2020/banjir", ["refs 4"]),
        ("Kusuma, R. (2020). Banjir di kota.\nhttps://koran.example/read/2020/banjir", ["refs 3"]),
    ],
)
def test_a_law_is_an_entry_and_takes_no_address_of_another_text(lines: str, expected: list[str]) -> None:
    assert outline(structured(ARTICLE + lines))[-len(expected) :] == expected


LIST = ReferenceList((Reference(words("Suripin. 2004. Sistem Drainase."), SPAN),), SPAN)


def test_a_closing_line_below_a_list_leaves_its_section() -> None:
    inner = section("dua", "Tanah", para("Tanah."), section("tiga", "Lempung", para("Lempung.")))
    done = without_lists(chapter("air", "Air", para("Air."), inner, section("pustaka", "Daftar Pustaka", LIST, para("Selamat belajar!"))))
    (left,) = done.sections
    assert [plain_text(block.content) for block in left.sections[0].blocks if hasattr(block, "content")] == ["Lempung.", "Selamat belajar!"]


def test_a_closing_line_stands_below_the_text_where_there_are_no_other_sections() -> None:
    done = without_lists(chapter("air", "Air", para("Air."), section("pustaka", "Daftar Pustaka", LIST, para("Selamat belajar!"))))
    assert (len(done.blocks), done.sections) == (2, ())


def test_a_text_below_or_before_a_list_keeps_its_section() -> None:
    below = section("bacaan", "Bacaan", LIST, para("Satu."), para("Dua."), para("Tiga."))
    before = section("sumber", "Sumber", para("Satu."), LIST, para("Dua."))
    done = without_lists(chapter("air", "Air", para("Air."), below, before))
    assert [(one.id, len(one.blocks)) for one in done.sections] == [("bacaan", 3), ("sumber", 2)]
