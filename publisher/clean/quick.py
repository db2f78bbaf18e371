"""Which of many strings a line holds, told from its groups of three letters, so that a line is read once and not for each of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_Gram = tuple[str, str, str]
_Part = tuple[str, tuple[int, ...]]
"""A string, and the places of the rules that it is a quick test of."""
_LONGEST = 2000
"""Characters of a line whose groups of letters are set apart; a longer one is searched for each string."""


@dataclass(frozen=True, slots=True)
class QuickTests:
    """The quick tests of a row of rules.

    `by_gram` has each string under two of its groups of letters that begin side by side, so that every other group of a line
    is enough to find one of them; `short` are the strings too short for two groups, `every` all of them.
    """

    by_gram: Mapping[_Gram, tuple[_Part, ...]]
    short: tuple[_Part, ...]
    every: tuple[_Part, ...]

    def passed(self, text: str) -> list[int]:
        """The places of the rules, ascending, one of whose strings is in `text`."""
        if len(text) > _LONGEST:
            return sorted({place for part, places in self.every if part in text for place in places})
        found = {place for part, places in self.short if part in text for place in places}
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
    common = Counter(gram for part in places for gram in set(_grams(part)))
    by_gram: dict[_Gram, tuple[_Part, ...]] = {}
    short: list[_Part] = []
    for part, of in places.items():
        grams = _grams(part)
        if len(grams) < 2:
            short.append((part, of))
            continue
        rarest = min(pairwise(grams), key=lambda pair: (common[pair[0]] + common[pair[1]], pair))
        for gram in dict.fromkeys(rarest):
            by_gram[gram] = (*by_gram.get(gram, ()), (part, of))
    return QuickTests(by_gram, tuple(short), tuple(places.items()))


def _grams(text: str) -> list[_Gram]:
    return list(zip(text, text[1:], text[2:], strict=False))


_REPEATS = "?*{"


def certain_part(pattern: str) -> str:
    """The longest string that every text a pattern fits must hold, as far as it stands there outright; "" where there is none.

    Groups, classes and what may be missing are passed over; of alternatives on the outside nothing is certain.
    """
    runs: list[str] = [""]
    depth = position = 0
    while position < len(pattern):
        sign = pattern[position]
        if sign == "|" and not depth:
            return ""
        end = _end_of_class(pattern, position) if sign == "[" else position + 1 + (sign == "\\")
        plain = pattern[position + 1 : end] if sign == "\\" else sign
        depth += (sign == "(") - (sign == ")")
        is_letter = not depth and (not plain.isalnum() if sign == "\\" else sign not in "^$.[]()?*+{}|")
        if sign in _REPEATS and not depth:
            end = pattern.index("}", position) + 1 if sign == "{" else end
            runs[-1:] = [runs[-1][:-1], ""]
        elif is_letter:
            runs[-1] += plain
        else:
            runs.append("")
        position = end
    return max(runs, key=len)


def _end_of_class(pattern: str, start: int) -> int:
    """Where a class of characters ends."""
    position = start + 1 + pattern.startswith("^", start + 1)
    position += pattern.startswith("]", position)
    while pattern[position] != "]":
        position += 2 if pattern[position] == "\\" else 1
    return position + 1
