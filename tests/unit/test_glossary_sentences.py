"""Sentences that define a term, in many constructions, and sentences that only look like it: `glossary_sentences/*.toml`."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher import glossary
from publisher.config import Settings
from publisher.glossary.free.reading import REASON
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
    """What the rules find; what is read freely is weighed, and not sure of a single sentence."""
    built = glossary.build([chapter_of(text, "teks.txt", language)], (), language).value
    return [(entry.headword, entry.definition) for entry in built.entries if entry.reason != REASON]


@pytest.mark.parametrize(("text", "headword", "definition", "language"), YES)
def test_a_term_is_found_with_its_definition(text: str, headword: str, definition: str, language: str) -> None:
    assert (headword, definition) in found_in(text, language)


@pytest.mark.parametrize(("text", "language"), NO)
def test_what_defines_nothing_is_left(text: str, language: str) -> None:
    assert found_in(text, language) == []


def test_hardly_anything_of_it_is_printed() -> None:
    """One in forty at most."""
    told = [text for text, language in (example.values for example in NO) if _is_printed(str(text), str(language))]
    assert len(told) <= len(NO) // 40, told


def _is_printed(text: str, language: str) -> bool:
    built = glossary.build([chapter_of(text, "teks.txt", language)], (), language).value
    return any(entry.confidence >= Settings().glossary.threshold for entry in built.entries)
