"""The XML of office documents: parsed without entities, files or addresses; and the names in it."""

from typing import TypeAlias

from lxml import etree

from publisher.errors import SourceError

Element: TypeAlias = etree._Element  # noqa: SLF001 -- its type has no other name

_NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES |= {
    **{name: f"{_ODF}{name}:1.0" for name in ("office", "style", "text", "table", "meta", "manifest", "form")},
    "draw": f"{_ODF}drawing:1.0",
    "fo": f"{_ODF}xsl-fo-compatible:1.0",
    "svg": f"{_ODF}svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "math": "http://www.w3.org/1998/Math/MathML",
    "dc": "http://purl.org/dc/elements/1.1/",
    "opf": "http://www.idpf.org/2007/opf",
    "container": "urn:oasis:names:tc:opendocument:xmlns:container",
    "epub": "http://www.idpf.org/2007/ops",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/",
    "enc": "http://www.w3.org/2001/04/xmlenc#",
}
_PREFIXES = {address: prefix for prefix, address in _NAMESPACES.items()}


def parsed(data: bytes, name: str, source: str) -> Element:
    """The root of a part. SourceError for XML that is damaged, or nested deeper than 256 elements."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        code = "SRC067" if "depth" in str(problem) else "SRC063"
        raise SourceError(code, file=source, part=name) from None


def declare_above(root: Element) -> None:
    """Declares the name spaces of Word's text at its root, by their usual prefixes: pandoc looks for them nowhere else."""
    etree.cleanup_namespaces(root, top_nsmap={name: _NAMESPACES[name] for name in ("w", "m", "r", "wp", "a", "pic", "v", "mc")})


def written(root: Element) -> bytes:
    """The part as bytes again."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def tag(short: str) -> str:
    """The full name of an element or attribute: "w:p" → "{http://…}p"."""
    prefix, _, name = short.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{name}"


def short(element: Element) -> str:
    """The name of an element as it is usually written: "text:p"; "" before the colon for a name space that is not known."""
    address, _, name = str(element.tag).rpartition("}")
    return f"{_PREFIXES.get(address[1:], '')}:{name}"


def added(parent: Element, short: str, place: int | None = None) -> Element:
    """A new element in `parent`, at its end or at `place`."""
    element = etree.Element(tag(short))
    if place is None:
        parent.append(element)
    else:
        parent.insert(place, element)
    return element


def value(parent: Element | None, short: str) -> str | None:
    """The `w:val` of the child of that name; None without the child, "" for a child without the attribute."""
    child = parent.find(tag(short)) if parent is not None else None
    return child.get(tag("w:val"), "") if child is not None else None


def is_on(parent: Element | None, short: str) -> bool | None:
    """Whether a switch ("w:b") is set; None where nothing is said."""
    said = value(parent, short)
    return None if said is None else said.lower() not in ("0", "false", "off", "none")


def words(element: Element) -> str:
    """The words in an element, in order, one space between paragraphs."""
    parts = element.iter(tag("w:t"), tag("w:tab"), tag("w:br"), tag("w:p"))
    return " ".join("".join((one.text or "") if one.tag == tag("w:t") else " " for one in parts).split())


def dropped(element: Element) -> None:
    """Takes an element out of its tree, with all that is in it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
