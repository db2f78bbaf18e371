"""What is known while an OpenDocument text is written anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from publisher.ingest.office.opendocument.lists import Counters
from publisher.ingest.office.opendocument.styles import Styles
from publisher.ingest.office.package import Package
from publisher.ingest.office.page import Page
from publisher.ingest.office.prepared import Prepared


@dataclass(slots=True)
class Document:
    """A document in the writing.

    `usual` is the size of most of its text (points), `lists` the styles of the lists around the place at hand, `beside` what
    stands beside the paragraph at hand (text boxes), which follows it.
    """

    package: Package
    styles: Styles
    found: Prepared
    page: Page = field(default_factory=Page)
    usual: float = 0
    counters: Counters = field(default_factory=Counters)
    lists: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    def taken_beside(self) -> list[str]:
        """The blocks that stood beside the paragraph since they were last taken."""
        taken, self.beside = self.beside, []
        return taken

    @contextmanager
    def apart(self) -> Iterator[None]:
        """A note, a cell or a text box: lists and paragraphs around it have nothing to do with those in it."""
        lists, beside, self.lists, self.beside = self.lists, self.beside, [], []
        yield
        self.lists, self.beside = lists, [*beside, *self.beside]
