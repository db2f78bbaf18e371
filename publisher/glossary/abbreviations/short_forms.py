"""Telling short forms (PBB, SDGs, Puskesmas) from other words, and finding their long forms by their letters."""

import re

from publisher.glossary.abbreviations.letters import is_blend, is_figured, is_link, is_spelled_by, is_spread, spelled
from publisher.glossary.grammar.words import Words, fold
from publisher.language.packaged import toml
from publisher.language.tokens import words

_SHORT = re.compile(r"[A-Z][A-Za-z]*(?:[-&][A-Z0-9]+)?\d{0,2}s?|[A-Z]\d[A-Z]?")
_DOUBTFUL = re.compile(
    r"(?:[A-Za-z]\.){2,6}|[A-Z][a-z]{1,2}|[a-z]{1,2}[A-Z]{1,5}|\d[A-Z]{1,3}|[A-Z]{1,3}\d[A-Z]{1,3}|[CDLM]{2}|[CDLM][IVX]|[IVX][CDLM]"
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_FORMULA = re.compile(r"(?:[A-Z][a-z]?\d*)+")
_SIGN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})[A-H]?|[A-Z]{1,3}-?\d+|(?:([A-Z])(?:\1|(?i:\1)))+")
"""The number of a king, a class, a room, a model, or a genotype: "VII", "XIA", "B12", "TX-90", "BbKk"."""
_LONGEST = 14
"""Letters of the longest short form: longer ones are words."""
_MOST_SPREAD = 4
"""Words of a long form that gives letters from inside its words."""


def is_short_form(word: str) -> bool:
    """Whether `word` may be a short form by its letters: mostly capitals, no roman number, no chemical formula, no year."""
    if not 2 <= len(word) <= _LONGEST or not _SHORT.fullmatch(word) or (_ROMAN.fullmatch(word) and len(word) < 3):
        return False
    capitals = sum(letter.isupper() for letter in word)
    if capitals < 2 and not any(letter.isdigit() for letter in word):
        return False
    return capitals * 2 >= len(word) - 1 and not is_formula(word)


def is_doubtful(word: str) -> bool:
    """Whether `word` is short for something only if its letters agree with what stands beside it: "Hb", "p.d.", "2FA", "MI"."""
    return _DOUBTFUL.fullmatch(word) is not None and not (word.casefold() in _small_units() or _is_element(word))


def is_sign(word: str) -> bool:
    """Whether `word` may be a number or a sign of something, so that it is short for something only by its letters."""
    return _SIGN.fullmatch(word) is not None


def is_formula(word: str) -> bool:
    """Whether `word` is a chemical formula ("CO2", "NaCl"): elements only, with a number or a small letter among them."""
    if not _FORMULA.fullmatch(word) or not any(letter.isdigit() or letter.islower() for letter in word):
        return False
    elements = re.findall(r"[A-Z][a-z]?", word)
    known = toml("publisher.glossary", "data", "elements.toml")["elements" if len(elements) > 1 else "gases"]
    return all(element in known for element in elements)


def long_form_before(short: str, text: str, known: Words) -> str:
    """The end of `text` whose initials spell `short` ("… Bank Sentral Eropa", "BSE"), or that `short` blends; "" if none.

    Small words between ("dan", "of") need not count.
    """
    letters = spelled(short)
    tokens = words(text)
    last = len(tokens) - 1
    for first in range(last, max(-1, last - 2 * len(letters) - 2), -1):
        if is_link(tokens[first].text, known):
            continue
        phrase = text[tokens[first].start :].rstrip()
        if is_spelled_by(phrase, letters, known) or (first < last and is_blend(short, phrase, known)) or is_figured(short, phrase):
            return phrase
    return ""


def spread_before(short: str, text: str, known: Words) -> str:
    """The end of `text` that gives `short` its initials and letters from inside ("hemoglobin", Hb); "" if none.

    In Indonesian the words of a long form may stand in the opposite order of those that the short form is of: "hormon antidiuretik" (ADH).
    """
    tokens = words(text)
    if not tokens or short in _units():
        return ""
    phrases = [text[token.start :].rstrip() for token in reversed(tokens[-_MOST_SPREAD:])]
    phrases = [phrase for phrase in phrases if not any(mark in phrase for mark in ",.;:()")]
    alone = len(tokens) > 1 and tokens[-1].text[0].isupper() and tokens[-2].text[0].isupper()
    single = phrases[:1] if phrases and not alone else []
    found = (phrase for phrase in phrases[1:] if known.language == "id" and is_spelled_by(_backwards(phrase), spelled(short), known))
    spread = (phrase for phrase in (*phrases[1:], *single) if _is_spread_either_way(short, phrase, known))
    return next(found, "") or next(spread, "")


def _is_spread_either_way(short: str, phrase: str, known: Words) -> bool:
    turned = known.language == "id" and len(phrase.split()) > 1 and is_spread(short, _backwards(phrase), known)
    return turned or is_spread(short, phrase, known)


def _backwards(phrase: str) -> str:
    return " ".join(reversed(fold(phrase)))


def _is_element(word: str) -> bool:
    return word in toml("publisher.glossary", "data", "elements.toml")["elements"]


def _units() -> frozenset[str]:
    return frozenset(toml("publisher.glossary", "data", "units.toml")["units"])


def _small_units() -> frozenset[str]:
    return frozenset(unit.casefold() for unit in _units())
