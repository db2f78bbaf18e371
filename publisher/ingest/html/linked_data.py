"""What a page says of its article in JSON-LD (schema.org): one object, with what it refers to put in its place."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from publisher.ingest.html.tree import Element

_MOST_OBJECTS = 10_000
_LONGEST = 2_000_000
"""Characters of one script that are read."""
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "isPartOf")
_TRAILING_COMMA = re.compile(r",(?=\s{0,200}[}\]])")
_WRAPPED = re.compile(r"\A\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[|//<!\[CDATA\[)|(?:-->|/\*\s*\]\]>\s*\*/|//\]\]>|\]\]>)\s*\Z")
_PEOPLE = frozenset(("Person", ""))


class LinkedData:
    """All objects of a page, and the one that describes its article (an empty one where there is none)."""

    def __init__(self, root: Element, types: list[str]) -> None:
        self.objects = [found for script in _scripts(root) for found in _objects(script)]
        self.known = {found["@id"]: found for found in self.objects if isinstance(found.get("@id"), str) and len(found) > 1}
        ranked = [(types.index(kind), place) for place, found in enumerate(self.objects) for kind in kinds_of(found) if kind in types]
        self.article: Mapping[str, Any] = self.objects[min(ranked)[1]] if ranked else {}

    def text(self, key: str) -> str:
        """A value of the article as text: a string, the name of an object, the first of a list."""
        return next(iter(self.texts(key)), "")

    def texts(self, key: str) -> list[str]:
        """All values of the article under `key` as texts."""
        return [text for value in listed(self.article.get(key)) if (text := self._text(value))]

    def people(self, key: str) -> list[str]:
        """The names under `key`, without organisations where a person is named."""
        values = [self._whole(value) for value in listed(self.article.get(key))]
        persons = [value for value in values if not isinstance(value, dict) or kinds_of(value) & _PEOPLE or not kinds_of(value)]
        return [text for value in persons or values if (text := self._text(value))]

    def trail(self) -> list[str]:
        """The names of the breadcrumb list, from the site inwards."""
        lists = [found for found in self.objects if "BreadcrumbList" in kinds_of(found)]
        steps = [step for step in listed(lists[0].get("itemListElement")) if isinstance(step, dict)] if lists else []
        ordered = sorted(enumerate(steps), key=lambda one: (_position(one[1]), one[0]))
        return [name for _, step in ordered if (name := self._text(step) or self._text(step.get("item")))]

    def _whole(self, value: object) -> object:
        """An object in the place of a reference to it."""
        return self.known.get(value["@id"], value) if isinstance(value, dict) and isinstance(value.get("@id"), str) else value

    def _text(self, value: object) -> str:
        whole = self._whole(value)
        if isinstance(whole, dict):
            named = whole.get("name", value.get("name", "") if isinstance(value, dict) else "")
            whole = next(iter(listed(named)), "")
        return " ".join(whole.split()) if isinstance(whole, str) else ""


def listed(value: object) -> list[object]:
    """The values of a list, or the one value as a list; none for nothing."""
    return [*value] if isinstance(value, list) else [] if value is None else [value]


def kinds_of(found: Mapping[str, Any]) -> frozenset[str]:
    """The types of an object without the name of their vocabulary."""
    return frozenset(kind.rpartition("/")[2] for kind in listed(found.get("@type")) if isinstance(kind, str))


def _scripts(root: Element) -> Iterator[str]:
    for script in root.iter("script"):
        if script.get("type", "").strip().lower().startswith("application/ld+json") and len(script.text or "") <= _LONGEST:
            yield script.text or ""


def _objects(text: str) -> Iterator[dict[str, Any]]:
    waiting = [_parsed(text)]
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        found = waiting.pop(0)
        if isinstance(found, list):
            waiting.extend(found)
        elif isinstance(found, dict):
            yield found
            waiting.extend(found[key] for key in _INSIDE if isinstance(found.get(key), list | dict))


def _parsed(text: str) -> object:
    """The value of a script; programs that write such scripts leave commas behind the last value, and wrap them in comments."""
    bare = _WRAPPED.sub("", text.strip())
    for attempt in (bare, _TRAILING_COMMA.sub("", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _position(step: Mapping[str, Any]) -> int:
    position = str(step.get("position", ""))
    return int(position) if position.isdecimal() and len(position) < 4 else 0
