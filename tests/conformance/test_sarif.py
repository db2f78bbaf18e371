"""The log of `publisher check --format sarif` against the schema of SARIF 2.1.0 (sarif-2.1.0-rtm.5.json, see LICENSES.md)."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from publisher.cli import run

HERE = Path(__file__).parent
Log = dict[str, Any]
SCHEMA = json.loads((HERE / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
MARKDOWN = """---
title: Menjaga Sungai
---

<!-- publisher: ignore CHK101 – pepatah warga -->

> Setiap rumah menyapu tepiannya sendiri.

Penelitian menunjukkan bahwa tepi itu ramai.

> Sungai tidak punya tempat sampah.

Warga menjaga kerjasama di tepi itu.
"""


def faults(log: Log) -> list[str]:
    from jsonschema import Draft4Validator

    return [f"{'/'.join(map(str, one.absolute_path))}: {one.message}" for one in Draft4Validator(SCHEMA).iter_errors(log)]


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chapters = tmp_path / "modul kita" / "chapters"
    chapters.mkdir(parents=True)
    (chapters / "01 sungai.md").write_text(MARKDOWN, encoding="utf-8")
    (chapters / "02-danau.txt").write_text("Danau\n\nPara ahli mengatakan bahwa danau itu dalam sekali airnya.\n", encoding="utf-8")
    (chapters / "03-rusak.txt").write_bytes(b"\x00" * 40)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def log_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> Log:
    run(["check", *arguments, "--format", "sarif"])
    log: Log = json.loads(capsys.readouterr().out)
    return log


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_log_is_valid(module: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    log = log_of(capsys, "modul kita", "--ui-lang", language)
    assert faults(log) == []
    (only,) = log["runs"]
    assert only["results"]
    assert only["invocations"] == [{"executionSuccessful": False}]
    assert str(module) not in json.dumps(log)


@pytest.mark.usefixtures("module")
def test_the_schema_refuses_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    log = log_of(capsys, "modul kita")
    log["runs"][0]["results"][0]["level"] = "bad"
    assert faults(log)


@pytest.mark.usefixtures("module")
def test_each_result_has_its_rule_and_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    (only,) = log_of(capsys, "modul kita")["runs"]
    rules = only["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({one["ruleId"] for one in only["results"]})
    for one in only["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
        (place,) = one["locations"]
        uri = place["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.startswith("modul%20kita/")
    claim = next(one for one in only["results"] if one["ruleId"] == "CHK103" and "danau" in json.dumps(one["locations"]))
    region = claim["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 1, "endColumn": region["endColumn"]}
    assert region["endColumn"] > 1


@pytest.mark.usefixtures("module")
def test_what_is_ignored_is_suppressed(capsys: pytest.CaptureFixture[str]) -> None:
    (only,) = log_of(capsys, "modul kita", "--only", "CHK101")["runs"]
    kinds = [one["suppressions"] for one in only["results"]]
    assert kinds == [[], [{"kind": "inSource", "status": "accepted", "justification": "pepatah warga"}]]


@pytest.mark.usefixtures("module")
def test_a_correction_says_how_it_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    (only,) = log_of(capsys, "modul kita", "--only", "NRM001")["runs"]
    (one,) = only["results"]
    (fix,) = one["fixes"]
    (change,) = fix["artifactChanges"]
    (part,) = change["replacements"]
    region = part["deletedRegion"]
    line = MARKDOWN.splitlines()[region["startLine"] - 1]
    assert line[: region["startColumn"] - 1] + part["insertedContent"]["text"] + line[region["endColumn"] - 1 :] == (
        "Warga menjaga kerja sama di tepi itu."
    )
    assert change["artifactLocation"] == one["locations"][0]["physicalLocation"]["artifactLocation"]


def marks(log: Log) -> dict[str, str]:
    return {one["partialFingerprints"]["publisherFinding/v1"]: one["ruleId"] for one in log["runs"][0]["results"]}


def test_a_finding_keeps_its_fingerprint_when_lines_move(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = log_of(capsys, "modul kita")
    assert len(marks(before)) == len(before["runs"][0]["results"])
    path = module / "modul kita" / "chapters" / "01 sungai.md"
    path.write_text(MARKDOWN.replace("---\n\n<!--", "---\n\nDi tepi itu kami tinggal.\n\n<!--"), encoding="utf-8")
    moved = log_of(capsys, "modul kita")
    assert marks(moved) == marks(before)
    lines = [[one["locations"][0]["physicalLocation"].get("region") for one in log["runs"][0]["results"]] for log in (before, moved)]
    assert lines[0] != lines[1]
    path.write_text(MARKDOWN.replace("Penelitian", "Sebuah penelitian"), encoding="utf-8")
    assert marks(log_of(capsys, "modul kita")) != marks(before)


def test_the_same_manuscript_gives_the_same_bytes(module: Path) -> None:
    logs = set()
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "publisher", "check", "modul kita", "--format", "sarif"]
        environment = {"PYTHONPATH": str(HERE.parents[1]), "PYTHONHASHSEED": seed, "LANG": "id_ID.UTF-8", "PYTHONIOENCODING": "utf-8"}
        logs.add(subprocess.run(command, cwd=module, capture_output=True, check=False, env=environment).stdout)
    assert len(logs) == 1
    assert logs != {b""}
