"""How a text names the authors of a work it cites: the forms, as patterns, and the works that a name and a year lead to."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from publisher.language.citation.words import any_of
from publisher.model.work import Citable

UNDATED = ""
_AND = r",?\s(?:dan|serta|and|&)\s"
_SMALL = frozenset(("dan", "dan/atau", "and", "of", "the", "for", "untuk", "di", "de", "van"))
_FEWEST_WORDS = 2
_MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class Known:
    """What a chapter may cite: by year ("" for none), by the last word of the first name, by number."""

    by_year: Mapping[str, Sequence[Citable]]
    by_word: Mapping[str, Sequence[Citable]]
    by_number: Mapping[str, Citable]

    def named(self, before: str, year: str) -> list[tuple[Citable, int]]:
        """The works of `year` whose authors `before` ends with, each with the place where the names begin; the longest names first."""
        found = [(one, match.start()) for one in self.by_year.get(year, ()) if (match := names_at_end(one).search(before))]
        first = min((start for _, start in found), default=0)
        return [(one, start) for one, start in found if start == first]

    def of_other_years(self, before: str) -> list[Citable]:
        """The works of any year whose authors `before` ends with."""
        words = {word.casefold() for word in re.findall(r"[\w’'-]+", before)[-12:]}
        near = [one for word in sorted(words) for one in self.by_word.get(word, ())]
        return [one for one in near if names_at_end(one).search(before)]


def known(citable: Sequence[Citable]) -> Known:
    """The works of a chapter, ready to be looked up."""
    by_year: dict[str, list[Citable]] = defaultdict(list)
    by_word: dict[str, list[Citable]] = defaultdict(list)
    for one in citable:
        by_year[one.year].append(one)
        for form in _first_forms(one):
            by_word[form.split()[-1].casefold()].append(one)
    return Known(by_year, by_word, {one.number: one for one in citable if one.number})


def _first_forms(one: Citable) -> tuple[str, ...]:
    """The forms of the first name, or of the title of a work without one."""
    first = (one.names or (one.title,))[0]
    if not first.split():
        return ()
    short = initials(first)
    return (first, short) if short else (first,)


def initials(name: str) -> str:
    """The short form of an organisation, made of the first letters of its words ("BPS"); "" for a name of one word."""
    words = [word for word in name.split() if word.casefold() not in _SMALL]
    return "".join(word[0] for word in words).upper() if len(words) > _FEWEST_WORDS else ""


def names_at_end(one: Citable) -> re.Pattern[str]:
    """A pattern for the names of a work where a text ends with them."""
    return _names_at_end(one.names or (one.title,))


@lru_cache(maxsize=1 << 14)
def _names_at_end(names: tuple[str, ...]) -> re.Pattern[str]:
    first, *others = (_as_pattern(name) for name in names[:_MOST_NAMES])
    short = initials(names[0])
    if short:
        first = rf"(?:{first}(?:\s[\[(]{re.escape(short)}[\])])?|{re.escape(short)})"
    forms = [rf"{first}(?:,\s{others[0]})?,?\s(?:{any_of('others')})" if others else rf"{first}(?:,?\s(?:{any_of('others')}))?"]
    if others and len(names) <= _MOST_NAMES:
        middle = "".join(rf",\s{name}" for name in others[:-1])
        forms.insert(0, rf"{first}{middle}{_AND}{others[-1]}")
    quoted = "|".join(forms)
    return re.compile(rf"(?<![\w-])(?:{quoted})(?:['’]s)?[,”\"’']?\s*\Z", re.IGNORECASE if len(names[0].split()) > _FEWEST_WORDS else 0)


def _as_pattern(name: str) -> str:
    return r"\s+".join(re.escape(word) for word in name.split())
