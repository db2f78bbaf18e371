"""Files of reference managers read: CSL-JSON, and what BibTeX became; all that is wrong with one told at once."""

import json
import re
from collections.abc import Sequence
from typing import Any

from publisher.bibliography.csl import Item, from_csl
from publisher.diagnostics import Diagnostic, Result, note, warning
from publisher.errors import ConfigurationError, Problem
from publisher.model.span import SourceId, Span

_OWN_LANGUAGE = re.compile(r"\b(lang(?:uage|id)\s*=)", re.IGNORECASE)
_ENTRY = re.compile(r"(@(?!comment|string|preamble)[a-z]+\s*\{\s*[^\s,{}\"]+\s*,)", re.IGNORECASE)
_SHOWN = 5


def without_new_capitals(text: str) -> str:
    """BibTeX whose titles keep the capitals they have.

    Readers of BibTeX write English titles anew with small letters, and take for English what does not say otherwise. Lines stay
    where they are.
    """
    return _ENTRY.sub(r"\1 langid = {indonesian},", _OWN_LANGUAGE.sub(r"x\1", text))


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
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
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
    told = [diagnostic for one, line in zip(read, places, strict=True) for diagnostic in _told(one, Span(SourceId(name), line, line))]
    dropped = sorted({field for one in read for field in one.dropped})
    if dropped:
        told.append(note("BIB037", Span(SourceId(name), 1, 1), names=", ".join(dropped), count=len(dropped)))
    return Result(tuple(read), tuple(told))


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise ConfigurationError("CFG006", file=name, line=data.count(b"\n", 0, failure.start) + 1) from None


def _told(one: Item, place: Span) -> list[Diagnostic]:
    kind = str(one.facts["kind"])
    told = [warning("BIB035", place, id=one.id, type=one.approximated, kind=kind)] if one.approximated else []
    return [*told, *(warning("BIB036", place, id=one.id, field=field) for field in one.undated)]


def _line_of(id_: str, text: str) -> int:
    """The line that names an item: its "id" in JSON, its key in BibTeX; 1 where it cannot be found."""
    written = re.escape(json.dumps(id_, ensure_ascii=False))
    found = re.search(rf"\"id\"\s*:\s*{written}|@\w+\s*\{{\s*{re.escape(id_)}\s*,", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1
