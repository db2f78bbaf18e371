"""`<stem>.decisions.toml` → decisions. Read strictly, all problems at once, each with its line."""

from collections.abc import Mapping
from typing import Any

from publisher.language.packaged import toml
from publisher.model.decision import SPELLINGS, Decision, Verdict, fingerprint, folded
from publisher.model.span import SourceId, Span
from publisher.settings_file import Sheet, line_of, resembled_by, sheet_of, unknown

TABLE = "decision"
KEYS = ("line", "do", "occurrence", "fingerprint", "reason")
SHORTENED = ("…", "...")
"""What a line ends with of which only the opening words are given."""
_NAMES = ("publisher.decisions", "verdicts.toml")


def decisions_in(data: bytes, name: str) -> tuple[Decision, ...]:
    """The decisions of a file, in its order.

    It holds tables `[[decision]]` with `line` (the line's words, or its opening words and "…") or `fingerprint` or both,
    `do` (see `publisher.model.decision.SPELLINGS`) and, as wanted, `occurrence` (from 1) and `reason`.

    `name` is the file's, for messages. Raises ConfigurationError with every problem found.
    """
    sheet = sheet_of(data, name, TABLE)
    decisions = [_decision(facts, (TABLE, str(number)), sheet) for number, facts in enumerate(sheet.tables, 1)]
    _tell_contradictions(decisions, sheet)
    sheet.close()
    return tuple(decisions)


def _decision(facts: Mapping[str, Any], place: tuple[str, ...], sheet: Sheet) -> Decision:
    sheet.problems.extend(unknown((*place, key), KEYS, sheet.lines) for key in facts if key not in KEYS)
    line, do, mark, reason = (_text(facts, (*place, key), sheet) for key in ("line", "do", "fingerprint", "reason"))
    if not folded(line) and not mark:
        sheet.tell("DEC005", (*place, "line"))
    verdict, level = _verdict(do, (*place, "do"), sheet)
    at = line_of(place, sheet.lines)
    return Decision(
        verdict=verdict,
        level=level,
        line=" ".join(line.split()),
        fingerprint=mark.strip().casefold(),
        occurrence=_occurrence(facts, (*place, "occurrence"), sheet),
        reason=reason,
        span=Span(SourceId(sheet.name), at, at),
    )


def _text(facts: Mapping[str, Any], path: tuple[str, ...], sheet: Sheet) -> str:
    value = facts.get(path[-1], "")
    if isinstance(value, str):
        return value
    sheet.tell("CFG004", path, example=f'{path[-1]} = "…"')
    return ""


def _occurrence(facts: Mapping[str, Any], path: tuple[str, ...], sheet: Sheet) -> int:
    value = facts.get(path[-1], 0)
    if type(value) is int and value >= (path[-1] in facts):
        return value
    sheet.tell("CFG004", path, example=f"{path[-1]} = 2")
    return 0


def _verdict(written: str, path: tuple[str, ...], sheet: Sheet) -> tuple[Verdict, int]:
    """What is written as `do`: one of the known words, with one space and in lower case."""
    found = SPELLINGS.get(" ".join(written.casefold().split()))
    if found is not None:
        return found
    if meant := meant_by(written):
        sheet.tell("DEC006", path, value=written, suggestion=meant)
    else:
        sheet.tell("CFG007", path, value=written, allowed=", ".join(SPELLINGS))
    return Verdict.KEEP, 0


def meant_by(written: str) -> str:
    """The spelling of the decision that `written` means in another language or resembles, "" for none."""
    words = " ".join(written.casefold().split())
    meant: str = toml(*_NAMES).get(words, "")
    return meant or (resembled_by(words, tuple(SPELLINGS)) if words else "")


def _tell_contradictions(decisions: list[Decision], sheet: Sheet) -> None:
    """Two decisions that name the same line in the same words and want different things of it."""
    seen: dict[tuple[str, bool, int], Decision] = {}
    for decision in decisions:
        opens = not decision.fingerprint and decision.line.endswith(SHORTENED)
        key = (decision.fingerprint or fingerprint(decision.line), opens, decision.occurrence)
        first = seen.setdefault(key, decision)
        if first.spelled != decision.spelled:
            values = {"text": decision.line or decision.fingerprint, "one": first.spelled, "other": decision.spelled}
            line = decision.span.first_line
            sheet.problems.append(("DEC004", {"line": line, "first": first.span.first_line, **values}))
