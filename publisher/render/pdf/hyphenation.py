"""Our hyphenation in place of the library's: WeasyPrint asks Pyphen, whose dictionaries are put aside while a book is laid out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from publisher.language import LANGUAGES
from publisher.language.hyphenation import breaks


@contextmanager
def own_hyphenation() -> Iterator[None]:
    """Within the block words of the languages the program knows are broken by `publisher.language.hyphenation`."""
    import pyphen

    paths = {language: pyphen.LANGUAGES[pyphen.language_fallback(language)] for language in LANGUAGES}
    before = {path: pyphen.hdcache[path] for path in paths.values() if path in pyphen.hdcache}
    for language, path in paths.items():
        pyphen.hdcache[path] = _dictionary(language, before.get(path) or pyphen.HyphDict(path))
    try:
        yield
    finally:
        for path in paths.values():
            pyphen.hdcache.pop(path)
        pyphen.hdcache.update(before)


def _dictionary(language: str, patterns: Any) -> Any:  # noqa: ANN401 -- Pyphen ships no types
    """A dictionary of Pyphen that asks our rules and tells them what `patterns`, one of its own, proposes."""
    import pyphen

    class Dictionary:
        def positions(self, word: str) -> list[Any]:
            return [pyphen.DataInt(position) for position in breaks(word, language, patterns.positions(word))]

    return Dictionary()
