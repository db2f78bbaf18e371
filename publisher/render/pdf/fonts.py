"""The fonts of the book: found in pinned packages and listed for fontconfig, in place of the machine's."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

from publisher.render.fonts import folders

VARIABLE = "FONTCONFIG_FILE"


@contextmanager
def own_fonts() -> Iterator[None]:
    """Fonts of the machine out of sight, ours alone in it, until the block ends.

    The setting is read when Pango is loaded and when a font configuration is made, both within the block.
    """
    with tempfile.TemporaryDirectory(prefix="publisher-fonts-") as scratch:
        listed = "".join(f"<dir>{escape(str(folder))}</dir>" for folder in folders())
        settings = Path(scratch, "fonts.conf")
        settings.write_text(
            f'<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
            f"<fontconfig>{listed}<cachedir>{escape(scratch)}/cache</cachedir></fontconfig>\n",
            encoding="utf-8",
        )
        before = os.environ.get(VARIABLE)
        os.environ[VARIABLE] = str(settings)
        try:
            yield
        finally:
            os.environ.pop(VARIABLE)
            if before is not None:
                os.environ[VARIABLE] = before
