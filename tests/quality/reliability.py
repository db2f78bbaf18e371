"""How far the confidence of harvested terms can be believed, from the labelled texts.

    python -m tests.quality.reliability    print the table of `docs/reference/glossary.md`

For each range of confidence: how many terms the program proposes, and how many of them are labelled as terms, in the texts that
rules are written with and in those that are only measured. A term that is labelled `optional` is counted in neither.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from publisher import glossary
from publisher.build import pipeline
from publisher.config import Settings
from publisher.model.span import SourceId
from publisher.source import SourceFile
from tests.quality.glossary_measures import folded
from tests.quality.test_glossary_labelled import SETS, labelled_in, raw_of

BOUNDS = (0.0, 0.6, 0.7, 0.8, 0.9, 1.01)


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


def counted(part: str) -> tuple[Counter[int], Counter[int]]:
    """(proposed, right) by range, of all sets' `part`."""
    proposed: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for name, which in SETS:
        for path in labelled_in(name, which) if which == part else ():
            for confidence, wanted in judged(path):
                place = max(number for number, bound in enumerate(BOUNDS[:-1]) if confidence >= bound)
                proposed[place] += 1
                right[place] += wanted
    return proposed, right


def main() -> None:
    open_ones, held_out = counted("open"), counted("held_out")
    print("| confidence | proposed | right | proposed, held out | right, held out |")  # noqa: T201 -- a table for the reader
    print("|---|---|---|---|---|")  # noqa: T201
    for place, bound in enumerate(BOUNDS[:-1]):
        cells = [f"{of[0][place]} | {of[1][place]}" for of in (open_ones, held_out)]
        print(f"| {bound:.1f} to {min(1.0, BOUNDS[place + 1]):.1f} | {' | '.join(cells)} |")  # noqa: T201


if __name__ == "__main__":
    main()
