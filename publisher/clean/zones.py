"""Where the article starts and ends: before and after the running text, judged by sentences and not by length alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from publisher.clean.credited import byline
from publisher.clean.page import Line, Page, common_stems, is_prose, read_once
from publisher.clean.patterns import Match, words
from publisher.clean.recognise import Matches
from publisher.clean.values import date_line, labelled, plain_labels
from publisher.source import Hint

_NEAR = 6
_LONE = 30
_STRAY = 3
_SHORT = 20
_CREDIT_WORDS = 8
_WORK = 5
"""Words that a work cited has at least."""
_HEADLINE = 20
_CAPITALS = 0.8
_BANNER = 120
"""Words of running text that notices above the menus of a page may have ("An official website of …")."""
_STANDFIRST = 2
"""Sentences of a standfirst at most."""
_ENOUGH = 40
_FOREIGN = 0.35
"""Of the words before, as many may be cut off below the article and no more."""
_PASSAGE = 3
_ON_SUBJECT = 0.5
_OFF_SUBJECT = 0.3
_FOOTER = frozenset({"share", "engagement", "comment", "promo", "legal", "tags", "navigation", "sidebar", "access"})
"""Classes that stand after an article; advertisements and related titles stand within it as well."""
_WITHIN = frozenset({"promo", "access"})
"""Of these, classes whose boxes stand between paragraphs too: by themselves they end no article."""
_BUTTONS = frozenset({"navigation", "legal", "share"})
"""Classes of the other lines of such a box ("Sign up", "By signing up you agree …")."""
_BESIDE = 2
_END = 3
"""What lines of a footer must weigh to end the article."""
_READER = re.compile(r"\b(?:you|your|our|us|kamu|anda|kami|kalian)\b")
_MENU = frozenset({"navigation", "access", "legal", "loading", "share", "engagement"})


def zoned(page: Page, matches: Matches) -> Page:
    """`page` with the bounds of its running text. Without any sentence all of it counts as body: nothing is at an edge."""
    prose = [i for i in page.kept() if matches[i] is None and _is_text(page, i)]
    if not prose:
        return replace(page, first=0, after=len(page.lines))
    first = _first(page, prose, matches)
    last = _last(page, [i for i in prose if i >= first], matches)
    return replace(page, first=first, after=last + 1)


def _is_text(page: Page, index: int) -> bool:
    """Running text, or a line of a hard-wrapped paragraph; a headline in title case is neither, whatever its last mark."""
    return (_is_sentence(page.lines[index]) or _is_wrapped(page, index)) and not _is_stamp(page.lines[index])


@read_once
def _is_sentence(line: Line) -> bool:
    if not is_prose(line):
        return False
    return line.words > _HEADLINE or line.flat.endswith((".", ":")) or line.capitals < _CAPITALS


def _first(page: Page, prose: list[int], matches: Matches) -> int:
    """The first sentence that another one follows closely, or that is long; a lone one (a teaser, a notice) is skipped."""
    below = _below_bylines(page, _below_menus(page, prose, matches))
    place = {i: position for position, i in enumerate(page.kept())}
    for here, following in pairwise(below):
        if place[following] - place[here] <= _NEAR or page.lines[here].words >= _LONE:
            return here
    return below[0]


def _below_menus(page: Page, prose: list[int], matches: Matches) -> list[int]:
    """The sentences below the last menu of the page's head: those above it are notices of the site."""
    total = sum(page.lines[i].words for i in prose)
    above, start = 0, 0
    for position, (here, following) in enumerate(pairwise(prose), start=1):
        above += page.lines[here].words
        if above > _BANNER or above * 4 > total:
            break
        between = [matches[i] for i in range(here + 1, following)]
        if sum(match is not None and match.kind in _MENU for match in between) >= _STRAY:
            start = position
    return prose[start:]


def _below_bylines(page: Page, prose: list[int]) -> list[int]:
    """The sentences below the byline: a standfirst may stand above it."""
    start = said = 0
    for position, (here, following) in enumerate(pairwise(prose[: _STANDFIRST + 1]), start=1):
        said += page.lines[here].words
        if said > _BANNER // 2:
            break
        if any(_is_stamp(page.lines[i]) for i in page.kept(here + 1, following)):
            start = position
    return prose[start:]


@read_once
def _is_stamp(line: Line) -> bool:
    """A date by itself or with its label, or the label of an author."""
    if not line.folded or line.words > _SHORT:
        return False
    dated = date_line(line.flat)
    signed = dated is not None and dated.rest.casefold().startswith(tuple(f"{label} " for label in plain_labels()))
    credited = line.words <= _CREDIT_WORDS and (found := byline(line.flat)) is not None and bool(found.author)
    return (
        (dated is not None and (dated.certain or not dated.rest or signed))
        or credited
        or bool({"author", "editor", "date", "updated"} & labelled(line.flat).keys())
    )


@dataclass(frozen=True, slots=True)
class _Below:
    """What is known of the lines below the first sentences.

    `footers[i]` and `works[i]` count the lines of footers and of works cited before line i, `ends[i]` weighs those of footers that
    stand only below articles, `words[k]` the words of the first k sentences of `text`; `subject` is what the first half of the article
    speaks of.
    """

    text: Sequence[int]
    footers: Sequence[int]
    ends: Sequence[int]
    works: Sequence[int]
    words: Sequence[int]
    subject: frozenset[str]


def _last(page: Page, prose: list[int], matches: Matches) -> int:
    """The last sentence that is not cut off from the others by page chrome, as teasers, comments and footers are."""
    cited = _cited(page, prose, matches)
    text = [i for i in prose if i not in cited] or prose
    footers = list(_footers(page, matches))
    below = _Below(
        text=text,
        footers=[0, *accumulate(footers)],
        ends=[0, *accumulate(_weight(matches, i) if footer else 0 for i, footer in enumerate(footers))],
        works=[0, *accumulate(i in cited for i in range(len(page.lines)))],
        words=[0, *accumulate(page.lines[i].words for i in text)],
        subject=common_stems(page.lines[i] for i in text[: max(1, len(text) // 2)]),
    )
    last = text[_cut(page, below) - 1]
    works = [i for i in prose if i > last and i in cited and below.footers[i] - below.footers[last] < _STRAY - 1]
    return works[-1] if works else last


def _cut(page: Page, below: _Below) -> int:
    """The first sentence from which on all are the page's, as its place in `text`; the length of `text` if there is none."""
    cuts = [position for position in range(1, len(below.text)) if _may_end(page, below, position)]
    starts = range(len(below.text) - _PASSAGE, cuts[0] - 1, -1) if cuts else range(0)
    passage = next((start for start in starts if _is_passage(page, below, start)), -1)
    return next((position for position in cuts if position > passage), len(below.text))


def _cited(page: Page, prose: list[int], matches: Matches) -> frozenset[int]:
    """Lines below a heading of references, to the first of a footer: works cited look like sentences and like teasers."""
    found: set[int] = set()
    below = False
    works = 0
    for i in page.kept(prose[len(prose) // 3]):  # a page may have a link to the references at its head
        line, match = page.lines[i], matches[i]
        ends = line.block.hint is Hint.HEADING or (
            match is not None and match.kind in _FOOTER and match.zone != "run" and not (_is_notice(match) and not works)
        )
        below = line.key in words("references") or (below and not ends)
        if below:
            found.add(i)
            works += match is None and line.words >= _WORK
    return frozenset(found)


def _is_notice(match: Match) -> bool:
    """A sentence of the page, as may stand between a heading of references and the works."""
    return match.rule == "page-speech"


def _footers(page: Page, matches: Matches) -> Iterator[bool]:
    """For each line whether it is one that only stands after an article; an ordinary word ("History") beside another one."""
    sure = [_is_footer(line, match) for line, match in zip(page.lines, matches, strict=True)]
    for i, footer in enumerate(sure):
        match = matches[i]
        lone = match is not None and match.zone == "run"
        yield footer and (not lone or any(sure[max(0, i - 1) : i]) or any(sure[i + 1 : i + 2]))


def _may_end(page: Page, below: _Below, position: int) -> bool:
    """Whether all sentences from this one on may be the page's and not the article's.

    Lines of footers must stand right before it and, in number, among all that follow; what follows is short beside what
    was before.
    """
    here, before = below.text[position], below.text[position - 1]
    gap = below.footers[here] - below.footers[before]
    least = _STRAY if page.lines[here].words > _SHORT else _STRAY - 1
    cited = below.works[here] > below.works[before]
    if gap < (1 if cited else least):  # below the works cited an article seldom goes on
        return False
    ends = below.ends[here] - below.ends[before]
    if not cited and ends < _END and not (_is_stray(page, below, position) if not ends else _is_foreign(page, below, position)):
        return False
    if not cited and gap <= _STRAY and _goes_on(page.lines[here], below):
        return False
    rest = len(below.text) - position
    said, told = below.words[position], below.words[-1] - below.words[position]
    return said >= _ENOUGH and told <= _FOREIGN * said and below.footers[below.text[-1]] - below.footers[before] >= rest


def _goes_on(line: Line, below: _Below) -> bool:
    """Whether a sentence speaks of the subject, with enough words to tell."""
    return len(line.stems) >= _PASSAGE + 1 and len(line.stems & below.subject) >= _ON_SUBJECT * len(line.stems)


def _is_foreign(page: Page, below: _Below, position: int) -> bool:
    """Whether none of the next sentences speaks of the subject."""
    following = (page.lines[i] for i in below.text[position : position + _NEAR])
    return all(len(line.stems & below.subject) < _OFF_SUBJECT * max(1, len(line.stems)) for line in following)


def _is_stray(page: Page, below: _Below, position: int) -> bool:
    """Whether only this sentence is left, a short one that speaks to the reader and not of the subject."""
    line = page.lines[below.text[position]]
    last = position == len(below.text) - 1
    spoken = last and line.words <= _SHORT and _READER.search(line.folded) is not None
    return spoken and len(line.stems & below.subject) < _ON_SUBJECT * len(line.stems)


def _is_passage(page: Page, below: _Below, start: int) -> bool:
    """Several sentences on the subject of the article with no line of a footer among them."""
    lines = below.text[start : start + _PASSAGE]
    if below.footers[lines[-1]] > below.footers[lines[0]] or lines[-1] - lines[0] > 2 * _PASSAGE:
        return False
    own = common_stems(page.lines[i] for i in lines)
    return bool(own) and len(own & below.subject) >= _ON_SUBJECT * len(own)


def _weight(matches: Matches, index: int) -> int:
    """How surely a line of a footer ends the article: a box does not, a button of a menu or a counter little."""
    match = matches[index]
    if _in_box(matches, index):
        return 0
    return 1 if match is not None and match.zone != "tail" and match.kind in {"navigation", "engagement"} else _END


def _in_box(matches: Matches, index: int) -> bool:
    """Whether a line belongs to a box that may stand between paragraphs: an offer, or a button beside one."""
    match = matches[index]
    if match is None or match.zone == "tail":
        return False
    near = matches[max(0, index - _BESIDE) : index + _BESIDE + 1]
    return match.kind in _WITHIN or (match.kind in _BUTTONS and any(one is not None and one.kind == "promo" for one in near))


def _is_footer(line: Line, match: Match | None) -> bool:
    """A line that only stands after an article: buttons, a byline with its label."""
    return _is_credit(line) if match is None else match.kind in _FOOTER or match.zone == "tail"


@read_once
def _is_credit(line: Line) -> bool:
    return ":" in line.folded and bool({"author", "editor"} & labelled(line.flat).keys())


def _is_wrapped(page: Page, index: int) -> bool:
    """A line of a hard-wrapped paragraph: no sentence by itself, but the line after goes on in lower case."""
    line = page.lines[index]
    following = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if following is None or line.words < 5 or line.block.hint is not Hint.LINE:
        return False
    return following.block.gap == 0 and following.flat[:1].islower() and following.words >= 2 and not line.closed
