"""Which element of a page holds the article."""

from collections.abc import Iterator

from lxml import etree

from publisher.diagnostics import Change, Result
from publisher.ingest.html.tree import Element, line_of, words_of
from publisher.language.packaged import toml
from publisher.model.span import SourceId, Span

_TEXT_PARENTS = ("p", "pre", "blockquote", "li", "td")


def article_of(root: Element, source: SourceId, title: str) -> Result[Element]:
    """The article's element; the words of everything else on the page are Changes, but for the title."""
    body = next(root.iter("body"), root)
    article = content_node(body)
    outside = sorted(_outside(article, body), key=lambda found: found[0])
    changes = tuple(Change("SRC022", Span(source, line, line), words, rule=tag) for line, words, tag in outside if words and words != title)
    return Result(article, changes=changes)


def content_node(body: Element) -> Element:
    """The element that says it is the article, else the one with most running text; this is the seam for other extractors."""
    shortest = int(toml("publisher.ingest", "data", "html.toml")["content"]["shortest"])
    for candidates in (_marked(body, "itemprop"), body.iter("article"), _named(body), body.iter("main"), _marked(body, "role")):
        longest = max(((len(words_of(element)), -place, element) for place, element in enumerate(candidates)), default=None)
        if longest and longest[0] >= shortest:
            return longest[2]
    return _densest(body)


def _marked(body: Element, attribute: str) -> Iterator[Element]:
    wanted = {"itemprop": ("articleBody",), "role": ("main", "article")}[attribute]
    return (element for element in body.iter(etree.Element) if element.get(attribute, "") in wanted)


def _named(body: Element) -> Iterator[Element]:
    names = frozenset(toml("publisher.ingest", "data", "html.toml")["content"]["names"])
    for element in body.iter("div", "section", "td"):
        if names & {*element.get("class", "").lower().split(), element.get("id", "").lower()}:
            yield element


def _densest(body: Element) -> Element:
    """The element whose paragraphs hold most text that is no link.

    Each paragraph gives its length to its parent and half of it to its grandparent (the idea of Arc90's Readability).
    """
    scores: dict[Element, float] = {}
    for element in body.iter(*_TEXT_PARENTS):
        length = _plain_length(element)
        parent = element.getparent()
        if length < 25 or parent is None:
            continue
        scores[parent] = scores.get(parent, 0) + length
        above = parent.getparent()
        if above is not None and parent is not body:
            scores[above] = scores.get(above, 0) + length / 2
    if not scores:
        return body
    best = max(scores, key=lambda element: scores[element])
    return best if scores[best] >= _share(body) else body


def _share(body: Element) -> float:
    """Text below which one element is not the article: a third of the page's."""
    return _plain_length(body) / 3


def _plain_length(element: Element) -> int:
    return len(words_of(element)) - sum(len(words_of(link)) for link in element.iter("a"))


def _outside(article: Element, body: Element) -> Iterator[tuple[int, str, str]]:
    """Line, words and name of the largest elements, and the bare texts, that hold nothing of the article."""
    path = {article, *article.iterancestors()}
    for ancestor in () if article is body else article.iterancestors():
        yield line_of(ancestor), " ".join((ancestor.text or "").split()), "text"
        for child in ancestor:
            line = line_of(child)
            if child not in path:
                yield line, words_of(child), str(child.tag)
            yield line, " ".join((child.tail or "").split()), "text"
        if ancestor is body:
            return
