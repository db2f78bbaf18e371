"""The lists of figures and tables."""

from publisher.model.book import Document
from publisher.render.xhtml.setting import Setting


def figures_document(setting: Setting) -> Document | None:
    """The list of figures, None where there are too few."""
    del setting
    return None


def tables_document(setting: Setting) -> Document | None:
    """The list of tables, None where there are too few."""
    del setting
    return None
