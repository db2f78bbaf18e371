"""Every command and option is documented, exists, and starts quickly."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from publisher.cli import COMMANDS

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
HEAVY = (
    "weasyprint",
    "pypandoc",
    "lxml",
    "jinja2",
    "babel",
    "markdown_it",
    "publisher.ingest",
    "publisher.clean",
    "publisher.render.xhtml",
)


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["commands.md", "configuration.md", "codes.md"])
def test_the_reference_is_as_the_program_is(page: str) -> None:
    written = (REFERENCE / page).read_text(encoding="utf-8")
    assert written == generator().pages()[page], f"run: python docs/generate.py (docs/reference/{page} is not current)"


def test_each_command_has_a_section() -> None:
    headings = re.findall(r"^## publisher (\w+)$", (REFERENCE / "commands.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert tuple(headings) == COMMANDS


def test_each_exit_code_is_documented() -> None:
    page = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^- `(\d+)`:", page, re.MULTILINE)) == {"0", "1", "2", "3", "4", "5", "6", "130"}


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"], ["explain", "BLD001"]])
def test_nothing_heavy_is_imported_before_it_is_needed(arguments: list[str]) -> None:
    code = f"""
import sys
from publisher.cli import run
run({arguments!r})
print([name for name in {HEAVY!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ, "LANG": "en"})
    assert done.stdout.splitlines()[-1] == "[]"
