"""Which of many strings a line holds, told from its groups of three letters, so that a line is read once and not for each of them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_Gram = tuple[str, str, str]
_Part = tuple[str, tuple[int, ...]]
"""A string, and the places of the rules that it is a quick test of."""
_COMMON = ".,-"
_LEAST = 4
"""Letters of a string with two groups."""


_FEW = 12
"""Strings that are looked for one by one before it is worth while to set a line's groups of letters apart."""


@dataclass(frozen=True, slots=True)
class QuickTests:
    """The quick tests of a row of rules.

    `by_sign` has each string with a rare sign that is no letter under one such sign. `by_gram` has each other string under two of its
    groups of letters that begin side by side, so that every other group of a line is enough to find one of them. `plain` are
    those too short for two groups.
    """

    by_sign: Mapping[str, tuple[_Part, ...]]
    by_gram: Mapping[_Gram, tuple[_Part, ...]]
    plain: tuple[_Part, ...]
    signs: frozenset[str]

    def passed(self, text: str) -> list[int]:
        """The places of the rules, ascending, one of whose strings is in `text`."""
        found = {place for part, places in self.plain if part in text for place in places}
        for sign in self.signs.intersection(text):
            for part, places in self.by_sign[sign]:
                if part in text:
                    found.update(places)
        if self.by_gram:
            for gram in filter(self.by_gram.__contains__, zip(text[::2], text[1::2], text[2::2], strict=False)):
                for part, places in self.by_gram[gram]:
                    if part in text:
                        found.update(places)
        return sorted(found)


def quick_tests(rules: Iterable[Sequence[str]]) -> QuickTests:
    """The quick tests of rules in their order, each given by its strings; a rule without one is never tried."""
    places: dict[str, tuple[int, ...]] = {}
    for place, strings in enumerate(rules):
        for part in strings:
            places[part] = (*places.get(part, ()), place)
    signed = {part: sign for part in places if (sign := _sign(part))}
    by_sign: dict[str, tuple[_Part, ...]] = {}
    for part, sign in signed.items():
        by_sign[sign] = (*by_sign.get(sign, ()), (part, places[part]))
    wordy = [part for part in places if part not in signed]
    long = [part for part in wordy if len(part) >= _LEAST] if len(wordy) > _FEW else []
    plain = tuple((part, places[part]) for part in wordy if part not in long)
    return QuickTests(by_sign, _by_gram({part: places[part] for part in long}), plain, frozenset(by_sign))


def _by_gram(places: Mapping[str, tuple[int, ...]]) -> Mapping[_Gram, tuple[_Part, ...]]:
    """Each string under the two groups of letters, side by side, that the fewest other strings have."""
    common = Counter(gram for part in places for gram in set(_grams(part)))
    by_gram: dict[_Gram, tuple[_Part, ...]] = {}
    for part, of in places.items():
        rarest = min(pairwise(_grams(part)), key=lambda pair: (common[pair[0]] + common[pair[1]], pair))
        for gram in dict.fromkeys(rarest):
            by_gram[gram] = (*by_gram.get(gram, ()), (part, of))
    return by_gram


def _grams(text: str) -> list[_Gram]:
    return list(zip(text, text[1:], text[2:], strict=False))


def _sign(part: str) -> str:
    """The first sign of a string that few lines have, "" if there is none; any sign of a string too short for two groups of letters."""
    signs = [sign for sign in part if not sign.isalnum() and sign != " "]
    return next((sign for sign in signs if sign not in _COMMON), signs[0] if signs and len(part) < _LEAST else "")


_REPEATS = "?*{"
_INNER = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")
"""How a group opens that must fit, whatever it is kept for."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern and what it cannot do without, in lower case: it is tried only on a text that has one of `parts`."""

    pattern: re.Pattern[str]
    parts: tuple[str, ...]

    def search(self, text: str, folded: str) -> re.Match[str] | None:
        """The first place in `text` that fits; `folded` is the text in lower case."""
        return self.pattern.search(text) if self._may_fit(folded) else None

    def fullmatch(self, text: str, folded: str) -> re.Match[str] | None:
        """The whole of `text`, if it fits; `folded` is the text in lower case."""
        return self.pattern.fullmatch(text) if self._may_fit(folded) else None

    def _may_fit(self, folded: str) -> bool:
        for part in self.parts:  # a loop: `any` costs more than most patterns
            if part in folded:
                return True
        return not self.parts


def sought(pattern: str, flags: int = 0) -> Sought:
    """`pattern`, compiled, with what it cannot do without."""
    return Sought(re.compile(pattern, flags), tuple(dict.fromkeys(map(str.casefold, certain_parts(pattern)))))


def certain_parts(pattern: str) -> tuple[str, ...]:
    """Strings of which every text that a pattern fits must hold one, as far as they stand there outright; () where there are none.

    Of the places in a pattern where something is certain, the one whose shortest string is the longest. Classes, what looks around
    and what may be missing are passed over.
    """
    found = [_certain(alternative) for alternative in _alternatives(pattern)]
    return tuple(dict.fromkeys(part for parts in found for part in parts)) if all(found) else ()


def _certain(pattern: str) -> tuple[str, ...]:
    """The same of a pattern without alternatives on the outside."""
    runs: list[tuple[str, ...]] = [("",)]
    position = 0
    while position < len(pattern):
        end = _end_of_item(pattern, position)
        item, missing = pattern[position:end], pattern[end : end + 1] in {*_REPEATS} and not pattern.startswith("{1", end)
        literal = _literal(item)
        if missing:
            runs.append(("",))
        elif literal:
            runs[-1] = (runs[-1][0] + literal,)
        else:
            inner = _INNER.match(item)
            runs += [certain_parts(item[inner.end() : -1]) if inner else (), ("",)]
        position = _end_of_repeat(pattern, end)
        if position > end and not missing:
            runs.append(("",))
    certain = [parts for parts in runs if parts and all(parts)]
    return max(certain, key=lambda parts: min(map(len, parts)), default=())


def _literal(item: str) -> str:
    """The letter or sign that an item of a pattern is, "" for any other item."""
    if item.startswith("\\"):
        return "" if item[1:].isalnum() else item[1:]
    return item if len(item) == 1 and item not in "^$.+*?{}" else ""


def _end_of_repeat(pattern: str, start: int) -> int:
    """Where what says how often an item comes ends."""
    if pattern.startswith("{", start):
        start = pattern.index("}", start) + 1
    while pattern[start : start + 1] and pattern[start] in "?*+":
        start += 1
    return start


def _alternatives(pattern: str) -> list[str]:
    """The alternatives that a pattern has on the outside."""
    found = [""]
    position = 0
    while position < len(pattern):
        end = _end_of_item(pattern, position)
        if pattern[position] == "|":
            found.append("")
        else:
            found[-1] += pattern[position:end]
        position = end
    return found


def _end_of_item(pattern: str, start: int) -> int:
    """Where a letter, an escaped sign, a class or a group ends."""
    if pattern[start] == "[":
        return _end_of_class(pattern, start)
    if pattern[start] != "(":
        return start + 1 + (pattern[start] == "\\")
    position = start + 1
    while pattern[position] != ")":
        position = _end_of_item(pattern, position)
    return position + 1


def _end_of_class(pattern: str, start: int) -> int:
    """Where a class of characters ends."""
    position = start + 1 + pattern.startswith("^", start + 1)
    position += pattern.startswith("]", position)
    while pattern[position] != "]":
        position += 2 if pattern[position] == "\\" else 1
    return position + 1
