"""Lines of stanzas in the captured article, before broken lines are joined: what is verse was not broken at a column width."""

import re
from collections.abc import Iterator, Sequence

from publisher.language.rhyme import RHYMED, rhymes
from publisher.source import CapturedBlock, Hint
from publisher.structure import cues
from publisher.structure.marker import marker_of
from publisher.structure.wrapping import ends

_FEWEST_WORDS, _MOST_WORDS = 2, 9
_LONGEST = 60
"""Characters of a line of verse."""
_SHORTEST, _MOST_LINES = 2, 32
"""Lines of a row of verse."""
_ABOVE = 4
"""Lines above a row among which one may name verse."""
_STOPS = (".", "!", "?", "…")
_MARKS = (*_STOPS, ",", ";", "—", "–")
_CLOSING = "\"'”’»)]"
_COUNTED = re.compile(r"\d{1,2}|[ivx]{1,4}|ke-?\d{1,2}|pertama|kedua|ketiga|keempat|one|two|three|four")
_INNER_STOP = re.compile(r"\w[.!?…][\"”’]? +[\"“‘]?[A-Z]")


def stanza_lines(blocks: Sequence[CapturedBlock], texts: Sequence[str]) -> frozenset[int]:
    """Indices of the lines that stand in stanzas.

    A row of short lines that no sentence ends within and none runs into or out of is one if it rhymes, or where verse is named above it
    ("puisi", "poem") if each line ends with a mark or the last one without a full stop: lines of a broken paragraph do neither.
    """
    rows = [row for row in _rows(blocks, texts) if _is_whole(row, blocks, texts)]
    rhymed = [row for row in rows if _is_rhymed(row, texts)]
    found = {index for row in rhymed if len(rhymed) > 1 for index in row}
    for row in rows:
        if (_is_rhymed(row, texts) or _ends_as_verse(row, texts)) and (row[0] - 1 in found or _is_named(row, texts)):
            found.update(row)
    return frozenset(found)


def _is_named(row: Sequence[int], texts: Sequence[str]) -> bool:
    """Whether verse is named in the first line of the article or right above the row."""
    return any(cues.names_verse(text) for text in (*texts[:1], *texts[max(0, row[0] - _ABOVE) : row[0]]))


def _is_whole(row: Sequence[int], blocks: Sequence[CapturedBlock], texts: Sequence[str]) -> bool:
    """Whether no sentence of the line before goes on in the row, and none of the row in the line after."""
    first, after = row[0], row[-1] + 1
    opens = first == 0 or bool(blocks[first].gap) or ends(texts[first - 1]) or labels_stanza(texts[first - 1])
    closes = after == len(texts) or bool(blocks[after].gap) or not texts[after][:1].islower()
    return opens and closes and not texts[first][:1].islower()


def _rows(blocks: Sequence[CapturedBlock], texts: Sequence[str]) -> Iterator[list[int]]:
    """Short lines in a row, parted by empty lines and by all other lines."""
    row: list[int] = []
    for index, text in enumerate(texts):
        fits = _may_be_verse(blocks[index], text)
        if row and (blocks[index].gap or not fits):
            yield row
            row = []
        if fits:
            row.append(index)
    if row:
        yield row


def _may_be_verse(block: CapturedBlock, text: str) -> bool:
    if block.hint is not Hint.LINE or block.block is not None or len(text) > _LONGEST or text.endswith(":"):
        return False
    if not _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS or labels_stanza(text):
        return False
    return marker_of(text[:40]) is None and _INNER_STOP.search(text) is None


def _is_rhymed(row: Sequence[int], texts: Sequence[str]) -> bool:
    lines = [texts[index] for index in row]
    fours = range(0, len(lines) - RHYMED + 1, RHYMED)
    return len(lines) % RHYMED == 0 and bool(fours) and all(rhymes(lines[start : start + RHYMED]) for start in fours)


def _ends_as_verse(row: Sequence[int], texts: Sequence[str]) -> bool:
    ends = [texts[index].rstrip(_CLOSING) for index in row]
    if not _SHORTEST <= len(row) <= _MOST_LINES:
        return False
    return not ends[-1].endswith(_STOPS) or all(end.endswith(_MARKS) for end in ends)


def labels_stanza(text: str) -> bool:
    """Whether the line only says which part of a song or poem follows ("Bait 2", "Reff", "Chorus")."""
    words = cues.wording(text[: cues.LONGEST_ENDING]).split()
    return 0 < len(words) <= 2 and words[0] in cues.listed("stanza_labels") and all(_COUNTED.fullmatch(word) for word in words[1:])
