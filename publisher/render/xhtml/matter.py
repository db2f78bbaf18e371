"""Front matter: title page, copyright page, contents."""

from dataclasses import replace

from publisher.model.book import Audience, Document, Entry, Matter, Role, Use
from publisher.model.walk import plain_text
from publisher.render.markup import attributes, characters, identifier
from publisher.render.xhtml.blocks import blocks
from publisher.render.xhtml.setting import Calls, Medium, Setting, document
from publisher.render.xhtml.sources import source_items

EDITIONS = {Audience.TEACHER: "teacher_edition", Audience.EDITOR: "editor_edition"}
"""Labels of the editions that say so on the title page; the student's is the book itself."""
NOTICES = {Use.CLASSROOM: "classroom_notice", Use.PUBLIC: "public_notice"}


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
        _paragraph("imprint", imprint),
    ]
    semantics = {"epub__type": "titlepage"} if setting.medium is Medium.EPUB else {}
    body = f"<section{attributes(class_='title-page', **semantics, id=anchor)}>\n" + "\n".join(filter(None, lines)) + "\n</section>"
    return document("titlepage", Role.TITLE_PAGE, metadata.title, anchor, body)


def copyright_page(setting: Setting) -> Document:
    """What may be done with the book, and whose words it holds. No empty fields."""
    metadata = setting.book.metadata
    title = setting.book.labels["copyright_page"]
    compiler = setting.label("compiler") if setting.book.sources else setting.label("author")
    facts = [
        (compiler, ", ".join(metadata.authors)),
        (setting.label("publisher"), metadata.publisher),
        (setting.label("year"), metadata.year),
        (setting.label("license"), metadata.license),
    ]
    named = "\n".join(f'<p class="fact">{label}: {characters(value)}</p>' for label, value in facts if value)
    notice = NOTICES.get(setting.book.edition.use)
    items = source_items(setting, complete=False)
    lines = [
        f'<h1 id="copyright.title">{characters(title)}</h1>',
        _paragraph("work", f"<cite>{characters(metadata.title)}</cite>"),
        named,
        _paragraph("notice", setting.label(notice) if notice and (items or notice == "classroom_notice") else ""),
        f'<p class="compiled">{setting.label("compiled_from")}:</p>\n<ul class="references">\n{items}\n</ul>' if items else "",
        _paragraph("description", characters(metadata.description)),
    ]
    semantics = {"epub__type": "copyright-page"} if setting.medium is Medium.EPUB else {}
    opening = attributes(class_="copyright-page", **semantics, id="copyright.page", aria_labelledby="copyright.title")
    body = f"<section{opening}>\n" + "\n".join(filter(None, lines)) + "\n</section>"
    return document("copyright", Role.COPYRIGHT_PAGE, title, "copyright.page", body)


def matter_document(matter: Matter, setting: Setting) -> Document:
    """A part the editor wrote: a foreword, how to use the book, who its authors are."""
    anchor = identifier(matter.chapter.id)
    inside = replace(setting, document=f"matter-{anchor}", anchor=matter.chapter.id, calls=Calls())
    title = plain_text(matter.chapter.title)
    opening = attributes(class_="matter", id=anchor, aria_labelledby=f"{anchor}.title")
    body = f'<section{opening}>\n<h1 id="{anchor}.title">{characters(title)}</h1>\n{blocks(matter.chapter.blocks, inside, 1)}\n</section>'
    return document(inside.document, matter.role, title, anchor, body)


def contents_document(entries: tuple[Entry, ...], setting: Setting) -> Document:
    """The contents, two levels deep; the leaders and page numbers of print are the style sheet's."""
    title = setting.book.labels["contents"]
    role = None if setting.medium is Medium.PRINT else "doc-toc"
    opening = attributes(class_="contents", role=role, id="contents.list", aria_labelledby="contents.title")
    body = f'<nav{opening}>\n<h1 id="contents.title">{characters(title)}</h1>\n{_entries(entries)}\n</nav>'
    return document("contents", Role.CONTENTS, title, "contents.list", body)


def _entries(entries: tuple[Entry, ...]) -> str:
    lines = []
    for entry in entries:
        number = f'<span class="number">{characters(entry.number)}</span> ' if entry.number else ""
        below = f"\n{_entries(entry.entries)}\n" if entry.entries else ""
        href = attributes(href=f"#{identifier(entry.anchor)}")
        lines.append(f'<li><a{href}>{number}<span class="title">{characters(entry.title)}</span></a>{below}</li>')
    return "<ol>\n" + "\n".join(lines) + "\n</ol>"
