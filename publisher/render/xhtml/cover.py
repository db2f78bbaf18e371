"""The cover: a drawing on paper, a picture in an EPUB, none in the HTML file, which begins with its title at once."""

from collections.abc import Mapping
from types import MappingProxyType

from publisher.model.book import Document, Paper, Role
from publisher.render.cover import Facts, draw
from publisher.render.cover.png import png
from publisher.render.cover.svg import svg
from publisher.render.markup import attributes
from publisher.render.xhtml.matter import EDITIONS
from publisher.render.xhtml.setting import Medium, Setting, document

PICTURE = "book.cover.png"
"""Name of the picture; no picture of an article is named with two full stops."""
ANCHOR = "cover.page"
HEIGHT = 800
"""Of the picture in pixels."""
PROPORTION = MappingProxyType({Paper.A4: 297 / 210, Paper.F4: 330 / 215, Paper.B5: 250 / 176, Paper.A5: 210 / 148})
"""Height of each paper by its width."""
WIDTH = 210.0


def cover_document(setting: Setting) -> Document | None:
    """The cover, None where the book or the medium has none."""
    if not has_cover(setting):
        return None
    title = setting.book.labels["cover"]
    facts = _facts(setting)
    alternative = f"{title}. {facts.words}"
    if setting.medium is Medium.PRINT:
        semantics: dict[str, str] = {}
        picture = svg(draw(facts, WIDTH * PROPORTION[setting.paper], WIDTH), alternative, "cover-drawing")
    else:
        semantics = {"epub__type": "cover"}
        picture = f"<img{attributes(src=PICTURE, alt=alternative, role='doc-cover')}/>"
    body = f"<section{attributes(class_='cover', **semantics, id=ANCHOR)}>\n{picture}\n</section>"
    return document("cover", Role.COVER, title, ANCHOR, body)


def cover_picture(setting: Setting) -> Mapping[str, bytes]:
    """The picture of an EPUB's cover by its name; nothing for other media or without a cover."""
    if setting.medium is not Medium.EPUB or not has_cover(setting):
        return {}
    return {PICTURE: png(draw(_facts(setting), WIDTH * PROPORTION[Paper.A4], WIDTH), HEIGHT)}


def has_cover(setting: Setting) -> bool:
    """Whether the publication opens with a cover."""
    return setting.book.style.cover and setting.medium is not Medium.HTML


def _facts(setting: Setting) -> Facts:
    metadata = setting.book.metadata
    edition = EDITIONS.get(setting.book.edition.audience)
    return Facts(
        title=metadata.title,
        subtitle=metadata.subtitle,
        authors=metadata.authors,
        audience=" · ".join(part for part in (metadata.subject, metadata.level) if part),
        imprint=" · ".join(part for part in (metadata.publisher, metadata.year) if part),
        edition=setting.book.labels[edition] if edition else "",
    )
