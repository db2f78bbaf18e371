"""The word lists of `data/`, ready for look-up: one dictionary per kind, so that a text of any length is read once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from publisher.language.packaged import toml

_PACKAGE = "publisher.normalise"
_FILES = ("compounds.toml", "bound.toml", "spelling.toml", "prepositions.toml", "particles.toml")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or pair of words becomes, in lower case, by which rule.

    `in_names`: also inside the name of an institution. `at_start`: only where a sentence starts. `not_after`: words that
    must not stand before it. `lower_only`: not with a capital, being a personal name too.
    """

    after: str
    code: str
    rule: str
    in_names: bool = False
    at_start: bool = False
    lower_only: bool = False
    not_after: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Bound:
    """The bound forms: see `data/bound.toml`."""

    code: str
    rule: str
    spaced: frozenset[str]
    hyphened: frozenset[str]
    bases: frozenset[str]
    antar: frozenset[str]
    opens_a_name: frozenset[str]


@cache
def words() -> Mapping[str, Entry]:
    """Single words that are changed."""
    return {word: _entry(group, word, after) for group in groups() for word, after in group.get("words", {}).items()}


@cache
def pairs() -> Mapping[str, Mapping[str, Entry]]:
    """Pairs of words that are changed, by first and second word."""
    found: dict[str, dict[str, Entry]] = {}
    for group in groups():
        for pair, after in group.get("pairs", {}).items():
            first, second = pair.split(" ")
            found.setdefault(first, {})[second] = _entry(group, pair, after)
    return found


@cache
def bound() -> Bound:
    """The bound forms and what they may be joined to."""
    table = toml(_PACKAGE, "data", "bound.toml")["bound"]
    lists = {name: frozenset(table[name]) for name in ("spaced", "hyphened", "bases", "antar", "opens_a_name")}
    return Bound(code=table["code"], rule=table["id"], **lists)


@cache
def kept(name: str) -> frozenset[str]:
    """A list of `data/kept.toml`: "names", "works" or "endings"."""
    return frozenset(toml(_PACKAGE, "data", "kept.toml")[name])


def groups() -> Iterator[dict[str, Any]]:
    """The groups of rules as they stand in the files."""
    for file in _FILES:
        yield from toml(_PACKAGE, "data", file).get("group", [])


def _entry(group: dict[str, Any], key: str, after: str) -> Entry:
    return Entry(
        after=after,
        code=group["code"],
        rule=group["id"],
        in_names=key in group.get("in_names", ()),
        at_start=key in group.get("at_start", ()),
        lower_only=key in group.get("lower_only", ()),
        not_after=frozenset(group.get("not_after", {}).get(key, ())),
    )
