"""What headings that may lie below another have in common, and how they differ from those around them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from publisher.structure import cues
from publisher.structure.grouping import ACTS, Context, Group, Signs, makes_of
from publisher.structure.heads import Head, stems_of
from publisher.structure.parallel import is_parallel, words_of

_ENDING = 4
"""Letters that words of one ending share."""
_FAMILY = 3
"""Headings that make a row of one make."""


def kinship(group: Group, context: Context) -> Signs:
    """What those below have in common."""
    below = group.below
    if all(context.wordings[cues.wording(head.line.text[:200])] > 1 for head in below):
        yield "repeated", 1
    if len(below) < 2:
        return
    found = list(_likeness(below))
    yield from ((name, 1) for name in found)
    if not found:
        yield "unlike", 1
    yield "odd", sum(_is_odd(head, below) for head in below) if len(below) > 2 else 0


def _likeness(below: Sequence[Head]) -> Iterator[str]:
    texts = [head.line.text for head in below]
    if _is_sequence(below):
        yield "sequence"
    elif _are_parallel(texts):
        yield "parallel"
    elif len({head.words[:1] for head in below}) == 1 or len({head.words[-1:] for head in below}) == 1:
        yield "akin"
    forms = {head.form for head in below}
    if len(forms) == 1 and "" not in forms and (forms <= ACTS or len(below) > 2):
        yield "acts" if forms <= ACTS else "form"
    if all(head.is_name for head in below):
        yield "names"
        if len({head.words[0][-_ENDING:] for head in below if len(head.words) == 1}) == 1 and all(len(head.words) == 1 for head in below):
            yield "ending"


def _are_parallel(texts: Sequence[str]) -> bool:
    return all(_is_like(one, [other]) for one, other in pairwise(texts))


def _is_like(text: str, others: Sequence[str]) -> bool:
    """Whether a heading is worded like all others, much of it or its first two words."""
    opening = words_of(text)[:2]
    return is_parallel(text, others) or (len(opening) == 2 and all(words_of(other)[:2] == opening for other in others))


def _is_sequence(heads: Sequence[Head]) -> bool:
    numbers = [head.counted for head in heads]
    return all(one is not None and other is not None and one[0] == other[0] and other[1] == one[1] + 1 for one, other in pairwise(numbers))


def _is_odd(head: Head, below: Sequence[Head]) -> bool:
    """Whether a heading differs from all others in two ways: its form, its length, a side or a question, what its text takes up."""
    others = [other for other in below if other is not head]
    ways = (
        not any((other.form in ACTS) is (head.form in ACTS) for other in others),
        abs(len(head.words) - sum(len(other.words) for other in others) / len(others)) > 2,
        not any((other.names_side or other.line.is_question) is (head.names_side or head.line.is_question) for other in others),
        not any(other.is_taken_up is head.is_taken_up for other in others),
    )
    texts = [other.line.text for other in others]
    alone = len(others) > 1 and _are_parallel(texts) and not _is_like(head.line.text, texts)
    return sum(ways) >= 2 or alone


def bounds(group: Group, context: Context, *, narrows: bool) -> Signs:
    """How the heading above and the next one go with those below, and with each other."""
    above, below, following = group.above, group.below, group.following
    texts = [head.line.text for head in below]
    alike = _is_like(above.line.text, texts) and not narrows
    if len(below) > 1 and (alike or (above.form in ACTS and all(head.form == above.form for head in below))):
        yield "same_make", 1
    own = {make for head in below for make in makes_of(head)}
    count = Counter(make for head in below for make in makes_of(head))
    if any(context.makes[make] >= _FAMILY and times < context.makes[make] for make, times in count.items()):
        yield "torn", 1
    if following is None:
        return
    yield from _next(group, following)
    shared = {make for make in set(makes_of(above)) & set(makes_of(following)) if not (context.subject & stems_of(make[1]))}
    if any(context.makes[make] >= _FAMILY for make in shared) and not shared & own:
        yield "anchors", 1
    elif not own & set(makes_of(following)) and is_parallel(following.line.text, [above.line.text]):
        yield "next_like_parent", 1


def _next(group: Group, following: Head) -> Signs:
    """Whether the next heading could as well be one of those below."""
    below = group.below
    texts = [head.line.text for head in below]
    forms = {head.form for head in below}
    sequel = _is_sequence([below[-1], following])
    if sequel or (len(below) > 1 and (_is_like(following.line.text, texts) or ({following.form} == forms and following.form))):
        yield "next_alike", 1
    elif following.names_side or following.line.is_question:
        if not any(head.names_side or head.line.is_question for head in below):
            yield "next_other", 1
    elif len(below) > 1 and all(head.is_name for head in below) and following.is_name:
        yield "next_fits", 1


def sides(group: Group, context: Context) -> Signs:
    """How many of those below name a side of the subject, other than the heading above and not again and again."""
    first = group.above.words[:1]
    found = [head for head in group.below if head.names_side and head.words[:1] != first]
    single = [head for head in found if context.wordings[cues.wording(head.line.text[:200])] < 2]
    yield "side", len(single)
    yield "subject_side", sum(bool(context.subject & head.stems) for head in single)


def types(group: Group) -> Signs:
    """Whether those below are set otherwise than the heading above and the next one."""
    below, outer = group.below, [head for head in (group.above, group.following) if head is not None]
    kinds = {head.type for head in below}
    if len(kinds) > 1:
        yield "mixed_type", 1
    elif not kinds & {head.type for head in outer}:
        yield "type", 1
    gaps = {head.line.gap for head in below}
    if len(below) > 1 and max(gaps) < min(head.line.gap for head in outer):
        yield "gap", 1
    cases = {head.is_titled for head in below} - {None}
    around = {head.is_titled for head in outer} - {None}
    if len(cases) == len(around) == 1 and cases != around and len(below) > 1:
        yield "case", 1
