"""The editor's own TOML files, changed by the program: line ends, a byte order mark, comments and order stay as they are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a file with single line feeds, and the form that it has on disk."""

    text: str
    mark: str
    windows: bool

    def bytes(self, text: str) -> bytes:
        """Another text in the form of this file."""
        return (self.mark + (text.replace("\n", "\r\n") if self.windows else text)).encode("utf-8")


def read(data: bytes) -> Written:
    """A file that is UTF-8; line ends are Windows' where all of them are."""
    text = data.decode("utf-8")
    mark, text = (BOM, text.removeprefix(BOM)) if text.startswith(BOM) else ("", text)
    windows = "\r\n" in text and text.count("\r\n") == text.count("\n")
    return Written(text.replace("\r\n", "\n") if windows else text, mark, windows)


def rewritten(data: bytes, heading: str, change: Callable[[str], str]) -> bytes:
    """The file after `change` of its text; b"" is a new file, which begins with the comment `heading`."""
    written = read(data)
    return written.bytes(change(written.text or f"# {heading}\n"))


def set_key(table: Any, key: str, value: str | bool | list[str]) -> None:  # noqa: ANN401 - a table of TOML, inline or not
    """Sets a key where it stands, or behind the last key of its table; comments that follow belong to what comes next."""
    import tomlkit
    from tomlkit.items import Comment, Whitespace

    item = tomlkit.item(value)
    if key in table or not hasattr(table, "value") or not hasattr(table.value, "body"):
        table[key] = item
        return
    body = table.value.body
    tail = []
    while body and isinstance(body[-1][1], Comment | Whitespace):
        tail.append(body.pop())
    table.add(key, item)
    body.extend(reversed(tail))
