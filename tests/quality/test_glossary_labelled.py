"""The glossary of texts by several authors, labelled before any program read them, against the floors of `glossary_floors.toml`."""

import json
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from publisher import glossary
from publisher.build import pipeline
from publisher.config import Settings
from publisher.model.span import SourceId
from publisher.source import SourceFile
from tests.quality.glossary_measures import Figures, measured, micro

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, dict[str, float]]] = tomllib.loads((HERE / "glossary_floors.toml").read_text(encoding="utf-8"))
SETS = [(name, part) for name, parts in FLOORS.items() for part in parts if name not in ("together", "passages")]
MEASURES = ("soft_f1", "acronym_f1", "precision")


def labelled_in(name: str, part: str) -> list[Path]:
    """The labelled texts of a set: those named in its `sets.toml`, all of the first set."""
    folder = HERE / name
    if name == "glossary":
        return sorted(folder.glob("*.json"))
    return [folder / "gold" / f"{stem}.json" for stem in tomllib.loads((folder / "sets.toml").read_text(encoding="utf-8"))[part]]


def raw_of(path: Path, document: str) -> Path:
    """The article that a labelled text is about; those of the first set stand among the articles for cleaning."""
    return HERE / "corpus" / "raw" / document if path.parent.name == "glossary" else path.parent.parent / "raw" / document


@cache
def figures_of(path: Path) -> Figures:
    labelled: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    raw = raw_of(path, labelled["documents"][0])
    source = SourceFile(SourceId(raw.name), raw.suffix[1:], raw.read_bytes())
    chapters = pipeline.read_chapters([source], Settings()).value
    built = glossary.as_records(glossary.build(chapters.chapters, (), chapters.language).value)
    printed = [entry for entry in built["terms"] if entry["confidence"] >= Settings().glossary.threshold]
    return measured(labelled, {**built, "terms": printed})


def assert_reached(figures: Figures, floors: dict[str, float], about: Sequence[object]) -> None:
    for measure in MEASURES:
        if measure in floors:
            assert getattr(figures, measure) >= floors[measure], (measure, getattr(figures, measure), *about)
    assert figures.traps <= floors["traps"], (figures.traps, *about)


@pytest.mark.parametrize(("name", "part"), SETS)
def test_a_set_reaches_its_floors(name: str, part: str) -> None:
    figures = micro(map(figures_of, labelled_in(name, part)))
    told = (figures.missed, figures.invented) if part == "open" else ()
    assert_reached(figures, FLOORS[name][part], told)


def test_all_texts_together_reach_the_floors() -> None:
    paths = [path for name, part in SETS for path in labelled_in(name, part)]
    assert_reached(micro(map(figures_of, paths)), FLOORS["together"]["all"], ())


def test_little_is_invented_in_reports() -> None:
    paths = [
        path for name, part in SETS for path in labelled_in(name, part) if path.stem.startswith("berita-") or path.stem.endswith("-news")
    ]
    assert paths
    assert_reached(micro(map(figures_of, paths)), FLOORS["together"]["reports"], ())
