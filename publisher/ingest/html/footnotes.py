"""Footnotes of a page: a number in the text that links to a note, and the note that links back → notes of the book.

Where the notes are the article's list of sources, they stay a list, and their numbers leave the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from publisher.diagnostics import Change, Result
from publisher.ingest.html.tree import Element, line_of, removed, words_of
from publisher.language.packaged import toml
from publisher.model.span import SourceId, Span

CALL = "note-call"
"""Name of the element that stands in the text where a note is called; its `note` is the number of the note."""
_MARK = re.compile(r"[\[(]?\s?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§]{1,3}|(?:catatan|note|n\.?|nb)\s?\d{1,3})\s?[\])]?", re.IGNORECASE)
_BACK = re.compile(r"[\s\[\]().^↑↩⤴⏎︎️a-z0-9*†‡]{0,6}|(?:kembali|back|back to (?:text|content)|jump up)[\s\]↩↑]*", re.IGNORECASE)
_LONGEST = 2500
"""Characters of one note."""
_MOST_CALLS = 100
"""Calls of one note; more is a button."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HOLDERS = ("li", "p", "div", "dd", "td", "aside", "section")


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: its number in the article, its element (taken out of the page) and the line it stood on."""

    number: int
    body: Element
    line: int


@dataclass(frozen=True, slots=True)
class _Called:
    """A note with the links that call it."""

    body: Element
    calls: tuple[Element, ...]


def taken(parts: Sequence[Element], source: SourceId) -> Result[tuple[Footnote, ...]]:
    """Takes the footnotes out of `parts`; their calls become elements named CALL. Marks that go are Changes."""
    changes: list[Change] = []
    notes: list[Footnote] = []
    under: dict[Element | None, bool] = {}
    for called in _called(parts):
        line, holder = line_of(called.body), called.body.getparent()
        if holder not in under:
            under[holder] = _is_source(called.body)
        listed = under[holder]
        changes.extend(_without_back_links(called, source))
        for call in called.calls:
            changes.append(_change(source, call, "call"))
            _replace(_whole_call(call), None if listed else len(notes) + 1)
        if not listed:
            notes.append(Footnote(len(notes) + 1, called.body, line))
    for note in notes:
        changes.extend(_without_holder(note.body, source))
    return Result(tuple(notes), changes=tuple(changes))


def _called(parts: Sequence[Element]) -> list[_Called]:
    """The notes in the order of their first calls. A link is a call if it is a mark only and the note stands behind it."""
    order = {element: place for place, element in enumerate(element for part in parts for element in part.iter("*"))}
    named = {name: element for element in order for name in (element.get("id"), element.get("name")) if name}
    calls: dict[Element, list[Element]] = {}
    for link in [element for element in order if element.tag == "a" and "#" in element.get("href", "")]:
        target = named.get(_fragment(link))
        body = _body(target) if target is not None else None
        if body is None or order.get(body, 0) <= order[link] or not _MARK.fullmatch(words_of(link)):
            continue
        if not any(around is body or around in calls for around in (*link.iterancestors(), *body.iterancestors())):
            calls.setdefault(body, []).append(link)
    return [_Called(body, tuple(links)) for body, links in calls.items() if len(links) <= _MOST_CALLS and _is_note(body, links)]


def _fragment(link: Element) -> str:
    return link.get("href", "").strip().partition("#")[2]


def _body(target: Element) -> Element | None:
    """The element that holds the whole note whose anchor `target` is."""
    around = [target, *target.iterancestors()]
    return next((element for element in around[:4] if element.tag in _HOLDERS), None)


def _is_note(body: Element, calls: Sequence[Element]) -> bool:
    """Whether an element is a note: words, no heading, and a link back to a call or a place among other notes."""
    words = words_of(body)
    if not words or len(words) > _LONGEST or next(body.iter(*_HEADINGS), None) is not None:
        return False
    return bool(_back_links(body, calls)) or body.tag == "li" or "note" in f"{body.get('id', '')} {body.get('class', '')}".lower()


def _back_links(body: Element, calls: Iterable[Element]) -> list[Element]:
    """The links of a note that lead back to where it is called."""
    near = {name for call in calls for around in (call, *_two_above(call)) for name in (around.get("id"), around.get("name")) if name}
    return [link for link in body.iter("a") if _fragment(link) in near and _BACK.fullmatch(words_of(link))]


def _two_above(element: Element) -> list[Element]:
    return [*element.iterancestors()][:2]


def _whole_call(call: Element) -> Element:
    """The call with the superscript that holds nothing else."""
    parent = call.getparent()
    return parent if parent is not None and parent.tag in ("sup", "span") and words_of(parent) == words_of(call) else call


def _replace(call: Element, number: int | None) -> None:
    """Puts an element that calls a note in the place of its mark, or nothing where there is no number."""
    parent = call.getparent()
    if number is not None and parent is not None:
        marker = call.makeelement(CALL, {"note": str(number)})
        parent.insert(parent.index(call), marker)
    removed(call)


def _without_back_links(called: _Called, source: SourceId) -> Iterator[Change]:
    for link in _back_links(called.body, called.calls):
        parent = link.getparent()
        if parent is None:
            continue
        around = takewhile(lambda element: element is not called.body, link.iterancestors())
        whole = [element for element in around if _BACK.fullmatch(words_of(element)) and element.tag in ("span", "sup", "b", "p", "small")]
        doomed = whole[-1] if whole else link
        if doomed is link or words_of(doomed):
            yield _change(source, doomed, "back-link")
            removed(doomed)


def _without_holder(body: Element, source: SourceId) -> Iterator[Change]:
    """Takes a note out of the page, and with the last note its list, its rule and its heading."""
    parent = body.getparent()
    removed(body)
    body.tail = None
    while parent is not None and _is_empty(parent) and parent.tag in ("ol", "ul", "div", "section", "aside", "dl"):
        above, before = parent.getparent(), parent.getprevious()
        if above is None:
            return
        removed(parent)
        if before is not None and (before.tag in _HEADINGS or _is_label(before)) and _names(before, "notes"):
            yield _change(source, before, "heading")
            removed(before)
        parent = above


def _is_empty(element: Element) -> bool:
    """Whether nothing is left in an element but rules and breaks."""
    return not (element.text or "").strip() and all(child.tag in ("hr", "br") and not (child.tail or "").strip() for child in element)


def _is_label(element: Element) -> bool:
    return element.tag in ("p", "div") and len(words_of(element)) <= 40 and element.find(".//a") is None


def _is_source(body: Element) -> bool:
    """Whether the notes stand under a heading of sources."""
    for around in (body, *body.iterancestors()):
        for before in around.itersiblings(preceding=True):
            words = words_of(before)
            if before.tag in _HEADINGS or next(before.iter(*_HEADINGS), None) is not None or (_is_label(before) and words.endswith(":")):
                return _names(before, "sources")
            if words and before.tag not in ("li", "p", "hr"):
                break
        if around.tag in ("article", "main", "body"):
            return False
    return False


def _names(heading: Element, what: str) -> bool:
    """Whether a heading is one of notes or of sources, by its words."""
    known = toml("publisher.ingest", "data", "html.toml")["footnotes"][what]
    return re.sub(r"\[[^\]]{0,30}\]", "", words_of(heading)).strip(" :.").casefold() in known


def names_notes(heading: Element) -> bool:
    """Whether a heading says that sources or notes follow."""
    return _names(heading, "sources") or _names(heading, "notes")


def _change(source: SourceId, element: Element, rule: str) -> Change:
    return Change("SRC025", Span(source, line_of(element), line_of(element)), words_of(element), rule=rule)
