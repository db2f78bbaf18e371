"""Any bytes named .odt, .rtf or .epub end in a clear refusal or an article; what is not in the article is told, word for word."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.model.inline import Inlines
from publisher.model.walk import plain_text, rewrite_blocks
from publisher.source import Capture
from tests.office import ebook, opendocument, p, read, rich
from tests.word import archive, paragraph, table, word

CALM = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FORMATS = ("odt", "rtf", "epub")
BEGINNINGS = (b"", b"PK\x03\x04", b"{\\rtf1 ", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.7")
WHOLE = {
    "odt": opendocument(p("Sungai mengalir ke laut.") * 3),
    "rtf": rich(r"\b Sungai\b0  mengalir {\i ke} laut.\par\trowd\cellx900\pard\intbl a\cell\row\pard akhir{\footnote catatan}\par"),
    "epub": ebook({"a.xhtml": "<h1>Sungai</h1><p>mengalir ke laut.</p>"}),
}
WORDS = (
    r"\par|\pard|\plain|\b|\b0|\i|\v|\v0|\deleted|\cell|\row|\nestcell|\nestrow|\trowd|\cellx1000|\cellx2000|\intbl|\itap2|\itap9|\ls1|\ilvl3|\s1"
    r"|\u8220?|\u-3913?|\u55357?|\uc0|\uc9|\'e9|\'zz|\bin3|\bin99999999999|{\footnote|{\header|{\pict|{\*\shppict|{\field|{\*\fldinst|{\fldrslt"
    r"|{\stylesheet|{\fonttbl|{\info|{\title|{\listtext|{\shp|{\*\shpinst|{\sp|{\sn|{\sv|{\shptxt|{\*\xyz|{\upr|{|}|}|}|kata|dua|\\|\{|\}|\~|\*"
)
RICH = st.sampled_from(WORDS.split("|"))


def outcome(data: bytes, format: str) -> object:  # noqa: A002 -- the ending of its name
    """What is read, or the code of the refusal; any other exception is a crash."""
    try:
        return read(data, format).value
    except SourceError as refused:
        return refused.code


@CALM
@given(st.binary(max_size=300), st.sampled_from(BEGINNINGS), st.sampled_from(FORMATS))
def test_arbitrary_bytes_never_crash(data: bytes, start: bytes, format: str) -> None:  # noqa: A002
    assert outcome(start + data, format)


@CALM
@given(st.data(), st.sampled_from(FORMATS), st.integers(1, 255))
def test_one_wrong_byte_anywhere_never_crashes(data: st.DataObject, format: str, flip: int) -> None:  # noqa: A002
    damaged = bytearray(WHOLE[format])
    damaged[data.draw(st.integers(0, len(damaged) - 1))] ^= flip
    assert outcome(bytes(damaged), format)


@CALM
@given(
    st.dictionaries(
        st.sampled_from(
            ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", "META-INF/container.xml", "E/b.opf", "E/a.xhtml"]
        ),
        st.one_of(st.binary(max_size=60), st.sampled_from([b"<a/>", b"<a><b/></a>", b"<html/>", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"])),
    )
)
def test_parts_of_arbitrary_bytes_never_crash(parts: dict[str, bytes]) -> None:
    more = dict[str, str | bytes](parts)
    assert outcome(archive(more), "odt")
    assert outcome(opendocument(p("a"), more=more), "odt")
    assert outcome(ebook({"a.xhtml": "<p>a</p>"}, more=more), "epub")


@CALM
@given(st.lists(RICH, max_size=60))
@example(["{\\*\\shppict", "{\\pict"])
@example(["\\row", "\\nestrow", "\\cell"])
def test_any_row_of_control_words_never_crashes(pieces: list[str]) -> None:
    assert outcome(rich(" ".join(pieces)), "rtf")


# ---- kept and told are the whole

Tree = list[object]
"""Names of constructs with what is in them."""
INLINE = st.sampled_from(["plain", "bold", "note", "comment", "hidden", "unknown", "link"])
PARAGRAPH = st.lists(INLINE, min_size=1, max_size=4)
BLOCK = st.recursive(
    PARAGRAPH.map(lambda inlines: ("paragraph", inlines)),
    lambda inner: st.tuples(st.sampled_from(["list", "table", "box", "quotation", "heading"]), st.lists(inner, min_size=1, max_size=3)),
    max_leaves=8,
)


def in_opendocument(kind: str, inside: str) -> str:
    shapes = {
        "paragraph": f"<text:p>{inside}</text:p>",
        "heading": f'<text:h text:outline-level="2">{inside}</text:h>',
        "list": f"<text:list><text:list-item>{inside}</text:list-item></text:list>",
        "table": f"<table:table><table:table-row><table:table-cell>{inside}</table:table-cell>"
        "<table:table-cell><text:p/></table:table-cell></table:table-row></table:table>",
        "box": f"<text:p><draw:frame><draw:text-box>{inside}</draw:text-box></draw:frame></text:p>",
        "quotation": f"<text:section>{inside}</text:section>",
        "plain": inside,
        "bold": f'<text:span text:style-name="B">{inside}</text:span>',
        "note": f"<text:note><text:note-body><text:p>{inside}</text:p></text:note-body></text:note>",
        "comment": f"<office:annotation><text:p>{inside}</text:p></office:annotation>",
        "hidden": f"<text:hidden-text>{inside}</text:hidden-text>",
        "unknown": f"<text:novelty>{inside}</text:novelty>",
        "link": f'<text:a xlink:href="https://contoh.example/">{inside}</text:a>',
    }
    return shapes[kind]


def in_ebook(kind: str, inside: str) -> str:
    shapes = {
        "paragraph": f"<p>{inside}</p>",
        "heading": f"<h2>{inside}</h2>",
        "list": f"<ol><li>{inside}</li></ol>",
        "table": f"<table><tr><td>{inside}</td><td></td></tr></table>",
        "box": f"<aside>{inside}</aside>",
        "quotation": f"<blockquote>{inside}</blockquote>",
        "plain": inside,
        "bold": f"<b>{inside}</b>",
        "note": f"<span><i>{inside}</i></span>",
        "comment": f'<span epub:type="pagebreak">{inside}</span>',
        "hidden": f'<span hidden="">{inside}</span>',
        "unknown": f"<novelty>{inside}</novelty>",
        "link": f'<a href="https://contoh.example/">{inside}</a>',
    }
    return shapes[kind]


def in_rich_text(kind: str, inside: str) -> str:
    shapes = {
        "paragraph": rf"{{\pard {inside}\par}}",
        "heading": inside,
        "list": inside,
        "table": inside,
        "box": rf"\pard{{\shp{{\*\shpinst{{\shptxt {inside}}}}}}}\par",
        "quotation": rf"\trowd\cellx900\pard\intbl{{{inside}}}\cell\row\pard ",
        "plain": inside,
        "bold": rf"{{\b {inside}}}",
        "note": rf"{{\footnote {inside}}}",
        "comment": rf"{{\*\annotation {inside}}}",
        "hidden": rf"{{\v {inside}}}",
        "unknown": rf"{{\novelty {inside}}}",
        "link": rf'{{\field{{\*\fldinst HYPERLINK "https://contoh.example/"}}{{\fldrslt {inside}}}}}',
    }
    return shapes[kind]


def in_word(kind: str, inside: str) -> str:
    run = f'<w:r><w:t xml:space="preserve">{inside}</w:t></w:r>'
    shapes = {
        "paragraph": f"<w:p>{inside}</w:p>",
        "heading": f"<w:p>{inside}</w:p>",
        "list": f"<w:customXml>{inside}</w:customXml>",
        "table": table((inside + "<w:p/>", paragraph(""))),
        "box": f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        "quotation": f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>",
        "plain": run,
        "bold": f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{inside}</w:t></w:r>',
        "note": f'<w:fldSimple w:instr="SEQ">{run}</w:fldSimple>',
        "comment": f'<w:del w:id="1" w:author="A"><w:r><w:delText>{inside}</w:delText></w:r></w:del>',
        "hidden": f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{inside}</w:t></w:r>",
        "unknown": f"<w:novelty>{run}</w:novelty>",
        "link": f'<w:hyperlink w:anchor="x">{run}</w:hyperlink>',
    }
    return shapes[kind]


def written(tree: object, shape: Callable[[str, str], str], words: list[str], numbers: Iterator[int]) -> str:
    """A tree in a format; each of its places has a word of its own, noted in `words`."""
    if isinstance(tree, str):
        words.append(f"kata{next(numbers)}")
        return shape(tree, f" {words[-1]} ")
    kind, inner = tree if isinstance(tree, tuple) else ("", [])
    if kind == "heading":
        inner = ["plain"]
    return shape(str(kind), "".join(written(one, shape, words, numbers) for one in inner))


def accounted(result: Result[Capture]) -> Counter[str]:
    """The words that arrived, and those that were told."""
    capture = result.value
    lines = [plain_text(block.content) for block in capture.blocks]
    held = [block.block for block in capture.blocks if block.block is not None]
    inner: list[str] = []

    def seen(inlines: Inlines) -> Inlines:
        inner.append(plain_text(inlines))
        return inlines

    rewrite_blocks((*held, *(one for note in capture.notes for one in note.blocks)), seen)
    told = [change.before for change in result.changes]
    return Counter(word for line in (*lines, *inner, *told) for word in line.split() if word.startswith("kata"))


@CALM
@given(st.lists(BLOCK, min_size=1, max_size=4), st.sampled_from([*FORMATS, "docx"]))
def test_each_word_arrives_or_is_told(trees: list[object], format: str) -> None:  # noqa: A002
    words: list[str] = []
    shape = {"odt": in_opendocument, "epub": in_ebook, "rtf": in_rich_text, "docx": in_word}[format]
    numbers = count()
    body = "".join(written(one, shape, words, numbers) for one in trees)
    data = {"odt": opendocument, "rtf": rich, "epub": lambda text: ebook({"a.xhtml": text}), "docx": word}[format](body)
    try:
        result = read(data, format)
    except SourceError as refused:
        assert refused.code == "SRC003"  # noqa: PT017 -- nothing but words that are told
        return
    assert accounted(result) == Counter(words)
