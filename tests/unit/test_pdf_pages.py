"""The PDF: pages, folios, marks, metadata, the same bytes each time, and nothing read but the book."""

import io
import os
import socket
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from publisher.model.block import Decorative, Figure, ResourceName
from publisher.render.fonts import folders
from publisher.render.pdf import pdf
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write
from tests.builders import SPAN, book, chapter, everything, para
from tests.sample import png

pytestmark = pytest.mark.pango
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def data() -> bytes:
    made = pdf(write(everything(), Medium.PRINT), default())
    assert made.diagnostics == ()
    return made.value


@pytest.fixture(scope="module")
def pages(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded().replace("\r", "").replace("\u00a0", " ") for page in document]


def opening_of(pages: list[str], number: int) -> int:
    """Ordinal, from 0, of the page on which a chapter opens."""
    return next(ordinal for ordinal, page in enumerate(pages) if f"BAB {number}\n" in page)


def lower_roman(number: int) -> str:
    return ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")[number - 1]


def test_front_matter_counts_in_roman_and_chapters_from_one(pages: list[str]) -> None:
    first = opening_of(pages, 1)
    contents = next(number for number, page in enumerate(pages) if page.startswith("Daftar Isi"))
    assert contents < first
    assert f"\n{lower_roman(contents + 1)}" in pages[contents]
    assert first % 2 == 0
    assert "\n1" in pages[first]


def test_labels_say_what_the_folios_say(data: bytes, pages: list[str]) -> None:
    first = opening_of(pages, 1)
    with pypdfium2.PdfDocument(data) as document:
        assert [document.get_page_label(n) for n in (0, first - 1, first, first + 1)] == ["i", lower_roman(first), "1", "2"]


def test_contents_give_the_printed_page_of_each_chapter(pages: list[str]) -> None:
    contents = next(page for page in pages if page.startswith("Daftar Isi"))
    for chapter_number in (1, 2, 3):
        folio = opening_of(pages, chapter_number) - opening_of(pages, 1) + 1
        lines = [line.rstrip() for line in contents.splitlines() if line.startswith(f"Bab {chapter_number} ")]
        assert [line.rpartition(" ")[2] for line in lines] == [str(folio)]


def test_running_heads_stand_on_text_pages_but_not_on_openings(pages: list[str]) -> None:
    first = opening_of(pages, 1)
    assert "Bab 1" in pages[first + 1]
    assert "Daur air dan perjalanan" in pages[first + 2]
    assert "Bab 1\n" not in pages[first]


def test_a_note_stands_on_the_page_that_calls_it(pages: list[str]) -> None:
    assert "Angka ini adalah perkiraan" in pages[opening_of(pages, 1)]
    assert "Serasah: lapisan daun" in next(page for page in pages if "menumpuknya di tempat yang rendah.2" in page.replace(" ", " "))


def test_references_are_printed_with_their_page(pages: list[str]) -> None:
    text = pages[opening_of(pages, 1)].replace("\u00a0", " ").replace("\n", " ")
    chapter_page = opening_of(pages, 3) - opening_of(pages, 1) + 1
    assert f"Bab 3, hlm. {chapter_page}" in text


def test_outline_title_author_language_dates_and_tags(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as file:
        assert str(file.Root.Lang) == "id"
        assert bool(file.Root.MarkInfo.Marked)
        assert str(file.docinfo["/Title"]) == "Air di Sekitar Kita"
        assert "R. Kusuma" in str(file.docinfo["/Author"])
        assert str(file.docinfo["/CreationDate"]).startswith("D:20000101")
        with file.open_outline() as outline:
            first = next(entry for entry in outline.root if entry.title.startswith("Bab 1 Daur air"))
            assert [entry.title for entry in first.children] == ["A. Tahap-tahap daur air", "B. Peran hutan"]


def test_each_link_annotation_is_tagged_as_a_link(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as file:
        tagged = {item.objgen for item in file.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Link"}
        holders = [
            item.objgen
            for item in file.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/StructElem"
            for kid in item.get("/K", [])
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"
        ]
    assert len(holders) > 30
    assert set(holders) <= tagged


def test_only_the_fonts_of_the_book_are_used_and_embedded(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as file:
        fonts = {str(font.BaseFont).split("+")[-1] for page in file.pages for font in page.Resources.get("/Font", {}).values()}
    assert fonts
    assert {name.split("-")[0] for name in fonts} <= {"Spectral", "Fira", "FiraSans", "IBM", "IBMPlexMono"}


def test_font_folders_exist() -> None:
    assert all(any(folder.glob("*.ttf")) for folder in folders())


def test_the_same_bytes_in_another_process_folder_and_hash_seed(data: bytes, tmp_path: Path) -> None:
    code = (
        "import sys, hashlib; from tests.builders import everything; from publisher.render.pdf import pdf; "
        "from publisher.render.theme import default; from publisher.render.xhtml import Medium, write; "
        "open(sys.argv[1], 'wb').write(pdf(write(everything(), Medium.PRINT), default()).value)"
    )
    other = tmp_path / "folder with spaces é"
    other.mkdir()
    settings = {**os.environ, "PYTHONHASHSEED": "12345", "PYTHONPATH": str(ROOT), "TMPDIR": str(other), "TZ": "Asia/Jakarta", "LC_ALL": "C"}
    subprocess.run([sys.executable, "-c", code, str(other / "a.pdf")], cwd=other, env=settings, check=True, capture_output=True)
    assert (other / "a.pdf").read_bytes() == data


def test_layout_leaves_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/elsewhere/fonts.conf")
    pdf(write(book([chapter("air", "Air", para("x"))]), Medium.PRINT), default())
    assert os.environ["FONTCONFIG_FILE"] == "/elsewhere/fonts.conf"


def test_no_file_and_no_network_is_reached(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    canary = tmp_path / "canary.png"
    canary.write_bytes(png(37, 41))

    def refuse(*_: object, **__: object) -> None:
        message = "a socket was opened"
        raise AssertionError(message)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{canary.as_uri()}" width="9" height="9"/></svg>'
    asked = f'p {{ background: url({canary.as_uri()}) }} h1 {{ background: url("https://x.example/a.png") }} @import url("https://x.example/b.css");'
    theme = default()
    theme = theme.overlaid(
        {"text.css": theme.files["text.css"] + asked + '@font-face { font-family: X; src: url("https://x.example/c.ttf") }'}
    )
    figure = Figure(ResourceName("a.svg"), Decorative.DECORATIVE, SPAN)
    made = pdf(write(book([chapter("air", "Air", para("x"), figure)], resources={"a.svg": picture.encode()}), Medium.PRINT), theme)
    with pikepdf.open(io.BytesIO(made.value)) as file:
        assert not any(image.get("/Width") == 37 for image in file.objects if isinstance(image, pikepdf.Stream))
    assert {told.code for told in made.diagnostics} <= {"OUT005", "OUT006", "THM020"}
    assert any("canary" in str(told.values) for told in made.diagnostics)


def test_a_word_longer_than_the_line_is_broken_and_not_lost() -> None:
    made = pdf(write(book([chapter("air", "Air", para("~" * 5000))]), Medium.PRINT), default())
    assert made.diagnostics == ()
    with pypdfium2.PdfDocument(made.value) as document:
        assert sum(page.get_textpage().get_text_bounded().count("~") for page in document) == 5000
