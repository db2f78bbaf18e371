"""Small functions that build model values for tests: `book([chapter("air", section("sifat", para("...")))])`."""

from collections.abc import Mapping, Sequence

from publisher.language import labels
from publisher.model.block import Block, Cell, Definition, DefinitionList, Figure, LearningBlock, ListItem, Note, Paragraph, Table
from publisher.model.book import Book, BookMetadata, Edition, Kind, Number, Source
from publisher.model.chapter import Chapter, ChapterId, Metadata, Section
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import AnchorId, Inline, Inlines, NoteId, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import all_sections, chapter_blocks

SPAN = Span(SourceId("air.txt"), 1, 1)
Words = str | Inline | Inlines


def words(content: Words) -> Inlines:
    """Inlines from a string, one inline, or inlines."""
    if isinstance(content, str):
        return (Text(content),)
    return content if isinstance(content, tuple) else (content,)


def para(*content: Words) -> Paragraph:
    return Paragraph(tuple(inline for part in content for inline in words(part)), SPAN)


def item(*content: Words | Block) -> ListItem:
    """A list item: blocks, each string or inline run a paragraph."""
    return ListItem(tuple(part if isinstance(part, Block) else para(part) for part in content), SPAN)


def definition(term: Words, *explanations: Words) -> Definition:
    return Definition(words(term), tuple((para(explanation),) for explanation in explanations), SPAN)


def definitions(*items: Definition) -> DefinitionList:
    return DefinitionList(items, SPAN)


def table(head: Sequence[Words], *rows: Sequence[Words], caption: Words = (), anchor: str = "") -> Table:
    cells = tuple(tuple(Cell(words(cell)) for cell in row) for row in (head, *rows))
    return Table(cells[0], cells[1:], SPAN, words(caption), AnchorId(anchor) if anchor else None)


def box(kind: str, *content: Block, title: Words = (), anchor: str = "") -> LearningBlock:
    return LearningBlock(kind, content, SPAN, words(title), AnchorId(anchor) if anchor else None)


def note(label: str, *content: Words) -> Note:
    return Note(NoteId(label), tuple(para(part) for part in content), SPAN)


def section(anchor: str, title: Words, *content: Block | Section) -> Section:
    """A section: its blocks, and the sections in it, in the order given."""
    return Section(
        id=AnchorId(anchor),
        title=words(title),
        span=SPAN,
        blocks=tuple(part for part in content if not isinstance(part, Section)),
        sections=tuple(part for part in content if isinstance(part, Section)),
    )


def chapter(anchor: str, title: Words, /, *content: Block | Section, notes: Sequence[Note] = (), **metadata: str) -> Chapter:
    """A chapter; further keywords are its metadata (author, site, date ...)."""
    return Chapter(
        id=ChapterId(anchor),
        title=words(title),
        source=SourceId(f"{anchor}.txt"),
        span=SPAN,
        metadata=Metadata(**metadata),  # type: ignore[arg-type]
        blocks=tuple(part for part in content if not isinstance(part, Section)),
        sections=tuple(part for part in content if isinstance(part, Section)),
        notes=tuple(notes),
    )


def book(
    chapters: Sequence[Chapter],
    glossary: Sequence[GlossaryEntry] = (),
    resources: Mapping[str, bytes] | None = None,
    edition: Edition | None = None,
    **metadata: str | tuple[str, ...],
) -> Book:
    """A numbered book: chapters 1, 2 ..., sections A, B ... and 1, 2 ..., figures and tables by chapter."""
    facts = {"title": "Air", "slug": "air", "language": "id", "identifier": "urn:uuid:0f3c0001-0000-4000-8000-000000000000"} | metadata
    return Book(
        metadata=BookMetadata(**facts),  # type: ignore[arg-type]
        edition=edition or Edition(),
        labels=labels(str(facts["language"])),
        chapters=tuple(chapters),
        glossary=tuple(glossary),
        sources=tuple(Source(AnchorId(c.id), c.metadata, changed=True) for c in chapters if c.metadata != Metadata()),
        numbers=numbers(chapters),
        resources=resources or {},
    )


def numbers(chapters: Sequence[Chapter]) -> dict[AnchorId, Number]:
    """Numbers as the books have them, for tests that need no more than plausible ones."""
    found: dict[AnchorId, Number] = {}
    for ordinal, each in enumerate(chapters, start=1):
        found[AnchorId(each.id)] = Number(Kind.CHAPTER, str(ordinal), f"Bab {ordinal}")
        for letter, top in zip("ABCDEFGHIJ", each.sections, strict=False):
            found[top.id] = Number(Kind.SECTION, letter, f"Subbab {letter}")
            for count, inner in enumerate(all_sections(top.sections), start=1):
                found[inner.id] = Number(Kind.SECTION, str(count), f"Subbab {letter}.{count}")
        found |= _block_numbers(each, ordinal)
    return found


def _block_numbers(each: Chapter, ordinal: int) -> dict[AnchorId, Number]:
    figures = [block for block in chapter_blocks(each) if isinstance(block, Figure) and block.id]
    tables = [block for block in chapter_blocks(each) if isinstance(block, Table) and block.id]
    found = {}
    for kind, word, numbered in ((Kind.FIGURE, "Gambar", figures), (Kind.TABLE, "Tabel", tables)):
        for count, block in enumerate(numbered, start=1):
            text = f"{ordinal}.{count}"
            found[AnchorId(block.id or "")] = Number(kind, text, f"{word} {text}")
    return found


def everything() -> Book:
    """A book with every construct (see `tests.sample`)."""
    from tests.sample import everything as sample

    return sample()
