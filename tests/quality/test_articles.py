"""The floors: labelled articles that are cleaned and structured at least this well. Lowering one needs a reason in the commit."""

import tomllib
from pathlib import Path

import pytest

from publisher.build.pipeline import import_chapter
from publisher.model.span import SourceId
from publisher.source import SourceFile
from tests.quality.measures import Score, labelled, mean, score

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
SETS = tomllib.loads((CORPUS / "sets.toml").read_text(encoding="utf-8"))


def measured(name: str) -> Score:
    raw = next((CORPUS / "raw").glob(f"{name}.*"))
    source = SourceFile(SourceId(raw.name), raw.suffix[1:], raw.read_bytes())
    return score(import_chapter(source).value, labelled(raw, CORPUS / "labels" / f"{name}.json"))


@pytest.mark.parametrize("which", sorted(SETS))
def test_mean_of_each_set_is_above_its_floor(which: str) -> None:
    means = mean([measured(name) for name in SETS[which]])
    for measure, floor in FLOORS[which].items():
        if measure == "leak":
            assert means[measure] <= floor, f"{measure} {means[measure]:.3f} > {floor}: {means}"
        else:
            assert means[measure] >= floor, f"{measure} {means[measure]:.3f} < {floor}: {means}"


@pytest.mark.parametrize("name", sorted(name for names in SETS.values() for name in names))
def test_no_article_loses_its_words(name: str) -> None:
    assert measured(name).recall >= FLOORS["each"]["recall"]
