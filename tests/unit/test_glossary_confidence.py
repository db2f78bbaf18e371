"""What makes a proposed term more or less believable, and which spellings are one term."""

import pytest

from publisher.glossary.grammar.keys import key
from publisher.glossary.harvest import harvest
from tests.unit.glossary_text import chapter_of

LESSON = (
    "Kata benda ialah kata yang menyatakan orang atau barang. Kata kerja ialah kata yang menyatakan perbuatan. "
    "Kata sifat ialah kata yang menerangkan benda. Kata depan ialah kata yang berdiri di depan kata benda."
)
SPOKEN = "“Kami panen raya minggu ini,” kata Wahyu. “Air cukup sejak awal musim,” kata Sari. “Harga baik,” ujar Wahyu kepada wartawan."


def confidence(text: str) -> float:
    found = harvest([chapter_of(text)], "id").candidates
    assert found, text
    return found[0].confidence


def test_a_lesson_on_words_is_no_report() -> None:
    one = "Kata benda ialah kata yang menyatakan orang atau barang."
    assert confidence(LESSON) >= confidence(one)
    assert confidence(f"{one}\n\n{SPOKEN}") < confidence(one)


def test_a_term_with_its_other_names_beside_it_is_believed_more() -> None:
    assert confidence("Perute (router) adalah perangkat yang meneruskan paket data.") > confidence(
        "Perute adalah perangkat yang meneruskan paket data."
    )


def test_a_thing_named_once_is_believed_less() -> None:
    once = "Perute adalah perangkat yang meneruskan paket data."
    assert confidence(once) < confidence(f"{once} Tanpa perute pesan tidak sampai.")


def test_a_definition_put_together_is_believed_less_than_one_that_stands_there() -> None:
    whole = "Asas yang mengikuti keturunan disebut ius sanguinis."
    assert (
        confidence(whole) > harvest([chapter_of(f"{whole} Yang mengikuti tempat lahir disebut ius soli.")], "id").candidates[1].confidence
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kerjasama internasional", "kerja sama internasional"),
        ("praktek kerja", "praktik kerja"),
        ("kerja sama antara bangsa", "kerja sama antarbangsa"),
    ],
)
def test_spellings_of_one_term_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_other_words_are_not_joined() -> None:
    assert key("sistem antara bangsal") != key("sistem antarbangsal")
