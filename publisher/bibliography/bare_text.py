"""What reference managers write into a field, as plain text: without mark-up, with the small figures and letters it stands for."""

import html
import re
import unicodedata

_SMALL = re.compile(r"<(su[bp])>([\d+-]{1,6})</\1>")
_TAG = re.compile(r"</?(?:span|i|b|sc|sub|sup|em|strong)\b[^<>]{0,80}>")
_FORMULA = re.compile(r"\$([^\s$\\]{0,40}[_^]\{?[\d+-]{1,6}\}?[^\s$\\]{0,40})\$")
_PLACED = re.compile(r"([_^])\{?([\d+-]{1,6})\}?")
_ESCAPED = re.compile(r"\\([&%#_$~{}])")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
# TeX takes the dot off before it sets an accent ("\'\i"), Unicode does not.
_DOTLESS = re.compile(r"[ıȷ](?=[\u0300-\u036f])")


def bare_text(value: object) -> str:
    """A text without mark-up, "H$_2$O" and "H<sub>2</sub>O" as "H₂O"; "" for what is neither text nor number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    written = _SMALL.sub(lambda found: _placed("_" if found[1] == "sub" else "^", found[2]), str(value))
    text = html.unescape(_TAG.sub("", written))
    text = _FORMULA.sub(lambda found: _PLACED.sub(lambda one: _placed(one[1], one[2]), found[1]), text)
    dotted = _DOTLESS.sub(lambda found: "i" if found[0] == "ı" else "j", text)
    return " ".join((unicodedata.normalize("NFC", dotted) if dotted != text else text).split())


def bare_address(written: str) -> str:
    r"""An address without the backslashes that TeX wants before some signs ("?a=1\&b=2")."""
    return _ESCAPED.sub(r"\1", written)


def _placed(sign: str, figures: str) -> str:
    return figures.translate(_LOWERED if sign == "_" else _RAISED)
