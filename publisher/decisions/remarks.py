"""Remarks to the program in an edited file, which no reader of the book sees: `<!-- publisher: ignore CHK104 – why -->`.

A remark is about what stands directly below it: a heading with all of its section, the title with the whole chapter, else one block.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.diagnostics import Diagnostic, Result, warning
from publisher.model.chapter import Chapter, Section
from publisher.model.ignore import Ignore
from publisher.model.span import Span
from publisher.model.walk import chapter_blocks

_OPENING, _CLOSING = "<!--", "-->"
_ADDRESS = re.compile(r"publisher\s*:\s*", re.IGNORECASE)
_VERBS = ("ignore", "abaikan")
_CODES = re.compile(r"[A-Za-z]{3}\d{3}(?:\s?,\s?[A-Za-z]{3}\d{3}){0,20}(?!\w)")
_REASON = " \t\n–—-:"
"""What may stand between the codes and the reason."""
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_LONGEST = 20
"""Lines of a remark."""
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment on lines of its own: its words, its first and last line."""

    words: str
    first: int
    last: int


def remarks(chapter: Chapter, lines: Sequence[str]) -> Result[tuple[Ignore, ...]]:
    """What the remarks in the file of `chapter`, whose lines are `lines`, ask for; one that is not understood is told (IGN004)."""
    found: list[Ignore] = []
    told: list[Diagnostic] = []
    comments = tuple(_comments(lines))
    commented = {number for comment in comments for number in range(comment.first, comment.last + 1)}
    for comment in comments:
        address = _ADDRESS.match(comment.words)
        if address is None:
            continue
        place = Span(chapter.source, comment.first, comment.last)
        verb, _, rest = comment.words[address.end() :].partition(" ")
        codes = _CODES.match(rest.lstrip())
        if verb.casefold() not in _VERBS or codes is None:
            told.append(warning("IGN004", place, text=" ".join(comment.words.split())[:_SHOWN]))
            continue
        reason = " ".join(rest.lstrip()[codes.end() :].strip(_REASON).split())
        about = _about(comment.last, chapter, lines, commented)
        found += [
            Ignore(code=code.strip().upper(), reason=reason, span=place, source=chapter.source, lines=about) for code in codes[0].split(",")
        ]
    return Result(tuple(found), tuple(told))


def _comments(lines: Sequence[str]) -> Iterator[_Comment]:
    """The comments that begin a line, outside of code."""
    fence = ""
    last = 0
    for number, line in enumerate(lines, 1):
        mark = _FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and not line.strip().strip(fence[0]))):
            fence = "" if fence else mark[1]
        elif not fence and number > last and line.lstrip().startswith(_OPENING) and not line.startswith("    "):
            words = "\n".join(lines[number - 1 : number - 1 + _LONGEST]).lstrip()
            close = words.find(_CLOSING)
            last = number + words.count("\n", 0, close) if close > 0 else number
            if close > 0:
                yield _Comment(words[len(_OPENING) : close].strip(), number, last)


def _about(above: int, chapter: Chapter, lines: Sequence[str], commented: set[int]) -> tuple[int, int]:
    """The first and last line of what stands below line `above`; comments between say nothing."""
    below = (number for number in range(above + 1, len(lines) + 1) if number not in commented and lines[number - 1].strip())
    first = next(below, 0)
    section = _section_lines(first, chapter, len(lines))
    if section is not None:
        return section
    spans = [block.span for block in chapter_blocks(chapter) if block.span.first_line <= first <= block.span.last_line]
    beginning = [span for span in spans if span.first_line == first]
    if beginning or spans:
        chosen = beginning[0] if beginning else spans[-1]
        return chosen.first_line, chosen.last_line
    is_title = first and lines[first - 1].lstrip().startswith("# ")
    return (1, len(lines)) if is_title else (first, first)


def _section_lines(line: int, chapter: Chapter, last: int) -> tuple[int, int] | None:
    """The lines of the section whose heading stands in `line`."""
    ordered = list(_with_depth(chapter.sections, 1))
    for place, (section, depth) in enumerate(ordered):
        if section.span.first_line == line:
            following = (one.span.first_line for one, level in ordered[place + 1 :] if level <= depth)
            return line, next(following, last + 1) - 1
    return None


def _with_depth(sections: Sequence[Section], depth: int) -> Iterator[tuple[Section, int]]:
    for section in sections:
        yield section, depth
        yield from _with_depth(section.sections, depth + 1)
