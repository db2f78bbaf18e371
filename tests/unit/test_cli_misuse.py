"""What is wrong with a command line is told in the reader's language, with what to write instead."""

from pathlib import Path

import click
import pytest

from publisher.cli import COMMANDS, group, misuse, run
from publisher.cli.words import LANGUAGES, word
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
    (["check", "--ignore"], "BLD066", "--ignore CHK103 02-pasar.txt:12"),
    (["check", "--ignore", "CHK101", "--reason", "x"], "BLD066", "--ignore CHK103 02-pasar.txt:12"),
    (["glossary", "--rename", "a"], "BLD066", '--rename barter "tukar barang"'),
    (["decide", "a.txt", "--heading", "2"], "BLD066", "--heading 2 12"),
    (["links", "folder", "--pin", "a", "--remove"], "BLD066", "--pin pasar uang"),
    (["glossary", "folder", "--approve", "--reject", "x"], "BLD066", "--approve barter"),
    (["glossary", "folder", "--export", "--format", "csv"], "BLD066", "--export"),
    (["glossary", "folder", "--approve", "--reject=x"], "BLD066", "--approve barter"),
    (["glossary", "folder", "--status", "--reject", "x"], "BLD066", "--status"),
    (["build", "folder", "-o", "-t", "html"], "BLD066", "-o modul"),
    (["check", "folder", "--reason", "x"], "BLD074", "--ignore CHK103"),
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


def test_what_is_written_behind_an_equals_sign_is_a_value(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "air.txt").write_text("Air\n\nAir adalah zat cair yang mengalir dari tempat tinggi.\n", encoding="utf-8")
    run(["glossary", str(tmp_path), "--approve=--reject"])
    told = capsys.readouterr().err
    assert "[BLD066]" not in told
    assert "--reject" in told


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


def test_words_of_the_readers_language_are_offered(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["glossary", "--status", "x"], ["build", "--edition", "x"]):
        assert run(["--ui-lang", "en", *arguments]) == ExitCode.USAGE
        english = capsys.readouterr().err
        assert run(["--ui-lang", "id", *arguments]) == ExitCode.USAGE
        assert not {"usulan", "guru"} & set(english.replace(",", " ").split())
        assert {"usulan", "guru"} & set(capsys.readouterr().err.replace(",", " ").split())


def test_an_option_is_explained_for_its_own_command(capsys: pytest.CaptureFixture[str]) -> None:
    for command, wanted in (("links", "pairs of this status"), ("glossary", "terms of this status")):
        run(["--ui-lang", "en", command, "--help"])
        assert wanted in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_has_an_example(command: str) -> None:
    found = group.get_command(click.Context(group), command)
    assert found is not None
    for parameter in found.params:
        if parameter.metavar and "|" not in str(parameter.metavar):
            assert all(word(misuse.example_key(parameter), language) for language in LANGUAGES)


@pytest.mark.parametrize("command", ["glossary", "links"])
def test_a_reason_for_nothing_is_refused(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "air.txt").write_text("Air\n\nAir adalah zat cair yang mengalir dari tempat tinggi.\n", encoding="utf-8")
    assert run([command, str(tmp_path), "--reason", "x"]) == ExitCode.USAGE
    assert "[BLD074]" in capsys.readouterr().err
