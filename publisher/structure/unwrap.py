"""Paragraphs whose lines were broken at a column width (mail, PDF, old pages) → one block each.

Whether an article was broken so is judged over all of it (`wrapping`). A line is joined to the next if the next word would not have
fitted, or if the sentence cannot end there; a sign, a heading, an indent or a new work of a list parts them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from publisher.diagnostics import Change
from publisher.language.seams import Vocabulary, seam
from publisher.model.inline import Inlines, Text
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint
from publisher.structure import cues
from publisher.structure.inlines import cut, joined, stripped
from publisher.structure.marker import marker_of
from publisher.structure.stanzas import stanza_lines
from publisher.structure.widths import wrappings_of
from publisher.structure.wrapping import Wrapping, ends, is_aligned, is_open, rows_of

_INDENT = 2
"""Columns by which the first line of a paragraph stands further in, at least."""
_NEARLY = 0.8
"""Length to the longest line from which on a line may be full where letters differ in width."""
_TITLE_WORDS = 14
_LONG_WORD = 4
_STOPS = (".", "!", "…", ",", ";")
_CLOSING, _OPENING = "\"'”’»)]", "\"'“‘«(["
_INNER_STOP = re.compile(r"[a-z0-9)”\"][.!?;] +[A-Z“\"]")
_WORK = re.compile(
    r"(?:[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30})?, (?:[A-Z]\.|[A-Z][\w'’-]+)|\[\d{1,3}\]\s|[A-Z][\w'’.& -]{2,60} \((?:19|20)\d\d)"
)
"""How a work of a reference list begins."""
_SINGLE = re.compile(r"[A-Z][\w'’-]{2,30}(?: [A-Z][\w'’&.-]{1,30}| (?:dan|and|of|for)){0,7}[.,]? \(?(?:19|20)\d\d[a-z]?[).]")
"""How a work begins whose writer has one name, or is an office ("Susilawati. 2019."); so does a place with a year in a work of no year."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORK_ENDS = re.compile(r"(?:[.)\]”\"]|\d|/|https?://\S+)$")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The blocks with broken lines joined, and the hyphens that went in doing so."""

    blocks: tuple[CapturedBlock, ...]
    changes: tuple[Change, ...] = ()


def unwrap(blocks: Sequence[CapturedBlock]) -> Unwrapped:
    """The article with its broken lines joined; the same blocks where none are broken."""
    texts = [plain_text(block.content) for block in blocks]
    verse = stanza_lines(blocks, texts)
    parts = wrappings_of(blocks, texts, verse)
    if not any(part.wrapping for part in parts):
        return Unwrapped(tuple(blocks))
    known = Vocabulary.of(texts)
    works, edge, rows = _works_start(texts), _first_indent(blocks, texts), rows_of(texts) | verse
    result: list[CapturedBlock] = []
    changes: list[Change] = []
    for part in parts:
        lines = _Lines(blocks, texts, part.wrapping, works, edge, rows) if part.wrapping is not None else None
        result.extend(joined_lines([blocks[one] for one in row], known, changes) for row in _paragraphs(lines, part.lines))
    return Unwrapped(tuple(result), tuple(changes))


def _paragraphs(lines: "_Lines | None", part: range) -> Iterator[list[int]]:
    """The lines of a stretch, those of one paragraph together."""
    row: list[int] = []
    for index in part:
        if row and (lines is None or not lines.go_on(row, index)):
            yield row
            row = []
        row.append(index)
    if row:
        yield row


def _works_start(texts: Sequence[str]) -> int:
    """Index of the last heading of a reference list; the number of lines where there is none."""
    found = [index for index, text in enumerate(texts) if len(text) < 60 and cues.is_reference_heading(text)]
    return found[-1] if found else len(texts)


def _first_indent(blocks: Sequence[CapturedBlock], texts: Sequence[str]) -> int:
    """Columns from which on a line begins a paragraph, where the first lines of paragraphs are indented; else 0."""
    plain = [index for index in range(1, len(blocks)) if blocks[index].hint is Hint.LINE and marker_of(texts[index][:40]) is None]
    usual = Counter(blocks[index].indent for index in plain).most_common(1)
    edge = (usual[0][0] if usual else 0) + _INDENT
    inner = [index for index in plain if blocks[index].indent >= edge and marker_of(texts[index - 1][:40]) is None]
    opening = sum(ends(texts[index - 1]) for index in inner)
    return edge if opening >= 2 and opening * 4 >= 3 * len(inner) else 0


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a broken article; `works` is the index of the heading of its reference list.

    `first_indent` is the column from which on an indented line begins a paragraph, 0 where paragraphs are not indented; `rows` are
    the lines that are rows of tables or lines of verse.
    """

    blocks: Sequence[CapturedBlock]
    texts: Sequence[str]
    wrapping: Wrapping
    works: int
    first_indent: int
    rows: frozenset[int]

    def go_on(self, row: Sequence[int], index: int) -> bool:
        """Whether the line at `index` goes on with the paragraph made of the lines `row`."""
        before, line = self.texts[row[-1]], self.texts[index]
        if not self._can_join(row[-1], index) or self._parts(row, index):
            return False
        if self.blocks[index].gap > self.wrapping.gap:
            return self._over_gap(row[-1], index)
        if self._is_full(row[-1]):
            return not (ends(before) and self._stands_alone(index))
        return not ends(before) and self._is_unfinished(row, line)

    def _is_full(self, index: int) -> bool:
        """Whether a line is so long that the first word of the next one had no room."""
        following = self.texts[index + 1] if index + 1 < len(self.texts) else ""
        return self.wrapping.is_full(self.texts[index], following, self.blocks[index].indent)

    def _stands_alone(self, index: int) -> bool:
        """Whether a line is a heading or label: it begins with a capital, does not fill the column and ends without a full stop."""
        line = self.texts[index].rstrip(_CLOSING)
        starts = self.texts[index].lstrip(_OPENING)[:1]
        shaped = starts.isupper() and line[-1:] not in _STOPS and not self._is_full(index) and not is_open(line)
        return shaped and index < self.works and not self._nearly_full(index)

    def _nearly_full(self, index: int) -> bool:
        """Whether a line with a full sentence's length goes on in small letters: letters differ in width."""
        goes_on = index + 1 < len(self.texts) and self.texts[index + 1][:1].islower() and not ends(self.texts[index])
        return goes_on and len(self.texts[index]) + self.blocks[index].indent >= _NEARLY * self.wrapping.longest

    def _is_unfinished(self, row: Sequence[int], line: str) -> bool:
        """Whether a sentence goes on though the next word would have had room: letters differ in width, and lines are ragged."""
        before = self.texts[row[-1]]
        length = len(before) + self.blocks[row[-1]].indent
        if line[:1].islower() or is_open(before):
            return length * 10 > (8 if self.wrapping.even else 7) * self.wrapping.longest
        is_running = len(row) > 1 or _INNER_STOP.search(before) is not None
        return is_running and not self.wrapping.even and length * 4 > 3 * self.wrapping.longest

    def _can_join(self, last: int, index: int) -> bool:
        """Whether both are lines of the column, and the second begins nothing of its own."""
        before, line = self.blocks[last], self.blocks[index]
        if before.hint is not Hint.LINE or line.hint is not Hint.LINE or before.block is not None or line.block is not None:
            return False
        text, following = self.texts[last], self.texts[index]
        if last in self.rows or index in self.rows or is_aligned(text) or is_aligned(following):
            return False
        if not (self.wrapping.fits(text) and self.wrapping.fits(following)):
            return False
        if marker_of(following[:40]) is not None or text.isupper() != following.isupper():
            return False
        return not text.rstrip().endswith(":") or self._goes_on_after_colon(last, index)

    def _goes_on_after_colon(self, last: int, index: int) -> bool:
        """Whether a sentence goes on after a colon: a full line, a small letter, and no items; or the place in a cited work."""
        if index > self.works + 1:
            return True
        return self.texts[index][:1].islower() and self._is_full(last) and (self._is_full(index) or self.texts[index][-1:] == ".")

    def _parts(self, row: Sequence[int], index: int) -> bool:
        """Whether the line begins a paragraph or a work of its own, or the row is a heading."""
        before, line = self.texts[row[-1]], self.texts[index]
        if index > self.works:
            return self._begins_work(row, line) and _WORK_ENDS.search(before) is not None and not self._is_hanging(row, index)
        is_item = marker_of(self.texts[row[0]][:40]) is not None
        if self.first_indent and self.blocks[index].indent >= self.first_indent and ends(before) and not is_item:
            return True
        if len(row) > 1 or not line[:1].isupper() or is_open(before):
            return False
        return is_titled(before) or (row[0] == 0 and not ends(before))

    def _begins_work(self, row: Sequence[int], line: str) -> bool:
        """Whether a line begins another work than that of the lines `row`."""
        if _WORK.match(line) is not None:
            return True
        return _SINGLE.match(line) is not None and any(_YEAR.search(self.texts[one]) for one in row)

    def _is_hanging(self, row: Sequence[int], index: int) -> bool:
        return self.blocks[index].indent > self.blocks[row[0]].indent + 1

    def _over_gap(self, last: int, index: int) -> bool:
        """Whether a paragraph goes on over an empty line: only where the sentence cannot end there."""
        before, line = self.texts[last], self.texts[index]
        if ends(before) or self.blocks[index].gap > self.wrapping.gap + 2:
            return False
        if line[:1].islower() and self.wrapping.is_full(before, line, self.blocks[last].indent):
            return True
        is_long = len(before) + self.blocks[last].indent >= 0.85 * self.wrapping.longest
        return self.wrapping.loose and is_long and (is_open(before) or len(before.split()) > _TITLE_WORDS // 2) and not is_titled(before)


def is_titled(line: str) -> bool:
    """Whether a line is set as headings are: few words, the long ones with capitals, no sign at its end."""
    words = [word.strip("\"'“”‘’()") for word in line.split()]
    long = [word for word in words if len(word) >= _LONG_WORD and word[:1].isalpha()]
    return len(words) <= _TITLE_WORDS and len(long) >= 2 and all(word[0].isupper() for word in long) and line[-1:] not in ".,;:-‐"


def joined_lines(blocks: Sequence[CapturedBlock], known: Vocabulary, changes: list[Change]) -> CapturedBlock:
    """The lines of one paragraph as one block; hyphens that went in joining words of the `known` text are told in `changes`."""
    if len(blocks) == 1:
        return blocks[0]
    parts: list[Inlines] = [blocks[0].content]
    starts = [(0, blocks[0].span.first_line)]
    length = len(plain_text(blocks[0].content))
    for before, block in pairwise(blocks):
        between, dropped = seam(plain_text(before.content), plain_text(block.content), known)
        if dropped:
            length -= 1
            parts[-1] = cut(parts[-1], 0, len(plain_text(parts[-1])) - 1)
            changes.append(_rejoined(before, block))
        parts += [(Text(between),)] if between else []
        length += len(between)
        starts.append((length, block.span.first_line))
        parts.append(stripped(block.content))
        length += len(plain_text(parts[-1]))
    span = Span(blocks[0].span.source, blocks[0].span.first_line, blocks[-1].span.last_line, tuple(starts))
    return replace(blocks[0], content=joined(parts), span=span)


def _rejoined(before: CapturedBlock, block: CapturedBlock) -> Change:
    left, right = plain_text(before.content).rsplit(maxsplit=1)[-1], plain_text(block.content).split(maxsplit=1)[0]
    return Change("STR005", before.span.to(block.span), f"{left}{right}", f"{left[:-1]}{right}", "line-end")
