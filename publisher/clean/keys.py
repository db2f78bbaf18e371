"""What short lines are compared by: lower case, straight quotation marks, no bullets and arrows around, no figures."""

import re

_STRAIGHT = str.maketrans("’‘`´“”„", "''''\"\"\"")
_BEFORE = "•·*-–—«‹←»›>#|+✓✔→▶►▸◦▪◾■□●○ "
_AFTER = " .…:;!»›>→▶►|-–—*·•←«<▼▾▲"
NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:\s?(?:k|rb|jt|ribu|juta)\b)?\+?")
_FIGURES = frozenset("0123456789")


def folded_text(text: str) -> str:
    """`text` in lower case, with straight quotation marks."""
    straight = text.lower().replace("`", "'") if text.isascii() else text.casefold().translate(_STRAIGHT)
    return straight.replace("( ", "(").replace(" )", ")")


def key_of(folded: str) -> str:
    """What a short line is compared by."""
    bare = folded.rstrip(_AFTER).lstrip(_BEFORE)
    return bare if len(bare) > 1 else folded


def masked_key(key: str) -> str:
    """`key` with each number written "#"."""
    return key if key.isascii() and _FIGURES.isdisjoint(key) else NUMBER.sub("#", key)


def title_case(words: str) -> float:
    """Share (0-1) of the words of four letters and more that start with a capital."""
    long = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return sum([word[0].isupper() for word in long]) / len(long) if long else 0.0
