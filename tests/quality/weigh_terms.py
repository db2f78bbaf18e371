"""Learns the weights of `publisher/glossary/data/weights.toml` from the open labelled texts of the glossary and those of the unit tests.

    python -m tests.quality.weigh_terms             write the weights
    python -m tests.quality.weigh_terms --check     say whether the file is what this script makes (exit code 1 if not)
    python -m tests.quality.weigh_terms --leave-out measure each open set, and each language, by weights learnt without it
    python -m tests.quality.weigh_terms --note SET  add to `mistakes.toml` what is wrongly found in the open texts of a set, which
                                                    is done when a set is opened, before any rule is written with it in sight

What is learnt from: `labelled_terms.py`. The method is logistic regression with a quadratic penalty, solved one weight at a time by
Newton's steps (Genkin, Lewis and Madigan, "Large-scale Bayesian logistic regression", Technometrics 2007). Same texts, same bytes.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from publisher import glossary
from publisher.config import Settings
from publisher.glossary.terms.weigh import Weights, weights
from tests.quality.glossary_measures import Figures, measured
from tests.quality.labelled_terms import MISTAKES, SETS, SHORT, Example, Text, examples, notes_on, texts

TARGET = Path(__file__).parent.parent.parent / "publisher" / "glossary" / "data" / "weights.toml"
LEAST_TEXTS = 3
"""Texts that a trait must occur in to get a weight."""
PENALTY = 2.5
OF_TRAP = 1.3
"""How much an example from a look-alike counts: what misleads a reader must be learnt first."""
ROUNDS = 60
LONGEST_STEP = 0.5
NEAR = 0.002
SMALLEST = 0.02
BOUNDS = (0.0, 0.6, 0.7, 0.8, 0.9)
HEADER = """\
# What the traits of a definition weigh (publisher/glossary/terms/traits.py). Made by
#     python -m tests.quality.weigh_terms
# from the open labelled texts; not to be edited by hand. A weight is what the trait adds to the log-odds that an editor would print
# the entry. Method: docs/decisions/0016-weighed-terms.md.
"""


def learn(found: Sequence[Example], penalty: float = PENALTY, least: int = LEAST_TEXTS, of_trap: float = OF_TRAP) -> Weights:
    """The weights under which the labels are most likely, large ones held back; an example from a look-alike counts `of_trap` times."""
    counts = [of_trap if example.trap else 1.0 for example in found]
    where: dict[str, set[str]] = defaultdict(set)
    places: dict[str, list[int]] = defaultdict(list)
    for number, example in enumerate(found):
        for trait in example.traits:
            where[trait].add(f"{example.text.group}/{example.text.name}")
            places[trait].append(number)
    rows = [places[trait] for trait in sorted(places) if len(where[trait]) >= least]
    names = [trait for trait in sorted(places) if len(where[trait]) >= least]
    values, odds = [0.0] * (1 + len(rows)), [0.0] * len(found)
    rows = [[*range(len(found))], *rows]
    for _ in range(ROUNDS):
        steps = [_improve(values, odds, (found, counts), (place, row), penalty) for place, row in enumerate(rows)]
        if max(steps) < NEAR:
            break
    return Weights(
        round(values[0], 2), {name: round(value, 2) for name, value in zip(names, values[1:], strict=True) if abs(value) >= SMALLEST}
    )


def _improve(
    values: list[float],
    odds: list[float],
    counted: tuple[Sequence[Example], Sequence[float]],
    sign: tuple[int, Sequence[int]],
    penalty: float,
) -> float:
    """One step for the weight at the first of `sign`, which is that of the examples at its second; its length.

    `counted` are the examples and how much each counts. The bias, at 0, is not held back.
    """
    place, row = sign
    found, counts = counted
    slope, bend = (-penalty * values[place], penalty) if place else (0.0, 1e-6)
    for number in row:
        share = 1 / (1 + math.exp(-odds[number]))
        slope += counts[number] * (found[number].right - share)
        bend += counts[number] * share * (1 - share)
    step = max(-LONGEST_STEP, min(LONGEST_STEP, slope / bend))
    values[place] += step
    for number in row:
        odds[number] += step
    return abs(step)


def written(learnt: Weights, header: str = HEADER) -> str:
    """The weights as TOML: families by name, within them from what speaks for an entry to what speaks against."""
    groups: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for trait, value in sorted(learnt.traits.items(), key=lambda entry: (-entry[1], entry[0])):
        family, _, name = trait.partition(":")
        groups[family].append((name, value))
    rows = [header, f"bias = {learnt.bias}"]
    for family in sorted(groups):
        rows += [f"\n[traits.{family}]", *(f"{json.dumps(name, ensure_ascii=False)} = {value}" for name, value in groups[family])]
    return "\n".join(rows) + "\n"


def left_out(found: Sequence[Example], part: Callable[[Text], str]) -> list[tuple[Example, float]]:
    """Each example of the sets with its probability by weights that are learnt without its part."""
    told: list[tuple[Example, float]] = []
    for name in sorted({part(example.text) for example in found}):
        learnt = learn([example for example in found if part(example.text) != name])
        told += [(one, learnt.share(one.traits)) for one in found if part(one.text) == name and one.text.group != SHORT]
    return told


def told_of(told: Sequence[tuple[Example, float]]) -> str:
    """Log-loss, area under the curve, and by range of confidence how many are right of how many."""
    loss = -sum(math.log(share if one.right else 1 - share) for one, share in told) / len(told)
    right, wrong = ([share for one, share in told if one.right is kind] for kind in (True, False))
    above = sum((one > other) + 0.5 * (one == other) for one in right for other in wrong)
    cells = []
    for low, high in zip(BOUNDS, (*BOUNDS[1:], 1.01), strict=True):
        inside = [one.right for one, share in told if low <= share < high]
        cells.append(f"{low:.1f}: {sum(inside)}/{len(inside)}")
    return f"log-loss {loss:.3f}, area {above / max(1, len(right) * len(wrong)):.3f}; " + ", ".join(cells)


def figures_left_out(read: Sequence[Text], found: Sequence[Example]) -> Figures:
    """The measures of the entries that are printed, of each set by weights learnt without it."""
    total = Figures()
    for group in SETS:
        learnt = learn([example for example in found if example.text.group != group])
        with patch("publisher.glossary.terms.weigh.weights", lambda learnt=learnt: learnt):
            for text in read:
                if text.group == group:
                    total.add(printed_figures(text))
    return total


def printed_figures(text: Text) -> Figures:
    """The measures of the entries of `text` that reach the threshold."""
    built = glossary.as_records(glossary.build(text.chapters, (), text.language).value)
    threshold = Settings().glossary.threshold
    built["terms"] = [entry for entry in built["terms"] if entry["confidence"] >= threshold]
    return measured(dict(text.labelled), built)


def judge(read: Sequence[Text], found: Sequence[Example]) -> Iterator[str]:
    """Lines that say how good the weights are on what they were not learnt from."""
    by_set = left_out(found, lambda text: text.group)
    yield f"without its set: {told_of(by_set)}"
    yield f"the same, found with all refusals: {told_of([one for one in by_set if one[0].usual])}"
    yield f"without its language: {told_of(left_out(found, lambda text: text.language))}"
    figures = figures_left_out(read, found)
    yield f"printed: soft-F1 {figures.soft_f1:.3f}, precision {figures.precision:.3f}, traps {figures.traps}, wrong {figures.wrong}"


def main(arguments: Sequence[str]) -> int:
    """See the module."""
    read = list(texts())
    if arguments[:1] == ["--note"]:
        with MISTAKES.open("a", encoding="utf-8") as file:
            file.writelines(f"\n{note}" for text in read if text.group == arguments[1] for note in notes_on(text))
        return 0
    found = examples(read)
    if arguments == ["--leave-out"]:
        print("\n".join(judge([text for text in read if text.group != SHORT], found)))  # noqa: T201 -- for the reader
        return 0
    text = written(learn(found))
    if arguments == ["--check"]:
        return int(TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    weights.cache_clear()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
