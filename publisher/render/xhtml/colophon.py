"""The colophon."""

from publisher import __version__
from publisher.model.book import Document, Role
from publisher.render.markup import attributes, characters
from publisher.render.xhtml.edition import edition_name
from publisher.render.xhtml.setting import Medium, Setting, document

PROGRAM = f"publisher {__version__}"
TYPEFACES = ("Spectral", "Fira Sans")
CODE_TYPEFACE = "IBM Plex Mono"
TYPEFACE_LICENSE = "SIL Open Font License 1.1"
"""Of all the families, as their packages state it."""
NAME = "colophon"
ANCHOR = "colophon.page"


def colophon_document(setting: Setting, *, code: bool) -> Document:
    """How the book was made: edition, licence, in print its typefaces, the program. On screen a reader chooses the typeface.

    `code` says that there is some in the book, in a typeface of its own.
    """
    metadata = setting.book.metadata
    title = setting.book.labels["colophon"]
    typefaces = ", ".join((*TYPEFACES, CODE_TYPEFACE) if code else TYPEFACES)
    facts = [
        ("license", metadata.license),
        ("colophon_typeface", f"{typefaces} ({TYPEFACE_LICENSE})" if setting.medium is Medium.PRINT else ""),
        ("colophon_set", PROGRAM),
    ]
    named = [": ".join(part for part in (metadata.title, metadata.subtitle) if part), edition_name(setting)]
    lines = [*map(characters, named), *(f"{setting.label(key)}: {characters(value)}" for key, value in facts if value)]
    written = "\n".join(f'<p class="fact">{line}</p>' for line in lines)
    semantics = {"epub__type": "colophon"} if setting.medium is Medium.EPUB else {}
    role = None if setting.medium is Medium.PRINT else "doc-colophon"
    opening = attributes(class_="colophon", **semantics, role=role, id=ANCHOR, aria_labelledby="colophon.title")
    body = f'<section{opening}>\n<h1 id="colophon.title">{characters(title)}</h1>\n{written}\n</section>'
    return document(NAME, Role.COLOPHON, title, ANCHOR, body)
