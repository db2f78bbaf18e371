"""Credits of pictures."""

import re
from dataclasses import replace

from publisher.model.block import Figure
from publisher.model.book import Document, Role
from publisher.model.chapter import Chapter
from publisher.model.inline import Inlines, Text
from publisher.model.walk import plain_text
from publisher.render.markup import attributes, characters, hard
from publisher.render.xhtml.illustrations import divided_caption, figures, listed, short_caption
from publisher.render.xhtml.inlines import inlines
from publisher.render.xhtml.setting import Medium, Setting, document

NAME = "credits"
ANCHOR = "credits.list"


def credits_document(setting: Setting) -> Document | None:
    """Where the pictures come from, in the order of the book; None where no figure has a credit."""
    inside = replace(setting, document=NAME, anchor=ANCHOR)
    lines = [_line(chapter, figure, credit, inside) for chapter, figure in figures(setting) if (credit := _credit(figure, inside))]
    if not lines:
        return None
    title = setting.book.labels["image_credits"]
    semantics = {"epub__type": "credits"} if setting.medium is Medium.EPUB else {}
    role = None if setting.medium is Medium.PRINT else "doc-credits"
    opening = attributes(class_="matter illustrations credits", **semantics, role=role, id=ANCHOR, aria_labelledby="credits.title")
    items = "\n".join(lines)
    body = f'<section{opening}>\n<h1 id="credits.title">{characters(title)}</h1>\n<ol>\n{items}\n</ol>\n</section>'
    return document(NAME, Role.CREDITS, title, ANCHOR, body)


def _credit(figure: Figure, setting: Setting) -> str:
    """Whose picture a figure is, as XHTML: its credit, or the source that an author wrote into the caption."""
    if figure.credit:
        return inlines(_bare(figure.credit, setting), setting)
    _, source = divided_caption(plain_text(figure.caption), setting)
    return characters(source)


def _line(chapter: Chapter, figure: Figure, credit: str, setting: Setting) -> str:
    """Number, caption and credit; a figure without a number is found through its chapter."""
    head = listed(figure, setting) or _by_chapter(chapter, figure, setting)
    return f'<li>{head}<div class="credit">{credit}</div></li>'


def _by_chapter(chapter: Chapter, figure: Figure, setting: Setting) -> str:
    number = setting.number(chapter.id)
    name = f'<span class="number">{hard(number.reference)}</span> ' if number else ""
    title = f'<span class="title">{characters(short_caption(figure, setting))}</span>'
    return f"<a{attributes(href=setting.link(chapter.id))}>{name}{title}</a>"


def _bare(credit: Inlines, setting: Setting) -> Inlines:
    """The credit without the word "Source:" that an author put before it: the title of the list says it."""
    first = credit[0]
    if not isinstance(first, Text):
        return credit
    word = re.escape(setting.book.labels["source"])
    return (Text(re.sub(rf"\A\s*{word}\s*:\s*", "", first.content, flags=re.IGNORECASE)), *credit[1:])
