"""What a single word shows: the lists in which it stands, and its shape."""

from functools import cache, lru_cache

from publisher.glossary.grammar.words import words_of
from publisher.language.packaged import toml

_REMEMBERED = 20_000
"""Words."""
_SHORTEST_STEM = 2
"""Letters."""


@cache
def listed(name: str) -> tuple[str, ...]:
    """A list of `data/signs.toml`."""
    return tuple(toml("publisher.glossary", "data", "signs.toml")[name])


@lru_cache(maxsize=_REMEMBERED)
def classes(word: str, language: str) -> tuple[str, ...]:
    """The names of the lists that hold `word`, "none" where none does."""
    known = words_of(language)
    return tuple(name for name in listed("classes") if known.has(name, word)) or ("none",)


@lru_cache(maxsize=_REMEMBERED)
def shape(word: str, language: str) -> str:
    """How `word` begins or ends: "pe-an", "-tion", "figure", "plain"."""
    if word[0].isdigit():
        return "figure"
    table = toml("publisher.glossary", "data", "signs.toml")
    for prefix in table["prefixes"][language]:
        if word.startswith(prefix) and len(word) > len(prefix) + _SHORTEST_STEM:
            return f"{prefix}-{'an' if word.endswith('an') else ''}"
    ending = next((one for one in table["endings"][language] if word.endswith(one) and len(word) > len(one) + 1), "")
    return f"-{ending}" if ending else "plain"
