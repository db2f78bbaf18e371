"""Which of many strings a line holds, told from its groups of three letters, so that a line is read once and not for each of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_Gram = tuple[str, str, str]
_Part = tuple[str, tuple[int, ...]]
"""A string, and the places of the rules that it is a quick test of."""
_LONGEST = 2000
"""Characters of a line whose groups of letters are set apart; a longer one is searched for each string."""


@dataclass(frozen=True, slots=True)
class QuickTests:
    """The quick tests of a row of rules. `by_gram` has each string under one of its groups of letters, `short` those without one."""

    by_gram: Mapping[_Gram, tuple[_Part, ...]]
    short: tuple[_Part, ...]

    def passed(self, text: str) -> list[int]:
        """The places of the rules, ascending, one of whose strings is in `text`."""
        shared = self.by_gram.keys() & _grams(text) if len(text) <= _LONGEST else self.by_gram
        parts = [part for gram in shared for part in self.by_gram[gram]]
        return sorted({place for part, places in (*parts, *self.short) if part in text for place in places})


def quick_tests(rules: Iterable[Sequence[str]]) -> QuickTests:
    """The quick tests of rules in their order, each given by its strings; a rule without one is never tried."""
    places: dict[str, tuple[int, ...]] = {}
    for place, strings in enumerate(rules):
        for part in strings:
            places[part] = (*places.get(part, ()), place)
    common = Counter(gram for part in places for gram in _grams(part))
    by_gram: dict[_Gram, tuple[_Part, ...]] = {}
    short: list[_Part] = []
    for part, of in places.items():
        grams = _grams(part)
        if not grams:
            short.append((part, of))
            continue
        rarest = min(grams, key=lambda gram: (common[gram], gram))
        by_gram[rarest] = (*by_gram.get(rarest, ()), (part, of))
    return QuickTests(by_gram, tuple(short))


def _grams(text: str) -> set[_Gram]:
    return set(zip(text, text[1:], text[2:], strict=False))
