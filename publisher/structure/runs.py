"""Lines without a marker: lists that lost their signs, headings, labels; the rest is paragraphs.

A short line followed by text is a heading. Short lines in a row are items of a list whose signs were lost, after a
sentence that announces one or under a heading.
"""

import re
from collections.abc import Callable, Sequence

from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.line import Line
from publisher.structure.parallel import form, is_alike, is_titled, words_of
from publisher.structure.role import Role

Roles = dict[int, Role]
_LONGEST_ROW = 200
_MOST_COUNTED = 12
_LONGEST_ITEM = 30
"""Words of an item without a sign."""


def resolve_runs(lines: Sequence[Line], roles: Roles) -> None:
    """Give a role to every line that has none."""
    formatted = sum(line.hint is Hint.HEADING for line in lines) >= 2
    index = 0
    while index < len(lines):
        if index in roles:
            index += 1
            continue
        end = _lost_list(lines, roles, index)
        if end > index:
            roles.update(dict.fromkeys(range(index, end), Role.ITEM))
            index = end
            continue
        end = _run(lines, roles, index)
        if end > index and not formatted:
            _resolve(lines, roles, index, end)
            index = end
            continue
        roles[index] = _alone(lines, roles, index, formatted=formatted)
        index += 1


def _free(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    return index < len(lines) and index not in roles


def _alone(lines: Sequence[Line], roles: Roles, index: int, *, formatted: bool) -> Role:
    """The role of a line that stands in no row of short lines."""
    line = lines[index]
    if line.is_label and _leads(lines, roles, index + 1):
        return _label(lines, roles, index)
    if not opens(lines, roles, index + 1):
        return Role.PARAGRAPH
    if line.is_heading_shaped and (line.bold or (line.is_caps and not line.ends_in_colon)):
        return Role.HEADING
    return Role.HEADING if line.is_heading_shaped and not formatted else Role.PARAGRAPH


def _label(lines: Sequence[Line], roles: Roles, index: int) -> Role:
    """A colon before a list makes a label, before text a heading; a lone word of scaffolding is what its list says."""
    line = lines[index]
    if cues.scaffold(line.text):
        return Role.HEADING if cues.scaffold(line.text) == "keep" else Role.LABEL
    following = lines[index + 1]
    is_text = index + 1 not in roles and following.is_prose and _lost_list(lines, roles, index + 1) == index + 1
    return Role.HEADING if is_text and not cues.is_run_in(line.text) else Role.LABEL


def _leads(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    return index < len(lines) and roles.get(index) not in {Role.REFERENCE, Role.FOOTNOTE}


def opens(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether the line at `index` is matter that a heading before it can head."""
    if index >= len(lines):
        return False
    role = roles.get(index)
    if role is not None:
        return role is not Role.FOOTNOTE
    return lines[index].is_prose or lines[index].is_label


def _run(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """End of the row of two or more short lines from `start`; `start` where there is none."""

    def belongs(index: int) -> bool:
        line = lines[index]
        return line.is_short and not line.is_prose and not line.ends_in_colon and not line.bold

    end = _row(lines, roles, start, belongs)
    return end if end - start > 1 else start


def _resolve(lines: Sequence[Line], roles: Roles, start: int, end: int) -> None:
    """Roles for a row of short lines that no lead-in announces."""
    leads = opens(lines, roles, end)
    first, last = lines[start], lines[end - 1]
    roles.update(dict.fromkeys(range(start, end), Role.PARAGRAPH))
    if cues.is_outermost(first.text):
        roles[start] = Role.HEADING
        roles.update(dict.fromkeys(range(start + 1, end), Role.ITEM))
        return
    terms = end - start > 3 and all(line.opens_with_term for line in lines[start + 1 : end])
    if leads and last.is_heading_shaped and not terms:
        roles[end - 1] = Role.HEADING
    inner = range(start + 1, end - 1 if roles[end - 1] is Role.HEADING else end)
    if not first.is_heading_shaped or not (leads or inner):
        return
    if len(inner) >= 2 and _all_alike([lines[index] for index in inner]):
        roles[start] = Role.HEADING
        roles.update(dict.fromkeys(inner, Role.ITEM))
    elif end - start == 2 and leads and last.is_heading_shaped and not cues.is_closing(last.text) and not first.term_end:
        roles[start] = Role.HEADING


def _all_alike(lines: Sequence[Line]) -> bool:
    return all(is_alike(lines[0].text, line.text) or len(line.words) <= 6 for line in lines)


def _lost_list(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """End of the list without signs that begins at `start`; `start` where there is none."""
    if start == 0 or not _free(lines, roles, start):
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


def _row(lines: Sequence[Line], roles: Roles, start: int, belongs: Callable[[int], bool]) -> int:
    """End of the row of free lines from `start` that belong; at most 200, so that a hostile text stays linear."""
    end = start
    while end - start < _LONGEST_ROW and _free(lines, roles, end) and belongs(end):
        end += 1
    return end


def _terms(lines: Sequence[Line], roles: Roles, start: int, *, least: int) -> int:
    """A row of "Term: explanation", all terms different (in a dialogue the speakers return)."""
    end = _row(lines, roles, start, lambda index: lines[index].opens_with_term)
    terms = {re.split(r"[:–—]| - ", line.text, maxsplit=1)[0].casefold() for line in lines[start:end]}
    return end if end - start >= least and len(terms) == end - start else start


def _short_items(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """A row of short lines; the last is left out if it is the heading of what follows."""
    end = _row(lines, roles, start, lambda index: _may_be_item(lines[index]) and not _starts_anew(lines, start, index))
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

    end = _row(lines, roles, start, belongs)
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

    end = _row(lines, roles, start, belongs)
    return end if end - start >= 2 else start


def _single_sentences(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """At least three lines of one short sentence each, after a colon and before a line of another kind."""
    if not lines[start - 1].ends_in_colon:
        return start
    end = _row(lines, roles, start, lambda index: lines[index].is_one_sentence and not _starts_anew(lines, start, index))
    return end if end - start >= 3 else start


def _counted(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """As many lines as the sentence before them states, each opening with what it is about ("Cost of inputs. When …")."""
    count = cues.stated_count(lines[start - 1].text)
    if not 2 <= count <= _MOST_COUNTED:
        return start
    end = _row(
        lines, roles, start, lambda index: index - start < count and lines[index].has_run_in and len(lines[index].words) <= _LONGEST_ITEM
    )
    return end if end - start == count else start
