"""Handouts of a book: names, the archive, what is told of one that is too large or fails."""

import io
import zipfile

import pytest

from publisher.build.handouts import LARGEST, archive, handouts
from publisher.diagnostics import Severity, warning
from publisher.errors import RenderError, UsageError
from publisher.model.block import Decorative, Figure, ResourceName
from tests.builders import SPAN, book, chapter, para


def pages(count: int) -> list[str]:
    return [handout.name for handout in handouts(book([chapter(f"bab-{n}", f"Bab {n}", para("x")) for n in range(count)]))]


def test_a_file_is_named_by_the_chapters_place_and_title() -> None:
    assert pages(2) == ["01-bab-0.pdf", "02-bab-1.pdf"]
    assert pages(101)[0] == "001-bab-0.pdf"
    (odd,) = handouts(book([chapter("bab-9e525711", "Daur Air: Dari Awan ke Samudra, Lalu Kembali Lagi ke Puncak Gunung yang Jauh")]))
    assert odd.name == "01-daur-air-dari-awan-ke-samudra-lalu-kembali-lagi-ke-puncak.pdf"


def test_one_chapter_keeps_its_number() -> None:
    whole = book([chapter("air", "Air"), chapter("hutan", "Hutan")])
    assert [handout.name for handout in handouts(whole, "2")] == ["02-hutan.pdf"]
    assert [handout.name for handout in handouts(whole, "hutan")] == ["02-hutan.pdf"]
    with pytest.raises(UsageError):
        handouts(whole, "laut")


def test_the_archive_holds_the_files_and_is_the_same_each_time() -> None:
    files = {"02-b.pdf": b"dua", "01-a.pdf": b"satu"}
    packed = archive(files)
    assert packed == archive(dict(reversed(files.items())))
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        assert [(info.filename, opened.read(info)) for info in opened.infolist()] == [("01-a.pdf", b"satu"), ("02-b.pdf", b"dua")]
        assert {info.date_time for info in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_file_too_large_to_send_is_told_with_its_pictures() -> None:
    shown = [Figure(ResourceName(name), Decorative.DECORATIVE, SPAN) for name in ("kecil.png", "besar.png")]
    whole = book([chapter("air", "Air", *shown)], resources={"kecil.png": b"x", "besar.png": b"x" * 400_000})
    (handout,) = handouts(whole)
    assert handout.oversize(LARGEST) == ()
    (told,) = handout.oversize(LARGEST + 1)
    values = dict(told.values)
    assert (told.code, told.severity, values["size"]) == ("OUT021", Severity.WARNING, 301)
    assert values["pictures"] == "besar.png (400 kB), kecil.png (1 kB)"


def test_a_layout_that_fails_names_the_chapter() -> None:
    (handout,) = handouts(book([chapter("air", "Air")]))
    told = handout.failed(RenderError("OUT007", reason="ValueError: x"))
    assert (told.code, told.span, dict(told.values)) == ("OUT020", SPAN, {"chapter": "Air", "reason": "ValueError: x"})
    assert handout.failed(RenderError("BLD031", file="a.pdf", reason="in use")).code == "BLD031"


def test_a_finding_without_a_place_gets_the_articles() -> None:
    (handout,) = handouts(book([chapter("air", "Air")]))
    assert handout.about(warning("OUT003", None, page=2)).span == SPAN
