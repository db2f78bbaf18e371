"""What the editor wants out of an article goes before any rule looks at it; what is held, no rule takes (`Line.text_only`)."""

from collections.abc import Collection
from dataclasses import replace

from publisher.diagnostics import Change, Result
from publisher.model.decision import Verdict, folded
from publisher.source import Capture, CapturedBlock

EVERYWHERE = "everywhere"
"""The rule of a change to a line that goes from every article of the book."""


def without_dropped(capture: Capture, everywhere: Collection[str] = ()) -> Result[Capture]:
    """The capture without the lines that the editor dropped, and a change (DEC001) for each.

    `everywhere` are lines that go from every article; a decision about a line of this one stands before them.
    """
    folded_lines = frozenset(folded(line) for line in everywhere)
    kept: list[CapturedBlock] = []
    changes: list[Change] = []
    for block in capture.blocks:
        if block.decision is not None and block.decision.verdict is Verdict.DROP:
            changes.append(Change("DEC001", block.span, block.words, "", "decision"))
        elif folded_lines and not block.is_held and folded(block.words) in folded_lines:
            changes.append(Change("CLN024", block.span, block.words, "", EVERYWHERE))
        else:
            kept.append(block)
    return Result(replace(capture, blocks=tuple(kept)), changes=tuple(changes)) if changes else Result(capture)
