"""Running heads that a document makes of its own head: the writers, the title or the start of it, the journal with its issue.

Such a line may come but once in what was copied, so that nothing repeats. It stands beside the number of a page or in the middle of a
sentence, and all its words are those of the lines above the text.
"""

import re
from collections.abc import Collection

from publisher.clean.page import Line, Page, is_prose, read_once
from publisher.clean.torn import FURTHEST, is_bare_number, text_start

_HEAD = 40
"""Lines above the text, at most."""
_MOST_WORDS = 22
_FEWEST_WORDS = 4
_FEWEST_TOLD = 2
"""Long words, unless the line stands in the middle of a sentence and is a part of the title."""
_LONG = 4
"""Letters of a word that tells something."""
_KNOWN = 0.8
"""Share of the long words that stand in the head."""
_FEWEST_NUMBERED = 3
_PAGED = re.compile(r"^[1-9]\d{1,2}\s|\s[1-9]\d{1,2}$")
"""The number of a page beside the words of a head of at least so many words."""
_WORD = re.compile(r"[^\W\d_]+")
_SIGNED = re.compile(r"[|/&•·]|: |\bet al\b|\bdkk\b|\bvol\b|\(\d{4}\)|\d[–-]\d")
"""What parts writers, title and issue of a running head; headings of the text have none of these."""


def own_heads(page: Page, marks: Collection[int], torn: Collection[int]) -> list[int]:
    """Lines of the text beside a page number of `marks`, or among those in the middle of a sentence, that repeat the head."""
    start = _text_start(page)
    near = {*torn, *(j for i in marks for j in _beside(page, i))}
    near = {j for j in near if j > start and j not in page.drops and not is_bare_number(page.lines[j])}
    paged = {j: letters for j in page.kept(start + 1) if page.lines[j].has_figure and (letters := _paged(page.lines[j]))}
    if not near and not paged:
        return []
    head = [page.lines[i] for i in page.kept(0, min(start, _HEAD))]
    titles = frozenset(_squashed(line.folded) for line in head if line.words >= _FEWEST_NUMBERED and not _PAGED.search(line.folded))
    known = frozenset(word for line in head for word in _long_words(line))
    whole = _squashed(" ".join(line.folded for line in head))
    numbered = [j for j, letters in paged.items() if letters in titles]
    return sorted({*numbered, *(j for j in near if _repeats(page.lines[j], known, whole, is_torn=j in torn))})


def _text_start(page: Page) -> int:
    """Where the text starts; a line of a journal that goes on with "p-ISSN" is none of it."""
    found = [next((i for i in page.kept(0, _HEAD) if is_prose(page.lines[i])), 0), text_start(page)]
    return min((i for i in found if i > 1), default=max(found))


def _beside(page: Page, index: int) -> list[int]:
    return [index + step for step in (-2, -1, 1, 2) if abs(step) < FURTHEST and 0 <= index + step < len(page.lines)]


def _repeats(line: Line, known: frozenset[str], whole: str, *, is_torn: bool) -> bool:
    """Whether the words are those of the head, and the line is no heading that has them too: it is signed, torn, or a part of the title."""
    told = _long_words(line)
    fits = line.text_only and 1 < line.words <= _MOST_WORDS and bool(told) and not line.flat[:1].islower()
    if not fits or sum(word in known for word in told) < _KNOWN * len(told):
        return False
    is_part = _squashed(line.folded) in whole
    if len(told) < _FEWEST_TOLD:
        return is_torn and is_part
    return is_torn or _SIGNED.search(line.folded) is not None or (line.words >= _FEWEST_WORDS and is_part)


@read_once
def _paged(line: Line) -> str:
    """The letters of a line that has the number of a page at either end, one too high for a part of the subject; "" for any other."""
    short = line.text_only and _FEWEST_NUMBERED < line.words <= _MOST_WORDS
    return _squashed(line.folded) if short and _PAGED.search(line.folded) is not None else ""


def _long_words(line: Line) -> list[str]:
    return [word for word in _WORD.findall(line.folded) if len(word) >= _LONG]


def _squashed(text: str) -> str:
    return "".join(_WORD.findall(text))
