"""How common words are in their language: a term is seldom made of words that everybody uses every day."""

from collections.abc import Mapping
from functools import cache

from publisher.language.packaged import toml

BOUNDS = (4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0)
"""Bounds of the degrees on the Zipf scale: decimal logarithm of a word's number in a thousand million words (van Heuven et al.,
SUBTLEX-UK, 2014)."""


def degree(word: str, language: str) -> int:
    """How common `word` (in small letters) is: 0 for a rare one, and one more for each of `BOUNDS`; "negara-negara" as "negara"."""
    half, hyphen, other = word.partition("-")
    return _degrees(language).get(half if hyphen and half == other.removesuffix("nya") else word, 0)


@cache
def _degrees(language: str) -> Mapping[str, int]:
    lists = toml("publisher.glossary", "data", "word_frequencies.toml")[language]
    return {word: int(bound) for bound, words in lists.items() for word in words.split()}
