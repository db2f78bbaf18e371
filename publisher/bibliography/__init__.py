"""The works a book rests on: read from `sources.toml`, doubles merged, those of the book put in their printed order.

`register` reads them strictly, all problems at once; `listed` gives the bibliography of a book, `works_of` that of one chapter.
"""

from publisher.bibliography.listing import listed, works_of
from publisher.bibliography.register import register

__all__ = ["listed", "register", "works_of"]
