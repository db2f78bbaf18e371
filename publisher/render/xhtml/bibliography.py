"""The bibliography."""

from publisher.model.book import Document
from publisher.render.xhtml.setting import Setting


def bibliography_document(setting: Setting) -> Document | None:
    """The works the book rests on, None where none are known."""
    del setting
    return None
