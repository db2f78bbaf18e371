"""The menu of a site as one line, its entries set apart by several spaces or by bars ("Home  About  Field Trips  Contact")."""

import re

from publisher.clean.page import Line
from publisher.clean.patterns import Match, lexicon, words

_APART = re.compile(r"[ \u00a0]{2,}|\t|\s?[|·•]\s?")
_FEWEST = 3
_MOST = 15
_ENTRY_WORDS = 3
_LONGEST = 200
_KINDS = frozenset({"navigation", "access", "legal", "engagement", "promo"})


def menu_row(line: Line) -> Match | None:
    """What a menu is, where its first entry leads to the start page and another one is known too; what the others say is the site's own."""
    if len(line.text) > _LONGEST:
        return None
    entries = [entry.strip().casefold() for entry in _APART.split(line.text) if entry.strip()]
    if not _FEWEST <= len(entries) <= _MOST or entries[0] not in words("home") or any(len(one.split()) > _ENTRY_WORDS for one in entries):
        return None
    known = any((match := lexicon().get(entry)) is not None and match.kind in _KINDS for entry in entries[1:])
    return Match("navigation", "menu-row", "edge") if known else None
