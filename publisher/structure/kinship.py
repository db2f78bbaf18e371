"""What headings that may lie below another have in common, and how they differ from those around them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from publisher.structure import cues
from publisher.structure.grouping import ACTS, Context, Group, Signs
from publisher.structure.heads import Head
from publisher.structure.parallel import is_worded_alike, stems_of

_SAME_ACTS = (frozenset({"me", "ber"}), frozenset({"ing"}), frozenset({"do"}))
"""Forms that go together in one row."""
_SHORT = 3
"""Letters of words that many headings have."""
_REMEMBERED = 4096
"""Pairs of headings whose words were compared already: as many as an article has within reach of each other."""


def kinship(group: Group, context: Context) -> Signs:
    """What those below have in common."""
    below = group.below
    if context.again and all(head.wording in context.again for head in below):
        yield "repeated", 1
        yield "refrain", int(len(below) == 1)
    if len(below) < 2:
        return
    breaks = _breaks(below)
    found = list(_likeness(group, breaks))
    yield from ((name, 1) for name in found)
    if not found:
        yield "unlike", 1
    if group.above.names_examples:
        return  # examples may be of any make
    left_out = _left_out(below, breaks)
    yield "left_out" if group.above.is_bare or len(below) == 3 else "odd", int(left_out is not None)
    if left_out is None and len(below) > 2:
        yield "odd", _odd(below)


def _likeness(group: Group, breaks: Sequence[int]) -> Iterator[str]:
    below = group.below
    if _is_sequence(below):
        yield "sequence"
    elif not breaks:
        yield "parallel"
    elif any(_share_word(below, end) for end in (0, -1)):
        yield "akin"
    yield from _grammar(group)
    if "name" in group.shared:
        yield "names"
        if "one word" in group.shared:
            yield "one_word"
            if len({head.ending for head in below}) == 1:
                yield "ending"


def _share_word(below: Sequence[Head], end: int) -> bool:
    """Whether all begin or end with one word, or two of three."""
    shown = [head.words[end] for head in below if head.words]
    if len(below) == 3:
        return len(set(shown)) < len(shown)
    return len(below) > 1 and shown.count(shown[0] if shown else "") == len(below)


def _grammar(group: Group) -> Iterator[str]:
    """Whether they are questions, stand over lists, say what is done (all but one) or where or when, or have one other form."""
    below, forms = group.below, group.forms
    if "question" in group.shared:
        yield "questions"
    elif "list" in group.shared:
        yield "lists"
    acting = 0 if ACTS.isdisjoint(forms) else max(sum(head.form in one for head in below) for one in _SAME_ACTS)
    if acting >= 2 and acting >= len(below) - 1:
        yield "acts"
    elif forms == {"at"}:
        yield "places"
    elif len(forms) == 1 and "" not in forms and len(group.openings) == len(below) > 2:
        yield "form"


def _are_parallel(heads: Sequence[Head]) -> bool:
    return all(_are_like(one.words, other.words) for one, other in pairwise(heads))


def _breaks(heads: Sequence[Head]) -> list[int]:
    """After which headings one follows that is not worded like them, by position."""
    return [position for position, (one, other) in enumerate(pairwise(heads)) if not _are_like(one.words, other.words)]


@lru_cache(maxsize=_REMEMBERED)
def _are_like(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two headings are worded alike, given by their words."""
    return (len(one) > 1 and one[:2] == other[:2]) or is_worded_alike(one, [other])


def _is_like(head: Head, group: Group) -> bool:
    """Whether a heading is worded like all those below, much of it or its first two words."""
    if group.openings != {head.words[:1]} and group.closings != {head.words[-1:]}:
        return False
    opening = head.words[:2]
    if len(opening) == 2 and all(other.words[:2] == opening for other in group.below):
        return True
    return is_worded_alike(head.words, [other.words for other in group.below])


def _left_out(below: Sequence[Head], breaks: Sequence[int]) -> Head | None:
    """The heading without which all would be worded alike."""
    if len(below) < 3 or not breaks or len(breaks) > 2:
        return None
    for position in {breaks[-1], breaks[0] + 1}:
        rest = [*below[:position], *below[position + 1 :]]
        if _are_parallel(rest):
            return below[position]
    return None


def _is_sequence(heads: Sequence[Head]) -> bool:
    if len(heads) > 1 and heads[0].counted is None:
        return False
    numbers = [head.counted for head in heads]
    return all(one is not None and other is not None and one[0] == other[0] and other[1] == one[1] + 1 for one, other in pairwise(numbers))


def _odd(below: Sequence[Head]) -> int:
    """How many headings differ from all others in two ways: form, length, a side or a question, what their text takes up."""
    lengths = [len(head.words) for head in below]
    total, others = sum(lengths), len(below) - 1
    ways = [int(abs(length - (total - length) / others) > 2) for length in lengths]
    acts = [head.form in ACTS for head in below]
    asks = [head.names_side or head.line.is_question for head in below]
    for traits in (acts, asks, [head.is_taken_up for head in below]):
        for trait in (True, False):
            if traits.count(trait) == 1:
                ways[traits.index(trait)] += 1
    return sum([count >= 2 for count in ways])


def bounds(group: Group, context: Context, *, narrows: bool) -> Signs:
    """How the heading above and the next one go with those below, and with each other."""
    above, below, following = group.above, group.below, group.following
    if len(below) > 1 and _is_of_their_make(group, narrows=narrows):
        yield "same_make", 1
    elif "one word" in group.shared and above.is_name and len(above.words) == 1 and not above.is_bare:
        yield "same_length", 1
    yield from _parted(group, context)
    makes = [make for head in below for make in head.makes]
    torn = [make for make in context.families.keys() & makes if context.families[make] > makes.count(make)]
    if any(not context.subject & stems_of(make[1]) for make in torn):
        yield "torn", 1
    if following is None:
        yield "ends", 1
        return
    yield from _paired(group, following)
    likeness = _shared(above, following, context)
    if not (context.families.keys() & above.makes & set(following.makes)).issubset(makes):
        yield "anchors", 1
    elif likeness > 1 and likeness > max([_shared(head, following, context) for head in below]):
        yield "twins", 1
    elif likeness and set(makes).isdisjoint(following.makes) and is_worded_alike(following.words, [above.words]):
        yield "next_like_parent", 1
        yield from _next(group, following)
    else:
        yield from _next(group, following)


def _is_of_their_make(group: Group, *, narrows: bool) -> bool:
    """Whether the heading above is worded like those below, or counts or acts as they do."""
    above, below = group.above, group.below
    if not (narrows or above.is_bare):
        ends_alike = bool(above.ending) and all(head.ending == above.ending for head in below)
        if ends_alike or _is_like(above, group):
            return True
    return _is_sequence([above, below[0]]) or (above.form in ACTS | {"at"} and group.forms == {above.form})


def _paired(group: Group, following: Head) -> Signs:
    """Whether the heading above and the next one begin, or end, with one word and those between do not ("Unsur Intrinsik", "Unsur …")."""
    above = group.above
    if above.line.is_question or following.line.is_question or min(len(above.words), len(following.words)) < 2:
        return
    for name, end in (("pair_first", 0), ("pair_last", -1)):
        word = above.words[end]
        if len(word) > _SHORT and word == following.words[end] and not any(word == head.words[end] for head in group.below if head.words):
            yield name, 1


def _parted(group: Group, context: Context) -> Signs:
    """Whether headings that lie side by side wherever they stand would lie apart: those of one wording, those that count in one row."""
    outer = group.outer
    if context.again:
        yield "twin_outside", int(not {head.wording for head in outer}.isdisjoint([head.wording for head in group.below]))
    if "counted" in group.seen:
        rows = {head.counted[0] for head in outer if head.counted is not None}
        yield "row_parted", int(any(head.counted is not None and head.counted[0] in rows for head in group.below))


def is_like_holder(above: Head, context: Context) -> bool:
    """Whether a heading is made like one that was found to have others below it."""
    return any(_is_pair(above, other, context) for other in context.holders)


def _is_pair(one: Head, other: Head, context: Context) -> bool:
    """Whether two headings are made alike, so that what is true of one is of the other ("Lines of …", "… course")."""
    if one.line.index == other.line.index or one.names_side:
        return False
    return _shared(one, other, context) > (0 if len(one.words) == len(other.words) and one.words[0] == other.words[0] else 1)


def _shared(one: Head, other: Head, context: Context) -> int:
    """How many words two headings have in common at their starts and ends, those of the title aside; each pair is counted once."""
    pair = (one.line.index, other.line.index)
    if pair not in context.shared:
        context.shared[pair] = _counted(one, other, context)
    return context.shared[pair]


def _counted(one: Head, other: Head, context: Context) -> int:
    if one.words[:1] != other.words[:1] and one.words[-1:] != other.words[-1:]:
        return 0
    pairs = list(zip(one.words, other.words, strict=False))
    start = list(takewhile(lambda pair: pair[0] == pair[1], pairs))
    end = takewhile(lambda pair: pair[0] == pair[1], zip(reversed(one.words), reversed(other.words), strict=False))
    shared = [*start, *(end if len(start) < len(pairs) else ())]
    return sum(not (context.subject & stems_of(word)) for word, _ in shared)


def _next(group: Group, following: Head) -> Signs:
    """Whether the next heading could as well be one of those below."""
    below, forms = group.below, group.forms
    sequel = _is_sequence([below[-1], following])
    akin = group.openings == {following.words[:1]} or ({following.form} == forms and following.form)
    if sequel or (len(below) > 1 and (akin or _is_like(following, group))):
        yield "next_alike", 1
    elif following.names_side or following.line.is_question:
        if group.seen.isdisjoint(("side", "question")):
            yield "next_other", 1
    elif len(below) > 1 and "name" in group.shared and following.is_name and not _is_cased_otherwise(group, following):
        fits = ("one word" not in group.shared or len(following.words) == 1) and not _are_parallel(below)
        yield "next_fits_bare" if group.above.is_bare else "next_fits", int(fits)


def _is_cased_otherwise(group: Group, following: Head) -> bool:
    """Whether the next heading has capitals as the one above, and those below have not."""
    return group.cases == {False} and following.is_titled is True and group.above.is_titled is True


def sides(group: Group, context: Context) -> Signs:
    """How those below name the subject: how many a side of it, other than the heading above and not again and again."""
    first = group.above.words[:1]
    if "question" in group.shared and cues.speaks_of_questions(group.above.line.text):
        yield "asked", 1
        return
    found = [head for head in group.below if head.names_side and head.words[:1] != first] if "side" in group.seen else []
    single = [head for head in found if head.wording not in context.again]
    parallel = len(single) > 1 and _are_parallel(single)
    named = 1 if parallel else len(single)
    if group.above.is_bare:
        yield "bare_side", named / len(group.below)
    else:
        yield "side", named
    outer = group.outer
    if len(outer) == 2 and not any(context.subject.isdisjoint(head.stems) for head in outer):
        yield "subject_above", int(all(context.subject.isdisjoint(head.stems) for head in group.below))
    if "one word" in group.shared and all(len(head.words) > 2 for head in outer):
        yield "brief", 1
    yield "subject_side", 0 if group.above.is_bare else sum(bool(context.subject & head.stems) for head in single)


def types(group: Group) -> Signs:
    """Whether those below are set otherwise than the heading above and the next one."""
    below, outer, kinds = group.below, group.outer, group.types
    if len(kinds) > 1:
        yield "mixed_type", 1
    elif not kinds & {head.type for head in outer}:
        yield "type", 1
    apart = min([head.line.gap for head in outer])
    if apart and len(below) > 1 and max([head.line.gap for head in below]) < apart:
        yield "gap", 1
    yield from _cases(group)


def _cases(group: Group) -> Signs:
    """Whether those below have fewer capitals than the heading above and the next one, or more, or the next one has fewer."""
    cases = group.cases
    after = group.following.is_titled if group.following is not None else None
    if group.above.is_titled and after is False:
        yield "next_low", 1
    elif cases == {False} and group.above.is_titled and len(group.below) > 1 and group.below[-1].is_titled is False:
        yield "case", 1 if after else 0.4 if group.following is None else 0
    elif cases == {False} and group.above.is_titled and after is not False:
        yield "case_one", 1
    elif cases == {True} and group.above.is_titled is False:
        yield "case_up", 1
