"""Lines broken at a column width, as mail, PDF files and document viewers break them, become paragraphs again."""

import textwrap

import pytest

from publisher.model.inline import Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock
from publisher.structure.unwrap import is_titled, unwrap

SOURCE = SourceId("artikel.txt")
SALT = (
    "Garam dapur dibuat dari air laut yang dijemur di petak-petak tambak. Pada musim kemarau angin dan matahari menguapkan "
    "airnya, lalu butir-butir garam mengendap di dasar petak dan dikumpulkan dengan penggaruk kayu."
)
WIND = (
    "Angin yang kering mempercepat penguapan, sedangkan hujan sebentar saja dapat merusak hasil kerja seminggu. Karena itu "
    "petani garam di Madura dan Jeneponto selalu mengamati langit sebelum mengisi petak yang terakhir."
)
COOK = (
    "Selain untuk memasak, garam dipakai untuk mengawetkan ikan, menyamak kulit, dan membuat kaca. Industri memerlukan garam "
    "yang jauh lebih murni daripada garam meja, sehingga sebagian masih didatangkan dari luar negeri."
)
BEES = (
    "Honey bees tell each other where the flowers are. A bee that has found a good field comes home and dances on the comb, and "
    "the angle of the dance shows the way while its length shows how far the others have to fly."
)
COLD = (
    "In winter the hive does not sleep. The bees press together into a ball around their queen and shiver, so that the middle of "
    "the ball stays warm even when there is snow on the roof, and they eat what they have stored."
)


def captured(text: str) -> list[CapturedBlock]:
    blocks: list[CapturedBlock] = []
    gap = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            gap += 1
            continue
        indent = len(line) - len(line.lstrip())
        blocks.append(CapturedBlock(content=(Text(line.strip()),), span=Span(SOURCE, number, number), gap=gap, indent=indent))
        gap = 0
    return blocks


def unwrapped(text: str) -> list[str]:
    return [plain_text(block.content) for block in unwrap(captured(text)).blocks]


def broken(*paragraphs: str, width: int = 72, between: str = "\n", first: str = "", later: str = "") -> str:
    pages = [textwrap.wrap(one, width, break_on_hyphens=False, initial_indent=first, subsequent_indent=later) for one in paragraphs]
    return between.join("\n".join(page) for page in pages)


@pytest.mark.parametrize("width", [36, 48, 60, 72, 80, 100])
def test_paragraphs_of_any_width(width: int) -> None:
    assert unwrapped(broken(SALT, WIND, COOK, width=width, between="\n\n")) == [SALT, WIND, COOK]
    assert unwrapped(broken(BEES, COLD, width=width, between="\n\n")) == [BEES, COLD]


def test_short_last_lines_end_paragraphs_without_empty_lines() -> None:
    assert unwrapped(broken(SALT, WIND, COOK, BEES)) == [SALT, WIND, COOK, BEES]


def test_indented_first_lines_begin_paragraphs_even_after_a_full_line() -> None:
    full = "Petak terakhir disebut meja garam, sebab di sanalah hasilnya dihitung."
    text = broken(SALT, full, WIND, COOK, first="    ", width=len(full) + 4)
    assert unwrapped(text) == [SALT, full, WIND, COOK]


def test_headings_are_not_swallowed() -> None:
    long_heading = "Garam Dapur, Garam Industri, dan Garam Rakyat di Pulau Madura"
    text = "\n".join(
        ["Membuat Garam", broken(SALT, width=66), "Angin dan Hujan", broken(WIND, width=66), long_heading, broken(COOK, width=66)]
    )
    assert unwrapped(text) == ["Membuat Garam", SALT, "Angin dan Hujan", WIND, long_heading, COOK]


def test_a_heading_after_a_full_last_line() -> None:
    full = "Hasilnya dijual kepada pengepul yang datang dengan truk setiap Sabtu."
    text = "\n".join([broken(SALT, width=len(full)), full, "Siapa yang membeli garam rakyat?", broken(WIND, COOK, width=len(full))])
    assert unwrapped(text) == [SALT, full, "Siapa yang membeli garam rakyat?", WIND, COOK]


def test_lists_whose_items_go_over_several_lines() -> None:
    items = [f"{number}. {words}" for number, words in enumerate((SALT, "penggaruk kayu;", WIND, "karung."), 1)]
    assert unwrapped(broken(COOK, *items, width=64)) == [COOK, *items]
    assert unwrapped(broken(COOK, *items, width=64, later="   ")) == [COOK, *items]


WORKS = [
    "Amarta, B. (2018). Tambak Garam di Pantai Utara: Kajian Tentang Cuaca dan Kerja. Surabaya: Pustaka Pesisir.",
    "Lestari, W. & Ginting, P. (2020). Garam rakyat dan garam industri: dua pasar yang berbeda di satu pulau yang sama.",
    "Nurdin, H. (2016). Ekonomi Pesisir. Makassar: Penerbit Layar.",
]


@pytest.mark.parametrize("later", ["", "     "])
def test_works_begin_anew_even_after_a_full_line(later: str) -> None:
    for width in range(50, 112):
        text = "\n".join([broken(SALT, WIND, COOK, width=width), "Daftar Pustaka", broken(*WORKS, width=width, later=later)])
        assert unwrapped(text)[-3:] == WORKS, width


def test_empty_lines_within_paragraphs_of_document_viewers() -> None:
    lines = broken(SALT, WIND, COOK, width=88).split("\n")
    text = "\n\n".join(["\n".join(lines[:1]), "\n".join(lines[1:3]), lines[3], "\n".join(lines[4:])])
    assert unwrapped(text) == [SALT, WIND, COOK]


def test_every_other_line_empty() -> None:
    assert unwrapped(broken(SALT, WIND, COOK).replace("\n", "\n\n")) == [SALT, WIND, COOK]


def test_a_paragraph_goes_on_where_a_page_number_was_taken_out() -> None:
    lines = broken(SALT, WIND).split("\n")
    blocks = [block for block in captured("\n".join([*lines[:2], "17", *lines[2:]])) if plain_text(block.content) != "17"]
    assert [plain_text(block.content) for block in unwrap(blocks).blocks] == [SALT, WIND]


def test_a_quoted_mail() -> None:
    text = f"Bu Ratna yang baik,\n\n{broken(SALT, WIND, width=72, between=chr(10) * 2)}\n\nSalam,\nHasan"
    assert unwrapped(text) == ["Bu Ratna yang baik,", SALT, WIND, "Salam,", "Hasan"]


def test_letters_of_different_width() -> None:
    """As a PDF is copied: lines equally long on paper have from 50 to 64 letters."""
    widths = [58, 52, 64, 50, 61, 55, 63, 53]
    paragraphs = []
    for one in (SALT, WIND, COOK, BEES):
        rest, lines = one, []
        while rest:
            lines += textwrap.wrap(rest, widths[len(lines) % len(widths)], break_on_hyphens=False)[:1]
            rest = rest[len(lines[-1]) :].lstrip()
        paragraphs.append("\n".join(lines))
    assert unwrapped("\n\n".join(paragraphs)) == [SALT, WIND, COOK, BEES]


def test_words_broken_at_line_ends() -> None:
    text = (
        "Garam dapur dibuat dari air laut yang dijemur di petak-\npetak tambak. Pada musim kemarau angin dan matahari me-\n"
        "nguapkan airnya, lalu butir-butir garam mengendap di da-\nsar petak dan dikumpulkan dengan penggaruk kayu, sayur-\n"
        "mayur pun diasinkan dengannya di desa-desa tepi pantai."
    )
    result = unwrap(captured(text))
    assert plain_text(result.blocks[0].content) == text.replace("petak-\n", "petak-").replace("sayur-\n", "sayur-").replace(
        "-\n", ""
    ).replace("\n", " ")
    assert [change.after for change in result.changes] == ["menguapkan", "dasar"]


def test_the_place_after_a_colon_belongs_to_the_work() -> None:
    work = "Horison, T. (2007). Perdagangan Garam di Nusantara Jilid Satu. Jakarta: Bahari."
    text = "\n".join([broken(SALT, WIND, COOK, width=72), "Referensi", work.replace("Jakarta: ", "Jakarta:\n")])
    assert unwrapped(text)[-1] == work


TOOLS = "\n".join(f"{word} yang dipakai untuk menjemur garam" for word in ("petak", "penggaruk", "karung", "gerobak", "terpal", "pompa"))
POEM = """\
Angin lalu menyapa petak
dan garam pun mulai menari

putih sebutir, putih serpih
laut menitipkan namanya

siapa menjemur siang
akan menuai terang"""
CHAT = """\
halo semua, sudah siap?
sudah bu
baik, kita mulai ya
silakan buka halaman dua belas
sudah bu, lalu bagaimana
baca dulu paragraf pertama"""
LEFT_ALONE = {
    "whole paragraphs": f"{SALT}\n{WIND}\n{COOK}\n{BEES}\n{COLD}",
    "a poem": POEM,
    "lists in small letters": f"{SALT}\n{TOOLS}\n{WIND}\n{COOK}\n{BEES}",
    "chat": CHAT,
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_was_not_broken_is_left_alone(text: str) -> None:
    blocks = captured(text)
    assert unwrap(blocks).blocks == tuple(blocks)


def test_aligned_columns_are_left_alone() -> None:
    rows = "Bulan      Hasil     Harga\nJuli       12 ton     naik\nAgustus    15 ton     turun"
    assert unwrapped(f"{broken(SALT, WIND)}\n{rows}\n{broken(COOK)}") == [SALT, WIND, *rows.split("\n"), COOK]


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        ("Garam Industri dan Garam Rakyat", True),
        ("Garam dapur dibuat dari air laut", False),
        ("Angin, Hujan, Panas:", False),
        ("Garam", False),
    ],
)
def test_titles_by_their_capitals(line: str, titled: bool) -> None:
    assert is_titled(line) is titled
