"""Stretches of a paragraph made into references, whatever marks of emphasis they cross."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.model.inline import (
    AnchorId,
    CrossRef,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    Marked,
    Strong,
    Subscript,
    Superscript,
    Text,
    UnknownInline,
)
from publisher.model.walk import plain_text

_CLOSED = "\x00"
_OPEN = (Emphasis, Strong, Superscript, Subscript, Foreign, Marked, UnknownInline)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch that leads to `target`. Where `letter` is given, it stands behind the year that ends at `year_end`, for any there.

    Where it is `renumbered`, the book prints kind and number of the target instead of its words.
    """

    start: int
    end: int
    target: AnchorId
    year_end: int | None = None
    letter: str | None = None
    renumbered: bool = False


def flat(content: Inlines) -> str:
    """The text of inlines, each character of links, code, formulas and references replaced by one that is in no word."""
    return "".join(_flat(inline) for inline in content)


def _flat(inline: Inline) -> str:
    if isinstance(inline, Text):
        return inline.content
    return flat(inline.content) if isinstance(inline, _OPEN) else _CLOSED * len(plain_text((inline,)))


def with_runs(content: Inlines, runs: Sequence[Run]) -> Inlines:
    """`content` with `runs`, which ascend and do not overlap, as references."""
    length = len(flat(content))
    pieces: list[Inline] = []
    done = 0
    for run in runs:
        pieces += _part(content, done, run.start)
        pieces.append(CrossRef(run.target, () if run.renumbered else _lettered(content, run)))
        done = run.end
    return (*pieces, *_part(content, done, length + 1))


def _lettered(content: Inlines, run: Run) -> Inlines:
    if run.letter is None or run.year_end is None:
        return _part(content, run.start, run.end)
    year = _part(content, run.start, run.year_end)
    last = year[-1]
    if isinstance(last, Text):
        year = (*year[:-1], Text((last.content[:-1] if last.content[-1:].isalpha() else last.content) + run.letter))
    return (*year, *_part(content, run.year_end, run.end))


def _part(content: Inlines, start: int, end: int) -> Inlines:
    """What stands from `start` (counted in `flat`) up to `end`; something without width belongs to what follows it."""
    pieces: list[Inline] = []
    at = 0
    for inline in content:
        width = len(_flat(inline))
        first, last = max(start - at, 0), min(end - at, width)
        if isinstance(inline, Text) and first < last:
            pieces.append(Text(inline.content[first:last]))
        elif isinstance(inline, _OPEN) and first < last:
            # What has no width at the very end of a container stays in it.
            pieces.append(replace(inline, content=_part(inline.content, first, last + 1 if last == width else last)))
        elif not isinstance(inline, (Text, *_OPEN)) and start <= at < end:
            pieces.append(inline)
        at += width
    return tuple(pieces)
