"""Who speaks for most: of several answers to "which words are the article?" the one that agrees best with the others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.ingest.html.voters import Words


@dataclass(frozen=True, slots=True)
class Verdict:
    """The winner's words, and how well the voter nearest to it agrees (0-1)."""

    words: Words
    agreement: float


def verdict_of(votes: Sequence[Words]) -> Verdict:
    """The medoid: the vote with the highest summed word F1 against the others; the first of equals. Nothing where nobody voted."""
    known = {vote: Counter(vote) for vote in votes}
    bags = [known[vote] for vote in votes]
    pairs = {(i, j): _agreement(bags[i], bags[j]) for i in range(len(bags)) for j in range(i)}

    def with_others(i: int) -> list[float]:
        return [pairs[max(i, j), min(i, j)] for j in range(len(bags)) if j != i]

    standing = [(sum(with_others(i)), i) for i, vote in enumerate(votes) if vote]
    if not standing:
        return Verdict((), 0.0)
    _, winner = max(standing, key=lambda one: (one[0], -one[1]))
    return Verdict(votes[winner], max(with_others(winner), default=0.0))


def _agreement(one: Counter[str], other: Counter[str]) -> float:
    """Word F1 of two bags."""
    sizes = one.total() + other.total()
    common = one.keys() & other.keys()
    shared = sizes // 2 if one is other else sum(map(min, map(one.__getitem__, common), map(other.__getitem__, common)))
    return 2 * shared / sizes if sizes else 0.0
