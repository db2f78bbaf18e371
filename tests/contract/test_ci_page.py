"""docs/how-to/ci.md does what it says: its workflow, its Dockerfile, its hooks, its entries; as far as no service is needed."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from publisher.cli import run
from publisher.config import load
from publisher.model.decision import fingerprint

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "ci.md").read_text(encoding="utf-8")
INSTALLS = ("make setup", "make -C .publisher setup")
installing = pytest.mark.skipif(os.environ.get("PUBLISHER_REQUIRE_CHECKERS") != "1", reason="installs the program anew (make test-all)")
ARTICLE = """---
title: Menjaga Sungai
---

> Setiap rumah menyapu tepiannya sendiri.

Sungai mengalir ke laut.
"""


def block(language: str, containing: str) -> str:
    found = [text for text in re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL) if containing in text]
    assert len(found) == 1, containing
    return str(found[0])


def workflow() -> Any:  # noqa: ANN401 - YAML
    return yaml.safe_load(block("yaml", "upload-sarif"))


def instructions() -> list[tuple[str, str]]:
    lines = block("dockerfile", "FROM").splitlines()
    return [(line.split(" ", 1)[0], line.split(" ", 1)[1]) for line in lines]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The checkout of a module with the program beside it, where the workflow puts it."""
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "01-sungai.md").write_text(ARTICLE, encoding="utf-8")
    program = tmp_path / ".publisher" / ".venv" / "bin" / "publisher"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m publisher "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    for name in ("Makefile", "pyproject.toml", "constraints.txt", "scripts"):
        (tmp_path / ".publisher" / name).symlink_to(ROOT / name)
    return tmp_path


def shell(command: str, folder: Path, *, code: int = 0) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    environment |= {"PYTHONPATH": str(ROOT), "LANG": "id_ID.UTF-8"}
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def test_the_steps_of_the_workflow_run(repository: Path) -> None:
    (job,) = workflow()["jobs"].values()
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert [command for command in commands if command in INSTALLS] == ["make -C .publisher setup"]
    for command in commands:
        shell(command.replace("setup", "-n setup") if command in INSTALLS else command, repository)
    upload = next(step["with"] for step in job["steps"] if "upload-sarif" in step.get("uses", ""))
    log = json.loads((repository / upload["sarif_file"]).read_text(encoding="utf-8"))
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in log["runs"][0]["results"]}
    assert uris == {"chapters/01-sungai.md"}
    artifact = next(step["with"] for step in job["steps"] if "upload-artifact" in step.get("uses", ""))
    made = {pattern: list(repository.glob(pattern.rstrip("/"))) for pattern in artifact["path"].split()}
    assert [pattern for pattern, files in made.items() if not files] in ([], ["book/*.pdf"])


def test_the_workflow_may_do_what_it_does() -> None:
    read = workflow()
    assert read["permissions"] == {"contents": "read", "security-events": "write"}
    assert all("uses" in step or "run" in step for job in read["jobs"].values() for step in job["steps"])


def test_a_broken_article_fails_the_check_of_the_workflow(repository: Path) -> None:
    (repository / "chapters" / "02-rusak.txt").write_bytes(b"\x00" * 40)
    (job,) = workflow()["jobs"].values()
    (check,) = [step["run"] for step in job["steps"] if step.get("name") == "Check"]
    shell(check, repository, code=1)
    assert (repository / "findings.sarif").stat().st_size


def test_the_dockerfile_takes_the_steps_of_the_readme() -> None:
    steps = instructions()
    assert [name for name, _ in steps] == ["FROM", "RUN", "WORKDIR", "COPY", "RUN", "WORKDIR", "ENTRYPOINT", "CMD"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    debian = dict(steps)["FROM"].partition(":")[2]
    assert re.search(rf"Debian 12 (?:or|and) {debian}\b", readme)
    assert {"make", "git", "python3", "python3-venv"} <= set(steps[1][1].split())
    assert steps[4][1] == "make setup"
    assert json.loads(dict(steps)["ENTRYPOINT"]) == [f"{steps[2][1]}/.venv/bin/publisher"]


@installing
def test_the_dockerfiles_commands_run_in_a_fresh_clone(tmp_path: Path) -> None:
    clone = tmp_path / "publisher"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    for name, command in instructions():
        if name == "RUN" and not command.startswith("apt-get"):
            shell(command, clone)
    module = tmp_path / "module" / "chapters"
    module.mkdir(parents=True)
    (module / "01-sungai.md").write_text(ARTICLE, encoding="utf-8")
    done = subprocess.run(
        [str(clone / ".venv" / "bin" / "publisher"), "build"], cwd=module.parent, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_hooks_are_commands_of_the_program(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    (config,) = yaml.safe_load(block("yaml", "rev: COMMIT"))["repos"]
    assert {hook["id"] for hook in config["hooks"]} == set(hooks)
    monkeypatch.chdir(repository)
    for hook in hooks.values():
        program, *words = hook["entry"].split()
        assert program == "publisher"
        assert run(words) == 0
        assert not hook["pass_filenames"]
        assert re.search(hook["files"], "chapters/01-sungai.md")
    assert not re.search(hooks["publisher-fix"]["files"], "chapters/01-sungai.txt")


@installing
@pytest.mark.checker("pre_commit", java=False)
def test_pre_commit_takes_the_hooks(repository: Path, tmp_path: Path) -> None:
    shutil.rmtree(repository / ".publisher")
    shell("git init -q . && git add chapters", repository)
    shell(f"PRE_COMMIT_HOME={tmp_path}/kept {sys.executable} -m pre_commit try-repo {ROOT} publisher-check --all-files", repository)


def test_a_remark_is_as_the_page_shows_it(repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)
    run(["check", "--only", "CHK101"])
    assert "CHK101" in capsys.readouterr().out
    remark = block("markdown", "publisher: ignore").splitlines()[0]
    (repository / "chapters" / "01-sungai.md").write_text(ARTICLE.replace("\n\n> ", f"\n\n{remark}\n\n> "), encoding="utf-8")
    run(["check", "--only", "CHK101"])
    assert "CHK101" not in capsys.readouterr().out


def test_the_command_writes_the_entry_that_the_page_shows(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (entry,) = load(block("toml", "check.ignore").encode()).check.ignore
    assert entry.fingerprint == fingerprint(entry.line)
    days = [f"Pasar ini dibuka oleh warga pada hari {day}." for day in ("Senin", "Rabu", "Jumat", "Minggu")]
    pasted = "\n\n".join(["Pasar Kami", *days]) + f"\n\n\n{entry.line}\n"
    (repository / "chapters" / "02-pasar.txt").write_text(pasted, encoding="utf-8")
    monkeypatch.chdir(repository)
    (command,) = [line for line in block("console", "--ignore").splitlines() if "02-pasar" in line]
    assert run(shlex.split(command)[1:]) == 0
    written = (repository / "book.toml").read_text(encoding="utf-8")
    assert written.partition("\n\n")[2] == block("toml", "check.ignore")
