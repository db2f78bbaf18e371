"""Alphabetical order of glossary, index and lists, the same on every machine.

The order of letters is that of the Unicode Collation Algorithm with the root table of CLDR, which Indonesian and English share: letters
with marks and joined letters stand among the plain ones; of equal words the one without accents comes first, then the one in small
letters. Two things are the trade's and not the table's: numbers stand in the order of their value, and hyphens and apostrophes do not
count, so that a compound stands where the reader says it.
"""

import re
import unicodedata

from publisher.language.lexicon import leading_articles

_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n", "ŧ": "t", "ĸ": "q", "ə": "e"}
)
"""Letters that no decomposition takes apart, as the root table of CLDR places them."""
_IGNORED = str.maketrans("", "", "-‐‑'’‘ʼ\u00ad")
_CHUNKS = re.compile(r"\d+|[^\W\d_]+")
_WORDS = re.compile(r"[^\W_]+")

Chunk = tuple[int, int, str]
SortKey = tuple[tuple[tuple[Chunk, ...], ...], str, str]


def sort_key(text: str, language: str) -> SortKey:
    """Key of `text` for sorted(): word by word, numbers by value and before letters.

    Case, accents, hyphens and apostrophes do not count (accents, then case, decide between entries that are otherwise equal), nor
    does an article at the start.
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = _WORDS.findall(bare.casefold().translate(_LETTERS).translate(_IGNORED))
    if len(words) > 1 and words[0] in leading_articles(language):
        words = words[1:]
    return tuple(_chunks(word) for word in words), unicodedata.normalize("NFD", text).casefold(), text.swapcase()


def _chunks(word: str) -> tuple[Chunk, ...]:
    return tuple(_chunk(part) for part in _CHUNKS.findall(word))


def _chunk(part: str) -> Chunk:
    if not part.isdecimal():
        return (1, 0, part)
    digits = part.lstrip("0")
    # Length before digits orders by value without int(), which refuses very long numbers.
    return (0, len(digits), digits)
