"""Whose words a quotation holds: persons whom the text names and presents, where they speak and where they are named again."""

import re
from collections.abc import Iterable
from functools import cache

from publisher.check.lexicon import any_of
from publisher.check.passages import Passage
from publisher.language.tokens import sentences

NEAR = 160
"""Characters beside a quotation in which its speaker stands."""
_NAME = r"(?<![\w'’-])(?:[A-Z][\w'’-]*\.?\s){0,5}[A-Z][\w'’-]+"
_NAMED = r"(?<![\w'’-])[A-Z][\w'’-]*\.?\s(?:[A-Z][\w'’-]*\.?\s){0,4}[A-Z][\w'’-]+"
_AGE = r"\s\(\d{1,2}[^()]{0,10}\)"
_ROLE = r"[^.:;“”\"]{2,80}"
_JOINED = r"(?!(?:dan|tetapi|lalu|and|but)\b)"
_WORD = re.compile(r"[^\W\d_]{2,}")


def witnesses(passages: Iterable[Passage], language: str) -> frozenset[str]:
    """The words of the names of all whom a chapter presents as they speak: "kata Daeng Rewa, nelayan", "The baker, Ann Lee, said"."""
    patterns = (*_before(language, r""), _behind(language), _placed(language))
    names = (found["who"] for passage in passages for pattern in patterns for found in pattern.finditer(passage.text))
    return frozenset(word for name in names for word in _WORD.findall(name) if word[0].isupper())


def is_witness(passage: Passage, start: int, end: int, language: str, known: frozenset[str]) -> bool:
    """Whether the words from `start` to `end` are those of a person whom the text presents, here or before (`known`)."""
    before, behind = passage.text[max(0, start - NEAR) : start], passage.text[end : end + NEAR]
    if any(pattern.search(before) for pattern in _before(language, r"[,:]\s*\Z")):
        return True
    if _behind(language).match(behind.lstrip(" ,")):
        return True
    again = (_again_behind(language).match(behind), _named_behind(language).match(behind), _again_before(language).search(before))
    if any(found is not None and not known.isdisjoint(_WORD.findall(found["who"])) for found in again):
        return True
    return bool(_pronoun(language).match(behind)) and not known.isdisjoint(
        _WORD.findall(f"{passage.before} {passage.text[:start]}"[-2 * NEAR :])
    )


def names_a_speaker(text: str, language: str) -> bool:
    """Whether the last sentence of `text` says that somebody with a name spoke: "In 1950 Ann Lee suggested that …"."""
    pieces = sentences(text)
    last = text[slice(*pieces[-1])] if pieces else ""
    verb = re.search(rf"\b(?i:{any_of(language, 'speech', 'tells')})\b", last)
    return verb is not None and re.search(_NAMED, last[: verb.start()]) is not None


@cache
def _before(language: str, end: str) -> tuple[re.Pattern[str], ...]:
    """What presents who speaks next; `end` is what follows."""
    speaks = any_of(language, "according", "speech")
    told = any_of(language, "according", "speech", "tells")
    follows = end or r"\b"
    return (
        re.compile(rf"\b(?i:{any_of(language, 'according')})\s(?P<who>{_NAME})(?:{_AGE})?,\s[a-z]{_ROLE}{end or ','}"),
        re.compile(rf"(?P<who>{_NAME}){_AGE}\s?,?\s(?:[a-z]{_ROLE},\s)?(?i:{speaks}){follows}"),
        re.compile(rf"(?P<who>{_NAME}),\s[a-z]{_ROLE},\s(?i:{speaks if end else told}){follows}"),
    )


@cache
def _behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{any_of(language, 'speech')})\s(?P<who>{_NAME})(?:{_AGE}|,\s{_JOINED}[a-z])")


@cache
def _placed(language: str) -> re.Pattern[str]:
    """A name behind what the person does: "Kepala sekolah di Depok, Siti Maryam, mengatakan"."""
    return re.compile(rf",\s(?P<who>{_NAME}),\s(?i:{any_of(language, 'speech', 'tells')})\b")


@cache
def _again_behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"[\s,]{{0,3}}(?:(?i:{any_of(language, 'speech', 'tells')})\s(?P<who>{_NAME}))")


@cache
def _named_behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"[\s,]{{0,3}}(?P<who>{_NAME})\s(?i:{any_of(language, 'speech', 'tells')})\b")


@cache
def _again_before(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<who>{_NAME})\s(?:\w+\s)?(?i:{any_of(language, 'speech', 'tells')})[,:]\s*\Z")


@cache
def _pronoun(language: str) -> re.Pattern[str]:
    return re.compile(rf"[\s,]{{0,3}}{any_of(language, 'pronoun_speech')}\b", re.IGNORECASE)
