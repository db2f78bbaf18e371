"""Lines that are recognised by themselves, before anything around them is judged.

Tables, quotations, verse, captions, lists of works.
"""

import re
from collections.abc import Sequence

from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.line import Line
from publisher.structure.parts import is_part
from publisher.structure.role import Role
from publisher.structure.verse import verse_of

Roles = dict[int, Role]

_YEAR = re.compile(
    r"\((?:1[5-9]|20)\d\d[a-z]?\b[^)]{0,30}\)|(?:^|[\s,.;:])(?:1[5-9]|20)\d\d[a-z]?(?:[.,;:)]|$)|\((?:n\.d\.|t\.t\.|t\.th\.|tanpa tahun)\)"
)
_ADDRESS = re.compile(r"https?://|www\.|doi\.org|\bdoi:|\bISBN\b|\b[\w-]{2,40}\.(?:com|org|net|id|edu|gov)\b")
_SURNAME = re.compile(r"[A-Z][\w'’-]{1,30}, (?:[A-Z][\w'’-]*\.?,? ?){1,4}")
_QUOTED = re.compile(r"[\"“«]")
_RULE_ROW = re.compile(r"[\s|:+=-]{3,}$")
_MUCH = 600


def claimed(lines: Sequence[Line], given: Roles) -> Roles:
    """Roles of the lines that are recognised by themselves; `given` are those the format named."""
    roles: Roles = {}
    roles.update({line.index: Role.HEADING for line in lines if line.index not in given and is_part(line) and line.index + 1 < len(lines)})
    roles.update(_scaffolding(lines, given))
    roles.update(_tables(lines, given | roles))
    roles.update(_captions(lines, given | roles))
    roles.update(_references(lines, given | roles))
    roles.update(_quotations(lines, given | roles))
    roles.update(dict.fromkeys(verse_of(lines, frozenset(given | roles)), Role.VERSE))
    return roles


def _scaffolding(lines: Sequence[Line], given: Roles) -> Roles:
    """Labels of the parts of a school essay, if several of the set stand in it: left out, or headings."""
    kinds = {line.index: cues.scaffold(line.text) for line in lines if line.index not in given and not line.is_item}
    found = {index: kind for index, kind in kinds.items() if kind and index + 1 < len(lines)}
    if len({cues.wording(lines[index].text) for index in found}) < 2:
        return {}
    return {index: Role.SCAFFOLD if kind == "drop" else Role.HEADING for index, kind in found.items()}


def _tables(lines: Sequence[Line], given: Roles) -> Roles:
    roles: Roles = {}
    index = 0
    while index < len(lines):
        end = index
        width = columns_of(lines[index]) if index not in given else 0
        while width > 1 and end < len(lines) and end not in given and (columns_of(lines[end]) == width or is_rule_row(lines[end])):
            end += 1
        if sum(not is_rule_row(line) for line in lines[index:end]) >= 2:
            roles.update(dict.fromkeys(range(index, end), Role.TABLE_ROW))
        index = max(end, index + 1)
    return roles


def cells_of(line: Line) -> list[tuple[int, int]]:
    """Offsets in the typed text of the cells of a row parted by tabs or bars; one cell for any other line."""
    text = line.typed
    sign = "\t" if "\t" in line.text else "|"
    if sign not in text:
        return [(0, len(text))]
    cells: list[tuple[int, int]] = []
    start = 0
    for piece in text.split(sign):
        cells.append((start, start + len(piece)))
        start += len(piece) + 1
    if sign == "|":
        return cells[text.startswith("|") : len(cells) - text.rstrip().endswith("|")]
    return [cell for cell in cells if cell[0] < cell[1]]


def columns_of(line: Line) -> int:
    """How many cells the line has."""
    return len(cells_of(line)) if not line.is_finished else 0


def is_rule_row(line: Line) -> bool:
    """Whether it is the rule below the head of a table."""
    return "-" in line.typed and _RULE_ROW.match(line.typed[:_MUCH]) is not None and not line.is_finished


def _captions(lines: Sequence[Line], given: Roles) -> Roles:
    roles: Roles = {}
    for line in lines:
        if line.index in given or line.hint not in {Hint.LINE, Hint.PARAGRAPH} or len(line.words) > 40:
            continue
        if cues.figure_pattern().match(line.text[:_MUCH]) or (cues.table_pattern().match(line.text[:_MUCH]) and _beside_table(line, given)):
            roles[line.index] = Role.CAPTION
    return roles


def _beside_table(line: Line, given: Roles) -> bool:
    return any(given.get(index) in {Role.TABLE_ROW, Role.FINISHED} for index in (line.index - 1, line.index + 1))


def _references(lines: Sequence[Line], given: Roles) -> Roles:
    roles: Roles = {}
    index = 0
    while index < len(lines):
        end = _works_end(lines, given, index)
        if end > index + 1:
            roles[index] = Role.HEADING
            roles.update(dict.fromkeys(range(index + 1, end), Role.REFERENCE))
        index = max(end, index + 1)
    return roles


def _works_end(lines: Sequence[Line], given: Roles, head: int) -> int:
    """End of the works below the reference heading at `head`; `head` where it is none."""
    heading = lines[head]
    if given.get(head, Role.HEADING) is not Role.HEADING or heading.is_prose or not cues.is_reference_heading(heading.text):
        return head
    end = head + 1
    while end < len(lines) and end not in given and not _leaves_works(lines, head, end):
        end += 1
    works = lines[head + 1 : end]
    closes = heading.ends_in_colon and end == len(lines) and all(line.is_item for line in works)
    if cues.is_bare_source(heading.text) and not closes and sum(is_work(line) for line in works) * 2 < max(1, len(works)):
        return head
    return end


def _leaves_works(lines: Sequence[Line], head: int, index: int) -> bool:
    """Whether the line no longer belongs to the works below `head`: another heading, or prose that names none."""
    line = lines[index]
    if is_work(line):
        return False
    if line.is_prose and not line.is_item and index - head > 1 and lines[index - 1].is_item:
        return True
    if (
        line.hint in {Hint.HEADING, Hint.TITLE}
        or cues.is_closing(line.text)
        or cues.is_notes_heading(line.text)
        or cues.is_outermost(line.text)
    ):
        return True
    if line.is_question:
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    heads = line.is_heading_shaped and not line.is_item and following is not None and following.is_prose and not is_work(following)
    return heads or (line.is_prose and len(line.words) > 20 and not line.is_item)


def is_work(line: Line) -> bool:
    """Whether the line reads like a cited work: a year, an address, or a surname with a comma at its start."""
    text = line.text[:_MUCH]
    return (len(line.words) >= 2 and len(line.text) <= 2 * _MUCH and any(p.search(text) for p in (_YEAR, _ADDRESS))) or bool(
        _SURNAME.match(text)
    )


def _quotations(lines: Sequence[Line], given: Roles) -> Roles:
    roles: Roles = {}
    for line in lines:
        if line.index in given or line.is_item or line.hint not in {Hint.LINE, Hint.PARAGRAPH}:
            continue
        if attribution_start(line.text) or _is_whole_quotation(line, lines):
            roles[line.index] = Role.QUOTATION
            following = lines[line.index + 1] if line.index + 1 < len(lines) else None
            if following is not None and following.index not in given and is_attribution(following) and not attribution_start(line.text):
                roles[following.index] = Role.QUOTATION
    return roles


_CLOSED = re.compile(r"[\"”»][.,]?\s*[–—―-]{1,2}\s*(?=[A-Z])")


def attribution_start(text: str) -> int:
    """Offset of the speaker's name in a line that is one quotation, a dash and a name; else 0."""
    if len(text) > 4 * _MUCH or not _QUOTED.match(text):
        return 0
    ends = [found.end() for found in _CLOSED.finditer(text)]
    if not ends or len(text) - ends[-1] > 120:
        return 0
    return ends[-1] if not re.search(r"[\"“”«»]", text[ends[-1] :]) else 0


def is_attribution(line: Line) -> bool:
    """Whether the line is a dash and a name, as below a quotation."""
    return re.match(r"[–—―-]{1,2}\s*[A-Z]", line.typed[:8]) is not None and len(line.words) <= 15


def _is_whole_quotation(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is one quotation and a label or a dash with a name beside it says that it is set apart."""
    text = line.text.rstrip(".")
    if len(text) > 4 * _MUCH or not _QUOTED.match(text) or not text.endswith(('"', "”", "»")) or len(re.findall(r"[\"“”«»]", text)) != 2:
        return False
    following = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if following is not None and is_attribution(following):
        return True
    before = lines[line.index - 1] if line.index else None
    return before is not None and before.is_label and cues.scaffold(before.text) == "drop"
