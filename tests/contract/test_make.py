"""The Makefile is a thin skin: each target that its help lists exists and calls the program, for any folder and with any option."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = f"BIN={Path(sys.executable).parent}"
PUBLISHER = f'"{Path(sys.executable).parent}/python" -m publisher'
CALLS = {
    "book": "build",
    "pdf": "build -t pdf",
    "epub": "build -t epub",
    "html": "build -t html",
    "handouts": "build -t handouts",
    "booklet": "build -t booklet",
    "check": "check",
    "clean": "clean",
}
OTHERS = {"setup", "test", "test-all", "bench", "pictures", "help"}

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    # The suite itself may be run by make, whose variables would have this one speak of folders.
    outside = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    return subprocess.run(["make", *arguments], cwd=ROOT, env=outside, capture_output=True, text=True, check=False)


def listed() -> list[str]:
    return re.findall(r"^  make ([a-z-]+) {2,}\S", make("help").stdout, re.MULTILINE)


def test_the_help_lists_every_target_once() -> None:
    declared = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert declared is not None
    assert sorted(listed()) == sorted(declared[1].split())
    assert {*CALLS, *OTHERS} <= set(listed())


@pytest.mark.parametrize("target", sorted({*CALLS, *OTHERS}))
def test_each_target_can_be_made(target: str) -> None:
    done = make("-n", target)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("target", CALLS)
def test_each_target_of_the_book_calls_the_program(target: str) -> None:
    command, _, options = CALLS[target].partition(" ")
    called = f'{PUBLISHER} {command} "modul kita" {options}'.strip()
    assert make("-n", target, BIN, "BOOK=modul kita").stdout.strip() == called


def test_every_option_in_the_help_reaches_the_program() -> None:
    named = re.findall(r"^  ([A-Z]+)=", make("help").stdout, re.MULTILINE)
    values = {"PAPER": "a5", "EDITION": "teacher", "CHAPTER": "2", "PUPILS": "36", "OUT": "ke sini", "BOOK": "modul kita"}
    assert sorted(named) == sorted(values)
    called = make("-n", "pdf", BIN, *(f"{name}={value}" for name, value in values.items())).stdout.strip()
    rest = '--output "ke sini" --paper "a5" --edition "teacher" --chapter "2" --pupils "36" -t pdf'
    assert called == f'{PUBLISHER} build "modul kita" {rest}'


def test_a_folder_with_spaces_is_built(tmp_path: Path) -> None:
    book = tmp_path / "modul kita"
    book.mkdir()
    (book / "air.txt").write_text("Air di Sekitar Kita\n\nAir mengalir dari tempat tinggi ke tempat rendah.\n", encoding="utf-8")
    done = make("html", BIN, f"BOOK={book}")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (book / "build").glob("*.html")] == ["air-di-sekitar-kita.html"]
    assert make("clean", BIN, f"BOOK={book}").returncode == 0
    assert not (book / "build").exists()
