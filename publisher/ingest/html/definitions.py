"""Definition lists of a page → finished blocks: terms, also several of one meaning, and what explains them."""

from collections.abc import Iterator, Sequence

from publisher.ingest.html.inline import INLINE, LEAVES, InlineBuilder
from publisher.ingest.html.tables import content_of, like, read_into
from publisher.ingest.html.tree import Element
from publisher.model.block import Block, Blocks, BulletList, Definition, DefinitionList, ListItem, OrderedList, Paragraph
from publisher.model.inline import Inlines, Text
from publisher.model.span import Span

BETWEEN_TERMS = " / "
"""Between the terms of one explanation: the manuscript has one line for them."""
_MOST_TERMS = 4
"""Terms of one explanation; more are no list of terms."""
_LISTS = ("ul", "ol", "menu", "dir")
_HOLDERS = ("div", "section", "article")
_DEEPEST = 4


def definitions_of(element: Element, span: Span, outer: InlineBuilder) -> DefinitionList | None:
    """The terms of a `dl` with their explanations; None where it is no list of terms."""
    items: list[Definition] = []
    terms: list[Inlines] = []
    for child in _own(element):
        if child.tag == "dt":
            terms.append(content_of(child, outer))
            continue
        explanation = _blocks(child, span, outer)
        if terms and explanation and all(terms) and len(terms) <= _MOST_TERMS:
            items.append(Definition(_joined(terms), (explanation,), span))
            terms = []
        elif terms or not items:
            return None
        elif explanation:
            last = items[-1]
            items[-1] = Definition(last.term, (*last.explanations, explanation), span)
    return DefinitionList(tuple(items), span) if items and not terms else None


def _own(element: Element) -> Iterator[Element]:
    """The terms and explanations of the list itself, not those of a list inside of it."""
    return (child for child in element.iter("dt", "dd") if next(child.iterancestors("dl", "dt", "dd"), None) is element)


def _joined(terms: Sequence[Inlines]) -> Inlines:
    return terms[0] + tuple(inline for term in terms[1:] for inline in (Text(BETWEEN_TERMS), *term))


def _blocks(element: Element, span: Span, outer: InlineBuilder, depth: int = 0) -> Blocks:
    """What an element holds: its words as a paragraph, paragraphs and lists inside of it as what they are."""
    blocks: list[Block] = []
    builder = like(outer)

    def ended() -> None:
        content = builder.taken()
        if content:
            blocks.append(Paragraph(content, span))

    builder.text(element.text or "")
    for child in element.iterchildren("*"):
        tag = str(child.tag)
        if tag in LEAVES:
            builder.leaf(child)
        elif tag in INLINE:
            builder.start(child)
            read_into(builder, child)
            builder.end()
        elif tag == "br":
            builder.text(" ")
        else:
            ended()
            blocks.extend(_block(child, span, outer, depth))
        builder.text(child.tail or "")
    ended()
    return tuple(blocks)


def _block(element: Element, span: Span, outer: InlineBuilder, depth: int) -> Blocks:
    tag = str(element.tag)
    if tag in _LISTS and (items := _items(element, span, outer)):
        return (OrderedList(items, span) if tag == "ol" else BulletList(items, span),)
    if tag == "dl" and depth < _DEEPEST and (inner := definitions_of(element, span, outer)):
        return (inner,)
    if tag in _HOLDERS and depth < _DEEPEST:
        return _blocks(element, span, outer, depth + 1)
    content = content_of(element, outer)
    return (Paragraph(content, span),) if content else ()


def _items(element: Element, span: Span, outer: InlineBuilder) -> tuple[ListItem, ...]:
    contents = (content_of(item, outer) for item in element.iterchildren("li"))
    return tuple(ListItem((Paragraph(content, span),), span) for content in contents if content)
