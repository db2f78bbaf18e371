"""`publisher links`: what is listed, what a decision writes, what stays as it was."""

import json
import tomllib
from pathlib import Path

import pytest

from publisher.build.pairs_file import PairChange, with_pairs
from publisher.cli import run
from publisher.crossref import Verdict
from publisher.errors import ExitCode
from tests.unit.test_see_also import AGAIN, MARKET, PLAY, RAIN

HAND = """# Dibicarakan di rapat guru

[[pair]]   # penting
sections = ["hujan-gasing", "pasar-pagi"]
reason = "keduanya di halaman"   # jangan diubah

# Yang berikut masih diperiksa.
[[pair]]
sections = ["langit-awan", "hujan-turun"]
status = "removed"
# akhir
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "1-hujan.md": f"---\ntitle: Hujan\n---\n\n## Turun\n\n{RAIN}\n\n## Gasing\n\n{PLAY}\n",
        "2-pasar.md": f"---\ntitle: Pasar\n---\n\n## Pagi\n\n{MARKET}\n",
        "3-langit.md": f"---\ntitle: Langit\n---\n\n## Awal\n\nLihat ke atas!\n\n## Awan\n\n{AGAIN}\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def file_of(project: Path) -> Path:
    return project / "see-also.toml"


def links(project: Path, *options: str) -> int:
    return run(["links", str(project), *options])


def listed(project: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[frozenset[str], str]:
    """The standing of each pair in the list."""
    capsys.readouterr()
    assert links(project, "--format", "json", *options) == ExitCode.OK
    return {frozenset(one["sections"]): one["status"] for one in json.loads(capsys.readouterr().out)}


RAINS = frozenset({"hujan-turun", "langit-awan"})


def test_what_is_proposed_is_listed_with_its_grounds(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(project) == ExitCode.OK
    captured = capsys.readouterr()
    (line,) = captured.out.splitlines()
    assert line.startswith("? hujan-turun langit-awan: Turun ↔ Awan [0,")
    assert "1 usulan" in captured.err


def test_a_pair_is_removed_and_taken_back(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(project, "--remove", "langit-awan", "hujan-turun", "--reason", "beda tingkat") == ExitCode.OK
    assert "dibuang: langit-awan ↔ hujan-turun" in capsys.readouterr().out
    (pair,) = tomllib.loads(file_of(project).read_text(encoding="utf-8"))["pair"]
    assert pair == {"sections": ["langit-awan", "hujan-turun"], "status": "removed", "reason": "beda tingkat"}
    assert listed(project, capsys) == {}
    assert listed(project, capsys, "--status", "dibuang") == {RAINS: "removed"}
    assert links(project, "--undo", "hujan-turun", "langit-awan") == ExitCode.OK
    assert listed(project, capsys) == {RAINS: "proposed"}
    assert "pair" not in tomllib.loads(file_of(project).read_text(encoding="utf-8"))


def test_a_pair_is_pinned_and_printed_both_ways(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(project, "--pin", "hujan-gasing", "#pasar-pagi") == ExitCode.OK
    assert listed(project, capsys)[frozenset({"hujan-gasing", "pasar-pagi"})] == "pinned"
    assert run(["build", str(project), "-t", "html"]) == ExitCode.OK
    (page,) = (project / "build").glob("*.html")
    text = page.read_text(encoding="utf-8")
    assert text.count('class="related"') == 4
    assert 'href="#pasar-pagi">Pagi (' in text


def test_deciding_the_same_again_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert links(project, "--pin", "hujan-gasing", "pasar-pagi") == ExitCode.OK
    assert "tetap:" in capsys.readouterr().out
    assert file_of(project).read_text(encoding="utf-8").count("[[pair]]") == 1


def test_one_decision_changes_its_pair_only(project: Path) -> None:
    file_of(project).write_text(HAND, encoding="utf-8")
    assert links(project, "--remove", "pasar-pagi", "hujan-gasing") == ExitCode.OK
    wanted = HAND.replace("# jangan diubah\n", '# jangan diubah\nstatus = "removed"\n', 1)
    assert file_of(project).read_text(encoding="utf-8") == wanted


def test_a_new_pair_comes_last_and_the_rest_stays(project: Path) -> None:
    file_of(project).write_text(HAND, encoding="utf-8")
    assert links(project, "--pin", "hujan-turun", "pasar-pagi") == ExitCode.OK
    assert (
        file_of(project).read_text(encoding="utf-8") == HAND + '\n[[pair]]\nsections = ["hujan-turun", "pasar-pagi"]\nstatus = "pinned"\n'
    )


def test_comments_stay_where_a_pair_is_taken_out() -> None:
    change = PairChange(ends=("hujan-gasing", "pasar-pagi"), verdict=None)
    left = with_pairs(HAND.encode("utf-8"), [change], "x").decode("utf-8")
    assert left.startswith("# Dibicarakan di rapat guru\n\n# Yang berikut masih diperiksa.\n[[pair]]\n")
    assert len(tomllib.loads(left)["pair"]) == 1


def test_line_ends_and_a_list_of_inline_tables_stay() -> None:
    text = 'pair = [\r\n  { sections = ["a", "b"] },  # satu\r\n]\r\n'
    change = PairChange(ends=("c", "d"), verdict=Verdict.REMOVED)
    written = with_pairs(text.encode("utf-8"), [change], "x").decode("utf-8")
    assert "# satu\r\n" in written
    assert "\n" not in written.replace("\r\n", "")
    assert tomllib.loads(written)["pair"][1] == {"sections": ["c", "d"], "status": "removed"}


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--pin", "hujan-tuurn", "pasar-pagi"], "REF030"),
        (["--pin", "zzzzzz", "pasar-pagi"], "REF031"),
        (["--pin", "pasar-pagi", "pasar-pagi"], "REF032"),
        (["--pin", "pasar-pagi", "hujan-turun", "--remove", "hujan-turun", "pasar-pagi"], "REF033"),
        (["--undo", "pasar-pagi", "hujan-turun"], "REF034"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    project: Path, capsys: pytest.CaptureFixture[str], options: list[str], code: str
) -> None:
    assert links(project, *options) == ExitCode.USAGE
    assert f"[{code}]" in capsys.readouterr().err
    assert not file_of(project).exists()


def test_a_decision_about_what_is_gone_can_be_taken_back(project: Path) -> None:
    file_of(project).write_text('[[pair]]\nsections = ["dulu", "pasar-pagi"]\n', encoding="utf-8")
    assert links(project, "--undo", "dulu", "pasar-pagi") == ExitCode.OK
    assert "pair" not in tomllib.loads(file_of(project).read_text(encoding="utf-8"))


def test_one_chapter_has_nothing_to_refer_to(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["links", str(project / "2-pasar.md")]) == ExitCode.OK
    assert "Tidak ada rujukan" in capsys.readouterr().err


def test_without_proposals_only_decisions_are_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "book.toml").write_text("[see_also]\npropose = false\n", encoding="utf-8")
    assert listed(project, capsys) == {}
    assert listed(project, capsys, "--status", "all") == {RAINS: "weak"}
