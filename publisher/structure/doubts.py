"""Headings looked at again once all are known: labels that come again and again, questions to be answered, and the reverse."""

from collections import Counter
from collections.abc import Sequence

from publisher.source import Hint
from publisher.structure import cues, list_cues
from publisher.structure.line import Line
from publisher.structure.role import Role

Roles = dict[int, Role]
_MOST_ITEMS = 40


def resolve_doubts(lines: Sequence[Line], roles: Roles) -> None:
    """Change the roles of labels and of headings that only the whole article tells apart."""
    _answers(lines, roles)
    _repeated_labels(lines, roles)
    _questions(lines, roles)
    _solutions(lines, roles)
    _running_on(lines, roles)
    _only_labels(lines, roles)


def _answers(lines: Sequence[Line], roles: Roles) -> None:
    """The labels of a page of questions and answers are its headings, if two of them stand in it and each but once."""
    found = [line for line in lines if line.ends_in_colon and cues.names_answer(line.text)]
    count = Counter(cues.wording(line.text[:80]) for line in found)
    if len(count) < 2 or max(count.values()) > 1:
        return
    for line in found:
        if roles.get(line.index) in {Role.LABEL, Role.PARAGRAPH}:
            roles[line.index] = Role.HEADING


def _repeated_labels(lines: Sequence[Line], roles: Roles) -> None:
    """A word with a colon that comes again ("Pembahasan:" after each exercise) is a label, not a heading."""
    found = [line for line in lines if line.ends_in_colon and roles.get(line.index) is Role.HEADING and _is_guessed(line)]
    count = Counter(cues.wording(line.text[:80]) for line in found)
    for line in found:
        if count[cues.wording(line.text[:80])] > 1:
            roles[line.index] = Role.LABEL


def _solutions(lines: Sequence[Line], roles: Roles) -> None:
    """A line that says nothing but "Penyelesaian" or "Show solution", somewhere below the heading of an exercise, is a label."""
    above: Line | None = None
    for line in lines:
        if roles.get(line.index) is not Role.HEADING:
            continue
        exercise = above is not None and above.index + 1 < line.index and _asks(above)
        if exercise and _is_guessed(line) and list_cues.opens_solution(line.text):
            roles[line.index] = Role.LABEL
        else:
            above = line


def _asks(heading: Line) -> bool:
    """Whether a heading is that of an example or an exercise."""
    return cues.speaks_of_questions(heading.text) or list_cues.names_examples(heading.text)


def _questions(lines: Sequence[Line], roles: Roles) -> None:
    """A question is to be answered where an exercise stands above it, an answer below it, or nothing of its own follows.

    An example ends by asking, and what follows then is worked out.
    """
    above: Line | None = None
    for line in lines:
        heads, above = above, line if roles.get(line.index) is Role.HEADING and not line.is_question else above
        if roles.get(line.index) is not Role.HEADING or not line.is_question or not _is_guessed(line):
            continue
        before = lines[line.index - 1] if line.index else None
        after = lines[line.index + 1] if line.index + 1 < len(lines) else None
        asked = before is not None and roles.get(before.index) is Role.HEADING and _asks(before)
        worked = heads is not None and list_cues.names_examples(heads.text) and after is not None and _is_worked(after)
        below_exercise = worked or (asked and (after is None or not after.is_prose))
        answered = after is not None and after.ends_in_colon and (cues.is_run_in(after.text) or cues.names_answer(after.text))
        ends = (
            after is not None and roles.get(after.index) is Role.HEADING and (cues.is_closing(after.text) or cues.is_outermost(after.text))
        )
        if below_exercise or answered or ends:
            roles[line.index] = Role.PARAGRAPH


def _is_worked(line: Line) -> bool:
    """Whether a line is a calculation and no sentence."""
    return line.is_formula and not line.is_prose


def _is_guessed(line: Line) -> bool:
    """Whether neither the format, nor a number, nor the editor made it a heading."""
    return line.hint not in {Hint.HEADING, Hint.TITLE} and not line.is_item and not line.is_settled and not line.bold


def _running_on(lines: Sequence[Line], roles: Roles) -> None:
    """A line before a list that goes on as one sentence, with small letters and semicolons, opens that sentence and is no label.

    So does one that adds to what was said ("Manfaat lainnya:", "Modalnya pun dari warga:").
    """
    for line in lines:
        label = roles.get(line.index) is Role.LABEL and _is_guessed(line) and line.ends_in_colon
        if not label or cues.is_run_in(line.text) or cues.heads_list(line.text) or cues.scaffold(line.text):
            continue
        row: list[Line] = []
        for item in lines[line.index + 1 :]:
            if roles.get(item.index) is not Role.ITEM or len(row) == _MOST_ITEMS:
                break
            row.append(item)
        if len(row) > 1 and (_is_one_sentence(row) or cues.adds(line.text)):
            roles[line.index] = Role.PARAGRAPH


def _is_one_sentence(row: Sequence[Line]) -> bool:
    """Whether the items of a list begin with small letters and all but the last end with a comma or a semicolon."""
    return all(item.text[:1].islower() for item in row) and all(
        item.text.rstrip().endswith((";", ",", "; dan", "; and")) for item in row[:-1]
    )


def _only_labels(lines: Sequence[Line], roles: Roles) -> None:
    """Lines ending in a colon: labels, unless they are the only kind of heading the article has."""
    labels = [line for line in lines if roles.get(line.index) is Role.LABEL and not cues.is_run_in(line.text)]
    headings = [lines[index] for index, role in roles.items() if role is Role.HEADING]
    sections = [line for line in headings if not cues.is_closing(line.text)]
    if any(not line.ends_in_colon for line in sections) or len(labels) + len(sections) < 2:
        return
    for line in labels:
        roles[line.index] = Role.HEADING
