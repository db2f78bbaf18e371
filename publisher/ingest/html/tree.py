"""Bytes of a page → its tree of elements, without what is never text of an article."""

import codecs
import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from lxml import etree

from publisher.diagnostics import Change, Result, note
from publisher.errors import SourceError
from publisher.ingest.decoding import lost_characters, mended, refuse_large, refuse_long, shown_controls, text_of, without_controls
from publisher.ingest.html.tags import with_few_attributes
from publisher.language.packaged import toml
from publisher.model.span import Span
from publisher.source import MOST_LINES, SourceFile

Element: TypeAlias = etree._Element  # noqa: SLF001 -- lxml has no public name for it
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,40})""", re.IGNORECASE)
_SAVED = re.compile(rb"<!-- saved from url=\(\d{4}\)(https?://[^\s<>\"]{4,500}) -->")
_PROGRAM = re.compile(r"<(script|style)\b[^<>]{0,2000}>", re.IGNORECASE)
_DATA = ("ld+json", "math/tex")
"""Types of scripts that say something of the article."""
_FEEDS = str.maketrans("\v\f", "  ")
"""White space in HTML (https://infra.spec.whatwg.org/#ascii-whitespace), but no character of a tree."""
_HEAD = 4096
_LATIN = frozenset(("iso8859-1", "ascii", "iso8859-15"))
"""Encodings that pages name and browsers read as Windows-1252."""
_MOST_MARKS = 4 * MOST_LINES
"""Angle brackets of a page that is parsed at all: each element has two, most texts some more."""
_TOO_DEEP = "ERR_RESOURCE_LIMIT"


def page_of(source: SourceFile) -> Result[Element]:
    """The root element. SourceError for what is too large, too deep, empty or no text."""
    text = _decoded(source)
    whole = mended(with_few_attributes(_without_programs(text.value.translate(_FEEDS))), source.id)
    if (marks := whole.value.count("<")) > _MOST_MARKS:
        refuse_long(source, marks)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    root = etree.fromstring(whole.value.encode("utf-8"), parser)
    for problem in parser.error_log:
        if problem.type_name == _TOO_DEEP:
            raise SourceError("SRC012", file=source.id, line=problem.line)
    if root is None:
        raise SourceError("SRC003", file=source.id)
    elements = list(root.iter())
    refuse_long(source, len(elements))
    changes = [change for element in elements for change in _without_controls(element, source)]
    return Result(root, (*text.diagnostics, *whole.diagnostics), (*whole.changes, *changes))


def _without_controls(element: Element, source: SourceFile) -> Iterator[Change]:
    """Takes out the control characters that a page writes as references (`&#1;`): an element would not take them again when words move."""
    for place in ("text", "tail"):
        written = getattr(element, place) or ""
        spaced = written.translate(_FEEDS)
        plain = without_controls(spaced)
        if plain != written:
            setattr(element, place, plain)
        if plain != spaced:
            line = line_of(element)
            yield Change("SRC006", Span(source.id, line, line), shown_controls(written), plain)


def _without_programs(text: str) -> str:
    """`text` with empty scripts and styles, line for line; scripts that hold data or formulas stay."""
    pieces: list[str] = []
    position = 0
    for found in _PROGRAM.finditer(text):
        if found.start() < position or any(kind in found[0].lower() for kind in _DATA):
            continue
        end = text.find(f"</{found[1]}", found.end())
        if end < 0:
            break
        pieces += (text[position : found.end()], "\n" * text.count("\n", found.end(), end))
        position = end
    return "".join((*pieces, text[position:]))


def saved_from(source: SourceFile) -> str:
    """The address that a browser wrote into the page when it saved it, "" for none."""
    found = _SAVED.search(source.data, 0, _HEAD)
    return found[1].decode("ascii", errors="replace") if found else ""


def _decoded(source: SourceFile) -> Result[str]:
    """The page in the encoding it names, otherwise as any text."""
    refuse_large(source)
    named = _CHARSET.search(source.data, 0, _HEAD)
    if named is None or source.data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return text_of(source)
    plain = text_of(source)
    try:
        name = codecs.lookup(named[1].decode("ascii")).name
        if name.startswith("utf"):
            return plain
        text = source.data.decode("cp1252" if name in _LATIN else name, errors="replace")
    except (LookupError, UnicodeError):
        return plain
    told = note("SRC004", Span(source.id, 1, 1), encoding=named[1].decode("ascii"))
    return Result(text, (told, *lost_characters(text, source.id)))


def path_to(*tags: str, attributes: Sequence[str] = ()) -> etree.XPath:
    """The path to all elements of these names or with one of these attributes, by way of the attributes: few elements have any."""
    named = (f"descendant-or-self::{tag}" for tag in tags)
    return etree.XPath("|".join((*named, *(f"descendant-or-self::*/@{name}/.." for name in attributes))))


def selected(path: etree.XPath, root: Element) -> list[Element]:
    """The elements that a path leads to, in document order."""
    found: Any = path(root)
    return list(found)


def words_of(element: Element) -> str:
    """The text of an element as one line, without that of scripts and styles."""
    return " ".join(" ".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    silent = frozenset(toml("publisher.ingest", "data", "html.toml")["drop"]["silent"])
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, found in walk:
        if event == "start" and found.tag in silent:
            walk.skip_subtree()
        elif event == "start" and found.text:
            yield found.text
        if event == "end" and found is not element and found.tail:
            yield found.tail


def removed(element: Element) -> None:
    """Take `element` out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail:
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def line_of(element: Element) -> int:
    """The line of the file an element starts on."""
    line: Any = element.sourceline
    return max(1, line or 1)
