"""Repair of UTF-8 that was once read as Windows-1252 ("â€™" for an apostrophe, "Ã©" for é).

Method: as ftfy does it, by short sequences and only where the way back is clean, so that text that was never damaged
stays as it is (Robyn Speer, ftfy: fixes text for you, 2019).
"""

import re

_HIGH = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0x100)}
_BYTE_OF = {character: byte for byte, character in _HIGH.items()} | {chr(byte): byte for byte in range(0x80, 0xA0)}
_FOLLOWING = "".join(re.escape(character) for character, byte in _BYTE_OF.items() if byte < 0xC0)
# Only first letters that damage really shows in Latin text: punctuation, accented letters, emoji. "É»" may be French.
_DAMAGED = re.compile(f"[ÂÃÄÅ][{_FOLLOWING}]|â[{_FOLLOWING}]{{2}}|ð[{_FOLLOWING}]{{3}}")
_LOST_SPACE = re.compile(r"(?<![^\W\d_a-zà-ÿ])Â(?= |$)")
"""What is left of a no-break space when the second half became an ordinary space. Not after a capital: a word in capitals."""
_MOST_LAYERS = 3


def repaired(line: str) -> str:
    """`line` with damaged sequences restored; the line itself where there are none."""
    for _ in range(_MOST_LAYERS):
        if line.isascii():
            return line
        better = _LOST_SPACE.sub("", _DAMAGED.sub(_restored, line))
        if better == line:
            return line
        line = better
    return line


def _restored(damaged: re.Match[str]) -> str:
    try:
        character = bytes(_BYTE_OF[letter] for letter in damaged[0]).decode("utf-8")
    except (UnicodeDecodeError, KeyError):
        return damaged[0]
    return character if character.isprintable() or character in "\xa0\xad\u200b\u200c\u200d" else damaged[0]
