"""Top-level nodes → the blocks and the tree of sections of a chapter."""

import re
from dataclasses import dataclass, field

from publisher.diagnostics import note, warning
from publisher.ingest.markdown.blocks import blocks_of
from publisher.ingest.markdown.inlines import inlines_of
from publisher.ingest.markdown.reading import Reading
from publisher.ingest.markdown.tree import Node
from publisher.language.slug import slug
from publisher.model.block import Blocks
from publisher.model.chapter import ChapterId, Section
from publisher.model.inline import AnchorId, Inlines, Text
from publisher.model.span import Span
from publisher.model.walk import plain_text

_NUMBERED = "numbered"
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,3}[.)]?)\s+")
"""A number of several parts before the words of a heading."""


@dataclass(slots=True)
class _Part:
    """A section while it is read; level 0 is the chapter itself."""

    level: int
    id: AnchorId
    title: Inlines
    span: Span
    number: str = ""
    nodes: list[Node] = field(default_factory=list)
    parts: list["_Part"] = field(default_factory=list)


def body_of(nodes: list[Node], chapter: ChapterId, reading: Reading) -> tuple[Blocks, tuple[Section, ...]]:
    """Blocks before the first heading, and the sections: each heading belongs to the nearest earlier one of a lower level."""
    root = _Part(0, AnchorId(chapter), (), Span(reading.source, 1, 1))
    open_parts = [root]
    for node in nodes:
        if node.kind != "heading":
            open_parts[-1].nodes.append(node)
            continue
        part = _opened(node, chapter, reading)
        if part is None:
            continue
        while open_parts[-1].level >= part.level:
            open_parts.pop()
        if part.level > max(open_parts[-1].level, 1) + 1:
            reading.diagnostics.append(warning("STR021", part.span, text=plain_text(part.title)[:80]))
        open_parts[-1].parts.append(part)
        open_parts.append(part)
    blocks = blocks_of(root.nodes, reading)
    return blocks, tuple(_section(part, reading) for part in root.parts)


def heading_title(node: Node, reading: Reading) -> Inlines:
    """The words of a heading."""
    return inlines_of(node.children[0].token.children or [], reading, reading.span(node.token))[0]


def _opened(node: Node, chapter: ChapterId, reading: Reading) -> _Part | None:
    """The section a heading opens; None, and told, for a heading without words."""
    span = reading.span(node.token)
    title = heading_title(node, reading)
    if not plain_text(title).strip():
        reading.diagnostics.append(note("SRC054", span))
        return None
    number, title = _parted(title) if _NUMBERED in node.attributes.classes else ("", title)
    identifier = reading.anchor(node.attributes.id, span) or AnchorId(f"{chapter}-{slug(plain_text(title))}")
    return _Part(int(node.token.tag[1:]), identifier, title, span, number)


def _parted(title: Inlines) -> tuple[str, Inlines]:
    """The number that a heading begins with and the words after it; no number where no words would be left."""
    first = title[0]
    found = _NUMBER.match(first.content) if isinstance(first, Text) else None
    if found is None or not isinstance(first, Text):
        return "", title
    rest = first.content[found.end() :]
    words: Inlines = (*((Text(rest),) if rest else ()), *title[1:])
    return (found[1], words) if plain_text(words).strip() else ("", title)


def _section(part: _Part, reading: Reading) -> Section:
    blocks = blocks_of(part.nodes, reading)
    return Section(
        id=part.id,
        title=part.title,
        span=part.span,
        blocks=blocks,
        sections=tuple(_section(inner, reading) for inner in part.parts),
        number=part.number,
    )
