"""The glossary of short passages, labelled by authors who knew no rule, against the floors of `glossary_floors.toml`."""

import pytest

from tests.quality.glossary_measures import micro
from tests.quality.labelled_passages import FOLDER, figures_of_passage, passages_of
from tests.quality.test_glossary_labelled import FLOORS, assert_reached


@pytest.mark.parametrize("name", sorted(FLOORS["passages"]))
def test_passages_reach_their_floors(name: str) -> None:
    figures = micro(map(figures_of_passage, passages_of(name)))
    told = (figures.missed, figures.invented) if name.endswith("-open") else ()
    assert_reached(figures, {"traps": 0, **FLOORS["passages"][name]}, told)


def test_each_file_of_passages_has_floors() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(FLOORS["passages"])
