"""Author, date and site as the page shows them to a reader, for pages that say nothing of them in their head."""

import re
from collections.abc import Iterator

from publisher.ingest.html.tree import Element, words_of
from publisher.language.dates import parse
from publisher.language.packaged import toml

_WORD = re.compile(r"[a-z0-9]+(?:[-_]+[a-z0-9]+)*")
_BY = re.compile(r"\A(?:(?:di(?:posting|poskan|tulis|terbitkan)\s+)?oleh|penulis|by|written by|posted by|author)\s*:?\s+", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|–—·»«-]\s+|:\s+")
_LONGEST_NAME = 60
_MOST_WORDS = 6
"""Words of a name of a person or a site; more is a sentence."""


def shown_author(root: Element) -> str:
    """The name in the first byline outside comments and lists of other articles, "" if there is none."""
    for element in _marked(root, "author"):
        name = _BY.sub("", words_of(element)).strip(" ,|·-")
        if 0 < len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS and not any(map(str.isdigit, name)):
            return name
    return ""


def shown_date(root: Element) -> str:
    """The first date the page gives beside its article, ISO 8601, "" if there is none."""
    for element in _marked(root, "date"):
        words = words_of(element)
        found = parse(words) if len(words) <= _LONGEST_NAME else ""
        if found:
            return found
    return ""


def site_beside(title: str, root: Element) -> str:
    """What the page's title element says besides the article's `title`: "Mata Air - Kabar Desa" → "Kabar Desa"."""
    if not title:
        return ""
    whole = next((words_of(element) for element in root.iter("title")), "")
    before, found, behind = whole.partition(title)
    if not found or bool(before.strip()) == bool(behind.strip()):
        return ""
    parts = [part.strip(" |–—·»«:-") for part in _SEPARATOR.split(f" {before or behind} ")]
    named = [part for part in parts if part]
    site = (named[0] if before.strip() else named[-1]) if named else ""
    return site if 0 < len(site.split()) <= _MOST_WORDS and site[-1] not in ".?!" else ""


def _marked(root: Element, what: str) -> Iterator[Element]:
    """Elements whose class names them as `what`, in document order, none of other people's words."""
    names = toml("publisher.ingest", "data", "html.toml")["byline"]
    wanted, elsewhere = frozenset(names[what]), frozenset(names["elsewhere"])
    for element in root.iter("*"):
        if _classes(element) & wanted and not _stands_in(element, elsewhere):
            yield element


def _classes(element: Element) -> frozenset[str]:
    return frozenset(_WORD.findall(f"{element.get('class', '')} {element.get('id', '')}".lower()))


def _stands_in(element: Element, places: frozenset[str]) -> bool:
    """Whether the element or one around it has a class with one of these words in it."""
    around = [element, *element.iterancestors()]
    return any(part in places for one in around for name in _classes(one) for part in re.split(r"[-_]+", name))
