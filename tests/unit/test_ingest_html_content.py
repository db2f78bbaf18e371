"""Footnotes, formulas, pictures and tables of saved pages."""

import pytest

from publisher.diagnostics import Result
from publisher.ingest import capture
from publisher.model.block import Figure, Table
from publisher.model.inline import Link, Math, NoteRef, Text
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import Capture, CapturedBlock, Hint, SourceFile

LONG = "Air yang dipanaskan berubah menjadi uap, dan uap yang mendingin kembali menjadi air, begitu seterusnya di alam sekitar kita. " * 3


def read(body: str, head: str = "") -> Result[Capture]:
    page = (
        f'<!DOCTYPE html><html lang="id"><head><meta charset=utf-8>{head}</head><body><article><p>{LONG}</p>{body}</article></body></html>'
    )
    return capture(SourceFile(SourceId("uap.html"), "html", page.encode()))


def blocks(body: str) -> list[CapturedBlock]:
    return list(read(body).value.blocks[1:])


def figure(body: str) -> Figure:
    (found,) = (block.block for block in blocks(body))
    assert isinstance(found, Figure)
    return found


NOTES = {
    "markdown programs": (
        '<p>kata<sup id="fnref1"><a href="#fn1">1</a></sup> lagi</p>',
        '<div class="footnotes"><hr><ol><li id="fn1"><p>Isi catatan. <a href="#fnref1">&#8617;</a></p></li></ol></div>',
    ),
    "word processors": (
        '<p>kata<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> lagi</p>',
        '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Isi catatan.</p></div>',
    ),
    "wikis": (
        '<p>kata<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> lagi</p><h2>Catatan</h2>',
        '<ol><li id="cite_note-1"><span><b><a href="#cite_ref-1">^</a></b></span> <span>Isi catatan.</span></li></ol>',
    ),
}


@pytest.mark.parametrize(("text", "notes"), NOTES.values(), ids=NOTES.keys())
def test_footnotes_become_notes_of_the_book(text: str, notes: str) -> None:
    result = read(text + notes)
    (note,) = result.value.notes
    assert [type(inline) for inline in result.value.blocks[1].content] == [Text, NoteRef, Text]
    assert [plain_text(block.content) for block in note.blocks if hasattr(block, "content")] == ["Isi catatan."]
    assert [plain_text(block.content) for block in result.value.blocks[2:] if block.content] == []


def test_a_note_called_twice_is_one_note() -> None:
    calls = '<p>a<sup id="r1"><a href="#n1">1</a></sup> b<sup id="r2"><a href="#n1">1</a></sup></p>'
    result = read(calls + '<ol><li id="n1">Isi. <a href="#r1">a</a> <a href="#r2">b</a></li></ol>')
    assert len(result.value.notes) == 1
    assert sum(isinstance(inline, NoteRef) for inline in result.value.blocks[1].content) == 2


def test_notes_under_a_heading_of_sources_stay_a_list_and_their_numbers_go() -> None:
    text = '<p>kata<sup id="r1"><a href="#n1">[1]</a></sup> lagi</p><h2>Referensi</h2>'
    result = read(text + '<ol><li id="n1"><a href="#r1">^</a> Hadi (2020). Uap.</li></ol>')
    assert result.value.notes == ()
    assert [plain_text(block.content) for block in result.value.blocks[1:]] == ["kata lagi", "Referensi", "Hadi (2020). Uap."]
    assert {change.code for change in result.changes} == {"SRC025"}


@pytest.mark.parametrize(
    "body",
    [
        '<p>bab <a href="#b">1</a></p><section id="b"><h2>Bab</h2><p>isi</p></section>',
        "<p>luas 5 m<sup>2</sup></p>",
        '<p>lihat <a href="#akhir">1</a></p>',
    ],
)
def test_other_numbers_are_no_footnotes(body: str) -> None:
    assert read(body).value.notes == ()


FORMULAS = {
    "source in MathML": ('<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>', "x^2"),
    "text of MathML": ('<math alttext="{\\displaystyle x^2}"><mi>x</mi></math>', "x^2"),
    "picture of a wiki": ('<img class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^2}" src="x.svg">', "x^2"),
    "picture of a blog": ('<img class="latex" alt="x^2" src="x.png">', "x^2"),
    "typed": ("\\(x^2\\)", "x^2"),
    "script": ('<script type="math/tex">x^2</script>', "x^2"),
    "fraction": ("<math><mfrac><mn>1</mn><msqrt><mi>x</mi></msqrt></mfrac></math>", "\\frac{1}{\\sqrt{x}}"),
    "power": ("<math><msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup></math>", "{a+b}^{2}"),
    "index": ("<math><msub><mi>H</mi><mn>2</mn></msub><mi>O</mi></math>", "H_{2}O"),
}


@pytest.mark.parametrize(("written", "tex"), FORMULAS.values(), ids=FORMULAS.keys())
def test_formulas_are_kept_as_tex_within_their_sentence(written: str, tex: str) -> None:
    (found,) = blocks(f"<p>Nilai {written} itu.</p>")
    assert found.content == (Text("Nilai "), Math(tex), Text(" itu."))


def test_a_formula_on_its_own_line_says_so() -> None:
    (found,) = blocks("<p>\\[a = b\\]</p>")
    assert found.content == (Math("a = b", display=True),)


def test_two_links_side_by_side_stay_two_words() -> None:
    (found,) = blocks('<p>buka <a href="https://a.id">satu</a><a href="https://b.id">dua</a></p>')
    assert plain_text(found.content) == "buka satu dua"
    assert sum(isinstance(inline, Link) for inline in found.content) == 2


CAPTIONED = {
    "figure": '<figure><img src="https://x.id/a.jpg" alt="Uap"><figcaption>Uap air</figcaption></figure>',
    "figure with a box": '<figure><div><img src="https://x.id/a.jpg" alt="Uap"></div><span>Uap air</span></figure>',
    "WordPress": '<div class="wp-caption"><a href="#"><img src="https://x.id/a.jpg" alt="Uap"></a>'
    '<p class="wp-caption-text">Uap air</p></div>',
    "Blogger": '<table class="tr-caption-container"><tr><td><img src="https://x.id/a.jpg" alt="Uap"></td></tr>'
    '<tr><td class="tr-caption">Uap air</td></tr></table>',
    "boxes": '<div><img src="https://x.id/a.jpg" alt="Uap"><div class="caption">Uap air</div></div>',
}


@pytest.mark.parametrize("body", CAPTIONED.values(), ids=CAPTIONED.keys())
def test_a_picture_and_its_caption_are_one_figure(body: str) -> None:
    found = figure(body)
    assert (found.alternative, plain_text(found.caption), found.credit) == ("Uap", "Uap air", ())


def test_a_credit_is_no_part_of_the_caption() -> None:
    body = (
        '<figure><img src="https://x.id/a.jpg" alt="Uap"><figcaption>Uap air <span class="credit">Foto: Lina</span></figcaption></figure>'
    )
    found = figure(body)
    assert (plain_text(found.caption), plain_text(found.credit)) == ("Uap air", "Foto: Lina")


def test_text_beside_a_picture_is_no_caption() -> None:
    found = blocks(f'<div><img src="https://x.id/a.jpg" alt="Uap"><p>{LONG}</p></div>')
    assert [block.hint for block in found] == [Hint.BLOCK, Hint.PARAGRAPH]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("./Uap%20air_files/a%20b.jpg", "Uap air_files/a b.jpg"),
        ("gambar/a.png?w=200", "gambar/a.png"),
    ],
)
def test_a_picture_beside_the_page_is_named_by_its_path(source: str, name: str) -> None:
    found = figure(f'<p><img src="{source}" alt="Uap"></p>')
    assert found.resource == name


@pytest.mark.parametrize("source", ["../a.png", "/a.png", "https://x.id/a.png", "//x.id/a.png", "a/%2e%2e/b.png", "a.php", "C:\\a.png"])
def test_a_picture_elsewhere_is_lost_and_told(source: str) -> None:
    result = read(f'<p><img src="{source}" alt="Uap"></p>')
    block = result.value.blocks[-1].block
    assert isinstance(block, Figure)
    assert block.resource is None
    assert [told.code for told in result.diagnostics] == ["SRC023"]


def test_a_picture_that_is_loaded_late_is_found() -> None:
    found = figure('<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="gambar/a.png" alt="Uap"></p>')
    assert found.resource == "gambar/a.png"


def test_cells_over_several_rows_and_columns_keep_the_others_in_their_columns() -> None:
    body = "<table><tr><th>A<th colspan=2>B<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>"
    (found,) = (block.block for block in blocks(body))
    assert isinstance(found, Table)
    assert [[plain_text(cell.content) for cell in row] for row in (found.head, *found.rows)] == [
        ["A", "B", ""],
        ["1", "2", "3"],
        ["", "4", "5"],
    ]


def test_the_source_of_a_quotation_is_not_a_footer_of_the_page() -> None:
    assert (
        plain_text(blocks("<blockquote><p>Air itu hidup.</p><footer>Sebuah pepatah</footer></blockquote>")[-1].content) == "Sebuah pepatah"
    )


def test_the_head_of_a_folded_part_is_set_bold() -> None:
    head, text = blocks("<details><summary>Mengapa?</summary><p>Karena panas.</p></details>")
    assert (head.bold, text.bold) == (True, False)
