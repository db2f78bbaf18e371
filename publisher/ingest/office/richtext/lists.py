"""Lists of rich text: how they count, by the table of lists and by what the program itself wrote before each item."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_TYPES = {0: "1", 1: "I", 2: "i", 3: "A", 4: "a"}
"""`\\levelnfc`, Rich Text Format Specification 1.9.1, "List Levels"."""
_BULLET = 23
_NOTHING = 255
_NUMBER = re.compile(r"[(\[]?(?:(\d{1,4})|([A-Za-z]))[.)\]:]?\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """An item. `kind` is the type of an `ol`, "" for a bullet; `number` its own number, 0 where unknown."""

    inside: str
    level: int
    kind: str
    number: int
    source: int = 0
    is_old: bool = False


@dataclass(slots=True)
class ListTable:
    """The kinds of numbers by list and level, and the lists by the number that paragraphs give."""

    levels: dict[int, list[int]] = field(default_factory=dict)
    of: dict[int, int] = field(default_factory=dict)

    def numbering(self, override: int, level: int) -> int | None:
        r"""The `\levelnfc` of a level; None where it is not known."""
        known = self.levels.get(self.of.get(override, 0), [])
        return known[level] if level < len(known) else None


def entry(inside: str, marker: str, level: int, override: int, known: ListTable) -> Entry | None:
    """The item of a paragraph with its marker as the program wrote it; None for a paragraph that only stands in a list."""
    numbering = known.numbering(override, level) if override else None
    written = marker.strip()
    if numbering == _NOTHING or (not written and numbering is None):
        return None
    found = _NUMBER.match(written)
    if numbering == _BULLET or (numbering is None and found is None):
        return Entry(inside, level, "", 0, override)
    kind = _TYPES.get(numbering if numbering is not None else -1, "")
    if not kind:
        kind = "1" if found is None or found[1] else "A" if found[2].isupper() else "a"
    return Entry(inside, level, kind, _value(found, kind), override)


def listed(entries: Sequence[Entry]) -> str:
    """The XHTML of items in order: deeper ones within the item before, a list for each kind."""
    written: list[str] = []
    place = 0
    while place < len(entries):
        first = entries[place]
        items: list[str] = []
        while place < len(entries) and entries[place].level >= first.level:
            one = entries[place]
            if one.level == first.level and items and (one.kind, one.source) != (first.kind, first.source):
                break
            end = place + 1
            while end < len(entries) and entries[end].level > first.level:
                end += 1
            items.append(f"<li>{one.inside}{listed(entries[place + 1 : end])}</li>")
            place = end
        inside = "".join(items)
        written.append(f'<ol type="{first.kind}" start="{first.number or 1}">{inside}</ol>' if first.kind else f"<ul>{inside}</ul>")
    return "".join(written)


def _value(found: re.Match[str] | None, kind: str) -> int:
    if found is None:
        return 0
    if found[1]:
        return int(found[1])
    letter = found[2].lower()
    if kind in "iI":
        return {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}.get(letter, 0)
    return ord(letter) - ord("a") + 1
