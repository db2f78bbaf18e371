"""Repair of UTF-8 that was once read in another encoding: Windows-1252 ("â€™" for an apostrophe, "Ã©" for é), DOS, old Macs.

Method: as ftfy does it, by short sequences and only where the way back is clean, so that text that was never damaged
stays as it is (Robyn Speer, ftfy: fixes text for you, 2019).
"""

import re
from functools import partial

_HIGH = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0x100)}
_BYTE_OF = {character: byte for byte, character in _HIGH.items()} | {chr(byte): byte for byte in range(0x80, 0xA0)}
_FOLLOWING = "".join(re.escape(character) for character, byte in _BYTE_OF.items() if byte < 0xC0)
# Only first letters that damage really shows in the texts of schools: punctuation, accented letters, emoji, Greek letters of
# formulas; Arabic and Chinese only as whole words. "É»" may be French.
_DAMAGED = re.compile(
    f"[ÂÃÄÅÎÏ][{_FOLLOWING}]|â[{_FOLLOWING}]{{2}}|ð[{_FOLLOWING}]{{3}}|ï»¿"
    f"|(?:[ØÙÚÛ][{_FOLLOWING}]){{2,}}|(?:[ãäåæçèé][{_FOLLOWING}]{{2}}){{2,}}"
)
_LOST_SPACE = re.compile(r"(?<![^\W\d_a-zà-ÿ])Â(?= |$)")
"""What is left of a no-break space when the second half became an ordinary space. Not after a capital: a word in capitals."""
_UNPRINTED = re.compile("[\x80-\x9f]")
_LOST_QUOTE = re.compile(r"â€(?=[\s.,;:!?)]|$)")
"""A closing quotation mark whose last byte has no character in Windows-1252 and was dropped."""
_SUSPECT = re.compile("[Γ‚ÂÃÄÅÎÏâðïØÙÚÛãäåæçèé\x80-\x9f]")
"""The letters that damage begins with; a line without them is whole."""
_MOST_LAYERS = 4
_OLD_QUOTES = {
    "cp437": re.compile("Γ[Çåëêé][\u0080-\uffff]"),
    "mac_roman": re.compile("‚[ÄÇÜâà][\u0080-\uffff]"),
}
"""Punctuation of three bytes as the encodings of DOS and of old Macs show it."""


def repaired(line: str) -> str:
    """`line` with damaged sequences restored; the line itself where there are none."""
    if line.isascii() or _SUSPECT.search(line) is None:
        return line
    for encoding, pattern in _OLD_QUOTES.items():
        line = pattern.sub(partial(_restored_from, encoding), line)
    whole = line
    for _ in range(_MOST_LAYERS):
        if whole.isascii():
            break
        better = _LOST_SPACE.sub("", _DAMAGED.sub(_restored, whole))
        if better == whole:
            break
        whole = better
    if _UNPRINTED.search(whole) is not None:
        whole = _printable(line)
    return _LOST_QUOTE.sub("”", whole)


def _printable(line: str) -> str:
    """`line` repaired layer by layer as long as only characters that print come of it."""
    for _ in range(_MOST_LAYERS):
        better = _DAMAGED.sub(lambda damaged: _restored(damaged) if _is_text(_restored(damaged)) else damaged[0], line)
        if better == line:
            return line
        line = better
    return line


def _is_text(words: str) -> bool:
    return all(character.isprintable() or character in "\xa0\xad\u200b\u200c\u200d" for character in words)


def _restored(damaged: re.Match[str]) -> str:
    """The characters that the bytes of a damaged sequence are; controls may be the bytes of another layer."""
    if damaged[0] == "ï»¿":
        return ""
    try:
        words = bytes(_BYTE_OF[letter] for letter in damaged[0]).decode("utf-8")
    except (UnicodeDecodeError, KeyError):
        return damaged[0]
    return words if _is_text(words) or all("\x80" <= character <= "\x9f" for character in words) else damaged[0]


def _restored_from(encoding: str, damaged: re.Match[str]) -> str:
    try:
        words = damaged[0].encode(encoding).decode("utf-8")
    except UnicodeError:
        return damaged[0]
    return words if len(words) == 1 and "\u2010" <= words <= "\u2265" else damaged[0]
