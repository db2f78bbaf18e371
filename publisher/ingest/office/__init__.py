"""Word documents → captured blocks: the archive is checked, written anew without what could harm, and read by pandoc.

The outcome is the article as its author saw it, with its structure; what a document has beside its text (page heads, comments,
deleted and hidden words, the contents list) is a Change, what a book cannot show is told.
"""

from dataclasses import replace

from publisher.diagnostics import Result
from publisher.errors import SourceError, ToolMissingError
from publisher.ingest.office.blocks import content, line
from publisher.ingest.office.flow import flow, titled
from publisher.ingest.office.metadata import meaningful_person, properties_of, stands_in
from publisher.ingest.office.package import Package, opened
from publisher.ingest.office.prepare import Prepared, prepared
from publisher.ingest.office.reading import Reading
from publisher.ingest.office.tree import Node, ShapeError, items, node
from publisher.language.dates import parse
from publisher.model.chapter import Metadata
from publisher.model.inline import Inlines
from publisher.model.walk import plain_text
from publisher.pandoc import Json, read
from publisher.source import Capture, CapturedBlock, Hint, SourceFile


def read_word(source: SourceFile) -> Result[Capture]:
    """The article of a Word document. No address is followed and no other file opened. SourceError where it cannot be read.

    The "line" of a block is the number of its paragraph. A missing pandoc makes the document unreadable, the others still build.
    """
    package = opened(source)
    ready = prepared(package, source.id)
    try:
        document = read(ready.data, "docx", source.id)
        return _captured(document, source, package, ready)
    except ToolMissingError as missing:
        raise SourceError(missing.code, file=source.id) from missing
    except ShapeError:
        raise SourceError("SRC068", file=source.id, number=0) from None


def _captured(document: dict[str, Json], source: SourceFile, package: Package, ready: Prepared) -> Result[Capture]:
    reading = Reading(source.id, source.stem, package, ready.pictures)
    page = document.get("meta")
    front, metadata = _front(reading, page if isinstance(page, dict) else {})
    found = (*front, *flow(reading, document.get("blocks")))
    if not found:
        raise SourceError("SRC003", file=source.id)
    known = properties_of(package, source.id)
    title = metadata.title or (known.title if stands_in(known.title, found) else "")
    metadata = replace(metadata, title=title, author=metadata.author or known.author, tags=known.tags, language=known.language)
    capture = Capture(
        source=source.id,
        blocks=found,
        metadata=metadata,
        notes=tuple(reading.notes),
        resources=tuple(reading.resources.items()),
        language=known.language,
    )
    return Result(capture, (*ready.diagnostics, *reading.diagnostics), (*ready.changes, *reading.changes))


def _front(reading: Reading, page: dict[str, Json]) -> tuple[list[CapturedBlock], Metadata]:
    """What pandoc took off the start of the text for its styles, in the order of a title page; what is no metadata stays text."""
    found: list[CapturedBlock] = []
    values: dict[str, str] = {}
    for name in sorted(page, key=lambda one: (one != "title", one != "subtitle", one)):
        value = node(page[name])
        lines = _lines(reading, value)
        whole = ", ".join(" ".join(plain_text(one).split()) for one in lines)
        if name == "title":
            values["title"] = whole
            found += [titled(reading, one, Hint.TITLE) for one in lines]
        elif name == "author" and all(meaningful_person(plain_text(one)) for one in lines):
            values["author"] = whole
        elif name == "date" and parse(whole):
            values["date"] = parse(whole)
        elif value.kind == "MetaBlocks":
            found += flow(reading, value.content)
        else:
            found += [titled(reading, one, Hint.PARAGRAPH) for one in lines]
    return found, Metadata(title=values.get("title", ""), author=values.get("author", ""), date=values.get("date", ""))


def _lines(reading: Reading, one: Node) -> list[Inlines]:
    """The lines of a value of pandoc's metadata, one for each inside a list."""
    match one.kind:
        case "MetaInlines":
            return [content(reading, one.content)]
        case "MetaBlocks":
            return [line(reading, one.content)]
        case "MetaList":
            return [found for inner in items(one.content) for found in _lines(reading, node(inner))]
        case _:
            return []
