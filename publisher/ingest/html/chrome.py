"""Elements that a page names as its own furniture by their class or id: share buttons, related articles, comments."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from lxml import etree

from publisher.ingest.html.tree import Element, words_of
from publisher.language.packaged import toml

_PART = re.compile(r"[a-z0-9]+")
_LINES = ("p", "div", "li", "strong", "b", "em", "span", "h3", "h4", "h5", "blockquote")
_LONGEST = 300
"""Characters of a class attribute that are looked at."""


def is_chrome(element: Element) -> bool:
    """Whether a class or the id of an element, or a part of it between hyphens, names page furniture."""
    written, own = element.get("class", ""), element.get("id", "")
    return bool(written or own) and _names_furniture(written[:_LONGEST], own[:_LONGEST])


@lru_cache(maxsize=4096)
def _names_furniture(classes: str, own: str) -> bool:
    names, parts = _known()
    written = [*classes.lower().split(), own.lower()]
    return any(name in names or not parts.isdisjoint(_PART.findall(name)) for name in written if name)


def furniture_in(element: Element) -> Iterator[Element]:
    """The outermost elements below `element` that are named as furniture, and other articles in it."""
    walk = etree.iterwalk(element, events=("start",))
    for _, found in walk:
        if found is not element and (found.tag == "article" or is_chrome(found)):
            walk.skip_subtree()
            yield found


def leads_elsewhere(element: Element) -> bool:
    """Whether an element is one line such as "Baca juga:" with a link to another article and nothing else."""
    links = list(islice(element.iter("a"), 2)) if element.tag in _LINES else ()
    if len(links) != 1 or next(element.iterdescendants("p", "li", "img", "table"), None) is not None:
        return False
    words, linked = words_of(element), words_of(links[0])
    lead = words.removesuffix(linked).strip(" :–—->»|•")
    return (lead or linked.partition(":")[0].strip()).casefold() in _leads() and bool(lead or ":" in linked)


@cache
def _leads() -> frozenset[str]:
    return frozenset(toml("publisher.ingest", "data", "html.toml")["chrome"]["leads"])


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    rules = toml("publisher.ingest", "data", "html.toml")["chrome"]
    return frozenset(rules["names"]), frozenset(rules["parts"])
