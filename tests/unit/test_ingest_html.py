"""Saved pages: the article found, its structure kept, everything else a Change."""

import pytest

from publisher.ingest import capture
from publisher.model.block import Blocks, BulletList, CodeBlock, Decorative, DefinitionList, Figure, Paragraph, Rule, Table
from publisher.model.inline import Code, Emphasis, Foreign, Link, Strong, Subscript, Superscript, Text
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import Capture, CapturedBlock, Hint, SourceFile

LONG = "Lumut tumbuh di tempat lembap dan tidak memiliki pembuluh angkut, sehingga tubuhnya selalu kecil dan dekat dengan tanah. " * 3


def read(body: str, head: str = "", attributes: str = 'lang="id"') -> Capture:
    page = f"<!DOCTYPE html><html {attributes}><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return capture(SourceFile(SourceId("lumut.html"), "html", page.encode())).value


def article(body: str) -> list[CapturedBlock]:
    """The blocks of an article that starts with one long paragraph, without it."""
    return list(read(f"<article><p>{LONG}</p>{body}</article>").blocks[1:])


def texts(blocks: list[CapturedBlock]) -> list[str]:
    return [plain_text(block.content) for block in blocks]


def test_headings_keep_their_level() -> None:
    assert [(block.hint, block.level) for block in article("<h2>Akar</h2><h4>Rambut</h4>")] == [(Hint.HEADING, 2), (Hint.HEADING, 4)]


def test_lists_keep_depth_marker_start_and_kind() -> None:
    body = '<ol start="3"><li>tiga<ul><li>butir</li></ul></li><li value="7">tujuh</li><li>delapan</li></ol><ol type="a"><li>huruf</li></ol>'
    assert [(block.hint, block.level, block.marker) for block in article(body)] == [
        (Hint.NUMBERED, 0, "3."),
        (Hint.BULLET, 1, "-"),
        (Hint.NUMBERED, 0, "7."),
        (Hint.NUMBERED, 0, "8."),
        (Hint.NUMBERED, 0, "a."),
    ]


def test_a_second_paragraph_of_an_item_is_indented() -> None:
    first, second = article("<ul><li><p>satu</p><p>lanjutan</p></li></ul>")
    assert (first.hint, second.hint, second.indent) == (Hint.BULLET, Hint.PARAGRAPH, 4)


def test_breaks_part_lines_and_two_of_them_paragraphs() -> None:
    found = article("<div>satu<br>dua<br><br>tiga</div>")
    assert [(plain_text(block.content), block.hint, block.gap) for block in found] == [
        ("satu", Hint.PARAGRAPH, 1),
        ("dua", Hint.LINE, 0),
        ("tiga", Hint.PARAGRAPH, 1),
    ]


def test_a_paragraph_all_in_bold_says_so() -> None:
    bold, mixed = article("<p><b>Ciri</b> <strong>lumut</strong></p><p><b>Ciri</b> lumut</p>")
    assert (bold.bold, plain_text(bold.content)) == (True, "Ciri lumut")
    assert not any(isinstance(inline, Strong) for inline in bold.content)
    assert not mixed.bold


def test_inline_mark_up_is_kept() -> None:
    body = "<p>a <em>b</em> <strong>c</strong> x<sup>2</sup> H<sub>2</sub> <code>d</code> "
    (found,) = article(body + '<span lang="en">moss</span> <a href="https://contoh.id/a b">e</a></p>')
    kinds = [type(inline) for inline in found.content if not isinstance(inline, Text)]
    assert kinds == [Emphasis, Strong, Superscript, Subscript, Code, Foreign, Link]
    assert found.content[-1] == Link((Text("e"),), "https://contoh.id/a%20b")


def test_the_language_of_the_page_itself_is_no_foreign_word() -> None:
    (found,) = article('<p>kata <span lang="id-ID">lumut</span></p>')
    assert found.content == (Text("kata lumut"),)


def test_mark_up_inside_its_own_kind_is_left_out() -> None:
    (found,) = article("<p>x <b>a<strong>b</strong></b></p>")
    assert found.content[-1] == Strong((Text("ab"),))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "vbscript:x"])
def test_other_links_keep_their_words_only(address: str) -> None:
    (found,) = article(f'<p>lihat <a href="{address}">ini</a></p>')
    assert found.content == (Text("lihat ini"),)


def test_a_relative_link_is_completed_with_the_pages_address() -> None:
    page = read(f'<article><p>{LONG}</p><p><a href="/lain">lain</a></p></article>', '<link rel="canonical" href="https://contoh.id/a/b">')
    assert page.blocks[-1].content == (Link((Text("lain"),), "https://contoh.id/lain"),)


def definitions(body: str) -> list[tuple[str, list[list[str]]]]:
    (found,) = [block.block for block in article(body) if isinstance(block.block, DefinitionList)]
    return [(plain_text(item.term), [_shown(blocks) for blocks in item.explanations]) for item in found.items]


def _shown(blocks: Blocks) -> list[str]:
    return [
        plain_text(block.content)
        if isinstance(block, Paragraph)
        else " + ".join(text for item in block.items for text in _shown(item.blocks))
        for block in blocks
        if isinstance(block, Paragraph | BulletList)
    ]


def test_several_terms_have_one_explanation_and_a_term_several() -> None:
    body = "<dl><dt>Produsen<dd>Tumbuhan.</dd><dt>Pengurai</dt><dt>Dekomposer<dd>Jamur.</dd><dd>Bakteri.</dl>"
    assert definitions(body) == [("Produsen", [["Tumbuhan."]]), ("Pengurai / Dekomposer", [["Jamur."], ["Bakteri."]])]


def test_an_explanation_keeps_its_paragraphs_and_lists() -> None:
    inside = "Ada <b>dua</b>:<ul><li>jamur</li><li>bakteri</li></ul><div><p>Satu.</p><p>Dua.</p></div>"
    body = f"<dl><div><dt><dfn>Pengurai</dfn></dt><dd>{inside}</dd></div></dl>"
    assert definitions(body) == [("Pengurai", [["Ada dua:", "jamur + bakteri", "Satu.", "Dua."]])]


def test_a_list_of_terms_within_an_explanation_is_read_once() -> None:
    (found,) = [
        block.block for block in article("<dl><dt>A<dd>Satu.<dl><dt>B<dd>Dua.</dl></dl>") if isinstance(block.block, DefinitionList)
    ]
    assert [plain_text(item.term) for item in found.items] == ["A"]
    paragraph, inner = found.items[0].explanations[0]
    assert isinstance(paragraph, Paragraph)
    assert isinstance(inner, DefinitionList)
    assert plain_text(inner.items[0].term) == "B"


@pytest.mark.parametrize("body", ["<dl><dd>Menjorok.</dl>", "<dl><dt>A<dd></dd><dt>B<dd>Dua.</dl>", "<dl><dt>A<dd>Satu.<dt>B</dl>"])
def test_what_is_no_list_of_terms_is_read_as_text(body: str) -> None:
    assert not [block for block in article(body) if isinstance(block.block, DefinitionList)]


@pytest.mark.parametrize("body", ["<dl><dt>Sapi<dd>Ternak. {}</dl>", "<table><tr><th>Hewan<th>Gambar<tr><td>Sapi<td>{}</table>"])
def test_pictures_in_cells_and_explanations_stand_below(body: str) -> None:
    whole, picture = [block.block for block in article(body.format('<img src="sapi.png" alt="Seekor sapi">'))]
    assert isinstance(whole, DefinitionList | Table)
    assert isinstance(picture, Figure)
    assert picture.alternative == "Seekor sapi"


def test_tables_lists_of_terms_code_and_rules_are_finished_blocks() -> None:
    body = "<table><caption>Ciri</caption><tr><th>A<th>B<tr><td colspan=2>x</table><dl><dt>T<dd>arti</dl><pre>a\n b</pre><hr>"
    table, terms, code, rule = (block.block for block in article(body))
    assert isinstance(table, Table)
    assert [plain_text(cell.content) for cell in table.head] == ["A", "B"]
    assert [[plain_text(cell.content) for cell in row] for row in table.rows] == [["x", ""]]
    assert plain_text(table.caption) == "Ciri"
    assert isinstance(terms, DefinitionList)
    assert plain_text(terms.items[0].term) == "T"
    assert isinstance(code, CodeBlock)
    assert code.content == "a\n b"
    assert isinstance(rule, Rule)


def test_a_table_that_arranges_the_page_is_read_as_text() -> None:
    assert texts(article("<table><tr><td><p>satu</p></td></tr><tr><td><p>dua</p></td></tr></table>")) == ["satu", "dua"]


def test_a_picture_that_is_not_there_keeps_its_words() -> None:
    (found,) = article(
        '<figure><img src="https://contoh.id/x.jpg" alt="Lumut hijau"><figcaption>Lumut di <i>batu</i></figcaption></figure>'
    )
    assert isinstance(found.block, Figure)
    assert (found.block.resource, found.block.alternative, plain_text(found.block.caption)) == (None, "Lumut hijau", "Lumut di batu")


def test_a_picture_written_into_the_page_becomes_a_resource() -> None:
    png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    page = read(f'<article><p>{LONG}</p><p><img src="data:image/png;base64,{png}" alt=""></p></article>')
    figure = page.blocks[-1].block
    assert isinstance(figure, Figure)
    assert figure.alternative is Decorative.DECORATIVE
    assert [name for name, _ in page.resources] == [figure.resource]
    assert page.resources[0][1].startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "inside",
    ["<script>alert(1)</script>", '<image href="file:///etc/passwd"/>', '<rect onload="x()"/>', "<style>@import 'http://x'</style>"],
)
def test_a_drawing_that_acts_is_not_taken(inside: str) -> None:
    drawing = f"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E{inside.replace('<', '%3C').replace('>', '%3E')}%3C/svg%3E"
    page = read(f"<article><p>{LONG}</p><p><img src=\"{drawing.replace(chr(34), '&quot;')}\" alt='gambar'></p></article>")
    assert page.resources == ()


def test_lines_are_those_of_the_file() -> None:
    page = read(f"<article>\n<p>{LONG}</p>\n<p>dua\nbaris</p>\n\n<h2>Akar</h2></article>")
    assert [(block.span.first_line, block.span.last_line) for block in page.blocks] == [(2, 2), (3, 4), (6, 6)]


def test_breaks_before_the_first_words_do_not_shift_the_lines_of_a_paragraph() -> None:
    page = read(f"<article><p>{LONG}</p>\n<p><br>\n<br>\nsatu<br>\n<math alttext='x'></math><br>\n<br>\ndua</p></article>")
    assert [block.span.first_line for block in page.blocks[1:]] == [4, 5, 7]


def test_lines_never_go_back_where_a_break_stands_inside_mark_up() -> None:
    page = read(f"<article><p>{LONG}</p>\n<p><b>satu<br>\n</b><br>\ndua<br>\ntiga<br>\nempat</p></article>")
    lines = [line for block in page.blocks[1:] for line in (block.span.first_line, block.span.last_line)]
    assert lines[0] == 2
    assert lines[0::2] == sorted(lines[0::2])
    assert lines[-1] == 6


def test_the_article_is_found_without_its_own_element() -> None:
    page = read(f"<div id=menu><a href=/a>Beranda</a></div><div><div><p>{LONG}</p><p>{LONG}</p></div></div><div><p>Komentar</p></div>")
    assert len(page.blocks) == 2


def test_everything_outside_is_told() -> None:
    page = f"<html><body>Langsung<div>Menu</div><article><p>{LONG}</p></article><div>Kaki</div></body></html>"
    result = capture(SourceFile(SourceId("lumut.html"), "html", page.encode()))
    assert [change.before for change in result.changes] == ["Langsung", "Menu", "Kaki"]


def test_a_page_without_an_article_is_kept_whole() -> None:
    assert texts(list(read("<p>satu</p><p>dua</p>").blocks)) == ["satu", "dua"]


HEAD = """<title>Lumut - Taman Baca</title><meta property="og:site_name" content="Taman Baca">
<meta name="author" content="https://contoh.id/ani"><meta property="article:section" content="Biologi">
<meta property="article:modified_time" content="2024-02-03T08:00:00Z"><link rel="canonical" href="https://contoh.id/lumut">
<script type="application/ld+json">{"@graph": [{"@type": "Organization", "name": "X"}, {"@type": ["NewsArticle"],
"headline": "Lumut dan Paku",
"author": [{"name": "Ani"}, {"name": "Budi"}], "datePublished": "2024-02-01", "keywords": "lumut, paku"}]}</script>"""


def test_what_the_page_says_of_the_article_is_read() -> None:
    page = read(f"<article><h1>Lumut dan Paku</h1><p>{LONG}</p></article>", HEAD)
    found = page.metadata
    assert (found.title, found.author, found.date, found.updated) == ("Lumut dan Paku", "Ani, Budi", "2024-02-01", "2024-02-03")
    assert (found.site, found.category, found.tags, found.url) == ("Taman Baca", "Biologi", ("lumut", "paku"), "https://contoh.id/lumut")
    assert page.language == "id"


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    assert read(f"<article><p>{LONG}</p></article>", "<title>Lumut | Taman Baca</title>").metadata.title == "Lumut"


def test_the_name_of_the_site_in_a_heading_is_no_title() -> None:
    page = read(f"<h1>Taman Baca</h1><article><h1>Lumut</h1><p>{LONG}</p></article>", "<title>Lumut - Taman Baca</title>")
    assert page.metadata.title == "Lumut"


def test_a_removed_part_is_told_once_and_without_its_programs() -> None:
    page = f"<nav>Menu<script>mulai()</script><aside>Iklan</aside></nav><article><p>{LONG}</p></article>"
    result = capture(SourceFile(SourceId("lumut.html"), "html", page.encode()))
    assert [(change.code, change.before) for change in result.changes] == [("SRC021", "Menu Iklan")]


def test_programs_are_not_read_and_lines_stay_those_of_the_file() -> None:
    page = read(f"<script>\nvar kata = 'â€œrusakâ€\x9d';\n</script>\n<article><p>{LONG}</p></article><style>p {{}}</style>")
    assert page.blocks[0].span.first_line == 4


def test_characters_that_no_tree_takes_stop_no_page() -> None:
    nav = "<nav><a href='/b'>Beranda</a></nav>\x0cPindah halaman.&#12;<script>x()</script>sini &#1;juga."
    page = f"<html lang=id><body><article><p>{LONG}</p><p>Kata{nav}</p></article></body></html>"
    result = capture(SourceFile(SourceId("lumut.html"), "html", page.encode()))
    assert "Pindah halaman. sini juga." in " ".join(texts(list(result.value.blocks)))
    assert [change.before.strip() for change in result.changes if change.code == "SRC006"] == ["sini ␁juga."]
