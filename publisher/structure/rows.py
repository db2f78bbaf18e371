"""Rows of lines that look like the items of a list, by their length, their form and the empty lines between them."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from publisher.structure import cues, list_cues
from publisher.structure.formula import is_equation, is_formula, symbol_of
from publisher.structure.line import Line
from publisher.structure.parallel import form, is_titled, words_of
from publisher.structure.role import Role

Roles = dict[int, Role]
_MEASURED = re.compile(r"\s\d[\d.,/]*(?:\s?%|\s[^\W\d_]{1,5})$")
"""A figure and its unit at the end of a line ("Protein 2 g")."""
_YEAR = re.compile(r"(?:1\d|20)\d\d(?:[-–]\d{2,4})?\s?[:–—]\s")
"""A year and what was done in it, as lists of works and awards have them."""
_TERM_ENDS = re.compile(r"[:–—]| - ")
LONGEST_ROW = 200
LONGEST_ITEM = 30
"""Words of an item without a sign."""
_MANY = 3
"""Words of a line below items of one word each that is none of them."""
_BRIEF_SENTENCE = 12
"""Words of a sentence that is one of two items only."""
_LONG_SENTENCE = 10
"""Words of a sentence that, three quarters longer than any item before it, is no longer one of them."""


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
    line = lines[index]
    return line.is_prose or line.is_label or line.is_formula or cues.heads_list(line.text)


def row_of(lines: Sequence[Line], roles: Roles, start: int, belongs: Callable[[int], bool]) -> int:
    """End of the row of free lines from `start` that belong; at most 200, so that a hostile text stays linear."""
    end = start
    while end - start < LONGEST_ROW and is_free(lines, roles, end) and belongs(end):
        end += 1
    return end


def terms(lines: Sequence[Line], roles: Roles, start: int, *, least: int) -> int:
    """A row of "Term: explanation", all terms different (in a dialogue the speakers return)."""

    def belongs(index: int) -> bool:
        text = lines[index].text
        return lines[index].opens_with_term and not is_formula(text) and not (index > start and list_cues.is_given(text))

    end, named = start, set[str]()
    while end - start < LONGEST_ROW and is_free(lines, roles, end) and belongs(end):
        term = _TERM_ENDS.split(lines[end].text, maxsplit=1)[0].casefold()
        if term in named:
            return start
        named.add(term)
        end += 1
    row = lines[start:end]
    least = min(least, 2) if all("\t" in line.text for line in row) or all(_YEAR.match(line.text) for line in row) else least
    return end if row and len(row) >= least else start


def short_items(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """A row of short lines; the last is left out if it is the heading of what follows."""
    end = row_of(lines, roles, start, lambda index: may_be_item(lines[index]) and _is_akin(lines, start, index))
    end = _before_heading(lines, roles, start, end)
    return end if end - start >= 2 and not _is_calculation(lines[start:end]) else start


def _is_calculation(row: Sequence[Line]) -> bool:
    """Whether two formulas in a row say of one thing what it is, the second worked out of the first ("Bunga = 2 × 5", "Bunga = 10")."""
    named = [line.text.partition("=")[0].strip() if is_formula(line.text) else "" for line in row]
    return any(one != "" and one == other for one, other in pairwise(named))


def may_be_item(line: Line) -> bool:
    """Whether a line may be an item without a sign: few words that end no sentence, or very few."""
    text = line.text
    if (
        is_equation(text)
        or line.ends_in_colon
        or line.is_question
        or line.is_announcing
        or line.bold
        or (line.is_caps and len(line.words) > 1)
        or cues.is_closing(text)
    ):
        return False
    unterminated = not line.ends_sentence or text.endswith((",", ";"))
    return 0 < len(line.words) <= LONGEST_ITEM and (unterminated or (len(line.words) <= 5 and not text.endswith("!")))


def legend(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """Lines that each say what another sign of a formula stands for, most of them in words."""
    end = row_of(lines, roles, start, lambda index: symbol_of(lines[index].text) != "")
    row = lines[start:end]
    told = sum(not is_formula(line.text) for line in row)
    distinct = len({symbol_of(line.text) for line in row}) == len(row)
    return end if len(row) >= 2 and distinct and told * 2 > len(row) else start


def _is_akin(lines: Sequence[Line], start: int, index: int) -> bool:
    """Whether a line goes on with the row: no empty line sets it apart, and a formula has words before it and after it or none."""
    if starts_anew(lines, start, index) or (index > start and (heads_next(lines, index) or _heads_questions(lines, index))):
        return False
    if is_formula(lines[start].text) or not is_formula(lines[index].text):
        return is_formula(lines[index].text) or not is_formula(lines[start].text)
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is not None and not following.is_item and not is_formula(following.text) and may_be_item(following)


def starts_anew(lines: Sequence[Line], start: int, index: int) -> bool:
    """Whether an empty line parts this line from items that had none between them."""
    return index - start >= 2 and lines[index].gap > 0 and all(line.gap == 0 for line in lines[start + 1 : min(index, start + 4)])


def heads_next(lines: Sequence[Line], index: int) -> bool:
    """Whether a line in a row of short ones is the heading of the next list: by what it says, or by its capital among small letters."""
    line, before, following = lines[index], lines[index - 1], lines[index + 1] if index + 1 < len(lines) else None
    if cues.heads_list(line.text):
        return True
    if following is None or not line.is_heading_shaped:
        return False
    if following.is_question and not line.is_question and cues.speaks_of_questions(line.text):
        return True
    small = before.text[:1].islower() and following.text[:1].islower() and lines[min(index + 2, len(lines) - 1)].text[:1].islower()
    return small and line.text[:1].isupper() and len(line.words) <= _MANY


def _heads_questions(lines: Sequence[Line], index: int) -> bool:
    """Whether a line of a few words speaks of questions and numbered ones follow."""
    follows = index + 1 < len(lines) and lines[index + 1].is_item
    return follows and cues.speaks_of_questions(lines[index].text) and len(lines[index].words) <= _MANY


def goes_on(line: Line, others: Sequence[Line]) -> bool:
    """Whether a line is made like all lines before it: each ends in a figure and its unit, or all share a verb such as "may"."""
    if _MEASURED.search(line.text) and all(_MEASURED.search(other.text) for other in others):
        return True
    return bool(others) and list_cues.shares_verb([line.text, *(other.text for other in others)])


def _is_next_heading(lines: Sequence[Line], start: int, index: int) -> bool:
    line, others = lines[index], lines[max(start, index - 4) : index]
    if goes_on(line, others) or not line.is_heading_shaped or line.text.endswith((".", ",", ";")):
        return False
    if form(line.text) and all(form(other.text) == form(line.text) for other in others):
        return False
    if len(line.words) >= _MANY and all(len(other.words) == 1 for other in others) and lines[index + 1].is_prose:
        return True
    if cues.names_side(line.text) and not any(cues.names_side(other.text) for other in others):
        return True
    if is_titled(line.text) != is_titled(others[-1].text):
        return is_titled(line.text)
    return _is_taken_up(line, lines[index + 1])


def _is_taken_up(line: Line, following: Line) -> bool:
    """Whether the text after a line speaks at once of what the line names."""
    named = {word for word in words_of(line.text) if len(word) > 3}
    return bool(named & set(words_of(following.text)[:8])) and following.is_prose


def set_apart(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """Lines without an empty line between them, closed by one, in an article that parts its paragraphs so."""

    def belongs(index: int) -> bool:
        line = lines[index]
        apart = index > start and (line.gap > 0 or cues.looks_back(line.text))
        return not apart and len(line.words) <= LONGEST_ITEM and not line.ends_in_colon and not is_equation(line.text)

    end = row_of(lines, roles, start, belongs)
    alike = len({line.is_short for line in lines[start:end]}) == 1
    closed = alike and end < len(lines) and lines[end].gap > 0 and lines[start - 1].gap > 0
    return end if closed and end - start >= 2 and not lines[end - 1].is_heading_shaped else start


def alike(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """At least two lines of one form ("Menambah wawasan.", "Melatih ingatan."), or three that define; all sentences or none."""
    first = lines[start]
    defines, shape = list_cues.defines(first.text), form(first.text)

    def belongs(index: int) -> bool:
        line = lines[index]
        if line.ends_sentence is not first.ends_sentence or len(line.words) > LONGEST_ITEM or line.is_announcing or is_formula(line.text):
            return False
        same = words_of(first.text)[:1] == words_of(line.text)[:1] or (shape != "" and shape == form(line.text))
        return (same or (defines and list_cues.defines(line.text))) and not starts_anew(lines, start, index)

    end = _before_heading(lines, roles, start, row_of(lines, roles, start, belongs))
    least = 3 if defines and shape == "" else 2
    return end if end - start >= least else start


def _before_heading(lines: Sequence[Line], roles: Roles, start: int, end: int) -> int:
    """End of the row without the line that is the heading of what follows it."""
    while end - start >= 2 and opens(lines, roles, end) and _is_next_heading(lines, start, end - 1):
        end -= 1
    return end


def single_sentences(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """At least three lines of one short sentence each, after a colon and before a line of another kind."""
    before = lines[start - 1]
    if not before.ends_in_colon and not (before.is_announcing and list_cues.names_examples(before.text)):
        return start

    def belongs(index: int) -> bool:
        line = lines[index]
        return line.is_one_sentence and line.is_question is lines[start].is_question and _is_akin(lines, start, index)

    end = row_of(lines, roles, start, belongs)
    lengths = [len(line.words) for line in lines[start:end]]
    if len(lengths) > 2 and lengths[-1] >= _LONG_SENTENCE and lengths[-1] * 4 > 7 * max(lengths[:-1]):
        end -= 1
    if len(lengths) == 2 and max(lengths) <= _BRIEF_SENTENCE and not lines[start].term_end:
        following = lines[end] if end < len(lines) else None
        return end if following is None or (is_free(lines, roles, end) and following.is_heading_shaped) else start
    return end if end - start >= (3 if end - start == len(lengths) else 2) else start


def run_ins(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """At least two lines that each open with a few words and a full stop ("Luck. You happened to walk past.")."""

    def belongs(index: int) -> bool:
        line = lines[index]
        return line.has_run_in and len(line.words) <= LONGEST_ITEM and not line.is_announcing and not starts_anew(lines, start, index)

    end = row_of(lines, roles, start, belongs)
    return end if end - start >= 2 else start


def examples(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """At least two examples that each end in a tick or a cross, or are each turned into another by an arrow ("… ⇒ …")."""
    return max(_shown(lines, roles, start, list_cues.is_marked_right_or_wrong), _shown(lines, roles, start, list_cues.is_turned))


def _shown(lines: Sequence[Line], roles: Roles, start: int, shows: Callable[[str], bool]) -> int:
    end = row_of(lines, roles, start, lambda index: len(lines[index].words) <= LONGEST_ITEM and shows(lines[index].text))
    return end if end - start >= 2 else start
