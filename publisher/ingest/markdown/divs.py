"""Fenced divs → learning blocks, reference lists, or blocks of an unknown name, kept and told."""

from collections.abc import Callable

from publisher.diagnostics import note, warning
from publisher.ingest.markdown.attributes import Attributes
from publisher.ingest.markdown.inlines import inlines_of
from publisher.ingest.markdown.reading import Reading
from publisher.ingest.markdown.tree import Node
from publisher.language import learning
from publisher.language.learning import kind_of, teachers_kind_like
from publisher.language.packaged import toml
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    LearningBlock,
    ListItem,
    MathBlock,
    OrderedList,
    Paragraph,
    Reference,
    ReferenceList,
    UnknownBlock,
)
from publisher.model.inline import Inline, Inlines, Math, Text
from publisher.model.span import Span

BlocksOf = Callable[[list[Node]], Blocks]


def div(node: Node, reading: Reading, blocks_of: BlocksOf) -> Blocks:
    """The block a div stands for, by its first class."""
    attributes = node.attributes
    span = reading.span(node.token)
    name = attributes.classes[0] if attributes.classes else ""
    if name in toml("publisher.ingest", "data", "dialect.toml")["references"]:
        return _references(blocks_of(node.children), reading, span)
    kind = kind_of(name) or teachers_kind_like(name)
    if kind_of(name) is None and kind is not None:
        reading.diagnostics.append(warning("SRC057", span, name=name, kind=learning.kinds()[kind].names[0]))
    if kind is None:
        return (_unknown(name, attributes, blocks_of(node.children), reading, span),)
    strange = attributes.without(("title",), (name,))
    if strange:
        reading.diagnostics.append(warning("SRC050", span, attributes=", ".join(strange)))
    title, _ = inlines_of(reading.inline_tokens(attributes.value("title")), reading, span)
    return (LearningBlock(kind, blocks_of(node.children), span, title, reading.anchor(attributes.id, span)),)


def _unknown(name: str, attributes: Attributes, blocks: Blocks, reading: Reading, span: Span) -> UnknownBlock:
    if name == "unknown":
        name = attributes.value("name") or name
    reading.diagnostics.append(warning("SRC040", span, name=name or f"#{attributes.id}"))
    return UnknownBlock(name or f"#{attributes.id}", blocks, span)


def _references(blocks: Blocks, reading: Reading, span: Span) -> Blocks:
    """One reference per list item or paragraph; anything else stays beside the list and is told."""
    references: list[Reference] = []
    others: list[Block] = []
    for block in blocks:
        items = block.items if isinstance(block, BulletList | OrderedList) else (ListItem((block,), span),)
        contents = [(_joined(item.blocks), item.span) for item in items]
        if None in (content for content, _ in contents):
            others.append(block)
        else:
            references.extend(Reference(content, lines) for content, lines in contents if content)
    if others:
        reading.diagnostics.append(note("SRC051", span))
    return (*((ReferenceList(tuple(references), span),) if references else ()), *others)


def _joined(blocks: Blocks) -> Inlines | None:
    """The words of an item, its paragraphs joined; None where it holds something else."""
    joined: list[Inline] = []
    for block in blocks:
        match block:
            case Paragraph(content=content):
                joined.extend((Text(" "), *content) if joined else content)
            case MathBlock(tex=tex):
                joined.append(Math(tex, display=True))
            case _:
                return None
    return tuple(joined)
