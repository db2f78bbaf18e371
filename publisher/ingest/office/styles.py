"""The styles of a document, and headings that are only bold, large or marked in the outline: shown to pandoc as what they are."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publisher.ingest.office.xml import Element, added, is_on, tag, value, words

_NAMED = ("heading", "title", "subtitle", "caption", "toc", "author", "date", "abstract", "quote", "intense quote", "block text")
"""Beginnings of the names of styles that pandoc knows by itself."""
_LARGER = 1.15
_LONGEST = 200
"""Characters of a large paragraph that may still be a heading."""
_LONGEST_CHAIN = 20
_USUAL_SIZE = 20
"""Half points: what a document has that says nothing."""
_OUTLINE = "PublisherHeading"


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, after those it is based on. `size` is in half points, 0 if unsaid; `outline` -1 if unsaid."""

    name: str = ""
    bold: bool = False
    size: int = 0
    outline: int = -1

    @property
    def is_known(self) -> bool:
        """Whether pandoc knows what a paragraph of this style is."""
        return self.name.startswith(_NAMED)


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles by id, and the one of a paragraph that names none."""

    of: Mapping[str, Style]
    usual: Style

    def paragraph(self, paragraph: Element) -> Style:
        """The style of a paragraph."""
        return self.of.get(value(paragraph.find(tag("w:pPr")), "w:pStyle") or "", self.usual)


def styles_of(root: Element | None) -> Styles:
    """The styles of `word/styles.xml`."""
    if root is None:
        return Styles({}, Style(size=_USUAL_SIZE))
    elements = {one.get(tag("w:styleId"), ""): one for one in root.iter(tag("w:style"))}
    defaults = root.find(f"{tag('w:docDefaults')}/{tag('w:rPrDefault')}/{tag('w:rPr')}")
    size = _number(value(defaults, "w:sz")) or _USUAL_SIZE
    of = {name: _resolved(name, elements, size) for name in elements}
    is_usual = (
        name for name, one in elements.items() if one.get(tag("w:type")) == "paragraph" and one.get(tag("w:default")) in ("1", "true")
    )
    return Styles(of, of.get(next(is_usual, ""), Style(size=size)))


def _resolved(name: str, elements: Mapping[str, Element], size: int) -> Style:
    chain: list[Element] = []
    while name in elements and len(chain) < _LONGEST_CHAIN:
        chain.append(elements[name])
        name = value(elements[name], "w:basedOn") or ""
    bold, outline, own, names = False, -1, size, []
    for element in reversed(chain):
        runs, lines = element.find(tag("w:rPr")), element.find(tag("w:pPr"))
        said = is_on(runs, "w:b")
        bold = bold if said is None else said
        own = _number(value(runs, "w:sz")) or own
        outline = _level(lines, outline)
        names.append((value(element, "w:name") or "").casefold())
    known = next((one for one in reversed(names) if one.startswith(_NAMED)), names[-1] if names else "")
    return Style(known, bold, own, outline)


def show_headings(body: Element, styles: Styles, stylesheet: Element | None) -> None:
    """Marks the paragraphs that are set as headings: by level where the outline says one, else bold all through."""
    usual = usual_size(body, styles)
    for paragraph in body.iter(tag("w:p")):
        style = styles.paragraph(paragraph)
        outline = _level(paragraph.find(tag("w:pPr")), style.outline)
        if style.is_known:
            continue
        if 0 <= outline <= 5 and stylesheet is not None and words(paragraph):
            _set_level(paragraph, outline + 1, stylesheet)
        elif _stands_out(paragraph, style, styles, usual):
            for run, _ in _runs(paragraph):
                _set_bold(run)


def usual_size(body: Element, styles: Styles) -> int:
    """The size of most of the letters, in half points."""
    sizes: Counter[int] = Counter()
    for paragraph in body.iter(tag("w:p")):
        style = styles.paragraph(paragraph)
        for run, text in _runs(paragraph):
            sizes[_size(run, style, styles)] += len(text)
    return sizes.most_common(1)[0][0] if sizes else _USUAL_SIZE


def size_of(paragraph: Element, styles: Styles) -> int:
    """The size that all words of a paragraph have at least, in half points; 0 for one without words."""
    style = styles.paragraph(paragraph)
    return min((_size(run, style, styles) for run, _ in _runs(paragraph)), default=0)


def _runs(paragraph: Element) -> Iterator[tuple[Element, str]]:
    """The runs of a paragraph that hold words."""
    for run in paragraph.iter(tag("w:r")):
        text = "".join(one.text or "" for one in run.iterchildren(tag("w:t")))
        if text.strip():
            yield run, text


def _stands_out(paragraph: Element, style: Style, styles: Styles, usual: int) -> bool:
    runs = list(_runs(paragraph))
    if not runs:
        return False
    short = sum(len(text) for _, text in runs) <= _LONGEST
    return all(_is_bold(run, style, styles) or (short and _size(run, style, styles) >= usual * _LARGER) for run, _ in runs)


def _is_bold(run: Element, style: Style, styles: Styles) -> bool:
    own = run.find(tag("w:rPr"))
    said = is_on(own, "w:b")
    if said is not None:
        return said
    named = styles.of.get(value(own, "w:rStyle") or "")
    return style.bold or (named is not None and named.bold)


def _size(run: Element, style: Style, styles: Styles) -> int:
    own = run.find(tag("w:rPr"))
    return _number(value(own, "w:sz")) or style.size or styles.usual.size


def _set_bold(run: Element) -> None:
    own = run.find(tag("w:rPr"))
    if own is None:
        own = added(run, "w:rPr", 0)
    for old in own.findall(tag("w:b")):
        own.remove(old)
    added(own, "w:b", 0)


def _set_level(paragraph: Element, level: int, stylesheet: Element) -> None:
    """Gives the paragraph a heading style, made where the document has none of that level."""
    identity = f"{_OUTLINE}{level}"
    if not any(one.get(tag("w:styleId")) == identity for one in stylesheet.iterchildren(tag("w:style"))):
        style = added(stylesheet, "w:style")
        style.set(tag("w:type"), "paragraph")
        style.set(tag("w:styleId"), identity)
        added(style, "w:name").set(tag("w:val"), f"heading {level}")
    own = paragraph.find(tag("w:pPr"))
    if own is None:
        own = added(paragraph, "w:pPr", 0)
    for old in own.findall(tag("w:pStyle")):
        own.remove(old)
    added(own, "w:pStyle", 0).set(tag("w:val"), identity)


def _level(lines: Element | None, otherwise: int) -> int:
    said = value(lines, "w:outlineLvl")
    return otherwise if said is None else _number(said) if said.isdecimal() else -1


def _number(said: str | None) -> int:
    return int(said) if said and said.isascii() and said.isdecimal() and len(said) < 6 else 0
