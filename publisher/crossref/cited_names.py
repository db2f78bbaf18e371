"""How a text names the authors of a work it cites: the forms, as patterns, and the works that a name and a year lead to."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from publisher.language.citation.words import any_of
from publisher.model.work import Citable

_AND = r",?\s(?:dan|serta|and|&)\s"
_SMALL = frozenset(("dan", "dan/atau", "and", "of", "the", "for", "untuk", "di", "de", "van"))
_FEWEST_WORDS = 2
_MOST_NAMES = 6
_WORD = re.compile(r"[\w’'-]+")
_POSSESSIVE = re.compile(r"[’']s\Z")
_REACH = 30
"""Words before a year among which the first author is looked for."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a chapter may cite: by the last word of the first name, by that and the year, by number; `rest` is what all may cite.

    The year is "" for a work without one.
    """

    own: Sequence[Citable]
    by_word: Mapping[str, Sequence[Citable]]
    by_word_and_year: Mapping[tuple[str, str], Sequence[Citable]]
    by_number: Mapping[str, Citable]
    by_year: Mapping[str, Sequence[Citable]]
    rest: "Known | None" = None

    def named(self, before: str, year: str) -> list[tuple[Citable, int]]:
        """The works of `year` whose authors `before` ends with, each with the place where the names begin; the longest names first."""
        near = (one for word in _last_words(before) for one in self._of(word, year))
        found = [(one, match.start()) for one in _once(near) if (match := names_at_end(one).search(before))]
        first = min((start for _, start in found), default=0)
        return [(one, start) for one, start in found if start == first]

    def of_other_years(self, before: str) -> list[Citable]:
        """The works of any year whose authors `before` ends with."""
        near = (one for word in _last_words(before) for one in self._any(word))
        return [one for one in _once(near) if names_at_end(one).search(before)]

    def of_year(self, work: Citable, year: str) -> list[Citable]:
        """The works of the same authors and of `year`."""
        words = [word for form in _first_forms(work) if (word := _last_word(form))]
        return [one for one in _once(other for word in words for other in self._of(word, year)) if one.names == work.names]

    def of_any(self, year: str) -> Sequence[Citable]:
        """The works of `year` that name an author, whoever that is."""
        own = self.by_year.get(year, ())
        return _once((*own, *self.rest.of_any(year))) if self.rest else own

    def _of(self, word: str, year: str) -> Sequence[Citable]:
        own = self.by_word_and_year.get((word, year), ())
        return (*own, *self.rest._of(word, year)) if self.rest else own  # noqa: SLF001 -- of its own kind

    def _any(self, word: str) -> Sequence[Citable]:
        own = self.by_word.get(word, ())
        return (*own, *self.rest._any(word)) if self.rest else own  # noqa: SLF001 -- of its own kind


def known(citable: Sequence[Citable], rest: Known | None = None) -> Known:
    """The works of a chapter, and those of all, ready to be looked up."""
    by_word: dict[str, list[Citable]] = defaultdict(list)
    by_word_and_year: dict[tuple[str, str], list[Citable]] = defaultdict(list)
    by_year: dict[str, list[Citable]] = defaultdict(list)
    for one in citable:
        if one.names:
            by_year[one.year].append(one)
        for word in {_last_word(form): None for form in _first_forms(one)}:
            by_word[word].append(one)
            by_word_and_year[word, one.year].append(one)
    return Known(citable, by_word, by_word_and_year, {one.number: one for one in citable if one.number}, by_year, rest)


def _once(works: Iterable[Citable]) -> list[Citable]:
    """Each work once, those of the chapter itself before others."""
    return list({one.anchor: one for one in reversed(list(works))}.values())[::-1]


def _last_words(before: str) -> list[str]:
    """The last words of a text in small letters, each once."""
    return list(dict.fromkeys(_POSSESSIVE.sub("", word.casefold()) for word in _WORD.findall(before)[-_REACH:]))


def _last_word(form: str) -> str:
    return next((word.casefold() for word in reversed(_WORD.findall(form))), "")


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


def without_surroundings(names: str) -> str:
    """`names`, as they stand in brackets, without "lihat", "in" and the like before them and "Ed." behind."""
    return _leads().sub("", _role_at_end().sub("", names))


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"\A\s*(?:(?:{any_of('cited_after')}|{any_of('quoted_in')}),?\s)+(?=\S)", re.IGNORECASE)


@cache
def _role() -> str:
    """That a name is an editor's: ", Ed.", " (Eds.)"."""
    return rf"(?:,?\s\(?(?i:{any_of('editors')})\)?)?"


@cache
def _role_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?<=\S){_role()}\Z")


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
    pattern = rf"(?<![\w-])(?:{quoted})(?:['’]s)?{_role()}[,”\"’']?\s*\Z"
    return re.compile(pattern, re.IGNORECASE if len(names[0].split()) > _FEWEST_WORDS else 0)


def _as_pattern(name: str) -> str:
    return r"\s+".join(re.escape(word) for word in name.split())
