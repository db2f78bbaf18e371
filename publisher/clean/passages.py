"""Passages: several full sentences in one piece on what the article speaks of, which no rule that takes a whole block may take.

Rules that judge each line by its words are not held back by them, nor what readers wrote under their names (`posts`).
"""

import re
from collections.abc import Container, Iterable, Sequence

from publisher.clean.page import Drop, Line, Page, common_stems, is_prose, read_once
from publisher.clean.patterns import words
from publisher.clean.posts import is_head, posted
from publisher.clean.recognise import Matches
from publisher.diagnostics import Diagnostic, note
from publisher.source import Hint

_SENTENCES = 3
_WORDS = 35
_SHARED = 0.25
"""Share of the words of a passage that the article has too."""
_APART = 4
"""Lines without a sentence between two paragraphs of a passage: headings, items."""
_PERSONAL = re.compile(
    r"\b(?:i|i'm|i've|my|me|saya|aku|gue|gw|kak|kakak|min|gan|pak|bu|makasih|terima kasih|thank you|thanks for|great (?:article|post|job)"
    r"|nice (?:article|post)|mantap|izin|bagus sekali|keren)\b"
)
"""How a reader writes to a writer."""
_CALLED = 0.5
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*(?=\s|$)")
_SHOWN = 80
_HEADING = 12
"""Words of a heading over a passage, at most."""
_OTHERWISE = frozenset({"metadata", "caption", "front-matter", "contents", "page-furniture", "chat"})
"""Classes of what goes for what it is and not for what stands around it."""


def passages(page: Page, matches: Matches, places: Iterable[int], subject: frozenset[str]) -> list[range]:
    """The passages among the lines `places` (ascending), each from its first to its last paragraph."""
    foreign = posted(page, matches)
    runs: list[list[int]] = []
    last = None
    for i in places:
        line = page.lines[i]
        if i in foreign or _is_shut(page, matches, i):
            last = None
        elif is_prose(line) and line.text_only:
            if last is not None and i - last <= _APART:
                runs[-1].append(i)
            else:
                runs.append([i])
            last = i
    return [range(run[0], run[-1] + 1) for run in runs if _is_passage(page, matches, run, subject)]


def returned(page: Page, matches: Matches) -> tuple[dict[int, Drop], tuple[Diagnostic, ...]]:
    """What stays dropped once the passages are back that rules took by their place alone, with the headings over them; a note of each.

    Only what no rule knows by its words comes back, and nothing that became metadata, a caption or the front of a paper.
    """
    by_place = [i for i, drop in sorted(page.drops.items()) if matches[i] is None and drop.kind not in _OTHERWISE]
    if not any(is_prose(page.lines[i]) for i in by_place):
        return dict(page.drops), ()
    subject = common_stems(page.lines[i] for i in page.kept(page.first, page.after) if is_prose(page.lines[i]))
    back: set[int] = set()
    told: list[Diagnostic] = []
    for found in passages(page, matches, by_place, subject):
        start = heading_above(page, matches, found.start, frozenset(by_place))
        lines = [i for i in by_place if start <= i < found.stop]
        back.update(lines)
        first = page.lines[found.start]
        told.append(note("CLN107", first.block.span, line=first.flat[:_SHOWN], count=len(lines)))
    return {i: drop for i, drop in page.drops.items() if i not in back}, tuple(told)


def heading_above(page: Page, matches: Matches, start: int, among: Container[int]) -> int:
    """The first of the lines of `among` right above a passage that may head it: no rule knows them, they are short and no numbers."""
    while start - 1 in among and _may_head(page.lines[start - 1]) and matches[start - 1] is None:
        start -= 1
    return start


def _may_head(line: Line) -> bool:
    told = line.words <= _HEADING and any(map(str.isalpha, line.flat)) and line.block.hint is not Hint.TITLE
    return (told and not line.closed) or line.flat.endswith("?")


def _is_shut(page: Page, matches: Matches, index: int) -> bool:
    """What no passage goes across: page chrome known by its words, the head of the works cited."""
    match = matches[index]
    known = match is not None and match.zone != "run" and match.rule != "page-speech"
    return known or is_head(page, index) or page.lines[index].key in words("references")


def _is_passage(page: Page, matches: Matches, run: Sequence[int], subject: frozenset[str]) -> bool:
    lines = [page.lines[i] for i in run]
    if sum(map(_sentences, lines)) < _SENTENCES or sum(line.words for line in lines) < _WORDS:
        return False
    own = common_stems(lines)
    if len(own & subject) < _SHARED * len(own):
        return False
    personal = sum(_PERSONAL.search(line.folded) is not None for line in lines)
    return personal < _CALLED * len(lines) or not _is_answered(page, matches, run)


def _is_answered(page: Page, matches: Matches, run: Sequence[int]) -> bool:
    """Whether lines in the tone of readers have a name above them or a button of comments below."""
    below = matches[run[-1] + 1] if run[-1] + 1 < len(page.lines) else None
    above = page.lines[run[0] - 1] if run[0] else None
    return (below is not None and below.kind == "comment") or (above is not None and above.words <= 3 and not above.listed)


@read_once
def _sentences(line: Line) -> int:
    return len(_SENTENCE.findall(line.flat))
