"""The body of an edited Markdown file → a chapter."""

import re
from dataclasses import replace

from markdown_it.token import Token

from publisher.diagnostics import Result, warning
from publisher.ingest.markdown.inlines import inlines_of
from publisher.ingest.markdown.metadata import Head
from publisher.ingest.markdown.reading import Reading
from publisher.ingest.markdown.sections import body_of, heading_title
from publisher.ingest.markdown.syntax import parser
from publisher.ingest.markdown.tree import Node, nodes_of
from publisher.language.slug import slug
from publisher.model.block import Note, Paragraph
from publisher.model.chapter import Chapter, ChapterId
from publisher.model.inline import Inlines, NoteId
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.source import SourceFile

_NUMBER = re.compile(r"[\d\s._-]+(?=[^\W\d_])")


def chapter_id(stem: str) -> ChapterId:
    """Id of the chapter in a file of that stem: "002_sel-hewan" → "sel-hewan"."""
    return ChapterId(slug(_NUMBER.sub("", stem, count=1) if _NUMBER.match(stem) else stem))


def read_body(body: str, before: int, head: Head, source: SourceFile) -> Result[Chapter]:
    """The chapter in `body`, which starts after `before` lines of the file. TooDeepError for hostile nesting."""
    reading = Reading(source.id, before, parser())
    tokens = reading.parser.parse(body, reading.env)
    reading.env["defined"] = {token.meta["label"] for token in tokens if token.type == "footnote_reference_open"}
    nodes = nodes_of(tokens, reading)
    identifier = chapter_id(source.stem)
    title, nodes = _titled(head, nodes, reading)
    blocks, sections = body_of(nodes, identifier, reading)
    _read_inline_notes(reading)
    _tell_uncalled(reading)
    last = max(1, before + body.count("\n") + (not body.endswith("\n")))
    chapter = Chapter(
        id=identifier,
        title=title,
        source=source.id,
        span=Span(source.id, 1, last),
        metadata=replace(head.metadata, title=head.metadata.title or plain_text(title)),
        blocks=blocks,
        sections=sections,
        notes=tuple(reading.notes),
    )
    return Result(chapter, tuple(reading.diagnostics))


def _titled(head: Head, nodes: list[Node], reading: Reading) -> tuple[Inlines, list[Node]]:
    """The title, from the metadata or else from a heading of level 1 that comes first; and the nodes without that heading."""
    first = nodes[0] if nodes and nodes[0].kind == "heading" and nodes[0].token.tag == "h1" else None
    if head.title:
        title, _ = inlines_of(reading.inline_tokens(head.title), reading, Span(reading.source, 1, 1))
        if first is None or plain_text(heading_title(first, reading)) != plain_text(title):
            return title, nodes
        return title, nodes[1:]
    return (heading_title(first, reading), nodes[1:]) if first is not None else ((), nodes)


def _read_inline_notes(reading: Reading) -> None:
    """The texts of notes written in place, `^[text]`; reading one may meet another."""
    notes: dict[int, dict[str, object]] = reading.env.get("footnotes", {}).get("list", {})
    for number in range(1_000_000):
        if number not in notes:
            return
        tokens = notes[number].get("tokens")
        if isinstance(tokens, list):
            label = NoteId(f"inline-{number + 1}")
            span = reading.calls.get(label, Span(reading.source, 1, 1))
            content, _ = inlines_of(_joined(tokens), reading, span)
            reading.notes.append(Note(label, (Paragraph(content, span),), span))


def _joined(tokens: list[Token]) -> list[Token]:
    """The parser leaves escaped characters of such notes as tokens of their own."""
    return [replace(token, type="text") if token.type == "text_special" else token for token in tokens]


def _tell_uncalled(reading: Reading) -> None:
    for footnote in reading.notes:
        if footnote.id not in reading.calls:
            reading.diagnostics.append(warning("SRC056", footnote.span, note=footnote.id))
