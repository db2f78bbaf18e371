"""Notes for the editor: the list of them, and their marks in the text."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from publisher.language import messages
from publisher.model.block import Block, Label, LineBlock, Paragraph
from publisher.model.book import Audience, Book, Document, EditingNote, Role
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.span import Span
from publisher.model.walk import all_sections, chapter_blocks
from publisher.render.markup import address_text, attributes, characters, hard
from publisher.render.xhtml.setting import Medium, Setting, document

NAME = "editing-notes"
ANCHOR = "editing.notes"


def editing_notes_document(setting: Setting) -> Document | None:
    """What the editor should look at, by group, in the book's language; None in other editions."""
    if setting.book.edition.audience is not Audience.EDITOR:
        return None
    title = setting.book.labels["editing_notes"]
    notes = list(enumerate(setting.book.editing_notes, start=1))
    groups = [_group(name, list(found), setting) for name, found in groupby(notes, lambda item: messages.editing_group(item[1].code))]
    about = setting.label("editing_about" if notes else "editing_none")
    body = "\n".join([f'<h1 id="editing.title">{characters(title)}</h1>', f'<p class="about">{about}</p>', *groups])
    opening = attributes(class_="matter editing-notes", id=ANCHOR, aria_labelledby="editing.title")
    return document(NAME, Role.EDITING_NOTES, title, ANCHOR, f"<section{opening}>\n{body}\n</section>")


def _group(name: str, notes: Sequence[tuple[int, EditingNote]], setting: Setting) -> str:
    heading = f'<h2>{setting.label(f"editing_{name}")} <span class="count">({len(notes)})</span></h2>'
    told = (None, *(note.code for _, note in notes))
    items = "\n".join(_item(number, note, setting, again=note.code == before) for before, (number, note) in zip(told, notes, strict=False))
    return f'<section class="editing-group">\n{heading}\n<ol>\n{items}\n</ol>\n</section>'


def _item(number: int, note: EditingNote, setting: Setting, *, again: bool) -> str:
    """Place, finding and what to do, which is not said `again` right after a note of the same kind."""
    told = messages.message(note.code, note.values, setting.book.metadata.language[:2])
    place = " · ".join(filter(None, [_link(number, note, setting), source_place(note.span, setting)]))
    where = f'<p class="where">{place}</p>' if place else ""
    text = f'<p class="finding">{characters(told.text)}</p>'
    todo = "" if again else f'<p class="todo">{characters(told.hint)}</p>'
    shown = f'<span class="note-number">{number}</span>'
    return f'<li id="{_note_anchor(number)}">{shown}{where}{text}{todo}</li>'


def _link(number: int, note: EditingNote, setting: Setting) -> str:
    """To the mark in the text, else to the section or chapter; in print with the page (which is the style sheet's)."""
    if note.anchor is None or note.anchor not in setting.places:
        return ""
    chapter = next((one for one in setting.book.chapters if note.span and one.source == note.span.source), None)
    named = [setting.number(anchor) for anchor in dict.fromkeys((chapter.id if chapter else None, note.anchor))]
    words = ", ".join(hard(number.reference) for number in named if number) or characters(setting.book.labels["front_part"])
    target = _mark_anchor(number) if _mark_anchor(number) in setting.places else note.anchor
    page = {"data_page": setting.book.labels["page_short"]} if setting.medium is Medium.PRINT else {}
    return f"<a{attributes(class_='ref', href=setting.link(target), **page)}>{words}</a>"


def source_place(span: Span | None, setting: Setting) -> str:
    """File and line of a place in the manuscript, as character data."""
    if span is None:
        return ""
    return hard(setting.book.labels["source_line"]).format(file=address_text(span.source), line=span.first_line)


def manuscript_line(span: Span, setting: Setting) -> str:
    """The line under a heading that says where it stands in the manuscript; "" but in the editor's edition."""
    if setting.book.edition.audience is not Audience.EDITOR:
        return ""
    return f'<p class="source-line">{source_place(span, setting)}</p>'


def marked_spans(book: Book) -> dict[Span, tuple[int, ...]]:
    """The numbers of the notes that belong to each paragraph: the shortest one that holds the line of the note.

    Where none does (a caption, a table, an entry of a list), it is the last one of the section before that line. A paragraph that
    the program wrote itself, such as the key terms, spans its whole chapter and holds no line.
    """
    lines: dict[tuple[str, int], Span] = {}
    by_file: dict[str, list[Span]] = {}
    for span in sorted(_paragraphs(book), key=_first):
        by_file.setdefault(span.source, []).append(span)
        for line in range(span.first_line, span.last_line + 1):
            known = lines.get((span.source, line), span)
            lines[span.source, line] = min(known, span, key=_length)
    starts = {section.id: section.span.first_line for chapter in _chapters(book) for section in all_sections(chapter.sections)}
    found: dict[Span, tuple[int, ...]] = {}
    for number, note in enumerate(book.editing_notes, start=1):
        if note.span is None:
            continue
        source, line = note.span.source, note.span.first_line
        marked = lines.get((source, line)) or _before(by_file.get(source, ()), line, starts.get(note.anchor or AnchorId(""), 0))
        if marked is not None:
            found[marked] = (*found.get(marked, ()), number)
    return found


def _chapters(book: Book) -> Iterator[Chapter]:
    yield from book.chapters
    yield from (matter.chapter for matter in book.matter)


def _paragraphs(book: Book) -> Iterator[Span]:
    """The places of all paragraphs that a mark can be set in."""
    for chapter in _chapters(book):
        for block in chapter_blocks(replace(chapter, notes=())):
            if isinstance(block, Paragraph | Label | LineBlock) and (block.span != chapter.span or not _length(block.span)):
                yield block.span


def _before(spans: Sequence[Span], line: int, start: int) -> Span | None:
    """The last of the `spans`, in their order, that opens before the line and not before the line `start`."""
    at = bisect_left(spans, line, key=_first) - 1
    return spans[at] if at >= 0 and spans[at].first_line >= start else None


def _first(span: Span) -> int:
    return span.first_line


def _length(span: Span) -> int:
    return span.last_line - span.first_line


def note_places(book: Book, files: Mapping[str, str]) -> dict[str, str]:
    """Which document holds each note and its mark in the text; `files` gives the document of a manuscript file."""
    places = {_note_anchor(number): NAME for number, _ in enumerate(book.editing_notes, start=1)}
    for span, numbers in marked_spans(book).items():
        places |= {_mark_anchor(number): files[span.source] for number in numbers}
    return places


def marks(block: Block, setting: Setting) -> str:
    """The marks of a paragraph that notes are about: their numbers, each a link to its note; each mark is set once."""
    new = [number for number in setting.marks.get(block.span, ()) if setting.calls.mark(number)]
    return "".join(_mark(number, setting) for number in new)


def _mark(number: int, setting: Setting) -> str:
    href = setting.link(_note_anchor(number))
    return f"<a{attributes(class_='editing-mark', id=_mark_anchor(number), href=href)}>{number}</a>"


def _note_anchor(number: int) -> str:
    return f"editing.note-{number}"


def _mark_anchor(number: int) -> str:
    return f"editing.mark-{number}"
