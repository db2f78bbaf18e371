"""Nothing is lost, nothing is taken twice, nothing crashes, and time grows with length only."""

import string
import time
from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publisher.clean import clean
from publisher.model.block import Figure
from publisher.model.walk import plain_text
from publisher.source import Article, Capture, CapturedBlock, Hint
from tests.unit.clean_capture import captured

CHROME = [
    "Mohon tunggu...",
    "Baca juga:",
    "Baca juga: Cara Menanam Padi",
    "Bagikan",
    "Facebook",
    "Home",
    "Beranda > Sains",
    "Komentar",
    "3 komentar:",
    "Terpopuler",
    "HALAMAN :",
    "1. 1",
    "2. 2",
    "Penulis: Budi Santoso",
    "Penulis",
    "Selasa, 07 Mar 2023 09:15 WIB",
    "12 Mei 2020",
    "ADVERTISEMENT",
    "Tags:",
    "Oleh Siti Aminah",
    "Daftar isi",
    "© 2021 Contoh. All rights reserved.",
    "Leave a Reply",
    "Share this:",
    "Advertisement",
    "Tutup",
    "Lihat foto",
    "Foto: Getty Images",
    "Pembukaan:",
    "Isi:",
    "Kategori: Sains",
    "[Gambas:Video 20detik]",
    "Selanjutnya",
    "1",
    "2",
    "3",
    "News",
    "Dari Wikipedia bahasa Indonesia, ensiklopedia bebas",
    "03/02/24 07.10 - Bu Sari: Halo semua",
    "Tentang Penulis",
    "Terkait",
    "Arsip Blog",
    "Budi Santoso - detikEdu",
    "Sumber: https://example.org/a",
    "https://example.org/b",
    "Siti Aminah Mohon Tunggu... Guru",
    "Laporkan Konten",
]
CONTENT = [
    "Batuan beku terbentuk dari magma yang mendingin, baik di dalam maupun di permukaan bumi.",
    "Erosion wears the rock down, and rivers carry the sand to the sea where it settles in layers.",
    "Jenis Batuan",
    "Kesimpulan",
    "1. Batuan beku",
    "- granit",
    "• basal dan andesit",
    "Daftar Pustaka",
    "Contohnya antara lain:",
    "Noor, D. (2012). Pengantar Geologi. Bogor: Pakuan.",
    "Ilustrasi kawah Image via img.contoh.org",
    "Ilustrasi kawah",
    "Batuan sedimen[1] berlapis-lapis.[2]",
    "Magma (batuan cair) naik.[butuh rujukan]",
    "Siklus Batuan, dari Magma sampai Pasir",
]
LETTERS = st.characters(codec="utf-8", exclude_characters="\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
ANY_LINE = st.one_of(
    st.sampled_from(CHROME),
    st.sampled_from(CONTENT),
    st.text(alphabet=LETTERS, max_size=60),
    st.just(""),
)
PAGES = st.lists(ANY_LINE, max_size=40).map("\n".join)
QUIET = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def text_of(block: CapturedBlock) -> str:
    """The words of a block; of a figure made from a caption, also its credit."""
    if isinstance(block.block, Figure) and block.block.resource is None:
        return plain_text(block.block.caption) + plain_text(block.block.credit)
    return plain_text(block.content)


def letters(text: str) -> list[str]:
    return sorted(character for character in text if character.isalnum())


def again(article: Article) -> Capture:
    return Capture(source=article.source, blocks=article.blocks, metadata=article.metadata)


@QUIET
@given(PAGES)
def test_kept_and_removed_are_the_input(page: str) -> None:
    capture = captured(page)
    result = clean(capture)
    pieces: dict[int, str] = defaultdict(str)
    for block in result.value.blocks:
        pieces[block.span.first_line] += text_of(block)
    for change in result.changes:
        assert change.after == ""
        pieces[change.span.first_line] += change.before
    for block in capture.blocks:
        assert letters(pieces[block.span.first_line]) == letters(plain_text(block.content)), plain_text(block.content)


@QUIET
@given(PAGES)
def test_order_is_kept(page: str) -> None:
    lines = [block.span.first_line for block in clean(captured(page)).value.blocks]
    assert lines == sorted(set(lines))


@QUIET
@given(PAGES)
def test_cleaning_twice_changes_nothing(page: str) -> None:
    once = clean(captured(page)).value
    twice = clean(again(once))
    assert twice.value.blocks == once.blocks
    assert twice.changes == ()


@QUIET
@given(PAGES)
def test_without_chrome_every_word_stays(page: str) -> None:
    capture = captured(page)
    result = clean(capture, chrome=False)
    assert [block.content for block in result.value.blocks] == [block.content for block in capture.blocks]
    assert result.changes == ()


@QUIET
@given(st.lists(st.tuples(ANY_LINE, st.sampled_from(sorted(set(Hint) - {Hint.BLOCK}))), max_size=25))
def test_blocks_of_any_format(lines: list[tuple[str, Hint]]) -> None:
    capture = captured("\n".join(words for words, _ in lines))
    hints = [hint for words, hint in lines if words.strip()]
    blocks = tuple(
        CapturedBlock(content=block.content, span=block.span, hint=hint, level=2, gap=block.gap)
        for block, hint in zip(capture.blocks, hints, strict=False)
    )
    once = clean(Capture(source=capture.source, blocks=blocks)).value
    assert clean(again(once)).changes == ()


HOSTILE = {
    "brackets": "[" * 20_000,
    "closing brackets": "]" * 20_000,
    "parentheses in lines": ("(" * 590 + "\n") * 60,
    "brackets in lines": ("[" * 590 + "\n") * 60,
    "dots in lines": ("." * 590 + "\n") * 60,
    "dashes": ("- " * 290 + "\n") * 60,
    "labels": ("penulis: editor: oleh: by: " * 11 + "\n") * 100,
    "numbers": ("1 2 3/4/2020 5.6.7 8:9 " * 9 + "\n") * 100,
    "one line": "kata " * 200_000,
    "one word": string.ascii_letters * 20_000,
    "spaces": " " * 500_000 + "a" + " " * 500_000,
    "leads": "Baca juga:\n" * 3_000,
    "comments": "Komentar\nIni komentar yang cukup panjang untuk disebut kalimat oleh siapa pun.\n" * 1_500,
    "menus": "Home\n" * 3_000,
    "asterisks": ("*a " * 190 + "\n") * 60,
    "stamps": "03/02/24 07.10 - Bu Sari: halo\n" * 2_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_ends_soon(text: str) -> None:
    started = time.process_time()
    clean(captured(text))
    assert time.process_time() - started < 5


def test_time_grows_with_the_length_only() -> None:
    page = "\n".join([*CHROME, *CONTENT] * 20)

    def seconds(times: int) -> float:
        started = time.process_time()
        clean(captured("\n".join([page] * times)))
        return time.process_time() - started

    seconds(1)
    assert seconds(8) < 30 * max(seconds(1), 0.05)
