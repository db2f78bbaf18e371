"""Codes of glyphs → characters that can be read: ligatures as their letters, signs of symbol fonts as the signs they show.

A ligature is the same letters drawn together (Unicode: compatibility decomposition), so no word changes by it.
"""

import unicodedata
from functools import cache

from publisher.language.packaged import toml

LOST = "\ufffd"
_HYPHENS = frozenset((0x02, 0xFFFE, 0xAD))
"""What PDFium gives for a hyphen at the end of a line."""
_PRIVATE = range(0xE000, 0xF900)
_LIGATURES = range(0xFB00, 0xFB07)
_SYMBOLS = range(0xF000, 0xF100)
"""Where programs put the characters of fonts that have no Unicode of their own."""


def readable(code: int, font: str) -> str:
    """The characters of a code of a glyph set in `font`; U+FFFD for what means nothing."""
    if code in _HYPHENS:
        return "-"
    if code in _LIGATURES:
        return unicodedata.normalize("NFKC", chr(code))
    if code in _SYMBOLS:
        return _signs(font).get(code - 0xF000, chr(code))
    if code < 0x20 or code >= 0x110000 or 0xD800 <= code < 0xE000 or code in (0x7F, 0xFFFF):
        return LOST
    return chr(code)


def is_unreadable(character: str) -> bool:
    """Whether nobody can say what a character means: lost, or of private use."""
    return character == LOST or (len(character) == 1 and ord(character) in _PRIVATE)


@cache
def _signs(font: str) -> dict[int, str]:
    """The signs of a symbol font by their codes."""
    known = toml("publisher.ingest", "data", "pdf.toml")["signs"]
    name = next((name for name in ("wingdings", "symbol") if name in font.casefold()), "any")
    return {int(code, 16): sign for code, sign in known[name].items()}
