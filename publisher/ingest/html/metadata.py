"""What a page says of its article: JSON-LD, OpenGraph, meta elements, microdata, the title."""

import json
import re
from collections.abc import Iterator
from typing import Any

from publisher.ingest.html.bylines import shown_author, shown_date, site_beside
from publisher.ingest.html.tree import Element, words_of
from publisher.language.dates import parse
from publisher.language.packaged import toml
from publisher.model.chapter import Metadata

_ADDRESS = re.compile(r"https?://\S+\Z", re.IGNORECASE)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}\Z")
_SITE_BEHIND = re.compile(r"\s+[|\u2013\u2014\xb7»:-]\s+[^|\u2013\u2014\xb7»]{2,60}\Z")
_MOST_OBJECTS = 10_000
_LONGEST_TITLE = 400


def metadata_of(root: Element) -> Metadata:
    """What is known of the article; the likeliest place wins. Dates are ISO 8601."""
    names = toml("publisher.ingest", "data", "html.toml")["metadata"]
    metas = _metas(root)
    linked = _linked_data(root, frozenset(names["types"]))

    def first(key: str) -> str:
        return next((value for name in names[key] for value in metas.get(name, ()) if value), "")

    title = _title(root, _string(linked.get("headline")) or first("title"))
    tags = _strings(linked.get("keywords")) or [tag for name in names["tags"] for tag in metas.get(name, ())]
    return Metadata(
        title=title,
        author=_people(linked.get("author")) or _person(first("author")) or _author(root) or shown_author(root),
        date=parse(_string(linked.get("datePublished")) or first("date") or _time(root)) or shown_date(root),
        updated=parse(_string(linked.get("dateModified")) or first("updated")),
        site=first("site") or _string(linked.get("publisher")) or site_beside(title, root),
        category=_string(linked.get("articleSection")) or first("category"),
        tags=tuple(dict.fromkeys(part.strip() for tag in tags for part in tag.split(",") if part.strip())),
        url=_source(root, first("source")),
        license=_string(linked.get("license")) or first("license") or _link(root, "license"),
    )


def language_of(root: Element) -> str:
    """The BCP 47 tag of the page, "" where it says none."""
    tag = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return tag.strip().replace("_", "-") if _TAG.match(tag.strip()) else ""


def _metas(root: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        for attribute in ("name", "property", "itemprop"):
            name = meta.get(attribute, "").strip().lower()
            value = " ".join(meta.get("content", "").split())
            if name and value:
                found.setdefault(name, []).append(value)
    return found


def _linked_data(root: Element, types: frozenset[str]) -> dict[str, Any]:
    """The first JSON-LD object of an article's type, "" for none; a plain page's only if nothing better is there."""
    best: dict[str, Any] = {}
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        for found in _objects(script.text or ""):
            kinds = set(_strings(found.get("@type")))
            if kinds & types and (not best or best.get("@type") == "WebPage"):
                best = found
    return best


def _objects(text: str) -> Iterator[dict[str, Any]]:
    try:
        waiting = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        found = waiting.pop(0)
        if isinstance(found, list):
            waiting.extend(found)
        elif isinstance(found, dict):
            yield found
            waiting.extend(found.get("@graph", ()) if isinstance(found.get("@graph"), list) else ())
            waiting.append(found.get("mainEntity"))


def _string(value: object) -> str:
    """The text of a JSON-LD value: a string, the name of an object, the first of a list."""
    if isinstance(value, list):
        return next((text for item in value if not isinstance(item, list) and (text := _string(item))), "")
    if isinstance(value, dict):
        value = value.get("name", "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for item in values if not isinstance(item, list) and (text := _string(item))]


def _people(value: object) -> str:
    return ", ".join(dict.fromkeys(name for name in _strings(value) if _person(name)))


def _person(name: str) -> str:
    return "" if _ADDRESS.match(name) or name.startswith("@") else name


def _author(root: Element) -> str:
    for element in root.iter("a", "span", "div", "p"):
        if element.get("rel", "") == "author" or element.get("itemprop", "") == "author":
            words = words_of(element)
            if 0 < len(words) <= 80:
                return words
    return ""


def _time(root: Element) -> str:
    return next((value for element in root.iter("time") if (value := element.get("datetime", ""))), "")


def _source(root: Element, named: str) -> str:
    address = _link(root, "canonical") or named
    return address if _ADDRESS.match(address) else ""


def _link(root: Element, relation: str) -> str:
    return next((link.get("href", "").strip() for link in root.iter("link", "a") if relation in link.get("rel", "").lower().split()), "")


def _title(root: Element, named: str) -> str:
    """The headline: an h1 that the named title starts with or names behind a colon, else that title without the site, else an h1."""
    title = named or next((words_of(element) for element in root.iter("title")), "")
    headings = [words for heading in root.iter("h1") if (words := words_of(heading))]
    if title:
        without_site = _SITE_BEHIND.sub("", title) if len(title) < _LONGEST_TITLE else title
        return next((words for words in headings if title.startswith(words) or title.endswith(f": {words}")), without_site)
    return next(iter(headings), "")
