"""Pasted text: encodings, damage, limits, and what is known of a line."""

import pytest

from publisher.errors import SourceError
from publisher.ingest import capture
from publisher.ingest.mojibake import repaired
from publisher.model.inline import Text
from publisher.model.span import SourceId
from publisher.source import FORMATS, CapturedBlock, Hint, SourceFile

WORDS = "Sel saraf panjang – sampai “satu meter”.\nBaris kedua."


def source(data: bytes, name: str = "sel.txt") -> SourceFile:
    return SourceFile(SourceId(name), name.rpartition(".")[2], data)


def blocks(data: bytes) -> tuple[CapturedBlock, ...]:
    return capture(source(data)).value.blocks


def words(data: bytes) -> list[str]:
    return [inline.content for block in blocks(data) for inline in block.content if isinstance(inline, Text)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    assert words(WORDS.encode(encoding)) == WORDS.split("\n")


def test_a_legacy_encoding_is_read_and_told() -> None:
    result = capture(source(WORDS.encode("cp1252")))
    assert [block.content for block in result.value.blocks] == [(Text(line),) for line in WORDS.split("\n")]
    assert [(told.code, dict(told.values)["encoding"]) for told in result.diagnostics] == [("SRC004", "Windows-1252")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_one_line(end: str) -> None:
    found = blocks(end.join(["satu", "", "dua"]).encode())
    assert [(block.span.first_line, block.gap) for block in found] == [(1, 0), (3, 1)]


def test_breaks_inside_a_line_part_it_but_keep_its_number() -> None:
    assert [(block.span.first_line, block.content) for block in blocks("satu\vdua\u2028tiga".encode())] == [
        (1, (Text("satu"),)),
        (1, (Text("dua"),)),
        (1, (Text("tiga"),)),
    ]


def test_a_line_of_invisible_characters_is_empty() -> None:
    assert [block.gap for block in blocks("satu\n\u00a0\u200b\n\ufeff \t\ndua".encode())] == [0, 2]


def test_leading_white_space_is_counted_in_columns() -> None:
    assert [block.indent for block in blocks(b"satu\n  dua\n\ttiga\n \t empat")] == [0, 2, 4, 5]


def test_nothing_but_lines_is_known_of_a_text() -> None:
    assert {block.hint for block in blocks(WORDS.encode())} == {Hint.LINE}


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("itâ€™s â€œfineâ€\x9d", "it’s “fine”"),
        ("Ã©lan dÃ©jÃ\xa0", "élan déjà"),
        ("kata.Â Lalu", "kata. Lalu"),
        ("ðŸŒ± benih", "🌱 benih"),
        ("ItÃƒÂ©", "Ité"),
        ("CAFÉ» SÃO PAULO", "CAFÉ» SÃO PAULO"),
        ("tanpa aksen", "tanpa aksen"),
    ],
)
def test_damaged_characters_are_repaired_where_the_way_back_is_clean(damaged: str, whole: str) -> None:
    assert repaired(damaged) == whole
    assert repaired(whole) == whole


def test_a_repair_is_a_change_with_its_line() -> None:
    (change,) = capture(source("satu\nitâ€™s".encode())).changes
    assert (change.code, change.span.first_line, change.before, change.after) == ("SRC005", 2, "itâ€™s", "it’s")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 teks", "SRC001"),
        (b"PK\x03\x04 teks", "SRC001"),
        (bytes(range(256)), "SRC008"),
        (b"sel\x00saraf", "SRC008"),
        (b"", "SRC003"),
        (" \n\u00a0\n".encode(), "SRC003"),
        (b"\xff\xfe", "SRC003"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as refused:
        capture(source(data))
    assert (refused.value.code, refused.value.values["file"]) == (code, "sel.txt")


def test_a_paste_of_fifty_megabytes_is_refused() -> None:
    with pytest.raises(SourceError) as refused:
        capture(source(b"kata " * 10_000_000))
    assert refused.value.code == "SRC002"
    assert refused.value.values == {"file": "sel.txt", "size": 50, "limit": 5}


def test_a_format_without_a_reader_is_refused() -> None:
    with pytest.raises(SourceError) as refused:
        capture(source(b"a,b", "sel.csv"))
    assert refused.value.code == "SRC007"


@pytest.mark.parametrize("ending", sorted({*FORMATS} - {"docx", "odt", "rtf", "epub", "pdf"}))
def test_each_format_of_an_article_has_a_reader(ending: str) -> None:
    assert capture(source(b"Sel adalah satuan terkecil makhluk hidup.", f"sel.{ending}")).value.blocks


def test_metadata_above_a_pasted_answer_are_no_lines_of_it() -> None:
    found = capture(source(b"---\ntitle: Sel saraf\nauthor: Ani Wijaya\n---\n\n# Sel saraf\n\nSel saraf panjang.\n")).value
    assert (found.metadata.title, found.metadata.author) == ("Sel saraf", "Ani Wijaya")
    assert [block.span.first_line for block in found.blocks] == [6, 8]
    assert words(b"---\nSel saraf itu panjang.\n---\nBaris kedua.\n")[1] == "Sel saraf itu panjang."
