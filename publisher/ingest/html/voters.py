"""Three extractors, each asked for the words of a page's article. What they say is a vote, never text of the book.

Trafilatura and readability weigh elements, jusText weighs paragraphs by their share of function words: on Indonesian pages
each alone fails on some that the others find. Made for whatever the web holds, they may fail: one that does has no vote.
"""

import logging
import re
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree, html

from publisher.ingest.html.revision import revise
from publisher.ingest.html.runs import paragraphs_of
from publisher.ingest.html.tree import Element

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

Words: TypeAlias = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+")
_SIGNS = "“”‘’–—…•·\xa0"
"""What most often keeps a text from being plain English letters."""
_APART = {code: " " for code in range(128) if not chr(code).isalnum()}
"""What parts words of plain English letters: of such a text they are found sooner so."""
_STOP_LISTS = {"id": "Indonesian", "en": "English"}
_TALKERS = ("trafilatura", "readability", "justext")
"""Loggers that would write to the terminal."""
_MOST_ELEMENTS = 20_000
_DEEPEST = 120
_LONGEST_CLASS = 5000
"""Larger and deeper pages get no votes: the extractors take time that grows with the square of runs and depths."""


def words_in(text: str) -> Words:
    """The words and numbers of a text in lower case, in order."""
    if not text.isascii():
        for sign in _SIGNS:
            text = text.replace(sign, " ")
    return tuple(_words(text))


def _words(text: str) -> list[str]:
    if text.isascii():
        return text.lower().translate(_APART).split()
    lines = text.splitlines()
    return list(chain.from_iterable(map(_words, lines))) if len(lines) > 1 else _WORD.findall(text.casefold())


def votes_of(body: Element, language: str) -> tuple[Words, ...]:
    """The words of the article by each voter, in a fixed order, nothing from one that found none; `language` is "id" or "en".

    `body` is left as it is. Nothing is fetched, nothing printed.
    """
    if not _is_bearable(body):
        return ((), (), ())
    _silence()
    page = _page_with(body)
    voters: tuple[Callable[[Element, str], str], ...] = (_trafilatura, _readability, _justext)
    return tuple(_vote(voter, page, language) for voter in voters)


def _is_bearable(body: Element) -> bool:
    depth = elements = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > _DEEPEST or elements > _MOST_ELEMENTS or len(element.get("class", "")) > _LONGEST_CLASS:
            return False
    return True


def _vote(voter: Callable[[Element, str], str], page: Element, language: str) -> Words:
    try:
        return words_in(voter(page, language))
    except Exception:  # noqa: BLE001 -- whatever it trips over, the others decide, and disagreement is told
        return ()


def _page_with(body: Element) -> Element:
    """A page of its own with a copy of `body`, made of the kind of elements that the extractors ask for."""
    page: Element = _parser().makeelement("html")
    page.append(deepcopy(body))
    etree.strip_attributes(page, "colspan", "rowspan")  # one of them makes a cell for each, and nobody votes on tables
    return page


@cache
def _parser() -> etree.HTMLParser:
    """Makes every element an `HtmlElement`. That of lxml.html asks a table for the class of each, which takes far longer."""
    parser = etree.HTMLParser()
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    return parser


def _trafilatura(page: Element, _: str) -> str:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(page, options=_options())
    return " ".join(map(str, found.body.itertext())) if isinstance(found, Document) else ""


@cache
def _options() -> "Extractor":
    """With its fallbacks: without them it is a third faster, and takes furniture for text on some pages."""
    from trafilatura.settings import Extractor

    return Extractor(output_format="txt", comments=False)


def _readability(page: Element, _: str) -> str:
    from publisher.ingest.html.summary import summary_of

    return summary_of(page)


def _justext(page: Element, language: str) -> str:
    from justext.core import PARAGRAPH_TAGS, classify_paragraphs

    paragraphs = paragraphs_of(page[0], PARAGRAPH_TAGS)
    classify_paragraphs(paragraphs, _stop_list(language))
    revise(paragraphs)
    return "\n".join(paragraph.text for paragraph in paragraphs if paragraph.class_type == "good")


@cache
def _stop_list(language: str) -> frozenset[str]:
    from justext import get_stoplist

    return frozenset(get_stoplist(_STOP_LISTS[language]))


@cache
def _silence() -> None:
    for name in _TALKERS:
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False
