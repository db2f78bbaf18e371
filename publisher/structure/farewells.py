"""The farewell of an author: a line that takes leave, the name below it, and what the author is."""

from collections.abc import Sequence

from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.line import Line

_LONGEST = 8
"""Words of a line that takes leave, and of a name with titles."""
_LONGEST_TITLE = 6


def farewell_lines(lines: Sequence[Line], given: frozenset[int]) -> set[int]:
    """The lines of farewells; `given` are lines whose role is known. None of them heads what follows."""
    found: set[int] = set()
    for line in lines:
        name = lines[line.index + 1] if line.index + 1 < len(lines) else None
        if name is None or not _takes_leave(line) or not _is_name(name) or not given.isdisjoint({line.index, name.index}):
            continue
        found |= {line.index, name.index}
        title = lines[name.index + 1] if name.index + 1 < len(lines) else None
        if title is not None and title.index not in given and _is_title(title, lines):
            found.add(title.index)
    return found


def _takes_leave(line: Line) -> bool:
    words = cues.wording(line.text[: cues.LONGEST_ENDING])
    if line.hint not in {Hint.LINE, Hint.PARAGRAPH} or line.is_item or line.is_settled or len(line.words) > _LONGEST:
        return False
    return cues.opens_with("farewells", words) if line.text.endswith(",") else words in cues.listed("farewells")


def _is_name(line: Line) -> bool:
    """Whether it is nothing but words with capitals, as a name is that no sentence goes on from."""
    plain = line.hint in {Hint.LINE, Hint.PARAGRAPH} and not line.is_item and not line.is_settled and not line.text.endswith((":", "?"))
    return plain and 0 < len(line.words) <= _LONGEST and all(word[:1].isupper() for word in line.words) and len(line.words[0]) > 1


def _is_title(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a short line right below a name heads no text of its own."""
    following = lines[line.index + 1] if line.index + 1 < len(lines) else None
    plain = line.hint in {Hint.LINE, Hint.PARAGRAPH} and not line.is_item and not line.is_settled and line.is_short and not line.gap
    heads = cues.is_closing(line.text) or cues.is_outermost(line.text) or line.ends_in_colon
    return plain and len(line.words) <= _LONGEST_TITLE and not heads and (following is None or not following.is_prose)
