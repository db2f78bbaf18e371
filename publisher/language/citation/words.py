"""Words and shapes that reference lists are read by."""

import re
from functools import cache

from publisher.language.packaged import toml


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of one kind, in lower case (`language/data/citations.toml`)."""
    return frozenset(toml("publisher.language", "data", "citations.toml")[kind])


@cache
def any_of(kind: str) -> str:
    """A pattern for any word of one kind, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(listed(kind), key=lambda word: (-len(word), word)))


def opens_with(text: str, kind: str) -> bool:
    """Whether `text` begins with a word of one kind."""
    return re.match(rf"(?:{any_of(kind)})(?!\w)", text, re.IGNORECASE) is not None


def holds(text: str, kind: str) -> bool:
    """Whether a word of one kind stands anywhere in `text`."""
    return re.search(rf"(?<!\w)(?:{any_of(kind)})(?!\w)", text, re.IGNORECASE) is not None


def is_named(text: str) -> bool:
    """Whether each word but the small ones of names begins with a capital: a name, not a title in sentence case."""
    words = re.findall(r"[^\W\d_][\w’'.-]*|&", text)
    weighty = [word for word in words if word.casefold() not in listed("small")]
    return bool(weighty) and all(word[0].isupper() for word in weighty)
