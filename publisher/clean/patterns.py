"""The rules that are data: lexicon, shapes, leads, cuts and site profiles, read from TOML and compiled once."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from publisher.clean.keys import folded_text, key_of, masked_key
from publisher.clean.page import Line, read_once
from publisher.clean.quick import QuickTests, certain_parts, quick_tests
from publisher.language.packaged import toml

INLINE_LEAD = re.compile(r"([^:?!.]{2,40}?)\s?:\s?(?=\S)")
"""A lead that has its rest on the same line: the words before the colon."""
_PACKAGE = "publisher.clean"
_MOST_LEAD_WORDS = 8


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits a line: its class, its id, and the zone in which it is safe."""

    kind: str
    rule: str
    zone: str


@dataclass(frozen=True, slots=True)
class Shape:
    match: Match
    has: tuple[str, ...]
    pattern: re.Pattern[str]

    def fits(self, line: Line) -> bool:
        """Whether the whole line has this shape."""
        return any(part in line.folded for part in self.has) and self.pattern.fullmatch(line.folded) is not None


@dataclass(frozen=True, slots=True)
class Lead:
    """See `data/leads.toml`."""

    match: Match
    inline: str
    takes: str
    ordinary: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cut:
    """See `data/cuts.toml`."""

    id: str
    where: str
    has: tuple[str, ...]
    pattern: re.Pattern[str]
    only: frozenset[str]


@dataclass(frozen=True, slots=True)
class Step:
    """A line of a template: an exact line or a pattern, and the roles of the lines up to the next step."""

    key: str
    pattern: re.Pattern[str] | None
    kind: str
    roles: tuple[str, ...]
    optional: bool
    keep: bool


@dataclass(frozen=True, slots=True)
class Template:
    rule: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a page of a site or platform says; its pattern cannot do without one of `parts`, if there are any."""

    parts: tuple[str, ...]
    pattern: re.Pattern[str]

    def is_in(self, text: str) -> bool:
        """Whether the text of a page says it."""
        return (not self.parts or any(part in text for part in self.parts)) and self.pattern.search(text) is not None


@dataclass(frozen=True, slots=True)
class Profile:
    """A site or platform: how it is recognised, its own words, the order of the lines at its head.

    `site` is the name it gives to the metadata, only where `marks` occurs in the text: another site may have the same template.
    """

    id: str
    site: str
    marks: str
    evidence: tuple[Evidence, ...]
    need: int
    lexicon: Mapping[str, Match]
    shapes: tuple[Shape, ...]
    templates: tuple[Template, ...]


@cache
def codes() -> Mapping[str, str]:
    """Class → code."""
    return {str(kind): str(code) for kind, code in toml(_PACKAGE, "data", "classes.toml").items()}


@cache
def lexicon() -> Mapping[str, Match]:
    """Key of a whole line → what it is."""
    found = _lexicon(toml(_PACKAGE, "data", "lexicon.toml"), "lexicon")
    for stem, kinds in interface().items():
        for key, match in _lexicon(kinds, f"lexicon {stem}").items():
            found.setdefault(key, match)
    return found


@cache
def interface() -> Mapping[str, Mapping[str, Mapping[str, list[str]]]]:
    """Name of a file of `data/interface` → its wording by class and zone, without its examples."""
    return {stem: {kind: zones for kind, zones in toml(_PACKAGE, *path).items() if kind in codes()} for stem, path in _files("interface")}


@cache
def shapes() -> tuple[Shape, ...]:
    """Shapes of whole lines, in the order in which they are tried."""
    return _shapes(toml(_PACKAGE, "data", "shapes.toml"))


@cache
def _quick_tests() -> QuickTests:
    """One row for all that is looked for in lines in lower case: what the shapes have, then what the marks of sites and platforms have."""
    return quick_tests([*(shape.has for shape in shapes()), *(mark.parts for _, mark in _marks())])


@cache
def _marks() -> Sequence[tuple[str, Evidence]]:
    """The marks of all sites and platforms, each with its profile."""
    return [(profile.id, mark) for profile in profiles() for mark in profile.evidence]


@cache
def _common() -> frozenset[int]:
    """Places of the marks that no quick test tells."""
    return frozenset(place for place, (_, mark) in enumerate(_marks()) if not mark.parts)


@read_once
def _told(line: Line) -> tuple[Sequence[Shape], Sequence[int]]:
    """The shapes whose quick tests a line passes, and the places of the marks of sites and platforms whose tests it passes."""
    passed = _quick_tests().passed(line.folded)
    parted = bisect_left(passed, len(shapes()))
    return [shapes()[place] for place in passed[:parted]], [place - len(shapes()) for place in passed[parted:]]


@read_once
def shape_of(line: Line) -> Shape | None:
    """The first shape that fits the whole line."""
    return next((shape for shape in _told(line)[0] if shape.pattern.fullmatch(line.folded)), None)


def recognised(lines: Sequence[Line]) -> tuple[Profile, ...]:
    """The sites and platforms enough of whose marks are found in the lines."""
    text = "\n".join([line.folded for line in lines])
    told = _common().union(*(_told(line)[1] for line in lines))
    found = Counter(named for named, mark in map(_marks().__getitem__, told) if mark.pattern.search(text))
    return tuple(profile for profile in profiles() if found[profile.id] >= profile.need)


@cache
def leads() -> Mapping[str, tuple[Lead, ...]]:
    """Key of a lead → the leads of those words, in order."""
    table: dict[str, tuple[Lead, ...]] = {}
    for entry in toml(_PACKAGE, "data", "leads.toml")["lead"]:
        match = Match(entry["class"], entry["id"], entry["zone"])
        lead = Lead(match, entry["inline"], entry["takes"], frozenset(entry.get("ordinary", ())))
        for words in entry["words"]:
            key = masked_key(words.replace("#", "0"))
            table[key] = (*table.get(key, ()), lead)
    return table


@cache
def _lead_patterns() -> tuple[tuple[re.Pattern[str], Lead], ...]:
    entries = toml(_PACKAGE, "data", "leads.toml")["lead"]
    named = {lead.match.rule: lead for every in leads().values() for lead in every}
    return tuple((re.compile(entry["pattern"]), named[entry["id"]]) for entry in entries if "pattern" in entry)


@read_once
def leads_at(line: Line) -> tuple[Lead, ...]:
    """The leads that the whole line is, by its words or by a pattern."""
    listed = leads().get(line.masked, ())
    if listed or not 2 <= line.words <= _MOST_LEAD_WORDS:
        return listed
    return tuple(lead for pattern, lead in _lead_patterns() if pattern.fullmatch(line.key))


@cache
def cuts() -> tuple[Cut, ...]:
    """Pieces cut out of lines, in order."""
    return tuple(
        Cut(
            entry["id"],
            entry["where"],
            tuple(entry["has"]),
            re.compile(entry["pattern"]),
            frozenset(entry.get("only", ())),
        )
        for entry in toml(_PACKAGE, "data", "cuts.toml")["cut"]
    )


@cache
def words(name: str) -> frozenset[str]:
    """A word list of `data/words.toml`."""
    return frozenset(toml(_PACKAGE, "data", "words.toml")[name])


@cache
def profiles() -> tuple[Profile, ...]:
    """All site profiles, by name of their file."""
    return tuple(_profile(stem, toml(_PACKAGE, *path)) for stem, path in _files("sites"))


def _files(folder: str) -> list[tuple[str, tuple[str, ...]]]:
    """The TOML files of a folder of data by name: each without its ending, and its path."""
    names = sorted(entry.name for entry in files(_PACKAGE).joinpath("data", folder).iterdir() if entry.name.endswith(".toml"))
    return [(name.removesuffix(".toml"), ("data", folder, name)) for name in names]


def _profile(stem: str, table: Mapping[str, Any]) -> Profile:
    return Profile(
        id=table.get("profile") or table["name"],
        site=table["name"],
        marks=table.get("marks", folded_text(table["name"])),
        evidence=tuple(Evidence(certain_parts(pattern), re.compile(pattern, re.MULTILINE)) for pattern in table["evidence"]),
        need=table.get("need", 1),
        lexicon=_lexicon(table.get("lexicon", {}), stem),
        shapes=_shapes(table),
        templates=tuple(
            Template(f"{stem}: {entry['name']}", tuple(_step(step) for step in entry["steps"])) for entry in table.get("template", ())
        ),
    )


def _lexicon(table: Mapping[str, Mapping[str, list[str]]], rule: str) -> dict[str, Match]:
    found: dict[str, Match] = {}
    for kind, zones in table.items():
        for zone, entries in zones.items():
            for entry in entries:
                if "{" in entry:  # has a hole: see `framed`
                    continue
                key = masked_key(key_of(folded_text(entry.replace("#", "0"))))
                found.setdefault(key, Match(kind, f"{rule}/{kind}", zone))
    return found


def _shapes(table: Mapping[str, Any]) -> tuple[Shape, ...]:
    return tuple(
        Shape(Match(entry["class"], entry["id"], entry["zone"]), tuple(entry["has"]), re.compile(entry["pattern"]))
        for entry in table.get("shape", ())
    )


def _step(entry: Mapping[str, Any]) -> Step:
    return Step(
        key=key_of(folded_text(entry.get("line", ""))),
        pattern=re.compile(entry["pattern"]) if "pattern" in entry else None,
        kind=entry["class"],
        roles=tuple(entry.get("then", ())),
        optional=bool(entry.get("optional", False)),
        keep=bool(entry.get("keep", False)),
    )
