"""Short forms whose long form stands in another sentence."""

import pytest

from publisher import glossary
from tests.unit.glossary_text import chapter_of

YES = [
    ("en", "REPL is what you see first. It stands for read–eval–print loop, and that is what it does.", "REPL = read–eval–print loop"),
    ("en", "The WRAC sent two drivers. They belonged to the Women's Royal Army Corps.", "WRAC = Women's Royal Army Corps"),
    ("id", "Ada pula simpanan wajib anggota. Singkatannya SWA.", "SWA = simpanan wajib anggota"),
    (
        "id",
        "Saya pernah menjadi anggota KPRI. Koperasi Pegawai Republik Indonesia itu ada di tiap kantor.",
        "KPRI = Koperasi Pegawai Republik Indonesia",
    ),
    (
        "id",
        "Pendahuluan ada di sini.\n\n## Apa itu POD?\n\nSingkatan itu berasal dari print on demand.",
        "POD = print on demand",
    ),
    (
        "en",
        "An opening.\n\n## What does ESC do?\n\nThe electronic stability control brakes single wheels.",
        "ESC = electronic stability control",
    ),
]
NO = [
    ("en", "The ATM was empty. All the money had been taken out."),
    ("en", "He worked for the CIS. Cold iron seldom breaks."),
    ("en", "A HALL FOR THE CLUB. Later in the evening, happy animals left last."),
    ("id", "Bayi itu diberi ASI. Air susu ibu paling baik baginya."),
    ("id", "Ia bersekolah di SMP. Semua murid pulang sore."),
]


def pairs_in(language: str, text: str) -> set[str]:
    chapter = chapter_of(f"# A lesson\n\n{text}", "lesson.md", language)
    return {f"{one.short} = {one.long}" for one in glossary.build([chapter], (), language).value.acronyms}


@pytest.mark.parametrize(("language", "text", "due"), YES)
def test_the_long_form_is_found_in_a_sentence_near_by(language: str, text: str, due: str) -> None:
    assert pairs_in(language, text) == {due}


@pytest.mark.parametrize(("language", "text"), NO)
def test_letters_that_agree_by_chance_explain_nothing(language: str, text: str) -> None:
    assert pairs_in(language, text) == set()


def test_a_short_form_that_is_explained_keeps_its_long_form() -> None:
    text = "The Women's Royal Army Corps (WRAC) had drivers. They knew the Wild River Along Coldale."
    assert pairs_in("en", text) == {"WRAC = Women's Royal Army Corps"}
