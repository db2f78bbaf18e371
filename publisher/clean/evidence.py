"""Lines that no rule knows, judged by weighed evidence: their words, shape, place and neighbours, and whether they speak of the subject.

What other rules dropped counts as known page chrome; what the editor holds and what only articles have (`own`) as known content. Within
the running text much more certainty is asked for than above or below it, and there more for lines apart from all known chrome.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from publisher.clean.own import NEUTRAL, is_chrome, own_lines
from publisher.clean.page import Drop, Finding, Line, Page, Zone
from publisher.clean.traits import own_traits, traits_of
from publisher.clean.weights import Chain, Weights, log_odds, weights
from publisher.diagnostics import Diagnostic, note
from publisher.source import CapturedBlock

_BY_ZONE = {Zone.HEAD: "navigation", Zone.BODY: "promo", Zone.TAIL: "sidebar"}
_ARTICLES_OWN = frozenset({"metadata", "caption", "contents", "front-matter"})
"""Classes that show nothing of a page's furniture: where no rule finds any other, the text was copied without it."""
_DOUBT = 1.0
"""Log-odds from which a line that stays is told."""
_OFTEN = 3
_SHOWN = 80
"""Characters of a line in a note."""
_NEAR = 3
_FAREWELL = 3
_MUCH = 0.08
_SURER = 2.0
_LONELY = 1.0
"""How much surer a line above or below the text must be that stands apart from all known page chrome."""


def weighed(page: Page) -> Finding:
    """The lines whose evidence for page chrome is strong enough for the zone they stand in; none on a page without known chrome."""
    if all(drop.kind in _ARTICLES_OWN for drop in page.drops.values()):
        return Finding()
    known = weights()
    chosen, doubtful = _chosen(page, own_lines(page), known)
    kinds = {i: kind for i in chosen if (kind := _class_by_words(page.lines[i], known))}
    drops = {i: Drop(kinds.get(i) or _class_by_place(page, kinds, i), "evidence") for i in chosen}
    return Finding(drops, diagnostics=_told(page, doubtful))


def _told(page: Page, doubtful: list[int]) -> tuple[Diagnostic, ...]:
    """A note (CLN107) for each line that stays and may be page chrome; those that still stand in the end become one."""
    return tuple(note("CLN107", page.lines[i].block.span, line=page.lines[i].flat[:_SHOWN], count=1) for i in doubtful)


def still_doubtful(told: Sequence[Diagnostic], kept: Sequence[CapturedBlock]) -> tuple[Diagnostic, ...]:
    """What is told, without doubts (CLN107) about lines that a later rule took; doubts about single lines are one note for all."""
    places = {block.span.first_line for block in kept}
    standing = [one for one in told if one.code != "CLN107" or (one.span is not None and one.span.first_line in places)]
    single = [one for one in standing if one.code == "CLN107" and dict(one.values)["count"] == 1]
    if len(single) < 2:
        return tuple(standing)
    joined = note("CLN107", single[0].span, line=str(dict(single[0].values)["line"]), count=len(single))
    return tuple(joined if one is single[0] else one for one in standing if one is single[0] or one not in single)


def _least(page: Page, known: Weights) -> list[float]:
    """For each line the log-odds from which it goes."""
    end = _end(page)
    return [known.least[Zone.BODY if page.after <= i < end else page.zone(i)] for i in range(len(page.lines))]


def _chosen(page: Page, own: frozenset[int], known: Weights) -> tuple[list[int], list[int]]:
    """The lines that go, and those that are too doubtful for it; where they were a good part of the text, as on slides, the surest go."""
    chances = [log_odds(chance) for chance in chain_of(page, own, known).chrome()[0]]
    least = _least(page, known)
    likely = [i for i in page.kept() if i not in own and chances[i] >= least[i]]
    beside = _beside_chrome(page, likely) | _recurring(page)
    chosen = [i for i in likely if i in beside or page.zone(i) is Zone.BODY or chances[i] >= least[i] + _LONELY]
    words_in = [page.lines[i].words for i in page.kept(page.first, page.after)]
    if sum(page.lines[i].words for i in chosen if page.first <= i < page.after) > _MUCH * sum(words_in):
        chosen = [i for i in chosen if chances[i] >= least[i] + _SURER]
    gone = {*own, *chosen}
    return chosen, [i for i in page.kept() if i not in gone and chances[i] >= _DOUBT]


def _recurring(page: Page) -> set[int]:
    """Lines that come again and again, as the foot of each slide does."""
    times = Counter(line.key for line in page.lines)
    return {i for i, line in enumerate(page.lines) if line.key and times[line.key] >= _OFTEN}


def _beside_chrome(page: Page, likely: list[int]) -> set[int]:
    """Of the lines `likely` those that stand in one block with lines that a rule has taken as page chrome."""
    gone = {*likely, *page.drops}
    found: set[int] = set()
    block: list[int] = []
    for i in range(len(page.lines) + 1):
        if i in gone:
            block.append(i)
            continue
        if any(is_chrome(page, j) for j in block):
            found.update(block)
        block = []
    return found


def _end(page: Page) -> int:
    """Where the running text ends for this purpose: sentences right below it, a farewell, belong to it; questions do not."""
    below = range(page.after, min(page.after + _FAREWELL, len(page.lines)))
    return page.after + sum(1 for _ in takewhile(lambda i: i not in page.drops and page.lines[i].flat.endswith((".", "!", "…")), below))


def chain_of(page: Page, own: frozenset[int], known: Weights) -> Chain:
    """The lines of `page` with the evidence of each and what is known of them; those of `own` are content."""
    spaces = [min(line.block.gap, 1) for line in page.lines]
    neutral = frozenset(i for i, drop in page.drops.items() if drop.kind in NEUTRAL)
    settled = frozenset({*own, *page.drops})
    return Chain(
        evidence=[0.0 if i in settled else known.of(traits) for i, traits in enumerate(traits_of(page, settled))],
        enter=[known.enter[space] for space in spaces],
        leave=[known.leave[space] for space in spaces],
        known=[None if i in neutral or i not in settled else i not in own for i in range(len(page.lines))],
    )


def _class_by_words(line: Line, known: Weights) -> str:
    """The class that most of the line's words speak for, "" if none does."""
    stems = (trait.removeprefix("word:") for trait in own_traits(line.flat, line.folded) if trait.startswith("word:"))
    votes = Counter(known.classes[stem] for stem in stems if stem in known.classes)
    return votes.most_common(1)[0][0] if votes else ""


def _class_by_place(page: Page, kinds: dict[int, str], index: int) -> str:
    """The class of the nearest line that goes, else what is usual in the zone."""
    for distance in range(1, _NEAR + 1):
        for near in (index - distance, index + distance):
            drop = page.drops.get(near)
            kind = kinds.get(near) or (drop.kind if drop is not None and drop.kind not in NEUTRAL else "")
            if kind:
                return kind
    return _BY_ZONE[page.zone(index)]
