"""Credits of pictures."""

from publisher.model.book import Document
from publisher.render.xhtml.setting import Setting


def credits_document(setting: Setting) -> Document | None:
    """Where the pictures come from, None where there is nothing to say."""
    del setting
    return None
