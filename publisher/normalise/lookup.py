"""Finds the words of a line that have another standard spelling."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.language.tokens import Token
from publisher.normalise.lexicon import Entry, bound, pairs, words

_ENCLITICS = ("nya", "lah", "kah", "ku", "mu")
_DERIVATION = re.compile(r"(?:ke|pe[mnr]?|peng|peny)[a-z]{4,}an")
_ANTAR = "antar"
_RESPELT = {"paska": "pasca"}


@dataclass(frozen=True, slots=True)
class Found:
    """A word (or two) that has another standard spelling: tokens `first` to `last`."""

    first: int
    last: int
    entry: Entry


def find(text: str, tokens: Sequence[Token]) -> list[Found]:
    """All of them in order, no token in two."""
    known, firsts = words(), pairs().keys() | bound().spaced | {_ANTAR}
    found: list[Found] = []
    taken = -1
    for position, token in enumerate(tokens):
        if position <= taken:
            continue
        word = token.text.lower()
        entry = _pair_at(text, tokens, position) if word in firsts else None
        if entry:
            taken = position + 1
            found.append(Found(position, taken, entry))
            continue
        entry = known.get(word) or (_with_ending(word) if word.endswith(_ENCLITICS) else None)
        if entry is None and "-" in word:
            entry = _hyphened(token.text)
        if entry:
            found.append(Found(position, position, entry))
    return found


def _pair_at(text: str, tokens: Sequence[Token], position: int) -> Entry | None:
    """The entry of the word at `position` with the one after it."""
    if position + 1 == len(tokens):
        return None
    first, second = tokens[position], tokens[position + 1]
    if text[first.end : second.start] != " " or (second.text[0].isupper() and not first.text[0].isupper()):
        return None
    entry = pairs().get(first.text.lower(), {}).get(second.text.lower())
    return entry or _joined(first.text.lower(), second.text, spaced=True)


def _with_ending(word: str) -> Entry | None:
    """The entry of a word with -nya, -lah and the like."""
    ending = next(ending for ending in _ENCLITICS if word.endswith(ending))
    entry = words().get(word.removesuffix(ending))
    return replace(entry, after=entry.after + ending) if entry else None


def _hyphened(token: str) -> Entry | None:
    """The entry of "praktek-praktek", both halves being the same, or of "non-negara"."""
    first, _, second = token.partition("-")
    if first.lower() == second.lower():
        entry = words().get(first.lower())
        return replace(entry, after=f"{entry.after}-{entry.after}") if entry and " " not in entry.after else None
    if second[:1].isupper() and not first[:1].isupper():
        return None
    return _joined(first.lower(), second, spaced=False)


def _joined(form: str, base: str, *, spaced: bool) -> Entry | None:
    """The entry of a bound form and what follows it, over a space or a hyphen."""
    forms = bound()
    if form != _ANTAR and form not in forms.spaced and (spaced or form not in forms.hyphened):
        return None
    if base[:1].isupper() and base.lower() in forms.opens_a_name:
        return None
    if not _is_base(form, base.lower()):
        return None
    return Entry(after=_RESPELT.get(form, form) + base.lower(), code=forms.code, rule=forms.rule)


def _is_base(form: str, base: str) -> bool:
    stem = next((base.removesuffix(ending) for ending in _ENCLITICS if base.endswith(ending)), base)
    listed = bound().antar if form == _ANTAR else bound().bases
    if base in listed or stem in listed:
        return True
    return form != _ANTAR and _DERIVATION.fullmatch(base) is not None
