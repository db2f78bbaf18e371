"""The way of a sentence: from its lines in the source, through each change, to its place in the book and the editions that show it."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from publisher.build.module import settings_of
from publisher.build.project import CHAPTERS, Project, read_project
from publisher.build.reading import ReadBook, read_book
from publisher.build.tracing import traced
from publisher.diagnostics import Diagnostic
from publisher.errors import UsageError
from publisher.model.book import Audience, Book, Edition, Use
from publisher.model.chapter import Chapter
from publisher.model.decision import folded
from publisher.model.inline import AnchorId, TermRef
from publisher.model.pieces import Piece, Role, pieces_of
from publisher.model.walk import chapter_blocks, plain_text
from publisher.render.review import ReviewedLine

MOST = 5
"""Places of the same words that are shown."""
_SHARED = 8
"""Characters by which the end of one line and the start of the words are seen to be the same."""
_LIKE = 0.6
_LONGER = 12
"""Characters by which a sentence may be longer than the words and still be compared as a whole."""
_SENTENCE = re.compile(r"(?<=[.!?]) ")
_SHOWN = 90
_HEADINGS = (Role.TITLE, Role.HEADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """What became of words.

    `lines` are those of the source that they stand in, with all that was done to these; `piece` is what they are part of in the
    chapter, None where they were removed. `place` are the title of the chapter and the headings above, each with its number as
    printed ("" without one); `terms` are the headwords that they link to, `defined` those they define; `editions` show them.
    """

    file: str
    lines: tuple[ReviewedLine, ...]
    piece: Piece | None = None
    place: tuple[tuple[str, str], ...] = ()
    anchor: str = ""
    terms: tuple[str, ...] = ()
    defined: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()


def trails(path: Path, words: str) -> tuple[Trail, ...]:
    """The ways of `words` (a sentence or a part of one) in the book at `path`, at most `MOST`; of a file only those in this file.

    Raises UsageError where no line and no part of a chapter holds them (TRC001, with the nearest), or for no words (TRC002).
    """
    wanted = folded(words)
    if not any(sign.isalnum() for sign in wanted):
        raise UsageError("TRC002")
    project = read_project((_folder(path),))
    settings = settings_of(project)
    books = {one: read_book(project, settings, Edition(audience=one, use=Use(settings.book.use)), "") for one in Audience}
    read = books[Audience.EDITOR]
    only = path.name if path.is_file() else ""
    articles = {article.source: article for article in read.chapters.articles}
    found: list[Trail] = []
    lines_of: dict[str, tuple[ReviewedLine, ...]] = {}
    for chapter in read.chapters.chapters:
        if only and Path(chapter.source).name != only:
            continue
        lines = traced(articles.get(chapter.source, chapter), chapter, read.changes, _told(read, chapter))
        lines_of[_file(project, chapter.source)] = lines
        found += [_trail(chapter, piece, rows, wanted, books) for piece, rows in _matches(chapter, lines, wanted)]
    if not found:
        raise _nowhere(words, lines_of)
    return tuple(replace(one, file=_file(project, one.file)) for one in found[:MOST])


def _folder(path: Path) -> Path:
    """The folder of the book that a file is part of."""
    if path.is_dir() or not path.exists():
        return path
    return path.parent.parent if path.parent.name == CHAPTERS else path.parent


def _file(project: Project, source: str) -> str:
    return (project.folder / source).as_posix()


def _told(read: ReadBook, chapter: Chapter) -> Iterable[Diagnostic]:
    return (one for one in read.diagnostics if one.span is not None and one.span.source == chapter.source)


def _matches(chapter: Chapter, lines: Sequence[ReviewedLine], wanted: str) -> Iterator[tuple[Piece | None, tuple[ReviewedLine, ...]]]:
    """The pieces and the lines that hold the words: as they are in the book, else as they were received."""
    seen: set[int] = set()
    for piece in pieces_of(chapter):
        if wanted in folded(piece.text):
            rows = [row for row in lines if _is_of(piece, row)]
            first, last = _lines_of(piece, wanted)
            close = (
                [row for row in rows if first <= row.line <= last]
                or [row for row in rows if _overlaps(folded(row.text), wanted)]
                or rows[:1]
            )
            seen.update(row.line for row in rows)
            yield piece, tuple(close)
    for row in lines:
        if wanted in folded(row.text) and row.line not in seen:
            yield next((piece for piece in pieces_of(chapter) if row.kept and _is_of(piece, row)), None), (row,)


def _lines_of(piece: Piece, wanted: str) -> tuple[int, int]:
    """The first and the last line that words of a piece come from; no line where the piece does not know its lines."""
    found = re.search(r"[\W_]+".join(map(re.escape, wanted.split())), piece.text.casefold()) if piece.span.starts else None
    return (piece.span.line_at(found.start()), piece.span.line_at(found.end() - 1)) if found else (0, 0)


def _is_of(piece: Piece, row: ReviewedLine) -> bool:
    """Whether a piece is made of a line."""
    if piece.role is Role.TITLE:
        return any(one.role is Role.TITLE for one in row.became)
    return row.kept and piece.span.first_line <= row.line <= piece.span.last_line


def _overlaps(line: str, wanted: str) -> bool:
    """Whether the words stand in a line, or begin, go on or end in it. Both are folded."""
    if wanted in line or (line and line in wanted):
        return True
    begins = any(line.endswith(wanted[:size]) for size in range(_SHARED, min(len(line), len(wanted)) + 1))
    return begins or any(line.startswith(wanted[-size:]) for size in range(_SHARED, min(len(line), len(wanted)) + 1))


def _trail(chapter: Chapter, piece: Piece | None, rows: tuple[ReviewedLine, ...], wanted: str, books: Mapping[Audience, ReadBook]) -> Trail:
    trail = Trail(file=chapter.source, lines=rows)
    book = books[Audience.EDITOR].book
    if piece is None or book is None:
        return trail
    place, anchor = _place(chapter, piece, book)
    span = piece.span
    terms, defined = _terms(book, chapter, piece, wanted if wanted in folded(piece.text) else folded(piece.text))
    return replace(
        trail,
        piece=piece,
        place=place,
        anchor=anchor,
        terms=terms,
        defined=tuple(name for name, line in defined if any(row.line == line for row in rows) or line == span.first_line),
        editions=tuple(str(one) for one, read in books.items() if read.book is not None and _shows(read.book, piece)),
    )


def _place(chapter: Chapter, piece: Piece, book: Book) -> tuple[tuple[tuple[str, str], ...], str]:
    """The headings above a piece with their numbers, the chapter's first, and the id of the last one."""
    above: list[Piece] = []
    for one in pieces_of(chapter):
        if one.role in _HEADINGS:
            level = one.level if one.role is Role.HEADING else 1
            above = [*(other for other in above if (other.level if other.role is Role.HEADING else 1) < level), one]
        if one == piece:
            break
    anchors = [one.anchor or chapter.id for one in above]
    numbers = [book.numbers.get(AnchorId(anchor)) for anchor in anchors]
    return tuple((number.text if number else "", one.text) for number, one in zip(numbers, above, strict=True)), next(reversed(anchors), "")


def _terms(book: Book, chapter: Chapter, piece: Piece, wanted: str) -> tuple[tuple[str, ...], list[tuple[str, int]]]:
    """Headwords that the words lead to in the book, and those that the chapter defines, each with its line."""
    names = {entry.id: entry.headword for entry in book.glossary}
    linked = next((one for one in book.chapters if one.source == chapter.source), None)
    blocks = chapter_blocks(linked) if linked is not None else iter(())
    near = [block for block in blocks if block.span.first_line <= piece.span.last_line and block.span.last_line >= piece.span.first_line]
    refs = [node for block in near for node in _nodes(block) if isinstance(node, TermRef)]
    terms = [names.get(ref.entry, str(ref.entry)) for ref in refs if folded(plain_text(ref.content)) in wanted]
    spans = ((entry.headword, entry.defining[1]) for entry in book.glossary if entry.defining is not None)
    return tuple(dict.fromkeys(terms)), [(name, span.first_line) for name, span in spans if span.source == chapter.source]


def _shows(book: Book, piece: Piece) -> bool:
    """Whether an edition holds the words of a piece: in its chapters, in what goes with them, or among its answers."""
    words = folded(piece.text)
    parts = (*book.chapters, *(matter.chapter for matter in book.matter))
    if any(words in folded(one.text) for chapter in parts for one in pieces_of(chapter)):
        return True
    keys = (block for answers in book.answers for block in answers.blocks)
    return any(words in folded(_words(block)) for block in keys)


def _words(block: object) -> str:
    from publisher.model.inline import Text

    return "".join(node.content for node in _nodes(block) if isinstance(node, Text))


def _nodes(value: Any) -> Iterator[Any]:  # noqa: ANN401 - any value of the model
    """Every value of the model inside a value."""
    if isinstance(value, tuple):
        for one in value:
            yield from _nodes(one)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for one in fields(value):
            yield from _nodes(getattr(value, one.name))


def _nowhere(words: str, lines_of: Mapping[str, Sequence[ReviewedLine]]) -> UsageError:
    """Words that are nowhere: the line most like them, where one is, with its file and number."""
    wanted = folded(words)
    known: dict[str, tuple[str, str]] = {}
    for file, rows in lines_of.items():
        for row in rows:
            for sentence in _SENTENCE.split(row.text):
                known.setdefault(folded(sentence)[: len(wanted) + _LONGER], (f"{file}:{row.line}", " ".join(sentence.split())))
    close = difflib.get_close_matches(wanted, known, n=1, cutoff=_LIKE)
    if not close:
        return UsageError("TRC001", text=" ".join(words.split())[:_SHOWN])
    place, shown = known[close[0]]
    return UsageError("TRC003", text=" ".join(words.split())[:_SHOWN], suggestion=shown[:_SHOWN], place=place)
