"""Bylines that say several things in one line: who wrote, who checked, when ("Written by A — Reviewed by B — Updated on …")."""

import re

from publisher.clean.page import merged
from publisher.clean.signatures import before_job
from publisher.clean.values import date_line, person
from publisher.model.chapter import Metadata

_LONGEST = 200
_FEWEST = 2
_ROLE = re.compile(
    r"(?:^|(?<=[\s|·•—–,;/-]))(medically reviewed by|reviewed by|fact[- ]checked by|edited by|written by|"
    r"ditinjau(?: secara medis)? oleh|disunting oleh|ditulis oleh|diperiksa oleh|last updated(?: on)?|updated(?: on)?|published(?: on)?|"
    r"posted(?: on)?|diperbarui(?: pada)?|diterbitkan(?: pada)?|tayang|penulis|editor|reporter|oleh|by)(?=[\s:])\s?:?\s?",
    re.IGNORECASE,
)
_WRITING = frozenset({"written by", "ditulis oleh", "penulis", "reporter", "oleh", "by"})
_EDITING = frozenset({"edited by", "disunting oleh", "editor"})
_CHANGING = ("updated", "last updated", "diperbarui")
_EDGES = " |—–-·•,;/"


def segmented(text: str) -> Metadata | None:
    """What a line of several roles says; None unless it has two, or one after a date, and every part is a name or a date."""
    roles = list(_ROLE.finditer(text)) if len(text) <= _LONGEST else []
    if not roles:
        return None
    opening = text[: roles[0].start()].strip(_EDGES)
    dated = date_line(opening) if opening else None
    if (opening and (dated is None or dated.rest)) or len(roles) + bool(opening) < _FEWEST:
        return None
    found = Metadata(date=dated.date, updated=dated.updated) if dated else Metadata()
    for here, end in zip(roles, [*(role.start() for role in roles[1:]), len(text)], strict=True):
        read = _part(here[1].casefold(), text[here.end() : end].strip(_EDGES))
        if read is None:
            return None
        found = merged(found, read)
    return found


def _part(role: str, value: str) -> Metadata | None:
    """The values of one role: a name, a date, or a name and a date."""
    dated = date_line(value)
    name = (dated.rest if dated else value).strip(_EDGES)
    known = (before_job(name) or person(name, labelled=True)) if name else ""
    if (name and not known) or (not name and dated is None):
        return None
    found = Metadata()
    if dated:
        changed = role.startswith(_CHANGING) or (
            role not in _WRITING and not role.startswith(("published", "posted", "tayang", "diterbitkan"))
        )
        found = Metadata(updated=dated.date or dated.updated) if changed else Metadata(date=dated.date, updated=dated.updated)
    if role in _WRITING:
        return merged(found, Metadata(author=known))
    return merged(found, Metadata(editor=known)) if role in _EDITING else found
