"""What belongs to an article although it stands outside its element: text that voters have, its byline, its picture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from publisher.ingest.html.chrome import is_chrome
from publisher.ingest.html.figures import is_caption
from publisher.ingest.html.footnotes import names_notes
from publisher.ingest.html.places import Cover, Places
from publisher.ingest.html.tree import Element, words_of
from publisher.ingest.html.voters import Words
from publisher.language.dates import parse

_BACKED = 0.6
"""Share of the words of an element that must be backed for it to be taken whole."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TITLES = ("h1", "h2", "h3", "div", "p", "b", "strong", "span", "td")
_LISTED = ("p", "ul", "ol", "div", "section", "dl")
_FEWEST = 8
"""Words; fewer in a row are found by chance."""
_REPEATED = 0.9
"""Share of the pairs of words that the article has too."""
_LONGEST_BYLINE = 30
_LONGEST_CAPTION = 80
"""Words."""
_BYLINE = re.compile(
    r"\s*(?:(?:di(?:tulis|posting|poskan|terbitkan) )?oleh|penulis|(?:written )?by|editor|reporter|pewarta)\b\s*:?\s", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Around:
    """The article's element, the page's body and the article's title, "" if unknown."""

    holder: Element
    body: Element
    title: str


def wanted_outside(scene: Around, places: Places, backing: Sequence[Cover]) -> tuple[Element, ...]:
    """Elements outside the holder: those with words that one of `backing` has; between title and text, byline and picture."""
    begin, end = places.extents[scene.holder]
    from_title = _behind_title(scene, places)
    article = frozenset(pairwise(places.words[begin:end]))
    waiting = list(around((scene.holder,), scene.body))
    wanted: list[Element] = [element for element in _apparatus(waiting) if places.extents[element][0] >= end]
    waiting = [element for element in waiting if element not in wanted]
    while waiting:
        element = waiting.pop()
        start, stop = extent = places.extents[element]
        size = stop - start
        voices = max(cover.of(extent) for cover in backing)
        leads = from_title is not None and from_title <= start and stop <= begin
        if is_chrome(element) or (not size and not leads):
            continue
        is_text = voices >= _FEWEST and voices >= size * _BACKED and not _is_repeated(places.words[start:stop], article)
        if is_text or (leads and _leads(element, size)):
            wanted.append(element)
        elif voices >= _FEWEST or leads:
            waiting.extend(element)
    return tuple(wanted)


def around(parts: Sequence[Element], body: Element) -> Iterator[Element]:
    """The largest elements in `body` that hold nothing of `parts`, in document order."""
    path = {element for part in parts for element in (part, *part.iterancestors())}
    walk = etree.iterwalk(body, events=("start",))
    for _, element in walk:
        if element not in path:
            yield element
        if element not in path or element in parts:
            walk.skip_subtree()


def left_out(parts: Sequence[Element], body: Element) -> Iterator[tuple[Element, str]]:
    """What stands outside of `parts`, in document order: the largest elements with their words, and texts by the element around them."""
    whole = {*around(parts, body)}
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "start" and (element in whole or element in parts):
            walk.skip_subtree()
        elif event == "start":
            yield element, " ".join((element.text or "").split())
        if event == "start" and element in whole:
            yield element, words_of(element)
        if event == "end" and element is not body and element.tail:
            yield element, " ".join(element.tail.split())


def _behind_title(scene: Around, places: Places) -> int | None:
    """The place behind the last mention of the title before the article, or its last h1; None where there is none."""
    begin = places.extents[scene.holder][0]
    before = [element for element in scene.body.iter(*_TITLES) if places.extents[element][1] <= begin]
    titles = [element for element in before if len(element) <= 1 and scene.title and words_of(element) == scene.title]
    return max((places.extents[element][1] for element in titles or before if titles or element.tag == "h1"), default=None)


def _apparatus(outside: Sequence[Element]) -> Iterator[Element]:
    """Lists of sources and of notes: elements that begin with their heading, and headings with what follows them."""
    parent: Element | None = None
    for element in outside:
        is_heading = element.tag in _HEADINGS
        first = element if is_heading else next(element.iter(*_HEADINGS), None)
        starts = first is not None and words_of(element).startswith(words_of(first)) and names_notes(first)
        if starts:
            yield element
            parent = element.getparent() if is_heading else None
        elif is_heading or is_chrome(element) or element.tag not in _LISTED:
            parent = None
        elif parent is not None and element.getparent() is parent:
            yield element


def _leads(element: Element, size: int) -> bool:
    """Whether an element between title and text is a byline, a date or a picture of the article."""
    if size <= _LONGEST_CAPTION and (element.tag in ("figure", "img", "picture") or _is_captioned(element)):
        return True
    words = words_of(element) if 0 < size <= _LONGEST_BYLINE else ""
    return bool(words) and (bool(_BYLINE.match(words)) or bool(parse(words)))


def _is_captioned(element: Element) -> bool:
    return next(element.iter("img"), None) is not None and any(is_caption(inside) for inside in element.iterdescendants("*"))


def _is_repeated(words: Words, article: frozenset[tuple[str, str]]) -> bool:
    """Whether the words of an element stand in the article already: a teaser of it."""
    pairs = [*pairwise(words)]
    return sum(pair in article for pair in pairs) >= len(pairs) * _REPEATED
