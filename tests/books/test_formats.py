"""The same article in each format that word processors and e-book makers write: imported by itself, built as one module."""

from pathlib import Path

import pytest

from publisher.cli import run
from publisher.errors import ExitCode
from tests.office import ebook, from_markdown, opendocument, p, rich

FORMATS = ("docx", "odt", "rtf", "epub")
ARTICLE = """\
---
title: Tarian Lebah {format}
author: Made Wirawan
lang: id
---

# Bahasa Tanpa Suara

Lebah pekerja menari untuk menunjukkan **arah** bunga kepada kawannya.[^1] Tarian itu diulang beberapa kali.

1. tarian melingkar
2. tarian bergoyang

| Tarian | Jarak |
|--------|------:|
| lingkar | dekat |
| goyang | jauh |

## Arah dan Jarak

Semakin lama lebah bergoyang, semakin jauh letak bunganya dari sarang tempat mereka tinggal.

![Lebah di sarang](sarang.png)

[^1]: Peneliti mengamatinya dari balik kaca.
"""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module of the article in each format."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    folder = tmp_path / "modul"
    folder.mkdir()
    (tmp_path / "sarang.png").write_bytes(bytes.fromhex(PIXEL))
    for place, name in enumerate(FORMATS, 1):
        (folder / f"{place} lebah.{name}").write_bytes(from_markdown(ARTICLE.format(format=name.upper()), name))
    return folder


PIXEL = (
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


@pytest.mark.parametrize("place", range(1, len(FORMATS) + 1))
def test_each_format_is_imported_as_markdown_with_its_picture(module: Path, tmp_path: Path, place: int) -> None:
    name = FORMATS[place - 1]
    assert run(["import", str(module / f"{place} lebah.{name}"), "--into", str(tmp_path / "naskah")]) == ExitCode.OK
    text = (tmp_path / "naskah" / f"{place} lebah.md").read_text(encoding="utf-8")
    assert f"title: Tarian Lebah {name.upper()}" in text
    for words in ("Bahasa Tanpa Suara", "\n### Arah dan Jarak\n", "**arah**", "goyang", "tarian melingkar", "Peneliti mengamatinya"):
        assert words in text
    pictures = list((tmp_path / "naskah").glob("*.png"))
    assert len(pictures) == 1
    assert pictures[0].name in text


def test_all_formats_are_one_module(module: Path) -> None:
    assert run(["build", str(module), "-t", "html"]) == ExitCode.OK
    (page,) = (module / "build").glob("*.html")
    text = page.read_text(encoding="utf-8")
    for name in FORMATS:
        assert f"Tarian Lebah {name.upper()}" in text
    assert text.count("semakin jauh letak bunganya") == len(FORMATS)


def test_a_broken_one_is_told_and_the_others_are_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "modul"
    folder.mkdir()
    prose = "Air hujan meresap ke dalam tanah dan keluar lagi sebagai mata air. Warga menjaga hutan supaya mata air tetap hidup."
    (folder / "1 air.odt").write_bytes(opendocument(p("Mata Air", "Title") + p(prose)))
    (folder / "2 air.rtf").write_bytes(rich(r"\pard\b Mata Air\par\pard\plain " + prose + r"\par"))
    (folder / "3 air.epub").write_bytes(ebook({"a.xhtml": f"<h1>Mata Air</h1><p>{prose}</p>"}, more={"META-INF/rights.xml": "<r/>"}))
    (folder / "4 air.odt").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (folder / "5 air.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert run(["build", str(folder), "-t", "html", "--ui-lang", "en"]) == ExitCode.SOURCE
    told = capsys.readouterr().err
    assert "locked by its publisher" in told
    assert "“Word Document (.docx)”" in told
    assert "5 air.doc" in told
    (page,) = (folder / "build").glob("*.html")
    assert page.read_text(encoding="utf-8").count("meresap ke dalam tanah") == 2
