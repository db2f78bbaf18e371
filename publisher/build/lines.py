"""The words of the lines of a manuscript, by which a finding is known again after lines have moved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from publisher.errors import SourceError
from publisher.ingest.decoding import lines_of, mended, text_of
from publisher.model.span import SourceId
from publisher.source import Article, SourceFile

WRITTEN = ("txt", "md", "html", "htm")
"""Formats whose lines are lines of the file; of the others a line is the ordinal of a paragraph."""


@dataclass(slots=True)
class Lines:
    """Lines of articles, read when they are asked for. Pasted articles give what was received, edited files the file's own text."""

    _sources: dict[SourceId, SourceFile]
    _received: dict[SourceId, Article]
    _read: dict[SourceId, tuple[str, ...]] = field(default_factory=dict)
    _words: dict[SourceId, dict[int, list[str]]] = field(default_factory=dict)

    def of(self, source: SourceId) -> tuple[str, ...]:
        """The lines of a text file as they stand in it; none of a file that is no text."""
        if source not in self._read:
            self._read[source] = _lines(self._sources.get(source))
        return self._read[source]

    def words(self, source: SourceId, line: int) -> Sequence[str]:
        """What was received in a line, or begins above it and goes on there; what the file has there for an edited one."""
        article = self._received.get(source)
        if article is None:
            written = self.of(source)
            return written[line - 1 : line]
        if source not in self._words:
            by_line: dict[int, list[str]] = {}
            for block in article.received:
                for number in range(block.span.first_line, min(block.span.last_line, block.span.first_line + _TALLEST) + 1):
                    by_line.setdefault(number, []).append(block.words)
            self._words[source] = by_line
        return self._words[source].get(line, ())


_TALLEST = 200
"""Lines of one element of a page that are told apart."""


def no_lines() -> Lines:
    """The lines of no article."""
    return Lines({}, {})


def lines_in(sources: Iterable[SourceFile], articles: Iterable[object]) -> Lines:
    """The lines of `sources`; `articles` are the captures among them as they were received."""
    received = {article.source: article for article in articles if isinstance(article, Article)}
    return Lines({source.id: source for source in sources}, received)


def _lines(source: SourceFile | None) -> tuple[str, ...]:
    if source is None or source.format not in WRITTEN:
        return ()
    try:
        text = mended(text_of(source).value, source.id).value
    except SourceError:
        return ()
    found: dict[int, str] = {}
    for line in lines_of(text):
        found.setdefault(line.number, line.text)
    return tuple(found.values())
