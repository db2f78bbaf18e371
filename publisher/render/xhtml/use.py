"""How to use the book."""

from publisher.model.book import Document
from publisher.render.xhtml.setting import Setting


def how_to_use_document(setting: Setting) -> Document | None:
    """What the boxes and marks of the book mean, None where there is nothing to explain."""
    del setting
    return None
