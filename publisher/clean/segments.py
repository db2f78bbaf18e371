"""Bylines that say several things in one line: who wrote, who checked, when ("Written by A — Reviewed by B — Updated on …")."""

import re

from publisher.clean.page import merged
from publisher.clean.signatures import before_job
from publisher.clean.values import date_line, person
from publisher.model.chapter import Metadata

_LONGEST = 200
_FEWEST = 2
_ROLE = re.compile(
    r"(?:^|(?<=[\s|·•—–,;/-]))(medically reviewed by|reviewed by|fact[- ]checked by|edited by|written by|posted by|"
    r"ditinjau(?: secara medis)? oleh|disunting oleh|ditulis oleh|diposting oleh|diperiksa oleh|"
    r"last updated(?: on)?|updated(?: on)?|published(?: on)?|"
    r"posted(?: on)?|diperbarui(?: pada)?|diterbitkan(?: pada)?|"
    r"(?:diposting|dipublikasikan) pada|tayang|penulis|editor|reporter|oleh|by)(?=[\s:])\s?:?\s?",
    re.IGNORECASE,
)
_WRITING = frozenset({"written by", "posted by", "ditulis oleh", "diposting oleh", "penulis", "reporter", "oleh", "by"})
_EDITING = frozenset({"edited by", "disunting oleh", "editor"})
_PUBLISHING = ("published", "posted", "tayang", "diterbitkan", "diposting", "dipublikasikan")
_CHANGING = ("updated", "last updated", "diperbarui")
_EDGES = " |—–-·•,;/"
_COUNTER = re.compile(
    r"(?:\d{1,6}|no|leave a|add a|tidak ada|belum ada|tinggalkan)\s"
    r"(?:comments?|replies|reply|views?|likes?|shares?|komentar|tayangan|balasan)"
    r"|\d{1,3}[ -](?:min(?:ute)?s?(?: read)?|menit(?: (?:baca|membaca))?)",
    re.IGNORECASE,
)
"""What a theme counts beside the byline."""
_FILED = re.compile(
    r"(?P<before>.{2,60}?)\s(?:in|under|di kategori|dalam(?: kategori)?)\s(?P<section>[A-Z][\w'’&-]*(?: [\w'’&-]+){0,3})"
    r"(?:, ?[A-Z][\w'’& -]{1,40}){0,8}"
)
"""A name or a date, and the sections that the article is filed in."""


def segmented(text: str) -> Metadata | None:
    """What a line of several roles says; None unless it has two, or one after a date, and every part is a name or a date.

    A name or a date may have its sections behind it ("Posted on DATE by NAME in Rivers, Maps | 12 Comments").
    """
    text = _without_counters(text) if len(text) <= _LONGEST else ""
    roles = list(_ROLE.finditer(text))
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


def opens_byline(text: str) -> bool:
    """Whether a line opens by saying who or when and has a date: also where it cannot be read as a whole, it is no title."""
    role = _ROLE.match(text) if len(text) <= _LONGEST else None
    return role is not None and date_line(text) is not None


def _without_counters(text: str) -> str:
    """A line without the counters at its end, each behind a bar or the like."""
    pieces = re.split(r"(\s?[|·•]\s?|\s[—–-]\s|,\s)", text)
    while len(pieces) > 2 and _COUNTER.fullmatch(pieces[-1].strip()):
        pieces = pieces[:-2]
    return "".join(pieces)


def _part(role: str, value: str) -> Metadata | None:
    """The values of one role: a name, a date, or a name and a date; with the section that is named behind it."""
    read = _name_and_date(role, value)
    filed = _FILED.fullmatch(value) if read is None else None
    before = _name_and_date(role, filed["before"]) if filed else None
    return merged(before, Metadata(category=filed["section"])) if filed and before is not None else read


def _name_and_date(role: str, value: str) -> Metadata | None:
    dated = date_line(value)
    name = (dated.rest if dated else value).strip(_EDGES)
    known = (before_job(name) or person(name, labelled=True)) if name else ""
    if (name and not known) or (not name and dated is None):
        return None
    found = Metadata()
    if dated:
        changed = role.startswith(_CHANGING) or (role not in _WRITING and not role.startswith(_PUBLISHING))
        found = Metadata(updated=dated.date or dated.updated) if changed else Metadata(date=dated.date, updated=dated.updated)
    if role in _WRITING:
        return merged(found, Metadata(author=known))
    return merged(found, Metadata(editor=known)) if role in _EDITING else found
