"""Texts that tell what happens beside texts that say what something is, and lists whose labels argue."""

import pytest

from publisher.glossary.grammar.passages import passages
from publisher.glossary.grammar.telling import is_statement
from publisher.glossary.grammar.verbs import is_emphasised
from publisher.glossary.grammar.words import words_of
from publisher.glossary.terms.manner import manner_of
from tests.unit.glossary_text import chapter_of

TELLING = [
    ("id", "warung memperpanjang jam buka sampai malam"),
    ("id", "warga desa dapat menghemat ongkos angkut"),
    ("id", "limbah yang mengendap di dasar kolam mencemari sumur"),
    ("id", "jalan setapak terasa licin sehabis hujan"),
    ("id", "kapal besar tidak berlabuh di sini"),
    ("id", "penumpang lebih nyaman duduk di depan"),
    ("en", "a cold night damages young plants"),
    ("en", "the children will remember the trip"),
]
SAYING_WHAT = [
    ("id", "tempat yang menampung air hujan dan mengalirkannya ke sawah"),
    ("id", "proses mengubah garam menjadi kristal"),
    ("id", "alat yang membantu petani menanam benih"),
    ("id", "pemindahan tanah dengan kereta tanpa mengganggu lalu lintas"),
    ("id", "kain yang dicelup lalu dijemur"),
    ("id", "hewan menyusui"),
    ("id", "mengairi sawah secara bergilir"),
    ("en", "plant that survives a cold night"),
    ("en", "trip taken once a year"),
]


@pytest.mark.parametrize(("language", "text"), TELLING)
def test_a_statement_has_a_main_verb(language: str, text: str) -> None:
    assert is_statement(text, words_of(language))


@pytest.mark.parametrize(("language", "text"), SAYING_WHAT)
def test_a_noun_phrase_has_none(language: str, text: str) -> None:
    assert not is_statement(text, words_of(language))


@pytest.mark.parametrize("word", ["bukalah", "simpanlah", "merekalah", "tulislah", "biarkanlah"])
def test_words_with_lah_are_of_the_sentence(word: str) -> None:
    assert is_emphasised(word, words_of("id"))


@pytest.mark.parametrize("word", ["masalah", "sekolah", "pengolah", "bersalah", "makalah", "silsilah", "adalah", "sebelah", "abdullah"])
def test_words_that_end_in_lah_are_left(word: str) -> None:
    assert not is_emphasised(word, words_of("id"))


LISTS = [
    ("- Waktu: guru mengajar enam jam\n- Biaya: orang tua membayar iuran\n- Alat: meja yang kokoh", "list tells most"),
    ("- Waktu: guru mengajar enam jam\n- Biaya: iuran bulanan\n- Alat: meja yang kokoh", "list tells some"),
    ("- Waktu: lamanya pelajaran\n- Biaya: iuran bulanan", None),
    ("- Waktu: guru mengajar enam jam", None),
]


@pytest.mark.parametrize(("items", "told"), LISTS)
def test_a_list_tells_what_its_items_tell_together(items: str, told: str | None) -> None:
    chapter = chapter_of(f"# Pelajaran\n\n{items}")
    found = {sign for signs in manner_of(list(passages(chapter, "id"))).lists.values() for sign in signs}
    assert found == ({told} if told else set())
