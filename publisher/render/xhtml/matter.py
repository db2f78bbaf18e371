"""Front matter: title page, the parts an editor wrote, contents."""

from dataclasses import replace

from publisher.language import dates
from publisher.language.parts import parts
from publisher.model.block import Block, Label, LineBlock, Paragraph
from publisher.model.book import Audience, Document, Entry, Headings, Matter, Role
from publisher.model.chapter import Chapter
from publisher.model.walk import chapter_blocks, plain_text
from publisher.render.markup import attributes, characters, hard, identifier, language_attributes
from publisher.render.xhtml.chapters import content_of
from publisher.render.xhtml.inlines import inlines
from publisher.render.xhtml.setting import Calls, Medium, Setting, document

EDITIONS = {Audience.TEACHER: "teacher_edition", Audience.EDITOR: "editor_edition"}
"""Labels of the editions that say so on the title page; the student's is the book itself."""
_LAST = 4
"""Blocks at the end of a foreword in which its author may have signed."""


def _paragraph(kind: str, text: str) -> str:
    return f'<p class="{kind}">{text}</p>' if text else ""


def title_page(setting: Setting) -> Document:
    """Title, subtitle, authors, for whom, and the imprint at its foot."""
    metadata = setting.book.metadata
    edition = EDITIONS.get(setting.book.edition.audience)
    audience = " · ".join(characters(part) for part in (metadata.subject, metadata.level) if part)
    imprint = " · ".join(characters(part) for part in (metadata.publisher, metadata.year) if part)
    anchor = "title.page"
    lines = [
        f'<h1 class="title">{characters(metadata.title)}</h1>',
        _paragraph("subtitle", characters(metadata.subtitle)),
        _paragraph("authors", characters(", ".join(metadata.authors))),
        _paragraph("audience", audience),
        _paragraph("edition", setting.label(edition) if edition else ""),
        _paragraph("draft", setting.label("draft_notice") if is_draft(setting) else ""),
        _paragraph("imprint", imprint),
    ]
    semantics = {"epub__type": "titlepage"} if setting.medium is Medium.EPUB else {}
    body = f"<section{attributes(class_='title-page', **semantics, id=anchor)}>\n" + "\n".join(filter(None, lines)) + "\n</section>"
    return document("titlepage", Role.TITLE_PAGE, metadata.title, anchor, body)


def is_draft(setting: Setting) -> bool:
    """Whether the pages say that nobody has approved them: the editor's edition, unless it is a release."""
    return setting.book.edition.audience is Audience.EDITOR and not setting.book.edition.release


def matter_name(matter: Matter) -> str:
    """The name of the document that holds an editor's part."""
    return f"matter-{identifier(matter.chapter.id)}"


def matter_document(matter: Matter, setting: Setting) -> Document:
    """A part the editor wrote: a foreword, how to use the book, who its authors are. A foreword is signed at its end."""
    chapter = matter.chapter
    anchor = identifier(chapter.id)
    notes = {note.id: note for note in chapter.notes}
    inside = replace(setting, document=matter_name(matter), anchor=chapter.id, notes=notes, calls=Calls())
    title = plain_text(chapter.title)
    opening = attributes(class_=f"matter {matter.role}", **_semantics(matter, setting), id=anchor, aria_labelledby=f"{anchor}.title")
    language = language_attributes(chapter.metadata.language, setting.book.metadata.language)
    heading = f'<h1 id="{anchor}.title">{inlines(chapter.title, inside)}</h1>'
    signature = _signature(chapter, setting) if matter.role is Role.FOREWORD else ""
    written = f"{heading}\n{content_of(chapter, inside, signature)}"
    return document(inside.document, matter.role, title, anchor, f"<section{opening}{language}>\n{written}\n</section>")


def _semantics(matter: Matter, setting: Setting) -> dict[str, str]:
    part = parts().get(matter.part)
    if part is None or setting.medium is Medium.PRINT:
        return {}
    words = {"epub__type": part.epub if setting.medium is Medium.EPUB else "", "role": part.aria}
    return {name: word for name, word in words.items() if word}


def _signature(chapter: Chapter, setting: Setting) -> str:
    """Date and author as the metadata has them, unless the author signed in the text."""
    metadata = chapter.metadata
    signed = " ".join(_words(block) for block in list(chapter_blocks(chapter))[-_LAST:])
    if not metadata.author or metadata.author.casefold() in signed.casefold():
        return ""
    date = hard(dates.display(metadata.date, setting.book.metadata.language)) if metadata.date else ""
    return f'<p class="signature">{"<br/>".join(filter(None, [date, characters(metadata.author)]))}</p>'


def _words(block: Block) -> str:
    match block:
        case Paragraph(content=content) | Label(content=content):
            return plain_text(content)
        case LineBlock(lines=lines):
            return " ".join(plain_text(line) for line in lines)
        case _:
            return ""


def contents_document(entries: tuple[Entry, ...], setting: Setting, *, front: int = 0) -> Document:
    """The contents, two levels deep; the leaders and page numbers of print are the style sheet's.

    The first `front` entries lead to pages before the chapters, whose folios are roman.
    """
    title = setting.book.labels["contents"]
    role = None if setting.medium is Medium.PRINT else "doc-toc"
    kind = "contents decimal" if setting.book.style.headings is Headings.DECIMAL else "contents"
    opening = attributes(class_=kind, role=role, id="contents.list", aria_labelledby="contents.title")
    body = f'<nav{opening}>\n<h1 id="contents.title">{characters(title)}</h1>\n{_entries(entries, setting, front)}\n</nav>'
    return document("contents", Role.CONTENTS, title, "contents.list", body)


def _entries(entries: tuple[Entry, ...], setting: Setting, front: int = 0) -> str:
    lines = []
    for place, entry in enumerate(entries):
        number = f'<span class="number">{characters(entry.number)}</span> ' if entry.number else ""
        below = f"\n{_entries(entry.entries, setting)}\n" if entry.entries else ""
        href = attributes(href=f"#{identifier(entry.anchor)}")
        kind = attributes(class_=_kind(entry, roman=place < front and setting.medium is Medium.PRINT))
        lines.append(f'<li{kind}><a{href}>{number}<span class="title">{characters(entry.title)}</span></a>{below}</li>')
    return "<ol>\n" + "\n".join(lines) + "\n</ol>"


def _kind(entry: Entry, *, roman: bool) -> str | None:
    """Whether a line has no number, and whether its page has a roman folio."""
    words = [word for word, holds in (("part", not entry.number and not entry.entries), ("roman", roman)) if holds]
    return " ".join(words) or None
