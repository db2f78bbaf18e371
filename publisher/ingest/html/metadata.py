"""What a page says of its article: JSON-LD, OpenGraph, meta elements, microdata, RDFa, its byline, its breadcrumb.

The likeliest place wins, and what no place says stays empty: invented metadata is worse than none.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from publisher.ingest.html.bylines import author_beside_date, is_name, last_edit, marked, shown_author, shown_date, timed
from publisher.ingest.html.linked_data import LinkedData
from publisher.ingest.html.titles import titles_of
from publisher.ingest.html.tree import Element, path_to, selected, words_of
from publisher.ingest.inlines import language_tag
from publisher.language.dates import parse
from publisher.language.packaged import toml
from publisher.model.chapter import Metadata

_ADDRESS = re.compile(r"https?://\S+\Z", re.IGNORECASE)
_BY = re.compile(r"\A(?:oleh|by|penulis|author)\s*:?\s+", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?i:week|minggu|unit|bab|chapter|modul|module|topic|topik|pertemuan|lesson|section|part)\s(?:ke-?)?\d|\d{1,2}(?:\.\d{1,2})*\s?[:.]\s"
    r"|[A-Z]{2,6}[ -]?\d{1,4}[A-Z]?\Z"
)
"""A step of a trail that counts a part of a course or gives its code: no section of a site."""
_PUBLISHED = frozenset(("datepublished", "published", "pubdate", "dt-published", "entry-date", "post-date", "date-published"))
_UPDATED = frozenset(("datemodified", "updated", "dt-updated", "modified", "date-modified"))
_LONGEST_CATEGORY = 60
_MOST_SECTION_WORDS = 4
_LONGEST_LABEL = 12
"""Words of an element that shows the sections of one article."""
_MOST_TAGS = 20


@dataclass(frozen=True, slots=True)
class _Head:
    """The metas of a page by name, the names to look for, the article's JSON-LD."""

    metas: Mapping[str, list[str]]
    names: Mapping[str, list[str]]
    linked: LinkedData

    def first(self, key: str) -> str:
        """The first value of the metas that `key` stands for."""
        return next((value for name in self.names[key] for value in self.metas.get(name, ()) if value), "")


def metadata_of(root: Element) -> Metadata:
    """What is known of the article. Dates are ISO 8601."""
    names = toml("publisher.ingest", "data", "html.toml")["metadata"]
    head = _Head(_metas(root), names, LinkedData(root, names["types"]))
    linked = head.linked
    found = titles_of(root, linked.text("headline") or head.first("title"), head.first("site") or linked.text("publisher"))
    edited = last_edit(root)
    return Metadata(
        title=found.title,
        author=_author(root, head, found.site),
        editor=", ".join(dict.fromkeys(name for name in linked.people("editor") or _values(head, "editor") if is_name(name))),
        date=_date(root, head) or edited,
        updated=parse(linked.text("dateModified") or head.first("updated") or timed(root, _UPDATED)) or edited,
        site=found.site,
        category=_category(root, head, found.title, found.site),
        tags=_tags(root, head),
        url=_source(root, head),
        license=linked.text("license") or head.first("license") or _link(root, "license"),
    )


def completed(metadata: Metadata, leads: Iterable[Element]) -> Metadata:
    """`metadata` with the author that stands beside the date above the article, where the page names none elsewhere."""
    if metadata.author:
        return metadata
    return replace(metadata, author=next((name for lead in leads if (name := author_beside_date(lead, metadata.site))), ""))


def language_of(root: Element) -> str:
    """The BCP 47 tag of the page, "" where it says none."""
    tag = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return language_tag(tag)


def _metas(root: Element) -> dict[str, list[str]]:
    """The contents of metas, and of elements with microdata or RDFa, by name in lower case."""
    found: dict[str, list[str]] = {}
    for element in selected(_SAYING, root):
        for attribute in ("name", "property", "itemprop") if element.tag == "meta" else ("property", "itemprop"):
            name = element.get(attribute, "").strip().lower()
            if not name or (element.tag != "meta" and name.rpartition(":")[2] not in _VISIBLE):
                continue
            value = element.get("content") or element.get("datetime") or ("" if element.tag == "meta" else _value(element))
            if value.strip():
                found.setdefault(name, []).append(" ".join(value.split()))
    return found


_SAYING = path_to("meta", attributes=("property", "itemprop"))
_RELATIONS = path_to(attributes=("rel",))
_NAMED = path_to(attributes=("class", "id", "itemtype"))
_TRAILS = ("nav", "div", "ul", "ol", "p", "td", "span", "section")
_VISIBLE = frozenset(("author", "datepublished", "datemodified", "articlesection", "creator", "keywords"))
"""Properties that are read from what the page shows."""


def _value(element: Element) -> str:
    """What an element with a property says: the name inside it, else its words."""
    named = next(
        (one for one in element.iter("*") if one.get("itemprop", "") == "name" or one.get("property", "").endswith(":name")), element
    )
    return named.get("content") or words_of(named)[:200]


def _author(root: Element, head: _Head, site: str) -> str:
    """Persons, each once; the site itself is no author of its articles."""
    for names in (head.linked.people("author"), _values(head, "author"), _related(root), [shown_author(root)]):
        people = [name for name in (_BY.sub("", one).strip() for one in names) if is_name(name) and name.casefold() != site.casefold()]
        if people:
            return ", ".join(dict.fromkeys(people))
    return ""


def _values(head: _Head, key: str) -> list[str]:
    return next((head.metas[name] for name in head.names[key] if any(is_name(value) for value in head.metas.get(name, ()))), [])


def _related(root: Element) -> list[str]:
    return [words_of(element) for element in _related_by(root, "a", "span") if "author" in element.get("rel", "").split()][:1]


def _related_by(root: Element, *tags: str) -> list[Element]:
    """The elements of these names that say how what they lead to is related to the page."""
    return [element for element in selected(_RELATIONS, root) if element.tag in tags]


def _date(root: Element, head: _Head) -> str:
    stated = head.linked.text("datePublished") or head.first("date") or timed(root, _PUBLISHED)
    return parse(stated) or shown_date(root) or parse(timed(root, frozenset()))


def _category(root: Element, head: _Head, title: str, site: str) -> str:
    """The section the page files its article under: stated, linked as a category, or the last step of its trail."""
    linked = [words_of(link) for link in _related_by(root, "a") if "category" in link.get("rel", "").split()]
    stated = [head.linked.text("articleSection"), head.first("category"), head.metas.get("articlesection", [""])[0], *linked[:1]]
    labels = _labels(root)
    trails = (*reversed(_inner(head.linked.trail(), title, site)), *reversed(_inner(_shown_trail(root), title, site)))
    shown = () if any(stated) or trails else _shown_section(root, title, site)
    names: list[str] = [*stated, *trails, *shown, *(labels if len(labels) == 1 else ())]
    return next((name for name in names if 0 < len(name) <= _LONGEST_CATEGORY), "")


def _inner(trail: Iterable[str], title: str, site: str) -> list[str]:
    """The steps of a trail between the start page and the article."""
    start = toml("publisher.ingest", "data", "html.toml")["trail"]["start"]
    named = (step for step in trail if not _COUNTED.match(step))
    steps = [step for step in named if step.casefold() not in start and step.casefold() != site.casefold()]
    return [
        step for step in steps if step.casefold() != title.casefold() and not title.casefold().startswith(step.casefold().rstrip(" .…"))
    ]


def _shown_trail(root: Element) -> list[str]:
    names = frozenset(toml("publisher.ingest", "data", "html.toml")["trail"]["names"])
    for element in (one for one in selected(_NAMED, root) if one.tag in _TRAILS):
        classes = {*element.get("class", "").lower().split(), element.get("id", "").lower()}
        if names & classes or element.get("itemtype", "").endswith("/BreadcrumbList"):
            return [words_of(link) for link in element.iter("a")][:8]
    return []


def _shown_section(root: Element, title: str, site: str) -> list[str]:
    """The section as an element named so shows it beside the article: its first link, or its few words."""
    names = frozenset(toml("publisher.ingest", "data", "html.toml")["trail"]["sections"])
    for element in marked(root, names):
        link = next(element.iter("a"), element)
        words = words_of(link)
        alone = len(words_of(element).split()) <= _LONGEST_LABEL
        if alone and 0 < len(words.split()) <= _MOST_SECTION_WORDS and words.casefold() not in (title.casefold(), site.casefold()):
            return [words.strip(" ,|/·")]
    return []


def _tags(root: Element, head: _Head) -> tuple[str, ...]:
    shown = _labels(root)
    stated = head.linked.texts("keywords") or [tag for name in head.names["tags"] for tag in head.metas.get(name, ())]
    tags = [part.strip() for tag in (stated or shown) for part in tag.split(",")]
    return tuple(dict.fromkeys(tag for tag in tags if 0 < len(tag) <= _LONGEST_CATEGORY))[:_MOST_TAGS]


def _labels(root: Element) -> list[str]:
    """Tags that the page links, each once; a blog that knows no categories files an article under its only one."""
    links = [link for link in _related_by(root, "a") if "tag" in link.get("rel", "").split() and "category" not in link.get("rel", "")]
    return list(dict.fromkeys(words_of(link) for link in links))


def _source(root: Element, head: _Head) -> str:
    """The address of the article; that of the site's start page says nothing of it."""
    linked = head.linked
    own_value = linked.article.get("url") or linked.article.get("mainEntityOfPage")
    own: object = own_value.get("@id") if isinstance(own_value, dict) else own_value
    candidates = [_link(root, "canonical"), head.first("source"), own if isinstance(own, str) else ""]
    addresses: list[str] = [address for address in candidates if _ADDRESS.match(address)]
    return next((address for address in addresses if _has_path(address)), next(iter(addresses), ""))


def _has_path(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.path.strip("/") or parts.query)


def _link(root: Element, relation: str) -> str:
    return next(
        (link.get("href", "").strip() for link in _related_by(root, "link", "a") if relation in link.get("rel", "").lower().split()), ""
    )
