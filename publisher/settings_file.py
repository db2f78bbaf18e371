"""A TOML file that people write: parsed, with the line each key stands in, and what is told of a key nobody knows."""

import difflib
import re
import tomllib
from typing import Any

from publisher.errors import ConfigurationError, Problem


def parsed(data: bytes, name: str) -> tuple[str, dict[str, Any]]:
    """The text of the file `name` with plain line ends, and what it says.

    Raises ConfigurationError, with the line, for bytes that are not UTF-8 (CFG006) and for broken TOML (CFG001).
    """
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigurationError("CFG006", file=name, line=line) from None
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        reason = re.sub(r"\s*\(at [^)]*\)$", "", str(error))
        raise ConfigurationError("CFG001", file=name, line=line, reason=reason) from None


def unknown(path: tuple[str, ...], known: tuple[str, ...], lines: dict[tuple[str, ...], int]) -> Problem:
    """What is told of the key at `path`: the known one it resembles, else all known ones. The values lack the file's name."""
    values: dict[str, str | int] = {"key": ".".join(path), "line": line_of(path, lines)}
    close = difflib.get_close_matches(path[-1].casefold(), known, n=1, cutoff=0.5)
    if close:
        return "CFG002", {**values, "suggestion": close[0]}
    return "CFG003", {**values, "known": ", ".join(known)}


def line_of(path: tuple[str, ...], lines: dict[tuple[str, ...], int]) -> int:
    """Line of a key; where TOML writes it in a form that is not looked for, the line of its table, or the first."""
    return lines.get(path) or lines.get(path[:1]) or 1


def key_lines(text: str) -> dict[tuple[str, ...], int]:
    """Line number (from 1) of each table header and key, by a scan for the plain forms `[table]` and `key = `."""
    lines: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if header := re.match(r"\s*\[\s*([\w.\"' -]{1,200})\]", line):
            table = _key_path(header[1])
            lines.setdefault(table, number)
        elif key := re.match(r"\s*([\w.\"'-]{1,200})[ \t]{0,99}=", line):
            lines.setdefault(table + _key_path(key[1]), number)
    return lines


def _key_path(written: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in written.split("."))
