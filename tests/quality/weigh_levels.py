"""Learns the weights of `publisher/structure/data/weights.toml` from the open labelled articles and the outlines of the unit tests.

    python -m tests.quality.weigh_levels             write the weights
    python -m tests.quality.weigh_levels --check     say whether the file is what this script makes (exit code 1 if not)
    python -m tests.quality.weigh_levels --leave-out say how many headings of each set lie right by weights learnt without it
    python -m tests.quality.weigh_levels --unread    say how many headings of outlines that nothing is learnt from lie right

The method is a structured perceptron with a margin: passive-aggressive steps (Crammer et al., "Online passive-aggressive
algorithms", JMLR 2006), averaged (Collins, "Discriminative training methods for hidden Markov models", EMNLP 2002), from
the opinions in levels.toml. Headings that the labels do not know lie where the rest puts them. Same sets, same bytes.
"""

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from publisher import clean, ingest
from publisher.model.span import SourceId
from publisher.source import SourceFile
from publisher.structure import levels, structure
from publisher.structure.division import Division, Parents, divided, is_evenly_deep, weighed
from publisher.structure.evidence import signs_of
from publisher.structure.grouping import Context, Group
from publisher.structure.heads import Head
from publisher.structure.line import Line
from publisher.structure.role import Role
from tests.quality.measures import labelled, words_of
from tests.unit.test_structure_outlines import ARTICLES

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "publisher" / "structure" / "data"
TARGET = DATA / "weights.toml"
SETS = ("corpus", "corpus2", "corpus4", "corpus5", "corpus6", "corpus7", "corpus8", "corpus10", "corpus11", "corpus12", "corpus13")
OUTLINES = "units"
TAUGHT = "outlines"
"""Short articles of the usual makes, with sections as long as real ones have; the marks `#` are taken off before they are read."""
UNREAD = "outlines/unread"
"""Such articles that only tell how right the weights are."""
ORDERS = 2
EPOCHS = 5
STEP = 0.03
"""The longest step."""
OPINION_SHARE = 0.2
"""How much the opinions count before anything is learnt."""
HELD = frozenset({"ends"})
"""Signs that chance would turn: behind the last heading of a pasted article often stands page chrome that was taken for another."""
LIKE = 0.8
FORCED = 1000.0
SMALLEST = 0.005
HEADER = """\
# What the signs of a group of headings weigh (publisher/structure/evidence.py, compared.py). Made by
#     python -m tests.quality.weigh_levels
# from the open labelled articles and from the opinions in levels.toml, which says what each sign means; not to be edited by hand.
# Above 0 a sign speaks for a group. Method: docs/decisions/0014-weighed-levels.md.

[weights]
"""

Weights = Mapping[str, float]
Depths = list[frozenset[int]]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of headings; for each the depths that are right, none where the labels do not know it."""

    heads: Sequence[Head]
    context: Context
    right: Depths

    def wrong(self, position: int, depth: int) -> float:
        """1 for a depth that is not right."""
        return float(bool(self.right[position]) and depth not in self.right[position])

    def errors(self, parents: Parents) -> int:
        """How many headings lie wrong."""
        return sum(bool(self.wrong(position, depth_of(parents, position))) for position in range(len(self.heads)))


def depth_of(parents: Parents, position: int) -> int:
    """How many headings lie above the one at a position."""
    depth = 0
    while position in parents:
        position = parents[position]
        depth += 1
    return depth


def rows_of(source: SourceFile, known: Sequence[tuple[tuple[str, ...], frozenset[int]]], *, is_told: bool = False) -> Iterator[Row]:
    """The rows of an article in which at least two headings have a known level; `known` are words and levels in order.

    `is_told` says that its headings are those known and no others: outlines have less text than articles, and teach levels alone.
    """
    seen: list[tuple[Sequence[Head], Context]] = []

    def spy(row: Sequence[Head], context: Context) -> dict[int, int]:
        seen.append((row, context))
        return divided(row, context)

    def told(lines: Sequence[Line], roles: Mapping[int, Role], *rest: object) -> dict[int, int]:
        return levels.levels_of(lines, _corrected(lines, roles, known) if is_told else roles, *rest)  # type: ignore[arg-type]

    with patch.object(levels, "divided", spy), patch("publisher.structure.levels_of", told):
        structure(clean.clean(ingest.capture(source).value).value, "id")
    left = list(known)
    for heads, context in seen:
        found = [_take(head, left) for head in heads]
        if sum(bool(one) for one in found) > 1:
            top = min(min(one) for one in found if one)
            yield Row(heads, context, [frozenset(max(0, level - top) for level in one) for one in found])


def _corrected(
    lines: Sequence[Line], roles: Mapping[int, Role], known: Sequence[tuple[tuple[str, ...], frozenset[int]]]
) -> Mapping[int, Role]:
    """The roles with the known headings as the only ones."""
    wanted = {words for words, _ in known}
    corrected = {index: Role.PARAGRAPH if role is Role.HEADING else role for index, role in roles.items()}
    return corrected | {line.index: Role.HEADING for line in lines if words_of(line.text) in wanted}


def _take(head: Head, left: list[tuple[tuple[str, ...], frozenset[int]]]) -> frozenset[int]:
    words = words_of(head.line.text)
    for position, (other, level) in enumerate(left):
        if words and 2 * sum((Counter(words) & Counter(other)).values()) >= LIKE * (len(words) + len(other)):
            del left[position]
            return level
    return frozenset()


def examples() -> dict[str, list[Row]]:
    """The rows of all open sets, and those of the outlines."""
    found: dict[str, list[Row]] = {}
    for name in SETS:
        folder = HERE / name
        for stem in tomllib.loads((folder / "sets.toml").read_text(encoding="utf-8")).get("open", []):
            raw = next(folder / "raw" / f"{stem}{ending}" for ending in (".txt", ".html") if (folder / "raw" / f"{stem}{ending}").exists())
            lines = [line for line in labelled(raw, folder / "labels" / f"{stem}.json") if line.label == "heading" and not line.optional]
            known = [(line.words, frozenset({line.level, *line.also_levels})) for line in lines]
            found.setdefault(name, []).extend(rows_of(SourceFile(SourceId(raw.name), raw.suffix[1:], raw.read_bytes()), known))
    found[OUTLINES] = [row for name, article in ARTICLES.items() for row in rows_of_outline(name, article)]
    found[TAUGHT] = outlines_in(TAUGHT)
    return found


def outlines_in(folder: str, *, is_told: bool = False) -> list[Row]:
    """The rows of the marked articles of a folder."""
    paths = sorted((HERE / folder).glob("*.md"))
    return [row for path in paths for row in rows_of_outline(path.stem, path.read_text(encoding="utf-8"), is_told=is_told)]


def rows_of_outline(name: str, article: str, *, is_told: bool = False) -> Iterator[Row]:
    """The rows of an article whose headings are marked `#`; it is read without the marks."""
    rows = [row for row in article.strip().split("\n") if re.match("##+ ", row)]
    known = [(words_of(row.lstrip("# ")), frozenset({len(row) - len(row.lstrip("#"))})) for row in rows]
    data = re.sub(r"(?m)^#+ ", "", article.strip()).encode()
    return rows_of(SourceFile(SourceId(f"{name}.txt"), "txt", data), known, is_told=is_told)


def signs_in(division: Division, parents: Parents) -> Counter[str]:
    """All signs of a division, with how often each is seen."""
    below: dict[int, list[int]] = {}
    for position, above in sorted(parents.items()):
        below.setdefault(above, []).append(position)
    signs: Counter[str] = Counter()
    for position in range(len(division.row)):
        if position in below:
            is_even = is_evenly_deep(below[position], {one: above for one, above in parents.items() if above in below[position]})
            signs["deep"] += is_even
            beside = below[parents[position]] if position in parents else []
            alone = position in parents and not all(one in below for one in beside)
            signs.update(_signs_below(division, position, below, is_inner=alone or len(beside) == 1))
        elif division.is_empty(position):
            signs["empty"] += 1
    return signs


def _signs_below(division: Division, above: int, below: Mapping[int, list[int]], *, is_inner: bool) -> Counter[str]:
    last = above
    while last in below:
        last = below[last][-1]
    following = division.row[last + 1] if last + 1 < len(division.row) else None
    signs, inner = signs_of(Group(division.row[above], [division.row[one] for one in below[above]], following), division.context)
    found: Counter[str] = Counter()
    found.update(signs)
    found.update(inner if is_inner else [])
    return found


def learnt(rows: Sequence[Row], opinions: Weights) -> dict[str, float]:
    """The averaged weights after some epochs."""
    weights: dict[str, float] = {name: value * OPINION_SHARE for name, value in opinions.items()}
    sums: Counter[str] = Counter()
    for _ in range(EPOCHS):
        for row in rows:
            _step(row, weights, opinions)
            for name, value in weights.items():
                sums[name] += value  # type: ignore[assignment]
    return {name: value / (EPOCHS * len(rows)) for name, value in sums.items()}


def learnt_evenly(groups: Sequence[Sequence[Row]], opinions: Weights) -> dict[str, float]:
    """The mean of the weights learnt from the rows in several orders: what is learnt last counts for more."""
    learnings = [learnt(spread(groups, turn), opinions) for turn in range(ORDERS)]
    return {name: sum(one.get(name, 0.0) for one in learnings) / ORDERS for name in sorted(set().union(*learnings))}


def spread(groups: Sequence[Sequence[Row]], turn: int) -> list[Row]:
    """All rows, those of each set spread evenly over the whole, from another place of each set at each turn."""
    placed: list[tuple[float, int, Row]] = []
    for of, rows in enumerate(groups):
        first = turn * len(rows) // ORDERS
        turned = [*rows[first:], *rows[:first]]
        placed.extend(((position + 0.5) / len(rows), of, row) for position, row in enumerate(turned))
    return [row for _, _, row in sorted(placed, key=lambda one: one[:2])]


def _step(row: Row, weights: dict[str, float], opinions: Weights) -> None:
    """Makes the right division weigh more than the one that seems best, by as much as that one is wrong.

    The weights of `HELD` never come to say the opposite of their opinions.
    """
    context = replace(row.context, weights=weights)
    division, parents = weighed(row.heads, context, row.wrong)
    if not row.errors(parents):
        return
    right, wanted = weighed(row.heads, context, lambda position, depth: -FORCED * row.wrong(position, depth))
    loss = row.errors(parents) - row.errors(wanted)
    difference = signs_in(right, wanted)
    difference.subtract(signs_in(division, parents))
    norm = sum(times * times for times in difference.values())
    if loss <= 0 or not norm:
        return
    margin = sum(weights.get(name, 0) * times for name, times in difference.items())
    step = min(STEP, max(0.0, (loss - margin) / norm))
    for name, times in difference.items():
        weight = weights.get(name, 0) + step * times
        weights[name] = weight if name not in HELD or weight * opinions[name] >= 0 else 0.0


def share_right(rows: Sequence[Row], weights: Weights) -> tuple[int, int]:
    """How many headings with known levels lie right, and how many there are."""
    known = sum(bool(one) for row in rows for one in row.right)
    wrong = sum(row.errors(weighed(row.heads, replace(row.context, weights=weights))[1]) for row in rows)
    return known - wrong, known


def opinions_of() -> dict[str, float]:
    """The opinions in levels.toml."""
    found: dict[str, float] = tomllib.loads((DATA / "levels.toml").read_text(encoding="utf-8"))["opinions"]
    return found


def written(weights: Weights) -> str:
    """The file."""
    rows = [f"{name} = {value:.2f}" for name, value in sorted(weights.items()) if abs(value) >= SMALLEST]
    return HEADER + "\n".join(rows) + "\n"


def _leave_out(found: Mapping[str, list[Row]], say: Callable[[str], object]) -> None:
    for name in found:
        rest = [rows for other, rows in found.items() if other != name]
        right, known = share_right(found[name], learnt_evenly(rest, opinions_of()))
        say(f"{name:10} {right:4} of {known:4}  {right / known:.3f}")


def _tell_unread(say: Callable[[str], object]) -> None:
    right, known = share_right(outlines_in(UNREAD, is_told=True), tomllib.loads(TARGET.read_text(encoding="utf-8"))["weights"])
    say(f"{right} of {known}  {right / known:.3f}")


def main(arguments: Sequence[str]) -> int:
    """Exit code 1 if --check finds another file."""
    if "--unread" in arguments:
        _tell_unread(print)
        return 0
    found = examples()
    if "--leave-out" in arguments:
        _leave_out(found, print)
        return 0
    text = written(learnt_evenly(list(found.values()), opinions_of()))
    if "--check" in arguments:
        return int(text != TARGET.read_text(encoding="utf-8"))
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
