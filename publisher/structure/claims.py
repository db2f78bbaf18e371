"""Lines that are recognised by themselves, before anything around them is judged.

Tables, quotations, verse, captions, lists of works.
"""

from collections.abc import Sequence

from publisher.structure import cues
from publisher.structure.captions import captions_of
from publisher.structure.columns import table_rows
from publisher.structure.counted import counted_rows
from publisher.structure.farewells import farewell_lines
from publisher.structure.line import Line
from publisher.structure.parts import is_part
from publisher.structure.quotes import quotations_of
from publisher.structure.role import Role
from publisher.structure.verse import verse_of
from publisher.structure.works import works_of

Roles = dict[int, Role]


def claimed(lines: Sequence[Line], given: Roles) -> Roles:
    """Roles of the lines that are recognised by themselves; `given` are those the format named."""
    roles: Roles = {}
    roles.update({line.index: Role.HEADING for line in lines if line.index not in given and is_part(line) and line.index + 1 < len(lines)})
    roles.update(_scaffolding(lines, given))
    roles.update(table_rows(lines, set(given | roles)))
    roles.update(captions_of(lines, given | roles))
    roles.update(dict.fromkeys(farewell_lines(lines, frozenset(given | roles)), Role.PARAGRAPH))
    roles.update(works_of(lines, given | roles))
    roles.update(quotations_of(lines, given | roles))
    roles.update(counted_rows(lines, given | roles))
    roles.update(dict.fromkeys(verse_of(lines, frozenset(given | roles)), Role.VERSE))
    return roles


def _scaffolding(lines: Sequence[Line], given: Roles) -> Roles:
    """Labels of the parts of a school essay, if several of the set stand in it: left out, or headings."""
    kinds = {line.index: cues.scaffold(line.text) for line in lines if line.index not in given and not line.is_item}
    found = {index: kind for index, kind in kinds.items() if kind and index + 1 < len(lines)}
    if len({cues.wording(lines[index].text) for index in found}) < 2:
        return {}
    return {index: Role.SCAFFOLD if kind == "drop" else Role.HEADING for index, kind in found.items()}
