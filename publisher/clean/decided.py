"""What the editor wants out of an article goes before any rule looks at it; what is held, no rule takes (`Line.text_only`)."""

from dataclasses import replace

from publisher.diagnostics import Change, Result
from publisher.model.decision import Verdict
from publisher.source import Capture, CapturedBlock


def without_dropped(capture: Capture) -> Result[Capture]:
    """The capture without the lines that the editor dropped, and a change (DEC001) for each."""
    dropped = [block for block in capture.blocks if _is_dropped(block)]
    if not dropped:
        return Result(capture)
    kept = tuple(block for block in capture.blocks if not _is_dropped(block))
    changes = tuple(Change("DEC001", block.span, block.words, "", "decision") for block in dropped)
    return Result(replace(capture, blocks=kept), changes=changes)


def _is_dropped(block: CapturedBlock) -> bool:
    return block.decision is not None and block.decision.verdict is Verdict.DROP
