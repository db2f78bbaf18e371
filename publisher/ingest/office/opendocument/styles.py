"""The styles of an OpenDocument text: what a paragraph or a piece of text looks like, with all it inherits.

Names and inheritance: OASIS OpenDocument 1.3, part 3, chapter 16 (styles) and 20 (formatting attributes).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from publisher.ingest.office.page import Look
from publisher.ingest.office.xml import Element, tag

Values = dict[str, str]
"""Formatting attributes by their short names ("fo:font-weight")."""
_TEXT = (
    "fo:font-weight",
    "fo:font-style",
    "fo:font-size",
    "fo:font-variant",
    "style:text-position",
    "style:text-underline-style",
    "style:text-line-through-style",
    "style:text-line-through-type",
    "text:display",
)
_PARAGRAPH = ("fo:margin-left", "fo:margin-right")
_LONGEST_CHAIN = 20
_CODED = re.compile(r"_([0-9a-fA-F]{1,4})_")
_MEASURE = re.compile(r"(-?\d{1,6}(?:\.\d{1,6})?)(cm|mm|in|pt|pc|px)\Z")
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_PERCENT = re.compile(r"(\d{1,4})(?:\.\d+)?%")
_USUAL_SIZE = 12.0


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits. `names` are its own and those it is based on, as they are shown, in small letters."""

    names: tuple[str, ...] = ()
    values: Values = field(default_factory=dict)
    list_style: str = ""
    outline: int = 0

    def is_named(self, *beginnings: str) -> bool:
        """Whether a name of the chain begins so."""
        return any(name.startswith(beginnings) for name in self.names)

    @property
    def is_set_in(self) -> bool:
        """Whether the paragraph stands away from both edges."""
        return all(points(self.values.get(side, "")) >= 10 for side in _PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles by family and name, and the levels of the lists by their style."""

    of: Mapping[tuple[str, str], Style]
    lists: Mapping[str, Mapping[int, Element]]

    def paragraph(self, name: str) -> Style:
        """The style of a paragraph."""
        known = self.of.get(("paragraph", name))
        if known is not None:
            return known
        standard = self.of.get(("paragraph", ""), Style())
        return replace(standard, names=(_CODED.sub(_sign, name.casefold()),)) if name else standard

    def text(self, name: str, around: Values) -> Values:
        """The values of a piece of text within text that has the values `around`."""
        style = self.of.get(("text", name))
        return _over(around, style.values) if style is not None else around


def styles_of(roots: list[Element]) -> Styles:
    """The styles of `styles.xml` and `content.xml`, in this order."""
    elements: dict[tuple[str, str], Element] = {}
    lists: dict[str, Mapping[int, Element]] = {}
    defaults: dict[str, Values] = {}
    for root in roots:
        for one in root.iter(tag("style:style")):
            elements[one.get(tag("style:family"), ""), one.get(tag("style:name"), "")] = one
        for one in root.iter(tag("style:default-style")):
            defaults[one.get(tag("style:family"), "")] = _own(one)
        for one in root.iter(tag("text:list-style")):
            lists[one.get(tag("style:name"), "")] = _levels(one)
    usual = {"fo:font-size": f"{_USUAL_SIZE}pt"} | defaults.get("paragraph", {})
    of = {key: _resolved(key, elements, usual if key[0] == "paragraph" else {}) for key in elements}
    standard = of.get(("paragraph", "Standard"), Style((), usual))
    return Styles({("paragraph", ""): standard, **of}, lists)


def look_of(values: Values) -> Look:
    """What text of these values looks like. Its language is left out: programs set it by guess."""
    return Look(
        bold=_is_heavy(values.get("fo:font-weight", "")),
        italic=values.get("fo:font-style", "") in ("italic", "oblique"),
        underlined=values.get("style:text-underline-style", "none") != "none",
        struck=any(values.get(f"style:text-line-through-{name}", "none") != "none" for name in ("style", "type")),
        small_capitals=values.get("fo:font-variant", "") == "small-caps",
        position=_position(values.get("style:text-position", "")),
        size=points(values.get("fo:font-size", "")),
    )


def is_hidden(values: Values) -> bool:
    """Whether text of these values is not shown."""
    return values.get("text:display", "") == "none"


def points(measure: str) -> float:
    """A length in points; 0 where it is none."""
    found = _MEASURE.match(measure)
    return float(found[1]) * _POINTS[found[2]] if found else 0.0


def _is_heavy(weight: str) -> bool:
    return weight == "bold" or (weight.isdecimal() and len(weight) < 5 and int(weight) >= 600)


def _position(said: str) -> str:
    first = said.partition(" ")[0]
    if first.startswith(("super", "sub")):
        return first[:3]
    shift = first.removesuffix("%")
    if not shift.lstrip("-").isdecimal() or not int(shift[:6]):
        return ""
    return "sub" if shift.startswith("-") else "sup"


def _resolved(key: tuple[str, str], elements: Mapping[tuple[str, str], Element], usual: Values) -> Style:
    chain = list(_chain(key, elements))
    values = dict(usual)
    list_style, outline = "", 0
    for element in reversed(chain):
        values = _over(values, _own(element))
        list_style = element.get(tag("style:list-style-name"), list_style)
        level = element.get(tag("style:default-outline-level"))
        if level is not None:
            outline = int(level) if level.isdecimal() and len(level) < 3 else 0
    names = tuple(
        name.casefold() for one in chain for name in (one.get(tag("style:display-name"), ""), one.get(tag("style:name"), "")) if name
    )
    return Style(tuple(_CODED.sub(_sign, name) for name in names), values, list_style, outline)


def _chain(key: tuple[str, str], elements: Mapping[tuple[str, str], Element]) -> Iterator[Element]:
    family, name = key
    for _ in range(_LONGEST_CHAIN):
        element = elements.get((family, name))
        if element is None:
            return
        yield element
        name = element.get(tag("style:parent-style-name"), "")


def _sign(coded: re.Match[str]) -> str:
    """A sign that may not stand in a name of a style: "_20_" is a space."""
    return chr(int(coded[1], 16))


def _own(element: Element) -> Values:
    found: Values = {}
    for properties, names in (("style:text-properties", _TEXT), ("style:paragraph-properties", _PARAGRAPH)):
        said = element.find(tag(properties))
        if said is not None:
            found |= {name: value for name in names if (value := said.get(tag(name))) is not None}
    return found


def _over(around: Values, own: Values) -> Values:
    """`own` values over those they inherit from; a size in percent is one of the size around."""
    merged = around | own
    share = _PERCENT.match(own.get("fo:font-size", ""))
    if share:
        size = (points(around.get("fo:font-size", "")) or _USUAL_SIZE) * int(share[1]) / 100
        merged["fo:font-size"] = f"{size:.2f}pt"
    return merged


def _levels(style: Element) -> Mapping[int, Element]:
    found: dict[int, Element] = {}
    for one in style:
        level = one.get(tag("text:level"), "")
        if level.isdecimal() and len(level) < 3:
            found[int(level)] = one
    return found
