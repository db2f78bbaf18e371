"""A TOML file that people write: parsed, with the line each key stands in, and what is told of a fault or a key nobody knows."""

import difflib
import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from publisher.errors import ConfigurationError, Problem
from publisher.language.packaged import toml

NO_HOMES: Mapping[str, str] = MappingProxyType({})
_NAMES = ("publisher.language", "data", "settings_names.toml")
_SHOWN = 60
"""Characters of a faulty line that are shown."""
_YES_OR_NO = ("true", "false", "ya", "tidak", "yes", "no", "on", "off")
_CURLY = re.compile("[“”„‟«»]")
_KEY_AND_VALUE = re.compile(r"\s*([^=]*?)\s*=\s*(.*?)\s*")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of tables `[[table]]` being read: its name, the line of each key, the tables, and where its problems go."""

    name: str
    lines: dict[tuple[str, ...], int]
    tables: list[dict[str, Any]]
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, path: tuple[str, ...], **values: str | int) -> None:
        """Note what is wrong with the key at `path`."""
        self.problems.append((code, {"key": path[-1], "line": line_of(path, self.lines), **values}))

    def close(self) -> None:
        """Raises ConfigurationError (CFG005) with all problems, by their lines, if there are any."""
        if self.problems:
            located: list[Problem] = [(code, {"file": self.name, **values}) for code, values in self.problems]
            located.sort(key=lambda problem: int(problem[1]["line"]))
            raise ConfigurationError("CFG005", tuple(located), file=self.name, count=len(located))


def sheet_of(data: bytes, name: str, table: str) -> Sheet:
    """The file `name`, which may hold tables `[[table]]` and nothing else; other keys are among the problems.

    Raises ConfigurationError where the file cannot be read at all; see `parsed`.
    """
    text, document = parsed(data, name)
    tables = document.get(table, [])
    whole = isinstance(tables, list) and all(isinstance(facts, dict) for facts in tables)
    sheet = Sheet(name, key_lines(text), tables if whole else [])
    sheet.problems.extend(unknown((key,), (table,), sheet.lines) for key in document if key != table)
    if not whole:
        sheet.tell("CFG004", (table,), example=f"[[{table}]]")
    return sheet


def parsed(data: bytes, name: str) -> tuple[str, dict[str, Any]]:
    """The text of the file `name` with plain line ends, and what it says.

    Raises ConfigurationError, with the line, for bytes that are not UTF-8 (CFG006) and for broken TOML (CFG001, CFG011 to
    CFG016, CFG018, CFG019: the faulty line, and what is most likely wrong with it).
    """
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigurationError("CFG006", file=name, line=line) from None
    try:
        return text, tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        code, values = fault(text, line)
        raise ConfigurationError(code, (), file=name, **values) from None


def fault(text: str, stopped: int) -> Problem:
    """What is most likely wrong with the TOML `text`, which cannot be read beyond line `stopped` (from 1), and in which line.

    Told from the lines themselves, so that it can be said in any language.
    """
    lines = text.split("\n")
    number = next((n for n in range(min(stopped, len(lines)), 0, -1) if lines[n - 1].strip()), 1)
    begun = _left_open(lines, number)
    line = lines[(begun or number) - 1]
    values: dict[str, str | int] = {"line": begun or number, "shown": _short(line)}
    if begun and '"""' not in line:
        return "CFG012", values
    first = key_lines(text).get(_path_in(lines, number), number)
    if first < number and _is_whole(line):
        return "CFG015", {**values, "first": first}
    code = "CFG011" if begun else _fault_of_line(line)
    return code, {**values, **_mended(code, line)}


def _fault_of_line(line: str) -> str:
    if line.lstrip().startswith("["):
        return "CFG012" if line.count("[") > line.count("]") else "CFG001"
    pair = _KEY_AND_VALUE.fullmatch(line.partition(" #")[0])
    if pair is None or re.search(r"""["'“”]""", pair[1]):
        return "CFG013"
    return "CFG019" if re.search(r"\w\s+\w", pair[1]) else _fault_of_value(pair[2])


def _fault_of_value(value: str) -> str:
    """The code of what is wrong with the part behind the equals sign."""
    if value.startswith(('"', "'")):
        return "CFG011" if value.count(value[0]) == 1 else "CFG001" if "\\" in value else "CFG018"
    if value.startswith("["):
        return "CFG014" if re.search("[“”„‟]", value) else "CFG012" if value.count("[") > value.count("]") else "CFG001"
    return "CFG016" if value.casefold() in _YES_OR_NO or not value else "CFG014"


def _left_open(lines: list[str], stopped: int) -> int:
    """The line (from 1) above line `stopped` where a list or a text of several lines begins that is not closed; 0 for none."""
    for number in range(stopped, 0, -1):
        value = lines[number - 1].partition("=")[2].lstrip()
        between = "\n".join(lines[number - 1 : max(stopped - 1, number)])
        if value.startswith('"""') and between.count('"""') % 2:
            return number
        if number < stopped and value.startswith("[") and between.count("[") > between.count("]"):
            return number
        if number < stopped and value:
            break
    return 0


def _mended(code: str, line: str) -> dict[str, str | int]:
    """How the line, or the name in it, is written instead, where that can be told."""
    key, _, value = (part.strip() for part in _CURLY.sub('"', line).partition("="))
    match code:
        case "CFG011":
            mark = '"""' if value.startswith('"""') else value[0]
            return {"example": _short(f"{key} = {value.removesuffix(mark) if len(value) > len(mark) else value}{mark}")}
        case "CFG014":
            return {"example": _short(f"{key} = {value}" if value[0] in '"[' else f'{key} = "{value}"')}
        case "CFG019":
            return {"suggestion": _one_word(line)}
        case _:
            return {}


def _one_word(line: str) -> str:
    """The name that a key written in several words stands for."""
    plain = _plain(line.partition("=")[0])
    return str(toml(*_NAMES).get(plain, (plain,))[0])


def _is_whole(line: str) -> bool:
    """Whether a line could be read by itself."""
    try:
        tomllib.loads(line)
    except (tomllib.TOMLDecodeError, RecursionError):
        return False
    return True


def _path_in(lines: list[str], number: int) -> tuple[str, ...]:
    """The table or key written in a line (from 1), under the table it stands in; empty where it has none."""
    own = key_lines(lines[number - 1])
    if not own:
        return ()
    (path,) = own
    if lines[number - 1].lstrip().startswith("["):
        return path
    headers = (key_lines(line) for line in reversed(lines[: number - 1]) if line.lstrip().startswith("["))
    return (*next((next(iter(header)) for header in headers if header), ()), *path)


def _short(line: str) -> str:
    text = " ".join(line.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]} …"


def unknown(
    path: tuple[str, ...], known: tuple[str, ...], lines: dict[tuple[str, ...], int], homes: Mapping[str, str] = NO_HOMES
) -> Problem:
    """What is told of the key at `path`: the known one it means or resembles, the table it belongs to, else all known ones.

    `homes` are keys of other tables with the table of each. The values lack the file's name.
    """
    values: dict[str, str | int] = {"key": ".".join(path[-2:] if len(path) < 3 else path[-1:]), "line": line_of(path, lines)}
    for meant in (named_by, resembled_by):
        if own := meant(path[-1], known):
            return "CFG002", {**values, "suggestion": own}
        if other := meant(path[-1], tuple(homes)):
            return "CFG017", {**values, "suggestion": other, "table": homes[other]}
    return "CFG003", {**values, "known": ", ".join(known)}


def named_by(written: str, known: tuple[str, ...]) -> str:
    """The one of `known` that a written name is, or is the same word in another language; "" for none."""
    plain = _plain(written)
    return next((name for name in (plain, *toml(*_NAMES).get(plain, ())) if name in known), "")


def resembled_by(written: str, known: tuple[str, ...]) -> str:
    """The one of `known` that a written name resembles, or resembles in another language; "" for none."""
    plain = _plain(written)
    words = difflib.get_close_matches(plain, toml(*_NAMES), n=3, cutoff=0.8)
    close = difflib.get_close_matches(plain, known, n=1, cutoff=0.6)
    translated = (name for name in (named_by(word, known) for word in words) if name)
    return next(iter((*close, *translated, *difflib.get_close_matches(plain, known, n=1, cutoff=0.5))), "")


def _plain(written: str) -> str:
    return re.sub(r"[\s-]+", "_", written.strip().casefold())


def line_of(path: tuple[str, ...], lines: dict[tuple[str, ...], int]) -> int:
    """Line of a key, or of the first that stands below it (`[[tabel]]`, `[a.b]`).

    Where TOML writes it in a form that is not looked for, the line of its table, or the first.
    """
    for length in range(len(path), 0, -1):
        below = [line for key, line in lines.items() if key[:length] == path[:length]]
        if below:
            return lines.get(path[:length], min(below))
    return 1


def key_lines(text: str) -> dict[tuple[str, ...], int]:
    """Line number (from 1) of each table header and key, by a scan for the plain forms `[table]`, `[[table]]` and `key = `.

    The keys of the second `[[entry]]` are found under ("entry", "2").
    """
    lines: dict[tuple[str, ...], int] = {}
    counts: Counter[str] = Counter()
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if header := re.match(r"\s*(\[{1,2})\s*([\w.\"' -]{1,200})\]", line):
            counts[header[2]] += 1
            table = (*_key_path(header[2]), *((str(counts[header[2]]),) if header[1] == "[[" else ()))
            lines.setdefault(table, number)
        elif key := re.match(r"\s*([\w.\"'-]{1,200})[ \t]{0,99}=", line):
            lines.setdefault(table + _key_path(key[1]), number)
    return lines


def _key_path(written: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in written.split("."))
