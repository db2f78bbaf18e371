"""Letters printed two or three times ("BBBuuukkkuuu"), as lines with a shadow come out of a PDF."""

import re
from itertools import groupby

_FEWEST = 5
"""Letters that a line must have before it is judged: "zzz" or "aabb" may be meant."""
_LONGEST = 2000
_SPACES = re.compile(r" +")


def single(line: str) -> str:
    """`line` with each letter once, if every single sign of it stands there exactly twice, or exactly three times; else the line.

    No word of a language is written so, so nothing is guessed. Spaces may be repeated or not.
    """
    bare = line.strip()
    if not 2 * _FEWEST <= len(line) <= _LONGEST or bare[:1] != bare[1:2]:
        return line
    for times in (3, 2):
        words = _each_once(_SPACES.split(bare), times)
        letters = [character for character in "".join(words) if character.isalpha()]
        if len(letters) >= _FEWEST and len(set(letters)) >= _FEWEST - 2:
            return " ".join(words)
    return line


def _each_once(words: list[str], times: int) -> list[str]:
    """The words with each run of a sign shortened to one in `times`; none if a run is not a multiple of it."""
    short: list[str] = []
    for word in words:
        runs = [(sign, len(list(run))) for sign, run in groupby(word)]
        if not word or any(count % times for _, count in runs):
            return []
        short.append("".join(sign * (count // times) for sign, count in runs))
    return short
