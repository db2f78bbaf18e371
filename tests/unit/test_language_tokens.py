"""Words, sentences, ids, order, guessing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher import language
from publisher.language import collation, slug, tokens


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens.sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Ada padi, jagung, dll.", "Selain itu, ada ubi."],
        ["Petani dkk. menanam padi.", "Hujan turun."],
        ["Menurut Rahmi dkk. (2019), panen naik."],
        ["Dr. Rina Wati, S.Pd., M.Si. mengajar biologi.", "Ia tinggal di Jl. Melati No. 5 sejak lama."],
        ["Lihat hlm. 12.", "Gambar itu jelas."],
        ["Harganya Rp1.000.", "Beratnya 2.5 kg."],
        ["PT. Maju Jaya memasok pupuk, benih, dsb. kepada petani."],
        ["A. A. Navis menulis cerpen.", "Ia lahir di Padang."],
        ["The U.S. Congress met.", "It was e.g. a law vs. a decree."],
        ["Apa itu sel?", "Sel itu kecil!", "Lalu apa lagi…"],
        ["“Kita menang.”", "Semua bersorak."],
        ["“Apa?” tanya Budi."],
        ["Ia diam ... lalu pergi.", "Selesai."],
        ["1. Sel adalah unit kehidupan.", "Jaringan tersusun dari sel."],
        ["Perang usai tahun 1945.", "15 negara hadir."],
        ["(Sel itu hidup.)", "Virus tidak."],
        ["Sel itu hidup.[1][2]", "Virus tidak.[3]:45–46", "Jamur.[4, 5]"],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert parts(" ".join(sentences)) == sentences


@given(st.text(alphabet="aB1 .!?…”\"'()\n", max_size=60))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = tokens.sentences(text)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert "".join(text[start:end] for start, end in spans).replace(" ", "").replace("\n", "") == "".join(text.split())


def test_words_keep_hyphens_apostrophes_and_decimals() -> None:
    text = "Anak-anak membayar 1.000,5 pada hari Jum'at di kawasan G-20."
    found = tokens.words(text)
    assert [token.text for token in found] == ["Anak-anak", "membayar", "1.000,5", "pada", "hari", "Jum'at", "di", "kawasan", "G-20"]
    assert all(text[token.start : token.end] == token.text for token in found)


@pytest.mark.parametrize("text", [". " * 50_000, "a" * 1_000_000, "A. " * 50_000, "a-" * 200_000, '."' * 100_000, "1.2" * 100_000])
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    tokens.sentences(text)
    tokens.words(text)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Sel: Unit Kehidupan?", "sel-unit-kehidupan"),
        ("7 Ciri Makhluk Hidup", "bab-7-ciri-makhluk-hidup"),
        ("Jum'at Élan", "jumat-elan"),
        ("", "bab"),
        ("日本", "bab"),
        ("-- -", "bab"),
    ],
)
def test_slug(title: str, expected: str) -> None:
    assert slug.slug(title) == expected


@given(st.text())
def test_a_slug_is_an_id_and_stays_one(title: str) -> None:
    made = slug.slug(title)
    assert made[0].isalpha()
    assert made.isascii()
    assert len(made) <= 80
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug.slug(made) == made


def test_order_is_word_by_word_without_case_accents_and_hyphens() -> None:
    entries = ["kerjaan", "Kerja sama", "G20", "G7", "António", "anak-anak", "Antonia", "2 jam", "anakku"]
    ordered = ["2 jam", "anak-anak", "anakku", "Antonia", "António", "G7", "G20", "Kerja sama", "kerjaan"]
    assert sorted(entries, key=lambda entry: collation.sort_key(entry, "id")) == ordered


def test_an_english_article_does_not_count() -> None:
    assert sorted(["The cell", "atom", "dew"], key=lambda entry: collation.sort_key(entry, "en")) == ["atom", "The cell", "dew"]
    assert collation.sort_key("The", "en") != collation.sort_key("", "en")


@given(st.lists(st.text(), max_size=4))
def test_any_texts_can_be_ordered(entries: list[str]) -> None:
    key = lambda entry: collation.sort_key(entry, "id")  # noqa: E731
    backwards = entries[::-1]
    assert sorted(entries, key=key) == sorted(backwards, key=key)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sel adalah unit terkecil dari makhluk hidup.", "id"),
        ("The cell is the smallest unit of life.", "en"),
        ("Apa itu The Fed?", "id"),
        ("How Plants Grow", "en"),
        ("Understanding Photosynthesis and Respiration", "en"),
        ("Perkembangan Teknologi Informasi", "id"),
        ("Machine Learning", "id"),
        ("", "id"),
        ("123 456", "id"),
        ("Population Movements", "en"),
    ],
)
def test_the_language_is_guessed(text: str, expected: str) -> None:
    assert language.guess(text) == expected
