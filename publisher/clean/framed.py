"""Wording of interfaces with something of the page in it: "Reply to {name}", "Share {title} on Facebook".

An entry of `data/interface` with a hole in braces is found by its first or last word, so that a line costs the same however many
entries there are. What stands in the hole must look like what the hole is named after.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from publisher.clean.keys import folded_text, key_of, masked_key
from publisher.clean.page import Line
from publisher.clean.patterns import Match, interface, words

_MOST_WORDS = 34
_NAME = 5
_TITLE = 24
_FEW = 8
_QUOTES = "\"'“”‘’«»("


@dataclass(frozen=True, slots=True)
class Frame:
    """Words before and after a hole, and the kind of the hole."""

    match: Match
    before: tuple[str, ...]
    hole: str
    after: tuple[str, ...]

    def fits(self, parts: Sequence[str], folded: Sequence[str]) -> bool:
        """Whether the words of a line, as written and as compared, are these with something fitting between them."""
        first, last = len(self.before), len(parts) - len(self.after)
        if last <= first or tuple(folded[:first]) != self.before or tuple(folded[last:]) != self.after:
            return False
        return _HOLES[self.hole](parts[first:last])


def framed(line: Line) -> Match | None:
    """The entry with a hole that the whole line is, None if there is none."""
    if not 2 <= line.words <= _MOST_WORDS or not line.masked:
        return None
    by_first, by_last = _frames()
    first, last = line.masked.split(None, 1)[0], line.masked.rsplit(None, 1)[-1]
    known = (*by_first.get(key_of(first), ()), *by_last.get(key_of(last), ()))
    if not known:
        return None
    parts = _parts(line.flat)
    folded = [_compared(part) for part in parts]
    return next((frame.match for frame in known if frame.fits(parts, folded)), None)


def _parts(text: str) -> list[str]:
    return [part for part in text.split() if any(map(str.isalnum, part))]


def _compared(part: str) -> str:
    return masked_key(key_of(folded_text(part)))


@cache
def _frames() -> tuple[Mapping[str, tuple[Frame, ...]], Mapping[str, tuple[Frame, ...]]]:
    """First word → frames that open with it; last word → frames that open with their hole."""
    by_first: dict[str, tuple[Frame, ...]] = {}
    by_last: dict[str, tuple[Frame, ...]] = {}
    for frame in _listed():
        table, key = (by_first, frame.before[0]) if frame.before else (by_last, frame.after[-1])
        table[key] = (*table.get(key, ()), frame)
    return by_first, by_last


def _listed() -> list[Frame]:
    return [
        _frame(entry, Match(kind, f"lexicon {stem}/{kind}", zone))
        for stem, kinds in interface().items()
        for kind, zones in kinds.items()
        for zone, entries in zones.items()
        for entry in entries
        if "{" in entry
    ]


def _frame(entry: str, match: Match) -> Frame:
    before, rest = entry.replace("#", "0").split("{")
    hole, after = rest.split("}")
    return Frame(match, tuple(map(_compared, _parts(before))), hole, tuple(map(_compared, _parts(after))))


def _is_name(parts: Sequence[str]) -> bool:
    """A few words with capitals, or a short name of a user ("@rani_k")."""
    if len(parts) == 1 and parts[0].startswith("@"):
        return True
    particles = words("name_particles")
    return len(parts) <= _NAME and parts[0][0].isupper() and all(part[0].isupper() or part in particles for part in parts)


def _is_title(parts: Sequence[str]) -> bool:
    start = parts[0].lstrip(_QUOTES)[:1]
    return len(parts) <= _TITLE and (start.isupper() or start.isdigit())


def _is_date(parts: Sequence[str]) -> bool:
    return len(parts) <= _FEW and any(map(str.isdigit, "".join(parts)))


def _is_short(parts: Sequence[str]) -> bool:
    return len(parts) <= _FEW


_HOLES: Mapping[str, Callable[[Sequence[str]], bool]] = {
    "name": _is_name,
    "site": lambda parts: len(parts) <= _NAME and parts[0].lstrip(_QUOTES)[:1].isupper(),
    "title": _is_title,
    "date": _is_date,
    "text": _is_short,
}
