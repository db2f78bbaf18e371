"""Office documents → captured blocks: the archive is checked, written anew without what could harm, and read by pandoc.

The outcome is the article as its author saw it, with its structure; what a document has beside its text (page heads, comments,
deleted and hidden words, the contents list) is a Change, what a book cannot show is told.
"""

from dataclasses import replace

from publisher.diagnostics import Result
from publisher.errors import SourceError, ToolMissingError
from publisher.ingest.office import ebook, opendocument, richtext
from publisher.ingest.office.blocks import content, line
from publisher.ingest.office.credits import credited
from publisher.ingest.office.flow import flow, titled
from publisher.ingest.office.metadata import Properties, meaningful_person, properties_of, stands_in
from publisher.ingest.office.package import Package, opened
from publisher.ingest.office.page import FORMAT
from publisher.ingest.office.prepare import prepared
from publisher.ingest.office.prepared import Prepared
from publisher.ingest.office.reading import Reading
from publisher.ingest.office.tree import Node, ShapeError, items, node
from publisher.language.dates import parse
from publisher.model.alike import alike
from publisher.model.chapter import Metadata
from publisher.model.inline import Inlines
from publisher.model.walk import plain_text
from publisher.pandoc import Json, read
from publisher.source import Capture, CapturedBlock, Hint, SourceFile

_TOP = 40
"""Blocks among which the title that the document names is found again."""


def read_office(source: SourceFile) -> Result[Capture]:
    """The article of a document. No address is followed and no other file opened. SourceError where it cannot be read.

    The "line" of a block is the number of its paragraph. A missing pandoc makes the document unreadable, the others still build.
    """
    package, ready, known = _ready(source)
    try:
        document = read(ready.data, "docx" if source.format == "docx" else FORMAT, source.id)
        return _captured(document, source, Reading(source.id, source.stem, package, ready.pictures), ready, known)
    except ToolMissingError as missing:
        raise SourceError(missing.code, file=source.id) from missing
    except ShapeError:
        raise SourceError("SRC068", file=source.id, number=0) from None


def _ready(source: SourceFile) -> tuple[Package, Prepared, Properties]:
    """The document as pandoc gets it, with its parts and what it says of itself."""
    match source.format:
        case "odt":
            package = opendocument.opened(source)
            return package, opendocument.prepared(package, source), opendocument.properties_of(package, source.id)
        case "epub":
            parts, catalogue = ebook.opened(source)
            package, ready = ebook.prepared(parts, catalogue, source)
            return package, ready, catalogue.properties
        case "rtf":
            return richtext.prepared(source)
        case _:
            package = opened(source)
            return package, prepared(package, source.id), properties_of(package, source.id)


def _captured(document: dict[str, Json], source: SourceFile, reading: Reading, ready: Prepared, known: Properties) -> Result[Capture]:
    page = document.get("meta")
    front, metadata = _front(reading, page if isinstance(page, dict) else {})
    found = _with_title(credited((*front, *flow(reading, document.get("blocks")))), ready.title if not metadata.title else ())
    if not found:
        raise SourceError("SRC003", file=source.id)
    is_stated = source.format == "epub" or stands_in(known.title, found)
    set_as_title = [" ".join(plain_text(block.content).split()) for block in found if block.hint is Hint.TITLE]
    title = metadata.title or " ".join(set_as_title if ready.title else ()) or (known.title if is_stated else "")
    metadata = replace(
        metadata,
        title=title,
        author=metadata.author or known.author,
        date=metadata.date or known.date,
        tags=known.tags,
        language=known.language,
        extra=(("publisher", known.publisher),) if known.publisher else (),
    )
    capture = Capture(
        source=source.id,
        blocks=found,
        metadata=metadata,
        notes=tuple(reading.notes),
        resources=tuple(reading.resources.items()),
        language=known.language,
    )
    return Result(capture, (*ready.diagnostics, *reading.diagnostics), (*ready.changes, *reading.changes))


def _with_title(blocks: tuple[CapturedBlock, ...], title: tuple[str, ...]) -> tuple[CapturedBlock, ...]:
    """The blocks with those marked that are the lines of the title below a letterhead, where all of them are found in a row."""
    shown = [alike(plain_text(block.content)) if block.block is None else "" for block in blocks[:_TOP]]
    wanted = [alike(line) for line in title]
    start = next((i for i in range(len(shown)) if wanted and shown[i : i + len(wanted)] == wanted), -1)
    if start < 0:
        return blocks
    marked = (replace(block, hint=Hint.TITLE, bold=False) for block in blocks[start : start + len(wanted)])
    return (*blocks[:start], *marked, *blocks[start + len(wanted) :])


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
