"""Where a text cites works, and which: names and years in brackets, years in brackets behind names, numbers of a list."""

import difflib
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from publisher.crossref.cited_names import Known, initials, names_at_end, without_surroundings
from publisher.crossref.narrated import Narrated, narrated
from publisher.diagnostics import Diagnostic, note, warning
from publisher.language.citation.words import any_of
from publisher.model.work import Citable

_YEAR = r"(?:(?:(?:1[5-9]|20)\d\d/)?(?:1[5-9]|20)\d\d[a-z]?(?![\w–-])|(?:t\.\s?t\.|n\.\s?d\.)(?:-[a-z](?!\w))?)"
_ONE_YEAR = re.compile(_YEAR)
_PART = re.compile(rf"\s*(?P<names>[^\x00]{{2,160}}?)(?P<joint>,?\s)(?P<years>{_YEAR}(?:,\s?{_YEAR}){{0,5}})(?:\s?[,:].{{0,80}})?\s*\Z")
_SURNAME = r"[A-ZÀ-Þ][\w’'-]+"
_CLEAR = re.compile(rf"(?:[a-z.]+,?\s){{0,2}}{_SURNAME}(?:\s(?:dan|and|&)\s{_SURNAME}|\s(?:dkk\.|et al\.),?|,\s{_SURNAME}.*)?\Z")
_LAST_NAME = re.compile(rf"({_SURNAME}),?\s*\Z")
_NUMBERS = re.compile(r"\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,10})\]")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_BEFORE = 160
"""Characters before a year in brackets in which the names are looked for."""
_AFTER = 40
"""Characters behind it in which a verb of saying is looked for."""
_ALIKE = 0.8
"""How much two family names must be alike for one to be taken for a slip of the other."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation at `start` to `end`; `work` is None for one that leads nowhere.

    `letter` is what must stand behind the year, which ends at `year_end`; None where nothing has to change. `told` lacks its place.
    """

    start: int
    end: int
    work: Citable | None = None
    year_end: int | None = None
    letter: str | None = None
    told: tuple[Diagnostic, ...] = ()


def as_cited(one: Citable) -> str:
    """A work as a text cites it: "Santoso & Dewi (2019a)"."""
    return f"{_who(one)} ({one.year or 't.t.'}{one.written_letter or one.letter})"


def _who(one: Citable) -> str:
    names = one.names or (one.title[:60],)
    return " & ".join(names) if len(names) < 3 else f"{names[0]} dkk."


@dataclass(frozen=True, slots=True)
class Lookup:
    """Finds the citations of one chapter's texts."""

    known: Known

    def citations(self, text: str) -> list[Citation]:
        """All citations of a paragraph in their order; they do not overlap. Nothing inside quotation marks is one."""
        if "(" not in text and "[" not in text:
            return []
        quoted = [found.span() for found in _QUOTED.finditer(text)]
        found = [one for group in _groups().finditer(text) for one in self._in_brackets(text, group)]
        found += [one for group in _NUMBERS.finditer(text) for one in self._numbers(group)]
        starts = [first for first, _ in quoted]
        free = (one for one in found if not (place := bisect_left(starts, one.start)) or one.start >= quoted[place - 1][1])
        return sorted(free, key=lambda one: one.start)

    def _in_brackets(self, text: str, group: re.Match[str]) -> Iterator[Citation]:
        years = _years().match(group[1])
        if years:
            before = text[max(0, group.start() - _BEFORE) : group.start()]
            after = text[group.end() : group.end() + _AFTER]
            yield from self._behind_names(before, after, group, years)
            return
        named = None
        for part in _parts(group[1]):
            at = group.start(1) + part.start
            cited = _PART.match(part.text)
            again = _years().match(part.text)
            if cited:
                found = list(self._with_names(cited, at))
                named = next((one.work for one in found if one.work), None)
                # A work that is known from the one behind it ("Rahman, 2010, dalam Tan, 2014") need not be listed.
                yield from (one for one in found if one.work or not part.is_from_another)
            elif again and named:
                yield from self._years_of([named], again, at, at + again.start(1), at + len(part.text))

    def _behind_names(self, before: str, after: str, group: re.Match[str], years: re.Match[str]) -> Iterator[Citation]:
        """The names stand before the brackets: "Santoso (2019, hlm. 12)"."""
        first = _ONE_YEAR.findall(years[1])[0]
        found = self.known.named(before, _base(first))
        if found:
            start = group.start() - len(before) + found[0][1]
            yield from self._years_of([one for one, _ in found], years, group.start(1), start, group.end())
        else:
            yield from self._unknown_behind(before, narrated(before, after), first, group)

    def _with_names(self, cited: re.Match[str], at: int) -> Iterator[Citation]:
        """A part of what stands in brackets: "Santoso, 2019, hlm. 12"."""
        names = cited["names"]
        first = _ONE_YEAR.findall(cited["years"])[0]
        found = self.known.named(names, _base(first))
        end = at + len(cited[0].rstrip())
        if found:
            start = at + cited.start("names") + found[0][1]
            yield from self._years_of([one for one, _ in found], cited, at, start, end)
        elif any(letter.isupper() for letter in names):
            plain = without_surroundings(names)
            is_clear = cited["joint"].startswith(",") and _CLEAR.match(plain) is not None
            yield from self._unknown(plain, first, at + cited.start("names"), end, is_clear=is_clear)

    def _years_of(self, works: Sequence[Citable], found: re.Match[str], at: int, start: int, end: int) -> Iterator[Citation]:
        """A citation for each year of one group; the first has the names, an only one all up to `end`."""
        group = "years" if "years" in found.re.groupindex else 1
        written = list(_ONE_YEAR.finditer(found[group]))
        offset = at + found.start(group)
        for number, year in enumerate(written):
            same = works if number == 0 and _base(year[0]) == works[0].year else self.known.of_year(works[0], _base(year[0]))
            first = start if number == 0 else offset + year.start()
            last = end if len(written) == 1 else offset + year.end()
            yield self._chosen(same, year[0], first, last, offset + year.end())

    def _chosen(self, works: Sequence[Citable], year: str, start: int, end: int, year_end: int) -> Citation:
        """The work that a year, with or without a letter, means; those of the chapter's own list before others."""
        written = year[-1] if year[-1].isalpha() and year[0].isdigit() else ""
        own = [one for one in works if one.line] or list(works)
        fitting = [one for one in own if one.written_letter == written] or [one for one in own if one.letter == written]
        if not fitting and (len(own) > 1 or not own):
            return Citation(start, end, told=(self._no_such(f"({year})", own),)) if own else Citation(start, end)
        one = (fitting or own)[0]
        if len(fitting) > 1:
            told = warning("BIB022", written=f"{_who(one)} ({year})", count=len(fitting))
            return Citation(start, end, one, told=(told,))
        changes = one.letter != written and bool(one.year) and not one.number
        return Citation(start, end, one, year_end, one.letter if changes else None)

    def _no_such(self, written: str, near: Sequence[Citable]) -> Diagnostic:
        return warning("BIB017", written=written, suggestion="; ".join(as_cited(one) for one in near[:3]))

    def _unknown(self, names: str, year: str, start: int, end: int, *, is_clear: bool) -> Iterator[Citation]:
        """A citation that leads nowhere, if it is sure to be one: its author is listed, or almost; or it has the very form."""
        words = {found[1] for found in (_LAST_NAME.search(names), re.match(rf"\s*({_SURNAME})", names)) if found}
        near = self.known.of_other_years(names) or self._alike(words, _base(year))
        who = " ".join(names.split()[-6:]).rstrip(",")
        if near:
            yield Citation(start, end, told=(self._resembling(_last_names(who, near[0]), year, near),))
        elif is_clear:
            yield Citation(start, end, told=(note("BIB018", written=f"{who}, {year}"),))

    def _unknown_behind(self, before: str, named: Narrated | None, year: str, group: re.Match[str]) -> Iterator[Citation]:
        """The same, of names in the sentence itself."""
        if named is None:
            yield from self._unknown(before, year, group.start(), group.end(), is_clear=False)
            return
        last = _LAST_NAME.search(before)
        near = self.known.of_other_years(before) or self._alike({named.first, last[1] if last else named.first}, _base(year))
        start = group.start() - len(named.who) - 1
        if near:
            who = _last_names(named.who, near[0]) if names_at_end(near[0]).search(named.who) else named.who[named.who.find(named.first) :]
            yield Citation(start, group.end(), told=(self._resembling(who, year, near),))
        elif named.is_clear:
            yield Citation(start, group.end(), told=(note("BIB018", written=f"{named.who} ({year})"),))

    def _resembling(self, who: str, year: str, near: Sequence[Citable]) -> Diagnostic:
        closest = sorted(near, key=lambda one: (abs(_number(one.year) - _number(_base(year))), not one.line))
        return self._no_such(f"{who} ({year})", closest)

    def _alike(self, words: Collection[str], year: str) -> list[Citable]:
        """Works of that year whose first author has almost one of the names."""
        return [one for one in self.known.of_any(year) if any(_is_slip(word, one.names[0]) for word in words)]

    def _numbers(self, group: re.Match[str]) -> Iterator[Citation]:
        if not self.known.by_number:
            return
        last = max(self.known.by_number, key=int)
        for number in re.finditer(r"\d{1,3}", group[1]):
            start, end = group.start(1) + number.start(), group.start(1) + number.end()
            one = self.known.by_number.get(number[0])
            told = () if one else (warning("BIB017", written=f"[{number[0]}]", suggestion=f"[1]–[{last}]"),)
            yield Citation(start, end, one, told=told)


@cache
def _groups() -> re.Pattern[str]:
    """What stands in brackets; the mark of an editor may have its own: "(Tan (Ed.), 2014)"."""
    return re.compile(rf"\(((?:[^()\x00]|\((?i:{any_of('editors')})\)){{3,300}})\)")


@cache
def _years() -> re.Pattern[str]:
    """Years alone, behind the mark of an editor whose name stands before the brackets: "Tan (Ed., 2014)"."""
    role = rf"(?:(?i:{any_of('editors')}),?\s)?"
    return re.compile(rf"\s?{role}({_YEAR}(?:,\s?{_YEAR}){{0,5}})(?:\s?[,:;].{{0,120}})?\s?\Z")


class _Part(NamedTuple):
    """One of the works that brackets name, where it begins in them, and whether the next part says which work it was read in."""

    text: str
    start: int
    is_from_another: bool


@cache
def _joints() -> re.Pattern[str]:
    return re.compile(rf";|,?\s(?P<quoted>(?i:{any_of('quoted_in')})\s(?=[A-ZÀ-Þ]))")


def _parts(inside: str) -> Iterator[_Part]:
    """What stands in brackets, one part for each work; that a work was quoted from another ends a part too."""
    start = 0
    for joint in _joints().finditer(inside):
        yield _Part(inside[start : joint.start()], start, joint["quoted"] is not None)
        start = joint.end()
    yield _Part(inside[start:], start, is_from_another=False)


def _base(year: str) -> str:
    """A year without its letter, of "1962/1990" that of the copy; "" for a work without date."""
    return year.rpartition("/")[2][:4] if year[0].isdigit() else ""


def _number(year: str) -> int:
    return int(year) if year else 0


def _is_slip(word: str, name: str) -> bool:
    """Whether a word is all but the family name."""
    plain, meant = word.casefold(), name.rsplit(maxsplit=1)[-1].casefold()
    return plain != meant and len(meant) > 4 and difflib.SequenceMatcher(None, plain, meant).ratio() >= _ALIKE


def _last_names(who: str, near: Citable) -> str:
    """The end of `who` from the name of the work on that it resembles."""
    found = names_at_end(near).search(who)
    if found:
        return who[found.start() :]
    return who.rsplit(maxsplit=1)[-1] if near.names and not initials(near.names[0]) else who
