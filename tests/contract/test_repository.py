"""What holds for the whole tree: layers, types, style, sizes, words, and that the wheel is complete."""

import ast
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "publisher"
MODULES = sorted(PACKAGE.rglob("*.py"))
MAX_MODULE = 300
MAX_FUNCTION = 45
EMPTY_WORDS = {"utils", "helpers", "common", "base", "manager", "misc"}


def tool(*arguments: str) -> None:
    """Run a tool of this interpreter's environment; its output is the failure's text."""
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_imports_point_down() -> None:
    code = "import sys; from importlinter.cli import lint_imports_command as c; sys.argv=['lint-imports']; c()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_types_are_strict() -> None:
    tool("mypy", "--strict")


def test_style_is_clean() -> None:
    tool("ruff", "check", ".")


def test_format_is_settled() -> None:
    tool("ruff", "format", "--check", ".")


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_sizes_fit_a_reader(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert source.count("\n") <= MAX_MODULE, f"{module} is longer than {MAX_MODULE} lines: split it"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            assert size <= MAX_FUNCTION, f"{module}:{node.lineno}: {node.name} has {size} lines"
    assert not EMPTY_WORDS & set(module.relative_to(ROOT).with_suffix("").parts), f"{module}: a name that says nothing"


def test_nothing_is_left_undone() -> None:
    for module in MODULES:
        assert not re.search(r"raise NotImplementedError|\b(?:TODO|FIXME|XXX)\b", module.read_text(encoding="utf-8")), module


def test_print_and_open_stay_at_the_edges() -> None:
    """Values in, values out: only the console prints, only `build` (and the doorways) open files."""
    edges = ("build/", "cli/", "pandoc.py", "render/pdf/", "render/theme.py")
    for module in MODULES:
        name = module.relative_to(PACKAGE).as_posix()
        if name.startswith(edges):
            continue
        calls = [
            n.func.id
            for n in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
            if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
        ]
        assert not {"print", "open", "input"} & set(calls), name


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the tree as it is, unpacked outside the checkout."""
    out = tmp_path_factory.mktemp("wheel")
    code = f"from hatchling.build import build_wheel; print(build_wheel({str(out)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    unpacked = out / "unpacked"
    zipfile.ZipFile(out / done.stdout.split()[-1]).extractall(unpacked)
    return unpacked


def test_the_wheel_finds_its_templates_and_data(wheel: Path) -> None:
    code = (
        "import publisher; from publisher.render.theme import default; from publisher.language import labels;"
        "print(publisher.__file__, len(default().files), labels('id')['contents'])"
    )
    isolated = f"import sys; sys.path.insert(0, {str(wheel)!r}); {code}"
    done = subprocess.run([sys.executable, "-I", "-c", isolated], cwd=wheel, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert str(wheel) in done.stdout
    assert "Daftar Isi" in done.stdout


def test_tracked_text_names_no_machine() -> None:
    """The project speaks of itself alone: no path of a machine, no package index."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout.split(b"\0")
    if listed == [b""]:
        pytest.skip("not a git checkout")
    for name in filter(None, listed):
        path = ROOT / name.decode()
        if path == Path(__file__) or not path.is_file():
            continue
        text = path.read_bytes().decode("utf-8", errors="ignore")
        assert not re.search(r"(?<![\w.])/(?:work|farm|root|home)/\w", text), path
        assert not re.search(r"(?:pypi|files\.pythonhosted|registry\.npmjs|deb\.debian)\.org", text), path
