"""Chapter → Markdown → Chapter is the identity, up to spans, for every chapter the dialect can say."""

from dataclasses import fields, is_dataclass, replace
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.ingest import chapter as read
from publisher.language.slug import slug
from publisher.model.block import (
    Alignment,
    Block,
    BulletList,
    Cell,
    CodeBlock,
    Decorative,
    Definition,
    DefinitionList,
    Figure,
    Label,
    LearningBlock,
    LineBlock,
    ListItem,
    MathBlock,
    Note,
    Numbering,
    OrderedList,
    Paragraph,
    Quotation,
    Reference,
    ReferenceList,
    ResourceName,
    Rule,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Chapter, ChapterId, Metadata, Section
from publisher.model.inline import (
    AnchorId,
    Code,
    CrossRef,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Math,
    NoteId,
    NoteRef,
    Strong,
    Subscript,
    Superscript,
    Text,
    UnknownInline,
)
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.render.markdown import write
from publisher.source import SourceFile

SPAN = Span(SourceId("003_sel.md"), 1, 1)
EXAMPLES = 60
NOTES = ("1", "sumber", "x-2")
MARKS = "\\`*_{}[]()<>#+-.!|~^$&@:=\"'%/"
WORDS = (
    "sel",
    "air",
    "1.",
    "a.",
    "iv)",
    "(2)",
    "-",
    "--",
    "---",
    "===",
    "#",
    ":::",
    ": x",
    "Table:",
    "&amp;",
    "&#35;",
    "<b>",
    "![",
    "](",
    "$x$",
    "| a |",
    "`",
    "© 2020",
    "é",
    "B. Russell",
    "http://a.id",
    "[^1]",
    "“kutip”",
)
text = st.one_of(
    st.lists(st.one_of(st.sampled_from(WORDS), st.text("abcXYZ 019" + MARKS, min_size=1, max_size=6)), min_size=1, max_size=4).map(
        " ".join
    ),
    st.text("ab 1\u00a0" + MARKS, min_size=1, max_size=12),
).filter(bool)
identifiers = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True).map(AnchorId)
tex = st.from_regex(r"[a-z\\^_{}0-9=+|]{1,8}", fullmatch=True).filter(lambda found: not found.endswith("\\")).map(str.strip).filter(bool)
addresses = st.sampled_from(("https://contoh.sch.id/a?b=c&amp=1", "http://a.id/x(1)_[2]", "mailto:guru@contoh.id", "https://a.id/<x>|y\\z"))


def joined(content: list[Inline]) -> Inlines:
    """Neighbouring texts as one, nothing empty, no break at the end."""
    found: list[Inline] = []
    for inline in content:
        if isinstance(inline, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].content + inline.content)
        else:
            found.append(inline)
    return tuple(found)


def inlines(depth: int, kinds: frozenset[str] = frozenset(), *, breaks: bool = True) -> st.SearchStrategy[Inlines]:
    """Inlines without mark-up inside mark-up of its own kind."""
    leaves: list[st.SearchStrategy[Inline]] = [
        st.builds(Text, text),
        st.builds(Text, text),
        st.builds(Code, st.text("ab `|\\*[]", min_size=1, max_size=6)),
        st.builds(Math, tex, st.booleans()),
    ]
    if "link" not in kinds:
        leaves.append(st.builds(NoteRef, st.sampled_from(NOTES).map(NoteId)))
    if breaks:
        leaves.append(st.just(LineBreak()))
    if depth > 0:
        wrappers = {
            "em": Emphasis,
            "strong": Strong,
            "sup": Superscript,
            "sub": Subscript,
            "foreign": partial(Foreign, language="en"),
            "marked": partial(Marked, linked=False, index="sawah: lereng"),
            "unknown": partial(UnknownInline, name="garis bawah"),
            "link": partial(Link, address="https://contoh.id/a_b"),
            "ref": partial(CrossRef, AnchorId("gambar")),
        }
        for kind, wrap in wrappers.items():
            if kind not in kinds and not (kind in ("link", "ref") and kinds & {"link", "ref"}):
                inside = inlines(depth - 1, kinds | {kind, *(["link"] if kind == "ref" else [])}, breaks=breaks)
                leaves.append(inside.map(wrap))
        if "link" not in kinds and "ref" not in kinds:
            leaves.append(addresses.map(lambda address: Link((Text(address),), address)))
            leaves.append(st.just(CrossRef(AnchorId("tabel-1"))))
    return st.lists(st.one_of(leaves), min_size=1, max_size=4).map(joined)


RICH = inlines(2)
LINE = inlines(2, breaks=False)


@st.composite
def rich_text(draw: st.DrawFn) -> Inlines:
    return draw(RICH)


@st.composite
def line_text(draw: st.DrawFn) -> Inlines:
    return draw(LINE)


rich, line = rich_text(), line_text()
paragraphs = rich.filter(lambda content: not (len(content) == 1 and isinstance(content[0], Math) and content[0].display)).map(
    lambda content: Paragraph(content, SPAN)
)
code = st.builds(CodeBlock, st.text("ab \n`:>-#", max_size=12), st.just(SPAN), st.sampled_from(("", "python")))
figures = st.builds(
    Figure,
    resource=st.sampled_from((ResourceName("sel (1).svg"), ResourceName("gambar/sel.png"), None)),
    alternative=st.one_of(text, st.just(Decorative.DECORATIVE)),
    span=st.just(SPAN),
    caption=st.one_of(st.just(()), line),
    credit=st.one_of(st.just(()), line),
    id=st.one_of(st.none(), identifiers),
    number=st.sampled_from(("", "3", "2.1")),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    alignments = draw(st.lists(st.sampled_from(Alignment), min_size=width, max_size=width))
    row = st.tuples(*(st.builds(Cell, st.one_of(st.just(()), line), st.just(alignment)) for alignment in alignments))
    head = draw(st.one_of(st.just(()), row.filter(lambda cells: any(cell.content for cell in cells))))
    rows = draw(st.lists(row, min_size=1, max_size=3))
    caption, anchor, number = draw(st.one_of(st.just(()), line)), draw(st.one_of(st.none(), identifiers)), draw(st.sampled_from(("", "3")))
    return Table(head, tuple(rows), SPAN, caption, anchor, number)


simple = st.one_of(
    paragraphs,
    paragraphs,
    st.builds(Label, line, st.just(SPAN)),
    code,
    figures,
    tables(),
    st.builds(MathBlock, tex, st.just(SPAN), st.one_of(st.none(), identifiers)),
    st.builds(LineBlock, st.lists(st.one_of(line, st.just(())), min_size=1, max_size=3).map(tuple), st.just(SPAN)),
    st.just(Rule(SPAN)),
    st.builds(ReferenceList, st.lists(st.builds(Reference, rich, st.just(SPAN)), min_size=1, max_size=2).map(tuple), st.just(SPAN)),
)


def containers(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, min_size=1, max_size=3).map(tuple)
    items = st.lists(st.builds(ListItem, blocks, st.just(SPAN)), min_size=1, max_size=3).map(tuple)
    kinds = st.sampled_from(("exercise", "summary", "teacher-note"))
    definition = st.builds(Definition, line, st.lists(blocks, min_size=1, max_size=2).map(tuple), st.just(SPAN))
    return st.one_of(
        st.builds(BulletList, items, st.just(SPAN), st.booleans()),
        st.builds(OrderedList, items, st.just(SPAN), st.integers(1, 4), st.sampled_from(Numbering), st.booleans()),
        st.builds(DefinitionList, st.lists(definition, min_size=1, max_size=2).map(tuple), st.just(SPAN)),
        st.builds(Quotation, blocks, st.just(SPAN), st.one_of(st.just(()), line)),
        st.builds(LearningBlock, kinds, blocks, st.just(SPAN), st.one_of(st.just(()), line), st.one_of(st.none(), identifiers)),
        st.builds(UnknownBlock, st.sampled_from(("kotak", "kotak biru", "referensi")), blocks, st.just(SPAN)),
    )  # fmt: skip


SOME_BLOCKS = st.lists(st.recursive(simple, containers, max_leaves=6), max_size=4).map(tuple)


@st.composite
def blocks_of_any_kind(draw: st.DrawFn) -> tuple[Block, ...]:
    return draw(SOME_BLOCKS)


some_blocks = blocks_of_any_kind()
words = st.text("abc XYZ:,#[]\"'-1\\&", min_size=1, max_size=12).map(lambda found: " ".join(found.split())).filter(bool)


@st.composite
def sections(draw: st.DrawFn, depth: int = 2) -> Section:
    title = draw(line.filter(lambda content: bool(plain_text(content).strip())))
    identifier = draw(st.one_of(identifiers, st.just(f"sel-{slug(plain_text(title))}")))
    inner = draw(st.lists(sections(depth - 1), max_size=2)) if depth else []
    # Between a number and its title no space counts.
    number = "" if plain_text(title)[0].isspace() else draw(st.sampled_from(("", "", "2.1", "10.2.3.")))
    return Section(id=AnchorId(identifier), title=title, span=SPAN, blocks=draw(some_blocks), sections=tuple(inner), number=number)


NOTE = Paragraph((Text("catatan"),), SPAN)
titles = st.sampled_from(("Sel", "Sel & Jaringan", "*Homo*", "2024", "no: 1", "C#", "[x]"))


def a_chapter(blocks: tuple[Block, ...] = (), **parts: object) -> Chapter:
    notes = tuple(Note(NoteId(label), (NOTE,), SPAN) for label in NOTES)
    plain = Chapter(
        id=ChapterId("sel"), title=(Text("Sel"),), source=SPAN.source, span=SPAN, metadata=Metadata(title="Sel"), blocks=blocks, notes=notes
    )
    return replace(plain, **parts)


@st.composite
def metadata(draw: st.DrawFn, title: str) -> Metadata:
    return Metadata(
        title=draw(st.one_of(st.just(title), words)),
        author=draw(st.one_of(st.just(""), words)),
        date=draw(st.sampled_from(("", "2023", "2023-12", "2023-12-27"))),
        tags=tuple(draw(st.lists(words.filter(lambda tag: tag not in ("~", "null")), max_size=2))),
        url=draw(st.sampled_from(("", "https://contoh.id/a?b=c#d"))),
        extra=draw(st.sampled_from(((), (("kelas", "XI: A"),)))),
    )


def bare(value: object) -> object:
    """`value` with every span the same; whether a list is tight only counts where it can be written so."""
    if isinstance(value, tuple):
        return tuple(bare(item) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    if isinstance(value, Span):
        return SPAN
    changed = {found.name: bare(getattr(value, found.name)) for found in fields(value)}
    if isinstance(value, BulletList | OrderedList) and not all(_is_line(item) for item in value.items):
        changed["tight"] = False
    if isinstance(value, BulletList | OrderedList) and len(value.items) == 1:
        changed["tight"] = False
    return replace(value, **changed)


def _is_line(item: ListItem) -> bool:
    return len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph)


def check(chapter: Chapter) -> None:
    manuscript = write(chapter)
    again = read(SourceFile(SPAN.source, "md", manuscript.encode())).value
    assert bare(again) == bare(chapter), manuscript
    assert write(again) == manuscript


class Sample:
    """A chapter that shows itself as its manuscript."""

    def __init__(self, chapter: Chapter) -> None:
        self.chapter = chapter

    def __repr__(self) -> str:
        return write(self.chapter)


@st.composite
def with_paragraph(draw: st.DrawFn) -> Sample:
    return Sample(a_chapter((draw(paragraphs),)))


@st.composite
def with_blocks(draw: st.DrawFn) -> Sample:
    return Sample(a_chapter(draw(some_blocks)))


@st.composite
def with_sections(draw: st.DrawFn) -> Sample:
    note = Note(NoteId("lagi"), tuple(draw(st.lists(simple, min_size=1, max_size=2))), SPAN)
    return Sample(a_chapter(sections=(draw(sections()),), notes=(*a_chapter().notes, note)))


@st.composite
def with_metadata(draw: st.DrawFn) -> Sample:
    title = draw(titles)
    return Sample(a_chapter(title=(Text(title),), metadata=draw(metadata(title))))


@settings(max_examples=EXAMPLES, deadline=None)
@given(with_paragraph())
def test_mark_up_inside_a_line_survives(sample: Sample) -> None:
    check(sample.chapter)


@settings(max_examples=EXAMPLES, deadline=None)
@given(with_blocks())
def test_blocks_survive(sample: Sample) -> None:
    check(sample.chapter)


@settings(max_examples=EXAMPLES, deadline=None)
@given(with_sections())
def test_sections_and_notes_survive(sample: Sample) -> None:
    check(sample.chapter)


@settings(max_examples=EXAMPLES, deadline=None)
@given(with_metadata())
def test_metadata_survive(sample: Sample) -> None:
    check(sample.chapter)
