"""What the book says of names in two ways: against the official name, under two short forms, under a name of the past."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from publisher.check.lexicon import alternatives
from publisher.check.mentions import Mentions, plural_too
from publisher.check.texts import Piece
from publisher.diagnostics import Diagnostic, note, warning
from publisher.language.packaged import toml
from publisher.language.tokens import spelled
from publisher.model.glossary import Acronym, Glossary
from publisher.model.index import Named
from publisher.model.span import Span

_NAMED = 12
"""Short forms that one finding names."""
_LEAST_SHARED = 0.6
"""Share of words that a long form must have in common with an official name to be that name with a slip."""


def unofficial(glossary: Glossary) -> Iterator[Diagnostic]:
    """Long forms that are the official name of a known organisation or treaty but for a word or some letters.

    What the book itself says right elsewhere is told as two long forms of one abbreviation.
    """
    known = {short: one for one in glossary.names for short in (one.headword, *one.abbreviations)}
    right = {(one.short, one.language) for one in glossary.acronyms if one.short in known and _is_official(one, known[one.short])}
    for acronym in glossary.acronyms:
        named = known.get(acronym.short)
        if named is None or (acronym.short, acronym.language) in right:
            continue
        shared, official = max((_shared(acronym.long, name), name) for name in _names(named))
        if _LEAST_SHARED <= shared < 1:
            yield warning("CHK201", acronym.span, short=acronym.short, long=acronym.long, official=official)


def _names(named: Named) -> tuple[str, ...]:
    return (named.headword, *named.variants)


def _is_official(acronym: Acronym, named: Named) -> bool:
    return any(_shared(acronym.long, name) == 1 for name in _names(named))


def _shared(one: str, other: str) -> float:
    """Share of words two names have in common, in any order, hyphens and the spelling of -ization apart."""
    first, second = _bare(one), _bare(other)
    if "".join(first) == "".join(second):
        return 1.0
    return len(set(first) & set(second)) / max(len(set(first)), len(set(second)), 1)


def _bare(name: str) -> list[str]:
    folded = name.casefold().replace("isation", "ization").replace("-", " ").replace("programme", "program")
    return [word.removesuffix("s") if len(word) > 4 else word for word in spelled(folded) if word not in ("the", "of", "for", "and", "on")]


def two_short_forms(glossary: Glossary, used: Mentions) -> Iterator[Diagnostic]:
    """Organisations and terms that the book calls by two short forms; told where the rarer one first stands."""
    told: set[frozenset[str]] = set()
    groups = [entry.abbreviations for entry in glossary.entries] + [named.abbreviations for named in glossary.names]
    for group in groups:
        forms = [(uses[0], short) for short in group if (uses := plural_too(short, used.own))]
        distinct = frozenset(short for _, short in forms)
        if len({short.removesuffix("s") for short in distinct}) < 2 or distinct in told:
            continue
        told.add(distinct)
        (often, first), *others = sorted(forms, key=lambda one: (-one[0].count, group.index(one[1])))
        for rare, short in others:
            yield note("CHK202", rare.first, short=short, other=first, file=often.first.source, line=often.first.first_line)


def used_once(glossary: Glossary, used: Mentions) -> Iterator[Diagnostic]:
    """Short forms that stand once only, where they are introduced: one finding for the book, at the first of them."""
    usual = {named.headword for named in glossary.names}
    first = {one.short: one for one in reversed(glossary.acronyms)}.values()
    found = [one for one in first if one.short not in usual and sum(uses.count for uses in plural_too(one.short, used.own)) == 1]
    if found:
        found.sort(key=lambda one: (one.span.source, one.span.first_line, one.short))
        names = ", ".join(f"{one.short} ({one.span.source}:{one.span.first_line})" for one in found[:_NAMED]) + (
            "…" if found[_NAMED:] else ""
        )
        yield note("CHK204", found[0].span, count=len(found), names=names)


def mismatched(glossary: Glossary) -> Iterator[Diagnostic]:
    """Entries whose name says that they are a body or an area while their definition calls them a treaty."""
    table = toml("publisher.check", "data", "genus.toml")
    for entry in glossary.entries:
        first = entry.definition.split(maxsplit=1)[:1]
        for name in (*entry.foreign, *(one.text for one in entry.expansions)):
            if first and name.split()[-1] in table["bodies"] and first[0].casefold() in table["treaties"] and entry.span:
                yield note("CHK208", entry.span, term=entry.headword, name=name, genus=first[0])
                break


@dataclass(frozen=True, slots=True)
class Past:
    """Something that is no more under that name: its names, the year it ended, what is there now ("" for nothing) by all its names."""

    names: tuple[str, ...]
    ended: int
    now: str
    also: tuple[str, ...]

    def is_known_as_past(self, text: str) -> bool:
        """Whether `text` names the year or the successor."""
        return str(self.ended) in text or any(name in text for name in (self.now, *self.also) if name)


@cache
def past() -> tuple[Past, ...]:
    """The table of what is past."""
    table = toml("publisher.check", "data", "past.toml")["past"]
    return tuple(Past(tuple(one["names"]), one["ended"], one["now"], tuple(one.get("also", ()))) for one in table)


@cache
def _past_names() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives(name for one in past() for name in one.names)}(?![\w-])")


@cache
def _past_by_name() -> dict[str, Past]:
    return {name: one for one in past() for name in one.names}


def gone(pieces: Sequence[Piece]) -> Iterator[Diagnostic]:
    """What a chapter names as if it were still there: first mentions, where the chapter names neither the year nor the successor."""
    whole = ""
    told: set[Past] = set()
    for piece in pieces:
        for found in _past_names().finditer(piece.text) if piece.is_own else ():
            one = _past_by_name()[found[0]]
            if one in told:
                continue
            told.add(one)
            whole = whole or "\n".join(other.text for other in pieces)
            if not one.is_known_as_past(whole):
                yield _is_gone(one, found[0], piece.place(found.start()))


def _is_gone(one: Past, name: str, place: Span) -> Diagnostic:
    if one.now:
        return note("CHK203", place, name=name, year=one.ended, now=one.now)
    return note("CHK206", place, name=name, year=one.ended)
