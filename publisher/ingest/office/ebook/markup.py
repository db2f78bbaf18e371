"""XHTML of e-books, parsed without entities of its own, files or addresses; what is no XML is read as a browser reads it."""

import re
from html.entities import html5

from lxml import etree

from publisher.errors import SourceError
from publisher.ingest.office.xml import Element, parsed
from publisher.source import SourceFile

_DECLARED = re.compile(rb"<!ENTITY|<!DOCTYPE[^>\[]{0,1000}\[")
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]{0,1000}>", re.IGNORECASE)
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = (b"amp", b"lt", b"gt", b"quot", b"apos")


def refuse_entities(data: bytes, name: str, source: SourceFile) -> None:
    """SourceError for a document that declares entities. The name of its type alone is usual and harmless."""
    if _DECLARED.search(data.replace(b"\0", b"")):
        raise SourceError("SRC066", file=source.id, part=name)


def root_of(data: bytes, name: str, source: str) -> Element:
    """The root of a part. SourceError for one of which nothing can be read, or that is nested too deeply."""
    plain = _NAMED.sub(_numbered, _DOCTYPE.sub(b"", _in_eight_bits(data)))
    try:
        return parsed(plain, name, source)
    except SourceError as problem:
        if problem.code == "SRC067":
            raise
    try:
        root: Element | None = etree.fromstring(plain, etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True))
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise SourceError("SRC063", file=source, part=name)
    return root


def local(element: Element) -> str:
    """The name of an element without its name space, in small letters."""
    return str(element.tag).rpartition("}")[2].lower()


def said(element: Element, name: str) -> str:
    """An attribute by its name without its name space; "" where it is not there."""
    plain = element.get(name)
    if plain is not None:
        return plain
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2].rpartition(":")[2] == name), "")


def words(element: Element) -> str:
    """The words in an element, one space between blocks."""
    return " ".join(" ".join(str(one) for one in element.itertext()).split())


def _in_eight_bits(data: bytes) -> bytes:
    """UTF-16 as UTF-8; the declaration that says otherwise is left out."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            return re.sub(r"\A<\?xml[^>]{0,200}\?>", "", text.lstrip("\ufeff")).encode()
    return data


def _numbered(name: re.Match[bytes]) -> bytes:
    """A named character of HTML by its number; XML knows five names alone."""
    known = html5.get(f"{name[1].decode('ascii')};")
    if known is None or name[1] in _OF_XML:
        return name[0]
    return "".join(f"&#{ord(sign)};" for sign in known).encode("ascii")
