"""Edits as the report tells them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from publisher.diagnostics import Change
from publisher.model.span import Span
from publisher.normalise.edit import Edit, Line, Range

_ALONE = frozenset({"NRM006", "NRM007", "NRM008"})
"""Codes whose edits say nothing by themselves (a space, a mark): shown with the words beside them, one Change per line and rule."""
_REACH = 24
"""Characters shown beside an edit at most."""
BETWEEN = " … "


def changes_of(line: Line, edits: Sequence[Edit]) -> list[Change]:
    """The changes of ascending `edits` of `line`, in order: one per word, small marks grouped per source line and rule."""
    told = [
        Change(edit.code, _place(line, edit), line.text[edit.start : edit.end], edit.after, edit.rule)
        for edit in edits
        if edit.code not in _ALONE
    ]
    marks = sorted((edit for edit in edits if edit.code in _ALONE), key=lambda edit: (line.span.line_at(edit.start), edit.rule, edit.start))
    for (_, rule), group in groupby(marks, key=lambda edit: (line.span.line_at(edit.start), edit.rule)):
        together = list(group)
        stretches = list(_stretches(line.text, together))
        before = BETWEEN.join(line.text[start:end] for start, end in stretches)
        after = BETWEEN.join(_rewritten(line.text, stretch, edits) for stretch, edits in _shared(stretches, together))
        told.append(Change(together[0].code, _place(line, together[0]), before, after, rule))
    return told


def _place(line: Line, edit: Edit) -> Span:
    number = line.span.line_at(edit.start)
    return Span(line.span.source, number, number)


def _stretches(text: str, edits: Iterable[Edit]) -> Iterator[Range]:
    """The edits with the words they touch, those that meet taken together."""
    start = end = -1
    for edit in edits:
        left = edit.start - _run(text[max(0, edit.start - _REACH) : edit.start][::-1])
        right = edit.end + _run(text[edit.end : edit.end + _REACH])
        if left > end >= 0:
            yield start, end
            start = left
        elif end < 0:
            start = left
        end = max(end, right)
    yield start, end


def _run(text: str) -> int:
    """How many characters come before the first white space."""
    return next((at for at, character in enumerate(text) if character.isspace()), len(text))


def _shared(stretches: Sequence[Range], edits: Sequence[Edit]) -> Iterator[tuple[Range, list[Edit]]]:
    at = 0
    for stretch in stretches:
        inside: list[Edit] = []
        while at < len(edits) and edits[at].end <= stretch[1]:
            inside.append(edits[at])
            at += 1
        yield stretch, inside


def _rewritten(text: str, stretch: Range, edits: Iterable[Edit]) -> str:
    at, end = stretch
    pieces: list[str] = []
    for edit in edits:
        pieces += (text[at : edit.start], edit.after)
        at = edit.end
    return "".join((*pieces, text[at:end]))
