"""Handouts, booklets and papers of whole modules: files, names, sizes, the paper they take, and what a change leaves behind."""

import json
import re
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from publisher.build import making
from publisher.build.plan import Target
from publisher.cli import run
from publisher.errors import ExitCode, RenderError
from publisher.render.pdf.imposition import page_count
from tests.books.test_determinism import ARTICLES, in_two_places
from tests.sample import png

pytestmark = pytest.mark.pango
A4, A5, F4 = (210, 297), (148, 210), (215, 330)


@pytest.fixture
def module(tmp_path: Path) -> Path:
    folder = tmp_path / "modul"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "book.toml").write_text('[book]\ntitle = "Makhluk Hidup"\nsubject = "IPA"\n', encoding="utf-8")
    return folder


def outputs(module: Path) -> list[str]:
    """Names of the files in the output folder, without the report and what the program remembers."""
    into = module / "build"
    names = (path.relative_to(into).as_posix() for path in into.rglob("*") if path.is_file())
    return sorted(name for name in names if not name.startswith((".publisher", "report")))


def size(path: Path) -> set[tuple[int, int]]:
    """Width and height of the pages in mm."""
    with pikepdf.open(path) as file:
        boxes = [[float(edge) for edge in page.mediabox] for page in file.pages]
    return {(round((right - left) / 72 * 25.4), round((top - bottom) / 72 * 25.4)) for left, bottom, right, top in boxes}


def texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_bounded()) for page in document]


def test_each_chapter_becomes_a_file_and_all_of_them_an_archive(module: Path) -> None:
    assert run(["build", str(module), "-t", "handouts", "-q"]) == ExitCode.OK
    folder = "makhluk-hidup-handouts"
    names = [f"{folder}/{name}" for name in ("01-fotosintesis-pada-tumbuhan.pdf", "02-rantai-makanan.pdf", "03-pengurai.pdf")]
    assert outputs(module) == sorted([f"{folder}.zip", *names])
    with zipfile.ZipFile(module / "build" / f"{folder}.zip") as packed:
        assert {f"{folder}/{name}": packed.read(name) for name in packed.namelist()} == {
            name: (module / "build" / name).read_bytes() for name in names
        }
    assert all((module / "build" / name).stat().st_size <= 300_000 for name in names)


def test_a_handout_counts_its_own_pages_and_speaks_of_other_chapters_in_words(module: Path) -> None:
    (module / "2 rantai makanan.md").write_text(ARTICLES["2 rantai makanan.md"] + "\nUlar memakan tikus di sawah.\n" * 80, encoding="utf-8")
    run(["build", str(module), "-t", "handouts", "--chapter", "2", "-q"])
    pages = texts(module / "build" / "makhluk-hidup-handouts" / "02-rantai-makanan.pdf")
    assert len(pages) > 1
    for number, text in enumerate(pages, start=1):
        assert f"Bab 2 · hlm. {number} dari {len(pages)}" in text
    assert "Lihat Bab 1." in pages[0]
    assert "Nama" in pages[0]
    assert "No. Absen" in pages[0]
    assert not any("Nama" in text for text in pages[1:])
    assert not any(mark in text for text in pages for mark in ("??", "Daftar Isi"))


@pytest.mark.parametrize("paper", ["a4", "f4", "b5", "a5"])
def test_a_copy_machine_takes_all_of_a_handout(module: Path, paper: str) -> None:
    run(["build", str(module), "-t", "handouts", "--chapter", "2", "--paper", paper, "-q"])
    (file,) = (module / "build").rglob("*.pdf")
    nearest = 12 / 25.4 * 72
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            text, (width, height) = page.get_textpage(), page.get_size()
            boxes = [text.get_charbox(number) for number in range(text.count_chars()) if text.get_text_range(number, 1).strip()]
            assert boxes
            assert min(min(left, bottom, width - right, height - top) for left, bottom, right, top in boxes) >= nearest


def test_a_title_or_chapter_that_goes_takes_its_files_along(module: Path) -> None:
    run(["build", str(module), "-t", "handouts", "-q"])
    (module / "10 pengurai.html").unlink()
    run(["build", str(module), "-t", "handouts", "-q"])
    assert [Path(name).name for name in outputs(module)] == [
        "makhluk-hidup-handouts.zip",
        "01-fotosintesis-pada-tumbuhan.pdf",
        "02-rantai-makanan.pdf",
    ]
    (module / "book.toml").write_text('[book]\ntitle = "Alam"\n', encoding="utf-8")
    run(["build", str(module), "-t", "handouts", "-q"])
    assert {name.split("/")[0] for name in outputs(module)} == {"alam-handouts", "alam-handouts.zip"}
    assert not (module / "build" / "makhluk-hidup-handouts").exists()


def test_nothing_to_do_says_the_same_and_a_missing_handout_is_a_reason(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [str(module), "-t", "handouts", "--ui-lang", "id"]
    run(["build", *arguments, "--pupils", "30"])
    first = capsys.readouterr()
    run(["build", *arguments, "--pupils", "30"])
    second = capsys.readouterr()
    assert second.out == first.out
    assert "Tidak ada yang berubah" in second.err
    (module / "build" / "makhluk-hidup-handouts" / "01-fotosintesis-pada-tumbuhan.pdf").unlink()
    run(["why", *arguments])
    assert capsys.readouterr().out == "Berkas hasil tidak ada: makhluk-hidup-handouts/01-fotosintesis-pada-tumbuhan.pdf\n"


def test_clean_takes_handouts_and_their_folder(module: Path) -> None:
    run(["build", str(module), "-t", "handouts", "-q"])
    run(["clean", str(module)])
    assert not (module / "build").exists()


def test_a_chapter_whose_layout_fails_does_not_stop_the_others(
    module: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = making.artefact

    def fail(target: Target, book: making.Book, *rest: object) -> object:
        if book.chapters[0].id == "fotosintesis":
            raise RenderError("OUT007", reason="x")
        if book.chapters[0].id == "pengurai":
            raise ZeroDivisionError
        return real(target, book, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "artefact", fail)
    assert run(["build", str(module), "-t", "handouts"]) == ExitCode.RENDER
    assert [Path(name).name for name in outputs(module)] == ["makhluk-hidup-handouts.zip", "02-rantai-makanan.pdf"]
    told = capsys.readouterr().err
    assert "OUT020" in told
    assert "ZeroDivisionError" in told
    monkeypatch.undo()
    assert run(["build", str(module), "-t", "handouts", "-q"]) == ExitCode.OK
    assert len(outputs(module)) == 4


def test_a_picture_too_large_for_a_handout_is_named(
    module: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("publisher.build.handouts.LARGEST", 5_000)
    (module / "tikus.png").write_bytes(png())
    (module / "2 rantai makanan.md").write_text("# Rantai\n\nTikus.\n\n![Seekor tikus](tikus.png)\n", encoding="utf-8")
    run(["build", str(module), "-t", "handouts", "--chapter", "2"])
    assert re.search(r"tikus\.png \(\d+ kB\) \[OUT021\]", capsys.readouterr().err)


def test_the_paper_is_that_of_the_option_else_of_the_settings(module: Path) -> None:
    run(["build", str(module), "-t", "pdf", "-t", "handouts", "-q"])
    assert size(module / "build" / "makhluk-hidup.pdf") == {A4}
    assert size(module / "build" / "makhluk-hidup-handouts" / "03-pengurai.pdf") == {A4}
    run(["build", str(module), "-t", "pdf", "-t", "handouts", "--paper", "folio", "-q"])
    assert size(module / "build" / "makhluk-hidup-f4.pdf") == {F4}
    assert size(module / "build" / "makhluk-hidup-f4-handouts" / "03-pengurai.pdf") == {F4}
    (module / "book.toml").write_text('[book]\ntitle = "Makhluk Hidup"\n[layout]\npaper = "a5"\n', encoding="utf-8")
    run(["build", str(module), "-t", "pdf", "-t", "handouts", "-q"])
    assert size(module / "build" / "makhluk-hidup-a5.pdf") == {A5}
    assert size(module / "build" / "makhluk-hidup-a5-handouts" / "03-pengurai.pdf") == {A5}
    run(["build", str(module), "-t", "pdf", "--paper", "a4", "-q"])
    assert {name for name in outputs(module) if "/" not in name and name.endswith("pdf")} == {
        "makhluk-hidup.pdf",
        "makhluk-hidup-a5.pdf",
        "makhluk-hidup-f4.pdf",
    }


def test_a_paper_is_a_reason_only_for_what_has_pages(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["build", str(module), "-t", "html", "-q"])
    run(["why", str(module), "-t", "html", "--paper", "a5", "--ui-lang", "id"])
    assert capsys.readouterr().out.startswith("Tidak ada yang berubah")
    run(["why", str(module), "-t", "pdf", "--paper", "a5", "--ui-lang", "id"])
    assert "belum pernah" in capsys.readouterr().out


def test_a_booklet_is_a5_on_a4_and_says_how_to_fold_it(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(module), "-t", "booklet", "--paper", "f4", "--pupils", "36", "--ui-lang", "id"]) == ExitCode.OK
    path = module / "build" / "makhluk-hidup-booklet.pdf"
    assert outputs(module) == [path.name]
    assert size(path) == {(297, 210)}
    sheets = page_count(path.read_bytes()) // 2
    told = capsys.readouterr().out
    assert f"{4 * sheets} halaman = {sheets} lembar bolak-balik per siswa, {36 * sheets} lembar" in told
    assert f"tumpuk {sheets} lembar, lipat di tengah" in told
    assert "Kirim:     tidak ada" in told


def test_json_tells_pages_and_sheets(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["build", str(module), "-t", "pdf", "-t", "epub", "-t", "handouts", "--pupils", "36", "--format", "json"])
    told = json.loads(capsys.readouterr().out)["files"]
    assert set(told["epub"]) == {"path", "bytes"}
    pages = page_count((module / "build" / "makhluk-hidup.pdf").read_bytes())
    assert (told["pdf"]["pages"], told["pdf"]["sheets"]) == (pages, (pages + 1) // 2)
    assert told["pdf"]["sheets_for_pupils"] == 36 * told["pdf"]["sheets"]
    parts = told["handouts"]["parts"]
    assert [Path(part["path"]).name for part in parts] == ["01-fotosintesis-pada-tumbuhan.pdf", "02-rantai-makanan.pdf", "03-pengurai.pdf"]
    assert told["handouts"]["sheets"] == sum(-(-part["pages"] // 2) for part in parts)
    assert told["handouts"]["bytes"] == sum(part["bytes"] for part in parts)
    assert Path(told["handouts"]["archive"]["path"]).name == "makhluk-hidup-handouts.zip"


def test_the_teachers_handout_has_the_key_on_a_page_of_its_own_and_the_students_has_none(module: Path) -> None:
    key = "\n::: latihan\n1. Siapa memakan tikus?\n\n::: kunci\n1. JawabanUlar\n:::\n:::\n"
    (module / "2 rantai makanan.md").write_text(f"# Rantai Makanan\n\nPadi dimakan tikus.\n{key}", encoding="utf-8")
    shown = {}
    for edition, folder in (("student", "makhluk-hidup-handouts"), ("teacher", "makhluk-hidup-teacher-handouts")):
        run(["build", str(module), "-t", "handouts", "--edition", edition, "-q"])
        shown[edition] = ["JawabanUlar" in page for page in texts(module / "build" / folder / "02-rantai-makanan.pdf")]
    assert not any(shown["student"])
    assert shown["teacher"] == [*shown["student"], True]
    with pikepdf.open(module / "build" / "makhluk-hidup-handouts" / "02-rantai-makanan.pdf") as file:
        assert "JawabanUlar" not in "".join(repr(item) for item in file.objects)


def test_handouts_and_booklets_are_the_same_anywhere(tmp_path: Path) -> None:
    one, other = in_two_places(tmp_path, ["-t", "handouts", "-t", "booklet"])
    assert len(one) == 7
    assert one == other
