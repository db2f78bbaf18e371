"""Stanzas are kept line by line; lists that have one sign of verse are not taken for it."""

import pytest

from publisher.model.block import LineBlock
from publisher.model.walk import chapter_blocks, plain_text
from publisher.structure import structure
from tests.unit.test_structure_builder import article_of, outline, structured


def article(*rows: str) -> str:
    return "\n".join(rows)


OPENING = "Orang kampung berbalas pantun pada malam sebelum pesta panen di balai desa."
CLOSING = "Bunyi akhir larik yang bersilang itu membuat pantun mudah diingat oleh pendengarnya."


def test_one_stanza_that_rhymes_and_runs_on_is_verse() -> None:
    text = article(
        "Balai Desa",
        OPENING,
        "Bulan naik di atas atap,",
        "cahayanya jatuh ke halaman.",
        "Petani pulang hati mantap,",
        "padi penuh di dalam lumbungan.",
        CLOSING,
    )
    assert outline(structured(text)) == ["# Balai Desa", "p", "verse 4", "p"]


def test_verse_after_a_lead_in_is_no_list() -> None:
    text = article(
        "Balai Desa",
        f"{OPENING} Contohnya:",
        "Anak itik di tepi kolam,",
        "berenang dua mencari pakan.",
        "Baca buku setiap malam,",
        "ilmu tidak akan hilang dimakan.",
    )
    assert outline(structured(text))[-1] == "verse 4"


def test_a_named_stanza_needs_no_stops() -> None:
    text = article(
        "Balai Desa",
        OPENING,
        "Contoh Pantun",
        "Burung merpati terbang tinggi",
        "Hinggap sebentar di dahan jati",
        "Kalau kamu rajin mandi",
        "Badan segar senang di hati",
        CLOSING,
    )
    assert outline(structured(text)) == ["# Balai Desa", "p", "## Contoh Pantun", "verse 4", "p"]


def test_a_poem_without_rhyme_is_verse_after_a_word_for_it() -> None:
    text = article(
        "Balai Desa",
        OPENING,
        "",
        "Bacalah puisi berikut!",
        "",
        "Angin datang lewat jendela",
        "membawa bau tanah",
        "dan suara ibu",
        "yang memanggil dari ladang",
        "",
        CLOSING,
    )
    assert "verse 4" in outline(structured(text))


def test_empty_lines_between_all_lines_do_not_cut_a_stanza() -> None:
    rows = [
        "Balai Desa",
        OPENING,
        "Bulan naik di atas atap,",
        "cahayanya jatuh ke halaman.",
        "Petani pulang hati mantap,",
        "padi penuh di lumbungan.",
        CLOSING,
    ]
    blocks = list(chapter_blocks(structure(article_of("\n\n".join(rows)), "id").value))
    verse = [block for block in blocks if isinstance(block, LineBlock)]
    assert [[plain_text(line) for line in block.lines] for block in verse] == [rows[2:6]]


@pytest.mark.parametrize(
    "items",
    [
        ["pendidikan anak dan remaja", "kesehatan ibu hamil", "perlindungan hutan lindung", "penyediaan air bersih"],
        ["Pendidikan anak usia dini", "Teknologi informasi", "Perdagangan antarpulau besar", "Penelitian energi"],
        [
            "pajak yang memberatkan petani,",
            "campur tangan dalam urusan keraton,",
            "larangan menyewakan tanah desa,",
            "wabah kolera di banyak desa.",
        ],
    ],
    ids=["small letters", "by chance in rhyme", "with commas"],
)
def test_short_items_are_a_list(items: list[str]) -> None:
    text = article("Desa", "Desa itu maju.", "Kegiatan", "Warga desa menjalankan banyak kegiatan, antara lain:", *items)
    assert "verse 4" not in outline(structured(text))
