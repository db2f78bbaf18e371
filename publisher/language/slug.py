"""Ids and file names made from titles."""

import re
import unicodedata

_LONGEST = 80
"""Characters: far below the 255 bytes a file name may have, also with endings."""
_EMPTY = "bab"
"""Stands for a text without a Latin letter or digit, and before a number."""
_FOLDED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_OTHER = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """An ASCII NCName of lower-case words joined by hyphens: "Kerja Sama: WTO?" → "kerja-sama-wto".

    Accents and apostrophes go, any other character parts words. Never empty, never longer than 80 characters (cut
    between words where there is a break), never starting with a digit. `slug(slug(x)) == slug(x)`.
    """
    plain = text[: _LONGEST * 10].translate(_APOSTROPHES).casefold().translate(_FOLDED)
    words = _OTHER.sub("-", _without_accents(plain)).strip("-")
    if not words[:1].isalpha():
        words = f"{_EMPTY}-{words}".strip("-")
    if len(words) <= _LONGEST:
        return words
    return words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]


def _without_accents(text: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFKD", text) if not unicodedata.combining(character))
