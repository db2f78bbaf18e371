"""How far a definition can be trusted, and which of several is the best.

The confidence is the probability that an editor would print the entry: a logistic regression over what can be seen of the
definition (`traits`), with weights learnt from labelled texts and kept as data.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from publisher.glossary.grammar.words import fold
from publisher.glossary.sides.candidates import Candidate
from publisher.language.packaged import toml

FLOOR = 0.05
"""Candidates below it are not kept, not even as proposals."""
_SUREST = 0.98
_SHORT = 4
"""Words: a shorter definition is a gloss or an image ("Sarapan berarti investasi kesehatan")."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt: `bias` and, for each trait, the log-odds that it adds for an entry that an editor would print."""

    bias: float
    traits: Mapping[str, float]

    def sum(self, traits: Iterable[str]) -> float:
        """What the traits add together."""
        return sum([self.traits.get(trait, 0.0) for trait in traits])

    def share(self, traits: Iterable[str]) -> float:
        """The probability (0-1) that a definition with these traits is one."""
        return 1 / (1 + math.exp(-self.bias - self.sum(traits)))


@cache
def weights() -> Weights:
    """The weights of `data/weights.toml`."""
    return weights_in("weights.toml")


@cache
def weights_in(file: str) -> Weights:
    """The weights of a file of `data`."""
    table = toml("publisher.glossary", "data", file)
    traits = {f"{family}:{name}": value for family, names in table["traits"].items() for name, value in names.items()}
    return Weights(table["bias"], traits)


def weighed(found: Candidate, traits: Iterable[str]) -> Candidate:
    """`found` with its confidence (0-1), of which nothing is ever quite sure."""
    return replace(found, confidence=round(min(_SUREST, weights().share(traits)), 3))


def rank(found: Candidate) -> tuple[float, int]:
    """Key for sorting definitions of one term, best first: what an editor would print."""
    length = len(fold(found.definition))
    score = found.trust + 0.5 * (6 <= length <= 32) + 0.4 * found.differentia + 0.2 * found.genus
    score -= 0.6 * (length < _SHORT) + 0.6 * found.pointer + 0.5 * found.closing
    return -round(score, 6), found.order
