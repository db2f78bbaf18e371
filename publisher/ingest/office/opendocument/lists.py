"""How the lists of an OpenDocument text count: style, level, where a list goes on after an interruption.

OASIS OpenDocument 1.3, part 3, 5.3 (lists) and 19.880 (`text:start-value`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from publisher.ingest.office.xml import Element, short, tag

_TYPES = ("1", "a", "A", "i", "I")
_LARGEST = 9_999


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style. `kind` is "1", "a", "A", "i" or "I", "" for a list that does not count."""

    kind: str = ""
    start: int = 1


@dataclass(slots=True)
class Counters:
    """The number that comes next in each list and level: lists of one style, or named by `text:continue-list`, go on."""

    following: dict[tuple[str, int], int] = field(default_factory=dict)

    def start(self, listed: Element, style: str, depth: int, level: Level) -> int:
        """The number of the first item of a list."""
        continued = listed.get(tag("text:continue-list"), "")
        if continued and (continued, depth) in self.following:
            return self.following[continued, depth]
        if listed.get(tag("text:continue-numbering")) == "true":
            return self.following.get((style, depth), level.start)
        return level.start

    def ended(self, listed: Element, style: str, depth: int, following: int) -> None:
        """Remembers where a list that goes on would go on."""
        self.following[style, depth] = following
        self.following[listed.get(tag("xml:id"), ""), depth] = following


def level_of(lists: Mapping[str, Mapping[int, Element]], style: str, depth: int) -> Level:
    """The level `depth` (0 = outermost) of a list style. A list of an unknown style has bullets."""
    levels = lists.get(style, {})
    one = levels.get(depth + 1)
    if one is None or short(one) != "text:list-level-style-number":
        return Level()
    kind = one.get(tag("style:num-format"), "")
    return Level(kind if kind in _TYPES else "", number(one.get(tag("text:start-value")), 1))


def number(said: str | None, otherwise: int) -> int:
    """A number as written, within bounds."""
    return min(int(said), _LARGEST) if said and said.isascii() and said.isdecimal() and len(said) < 20 else otherwise
