"""Matching the letters of a short form with the words of a phrase.

After Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions in biomedical text", but by initials
before letters, so that long forms of another language can be told apart instead of missed.
"""

import re
from collections import Counter
from functools import cache

from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.language.packaged import toml
from publisher.language.tokens import words

_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a word is written like two: "HyperText"."""
_GROUPED = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
"""The mark between the thousands of a figure."""
_REPEATED = re.compile(r"([A-Z])([2-5])([A-Z]?)|([2-5])([A-Z])")
"""A letter that counts several times: "B3", "3R"."""
_LONG_WORD = 8
"""Letters of a word that may be a long form alone: "hemoglobin (Hb)"."""
_MOST_OF_ONE = 5
"""Letters of the short form of one word."""
_SHORTEST_SMALL = 4
_WORDS_OF_SMALL = 3
"""Words that a long form has at least whose short form is written like any other word: "radar"."""


def spelled(short: str) -> str:
    """The letters of `short` that stand for words: "G20" → "g20", "B3" → "bbb", "SDGs" → "sdg", "e.m.f." → "emf"."""
    bare = short[:-1] if short.endswith("s") and short[:-1].isupper() else short
    found = _REPEATED.fullmatch(bare)
    if found:
        bare = found[1] * int(found[2]) + found[3] if found[1] else found[5] * int(found[4])
    return "".join(letter for letter in bare.casefold() if letter.isalnum())


def is_spelled_by(phrase: str, letters: str, known: Words) -> bool:
    """Whether the initials of `phrase` are `letters`: each word gives one, small words between ("dan", "of") may give none.

    A word made of two gives one or both ("HyperText", "Usaha-usaha"), a short form its letters or its first one.
    """
    reached = {0}
    for token in words(phrase):
        given = _given(token.text, known)
        reached = {place + len(one) for place in reached for one in given if letters.startswith(one, place)}
    return len(letters) in reached


def is_figured(short: str, phrase: str) -> bool:
    """Whether `short` counts a word of `phrase` by a figure: "2FA", "autentikasi dua faktor"; "E2EE", "end-to-end encryption"."""
    letters = "".join(letter for letter in short.casefold() if letter.isalnum())
    figures = [letter for letter in letters if letter.isdigit()]
    parts = [part for word in fold(phrase) for part in word.split("-")]
    if len(figures) != 1 or len(letters) == 1 or not any(part in _spoken(figures[0]) for part in parts):
        return False
    initials = [figures[0] if part in _spoken(figures[0]) else part[0] for part in parts]
    return "".join(initials) == letters or sorted(initials) == sorted(letters)


def is_spread(short: str, phrase: str, known: Words) -> bool:
    """Whether `short` takes the initial of each word of `phrase` and further letters from inside them, all in order.

    "diabetic ketoacidosis" gives DKA, "radio detection and ranging" radar. A word alone must be long: "hemoglobin", Hb.
    """
    letters = spelled(short)
    run = fold(phrase)
    content = [word for word in run if not is_link(word, known)]
    if len(content) == 1 and (len(run) > 1 or len(content[0]) < _LONG_WORD or len(letters) > _MOST_OF_ONE):
        return False
    return bool(content) and len(letters) > len(content) - 1 and _spreads(letters, run, known)


def is_mixed(short: str, phrase: str, known: Words) -> bool:
    """Whether `short` has some words of `phrase` and the initials of others: "UUD Tahun 1945", "limbah B3", "PPh Pasal 21"."""
    tokens, long = [token.text for token in words(short)], [token.text for token in words(phrase)]
    reached = {(0, False, False)}
    for token in tokens:
        reached = {
            (end, literal or same, letters or not same)
            for place, literal, letters in reached
            for end, same in _taken(token, long, place, known)
        }
    return (len(long), True, True) in reached


def is_blend(short: str, phrase: str, known: Words) -> bool:
    """Whether `short` is made of beginnings of the words of `phrase`, each in order ("Puskesmas", "Bappenas").

    Two letters at least must come from the first word and from another one; the last word may give its end.
    """
    if len(short) < 4 or not short.isalpha():
        return False
    parts = [part for word in fold(phrase) if not is_link(word, known) for part in word.split("-")]
    rest, given = short.casefold(), 0
    for position, part in enumerate(parts):
        taken = _common(rest, part) if position == 0 else _within(rest, part)
        if position == 0 and taken < 2:
            return False
        given += taken > 0
        rest = rest[taken:]
        if not rest:
            return given > 1 and position >= len(parts) - 2
    if given <= 1:
        return False
    ends = len(rest) > 1 and parts[-1].endswith(rest)
    return ends or (len(rest) == 1 and rest in parts[-1][2:])


def is_syllabic(short: str, run: Phrase) -> bool:
    """Whether each word gives `short` two letters or more that stand together in it, in order: kelom-pok, sa-dar, wis-ata."""
    if not run:
        return not short
    return any(
        short[:length] in run[0] and is_syllabic(short[length:], run[1:]) for length in range(2, len(short) - 2 * (len(run) - 1) + 1)
    )


def is_begun_by_syllables(short: str, run: Phrase) -> bool:
    """Whether the first words of `run` give `short` a beginning or an end each: "Pokmas", kelom-pok mas-yarakat sadar lingkungan."""
    if not short:
        return True
    lengths = (
        length for length in range(2, len(short) + 1) if run and (run[0].startswith(short[:length]) or run[0].endswith(short[:length]))
    )
    return any(is_begun_by_syllables(short[length:], run[1:]) for length in lengths)


def resembles(short: str, phrase: str, known: Words) -> bool:
    """Whether `phrase` may be what `short` stands for in part: its initials follow one another in `short`."""
    letters = iter(spelled(short))
    initials = [word[0] for word in fold(phrase) if not is_link(word, known)]
    return len(initials) > 1 and all(initial in letters for initial in initials)


def is_translated(short: str, phrase: str, known: Words) -> bool:
    """Whether `phrase` has as many words as `short` has letters, and all initials but one: "indeks massa tubuh", BMI."""
    letters = spelled(short)
    initials = [word[0] for word in fold(phrase) if not is_link(word, known)]
    common = sum((Counter(letters) & Counter(initials)).values())
    return len(initials) == len(letters) >= _WORDS_OF_SMALL and common >= len(letters) - 1


def names_small(short: str, phrase: str, known: Words) -> bool:
    """Whether `short`, written like any other word, is made of the letters of `phrase`: "radar", "laser".

    Of two words it has the first two letters of one at least: "daerah pemilihan" gives dapil.
    """
    content = [word for word in fold(phrase) if not is_link(word, known)]
    enough = len(content) >= _WORDS_OF_SMALL or (len(content) > 1 and known.language == "id" and content[0].startswith(short[:2]))
    return enough and len(short) >= _SHORTEST_SMALL and is_spread(short, phrase, known)


def is_link(word: str, known: Words) -> bool:
    """Whether `word` need not count among the initials of a name: "dan", "of"."""
    return any(known.has(kind, word.casefold()) for kind in ("name_links", "foreign_links"))


def _given(word: str, known: Words) -> set[str]:
    """What a word may give to a short form."""
    parts = [part for part in word.split("-") if part]
    first = parts[0][0].casefold()
    given = {
        first,
        "".join(_first_letters(part) for part in parts),
        "".join(part[0] for part in parts if not is_link(part, known)).casefold(),
    }
    if word.isupper() and len(word) > 1:
        given.add(word.casefold())
    return {*given, ""} if is_link(word, known) else given - {""}


def _first_letters(part: str) -> str:
    """The first letters of what a word is made of: "HyperText" → "ht"."""
    return "".join(piece[0] for piece in _HUMPS.split(part) if piece).casefold()


def _spreads(letters: str, run: Phrase, known: Words) -> bool:
    """Whether `letters` are used up by the words of `run`, of which each that is no link gives its initial first."""
    reached = {0}
    for word in run:
        after = set(reached) if is_link(word, known) else set()
        for place in reached:
            if letters[place : place + 1] == word[0]:
                after |= _inside(letters, place, word)
        reached = after
    return len(letters) in reached


def _inside(letters: str, place: int, word: str) -> set[int]:
    """How far `letters` go from `place` with the initial of `word` and letters behind it, in order."""
    ends, within = {place + 1}, 0
    for end in range(place + 1, len(letters)):
        within = word.find(letters[end], within + 1)
        if within < 0:
            break
        ends.add(end + 1)
    return ends


def _taken(token: str, long: list[str], place: int, known: Words) -> list[tuple[int, bool]]:
    """Where the words of `long` that `token` stands for may end, and whether it is the word itself."""
    same = [(place + 1, True)] if place < len(long) and _is_same(token, long[place]) else []
    if not token.isupper() and not any(letter.isupper() for letter in token[1:]):
        return same
    ends = range(place + 2, min(len(long), place + 2 * len(token) + 2) + 1)
    return same + [(end, False) for end in ends if is_spelled_by(" ".join(long[place:end]), spelled(token), known)]


def _is_same(token: str, word: str) -> bool:
    """Whether `token` is `word`, or the figure of it: "1.000" and "seribu"."""
    return token.casefold() == word.casefold() or (token[0].isdigit() and word.casefold() in _spoken(without_marks(token)))


def without_marks(short: str) -> str:
    """`short` with its figures written in one piece: "1.000 HPK" → "1000 HPK"."""
    return _GROUPED.sub("", short)


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


@cache
def _spoken(figure: str) -> frozenset[str]:
    return frozenset((figure, *toml("publisher.glossary", "data", "digits.toml")["words"].get(figure, ())))
