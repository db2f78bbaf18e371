"""Captions of pictures and tables: the number that the article gave them, and the source that a line below a table names."""

import pytest

from publisher import clean, ingest
from publisher.model.block import Figure, Paragraph, Table
from publisher.model.span import SourceId
from publisher.model.walk import chapter_blocks, plain_text
from publisher.source import SourceFile
from publisher.structure import structure
from tests.unit.test_structure_builder import structured

TEXT = "Tanah yang gembur menyimpan air lebih lama daripada tanah yang padat. Akar pun lebih mudah menembusnya."
MORE = "Tanah liat menahan air, tetapi sulit diolah ketika kering. Karena itu petani mencampurnya dengan kompos."


def captioned(page: str) -> list[tuple[str, str]]:
    """Number and caption of each figure and table of a web page."""
    captured = ingest.capture(
        SourceFile(SourceId("tanah.html"), "html", f"<html><body><article><h1>Tanah</h1>{page}</article></body></html>".encode())
    )
    chapter = structure(clean.clean(captured.value).value, "id").value
    return [(block.number, plain_text(block.caption)) for block in chapter_blocks(chapter) if isinstance(block, Figure | Table)]


ROWS = "<tr><th>Jenis</th><th>Butir</th></tr><tr><td>Pasir</td><td>kasar</td></tr><tr><td>Liat</td><td>halus</td></tr>"


@pytest.mark.parametrize(
    ("caption", "number", "words"),
    [
        ("Tabel 2. Jenis tanah", "2", "Jenis tanah"),
        ("<b>Table 3.1</b> Kinds of soil", "3.1", "Kinds of soil"),
        ("Tabel 4 jenis tanah", "", "Tabel 4 jenis tanah"),
        ("Jenis tanah", "", "Jenis tanah"),
    ],
)
def test_the_number_in_the_caption_of_a_web_table_is_held_apart(caption: str, number: str, words: str) -> None:
    page = f"<p>{TEXT}</p><table><caption>{caption}</caption>{ROWS}</table><p>{MORE}</p>"
    assert captioned(page) == [(number, words)]


def test_the_number_in_the_caption_of_a_web_picture_is_held_apart() -> None:
    page = f"<p>{TEXT}</p><figure><img src='a.png' alt='Profil'><figcaption>Figure 5: A soil profile</figcaption></figure><p>{MORE}</p>"
    assert captioned(page) == [("5", "A soil profile")]


@pytest.mark.parametrize(
    ("below", "source"),
    [
        ("Sumber: Balai Tanah, 2021", "Sumber: Balai Tanah, 2021"),
        ("Source: own survey.", "Source: own survey"),
        ("(Sumber data: catatan desa)", "Sumber data: catatan desa"),
    ],
)
def test_the_line_below_a_table_is_its_source(below: str, source: str) -> None:
    chapter = structured(f"Tanah\n{TEXT}\nTabel 1. Butir tanah\nJenis\tButir\nPasir\tkasar\nLiat\thalus\n{below}\n{MORE}")
    tables = [block for block in chapter_blocks(chapter) if isinstance(block, Table)]
    assert [plain_text(table.caption) for table in tables] == [f"Butir tanah ({source})"]
    assert [plain_text(block.content) for block in chapter_blocks(chapter) if isinstance(block, Paragraph)] == [TEXT, MORE]


def test_a_sentence_about_sources_below_a_table_stays() -> None:
    sentence = "Sumber daya tanah harus dijaga oleh semua petani di lereng itu."
    chapter = structured(f"Tanah\n{TEXT}\nTabel 1. Butir tanah\nJenis\tButir\nPasir\tkasar\nLiat\thalus\n{sentence}\n{MORE}")
    assert sentence in [plain_text(block.content) for block in chapter_blocks(chapter) if isinstance(block, Paragraph)]
