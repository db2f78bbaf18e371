"""A group of headings that may be, and what is known of all headings when it is weighed."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from publisher.structure import tallies
from publisher.structure.heads import Head, Text, weights
from publisher.structure.parallel import stems_of

MOST = 12
"""Headings in a group."""

Signs = Iterator[tuple[str, float]]
"""Names of `levels.toml`, each with how often the sign is seen."""
_FAMILY = 3
"""Headings that make a row of one make."""
_FIRST_PART = re.compile(r"[^,:;?!|(]{0,200}")
_LONG = 6
_LONGER = 1.7
"""Words of a heading, and how many times those of the others."""
ACTS = frozenset({"me", "ber", "ing", "do"})
"""Forms of verbs that say what is done."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of all headings of an article: the words of its title, the number it states, and what comes again."""

    text: Text
    subject: frozenset[str] = frozenset()
    theme: frozenset[str] = frozenset()
    """Those of the first part of the title, before a comma, a colon or the like."""
    titled: int = 0
    wordings: Mapping[str, int] = field(default_factory=Counter)
    again: frozenset[str] = frozenset()
    """Wordings of several headings."""
    families: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Makes that a row of headings has, and how many."""
    holders: Sequence[Head] = ()
    """Headings that were found to have others below them."""
    known: dict[int, Mapping[str, float]] = field(default_factory=dict)
    """Signs of single headings that were read already, by line."""
    stated: dict[int, tuple[list[int], set[int], set[int]]] = field(default_factory=dict)
    """Numbers of parts that headings and their texts state, read already, by line."""
    shared: dict[tuple[int, int], int] = field(default_factory=dict)
    """How many words pairs of headings have in common, counted already, by line."""
    alike: dict[tuple[int, int], float] = field(default_factory=dict)
    """How alike pairs of headings are, compared already, by line."""
    traits: dict[int, tuple[object, ...]] = field(default_factory=dict)
    """What headings are compared by, read already, by line."""
    named: dict[tuple[int, int], bool] = field(default_factory=dict)
    """Whether the text of a heading names another one, looked up already, by line."""
    standing: dict[int, tuple[bool, bool]] = field(default_factory=dict)
    """Whether headings are usual ones beside others and below others, looked up already, by line."""
    groups: dict[tuple[object, ...], Mapping[str, float]] = field(default_factory=dict)
    """Signs of groups that were read already and do not depend on `holders`."""
    count: int = 0
    """Headings of the article."""
    first: int = 0
    """The line of the first of them."""
    length: float = 0
    """Words of a heading, on average."""
    size: float = 0
    """Words of text below a heading, on average."""
    weights: Mapping[str, float] = field(default_factory=weights)
    """What each sign weighs."""


@dataclass(slots=True)
class Group:
    """A heading, those that may lie below it, and the one after them. `is_numbered` says that they are a row of numbers.

    What several signs ask of those below is read once.
    """

    above: Head
    below: Sequence[Head]
    following: Head | None
    is_numbered: bool = False
    outer: Sequence[Head] = field(init=False)
    """The heading above and the next one."""
    shared: frozenset[str] = field(init=False)
    """The traits that all of those below have."""
    seen: frozenset[str] = field(init=False)
    """The traits that any of those below has."""
    openings: set[tuple[str, ...]] = field(init=False)
    """The first words of those below, none for one without words."""
    closings: set[tuple[str, ...]] = field(init=False)
    """The last words of those below, none for one without words."""
    forms: set[str] = field(init=False)
    """The forms of those below."""
    types: set[tuple[bool, bool, bool]] = field(init=False)
    """How those below are set."""
    cases: set[bool] = field(init=False)
    """Whether those below have capitals, as far as they tell."""

    def __post_init__(self) -> None:
        self.outer = [self.above] if self.following is None else [self.above, self.following]
        traits, openings, closings, forms, types, cases = zip(*[head.compared for head in self.below], strict=True)
        self.shared, self.seen = frozenset.intersection(*traits), frozenset.union(*traits)
        self.openings, self.closings = set(openings), set(closings)
        self.forms, self.types, self.cases = set(forms), set(types), set(cases) - {None}


def context_of(heads: Sequence[Head], text: Text, title: str) -> Context:
    """What all headings have in common; `title` is that of the article."""
    wordings = Counter(head.wording for head in heads)
    makes = Counter(make for head in heads for make in head.makes)
    return Context(
        text=text,
        subject=_subject(heads, title),
        theme=_subject(heads, _FIRST_PART.findall(title)[0]),
        titled=tallies.stated_count(title),
        wordings=wordings,
        again=frozenset([wording for wording, times in wordings.items() if times > 1]),
        families={make: times for make, times in makes.items() if times >= _FAMILY},
        count=len(heads),
        first=heads[0].line.index if heads else 0,
        length=sum(len(head.words) for head in heads) / len(heads) if heads else 0,
        size=sum(head.size for head in heads) / len(heads) if heads else 0,
    )


def _subject(heads: Sequence[Head], title: str) -> frozenset[str]:
    """What all of the article is about: the words of its title but those that a heading consists of ("Acids and Bases": "Acids")."""
    alone = {next(iter(head.stems)) for head in heads if len(head.words) == 1 and len(head.stems) == 1}
    return stems_of(title) - alone if title else frozenset()


def is_captionlike(head: Head, context: Context) -> bool:
    """Whether a heading without text is much longer than the others of the article, as captions are that stand among them."""
    long = len(head.words) >= max(_LONG, _LONGER * context.length)
    return head.is_bare and long and not head.line.is_question and head.counted is None
