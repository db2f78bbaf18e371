"""Nodes of the token tree → blocks."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from publisher.diagnostics import warning
from publisher.ingest.markdown.divs import div
from publisher.ingest.markdown.figures import figure, is_picture
from publisher.ingest.markdown.inlines import inlines_of
from publisher.ingest.markdown.reading import Reading
from publisher.ingest.markdown.tables import caption_into, table
from publisher.ingest.markdown.tree import Node
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Definition,
    DefinitionList,
    Label,
    LineBlock,
    ListItem,
    MathBlock,
    Note,
    Numbering,
    OrderedList,
    Paragraph,
    Quotation,
    Rule,
    Table,
)
from publisher.model.inline import Inlines, Math, NoteId, UnknownInline
from publisher.model.span import Span


def blocks_of(nodes: Iterable[Node], reading: Reading) -> Blocks:
    """The blocks of `nodes`, captions joined to their tables. Footnotes met on the way go to `reading.notes`."""
    blocks: list[Block] = []
    waiting: Node | None = None
    for node in nodes:
        if node.kind == "caption":
            before = blocks[-1] if blocks else None
            if isinstance(before, Table) and not before.caption and before.id is None:
                blocks[-1] = caption_into(before, node, reading)
            else:
                waiting = node
            continue
        found = _block(node, reading)
        if waiting is not None and found and isinstance(found[0], Table):
            found, waiting = (caption_into(found[0], waiting, reading), *found[1:]), None
        blocks.extend(found)
    if waiting is not None:
        blocks.extend(_paragraph(waiting, reading))
    return tuple(blocks)


def _block(node: Node, reading: Reading) -> Blocks:
    if node.kind == "div_mark":
        return div(node, reading, lambda nodes: blocks_of(nodes, reading))
    return _READERS[node.kind](node, reading)


def _content(node: Node, reading: Reading) -> tuple[Inlines, Span]:
    """Inlines of a node whose only child is an inline token, and their lines."""
    span = reading.span(node.token)
    content, starts = inlines_of(node.children[0].token.children or [], reading, span)
    return content, replace(span, starts=starts)


def _paragraph(node: Node, reading: Reading) -> Blocks:
    tokens = node.children[0].token.children or []
    if is_picture(tokens):
        return (figure(tokens[0], node, reading),)
    content, span = _content(node, reading)
    if not content:
        return ()
    match content:
        case (UnknownInline(inner, "label"),) if inner:
            return (Label(inner, span),)
        case (Math(tex, display=True),):
            return (MathBlock(tex, span),)
        case _:
            return (Paragraph(content, span),)


def _label(node: Node, reading: Reading) -> Blocks:
    """A heading inside a list, a quotation or a div names what follows; it opens no section."""
    content, span = _content(node, reading)
    return (Label(content, span),) if content else ()


def _items(node: Node, reading: Reading) -> tuple[ListItem, ...]:
    return tuple(ListItem(blocks_of(item.children, reading), reading.span(item.token)) for item in node.children)


def _bullets(node: Node, reading: Reading) -> Blocks:
    return (BulletList(_items(node, reading), reading.span(node.token), tight=node.token.meta["tight"]),)


def _numbers(node: Node, reading: Reading) -> Blocks:
    meta = node.token.meta
    numbering: Numbering = meta["numbering"]
    items = _items(node, reading)
    return (OrderedList(items, reading.span(node.token), start=meta["start"], numbering=numbering, tight=meta["tight"]),)


def _definitions(node: Node, reading: Reading) -> Blocks:
    items: list[Definition] = []
    for child in node.children:
        if child.kind == "dt":
            term, span = _content(child, reading)
            items.append(Definition(term, (), span))
        else:
            explanation = blocks_of(child.children, reading)
            last = items[-1]
            items[-1] = replace(last, explanations=(*last.explanations, explanation), span=last.span.to(reading.span(child.token)))
    return (DefinitionList(tuple(items), reading.span(node.token)),)


def _quotation(node: Node, reading: Reading) -> Blocks:
    span = reading.span(node.token)
    attribution: Inlines = ()
    if node.closing is not None and "attribution" in node.closing.meta:
        line = Span(span.source, span.last_line, span.last_line)
        attribution, _ = inlines_of(reading.inline_tokens(node.closing.meta["attribution"]), reading, line)
    return (Quotation(blocks_of(node.children, reading), span, attribution),)


def _code(node: Node, reading: Reading) -> Blocks:
    token = node.token
    return (CodeBlock(token.content.removesuffix("\n"), reading.span(token), token.info.split()[0] if token.info.split() else ""),)


def _formula(node: Node, reading: Reading) -> Blocks:
    attributes = node.attributes
    return (MathBlock(node.token.content, reading.span(node.token), reading.anchor(attributes.id, reading.span(node.token))),)


def _verse(node: Node, reading: Reading) -> Blocks:
    lines = tuple(inlines_of(line.token.children or [], reading, reading.span(line.token))[0] for line in node.children)
    return (LineBlock(lines, reading.span(node.token)),)


def _table(node: Node, reading: Reading) -> Blocks:
    return (table(node, reading),)


def _rule(node: Node, reading: Reading) -> Blocks:
    return (Rule(reading.span(node.token)),)


def _footnote(node: Node, reading: Reading) -> Blocks:
    label, span = node.token.meta["label"], reading.span(node.token)
    blocks = blocks_of(node.children, reading)
    for position, earlier in enumerate(reading.notes):
        if earlier.id == label:
            reading.diagnostics.append(warning("SRC046", span, note=label))
            reading.notes[position] = replace(earlier, blocks=(*earlier.blocks, *blocks))
            return ()
    reading.notes.append(Note(NoteId(label), blocks, span))
    return ()


_READERS: dict[str, Callable[[Node, Reading], Blocks]] = {
    "paragraph": _paragraph,
    "heading": _label,
    "bullet_list": _bullets,
    "ordered_list": _numbers,
    "dl": _definitions,
    "blockquote": _quotation,
    "fence": _code,
    "code_block": _code,
    "math_block": _formula,
    "line_block": _verse,
    "table": _table,
    "hr": _rule,
    "footnote_reference": _footnote,
}
