"""`publisher decide`: what is typed, what is written, what stays as it was."""

from pathlib import Path

import pytest

from publisher.build.decision_file import Noted, with_decision, without_decision
from publisher.cli import run
from publisher.decisions import decisions_in
from publisher.errors import ExitCode
from publisher.model.decision import Verdict, fingerprint, opening

AIR = """Siklus Air

Baca juga: Menanam Padi di Sawah Tadah Hujan

Air menguap dari laut, naik ke langit, lalu turun kembali sebagai hujan di pegunungan.

Bagikan

Penguapan

Panas matahari mengubah air menjadi uap yang ringan dan naik bersama udara hangat.

Bagikan
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "01 air.txt"
    path.write_text(AIR, encoding="utf-8")
    return path


def beside(article: Path) -> Path:
    return article.with_name("01 air.decisions.toml")


def shown(article: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert run(["show", str(article)]) == ExitCode.OK
    return capsys.readouterr().out.splitlines()


def test_a_line_is_named_by_number_words_opening_words_or_fingerprint(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mark = fingerprint("Siklus Air")
    options = ["--keep", "baca juga", "--heading", "3", "9", "--drop", "Panas matahari …", "--paragraph", mark]
    assert run(["decide", str(article), *options, "--reason", "diperiksa"]) == ExitCode.OK
    written = {one.line: one for one in decisions_in(beside(article).read_bytes(), "x")}
    assert {line: one.spelled for line, one in written.items()} == {
        "Baca juga: Menanam Padi di Sawah Tadah Hujan": "keep",
        "Penguapan": "heading 3",
        "Panas matahari mengubah air menjadi uap yang ringan dan …": "drop",
        "Siklus Air": "paragraph",
    }
    assert {one.reason for one in written.values()} == {"diperiksa"}
    lines = shown(article, capsys)
    assert any(line.startswith("     3 ") and "Baca juga" in line and "[keep]" in line for line in lines)
    assert any(line.startswith("-   11 ") and "[DEC001 decision]" in line for line in lines)


def test_a_number_means_one_of_several_equal_lines(article: Path) -> None:
    assert run(["decide", str(article), "--keep", "13"]) == ExitCode.OK
    (one,) = decisions_in(beside(article).read_bytes(), "x")
    assert (one.line, one.occurrence) == ("Bagikan", 2)


def test_words_mean_all_equal_lines(article: Path) -> None:
    assert run(["decide", str(article), "--keep", "bagikan"]) == ExitCode.OK
    (one,) = decisions_in(beside(article).read_bytes(), "x")
    assert one.occurrence == 0


def test_comments_order_and_other_decisions_stay(article: Path) -> None:
    own = '# Milik saya\n\n[[decision]]\ndo   = "keep" # penting\nline = "Bagikan"\n\n# penutup\n'
    beside(article).write_text(own, encoding="utf-8")
    assert run(["decide", str(article), "--drop", "Penguapan"]) == ExitCode.OK
    written = beside(article).read_text(encoding="utf-8")
    assert written.startswith(own)
    assert [one.verdict for one in decisions_in(written.encode(), "x")] == [Verdict.KEEP, Verdict.DROP]


def test_a_file_from_windows_stays_one(article: Path) -> None:
    beside(article).write_bytes("\ufeff# catatan saya\r\n".encode())
    assert run(["decide", str(article), "--keep", "3"]) == ExitCode.OK
    assert run(["decide", str(article), "--drop", "7"]) == ExitCode.OK
    data = beside(article).read_bytes()
    assert data.startswith("\ufeff# catatan saya\r\n".encode())
    assert data.count(b"\r\n") == data.count(b"\n") > 4
    assert [one.spelled for one in decisions_in(data, "x")] == ["keep", "drop"]


def test_a_second_decision_about_a_line_takes_the_place_of_the_first(article: Path) -> None:
    run(["decide", str(article), "--drop", "Penguapan"])
    run(["decide", str(article), "--heading", "2", "Penguapan"])
    (one,) = decisions_in(beside(article).read_bytes(), "x")
    assert one.spelled == "heading 2"


def test_a_decision_is_taken_back(article: Path) -> None:
    run(["decide", str(article), "--drop", "Penguapan", "--keep", "3"])
    assert run(["decide", str(article), "--undo", "Penguapan"]) == ExitCode.OK
    (one,) = decisions_in(beside(article).read_bytes(), "x")
    assert one.line.startswith("Baca juga")
    assert run(["decide", str(article), "--undo", "3"]) == ExitCode.OK
    assert decisions_in(beside(article).read_bytes(), "x") == ()


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--paragraph", "9", "--heading", "2", "9"], "DEC015"),
        (["--heading", "3", "9", "--heading", "2", "Penguapan"], "DEC015"),
        (["--undo", "9"], "DEC016"),
        (["--drop", "9", "--undo", "9"], "DEC015"),
        (["--undo", "13"], "DEC016"),
        (["--drop", "300"], "DEC017"),
    ],
)
def test_what_cannot_be_decided_writes_nothing(article: Path, capsys: pytest.CaptureFixture[str], options: list[str], code: str) -> None:
    assert run(["decide", str(article), "--keep", "3", *options]) == ExitCode.USAGE
    out = capsys.readouterr()
    assert f"[{code}]" in out.err
    assert not out.out
    assert not beside(article).exists()


def test_the_number_of_lines_is_told_where_one_is_beyond(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["decide", str(article), "--drop", "300"])
    assert "13" in capsys.readouterr().err


def test_the_same_said_twice_is_one_decision(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", str(article), "--drop", "9", "--drop", "Penguapan"]) == ExitCode.OK
    assert len(capsys.readouterr().out.splitlines()) == len(decisions_in(beside(article).read_bytes(), "x")) == 1


def test_one_of_several_equal_lines_may_be_told_apart_from_the_others(article: Path) -> None:
    assert run(["decide", str(article), "--drop", "Bagikan", "--keep", "13"]) == ExitCode.OK
    assert {one.occurrence: one.spelled for one in decisions_in(beside(article).read_bytes(), "x")} == {0: "drop", 2: "keep"}


def test_a_line_that_is_not_there_is_told_with_the_nearest(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", str(article), "--drop", "Pengupan"]) == ExitCode.USAGE
    told = capsys.readouterr().err
    assert "[DEC012]" in told
    assert "“Penguapan”" in told
    assert not beside(article).exists()


def test_words_of_several_lines_are_refused(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article.write_text(AIR + "\nPenguapan air laut berlangsung sepanjang hari dan malam di seluruh dunia.\n", encoding="utf-8")
    assert run(["decide", str(article), "--drop", "Pengua"]) == ExitCode.USAGE
    assert "[DEC013]" in capsys.readouterr().err


def test_nothing_to_decide_is_told(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", str(article)]) == ExitCode.USAGE
    assert "[DEC014]" in capsys.readouterr().err


def test_an_edited_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("# A\n\nTeks.\n", encoding="utf-8")
    assert run(["decide", str(tmp_path / "a.md"), "--drop", "Teks."]) == ExitCode.USAGE
    assert "[DEC010]" in capsys.readouterr().err


def test_a_broken_file_is_left_alone(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    beside(article).write_text("[[decision]]\nline = \n", encoding="utf-8")
    assert run(["decide", str(article), "--drop", "Penguapan"]) == ExitCode.CONFIGURATION
    assert beside(article).read_text(encoding="utf-8") == "[[decision]]\nline = \n"
    assert "baris 2" in capsys.readouterr().err


def test_import_follows_the_decisions(article: Path, tmp_path: Path) -> None:
    run(["decide", str(article), "--keep", "3"])
    assert run(["import", str(article), "--into", str(tmp_path / "naskah")]) == ExitCode.OK
    assert "Baca juga: Menanam Padi" in (tmp_path / "naskah" / "01 air.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "code", "told"),
    [
        ('[[decision]]\nline = "x"\ndo = "buang"\n', ExitCode.CONFIGURATION, "[DEC006]"),
        ('[[decision]]\nline = "Penguapan"\ndo = "drop"\n[[decision]]\nline = "Pengu…"\ndo = "keep"\n', ExitCode.OK, "[DEC002]"),
        ('[[decision]]\nline = "Penguapan"\ndo = "drop"\n[[decision]]\nline = "Penguapan …"\ndo = "keep"\n', ExitCode.FINDINGS, "[DEC004]"),
    ],
)
def test_mistakes_in_decisions_are_told_at_import(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], written: str, code: ExitCode, told: str
) -> None:
    beside(article).write_text(written, encoding="utf-8")
    assert run(["import", str(article), "--into", str(tmp_path / "naskah")]) == code
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("words", ["Bagikan", "Baca juga: Menanam Padi di Sawah Tadah Hujan", "kata " * 40, "x" * 500])
def test_the_words_in_the_file_are_found_again(words: str) -> None:
    written = with_decision("", Noted(words=words.strip(), do="drop"))
    (one,) = decisions_in(written.encode(), "x")
    assert one.fingerprint == fingerprint(words)
    assert len(opening(words)) < 100


@pytest.mark.parametrize("start", ["", "# kepala\n", "# kepala", '[[decision]]\nline = "a"\ndo = "keep"', "\n\n# x\n\n"])
def test_written_and_taken_back_reads_as_before(start: str) -> None:
    noted = Noted(words='Kata "dikutip" \\ dan = tanda', do="heading 2", occurrence=2, reason="alasan")
    written = with_decision(start, noted)
    assert len(decisions_in(written.encode(), "x")) == start.count("[[") + 1
    assert decisions_in(without_decision(written, noted).encode(), "x") == decisions_in(start.encode(), "x")
