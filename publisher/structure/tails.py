"""Items of a list that were broken over two lines → one line each."""

from collections.abc import Sequence
from dataclasses import replace

from publisher.language.seams import Vocabulary, seam
from publisher.model.inline import Text
from publisher.model.span import Span
from publisher.source import Hint
from publisher.structure.inlines import joined
from publisher.structure.line import Line

_FULL = 45
"""Characters: a shorter line was not broken for want of room."""
_NOTHING_KNOWN = Vocabulary()


def with_tails(lines: Sequence[Line]) -> list[Line]:
    """The lines, an item and the line that goes on with its sentence made one; indices are given anew.

    A tail begins with a small letter right below an item that is long and does not end its sentence. Several such lines are a
    list of their own.
    """
    result: list[Line] = []
    for position, line in enumerate(lines):
        if result and _is_tail(result[-1], line) and not _is_followed(lines, position):
            result[-1] = _merged(result[-1], line)
        else:
            result.append(line)
    return [line if line.index == index else replace(line, index=index) for index, line in enumerate(result)]


def _is_tail(item: Line, line: Line) -> bool:
    plain = line.hint is Hint.LINE and not line.is_item and not line.is_finished and not line.is_settled and line.gap == 0
    if not item.is_item or item.hint is not Hint.LINE or not plain or not line.text[:1].islower():
        return False
    return len(item.typed) >= _FULL and not item.text.endswith((".", "!", "?", ";", ":", "-")) and not item.is_announcing


def _is_followed(lines: Sequence[Line], position: int) -> bool:
    """Whether the next line begins with a small letter as well, and this one does not end its sentence."""
    following = lines[position + 1] if position + 1 < len(lines) else None
    small = following is not None and not following.is_item and following.gap == 0 and following.text[:1].islower()
    return small and not lines[position].ends_sentence


def _merged(item: Line, tail: Line) -> Line:
    between, _ = seam(item.text, tail.text, _NOTHING_KNOWN)
    start = len(item.typed) + len(between)
    starts = (*(item.span.starts or ((0, item.span.first_line),)), (start, tail.span.first_line))
    span = Span(item.span.source, item.span.first_line, tail.span.last_line, starts)
    content = joined((item.content, (Text(between),), tail.content))
    original = joined((item.original, (Text(between),), tail.content))
    return replace(item, content=content, original=original, text=f"{item.text}{between}{tail.text}", span=span)
