"""Elements that a page names as its own furniture by their class or id: share buttons, related articles, comments."""

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree

from publisher.ingest.html.tree import Element
from publisher.language.packaged import toml

_PART = re.compile(r"[a-z0-9]+")
_LONGEST = 300
"""Characters of a class attribute that are looked at."""


def is_chrome(element: Element) -> bool:
    """Whether a class or the id of an element, or a part of it between hyphens, names page furniture."""
    names, parts = _known()
    written = [*element.get("class", "")[:_LONGEST].lower().split(), element.get("id", "")[:_LONGEST].lower()]
    return any(name in names or not parts.isdisjoint(_PART.findall(name)) for name in written if name)


def furniture_in(element: Element) -> Iterator[Element]:
    """The outermost elements below `element` that are named as furniture."""
    walk = etree.iterwalk(element, events=("start",))
    for _, found in walk:
        if found is not element and is_chrome(found):
            walk.skip_subtree()
            yield found


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    rules = toml("publisher.ingest", "data", "html.toml")["chrome"]
    return frozenset(rules["names"]), frozenset(rules["parts"])
