"""The tokens of rich text. Rich Text Format Specification 1.9.1 (Microsoft, 2008), "RTF Syntax"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z])"
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)


class Sign(Enum):
    """What a token is."""

    OPEN = 0
    CLOSE = 1
    WORD = 2
    SYMBOL = 3
    BYTE = 4
    """One character by its code (\\'e9)."""
    TEXT = 5
    BINARY = 6


@dataclass(frozen=True, slots=True)
class Token:
    """A token. `name` is that of a control word or symbol, `number` its parameter (None without), `data` the bytes of the others."""

    sign: Sign
    name: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    r"""The tokens of a file, in order. Line ends mean nothing; what follows `\bin` is taken as it is."""
    place = 0
    while place < len(data):
        found = _TOKEN.match(data, place)
        if found is None:
            place += 1
            continue
        place = found.end()
        if found[1] == b"bin":
            count = max(0, int(found[2] or 0))
            yield Token(Sign.BINARY, data=data[place : place + count])
            place += count
        elif found.lastindex:
            yield _token(found)


def _token(found: re.Match[bytes]) -> Token:
    word, number, byte, symbol, brace, text = found.groups()
    if word is not None:
        return Token(Sign.WORD, word.decode("ascii"), int(number) if number else None)
    if byte is not None:
        return Token(Sign.BYTE, data=bytes.fromhex(byte.decode("ascii")))
    if symbol is not None:
        return Token(Sign.SYMBOL, symbol.decode("latin-1"))
    if brace is not None:
        return Token(Sign.OPEN if brace == b"{" else Sign.CLOSE)
    return Token(Sign.TEXT, data=text)
