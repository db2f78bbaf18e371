"""Files of reference managers read: CSL-JSON, and what BibTeX became; all that is wrong with one told at once."""

import codecs
import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from publisher.bibliography.csl import Item, from_csl
from publisher.diagnostics import Diagnostic, Result, note, warning
from publisher.errors import ConfigurationError, Problem
from publisher.model.span import SourceId, Span

_OWN_LANGUAGE = re.compile(r"\b(lang(?:uage|id)\s*=)", re.IGNORECASE)
_ENTRY = re.compile(r"(@(?!comment|string|preamble)[a-z]+\s*\{\s*[^\s,{}\"]+\s*,)", re.IGNORECASE)
_TWICE = 2
_OF_AN_ITEM = frozenset(("id", "type", "title"))
_FIELDS_OF_BIBTEX = {"issued": ("date", "year"), "accessed": ("urldate",), "original-date": ("origdate",)}


def without_new_capitals(text: str) -> str:
    """BibTeX whose titles keep the capitals they have.

    Readers of BibTeX write English titles anew with small letters, and take for English what does not say otherwise. Lines stay
    where they are.
    """
    return _ENTRY.sub(r"\1 langid = {indonesian},", _OWN_LANGUAGE.sub(r"x\1", text))


def text_of_bibtex(data: bytes, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a BibTeX file `name`, and BIB040 where it is not UTF-8, as files of older programs, and read as Windows-1252.

    Raises ConfigurationError where it is neither.
    """
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if is_wide else "utf-8-sig"), ()
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
    try:
        return data.decode("cp1252"), (warning("BIB040", Span(SourceId(name), line, line), file=name),)
    except UnicodeDecodeError:
        raise ConfigurationError("CFG006", file=name, line=line) from None


def items_of_json(data: bytes, name: str) -> Result[tuple[Item, ...]]:
    """The works of a CSL-JSON file `name`. Raises ConfigurationError with every problem found."""
    text = _decoded(data, name)
    try:
        items = json.loads(text)
    except json.JSONDecodeError as failure:
        raise ConfigurationError("BIB030", file=name, line=failure.lineno) from None
    except RecursionError:
        raise ConfigurationError("BIB030", file=name, line=1) from None
    if isinstance(items, dict):
        items = items["items"] if isinstance(items.get("items"), list) else [items]
    if not isinstance(items, list) or not all(isinstance(item, dict) and _OF_AN_ITEM & item.keys() for item in items):
        raise ConfigurationError("BIB031", file=name, line=1)
    return items_of(items, text, name)


def items_of(items: Sequence[Any], text: str, name: str) -> Result[tuple[Item, ...]]:
    """Items of CSL-JSON that were read from `text`, the content of the file `name`, as facts for `sources.toml`.

    Told is what cannot be kept: types that are printed like another, dates that are none, fields without a place. Raises
    ConfigurationError for items without title, and for a file without items.
    """
    if not items:
        raise ConfigurationError("BIB032", file=name, line=1)
    read = [from_csl(item) for item in items]
    places = [_line_of(str(item.get("id", "")), text) for item in items]
    problems: list[Problem] = [
        ("BIB033", {"file": name, "line": line, "id": one.id}) for one, line in zip(read, places, strict=True) if not one.facts.get("title")
    ]
    if problems:
        raise ConfigurationError("CFG005", tuple(problems), file=name, count=len(problems))
    told = [diagnostic for one, line in zip(read, places, strict=True) for diagnostic in _told(one, Span(SourceId(name), line, line), text)]
    told += _told_twice(read, places, name)
    dropped = sorted({field for one in read for field in one.dropped})
    if dropped:
        told.append(note("BIB037", Span(SourceId(name), 1, 1), names=", ".join(dropped), count=len(dropped)))
    return Result(tuple(read), tuple(told))


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise ConfigurationError("CFG006", file=name, line=data.count(b"\n", 0, failure.start) + 1) from None


def _told(one: Item, place: Span, text: str) -> list[Diagnostic]:
    kind = str(one.facts["kind"])
    told = [warning("BIB035", place, id=one.id, type=one.approximated, kind=kind)] if one.approximated else []
    told += [warning("BIB036", place, id=one.id, field=_written_field(field, place, text)) for field in one.undated]
    return [*told, *([warning("BIB042", place, id=one.id)] if one.is_cut else [])]


def _told_twice(read: Sequence[Item], places: Sequence[int], name: str) -> list[Diagnostic]:
    """The keys that several items have, each told once."""
    seen: Counter[str] = Counter()
    told = []
    for one, line in zip(read, places, strict=True):
        seen[one.id] += 1
        if seen[one.id] == _TWICE:
            told.append(warning("BIB041", Span(SourceId(name), line, line), id=one.id))
    return told


def _written_field(field: str, place: Span, text: str) -> str:
    """The name that a field of CSL has in BibTeX, where `text` is BibTeX and the entry at `place` has it."""
    entry = re.split(r"^\s*@", "\n".join(text.splitlines()[place.first_line - 1 :]), maxsplit=2, flags=re.MULTILINE)[1:2]
    names = _FIELDS_OF_BIBTEX.get(field, ())
    return next((name for name in names if entry and re.search(rf"(?<!\w){name}\s*=", entry[0], re.IGNORECASE)), field)


def _line_of(id_: str, text: str) -> int:
    """The line that names an item: its "id" in JSON, its key in BibTeX; 1 where it cannot be found."""
    written = re.escape(json.dumps(id_, ensure_ascii=False))
    found = re.search(rf"\"id\"\s*:\s*{written}|@\w+\s*\{{\s*{re.escape(id_)}\s*,", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1
