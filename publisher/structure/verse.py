"""Lines of verse: stanzas of songs and poems, pantun among them, kept line by line.

Verse shows itself by more than one sign: stanzas of one length, lines that run on in mid-sentence, rhyme, and a word such as
"pantun" or "poem" right before it. One alone may stand in a list as well.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from publisher.language.rhyme import RHYMED, rhymes
from publisher.source import Hint
from publisher.structure import cues, list_cues
from publisher.structure.line import Line
from publisher.structure.stanzas import labels_stanza

_SHORTEST, _LONGEST = 3, 8
"""Lines of a stanza."""
_COUPLET = 2
_WIDEST = 60
"""Characters of a line."""
_MOST_WORDS = 9
"""Words of a line."""


def verse_of(lines: Sequence[Line], taken: frozenset[int]) -> set[int]:
    """Indices of the lines outside `taken` that are verse."""
    found: set[int] = set()
    for row in _rows(lines, taken):
        stanzas = list(_stanzas(row, lines))
        for one, other in pairwise(stanzas):
            if _SHORTEST <= len(one) == len(other) <= _LONGEST and lines[other[0]].gap and _is_even(one + other, lines):
                found.update(one + other)
        found.update(index for stanza in stanzas if found.isdisjoint(stanza) for index in _sung(stanza, lines))
        found.update(index for stanza in stanzas if found.isdisjoint(stanza) and _is_motto(stanza, lines) for index in stanza)
        found.update(index for stanza in stanzas if _is_labelled(stanza, lines) for index in stanza)
    return found


def _is_labelled(stanza: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether the line above says that a part of a song or poem follows ("Bait 1", "Reff:")."""
    return len(stanza) >= _COUPLET and stanza[0] > 0 and labels_stanza(lines[stanza[0] - 1].text)


def _rows(lines: Sequence[Line], taken: frozenset[int]) -> Iterator[list[int]]:
    """Lines in a row that may be verse."""
    row: list[int] = []
    for line in lines:
        if line.index not in taken and _may_be_verse(line):
            row.append(line.index)
            continue
        if row:
            yield row
        row = []
    if row:
        yield row


def _may_be_verse(line: Line) -> bool:
    if line.hint is not Hint.LINE or line.is_item or line.bold or len(line.text) > _WIDEST or not 2 <= len(line.words) <= _MOST_WORDS:
        return False
    return not (line.is_caps or line.ends_in_colon or line.term_end or line.is_announcing or labels_stanza(line.text))


def _stanzas(row: Sequence[int], lines: Sequence[Line]) -> Iterator[list[int]]:
    """The row cut at its empty lines; where each line has one before it, they part nothing."""
    if all(lines[index].gap for index in row[1:]):
        yield list(row)
        return
    stanza = [row[0]]
    for index in row[1:]:
        if lines[index].gap:
            yield stanza
            stanza = []
        stanza.append(index)
    yield stanza


def _is_even(indices: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether the lines are of like length, long enough to be verse and not names."""
    lengths = [len(lines[index].text) for index in indices]
    words = sum(len(lines[index].words) for index in indices)
    return max(lengths) <= 3 * min(lengths) and words >= 3 * len(indices)


def _sung(stanza: Sequence[int], lines: Sequence[Line]) -> set[int]:
    """Lines of a stanza that stands alone: fours that rhyme, else all of it if the line before names verse and it runs on."""
    found: set[int] = set()
    start = 0
    while start + RHYMED <= len(stanza):
        four = stanza[start : start + RHYMED]
        if _is_rhymed(four, lines):
            found.update(four)
            start += RHYMED
        else:
            start += 1
    is_free = _SHORTEST <= len(stanza) <= 2 * _LONGEST and stanza[0] and cues.names_verse(lines[stanza[0] - 1].text)
    if not found and is_free and _runs_on(stanza, lines) and _is_even(stanza, lines):
        return set(stanza)
    return found


def _is_rhymed(four: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether four lines rhyme and are verse by another sign as well: they run on, or one of the lines before names verse."""
    if not _is_even(four, lines) or not rhymes([lines[index].text for index in four]):
        return False
    return _runs_on(four, lines) or any(cues.names_verse(line.text) for line in lines[max(0, four[0] - 2) : four[0]])


def _runs_on(indices: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether sentences go over the ends of lines: some but not all lines end one, or small letters go on after a capital."""
    texts = [lines[index].text.rstrip("\"”'’") for index in indices]
    closed = [text.endswith((".", "!", "?", ";")) for text in texts]
    carried = any(text[:1].islower() for text in texts[1:])
    return (closed[-1] and 0 < sum(closed[:-1]) < len(texts) - 1) or (carried and not texts[0][:1].islower())


def _is_motto(stanza: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether two lines are one sentence broken in the middle that the line before them says is inscribed or said so ("It reads:")."""
    if len(stanza) != _COUPLET or not stanza[0] or not list_cues.says_wording(lines[stanza[0] - 1].text):
        return False
    first, second = (lines[index] for index in stanza)
    whole = first.text[:1].isupper() and second.text[:1].islower() and second.ends_sentence
    return whole and first.text[-1:] not in {".", "!", "?"} and second.gap == 0
