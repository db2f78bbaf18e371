"""The dialect as we write it: exact text, so that an editor finds nothing strange in a manuscript."""

import pytest

from publisher.ingest import chapter as read
from publisher.model.block import (
    Block,
    BulletList,
    Cell,
    Decorative,
    Figure,
    Label,
    LearningBlock,
    ListItem,
    Numbering,
    OrderedList,
    Paragraph,
    Quotation,
    ResourceName,
    Table,
)
from publisher.model.chapter import Chapter, ChapterId, Metadata, Section
from publisher.model.inline import AnchorId, Emphasis, EntryId, Inline, Link, Math, NoteId, NoteRef, Strong, TermRef, Text
from publisher.model.span import SourceId, Span
from publisher.render.markdown import write
from publisher.source import SourceFile

SPAN = Span(SourceId("gaya.md"), 1, 1)


def para(*content: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content), SPAN)


def chapter(*blocks: Block, **parts: object) -> Chapter:
    plain = {"metadata": Metadata(title="Gaya"), "title": (Text("Gaya"),), **parts}
    return Chapter(id=ChapterId("gaya"), source=SPAN.source, span=SPAN, blocks=blocks, **plain)  # type: ignore[arg-type]


def body(*blocks: Block) -> str:
    return write(chapter(*blocks)).partition("---\n\n")[2].rstrip("\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. Bukan daftar", "1\\. Bukan daftar"),
        ("a) bukan daftar", "a\\) bukan daftar"),
        ("- bukan butir", "\\- bukan butir"),
        ("-5 derajat", "-5 derajat"),
        ("# bukan judul", "\\# bukan judul"),
        ("C# dan F#", "C# dan F#"),
        ("> bukan kutipan", "\\> bukan kutipan"),
        ("::: bukan blok", "\\::: bukan blok"),
        (": bukan arti", "\\: bukan arti"),
        ("Tabel: bukan judul tabel", "Tabel\\: bukan judul tabel"),
        ("a * b_c_d [x] $5 ^ ~10 | {x} `", "a \\* b_c_d \\[x\\] \\$5 \\^ \\~10 \\| \\{x} \\`"),
        ("B. Russell dan A. Einstein", "B. Russell dan A. Einstein"),
        ("3 < 5 > 2 & AT&T; R&D", "3 < 5 > 2 & AT\\&T; R&D"),
        ("ani@contoh.id dan @ani", "ani@contoh.id dan \\@ani"),
        ("<b>", "\\<b>"),
        ("\\", "\\\\"),
    ],
)
def test_text_never_turns_into_mark_up_and_is_escaped_no_more_than_needed(text: str, written: str) -> None:
    assert body(para(text)) == written


@pytest.mark.parametrize(
    ("content", "written"),
    [
        ((Text("a "), Emphasis((Text("b"),)), Text(" c")), "a *b* c"),
        ((Text("a"), Emphasis((Text("b"),)), Text("c")), "a*b*c"),
        ((Text("a"), Emphasis((Text("“b”"),)), Text("c")), "a[“b”]{.em}c"),
        ((Strong((Emphasis((Text("b"),)),)),), "**_b_**"),
        ((Emphasis((Strong((Text("b"),)),)),), "***b***"),
        ((Emphasis((Text("a"),)), Strong((Text("b"),))), "*a*[]{}**b**"),
        ((Math("x"), Text("2")), "$x$&#50;"),
        ((NoteRef(NoteId("1")), Text("(lihat)")), "[^1]\\(lihat)"),
        ((Text("wah!"), Link((Text("x"),), "https://a.id")), "wah\\![x](https://a.id)"),
        ((Link((Text("https://a.id"),), "https://a.id"),), "<https://a.id>"),
        ((TermRef((Text("gaya"),), EntryId("gaya"), AnchorId("g")), Text(" itu")), "gaya itu"),
    ],
)
def test_marks_are_told_apart(content: tuple[Inline, ...], written: str) -> None:
    assert body(para(*content)) == written


def test_metadata_have_their_order_and_quotation_marks() -> None:
    metadata = Metadata(
        title="Gaya",
        author="Ani, S.Pd.",
        date="2023-05-04",
        tags=("IPA", "gaya: dasar"),
        url="https://contoh.id/a?b=1#c",
        extra=(("kelas", "08"),),
    )
    assert write(chapter(para("Isi."), title=(Text("Gaya: dorong & tarik"),), metadata=metadata)) == (
        '---\ntitle: "Gaya: dorong & tarik"\nauthor: Ani, S.Pd.\ndate: 2023-05-04\ntags: [IPA, "gaya: dasar"]\n'
        'url: "https://contoh.id/a?b=1#c"\nsource_title: Gaya\nkelas: "08"\n---\n\nIsi.\n'
    )


def test_sections_start_at_two_signs_and_name_only_ids_of_their_own() -> None:
    inner = Section(id=AnchorId("massa"), title=(Text("Massa"),), span=SPAN)
    outer = Section(id=AnchorId("gaya-hukum-kedua"), title=(Text("Hukum Kedua"),), span=SPAN, sections=(inner,))
    assert write(chapter(sections=(outer,))).endswith("---\n\n## Hukum Kedua\n\n### Massa {#massa}\n")


def test_a_number_of_the_article_stays_and_is_told() -> None:
    inner = Section(id=AnchorId("massa"), title=(Text("Massa"),), span=SPAN, number="2.1.1")
    outer = Section(id=AnchorId("gaya-hukum"), title=(Text("Hukum"),), span=SPAN, sections=(inner,), number="2.1")
    assert write(chapter(sections=(outer,))).endswith("---\n\n## 2.1 Hukum {.numbered}\n\n### 2.1.1 Massa {#massa .numbered}\n")


def test_lists_that_would_run_together_are_parted() -> None:
    one = BulletList((ListItem((para("a"),), SPAN),), SPAN)
    assert body(one, one) == "- a\n\n<!-- -->\n\n- a"


def test_kinds_of_numbers() -> None:
    items = tuple(ListItem((para(word),), SPAN) for word in "xy")
    written = [body(OrderedList(items, SPAN, numbering=numbering)).split("\n")[1] for numbering in Numbering]
    assert written == ["2. y", "b. y", "B.  y", "ii. y", "II.  y"]


def test_blocks_that_hold_blocks() -> None:
    block = LearningBlock(
        "exercise", (para("Isi."), BulletList((ListItem((para("a"),), SPAN),), SPAN)), SPAN, (Text('Soal "1"'),), AnchorId("soal")
    )
    assert body(block) == '::: {.tujuan #soal title="Soal \\"1\\""}\nIsi.\n\n- a\n\n:::'.replace("tujuan", "latihan")
    assert body(Quotation((para("Kata."),), SPAN, (Text("Ani"),))) == "> Kata.\n>\n> -- Ani"
    assert body(Label((Text("Contoh:"),), SPAN)) == "[Contoh:]{.label}"


def test_figures_and_tables() -> None:
    figure = Figure(ResourceName("a b.svg"), "Kereta", SPAN, (Text("Judul"),), (Text("Ani"),), AnchorId("g"))
    assert body(figure) == '![Kereta](<a b.svg> "Judul"){#g credit="Ani"}'
    assert body(Figure(ResourceName("a.svg"), Decorative.DECORATIVE, SPAN)) == "![](a.svg){decorative=true}"
    table = Table((), ((Cell((Text("a|b"),)), Cell(())),), SPAN, (Text("Judul"),), AnchorId("t"))
    assert body(table) == "|  |  |\n| --- | --- |\n| a\\|b |  |\n\n: Judul {#t}"


def test_a_manuscript_is_read_back_as_it_was() -> None:
    before = chapter(para("Isi: *bukan* tanda."), BulletList((ListItem((para("a"),), SPAN),), SPAN))
    after = read(SourceFile(SPAN.source, "md", write(before).encode())).value
    assert write(after) == write(before)
