"""Runs the cases of each code: first what must be left alone, then what must be told or changed.

A case is one article; it goes through the whole pipeline, as in a book of one chapter.
"""

import importlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from publisher.build import pipeline
from publisher.config import Settings
from publisher.diagnostics import Change, Diagnostic
from publisher.model.book import Edition
from publisher.model.span import SourceId
from publisher.source import SourceFile

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(path.parent for path in CASES.glob("*/cases.toml"))


@dataclass(frozen=True)
class Said:
    """All that was told of an article, and all that was done to it."""

    diagnostics: tuple[Diagnostic, ...]
    changes: tuple[Change, ...]

    def codes(self) -> set[str]:
        return {one.code for one in (*self.diagnostics, *self.changes)}


def read(folder: Path, case: dict[str, Any]) -> Said:
    if "file" in case:
        name, data = case["file"], (folder / case["file"]).read_bytes()
    else:
        name, data = "article.txt", case["text"].encode("utf-8")
    source = SourceFile(SourceId(name), name.rpartition(".")[2], data)
    chapters = pipeline.read_chapters([source], Settings())
    if not chapters.value.chapters:
        return Said(chapters.diagnostics, chapters.changes)
    book = pipeline.make_book(chapters, Settings(), pipeline.Registers(), Edition(), "2000-01-01T00:00:00Z")
    return Said((*chapters.diagnostics, *book.diagnostics), (*chapters.changes, *book.changes))


def parameters(kind: str) -> list[Any]:
    found = []
    for folder in FOLDERS:
        document = tomllib.loads((folder / "cases.toml").read_text(encoding="utf-8"))
        found += [pytest.param(folder, case, id=f"{folder.name}: {case['name']}") for case in document.get(kind, [])]
    return found


@pytest.mark.parametrize(("folder", "case"), parameters("left_alone"))
def test_left_alone(folder: Path, case: dict[str, Any]) -> None:
    assert folder.name not in read(folder, case).codes()


@pytest.mark.parametrize(("folder", "case"), parameters("told"))
def test_told(folder: Path, case: dict[str, Any]) -> None:
    said = read(folder, case)
    assert folder.name in said.codes()
    if "before" in case:
        done = [(change.before, change.after) for change in said.changes if change.code == folder.name]
        assert (case["before"], case.get("after", "")) in done


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_folder_shows_both_sides_or_names_its_test(folder: Path) -> None:
    document = tomllib.loads((folder / "cases.toml").read_text(encoding="utf-8"))
    if "tested_by" not in document:
        assert document.get("left_alone"), "nothing is left alone"
        assert document.get("told"), "nothing is told"
        return
    named = document["tested_by"]
    for one in [named] if isinstance(named, str) else named:
        file, _, function = one.partition("::")
        module = importlib.import_module(file.removesuffix(".py").replace("/", "."))
        assert callable(getattr(module, function.partition("[")[0])), one
