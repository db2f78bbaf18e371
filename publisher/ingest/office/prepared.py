"""A document as pandoc gets it: written anew, with stand-ins for what pandoc would pass over, and what was left out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from publisher.diagnostics import Change, Diagnostic, note, warning
from publisher.errors import SourceError
from publisher.ingest.office.show import Picture
from publisher.model.span import SourceId, Span

TAB = "\U000f5a01"
SPACE = "\U000f5a02"
"""Stand for a tab and for a further space; nobody's font has them."""
DEEPEST = 60
"""Elements with text inside one another; nobody writes twenty."""


@dataclass(slots=True)
class Prepared:
    """The document for pandoc, the pictures by the name of their stand-in, and what was left out.

    `title` are the lines of the title where other lines stand above it; `ordinal` counts paragraphs.
    """

    source: SourceId
    data: bytes = b""
    pictures: dict[str, Picture] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    title: tuple[str, ...] = ()
    ordinal: int = 1
    depth: int = 0

    def said(self, text: str, rule: str) -> None:
        """Says that words of the document are not in the article."""
        shown = " ".join(text.split())
        if shown:
            self.changes.append(Change("SRC071", self._span, shown, rule=rule))

    def warn(self, code: str, **values: str | int) -> None:
        """Says something of the place at hand."""
        self.diagnostics.append(warning(code, self._span, **values))

    def tell(self, code: str, **values: str | int) -> None:
        """Notes something of the place at hand."""
        self.diagnostics.append(note(code, self._span, **values))

    def stand_in(self, picture: Picture) -> str:
        """The name under which pandoc says where the picture stands."""
        name = f"media/publisher-{len(self.pictures) + 1}"
        self.pictures[name] = picture
        return name

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """One level down. SourceError where that is too deep to be an article."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise SourceError("SRC067", file=self.source)
        yield
        self.depth -= 1

    @property
    def _span(self) -> Span:
        return Span(self.source, self.ordinal, self.ordinal)
