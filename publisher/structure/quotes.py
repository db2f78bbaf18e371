"""Block quotations: with the speaker's name behind them or on the next line, and sentences of an article shown a second time."""

import re
from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence

from publisher.language.tokens import sentences
from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.line import Line
from publisher.structure.parallel import is_titled
from publisher.structure.role import Role

_QUOTED = re.compile(r"[\"“«]")
_MARK = re.compile(r"[\"“”«»]")
_CLOSED = re.compile(r"[\"”»][.,]?\s*[–—―~-]{1,2}\s*(?=[A-Z])")
_BRACKETED = re.compile(r"[\"”»][.,]?\s*\((?=[A-Z])([^()]{3,60})\)\.?$")
_NAME = re.compile(r"(?:[A-Z][\w'’.-]*,? ?|(?:bin|binti|van|von|de|al|dan|and|of) ){1,6}$")
_ATTRIBUTION = re.compile(r"[–—―~-]{1,2}\s*[A-Z]")
_MUCH = 600
_LONGEST_NAME = 120
_FEWEST, _MOST = 5, 30
"""Words of a sentence that is shown again beside the text."""

Roles = Mapping[int, Role]


def quotations_of(lines: Sequence[Line], given: Roles) -> dict[int, Role]:
    """The lines that are quotations, or the names of those who said them; `given` are roles known already."""
    roles = dict.fromkeys(_shown_again(lines, given), Role.QUOTATION)
    for line in lines:
        if line.index in given or line.is_item or line.hint not in {Hint.LINE, Hint.PARAGRAPH}:
            continue
        if attribution_start(line.text) or _is_whole(line, lines):
            roles[line.index] = Role.QUOTATION
            following = lines[line.index + 1] if line.index + 1 < len(lines) else None
            if following is not None and following.index not in given and is_attribution(following) and not attribution_start(line.text):
                roles[following.index] = Role.QUOTATION
    return roles


def attribution_start(text: str) -> int:
    """Offset of the speaker's name in a line that is one quotation and a name, behind a dash or in brackets; else 0."""
    if len(text) > 4 * _MUCH or not _QUOTED.match(text):
        return 0
    ends = [found.end() for found in _CLOSED.finditer(text)]
    if ends and len(text) - ends[-1] <= _LONGEST_NAME:
        return ends[-1] if not _MARK.search(text[ends[-1] :]) else 0
    found = _BRACKETED.search(text, max(0, len(text) - _LONGEST_NAME))
    named = found is not None and _NAME.match(found[1]) and not cues.ends_with_credit(text) and len(_MARK.findall(text)) == 2
    return found.start(1) if found is not None and named else 0


def is_attribution(line: Line) -> bool:
    """Whether the line is a dash and a name, as below a quotation."""
    return _ATTRIBUTION.match(line.typed[:8]) is not None and len(line.words) <= 15


def _is_whole(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is one quotation and a label or a dash with a name beside it says that it is set apart."""
    if not _is_quoted(line.text):
        return False
    following = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if following is not None and is_attribution(following):
        return True
    before = lines[line.index - 1] if line.index else None
    return before is not None and before.is_label and cues.scaffold(before.text) == "drop"


def _is_quoted(text: str) -> bool:
    """Whether the text stands in one pair of quotation marks."""
    whole = text.rstrip(".")
    return len(text) <= 4 * _MUCH and _QUOTED.match(whole) is not None and whole.endswith(('"', "”", "»")) and len(_MARK.findall(text)) == 2


def _shown_again(lines: Sequence[Line], given: Roles) -> list[int]:
    """Lines without a full stop, or in quotation marks, with which a sentence of a longer line begins; never the first one."""
    candidates = [line for line in lines[1:] if line.index not in given and _may_be_shown(line)]
    if not candidates:
        return []
    running = [line for line in lines if len(line.words) > _MOST // 2 and not _may_be_shown(line)]
    first = {_first_word(line.text) for line in candidates}
    told = sorted(opening for line in running for opening in _openings(line.text[: 8 * _MUCH], first))
    return [line.index for line in candidates if _begins_one(cues.wording(line.text), told)]


def _openings(text: str, first: Container[str]) -> list[str]:
    """The words of each sentence of the text whose first one is among `first`, also of one within quotation marks."""
    pieces = (piece for start, end in sentences(text) for piece in _MARK.split(text[start:end]))
    return [cues.wording(piece[:_MUCH]) for piece in pieces if _first_word(piece) in first]


def _first_word(text: str) -> str:
    """The first word as `cues.wording` gives it."""
    found = cues.WORD.search(text)
    return cues.wording(found[0]) if found is not None else ""


def _begins_one(words: str, told: Sequence[str]) -> bool:
    place = bisect_left(told, words)
    return place < len(told) and told[place].startswith(words)


def _may_be_shown(line: Line) -> bool:
    plain = line.hint in {Hint.LINE, Hint.PARAGRAPH} and not line.is_item and not line.is_finished and not line.is_settled
    if not plain or not _FEWEST <= len(line.words) <= _MOST or len(line.text) > _MUCH // 2:
        return False
    bare = not line.ends_sentence and not line.ends_in_colon and len(line.words) > _FEWEST and not is_titled(line.text)
    return bare or _is_quoted(line.text)
