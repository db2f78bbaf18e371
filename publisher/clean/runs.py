"""What remains at the edges: lines the lexicon knows, ordinary words among chrome, unknown short lines closed in by chrome."""

import re
from collections.abc import Sequence
from itertools import takewhile

from publisher.clean.page import Drop, Finding, Line, Page, Zone, common_stems, is_prose, leads_in
from publisher.clean.patterns import Match, words
from publisher.clean.recognise import Matches
from publisher.source import Hint

_FEW_WORDS = 12
_LABEL = 3
_SHARED = 0.3
_AROUND = 30
_READ = 3000
_SIGNED = re.compile(r"\w{3}[.!?][\"'”’]?\s?[(\[][\w/.* -]{1,20}[)\]]$")
"""A sentence with the initials of a writer or the name of an agency behind it: "Panen usai. (ANT)"."""
_PLAYER = "media-ui"
_BOXES = frozenset({"promo", "ad", "share", "comment", "related", "engagement", "tags", "sidebar", "legal"})
_POINTERS = frozenset({"wiki-hatnote"})
"""Lines that stand over the text of a section, or over its parts, and are no box of their own."""
_OFFERS = frozenset({"promo", "legal", "engagement"})


def known_lines(page: Page, matches: Matches) -> Finding:
    """Lines that a rule fits in the zone where the rule is safe; list items that a sentence of the article leads in stay."""
    own = _own_list(page, matches) | frozenset(i for i in _on_subject(page, matches) if not _is_sure(page, matches, i))
    drops: dict[int, Drop] = {}
    for i in page.kept():
        match = matches[i]
        spoken = match is not None and match.rule == "page-speech"
        if match is None or (i in own and (spoken or (match.zone != "any" and "/" in match.rule))):  # a shape or a lead is no item
            continue
        if match.zone == "run":
            if match.kind == "ad" and not _is_subject(page, i):
                drops[i] = Drop(match.kind, match.rule)
        elif page.allows(i, match.zone) or (_may_be_boxed(match) and _in_box(page, matches, i)):
            drops[i] = Drop(match.kind, match.rule)
    return Finding(drops)


def _on_subject(page: Page, matches: Matches) -> frozenset[int]:
    """Sentences that could be the page's but speak of what the article speaks of: a lesson on privacy names its policies."""
    speaks = [i for i, match in enumerate(matches) if match is not None and match.rule == "page-speech"]
    if not speaks:
        return frozenset()
    subject = common_stems(page.lines[i] for i in page.kept(page.first, page.after) if matches[i] is None)
    return frozenset(i for i in speaks if _share(page.lines[i], subject) >= _SHARED)


def _share(line: Line, subject: frozenset[str]) -> float:
    """Share (0-1) of the words of a line that the article has too; 0 for a line of few words."""
    own = line.stems
    return len(own & subject) / len(own) if len(own) >= _LABEL else 0.0


def _is_sure(page: Page, matches: Matches, index: int) -> bool:
    """A sentence that speaks of the page more than once, beside a button known by its words: also where it names the subject."""
    match = matches[index]
    near = [matches[j] for j in (index - 1, index + 1) if 0 <= j < len(page.lines)]
    sure = any(one is not None and one.zone != "run" and one.kind in _BOXES and one.rule != "page-speech" for one in near)
    return match is not None and match.zone == "any" and sure


def _may_be_boxed(match: Match) -> bool:
    """A sentence of the page, an offer or a condition: beside more of its kind it stands between paragraphs too."""
    return match.rule == "page-speech" or (match.kind in _OFFERS and match.zone == "edge")


def _in_box(page: Page, matches: Matches, index: int) -> bool:
    """Whether a sentence of the page stands beside more of its kind: a box between two paragraphs. A word needs a surer one."""
    own = matches[index]
    zones = {"any"} if own is not None and own.rule.startswith("lexicon/") else {"any", "edge"}
    near = [matches[j] for j in (index - 1, index + 1) if 0 <= j < len(page.lines)]
    return any(match is not None and match.zone in zones and match.kind in _BOXES for match in near)


def _is_subject(page: Page, index: int) -> bool:
    """Whether the article around speaks of the word on this line: a heading "Iklan" stands in a lesson about advertising."""
    key = page.lines[index].key
    near = range(max(0, index - _AROUND), min(len(page.lines), index + _AROUND))
    if page.lines[index].block.hint is Hint.HEADING:
        return True
    return any(j != index and key in page.lines[j].flat[:_READ].casefold() and is_prose(page.lines[j]) for j in near)


def emptied_headings(page: Page) -> Finding:
    """Headings of the format with nothing below them but dropped chrome: they headed that chrome."""
    drops: dict[int, Drop] = {}
    for i in page.kept():
        line = page.lines[i]
        if line.block.hint is not Hint.HEADING and line.key in words("references") and _is_shut(page, i):
            drops[i] = Drop("sidebar", "emptied-heading")
        if line.block.hint is not Hint.HEADING or i + 1 >= len(page.lines) or i + 1 not in page.drops:
            continue
        following = page.next_kept(i)
        last = page.drops[i + 1]
        ends = following is None or (
            page.lines[following].block.hint is Hint.HEADING and page.lines[following].block.level <= line.block.level
        )
        if ends and last.kind in _BOXES and last.rule not in _POINTERS:
            drops[i] = Drop(last.kind, "emptied-heading")
    return Finding(drops)


def _is_shut(page: Page, index: int) -> bool:
    """A heading of references in the tail with furniture below it and no works: they were folded away."""
    below = range(index + 1, len(page.lines))
    return len(below) >= _LABEL and page.zone(index) is Zone.TAIL and all(j in page.drops for j in below)


def ordinary_words(page: Page, matches: Matches) -> Finding:
    """Menu words at an edge: beside other chrome, or three in a row. Words of a player also within the article, beside more of it."""
    own = _own_list(page, matches)
    drops: dict[int, Drop] = {}
    for run in _runs(page, matches, own):
        beside = [j for j in (run[0] - 1, run[-1] + 1) if j in page.drops]
        inside = any(page.zone(i) is Zone.BODY for i in run)
        if any(page.drops[j].kind == _PLAYER if inside else _is_furniture(page, j) for j in beside) or (len(run) >= 3 and not inside):
            for i in run:
                match = matches[i]
                if match:
                    drops[i] = Drop(match.kind, match.rule)
    return Finding(drops)


def _is_furniture(page: Page, index: int) -> bool:
    """Whether a dropped line is the page's own; of metadata, only what stands below the article about its author."""
    drop = page.drops[index]
    return drop.kind not in {"metadata", "caption"} or drop.rule in {"author-repeated", "bio"}


def _runs(page: Page, matches: Matches, own: frozenset[int]) -> Sequence[list[int]]:
    """Unbroken runs of lines that are ordinary words of menus, at the edges; of players, anywhere."""
    runs: list[list[int]] = []
    for i in page.kept():
        match = matches[i]
        if match is None or match.zone != "run" or i in own or not (match.kind == _PLAYER or page.allows(i, "run")):
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def closed_in(page: Page) -> Finding:
    """Unknown short lines at an edge with page chrome on both sides; after the article, also those that end the page.

    Not the title, nothing below a heading of references, no item of a list of the article.
    """
    drops: dict[int, Drop] = {}
    for run in _unknown_runs(page):
        zone = page.zone(run[0])
        before, after = _chrome_before(page, run[0]), _chrome_after(page, run[-1])
        if zone is Zone.TAIL and before >= 1 and (after >= 1 or (run[-1] == len(page.lines) - 1 and before >= 3)):
            drops.update({i: Drop("sidebar", "closed-in") for i in run})
        elif (
            zone is Zone.HEAD
            and "Wikipedia" not in page.profiles
            and after >= 1
            and before >= 1
            and all(page.lines[i].words <= _LABEL for i in run)
        ):
            drops.update({i: Drop("navigation", "closed-in") for i in run})
    return Finding(drops)


def tags_by_place(page: Page) -> Finding:
    """A run of names right after the last sentence, with page chrome below it."""
    names = [_names_of(page, run) for run in _unknown_runs(page) if page.zone(run[0]) is Zone.TAIL]
    runs = [run for run in names if run and _chrome_after(page, run[-1]) >= 1 and _are_tags(page, run)]
    return Finding({i: Drop("tags", "tags-by-place") for run in runs for i in run})


def _names_of(page: Page, run: list[int]) -> list[int]:
    """The lines of a run up to the first that is too long for a tag."""
    return list(takewhile(lambda i: page.lines[i].words <= _LABEL, run))


def _are_tags(page: Page, run: list[int]) -> bool:
    """Names of a few words each, right after the last sentence and without anything that leads them in."""
    before = page.previous_kept(run[0])
    if before is None or not _follows(page, before, run[0]) or not 2 <= len(run) <= 8:
        return False
    last = page.lines[before]
    ends = last.closed or last.flat.endswith((")", "]"))  # initials of an editor may still follow the full stop
    return ends and not leads_in(last)


def _unknown_runs(page: Page) -> Sequence[list[int]]:
    runs: list[list[int]] = []
    below_references = False
    for i in page.kept():
        zone = page.zone(i)
        line = page.lines[i]
        below_references = below_references or (line.key in words("references") and zone is Zone.TAIL)
        if zone is Zone.BODY or below_references or not _is_stray(line):
            continue
        if runs and _follows(page, runs[-1][-1], i):
            runs[-1].append(i)
        else:
            runs.append([i])
    return [run for run in runs if len(run) <= 8]


def _follows(page: Page, previous: int, index: int) -> bool:
    """Whether nothing but lines of bare signs stands between two lines."""
    return all(j in page.drops and page.drops[j].rule == "signs" for j in range(previous + 1, index))


def _is_stray(line: Line) -> bool:
    """A short line without a list mark that is no sentence, no title, no heading of lessons."""
    if not line.text_only or line.block.hint in {Hint.TITLE, Hint.HEADING, Hint.QUOTATION, Hint.NUMBERED} or line.number:
        return False
    if line.words > _FEW_WORDS or line.flat.endswith((".", ":", ";")) or _SIGNED.search(line.flat):
        return False
    return not line.bulleted


def _chrome_before(page: Page, index: int) -> int:
    return _chrome(page, range(index - 1, max(-1, index - 6), -1))


def _chrome_after(page: Page, index: int) -> int:
    return _chrome(page, range(index + 1, min(len(page.lines), index + 6)))


def _chrome(page: Page, near: range) -> int:
    """Dropped lines in a row from the first of `near` on, not counting what became metadata."""
    count = 0
    for j in near:
        if j not in page.drops or page.drops[j].kind in {"caption", "contents"}:
            break
        count += page.drops[j].kind != "metadata" or count > 0
    return count


def _own_list(page: Page, matches: Matches) -> frozenset[int]:
    """Items of lists that a sentence of the article leads in with a colon ("Contoh media sosial antara lain:")."""
    own: set[int] = set()
    leading = False
    previous: Line | None = None
    for i in page.kept():
        line = page.lines[i]
        if matches[i] is None and line.flat.endswith(":") and line.words >= 2:
            leading, previous = True, None
            continue
        if leading and (previous is None or _same_list(previous, line)):
            own.add(i)
            previous = line
            continue
        leading = False
    return frozenset(own)


def _same_list(previous: Line, line: Line) -> bool:
    """Whether `line` goes on with the list of `previous`: the same marks, and no larger distance."""
    if previous.bulleted or previous.number:
        return line.bulleted == previous.bulleted and bool(line.number) == bool(previous.number)
    return not line.listed and line.block.gap <= previous.block.gap and line.words <= _FEW_WORDS
