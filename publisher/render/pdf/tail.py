"""The end of the book that can only be written when its pages are known: the index, and what stands behind it.

The book is laid out with the heading of the index alone in its place, so that contents and folios know where it begins. Its
pages then say on which folio each place stands; the index is laid out with these numbers as a document of its own, in the same
style and counting on, and takes the place of that heading. Nothing before the index moves, and nothing listed in the contents
stands behind it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from publisher.model.book import Document, Publication, Role
from publisher.render.pdf.locators import with_pages

_HEADING_ENDS = "</h1>"


@dataclass(frozen=True, slots=True)
class Opening:
    """How a part begins: the folio of its first page, and whether that is a right-hand page."""

    folio: int
    recto: bool

    def style(self) -> str:
        """A style sheet that makes a document of its own begin so."""
        side = "right" if self.recto else "left"
        return f"\nhtml {{ break-before: {side}; }}\n@page :nth(1 of text) {{ counter-reset: page {self.folio}; }}\n"


@dataclass(frozen=True, slots=True)
class Tail:
    """What is laid out last. `anchor` stands on its first page in the document that was laid out before.

    `write` gives it as HTML with its style sheets inside, from the folio of each anchor of the book and how it opens.
    """

    anchor: str
    write: Callable[[Mapping[str, int], Opening], str]


def parted(publication: Publication) -> tuple[Publication, tuple[Document, ...]]:
    """The publication with the heading of its index alone and nothing behind it; the index and what was behind it."""
    documents = publication.documents
    start = next((number for number, document in enumerate(documents) if document.role is Role.INDEX), len(documents))
    if start == len(documents):
        return publication, ()
    index = documents[start]
    heading, ends, _ = index.body.partition(_HEADING_ENDS)
    opened = replace(index, body=f"{heading}{ends}\n</section>")
    return replace(publication, documents=(*documents[:start], opened)), documents[start:]


def paged(tail: tuple[Document, ...], folios: Mapping[str, int]) -> tuple[Document, ...]:
    """`tail` with the page of each place in its index."""
    index, *behind = tail
    return (replace(index, body=with_pages(index.body, folios)), *behind)
