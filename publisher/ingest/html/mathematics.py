"""Formulas of a page as TeX: MathML with its source in it or without, MathJax and KaTeX sources, pictures that name their TeX."""

import re
from collections.abc import Callable, Sequence

from publisher.ingest.html.tree import Element, removed

_ALTERNATIVE = re.compile(r"\{?\\(?:displaystyle|textstyle)\s+(?P<tex>.*?)\}?", re.DOTALL)
_SCRIPT = "math/tex"
_RENDERED = frozenset(
    ("MathJax", "MathJax_Preview", "MathJax_Display", "MathJax_SVG", "MathJax_CHTML", "MathJax_SVG_Display", "katex-html")
)
"""Classes of what a program made of a formula for the eye, beside its source."""
_PICTURES = ("mwe-math", "latex", "tex", "katex", "math", "equation", "wp-katex")
_TYPED = re.compile(r"\\\((?P<inline>.{1,600}?)\\\)|\\\[(?P<display>.{1,1500}?)\\\]|\$\$(?P<dollars>[^$]{1,1500}?)\$\$", re.DOTALL)
_DEEPEST = 40
_OPERATORS = {
    "×": "\\times ",
    "÷": "\\div ",
    "−": "-",
    "⋅": "\\cdot ",
    "·": "\\cdot ",
    "≤": "\\le ",
    "≥": "\\ge ",
    "≠": "\\ne ",
    "≈": "\\approx ",
}
_OPERATORS |= {"→": "\\to ", "∞": "\\infty ", "±": "\\pm ", "∑": "\\sum ", "∫": "\\int ", "√": "\\surd ", "π": "\\pi ", "Δ": "\\Delta "}
_ESCAPED = str.maketrans({"%": "\\%", "#": "\\#", "&": "\\&", "_": "\\_", "{": "\\{", "}": "\\}", "$": "\\$"})


def prepared(root: Element) -> None:
    """Puts sources of formulas that stand in scripts into the text, and takes what was drawn from them out."""
    for script in [one for one in root.iter("script") if one.get("type", "").strip().lower().startswith(_SCRIPT)]:
        formula = script.makeelement("math", {"alttext": (script.text or "").strip()})
        if "display" in script.get("type", ""):
            formula.set("display", "block")
        parent = script.getparent()
        if parent is not None:
            parent.insert(parent.index(script), formula)
            removed(script)
    for drawn in [one for one in root.iter("span", "div") if not _RENDERED.isdisjoint(one.get("class", "").split())]:
        if next(drawn.iter("math"), None) is None:
            removed(drawn)


def formula_of(element: Element) -> tuple[str, bool] | None:
    """TeX of a `math` element or of a picture of a formula, and whether it stands on its own line; None for any other picture."""
    if element.tag == "img":
        known = {part for name in element.get("class", "").lower().split() for part in (name, name.split("-image")[0])}
        words = element.get("alt", "").strip()
        is_formula = bool(words) and any(name.startswith(_PICTURES[0]) or name in _PICTURES for name in known)
        return (_bare(words), False) if is_formula else None
    source = element.get("alttext", "").strip() or next(
        (_text(one) for one in element.iter("annotation") if "tex" in one.get("encoding", "")), ""
    )
    return _bare(source) or _tex(element), element.get("display", "") == "block" or element.get("mode", "") == "display"


def typed_in(text: str) -> list[tuple[str, str, bool]]:
    """Pieces of a text as (words, formula, display): a formula typed as TeX between its delimiters follows the words before it."""
    if "\\(" not in text and "\\[" not in text and "$$" not in text:
        return [(text, "", False)]
    pieces: list[tuple[str, str, bool]] = []
    position = 0
    for found in _TYPED.finditer(text):
        tex = next(part for part in found.groups() if part is not None).strip()
        pieces.append((text[position : found.start()], tex, found["inline"] is None))
        position = found.end()
    return [*pieces, (text[position:], "", False)]


def _text(element: Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _bare(tex: str) -> str:
    found = _ALTERNATIVE.fullmatch(tex.strip())
    return found["tex"].strip() if found else tex.strip().strip("$").strip()


def _tex(element: Element, depth: int = 0) -> str:
    """MathML written as TeX (presentation elements of MathML Core); unknown elements give what stands in them."""
    tag = str(element.tag).rpartition("}")[2]
    if depth > _DEEPEST or tag in ("annotation", "annotation-xml"):
        return ""
    if tag in ("mi", "mn", "mo", "mtext", "ms"):
        return _token(tag, " ".join(_text(element).split()))
    parts = [_tex(child, depth + 1) for child in element.iterchildren("*")]
    shape = _SHAPES.get(tag)
    if shape and len(parts) == shape[0]:
        return shape[1](parts)
    if tag == "msqrt":
        return f"\\sqrt{{{''.join(parts)}}}"
    if tag == "mtable":
        rows = " \\\\ ".join(parts)
        return f"\\begin{{matrix}}{rows}\\end{{matrix}}"
    return (" & " if tag == "mtr" else "").join(parts) or ("" if len(element) else _token("mtext", _text(element)))


def _token(tag: str, words: str) -> str:
    if tag == "mtext" or (tag == "mi" and len(words) > 1 and words.isalpha()):
        return f"\\text{{{words.translate(_ESCAPED)}}}" if words else ""
    return "".join(_OPERATORS.get(sign, sign.translate(_ESCAPED)) for sign in words)


def _braced(base: str) -> str:
    return base if len(base) == 1 else f"{{{base}}}"


_SHAPES: dict[str, tuple[int, Callable[[Sequence[str]], str]]] = {
    "mfrac": (2, lambda p: f"\\frac{{{p[0]}}}{{{p[1]}}}"),
    "msup": (2, lambda p: f"{_braced(p[0])}^{{{p[1]}}}"),
    "msub": (2, lambda p: f"{_braced(p[0])}_{{{p[1]}}}"),
    "msubsup": (3, lambda p: f"{_braced(p[0])}_{{{p[1]}}}^{{{p[2]}}}"),
    "mroot": (2, lambda p: f"\\sqrt[{p[1]}]{{{p[0]}}}"),
    "mover": (2, lambda p: f"\\overset{{{p[1]}}}{{{p[0]}}}"),
    "munder": (2, lambda p: f"\\underset{{{p[1]}}}{{{p[0]}}}"),
    "munderover": (3, lambda p: f"{_braced(p[0])}_{{{p[1]}}}^{{{p[2]}}}"),
}
