"""Whether the lines of an article were broken at a column width, and how far the lines reach that were.

Each line that surely goes on in the next one (which begins with a small letter) would have been longer with the first word of that
one: the shortest of these reaches is what a broken line has. So the width itself need not be known, and letters may differ in width.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.language.lexicon import LANGUAGES, stop_words
from publisher.source import CapturedBlock, Hint
from publisher.structure.marker import marker_of

_NARROWEST, _WIDEST = 24, 130
"""Characters of a column of text."""
NARROWEST_NOTE = 15
"""Characters of a side note in an article whose columns are known."""
_FEWEST = 4
"""Lines that surely go on which an article must have to count as broken; those that end within a word count twice."""
_SHARE = 0.18
"""Their share of the pairs of lines of which the first is as long as they are."""
_LOWEST = 0.06
"""Share of the shortest reaches that are put down to other reasons."""
_EVEN = 0.85
"""Share of reaches beyond the longest line from which on all letters are equally wide, so that the width is known exactly."""
_ALIKE = 0.78
"""Length of a broken line to the longest; shorter ones are items that begin with small letters."""
_WHOLE = 1.3
"""Length from which on a line is no line of the column; such lines may not be most of the text."""
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:\s?\[?\d{1,3}\]?)?$")
_ALIGNED = re.compile(r"\S {3,}\S|\t")
_BARS = re.compile(r"(?<=\s)\|(?=\s|$)")
_PARTED = re.compile(r"[^\s.!?:;] {2,}(?=\S)")
_FEWEST_ROWS = 3
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_BROKEN = re.compile(r"[^\W\d_]{2}[-‐\u00ad]$")
_LONGEST = 400
"""Characters of a line that can be one of a column; longer ones are whole paragraphs."""


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of an article are broken: the `reach` of broken lines in characters, and the length of the longest.

    `gap` is the number of empty lines that stand between lines of one paragraph (0; 1 where every other line is empty).
    `loose` says that empty lines stand within paragraphs here and there, as document viewers leave them; `even` that all letters
    are equally wide, so that `reach` is exact.
    """

    reach: int
    longest: int
    gap: int = 0
    loose: bool = False
    even: bool = True

    def is_full(self, line: str, following: str, indent: int = 0) -> bool:
        """Whether the first word of the following line had no room at the end of this one."""
        first = following.split(maxsplit=1)[0] if following.strip() else ""
        return len(line) + indent + 1 + len(first) >= self.reach

    def fits(self, line: str) -> bool:
        """Whether a line is no longer than those of the column."""
        return len(line) <= 1.25 * self.longest


def sure_lines(
    blocks: Sequence[CapturedBlock], texts: Sequence[str], verse: frozenset[int] = frozenset(), narrowest: int = _NARROWEST
) -> list[int]:
    """Indices of the lines of `narrowest` characters and more that surely go on in the next one, those of `verse` left aside."""
    return [index for index in range(len(blocks) - 1) if index not in verse and surely_goes_on(blocks, texts, index, narrowest)]


def wrapping_of(
    blocks: Sequence[CapturedBlock], texts: Sequence[str], verse: frozenset[int] = frozenset(), *, fewest: int | None = None
) -> Wrapping | None:
    """How the article is broken into lines, those of `verse` left aside; None where its lines are whole paragraphs.

    `fewest` sure lines must speak for it, if given, and a side note is narrow enough; else there must be the usual number.
    """
    narrowest = _NARROWEST if fewest is None else NARROWEST_NOTE
    fewest = _FEWEST if fewest is None else fewest
    sure = sure_lines(blocks, texts, verse, narrowest)
    if len(sure) + sum(_is_broken_word(texts[index]) for index in sure) < fewest:
        return None
    lengths = sorted(len(texts[index]) + blocks[index].indent for index in sure)
    longest = lengths[int(0.97 * (len(lengths) - 1))]
    alike = [index for index in sure if len(texts[index]) + blocks[index].indent >= _ALIKE * longest]
    broken = sum(_is_broken_word(texts[index]) for index in alike)
    if (
        len(alike) + broken < fewest
        or len(alike) < len(sure) // 2
        or not _is_column(narrowest, longest, texts)
        or not _is_usual(blocks, texts, len(alike), longest)
    ):
        return None
    reaches = sorted(_reach(blocks, texts, index) for index in alike)
    reach = reaches[int(_LOWEST * len(reaches))]
    is_even = sum(one > longest for one in reaches) >= _EVEN * len(reaches)
    reach = longest + 1 if is_even else reach
    gaps = Counter(min(blocks[index + 1].gap, 2) for index in sure)
    usual = max(gaps, key=lambda gap: (gaps[gap], -gap))
    return Wrapping(reach, longest, usual, loose=sum(times for gap, times in gaps.items() if gap > usual) >= 2, even=is_even)


def _is_column(narrowest: int, longest: int, texts: Sequence[str]) -> bool:
    """Whether most of the text stands in lines no longer than those that go on."""
    whole = sum(len(text) for text in texts if len(text) > _WHOLE * longest)
    return narrowest <= longest <= _WIDEST and whole * 2 < sum(map(len, texts))


def _is_usual(blocks: Sequence[CapturedBlock], texts: Sequence[str], sure: int, longest: int) -> bool:
    """Whether enough of the long lines go on."""
    near = sum(len(texts[index]) + blocks[index].indent >= 0.75 * longest for index in range(len(blocks) - 1) if _is_line(blocks[index]))
    return sure >= _SHARE * near


def _reach(blocks: Sequence[CapturedBlock], texts: Sequence[str], index: int) -> int:
    return len(texts[index]) + blocks[index].indent + 1 + len(texts[index + 1].split(maxsplit=1)[0])


def surely_goes_on(blocks: Sequence[CapturedBlock], texts: Sequence[str], index: int, narrowest: int = _NARROWEST) -> bool:
    """Whether the line at `index` ends in mid-sentence and the next one goes on with a small letter."""
    line, following = texts[index], texts[index + 1]
    if not (_is_line(blocks[index]) and _is_line(blocks[index + 1])) or not narrowest <= len(line) <= _LONGEST:
        return False
    if not following[:1].islower() or marker_of(following[:40]) is not None or is_aligned(line) or is_aligned(following):
        return False
    return not ends(line)


def _is_broken_word(line: str) -> bool:
    """Whether a line ends within a word, which tells more than one that ends within a sentence."""
    return _BROKEN.search(line[-12:]) is not None


def _is_line(block: CapturedBlock) -> bool:
    return block.hint is Hint.LINE and block.block is None and bool(block.content)


def ends(line: str) -> bool:
    """Whether a line ends as a sentence or a lead-in does."""
    return _END.search(line[-12:]) is not None


def is_aligned(line: str) -> bool:
    """Whether a line holds the cells of a table or of two columns."""
    return _ALIGNED.search(line[:_LONGEST]) is not None


def rows_of(texts: Sequence[str]) -> frozenset[int]:
    """Rows of tables whose cells are parted by bars or by two spaces: lines with as many cells as those beside them.

    Where most lines have such spaces, the text was justified with them.
    """
    widths = [len(_BARS.findall(text[:_LONGEST])) or len(_PARTED.findall(text[:_LONGEST])) for text in texts]
    rows: set[int] = set()
    start = 0
    for index in range(1, len(widths) + 1):
        if index < len(widths) and widths[index] == widths[start]:
            continue
        if widths[start] and index - start >= _FEWEST_ROWS:
            rows.update(range(start, index))
        start = index
    return frozenset(rows) if len(rows) * 2 < len(texts) else frozenset()


def is_open(line: str) -> bool:
    """Whether a line cannot end there: after a comma, a broken word, or a word that leads to the next one."""
    if line.endswith((",", "-", "‐", "\u00ad", "(", "/")) and not line.endswith((" -", "--")):
        return True
    last = _LAST_WORD.search(line[-30:])
    return last is not None and last[1].islower() and any(last[1] in stop_words(language) for language in LANGUAGES)
