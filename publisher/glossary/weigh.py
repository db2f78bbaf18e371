"""How far a definition can be trusted, and which of several is the best."""

from collections.abc import Sequence
from dataclasses import replace

from publisher.glossary.candidates import Candidate
from publisher.glossary.passages import Passage
from publisher.glossary.words import fold

_SHORT = 4
"""Words: a shorter definition is a gloss or an image ("Sarapan berarti investasi kesehatan")."""
FLOOR = 0.45
"""Candidates below it are not kept, not even as proposals."""
_BASE, _PER_TRUST = 0.40, 0.15
_NEWS_SHARE, _NEWS_COUNT = 0.12, 3


def weighed(found: Candidate, *, news: bool) -> Candidate:
    """`found` with its confidence (0-1): trust of the pattern, shape of the definition, and the kind of text."""
    length = len(fold(found.definition))
    confidence = _BASE + _PER_TRUST * found.trust
    confidence += 0.06 * found.differentia + 0.04 * found.genus + 0.05 * found.headed
    confidence += 0.03 * (6 <= length <= 32) - 0.10 * (length > 40)
    confidence -= 0.08 * found.pointer + 0.06 * found.closing
    if not (found.genus or found.differentia):
        confidence -= 0.15
    confidence -= 0.10 * (length < _SHORT)
    if news:
        confidence -= 0.15 if found.genus and found.differentia else 0.35
    return replace(found, confidence=round(min(0.98, max(0.0, confidence)), 3))


def rank(found: Candidate) -> tuple[float, int]:
    """Key for sorting definitions of one term, best first: what an editor would print."""
    length = len(fold(found.definition))
    score = found.trust + 0.5 * (6 <= length <= 32) + 0.4 * found.differentia + 0.2 * found.genus
    score -= 0.6 * (length < _SHORT) + 0.6 * found.pointer + 0.5 * found.closing
    return -round(score, 6), found.order


def is_news(passages: Sequence[Passage]) -> bool:
    """Whether a chapter is a report: many of its sentences are somebody's words."""
    said = total = 0
    for passage in passages:
        total += len(passage.sentences())
        run = fold(passage.text)
        said += sum(passage.words.has("reporting", word) for word in run) + passage.text.count("\x00 ")
    return said >= _NEWS_COUNT and said >= _NEWS_SHARE * total
