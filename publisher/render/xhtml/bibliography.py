"""The bibliography."""

from publisher.model.book import Document, Role
from publisher.model.work import work_anchor
from publisher.render.markup import attributes, characters, identifier
from publisher.render.xhtml.references import reference
from publisher.render.xhtml.setting import Medium, Setting, document

NAME = "bibliography"
ANCHOR = "bibliography.list"


def bibliography_document(setting: Setting) -> Document | None:
    """The works the book rests on in their order, None where none are known."""
    works = setting.book.works
    if not works:
        return None
    title = setting.book.labels["bibliography"]
    items = "\n".join(f"<li{attributes(id=identifier(work_anchor(work.id)))}>{reference(work, setting)}</li>" for work in works)
    semantics = {"epub__type": "bibliography"} if setting.medium is Medium.EPUB else {}
    role = None if setting.medium is Medium.PRINT else "doc-bibliography"
    opening = attributes(class_="matter bibliography", **semantics, role=role, id=ANCHOR, aria_labelledby="bibliography.title")
    body = f'<section{opening}>\n<h1 id="bibliography.title">{characters(title)}</h1>\n<ul class="references">\n{items}\n</ul>\n</section>'
    return document(NAME, Role.BIBLIOGRAPHY, title, ANCHOR, body)
