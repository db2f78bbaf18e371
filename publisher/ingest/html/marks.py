"""Elements that a page itself marks as its article: microdata, `article`, known class names, `main`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publisher.ingest.html.tree import Element, path_to, selected
from publisher.language.packaged import toml

_SAYING = path_to("article", "main", attributes=("class", "id", "itemprop", "role"))


@dataclass(frozen=True, slots=True)
class Mark:
    """An element that says it is the article.

    `rank` is lower the more such a mark is to be believed; `slack` is the share of other words (of the article's) that such
    an element usually holds.
    """

    element: Element
    rank: int
    slack: float


def marks_of(body: Element) -> Iterator[Mark]:
    """All marked elements in document order."""
    rules = toml("publisher.ingest", "data", "html.toml")["content"]
    names = {"name": frozenset(rules["names"]), "entry": frozenset(rules["entries"])}
    kinds = [str(kind) for kind in rules["marks"]]
    slack = {str(kind): float(value) for kind, value in rules["marks"].items()}
    for element in selected(_SAYING, body):
        kind = _kind(element, names)
        if kind:
            yield Mark(element, kinds.index(kind), slack[kind])


def _kind(element: Element, names: Mapping[str, frozenset[str]]) -> str:
    """The mark of an element, "" for none."""
    if element.get("itemprop", "") == "articleBody":
        return "articleBody"
    if element.tag == "article":
        return "article"
    if element.tag in ("div", "section", "td"):
        written = {*element.get("class", "").lower().split(), element.get("id", "").lower()}
        named = next((kind for kind, known in names.items() if known & written), "")
        if named:
            return named
    if element.tag == "main" or element.get("role", "") in ("main", "article"):
        return "main"
    return ""
