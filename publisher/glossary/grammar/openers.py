"""What only leads up to the subject of a sentence: "Jadi,", "Menurut para ahli,", "… menyatakan bahwa"."""

import re

from publisher.glossary.grammar.verbs import is_emphasised
from publisher.glossary.grammar.words import Words, fold
from publisher.language.tokens import words

_ENUMERATOR = re.compile(r"^\s*\(?(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4})[.)]\s+")
_KNOWING = 8
"""Words among which "It helps to know that" ends."""
MARKS = " \t,;:–—-“”\"'‘’*_"
"""White space and marks that belong to no name."""


def without_openers(left: str, known: Words) -> str:
    """`left` without what only leads up to the subject: "Jadi,", "Menurut para ahli,", "Adapun", "… menyatakan bahwa"."""
    text = _after_knowing(_after_saying(_after_label(_ENUMERATOR.sub("", left)), known), known)
    while True:
        shorter = _one_opener_less(text.lstrip(MARKS), known)
        if shorter == text:
            return text
        text = shorter


def behind_emphasis(text: str, known: Words) -> str:
    """Of "Di sinilah energi aktivasi", "Susunlah anggaran" what stands behind "-lah"."""
    tokens = words(text)
    last = max((number for number, token in enumerate(tokens) if is_emphasised(token.text.casefold(), known)), default=-1)
    return text[tokens[last + 1].start :] if 0 <= last < len(tokens) - 1 else text


def without_every(left: str, known: Words) -> str:
    """Of "Every device on a network" all but "every": what each is called, one is."""
    tokens = words(left[:60])
    return left[tokens[1].start :] if len(tokens) > 1 and known.has("distributives", tokens[0].text.casefold()) else left


def _after_label(text: str) -> str:
    """What follows the last colon: "Benar: mitigasi" → "mitigasi"."""
    rest = text.rpartition(": ")[2]
    return rest if any(letter.isalpha() for letter in rest) and ")" not in rest.partition("(")[0] else text


def _after_saying(text: str, known: Words) -> str:
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    ends = [position + length for position in range(len(run)) if (length := known.phrase_at("sayings", run, position))]
    return text[tokens[ends[-1]].start :] if ends and ends[-1] < len(tokens) else text


def _after_knowing(text: str, known: Words) -> str:
    """Of "Every child knows that a levee" "a levee", of "Remember that …", "Experts say …" the same, English."""
    tokens = words(text[:90])
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(min(_KNOWING, len(run) - 1)):
        if known.has("known_that", run[position]):
            start = position + 1 + (run[position + 1] == known.that_link)
            told = start < len(run) and (start > position + 1 or known.has("indefinite_articles", run[start]))
            return text[tokens[start].start :] if told else text
    return text


def _is_comment(run: tuple[str, ...], text: str, end: int, known: Words) -> bool:
    """As in "Luckily, …", "Technically speaking, …": an adverb before a comma."""
    speaking = len(run) > 1 and run[1] == "speaking"
    return known.language == "en" and run[0].endswith("ly") and (speaking or text[end : end + 1] == ",")


def _one_opener_less(text: str, known: Words) -> str:
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens[:12])
    if not run:
        return text
    if _is_comment(run, text, tokens[0].end, known):
        return text.partition(",")[2] or text
    length = known.phrase_at("openers", run)
    if 0 < length < len(tokens):
        return text[tokens[length].start :]
    return _after_phrase(text, known) if known.phrase_at("phrase_openers", run) else text


def _after_phrase(text: str, known: Words) -> str:
    """What follows the comma that ends an opening phrase: the last one, because names in the phrase may hold commas."""
    commas = _commas_outside_brackets(text)
    for comma in reversed(commas):
        run = fold(text[comma + 1 :])
        asked = bool(run) and known.phrase_at("subject_openers", run) > 1
        if run and (asked or not (known.has("alternatives", run[0]) or known.has("relatives", run[0]))):
            return text[comma + 1 :]
    return text


def _commas_outside_brackets(text: str) -> list[int]:
    depth = 0
    commas: list[int] = []
    for position, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if character == "," and depth <= 0:
            commas.append(position)
    return commas


def heading_term(heading: str, known: Words) -> str:
    """The term a heading is about: "Pengertian Inflasi" → "Inflasi", "Apa itu abrasi?" → "abrasi"."""
    tokens = words(heading)
    run = tuple(token.text.casefold() for token in tokens)
    length = known.phrase_at("heading_openers", run) if run else 0
    return heading[tokens[length].start :].strip(" ?:") if 0 < length < len(tokens) else heading.strip(" ?:")
