"""The lines of an article that decisions are about. What matches nothing any more is told, with the line most like it."""

import difflib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.decisions.reading import SHORTENED
from publisher.diagnostics import Change, Diagnostic, Result, error, warning
from publisher.model.decision import Decision, Verdict, fingerprint, folded
from publisher.model.walk import text
from publisher.source import Capture, CapturedBlock, Hint

_SHOWN = 80
"""Characters of a line in a message, and those that two lines are compared by."""
_COMPARED = 4000
"""Lines that are searched for the one most like a stale decision."""
_SEARCHED = 20
"""Stale decisions for which a line like theirs is searched."""
_LONGER = 12
"""Characters by which a line may be longer than the words of a decision and still be compared as a whole."""
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of an article: their words, the same folded, and where each fold and each fingerprint stands."""

    texts: tuple[str, ...]
    folds: tuple[str, ...]
    by_fold: Mapping[str, Sequence[int]]
    by_mark: Mapping[str, Sequence[int]]


def applied(received: Result[Capture], decisions: Sequence[Decision]) -> Result[Capture]:
    """The capture with its blocks counted from 1, and each that was decided about with its decision.

    A line that the reader of the format had left out and that is wanted is put back, at the place of its line, and its
    Change is gone. Findings: DEC002 and DEC003 nothing is like it any more, DEC004 two decisions contradict each other, DEC007
    opening words of several lines, DEC008 fewer lines of these words, DEC009 a table or a picture cannot be a heading.
    """
    if not decisions:
        return replace(received, value=_counted(received.value))
    told: list[Diagnostic] = []
    capture, restored = _restored(received, decisions)
    lines = _lines_of([block.words for block in capture.blocks])
    chosen: dict[int, Decision] = {}
    for decision in decisions:
        places = _places(decision, lines, told)
        for place in places:
            _settle(place, decision, chosen, told)
    blocks = tuple(_decided(block, chosen.get(place), told) for place, block in enumerate(capture.blocks))
    changes = tuple(change for place, change in enumerate(received.changes) if place not in restored)
    return Result(_counted(replace(capture, blocks=blocks)), (*received.diagnostics, *told), changes)


def _counted(capture: Capture) -> Capture:
    if all(block.number == number for number, block in enumerate(capture.blocks, 1)):
        return capture
    return replace(capture, blocks=tuple(replace(block, number=number) for number, block in enumerate(capture.blocks, 1)))


def _lines_of(texts: Sequence[str]) -> _Lines:
    by_fold: defaultdict[str, list[int]] = defaultdict(list)
    by_mark: defaultdict[str, list[int]] = defaultdict(list)
    folds = tuple(folded(words) for words in texts)
    for place, fold in enumerate(folds):
        by_fold[fold].append(place)
        by_mark[fingerprint(texts[place])].append(place)
    return _Lines(tuple(texts), folds, by_fold, by_mark)


def _restored(received: Result[Capture], decisions: Sequence[Decision]) -> tuple[Capture, frozenset[int]]:
    """The capture with the left out lines that are wanted, and the places of their changes."""
    left_out = [(place, change) for place, change in enumerate(received.changes) if not change.after and change.before.strip()]
    lines = _lines_of([change.before for _, change in left_out])
    present = _lines_of([block.words for block in received.value.blocks])
    wanted: set[int] = set()
    for decision in decisions:
        if decision.verdict is not Verdict.DROP and not _places(decision, present, []):
            wanted.update(_places(decision, lines, []))
    blocks = list(received.value.blocks)
    for place in sorted(wanted):
        _put_back(left_out[place][1], blocks)
    return replace(received.value, blocks=tuple(blocks)), frozenset(left_out[place][0] for place in wanted)


def _put_back(change: Change, blocks: list[CapturedBlock]) -> None:
    """Puts a line behind all that stand above it or in the same line of the file."""
    later = (place for place, block in enumerate(blocks) if block.span.first_line > change.span.first_line)
    block = CapturedBlock(content=text(change.before), span=change.span, hint=Hint.PARAGRAPH, gap=1)
    blocks.insert(next(later, len(blocks)), block)


def _places(decision: Decision, lines: _Lines, told: list[Diagnostic]) -> Sequence[int]:
    """Places of the lines that a decision is about; why there are none, or not those, is told."""
    found = _fitting(decision, lines)
    if not found:
        told.append(_stale(decision, lines, search=len(told) < _SEARCHED))
    elif not decision.fingerprint and len({lines.folds[place] for place in found}) > 1:
        told.append(error("DEC007", decision.span, text=_shown(decision), count=len(found)))
        return ()
    elif decision.occurrence > len(found):
        told.append(warning("DEC008", decision.span, text=_shown(decision), occurrence=decision.occurrence, count=len(found)))
        return ()
    return [found[decision.occurrence - 1]] if decision.occurrence and found else found


def _fitting(decision: Decision, lines: _Lines) -> Sequence[int]:
    """Places of the lines that have the fingerprint and the words, those of the two that are given."""
    words = folded(decision.line)
    marked = lines.by_mark.get(decision.fingerprint, ()) if decision.fingerprint else range(len(lines.folds))
    if not words:
        return marked
    if not decision.line.endswith(SHORTENED):
        return [place for place in lines.by_fold.get(words, ()) if not decision.fingerprint or place in marked]
    return [place for place in marked if _opens(lines.folds[place], words, whole_words=not decision.fingerprint)]


def _opens(fold: str, words: str, *, whole_words: bool) -> bool:
    return fold.startswith(words) and not (whole_words and fold[len(words) : len(words) + 1].isalnum())


def _stale(decision: Decision, lines: _Lines, *, search: bool) -> Diagnostic:
    words = folded(decision.line)[:_SHOWN]
    known = [fold[: len(words) + _LONGER] for fold in lines.folds[:_COMPARED]]
    close = difflib.get_close_matches(words, known, n=1, cutoff=_ALIKE) if words and search else []
    if not close:
        return warning("DEC003", decision.span, text=_shown(decision), do=decision.spelled)
    suggestion = " ".join(lines.texts[known.index(close[0])].split())
    shown = suggestion if len(suggestion) <= _SHOWN else f"{suggestion[:_SHOWN].rsplit(' ', 1)[0]} …"
    return warning("DEC002", decision.span, text=_shown(decision), do=decision.spelled, suggestion=shown)


def _shown(decision: Decision) -> str:
    return decision.line[:_SHOWN] or decision.fingerprint


def _settle(place: int, decision: Decision, chosen: dict[int, Decision], told: list[Diagnostic]) -> None:
    """Notes a decision for a line: one that counts the occurrence goes before one about all of them."""
    first = chosen.get(place)
    if first is None or (decision.occurrence and not first.occurrence):
        chosen[place] = decision
    elif bool(first.occurrence) is bool(decision.occurrence) and first.spelled != decision.spelled:
        told.append(_contradicting(first, decision))


def _contradicting(first: Decision, decision: Decision) -> Diagnostic:
    place = decision.span
    spelled = {"one": first.spelled, "other": decision.spelled}
    return error("DEC004", place, file=place.source, line=place.first_line, first=first.span.first_line, text=_shown(decision), **spelled)


def _decided(block: CapturedBlock, decision: Decision | None, told: list[Diagnostic]) -> CapturedBlock:
    if decision is None:
        return block
    if block.block is not None and decision.verdict not in {Verdict.KEEP, Verdict.DROP}:
        told.append(warning("DEC009", decision.span, text=_shown(decision), do=decision.spelled))
        return replace(block, decision=replace(decision, verdict=Verdict.KEEP, level=0))
    return replace(block, decision=decision)
