"""Runs the Markdown transcripts of this folder: each command with its exact output and exit code.

A block ```text NAME is a file; a block ```console holds commands after `$ ` with what they print (both streams in the order
written) below. `…` stands for anything within a line, a line `…` for any lines; `[exit N]` ends the output of a command that
does not succeed. Each document runs in a new folder, in Indonesian unless its commands say otherwise.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BLOCK = re.compile(r"^```(text|console)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    command: str
    output: str
    code: int


def steps(console: str) -> Iterator[Step]:
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        ending = re.search(r"^\[exit (\d+)\]\n", output, re.MULTILINE)
        yield Step(command, output[: ending.start()] if ending else output, int(ending[1]) if ending else 0)


def matches(expected: str, found: str) -> bool:
    pattern = re.escape(expected).replace(re.escape("…\n"), "…\n")
    pattern = re.sub(r"^…\n", r"(?:.*\n)*?", pattern, flags=re.MULTILINE).replace("…", r"[^\n]*")
    return re.fullmatch(pattern, found) is not None


@pytest.mark.parametrize("document", sorted(HERE.glob("*.md")), ids=lambda path: path.stem)
def test_transcript(document: Path, tmp_path: Path) -> None:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("LC_", "SOURCE_DATE"))},
        "LANG": "id_ID.UTF-8",
        "PYTHON": sys.executable,
        "PYTHONPATH": os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", ""))),
        "PYTHONIOENCODING": "utf-8",
    }
    for kind, name, content in BLOCK.findall(document.read_text(encoding="utf-8")):
        if kind == "text":
            path = tmp_path / name.strip()
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            continue
        for step in steps(content):
            script = f'publisher() {{ "$PYTHON" -m publisher "$@"; }}\n{step.command}'
            done = subprocess.run(
                ["sh", "-c", script], cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
            )
            found = done.stdout.decode("utf-8")
            assert matches(step.output, found), f"$ {step.command}\n--- expected\n{step.output}--- found\n{found}"
            assert done.returncode == step.code, f"$ {step.command}: exit {done.returncode}\n{found}"


def test_the_wildcards_stand_for_what_they_should() -> None:
    assert matches("a … c\n…\nd\n", "a b c\nx\ny\nd\n")
    assert matches("…\nd\n", "d\n")
    assert not matches("a … c\n", "a\nc\n")
    assert not matches("a.c\n", "abc\n")
    assert not matches("a\n", "a\nb\n")
