"""The entry that a person means by a name."""

import difflib
from collections.abc import Iterable, Sequence

from publisher.errors import UsageError
from publisher.model.glossary import GlossaryEntry

_NAMED = 8
"""Entries named in one message."""


def meant(name: str, entries: Sequence[GlossaryEntry]) -> GlossaryEntry:
    """The entry of that id, headword, short form or other name; case and white space do not count.

    Raises UsageError where there is none (GLO022 with the nearest, GLO023 where nothing is near) and where several have the name
    (GLO024).
    """
    wanted = _folded(name)
    choices: tuple[Iterable[GlossaryEntry], ...] = (
        (entry for entry in entries if entry.id == wanted),
        (entry for entry in entries if entry.headword == name.strip()),
        (entry for entry in entries if _folded(entry.headword) == wanted),
        (entry for entry in entries if wanted in map(_folded, (*entry.abbreviations, *entry.variants, *entry.foreign))),
    )
    found = next((chosen for chosen in map(list, choices) if chosen), [])
    if not found:
        near = nearest(name, entries)
        raise UsageError("GLO022", term=name, suggestion=near) if near else UsageError("GLO023", term=name)
    if len(found) > 1:
        shown = ", ".join(f"{entry.id} ({entry.headword})" for entry in found[:_NAMED])
        raise UsageError("GLO024", term=name, entries=shown + (" …" if len(found) > _NAMED else ""))
    return found[0]


def nearest(name: str, entries: Sequence[GlossaryEntry]) -> str:
    """The headword whose name or short form resembles `name` most, "" where none does."""
    known: dict[str, str] = {}
    for entry in entries:
        for form in (entry.headword, entry.id, *entry.abbreviations, *entry.variants):
            known.setdefault(_folded(form), entry.headword)
    wanted = _folded(name)
    close = difflib.get_close_matches(wanted, known, n=1)
    begun = (form for form in known if wanted and f" {form}".find(f" {wanted}") >= 0)
    found = next(iter((*close, *begun)), "")
    return known[found] if found else ""


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
