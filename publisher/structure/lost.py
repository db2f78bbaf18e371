"""Lists whose signs were lost: rows of lines after a sentence or a label that announces them."""

import re
from collections.abc import Callable, Sequence

from publisher.structure import cues
from publisher.structure.line import Line
from publisher.structure.parallel import form, is_titled, words_of
from publisher.structure.role import Role

Roles = dict[int, Role]
_LONGEST_ROW = 200
_MOST_COUNTED = 12
_LONGEST_ITEM = 30
"""Words of an item without a sign."""


def is_free(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether a line at `index` exists and has no role yet."""
    return index < len(lines) and index not in roles


def opens(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether the line at `index` is matter that a heading before it can head."""
    if index >= len(lines):
        return False
    role = roles.get(index)
    if role is not None:
        return role is not Role.FOOTNOTE
    return lines[index].is_prose or lines[index].is_label


def lost_list(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """End of the list without signs that begins at `start`; `start` where there is none."""
    if start == 0 or not is_free(lines, roles, start):
        return start
    before = lines[start - 1]
    announced = before.is_announcing or (before.is_label and roles.get(start - 1) is not Role.ITEM)
    if not announced:
        return _terms(lines, roles, start, least=3 if roles.get(start - 1) is Role.HEADING else 4)
    return max(
        _terms(lines, roles, start, least=2),
        _short_items(lines, roles, start),
        _set_apart(lines, roles, start),
        _sentences(lines, roles, start),
        _single_sentences(lines, roles, start),
        _counted(lines, roles, start),
    )


def row_of(lines: Sequence[Line], roles: Roles, start: int, belongs: Callable[[int], bool]) -> int:
    """End of the row of free lines from `start` that belong; at most 200, so that a hostile text stays linear."""
    end = start
    while end - start < _LONGEST_ROW and is_free(lines, roles, end) and belongs(end):
        end += 1
    return end


def _terms(lines: Sequence[Line], roles: Roles, start: int, *, least: int) -> int:
    """A row of "Term: explanation", all terms different (in a dialogue the speakers return)."""
    end = row_of(lines, roles, start, lambda index: lines[index].opens_with_term)
    terms = {re.split(r"[:–—]| - ", line.text, maxsplit=1)[0].casefold() for line in lines[start:end]}
    return end if end - start >= least and len(terms) == end - start else start


def _short_items(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """A row of short lines; the last is left out if it is the heading of what follows."""
    end = row_of(lines, roles, start, lambda index: _may_be_item(lines[index]) and not _starts_anew(lines, start, index))
    while end - start >= 2 and opens(lines, roles, end) and _is_next_heading(lines, start, end - 1):
        end -= 1
    return end if end - start >= 2 else start


def _may_be_item(line: Line) -> bool:
    text = line.text
    if (
        line.is_equation
        or line.ends_in_colon
        or line.is_question
        or line.bold
        or (line.is_caps and len(line.words) > 1)
        or cues.is_closing(text)
    ):
        return False
    unterminated = not line.ends_sentence or text.endswith((",", ";"))
    return 0 < len(line.words) <= 16 and (unterminated or (len(line.words) <= 5 and not text.endswith("!")))


def _starts_anew(lines: Sequence[Line], start: int, index: int) -> bool:
    """Whether an empty line parts this line from items that had none between them."""
    return index - start >= 2 and lines[index].gap > 0 and all(line.gap == 0 for line in lines[start + 1 : min(index, start + 4)])


def _is_next_heading(lines: Sequence[Line], start: int, index: int) -> bool:
    line, others = lines[index], lines[max(start, index - 4) : index]
    if not line.is_heading_shaped or line.text.endswith((".", ",", ";")):
        return False
    if form(line.text) and all(form(other.text) == form(line.text) for other in others):
        return False
    if cues.names_side(line.text) and not any(cues.names_side(other.text) for other in others):
        return True
    if is_titled(line.text) != is_titled(others[-1].text):
        return is_titled(line.text)
    return _is_taken_up(line, lines[index + 1])


def _is_taken_up(line: Line, following: Line) -> bool:
    """Whether the text after a line speaks at once of what the line names."""
    named = {word for word in words_of(line.text) if len(word) > 3}
    return bool(named & set(words_of(following.text)[:8])) and following.is_prose


def _set_apart(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """Lines without an empty line between them, closed by one, in an article that parts its paragraphs so."""

    def belongs(index: int) -> bool:
        line = lines[index]
        return (index == start or line.gap == 0) and len(line.words) <= _LONGEST_ITEM and not line.ends_in_colon

    end = row_of(lines, roles, start, belongs)
    alike = len({line.is_short for line in lines[start:end]}) == 1
    closed = alike and end < len(lines) and lines[end].gap > 0 and lines[start - 1].gap > 0
    return end if closed and end - start >= 2 and not lines[end - 1].is_heading_shaped else start


def _sentences(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """Sentences of one form ("Menambah wawasan.", "Melatih ingatan."), at least two."""
    first = lines[start].text

    def belongs(index: int) -> bool:
        line = lines[index]
        same = words_of(first)[:1] == words_of(line.text)[:1] or (form(first) != "" and form(first) == form(line.text))
        return same and line.ends_sentence and len(line.words) <= _LONGEST_ITEM and not line.is_announcing

    end = row_of(lines, roles, start, belongs)
    return end if end - start >= 2 else start


def _single_sentences(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """At least three lines of one short sentence each, after a colon and before a line of another kind."""
    if not lines[start - 1].ends_in_colon:
        return start
    end = row_of(lines, roles, start, lambda index: lines[index].is_one_sentence and not _starts_anew(lines, start, index))
    return end if end - start >= 3 else start


def _counted(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """As many lines as the sentence before them states, each opening with what it is about ("Cost of inputs. When …")."""
    count = cues.stated_count(lines[start - 1].text)
    if not 2 <= count <= _MOST_COUNTED:
        return start
    end = row_of(
        lines, roles, start, lambda index: index - start < count and lines[index].has_run_in and len(lines[index].words) <= _LONGEST_ITEM
    )
    return end if end - start == count else start
