"""What is known while one document is converted: where it stands, what was found, said and done."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from publisher.diagnostics import Change, Diagnostic, warning
from publisher.errors import SourceError
from publisher.ingest.office.package import Package
from publisher.ingest.office.show import Picture
from publisher.model.block import Note
from publisher.model.span import SourceId, Span

DEEPEST = 40
"""Blocks and mark-up inside one another; nobody writes ten."""


@dataclass(slots=True)
class Reading:
    """A document in the reading. `ordinal` is the number of the paragraph at hand, `waiting` the pictures met in it."""

    source: SourceId
    stem: str
    package: Package
    pictures: Mapping[str, Picture]
    ordinal: int = 1
    depth: int = 0
    waiting: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    resources: dict[str, bytes] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """The place at hand."""
        return Span(self.source, self.ordinal, self.ordinal)

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """One level down. SourceError where that is too deep to be an article."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise SourceError("SRC067", file=self.source, part="")
        yield
        self.depth -= 1

    def warn(self, code: str, **values: str | int) -> None:
        """Says something about the place at hand."""
        self.diagnostics.append(warning(code, self.span, **values))

    def left_out(self, text: str, rule: str) -> None:
        """Says that words of the place at hand are not in the article."""
        if text.strip():
            self.changes.append(Change("SRC071", self.span, text.strip(), rule=rule))

    def taken_pictures(self) -> list[str]:
        """The pictures met since they were last taken."""
        taken, self.waiting = self.waiting, []
        return taken
