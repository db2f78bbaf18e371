"""The text of a paragraph of an OpenDocument text → pieces. What is not known is read for the words in it."""

import re
from collections.abc import Callable
from dataclasses import replace

from publisher.ingest.office.opendocument.document import Document
from publisher.ingest.office.opendocument.lists import number
from publisher.ingest.office.opendocument.styles import Values, is_hidden, look_of
from publisher.ingest.office.page import Piece, piece
from publisher.ingest.office.prepared import SPACE, TAB
from publisher.ingest.office.xml import Element, short, tag

BlocksOf = Callable[[Document, Element], list[str]]
DrawnAs = Callable[[Document, Element, Values], list[Piece]]
_WHITE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 200
_LEFT_OUT = {
    "text:hidden-text": "hidden",
    "text:hidden-paragraph": "hidden",
    "office:annotation": "comment",
    "office:annotation-end": "comment",
}
"""Elements that are told → the rule."""
_SIGNS = ("text:s", "text:tab", "text:line-break")
_SILENT = ("text:note-citation", "office:script", "text:script", "svg:title", "svg:desc")
"""What says nothing to a reader: the number of a note is counted anew."""


def pieces(document: Document, element: Element, values: Values, drawn: DrawnAs) -> list[Piece]:
    """The pieces in an element; `values` is how its text is set, `drawn` reads what is drawn in it."""
    found: list[Piece] = []
    with document.found.deeper():
        _text(element.text, values, found)
        for child in element:
            found += _inline(document, child, values, drawn, found)
            _text(child.tail, values, found)
    return found


def words(element: Element) -> str:
    """The words in an element, in order, a space between paragraphs."""
    found: list[str] = []
    for one in element.iter():
        if short(one) in ("text:p", "text:h", "text:tab", "text:line-break", "text:s"):
            found.append(" ")
        found.append(one.text or "")
        if one is not element:
            found.append(one.tail or "")
    return " ".join("".join(found).split())


def _text(text: str | None, values: Values, found: list[Piece]) -> None:
    """White space is one space, and none at the start of a paragraph (OpenDocument 1.3, part 3, 6.1.2)."""
    if text:
        found.append(piece(_WHITE.sub(" ", text), look_of(values)))


def _inline(document: Document, one: Element, values: Values, drawn: DrawnAs, before: list[Piece]) -> list[Piece]:
    name = short(one)
    if name in _LEFT_OUT:
        document.found.said(words(one), _LEFT_OUT[name])
        return []
    if name in _SILENT:
        return []
    if name in _SIGNS:
        return [Piece(_sign(one, name, before), look_of(values))]
    if name == "text:note" or name.startswith("draw:"):
        return drawn(document, one, values)
    return _held(document, one, values, drawn)


def _held(document: Document, one: Element, values: Values, drawn: DrawnAs) -> list[Piece]:
    """The pieces of an element around text."""
    match short(one):
        case "text:span":
            return _span(document, one, values, drawn)
        case "text:a":
            return _linked(pieces(document, one, values, drawn), one.get(tag("xlink:href"), ""))
        case "text:ruby-text":
            look = look_of(values)
            return [piece(" (", look), *pieces(document, one, values, drawn), piece(")", look)]
        case _:
            return pieces(document, one, values, drawn)


def _span(document: Document, one: Element, values: Values, drawn: DrawnAs) -> list[Piece]:
    own = document.styles.text(one.get(tag("text:style-name"), ""), values)
    if is_hidden(own):
        document.found.said(words(one), "hidden")
        return []
    return pieces(document, one, own, drawn)


def _linked(found: list[Piece], address: str) -> list[Piece]:
    """Pieces with the address that they lead to; what is no text (a picture, a note) leads nowhere."""
    if not address or address.startswith("#"):
        return found
    return [replace(one, look=replace(one.look, address=address)) if one.letters or one.written.isspace() else one for one in found]


def _sign(one: Element, name: str, before: list[Piece]) -> str:
    if name == "text:line-break":
        return "<br>"
    if name == "text:tab":
        return TAB
    count = min(number(one.get(tag("text:c")), 1), _MOST_SPACES)
    follows_word = bool(before) and not before[-1].written.endswith((" ", SPACE, "<br>"))
    return " " + SPACE * (count - 1) if follows_word else SPACE * count
