"""Headings that belong together: as many as the text before them states, or of one make unlike the next."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from publisher.structure import cues
from publisher.structure.line import Line
from publisher.structure.parallel import form, is_parallel, words_of
from publisher.structure.role import Role

_MOST = 12
"""Headings in a counted group."""
_READ = 12
"""Lines of a section searched for the number of its parts."""


def counted_groups(lines: Sequence[Line], roles: Mapping[int, Role], numbered: frozenset[int]) -> dict[int, int]:
    """The heading above each heading that is one of as many alike as that heading or its text states.

    "Ada tiga bentuk yang perlu dikenal.", then exactly three headings worded alike. `numbered` headings are not looked at.
    """
    headings = [line for line in lines if roles.get(line.index) is Role.HEADING]
    parents: dict[int, int] = {}
    for position, head in enumerate(headings[:-2]):
        if head.index in numbered or head.index in parents:
            continue
        end = headings[position + 1].index
        if any(roles.get(index) is Role.ITEM for index in range(max(head.index, end - _READ), end)):
            continue
        for count in _stated(head, end, lines):
            row, rest = headings[position + 1 : position + 1 + count], headings[position + 1 + count :][:1]
            if len(row) == count and numbered.isdisjoint(line.index for line in row) and _is_group(head, row, rest):
                parents.update((line.index, head.index) for line in row)
                break
    return parents


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


def _is_group(head: Line, row: Sequence[Line], rest: Sequence[Line]) -> bool:
    """Whether the headings are alike and neither the one above them nor the next one is like them."""
    if any(cues.is_closing(line.text) or cues.is_opening(line.text) for line in row):
        return False
    texts = [line.text for line in row]
    if all(is_parallel(one, [other]) for one, other in pairwise(texts)):
        return not any(is_parallel(line.text, texts) for line in rest)
    forms = {form(text) for text in texts}
    if len(forms) == 1 and "" not in forms:
        return not any(form(line.text) in forms for line in rest)
    return len(row) > 2 and _are_names(row) and not _are_names([head]) and not (rest and _are_names(rest))


def _are_names(row: Sequence[Line]) -> bool:
    """Whether the headings are no more than three words each that only name something."""
    return all(len(line.words) <= 3 and not (line.is_question or cues.names_side(line.text) or cues.is_closing(line.text)) for line in row)


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
