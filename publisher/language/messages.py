"""The catalogue of messages: what each code means, why it is said and what to do next, in Indonesian and English."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from publisher.diagnostics import Value
from publisher.language import labels

_PLACEHOLDER = re.compile(r"\{([a-z_]+)(?:\|([^{}|]*)\|([^{}|]*)|:(label|small))?\}")
"""`{count}`, the value; `{count|work|works}`, the word for one and for any other number of them; `{parts:label}`, the printed labels of
the keys that the value names, parted by commas, in the language of the message; `{what:small}`, the same in small letters."""


@dataclass(frozen=True, slots=True)
class Message:
    """Text (what), why (the reason) and hint (the next action) of a code in one language.

    `severity` is "note", "warning" or "error"; "change" for something done to the author's words.
    """

    text: str
    why: str
    hint: str
    severity: str


def message(code: str, values: Mapping[str, Value], ui_language: str) -> Message:
    """The message of `code` in `ui_language` ("id" or "en") with its placeholders filled; one without a value stays visible.

    KeyError for an unknown code or language: there is no falling back.
    """
    entry = catalogue()[code]
    wording = entry[ui_language]
    return Message(
        text=_filled(wording["text"], values, ui_language),
        why=_filled(wording["why"], values, ui_language),
        hint=_filled(wording["hint"], values, ui_language),
        severity=entry["severity"],
    )


def places(code: str) -> frozenset[str]:
    """Names of what the wording of `code` leaves open. KeyError for an unknown code."""
    wording = catalogue()[code]["en"]
    return frozenset(found[1] for part in ("text", "why", "hint") for found in _PLACEHOLDER.finditer(wording[part]))


def editing_group(code: str) -> str:
    """The group of the notes for an editor that `code` belongs to, "" if it does not concern the words of the manuscript."""
    return str(catalogue()[code].get("editing", ""))


def codes() -> tuple[str, ...]:
    """All codes, ascending."""
    return tuple(sorted(catalogue()))


def _filled(wording: str, values: Mapping[str, Value], ui_language: str) -> str:
    def filled(found: re.Match[str]) -> str:
        value = values.get(found[1], f"{{{found[1]}}}")
        if found[4] and found[1] in values:
            named = labels(ui_language)
            said = ", ".join(named.get(key, key) for key in str(value).split(", "))
            return said.lower() if found[4] == "small" else said
        if found[2] is None:
            return str(value)
        return str(found[2] if values.get(found[1]) == 1 else found[3])

    return _PLACEHOLDER.sub(filled, wording)


@cache
def catalogue() -> Mapping[str, dict[str, Any]]:
    """All codes with their severity and wording, as read. The value is shared: read it, do not change it."""
    merged: dict[str, dict[str, Any]] = {}
    folder = files("publisher.language").joinpath("data", "messages")
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not file.name.endswith(".toml"):
            continue
        for code, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if code in merged:
                msg = f"{file.name}: {code} is defined twice"
                raise ValueError(msg)
            merged[code] = entry
    return merged
