"""Running heads that repeat the head of their paper, page numbers that skip pages, and rows of tables of a PDF."""

import pytest

from publisher import clean
from publisher.model.inline import Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import Capture, CapturedBlock

SOURCE = SourceId("artikel.txt")
HEAD = [
    "Jurnal Ilmu Pesisir, Vol. 3, No. 1, Mei 2020",
    "PENYU HIJAU DAN CAHAYA LAMPU DI PANTAI WISATA",
    "Laras Wirasti1, Markus Toda2",
    "1Program Studi Biologi, Universitas Tepi Laut",
    "2Dinas Kelautan Kabupaten Tanjung",
    "Abstrak",
]
TEXT = [
    "Penyu hijau bertelur di pantai yang sama tempat ia menetas, tetapi lampu penginapan membuat tukik tersesat ke jalan raya.",
    "Selama dua musim kami menghitung jejak tukik di dua pantai, satu yang terang dan satu yang gelap, dan membandingkannya.",
    "Di pantai yang terang hampir separuh jejak menuju ke arah lampu, sedangkan di pantai yang gelap semuanya menuju ke laut.",
    "Tirai dan lampu jingga ternyata cukup untuk mengubahnya, dan pemilik penginapan tidak merasa dirugikan oleh perubahan itu.",
]


def kept(lines: list[str]) -> list[str]:
    blocks = tuple(CapturedBlock(content=(Text(line),), span=Span(SOURCE, place, place)) for place, line in enumerate(lines, 1))
    return [plain_text(block.content) for block in clean.clean(Capture(source=SOURCE, blocks=blocks)).value.blocks]


@pytest.mark.parametrize(
    "head",
    [
        "Wirasti & Toda: Penyu Hijau dan Cahaya Lampu",
        "Laras Wirasti dan Markus Toda / Jurnal Ilmu Pesisir 3 (2020) 11–18",
        "Penyu Hijau dan Cahaya Lampu di Pantai Wisata",
    ],
)
def test_a_head_that_comes_once_beside_the_number_of_a_page(head: str) -> None:
    lines = [*HEAD, *TEXT[:2], "11", head, *TEXT[2:], "12", *TEXT[:2], "13", *TEXT[2:]]
    left = kept(lines)
    assert head not in left
    assert {"11", "12", "13"}.isdisjoint(left)
    assert left.count(TEXT[0]) == 2


@pytest.mark.parametrize("heading", ["Cahaya Lampu", "Hasil dan Pembahasan", "Pantai yang Terang dan Pantai yang Gelap"])
def test_a_heading_beside_the_number_of_a_page_stays(heading: str) -> None:
    lines = [*HEAD, *TEXT[:2], "11", heading, *TEXT[2:], "12", *TEXT[:2], "13", *TEXT[2:]]
    assert heading in kept(lines)


def test_pages_that_are_left_out_are_counted_on() -> None:
    lines = [*HEAD]
    for number in (1, 3, 4, 7):
        lines += [*TEXT, "Bagian lain dari tulisan ini", str(number)]
    assert not any(line.isdigit() for line in kept([*lines, *TEXT]))


def test_two_pages_far_apart_and_two_parts_of_an_article() -> None:
    lines = [*HEAD, *TEXT, "10", *TEXT, *TEXT, *TEXT, "11", *TEXT]
    assert not any(line.isdigit() for line in kept(lines))
    dressed = ["- 1 -", "- 2 -"]
    assert not set(dressed) & set(kept([*HEAD, *TEXT, dressed[0], *TEXT, dressed[1], *TEXT]))
    assert [line for line in kept([*HEAD, *TEXT, "1945", *TEXT, "1998", *TEXT]) if line.isdigit()] == ["1945", "1998"]


def test_rows_of_figures_within_the_text_stay() -> None:
    rows = ["Malam  Terang  Gelap", "1 12,5 30,1", "2 14,0 28,4", "3 9,75 31,0"]
    assert [line for line in kept([*HEAD, *TEXT, *rows, *TEXT]) if line in rows] == rows


def test_the_short_title_of_a_chapter_in_the_middle_of_a_sentence() -> None:
    halves = ["Penyu hijau bertelur di pantai yang sama tempat ia menetas dan kembali", "setelah dua puluh tahun di laut lepas."]
    lines = ["Bab 4 Penyu Laut", *TEXT, halves[0], "Bab 4 Penyu Laut 86", halves[1], *TEXT]
    left = kept(lines)
    assert "Bab 4 Penyu Laut 86" not in left
    assert left[left.index(halves[0]) + 1] == halves[1]


@pytest.mark.parametrize(("line", "stays"), [("Bab 4 Penyu Laut 86", False), ("86 Bab 4 Penyu Laut", False), ("Penyu Laut 86", True)])
def test_the_title_with_the_number_of_a_page(line: str, stays: bool) -> None:
    assert (line in kept(["Bab 4 Penyu Laut", *TEXT, line, *TEXT])) is stays
