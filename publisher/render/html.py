"""The publication as one HTML file: everything inside, nothing fetched, no script."""

from publisher.model.book import FRONT, Publication
from publisher.render.theme import Theme


def html(publication: Publication, theme: Theme) -> bytes:
    """The HTML file of `publication`, which must have been written for `Medium.HTML` (its pictures are in it as data)."""
    main = [document for document in publication.documents if document.role not in FRONT]
    text = theme.render(
        "html.html.jinja",
        metadata=publication.metadata,
        labels=publication.labels,
        stylesheet=theme.stylesheet("html.css"),
        front=[document for document in publication.documents if document.role in FRONT],
        main=main,
        start=main[0].anchor if main else "",
    )
    return text.encode()
