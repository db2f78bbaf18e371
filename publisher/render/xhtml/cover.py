"""The cover."""

from publisher.model.book import Document
from publisher.render.xhtml.setting import Setting


def cover_document(setting: Setting) -> Document | None:
    """The cover, None where the book has none."""
    del setting
    return None
