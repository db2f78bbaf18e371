"""Same input, same bytes: other folder names, another hash seed, another order of the directory, from any state of the store."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLES = {
    "1 fotosintesis.txt": """Fotosintesis pada Tumbuhan

Fotosintesis adalah proses tumbuhan membuat makanan dengan bantuan cahaya. Menurut IPA (Ilmu Pengetahuan Alam), daun
bekerjasama dengan akar.

1. Reaksi Terang

Klorofil menangkap cahaya matahari. Air dipecah menjadi oksigen dan hidrogen.

2. Reaksi Gelap

Karbon dioksida diubah menjadi gula. Gula disimpan sebagai pati:

- di batang,
- di umbi,
- di buah.
""",
    "2 rantai makanan.md": """---
title: Rantai Makanan
---

Padi dimakan tikus, tikus dimakan ular. Lihat [](#fotosintesis).[^1]

## Peran Makhluk Hidup

| Peran | Contoh |
|---|---|
| Produsen | Padi |
| Konsumen | Tikus |

::: latihan
1. Sebutkan satu pengurai.
:::

[^1]: Ular dimakan elang.
""",
    "10 pengurai.html": """<html><body><article><h1>Pengurai</h1>
<p>Pengurai adalah makhluk yang mengurai sisa tumbuhan.</p><p>Jamur dan bakteri adalah contohnya.</p></article></body></html>
""",
}

SHUFFLED = """
import random, sys
from pathlib import Path
real = Path.iterdir
def shuffled(path):
    entries = list(real(path))
    random.Random(7).shuffle(entries)
    return iter(entries)
Path.iterdir = shuffled
from publisher.cli import run
sys.exit(run(sys.argv[1:]))
"""


def written(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")


def built(folder: Path, seed: str, targets: list[str], program: str = "") -> dict[str, str]:
    """Builds in a process of its own; SHA-256 of each output by name, the report included."""
    command = [sys.executable, *(["-c", program] if program else ["-m", "publisher"]), "build", str(folder), *targets]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LANG": "id_ID.UTF-8"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    files = [path for path in (folder / "build").rglob("*") if path.is_file() and ".publisher" not in path.parts]
    return {path.relative_to(folder / "build").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def in_two_places(tmp_path: Path, targets: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    one, other = tmp_path / "modul", tmp_path / "tempat lain" / "módulo 二"
    written(one)
    written(other)
    return built(one, "0", targets), built(other, "1", targets, SHUFFLED)


def test_epub_html_and_report_are_the_same_anywhere(tmp_path: Path) -> None:
    one, other = in_two_places(tmp_path, ["-t", "epub", "-t", "html"])
    assert len(one) == 4
    assert one == other


@pytest.mark.pango
def test_the_pdf_is_the_same_anywhere(tmp_path: Path) -> None:
    one, other = in_two_places(tmp_path, ["-t", "pdf"])
    assert {Path(name).suffix for name in one} == {".pdf", ".html", ".json"}
    assert one == other


def test_a_build_after_an_edit_is_the_same_as_one_from_nothing(tmp_path: Path) -> None:
    grown, fresh = tmp_path / "modul", tmp_path / "baru"
    written(grown)
    (grown / "2 rantai makanan.md").write_text("Belum ada.\n", encoding="utf-8")
    built(grown, "0", ["-t", "epub", "-t", "html"])
    (grown / "2 rantai makanan.md").write_text(ARTICLES["2 rantai makanan.md"], encoding="utf-8")
    after_edit = built(grown, "0", ["-t", "epub", "-t", "html"])
    written(fresh)
    assert after_edit == built(fresh, "0", ["-t", "epub", "-t", "html"])


def test_a_deleted_store_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "modul"
    written(folder)
    first = built(folder, "0", ["-t", "epub"])
    shutil.rmtree(folder / "build" / ".publisher")
    assert built(folder, "0", ["-t", "epub", "--force"]) == first
