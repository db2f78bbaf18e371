"""Test texts of the glossary: chapters from a few lines of mark-up, and how much of the expected was found."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from publisher.language.slug import slug
from publisher.language.tokens import words
from publisher.model.block import Block, BulletList, ListItem, Paragraph, Quotation
from publisher.model.chapter import Chapter, ChapterId, Metadata, Section
from publisher.model.inline import AnchorId
from publisher.model.span import SourceId, Span
from publisher.model.walk import text as inlines

FOLDER = Path(__file__).parent / "glossary_texts"


def chapter_of(text: str, name: str = "artikel.txt", language: str = "id") -> Chapter:
    """A chapter from "# title", "## section", "- item", "1. item", "> quotation" and paragraphs of one line."""
    title = ""
    parts: list[tuple[str, int, list[Block]]] = [("", 1, [])]
    for number, line in enumerate(text.split("\n"), 1):
        span = Span(SourceId(name), number, number)
        if line.startswith("# "):
            title = line[2:]
        elif line.startswith("## "):
            parts.append((line[3:], number, []))
        elif line.strip():
            _add(parts[-1][2], line.strip(), span)
    whole = Span(SourceId(name), 1, max(1, text.count("\n") + 1))
    stem = slug(name.rsplit(".", 1)[0])
    sections = tuple(
        Section(id=AnchorId(f"{stem}-{slug(heading)}"), title=inlines(heading), span=Span(SourceId(name), line, line), blocks=tuple(blocks))
        for heading, line, blocks in parts[1:]
    )
    return Chapter(
        id=ChapterId(stem),
        title=inlines(title),
        source=SourceId(name),
        span=whole,
        metadata=Metadata(language=language),
        blocks=tuple(parts[0][2]),
        sections=sections,
    )


def _add(blocks: list[Block], line: str, span: Span) -> None:
    marker, _, rest = line.partition(" ")
    if marker == ">":
        blocks.append(Quotation((Paragraph(inlines(rest), span),), span))
    elif marker == "-" or (marker[:-1].isdigit() and marker.endswith(".")):
        item = ListItem((Paragraph(inlines(rest), span),), span)
        last = blocks[-1] if blocks else None
        if isinstance(last, BulletList) and last.span.last_line == span.first_line - 1:
            blocks[-1] = BulletList((*last.items, item), last.span.to(span))
        else:
            blocks.append(BulletList((item,), span))
    else:
        blocks.append(Paragraph(inlines(line), span))


def texts() -> dict[str, dict[str, Any]]:
    """All test texts by name."""
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


def agreement(one: str, other: str) -> float:
    """F1 of the words two definitions have in common."""
    first, second = (Counter(token.text.casefold() for token in words(text)) for text in (one, other))
    common = sum((first & second).values())
    return 2 * common / (sum(first.values()) + sum(second.values())) if common else 0.0
