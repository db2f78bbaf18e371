"""The answer key."""

from publisher.model.book import Document
from publisher.render.xhtml.setting import Setting


def answers_document(setting: Setting) -> Document | None:
    """The gathered answer keys, None where there are none."""
    del setting
    return None
