"""The floors: labelled articles that are cleaned and structured at least this well. Lowering one needs a reason in the commit."""

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from publisher.build.pipeline import import_chapter
from publisher.config import Settings
from publisher.model.span import SourceId
from publisher.source import SourceFile
from tests.quality.measures import Score, labelled, mean, metadata_share, score

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
CORPORA = sorted(folder.parent.name for folder in HERE.glob("corpus*/sets.toml"))
ARTICLES = [
    (corpus, which, name)
    for corpus in CORPORA
    for which, names in tomllib.loads((HERE / corpus / "sets.toml").read_text(encoding="utf-8")).items()
    for name in names
]


@cache
def measured(corpus: str, name: str) -> Score:
    raw = next((HERE / corpus / "raw").glob(f"{name}.*"))
    source = SourceFile(SourceId(raw.name), raw.suffix[1:], raw.read_bytes())
    chapter = import_chapter(source, Settings()).value.chapters[0]
    measured = score(chapter, labelled(raw, HERE / corpus / "labels" / f"{name}.json"))
    return replace(measured, metadata=metadata_share(chapter, HERE / corpus / "gold" / f"{name}.md"))


@pytest.mark.parametrize(("corpus", "which"), sorted({(corpus, which) for corpus, which, _ in ARTICLES}))
def test_mean_of_each_set_is_above_its_floors(corpus: str, which: str) -> None:
    means = mean([measured(corpus, name) for of, among, name in ARTICLES if (of, among) == (corpus, which)])
    for measure, floor in FLOORS[corpus][which].items():
        holds = means[measure] <= floor if measure == "leak" else means[measure] >= floor
        assert holds, f"{measure}: {means[measure]:.3f}, floor {floor}; all: {means}"


@pytest.mark.parametrize(("corpus", "name"), [(corpus, name) for corpus, _, name in ARTICLES])
def test_no_article_loses_its_words_or_keeps_many_of_the_page(corpus: str, name: str) -> None:
    assert measured(corpus, name).recall >= FLOORS["each"]["recall"]
    assert measured(corpus, name).precision >= FLOORS["each"]["precision"]
