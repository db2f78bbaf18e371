"""Lines that no rule knows, judged by weighed evidence: their words, shape, place and neighbours, and whether they speak of the subject.

What other rules dropped counts as known page chrome; what the editor holds, titles, tables and figures as known content. Within
the running text much more certainty is asked for than above or below it.
"""

import re
from collections import Counter
from itertools import takewhile

from publisher.clean.page import Drop, Finding, Line, Page, Zone, is_prose, leads_in
from publisher.clean.patterns import words
from publisher.clean.traits import own_traits, traits_of
from publisher.clean.weights import Chain, Weights, log_odds, weights
from publisher.model.walk import plain_text
from publisher.source import Hint

_NEUTRAL = frozenset({"metadata", "caption", "contents", "front-matter", "page-furniture", "pagination", "chat", "doc-viewer", "ad"})
"""Classes of what stands within articles too."""
_BY_ZONE = {Zone.HEAD: "navigation", Zone.BODY: "promo", Zone.TAIL: "sidebar"}
_NEAR = 3
_FAREWELL = 3
_MUCH = 0.08
_SURER = 2.0
_HEADLINE = 3
_BELOW = 6
_ON_SUBJECT = 0.4
_LEAD = 3
_ITEM = 20
_WORK = re.compile(r"\b(?:1[5-9]|20)\d\d\b|https?://|www\.|[\"“”]|^\[\d|\bn\.d\.|\bt\.t\.|\. .+\. ")
"""What works cited have, and buttons have not."""
_NOTE = re.compile(r"\[\d{1,3}\] \w+ \w+")


def weighed(page: Page) -> Finding:
    """The lines whose evidence for page chrome is strong enough for the zone they stand in."""
    known = weights()
    chosen = _chosen(page, own_lines(page), known)
    kinds = {i: kind for i in chosen if (kind := _class_by_words(page.lines[i], known))}
    return Finding({i: Drop(kinds.get(i) or _class_by_place(page, kinds, i), "evidence") for i in chosen})


def _least(page: Page, known: Weights) -> list[float]:
    """For each line the log-odds from which it goes."""
    end = _end(page)
    return [known.least[Zone.BODY if page.after <= i < end else page.zone(i)] for i in range(len(page.lines))]


def _chosen(page: Page, own: frozenset[int], known: Weights) -> list[int]:
    """The lines that go; where that were a good part of the text, as on slides, only the surest."""
    chances = [log_odds(chance) for chance in chain_of(page, own, known).chrome()[0]]
    least = _least(page, known)
    free = [i for i in page.kept() if i not in own]
    chosen = [i for i in free if chances[i] >= least[i]]
    words_in = [page.lines[i].words for i in page.kept(page.first, page.after)]
    if sum(page.lines[i].words for i in chosen if page.first <= i < page.after) > _MUCH * sum(words_in):
        return [i for i in free if chances[i] >= least[i] + _SURER]
    return chosen


def _end(page: Page) -> int:
    """Where the running text ends for this purpose: sentences right below it, a farewell, belong to it; questions do not."""
    below = range(page.after, min(page.after + _FAREWELL, len(page.lines)))
    return page.after + sum(1 for _ in takewhile(lambda i: i not in page.drops and page.lines[i].flat.endswith((".", "!", "…")), below))


def chain_of(page: Page, own: frozenset[int], known: Weights) -> Chain:
    """The lines of `page` with the evidence of each and what is known of them; those of `own` are content."""
    spaces = [min(line.block.gap, 1) for line in page.lines]
    neutral = frozenset(i for i, drop in page.drops.items() if drop.kind in _NEUTRAL)
    settled = frozenset({*own, *page.drops})
    return Chain(
        evidence=[0.0 if i in settled else known.of(traits) for i, traits in enumerate(traits_of(page, settled))],
        enter=[known.enter[space] for space in spaces],
        leave=[known.leave[space] for space in spaces],
        known=[None if i in neutral or i not in settled else i not in own for i in range(len(page.lines))],
    )


def own_lines(page: Page) -> frozenset[int]:
    """Lines that are the article's whatever their words: see `_is_own`, works cited, items that a sentence leads in."""
    lines = page.lines
    own = _titles(page)
    leading = citing = False
    before: Line | None = None
    for i in page.kept():
        line = lines[i]
        if i - 1 in page.drops and page.drops[i - 1].kind not in _NEUTRAL:
            citing = citing and before is not None and before.key in words("references")
            leading = leading and before is not None and leads_in(before)
        leading = leading and (before is None or leads_in(before) or line.listed == before.listed) and not is_prose(line)
        if _is_own(line) or (citing and _WORK.search(line.flat)) or (leading and line.words <= _ITEM):
            own.add(i)
        citing = citing or line.key in words("references")
        leading = leading or (line.flat.endswith(":") and line.words >= _LEAD)
        before = line
    return frozenset(own)


def _titles(page: Page) -> set[int]:
    """Where no rule has found the title: lines near the start of the text that speak of what it speaks of."""
    if any(line.block.hint is Hint.TITLE for line in page.lines):
        return set()
    subject = frozenset().union(*(page.lines[i].stems for i in page.kept(page.first, page.after) if is_prose(page.lines[i])))
    above = (i for i in page.kept(0, page.first + _BELOW) if page.lines[i].words >= _HEADLINE)
    return {i for i in above if page.lines[i].stems and len(page.lines[i].stems & subject) >= _ON_SUBJECT * len(page.lines[i].stems)}


def _is_own(line: Line) -> bool:
    """A title, a table or a row of one, a figure, code, what the editor decided, running text too long to be judged."""
    return not line.text_only or line.block.hint is Hint.TITLE or not line.folded or _is_row(line) or _NOTE.match(line.flat) is not None


def _is_row(line: Line) -> bool:
    return "\t" in plain_text(line.block.content).strip() and not line.listed


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
            kind = kinds.get(near) or (drop.kind if drop is not None and drop.kind not in _NEUTRAL else "")
            if kind:
                return kind
    return _BY_ZONE[page.zone(index)]
