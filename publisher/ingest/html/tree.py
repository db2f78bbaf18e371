"""Bytes of a page → its tree of elements, without what is never text of an article."""

import codecs
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree

from publisher.diagnostics import Change, Result, note
from publisher.errors import SourceError
from publisher.ingest.decoding import lost_characters, mended, refuse_large, text_of
from publisher.language.packaged import toml
from publisher.model.span import SourceId, Span
from publisher.source import SourceFile

Element: TypeAlias = etree._Element  # noqa: SLF001 -- lxml has no public name for it
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,40})""", re.IGNORECASE)
_HEAD = 4096
_LATIN = frozenset(("iso8859-1", "ascii", "iso8859-15"))
"""Encodings that pages name and browsers read as Windows-1252."""
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_TOO_DEEP = "ERR_RESOURCE_LIMIT"


def page_of(source: SourceFile) -> Result[Element]:
    """The root element. SourceError for what is too large, too deep, empty or no text."""
    text = _decoded(source)
    whole = mended(text.value, source.id)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    root = etree.fromstring(whole.value.encode("utf-8"), parser)
    for problem in parser.error_log:
        if problem.type_name == _TOO_DEEP:
            raise SourceError("SRC012", file=source.id, line=problem.line)
    if root is None:
        raise SourceError("SRC003", file=source.id)
    return Result(root, (*text.diagnostics, *whole.diagnostics), whole.changes)


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


def pruned(root: Element, source: SourceId) -> Result[Element]:
    """The tree without scripts, controls, navigation and hidden elements; lost words are Changes."""
    changes: list[Change] = []
    doomed: list[tuple[Element, str]] = []
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        reason = _reason(element)
        if reason:
            doomed.append((element, reason))
            walk.skip_subtree()
    for element, reason in doomed:
        words = "" if reason == "silent" else words_of(element)
        if words:
            code = "SRC020" if reason == "hidden" else "SRC021"
            changes.append(Change(code, Span(source, line_of(element), line_of(element)), words, rule=reason))
        removed(element)
    return Result(root, changes=tuple(changes))


def line_of(element: Element) -> int:
    """The line of the file an element starts on."""
    line: Any = element.sourceline
    return max(1, line or 1)


def _reason(element: Element) -> str:
    """Why an element goes: "silent", "hidden", or its name where its words are the page's; "" if it stays."""
    rules = toml("publisher.ingest", "data", "html.toml")["drop"]
    tag = element.tag
    if tag in ("html", "body", "main", "article"):
        return ""
    if tag in rules["silent"]:
        return "silent"
    if _is_hidden(element, rules["unseen"]):
        return "hidden"
    if tag in rules["told"] or (tag in rules["outside"] and not _is_in_article(element)):
        return str(tag)
    role = element.get("role", "").strip().lower()
    if role in rules["roles"]:
        return role
    return next((name for name in element.get("class", "").lower().split() if name in rules["furniture"]), "")


def _is_hidden(element: Element, unseen: list[str]) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden", "").strip().lower() == "true":
        return True
    return bool(_HIDDEN.search(element.get("style", ""))) or any(name in unseen for name in element.get("class", "").lower().split())


def _is_in_article(element: Element) -> bool:
    return any(ancestor.tag in ("article", "main") for ancestor in element.iterancestors())
