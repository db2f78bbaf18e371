"""Rows of lines that are items by how they are worded and set, below a line that does not announce them: orders, goals, faults, signs."""

from collections import Counter
from collections.abc import Sequence

from publisher.language.tokens import sentences
from publisher.structure import cues, list_cues
from publisher.structure.formula import is_equation
from publisher.structure.line import Line
from publisher.structure.parallel import form, words_of
from publisher.structure.rows import LONGEST_ITEM, Roles, heads_next, row_of, starts_anew

_FEWEST = 3
"""Lines of a row that no number and no colon announces."""
_LONGEST_ALIKE = 20
"""Words of a line that is an item because lines beside it begin alike."""
_SET_IN = 2
"""Columns by which an item without its sign stands further in than the text around it."""
_OPENING = ('"', "“", "'", "‘", "«", "–", "—")
"""Signs with which speech begins."""


def beneath_several(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """End of the row below a heading that names several things ("Common mistakes"): phrases, or sentences half of which begin alike."""
    if not list_cues.names_several(lines[start - 1].text) or _leads_on(lines, start):
        return start
    end = row_of(lines, roles, start, lambda index: _is_brief(lines, start, index) and _ends_like(lines[start], lines[index]))
    end = _closed(lines, start, end)
    end -= _is_odd(lines, start, end)
    row = lines[start:end]
    if len(row) < _FEWEST or not (_share(row) * 2 >= len(row) or not row[0].ends_sentence):
        return start
    return end


def set_in(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """End of the row of two lines or more that stand further in than the lines before and after them."""
    first, before = lines[start], lines[start - 1]
    if first.indent < before.indent + _SET_IN or before.is_item or cues.names_verse(before.text) or list_cues.says_wording(before.text):
        return start

    def belongs(index: int) -> bool:
        line = lines[index]
        fits = line.indent == first.indent and len(line.words) <= LONGEST_ITEM and len(sentences(line.text)) <= 2
        return fits and not (line.is_item or line.text.startswith(_OPENING) or is_equation(line.text) or line.text.endswith((",", ":")))

    end = row_of(lines, roles, start, belongs)
    back = end == len(lines) or lines[end].indent <= first.indent - _SET_IN
    return end if end - start >= 2 and back else start


def _is_brief(lines: Sequence[Line], start: int, index: int) -> bool:
    """Whether a line may be an item of a row that is not announced: one sentence or none, no speech, no question, no look back."""
    line = lines[index]
    if line.bold or line.is_item or line.is_question or line.ends_in_colon or line.is_announcing or line.text.startswith(_OPENING):
        return False
    plain = 2 <= len(line.words) <= _LONGEST_ALIKE and not (is_equation(line.text) or cues.looks_back(line.text))
    apart = starts_anew(lines, start, index) or (index > start and heads_next(lines, index))
    return plain and not apart and len(sentences(line.text)) <= 1


def _ends_like(first: Line, line: Line) -> bool:
    return first.ends_sentence is line.ends_sentence


def _closed(lines: Sequence[Line], start: int, end: int) -> int:
    """End of the row without a last line that is the heading of what follows; an empty line behind the row alone says it is none."""
    if end - start < 2 or end == len(lines) or not lines[end - 1].is_heading_shaped:
        return end
    within = any(line.gap for line in lines[start + 1 : end])
    return end if lines[end].gap and not within else end - 1


def _is_odd(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether all lines but the last begin in one way; of orders, not all of which are known, only if no empty line closes the row."""
    row, before = lines[start:end], lines[start : end - 1]
    alike = len(before) > 1 and _share(before) == len(before) == _share(row)
    closed = end < len(lines) and lines[end].gap > 0
    return alike and not (closed and opening_of(row[0].text) == "order")


def _share(row: Sequence[Line]) -> int:
    """How many lines of the row begin in the commonest way."""
    kinds = Counter(kind for line in row if (kind := opening_of(line.text)))
    words = Counter(words_of(line.text)[0] for line in row if words_of(line.text))
    return max(max(kinds.values(), default=0), max(words.values(), default=0))


def opening_of(text: str) -> str:
    """How a line begins: "order" for what to do or not, "small" for a small letter, else the form of its first word, if any."""
    if list_cues.gives_order(text) or list_cues.warns(text):
        return "order"
    return form(text) or ("small" if text[:1].islower() else "")


def _leads_on(lines: Sequence[Line], start: int) -> bool:
    """Whether the first line of a row is a sentence that the small letters after it finish."""
    after = lines[start + 1] if start + 1 < len(lines) else None
    small = after is not None and after.text[:1].islower()
    return lines[start].text[:1].isupper() and not lines[start].ends_sentence and small
