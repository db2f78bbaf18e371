"""Headings that belong together: as many as the text before them states, or of one make unlike the next."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from publisher.structure import cues
from publisher.structure.line import Line
from publisher.structure.parallel import form, is_parallel, words_of
from publisher.structure.role import Role

_MOST = 12
"""Headings in a counted group."""
_READ = 12
"""Lines of a section searched for the number of its parts."""
_ENDING = 4
"""Letters that words of one ending share."""


def groups_of(lines: Sequence[Line], roles: Mapping[int, Role], numbered: frozenset[int]) -> dict[int, int]:
    """The heading above each heading that its words or its text put there; `numbered` headings are not looked at.

    The text states their number ("Ada tiga bentuk yang perlu dikenal.") or names each of them; or the heading is one of
    kinds or parts ("Jenis Pasar") and those below are worded alike.
    """
    headings = [line for line in lines if roles.get(line.index) is Role.HEADING]
    parents: dict[int, int] = {}
    for position, head in enumerate(headings[:-2]):
        if head.index in numbered or head.index in parents:
            continue
        following = headings[position + 1 : position + 2 + _MOST]
        free = list(takewhile(lambda line: line.index not in numbered, following))
        count = _counted(head, free, lines, roles) or _named_in_text(head, free, lines) or _kinds(head, free)
        parents.update((line.index, head.index) for line in free[:count])
    return parents


def _counted(head: Line, following: Sequence[Line], lines: Sequence[Line], roles: Mapping[int, Role]) -> int:
    """How many of the headings make a group of the stated number; 0 if the parts stand in a list already."""
    end = following[0].index if following else head.index
    if any(roles.get(index) is Role.ITEM for index in range(max(head.index, end - _READ), end)):
        return 0
    for count in _stated(head, end, lines):
        row, rest = following[:count], following[count : count + 1]
        if len(row) == count and _is_group(head, row, rest, lines):
            return count
    return 0


def _named_in_text(head: Line, following: Sequence[Line], lines: Sequence[Line]) -> int:
    """How many of the headings a line between them and the heading before them names, at least two, each of few words."""
    end = following[0].index if following else head.index
    for line in reversed(lines[max(head.index + 1, end - _READ) : end]):
        count = _named_by(f" {cues.wording(line.text[:2000])} ", following)
        if count >= 2:
            return count
    return 0


def _named_by(told: str, following: Sequence[Line]) -> int:
    return len(list(takewhile(lambda line: _is_name(line) and f" {cues.wording(line.text)} " in told, following)))


def _kinds(head: Line, following: Sequence[Line]) -> int:
    """How many headings after one of kinds or parts, or after one that all of them narrow, are worded alike, at least two."""
    divides, narrowed = cues.names_kinds(head.text), _stems(head.text)
    row: list[Line] = []
    for line in following:
        narrows = len(narrowed) <= 2 and narrowed < _stems(line.text)
        alike = narrows or (divides and (not row or _are_kin(row[0].text, line.text)))
        if not alike or cues.names_side(line.text) or cues.is_closing(line.text):
            break
        row.append(line)
    return len(row) if len(row) >= 2 else 0


def _stems(text: str) -> set[str]:
    """Its words without plural endings and doubling."""
    return {word.partition("-")[0].removesuffix("s").removesuffix("e") for word in words_of(text)}


def _are_kin(one: str, other: str) -> bool:
    """Whether two headings share their first or last words, or are single words with one ending ("Profase", "Metafase")."""
    if is_parallel(one, [other]):
        return True
    mine, theirs = words_of(one), words_of(other)
    return len(mine) == len(theirs) == 1 and mine != theirs and mine[0][-_ENDING:] == theirs[0][-_ENDING:]


def states(count: int, head: Line, end: int, lines: Sequence[Line]) -> bool:
    """Whether a heading or its text up to the line `end` says that it has `count` parts."""
    return count in _stated(head, end, lines)


def _stated(head: Line, end: int, lines: Sequence[Line]) -> Iterator[int]:
    """Numbers of parts that the heading states, and its text up to `end`, the nearest first."""
    named = cues.stated_count(head.text)
    if 2 <= named <= _MOST:
        yield named
    for index in range(end - 1, max(head.index, end - 1 - _READ), -1):
        yield from (count for count in cues.counts_of_kinds(lines[index].text) if 2 <= count <= _MOST)


def _is_group(head: Line, row: Sequence[Line], rest: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether the headings are alike and neither the one above them nor the next one is like them."""
    if any(cues.is_closing(line.text) or cues.is_opening(line.text) for line in row):
        return False
    texts = [line.text for line in row]
    if all(is_parallel(one, [other]) for one, other in pairwise(texts)):
        return not any(is_parallel(line.text, texts) for line in rest)
    forms = {form(text) for text in texts}
    if len(forms) == 1 and "" not in forms:
        return not any(form(line.text) in forms for line in rest)
    told = len(row) > 2 or all(_is_taken_up(line, lines) for line in row)
    return told and _are_names(row) and not _are_names([head]) and not (rest and _are_names(rest))


def _are_names(row: Sequence[Line]) -> bool:
    """Whether the headings only name something."""
    return all(_is_name(line) for line in row)


def _is_name(line: Line) -> bool:
    """Whether it is no more than three words and neither asks, names a side of the subject nor closes the article."""
    return len(line.words) <= 3 and not (line.is_question or cues.names_side(line.text) or cues.is_closing(line.text))


def stands_out(line: Line, siblings: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a heading differs in two ways from at least three before it that are alike.

    The ways: it begins with a verb and they do not, or the reverse; it is longer by two words than any; the text below
    them begins with what they name and its text does not.
    """
    if len(siblings) < 3:
        return False
    acts = all(_acts(other) is not _acts(line) for other in siblings)
    longer = len(line.words) >= 2 + max(len(other.words) for other in siblings)
    named = sum(_is_taken_up(other, lines) for other in siblings)
    unnamed = named * 4 >= len(siblings) * 3 and not _is_taken_up(line, lines)
    return acts + longer + unnamed >= 2


def _acts(line: Line) -> bool:
    return form(line.text) in {"me", "ber", "ing"}


def _is_taken_up(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the text right below a heading begins with a word of it."""
    following = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if following is None:
        return False
    mine = {word for word in words_of(line.text) if len(word) > 3}
    return bool(mine & set(words_of(following.text)[:4]))
