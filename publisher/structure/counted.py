"""Headings that number themselves in words: "Contoh 1: …", "Example 2: …"."""

import re
from collections.abc import Sequence

from publisher.language.roman import value_of
from publisher.source import Hint
from publisher.structure.line import Line
from publisher.structure.role import Role

_COUNTED = re.compile(r"(?P<word>[^\W\d_]{2,}(?: [^\W\d_]{2,})?) (?:ke-?)?(?P<number>\d{1,2}|[IVX]{1,4}|[A-H])(?!\w)")
"""Words and a number at the start: "Contoh Soal 1", "Step 2: …"."""
_MUCH = 80


def counted(text: str) -> tuple[str, int] | None:
    """What a line numbers in its own words, and the number ("Contoh Soal 2: Gaya" → "contoh soal", 2)."""
    found = _COUNTED.match(text[:_MUCH])
    if found is None:
        return None
    number = found["number"]
    value = int(number) if number.isdecimal() else value_of(number.casefold()) or ord(number) - ord("A") + 1
    return (found["word"].casefold(), value)


def counted_rows(lines: Sequence[Line], given: dict[int, Role]) -> dict[int, Role]:
    """Short lines that count in words from one are headings, where each has text, a question or a list of its own."""
    rows: dict[str, list[Line]] = {}
    for line in lines:
        found = counted(line.text) if line.index not in given and line.hint is Hint.LINE and not line.is_item else None
        if found is None or line.ends_in_colon or not (line.is_heading_shaped or (line.is_short and line.is_question)):
            continue
        row = rows.setdefault(found[0], [])
        if found[1] == len(row) + 1:
            row.append(line)
        elif found[1] != 1:
            del row[:]
    whole = (row for row in rows.values() if len(row) > 1 and all(_has_own(line, lines, given) for line in row))
    return {line.index: Role.HEADING for row in whole for line in row}


def _has_own(line: Line, lines: Sequence[Line], given: dict[int, Role]) -> bool:
    """Whether right below a line stands what an example, a step or a case consists of."""
    if line.index + 1 >= len(lines):
        return False
    below = lines[line.index + 1]
    if below.index in given:
        return given[below.index] not in {Role.HEADING, Role.CAPTION}
    return below.is_prose or below.is_question or below.is_item or below.is_formula
