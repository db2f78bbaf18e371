"""The title of an article: as its format or its first line gives it, else proposed from its content."""

from collections.abc import Sequence
from itertools import islice, takewhile

from publisher.language.parts import names_part
from publisher.model.alike import alike
from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.line import Line
from publisher.structure.parallel import is_parallel, words_of
from publisher.structure.task import sets_task
from publisher.structure.verse import verse_of

_LONGEST_TITLE = 24
_TOP = 5
"""Lines above a plan or an outline."""
_TOP_OF_VERSE = 24
_DEFINING = {"pengertian", "definisi", "apa", "latar", "what", "definition", "introduction", "background"}
_SEVERAL = (",", ":", " dan ", " beserta ", " serta ", " and ", " – ", " - ", "?")


def title_line(lines: Sequence[Line], known: str) -> int | None:
    """Index of the line that is the article's title, None if it has none. `known` is the title its metadata names."""
    if known:
        folded = cues.wording(alike(known))
        return next((line.index for line in lines[:4] if cues.wording(alike(line.text[:400])) == folded and not line.is_finished), None)
    for line in lines[:4]:
        if line.hint is Hint.TITLE:
            return line.index
    if not lines:
        return None
    if names_part(lines[0].text[:80]):
        return 0
    if lines[0].hint is Hint.HEADING and not lines[0].is_settled:
        return 0 if _is_alone_on_top(lines) else None
    return _above_outline(lines) or (0 if _behaves_like_title(lines) else None)


def _is_alone_on_top(lines: Sequence[Line]) -> bool:
    """Whether the first heading is the only one of its level and none is above it."""
    levels = [line.level for line in lines if line.hint is Hint.HEADING and not line.is_settled]
    return levels.count(levels[0]) == 1 and min(levels) == levels[0] and (len(levels) > 1 or levels[0] == 1)


def _behaves_like_title(lines: Sequence[Line]) -> bool:
    first = lines[0]
    if not _is_shaped(first) or len(lines) < 2:
        return False
    following = lines[1]
    if following.marker is not None and following.marker.is_bullet and not following.marker.is_picture:
        return False
    has_text = any(line.is_prose or line.is_finished for line in lines[1:6]) or _opens_outline(lines) or _opens_verse(lines)
    return has_text and not cues.is_opening(first.text) and not cues.is_closing(first.text) and not _is_first_section(first, lines)


def _opens_verse(lines: Sequence[Line]) -> bool:
    """Whether the first line names verse, and stanzas stand right below it ("Puisi Hujan di Ladang")."""
    return cues.names_verse(lines[0].text) and bool(verse_of(lines[:_TOP_OF_VERSE], frozenset({0})))


def _above_outline(lines: Sequence[Line]) -> int:
    """Index of the last line in capitals among the short ones above "A." or "I.", 0 where there are no others above it.

    Plans of lessons and outlines name the school, the class or the series first.
    """
    top = list(takewhile(lambda line: _is_shaped(line) and not line.is_prose, lines[:_TOP]))
    if len(top) < 2 or not _opens_outline(lines[len(top) - 1 :]):
        return 0
    return next((line.index for line in reversed(top) if line.is_caps), 0)


def _opens_outline(lines: Sequence[Line]) -> bool:
    """Whether a number of the outermost kind follows at once and another kind of number below it, as in outlines and plans."""
    numbers = [line.marker.readings[0] for line in lines[1:4] if line.marker is not None and line.marker.readings]
    return len(numbers) > 1 and numbers[0].value == 1 and numbers[0].style.startswith("upper") and numbers[1].style != numbers[0].style


def _is_shaped(line: Line) -> bool:
    if line.hint not in {Hint.LINE, Hint.PARAGRAPH} or line.is_finished or line.is_item or line.ends_in_colon:
        return False
    start = line.text.lstrip("\"'“‘«([¿")[:1]
    ends = line.ends_sentence and not line.text.rstrip('"”’').endswith(("?", "!"))
    shaped = 1 <= len(line.words) <= _LONGEST_TITLE and len(line.text) <= 200 and not ends and (start.isupper() or start.isdecimal())
    return shaped and not sets_task(line.text)


def _is_first_section(first: Line, lines: Sequence[Line]) -> bool:
    """Whether the line only names the definition of the subject and further headings of the kind follow."""
    if words_of(first.text)[:1] == () or words_of(first.text)[0] not in _DEFINING or any(sign in first.text for sign in _SEVERAL[:-1]):
        return False
    headings = (line for line in lines[2:] if line.is_heading_shaped and not line.is_item and not line.is_announcing)
    return any(cues.names_side(line.text) or is_parallel(line.text, [first.text]) for line in islice(headings, 40))
