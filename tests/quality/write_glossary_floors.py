"""Write `glossary_floors.toml` anew from what the glossary reaches now: `python -m tests.quality.write_glossary_floors`.

For after rules changed and weights were learnt anew: what changed is seen in the difference to the floors before, of which sums may not
fall. A measure without a floor stays without one.
"""

import math
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

import tomlkit

from tests.quality.glossary_measures import Figures, micro
from tests.quality.labelled_passages import figures_of_passage, passages_of
from tests.quality.test_glossary_labelled import HERE, MEASURES, SETS, figures_of, labelled_in

FLOORS = HERE / "glossary_floors.toml"
_SLACK = 0.005
"""What a floor stays below the figure at least, so that a change that touches one term of a set does not fail."""


def main() -> None:
    paths = {(name, part): labelled_in(name, part) for name, part in SETS}
    every = [path for listed in paths.values() for path in listed]
    with ProcessPoolExecutor(2) as workers:
        found = dict(zip(every, workers.map(figures_of, every, chunksize=8), strict=True))
    floors = tomlkit.parse(FLOORS.read_text(encoding="utf-8"))
    for (name, part), listed in paths.items():
        _write(floors[name][part], (found[path] for path in listed))  # type: ignore[index, arg-type]
    _write(floors["together"]["all"], found.values())  # type: ignore[index, arg-type]
    for name, floor in floors["passages"].items():  # type: ignore[union-attr]
        _write(floor, map(figures_of_passage, passages_of(name)))
    FLOORS.write_text(tomlkit.dumps(floors), encoding="utf-8")


def _write(floor: tomlkit.items.Table, figures: Iterable[Figures]) -> None:
    reached = micro(figures)
    for measure in MEASURES:
        if measure in floor:
            floor[measure] = math.floor(100 * (getattr(reached, measure) - _SLACK)) / 100
    if "traps" in floor:
        floor["traps"] = reached.traps


if __name__ == "__main__":
    main()
