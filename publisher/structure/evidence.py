"""What speaks for headings lying below another one: each sign by its name in `weights.toml`, with how often it is seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from publisher.structure import cues, tallies
from publisher.structure.compared import compared
from publisher.structure.grouping import MOST, Context, Group, Signs, is_captionlike
from publisher.structure.heads import Head, opinions, words
from publisher.structure.kinship import bounds, is_like_holder, kinship, sides, types
from publisher.structure.parallel import stems_of
from publisher.structure.returning import returning

_TELLING = frozenset({
    "bare", "announced", "counted", "named", "type", "case", "gap", "repeated", "sequence", "enumerated", "of_kind", "several",
})  # fmt: skip
"""Signs one of which a group within a group should have."""
_REASONS = _TELLING | {
    "pictured", "mentioned", "kinds", "plural", "narrower", "first_word", "sequel", "acts", "places", "anchors", "twins",
    "like_another", "block", "case_one",
}  # fmt: skip
"""Signs one of which any group should have."""


@dataclass(frozen=True, slots=True)
class Worth:
    """How much speaks for a group that lies outermost, and for one among those below another heading."""

    outer: float
    inner: float


def worth(group: Group, context: Context) -> Worth:
    """The sums of the weights of its signs; more than nothing accepts it.

    Rows of numbers below a heading are too few to learn from; for them the opinions count.
    """
    signs, inner = signs_of(group, context)
    weights = opinions() if group.is_numbered else context.weights
    value = sum([weights.get(name, 0) * times for name, times in signs.items()])
    return Worth(value, value + sum(weights.get(name, 0) for name in inner))


def signs_of(group: Group, context: Context) -> tuple[dict[str, float], list[str]]:
    """The signs of a group, each with how often it is seen, and those it has besides among those below another heading."""
    signs = dict(_read(group, context))
    if context.holders and not group.is_numbered and is_like_holder(group.above, context):
        signs["like_another"] = 1
    if _REASONS.isdisjoint(signs):
        signs["unfounded"] = 1
    return signs, ["inner", "inner_untold"] if _TELLING.isdisjoint(signs) else ["inner"]


def _read(group: Group, context: Context) -> Mapping[str, float]:
    """The signs of a group that do not depend on which headings are known to have others below them; read once."""
    heads = [group.above, *group.below, *([group.following] if group.following is not None else [])]
    key = (group.is_numbered, group.following is None, *[head.key for head in heads])
    if key not in context.groups:
        signs: dict[str, float] = {}
        for name, times in _signs(group, context):
            if times:
                signs[name] = signs.get(name, 0) + times
        context.groups[key] = signs
    return context.groups[key]


def _signs(group: Group, context: Context) -> Signs:
    yield "cost", 1
    yield from _above(group.above, context).items()
    if "holding" in group.seen:
        yield "nested", sum([head.holds for head in group.below])
    yield from _counts(group, context)
    narrowing = list(_subject(group, context))
    yield from narrowing
    if group.is_numbered:
        yield "block", 1
        yield "resumed", int(group.following is not None)
        return
    yield "single", int(len(group.below) == 1)
    yield from kinship(group, context)
    yield from bounds(group, context, narrows=bool(narrowing))
    yield from sides(group, context)
    yield from types(group)
    yield from compared(group, context)
    yield from returning(group, context)


def _above(above: Head, context: Context) -> Mapping[str, float]:
    """The signs of a heading that do not depend on those below it; read once."""
    if above.line.index not in context.known:
        context.known[above.line.index] = dict((*_opening(above, context), *_wording_above(above, context)))
    return context.known[above.line.index]


def _opening(above: Head, context: Context) -> Signs:
    """What stands between a heading and the next one."""
    if above.is_bare:
        yield "bare", 1
        yield "bare_long", int(is_captionlike(above, context))
        yield "container", int(above.wording in words("containers"))
    elif context.text.is_pictured(above):
        yield "pictured", 1
    elif above.last is not None and above.last.is_announcing:
        yield "announced", 1
    elif context.text.is_filled(above):
        yield "filled", 1
    yield "several", int(not above.is_bare and above.says_several)


def _wording_above(above: Head, context: Context) -> Signs:
    """What the heading above is by its words: one that opens or closes an article, one of kinds or of several of a sort."""
    if above.opens:
        yield "opening", 1
    elif not above.is_bare and _holds_nothing(above, context):
        yield "closing", 1
    first = {word.partition("-")[0] for word in above.words[:1]} | set(above.words[:2])
    if above.names_kinds or cues.is_kind(above.words[-1] if len(above.words) > 1 else ""):
        yield "kinds", 1
    elif first & words("plural") or " ".join(above.words[:2]) in words("plural"):
        yield "plural", 1


def _holds_nothing(above: Head, context: Context) -> bool:
    """Whether a heading is one that seldom has others below it: it closes the article, or stands over a list."""
    return above.closes or above.is_outermost or (cues.heads_list(above.line.text) and context.text.is_filled(above))


def _counts(group: Group, context: Context) -> Signs:
    """Numbers of parts that the heading above states, or its text: at its end, or earlier, or with the names of the parts."""
    count = len(group.below)
    if group.above.line.index not in context.stated:
        context.stated[group.above.line.index] = _stated(group.above, context)
    near, far, whole = context.stated[group.above.line.index]
    if count > 1 and count in near:
        yield "counted", 1
    elif count > 1 and count in far:
        yield "mentioned", 1
    elif near and 2 <= near[0] <= MOST:
        yield "miscounted", 1
    if count > 1 and count in whole:
        yield "all_of_them", 1
    if context.titled == count > 2 and count not in near and not group.above.is_bare:
        yield "titled", 1
    if not (group.above.opens or group.above.closes):
        yield from _named(group, context)


def _stated(above: Head, context: Context) -> tuple[list[int], set[int], set[int]]:
    """Numbers of parts that the heading or the end of its text states, those the text mentions elsewhere or names, those it calls all.

    What a list below the heading has as many items of is not among them; a table holds what the heading counts.
    """
    whole = {tallies.all_of_them(line.text) for line in above.own}
    if context.text.ends_in_table(above):
        return [], set(), whole
    near = [tallies.stated_count(above.line.text)] if above.counted is None else []
    last = above.last
    if last is not None and last.is_announcing:
        near.append(tallies.stated_count(last.text))
    if last is not None and above.listed < 2:
        near.extend(tallies.counts_left_open(last.text))
    far = {one for line in above.own for one in tallies.counts_of_kinds(line.text)} if above.listed < 2 else set()
    return [one for one in near if one and one != above.listed], far, whole


def _named(group: Group, context: Context) -> Signs:
    named = sum([_is_named(group.above, head, context) for head in group.below])
    if group.following is not None and named > 1:
        yield "next_named", int(_is_named(group.above, group.following, context))
    if named == len(group.below) > 1:
        yield "named", 1
    elif named * 2 >= len(group.below) > 1:
        yield "named", 0.5


def _is_named(above: Head, head: Head, context: Context) -> bool:
    """Whether the text of a heading has the words of another one, if these are few; looked up once."""
    pair = (above.line.index, head.line.index)
    if pair not in context.named:
        context.named[pair] = len(head.words) <= 4 and f" {head.wording} " in above.told
    return context.named[pair]


def _subject(group: Group, context: Context) -> Signs:
    """Whether those below narrow what the heading above names."""
    above, below = group.above, group.below
    if above.counted is not None and below[0].counted is not None and above.counted[0] == below[0].counted[0]:
        return
    own = above.stems - context.subject
    if _is_enumerated(above, below):
        yield "enumerated", 1
    elif 0 < len(own) <= 2 and not above.line.is_question and all(above.stems < head.stems for head in below):
        yield "narrower", 1
    elif len(below) > 1 and group.openings == {above.words[:1]} and above.rest <= context.theme:
        yield "first_word", 1
    elif above.names_kinds and above.rest and _are_of_kind(group):
        yield "of_kind", 1
    if below[0].counted is not None and stems_of(below[0].counted[0]) <= above.stems:
        yield "sequel", 1


def _is_enumerated(above: Head, below: Sequence[Head]) -> bool:
    """Whether the heading above puts together what those below are about ("Causes and Effects": "Causes", "Effects")."""
    return (
        len(below) > 1 and len(above.parts) == len(below) and all(part & head.stems for part, head in zip(above.parts, below, strict=True))
    )


def _are_of_kind(group: Group) -> bool:
    """Whether all those below, or all but one of three and more, name what the heading above divides."""
    missing = sum(not group.above.rest & head.stems for head in group.below)
    return missing <= (1 if len(group.below) > 2 else 0) and not _end_alike(group)


def _end_alike(group: Group) -> bool:
    """Whether a heading below ends with the word that the one above ends with, as sides of one subject do in Indonesian."""
    return any(head.words[-1:] == group.above.words[-1:] and head.names_side for head in group.below)
