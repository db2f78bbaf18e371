"""What is known of Indonesian and English, and needed by more than one stage."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from publisher.language import tokens
from publisher.language.lexicon import LANGUAGES, endings, stop_words
from publisher.language.packaged import toml

__all__ = ["LANGUAGES", "guess", "labels"]

_SAMPLE = 20_000
"""Characters looked at: more does not change the answer, and a paste may be 50 MB."""


def guess(text: str) -> str:
    """Language of `text`: "id" or "en"; "id" where nothing speaks for either.

    Function words decide (they are a third of any prose and hardly borrowed); a text without any, such as a short
    title, is judged by typical endings of words.
    """
    words = [word.casefold() for word in tokens.spelled(text[:_SAMPLE])]
    indonesian, english = (sum(map(stop_words(language).__contains__, words)) for language in ("id", "en"))
    if indonesian == english:
        indonesian, english = (sum(word.endswith(endings(language)) for word in words) for language in ("id", "en"))
    return "en" if english > indonesian else "id"


@cache
def labels(language: str) -> Mapping[str, str]:
    """Printed labels ("Daftar Isi", "Gambar") by key, in `language` (BCP 47; its region does not matter).

    Some hold placeholders in braces, for `str.format`. KeyError for a language without labels.
    """
    tag = language.split("-", maxsplit=1)[0]
    catalogue = toml("publisher.language", "data", "labels.toml")
    return MappingProxyType({key: wording[tag] for key, wording in catalogue.items()})
