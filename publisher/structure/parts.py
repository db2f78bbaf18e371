"""Numbered parts of a paper ("BAB I" over "PENDAHULUAN") → one line each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from publisher.model.inline import Text
from publisher.structure import cues
from publisher.structure.inlines import joined
from publisher.structure.line import Line, moved


@cache
def _pattern() -> re.Pattern[str]:
    """Matches "BAB I", "Bagian 2:" with its number and, from group 2, what is left as the title."""
    return cues.pattern_of("parts", r"(?i)^(?:{0})\s+([ivxlc]{{1,6}}|\d{{1,3}}|[A-Z])(?:\s*[.:–—-]\s*|\s+|$)(.*)$")


def is_part(line: Line) -> bool:
    """Whether the line is the heading of a numbered part: short, and what follows its number begins with a capital."""
    if cues.first_word(line.text) not in cues.listed("parts") or not line.is_short or line.is_item or line.is_finished:
        return False
    found = _pattern().match(line.text)
    return found is not None and not found[2][:1].islower()


def with_parts(lines: Sequence[Line]) -> list[Line]:
    """The lines, a part's number and its title on the next line made one; indices are given anew."""
    result: list[Line] = []
    for line in lines:
        before = result[-1] if result else None
        if before is not None and not before.is_settled and is_part(before) and _is_bare(before) and _may_be_title(line):
            result[-1] = _merged(before, line)
        else:
            result.append(line)
    return [moved(line, index) for index, line in enumerate(result)]


def _is_bare(line: Line) -> bool:
    found = _pattern().match(line.text)
    return found is not None and not found[2]


def _may_be_title(line: Line) -> bool:
    is_free = not line.is_item and not line.is_finished and not line.is_settled
    return line.is_short and is_free and not line.is_prose and not is_part(line)


def _merged(number: Line, title: Line) -> Line:
    content = joined((number.content, (Text(" "),), title.content))
    text = f"{number.text} {title.text}"
    return replace(number, content=content, original=content, text=text, span=number.span.to(title.span))
