"""Ignoring a finding from the command line: an entry `[[check.ignore]]` put into the text of book.toml, everything else left alone."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publisher.build import outputs
from publisher.build.checking import Checked, checked, known_code
from publisher.build.edited_toml import read, rewritten
from publisher.build.project import CHAPTERS, SETTINGS
from publisher.diagnostics import Severity
from publisher.errors import UsageError
from publisher.model.decision import fingerprint, opening
from publisher.render.sarif import Located

TABLE = "check.ignore"
WHOLE = "."
"""What stands for the whole book in the place of a file."""
_NAMED = 6
"""Places named in one message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What was written: the file, what is ignored now, and the reasons that other words took the place of."""

    file: Path
    findings: tuple[Located, ...]
    replaced: tuple[str, ...] = ()


def ignore(paths: tuple[Path, ...], wishes: Sequence[tuple[str, str]], reason: str, heading: str) -> Noted:
    """Writes that findings are to be ignored: each wish is a code and a place (FILE:LINE, FILE, or "." for the whole book).

    All of the wishes or none. A new book.toml begins with the comment `heading`. Raises UsageError without a reason (IGN012),
    for an unknown code (IGN014), a place that is none (IGN010), a finding that is not there (IGN011) and an error (IGN013).
    """
    if not reason.strip():
        raise UsageError("IGN012")
    meant = [(known_code(code), place) for code, place in wishes]
    found = checked(paths or _folder_of(meant[0][1]))
    entries: list[Mapping[str, str]] = []
    chosen: list[Located] = []
    for code, place in meant:
        matching = _matching(code, place, found)
        entries += [_entry(one, place, reason, found) for one in matching]
        chosen += matching
    path = found.project.root / SETTINGS
    data = path.read_bytes() if path.is_file() else b""
    replaced: list[str] = []
    for entry in {tuple(entry.items()): entry for entry in entries}.values():
        before = _reason_in(data, entry)
        replaced += [before] if before not in ("", entry["reason"]) else []
        data = with_entry(data, entry, heading)
    outputs.write(path, data)
    return Noted(file=path, findings=tuple(chosen), replaced=tuple(replaced))


def _reason_in(data: bytes, entry: Mapping[str, str]) -> str:
    """The reason that the file has for the same finding, "" where it has none."""
    listed = tomllib.loads(read(data).text).get("check", {}).get("ignore", ())
    return next((" ".join(str(one.get("reason", "")).split()) for one in listed if _is_same(one, entry)), "")


def _folder_of(place: str) -> tuple[Path, ...]:
    """The folder of the book that a file is part of; the current one where the place is no file."""
    path = Path(_parted(place)[0])
    if not path.is_file():
        return ()
    return (path.parent.parent if path.parent.name == CHAPTERS else path.parent,)


def _parted(place: str) -> tuple[str, int]:
    """The file and the line that a place names; line 0 for a whole file."""
    file, _, line = place.rpartition(":")
    if file and line.isdecimal() and int(line):
        return file.replace("\\", "/"), int(line)
    return place.replace("\\", "/"), 0


def _matching(code: str, place: str, found: Checked) -> list[Located]:
    file, line = _parted(place)
    if not (line or place == WHOLE or file.endswith(tuple(found.project.articles)) or "." in Path(file).name):
        raise UsageError("IGN010", where=place)
    told = [one for one in (*found.told, *found.ignored) if one.finding.code == code]
    here = [
        one for one in told if place == WHOLE or (_is_in(one, file) and line in (0, one.finding.span.first_line if one.finding.span else 0))
    ]
    if not here:
        places = ", ".join(_place(one) for one in told[:_NAMED]) + (" …" if len(told) > _NAMED else "")
        raise UsageError("IGN011", wanted=code, where=place, places=places or "–")
    if any(one.finding.severity is Severity.ERROR for one in here):
        raise UsageError("IGN013", wanted=code, where=place)
    return here


def _is_in(one: Located, file: str) -> bool:
    span = one.finding.span
    plain = file.removeprefix("./")
    return span is not None and plain in (one.file, span.source, f"{CHAPTERS}/{span.source}", Path(one.file).name)


def _place(one: Located) -> str:
    return f"{one.file}:{one.finding.span.first_line}" if one.finding.span else one.file


def _entry(one: Located, place: str, reason: str, found: Checked) -> dict[str, str]:
    """The keys of an entry; where the line has words these are what it is known by."""
    entry = {"code": one.finding.code}
    span = one.finding.span
    if place != WHOLE and span is not None:
        entry["file"] = span.source
        words = next(iter(found.read.chapters.lines.words(span.source, span.first_line)), "") if _parted(place)[1] else ""
        if words.strip():
            entry |= {"line": opening(words), "fingerprint": fingerprint(words)}
    return {**entry, "reason": " ".join(reason.split())}


def with_entry(data: bytes, entry: Mapping[str, str], heading: str) -> bytes:
    """The file with an entry: the reason of the one about the same finding changed, else a new one at the end.

    `data` is TOML that can be read, b"" for a new file. Comments, order, line ends and a byte order mark stay.
    """
    return rewritten(data, heading, lambda text: _with(text, entry))


def _with(text: str, entry: Mapping[str, str]) -> str:
    import tomlkit
    from tomlkit.items import AoT

    document: Any = tomlkit.parse(text)
    listed = document.get("check", {}).get("ignore")
    known = next((table for table in (listed if listed is not None else ()) if _is_same(table, entry)), None)
    if known is not None:
        known["reason"] = entry["reason"]
    elif listed is not None and not isinstance(listed, AoT):
        table = tomlkit.inline_table()
        table.update(entry)
        listed.append(table)
    written = str(tomlkit.dumps(document))
    if known is None and (listed is None or isinstance(listed, AoT)):
        new = tomlkit.table()
        new.update(entry)
        written = f"{written.rstrip()}\n\n[[{TABLE}]]\n{new.as_string()}"
    return written


def _is_same(table: Any, entry: Mapping[str, str]) -> bool:  # noqa: ANN401 - a table of TOML, inline or not
    keys = ("code", "file", "fingerprint")
    return all(str(table.get(key, "")).strip().casefold() == entry.get(key, "").casefold() for key in keys)
