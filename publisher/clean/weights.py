"""The weights of the traits, learnt from labelled articles and kept as data, and the arithmetic that joins them.

The model is a logistic regression whose lines know their neighbours: a linear chain with two states, content and page chrome
(Lafferty, McCallum and Pereira, "Conditional random fields", ICML 2001). Page chrome comes in blocks; passing from one
state to the other has its price.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from publisher.language.packaged import toml

_SURE = 1e-9
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt.

    `traits`: the log-odds that a trait adds for page chrome. `enter` and `leave`: what passing into and out of chrome adds, first
    where no empty line stands between two lines, then where one does. `least`: zone → log-odds from which a line goes.
    `classes`: stem of a word → the class of page chrome that it speaks for.
    """

    traits: Mapping[str, float]
    bias: float
    enter: Sequence[float]
    leave: Sequence[float]
    least: Mapping[str, float]
    classes: Mapping[str, str]

    def of(self, traits: Iterable[str]) -> float:
        """Log-odds that a line with these traits is page chrome, its neighbours left aside."""
        known = self.traits
        return self.bias + sum([known[trait] for trait in traits if trait in known])


@cache
def weights() -> Weights:
    """The weights of `data/weights.toml`."""
    table = toml("publisher.clean", "data", "weights.toml")
    return Weights(
        traits={f"{kind}:{name}": value for kind, names in table["traits"].items() for name, value in names.items()},
        bias=table["bias"],
        enter=table["enter"],
        leave=table["leave"],
        least=table["least"],
        classes={stem: kind for kind, stems in table["classes"].items() for stem in stems},
    )


def log_odds(share: float) -> float:
    """Log-odds of a probability, bounded where it is nearly sure."""
    return math.log(max(share, _SURE) / max(1 - share, _SURE))


@dataclass(frozen=True, slots=True)
class Chain:
    """What is known of the lines of an article.

    `evidence`: the log-odds of each line by itself. `enter` and `leave`: what passing into and out of chrome adds before each
    line. `known`: True for chrome, False for content, None for a line to be judged.
    """

    evidence: Sequence[float]
    enter: Sequence[float]
    leave: Sequence[float]
    known: Sequence[bool | None]

    def chrome(self) -> tuple[list[float], list[float], list[float]]:
        """For each line the probability that it is chrome, that chrome starts with it and that chrome has ended before it.

        The forward-backward algorithm, in time linear in the lines.
        """
        before = self._forward()
        size = len(self.evidence)
        total = _added(*before[-1]) if before else 0.0
        chrome, starts, ends = [0.0] * size, [0.0] * size, [0.0] * size
        content_after = chrome_after = 0.0
        for i in range(size - 1, -1, -1):
            as_content = _NEVER if self.known[i] is True else content_after
            as_chrome = _NEVER if self.known[i] is False else chrome_after + self.evidence[i]
            chrome[i] = math.exp(min(0.0, before[i][1] + chrome_after - total))
            if i:
                content, other = before[i - 1]
                starts[i] = math.exp(min(0.0, content + self.enter[i] + as_chrome - total))
                ends[i] = math.exp(min(0.0, other + self.leave[i] + as_content - total))
            content_after = _added(as_content, self.enter[i] + as_chrome)
            chrome_after = _added(self.leave[i] + as_content, as_chrome)
        return chrome, starts, ends

    def _forward(self) -> list[tuple[float, float]]:
        """For each line the logarithms of the weights of all ways to it as content and as chrome."""
        found: list[tuple[float, float]] = []
        content, chrome = 0.0, 0.0
        for i, own in enumerate(self.evidence):
            if i:
                content, chrome = _added(content, chrome + self.leave[i]), _added(chrome, content + self.enter[i])
            chrome = _NEVER if self.known[i] is False else chrome + own
            content = _NEVER if self.known[i] is True else content
            found.append((content, chrome))
        return found


def _added(one: float, other: float) -> float:
    """Logarithm of the sum of two numbers given by their logarithms."""
    high, low = (one, other) if one > other else (other, one)
    return high + math.log1p(math.exp(low - high)) if high - low < 40 else high
