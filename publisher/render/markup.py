"""The small rules of well-formed XHTML: escaping, attributes, ids, addresses."""

import re
from collections.abc import Callable
from html import escape
from urllib.parse import quote, urlsplit

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters XML 1.0 forbids or discourages (section 2.2)."""
NAME_CHARACTER = re.compile(r"[A-Za-z0-9_.-]")
NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\Z")
HOST = re.compile(r"[\w.-]+(:\d{1,5})?\Z")
ADDRESS_CHARACTERS = "!#$%&'()*+,/:;=?@~"
BARE_ADDRESS = re.compile(r"((?:https?://|www\.)[^\s<>]{4,})")
HARD_SPACE = "\u00a0"


def characters(content: str) -> str:
    """`content` as character data: mark-up escaped, characters that XML forbids left out."""
    return escape(ILLEGAL.sub("", content), quote=False)


def attributes(**values: str | None) -> str:
    """Attributes in the order given, each with a space before it; None leaves one out.

    An underscore at the end is dropped (`class_`), two stand for a colon (`xml__lang`), one for a hyphen (`aria_label`).
    """
    written = []
    for key, value in values.items():
        if value is not None:
            name = key.rstrip("_").replace("__", ":").replace("_", "-")
            written.append(f' {name}="{escape(ILLEGAL.sub("", value))}"')
    return "".join(written)


def identifier(anchor: str) -> str:
    """`anchor` if it is a legal id (an NCName), else one made from it, always the same and different for different anchors."""
    if NCNAME.match(anchor):
        return anchor
    return "id." + "".join(c if NAME_CHARACTER.match(c) else f".{ord(c):x}." for c in anchor)


def language_attributes(language: str, book_language: str = "") -> str:
    """`lang` and `xml:lang`, nothing for a tag that is not BCP 47 or for the language that holds anyway."""
    if language == book_language or not LANGUAGE_TAG.match(language):
        return ""
    return attributes(lang=language, xml__lang=language)


def address(raw: str) -> str | None:
    """A link out of the book, safe to print in `href`; None unless it is a valid http, https or mailto address."""
    stripped = re.sub(r"[\t\r\n]", "", raw).strip()
    try:
        parts = urlsplit(stripped)
    except ValueError:
        return None
    if parts.scheme == "mailto" and "@" in parts.path:
        return quote(stripped, safe=ADDRESS_CHARACTERS)
    if parts.scheme in {"http", "https"} and HOST.match(parts.netloc):
        host = parts.netloc.encode("idna", "ignore").decode() if not parts.netloc.isascii() else parts.netloc
        return quote(f"{parts.scheme}://{host}{stripped[stripped.index('://') + 3 + len(parts.netloc) :]}", safe=ADDRESS_CHARACTERS)
    return None


def relative_address(name: str) -> str:
    """The name of a file as an address beside the document."""
    return quote(name)


def address_text(raw: str) -> str:
    """An address as it is read, as XHTML: the style sheets may break it anywhere and never hyphenate it."""
    return f'<span class="address">{characters(raw)}</span>'


def running_text(content: str, words: Callable[[str], str] = characters) -> str:
    """Plain text as XHTML, the addresses in it set as addresses, the rest by `words`."""
    parts = BARE_ADDRESS.split(content)
    return "".join(address_text(part) if number % 2 else words(part) for number, part in enumerate(parts))


def hard(reference: str) -> str:
    """A reference such as "Bab 2" that no line break may divide, as character data."""
    return characters(reference).replace(" ", HARD_SPACE)
