"""Word documents: what is refused, what the article is made of, what is told, and that nothing outside is touched."""

import os
import socket
import stat
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from publisher import ingest, pandoc
from publisher.build.pipeline import import_chapter, read_chapters
from publisher.config import Settings
from publisher.diagnostics import Result
from publisher.errors import SourceError, ToolMissingError
from publisher.ingest.office import blocks as office_blocks
from publisher.ingest.office.archive import LARGEST_PICTURE, MOST_PARTS
from publisher.ingest.office.metadata import meaningful_person, meaningful_title
from publisher.ingest.office.package import Package
from publisher.ingest.office.reading import Reading
from publisher.model.block import (
    Alignment,
    CodeBlock,
    Decorative,
    DefinitionList,
    Figure,
    MathBlock,
    OrderedList,
    Paragraph,
    ResourceName,
    Rule,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Section
from publisher.model.inline import Code, Emphasis, Foreign, Link, Math, NoteRef, Strong, Subscript, Superscript, Text, UnknownInline
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import Capture, CapturedBlock, Hint, SourceFile
from tests.word import (
    NAMESPACES,
    NUMBERING,
    PNG,
    STYLES,
    archive,
    bold,
    chart,
    drawing,
    from_markdown,
    numbered,
    numbering,
    paragraph,
    relation,
    run,
    styles,
    table,
    word,
)

PROSE = "Lebah madu hidup berkelompok dan membagi tugas di antara anggotanya. Setiap lebah mengenal pekerjaannya sejak muda."
EMBEDDED = relation("rId8", "image", "media/image1.png")
WITH_PICTURE: dict[str, str | bytes] = {"word/media/image1.png": PNG}


def read(data: bytes, name: str = "03_lebah madu.docx") -> Result[Capture]:
    return ingest.capture(SourceFile(SourceId(name), "docx", data))


def refusal(data: bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.values["file"] == "03_lebah madu.docx"
    return caught.value


def told(result: Result[Capture]) -> list[str]:
    return [one.code for one in result.diagnostics]


def shape(result: Result[Capture]) -> list[tuple[Hint, int, str, str]]:
    return [(block.hint, block.level, block.marker, plain_text(block.content)) for block in result.value.blocks]


def finished(result: Result[Capture], kind: type) -> list[CapturedBlock]:
    return [block for block in result.value.blocks if isinstance(block.block, kind)]


# ---- the archive


def test_what_is_no_word_document_is_refused_by_kind() -> None:
    assert refusal(b"Ini teks biasa.").code == "SRC080"
    assert refusal(b"%PDF-1.7 ...").values["kind"] == "PDF"
    assert refusal(archive({"xl/workbook.xml": "<workbook/>"})).values["kind"] == "XLSX"
    assert refusal(archive({"catatan.txt": "halo"})).values["kind"] == "ZIP"
    other = archive({"word/document.xml": "<document/>", "ppt/presentation.xml": "<p/>"})
    assert refusal(other).values["kind"] == "PPTX"


def test_old_and_encrypted_documents_are_told_apart() -> None:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refusal(compound).code == "SRC061"
    assert refusal(compound + "EncryptedPackage".encode("utf-16-le")).code == "SRC062"


def test_an_archive_with_a_password_is_refused() -> None:
    data = bytearray(word(paragraph("rahasia")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    assert refusal(bytes(data)).code == "SRC062"


def test_damage_is_told_with_the_part() -> None:
    whole = word(paragraph("utuh"))
    assert refusal(whole[: len(whole) // 2]).values["part"] == "ZIP"
    torn = archive({"word/document.xml": "<w:document>"})
    assert (refusal(torn).code, refusal(torn).values["part"]) == ("SRC063", "word/document.xml")


def test_an_archive_that_grows_too_much_is_refused_unread() -> None:
    error = refusal(word(" " * 20_000_000))
    assert (error.code, error.values["size"], error.values["limit"]) == ("SRC064", 21, 10)
    incompressible = {"word/media/image1.png": os.urandom(1_000_000)}
    error = refusal(word(" " * 45_000_000, more=incompressible))
    assert (error.code, error.values["size"], error.values["limit"]) == ("SRC064", 46, 40)


def test_too_many_parts_are_refused() -> None:
    many = word(paragraph("a"), more={f"word/media/{number}.png": b"x" for number in range(MOST_PARTS)})
    assert refusal(many).code == "SRC065"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_are_refused_in_any_encoding(encoding: str) -> None:
    hostile = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'.encode(encoding)
    error = refusal(word(paragraph("a"), more={"word/styles.xml": hostile}))
    assert (error.code, error.values["part"]) == ("SRC066", "word/styles.xml")


def test_deep_nesting_is_a_refusal_and_no_crash() -> None:
    for depth in (60, 220):
        body = paragraph("dalam")
        for _ in range(depth):
            body = table((body + "<w:p/>",))
        assert refusal(word(body)).code == "SRC067"


def test_an_empty_document_says_so() -> None:
    assert refusal(word("")).code == "SRC003"
    assert refusal(b"").code == "SRC003"


def test_a_strict_document_is_read() -> None:
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{usual}"><w:body>{paragraph("ketat")}</w:body></w:document>'
    strict = body.replace(usual, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert shape(read(word("", more={"word/document.xml": strict}))) == [(Hint.PARAGRAPH, 0, "", "ketat")]


# ---- pandoc


def test_pandoc_is_stopped_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = tmp_path / "child"
    monkeypatch.setattr(pandoc, "_program", lambda: script(tmp_path, f"sleep 60 & echo $! > '{mark}'; wait"))
    monkeypatch.setattr(pandoc, "SECONDS", 1)
    began = time.monotonic()
    error = refusal(word(paragraph("lama")))
    assert (error.code, error.values["seconds"]) == ("SRC069", 1)
    assert time.monotonic() - began < 20
    child = int(mark.read_text())
    for _ in range(50):
        if not is_running(child):
            return
        time.sleep(0.1)
    pytest.fail("what pandoc started lives on")


def test_an_endless_answer_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "_program", lambda: script(tmp_path, "yes"))
    monkeypatch.setattr(pandoc, "LARGEST_TREE", 10_000)
    assert refusal(word(paragraph("banyak"))).code == "SRC070"


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "MEMORY", 6)
    assert refusal(word(paragraph("kata " * 400) * 800)).code == "SRC070"


@pytest.mark.parametrize("answer", ["exit 64", "echo tidak", "echo '{}'", 'echo \'{"blocks": [{"t": "Para"}]}\''])
def test_what_pandoc_cannot_read_is_told(answer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "_program", lambda: script(tmp_path, answer))
    assert refusal(word(paragraph("a"))).code == "SRC068"


def test_an_answer_nested_without_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / "deep.json"
    deep.write_text("[" * 200_000)
    monkeypatch.setattr(pandoc, "_program", lambda: script(tmp_path, f"cat '{deep}'"))
    assert refusal(word(paragraph("a"))).code == "SRC067"


def test_without_pandoc_the_document_is_unreadable_and_the_others_build(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise ToolMissingError("ENV005")

    monkeypatch.setattr(pandoc, "_program", missing)
    assert refusal(word(paragraph("a"))).code == "ENV005"
    sources = [SourceFile(SourceId("a.docx"), "docx", word(bold("Judul"))), SourceFile(SourceId("b.txt"), "txt", PROSE.encode())]
    chapters = read_chapters(sources, Settings())
    assert [chapter.source for chapter in chapters.value.chapters] == ["b.txt"]
    assert "ENV005" in [one.code for one in chapters.diagnostics]


def script(folder: Path, commands: str) -> str:
    """A program that runs those commands whatever it is given."""
    path = folder / "program"
    path.write_text(f"#!/bin/sh\n{commands}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return not Path(f"/proc/{process}/stat").exists() or ") Z " not in Path(f"/proc/{process}/stat").read_text()


# ---- nothing outside is touched


def test_no_address_is_followed_and_no_file_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    canary = tmp_path / "canary.png"
    canary.write_bytes(PNG + b"CANARY")
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/peta.png"
    outside = [address, canary.as_uri(), str(canary), "../../../../" + str(canary).lstrip("/")]
    relations = "".join(relation(f"rId{20 + n}", "image", target, "External" if n < 3 else "") for n, target in enumerate(outside))
    relations += relation("rId40", "attachedTemplate", address, "External")
    body = "".join(drawing(f"rId{20 + n}", f"peta {n}", attribute) for n in range(4) for attribute in ("r:link", "r:embed"))
    data = word(paragraph("Teks.") + body, relations, {"word/settings.xml": f'<x t="{address}"/>'})

    def blocked(*_: object, **__: object) -> None:
        pytest.fail("the network is asked for")

    monkeypatch.setattr(socket, "socket", blocked)
    monkeypatch.setattr(socket, "create_connection", blocked)
    result = read(data)
    figures = finished(result, Figure)
    assert [figure.block.resource for figure in figures if isinstance(figure.block, Figure)] == [None] * 8
    assert told(result) == ["SRC073"] * 8
    assert result.value.resources == ()
    assert "CANARY" not in repr(result)
    with pytest.raises(BlockingIOError):
        listener.accept()
    listener.close()


def test_pandoc_gets_an_archive_of_our_own_without_addresses_of_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bytes] = []
    genuine = pandoc.read

    def seen(data: bytes, format: str, name: str) -> dict[str, pandoc.Json]:  # noqa: A002
        given.append(data)
        return genuine(data, format, name)

    monkeypatch.setattr("publisher.ingest.office.read", seen)
    outside = relation("rId9", "image", "file:///etc/hostname", "External")
    read(word(drawing("rId9", "a") + drawing("rId8", "b"), outside + EMBEDDED, {**WITH_PICTURE, "word/vbaProject.bin": b"macro"}))
    with zipfile.ZipFile(BytesIO(given[0])) as file:
        assert "word/vbaProject.bin" not in file.namelist()
        assert b"hostname" not in b"".join(file.read(name) for name in file.namelist())


# ---- the text


def test_inlines_of_each_kind() -> None:
    result = read(
        from_markdown(
            "Air **tawar** dan *asin* x^2^ H~2~O [garis]{.underline} [Kecil]{.smallcaps} `kode` $a^2$ [laman](https://contoh.example/a)"
        )
    )
    (block,) = result.value.blocks
    kinds = [type(inline) for inline in block.content if not isinstance(inline, Text)]
    assert kinds == [Strong, Emphasis, Superscript, Subscript, Emphasis, Code, Math, Link]
    assert plain_text(block.content) == "Air tawar dan asin x2 H2O garis Kecil kode a^{2} laman"


def test_links_that_lead_elsewhere_are_words_and_told() -> None:
    result = read(
        from_markdown("[berkas](ftp://contoh.example/a) dan [bagian](#bab) dan [surat](mailto:a@contoh.example)\n\n# Bab {#bab}\n\nIsi.")
    )
    links = [inline for inline in result.value.blocks[0].content if isinstance(inline, Link)]
    assert [link.address for link in links] == ["mailto:a@contoh.example"]
    assert [(one.code, dict(one.values)["address"]) for one in result.diagnostics] == [("SRC043", "ftp://contoh.example/a")]


def test_text_crossed_out_is_kept_and_told() -> None:
    result = read(from_markdown("Kata ~~lama~~ baru."))
    assert any(isinstance(inline, UnknownInline) and inline.name == "Strikeout" for inline in result.value.blocks[0].content)
    assert plain_text(result.value.blocks[0].content) == "Kata lama baru."
    assert told(result) == ["SRC077"]


def test_tabs_and_spaces_are_kept() -> None:
    tabbed = (
        f"<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='99'/></w:tabs></w:pPr>{run('Nama')}<w:r><w:tab/><w:t>: Ratna</w:t></w:r></w:p>"
    )
    result = read(word(tabbed + paragraph("satu   dua") + paragraph("    menjorok")))
    assert [plain_text(block.content) for block in result.value.blocks] == ["Nama\t: Ratna", "satu   dua", "menjorok"]
    assert [block.indent for block in result.value.blocks] == [0, 0, 4]


def test_each_line_of_a_paragraph_is_a_line_of_the_same_place() -> None:
    result = read(word(f"<w:p>{run('Jalan Mawar 4')}<w:r><w:br/><w:t>Ambon</w:t></w:r></w:p>" + paragraph("akhir")))
    assert [(block.hint, block.gap, block.span.first_line) for block in result.value.blocks] == [
        (Hint.PARAGRAPH, 1, 1),
        (Hint.LINE, 0, 1),
        (Hint.PARAGRAPH, 1, 2),
    ]


def test_bold_and_large_paragraphs_are_bold_blocks() -> None:
    style = styles(("Kepala", "Kepala Saya", "<w:rPr><w:b/></w:rPr>"))
    body = bold("Tebal") + paragraph("Besar", "", '<w:sz w:val="32"/>') + paragraph("Bergaya", '<w:pStyle w:val="Kepala"/>')
    partly = f"<w:p>{run('Sebagian', '<w:b/>')}{run(' biasa')}</w:p>"
    result = read(word(paragraph(PROSE) + body + partly, STYLES, style))
    assert [block.bold for block in result.value.blocks] == [False, True, True, True, False]
    assert result.value.blocks[1].content == (Text("Tebal"),)


def test_a_title_below_a_letterhead_is_told_by_its_style_then_by_its_size() -> None:
    style = styles(("Judul", "Title", ""))
    head = bold("Yayasan Cahaya Bukit") + bold("SMA Cahaya Bukit")
    styled = read(word(head + paragraph("Tarian Lebah", '<w:pStyle w:val="Judul"/>') + paragraph(PROSE), STYLES, style)).value
    large = '<w:b/><w:sz w:val="32"/>'
    sized = read(word(head + paragraph("Tarian Lebah", "", large) + bold("Pengantar") + paragraph(PROSE))).value
    larger_house = '<w:b/><w:sz w:val="36"/>'
    beside = read(word(paragraph("SMA Cahaya Bukit", "", larger_house) + paragraph("Tarian Lebah", "", large) + paragraph(PROSE))).value
    for found in (styled, sized, beside):
        assert found.metadata.title == "Tarian Lebah"
        assert [plain_text(block.content) for block in found.blocks if block.hint is Hint.TITLE] == ["Tarian Lebah"]


def test_the_first_of_equally_large_lines_is_no_title_by_its_size() -> None:
    large = '<w:b/><w:sz w:val="32"/>'
    body = paragraph("Bahan Ajar") + paragraph("Tarian Lebah", "", large) + paragraph(PROSE) + paragraph("Sarang", "", large)
    assert read(word(body + paragraph(PROSE))).value.metadata.title == "Tarian Lebah"
    alike = read(word(bold("Bahan Ajar") + bold("Tarian Lebah") + paragraph(PROSE))).value
    assert alike.metadata.title == ""
    twice = paragraph("Madu", "", large) + paragraph("Sarang") + paragraph("Ratu", "", large)
    assert read(word(paragraph("Bahan Ajar") + twice + paragraph(PROSE))).value.metadata.title == ""


def test_headings_by_style_and_by_outline() -> None:
    style = styles(("Judul1", "heading 1", ""), ("Bab", "Bab Saya", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'))
    body = (
        paragraph("Satu", '<w:pStyle w:val="Judul1"/>')
        + paragraph("Dua", '<w:pStyle w:val="Bab"/>')
        + paragraph("Tiga", '<w:outlineLvl w:val="2"/>')
    )
    assert shape(read(word(body + paragraph(PROSE), STYLES, style)))[:3] == [
        (Hint.HEADING, 1, "", "Satu"),
        (Hint.HEADING, 2, "", "Dua"),
        (Hint.HEADING, 3, "", "Tiga"),
    ]


def test_lists_have_levels_and_markers() -> None:
    result = read(from_markdown("c) satu\nd) dua\n    - dalam\n\n(3) lain\n\n<!-- -->\n\n- isi\n"))
    assert shape(result) == [
        (Hint.NUMBERED, 0, "c)", "satu"),
        (Hint.NUMBERED, 0, "d)", "dua"),
        (Hint.BULLET, 1, "-", "dalam"),
        (Hint.NUMBERED, 0, "(3)", "lain"),
        (Hint.BULLET, 0, "-", "isi"),
    ]


def test_an_indented_paragraph_is_no_quotation() -> None:
    body = paragraph("menjorok", '<w:ind w:left="720"/>') + paragraph("dikutip", '<w:ind w:left="720" w:right="720"/>')
    assert [block.hint for block in read(word(body)).value.blocks] == [Hint.PARAGRAPH, Hint.QUOTATION]


def test_tables_with_data() -> None:
    result = read(from_markdown("| Hewan | Kaki |\n|:--|--:|\n| Lebah | 6 |\n| Laba-laba | 8 |\n\n: Jumlah kaki\n"))
    (block,) = finished(result, Table)
    found = block.block
    assert isinstance(found, Table)
    assert [plain_text(cell.content) for cell in found.head] == ["Hewan", "Kaki"]
    assert [cell.alignment for cell in found.rows[0]] == [Alignment.LEFT, Alignment.RIGHT]
    assert len(found.rows) == 2
    assert shape(result)[0] == (Hint.CAPTION, 0, "", "Jumlah kaki")


def test_a_table_without_marked_head_has_one_where_its_first_row_is_bold() -> None:
    rows = (bold("Hewan"), bold("Kaki")), (paragraph("Lebah"), paragraph("enam") + paragraph("pasang: tiga"))
    (block,) = finished(read(word(table(*rows))), Table)
    assert isinstance(block.block, Table)
    assert [cell.content for cell in block.block.head] == [(Text("Hewan"),), (Text("Kaki"),)]
    assert plain_text(block.block.rows[0][1].content) == "enam pasang: tiga"


def test_cells_over_several_places_leave_rows_of_equal_length() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("lebar")}</w:tc><w:tc>{paragraph("tepi")}</w:tc>'
    high = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{paragraph("tinggi")}</w:tc>'
    more = f"<w:tc>{paragraph('b')}</w:tc><w:tc>{paragraph('c')}</w:tc>"
    last = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{paragraph('d')}</w:tc><w:tc>{paragraph('e')}</w:tc>"
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    result = read(word(f"<w:tbl>{grid}<w:tr>{wide}</w:tr><w:tr>{high}{more}</w:tr><w:tr>{last}</w:tr></w:tbl>"))
    (block,) = finished(result, Table)
    assert isinstance(block.block, Table)
    assert not block.block.head
    assert [[plain_text(cell.content) for cell in row] for row in block.block.rows] == [
        ["lebar", "", "tepi"],
        ["tinggi", "b", "c"],
        ["", "d", "e"],
    ]


def test_a_table_that_frames_text_is_read_as_text() -> None:
    result = read(
        word(table((bold("Catatan") + paragraph(PROSE),)) + table((paragraph("kiri"), table((paragraph("x"), paragraph("y"))) + "<w:p/>")))
    )
    assert [plain_text(block.content) for block in result.value.blocks][:3] == ["Catatan", PROSE, "kiri"]
    assert told(result) == ["SRC079", "SRC079"]


def test_footnotes_are_notes() -> None:
    result = read(from_markdown("Madu[^1] manis[^2].\n\n[^1]: Dari nektar.\n\n    Kadang dari embun madu.\n\n[^2]: Lihat juga *gula*.\n"))
    assert [inline.note for inline in result.value.blocks[0].content if isinstance(inline, NoteRef)] == ["1", "2"]
    first, second = result.value.notes
    assert [type(block) for block in first.blocks] == [Paragraph, Paragraph]
    assert second.blocks == (Paragraph((Text("Lihat juga "), Emphasis((Text("gula"),)), Text(".")), second.span),)


def test_other_blocks_are_finished() -> None:
    result = read(from_markdown("Lebah\n:   serangga penghasil madu\n\n---\n\n    cetak(1)\n\n$$E=mc^2$$\n"))
    assert [type(block.block) for block in result.value.blocks] == [DefinitionList, Rule, CodeBlock, MathBlock]
    definitions = result.value.blocks[0].block
    assert isinstance(definitions, DefinitionList)
    assert plain_text(definitions.items[0].term) == "Lebah"


def test_what_is_not_known_is_kept_and_told() -> None:
    reading = Reading(SourceId("a.docx"), "a", Package("word/document.xml", {}, {}), {})
    novelty: pandoc.Json = [{"t": "Hologram", "c": [{"t": "Str", "c": "tiga"}, {"t": "Space"}, {"t": "Str", "c": "dimensi"}]}]
    (block,) = office_blocks.blocks(reading, novelty)
    assert isinstance(block, UnknownBlock)
    assert block.blocks == (Paragraph((Text("tiga dimensi"),), Span(SourceId("a.docx"), 1, 1)),)
    inline = office_blocks.content(reading, novelty)
    assert inline == (UnknownInline((Text("tiga dimensi"),), "Hologram"),)
    assert [one.code for one in reading.diagnostics] == ["SRC077", "SRC077"]


def test_a_span_of_another_language_is_foreign() -> None:
    reading = Reading(SourceId("a.docx"), "a", Package("word/document.xml", {}, {}), {})
    span: pandoc.Json = [{"t": "Span", "c": [["", [], [["lang", "en"]]], [{"t": "Str", "c": "beekeeping"}]]}]
    assert office_blocks.content(reading, span) == (Foreign((Text("beekeeping"),), "en"),)


def test_lists_inside_notes_count_as_written() -> None:
    reading = Reading(SourceId("a.docx"), "a", Package("word/document.xml", {}, {}), {})
    ordered: pandoc.Json = [
        {"t": "OrderedList", "c": [[4, {"t": "LowerRoman"}, {"t": "Period"}], [[{"t": "Plain", "c": [{"t": "Str", "c": "x"}]}]]]}
    ]
    (block,) = office_blocks.blocks(reading, ordered)
    assert isinstance(block, OrderedList)
    assert (block.start, block.numbering) == (4, "lower-roman")


# ---- what is beside the text


def test_what_is_beside_the_text_is_a_change() -> None:
    deleted = '<w:del w:id="2" w:author="A" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>dihapus</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z">{run("disisipkan")}</w:ins>'
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    listed = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{paragraph('Daftar Isi')}</w:sdtContent></w:sdt>"
    body = listed + f"<w:p>{run('Tetap ')}{inserted}{deleted}</w:p>" + paragraph("sembunyi", "", "<w:vanish/>")
    more: dict[str, str | bytes] = {"word/header1.xml": f"<w:hdr {NAMESPACES}>{paragraph('Majalah Sekolah')}</w:hdr>"}
    result = read(word(body, more=more))
    assert [plain_text(block.content) for block in result.value.blocks] == ["Tetap disisipkan"]
    assert {(change.code, change.rule, change.before) for change in result.changes} == {
        ("SRC071", "contents", "Daftar Isi"),
        ("SRC071", "hidden", "sembunyi"),
        ("SRC071", "header", "Majalah Sekolah"),
        ("SRC071", "deletion", "dihapus"),
    }


def test_comments_are_left_out_and_said() -> None:
    result = read(
        from_markdown('Madu [apa benar?]{.comment-start id="0" author="Guru" date="2024-01-01T00:00:00Z"}murni[]{.comment-end id="0"}.')
    )
    assert plain_text(result.value.blocks[0].content) == "Madu murni."
    assert [(change.rule, change.before) for change in result.changes] == [("comment", "apa benar?")]


def test_text_boxes_follow_their_paragraph_once() -> None:
    box = f"<w:txbxContent>{paragraph('Isi kotak')}{paragraph('Baris kedua')}</w:txbxContent>"
    shaped = (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="3" name="Kotak"/>'
        '<a:graphic><a:graphicData uri="x">'
        f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    result = read(word(f"<w:p>{run('Sebelum')}<w:r>{shaped}</w:r></w:p>" + paragraph("Sesudah")))
    assert [plain_text(block.content) for block in result.value.blocks] == ["Sebelum", "Isi kotak", "Baris kedua", "Sesudah"]
    assert told(result) == []


def test_parts_of_other_files_are_told() -> None:
    result = read(word(paragraph("Teks.") + '<w:altChunk r:id="rId5"/>'))
    assert told(result) == ["SRC078"]


# ---- pictures


def test_a_picture_becomes_a_resource_with_the_name_of_its_file() -> None:
    result = read(word(drawing("rId8", "Sarang lebah di pohon"), EMBEDDED, WITH_PICTURE))
    name = ResourceName("bab-03-lebah-madu-image1.png")
    assert result.value.resources == ((name, PNG),)
    (block,) = finished(result, Figure)
    assert block.block == Figure(name, "Sarang lebah di pohon", block.span)
    assert told(result) == []


def test_a_picture_without_alternative_is_told_and_a_decorative_one_is_not() -> None:
    inside = '<a:extLst><a:ext uri="x"><adec:decorative val="1"/></a:ext></a:extLst>'
    result = read(word(drawing("rId8") + drawing("rId8", "foto.jpg") + drawing("rId8", inside=inside), EMBEDDED, WITH_PICTURE))
    figures = [block.block for block in finished(result, Figure)]
    assert [figure.alternative for figure in figures if isinstance(figure, Figure)] == ["", "", Decorative.DECORATIVE]
    assert told(result) == ["SRC072", "SRC072"]


def test_a_picture_in_the_older_notation_is_read() -> None:
    old = '<w:p><w:r><w:pict><v:shape alt="Peta kebun"><v:imagedata r:id="rId8"/></v:shape></w:pict></w:r></w:p>'
    (block,) = finished(read(word(old, EMBEDDED, WITH_PICTURE)), Figure)
    assert isinstance(block.block, Figure)
    assert block.block.alternative == "Peta kebun"


@pytest.mark.parametrize(
    "content", [b"\x01\x00\x00\x00 EMF", b"<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>", b"<html>"]
)
def test_a_picture_that_no_book_shows_keeps_its_words(content: bytes) -> None:
    result = read(word(drawing("rId8", "Bagan sel"), EMBEDDED, {"word/media/image1.png": content}))
    (block,) = finished(result, Figure)
    assert isinstance(block.block, Figure)
    assert (block.block.resource, block.block.alternative) == (None, "Bagan sel")
    assert told(result) == ["SRC074"]
    assert result.value.resources == ()


def test_a_picture_too_large_is_told() -> None:
    large = PNG + os.urandom(LARGEST_PICTURE)
    result = read(word(drawing("rId8", "Foto"), EMBEDDED, {"word/media/image1.png": large}))
    assert told(result) == ["SRC075"]


def test_a_chart_keeps_its_place() -> None:
    result = read(word(paragraph("Sebelum") + chart("Panen madu 2020-2023") + paragraph("Sesudah")))
    (block,) = finished(result, Figure)
    assert isinstance(block.block, Figure)
    assert (block.block.alternative, block.span.first_line) == ("Panen madu 2020-2023", 2)
    assert told(result) == ["SRC076"]


def test_captions_belong_to_their_picture_and_table_and_lose_their_number() -> None:
    caption = '<w:pStyle w:val="Ket"/>'
    body = paragraph(PROSE) + drawing("rId8", "Ratu lebah") + paragraph("Gambar 1. Ratu di tengah sarang", caption) + paragraph(PROSE)
    body += paragraph("Tabel 1. Jumlah kaki", caption) + table((bold("Hewan"), bold("Kaki")), (paragraph("Lebah"), paragraph("6")))
    data = word(body + paragraph(PROSE), EMBEDDED + STYLES, {**WITH_PICTURE, **styles(("Ket", "caption", ""))})
    assert [(block.hint, plain_text(block.content)) for block in read(data).value.blocks if block.hint is Hint.CAPTION] == [
        (Hint.CAPTION, "Gambar 1. Ratu di tengah sarang"),
        (Hint.CAPTION, "Tabel 1. Jumlah kaki"),
    ]
    chapter = import_chapter(SourceFile(SourceId("lebah.docx"), "docx", data), Settings()).value.chapters[0]
    found = [plain_text(block.caption) for block in chapter.blocks if isinstance(block, Figure | Table)]
    assert found == ["Ratu di tengah sarang", "Jumlah kaki"]


def test_pictures_within_a_line_follow_it() -> None:
    inner = drawing("rId8", "Ikon").removeprefix("<w:p>").removesuffix("</w:p>")
    result = read(word(f"<w:p>{run('Lihat ')}{inner}{run(' di sini.')}</w:p>", EMBEDDED, WITH_PICTURE))
    assert [plain_text(block.content) for block in result.value.blocks] == ["Lihat di sini.", ""]


# ---- what the document says of itself


def properties(title: str, creator: str) -> dict[str, str | bytes]:
    return {
        "docProps/core.xml": f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>'
        "<dc:language>id-ID</dc:language><keywords>lebah; madu</keywords></c>"
    }


def test_properties_are_metadata_as_far_as_they_mean_something() -> None:
    result = read(word(paragraph(PROSE), more=properties("Kehidupan Lebah", "Dewi Lestariningsih")))
    metadata = result.value.metadata
    assert (metadata.title, metadata.author, metadata.tags, metadata.language) == (
        "Kehidupan Lebah",
        "Dewi Lestariningsih",
        ("lebah", "madu"),
        "id-ID",
    )
    empty = read(word(paragraph(PROSE), more=properties("Microsoft Word - tugas.docx", "USER"))).value.metadata
    assert (empty.title, empty.author) == ("", "")


def test_a_title_of_the_properties_gives_way_to_another_heading() -> None:
    result = read(word(bold("Koloni Semut") + paragraph(PROSE), more=properties("Kehidupan Lebah", "")))
    assert result.value.metadata.title == ""


def test_styles_of_the_title_page_are_metadata_and_stay_text() -> None:
    result = read(from_markdown(f"---\ntitle: Tarian Lebah\nauthor: Made Wirawan\nsubtitle: Bahasa tanpa suara\n---\n\n{PROSE}\n"))
    assert (result.value.metadata.title, result.value.metadata.author) == ("Tarian Lebah", "Made Wirawan")
    assert shape(result)[:2] == [(Hint.TITLE, 0, "", "Tarian Lebah"), (Hint.PARAGRAPH, 0, "", "Bahasa tanpa suara")]


@pytest.mark.parametrize("title", ["Microsoft Word - x", "Document1", "Dokumen 2", "tugas.docx", "12345", ""])
def test_titles_that_mean_nothing(title: str) -> None:
    assert meaningful_title(title) == ""


@pytest.mark.parametrize("name", ["user", "Admin", "ADMINISTRATOR", "LAPTOP-8F2K", "a@contoh.example", "python-docx"])
def test_persons_that_are_none(name: str) -> None:
    assert meaningful_person(name) == ""


@pytest.mark.parametrize(
    ("read_name", "name"),
    [(meaningful_person, "Ni Luh Ayu"), (meaningful_title, "Dokumentasi Arsip Desa"), (meaningful_title, "Document Design")],
)
def test_names_that_only_look_alike_stay(read_name: Callable[[str], str], name: str) -> None:
    assert read_name(name) == name


# ---- end to end

OUTLINE = [
    ("Pendahuluan", [("Pengertian", []), ("Manfaat Lebah", [])]),
    ("Pembahasan", [("Peran dalam Koloni", [("Tugas Ratu", []), ("Tugas Pekerja", [])])]),
    ("Penutup", []),
]


def outline(sections: tuple[Section, ...]) -> list[tuple[str, list[object]]]:
    return [(plain_text(section.title), list(outline(section.sections))) for section in sections]


def test_an_outline_numbered_by_hand_becomes_sections() -> None:
    body = bold("KEHIDUPAN LEBAH MADU") + bold("I. Pendahuluan") + paragraph(PROSE) + bold("A. Pengertian") + paragraph(PROSE)
    body += bold("B. Manfaat Lebah") + paragraph("Lebah memberi:") + paragraph("1. madu") + paragraph("2. lilin")
    body += (
        bold("II. Pembahasan")
        + paragraph(PROSE)
        + bold("A. Peran dalam Koloni")
        + paragraph(PROSE)
        + bold("1. Tugas Ratu")
        + paragraph(PROSE)
    )
    body += (
        paragraph("a. bertelur;")
        + paragraph("b. menjaga bau koloni.")
        + bold("2. Tugas Pekerja")
        + paragraph(PROSE)
        + bold("III. Penutup")
        + paragraph(PROSE)
    )
    chapter = import_chapter(SourceFile(SourceId("03_lebah.docx"), "docx", word(body)), Settings()).value.chapters[0]
    assert plain_text(chapter.title) == "KEHIDUPAN LEBAH MADU"
    assert outline(chapter.sections) == OUTLINE
    assert [type(block) for block in chapter.sections[1].sections[0].sections[0].blocks] == [Paragraph, OrderedList]


def test_an_outline_numbered_by_word_becomes_sections() -> None:
    heavy = "<w:b/>"
    body = (
        bold("Kehidupan Lebah Madu")
        + numbered("Pendahuluan", 0, heavy)
        + paragraph(PROSE)
        + numbered("Pengertian", 1, heavy)
        + paragraph(PROSE)
    )
    body += numbered("Manfaat Lebah", 1, heavy) + paragraph(PROSE) + numbered("Pembahasan", 0, heavy) + paragraph(PROSE)
    body += numbered("Peran dalam Koloni", 1, heavy) + paragraph(PROSE) + numbered("Tugas Ratu", 2, heavy) + paragraph(PROSE)
    body += numbered("Tugas Pekerja", 2, heavy) + paragraph(PROSE) + numbered("Penutup", 0, heavy) + paragraph(PROSE)
    data = word(body, NUMBERING, numbering())
    chapter = import_chapter(SourceFile(SourceId("03_lebah.docx"), "docx", data), Settings()).value.chapters[0]
    assert plain_text(chapter.title) == "Kehidupan Lebah Madu"
    assert outline(chapter.sections) == OUTLINE
