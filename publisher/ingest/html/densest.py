"""The element with most running text, for pages that no extractor finds an article on."""

from publisher.ingest.html.tree import Element, words_of

_TEXT_PARENTS = ("p", "pre", "blockquote", "li", "td")
_SHORTEST = 25
"""Characters of a paragraph that counts."""


def densest(body: Element) -> Element:
    """The element whose paragraphs hold most text that is no link; `body` where none stands out.

    Each paragraph gives its length to its parent and half of it to its grandparent (the idea of Arc90's Readability).
    """
    scores: dict[Element, float] = {}
    for element in body.iter(*_TEXT_PARENTS):
        length = plain_length(element)
        parent = element.getparent()
        if length < _SHORTEST or parent is None:
            continue
        scores[parent] = scores.get(parent, 0) + length
        above = parent.getparent()
        if above is not None and parent is not body:
            scores[above] = scores.get(above, 0) + length / 2
    if not scores:
        return body
    best = max(scores, key=lambda element: scores[element])
    return best if scores[best] >= plain_length(body) / 3 else body


def plain_length(element: Element) -> int:
    """Characters that stand in no link."""
    return len(words_of(element)) - sum(len(words_of(link)) for link in element.iter("a"))
