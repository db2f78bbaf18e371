"""Learns the weights of `publisher/clean/data/weights.toml` from the open labelled articles.

    python -m tests.quality.weigh            write the weights
    python -m tests.quality.weigh --check    say whether the file is what this script makes of the sets (exit code 1 if not)
    python -m tests.quality.weigh --without corpus7 FILE   write to FILE what is learnt without one set, to measure on it

Each article is learnt from as it was pasted, and once more with its page chrome taken out by hand: clean text must stay as it
is. Lines of metadata and captions, and optional ones, are left to the model. The method is gradient ascent with steps for each
weight by its history (Duchi, Hazan and Singer, "Adaptive subgradient methods", JMLR 2011) on the likelihood of the chain
of `publisher/clean/weights.py`, with a penalty on large weights. Same sets, same bytes.
"""

import json
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from publisher import ingest
from publisher.clean.own import settled_lines
from publisher.clean.page import Page, line_of
from publisher.clean.patterns import codes, lexicon
from publisher.clean.recognise import active_profiles, matches_of
from publisher.clean.traits import own_traits, traits_of
from publisher.clean.weights import Chain
from publisher.clean.zones import zoned
from publisher.language.packaged import toml
from publisher.model.span import SourceId
from publisher.source import CapturedBlock, SourceFile

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TARGET = ROOT / "publisher" / "clean" / "data" / "weights.toml"
SETS = ("corpus", "corpus2", "corpus4", "corpus5", "corpus7", "corpus8", "corpus10", "corpus11")
UNJUDGED = frozenset({"metadata", "caption", "image-credit"})
WORDING_SHARE = 0.2
"""How much a line of the rules' own data counts."""
EPOCHS = 12
RATE = 0.2
PENALTY = 0.02
LEAST_ARTICLES = 3
"""Articles that a trait must occur in to get a weight: what is rarer belongs to a subject or a site."""
CLEAN_SHARE = 0.5
"""How much an article without its chrome counts."""
SHOWN_SHARE = 0.5
"""How much an article counts in which most of the chrome is known already."""
SMALLEST = 0.05
LEAST = {"head": 1.5, "body": 2.0, "tail": 1.5}
"""Zone → log-odds from which a line goes: chosen by leaving one set out at a time, see docs/decisions/0013."""
CLASS_SHARE = 0.6
HEADER = """\
# Weights of the traits by which lines are judged that no rule knows (publisher/clean/evidence.py). Made by
#     python -m tests.quality.weigh
# from the open labelled articles; not to be edited by hand. A weight is what the trait adds to the log-odds that a line is page chrome:
# above 0 it speaks for chrome, below 0 for the article. Words are cut to six letters. Method: docs/decisions/0013-weighed-evidence.md.
"""


@dataclass(frozen=True, slots=True)
class Example:
    """The lines of an article: their traits, whether an empty line stands before each, True for chrome, None for not judged.

    `sure` is what is known of a line before it is judged, as the rules would have it: False for a title or another line that is the
    article's in any case, True for page chrome that is shown to the model as known.
    """

    article: str
    traits: Sequence[Sequence[str]]
    spaces: Sequence[int]
    chrome: Sequence[bool | None]
    sure: Sequence[bool | None]
    share: float


@dataclass(slots=True)
class Learnt:
    """Weights while they are learnt, with the sum of the squared steps of each."""

    values: list[float]
    history: list[float]
    bias: list[float] = field(default_factory=lambda: [0.0, 1.5])
    edges: dict[tuple[str, int], list[float]] = field(
        default_factory=lambda: {(way, space): [-1.0, 1.0] for way in ("enter", "leave") for space in (0, 1)}
    )


def page_of(blocks: Iterable[CapturedBlock]) -> Page:
    """The lines with the bounds of the running text, no rule applied."""
    page = Page(tuple(line_of(block) for block in blocks))
    return zoned(page, matches_of(page, active_profiles(page.lines)))


@dataclass(frozen=True, slots=True)
class Row:
    """A block with its label: whether it is chrome (None: not judged), the class that the label names, whether it is the title."""

    block: CapturedBlock
    chrome: bool | None
    kind: str
    is_title: bool


def labelled_blocks(corpus: str) -> Iterator[tuple[str, list[Row]]]:
    """Each open article of a set: its name and its blocks."""
    folder = HERE / corpus
    for name in tomllib.loads((folder / "sets.toml").read_text(encoding="utf-8"))["open"]:
        raw = next((folder / "raw").glob(f"{name}.*"))
        entries = json.loads((folder / "labels" / f"{name}.json").read_text(encoding="utf-8"))
        by_line = {entry["line"]: entry for entry in entries}
        capture = ingest.capture(SourceFile(SourceId(raw.name), raw.suffix[1:], raw.read_bytes())).value
        rows = [(block, by_line.get(block.span.first_line)) for block in capture.blocks]
        yield f"{corpus}/{name}", [_row(block, entry or {}) for block, entry in rows]


def _row(block: CapturedBlock, entry: Mapping[str, str]) -> Row:
    label = entry.get("label", "")
    judged = label and label not in UNJUDGED and not entry.get("optional")
    return Row(block, label == "boilerplate" if judged else None, entry.get("class", ""), label == "title")


def examples(without: str = "") -> list[Example]:
    """Each article as pasted and with its chrome taken out."""
    found = []
    for name, rows in (article for corpus in SETS if corpus != without for article in labelled_blocks(corpus)):
        found.append(_example(name, rows, 1.0))
        found.append(_shown(found[-1], [row.is_title for row in rows]))
        found.append(_example(name, [row for row in rows if row.chrome is not True], CLEAN_SHARE))
    return [*found, *wording()]


def wording() -> Iterator[Example]:
    """What the rules' own data say: entries of the lexicon and examples of the rules, each a line by itself, by its words alone."""
    lines = [(key.replace("#", "3"), True) for key in lexicon()]
    for name, table in (("shapes.toml", "shape"), ("leads.toml", "lead")):
        for entry in toml("publisher.clean", "data", name)[table]:
            lines += [*((yes, True) for yes in entry["yes"]), *((no, False) for no in entry["no"])]
    for number, (text, chrome) in enumerate(lines):
        traits = [trait for trait in own_traits(text, text.casefold()) if trait.startswith(("word:", "opens:"))]
        yield Example(f"wording {number}", [traits], [0], [chrome], [None], WORDING_SHARE)


def _example(name: str, rows: Sequence[Row], share: float) -> Example:
    page = page_of(row.block for row in rows)
    spaces = [min(line.block.gap, 1) for line in page.lines]
    own = settled_lines(page)
    sure = [False if i in own and row.chrome is False else None for i, row in enumerate(rows)]
    return Example(name, traits_of(page), spaces, [row.chrome for row in rows], sure, share)


def _shown(example: Example, titles: Sequence[bool]) -> Example:
    """The article with its title and two in three of its lines of page chrome known, as the rules leave it."""
    places = [i for i, chrome in enumerate(example.chrome) if chrome]
    known = {place for turn, place in enumerate(places) if turn % 3}
    sure = [True if i in known else False if titles[i] else sure for i, sure in enumerate(example.sure)]
    return replace(example, sure=sure, share=SHOWN_SHARE)


def learn(found: Sequence[Example]) -> dict[str, object]:
    """The table that is written: bias, edges, weight of each trait."""
    articles: dict[str, set[str]] = defaultdict(set)
    for example in found:
        for traits in example.traits:
            for trait in traits:
                articles[trait].add(example.article)
    names = sorted(trait for trait, where in articles.items() if len(where) >= LEAST_ARTICLES)
    place = {name: i for i, name in enumerate(names)}
    learnt = Learnt([0.0] * len(names), [0.5] * len(names))
    indexed = [(example, [[place[trait] for trait in traits if trait in place] for traits in example.traits]) for example in found]
    step = next(step for step in (37, 41, 43, 47) if len(indexed) % step)
    for epoch in range(EPOCHS):
        for turn in range(len(indexed)):
            _improve(learnt, *indexed[(turn * step + epoch * 11) % len(indexed)])
    values = {name: round(value, 2) for name, value in zip(names, learnt.values, strict=True) if abs(value) >= SMALLEST}
    edges = {way: [round(learnt.edges[way, space][0], 2) for space in (0, 1)] for way in ("enter", "leave")}
    return {"bias": round(learnt.bias[0], 2), **edges, "traits": values}


def _improve(learnt: Learnt, example: Example, lines: Sequence[Sequence[int]]) -> None:
    """One step up the likelihood of the labels of one article."""
    if not lines:
        return
    evidence = [learnt.bias[0] + sum([learnt.values[i] for i in line]) for line in lines]
    enter = [learnt.edges["enter", space][0] for space in example.spaces]
    leave = [learnt.edges["leave", space][0] for space in example.spaces]
    labels = [sure if chrome is None else chrome for sure, chrome in zip(example.sure, example.chrome, strict=True)]
    free = Chain(evidence, enter, leave, example.sure).chrome()
    told = Chain(evidence, enter, leave, labels).chrome()
    wrong = [(right - guess) * example.share for guess, right in zip(free[0], told[0], strict=True)]
    slopes: dict[int, float] = defaultdict(float)
    for line, slope in zip(lines, wrong, strict=True):
        for i in line:
            slopes[i] += slope
    for i, slope in slopes.items():
        bent = slope - PENALTY * learnt.values[i]
        learnt.history[i] += bent * bent
        learnt.values[i] += RATE * bent / learnt.history[i] ** 0.5
    _stepped(learnt.bias, sum(wrong))
    for way, guesses, rights in (("enter", free[1], told[1]), ("leave", free[2], told[2])):
        for space in (0, 1):
            pairs = zip(guesses, rights, example.spaces, strict=True)
            _stepped(learnt.edges[way, space], example.share * sum(right - guess for guess, right, here in pairs if here == space))


def _stepped(weight: list[float], slope: float) -> None:
    weight[1] += slope * slope
    weight[0] += RATE * slope / weight[1] ** 0.5


def classes(without: str = "") -> dict[str, list[str]]:
    """Class → the stems that speak for it: most of their uses in labelled chrome and in the lexicon are of this class."""
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for corpus in SETS:
        for _, rows in labelled_blocks(corpus) if corpus != without else ():
            for row in rows:
                if row.chrome and row.kind in codes():
                    _count(uses, line_of(row.block).flat, row.kind)
    for key, match in lexicon().items():
        _count(uses, key, match.kind)
    chosen: dict[str, list[str]] = defaultdict(list)
    for stem, kinds in uses.items():
        kind, most = min(kinds.items(), key=lambda entry: (-entry[1], entry[0]))
        if most >= LEAST_ARTICLES and most >= CLASS_SHARE * kinds.total() and len(stem) > 2:
            chosen[kind].append(stem)
    return {kind: sorted(chosen[kind]) for kind in sorted(chosen)}


def _count(uses: dict[str, Counter[str]], flat: str, kind: str) -> None:
    for trait in own_traits(flat, flat.casefold()):
        if trait.startswith("word:"):
            uses[trait.removeprefix("word:")][kind] += 1


def written(table: Mapping[str, object], kinds: Mapping[str, Sequence[str]]) -> str:
    """The weights as TOML, sorted: families of traits by name, within them from chrome to article."""
    groups: dict[str, list[tuple[str, float]]] = defaultdict(list)
    traits = table["traits"]
    assert isinstance(traits, dict)
    for trait, value in sorted(traits.items(), key=lambda entry: (-entry[1], entry[0])):
        family, _, name = trait.partition(":")
        groups[family].append((name, value))
    rows = [HEADER, *(f"{key} = {table[key]}" for key in ("bias", "enter", "leave"))]
    rows += [
        "\n# Log-odds from which a line goes, by the zone it stands in.\n[least]",
        *(f"{zone} = {least}" for zone, least in LEAST.items()),
    ]
    for family in sorted(groups):
        rows += [f"\n[traits.{family}]", *(f"{json.dumps(name, ensure_ascii=False)} = {value}" for name, value in groups[family])]
    rows += ["\n# Stems that speak for a class of page chrome, by which a removal is told.\n[classes]"]
    rows += [f"{kind} = {json.dumps(list(stems), ensure_ascii=False)}" for kind, stems in kinds.items()]
    return "\n".join(rows) + "\n"


def main(arguments: Sequence[str]) -> int:
    """See the module."""
    without = arguments[1] if arguments[:1] == ["--without"] else ""
    text = written(learn(examples(without)), classes(without))
    if arguments == ["--check"]:
        return int(TARGET.read_text(encoding="utf-8") != text)
    (Path(arguments[2]) if without else TARGET).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
