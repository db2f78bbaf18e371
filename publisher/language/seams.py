"""Two lines that were one: what belongs between them, and whether the hyphen at the end of the first is part of the word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from publisher.language.packaged import toml

HYPHENS = "-‐\u00ad"
_LAST_WORD = re.compile(rf"(?:([^\W\d_]+)[-‐])?([^\W\d_]+)[{HYPHENS}]$")
_FIRST_WORD = re.compile(r"([^\W\d_]+)(?:[-‐]([^\W\d_]*))?")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_REACH = 60
_SHORTEST_ROOT = 3
_LONGEST_SUFFIX = 3


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a text in lower case, those with hyphens as they are: what the text itself writes, it knows."""

    words: frozenset[str] = frozenset()

    @staticmethod
    def of(texts: Iterable[str]) -> "Vocabulary":
        """The words within the lines of a text."""
        return Vocabulary(frozenset(word.casefold().replace("‐", "-") for text in texts for word in _WORD.findall(text)))


def seam(before: str, after: str, known: Vocabulary) -> tuple[str, bool]:
    """What goes between two lines, and whether the hyphen at the end of the first goes away."""
    left, right = _LAST_WORD.search(before[-_REACH:]), _FIRST_WORD.match(after)
    if left is None or right is None:
        return ("" if before.endswith(("-", "‐")) and before[-2:-1] not in {" ", "", "-"} else " "), False
    if before.endswith("\u00ad"):
        return "", True
    return "", not keeps_hyphen(left[2], right[1], known, first=left[1] or "", rest=right[2] or "")


def keeps_hyphen(left: str, right: str, known: Vocabulary, *, first: str = "", rest: str = "") -> bool:
    """Whether the hyphen between two halves belongs to the word: a doubling, a prefix, a capital, or written so elsewhere.

    `first` is what stands before the left half and another hyphen ("kupu" in "kupu-ku-", "pu"); `rest` what stands behind the
    right half and another hyphen ("sa-", "yur-mayur"; "mother-", "in-law").
    """
    one, other = left.casefold(), right.casefold()
    if first and (one + other).startswith(first.casefold()) and len(one + other) - len(first) <= _LONGEST_SUFFIX:
        return False
    if rest and (f"{one}{other}-{rest.casefold()}" in _data("doubled") or _is_doubling(one + other, rest.casefold())):
        return False
    if f"{one}-{other}" in known.words:
        return True
    if one + other in known.words:
        return False
    if right[:1].isupper() and not (left.isupper() and right.isupper()):
        return True
    return bool(rest) or one in _data("prefixes") or f"{one}-{other}" in _data("doubled") or _is_doubling(one, other)


def _is_doubling(one: str, other: str) -> bool:
    """Whether the second half repeats the first, with what may be added to either ("berpandang-pandangan", "tolong-menolong")."""
    if len(one) < _SHORTEST_ROOT:
        return len(one) > 1 and one == other  # "ha-ha"; "me-" and "merlukan" are the halves of one word
    if len(other) < _SHORTEST_ROOT - 1:
        return False
    if other.startswith(one) or (len(other) >= _SHORTEST_ROOT and one.endswith(other)):
        return True
    nasal = other.startswith("me") and len(one) > _SHORTEST_ROOT and one[1:] in other
    return nasal or (len(one) > _SHORTEST_ROOT and one[-4:] in other and one[0] != other[0])


@cache
def _data(kind: str) -> frozenset[str]:
    return frozenset(toml("publisher.language", "data", "seams.toml")[kind])
