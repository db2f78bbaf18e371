"""A document of an e-book → clean XHTML for pandoc: words, structure and pictures, nothing that acts. What is not known keeps its words.

Kinds of elements: EPUB Structural Semantics Vocabulary 1.1, DPUB-ARIA 1.1.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from posixpath import dirname

from lxml import etree

from publisher.ingest.office.ebook.catalogue import furniture, resolved
from publisher.ingest.office.ebook.markup import local, said, words
from publisher.ingest.office.page import VERSE, Page, escaped, picture
from publisher.ingest.office.prepared import Prepared
from publisher.ingest.office.show import Loss, Picture
from publisher.ingest.office.xml import Element, tag
from publisher.language.packaged import toml

_KEPT = {
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "dl", "dt", "dd", "ul", "li"), ()),
    **dict.fromkeys(("table", "caption", "thead", "tbody", "tfoot", "tr", "figure", "figcaption", "b", "strong", "i", "em", "u"), ()),
    **dict.fromkeys(("s", "del", "sup", "sub", "q", "br", "hr"), ()),
    **dict.fromkeys(("td", "th"), ("colspan", "rowspan", "style")),
    "ol": ("start", "type"),
    "span": ("lang",),
}
"""Elements that stay, with the attributes that say something."""
_BLOCKS = (
    "div",
    "section",
    "article",
    "aside",
    "main",
    "header",
    "footer",
    "nav",
    "center",
    "address",
    "details",
    "summary",
    "body",
    "form",
)
_NOTHING = ("script", "style", "link", "meta", "head", "template", "rp", "param", "source", "track", "area", "map", "base")
_MEDIA = ("video", "audio", "object", "embed", "canvas", "iframe")
_EMPTY = ("br", "hr")
_ALIGNED = re.compile(r"text-align\s*:\s*(left|right|center)\b")
_UNSEEN = re.compile(r"display\s*:\s*none\b|visibility\s*:\s*hidden\b")
_NUMBER = re.compile(r"\d{1,4}")
_PAGE_BREAKS = ("pagebreak", "doc-pagebreak")
_CALLS = ("noteref", "doc-noteref")
_BACK = ("backlink", "doc-backlink")
_TYPE = (tag("epub:type"), "epub:type")
_OF_NOTES = ("footnotes", "endnotes", "rearnotes", "doc-endnotes", "doc-footnotes")


@dataclass(slots=True)
class Book:
    """An e-book in the writing. `targets` are the elements with a name of their own by part and name; `part` is the one at hand."""

    parts: dict[str, bytes]
    large: Mapping[str, int]
    found: Prepared
    page: Page = field(default_factory=Page)
    targets: dict[tuple[str, str], Element] = field(default_factory=dict)
    notes: dict[Element, str] = field(default_factory=dict)
    part: str = ""
    is_whole: bool = False
    """Whether what says it is no text of the author is read too: there is nothing else."""

    def target(self, address: str) -> Element | None:
        """The element that a link of the document at hand leads to."""
        name, _, anchor = address.partition("#")
        return self.targets.get((resolved(dirname(self.part), name) if name else self.part, anchor)) if anchor else None


def kinds_of(element: Element) -> list[str]:
    """What an element says it is, by `epub:type` and `role`."""
    types = next((str(element.attrib[key]) for key in _TYPE if key in element.attrib), "")
    return [*types.lower().split(), *said(element, "role").lower().split()]


def calls_in(book: Book, body: Element) -> None:
    """Remembers what the calls of notes in a document lead to: it is no text of its own."""
    for one in body.iter():
        if local(one) == "a" and any(kind in _CALLS for kind in kinds_of(one)):
            target = book.target(said(one, "href").strip())
            if target is not None:
                book.notes.setdefault(target, "")


def written(book: Book, element: Element) -> str:
    """An element with all that is in it."""
    with book.found.deeper():
        return _element(book, element)


def inside(book: Book, element: Element) -> str:
    """What is in an element."""
    return escaped(element.text or "") + "".join(written(book, one) + escaped(one.tail or "") for one in element)


def _element(book: Book, one: Element) -> str:
    if _says_nothing(book, one):
        return ""
    rule = _left_out(book, one)
    if rule:
        book.found.said(words(one), rule)
        return ""
    return _READERS.get(local(one), inside)(book, one)


def _says_nothing(book: Book, one: Element) -> bool:
    """Whether an element has no words of its own: what acts, notes that stand where they are called, the rule above them."""
    name = local(one)
    if name == "hr":
        return any(kind in _OF_NOTES for above in one.iterancestors() for kind in kinds_of(above))
    return name in _NOTHING or one in book.notes


def _left_out(book: Book, one: Element) -> str:
    """The rule by which an element is no text of the article; "" for one that is."""
    kinds = kinds_of(one)
    known = furniture()
    if any(kind in _PAGE_BREAKS for kind in kinds):
        return "page-number"
    if one.get("hidden") is not None or _UNSEEN.search(one.get("style", "")[:500]) or local(one) == "noscript":
        return "hidden"
    rule = next((known[name] for kind in kinds if (name := kind.removeprefix("doc-")) in known), "")
    return "" if book.is_whole else rule


def _division(book: Book, one: Element) -> str:
    verse = toml("publisher.ingest", "data", "office.toml")["ebook"]["verse"]
    is_named = any(name.lower() in verse for name in said(one, "class").split())
    is_verse = is_named and not any(local(inner) in ("div", "ul", "table") for inner in one)
    return f'<div class="{VERSE}">{inside(book, one)}</div>' if is_verse else f"<div>{inside(book, one)}</div>"


def _kept(book: Book, one: Element) -> str:
    name = local(one)
    attributes = "".join(f' {key}="{escape(value)}"' for key in _KEPT[name] if (value := _attribute(one, key)))
    if name in _EMPTY:
        return f"<{name}>"
    if name in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li"):
        book.found.ordinal += 1
    return f"<{name}{attributes}>{inside(book, one)}</{name}>"


def _attribute(one: Element, key: str) -> str:
    value = said(one, key)
    match key:
        case "style":
            found = _ALIGNED.search(value[:500])
            return f"text-align: {found[1]}" if found else ""
        case "colspan" | "rowspan" | "start":
            return str(min(int(value), 999)) if _NUMBER.fullmatch(value.strip()) else ""
        case _:
            return value[:40]


def _link(book: Book, one: Element) -> str:
    """A call of a note with its note; a link out of the book; of one within the book, its words."""
    address = said(one, "href").strip()
    kinds = kinds_of(one)
    if any(kind in _BACK for kind in kinds):
        return ""
    target = book.target(address)
    if target is not None and any(kind in _CALLS for kind in kinds):
        return _note(book, target)
    if not address or address.startswith("#") or not re.match(r"[A-Za-z][A-Za-z0-9+.-]{1,20}:", address):
        return inside(book, one)
    return f'<a href="{escape(address)}">{inside(book, one)}</a>'


def _note(book: Book, target: Element) -> str:
    """The call of a note, and the note itself where it is called first."""
    if not book.notes.get(target):
        place = book.page.reserve_note()
        book.notes[target] = f"[{place + 1}]"
        book.notes[target] = book.page.call(place, f"<div>{inside(book, target)}</div>").written
    return book.notes[target]


def _picture(book: Book, one: Element) -> Picture:
    image = next((inner for inner in one.iter() if local(inner) in ("img", "image") and (said(inner, "src") or said(inner, "href"))), one)
    titles = [words(inner) for inner in one.iter() if local(inner) in ("title", "desc")]
    alternative = said(one, "alt") or said(one, "aria-label") or next(iter(titles), "")
    is_decorative = one.get("alt") == "" and said(one, "role") in ("", "presentation", "none")
    if local(one) == "svg" and image is one:
        name = f"drawing-{len(book.found.pictures) + 1}.svg"
        book.parts[name] = etree.tostring(one, with_tail=False)
        return Picture(name, alternative)
    address = said(image, "src") or said(image, "href")
    part = "" if re.match(r"[A-Za-z][A-Za-z0-9+.-]{1,20}:|//", address) else resolved(dirname(book.part), address)
    if part in book.parts or part in book.large:
        return Picture(part, alternative, is_decorative=is_decorative)
    return Picture("", alternative, Loss.OUTSIDE, address[:200])


def _shown(book: Book, one: Element) -> str:
    return picture(book.found.stand_in(_picture(book, one))).written


def _recording(book: Book, one: Element) -> str:
    """Sound, film and what another program draws: told, with what stands there for programs that cannot show it."""
    name = said(one, "title") or said(one, "aria-label") or local(one)
    return picture(book.found.stand_in(Picture("", name, Loss.DRAWN))).written + inside(book, one)


def _reading_aid(book: Book, one: Element) -> str:
    return f" ({inside(book, one)})"


def _formula(_: Book, one: Element) -> str:
    display = ' display="block"' if said(one, "display") == "block" else ""
    for note in [inner for inner in one.iter() if local(inner).startswith("annotation")]:
        parent = note.getparent()
        if parent is not None:
            parent.remove(note)
    inner = "".join(_plain(child) for child in one)
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML"{display}>{inner}</math>'


def _plain(one: Element) -> str:
    """MathML without prefixes and attributes that act."""
    kept = "".join(f' {key}="{escape(value)}"' for key in _OF_MATHEMATICS if (value := one.get(key)))
    inner = "".join(_plain(child) + escaped(child.tail or "") for child in one)
    return f"<{local(one)}{kept}>{escaped(one.text or '')}{inner}</{local(one)}>"


_OF_MATHEMATICS = ("mathvariant", "open", "close", "separators", "columnalign", "linethickness", "accent", "stretchy", "fence", "form")
_READERS: dict[str, Callable[[Book, Element], str]] = {
    **dict.fromkeys(_BLOCKS, _division),
    **dict.fromkeys(_KEPT, _kept),
    **dict.fromkeys(_MEDIA, _recording),
    **dict.fromkeys(("img", "image", "svg"), _shown),
    "a": _link,
    "math": _formula,
    "rt": _reading_aid,
}
