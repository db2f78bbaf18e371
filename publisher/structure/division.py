"""A row of headings → which of them lie below which: of all divisions into groups the one with most evidence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from publisher.structure import cues
from publisher.structure.evidence import Worth, worth
from publisher.structure.grouping import MOST, Context, Group, is_captionlike
from publisher.structure.heads import Head, words
from publisher.structure.kinship import is_like_holder

_LONG_ROW = 100
"""Headings; no article has more in one row, and those of a longer one stay side by side."""
_SPAN = 2 * MOST
"""Headings below another one, groups among them included."""
_TITLE = 20.0
"""What speaks for the title of a box lying below the label of the box, more than anything speaks against it."""

Bias = Callable[[int, int], float]
"""What is added for the heading at a position of the row lying so deep (0 outermost); where weights are learnt."""
Parents = dict[int, int]
"""Position of a heading in the row → that of the one above it."""
Sums = list[float]
"""By how many headings lie right below one: what it weighs with them, their own weights included."""
Inner = tuple[list[float], list[int]]
"""By distance back from an end: what the best division weighs, and how many lie below its first heading."""


def divided(row: Sequence[Head], context: Context) -> dict[int, int]:
    """The line of the heading above each heading of a row that lies below another of the row."""
    parents = weighed(row, context)[1] if len(row) <= _LONG_ROW else {}
    return {row[position].line.index: row[above].line.index for position, above in parents.items()}


def weighed(row: Sequence[Head], context: Context, bias: Bias | None = None) -> tuple["Division", Parents]:
    """The best division of a row.

    All divisions into single headings, groups, and groups of which some members have groups below themselves are weighed from
    the end to the start (dynamic programming), so the cost grows with the number of headings, not with that of the
    divisions. Where a group is found, its heading is evidence for those of its make, so a row that has others of its make is
    divided again.
    """
    first = Division(row, context, bias)
    parents = first.best()
    known = replace(context, holders=[row[above] for above in sorted(set(parents.values()))])
    changed = {position for position, head in enumerate(row) if is_like_holder(head, known)}
    if not changed:
        return first, parents
    kept = {above: groups for above, groups in first.known.items() if above not in changed}
    again = Division(row, known, bias, kept)
    return again, again.best()


@dataclass(slots=True)
class Division:
    """A row of headings while it is divided; each group is weighed once."""

    row: Sequence[Head]
    context: Context
    bias: Bias | None = None
    known: dict[int, dict[tuple[tuple[int, ...], int], Worth]] = field(default_factory=dict)
    """By the heading above: what its groups weigh, each given by those below and the one after them."""
    lone: Sequence[float] = field(init=False)
    """What each heading weighs that has none below itself."""
    deep: float = field(init=False)
    """What it weighs that all headings below another have headings below themselves."""
    closing: Sequence[bool] = field(init=False)
    """Which headings close the article."""

    def __post_init__(self) -> None:
        self.deep = self.context.weights.get("deep", 0)
        self.closing = [self._closes(head) for head in self.row]
        empty = self.context.weights.get("empty", 0)
        self.lone = [empty if self.is_empty(position) else 0 for position in range(len(self.row))]

    def best(self) -> Parents:
        """The division with most evidence."""
        size = len(self.row)
        values = [0.0] * (size + 1)
        taken: list[tuple[int, Parents]] = [(0, {})] * size
        sums = [self._sums(start) for start in range(size)]
        inner = [(self._inner(end, [one for one, _ in sums]), self._inner(end, [even for _, even in sums])) for end in range(size + 1)]
        for start in range(size - 1, -1, -1):
            values[start] = values[start + 1] + self.lone[start] + self._bias(start, 0)
            taken[start] = (start + 1, {})
            for end in range(start + 2, self._last(start) + 1):
                for value, parents in self._below(start, end, inner[end]):
                    if values[end] + value > values[start]:
                        values[start], taken[start] = values[end] + value, (end, parents)
        found: Parents = {}
        start = 0
        while start < size:
            start, parents = taken[start]
            found.update(parents)
        return found

    def _last(self, start: int) -> int:
        """End of the headings that may lie below the one at `start`."""
        end = start + 1
        if self.row[start].holds:
            return end
        if self._labels_box(start):
            return min(len(self.row), end + 1)
        while end < min(len(self.row), start + 1 + _SPAN) and not self.closing[end]:
            end += 1
        return end

    def _labels_box(self, position: int) -> bool:
        """Whether the heading is the label of a box, which holds the title of the box and none of the sections after it.

        One of the usual labels, or one without text in capitals among headings that are not; it holds more that share a word with it.
        """
        head, following = self.row[position], self.row[position + 1 : position + 3]
        loud = head.is_bare and head.line.text.isupper() and not any(one.line.text.isupper() for one in (self.row[0], *following))
        own = head.names_side or head.names_kinds or head.wording in words("containers") or head.opens
        if not (head.labels_box or (loud and not own)):
            return False
        return not (len(following) > 1 and all(one.counted is not None or one.stems & head.stems for one in following))

    def _below(self, start: int, end: int, inner: tuple[Inner, Inner]) -> list[tuple[float, Parents]]:
        """All headings up to `end` below the one at `start`: side by side, some or all of them in groups where these are best."""
        own = self._bias(start, 0)
        found: list[tuple[float, Parents]] = []
        below = tuple(range(start + 1, end))
        if len(below) <= MOST:
            title = _TITLE if self.row[start].labels_box and self._labels_box(start) else 0
            found.append((self.worth(start, below, end).outer + own + title + self._single(below, 1), dict.fromkeys(below, start)))
        for values, counts in inner:
            if not any(counts[: end - start]):
                continue
            tops, parents = _read(start + 1, end, counts)
            is_even = counts is inner[1][1]
            if parents and len(tops) <= MOST and is_even == is_evenly_deep(tops, parents):
                value = self.worth(start, tops, end).outer + own + values[end - start - 1] + (self.deep if is_even else 0)
                found.append((value, parents | dict.fromkeys(tops, start)))
        return found

    def _sums(self, start: int) -> tuple[Sums, Sums]:
        """What the heading at `start` weighs with none, one, two … right below itself, where it lies below another heading itself.

        First as one of several side by side, then where each of those has a group: only the whole is dearer, not each of the groups.
        """
        some, even = [0.0], [0.0]
        for end in range(start + 2, min(self._last(start), start + 1 + MOST) + 1):
            below = tuple(range(start + 1, end))
            group, bias, single = self.worth(start, below, end), self._bias(start, 1), self._single(below, 2)
            some.append(group.inner + bias + single)
            even.append(group.outer + bias + single)
        return some, even

    def _inner(self, end: int, sums: Sequence[Sums]) -> Inner:
        """For each distance back from `end`: the value of the best division into single headings and groups, and the first one's size.

        Nothing that closes the article lies below another heading, so none reaches back over it.
        """
        values, counts = [0.0], [0]
        for start in range(end - 1, max(-1, end - 1 - _SPAN), -1):
            if self.closing[start]:
                break
            value, count = values[-1] + self.lone[start] + self._bias(start, 1), 0
            last = end - start - 1
            for size, group in enumerate(sums[start][1 : last + 1], 1):
                if group + values[last - size] > value:
                    value, count = group + values[last - size], size
            values.append(value)
            counts.append(count)
        return values, counts

    def worth(self, above: int, below: tuple[int, ...], following: int) -> Worth:
        """What a group weighs, given by positions."""
        groups = self.known.setdefault(above, {})
        key = (below, following)
        if key not in groups:
            after = self.row[following] if following < len(self.row) else None
            groups[key] = worth(Group(self.row[above], [self.row[one] for one in below], after), self.context)
        return groups[key]

    def _closes(self, head: Head) -> bool:
        """Whether a heading closes the article; one that comes again elsewhere need not."""
        return cues.is_closing(head.line.text) and self.context.wordings.get(head.wording, 0) < 2

    def is_empty(self, position: int) -> bool:
        """Whether a heading that has none below itself has no text either, although others follow."""
        head = self.row[position]
        follows = position + 1 < len(self.row) and not self.closing[position + 1]
        return head.is_bare and follows and not cues.is_opening(head.line.text) and not is_captionlike(head, self.context)

    def _single(self, positions: Sequence[int], depth: int) -> float:
        if self.bias is None:
            return sum([self.lone[one] for one in positions])
        return sum(self.lone[one] + self.bias(one, depth) for one in positions)

    def _bias(self, position: int, depth: int) -> float:
        return self.bias(position, depth) if self.bias is not None else 0


def _read(start: int, end: int, counts: Sequence[int]) -> tuple[tuple[int, ...], Parents]:
    """The outermost headings of the best inner division, and what lies below which."""
    tops: list[int] = []
    parents: Parents = {}
    while start < end:
        count = counts[end - start]
        tops.append(start)
        parents.update(dict.fromkeys(range(start + 1, start + 1 + count), start))
        start += count + 1
    return tuple(tops), parents


def is_evenly_deep(tops: Sequence[int], parents: Parents) -> bool:
    """Whether two or more headings side by side all have headings below themselves."""
    return len(tops) > 1 and set(tops) == set(parents.values())


def numbered_below(above: Head, members: Sequence[Head], following: Head | None, context: Context) -> bool:
    """Whether a row of numbers lies below the unnumbered heading before it; `following` is the next unnumbered one."""
    return worth(Group(above, members, following, is_numbered=True), context).outer > 0
