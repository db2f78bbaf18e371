"""Word lists of each language."""

from functools import cache

from publisher.language.packaged import toml

LANGUAGES = ("id", "en")
"""Languages the program knows, the first being the one assumed."""


def known_language(tag: str) -> str:
    """The language of a BCP 47 tag if the program knows it, "" for any other."""
    language = tag.split("-", maxsplit=1)[0].casefold()
    return language if language in LANGUAGES else ""


@cache
def stop_words(language: str) -> frozenset[str]:
    """Function words of `language`, in lower case."""
    return frozenset(_lists(language)["stop_words"])


@cache
def endings(language: str) -> tuple[str, ...]:
    """Endings of words that are typical of `language` and rare in the other."""
    return tuple(_lists(language)["endings"])


@cache
def leading_articles(language: str) -> frozenset[str]:
    """Articles that do not count in alphabetical order when they open an entry."""
    return frozenset(_lists(language)["articles"])


def _lists(language: str) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = toml("publisher.language", "data", "words.toml")[known_language(language) or LANGUAGES[0]]
    return lists
