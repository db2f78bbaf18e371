"""List markers and numbers typed at the start of a line."""

import re
from dataclasses import dataclass

from publisher.language.roman import value_of
from publisher.model.block import Numbering
from publisher.structure.cues import remembered

_NUMBER = re.compile(
    r"(?P<open>\(?)(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivxlc]{2,6}|[IVXLC]{2,6})(?P<close>[.)]{1,2})"
    r"(?:[ \t\u00a0]+(?=\S)|(?<=\d[.)])(?=[^\W\d_]))"
)
_PATH = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})[ \t\u00a0]+(?=[A-Z])")
_KEYCAP = re.compile(r"(?P<number>\d)\ufe0f?\u20e3[ \t\u00a0]*(?=\S)")
_BULLET = re.compile(
    r"(?:~[ \t\u00a0]+(?=[^\W\d_])"
    r"|[•·▪◦‣►▶●○■□◆◇❖➢➤✓✔✅★\uf0b7\uf0a7\uf0d8🔹🔸👉➔→»]\ufe0f?[ \t\u00a0]*|[-–—*+§]{1,2}[ \t\u00a0]+|[-*](?=[^\W\d_]{2})|o\t+)(?=\S)"
)
_PICTURE = re.compile(
    r"(?:[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*){1,3}[ \t\u00a0]*(?=[^\W_]|[\"“(])"
)
"""Emoji and the like, which may be bullets as well as ornaments."""
_TICKS = frozenset("✓✔✅☑")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a number: its kind with the signs around it ("decimal .", "path 2."), and its value."""

    style: str
    value: int


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as typed: `raw`, with `length` characters to the start of the text. A bullet has no readings.

    "I." can be read as a Roman or as a letter, so there may be two readings, the likelier first.
    """

    raw: str
    length: int
    readings: tuple[Reading, ...] = ()

    @property
    def is_bullet(self) -> bool:
        """Whether it is a sign and not a number."""
        return not self.readings

    @property
    def is_unsure_bullet(self) -> bool:
        """Whether the sign may also be a dash that belongs to the sentence, or an ornament."""
        return self.is_bullet and (self.raw[:1] in "–—~" or self.is_picture)

    @property
    def sign(self) -> str:
        """What makes bullets alike: their first character; emoji and ticks are all alike."""
        return "picture" if self.is_picture or self.raw[:1] in _TICKS else self.raw[:1]

    @property
    def is_picture(self) -> bool:
        """Whether it is an emoji that is not one of the usual bullets."""
        return self.is_bullet and _PICTURE.match(self.raw + "x") is not None and _BULLET.match(self.raw + " x") is None


@remembered
def marker_of(text: str) -> Marker | None:
    """The marker at the start of `text`, if it has one with words after it."""
    for pattern in (_KEYCAP, _NUMBER, _PATH):
        found = pattern.match(text)
        if found is not None:
            return Marker(found[0].strip(), found.end(), _readings(found))
    found = _BULLET.match(text) or _PICTURE.match(text)
    return Marker(found[0].strip(), found.end()) if found is not None else None


def marker_from(raw: str) -> Marker | None:
    """The marker that a format gives apart from the text ("1.", "-"); its length is 0."""
    found = marker_of(raw.strip() + " x") if raw.strip() else None
    return Marker(raw.strip(), 0, found.readings) if found is not None else None


def _readings(found: re.Match[str]) -> tuple[Reading, ...]:
    groups = found.groupdict()
    number = groups["number"]
    signs = f"{groups.get('open') or ''}{groups.get('close') or ''}"
    if "." in number:
        prefix, _, last = number.rpartition(".")
        return (Reading(f"path {prefix}.", int(last)),)
    if number.isdecimal():
        return (Reading(f"{Numbering.DECIMAL} {signs}", int(number)),)
    case = "lower" if number.islower() else "upper"
    letter = (Reading(f"{case}-alpha {signs}", ord(number.casefold()) - ord("a") + 1),) if len(number) == 1 else ()
    value = value_of(number.casefold())
    roman = (Reading(f"{case}-roman {signs}", value),) if value else ()
    return roman + letter if value == 1 or not letter else letter + roman


def numbering_of(style: str) -> Numbering:
    """The kind of number a list of that style is printed with."""
    kind = style.split(" ", 1)[0]
    return Numbering(kind) if kind in set(Numbering) else Numbering.DECIMAL
