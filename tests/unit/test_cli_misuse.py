"""What is wrong with a command line is told in the reader's language, with what to write instead."""

from pathlib import Path

import click
import pytest

from publisher.cli import misuse, run
from publisher.errors import ExitCode

CASES = [
    (["bulid"], "BLD008", "`publisher build`"),
    (["build", "--tarjet"], "BLD007", "--target"),
    (["build", "-x"], "BLD071", "publisher build --help"),
    (["build", "-t", "pdff"], "BLD063", "Mungkin maksud Anda pdf."),
    (["build", "--edition", "gru"], "BLD063", "Mungkin maksud Anda guru."),
    (["build", "-t", "word"], "BLD064", "pdf, epub, html"),
    (["import"], "BLD065", "publisher import artikel.txt --into modul"),
    (["explain"], "BLD065", "publisher explain BLD013"),
    (["build", "-t"], "BLD066", "-t pdf"),
    (["build", "--chapter"], "BLD066", "--chapter 2"),
    (["build", "--force=ya"], "BLD067", "Tulis --force saja"),
    (["build", "--pupils", "banyak"], "BLD068", "--pupils 36"),
    (["build", "--pupils", "0"], "BLD068", "--pupils 36"),
    (["clean", "modul", "saya"], "BLD069", 'publisher clean "modul saya"'),
    (["new", "catatan.txt"], "BLD070", "“catatan.txt”"),
    (["show", "folder"], "BLD072", '"folder/artikel.txt"'),
    (["build", "tidak-ada"], "BLD001", "tidak-ada"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), CASES, ids=lambda value: value if isinstance(value, str) else None)
def test_misuse_is_told_with_what_to_write(
    arguments: list[str], code: str, words: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("catatan.txt").write_text("catatan", encoding="utf-8")
    assert run(["--ui-lang", "id", *arguments]) == ExitCode.USAGE
    told = capsys.readouterr().err
    assert f"[{code}]" in told
    assert words in told


def test_words_may_be_written_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "air.txt").write_text("Air\n\nAir mengalir dari tempat tinggi ke tempat rendah.\n", encoding="utf-8")
    assert run(["build", str(tmp_path), "-t", "HTML", "--edition", "GURU", "-q"]) == ExitCode.OK
    assert [path.name for path in (tmp_path / "build").glob("*.html")] == ["air-teacher.html"]


def test_no_argument_at_all_shows_the_help_and_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == ExitCode.USAGE
    told = capsys.readouterr()
    assert told.out.startswith(("Cara pakai: publisher", "Usage: publisher"))
    assert told.err == ""


def test_what_click_says_besides_is_passed_on() -> None:
    failure = misuse.told(click.UsageError("unheard of"), "en")
    assert (failure.code, failure.values) == ("BLD009", {"problem": "unheard of", "command": "publisher"})
