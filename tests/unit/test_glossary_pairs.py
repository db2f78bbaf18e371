"""Pairs of short and long form in many wordings, and brackets and letters that only look like it: `glossary_pairs/*.toml`."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.glossary.abbreviations.acronyms import pairs
from publisher.glossary.grammar.words import words_of

FOLDER = Path(__file__).parent / "glossary_pairs"
LANGUAGES = {"indonesian": "id", "english": "en"}


def groups() -> Iterator[tuple[str, str, list[list[str]], list[str]]]:
    for path in sorted(FOLDER.glob("*.toml")):
        for name, group in tomllib.loads(path.read_text(encoding="utf-8")).items():
            yield name, LANGUAGES[path.stem], group["yes"], group["no"]


YES = [pytest.param(text, set(due), language, id=f"{name}: {due[0]}") for name, language, yes, _ in groups() for text, *due in yes]
NO = [pytest.param(text, language, id=f"{name}: {text[:50]}") for name, language, _, no in groups() for text in no]


def pairs_of(text: str, language: str) -> set[str]:
    return {f"{pair.short} = {pair.long}" for pair in pairs(text, words_of(language), frozenset())}


@pytest.mark.parametrize(("text", "due", "language"), YES)
def test_pairs_are_found(text: str, due: set[str], language: str) -> None:
    assert pairs_of(text, language) == due


@pytest.mark.parametrize(("text", "language"), NO)
def test_what_only_looks_like_a_pair_is_left(text: str, language: str) -> None:
    assert pairs_of(text, language) == set()
