"""Lists of the works an article was made from: where they begin and end, and which lines are one entry."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from publisher.language.citation.words import is_named, opens_with
from publisher.source import Hint
from publisher.structure import cues
from publisher.structure.inlines import between
from publisher.structure.line import Line, moved
from publisher.structure.role import Role

_YEAR = re.compile(
    r"\((?:1[5-9]|20)\d\d[a-z]?\b[^)]{0,30}\)|(?:^|[\s,.;:])(?:1[5-9]|20)\d\d[a-z]?(?:[.,;:)]|$)|\((?:n\.d\.|t\.t\.|t\.th\.|tanpa tahun)\)"
)
_ADDRESS = re.compile(r"https?://|www\.|doi\.org|\bdoi:|\bISBN\b|\b[\w-]{2,40}\.(?:com|org|net|id|edu|gov)\b")
_BARE_ADDRESS = re.compile(r"<?(?:https?://|www\.|doi:\s?)\S+>?$")
_SURNAME = re.compile(r"[A-Z][\w'’-]{1,30}, (?:[A-Z][\w'’-]*\.?,? ?){1,4}")
_QUOTED_TITLE = re.compile(r"[A-Z][^\"“”]{1,120}[.,:] ?[\"“][^\"“”]{3,200}[.,]?[\"”]")
_PARTED = re.compile(r"[.,:;\"“/(]\s*\S")
_LAW_NUMBER = re.compile(
    r"\b(?:(?:nomor|no\.?|number)\s\d[\w/-]{0,20}(?:\.\d+)?(?:\s(?:tahun|of)\s\d{4})?|tahun\s\d{4})(?=\s(?:tentang|on|concerning|regarding)\s|\s?[.,;(]|\s*$)",
    re.IGNORECASE,
)
_OF_THE_STATE = re.compile(
    r"\.(?:go|gov|gob|gouv)(?:\.[a-z]{2})?(?:[/:>]|$)|\.mil\b|peraturan|jdih|hukum|\blaws?\b|legislation", re.IGNORECASE
)
"""In the address of a site that gives out laws."""
_UNFINISHED = re.compile(r"(?:[,:;&–-]|\b(?:dari|di|pada|from|at|and|dan|dalam|in|oleh|by))$")
_LABELLED = re.compile(r"([^:]{4,40}):\s+(?=\S)")
_OPENS_WORK = re.compile(r"(?:\[\d{1,3}\]\s+[\"“'‘]?)?[^\W\d_]")
_MUCH = 600
_FEW = 6
"""Words that a reference heading does not have."""
_LAST = 6
"""Lines from the end of an article among which a line that names its source may stand."""

Roles = Mapping[int, Role]


def works_of(lines: Sequence[Line], given: Roles) -> dict[int, Role]:
    """Headings of lists of works among the lines, and the works below them; `given` are roles known already."""
    roles: dict[int, Role] = {}
    notes = not any(_is_of_works(line) and not _heads_notes(lines[index + 1 : index + 2]) for index, line in enumerate(lines))
    index = 0
    while index < len(lines):
        end = _works_end(lines, given, index, notes=notes)
        if end > index + 1:
            roles[index] = Role.HEADING
            roles.update(dict.fromkeys(range(index + 1, end), Role.REFERENCE))
        index = max(end, index + 1)
    return roles


def _works_end(lines: Sequence[Line], given: Roles, head: int, *, notes: bool) -> int:
    """End of the works below the reference heading at `head`; `head` where it is none. `notes` lets a heading of notes be one."""
    heading = lines[head]
    if given.get(head, Role.HEADING) is not Role.HEADING or heading.is_prose:
        return head
    noted = notes and cues.is_notes_heading(heading.text)
    if not noted and not cues.is_reference_heading(heading.text):
        return head
    end = head + 1
    while end < len(lines) and end not in given and not _leaves(lines, head, end):
        end += 1
    while end - head > 2 and _is_left_over(lines, head, end - 1):
        end -= 1
    works = lines[head + 1 : end]
    closes = heading.ends_in_colon and end == len(lines) and all(line.is_item for line in works)
    if noted and not all(is_work(line) and not line.is_item and _OPENS_WORK.match(line.typed) for line in works):
        return head
    if cues.is_bare_source(heading.text) and not closes and sum(is_work(line) for line in works) * 2 < max(1, len(works)):
        return head
    return end


def _is_of_works(line: Line) -> bool:
    return len(line.words) < _FEW and cues.is_reference_heading(line.text)


def _heads_notes(below: Sequence[Line]) -> bool:
    """Whether a heading of notes follows at once: then they are the works of the heading above it."""
    return len(below) > 0 and cues.is_notes_heading(below[0].text)


def _leaves(lines: Sequence[Line], head: int, index: int) -> bool:
    """Whether the line no longer belongs to the works below `head`: another heading, or prose that names none."""
    line = lines[index]
    if is_work(line):
        return False
    if line.is_prose and not line.is_item and index - head > 1 and lines[index - 1].is_item:
        return True
    if line.hint in {Hint.HEADING, Hint.TITLE} or _heads_more(line) or line.is_question:
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    heads = line.is_heading_shaped and not line.is_item and following is not None and following.is_prose and not is_work(following)
    return heads or (line.is_prose and len(line.words) > 20 and not line.is_item)


def _heads_more(line: Line) -> bool:
    named = cues.is_closing(line.text) or cues.is_notes_heading(line.text) or cues.is_outermost(line.text)
    return named or cues.greets(line.text)


def _is_left_over(lines: Sequence[Line], head: int, index: int) -> bool:
    """Whether the last line is none of the works: a few words in one piece, or set apart from works that stand close together."""
    line, works = lines[index], lines[head + 1 : index]
    if is_work(line) or line.is_item or not any(is_work(other) for other in works):
        return False
    close = len(works) > 1 and line.gap > 0 and all(other.gap == 0 for other in works[1:])
    return close or _PARTED.search(line.text[:_MUCH].rstrip(" .)")) is None


def is_work(line: Line) -> bool:
    """Whether the line reads like a cited work.

    It has a year, an address, a title in quotation marks, a surname with a comma first, or is called a law and has its number.
    """
    text = line.text[:_MUCH]
    if _SURNAME.match(text) or _QUOTED_TITLE.match(text) or _is_law(text):
        return True
    return len(line.words) >= 2 and len(line.text) <= 2 * _MUCH and any(p.search(text) for p in (_YEAR, _ADDRESS))


def _is_law(text: str) -> bool:
    """Whether the text is the name of a law: "Undang-Undang Republik Indonesia Nomor 18 Tahun 2008 tentang …", no sentence about it."""
    first = _LAW_NUMBER.search(text)
    return first is not None and opens_with(text, "law") and is_named(text[: first.start()])


def entries_of(lines: Sequence[Line]) -> list[list[Line]]:
    """The works, each with the lines that go on with it: an address of its own line, a line set further in, the rest of a sentence."""
    entries: list[list[Line]] = []
    for line in lines:
        if entries and _goes_on(entries[-1], line):
            entries[-1].append(line)
        else:
            entries.append([line])
    return entries


def _goes_on(entry: Sequence[Line], line: Line) -> bool:
    first, before = entry[0], entry[-1]
    if line.is_item or line.hint is not Hint.LINE or before.hint is not Hint.LINE or line.gap > first.gap:
        return False
    if _BARE_ADDRESS.match(line.text[:_MUCH]):
        if _is_law(first.text[:_MUCH]) and not _OF_THE_STATE.search(line.text[:_MUCH]):
            return False  # What others wrote is not where a law stands.
        return not any(_ADDRESS.search(other.text[: 2 * _MUCH]) for other in entry)
    if line.indent >= first.indent + 2:
        return True
    return _UNFINISHED.search(before.text[-20:]) is not None and line.gap == 0


def with_sources(lines: Sequence[Line]) -> list[Line]:
    """The lines; one near the end that names the sources after a colon ("Sumber: Salim. 2019. …") becomes a heading and a work."""
    result: list[Line] = []
    last = next((line.index for line in reversed(lines) if line.is_prose and not is_work(line)), 0)
    for line in lines:
        found = _LABELLED.match(line.text[:80])
        near = line.index >= max(last, len(lines) - _LAST) and line.hint is Hint.LINE and not line.is_item and not line.is_settled
        rest = between(line.content, found.end(), len(line.text)) if found is not None else ()
        if found is None or not near or not cues.is_reference_heading(found[1]):
            result.append(line)
            continue
        work = replace(line, content=rest, original=rest, text=line.text[found.end() :].strip(), gap=0)
        if not is_work(work) or _names_site_only(work.text):
            result.append(line)
            continue
        label = between(line.content, 0, found.end())
        result += [replace(line, content=label, original=label, text=found[0].strip()), work]
    return [moved(line, index) for index, line in enumerate(result)]


def _names_site_only(text: str) -> bool:
    """Whether the text is but the name of a site or of a picture's owner."""
    return len(text.split()) < 4 and not re.match(r"<?https?://[^/]+/\S", text)
