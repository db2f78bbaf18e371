"""The other articles of the book that an article is imported into: what a line of it may name."""

from dataclasses import dataclass, field
from pathlib import Path

from publisher.build import pipeline
from publisher.build.guard import each
from publisher.build.inspection import only_source
from publisher.build.manuscript import choose
from publisher.build.project import CHAPTERS, read_project
from publisher.config import Settings
from publisher.errors import PublisherError
from publisher.model.chapter import Chapter, ChapterId
from publisher.source import SourceFile


@dataclass(slots=True)
class Beside:
    """The articles imported by one command (`files`) and those of the folder `into`; read once, and only when asked for."""

    files: tuple[Path, ...]
    into: Path
    settings: Settings
    _read: tuple[Chapter, ...] | None = field(default=None, init=False)

    def chapters(self, but: ChapterId) -> tuple[Chapter, ...]:
        """The chapters that the readable ones become, without the one with the id `but`."""
        if self._read is None:
            sources = {source.stem: source for source in (*self._of_files(), *self._of_folder())}
            read = each(tuple(sources.values()), lambda source: pipeline.import_chapter(source, self.settings), lambda source: source.id)
            self._read = tuple(chapter for chapters in read.value for chapter in chapters.chapters)
        return tuple(chapter for chapter in self._read if chapter.id != but)

    def _of_files(self) -> list[SourceFile]:
        found = []
        for path in self.files:
            try:
                found.append(only_source(read_project((path,))))
            except PublisherError:  # told where this file is imported itself
                continue
        return found

    def _of_folder(self) -> tuple[SourceFile, ...]:
        root = self.into.parent if self.into.name == CHAPTERS else self.into
        try:
            return choose(read_project((root,)), self.settings).value.sources
        except PublisherError:  # a new folder, or one with mistakes that its own build tells
            return ()
