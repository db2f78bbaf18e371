"""Notes for the editor."""

from publisher.model.book import Document
from publisher.render.xhtml.setting import Setting


def editing_notes_document(setting: Setting) -> Document | None:
    """What the editor should look at, None in other editions."""
    del setting
    return None
