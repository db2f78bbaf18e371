"""Rich text: what the article is made of, what is told, what is refused."""

import pytest

from publisher.errors import SourceError
from publisher.ingest.office.richtext import reader
from publisher.ingest.office.richtext.tokens import Sign, tokens
from publisher.model.block import Figure, Table
from publisher.model.inline import Emphasis, Link, NoteRef, Strong, Subscript, Superscript, Text
from publisher.model.walk import plain_text
from publisher.source import Hint
from tests.office import finished, from_markdown, left_out, lines, read, rich, shape, told
from tests.word import PNG, archive

PROSE = r"\pard\plain\fs24 Lebah madu hidup berkelompok dan membagi tugas di antara anggotanya. Setiap lebah mengenal pekerjaannya.\par "
STYLES = (
    r"{\stylesheet{\fs24 Normal;}{\s1\outlinelevel0\b heading 1;}{\s2 heading 2;}{\s5 caption;}{\s6 "
    r"toc 1;}{\s7 Title;}{\s8 Quote;}{\*\cs9 \b Strong;}}"
)
LISTS = (
    r"{\*\listtable{\list{\listlevel\levelnfc0{\leveltext\'02\'00.;}{\levelnumbers\'01;}}"
    r"{\listlevel\levelnfc4{\leveltext\'02\'01);}}\listid11}"
    r"{\list{\listlevel\levelnfc23{\leveltext\'01\u-3913 _;}}\listid22}}"
    r"{\*\listoverridetable{\listoverride\listid11\listoverridecount0\ls1}{\listoverride\listid22\listoverridecount0\ls2}}"
)


def refusal(data: bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read(data, "rtf")
    return caught.value


def test_what_is_no_rich_text_is_refused_by_kind() -> None:
    assert refusal(b"Ini teks biasa.").code == "SRC080"
    assert refusal(b"%PDF-1.7").values["kind"] == "PDF"
    assert refusal(archive({"word/document.xml": "<d/>"})).code == "SRC060"
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)).code == "SRC061"
    assert refusal(b"").code == refusal(rich("")).code == "SRC003"


def test_groups_nested_without_end_are_refused() -> None:
    assert refusal(rich("{" * 5_000 + "dalam" + "}" * 5_000)).code == "SRC067"


def test_signs_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_TOKENS", 50)
    error = refusal(rich("{}" * 100))
    assert (error.code, error.values["limit"]) == ("SRC065", 50)


def test_a_row_of_many_cells_keeps_its_words() -> None:
    result = read(rich(r"\trowd\cellx1 " + r"kata\cell " * 3_000 + r"\row"), "rtf")
    found = [
        plain_text(cell.content) for block in finished(result, Table) if isinstance(block, Table) for row in block.rows for cell in row
    ]
    assert " ".join([*found, *lines(result)]).split().count("kata") == 3_000


def test_tokens_take_binary_data_as_it_is() -> None:
    found = list(tokens(rb"a\bin2 {}\b0{\'e9}"))
    assert [one.sign for one in found] == [Sign.TEXT, Sign.BINARY, Sign.WORD, Sign.OPEN, Sign.BYTE, Sign.CLOSE]
    assert (found[1].data, found[2].number, found[4].data) == (b"{}", 0, b"\xe9")


def test_looks_of_text() -> None:
    body = (
        r"Air {\b tawar} dan {\i asin} x{\super 2} H{\sub 2}O {\field{\*\fldinst HYPERLINK "
        r"\"https://contoh.example/a\" }{\fldrslt {\ul laman}}}.\par"
    )
    (block,) = read(rich(body.replace('\\"', '"')), "rtf").value.blocks
    assert [type(one) for one in block.content if not isinstance(one, Text)] == [Strong, Emphasis, Superscript, Subscript, Link]
    assert plain_text(block.content) == "Air tawar dan asin x2 H2O laman."


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"\'e9l\'e9gan", "élégan"),
        (r"\u8220\'93a\u8221\'94", "“a”"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"{\uc2\u233 ??x}y", "éxy"),
        (r"\uc0\u233 x", "éx"),
        (r"a\~b\emdash c\{\}\\", "a\u00a0b—c{}\\"),
        (r"{\f1 \'cf\'f0\'e8}", "При"),
        (r"{\f2\'b7} x", "• x"),
        (r"{\f3\'82\'a0}", "あ"),
        ("a\nb\r\nc", "abc"),
        (r"so\-ft \_keras", "soft \u2011keras"),
    ],
)
def test_characters(written: str, text: str) -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset2 C;}{\f3\fcharset128 D;}}"
    assert lines(read(rich(written + r"\par", fonts), "rtf")) == [text]


def test_headings_by_style_and_look() -> None:
    body = (
        r"\pard\s7 Judul\par\pard\s1\b Satu\par\pard\s2 Dua\par\pard\outlinelevel2 Tiga\par\pard\plain\b "
        r"Tebal\par\pard\plain\fs32 Besar\par"
    ) + PROSE
    result = read(rich(body, STYLES), "rtf")
    assert [(block.hint, block.level, block.bold) for block in result.value.blocks] == [
        (Hint.TITLE, 0, False),
        (Hint.HEADING, 1, False),
        (Hint.HEADING, 2, False),
        (Hint.HEADING, 3, False),
        (Hint.PARAGRAPH, 0, True),
        (Hint.PARAGRAPH, 0, True),
        (Hint.PARAGRAPH, 0, False),
    ]


def test_lists_by_their_table_and_by_what_is_written() -> None:
    body = (
        r"{\listtext 1.\tab}\pard\ls1\ilvl0 satu\par{\listtext a)\tab}\pard\ls1\ilvl1 dalam\par{\listtext "
        r"2.\tab}\pard\ls1\ilvl0 dua\par\pard jeda\par"
    )
    body += r"{\listtext 3.\tab}\pard\ls1\ilvl0 tiga\par{\listtext\f2 \'b7\tab}\pard\ls2\ilvl0 butir\par{\pntext 4)\tab}\pard empat\par"
    assert shape(read(rich(body, LISTS), "rtf")) == [
        (Hint.NUMBERED, 0, "1.", "satu"),
        (Hint.NUMBERED, 1, "a.", "dalam"),
        (Hint.NUMBERED, 0, "2.", "dua"),
        (Hint.PARAGRAPH, 0, "", "jeda"),
        (Hint.NUMBERED, 0, "3.", "tiga"),
        (Hint.BULLET, 0, "-", "butir"),
        (Hint.NUMBERED, 0, "4.", "empat"),
    ]


def test_an_item_may_have_paragraphs_and_old_lists_write_their_sign_once() -> None:
    body = r"{\listtext\tab \'b7\tab}\pard\ls2 satu\par\pard\ls2 masih satu\par{\listtext \'b7\tab}\pard\ls2 dua\par\pard jeda\par"
    body += r"{\pntext 1.\tab}{\*\pn\pnlvlbody\pndec{\pntxta .}}\pard\ls7 tiga\par empat\par"
    assert shape(read(rich(body, LISTS), "rtf")) == [
        (Hint.BULLET, 0, "-", "satu"),
        (Hint.PARAGRAPH, 0, "", "masih satu"),
        (Hint.BULLET, 0, "-", "dua"),
        (Hint.PARAGRAPH, 0, "", "jeda"),
        (Hint.NUMBERED, 0, "1.", "tiga"),
        (Hint.NUMBERED, 0, "2.", "empat"),
    ]


def test_tables_have_heads_and_spans() -> None:
    body = r"\trowd\trhdr\cellx2000\cellx4000\cellx6000\pard\intbl A\cell B\cell C\cell\row"
    body += (
        r"\trowd\clvmgf\cellx2000\cellx6000\pard\intbl x\cell "
        r"lebar\cell\row\trowd\clvmrg\cellx2000\cellx4000\cellx6000\pard\intbl\cell y\cell z\cell\row"
    )
    (found,) = finished(read(rich(body + r"\pard akhir\par"), "rtf"), Table)
    assert isinstance(found, Table)
    assert [plain_text(cell.content) for cell in found.head] == ["A", "B", "C"]
    assert [[plain_text(cell.content) for cell in row] for row in found.rows] == [["x", "lebar", ""], ["", "y", "z"]]


def test_tables_in_tables_keep_their_words_in_order() -> None:
    body = (
        r"\trowd\cellx5000\pard\intbl\itap1 luar\par\pard\intbl\itap2 A\nestcell "
        r"B\nestcell{\*\nesttableprops\trowd\cellx2000\cellx4000\nestrow}"
    )
    body += r"{\nonesttables SALINAN\par}\pard\intbl\itap1 sesudah\cell\row\pard akhir\par"
    result = read(rich(body), "rtf")
    assert lines(result) == ["luar", "sesudah", "akhir"]
    assert len(finished(result, Table)) == 1


def test_a_row_that_is_not_ended_keeps_its_words() -> None:
    result = read(rich(r"\trowd\cellx2000\cellx4000\pard\intbl satu\cell dua\par\pard tiga\par"), "rtf")
    assert "satu dua" in " ".join(
        plain_text(cell.content) for block in finished(result, Table) if isinstance(block, Table) for row in block.rows for cell in row
    )
    assert lines(result)[-1] == "tiga"


def test_notes_boxes_and_captions() -> None:
    body = (
        r"Madu{\super\chftn}{\footnote\pard\plain{\super\chftn} Dari {\i nektar}.\par Dua.} manis."
        r"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Kotak\par}}{\shprslt salinan}}"
        r"\par\pard\s5 Gambar 1. Ratu\par"
    )
    result = read(rich(body, STYLES), "rtf")
    assert any(isinstance(one, NoteRef) for one in result.value.blocks[0].content)
    assert [len(note.blocks) for note in result.value.notes] == [2]
    assert [(block.hint, plain_text(block.content)) for block in result.value.blocks] == [
        (Hint.PARAGRAPH, "Madu manis."),
        (Hint.PARAGRAPH, "Kotak"),
        (Hint.CAPTION, "Gambar 1. Ratu"),
    ]


def test_pictures_have_their_descriptions() -> None:
    described = r"{\*\picprop{\sp{\sn wzDescription}{\sv Ratu lebah}}}"
    body = rf"{{\*\shppict{{\pict{described}\pngblip {PNG.hex()}}}}}{{\nonshppict{{\pict\wmetafile8 0102}}}}\par"
    body += (
        rf"{{\shp{{\*\shpinst{{\sp{{\sn pib}}{{\sv {{\pict\pngblip {PNG.hex()}}}}}}}{{\sp{{\sn "
        rf"wzDescription}}{{\sv Sarang}}}}}}}}\par{{\pict\wmetafile8 0102}}\par"
    )
    result = read(rich(body), "rtf")
    assert [(one.resource, one.alternative) for one in finished(result, Figure) if isinstance(one, Figure)] == [
        ("lebah-picture-1.png", "Ratu lebah"),
        ("lebah-picture-2.png", "Sarang"),
        (None, ""),
    ]
    assert told(result) == ["SRC074"]


def test_what_is_no_text_of_the_article_is_told() -> None:
    body = (
        r"{\header\pard Kepala\par}{\footer Kaki\par}\pard\s6 Bab\tab 1\par\pard\plain "
        r"Isi{\*\annotation{\*\atnref 1}\pard periksa\par} {\v rahasia }{\deleted lama }artikel.\par"
    )
    body += r"{\field{\*\fldinst TOC \\o}{\fldrslt Daftar\par}}"
    result = read(rich(body, STYLES), "rtf")
    assert lines(result) == ["Isi artikel."]
    assert left_out(result) == [
        ("header", "Kepala"),
        ("footer", "Kaki"),
        ("contents", "Bab 1"),
        ("comment", "periksa"),
        ("hidden", "rahasia"),
        ("deletion", "lama"),
        ("contents", "Daftar"),
    ]


def test_properties_are_metadata() -> None:
    info = r"{\info{\title Kehidupan Lebah}{\author Dewi Lestariningsih}{\keywords lebah; madu}{\subject Biologi}{\operator user}}"
    found = read(rich(PROSE, info), "rtf").value.metadata
    assert (found.title, found.author, found.tags) == ("Kehidupan Lebah", "Dewi Lestariningsih", ("lebah", "madu", "Biologi"))


def test_what_pandoc_writes_is_read_back() -> None:
    result = read(from_markdown("# Bab\n\nAir **tawar**[^1].\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[^1]: Catatan.\n", "rtf"), "rtf")
    assert shape(result)[:2] == [(Hint.HEADING, 1, "", "Bab"), (Hint.PARAGRAPH, 0, "", "Air tawar.")]
    assert len(finished(result, Table)) == len(result.value.notes) == 1
