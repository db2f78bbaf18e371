"""Whether short lines are worded alike: the sign of siblings, in headings as in lists."""

import re
from collections.abc import Sequence

from publisher.structure.cues import WORD, remembered

_AFFIX = re.compile(r"(?:(meng|meny|men|mem|me|ber|ter|peng|peny|pen|pem|per|ke|di|pe)[^\W\d_]{3,}|([^\W\d_]{2,}ing))$")
_NO_GERUNDS = frozenset(
    {"bring", "during", "evening", "king", "morning", "nothing", "ring", "spring", "sting", "string", "swing", "thing", "wing"},
)
_CLASSES = {
    "meng": "me",
    "meny": "me",
    "men": "me",
    "mem": "me",
    "me": "me",
    "peng": "pe",
    "peny": "pe",
    "pen": "pe",
    "pem": "pe",
    "pe": "pe",
}
_MUCH = 200


@remembered
def words_of(text: str) -> tuple[str, ...]:
    """The words of the first part of `text`, in lower case."""
    return tuple([word.casefold() for word in WORD.findall(text[:_MUCH])])


@remembered
def stems_of(text: str) -> frozenset[str]:
    """The words of a heading without plural endings and doubling; short words only where it has no others."""
    found = words_of(text)
    long = [word for word in found if len(word) > 3] or found
    return frozenset([_stem(word) for word in long])


@remembered
def _stem(word: str) -> str:
    return word.partition("-")[0].removesuffix("s").removesuffix("e")


def is_parallel(text: str, siblings: Sequence[str]) -> bool:
    """Whether `text` begins or ends with the words that the siblings have in common, and these are much of it."""
    return is_worded_alike(words_of(text), [words_of(sibling) for sibling in siblings])


def is_worded_alike(words: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the words begin or end with those that the rows have in common, and these are much of them."""
    if not rows or not words or not all(rows):
        return False
    shortest = min([len(words), *[len(row) for row in rows]])
    if all(row[0] == words[0] for row in rows) and min([_common(words, row) for row in rows]) * 2 >= shortest:
        return True
    return all(row[-1] == words[-1] for row in rows) and min([_common(words[::-1], row[::-1]) for row in rows]) * 2 >= shortest


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


@remembered
def form(text: str) -> str:
    """The grammatical form of the first word by its affix ("me" for "Meningkatkan", "ing" for "Using"), "" if it shows none."""
    words = words_of(text)
    found = _AFFIX.match(words[0]) if words else None
    if found is None or words[0] in _NO_GERUNDS:
        return ""
    return "ing" if found[2] else _CLASSES.get(found[1], found[1])


@remembered
def is_titled(text: str) -> bool:
    """Whether most longer words after the first have a capital."""
    long = [word for word in WORD.findall(text[:_MUCH])[1:] if len(word) > 3]
    return bool(long) and sum(word[:1].isupper() for word in long) * 3 >= len(long) * 2


def is_alike(one: str, other: str) -> bool:
    """Whether two lines could be items of one list: same first word, same form, or like length and capitals."""
    mine, theirs = words_of(one), words_of(other)
    if not mine or not theirs:
        return False
    if mine[0] == theirs[0] or (form(one) and form(one) == form(other)):
        return True
    near = max(len(mine), len(theirs)) <= 2 * min(len(mine), len(theirs)) + 2
    return near and is_titled(one) == is_titled(other) and one[:1].isupper() == other[:1].isupper()
