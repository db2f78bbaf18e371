"""A chapter to hand out: lines for name and class, the chapter, its own glossary and sources, and the way back to the article.

Made from the parts of the book as the one writer sets them; what is different on a handout is its head, its end and its style sheet.
"""

from dataclasses import replace
from textwrap import shorten

from publisher.model.block import ReferenceList
from publisher.model.book import Book, Document, Publication, Role
from publisher.model.inline import AnchorId
from publisher.model.walk import chapter_blocks, plain_text
from publisher.model.work import Work
from publisher.render.markup import address_text, attributes, characters
from publisher.render.qr import code, source_address
from publisher.render.xhtml import Medium, write
from publisher.render.xhtml.matter import EDITIONS

PARTS = (Role.CHAPTER, Role.GLOSSARY, Role.BIBLIOGRAPHY, Role.SOURCES, Role.ANSWERS)
"""What a handout has of the parts of a book, in its order; the answers last, on a page that need not be copied.

Pictures have their credits in their captions.
"""
FOOT = 42
"""Characters of the module's title at the foot of a page: what fits beside the folio on the smallest paper."""
FIELDS = ("pupil_name", "pupil_class", "pupil_number", "date")


def handout(book: Book) -> Publication:
    """The handout of a book of one chapter, whose subtitle is the title of the module that the chapter is from."""
    style = replace(book.style, margin_definitions=False, cover=False)
    plain = replace(book, style=style, works=_not_listed_yet(book), matter=(), index=(), editing_notes=())
    publication = write(plain, Medium.PRINT)
    kept = sorted((part for part in publication.documents if part.role in PARTS), key=lambda part: PARTS.index(part.role))
    last = max((number for number, part in enumerate(kept) if part.role is not Role.ANSWERS), default=0)
    documents = [
        _wrapped(part, _head(plain) if number == 0 else "", _way_back(plain) if number == last else "") for number, part in enumerate(kept)
    ]
    return replace(publication, documents=tuple(documents), contents=())


def _not_listed_yet(book: Book) -> tuple[Work, ...]:
    """The works that the chapter does not list at its end itself; a page or two further on, twice the same would be noise."""
    own = [block for block in chapter_blocks(book.chapters[0]) if isinstance(block, ReferenceList)]
    known = {reference.work.id for block in own for reference in block.references if reference.work and not reference.content}
    listed = " ".join(plain_text(reference.content) for block in own for reference in block.references).casefold()
    return tuple(work for work in book.works if work.id not in known and " ".join(work.title.split()).casefold() not in listed)


def _wrapped(part: Document, before: str, behind: str) -> Document:
    return replace(part, body="\n".join(filter(None, (f'<div class="handout {part.role}">', before, part.body, behind, "</div>"))))


def _head(book: Book) -> str:
    """Whose module and for whom, and the lines a pupil fills in; it also carries what stands at the foot of each page."""
    metadata, labels = book.metadata, book.labels
    number = book.numbers.get(AnchorId(book.chapters[0].id))
    edition = EDITIONS.get(book.edition.audience)
    about = [metadata.subtitle, metadata.subject, metadata.level, labels[edition] if edition else ""]
    before, _, rest = labels["page_of_pages"].partition("{page}")
    foot = {
        "data_module": shorten(metadata.subtitle, FOOT, placeholder=" …"),
        "data_before": f"{number.reference} · {before}" if number else before,
        "data_between": rest.partition("{pages}")[0],
    }
    fields = "\n".join(f'<span class="field {field.replace("_", "-")}">{characters(labels[field])}</span>' for field in FIELDS)
    words = characters(" · ".join(part for part in about if part))
    return f'<div class="handout-head">\n<p{attributes(class_="module", **foot)}>{words}</p>\n<p class="fields">\n{fields}\n</p>\n</div>'


def _way_back(book: Book) -> str:
    """The address of the article as a code for a phone, and in letters for who has none; "" for a chapter without an address."""
    carried = source_address(book.chapters[0].metadata.url)
    if not carried:
        return ""
    words = f'<p class="words"><span class="lead">{characters(book.labels["read_at_source"])}</span><br/>{address_text(carried)}</p>'
    return f'<div class="way-back">\n{code(carried)}\n{words}\n</div>'
