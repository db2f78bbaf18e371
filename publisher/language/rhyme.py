"""Whether lines of verse rhyme, as far as it can be heard from their letters."""

import re
from collections.abc import Sequence

RHYMED = 4
"""Lines that are looked at together."""
_VOWELS = frozenset("aiueoy")
_LETTERS = re.compile(r"[^\W\d_]+")


def rhymes(four: Sequence[str]) -> bool:
    """Whether four lines rhyme in turn, in pairs, around or all: by the last vowel and the last letter of each."""
    a, b, c, d = (_ending(text) for text in four)
    return "" not in {a, b, c, d} and ((a == c and b == d) or (a == b and c == d) or (a == d and b == c))


def _ending(text: str) -> str:
    words = _LETTERS.findall(text.casefold())
    vowels = [letter for letter in words[-1] if letter in _VOWELS] if words else []
    return vowels[-1] + words[-1][-1] if vowels else ""
