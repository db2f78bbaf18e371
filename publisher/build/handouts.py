"""Handouts: each chapter of a book as a publication of its own, and all of them in one archive."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace

from publisher.build.extract import chapter_only
from publisher.diagnostics import Diagnostic, error, warning
from publisher.errors import RenderError
from publisher.language.slug import slug
from publisher.model.book import Book
from publisher.model.chapter import Chapter
from publisher.model.walk import plain_text

LARGEST = 300_000
"""Bytes of a handout that can be sent to a class over a mobile network without a thought."""
LONGEST_NAME = 60
"""Characters of a file's name that a telephone shows whole, or nearly."""
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time an archive can say; files in it carry no other."""


@dataclass(frozen=True, slots=True)
class Handout:
    """A chapter to be made a handout. `book` is the book of that chapter alone; `name` its file, "03-fotosintesis.pdf"."""

    name: str
    chapter: Chapter
    book: Book

    def about(self, told: Diagnostic) -> Diagnostic:
        """A finding on this handout: it names the article where it names no place of its own."""
        return told if told.span else replace(told, span=self.chapter.span)

    def failed(self, failure: RenderError) -> Diagnostic:
        """The finding of a handout that could not be laid out or written."""
        if failure.code != "OUT007":
            return error(failure.code, None if "line" in failure.values else self.chapter.span, **failure.values)
        return error("OUT020", self.chapter.span, chapter=plain_text(self.chapter.title), reason=failure.values["reason"])

    def oversize(self, size: int) -> tuple[Diagnostic, ...]:
        """A warning, with its pictures from the largest, for a file of more than 300 kB."""
        if size <= LARGEST:
            return ()
        pictures = sorted(self.book.resources, key=lambda name: (-len(self.book.resources[name]), name))
        named = ", ".join(f"{name} ({-(-len(self.book.resources[name]) // 1000)} kB)" for name in pictures) or "–"
        return (warning("OUT021", self.chapter.span, file=self.name, size=-(-size // 1000), limit=LARGEST // 1000, pictures=named),)


def handouts(book: Book, wanted: str = "") -> tuple[Handout, ...]:
    """The handouts of all chapters, or of the chapter `wanted` by id or number; names keep the chapter's place in the book.

    Raises UsageError if there is no such chapter.
    """
    chosen = chapter_only(book, wanted).chapters if wanted else book.chapters
    width = max(len(str(len(book.chapters))), 2)
    return tuple(
        Handout(f"{number:0{width}}-{_named(chapter)}.pdf", chapter, chapter_only(book, chapter.id))
        for number, chapter in enumerate(book.chapters, start=1)
        if any(chapter.id == one.id for one in chosen)
    )


def _named(chapter: Chapter) -> str:
    """What a pupil sees in a list of files: the title, cut between words; not the id, which is made from the article's file name."""
    words = slug(plain_text(chapter.title))
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME + 1].rpartition("-")[0] or words[:LONGEST_NAME]


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files in one zip, sorted, stored as they are (a PDF is compressed already), the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, ZIP_EPOCH)
            info.create_system = 3  # the same on every system
            info.external_attr = 0o644 << 16
            packed.writestr(info, files[name])
    return buffer.getvalue()
