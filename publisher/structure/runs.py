"""Lines without a marker: lists that lost their signs, headings, labels; the rest is paragraphs.

A short line followed by text is a heading. Short lines in a row are items of a list whose signs were lost, after a
sentence that announces one or under a heading.
"""

from collections.abc import Sequence

from publisher.source import Hint
from publisher.structure import cues, list_cues
from publisher.structure.line import Line
from publisher.structure.lost import leads_on, lost_list
from publisher.structure.parallel import form, is_alike, is_titled
from publisher.structure.role import Role
from publisher.structure.rows import goes_on, heads_next, opens, row_of, short_items, terms

Roles = dict[int, Role]
_SHORTEST_CAPTION = 7
"""Words of a caption below two headings; these have no more than half as many."""
_ENDING = 80
"""Characters at the end of a paragraph that say what follows it."""
_FEWEST_TERMS = 3
"""Terms with what they mean, or steps, below a line that is then their heading."""


def resolve_runs(lines: Sequence[Line], roles: Roles) -> None:
    """Give a role to every line that has none."""
    formatted = sum(line.hint is Hint.HEADING and not line.is_settled for line in lines) >= 2
    index = 0
    while index < len(lines):
        if index in roles:
            index += 1
            continue
        end = lost_list(lines, roles, index)
        if end > index:
            roles.update(dict.fromkeys(range(index, end), Role.ITEM))
            index = end
            continue
        if leads_on(lines, roles, index) or _heads_list(lines, roles, index):
            unfinished = leads_on(lines, roles, index) and not cues.heads_list(lines[index].text)
            roles[index] = Role.PARAGRAPH if unfinished else Role.HEADING
            index += 1
            continue
        end = _run(lines, roles, index)
        if end > index and not formatted:
            _resolve(lines, roles, index, end)
            index = end
            continue
        roles[index] = _alone(lines, roles, index, formatted=formatted)
        index += 1


def _heads_list(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether the line is a heading of those that stand over lists or over questions, and such a list follows."""
    line = lines[index]
    if not line.is_heading_shaped or line.ends_in_colon:
        return False
    if terms(lines, roles, index + 1, least=_FEWEST_TERMS) > index + 1:
        return not line.opens_with_term
    speaks = cues.speaks_of_questions(line.text) and not line.is_question
    heads = cues.heads_list(line.text) or speaks or list_cues.names_several(line.text) or _is_over_steps(lines, roles, index)
    if not heads:
        return False
    roles[index] = Role.HEADING
    found = lost_list(lines, roles, index + 1) > index + 1 or leads_on(lines, roles, index + 1)
    if not found:
        del roles[index]
    return found


def _is_over_steps(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether the line speaks of steps and a row of short lines of one form follows."""
    end = short_items(lines, roles, index + 1) if cues.announces_steps(lines[index].text) else index + 1
    row = lines[index + 1 : end]
    return len(row) >= _FEWEST_TERMS and form(row[0].text) != "" and all(form(line.text) == form(row[0].text) for line in row)


def _alone(lines: Sequence[Line], roles: Roles, index: int, *, formatted: bool) -> Role:
    """The role of a line that stands in no row of short lines."""
    line = lines[index]
    if line.is_label and _leads(lines, roles, index + 1):
        return _label(lines, roles, index)
    if _is_set_over_list(lines, roles, index) or (formatted and _is_usual(lines, roles, index)):
        return Role.HEADING
    if not opens(lines, roles, index + 1) and not _opens_bold(lines, roles, index):
        return Role.PARAGRAPH
    if line.is_heading_shaped and (line.bold or (line.is_caps and not line.ends_in_colon)):
        return Role.HEADING
    return Role.HEADING if line.is_heading_shaped and not formatted else Role.PARAGRAPH


def _is_set_over_list(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether a line of pasted text whose signs set it in bold type stands over a list."""
    line = lines[index]
    free = line.hint is Hint.LINE and line.bold and line.is_heading_shaped and not line.ends_in_colon
    return free and roles.get(index + 1) is Role.ITEM


def _is_usual(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether a line that no format made a heading is one that boxes have: what will be learnt, or what is to be done."""
    line = lines[index]
    return (
        cues.heads_box(line.text)
        and line.is_heading_shaped
        and not line.ends_in_colon
        and (roles.get(index + 1) is Role.ITEM or opens(lines, roles, index + 1))
    )


def _opens_bold(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether a bold line and the bold line after it are a heading and the first one below it."""
    row = lines[index : index + 2]
    free = len(row) == 2 and index + 1 not in roles and all(line.bold and line.is_heading_shaped for line in row)
    return free and opens(lines, roles, index + 2)


def _label(lines: Sequence[Line], roles: Roles, index: int) -> Role:
    """A colon before a list makes a label, before text a heading; a lone word of scaffolding is what its list says."""
    line = lines[index]
    if cues.scaffold(line.text):
        return Role.HEADING if cues.scaffold(line.text) == "keep" else Role.LABEL
    following = lines[index + 1]
    if cues.names_answer(line.text) and roles.get(index + 1) is Role.HEADING:
        return Role.HEADING
    is_text = index + 1 not in roles and following.is_prose and lost_list(lines, roles, index + 1) == index + 1
    return Role.HEADING if is_text and not cues.is_run_in(line.text) else Role.LABEL


def _leads(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    return index < len(lines) and roles.get(index) not in {Role.REFERENCE, Role.FOOTNOTE}


def _run(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """End of the row of two or more short lines from `start`; `start` where there is none."""

    def belongs(index: int) -> bool:
        line = lines[index]
        if not line.is_short or line.is_prose or line.ends_in_colon or line.bold or line.is_formula:
            return False
        return index == start or not (heads_next(lines, index) or over_list(index))

    def over_list(index: int) -> bool:
        return terms(lines, roles, index + 1, least=_FEWEST_TERMS) > index + 1 or leads_on(lines, roles, index)

    end = row_of(lines, roles, start, belongs)
    return end if end - start > 1 else start


def _resolve(lines: Sequence[Line], roles: Roles, start: int, end: int) -> None:
    """Roles for a row of short lines that no lead-in announces."""
    leads = opens(lines, roles, end)
    if end - start == 3 and lines[start].is_question and not lines[start + 1].is_question:
        roles[start] = Role.PARAGRAPH  # a question that an article begins with, above a heading and the first one below it
        start += 1
    first, last = lines[start], lines[end - 1]
    roles.update(dict.fromkeys(range(start, end), Role.PARAGRAPH))
    if leads and _ends_in_caption(lines[start:end]):
        roles.update(dict.fromkeys(range(start, end - 1), Role.HEADING))
        return
    boxed = cues.heads_box(first.text) and not cues.is_opening(first.text)
    if boxed and not (leads and end - start == 2 and last.is_question):
        roles[start] = Role.HEADING
        roles.update(dict.fromkeys(range(start + 1, end), Role.ITEM))
        return
    all_terms = end - start > 3 and all(line.opens_with_term for line in lines[start + 1 : end])
    made_alike = end - start > 2 and goes_on(last, lines[start + 1 : end - 1])
    if leads and last.is_heading_shaped and not made_alike and not all_terms:
        roles[end - 1] = Role.HEADING
    inner = range(start + 1, end - 1 if roles[end - 1] is Role.HEADING else end)
    if not first.is_heading_shaped or not (leads or inner) or (start and cues.names_verse(lines[start - 1].text[-_ENDING:])):
        return
    if len(inner) >= 2 and _all_alike([lines[index] for index in inner]):
        roles[start] = Role.HEADING
        roles.update(dict.fromkeys(inner, Role.ITEM))
    elif end - start == 2 and leads and last.is_heading_shaped and _may_hold(first, last) and not first.term_end:
        roles[start] = Role.HEADING


def _may_hold(first: Line, last: Line) -> bool:
    """Whether the second of two headings may lie below the first: what closes an article only below the last part of a paper."""
    return not cues.is_closing(last.text) or cues.is_closing(first.text) or (first.is_caps and not last.is_caps)


def _ends_in_caption(row: Sequence[Line]) -> bool:
    """Whether a heading, the first one below it, and a line as long as what a picture shows stand in a row before text."""
    few = len(row) == 3 and all(line.is_heading_shaped and len(line.words) <= _SHORTEST_CAPTION // 2 for line in row[:2])
    return few and len(row[2].words) >= _SHORTEST_CAPTION and not is_titled(row[2].text) and not row[2].is_question


def _all_alike(lines: Sequence[Line]) -> bool:
    return all(is_alike(lines[0].text, line.text) or len(line.words) <= 6 for line in lines)
