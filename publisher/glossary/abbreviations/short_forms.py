"""Telling short forms (PBB, SDGs, Puskesmas) from other words, and matching them with their long forms.

After Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions in biomedical text", but by
initials instead of letters, so that long forms of another language can be told apart instead of missed.
"""

import re

from publisher.glossary.grammar.words import Words, fold
from publisher.language.packaged import toml
from publisher.language.tokens import words

_SHORT = re.compile(r"[A-Z][A-Za-z]*(?:[-&][A-Z0-9]+)?\d{0,2}s?|[A-Z]\d[A-Z]?")
_INNER = re.compile(r"-|(?<=[a-z])(?=[A-Z])")
"""Where a word is made of two: "Asia-Pasifik", "HyperText"."""
_ROMAN = re.compile(r"[IVXLCDM]+")
_FORMULA = re.compile(r"(?:[A-Z][a-z]?\d*)+")
_LONGEST = 14
"""Letters of the longest short form: longer ones are words."""


def is_short_form(word: str) -> bool:
    """Whether `word` may be a short form by its letters: mostly capitals, no roman number, no chemical formula, no year."""
    if not 2 <= len(word) <= _LONGEST or not _SHORT.fullmatch(word) or (_ROMAN.fullmatch(word) and len(word) < 3):
        return False
    capitals = sum(letter.isupper() for letter in word)
    if capitals < 2 and not any(letter.isdigit() for letter in word):
        return False
    return capitals * 2 >= len(word) - 1 and not is_formula(word)


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
        if _link(tokens[first].text, known):
            continue
        phrase = text[tokens[first].start :].rstrip()
        if is_spelled_by(phrase, letters, known) or (first < last and is_blend(short, phrase, known)):
            return phrase
    return ""


def spelled(short: str) -> str:
    """The initials `short` stands for: "G20" → "g20", "B3" → "bbb", "SDGs" → "sdg"."""
    bare = short[:-1] if short.endswith("s") and short[:-1].isupper() else short
    found = re.fullmatch(r"([A-Z])([2-5])([A-Z]?)", bare)
    bare = found[1] * int(found[2]) + found[3] if found else bare
    return "".join(letter for letter in bare.casefold() if letter.isalnum())


def is_spelled_by(phrase: str, letters: str, known: Words) -> bool:
    """Whether the initials of `phrase`, small words counted or not, are `letters`."""
    parts = [part for token in words(phrase) for part in _INNER.split(token.text) if part]
    everything = "".join(part[0] for part in parts).casefold()
    content = "".join(part[0] for part in parts if not _link(part, known)).casefold()
    whole = "".join(part if part.isupper() and len(part) > 1 else part[0] for part in parts if not _link(part, known)).casefold()
    return letters in (everything, content, whole)


def is_blend(short: str, phrase: str, known: Words) -> bool:
    """Whether `short` is made of beginnings of the words of `phrase`, each in order ("Puskesmas", "Bappenas").

    Two letters at least must come from the first word and from another one; the last word may give its end.
    """
    if len(short) < 4 or not short.isalpha():
        return False
    parts = [word for word in fold(phrase) if not _link(word, known)]
    rest, given = short.casefold(), 0
    for position, part in enumerate(parts):
        taken = _common(rest, part) if position == 0 else _within(rest, part)
        if position == 0 and taken < 2:
            return False
        given += taken > 0
        rest = rest[taken:]
        if not rest:
            return given > 1 and position >= len(parts) - 2
    ends = len(rest) >= 2 and parts[-1].endswith(rest)
    return given > 1 and (ends or (len(rest) == 1 and rest in parts[-1][2:]))


def is_syllabic(short: str, run: tuple[str, ...]) -> bool:
    """Whether each word gives `short` two letters or more that stand together in it, in order: kelom-pok, sa-dar, wis-ata."""
    if not run:
        return not short
    return any(
        short[:length] in run[0] and is_syllabic(short[length:], run[1:]) for length in range(2, len(short) - 2 * (len(run) - 1) + 1)
    )


def _common(rest: str, word: str) -> int:
    """Length of the longest common beginning."""
    length = 0
    while length < min(len(rest), len(word)) and rest[length] == word[length]:
        length += 1
    return length


def _within(rest: str, word: str) -> int:
    """Length of the longest beginning of `rest` that starts `word`, or of two letters at least that stands in it."""
    inside = next((length for length in range(len(rest), 1, -1) if rest[:length] in word), 0)
    return max(inside, _common(rest, word))


def resembles(short: str, phrase: str, known: Words) -> bool:
    """Whether `phrase` may be what `short` stands for in part: its initials follow one another in `short`."""
    letters = iter(spelled(short))
    initials = [word[0] for word in fold(phrase) if not _link(word, known)]
    return len(initials) > 1 and all(initial in letters for initial in initials)


def _link(word: str, known: Words) -> bool:
    return any(known.has(kind, word.casefold()) for kind in ("name_links", "foreign_links"))
