"""What a text is about, from its words: proposals for the title of an article and of a book.

A proposal is a phrase of the text itself: the subject its first sentence defines, or the phrase its headings share.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from publisher.language.lexicon import stop_words
from publisher.language.packaged import toml
from publisher.language.tokens import sentences, words

_LONGEST_PHRASE = 5
_LONGEST_SUBJECT = 7
_LONGEST_OPENING = 8
_FEWEST_OPENING = 3
_MUCH = 4000
"""Characters of the text that are looked at."""

_ENDING = ("?", "!", "…")
"""Signs behind which no comma stands."""
_BEHIND = re.compile(r"\s+(?:[–—|-]\s|\().{2,}\Z")
_LISTED = re.compile(r"(?<=\w{3}),\s.*\Z")

Phrase = tuple[str, ...]

LONGEST_ROW = 60
"""Characters of a title made of several titles: what a cover shows in two large lines, and a running head whole."""


def title_case(text: str, language: str) -> str:
    """`text` with capitals as in titles of `language`: function words small, words with inner capitals or digits as they are."""
    pieces = text.split()
    cased = [_cased(piece, first=position == 0, language=language) for position, piece in enumerate(pieces)]
    return " ".join(cased)


def propose_title(headings: Sequence[str], text: str, language: str) -> str:
    """A title for an article that has none, in title case; never empty.

    `text` is the article's running text from its start, a paragraph or an item a line. Taken in this order: the subject that the
    first sentence defines, if the headings share it or share nothing; the phrase most headings share; what the first line
    announces a list of; the most frequent phrase of the text; the first words of its first sentence.
    """
    subject = _subject(text, language)
    shared = _shared(headings, language)
    if shared and not (subject and _is_within(shared, subject)):
        subject = " ".join(shared)
    chosen = subject or _announced(text, language) or " ".join(_frequent(text, language)) or _first_words(text, language)
    return title_case(chosen, language) or _table(language)["empty"]


def propose_book_title(titles: Sequence[str], language: str) -> str:
    """A title for a book from the titles of its chapters, in title case; never empty.

    The longest phrase that at least half of the titles share; without one, the titles in a row (of many, the first two) where they
    are short, else the first and that there are more.
    """
    distinct = list(dict.fromkeys(title for title in titles if title.strip()))
    if len(distinct) == 1:
        return distinct[0]
    shared = _shared(distinct, language)
    if shared:
        return title_case(" ".join(shared), language)
    named = [_short(title) for title in distinct]
    row = _in_a_row(named, language)
    is_plain = not any(title.endswith(_ENDING) for title in named[:-1])
    return row if len(row) <= LONGEST_ROW and is_plain else str(_table(language)["first"]).format(title=named[0])


def _short(title: str) -> str:
    """A title without what follows its colon; a long one without what follows a dash, stands in brackets or follows a comma."""
    main = title.split(":", 1)[0].strip()
    for cut in (_BEHIND, _LISTED):
        main = main if len(main) <= LONGEST_ROW else cut.sub("", main)
    return main


def _in_a_row(titles: Sequence[str], language: str) -> str:
    table = _table(language)
    if not titles:
        return str(table["empty"])
    if len(titles) == 2:
        return str(table["joining"]).join(titles)
    if len(titles) == 3:
        return ", ".join(titles[:-1]) + str(table["last_joining"]) + titles[-1]
    return str(table["more"]).format(titles=", ".join(titles[:2]))


@cache
def _table(language: str) -> dict[str, Any]:
    tables = toml("publisher.language", "data", "topics.toml")
    table: dict[str, Any] = tables.get(language.split("-", maxsplit=1)[0], tables["id"])
    return table


def _cased(piece: str, *, first: bool, language: str) -> str:
    letters = [character for character in piece if character.isalpha()]
    if any(character.isupper() for character in letters[1:]) or any(character.isdecimal() for character in piece):
        return piece
    if not first and piece.casefold().strip("(),.:;") in _table(language)["small"]:
        return piece.casefold()
    return "-".join(part[:1].upper() + part[1:] for part in _halves(piece))


def _halves(piece: str) -> list[str]:
    """A doubled word has its capital in both halves in titles ("Negara-Negara"), any other compound only in the first."""
    halves = piece.split("-")
    doubled = len(halves) == 2 and halves[0].casefold() == halves[1].casefold()
    return halves if doubled else [piece]


def _subject(text: str, language: str) -> str:
    """What the first sentence defines: its words before a defining verb, if they are few and name something."""
    opening = text[:_MUCH]
    spans = sentences(opening)
    if not spans:
        return ""
    sentence = opening[spans[0][0] : spans[0][1]]
    tokens = words(sentence)
    table = _table(language)
    for position, token in enumerate(tokens[: _LONGEST_SUBJECT + 1]):
        if token.text.casefold() in table["defining"]:
            return _named(sentence[: token.start], position, language)
    return ""


def _named(phrase: str, count: int, language: str) -> str:
    """The phrase before the verb without what stands in brackets, "" if it is no name."""
    plain = phrase.split("(", 1)[0].split(",", 1)[0].strip(" \"“”'‘’")
    tokens = [token.text for token in words(plain)]
    while tokens and language.startswith("en") and tokens[0].casefold() in {"a", "an", "the"}:
        tokens = tokens[1:]
        plain = plain.split(maxsplit=1)[1]
    if not tokens or not count or tokens[0].casefold() in _table(language)["leading"] or tokens[0].casefold() in stop_words(language):
        return ""
    return plain


def _shared(titles: Sequence[str], language: str) -> Phrase:
    """The longest phrase that at least half of the titles (and two) have; among equals the one most have."""
    counts: Counter[Phrase] = Counter()
    forms: dict[Phrase, Phrase] = {}
    for title in titles[:200]:
        for phrase, form in dict(_phrases(title, language)).items():
            counts[phrase] += 1
            forms.setdefault(phrase, form)
    needed = max(2, (len(titles) + 1) // 2)
    often = [phrase for phrase, count in counts.items() if count >= needed]
    if not often:
        return ()
    return forms[max(often, key=lambda phrase: (len(phrase), counts[phrase], phrase))]


def _phrases(text: str, language: str) -> Iterator[tuple[Phrase, Phrase]]:
    """Runs of one to five words that begin and end with words of meaning: in lower case, and as written."""
    tokens = [token.text for token in words(text[:300])]
    folded = [token.casefold() for token in tokens]
    hollow = [word in stop_words(language) or word in _table(language)["sides"] or not any(c.isalpha() for c in word) for word in folded]
    for start in range(len(tokens)):
        for end in range(start + 1, min(len(tokens), start + _LONGEST_PHRASE) + 1):
            if not hollow[start] and not hollow[end - 1] and len("".join(folded[start:end])) > 2:
                yield tuple(folded[start:end]), tuple(tokens[start:end])


def _is_within(phrase: Phrase, text: str) -> bool:
    return f" {' '.join(phrase)} ".casefold() in f" {' '.join(token.text for token in words(text))} ".casefold()


def _frequent(text: str, language: str) -> Phrase:
    """The phrase of two or three words, or else the word, that comes most often, at least three times."""
    counts: Counter[Phrase] = Counter()
    forms: dict[Phrase, Phrase] = {}
    for start, end in sentences(text[:_MUCH]):
        for phrase, form in _phrases(text[start:end], language):
            if len(phrase) <= 3:
                counts[phrase] += 1
                forms.setdefault(phrase, form)
    often = [(count * (1 + len(phrase)), phrase) for phrase, count in counts.items() if count >= 3]
    return forms[max(often)[1]] if often else ()


def _announced(text: str, language: str) -> str:
    """What a first line ending in a colon announces ("Berikut manfaat tidur siang bagi pelajar:"), "" if that is no few words."""
    line = text[:_MUCH].lstrip().split("\n", 1)[0].rstrip()
    if not line.endswith(":"):
        return ""
    start, end = sentences(line)[-1]
    table = _table(language)
    tokens = words(line[start:end])
    while tokens and tokens[0].text.casefold() in table["announcing"]:
        tokens = tokens[1:]
    while tokens and tokens[-1].text.casefold() in table["trailing"]:
        tokens = tokens[:-1]
    return line[start + tokens[0].start : start + tokens[-1].end] if 0 < len(tokens) <= _LONGEST_OPENING else ""


def _first_words(text: str, language: str) -> str:
    """The first words of the first sentence, of as many sentences as make three words; none at their end that asks for another."""
    line = text[:_MUCH].lstrip().split("\n", 1)[0]
    ends = (end for _, end in sentences(line) if len(words(line[:end])) >= _FEWEST_OPENING)
    kept = words(line[: next(ends, len(line))])[:_LONGEST_OPENING]
    table = _table(language)
    while len(kept) > 1 and kept[-1].text.casefold() in (*table["small"], *table["trailing"]):
        kept = kept[:-1]
    return line[kept[0].start : kept[-1].end].strip() if kept else ""
