"""Sentences, terms and titles filled in from the word lists."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from benchmarks.dice import Dice

_PLACE = re.compile(r"\{(\w+)\}")
_TERMS = 5
"""Terms that each chapter explains."""


class Term(NamedTuple):
    """A term with the kind of thing it is."""

    name: str
    genus: str


@cache
def words() -> dict[str, Any]:
    """The word lists, as in words.toml."""
    return tomllib.loads(resources.files("benchmarks").joinpath("words.toml").read_text(encoding="utf-8"))


def capital(text: str) -> str:
    """`text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


@cache
def all_terms() -> tuple[Term, ...]:
    """All terms there are, neighbours with different heads."""
    heads = list(words()["head"].items())
    return tuple(Term(f"{head} {modifier}", genus) for modifier in words()["modifier"] for head, genus in heads)


def terms_of(number: int) -> tuple[Term, ...]:
    """The terms chapter `number` (from 1) explains: its own as long as there are enough, then those of an earlier chapter again."""
    every = all_terms()
    return tuple(every[((number - 1) * _TERMS + place) % len(every)] for place in range(_TERMS))


def chapter_title(number: int) -> str:
    """Title of chapter `number` (from 1), no other chapter's."""
    topics, places = words()["title"]["topic"], words()["title"]["place"]
    turn, place = divmod((number - 1) // len(topics), len(places))
    part = f", Bagian {turn + 1}" if turn else ""
    return f"{topics[(number - 1) % len(topics)]} {places[(place + (number - 1) % len(topics)) % len(places)]}{part}"


class Prose:
    """Text of one chapter: each call gives the next one. `terms` are those it may use, its own and earlier ones."""

    def __init__(self, dice: Dice, terms: tuple[Term, ...]) -> None:
        self.dice = dice
        self._terms = terms

    def line(self, kind: str, term: Term | None = None) -> str:
        """A line of the list `kind` with its places filled; `term`, where given, is the one it is about."""
        about = term or self.dice.of(self._terms)

        def fill(place: re.Match[str]) -> str:
            name = place[1].lower()
            match name:
                case "term":
                    text = about.name
                    if term is None:
                        text = self.dice.of(self._terms).name
                case "genus":
                    text = about.genus
                case _:
                    text = _PLACE.sub(fill, self.dice.of(words()[name]))
            return capital(text) if place[1][0].isupper() else text

        return _PLACE.sub(fill, self.dice.of(words()[kind]))

    def sentence(self) -> str:
        """A sentence of running text."""
        return self.line("sentence")

    def paragraph(self, first: str = "") -> str:
        """Four to seven sentences, `first` before them."""
        return " ".join(filter(None, (first, *(self.sentence() for _ in range(self.dice.between(4, 7))))))

    def body(self) -> tuple[str, str]:
        """Name and short form of a body that does not exist."""
        parts = [self.dice.of(words()["body"][part]) for part in ("kind", "task", "matter", "area")]
        return " ".join(parts), "".join(part[0] for part in parts)

    def heading(self, used: set[str]) -> str:
        """A title of a section that is not among `used`, and now is; words as in a title, the same for a chapter at most once."""
        while True:
            title = capital(self.line("heading"))
            if title not in used:
                used.add(title)
                return title
