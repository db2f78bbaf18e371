"""Sentences that define a term, in many constructions, and sentences that only look like it: `glossary_sentences/*.toml`."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher import glossary
from tests.unit.glossary_text import chapter_of

FOLDER = Path(__file__).parent / "glossary_sentences"
LANGUAGES = {"indonesian": "id", "english": "en"}


def groups() -> Iterator[tuple[str, str, dict[str, list[list[str]]], dict[str, list[str]]]]:
    for path in sorted(FOLDER.glob("*.toml")):
        for name, group in tomllib.loads(path.read_text(encoding="utf-8")).items():
            yield name, LANGUAGES[path.stem.partition("-")[0]], {"yes": group["yes"]}, {"no": group["no"]}


YES = [pytest.param(*example, language, id=f"{name}: {example[1]}") for name, language, yes, _ in groups() for example in yes["yes"]]
NO = [pytest.param(text, language, id=f"{name}: {text[:50]}") for name, language, _, no in groups() for text in no["no"]]


def found_in(text: str, language: str) -> list[tuple[str, str]]:
    built = glossary.build([chapter_of(text, "teks.txt", language)], (), language).value
    return [(entry.headword, entry.definition) for entry in built.entries]


@pytest.mark.parametrize(("text", "headword", "definition", "language"), YES)
def test_a_term_is_found_with_its_definition(text: str, headword: str, definition: str, language: str) -> None:
    assert (headword, definition) in found_in(text, language)


@pytest.mark.parametrize(("text", "language"), NO)
def test_what_defines_nothing_is_left(text: str, language: str) -> None:
    assert found_in(text, language) == []
