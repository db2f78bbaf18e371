"""Nothing outside the manuscript is read for a book: no file, no address, whatever a document asks for."""

import socket
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from publisher.cli import run

CANARY = "burung-kenari-tidak-boleh-terdengar"
PROSE = "Air hujan meresap ke dalam tanah dan keluar lagi sebagai mata air. Warga menjaga hutan supaya mata air tetap hidup."


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Addresses that somebody tried to reach; none is."""
    tried: list[object] = []

    def refuse(_socket: socket.socket, address: object) -> None:
        tried.append(address)
        raise OSError(111, "refused by the test")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    return tried


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """A module whose articles ask for a secret beside it, and for addresses."""
    secret = tmp_path / "rahasia.txt"
    secret.write_text(CANARY, encoding="utf-8")
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{secret.as_uri()}"/></svg>'
    folder = tmp_path / "modul"
    folder.mkdir()
    (folder / "jahat.svg").write_text(drawing, encoding="utf-8")
    (folder / "1.html").write_text(
        f"""<!DOCTYPE html><html lang="id"><head><title>Mata Air</title>
        <link rel="stylesheet" href="{secret.as_uri()}"><link rel="attachment" href="{secret.as_uri()}">
        <style>@import url({secret.as_uri()}); body {{ background: url(http://192.0.2.1/a.png) }}</style>
        <script>document.write("hai")</script></head>
        <body><article><h1>Mata Air</h1><p style="background:url({secret.as_uri()})">{PROSE}</p>
        <img src="{secret.as_uri()}" alt="mata air"><img src="http://192.0.2.1/b.png" alt="hutan">
        <iframe src="{secret.as_uri()}"></iframe><object data="{secret.as_uri()}"></object>
        <p>Baca <a href="{secret.as_uri()}">berkas ini</a> dan <a href="javascript:alert(1)">itu</a>.</p></article></body></html>""",
        encoding="utf-8",
    )
    (folder / "2.md").write_text(
        f"---\ntitle: Hutan\n---\n\n{PROSE}\n\n![hutan]({secret.as_uri()})\n\n![kebun](../rahasia.txt)\n\n![sawah](jahat.svg)\n\n"
        f"![kota](http://192.0.2.1/c.png)\n\n<script>alert(1)</script>\n\n[berkas]({secret.as_uri()})\n",
        encoding="utf-8",
    )
    return folder


def contents(output: Path) -> str:
    """All that a reader of the outputs could see or dig out."""
    return pages(output) + paper(output)


def pages(output: Path) -> str:
    """The HTML and everything in the EPUB."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(output.glob("*.html"))]
    for path in sorted(output.glob("*.epub")):
        with zipfile.ZipFile(path) as book:
            texts += [book.read(name).decode("utf-8", "replace") for name in book.namelist()]
    return "\n".join(texts)


def paper(output: Path) -> str:
    """The bytes of the PDF and its text."""
    texts = []
    for path in sorted(output.glob("*.pdf")):
        texts.append(path.read_bytes().decode("latin-1"))
        with pypdfium2.PdfDocument(path) as document:
            texts += [page.get_textpage().get_text_bounded() for page in document]
    return "\n".join(texts)


@pytest.mark.pango
def test_no_document_reaches_a_file_or_the_network(module: Path, reached: list[object], tmp_path: Path) -> None:
    run(["build", str(module), "-o", str(tmp_path / "hasil"), "--quiet"])
    found = contents(tmp_path / "hasil")
    assert "mata air tetap hidup" in found
    assert CANARY not in found
    assert "file://" not in found
    assert "<script" not in pages(tmp_path / "hasil")
    assert "javascript:" not in found
    assert reached == []


def test_the_test_would_hear_the_canary(tmp_path: Path) -> None:
    """The search above finds a secret that is there."""
    (tmp_path / "a.html").write_text(CANARY, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.epub", "w") as book:
        book.writestr("a.xhtml", CANARY)
    assert contents(tmp_path).count(CANARY) == 2
