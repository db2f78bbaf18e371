"""An article as the cleaning rules see it: lines with what can be read off them, zones, and what is dropped already."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, wraps
from itertools import filterfalse
from typing import TypeVar

from publisher.clean.keys import NUMBER, folded_text, key_of, masked_key, title_case
from publisher.diagnostics import Diagnostic
from publisher.language.lexicon import LANGUAGES, stop_words
from publisher.model.chapter import Metadata
from publisher.model.once import once
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint

LONGEST = 600
"""Characters of the longest line that rules are tried on; longer ones are running text. Keeps hostile input linear."""

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
_BULLET = re.compile(r"[-–—•·▪◦●○■➢✓✔*»](?:\s+|(?=\w))")
_ENUMERATOR = re.compile(r"\(?(\d{1,3}(?:\.\d{1,3})*|[ivxIVX]{1,5}|[A-Za-z])[.)](?:\s+|$)")
_ENDS_NUMBER = frozenset(".)")
_ANNOUNCING = ("berikut", "antara lain", "the following", "yaitu", "di bawah ini", "below", "yakni", "meliputi", "adalah", "include", "are")
WORD = re.compile(r"[^\W_]+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_LONG = 4
_CLOSING = "\"'”’»)]"
NOTHING_KNOWN = Metadata()
_FIELDS = (
    *("title", "author", "date", "updated", "site", "category", "tags"),
    *("url", "license", "language", "editor", "bio", "affiliation"),
)
"""Fields of the metadata that rules find."""
_Read = TypeVar("_Read")


class Zone(StrEnum):
    """Where a line stands: before, within or after the running text."""

    HEAD = "head"
    BODY = "body"
    TAIL = "tail"


@dataclass(frozen=True, slots=True)
class Drop:
    """A line that goes: `kind` is a class of `data/classes.toml`, `rule` the id of the rule."""

    kind: str
    rule: str


@dataclass(frozen=True)
class Line:
    """A block with its words read once.

    `flat` has white space collapsed; `folded` is `flat` in lower case with straight quotes, "" for a line longer than
    LONGEST; `key` is `folded` without bullets before and dots, colons and arrows after; `masked` is `key` with each number as "#".
    """

    block: CapturedBlock
    flat: str
    folded: str
    key: str
    masked: str
    words: int

    @once
    def bulleted(self) -> bool:
        """An item with a bullet, typed or given by the format."""
        return self.block.hint is Hint.BULLET or _BULLET.match(self.flat) is not None

    @once
    def number(self) -> str:
        """The enumerator at the start of the line ("2", "IV", "a"), "" if there is none."""
        given = _ENUMERATOR.match(self.block.marker) if self.block.marker else None
        found = given or (_ENUMERATOR.match(self.flat[:40]) if _ENDS_NUMBER.intersection(self.flat[:8]) else None)
        return found[1] if found else ""

    @once
    def has_figure(self) -> bool:
        """Whether there is a figure in `flat`; also in a line too long for the rules."""
        return self.masked != self.key or (not self.folded and NUMBER.search(self.flat) is not None)

    @once
    def capitals(self) -> float:
        """See `title_case`."""
        return title_case(self.flat)

    @once
    def listed(self) -> bool:
        """An item of a list by its mark."""
        return self.bulleted or bool(self.number) or self.block.hint is Hint.NUMBERED

    @once
    def closed(self) -> bool:
        """Ends as a sentence does."""
        return self.flat.rstrip(_CLOSING)[-1:] in set(".!?…") if self.flat else False

    @once
    def announces(self) -> bool:
        """A sentence that announces a list, also without a colon."""
        end = self.folded[-40:]
        return self.flat.endswith(":") or any(map(end.__contains__, _ANNOUNCING))

    @once
    def text(self) -> str:
        """The words with their white space as it was, none around them."""
        return plain_text(self.block.content).strip()

    @once
    def tokens(self) -> Sequence[str]:
        """The words and numbers of `folded`."""
        return WORD.findall(self.folded)

    @once
    def told(self) -> frozenset[str]:
        """The same, each once."""
        return frozenset(self.tokens)

    @once
    def stems(self) -> frozenset[str]:
        """What it speaks of: see `stems`."""
        if not self.folded:
            return stems([self.flat])
        plain = [word for word in self.told if len(word) >= _LONG]
        return _cut([word for word in plain if word.isalpha()]) | stems([word for word in plain if not word.isalpha()])

    @once
    def text_only(self) -> bool:
        """A line that may be judged by its words; never tables, figures and code, nor what the editor decided to keep."""
        return self.block.hint is not Hint.BLOCK and not self.block.is_held

    @once
    def is_prose(self) -> bool:
        """See `is_prose`."""
        if self.block.hint in {Hint.HEADING, Hint.TITLE, Hint.BLOCK} or self.words < 5:
            return False
        if self.words >= 25:
            return True
        end = self.flat.rstrip(_CLOSING)[-1:]
        if end and end in ".!…":
            return self.words >= 6
        if end == ":":
            return not self.folded.startswith(("http", "www"))
        return self.words >= 12 and self.capitals < 0.6


def read_once(reading: Callable[[Line], _Read]) -> Callable[[Line], _Read]:
    """`reading` of a line, remembered with the line: other rules ask again, and so does each further round.

    What it says must depend on the line alone.
    """
    name = f"{reading.__module__}.{reading.__qualname__}"

    @wraps(reading)
    def remembered(line: Line) -> _Read:
        known: dict[str, _Read] = line.__dict__
        try:
            return known[name]
        except KeyError:
            value = known[name] = reading(line)
            return value

    return remembered


def line_of(block: CapturedBlock) -> Line:
    """`block` with its words read."""
    words = plain_text(block.content)
    flat = " ".join((words if words.isascii() else words.translate(_INVISIBLE)).split())
    folded = folded_text(flat) if len(flat) <= LONGEST else ""
    key = key_of(folded)
    return Line(block, flat, folded, key, masked_key(key), flat.count(" ") + 1 if flat else 0)


def stems(texts: Iterable[str]) -> frozenset[str]:
    """The first letters of each long word that carries meaning: enough to see whether two texts speak of the same thing."""
    return _cut([word for text in texts for word in _LONG_WORD.findall(text[:5000].casefold())])


def _cut(words: Iterable[str]) -> frozenset[str]:
    stops = _function_words()
    return frozenset([word[:_STEM] for word in words if word not in stops])


def common_stems(lines: Iterable[Line]) -> frozenset[str]:
    """What several lines speak of, together."""
    return frozenset().union(*(line.stems for line in lines))


@cache
def _function_words() -> frozenset[str]:
    return frozenset().union(*(stop_words(language) for language in LANGUAGES))


def is_prose(line: Line) -> bool:
    """Running text: a long line, or a shorter one that reads as a sentence. Punctuation alone proves nothing."""
    return line.is_prose


def leads_in(line: Line) -> bool:
    """Whether a sentence announces a list, also without a colon."""
    return line.announces


@dataclass(frozen=True, slots=True)
class Page:
    """All lines of an article, what is dropped, and where the running text starts (`first`) and ends (`after`, exclusive)."""

    lines: tuple[Line, ...]
    drops: Mapping[int, Drop] = field(default_factory=dict)
    first: int = 0
    after: int = 0
    metadata: Metadata = NOTHING_KNOWN
    profiles: frozenset[str] = frozenset()

    def kept(self, start: int = 0, stop: int | None = None) -> Iterator[int]:
        """Indices of the lines that are not dropped, ascending."""
        end = len(self.lines) if stop is None else min(stop, len(self.lines))
        return filterfalse(self.drops.__contains__, range(max(start, 0), end))

    def next_kept(self, index: int) -> int | None:
        """The kept line after `index`."""
        return next(self.kept(index + 1), None)

    def previous_kept(self, index: int) -> int | None:
        """The kept line before `index`."""
        return next((i for i in range(index - 1, -1, -1) if i not in self.drops), None)

    def zone(self, index: int) -> Zone:
        """Where the line stands."""
        if index < self.first:
            return Zone.HEAD
        return Zone.BODY if index < self.after else Zone.TAIL

    def allows(self, index: int, zone: str) -> bool:
        """Whether a rule that is safe in `zone` (any, edge, head, tail, run) may look at this line."""
        here = self.zone(index)
        return zone == "any" or (zone in {"edge", "run"} and here is not Zone.BODY) or zone == here

    def dropping(self, drops: Mapping[int, Drop]) -> "Page":
        """This page with more lines dropped; what was dropped earlier keeps its rule. Tables, figures, held lines never are."""
        words = {i: drop for i, drop in drops.items() if self.lines[i].text_only} if drops else drops
        return Page(self.lines, {**words, **self.drops}, self.first, self.after, self.metadata, self.profiles) if words else self

    def knowing(self, metadata: Metadata) -> "Page":
        """This page with fields of `metadata` filled in where they are still empty."""
        known = merged(self.metadata, metadata)
        return self if known is self.metadata else Page(self.lines, self.drops, self.first, self.after, known, self.profiles)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: lines to drop, blocks to put in place of lines, values, things to tell."""

    drops: Mapping[int, Drop] = field(default_factory=dict)
    blocks: Mapping[int, CapturedBlock] = field(default_factory=dict)
    metadata: Metadata = NOTHING_KNOWN
    diagnostics: tuple[Diagnostic, ...] = ()

    def then(self, later: "Finding") -> "Finding":
        """This and a later finding; where both speak of a line, this one holds."""
        return Finding(
            drops={**later.drops, **self.drops},
            blocks={**later.blocks, **self.blocks},
            metadata=merged(self.metadata, later.metadata),
            diagnostics=self.diagnostics + later.diagnostics,
        )


def merged(known: Metadata, found: Metadata) -> Metadata:
    """`known` with its empty fields taken from `found`."""
    if found is NOTHING_KNOWN:
        return known
    values = {name: value for name in _FIELDS if (value := getattr(found, name)) and not getattr(known, name)}
    return replace(known, **values) if values else known
