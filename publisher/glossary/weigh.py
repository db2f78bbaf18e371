"""How far a definition can be trusted, and which of several is the best."""

from collections.abc import Sequence
from dataclasses import replace

from publisher.glossary.candidates import Candidate
from publisher.glossary.passages import Passage
from publisher.glossary.words import Phrase, fold

_PLAIN = (1.5, 2.0)
"""Trust of the patterns that say many other things as well; what is trusted still less is seldom met by chance."""
_TWICE, _OFTEN = 2, 3
_SHORT = 4
"""Words: a shorter definition is a gloss or an image ("Sarapan berarti investasi kesehatan")."""
FLOOR = 0.45
"""Candidates below it are not kept, not even as proposals."""
_BASE, _PER_TRUST = 0.40, 0.15
_QUOTATION = ("\x00", "“", '"')
_NEWS_SHARE, _NEWS_COUNT = 0.12, 3


def weighed(found: Candidate, *, news: bool, mentions: int) -> Candidate:
    """`found` with its confidence (0-1): trust of the pattern, shape of the definition, and the kind of text.

    `mentions` says how often the chapter names the term: "X adalah …" about something named once may tell just anything.
    """
    length = len(fold(found.definition))
    confidence = _BASE + _PER_TRUST * found.trust
    confidence += 0.06 * found.differentia + 0.04 * found.genus + 0.05 * found.headed
    confidence += 0.03 * (6 <= length <= 32) - 0.10 * (length > 40)
    confidence -= 0.08 * found.pointer + 0.06 * found.closing
    if not (found.genus or found.differentia):
        confidence -= 0.15
    confidence -= 0.10 * (length < _SHORT and not (found.genus and found.differentia))
    confidence += 0.05 * found.introduced + 0.03 * (mentions >= _OFTEN) - 0.03 * found.composed
    if _PLAIN[0] <= found.trust <= _PLAIN[1] and mentions < _TWICE and not (found.introduced or found.headed):
        confidence -= 0.08
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
        said += _said(passage, run) + passage.text.count("\x00 ")
    return said >= _NEWS_COUNT and said >= _NEWS_SHARE * total


def _said(passage: Passage, run: Phrase) -> int:
    """How often somebody speaks: "kata" beside a quotation, "mengatakan bahwa"; "kata benda" and "added to the water" are no speech."""
    if any(mark in passage.text for mark in _QUOTATION):
        return sum(passage.words.has("reporting", word) for word in run)
    return sum(passage.words.phrase_at("sayings", run, position) > 0 for position in range(len(run)))
