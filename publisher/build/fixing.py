"""Safe corrections written into edited Markdown files: the house style that every build applies, put where the words stand.

A correction is made in the text of the file only where the book stays the same: the corrected text is read again, and its chapter in
house style must be the one that the text as it was gives. So a title stays as it is written: the list of sources knows the article by it.
All other characters of the file stay as they are. Captures are never written: what was received stays what was received.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from publisher.diagnostics import Change
from publisher.errors import SourceError
from publisher.model.chapter import Chapter
from publisher.model.span import Span
from publisher.normalise.report import BETWEEN
from publisher.render.sarif import Replacement
from publisher.source import SourceFile

HouseStyle = Callable[[SourceFile], tuple[Chapter, tuple[Change, ...]]]
"""What becomes of an edited file: its chapter in house style, and the changes made on the way."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BOM = b"\xef\xbb\xbf"
_TRIED = 4
"""Occurrences of the same words in a line that are tried."""
_ROUNDS = 5
"""A correction may make place for another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A change that can be written into the file, and what it replaces there (nothing where it rests on another correction)."""

    change: Change
    replacements: tuple[Replacement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """An edited file with its corrections made; `left` are those that have no certain place in its text."""

    source: SourceFile
    data: bytes
    corrections: tuple[Correction, ...] = ()
    left: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edit:
    """A change, and which of the occurrences of its words in the line is meant."""

    change: Change
    occurrence: int = 0


def mended(source: SourceFile, style: HouseStyle, codes: Sequence[str] = ()) -> Mended:
    """The file with every correction (of `codes`, where there are any) that has a certain place. Doing it twice changes nothing."""
    made: list[Correction] = []
    now = source
    left: tuple[Change, ...] = ()
    for _ in range(_ROUNDS):
        text = _text(now.data)
        chapter, changes = style(now)
        left = tuple(change for change in changes if not codes or change.code in codes)
        if text is None or not left:
            break
        corrected, edits = _applied(text, _Placing(now, style, _bare(chapter), text).place(left))
        if not edits:
            break
        made += [Correction(change=edit.change, replacements=_replacements(_lines(text), edit)) for edit in edits]
        now = replace(now, data=_bytes(now.data, corrected))
    return Mended(source=source, data=now.data, corrections=tuple(made), left=left)


@dataclass(slots=True)
class _Placing:
    """Finds the edits after which the book is the same. `target` is the chapter that `source` is to give whatever is corrected."""

    source: SourceFile
    style: HouseStyle
    target: object
    text: str
    accepted: list[_Edit] = field(default_factory=list)

    def place(self, changes: Iterable[Change]) -> list[_Edit]:
        """The edits for changes: all at once, else by halves, else line by line and occurrence by occurrence."""
        by_line: dict[int, list[_Edit]] = {}
        for change in changes:
            edit = _Edit(change)
            if _found(self.text, edit) or change.span.first_line in by_line:
                by_line.setdefault(change.span.first_line, []).append(edit)
        self._add(list(by_line.values()))
        return self.accepted

    def _add(self, lines: Sequence[Sequence[_Edit]]) -> None:
        together = [edit for line in lines for edit in line]
        if not together:
            return
        if self._is_fine(together):
            self.accepted += together
        elif len(lines) > 1:
            self._add(lines[: len(lines) // 2])
            self._add(lines[len(lines) // 2 :])
        else:
            for edit in together:
                self._add_somewhere(edit)

    def _add_somewhere(self, edit: _Edit) -> None:
        for occurrence in range(_TRIED):
            one = replace(edit, occurrence=occurrence)
            if _found(self.text, one) and self._is_fine([one]):
                self.accepted.append(one)
                return

    def _is_fine(self, edits: Sequence[_Edit]) -> bool:
        text, _ = _applied(self.text, [*self.accepted, *edits])
        try:
            chapter, _ = self.style(replace(self.source, data=_bytes(self.source.data, text)))
        except SourceError:
            return False
        return bool(_bare(chapter) == self.target)


def _bare(value: Any) -> Any:  # noqa: ANN401 - any value of the model
    """A value of the model without the columns its words came from."""
    if isinstance(value, Span):
        return (value.source, value.first_line, value.last_line)
    if isinstance(value, tuple):
        return tuple(_bare(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return (type(value).__name__, *(_bare(getattr(value, one.name)) for one in fields(value)))
    return value


def _applied(text: str, edits: Iterable[_Edit]) -> tuple[str, list[_Edit]]:
    """The text with the edits made, one after the other, and those that found their place."""
    lines = _lines(text)
    made: list[_Edit] = []
    for edit in edits:
        for before, after in _pairs(edit.change):
            place = _place(lines, edit, before)
            if place is not None:
                number, start = place
                lines[number] = lines[number][:start] + after + lines[number][start + len(before) :]
                made.append(edit)
    return "".join(lines), list(dict.fromkeys(made))


def _found(text: str, edit: _Edit) -> bool:
    lines = _lines(text)
    return any(_place(lines, edit, before) is not None for before, _ in _pairs(edit.change))


def _replacements(lines: list[str], edit: _Edit) -> tuple[Replacement, ...]:
    """What an edit alone replaces in the text as it is, the parts that stay left out."""
    found = []
    for before, after in _pairs(edit.change):
        place = _place(lines, edit, before)
        if place is None:
            return ()
        same = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), min(len(before), len(after)))
        rest = min(len(before), len(after)) - same
        tail = next((at for at in range(rest) if before[len(before) - 1 - at] != after[len(after) - 1 - at]), rest)
        start = place[1] + same + 1
        found.append(
            Replacement(line=place[0] + 1, start=start, end=start + len(before) - same - tail, text=after[same : len(after) - tail])
        )
    return tuple(found)


def _pairs(change: Change) -> Iterator[tuple[str, str]]:
    """What stands in the text and what takes its place: several stretches where a change gathers small marks of a line."""
    before, after = change.before.split(BETWEEN), change.after.split(BETWEEN)
    if len(before) == len(after):
        yield from ((one, other) for one, other in zip(before, after, strict=True) if one != other)
    else:
        yield change.before, change.after


def _place(lines: list[str], edit: _Edit, before: str) -> tuple[int, int] | None:
    """Line (from 0) and character where the words of an edit stand."""
    number = edit.change.span.first_line - 1
    starts = list(_starts(lines[number], before)) if number < len(lines) else []
    return (number, starts[edit.occurrence]) if len(starts) > edit.occurrence else None


def _starts(line: str, words: str) -> Iterator[int]:
    """Where words stand in a line as whole words."""
    at = line.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        is_inside = (at > 0 and _joined(line[at - 1], words[0])) or (end < len(line) and _joined(words[-1], line[end]))
        if not is_inside:
            yield at
        at = line.find(words, at + 1)


def _joined(one: str, other: str) -> bool:
    return one.isalnum() and other.isalnum()


def _lines(text: str) -> list[str]:
    return [line for line in _LINE.findall(text) if line]


def _text(data: bytes) -> str | None:
    """The text of a file in UTF-8, None for another encoding."""
    try:
        return data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        return None


def _bytes(like: bytes, text: str) -> bytes:
    return (_BOM if like.startswith(_BOM) else b"") + text.encode("utf-8")
