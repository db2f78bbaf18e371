"""OpenDocument texts: what the article is made of, what is told, what is refused."""

import pytest

from publisher.errors import SourceError
from publisher.model.block import CodeBlock, Figure, MathBlock, Rule, Table
from publisher.model.inline import Emphasis, Link, NoteRef, Strong, Subscript, Superscript, Text
from publisher.model.walk import plain_text
from publisher.source import Hint
from tests.office import MANIFEST, ODF, finished, from_markdown, left_out, lines, odt_list, odt_style, opendocument, p, read, shape, told
from tests.word import PNG, archive

PROSE = "Lebah madu hidup berkelompok dan membagi tugas di antara anggotanya. Setiap lebah mengenal pekerjaannya sejak muda."
BOLD = odt_style("T1", 'fo:font-weight="bold"', family="text")


def refusal(data: bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read(data, "odt")
    return caught.value


def frame(inside: str, more: str = "") -> str:
    return f"<draw:frame {more}>{inside}</draw:frame>"


def image(name: str = "Pictures/ratu.png") -> str:
    return f'<draw:image xlink:href="{name}"/>'


# ---- what is refused


def test_what_is_no_opendocument_text_is_refused_by_kind() -> None:
    assert refusal(b"Ini teks biasa.").code == "SRC080"
    assert refusal(b"{\\rtf1 a}").values["kind"] == "RTF"
    assert refusal(archive({"word/document.xml": "<d/>"})).values["kind"] == "DOCX"
    assert refusal(opendocument("")).code == "SRC003"
    assert (
        refusal(
            archive(
                {"content.xml": f'<o:document-content xmlns:o="{ODF}office:1.0"><o:body><o:spreadsheet/></o:body></o:document-content>'}
            )
        ).code
        == "SRC060"
    )
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)).code == "SRC061"


def test_a_password_is_told() -> None:
    entry = '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>'
    assert (
        refusal(opendocument(p("a"), more={"META-INF/manifest.xml": MANIFEST.format(entry), "content.xml": b"\x9c\x01"})).code == "SRC062"
    )


def test_damage_declarations_and_depth_are_refused() -> None:
    assert refusal(opendocument("", more={"content.xml": "<office:x"})).code == "SRC063"
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
    assert refusal(opendocument("", more={"content.xml": entity})).code == "SRC066"
    deep = p("<text:span>" * 90 + "dalam" + "</text:span>" * 90)
    assert refusal(opendocument(deep)).code == "SRC067"


# ---- the text


def test_inlines_of_each_kind() -> None:
    automatic = BOLD + odt_style("T2", 'fo:font-style="italic"', family="text")
    automatic += odt_style("T3", 'style:text-position="super 58%"', family="text") + odt_style(
        "T4", 'style:text-position="-33% 58%"', family="text"
    )
    body = p(
        'Air <text:span text:style-name="T1">tawar</text:span> dan <text:span text:style-name="T2">asin</text:span> '
        'x<text:span text:style-name="T3">2</text:span> H<text:span text:style-name="T4">2</text:span>O '
        '<text:a xlink:href="https://contoh.example/a">laman</text:a> <text:a xlink:href="#bab">bagian</text:a>'
    )
    (block,) = read(opendocument(body, automatic), "odt").value.blocks
    assert [type(one) for one in block.content if not isinstance(one, Text)] == [Strong, Emphasis, Superscript, Subscript, Link]
    assert plain_text(block.content) == "Air tawar dan asin x2 H2O laman bagian"


def test_white_space_is_what_the_author_set() -> None:
    body = p("satu<text:s text:c='3'/>dua\n   tiga<text:tab/>empat<text:line-break/>lima") + p("<text:s text:c='4'/>menjorok")
    result = read(opendocument(body), "odt")
    assert lines(result) == ["satu   dua tiga\tempat", "lima", "menjorok"]
    assert [block.indent for block in result.value.blocks] == [0, 0, 4]


def test_fields_and_what_is_not_known_keep_their_words() -> None:
    body = p("Oleh <text:author-name>Dewi</text:author-name> di <baru xmlns='urn:x'>Ambon <text:span>Timur</text:span></baru>, ")
    body += "<text:novelty><text:p>tiga dimensi</text:p></text:novelty>"
    assert lines(read(opendocument(body), "odt")) == ["Oleh Dewi di Ambon Timur,", "tiga dimensi"]


def test_headings_by_element_style_and_look() -> None:
    styles = odt_style("Bab", more='style:default-outline-level="2" style:display-name="Bab Saya"')
    automatic = BOLD + odt_style("P1", 'fo:font-size="18pt"') + odt_style("P2", 'fo:font-size="150%"', more='style:parent-style-name="Bab"')
    body = '<text:h text:outline-level="1">Satu</text:h>' + p("Dua", "Bab") + p('<text:span text:style-name="T1">Tebal</text:span>')
    body += p("Besar", "P1") + p("Tiga", "P2") + p(PROSE)
    result = read(opendocument(body, automatic, styles), "odt")
    assert [(block.hint, block.level, block.bold) for block in result.value.blocks] == [
        (Hint.HEADING, 1, False),
        (Hint.HEADING, 2, False),
        (Hint.PARAGRAPH, 0, True),
        (Hint.PARAGRAPH, 0, True),
        (Hint.HEADING, 2, False),
        (Hint.PARAGRAPH, 0, False),
    ]


def test_lists_count_and_go_on() -> None:
    automatic = odt_list("L1", "1", "a") + odt_list("L2", "")
    inner = f"<text:list><text:list-item>{p('dalam')}</text:list-item></text:list>"
    body = (
        f'<text:list text:style-name="L1"><text:list-item>{p("satu")}{inner}</text:list-item>'
        f"<text:list-item>{p('dua')}</text:list-item></text:list>"
    )
    body += (
        p("jeda")
        + f'<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>{p("tiga")}</text:list-item></text:list>'
    )
    body += f'<text:list text:style-name="L2"><text:list-item>{p("butir")}</text:list-item></text:list>'
    body += f'<text:list text:style-name="L1"><text:list-item text:start-value="7">{p("tujuh")}</text:list-item></text:list>'
    assert shape(read(opendocument(body, automatic), "odt")) == [
        (Hint.NUMBERED, 0, "1.", "satu"),
        (Hint.NUMBERED, 1, "a.", "dalam"),
        (Hint.NUMBERED, 0, "2.", "dua"),
        (Hint.PARAGRAPH, 0, "", "jeda"),
        (Hint.NUMBERED, 0, "3.", "tiga"),
        (Hint.BULLET, 0, "-", "butir"),
        (Hint.NUMBERED, 0, "7.", "tujuh"),
    ]


def test_a_heading_that_is_numbered_as_a_list_is_a_heading() -> None:
    item = '<text:list-item><text:h text:outline-level="2">Tugas Ratu</text:h></text:list-item>'
    body = f'<text:list text:style-name="L1">{item}<text:list-item>{p("isi")}</text:list-item></text:list>'
    assert shape(read(opendocument(body, odt_list("L1", "1")), "odt")) == [
        (Hint.HEADING, 2, "", "Tugas Ratu"),
        (Hint.NUMBERED, 0, "1.", "isi"),
    ]


def test_tables_have_heads_and_spans() -> None:
    head = (
        f"<table:table-header-rows><table:table-row><table:table-cell>{p('A')}</table:table-cell>"
        f"<table:table-cell>{p('B')}</table:table-cell></table:table-row></table:table-header-rows>"
    )
    wide = (
        f'<table:table-row><table:table-cell table:number-columns-spanned="2">{p("lebar")}'
        "</table:table-cell><table:covered-table-cell/></table:table-row>"
    )
    many = '<table:table-row><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>'
    (found,) = finished(read(opendocument(f"<table:table>{head}{wide}</table:table>"), "odt"), Table)
    assert isinstance(found, Table)
    assert [plain_text(cell.content) for cell in found.head] == ["A", "B"]
    assert [[plain_text(cell.content) for cell in row] for row in found.rows] == [["lebar", ""]]
    (bounded,) = finished(read(opendocument(f"<table:table>{head}{many}</table:table>"), "odt"), Table)
    assert isinstance(bounded, Table)
    assert len(bounded.rows[0]) == 60


def test_notes_hold_blocks() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        f"{p('Dari nektar.')}{p('Kadang embun.')}</text:note-body></text:note>"
    )
    result = read(opendocument(p(f"Madu{note} manis.")), "odt")
    assert any(isinstance(one, NoteRef) for one in result.value.blocks[0].content)
    assert [len(one.blocks) for one in result.value.notes] == [2]
    assert lines(result) == ["Madu manis."]


def test_formulas_become_tex() -> None:
    formula = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><semantics><mfrac><mi>a</mi>'
        '<mn>2</mn></mfrac><annotation encoding="StarMath 5.0">a over 2</annotation></semantics></math>'
    )
    drawn = frame('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/>')
    result = read(opendocument(p(drawn) + p(f"Nilai {drawn} itu."), more={"Object 1/content.xml": formula}), "odt")
    (block,) = finished(result, MathBlock)
    assert isinstance(block, MathBlock)
    assert block.tex == "\\frac{a}{2}"
    assert lines(result) == ["Nilai \\frac{a}{2} itu."]


def test_code_rules_quotations_and_titles() -> None:
    automatic = odt_style("P1", paragraph='fo:margin-left="1cm" fo:margin-right="1cm"') + odt_style("P2", paragraph='fo:margin-left="1cm"')
    body = p("Judul", "Title") + p("satu", "Preformatted_20_Text") + p("dua", "Preformatted_20_Text") + p("", "Horizontal_20_Line")
    body += p("dikutip", "Quotations") + p("juga", "P1") + p("menjorok", "P2")
    result = read(opendocument(body, automatic), "odt")
    assert shape(result)[0] == (Hint.TITLE, 0, "", "Judul")
    assert [one.content for one in finished(result, CodeBlock) if isinstance(one, CodeBlock)] == ["satu\ndua"]
    assert len(finished(result, Rule)) == 1
    assert [block.hint for block in result.value.blocks[-3:]] == [Hint.QUOTATION, Hint.QUOTATION, Hint.PARAGRAPH]


# ---- pictures


def test_pictures_have_their_descriptions_and_captions() -> None:
    picture = frame(f"{image()}<svg:title>Ratu lebah</svg:title>")
    boxed = frame(f"<draw:text-box>{p(picture + 'Gambar <text:sequence>1</text:sequence>. Ratu', 'Caption')}</draw:text-box>")
    result = read(opendocument(p(f"Lihat {boxed}di sini."), more={"Pictures/ratu.png": PNG}), "odt")
    assert [(block.hint, plain_text(block.content)) for block in result.value.blocks] == [
        (Hint.PARAGRAPH, "Lihat di sini."),
        (Hint.BLOCK, ""),
        (Hint.CAPTION, "Gambar 1. Ratu"),
    ]
    assert [(one.resource, one.alternative) for one in finished(result, Figure) if isinstance(one, Figure)] == [
        ("lebah-ratu.png", "Ratu lebah")
    ]
    assert dict(result.value.resources)["lebah-ratu.png"] == PNG


def test_the_picture_that_a_book_can_show_is_chosen() -> None:
    both = frame(image("Pictures/1.emf") + image("Pictures/sarang.png"))
    result = read(opendocument(p(both), more={"Pictures/1.emf": b"EMF", "Pictures/sarang.png": PNG}), "odt")
    assert [name for name, _ in result.value.resources] == ["lebah-sarang.png"]


def test_pictures_outside_objects_and_drawings_are_told() -> None:
    body = p(frame(image("https://contoh.example/a.png"))) + p(frame(image("../../../etc/passwd")))
    body += p(frame('<draw:object xlink:href="./Object 2"/><svg:desc>Grafik hasil</svg:desc>')) + p("<draw:g><draw:rect/></draw:g>")
    result = read(opendocument(body), "odt")
    assert told(result) == ["SRC073", "SRC073", "SRC076", "SRC076"]
    assert result.value.resources == ()


def test_text_boxes_follow_their_paragraph() -> None:
    shape_ = f"<draw:custom-shape>{p('Kotak')}</draw:custom-shape>"
    assert lines(read(opendocument(p(f"Satu {shape_}dua.") + p("tiga")), "odt")) == ["Satu dua.", "Kotak", "tiga"]


# ---- what is beside the text


def test_what_is_no_text_of_the_article_is_told() -> None:
    automatic = odt_style("T9", 'text:display="none"', family="text")
    deleted = (
        "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>"
        f"Ayu</dc:creator><dc:date>2020</dc:date></office:change-info>{p('kata lama')}</text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    contents = f"<text:table-of-content><text:index-body>{p('Pendahuluan 1')}</text:index-body></text:table-of-content>"
    comment = f"<office:annotation><dc:creator>Guru</dc:creator>{p('periksa')}</office:annotation>"
    paper = (
        f"<office:master-styles><style:master-page><style:header>{p('Kepala')}</style:header>"
        f"<style:footer>{p('Kaki')}</style:footer></style:master-page></office:master-styles>"
    )
    body = deleted + contents + p(f'Isi{comment} <text:span text:style-name="T9">rahasia</text:span>artikel.')
    result = read(opendocument(body, automatic, paper), "odt")
    assert lines(result) == ["Isi artikel."]
    assert left_out(result) == [
        ("deletion", "kata lama"),
        ("contents", "Pendahuluan 1"),
        ("comment", "Guru periksa"),
        ("hidden", "rahasia"),
        ("header", "Kepala"),
        ("footer", "Kaki"),
    ]


def test_properties_are_metadata() -> None:
    meta = (
        "<dc:title>Kehidupan Lebah</dc:title><meta:initial-creator>Dewi "
        "Lestariningsih</meta:initial-creator><dc:creator>user</dc:creator><meta:keyword>"
        "lebah</meta:keyword><meta:keyword>madu</meta:keyword><dc:subject>Biologi</dc:subject>"
        "<dc:language>id-ID</dc:language><dc:date>2020-01-01T00:00:00</dc:date>"
    )
    more: dict[str, str | bytes] = {
        "meta.xml": (
            f'<office:document-meta xmlns:office="{ODF}office:1.0" xmlns:meta="{ODF}meta:1.0" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>{meta}</office:meta>'
            "</office:document-meta>"
        )
    }
    found = read(opendocument(p(PROSE), more=more), "odt").value.metadata
    assert (found.title, found.author, found.date, found.language) == ("Kehidupan Lebah", "Dewi Lestariningsih", "", "id-ID")
    assert found.tags == ("lebah", "madu", "Biologi")


def test_what_pandoc_writes_is_read_back() -> None:
    text = "# Bab\n\nAir **tawar** dan $a^2$[^1].\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nc) satu\nd) dua\n\n[^1]: Catatan.\n"
    result = read(from_markdown(text, "odt"), "odt")
    assert [one for one in shape(result) if one[0] is not Hint.BLOCK] == [
        (Hint.HEADING, 1, "", "Bab"),
        (Hint.PARAGRAPH, 0, "", "Air tawar dan a^{2}."),
        (Hint.NUMBERED, 0, "c.", "satu"),
        (Hint.NUMBERED, 0, "d.", "dua"),
    ]
    assert len(finished(result, Table)) == 1
    assert len(result.value.notes) == 1
