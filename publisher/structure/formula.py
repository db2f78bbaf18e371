"""Lines that are formulas: equations, reactions, chains of arrows. They stand as typed and are neither headings nor items."""

import re

from publisher.structure.cues import remembered

_RELATION = re.compile(r"[=≈≠<>≤≥→⇌↔⇒∝⟶⟷]|->")
_SIGN = re.compile(r"[=≈≠<>≤≥→⇌↔⇒∝⟶⟷+−×÷·*/^±]|->|(?<=\s)[–—:-](?=\s)")
_PRODUCT = re.compile(r"=[^×÷]*\s[×÷]\s")
_UNIT = re.compile(r"\s*\([^()]{0,20}\)\s*$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_FIGURE = re.compile(r"\d")
_LEGEND = re.compile(r"([^\s=:]{1,8})\s*(?:[=:]|adalah\b|is\b|ialah\b)\s*\S")
_NO_SIGNS = frozenset({"it", "he", "we", "so", "as", "if", "in", "ai", "tv", "uk", "us", "eu", "un"})
"""Words of two letters that sentences and headings begin with."""
_LONGEST = 200
"""Characters of a formula."""
_MOST_WORDS = 3
"""Words between two signs."""
_MOST_MULTIPLIED = 5
"""Words between two signs where one names what is multiplied or divided."""


@remembered
def is_formula(text: str) -> bool:
    """Whether the line is one formula ("Laba = Pendapatan – Beban", "2 H₂ + O₂ → 2 H₂O"), not words that explain a sign.

    A formula has a sign of relation, no more than three words between its signs (five where something is multiplied), and a
    figure, a third part or no long word.
    "g = percepatan gravitasi (m/s²)" only says what a letter stands for.
    """
    if len(text) > _LONGEST or not _RELATION.search(text):
        return False
    bare = _UNIT.sub("", text)
    most = _MOST_MULTIPLIED if _PRODUCT.search(bare) else _MOST_WORDS
    pieces = [piece for piece in _SIGN.split(bare) if piece.strip()]
    if any(len(_WORD.findall(piece)) > most for piece in pieces):
        return False
    return len(pieces) > 2 or _FIGURE.search(bare) is not None or _LONG_WORD.search(bare) is None


def is_equation(text: str) -> bool:
    """Whether it is a formula of signs and figures alone, without a word of four letters."""
    return _LONG_WORD.search(text) is None and is_formula(text)


def symbol_of(text: str) -> str:
    """The sign that the line gives the meaning of ("m" for "m = massa benda (kg)"), "" if it does not begin so."""
    found = _LEGEND.match(text[:_LONGEST])
    return found[1] if found is not None and found[1].casefold() not in _NO_SIGNS else ""
