"""Terms that the book defines more than once, and facts it gives in two ways."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from publisher.check.lexicon import alternatives
from publisher.check.quantities import quantities
from publisher.check.texts import Kind, Piece
from publisher.diagnostics import Diagnostic, note, warning
from publisher.language.packaged import toml
from publisher.model.glossary import Glossary, GlossaryEntry, Origin, Status
from publisher.model.span import Span

_SHOWN = 70
"""Characters of a definition that are shown."""
Defined = tuple[str, Span]


def definitions(glossary: Glossary, language: str) -> Iterator[Diagnostic]:
    """Entries with definitions that count differently; else, those that several articles define in words of their own.

    What an editor wrote or approved is decided, and told only where numbers differ.
    """
    for entry in glossary.entries:
        found = [*([entry.defining] if entry.defining else []), *entry.further]
        if pair := _differing(found, language):
            (one, place), (other, other_place) = pair
            values = {"term": entry.headword, "one": _shown(one), "other": _shown(other)}
            yield warning("CHK404", place, **values, file=other_place.source, line=other_place.first_line)
        elif _is_open(entry) and len({span.source for _, span in found}) > 1:
            places = ", ".join(f"{span.source}:{span.first_line}" for _, span in found[1:])
            yield note("CHK405", found[0][1], term=entry.headword, count=len(found), places=places)


def _is_open(entry: GlossaryEntry) -> bool:
    return entry.origin is Origin.HARVESTED and entry.status is Status.PROPOSED


def _differing(found: Sequence[Defined], language: str) -> tuple[Defined, Defined] | None:
    """The first two definitions that count the same thing with different numbers."""
    known: dict[str, tuple[int, Defined]] = {}
    for one in found:
        mine = {quantity.of: quantity.value for quantity in reversed(list(quantities(one[0], language)))}
        for of, value in mine.items():
            other = known.setdefault(of, (value, one))
            if other[0] != value and other[1] is not one:
                return one, other[1]
    return None


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: text.rfind(" ", 0, _SHOWN)] + " …"


def facts(pieces: Sequence[Piece], glossary: Glossary, language: str) -> Iterator[Diagnostic]:
    """Years of founding and the like, numbers of members, that the book gives in two ways for one name."""
    first: dict[tuple[str, str], tuple[str, Span]] = {}
    told: set[tuple[str, str]] = set()
    same = {form: one.headword for one in glossary.names for form in (*one.variants, *one.abbreviations)}
    same |= {one.short: same.get(one.long, one.long) for one in glossary.acronyms if one.short not in same}
    for piece in pieces:
        if piece.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            continue
        for found in _fact(language).finditer(piece.text):
            event = _events(language)[found["verb"].casefold()]
            of = (_known_as(found["name"], same), event)
            value, place = first.setdefault(of, (found["value"], piece.place(found.start())))
            if value != found["value"] and of not in told:
                told.add(of)
                values = {"name": found["name"], "value": found["value"], "other": value}
                yield warning("CHK406", piece.place(found.start()), **values, file=place.source, line=place.first_line)


def _known_as(name: str, same: Mapping[str, str]) -> str:
    """What the book calls the bearer of a name; words before a known name or short form belong to the sentence."""
    words = name.split()
    for at in range(len(words)):
        form = " ".join(words[at:])
        if form in same or (form.isupper() and len(form) > 1):
            return same.get(form, form)
    return name


@cache
def _events(language: str) -> dict[str, str]:
    table = toml("publisher.check", "data", "facts.toml")["en" if language == "en" else "id"]
    return {verb: group[0] for group in (*table["years"], table["members"]) for verb in group}


@cache
def _fact(language: str) -> re.Pattern[str]:
    table = toml("publisher.check", "data", "facts.toml")["en" if language == "en" else "id"]
    verbs = alternatives(verb for group in table["years"] for verb in group)
    between, times = alternatives(table["between"]), alternatives(table["times"])
    name = rf"(?<![\w-])(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*){{0,5}})\s(?:{between}\s){{0,2}}"
    year = rf"{verbs}(?=\s(?:[\w-]+\s){{0,4}}{times}\s(?:[\w]+\s){{0,3}}(?:1[5-9]|20)\d\d\b)"
    members = rf"{alternatives(table['members'])}(?=\s\d{{1,3}}\s{alternatives(table['counted'])}\b)"
    count = rf"\d{{1,3}}(?=\s{alternatives(table['counted'])}\b)"
    value = rf"\s(?:[^\W\d_][\w-]*\s|\d{{1,2}}\s(?=[A-Z])){{0,8}}?(?P<value>(?:1[5-9]|20)\d\d\b|{count})"
    return re.compile(rf"{name}(?P<verb>{year}|{members}){value}")
