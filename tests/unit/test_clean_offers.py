"""Offers of the site between paragraphs, with their headlines and buttons; an article on advertising, and orders to pupils, stay."""

import pytest

from publisher.clean.offers import offer
from publisher.clean.page import line_of
from publisher.language.packaged import toml
from publisher.model.inline import Text
from publisher.model.span import Span
from publisher.source import CapturedBlock
from tests.unit.clean_capture import SOURCE, cleaned

DATA = toml("publisher.clean", "data", "offers.toml")
FIRST = "Kayu manis diambil dari kulit pohon yang dikeringkan. Kulit itu menggulung sendiri ketika dijemur beberapa hari."
SECOND = "Pohonnya tumbuh di lereng gunung yang sejuk. Petani menguliti batang yang sudah berumur delapan tahun."
THIRD = "Sisa kulit yang patah digiling menjadi bubuk. Bubuk itu dipakai untuk kue, minuman, dan jamu."


def _offer(text: str) -> bool:
    block = CapturedBlock(content=(Text(text),), span=Span(SOURCE, 1, 1))
    return offer(line_of(block)) is not None


@pytest.mark.parametrize("text", DATA["yes"])
def test_an_offer(text: str) -> None:
    assert _offer(text)


@pytest.mark.parametrize("text", DATA["no"])
def test_no_offer(text: str) -> None:
    assert not _offer(text)


@pytest.mark.parametrize(
    "box",
    [
        ["Mau jago kimia sebelum ujian? Cobain bank soal Sinauku, gratis 5 hari!"],
        ["Talk to a study coach", "Twenty minutes, at no cost to members. Reserve your seat"],
        ["Booking cek darah lewat aplikasi Waras, hasil keluar dalam 12 jam!", "Pesan Sekarang"],
        ["Need a hand with your report?", "Book now"],
    ],
    ids=["sentence", "headline and button at the end", "button below", "question and button"],
)
def test_an_offer_goes_with_its_box(box: list[str]) -> None:
    assert cleaned("\n".join([FIRST, *box, SECOND, THIRD])) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Coba kuliti ranting di kebun sekolah, lalu cium kulit bagian dalamnya.",
        "Kamu dapat membeli bubuknya di Pasar Baru dengan harga yang murah.",
        "Order the sentences below, and start with the oldest event.",
    ],
)
def test_what_pupils_are_to_do_stays(line: str) -> None:
    assert cleaned(f"{FIRST}\n{SECOND}\n{line}\n{THIRD}") == [FIRST, SECOND, line, THIRD]


def test_an_article_on_advertising_keeps_its_examples() -> None:
    lesson = [
        "Teks iklan membujuk pembaca. Iklan yang baik menyebut nama barang dan keuntungannya.",
        "Iklan dibuka dengan pertanyaan, lalu disusul ajakan yang pendek.",
        "Ingin pandai bermain suling? Gabung kelas Nada Riang, gratis seminggu pertama!",
        "Pada contoh itu, iklan memakai pelajaran cuma-cuma sebagai bujukan.",
    ]
    assert cleaned("\n".join(lesson)) == lesson


@pytest.mark.parametrize(
    "poll",
    [
        ["Jajak Pendapat", "Pernahkah Anda mencium kulit kayu manis segar?", "Pernah", "Belum", "Lihat hasil"],
        ["Quick poll", "Have you ever smelled fresh cinnamon?", "Yes No View results"],
    ],
)
def test_a_poll_goes_as_a_whole(poll: list[str]) -> None:
    assert cleaned("\n".join([FIRST, SECOND, *poll, THIRD])) == [FIRST, SECOND, THIRD]


def test_a_question_below_other_words_is_no_poll() -> None:
    lines = [FIRST, "Vote", "Who may vote in an election?", "Citizens of seventeen years and more may vote.", SECOND]
    assert cleaned("\n".join(lines)) == lines


def test_a_dash_alone_between_paragraphs() -> None:
    assert cleaned(f"{FIRST}\n—\n{SECOND}") == [FIRST, SECOND]


def test_a_dash_between_short_lines_may_be_an_empty_cell() -> None:
    assert "—" in cleaned(f"{FIRST}\nKadar air\n—\nKadar minyak\n{SECOND}")
