"""Where a text came from."""

from dataclasses import dataclass
from typing import NewType

SourceId = NewType("SourceId", str)
"""Name of a file of the manuscript, relative to the manuscript folder, with forward slashes."""


@dataclass(frozen=True, slots=True)
class Span:
    """The lines of a source (1-based, inclusive) that a text was read from.

    `starts` holds (offset in the text, line) pairs, ascending, for a text joined from several lines, so that each word
    can be traced to its own line; it is empty for a text of one line. For DOCX the "line" is the ordinal of the paragraph.
    """

    source: SourceId
    first_line: int
    last_line: int
    starts: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.first_line <= self.last_line:
            msg = f"not a line range: {self.first_line}-{self.last_line}"
            raise ValueError(msg)

    def line_at(self, offset: int) -> int:
        """Source line of the character at `offset` (0-based) of the text."""
        line = self.first_line
        for start, number in self.starts:
            if start > offset:
                break
            line = number
        return line

    def overlaps(self, other: "Span") -> bool:
        """Whether both have a line of one source in common."""
        return self.source == other.source and self.first_line <= other.last_line and other.first_line <= self.last_line

    def to(self, other: "Span") -> "Span":
        """The span from the start of this one to the end of `other`, which must be of the same source and not earlier."""
        return Span(self.source, self.first_line, max(self.last_line, other.last_line))
