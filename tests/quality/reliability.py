"""How far the confidence of harvested terms can be believed, from the labelled texts.

    python -m tests.quality.reliability    print the table of `docs/reference/glossary.md`

For each range of confidence: how many terms the program proposes, and how many of them are labelled as terms. The open texts of
each set are judged by weights that are learnt without that set (`weigh_terms.py`), the others by the weights of the package. A
term that is labelled `optional` is counted in neither.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from publisher import glossary
from publisher.build import pipeline
from publisher.config import Settings
from publisher.model.span import SourceId
from publisher.source import SourceFile
from tests.quality.glossary_measures import folded
from tests.quality.labelled_terms import SETS, examples, texts
from tests.quality.test_glossary_labelled import labelled_in, raw_of
from tests.quality.weigh_terms import learn

BOUNDS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.01)


def judged(path: Path) -> Iterator[tuple[float, bool]]:
    """(confidence, whether it is a labelled term) of each term proposed for a labelled text."""
    labelled: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    raw = raw_of(path, labelled["documents"][0])
    chapters = pipeline.read_chapters([SourceFile(SourceId(raw.name), raw.suffix[1:], raw.read_bytes())], Settings()).value
    weights = {
        folded(form): term["weight"]
        for term in labelled["terms"]
        for form in (term["term"], *term.get("variants", ()), *term.get("abbreviations", ()), *term.get("foreign", ()))
    }
    for entry in glossary.build(chapters.chapters, (), chapters.language).value.entries:
        weight = weights.get(folded(entry.headword), "")
        if weight != "optional":
            yield entry.confidence, bool(weight)


def counted(found: Iterator[tuple[float, bool]]) -> tuple[Counter[int], Counter[int]]:
    """(proposed, right) by range of confidence."""
    proposed: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for confidence, wanted in found:
        place = max(number for number, bound in enumerate(BOUNDS[:-1]) if confidence >= bound)
        proposed[place] += 1
        right[place] += wanted
    return proposed, right


def open_ones() -> Iterator[tuple[float, bool]]:
    """What is proposed for the open texts, each set weighed without its own labels."""
    known = examples(texts())
    for name in SETS:
        learnt = learn([example for example in known if example.text.group != name])
        with patch("publisher.glossary.terms.weigh.weights", return_value=learnt):
            for path in labelled_in(name, "open"):
                yield from judged(path)


def held_out() -> Iterator[tuple[float, bool]]:
    """What is proposed for the texts that are only measured; all of the first set are open."""
    for name in SETS[1:]:
        for path in labelled_in(name, "held_out"):
            yield from judged(path)


def main() -> None:
    parts = [counted(open_ones()), counted(held_out())]
    print("| confidence | proposed | right | proposed, held out | right, held out |")  # noqa: T201 -- a table for the reader
    print("|---|---|---|---|---|")  # noqa: T201
    for place, bound in enumerate(BOUNDS[:-1]):
        cells = [f"{of[0][place]} | {of[1][place]}" for of in parts]
        print(f"| {bound:.1f} to {min(1.0, BOUNDS[place + 1]):.1f} | {' | '.join(cells)} |")  # noqa: T201


if __name__ == "__main__":
    main()
