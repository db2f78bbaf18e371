"""What is drawn in an OpenDocument text: pictures, formulas, text boxes, objects of other programs."""

from posixpath import normpath

from lxml import etree

from publisher.ingest.office.figures import can_be_shown
from publisher.ingest.office.opendocument.document import Document
from publisher.ingest.office.opendocument.inlines import BlocksOf, words
from publisher.ingest.office.page import Piece, picture
from publisher.ingest.office.show import Loss, Picture
from publisher.ingest.office.xml import Element, dropped, parsed, short, tag

_OBJECTS = ("draw:object", "draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame")
_WEB = ("http://", "https://", "file:", "ftp://", "//", "/")


def drawn(document: Document, one: Element, blocks_of: BlocksOf) -> list[Piece]:
    """The pieces of a drawing; its text follows the paragraph that it is anchored to."""
    match short(one):
        case "draw:frame":
            return _frame(document, one, blocks_of)
        case "draw:g":
            return _group(document, one, blocks_of)
        case "draw:a":
            return [found for inner in one for found in drawn(document, inner, blocks_of)]
        case _:
            _open(document, one, blocks_of)
            return []


def _group(document: Document, group: Element, blocks_of: BlocksOf) -> list[Piece]:
    """A group of shapes: the pictures and the text in it; the rest is a drawing that only its program can show."""
    found = [one for inner in group if short(inner).startswith("draw:") for one in drawn(document, inner, blocks_of)]
    return found or [picture(document.found.stand_in(Picture("", _alternative(group), Loss.DRAWN)))]


def _frame(document: Document, frame: Element, blocks_of: BlocksOf) -> list[Piece]:
    inside = {short(one): one for one in reversed(frame)}
    formula = _formula(document, inside.get("draw:object"))
    if formula is not None:
        return [formula]
    if "draw:text-box" in inside:
        _open(document, inside["draw:text-box"], blocks_of)
        return []
    if "table:table" in inside:
        _open(document, frame, blocks_of)
        return []
    is_object = any(name in inside for name in _OBJECTS)
    if not is_object and "draw:image" not in inside:
        _open(document, frame, blocks_of)
        return []
    return [picture(document.found.stand_in(_picture(document, frame, is_object=is_object)))]


def _open(document: Document, box: Element, blocks_of: BlocksOf) -> None:
    with document.apart():
        opened = blocks_of(document, box)
        opened += document.taken_beside()
    document.beside += opened


def _picture(document: Document, frame: Element, *, is_object: bool) -> Picture:
    """The first of the pictures of a frame that a book can show; else the first of all."""
    parts = document.package.parts
    found: list[Picture] = []
    for image in frame.iterchildren(tag("draw:image")):
        address = image.get(tag("xlink:href"), "")
        name = "" if address.startswith(_WEB) else normpath(address)
        is_there = name in parts or name in document.package.large
        loss = Loss.NONE if is_there else Loss.OUTSIDE
        one = Picture(name if is_there else "", _alternative(frame), loss, "" if is_there else address, _is_decorative(frame))
        if is_there and can_be_shown(parts.get(name, b"")):
            return one
        found.append(one)
    return found[0] if found and not is_object else Picture("", _alternative(frame), Loss.DRAWN)


def _alternative(element: Element) -> str:
    """What LibreOffice calls "text alternative" (svg:title) and "description" (svg:desc): the longer has the words."""
    said = [words(one) for name in ("svg:title", "svg:desc") for one in element.iterchildren(tag(name))]
    return max(said, key=len, default="")


def _is_decorative(frame: Element) -> bool:
    return any(name.endswith("}decorative") and value == "true" for name, value in frame.attrib.items() if isinstance(name, str))


def _formula(document: Document, held: Element | None) -> Piece | None:
    """A formula as MathML, which pandoc writes as TeX; None for an object of another kind."""
    if held is None:
        return None
    name = normpath(str(held.get(tag("xlink:href"), ""))) + "/content.xml"
    inside = next(held.iter(tag("math:math")), None)
    if inside is None and name in document.package.parts:
        root = parsed(document.package.parts[name], name, document.found.source)
        inside = root if root.tag == tag("math:math") else None
    if inside is None:
        return None
    for note in [one for one in inside.iter() if str(one.tag).endswith("}annotation")]:
        dropped(note)
    inside.attrib.pop("display", "")
    inside.tail = None
    return Piece(etree.tostring(inside, encoding="unicode"))
