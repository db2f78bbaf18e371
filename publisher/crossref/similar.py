"""Which passages of a book speak of the same things: the weighed words they share.

Cosine of term frequency and inverse document frequency (Salton and Buckley 1988, "Term-weighting approaches in automatic text
retrieval"), the frequency by its logarithm. Words are compared without affixes. Likeness that few words carry counts less than one
that many carry, measured by their effective number (the inverse of Simpson's index). Two passages that define one and the same term
are nearer by that, and so are two of one heading.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from publisher.language.lexicon import stop_words
from publisher.language.packaged import toml
from publisher.language.tokens import spelled
from publisher.model.inline import EntryId

_SHORTEST = 3
_HEAVIEST = 60
"""Words of a passage by which others are looked up: the rest weighs next to nothing."""
_FEWEST = 20
"""Passages that a book counts as having at least: in fewer, what is in two of them would be no sign of anything."""
_SMALL = 50
"""Passages that a word may lead to: one that more of them have among their heaviest tells nothing apart."""
_DEFINED = 0.08
"""What a term defined in both adds, for the first and, halved, for each further one."""
_NAMED_ALIKE = 0.1
"""What one and the same heading adds."""
_FEW = 2.0
"""Words by which likeness that rests on one or two words alone is made less: it counts half where two carry all of it."""
_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of the book: `home` tells its chapter, `defines` the terms explained in it.

    `title` and `counts` are the words of its heading and of all of it, without affixes.
    """

    home: int
    counts: Counter[str]
    title: frozenset[str] = frozenset()
    defines: frozenset[EntryId] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two passages of different chapters, by their places in the sequence compared; `score` runs from 0 to 1.

    `shared` are the heaviest words they have in common, without affixes, `terms` those that both define.
    """

    first: int
    second: int
    score: float
    shared: tuple[str, ...]
    terms: tuple[EntryId, ...] = ()


def counted(text: str, language: str) -> Counter[str]:
    """The words of `text` without affixes, function words, plain words and numbers; a doubled word once ("negara-negara")."""
    stop = stop_words(language) | _plain(language)
    found: Counter[str] = Counter()
    for word in spelled(text.casefold()):
        for part in dict.fromkeys(word.split("-")):
            if len(part) >= _SHORTEST and part not in stop and not part[0].isdigit():
                found[stem(part, language)] += 1
    return found


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str) -> str:
    """A word in small letters without what may hang on it, never shorter than four letters by that."""
    clitics, prefixes, suffixes, shortest = _affixes(language)
    word = _without_ending(word, clitics, shortest)
    word = next((word[len(one) :] for one in prefixes if word.startswith(one) and len(word) - len(one) >= shortest), word)
    return _without_ending(word, suffixes, shortest)


@cache
def _plain(language: str) -> frozenset[str]:
    return frozenset(toml("publisher.crossref", "likeness.toml")[language]["plain"])


def _without_ending(word: str, endings: tuple[str, ...], shortest: int) -> str:
    return next((word[: -len(one)] for one in endings if word.endswith(one) and len(word) - len(one) >= shortest), word)


@cache
def _affixes(language: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], int]:
    lists = toml("publisher.crossref", "likeness.toml")
    own = lists[language]
    return tuple(own["clitics"]), tuple(own["prefixes"]), tuple(own["suffixes"]), lists["shortest"]


def similar(passages: Sequence[Passage], least: float) -> list[Pair]:
    """Pairs of passages of different chapters with a score of at least `least`, the best first, then in reading order.

    Each passage is compared with those that its heaviest words lead to, so the work grows with the passages that share rare words,
    not with all pairs.
    """
    weighed = _weighed(passages)
    postings, leading = _postings(weighed)
    definers: dict[EntryId, list[int]] = defaultdict(list)
    for place, passage in enumerate(passages):
        for entry in passage.defines:
            definers[entry].append(place)
    found = [
        pair
        for first, own in enumerate(leading)
        for second in sorted(_candidates(first, own, postings, passages, definers))
        if (pair := _pair(first, second, passages, weighed)).score >= least
    ]
    return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


Weights = dict[str, float]


def _weighed(passages: Sequence[Passage]) -> list[Weights]:
    """The weight of each word in each passage, so that the squares of a passage add up to one."""
    within = Counter(word for passage in passages for word in passage.counts)
    count = max(len(passages), _FEWEST)
    rarity = {word: math.log((count + 1) / times) for word, times in within.items()}
    weighed = []
    for passage in passages:
        weights = {word: (1 + math.log(times)) * rarity[word] for word, times in passage.counts.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
        weighed.append({word: weight / length for word, weight in weights.items() if within[word] > 1})
    return weighed


def _postings(weighed: Sequence[Weights]) -> tuple[dict[str, list[int]], list[list[str]]]:
    """The passages that each word leads to, those among whose heaviest words it is; and for each passage its words that lead."""
    postings: dict[str, list[int]] = defaultdict(list)
    heaviest = [heapq.nsmallest(_HEAVIEST, weights, key=lambda word: (-weights[word], word)) for weights in weighed]
    for place, words in enumerate(heaviest):
        for word in words:
            postings[word].append(place)
    kept = {word: places for word, places in postings.items() if len(places) <= _SMALL}
    return kept, [[word for word in words if word in kept] for words in heaviest]


def _candidates(
    first: int, own: Sequence[str], postings: dict[str, list[int]], passages: Sequence[Passage], definers: dict[EntryId, list[int]]
) -> Iterator[int]:
    """Later passages of other chapters that share two heavy words with the passage `first`, or a definition."""
    shared: Counter[int] = Counter(place for word in own for place in postings[word] if place > first)
    near = {place for place, times in shared.items() if times > 1}
    near.update(place for entry in passages[first].defines for place in definers[entry] if place > first)
    return (place for place in near if passages[place].home != passages[first].home)


def _pair(first: int, second: int, passages: Sequence[Passage], weighed: Sequence[Weights]) -> Pair:
    one, other = weighed[first], weighed[second]
    if len(one) > len(other):
        one, other = other, one
    products = {word: weight * other[word] for word, weight in one.items() if word in other}
    terms = tuple(sorted(passages[first].defines & passages[second].defines))
    bonus = _DEFINED * (2 - 0.5 ** (len(terms) - 1)) if terms else 0.0
    heaviest = heapq.nsmallest(_SHOWN, products, key=lambda word: (-products[word], word))
    alike = _NAMED_ALIKE if passages[first].title and passages[first].title == passages[second].title else 0.0
    score = min(1.0, _likeness(products) + bonus + alike)
    return Pair(first=first, second=second, score=round(score, 4), shared=tuple(heaviest), terms=terms)


def _likeness(products: Mapping[str, float]) -> float:
    """The cosine, less where few of the shared words make it up."""
    squares = math.fsum(product * product for product in products.values())
    if not squares:
        return 0.0
    cosine = math.fsum(products.values())
    carried = cosine * cosine / squares
    return cosine * carried / (carried + _FEW)
