"""Fenced divs → learning blocks, reference lists, or blocks of an unknown name, kept and told."""

from collections.abc import Callable

from publisher.diagnostics import note, warning
from publisher.ingest.markdown.attributes import Attributes
from publisher.ingest.markdown.inlines import inlines_of
from publisher.ingest.markdown.reading import Reading
from publisher.ingest.markdown.tree import Node
from publisher.language.learning import kind_of
from publisher.language.packaged import toml
from publisher.model.block import Block, Blocks, BulletList, LearningBlock, OrderedList, Paragraph, Reference, ReferenceList, UnknownBlock
from publisher.model.inline import AnchorId, Inlines, Text
from publisher.model.span import Span

BlocksOf = Callable[[list[Node]], Blocks]


def div(node: Node, reading: Reading, blocks_of: BlocksOf) -> Blocks:
    """The block a div stands for, by its first class."""
    attributes = node.attributes
    span = reading.span(node.token)
    name = attributes.classes[0] if attributes.classes else ""
    if name in toml("publisher.ingest", "data", "dialect.toml")["references"]:
        return _references(blocks_of(node.children), reading, span)
    kind = kind_of(name)
    if kind is None:
        return (_unknown(name, attributes, blocks_of(node.children), reading, span),)
    strange = attributes.without(("title",), (name,))
    if strange:
        reading.diagnostics.append(warning("SRC050", span, attributes=", ".join(strange)))
    title, _ = inlines_of(reading.inline_tokens(attributes.value("title")), reading, span)
    return (LearningBlock(kind, blocks_of(node.children), span, title, AnchorId(attributes.id) if attributes.id else None),)


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
        match block:
            case Paragraph(content, lines):
                references.append(Reference(content, lines))
            case BulletList(items=items) | OrderedList(items=items) if all(_is_plain(item.blocks) for item in items):
                references.extend(Reference(_joined(item.blocks), item.span) for item in items if item.blocks)
            case _:
                others.append(block)
    if others:
        reading.diagnostics.append(note("SRC051", span))
    return (*((ReferenceList(tuple(references), span),) if references else ()), *others)


def _is_plain(blocks: Blocks) -> bool:
    return all(isinstance(block, Paragraph) for block in blocks)


def _joined(blocks: Blocks) -> Inlines:
    joined: list[Inlines] = [block.content for block in blocks if isinstance(block, Paragraph)]
    return tuple(inline for position, content in enumerate(joined) for inline in (*((Text(" "),) if position else ()), *content))
