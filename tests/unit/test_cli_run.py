"""The command line in one process: words, exit codes, data and talk apart."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.build import making, module, pipeline
from publisher.cli import COMMANDS, run
from publisher.cli.words import ui_language
from publisher.errors import ExitCode, RenderError, ToolMissingError
from publisher.language.roles import role_name
from publisher.model.pieces import Role

AIR = """Siklus Air di Alam

Siklus air adalah perpindahan air dari laut ke udara, ke darat, lalu kembali ke laut.

Penguapan

Panas matahari mengubah air laut menjadi uap. Uap itu naik dan mendingin di udara.

Hujan

Uap yang mendingin menjadi titik air. Titik air yang berat jatuh sebagai hujan ke gunung dan ke laut.
"""
TANAH = AIR.replace("air", "tanah").replace("Air", "Tanah")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "modul ipa"
    folder.mkdir()
    (folder / "1 air.txt").write_text(AIR, encoding="utf-8")
    (folder / "2 tanah.txt").write_text(TANAH, encoding="utf-8")
    return folder


def test_a_folder_of_articles_becomes_a_page_and_a_report(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(project), "-t", "html"]) == ExitCode.OK
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["Cetak", "Kirim", "Baca dulu"]
    assert (project / "build" / "report" / "report.json").is_file()
    assert len(list((project / "build").glob("*.html"))) == 1
    assert sorted(path.name for path in project.iterdir()) == ["1 air.txt", "2 tanah.txt", "build"]


def test_the_second_build_touches_nothing_and_says_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["build", str(project), "-t", "html"])
    first = capsys.readouterr()
    written = {path: path.stat().st_mtime_ns for path in (project / "build").rglob("*") if path.is_file()}
    assert run(["build", str(project), "-t", "html"]) == ExitCode.OK
    second = capsys.readouterr()
    assert second.out == first.out
    assert "Tidak ada yang berubah" in second.err
    assert {path: path.stat().st_mtime_ns for path in (project / "build").rglob("*") if path.is_file()} == written


def test_a_build_with_nothing_to_do_imports_no_stage(project: Path) -> None:
    run(["build", str(project), "-t", "html", "--quiet"])
    heavy = (
        "publisher.ingest",
        "publisher.clean",
        "publisher.structure",
        "publisher.render.xhtml",
        "jinja2",
        "lxml",
        "weasyprint",
        "pypandoc",
    )
    code = f"""
import sys
from publisher.cli import run
run(["build", {str(project)!r}, "-t", "html"])
print([name for name in {heavy!r} if name in sys.modules])
"""
    environment = {**os.environ, "LANG": "id"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines()[-1] == "[]"


def test_force_builds_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["build", str(project), "-t", "html"])
    capsys.readouterr()
    assert run(["build", str(project), "-t", "html", "--force"]) == ExitCode.OK
    assert "Tidak ada yang berubah" not in capsys.readouterr().err


def test_a_new_title_takes_the_old_output_away(project: Path) -> None:
    run(["build", str(project), "-t", "html", "-q"])
    (old,) = (project / "build").glob("*.html")
    (project / "book.toml").write_text('[book]\ntitle = "Alam Kita"\n', encoding="utf-8")
    run(["build", str(project), "-t", "html", "-q"])
    assert [path.name for path in (project / "build").glob("*.html")] == ["alam-kita.html"]
    assert not old.exists()


def test_json_goes_to_standard_output_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(project), "-t", "html", "--format", "json"]) == ExitCode.OK
    told = json.loads(capsys.readouterr().out)
    assert set(told["files"]) == {"html"}
    assert told["counts"]["chapters"] == 2
    assert told["unchanged"] is False


def test_a_broken_setting_stops_with_all_problems(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "book.toml").write_text("[book]\ntitel = 'a'\nyear = 3\n", encoding="utf-8")
    assert run(["build", str(project)]) == ExitCode.CONFIGURATION
    told = capsys.readouterr().err
    assert "book.toml, baris 2" in told
    assert "`title`" in told
    assert "book.toml, baris 3" in told
    assert not (project / "build").exists()


def test_a_broken_article_is_told_and_the_others_are_built(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "3 rusak.docx").write_bytes(b"\x00\x01 not a word file")
    assert run(["build", str(project), "-t", "html"]) == ExitCode.SOURCE
    told = capsys.readouterr()
    assert "3 rusak.docx" in told.err
    assert "Traceback" not in told.err
    page = next((project / "build").glob("*.html")).read_text(encoding="utf-8")
    assert "Penguapan" in page


def test_a_mistake_of_the_program_is_a_finding(project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.read_article

    def fail(source: pipeline.SourceFile, settings: pipeline.Settings) -> object:
        if source.id.startswith("2"):
            raise ZeroDivisionError
        return real(source, settings)

    monkeypatch.setattr(pipeline, "read_article", fail)
    assert run(["build", str(project), "-t", "html"]) == ExitCode.SOURCE
    told = capsys.readouterr().err
    assert "BLD040" in told
    assert "ZeroDivisionError" in told
    assert "Traceback" not in told


def test_a_mistake_in_the_whole_book_is_told_too(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline.assemble, "assemble", fail)
    assert run(["build", str(project), "-t", "html"]) == ExitCode.RENDER
    assert "BLD041" in capsys.readouterr().err


def test_no_pango_is_a_warning_unless_the_pdf_was_named(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = making.artefact

    def without_pango(target: making.Target, *rest: object) -> object:
        if target is making.Target.PDF:
            raise ToolMissingError("ENV001", reason="no library")
        return real(target, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "artefact", without_pango)
    assert run(["build", str(project)]) == ExitCode.OK
    told = capsys.readouterr()
    assert "Pango" in told.err
    assert "Ctrl+P" in told.out
    assert {path.suffix for path in (project / "build").iterdir() if path.is_file()} == {".epub", ".html"}
    assert run(["build", str(project), "-t", "pdf", "-t", "html"]) == ExitCode.TOOL
    assert "ENV001" in capsys.readouterr().err
    assert run(["build", str(project), "-t", "pdf", "-t", "epub"]) == ExitCode.TOOL
    told = capsys.readouterr().err
    assert "ENV011" in told
    assert "-t html" in told


def test_an_output_that_is_held_open_is_named_and_the_others_are_written(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = making.outputs.write

    def refuse(path: Path, data: bytes) -> None:
        if path.suffix == ".epub":
            raise RenderError("BLD031", file=path.as_posix(), reason="in use")
        real(path, data)

    monkeypatch.setattr(making.outputs, "write", refuse)
    assert run(["build", str(project), "-t", "html", "-t", "epub"]) == ExitCode.RENDER
    assert ".epub" in capsys.readouterr().err
    assert len(list((project / "build").glob("*.html"))) == 1
    monkeypatch.setattr(making.outputs, "write", real)
    assert run(["build", str(project), "-t", "html", "-t", "epub"]) == ExitCode.OK
    assert len(list((project / "build").glob("*.epub"))) == 1


def test_a_full_disk_is_told_with_all_that_was_found(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (project / "tabel.xlsx").write_bytes(b"x")
    monkeypatch.setattr("os.fsync", full)
    assert run(["build", str(project), "-t", "html"]) == ExitCode.RENDER
    told = capsys.readouterr()
    assert {"BLD013", "BLD032"} <= {line.rpartition("[")[2].rstrip("]") for line in told.err.splitlines()}
    assert "No space" not in told.err
    assert "Cetak:" in told.out


def test_a_build_that_cannot_be_remembered_is_told_and_counts_as_failed(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise RenderError("BLD033", file="build-1.json")

    monkeypatch.setattr("publisher.build.plan.remember", refuse)
    assert run(["build", str(project), "-t", "html"]) == ExitCode.RENDER
    told = capsys.readouterr()
    assert "BLD033" in told.err
    assert ".html" in told.out


def test_strict_counts_warnings(project: Path) -> None:
    (project / "tabel.xlsx").write_bytes(b"x")
    assert run(["build", str(project), "-t", "html", "-q"]) == ExitCode.OK
    assert run(["build", str(project), "-t", "html", "-q", "--strict"]) == ExitCode.FINDINGS


def test_outputs_cannot_go_among_the_articles(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(project), "-o", str(project)]) == ExitCode.USAGE
    assert "BLD005" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told_with_the_way_out(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "build").write_bytes(b"a file in the way")
    assert run(["build", str(project)]) == ExitCode.RENDER
    assert "-o" in capsys.readouterr().err


def test_one_chapter_by_number_or_id(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(project), "-t", "html", "--chapter", "2", "-o", "hasil", "-q"]) == ExitCode.OK
    (page,) = Path("hasil").glob("*.html")
    assert page.stem.endswith("-tanah")
    assert run(["build", str(project), "-t", "html", "--chapter", "tanh"]) == ExitCode.USAGE
    assert "“tanah”" in capsys.readouterr().err
    assert run(["build", str(project), "-t", "html", "--chapter", "9"]) == ExitCode.USAGE
    assert "1 (air), 2 (tanah)" in capsys.readouterr().err


def test_of_one_chapter_only_its_own_licence_counts(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = 'kind = "webpage"\ntitle = "{0}"\nauthor = "Sari, Dewi"\nlicense = "{1}"\nused_as = "edited"\nused_in = ["{0}.txt"]\n'
    works = "[a]\n" + own.format("1 air", "Hak cipta dilindungi") + "[b]\n" + own.format("2 tanah", "CC BY 4.0")
    (project / "sources.toml").write_text(works, encoding="utf-8")
    build = ["build", str(project), "-t", "html", "--use", "public", "-q"]
    assert run([*build, "--chapter", "2"]) == ExitCode.OK
    assert "LIC003" not in capsys.readouterr().err
    assert run([*build, "--chapter", "1"]) == ExitCode.FINDINGS
    assert "LIC003" in capsys.readouterr().err
    assert run(build) == ExitCode.FINDINGS


def test_editions_have_indonesian_names_and_names_of_their_own(project: Path) -> None:
    assert run(["build", str(project), "-t", "html", "--edition", "guru", "-q"]) == ExitCode.OK
    (page,) = (project / "build").glob("*.html")
    assert page.stem.endswith("-teacher")


def test_why_names_the_changed_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["why", str(project), "-t", "html"]) == ExitCode.OK
    assert "belum pernah" in capsys.readouterr().out
    run(["build", str(project), "-t", "html", "-q"])
    run(["why", str(project), "-t", "html"])
    assert capsys.readouterr().out.startswith("Tidak ada yang berubah")
    (project / "1 air.txt").write_text(AIR + "\nSatu kalimat lagi.\n", encoding="utf-8")
    run(["why", str(project), "-t", "html"])
    assert capsys.readouterr().out == "Isi berkas berubah: 1 air.txt\n"


def test_import_writes_once_and_never_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = str(project / "1 air.txt")
    assert run(["import", article, "--into", "naskah"]) == ExitCode.OK
    written = Path("naskah/1 air.md")
    assert written.read_text(encoding="utf-8").startswith("---\n")
    written.write_text("suntingan saya", encoding="utf-8")
    assert run(["import", article, "--into", "naskah"]) == ExitCode.FINDINGS
    assert "BLD060" in capsys.readouterr().err
    assert written.read_text(encoding="utf-8") == "suntingan saya"


def test_import_goes_on_after_a_broken_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = project / "0.docx"
    broken.write_bytes(b"not a word file")
    assert run(["import", str(broken), str(project / "1 air.txt"), "--into", "naskah"]) == ExitCode.SOURCE
    assert "0.docx" in capsys.readouterr().err
    assert Path("naskah/1 air.md").is_file()


def test_glossary_as_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["glossary", str(project), "--format", "json"]) == ExitCode.OK
    found = json.loads(capsys.readouterr().out)
    (entry,) = (one for one in found["terms"] if one["term"].casefold() == "siklus air")
    assert entry["source"] == ["1 air.txt:3"]
    assert entry["definition"].startswith("perpindahan air")


@pytest.mark.parametrize("stage", ["clean", "structure"])
def test_show_follows_one_article(project: Path, capsys: pytest.CaptureFixture[str], stage: str) -> None:
    assert run(["show", "--stage", stage, str(project / "1 air.txt")]) == ExitCode.OK
    assert "Penguapan" in capsys.readouterr().out


def test_show_as_json_is_complete(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = str(project / "1 air.txt")
    assert run(["show", article, "--format", "json"]) == ExitCode.OK
    lines = json.loads(capsys.readouterr().out)["lines"]
    assert [line["line"] for line in lines] == [1, 3, 5, 7, 9, 11]
    assert all(len(line["fingerprint"]) == 10 for line in lines)
    assert run(["show", article, "--stage", "structure", "--format", "json"]) == ExitCode.OK
    chapter = json.loads(capsys.readouterr().out)
    assert [(part["level"], part["line"]) for part in chapter["outline"]] == [(1, 1), (2, 5), (2, 9)]
    assert [(block["role"], block["line"]) for block in chapter["blocks"]][1:3] == [("paragraph", 3), ("heading", 5)]
    assert {block["section"] for block in chapter["blocks"]} == {part["id"] for part in chapter["outline"]}


def test_show_prints_the_words_of_a_table(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "tabel.html"
    page.write_text(
        "<h1>Hasil</h1><p>Panen naik tiap tahun.</p><table><tr><th>Tahun</th><th>Ton</th></tr><tr><td>2020</td><td>5</td></tr></table>"
    )
    for stage in ("clean", "structure"):
        assert run(["show", str(page), "--stage", stage]) == ExitCode.OK
        assert "Tahun | Ton / 2020 | 5" in capsys.readouterr().out


def test_check_reports_and_exits_with_one(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "tabel.xlsx").write_bytes(b"x")
    assert run(["check", str(project), "--format", "json"]) == ExitCode.FINDINGS
    assert "BLD013" in {one["code"] for one in json.loads(capsys.readouterr().out)}
    assert not (project / "build").exists()


def test_cleaning_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clean", str(tmp_path / "modull")]) == ExitCode.USAGE
    assert "[BLD001]" in capsys.readouterr().err


def test_explain_and_its_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "bld021"]) == ExitCode.OK
    assert capsys.readouterr().out.startswith("BLD021")
    assert run(["explain", "BLD999"]) == ExitCode.USAGE
    assert "[BLD062]" in capsys.readouterr().err
    assert run(["explain", "XYZ"]) == ExitCode.USAGE
    assert "[BLD073]" in capsys.readouterr().err


def test_doctor_always_succeeds(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "publisher.build.tools.library_versions",
        lambda: dict.fromkeys(("weasyprint", "Pango", "Python", "pypandoc_binary", "fontpkg-spectral", "fontpkg-fira-sans"), ""),
    )
    assert run(["doctor"]) == ExitCode.OK
    told = capsys.readouterr().out
    assert {"ENV001", "ENV003", "ENV007"} <= {line.rpartition("[")[2].rstrip("]") for line in told.splitlines()}


def test_new_makes_a_module_that_builds_and_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", str(tmp_path / "modul")]) == ExitCode.OK
    assert run(["build", str(tmp_path / "modul"), "-t", "html", "--strict", "-q"]) == ExitCode.OK
    (tmp_path / "modul" / "book.toml").write_text("# milik saya\n", encoding="utf-8")
    capsys.readouterr()
    assert run(["new", str(tmp_path / "modul")]) == ExitCode.OK
    assert (tmp_path / "modul" / "book.toml").read_text(encoding="utf-8") == "# milik saya\n"
    assert capsys.readouterr().out == ""


def test_clean_deletes_what_was_built_and_nothing_else(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["build", str(project), "-t", "html", "-t", "epub", "-q"])
    mine = project / "build" / "catatan.txt"
    mine.write_text("milik saya", encoding="utf-8")
    page = next((project / "build").glob("*.html"))
    page.write_text("saya ubah", encoding="utf-8")
    assert run(["clean", str(project)]) == ExitCode.OK
    told = capsys.readouterr()
    assert "3 berkas" in told.out
    assert page.name in told.err
    assert sorted(path.name for path in (project / "build").iterdir()) == sorted([mine.name, page.name])


def test_clean_takes_the_empty_folder_too(project: Path) -> None:
    run(["build", str(project), "-t", "html", "-q"])
    run(["clean", str(project)])
    assert not (project / "build").exists()


def test_every_command_has_help_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS:
        assert run([command, "--help", "--ui-lang", "id"]) == ExitCode.OK
        assert "Cara pakai: publisher" in capsys.readouterr().out
        assert run(["--ui-lang", "en", command, "--help"]) == ExitCode.OK
        assert "Usage: publisher" in capsys.readouterr().out


def test_interrupting_is_said_and_has_its_own_code(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "build", interrupt)
    assert run(["build", str(project)]) == ExitCode.INTERRUPTED
    assert "Dihentikan" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m publisher explain BLD021 | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "id"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "id"),
        ([], {"LC_ALL": "id_ID.UTF-8", "LANG": "en_US"}, "id"),
        (["build", "--ui-lang", "en"], {"LANG": "id_ID"}, "en"),
        (["--ui-lang=en"], {}, "en"),
        (["--ui-lang", "fr"], {}, "id"),
    ],
)
def test_the_language_of_messages(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert ui_language(arguments, environment) == language


def test_an_outline_has_a_word_for_each_role() -> None:
    for role in Role:
        for language in ("id", "en"):
            assert role_name(role, 2, 3, language)


def test_a_finding_about_the_whole_book_names_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "chapters").mkdir()
    for name in ("chapters/air.txt", "luar.txt"):
        (tmp_path / name).write_text(f"Air\n\nAir {name} mengalir dari tempat tinggi ke tempat rendah.\n", encoding="utf-8")
    run(["check", str(tmp_path), "--format", "json"])
    told = {one["code"]: one for one in json.loads(capsys.readouterr().out)}
    assert told["BLD014"]["file"] == ""
