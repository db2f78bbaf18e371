"""A group of headings compared with its surroundings: how many they are, how long, how much text they have, how alike in all."""

from collections.abc import Sequence
from itertools import pairwise
from math import log

from publisher.structure.grouping import Context, Group, Signs
from publisher.structure.heads import Head, words
from publisher.structure.parallel import stems_of

_MANY = 10
_LONG_ROW = 7
_FEW = 5
"""Headings of a whole article."""
_FAR = 1.5
"""Words on average; and the natural logarithm of a ratio, which is bounded by it."""
_SHARES = (2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 0.5, 1.5, 1.5)
"""How much each trait of `_traits` counts when two headings are compared."""
_ALL_SHARES = sum(_SHARES)


def compared(group: Group, context: Context) -> Signs:
    """How the group stands among the headings of the article."""
    yield from _place(group, context)
    yield from _lengths(group)
    yield from _sizes(group, context)
    yield from _kinds(group, context)
    yield from _subjects(group, context)
    yield from _likeness(group, context)


def _place(group: Group, context: Context) -> Signs:
    count = len(group.below)
    yield f"of_{count if count < 4 else 'some' if count < _LONG_ROW else 'many'}", 1
    if context.count <= _FEW:
        yield "few_headings", 1
    elif context.count >= _MANY:
        yield "many_headings", 1
    if 2 < context.titled <= context.count <= context.titled + 2:
        yield "titled_flat", 1
    if group.above.line.index == context.first:
        yield "all" if group.following is None else "first", 1
    if group.following is not None and (group.following.closes or group.following.is_outermost):
        yield "before_closing", 1


def _lengths(group: Group) -> Signs:
    """Whether those below have fewer words, or more, than the heading above and the next one."""
    words = _mean([len(head.words) for head in group.below])
    if abs(words - len(group.above.words)) >= _FAR:
        yield "shorter" if words < len(group.above.words) else "longer", 1
    if group.following is not None and abs(words - len(group.following.words)) >= _FAR:
        yield "shorter_than_next" if words < len(group.following.words) else "longer_than_next", 1


def _sizes(group: Group, context: Context) -> Signs:
    """How much text stands below the heading above and those below it, beside the mean of the article."""
    above = group.above.size
    ratio = _mean([head.size for head in group.below]) / context.size if context.size else 1
    if ratio < 0.6:
        yield "small_sections", 1
    elif ratio > 1.2:
        yield "large_sections", 1
    if not group.above.is_bare:
        yield "own_short" if above <= 25 else "own_middling" if above <= 60 else "own_long", 1
        if context.size:
            yield "own_ratio", max(-_FAR, min(_FAR, log((above + 3) / (context.size + 3))))
    first = group.above.words[:1]
    if "brief" in group.shared and first not in group.openings:
        yield "brief_sections", 1
    yield "bare_below", _mean([head.is_bare for head in group.below])


def _kinds(group: Group, context: Context) -> Signs:
    """Questions, sides of the subject, standard headings and lists among those below."""
    shared, seen = group.shared, group.seen
    if "question" in shared:
        if not group.above.line.is_question:
            yield "questions_below", 1
    elif "question" in seen and "uncounted" in seen:
        yield "mixed_questions", 1
    if group.above.line.is_question:
        yield "questions_under_question" if "question" in seen else "question_above", 1
    if len(group.below) > 1 and "side" in shared and not group.above.names_side:
        yield "all_sides", 1
    if "standard" in seen:
        yield "standard_below", 1
    if len(group.below) > 1 and "with list" in shared:
        yield "lists_in_all", 1
    yield from _examples(group)
    yield from _standing(group, context)


def _examples(group: Group) -> Signs:
    """Whether those below are examples and those around them are not."""
    if "examples" in group.shared and not any(head.names_examples for head in group.outer):
        yield "examples", 1


def _standing(group: Group, context: Context) -> Signs:
    """Whether the headings are usual ones that seldom lie below others ("Etymology"), or seldom beside them ("Worked example")."""
    count = len(group.below)
    below = [standing(head, context) for head in group.below]
    section, inside = standing(group.above, context)
    yield "section_above", int(section)
    yield "section_below", sum([one for one, _ in below]) / count
    yield "inside_above", int(inside)
    yield "inside_below", sum([one for _, one in below]) / count
    if group.following is not None:
        section, inside = standing(group.following, context)
        yield "section_next", int(section)
        yield "inside_next", int(inside)


def standing(head: Head, context: Context) -> tuple[bool, bool]:
    """Whether a heading is a usual one that stands beside others, and one that lies below others; read once."""
    if head.line.index not in context.standing:
        context.standing[head.line.index] = (_stands(head, context, "sections"), _stands(head, context, "inside"))
    return context.standing[head.line.index]


def _stands(head: Head, context: Context, kind: str) -> bool:
    """Whether a heading, the subject of the article aside, is one of a list of usual headings."""
    if head.wording in words(kind):
        return True
    rest = [word for word in head.words if not stems_of(word) <= context.subject]
    return 0 < len(rest) < len(head.words) and " ".join(rest) in words(kind)


def _subjects(group: Group, context: Context) -> Signs:
    """Whether headings take up each other's words, or the text of the heading above those below."""
    own = group.above.stems - context.subject
    if own and all(own & head.stems for head in group.below):
        yield "shares_all", 1
    told = group.above.text_stems
    mentioned = len([head for head in group.below if not told.isdisjoint(head.stems)]) if told else 0
    if mentioned == len(group.below):
        yield "mentioned_all", 1
    elif mentioned * 2 >= len(group.below):
        yield "mentioned_half", 1
    if own and all(own := own & head.text_stems for head in group.below):
        yield "parent_in_text", 1


def _likeness(group: Group, context: Context) -> Signs:
    """How alike those below are to the heading above, to each other and to the next one (shares from 0 to 1)."""
    below = group.below
    above = _mean([_alike(group.above, head, context) for head in below])
    yield "like_above", above
    if len(below) > 1:
        among = _mean([_alike(one, other, context) for one, other in pairwise(below)])
        yield "like_each_other", among
        yield "more_like_each_other", among - above
    following = group.following
    if following is not None:
        outer = _alike(following, group.above, context)
        inner = _mean([_alike(following, head, context) for head in below])
        yield "next_more_like_above", outer - inner
        if outer != inner:
            yield "next_leans_out" if outer > inner else "next_leans_in", 1
        if len(following.words) == 1 and "one word" in group.shared:
            yield "next_one_word", 1


def _alike(one: Head, other: Head, context: Context) -> float:
    pair = (one.line.index, other.line.index) if one.line.index < other.line.index else (other.line.index, one.line.index)
    if pair not in context.alike:
        traits = zip(_SHARES, _traits(one, context), _traits(other, context), strict=True)
        context.alike[pair] = sum([share for share, mine, theirs in traits if mine == theirs]) / _ALL_SHARES
    return context.alike[pair]


def _traits(head: Head, context: Context) -> tuple[object, ...]:
    if head.line.index not in context.traits:
        context.traits[head.line.index] = _read(head)
    return context.traits[head.line.index]


def _read(head: Head) -> tuple[object, ...]:
    own = len(head.own)
    return (
        head.line.is_question,
        head.names_side,
        head.line.is_caps,
        head.is_titled,
        head.type,
        min(len(head.words), 5) // 2,
        head.is_bare,
        head.form,
        head.listed > 0,
        min(own, 4) // 2,
        head.line.gap,
        head.words[:1],
        head.words[-1:],
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
