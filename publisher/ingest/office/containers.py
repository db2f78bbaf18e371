"""What stands around text in a Word document that pandoc does not look into is opened, so that the words in it arrive.

Fields, custom XML, directions of writing, readings above characters, letters drawn as shapes, anything of a newer Word.
ECMA-376, part 1, 17.3 (paragraphs and runs), 17.5 (custom mark-up), 17.16 (fields).
"""

import re
from collections.abc import Iterator

from publisher.ingest.office.xml import Element, added, dropped, short, tag, value, words

_LOOKED_INTO = (
    "document body footnotes footnote endnotes endnote comments comment p pPr r rPr t tbl tblPr tblGrid tr trPr tc tcPr sdt sdtPr "
    "sdtEndPr sdtContent hyperlink ins del moveFrom moveTo smartTag drawing pict object altChunk sectPr"
)
_KNOWN = frozenset(f"w:{name}" for name in _LOOKED_INTO.split())
"""Elements with text in them that pandoc looks into, and those that hold none."""
_DRAWN = (tag("w:drawing"), tag("w:pict"), tag("w:object"))
_TEXT = (tag("w:p"), tag("w:tbl"), tag("w:tr"), tag("w:tc"), tag("w:r"), tag("w:t"))
_META = ("title", "subtitle", "date", "abstract")
"""Styles of which pandoc keeps one paragraph alone."""
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX)\b", re.IGNORECASE)


def open_containers(root: Element) -> None:
    """Puts what is in an unknown element in its place."""
    for one in list(root.iter(tag("w:cr"))):
        one.tag = tag("w:br")
        one.attrib.clear()
    for ruby in list(root.iter(tag("w:ruby"))):
        _say_reading(ruby)
    for shape in list(root.iter(tag("v:textpath"))):
        _say_letters(shape)
    for one in reversed(list(root.iter())):
        if short(one) not in _KNOWN and _is_around_text(one):
            _open(one)


def fields_of_contents(root: Element) -> Iterator[Element]:
    """The paragraphs of contents lists and indexes that are fields, whatever their style."""
    depth, listing = 0, 0
    for paragraph in list(root.iter(tag("w:p"))):
        was_listing = bool(listing)
        for one in paragraph.iter(tag("w:fldChar"), tag("w:instrText")):
            kind = one.get(tag("w:fldCharType"), "")
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            if kind == "end" and depth < listing:
                listing = 0
            if one.tag == tag("w:instrText") and not listing and depth > 0 and _CONTENTS.match(one.text or ""):
                listing = depth
        if listing or was_listing:
            yield paragraph


def join_titles(root: Element, name_of: dict[str, str]) -> None:
    """A title of several paragraphs is one of several lines. `name_of` are the names of the styles by their id."""
    body = root.find(tag("w:body"))
    before: Element | None = None
    for paragraph in list(body.iterchildren(tag("w:p"))) if body is not None else []:
        name = _style(paragraph, name_of)
        if before is not None and name in _META and name == _style(before, name_of) and paragraph.getprevious() is before:
            added(added(before, "w:r"), "w:br")
            for inner in [one for one in paragraph if one.tag != tag("w:pPr")]:
                before.append(inner)
            dropped(paragraph)
            continue
        before = paragraph


def _style(paragraph: Element, name_of: dict[str, str]) -> str:
    return name_of.get(value(paragraph.find(tag("w:pPr")), "w:pStyle") or "", "")


def _is_around_text(one: Element) -> bool:
    """Whether text stands in an element that is no drawing, no formula and no part of one."""
    prefix = short(one).partition(":")[0]
    if prefix not in ("w", "mc", "") or one.getparent() is None or short(one) in ("w:instrText", "w:delText"):
        return False
    if next(one.iter(*_TEXT), None) is None or (prefix == "mc" and next(one.iter(*_DRAWN), None) is not None):
        return False
    return next(one.iterancestors(*_DRAWN), None) is None


def _open(one: Element) -> None:
    parent = one.getparent()
    if parent is None:
        return
    place = parent.index(one)
    for inner in reversed(list(one)):
        parent.insert(place + 1, inner)
    parent.remove(one)


def _say_reading(ruby: Element) -> None:
    """The base of a ruby, and its reading in brackets."""
    base, reading = (ruby.find(tag(name)) for name in ("w:rubyBase", "w:rt"))
    said = words(base) if base is not None else ""
    above = words(reading) if reading is not None else ""
    ruby.tag = tag("w:t")
    for inner in list(ruby):
        ruby.remove(inner)
    ruby.text = f"{said} ({above})" if above else said


def _say_letters(shape: Element) -> None:
    """Letters drawn as a shape, as text in their place."""
    run = next(shape.iterancestors(tag("w:r")), None)
    text = shape.get("string", "")
    if run is None or not text.strip():
        return
    added(run, "w:t").text = text
    frame = next(shape.iterancestors(*_DRAWN), None)
    if frame is not None and next(frame.iter(tag("a:blip"), tag("v:imagedata")), None) is None:
        dropped(frame)
