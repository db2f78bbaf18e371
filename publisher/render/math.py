"""Formulas: TeX into MathML for screens, into a drawing for paper.

Both come from one reading of the TeX (latex2mathml), so that print and screen agree on what can be set. A formula that
cannot be read is printed as its TeX in `<code class="tex">`, and `findings` tells it.
"""

import re
import warnings
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree as ET

from publisher.diagnostics import Diagnostic, warning
from publisher.model.book import Publication
from publisher.model.inline import Math
from publisher.render.markup import ILLEGAL, attributes, characters

MATHML = "http://www.w3.org/1998/Math/MathML"
LONGEST = 2000
"""Characters of TeX; a longer "formula" is a pasted accident."""
DEEPEST = 40
"""Nested groups; the readers below recurse."""
UNSET = re.compile(r'<code class="tex">(.*?)</code>', re.DOTALL)
OPERANDS = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}
"""How many children these elements must have (MathML Core, 3.2)."""
UNWANTED = frozenset({"href", "style", "class", "id"})
SIZE = 16.0
"""Pixels per em of the drawing; only ratios are used."""


def formula(math: Math, *, drawn: bool) -> str:
    """XHTML of a formula: MathML with its TeX as `alttext`, or `drawn` as an SVG that scales with the text."""
    math = replace(math, tex=ILLEGAL.sub("", math.tex))
    try:
        tree = _mathml(math)
        return _drawing(math, tree) if drawn else _markup(math, tree)
    except Exception:  # noqa: BLE001 -- what two libraries raise on bad TeX is an open set (IndexError, ParseError, KeyError, their own)
        return f'<code class="tex">{characters(math.tex)}</code>'


def findings(publication: Publication) -> tuple[Diagnostic, ...]:
    """OUT001 for each formula that is printed as TeX because it could not be read, once each."""
    unset = (unescape(tex) for document in publication.documents for tex in UNSET.findall(document.body))
    return tuple(warning("OUT001", tex=tex) for tex in dict.fromkeys(unset))


def _mathml(math: Math) -> ET.Element:
    from latex2mathml.converter import convert

    if len(math.tex) > LONGEST or _depth(math.tex) > DEEPEST or not math.tex.strip():
        raise ValueError(math.tex)
    tree = ET.fromstring(convert(math.tex, display="block" if math.display else "inline"))  # noqa: S314 -- our own converter's output
    for element in tree.iter():
        _check(element)
        for name in UNWANTED & set(element.attrib):
            del element.attrib[name]
    return tree


def _check(element: ET.Element) -> None:
    """ValueError for what the converter lets through: a fraction without denominator, a command it does not know."""
    wanted = OPERANDS.get(element.tag.rpartition("}")[2], len(element))
    if len(element) != wanted or (element.text or "").startswith("\\"):
        raise ValueError(element.tag)


def _depth(tex: str) -> int:
    depth = deepest = 0
    for character in tex:
        depth += (character == "{") - (character == "}")
        deepest = max(deepest, depth)
    return deepest


def _markup(math: Math, tree: ET.Element) -> str:
    ET.register_namespace("", MATHML)
    tree.set("alttext", math.tex)
    return ET.tostring(tree, encoding="unicode")


def _drawing(math: Math, tree: ET.Element) -> str:
    """An inline SVG measured in em; its baseline is the text's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # its import reads packaged files in an old way
        from ziamath.config import config
        from ziamath.zmath import Math as Drawing

    config.svg2 = False  # plain paths: no symbols whose ids would meet those of the next formula
    drawn = Drawing(tree, size=SIZE, margin=0.5)
    svg = drawn.svgxml()
    width, height = float(svg.attrib["width"]), float(svg.attrib["height"])
    below = drawn.getyofst() - drawn.margin
    style = f"width:{width / SIZE:.4f}em;height:{height / SIZE:.4f}em;vertical-align:{below / SIZE:.4f}em"
    named = attributes(class_="math", role="img", aria_label=math.tex, viewBox=svg.attrib["viewBox"], style=style)
    inside = "".join(ET.tostring(child, encoding="unicode") for child in svg)
    return f'<svg xmlns="http://www.w3.org/2000/svg"{named}><title>{characters(math.tex)}</title>{inside}</svg>'
