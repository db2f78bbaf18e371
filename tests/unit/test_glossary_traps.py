"""Sentences that look like definitions and define nothing, beside true definitions of the same form: `glossary_traps/*.toml`."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher import glossary
from publisher.config import Settings
from publisher.model.chapter import Chapter
from tests.unit.glossary_text import chapter_of

FOLDER = Path(__file__).parent / "glossary_traps"
LANGUAGES = {"indonesian": "id", "english": "en"}
AROUND = {
    "id": (
        "Air mengalir dari gunung ke laut dan manusia hidup di sekitarnya sejak lama.",
        "Mereka bekerja setiap hari di ladang dan di pasar bersama tetangganya.",
    ),
    "en": (
        "The water runs from the hills to the sea and people have lived beside it for a very long time, as we all know.",
        "They work each day in the fields and on the market with their neighbours and their families.",
    ),
}
"""Paragraphs before and behind the sentence, since a lone sentence is no article."""


def sentences(kind: str) -> Iterator[tuple[str, str]]:
    for path in sorted(FOLDER.glob("*.toml")):
        for text in tomllib.loads(path.read_text(encoding="utf-8"))[kind]:
            yield text, LANGUAGES[path.stem]


def article(text: str, language: str) -> Chapter:
    before, behind = AROUND[language]
    return chapter_of(f"# Artikel\n\n{before}\n\n{text}\n\n{behind}", "teks.txt", language)


def printed(text: str, language: str) -> list[str]:
    built = glossary.build([article(text, language)], (), language).value
    return [entry.headword for entry in built.entries if entry.confidence >= Settings().glossary.threshold]


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_hardly_anything_that_only_looks_like_a_definition_is_printed(language: str) -> None:
    """One in a hundred at most: which ones lie near the threshold changes a little with each learning of the weights."""
    traps = [text for text, of in sentences("traps") if of == language]
    told = [text for text in traps if printed(text, language)]
    assert len(told) <= len(traps) // 100, told


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_true_definitions_of_the_same_form_are(language: str) -> None:
    """But one in fifteen: alone in an article that defines nothing else, a term of common words ("bea masuk") is not sure enough."""
    true = [text for text, of in sentences("true") if of == language]
    lost = [text for text in true if not printed(text, language)]
    assert len(lost) <= len(true) // 15, lost
