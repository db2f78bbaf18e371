"""The colophon."""

from publisher.model.book import Document
from publisher.render.xhtml.setting import Setting


def colophon_document(setting: Setting) -> Document | None:
    """How the book was made."""
    del setting
    return None
