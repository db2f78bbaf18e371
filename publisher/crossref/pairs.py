"""`see-also.toml`: pairs of sections that the editor pinned or removed. Read strictly, all problems at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from publisher.errors import ConfigurationError, Problem
from publisher.model.inline import AnchorId
from publisher.model.span import SourceId, Span
from publisher.settings_file import key_lines, line_of, parsed, unknown

PAIR = "pair"
KEYS = ("sections", "status", "reason")
_PAIRED = 2
Ends: TypeAlias = frozenset[AnchorId]
"""Two sections, without an order."""


class Verdict(StrEnum):
    """What the editor wants of a pair: always refer to each other, or never."""

    PINNED = "pinned"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDecision:
    """The editor's word on two parts of the book, by their ids; `span` is its place in the file."""

    ends: tuple[AnchorId, AnchorId]
    verdict: Verdict
    span: Span
    reason: str = ""


def ends_of(decision: PairDecision) -> Ends:
    """Both ids, without an order."""
    return frozenset(decision.ends)


def pair_decisions(data: bytes, name: str) -> tuple[PairDecision, ...]:
    """The pairs of a `see-also.toml`, in the order of the file.

    It holds tables `[[pair]]` with `sections` (two ids), `status` ("pinned", the default, or "removed") and `reason`. `name` is the
    file's, for messages. Raises ConfigurationError with every problem found.
    """
    text, document = parsed(data, name)
    lines = key_lines(text)
    problems: list[Problem] = [unknown((key,), (PAIR,), lines) for key in document if key != PAIR]
    listed = document.get(PAIR, [])
    if not isinstance(listed, list) or not all(isinstance(facts, dict) for facts in listed):
        problems.append(("CFG004", {"key": PAIR, "line": line_of((PAIR,), lines), "example": f"[[{PAIR}]]"}))
        listed = []
    sheet = _Sheet(name, lines, problems)
    read = [sheet.pair(facts, (PAIR, str(number))) for number, facts in enumerate(listed, 1)]
    sheet.tell_doubles([one for one in read if one is not None])
    if problems:
        located: list[Problem] = [(code, {"file": name, **values}) for code, values in problems]
        located.sort(key=lambda problem: int(problem[1]["line"]))
        raise ConfigurationError("CFG005", tuple(located), file=name, count=len(located))
    return tuple(one for one in read if one is not None)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The file being read: its name, the line of each key, and where its problems go."""

    name: str
    lines: dict[tuple[str, ...], int]
    problems: list[Problem]

    def pair(self, facts: Mapping[str, Any], place: tuple[str, ...]) -> PairDecision | None:
        self.problems.extend(unknown((*place, key), KEYS, self.lines) for key in facts if key not in KEYS)
        status, reason = facts.get("status", Verdict.PINNED.value), facts.get("reason", "")
        for key, value in (("status", status), ("reason", reason)):
            if not isinstance(value, str):
                self._tell("CFG004", (*place, key), example=f'{key} = "…"')
        if isinstance(status, str) and status not in tuple(Verdict):
            self._tell("CFG007", (*place, "status"), value=status, allowed=", ".join(Verdict))
            return None
        ends = self._ends(facts.get("sections"), place)
        if ends is None or not isinstance(status, str) or not isinstance(reason, str):
            return None
        at = line_of(place, self.lines)
        return PairDecision(ends=ends, verdict=Verdict(status), span=Span(SourceId(self.name), at, at), reason=reason.strip())

    def _ends(self, value: object, place: tuple[str, ...]) -> tuple[AnchorId, AnchorId] | None:
        names = [one.strip().removeprefix("#") for one in value if isinstance(one, str)] if isinstance(value, list) else []
        if len(names) != _PAIRED or not all(names) or len(set(names)) < _PAIRED:
            self._tell("CFG004", (*place, "sections"), example='sections = ["…", "…"]')
            return None
        return AnchorId(names[0]), AnchorId(names[1])

    def tell_doubles(self, read: list[PairDecision]) -> None:
        first: dict[Ends, int] = {}
        for one in read:
            line = first.setdefault(ends_of(one), one.span.first_line)
            if line != one.span.first_line:
                values: dict[str, str | int] = {"key": PAIR, "line": one.span.first_line, "first": line}
                self.problems.append(("REF023", {**values, "one": str(one.ends[0]), "other": str(one.ends[1])}))

    def _tell(self, code: str, path: tuple[str, ...], **values: str | int) -> None:
        self.problems.append((code, {"key": path[-1], "line": line_of(path, self.lines), **values}))
