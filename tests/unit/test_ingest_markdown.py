"""The Markdown dialect as authors write it."""

import pytest

from publisher.errors import SourceError
from publisher.ingest import capture, chapter, is_edited
from publisher.model.block import (
    Block,
    BulletList,
    Decorative,
    DefinitionList,
    Figure,
    Label,
    LearningBlock,
    LineBlock,
    MathBlock,
    Numbering,
    OrderedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Chapter
from publisher.model.inline import CrossRef, Emphasis, Foreign, LineBreak, Math, NoteRef, Subscript, Superscript, Text
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import SourceFile


def source(text: str, name: str = "07_hukum-newton.md") -> SourceFile:
    return SourceFile(SourceId(name), "md", text.encode())


def read(text: str) -> Chapter:
    return chapter(source(text)).value


def only(text: str) -> Block:
    (block,) = read(text).blocks
    return block


def codes(text: str) -> list[str]:
    return [told.code for told in chapter(source(text)).diagnostics]


def content(text: str) -> object:
    block = only(text)
    assert isinstance(block, Paragraph)
    return block.content


def test_metadata_stay_text_and_dates_become_iso() -> None:
    found = read("---\njudul: Gaya\nauthor: [Ani, Budi]\ndate: 5 Mei 2023\ntags: gaya, gerak\nkelas: 010\nbahasa: id\n---\nIsi.").metadata
    assert (found.title, found.author, found.date, found.tags) == ("Gaya", "Ani, Budi", "2023-05-05", ("gaya", "gerak"))
    assert (found.extra, found.language) == ((("kelas", "010"),), "id")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("---\ntitle: a: b: c\n---\n", "SRC010", 2),
        ("---\n- a\n---\n", "SRC010", 2),
        ("---\na: 1\nb: 2\na: 3\n---\n", "SRC011", 4),
        ("---\na: [\n---\n", "SRC010", 3),
    ],
)
def test_broken_metadata_name_their_line(text: str, code: str, line: int) -> None:
    with pytest.raises(SourceError) as refused:
        read(text + "Isi.")
    assert (refused.value.code, refused.value.values["line"]) == (code, line)


def test_a_title_may_stand_in_the_metadata_or_as_first_heading() -> None:
    assert plain_text(read("# Gaya\n\nIsi.").title) == "Gaya"
    both = read("---\ntitle: Gaya\n---\n# Gaya\n\nIsi.")
    assert (plain_text(both.title), both.sections) == ("Gaya", ())
    assert [plain_text(section.title) for section in read("---\ntitle: Gaya\n---\n# Lain\n").sections] == ["Lain"]


def test_ids_come_from_the_name_of_the_file_and_the_titles() -> None:
    found = read("## Hukum Kedua\n\n### Massa {#massa}\n\n## Hukum Kedua\n")
    assert found.id == "hukum-newton"
    assert [section.id for section in found.sections] == ["hukum-newton-hukum-kedua"] * 2
    assert found.sections[0].sections[0].id == "massa"


def test_a_level_left_out_still_gives_a_tree() -> None:
    (section,) = read("## Satu\n\n#### Dalam\n\n### Tengah\n").sections
    assert [plain_text(inner.title) for inner in section.sections] == ["Dalam", "Tengah"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("## Satu\n\n#### Dalam\n", ["STR021"]),
        ("# Judul\n\n### Satu\n", ["STR021"]),
        ("## Satu\n\n### Dalam\n\n## Dua\n", []),
        ("# Judul\n\n# Satu\n\n## Dalam\n", []),
    ],
)
def test_a_jump_of_levels_is_told(text: str, told: list[str]) -> None:
    assert [code for code in codes(text) if code == "STR021"] == told


@pytest.mark.parametrize(
    ("text", "numbering", "start"),
    [
        ("1. a\n2. b", Numbering.DECIMAL, 1),
        ("4) a\n5) b", Numbering.DECIMAL, 4),
        ("(1) a\n(2) b", Numbering.DECIMAL, 1),
        ("a. a\nb. b", Numbering.LOWER_ALPHA, 1),
        ("c) a\nd) b", Numbering.LOWER_ALPHA, 3),
        ("A.  a\nB.  b", Numbering.UPPER_ALPHA, 1),
        ("i. a\nii. b\niii. c", Numbering.LOWER_ROMAN, 1),
        ("IV.  a\nV.  b", Numbering.UPPER_ROMAN, 4),
    ],
)
def test_lists_are_numbered_as_pandoc_reads_them(text: str, numbering: Numbering, start: int) -> None:
    block = only(text)
    assert isinstance(block, OrderedList)
    assert (block.numbering, block.start, len(block.items)) == (numbering, start, text.count("\n") + 1)


@pytest.mark.parametrize("text", ["B. Russell menulis buku.", "a.b", "mix. kata", "1.5 meter", "teks\na. bukan daftar", "2024) x\\"])
def test_what_only_looks_like_a_list_is_text(text: str) -> None:
    assert isinstance(only(text.removesuffix("\\") if text.endswith("\\") else text), Paragraph | OrderedList)
    assert isinstance(only("B. Russell menulis buku."), Paragraph)
    assert isinstance(only("teks\na. bukan daftar"), Paragraph)


def test_a_list_of_letters_may_follow_the_text_of_an_item_at_once() -> None:
    outer = only("1. satu\n   a. dua\n   b. tiga\n       i. empat\n2. lima")
    assert isinstance(outer, OrderedList)
    inner = outer.items[0].blocks[1]
    assert isinstance(inner, OrderedList)
    assert (inner.numbering, len(inner.items)) == (Numbering.LOWER_ALPHA, 2)
    innermost = inner.items[1].blocks[1]
    assert isinstance(innermost, OrderedList)
    assert innermost.numbering is Numbering.LOWER_ROMAN


@pytest.mark.parametrize("line", ["B. Russell", "b. kedua", "(a) dalam kurung", "mix. kata"])
def test_other_text_within_an_item_starts_no_list(line: str) -> None:
    outer = only(f"1. satu\n   {line}\n2. dua")
    assert isinstance(outer, OrderedList)
    assert [len(item.blocks) for item in outer.items] == [1, 1]


def test_lists_are_tight_or_loose() -> None:
    tight, loose = only("- a\n- b"), only("- a\n\n- b")
    assert isinstance(tight, BulletList)
    assert isinstance(loose, BulletList)
    assert (tight.tight, loose.tight) == (True, False)


def test_divs_nest_by_a_stack() -> None:
    block = only('::: {.latihan #soal title="Soal *satu*"}\nA.\n\n::: contoh\nB.\n:::\n\nC.\n:::')
    assert isinstance(block, LearningBlock)
    assert (block.kind, block.id, plain_text(block.title)) == ("exercise", "soal", "Soal satu")
    assert [type(inner) for inner in block.blocks] == [Paragraph, LearningBlock, Paragraph]


def test_the_name_may_stand_before_the_braces() -> None:
    block = only("::: latihan {#soal}\nA.\n:::")
    assert isinstance(block, LearningBlock)
    assert (block.kind, block.id) == ("exercise", "soal")


def test_a_heading_inside_a_block_is_a_label() -> None:
    block = only("::: latihan\n### Pilihan ganda\n\nA.\n:::")
    assert isinstance(block, LearningBlock)
    assert isinstance(block.blocks[0], Label)


def test_an_unknown_block_keeps_its_words_and_its_name() -> None:
    block = only("::: kotak-biru\nA.\n:::")
    assert isinstance(block, UnknownBlock)
    assert (block.name, len(block.blocks)) == ("kotak-biru", 1)


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("2.1 Gaya {.numbered}", "2.1", "Gaya"),
        ("10.2.3. *Gaya* {#gaya .numbered}", "10.2.3.", "Gaya"),
        ("2.1 Gaya", "", "2.1 Gaya"),
        ("2 Gaya {.numbered}", "", "2 Gaya"),
        ("2.1 {.numbered}", "", "2.1"),
    ],
)
def test_a_number_of_the_article_stands_apart_from_the_words_of_a_heading(heading: str, number: str, title: str) -> None:
    (section,) = read(f"## {heading}\n\nIsi.").sections
    assert (section.number, plain_text(section.title)) == (number, title)


def test_figures_have_words_caption_credit_and_id() -> None:
    block = only('![Kereta di bidang miring](gambar/kereta.svg "Percobaan *Galileo*"){#gambar-kereta credit="Foto: Ani"}')
    assert isinstance(block, Figure)
    assert (block.resource, block.alternative, block.id) == ("gambar/kereta.svg", "Kereta di bidang miring", "gambar-kereta")
    assert (plain_text(block.caption), plain_text(block.credit)) == ("Percobaan Galileo", "Foto: Ani")


def test_a_figure_may_be_decoration_or_lost() -> None:
    decorative, lost = only("![](garis.svg)"), only("![Kereta]()")
    assert isinstance(decorative, Figure)
    assert isinstance(lost, Figure)
    assert decorative.alternative is Decorative.DECORATIVE
    assert (lost.resource, lost.alternative) == (None, "Kereta")


@pytest.mark.parametrize("caption", ["Table: Gaya {#tabel-gaya}", "Tabel: Gaya {#tabel-gaya}", ": Gaya {#tabel-gaya}"])
def test_a_table_takes_its_caption_from_either_side(caption: str) -> None:
    table = "| A | B |\n|:--|--:|\n| 1 | 2 |"
    for text in (f"{table}\n\n{caption}", f"{caption}\n\n{table}"):
        block = only(text)
        assert isinstance(block, Table)
        assert (plain_text(block.caption), block.id) == ("Gaya", "tabel-gaya")
        assert [cell.alignment.value for cell in block.head] == ["left", "right"]


def test_a_table_of_empty_heads_has_none() -> None:
    block = only("|   |   |\n|---|---|\n| 1 | 2 |")
    assert isinstance(block, Table)
    assert block.head == ()


def test_a_quotation_names_who_said_it() -> None:
    block = only("> Saya berpikir.\n> -- René *Descartes*")
    assert isinstance(block, Quotation)
    assert (plain_text(block.attribution), len(block.blocks)) == ("René Descartes", 1)
    plain = only("> Saya berpikir.\n> \\-- begitu katanya")
    assert isinstance(plain, Quotation)
    assert plain.attribution == ()


def test_verse_keeps_its_lines() -> None:
    block = only("| Aku ini\n|\n| binatang *jalang*")
    assert isinstance(block, LineBlock)
    assert [plain_text(line) for line in block.lines] == ["Aku ini", "", "binatang jalang"]


def test_references_are_items_or_paragraphs() -> None:
    block = only("::: referensi\n- Ani. *Gaya*. 2020.\n- Budi. 2021.\n\nCici. 2022.\n:::")
    assert isinstance(block, ReferenceList)
    assert [plain_text(found.content) for found in block.references] == ["Ani. Gaya. 2020.", "Budi. 2021.", "Cici. 2022."]


def test_definition_lists_labels_and_formulas() -> None:
    terms, label, formula = read("gaya\n: tarikan\n\n[Contoh:]{.label}\n\n$$\nF = ma\n$$ {#pers-1}").blocks
    assert isinstance(terms, DefinitionList)
    assert isinstance(label, Label)
    assert isinstance(formula, MathBlock)
    assert (formula.tex, formula.id) == ("F = ma", "pers-1")


def test_inline_mark_up() -> None:
    assert content("*a* $x^2$ H~2~O a^b\\ c^ [cell]{lang=en} [](#tabel) baris\\\nbaru") == (
        Emphasis((Text("a"),)),
        Text(" "),
        Math("x^2"),
        Text(" H"),
        Subscript((Text("2"),)),
        Text("O a"),
        Superscript((Text("b c"),)),
        Text(" "),
        Foreign((Text("cell"),), "en"),
        Text(" "),
        CrossRef("tabel"),
        Text(" baris"),
        LineBreak(),
        Text("baru"),
    )


@pytest.mark.parametrize("text", ["harga $5 dan $6", "<b>tebal</b>", "&lt;b&gt;", "a_b_c", "2 * 3 * 4"])
def test_prices_tags_and_signs_are_text(text: str) -> None:
    assert all(isinstance(inline, Text) for inline in content(text))  # type: ignore[attr-defined]


def test_notes_are_called_by_label_or_written_in_place() -> None:
    found = read("Kata[^1] lain^[Isi *di tempat*.]\n\n[^1]: Isi.\n\n    Lagi.")
    (paragraph,) = found.blocks
    assert isinstance(paragraph, Paragraph)
    assert [inline.note for inline in paragraph.content if isinstance(inline, NoteRef)] == ["1", "inline-1"]
    assert [(note.id, len(note.blocks)) for note in found.notes] == [("1", 2), ("inline-1", 1)]


def test_comments_say_nothing() -> None:
    assert [type(block) for block in read("- a\n\n<!-- catatan\neditor -->\n\n- b").blocks] == [BulletList, BulletList]


def test_each_word_knows_its_line() -> None:
    (paragraph,) = read("---\ntitle: Gaya\n---\n\nsatu\ndua *tiga\nempat*").blocks
    assert isinstance(paragraph, Paragraph)
    offset = plain_text(paragraph.content).index
    assert [paragraph.span.line_at(offset(word)) for word in ("satu", "dua", "tiga", "empat")] == [5, 6, 6, 7]


def test_a_file_that_is_still_a_capture_is_read_as_lines() -> None:
    file = source("---\ntitle: Gaya\nstate: capture\n---\n## Bukan judul\n\nIsi.")
    found = capture(file).value
    assert not is_edited(file)
    assert [(block.span.first_line, plain_text(block.content)) for block in found.blocks] == [(5, "## Bukan judul"), (7, "Isi.")]
    assert found.metadata.title == "Gaya"
    assert is_edited(source("---\ntitle: Gaya\n---\nIsi."))
    assert is_edited(source("---\ntitle: a: b\n---\nIsi."))
