"""How common words are, by the texts in which they stand: a term is seldom made of words that every text has."""

from collections.abc import Mapping
from functools import cache

from publisher.language.packaged import toml

BOUNDS = (0.6, 1.5, 4, 10, 25)
"""Texts of a hundred: bounds of the degrees."""


def degree(word: str, language: str) -> int:
    """How common `word` (in small letters) is: 0 for a rare one, and one more for each of `BOUNDS`; "negara-negara" as "negara"."""
    half, hyphen, other = word.partition("-")
    return _degrees(language).get(half if hyphen and half == other.removesuffix("nya") else word, 0)


@cache
def _degrees(language: str) -> Mapping[str, int]:
    lists = toml("publisher.glossary", "data", "common_words.toml")[language]
    return {word: int(bound) for bound, words in lists.items() for word in words.split()}
