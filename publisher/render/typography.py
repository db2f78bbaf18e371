"""How a line may be broken: spaces that hold words together, reduplications that break at their own hyphen only.

Applied once, to the text of the book as it is written for print, EPUB and HTML; never to code, addresses and formulas. Only spaces
change: with a common space for each hard one the text is what it was. Which words hold on to which is data,
`language/data/hard_spaces.toml`, after the usage of Indonesian publishers (EYD, edition V) and Bringhurst, The Elements of
Typographic Style, 2.4.
"""

import re
from functools import cache

from publisher.language import LANGUAGES
from publisher.language.packaged import toml

HARD_SPACE = "\u00a0"
_NUMBER = r"[+−-]?\d+(?:[.,]\d+)*"
_INITIALS = r"(?:[A-Z]\.)(?: ?[A-Z]\.)*"
_SENTENCE = re.compile(r"(?<=[.?!…])\s+(?=[A-Z“\"(])")
_JOINED = re.compile(r"(?<![\w-])[^\W\d_]+-[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])|(?<![\w.,–])\d[\d.,]*–\d[\d.,]*\d*")
"""Words joined by hyphens (berbeda-beda, undang-undang, tarik-menarik, se-Indonesia), numbers joined by a dash (10–20)."""
_BREAKABLE = 7
"""Letters from which the style sheets let a word be broken: parts that are shorter need no care."""


def held(text: str, language: str) -> str:
    """`text` with hard spaces where no line may break. Once is enough: what is held stays so.

    `language` is a BCP 47 tag; text in a language the program does not know is left as it is.
    """
    pattern = _pattern(language.split("-", maxsplit=1)[0].casefold())
    return pattern.sub(lambda found: found[0].replace(" ", HARD_SPACE), text) if pattern and " " in text else text


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """Matches what stands before and in a place that no line break may divide, None for an unknown language."""
    if language not in LANGUAGES:
        return None
    data = toml("publisher.language", "data", "hard_spaces.toml")[language]
    number = r"(?=\(?\d|[IVXLC]+\b|[A-Za-z]\b\)?)"
    rules = [rf"(?<!\w)(?:{_either(data['before'])}) {number}"]
    rules.append(rf"(?<![\w-])(?:Rp|US\$|\$)?{_NUMBER} (?=(?:{_either(data['units'])}|{_either(data['months'])})(?![\w-]))")
    rules.append(rf"(?<!\w)(?:{_either(data['names'])}) (?=[A-Z])")
    rules.append(rf"(?<![\w.]){_INITIALS} (?=[A-Z][\w’'-]+)")
    rules.append(rf"\w,? (?=(?:{_either(data['after'])})(?!\w))")
    rules.append(r"\d (?=[–—] ?\d)|\d ?[–—] (?=\d)")
    rules.append(r"(?<!\w)[Aa]bad (?=ke-\d)")
    rules.append(r"\w (?=…|\.{3})")
    return re.compile("|".join(rules))


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def sentences(text: str) -> list[str]:
    """`text` cut where a sentence ends and the next one begins."""
    return _SENTENCE.split(text)


def joined(text: str) -> list[tuple[str, str]]:
    """`text` in parts that together are the text, each with a class for the style sheet or "".

    "joined" is a word that may break at its own hyphens only, "range" two numbers with a dash between, which never breaks.
    """
    parts, end = [], 0
    for found in _JOINED.finditer(text):
        kind = "range" if found[0][0].isdigit() else "joined"
        if kind == "range" or max(map(len, found[0].split("-"))) >= _BREAKABLE:
            parts += [(text[end : found.start()], ""), (found[0], kind)]
            end = found.end()
    return [(part, kind) for part, kind in (*parts, (text[end:], "")) if part]
