"""The README's pictures: there, described, small, and drawn by the script from the program as it is."""

import importlib.util
import io
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "pictures"
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
SHORTEST = 40
"""Characters of an alternative text that says what is to be seen."""


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pictures", ROOT / "docs" / "pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def shown() -> dict[str, str]:
    """Pictures of the README by path, with their alternatives."""
    return {path: words for words, path in PICTURE.findall((ROOT / "README.md").read_text(encoding="utf-8"))}


def test_the_readme_shows_each_picture_the_script_draws_and_no_other() -> None:
    drawn = {f"docs/pictures/{name}.png" for name in script().PICTURES}
    assert set(shown()) == drawn
    assert {path.relative_to(ROOT).as_posix() for path in FOLDER.iterdir()} == drawn


def test_each_picture_says_in_words_what_is_to_be_seen() -> None:
    assert [path for path, words in shown().items() if len(words) < SHORTEST] == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.png")), ids=lambda path: path.name)
def test_each_picture_is_small_and_sharp(path: Path) -> None:
    module = script()
    assert path.stat().st_size <= module.LARGEST
    with Image.open(path) as image:
        assert image.width == module.WIDTH * module.DENSITY


@pytest.mark.pango
def test_the_script_draws_the_first_picture_the_same_each_time() -> None:
    module = script()
    sample = module.Sample()
    shaded = {(ROOT / "chapters" / module.PASTED).read_text(encoding="utf-8").splitlines()[number - 1] for number in sample.removed}
    assert {"Mohon tunggu...", "Laporkan Konten"} <= shaded
    assert not any(line.startswith(("Perhatikan benda-benda", "Apa Itu Kerjasama")) for line in shaded)
    once, again = (module.drawn(module.paste_to_page(sample)) for _ in range(2))
    assert once == again
    with Image.open(io.BytesIO(once)) as image:
        assert image.convert("L").getextrema()[0] < 60, "nothing dark on it: no text was drawn"
